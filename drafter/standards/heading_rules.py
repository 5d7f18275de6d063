"""Rules on the numbers of headings: unbroken, letters in the order of the alphabet."""

import re
from collections.abc import Iterator, Mapping

from drafter.findings import Spot, error
from drafter.formatter.ordinals import from_roman, roman
from drafter.ooxml import lengths
from drafter.patterns import regex
from drafter.records import frozen
from drafter.standards.aspect import (
    Aspect,
    Deviation,
    Inspection,
    Values,
    Verdict,
    always,
    quoted,
    same,
)
from drafter.standards.paper_body import Item
from drafter.standards.requirement import Requirement
from drafter.standards.sheet_values import TEXT

HEADING_NUMBERS = error("R250")
POINT_LETTERS = error("R251")

_LEVELS = (
    "part_number", "letter_section", "section_number", "section", "article", "clause",
    "sub_clause", "point",
)  # fmt: skip
"""Kinds of numbered headings, from above."""
_SAME = {"clause_title": "clause"}
_THROUGH = frozenset({"article"})
"""Kinds that are counted through the whole paper."""
_SIGN = regex(
    r"(?:Phần|Chương|Mục|Tiểu mục|Điều)?\s*(?:thứ\s+)?([^\W_]+(?:\.\d+)*)", re.I
)
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


@frozen(eq=False, repr=False)
class Heading:
    """A numbered heading.

    Attributes:
        level: Its level, from 0.
        sign: Its number as printed.
        number: That number; nothing when it is no number.
        spot: Where it stands.
    """

    level: int
    sign: str
    number: int | None
    spot: Spot


def unbroken(inspection: Inspection, rule: Requirement) -> Verdict:
    """Numbers that follow one another within what stands above them."""
    headings = list(_headings(inspection.anatomy.items, ""))
    if not headings:
        return None
    return [
        Deviation(
            quoted(heading.sign),
            heading.spot,
            required=quoted(_sign(heading, max(expected))),
        )
        for heading, expected in _expected(headings)
        if heading.number is not None and heading.number not in expected
    ]


def alphabet(inspection: Inspection, rule: Requirement) -> Verdict:
    """Letters of points in the order of the Vietnamese alphabet."""
    letters = str(rule.value)
    headings = list(_headings(inspection.anatomy.items, letters))
    if not any(map(_is_point, headings)):
        return None
    return [
        Deviation(
            quoted(heading.sign),
            heading.spot,
            required=quoted(letters[max(expected) - 1]),
        )
        for heading, expected in _expected(headings)
        if _is_point(heading)
        and heading.number not in expected
        and max(expected) <= len(letters)
    ]


def _is_point(heading: Heading) -> bool:
    return heading.level == _LEVELS.index("point")


def _headings(items: tuple[Item, ...], letters: str) -> Iterator[Heading]:
    """Yield the numbered headings; points too, when there is an alphabet."""
    for item in items:
        kind = _SAME.get(item.kind, item.kind)
        if kind not in _LEVELS or (kind == "point" and not letters):
            continue
        match = _SIGN.match(item.line.text)
        sign = match[1] if match else ""
        number = _number(kind, sign, letters)
        yield Heading(_LEVELS.index(kind), sign, number, item.line.paragraph.spot)


def _number(kind: str, sign: str, letters: str) -> int | None:
    if kind == "point":
        return letters.index(sign) + 1 if sign in letters else 0
    if kind == "letter_section":
        return "ABCDEGHIK".find(sign) + 1 or None
    if sign.lower() in _WORDS:
        return _WORDS.index(sign.lower()) + 1
    last = sign.rsplit(".", 1)[-1]
    return lengths.whole(last) if last.isdigit() else from_roman(sign)


def _expected(headings: list[Heading]) -> Iterator[tuple[Heading, set[int]]]:
    """Yield each heading with the numbers that it may have.

    Under a new heading of a higher level a count begins again or goes on.
    """
    counts: dict[int, int] = {}
    begun: set[int] = set()
    for heading in headings:
        following = counts.get(heading.level, 0) + 1
        expected = {following} if heading.level in begun else {1, following}
        if _LEVELS[heading.level] in _THROUGH:
            expected = {following}
        yield heading, expected
        counts[heading.level] = heading.number or following
        begun = {level for level in begun if level <= heading.level} | {heading.level}


def _sign(heading: Heading, number: int) -> str:
    """Write a number as the heading writes its own."""
    if heading.sign.lower() in _WORDS and number <= len(_WORDS):
        return _WORDS[number - 1]
    if from_roman(heading.sign):
        return roman(number)
    above, point, _ = heading.sign.rpartition(".")
    return f"{above}{point}{number}"


ASPECTS: Mapping[str, Aspect] = {
    "unbroken": Aspect(
        "liền mạch", HEADING_NUMBERS, unbroken, always("số liền nhau", "no gap")
    ),
    "alphabet": Aspect(
        "chữ cái của điểm",
        POINT_LETTERS,
        alphabet,
        Values(TEXT, lambda rule, component: same(", ".join(str(rule.value)))),
    ),
}
"""What a sheet may rule of the numbers of headings."""
