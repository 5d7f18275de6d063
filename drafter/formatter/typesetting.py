"""Text as it is set on paper: parts that belong together stay on one line.

No word changes. What is put right is the spacing of a range between two numbers, in
the one style of its document; what is added are no-break spaces and no-break hyphens.
Typed prose and words of ours go through here alike, on their way into the paper.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache

from drafter.formatter.repair import DASH, is_protected
from drafter.formatter.settings import NBSP, Profile
from drafter.formatter.unit_table import COUNTS, MEASURES, SCALES
from drafter.patterns import regex

HYPHEN = "\u2011"
"""The no-break hyphen: Word has an element of its own for it, texts a plain hyphen."""

_GAP = f"[ {NBSP}]"
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_ROMAN = r"[IVXLC]+\b"
_COUNTING = "hai|ba|bốn|sáu|bảy|tám|chín|mười"

_NUMBERED = (
    "ngày", "tháng", "năm", "quý", "tuần", "thứ", "khóa", "khoá", "kỳ", "Điều",
    "khoản", "mục", "phần", "chương", "phụ lục", "biểu", "bảng", "thôn", "bản", "ấp",
    "tổ", "xóm", "khu", "khối", "khu phố", "phường", "quận", "lớp", "Đề án", "đoạn",
    "Chương trình", "mức độ", "hạng", "cấp", "loại", "lô", "phiên bản",
)  # fmt: skip
"""Words that name one of many by the number behind them: năm 2026, thôn 5."""

_OF_DAYS = (
    "ngày", "lễ", "dịp", "khánh", "niệm", "sáng", "chiều", "tối", "đêm", "mùng",
    "mồng", "tết", "hôm", "nữ", "lao động", "giải phóng",
)  # fmt: skip
"""Words near which 2-9 and 30-4 are days, not ranges."""

_OF_SCORES = ("tỷ số", "tỉ số", "thắng", "thua", "hòa", "hoà")
_OF_TELEPHONES = ("điện thoại", "ĐT", "máy", "fax", "hotline", "đường dây", "tổng đài")
_OF_AMOUNTS = (
    "từ", "khoảng", "đạt", "tăng", "giảm", "mức", "trong", "bình quân", "còn",
)  # fmt: skip
"""Words behind which two numbers are the ends of a range."""

_TOUCHED = regex(
    rf"\d[\s\u2010-\u2015\u2212-]|[\s\u2010-\u2015\u2212-]\d|[ \u00a0]{_ROMAN}"
    rf"|\b(?:[Tt]hứ|[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười) "
)
"""What a text must show to have something that belongs together."""

_RANGE = regex(
    rf"(?<![\w/.,:+\u2010-\u2015\u2212-])(?P<low>{_NUMBER})(?P<share>%?)"
    rf"(?P<before>{_GAP}?){DASH}(?P<after>{_GAP}?)"
    rf"(?P<high>{_NUMBER})(?P<unit>%?)(?![\w:]|[/.,]\d|{_GAP}?{DASH}{_GAP}?\d)"
)
_Held = Callable[[re.Match[str]], str] | str
_YEAR = regex(r"(?:1[89]|2[01])\d\d")


def typeset(text: str, profile: Profile) -> str:
    """Return a text as it is set: its ranges in the style of a profile, its parts held.

    Args:
        text: A text of any length, typed or made.
        profile: Whose mark stands between the ends of a range.
    """
    return _set(text, profile.range_mark)


@lru_cache(maxsize=8192)
def _set(text: str, range_mark: str) -> str:
    if not _TOUCHED.search(text):
        return text
    mark = range_mark.replace(" ", NBSP).replace("-", HYPHEN)
    text = _RANGE.sub(lambda match: _range(match, mark), text)
    for pattern, held in _holds():
        text = pattern.sub(held, text)
    return text


def _range(match: re.Match[str], mark: str) -> str:
    if not _is_range(match):
        return match[0]
    # Between spaces that hold, any hyphen holds.
    mark = mark.replace(HYPHEN, "-") if NBSP in mark else mark
    return f"{match['low']}{match['share']}{mark}{match['high']}{match['unit']}"


def _is_range(match: re.Match[str]) -> bool:
    """Tell whether two numbers with a dash between them are the ends of a range.

    In doubt they are not: a score, a day of the year, a telephone number and a
    number below zero stay as they were typed.
    """
    text, start, end = match.string, match.start(), match.end()
    before, low, high = text[max(0, start - 40) : start], match["low"], match["high"]
    if _value(low) >= _value(high) or is_protected(text, start, end):
        return False
    if _near(_OF_TELEPHONES).search(before) or _near(_OF_SCORES).search(before):
        return False
    if _YEAR.fullmatch(low) and _YEAR.fullmatch(high):
        return True
    leading = low.startswith("0") and len(low) > 1 and "," not in low
    signed = bool(match["before"]) and not match["after"]
    from_amount = bool(_near(_OF_AMOUNTS, words=1).search(before))
    if leading or (signed and not from_amount):
        return False
    if match["unit"]:
        return True
    is_day = Decimal(_value(low)) <= 31 and _value(high) <= 12
    if is_day and _near(_OF_DAYS).search(before):
        return False
    if _near((*_NUMBERED, "số"), words=0).search(before):
        return False
    follows = _UNIT.match(text, end)
    return from_amount or (follows is not None and follows[1].lower() in _measured())


_UNIT = regex(rf"{_GAP}([^\W\d_]+)")


def _value(number: str) -> Decimal:
    return Decimal(number.replace(".", "").replace(",", "."))


@cache
def _near(words_: tuple[str, ...], words: int = 2) -> re.Pattern[str]:
    """Match one of some words at the end of a text, few others behind it."""
    ahead = rf"(?:{_GAP}\w+){{0,{words}}}" if words else ""
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(words_)})[.:]?{ahead}[ {NBSP}(:]*$", re.IGNORECASE
    )


@cache
def _measured() -> frozenset[str]:
    """Return the first words of units, of scale words and of what is counted."""
    scales = (word for scale, _, others in SCALES for word in (scale, *others))
    units = (unit for unit, *_ in (*MEASURES, *COUNTS))
    return frozenset(unit.split()[0].lower() for unit in (*scales, *units))


@cache
def _holds() -> tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str]], str] | str], ...
]:
    """Return what holds together, and how it is written so."""
    numbered = "|".join(sorted(_NUMBERED, key=len, reverse=True))
    scales = "|".join(word for scale, _, others in SCALES for word in (scale, *others))
    return (
        (re.compile(r"(?<![\w/-])([A-ZĐ][\wĐ]+)-(?=\d+(?![\w/-]))"), rf"\1{HYPHEN}"),
        (re.compile(r"\b([Ll]ần) (?=thứ\b)|\b([Tt]hứ) (?=(?:nhất|hai|ba|tư|năm|sáu|bảy"
                    r"|tám|chín|mười|Hai|Ba|Tư|Năm|Sáu|Bảy)\b)"), _held),
        (re.compile(rf"\b(?:{numbered}) (?=\d|{_ROMAN})", re.IGNORECASE), _held),
        (re.compile(r"\bsố (?=\d+[-/])"), _held),
        (re.compile(rf"\bngày{_GAP}\d{{1,2}} (?=tháng\b)"), _held),
        (re.compile(rf"\btháng{_GAP}\d{{1,2}} (?=năm{_GAP}\d)"), _held),
        (re.compile(rf"\b(?:{_COUNTING}) (?=(?:cấp|tháng|năm|ngày|tuần|quý)\b)",
                    re.IGNORECASE), _held),
        (re.compile(rf"(?<![\w.,/]){_NUMBER}(?:/{_NUMBER})?%? "
                    rf"(?:(?:{scales}) )*(?:[^\W\d_]+|°C)|\d %"), _with_unit),
    )  # fmt: skip


def _held(match: re.Match[str]) -> str:
    return match[0].replace(" ", NBSP)


def _with_unit(match: re.Match[str]) -> str:
    """Hold a number and its unit; a year has none."""
    number, *_, unit = match[0].split(" ")
    is_unit = unit == "%" or unit.lower() in _measured()
    return _held(match) if is_unit and not _YEAR.fullmatch(number) else match[0]
