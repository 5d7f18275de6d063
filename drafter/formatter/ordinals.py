"""Roman numerals and ordinals: of congresses, meetings, ranks and provisions."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Literal

from drafter.errors import Reading, Unreadable
from drafter.findings import error
from drafter.formatter.cardinals import cardinal, ordinal_word
from drafter.formatter.numbers import whole
from drafter.formatter.orthography import capitalised, even
from drafter.formatter.settings import NBSP
from drafter.formatter.terms import read_term
from drafter.values import Term

UNREADABLE_ORDINAL = error("D213")


_SIGNS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
GREATEST = 3999
"""The greatest number that has a numeral."""
_VALUES = {sign: value for value, sign in _SIGNS if len(sign) == 1}


def roman(number: int) -> str:
    """Write a numeral from 1 to 3999: XXVI.

    Raises:
        ValueError: The Romans had no sign for it.
    """
    if isinstance(number, bool) or not 1 <= number <= GREATEST:
        raise ValueError(f"no Roman numeral for {number!r}")
    written = []
    for value, sign in _SIGNS:
        count, number = divmod(number, value)
        written.append(sign * count)
    return "".join(written)


def from_roman(text: str) -> int | None:
    """Return the value of a well-formed capital numeral, else nothing."""
    if not text or not set(text) <= set(_VALUES):
        return None
    values = [_VALUES[sign] for sign in text]
    total = sum(-a if a < b else a for a, b in pairwise([*values, 0]))
    return total if 1 <= total <= GREATEST and roman(total) == text else None


LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of the points of a khoản, in Vietnamese order."""

Level = Literal["Phần", "Chương", "Mục", "Tiểu mục", "Điều", "khoản", "điểm"]

_ROMAN: Mapping[str, bool] = {"Phần": True, "Chương": True}


def ordinal(place: int) -> str:
    """Write thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm."""
    return f"thứ{NBSP}{ordinal_word(place)}"


def congress(place: int) -> str:
    """Write lần thứ XXXII: congresses count in Roman numerals."""
    return f"lần thứ{NBSP}{roman(place)}"


def meeting(place: int) -> str:
    """Write lần thứ 14: meetings of a committee count in Arabic numerals."""
    return f"lần thứ{NBSP}{_from_one(place)}"


def legislature(place: int) -> str:
    """Write khóa VIII."""
    return f"khóa{NBSP}{roman(place)}"


def rank(place: int) -> str:
    """Write hạng Nhất, hạng Nhì, hạng Ba (NĐ 30, Phụ lục II, mục V.2)."""
    word = "nhì" if place == 2 else ordinal_word(place)
    return f"hạng{NBSP}{capitalised(word)}"


def provision(level: Level, place: int) -> str:
    """Write Chương XII; Mục 1; Điều 103; khoản 2; điểm đ (NĐ 30, Phụ lục I)."""
    if level == "điểm":
        return f"{level}{NBSP}{LETTERS[_from_one(place) - 1]}"
    shown = roman(place) if _ROMAN.get(level) else str(_from_one(place))
    return f"{level}{NBSP}{shown}"


def section(place: int) -> str:
    """Write "I." before a heading of a report laid out in phần, mục, khoản."""
    return f"{roman(place)}."


def _from_one(place: int) -> int:
    count = whole(place)
    if count < 1:
        raise ValueError(f"nothing comes before the first: {count}")
    return count


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?:lần thứ|lần|thứ|hạng|khóa|phần|chương|mục|tiểu mục|điều|khoản) ",
        re.IGNORECASE,
    )


@cache
def _point() -> re.Pattern[str]:
    return re.compile(rf"điểm ([{LETTERS}])")


@cache
def _congress() -> re.Pattern[str]:
    return re.compile(r"(?P<place>.+?), ?(?P<term>nhiệm kỳ .+)", re.IGNORECASE)


_WORDS = {"nhất": 1, "nhì": 2, "tư": 4}


def read_roman_or_arabic(text: str) -> Reading[int]:
    """Read an ordinal: XXVI, 26, lần thứ XXVI, thứ tư, hạng Nhì.

    Raises:
        Unreadable: It is no ordinal (D213).
    """
    typed = _lead().sub("", even(unicodedata.normalize("NFKC", text)), count=1)
    typed = typed.removesuffix(".")
    value = from_roman(typed.upper())
    if value is None and re.fullmatch(r"\d{1,4}", typed, re.ASCII):
        value = int(typed)
    if value is None:
        value = _WORDS.get(typed.lower()) or cardinal(typed)
    if not value or value > GREATEST:
        raise Unreadable(UNREADABLE_ORDINAL, text=text)
    return Reading(value)


def read_point(text: str) -> Reading[int]:
    """Read điểm đ: the place of a letter, in Vietnamese order.

    Raises:
        Unreadable: It is no point of a khoản (D213).
    """
    match = _point().fullmatch(even(text))
    if match is None:
        raise Unreadable(UNREADABLE_ORDINAL, text=text)
    return Reading(LETTERS.index(match[1]) + 1)


def read_congress(text: str) -> Reading[tuple[int, Term | None]]:
    """Read lần thứ XXXII, nhiệm kỳ 2020 - 2025; the term may be absent.

    Raises:
        Unreadable: The ordinal (D213) or the term (D211) is none.
    """
    match = _congress().fullmatch(even(text))
    if match is None:
        return Reading((read_roman_or_arabic(text).value, None))
    term = read_term(text[text.lower().index("nhi") :])
    return Reading((read_roman_or_arabic(match["place"]).value, term.value))
