"""Rules on the numbers of headings: unbroken, letters in the order of the alphabet."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from drafter.findings import Spot, error
from drafter.formatter.romans import from_roman, roman
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

_LEVELS = (
    "part_number", "letter_section", "section_number", "section", "article", "clause",
    "sub_clause", "point",
)  # fmt: skip
"""Kinds of numbered headings, from above."""
_SAME = {"clause_title": "clause"}
_THROUGH = frozenset({"article"})
"""Kinds that are counted through the whole paper."""
_SIGN = re.compile(
    r"(?:Phần|Chương|Mục|Tiểu mục|Điều)?\s*(?:thứ\s+)?([^\W_]+(?:\.\d+)*)", re.I
)

HEADING_NUMBERS = error("R250")
POINT_LETTERS = error("R251")
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


@frozen(eq=False, repr=False)
class Step:
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
    steps = list(_steps(inspection.anatomy.items, ""))
    if not steps:
        return None
    return [
        Deviation(
            quoted(step.sign), step.spot, required=quoted(_sign(step, max(wanted)))
        )
        for step, wanted in _expected(steps)
        if step.number is not None and step.number not in wanted
    ]


def alphabet(inspection: Inspection, rule: Requirement) -> Verdict:
    """Letters of points in the order of the Vietnamese alphabet."""
    letters = str(rule.value)
    steps = list(_steps(inspection.anatomy.items, letters))
    if not any(map(_is_point, steps)):
        return None
    return [
        Deviation(
            quoted(step.sign), step.spot, required=quoted(letters[max(wanted) - 1])
        )
        for step, wanted in _expected(steps)
        if _is_point(step) and step.number not in wanted and max(wanted) <= len(letters)
    ]


def _is_point(step: Step) -> bool:
    return step.level == _LEVELS.index("point")


def _steps(items: tuple[Item, ...], letters: str) -> Iterator[Step]:
    """Yield the numbered headings; points too, when there is an alphabet."""
    for item in items:
        kind = _SAME.get(item.kind, item.kind)
        if kind not in _LEVELS or (kind == "point" and not letters):
            continue
        found = _SIGN.match(item.line.text)
        sign = found[1] if found else ""
        number = _number(kind, sign, letters)
        yield Step(_LEVELS.index(kind), sign, number, item.line.paragraph.spot)


def _number(kind: str, sign: str, letters: str) -> int | None:
    if kind == "point":
        return letters.index(sign) + 1 if sign in letters else 0
    if kind == "letter_section":
        return "ABCDEGHIK".find(sign) + 1 or None
    if sign.lower() in _WORDS:
        return _WORDS.index(sign.lower()) + 1
    last = sign.rsplit(".", 1)[-1]
    return int(last) if last.isdigit() else from_roman(sign)


def _expected(steps: list[Step]) -> Iterator[tuple[Step, set[int]]]:
    """Yield each heading with the numbers that it may have.

    Under a new heading of a higher level a count begins again or goes on.
    """
    counts: dict[int, int] = {}
    begun: set[int] = set()
    for step in steps:
        following = counts.get(step.level, 0) + 1
        wanted = {following} if step.level in begun else {1, following}
        if _LEVELS[step.level] in _THROUGH:
            wanted = {following}
        yield step, wanted
        counts[step.level] = step.number or following
        begun = {level for level in begun if level <= step.level} | {step.level}


def _sign(step: Step, number: int) -> str:
    """Write a number as the heading writes its own."""
    if step.sign.lower() in _WORDS and number <= len(_WORDS):
        return _WORDS[number - 1]
    if from_roman(step.sign):
        return roman(number)
    above, point, _ = step.sign.rpartition(".")
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
