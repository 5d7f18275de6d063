"""The head of a paper: who issues it, its number, place and day.

Its parts are known by fixed texts, which are gathered from the sheets, and by how
numbers and dates are written.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from drafter.formatter.orthography import toned
from drafter.patterns import regex
from drafter.records import frozen
from drafter.standards.sheet import Sheet
from drafter.standards.text_line import Line, Side, plain_words
from drafter.values import Month, ToneStyle

Components = dict[str, list[Line]]
"""The lines of each component, while a paper is read."""

NUMBER = regex(r"^Số\s*[:.]?\s*[\d.…_\s]*[-/].*[A-ZĐ]|^Số\s*:.*/", re.IGNORECASE)
DATE = regex(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
ADDRESS = regex(r"^Kính\s+(?:gửi|trình)\b", re.IGNORECASE)
LETTER = regex(r"^V\s*/\s*[vV]\b|^Về việc\b")

_LONG = 110
"""A line of more characters than this stands in no letterhead."""
_FAR = 60
_YOUTH = r"(?:TRUNG ƯƠNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ĐOÀN|ĐOÀN(?! KẾT)"
_SUPERIOR = regex(
    r"^(?:ĐẢNG BỘ|TỈNH (?:ỦY|UỶ)|BỘ|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|SỞ|TỔNG CỤC"
    rf"|BAN CHẤP HÀNH(?!\s*$)|{_YOUTH})\b"
)
_BODY = regex(
    r"^(?:ĐẢNG|(?:ỦY|UỶ) BAN|HỘI|BAN|VĂN PHÒNG|PHÒNG|CHI BỘ|CHI CỤC|CỤC|SỞ|TRƯỜNG"
    r"|TRUNG TÂM|HUYỆN (?:ỦY|UỶ)|THỊ (?:ỦY|UỶ)|QUẬN (?:ỦY|UỶ)|UBND|CÔNG AN|ĐẠI HỘI"
    rf"|{_YOUTH})\b"
)

_PART = r"\s*(?P<{}>\d+|[.…_ ]*)\s*"
_DAY = regex(
    r"\bngày" + _PART.format("day") + r"tháng" + _PART.format("month")
    + r"năm" + _PART.format("year"),
    re.IGNORECASE,
)  # fmt: skip
_UNPADDED_FROM = 3
"""Months from this one on take no zero."""


@frozen(eq=False, repr=False)
class Phrases:
    """What the sheets say of the words of components.

    Attributes:
        fixed: Components by their folded text; marks without letters by a character.
        seen: Components by a pattern of their text.
        types: Folded types of papers and their codes, sheet by sheet.
    """

    fixed: Mapping[str, str]
    seen: tuple[tuple[re.Pattern[str], str], ...]
    types: tuple[str, ...]

    @classmethod
    def of(cls, sheets: Iterable[Sheet]) -> "Phrases":
        """Gather them from some sheets."""
        known = tuple(sheets)
        components = [c for sheet in known for c in sheet.components.values()]
        types = {plain_words(name) for sheet in known for name in sheet.types if name}
        return cls(
            {_key(c.phrase): c.name for c in components if c.phrase},
            tuple(
                (re.compile(c.seen, re.IGNORECASE), c.name)
                for c in components
                if c.seen
            ),
            tuple(sorted(types, key=len, reverse=True)),
        )

    def components(self, line: Line) -> tuple[str, ...]:
        """Return the components that a line is by its words alone.

        Two sheets may call the same words by two names.
        """
        fixed = self.fixed.get(_key(line.text))
        if fixed:
            return (fixed,)
        text = toned(line.text, ToneStyle.HOA_ON_O)
        names = (name for seen, name in self.seen if seen.search(text))
        return tuple(dict.fromkeys(names))

    def names_type(self, text: str) -> bool:
        """Say whether a text begins with the type of an official paper."""
        return f"{plain_words(text)} ".startswith(self._beginnings)

    def is_type(self, line: Line) -> bool:
        """Say whether a line is the type of a paper, or begins with it in capitals."""
        return line.folded in self.types or (
            line.is_upper and line.folded.startswith(self._beginnings)
        )

    @property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(f"{name} " for name in self.types)


def _key(text: str) -> str:
    """Return what a phrase is known by: its folded words, else its one character."""
    folded = plain_words(text)
    marks = set(re.sub(r"\s", "", text.replace("–", "-").replace("—", "-")))
    return folded or ("".join(marks) if len(marks) == 1 else "")


def end(split: Sequence[tuple[Line, ...]], phrases: Phrases) -> int:
    """Return the number of the first paragraph after the letterhead."""
    seen = 0
    for number, lines in enumerate(split[:_FAR]):
        for line in lines:
            known = _is_known(line, phrases)
            if _ends(line, phrases, seen > 0) and not known:
                return number
            seen += known
    return last_known(split, phrases)


def last_known(split: Sequence[tuple[Line, ...]], phrases: Phrases) -> int:
    """Return the number after the last line that only a letterhead has."""
    known = [
        number
        for number, lines in enumerate(split[:_FAR])
        if any(_is_known(line, phrases) for line in lines)
    ]
    return known[-1] + 1 if known else 0


def recognise(
    split: Sequence[tuple[Line, ...]], phrases: Phrases, components: Components
) -> None:
    """Put the lines of the letterhead under their components."""
    rest: list[Line] = []
    numbered = False
    for line in (line for lines in split for line in lines):
        names = _names(line, phrases)
        if not names and numbered and line.side is not Side.RIGHT:
            names = _after_number(line, components)
        numbered = numbered or "number" in names
        for name in names:
            components.setdefault(name, []).append(line)
        if names:
            continue
        if not line.typed_rule and _may_issue(line):
            rest.append(line)
    _issuers([line for line in rest if _before_number(line, components)], components)


def _names(line: Line, phrases: Phrases) -> tuple[str, ...]:
    if NUMBER.search(line.text):
        return ("number",)
    if DATE.search(line.text) and len(line.text) < _LONG:
        return ("place_date",)
    if LETTER.search(line.text):
        return ("letter_subject",)
    return phrases.components(line)


def _after_number(line: Line, components: Components) -> tuple[str, ...]:
    """Return what follows the number in the left column: the subject of a letter."""
    above = components["number"][-1]
    same = line.side is above.side and line.side is Side.LEFT
    return ("letter_subject",) if same and not line.typed_rule else ()


def _may_issue(line: Line) -> bool:
    """Say whether a line may name a body; at the right only by its words."""
    named = bool(_BODY.search(line.text) or _SUPERIOR.search(line.text))
    return line.side is not Side.RIGHT or named


def _before_number(line: Line, components: Components) -> bool:
    numbers = components.get("number", [])
    return not numbers or line.number <= numbers[0].number


def _issuers(rest: list[Line], components: Components) -> None:
    """Part the superior body from the issuing one: by weight, then by words."""
    upper = [line for line in rest if line.is_upper or len(rest) <= 3]
    if not upper:
        return
    heavy = [line.is_bold for line in upper]
    first = heavy.index(True) if True in heavy else 0
    if len(upper) > 1 and len(set(heavy)) == 1 and _is_superior(upper):
        first = 1
    above = [
        line
        for index, line in enumerate(upper)
        if index < first or (line.side is Side.RIGHT and not heavy[index])
    ]
    if above and len(above) < len(upper):
        components["parent_issuer"] = above
        upper = [line for line in upper if line not in above]
    components["issuer"] = upper


def _is_superior(upper: list[Line]) -> bool:
    """Say whether the first of several lines names a body of its own."""
    first, second = upper[0].text, upper[1].text
    return bool(_SUPERIOR.search(first.upper()) and _BODY.search(second.upper()))


def _is_known(line: Line, phrases: Phrases) -> bool:
    names = set(_names(line, phrases)) - {"subject_dashes", "issuer_star"}
    return bool(names) and len(line.text) <= _LONG


def _ends(line: Line, phrases: Phrases, begun: bool) -> bool:
    if len(line.text) > _LONG or ADDRESS.search(line.text):
        return True
    return line.alone and (
        phrases.is_type(line) or (begun and line.centred and _is_title(line))
    )


def _is_title(line: Line) -> bool:
    return line.is_upper and line.is_bold and not _BODY.search(line.text)


def written_date(text: str) -> tuple[str, str] | None:
    """Return day and month as they are written, or nothing when it is no date."""
    match = _DAY.search(text)
    return None if match is None else (match["day"].strip(), match["month"].strip())


def padded_date(day: str, month: str) -> tuple[str, str]:
    """Return day and month as they should be written: 08 and 5, 05 and 01."""
    right = month
    if month.isdigit():
        right = month.lstrip("0") if int(month) >= _UNPADDED_FROM else month.zfill(2)
    return day.zfill(2) if day.isdigit() else day, right


def last_possible_day(text: str) -> date | None:
    """Return the day of a paper; where it is left blank, the last that it may be.

    A draft leaves the day, or day and month, to the records clerk.
    """
    match = _DAY.search(text)
    if match is None or not match["year"].strip().isdigit():
        return None
    year = int(match["year"])
    month = int(match["month"]) if match["month"].strip().isdigit() else 12
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    latest = Month(year=year, month=month).last_day.day
    day = int(match["day"]) if match["day"].strip().isdigit() else latest
    return date(year, month, min(max(day, 1), latest))
