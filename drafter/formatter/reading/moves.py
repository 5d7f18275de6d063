"""Movements and verdicts: giảm từ 7,56% xuống còn 2,1%; chưa đạt kế hoạch."""

import re

from attrs import frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import rules
from drafter.formatter.comparisons import Direction
from drafter.formatter.reading.amounts import read_amount
from drafter.formatter.reading.tidy import even
from drafter.values import Amount


@frozen(kw_only=True)
class Move:
    """Where a figure came from, and where it stands now.

    Attributes:
        after: What it is now.
        before: What it was, when it was said.
        direction: Which way it moved; nothing when it stayed.
        what: What was raised: tổng số.
    """

    after: Amount
    before: Amount | None = None
    direction: Direction | None = None
    what: str = ""


_DOWN_TO = "(?:xuống còn|xuống|còn)"
_VERDICT = re.compile(r"(chưa |không )?(?:đạt|vượt|đạt và vượt)\b\D*", re.IGNORECASE)
_SHAPES = tuple(
    (re.compile(pattern, re.IGNORECASE), direction)
    for pattern, direction in (
        (r"(?:tăng|nâng) từ (?P<before>.+?) lên (?P<after>.+)", Direction.UP),
        (rf"giảm từ (?P<before>.+?) {_DOWN_TO} (?P<after>.+)", Direction.DOWN),
        (rf"giảm {_DOWN_TO} (?P<after>.+)", Direction.DOWN),
        (r"(?:tăng|nâng) lên (?P<after>.+)", Direction.UP),
        (r"nâng (?P<what>\D+?) lên (?P<after>.+)", Direction.UP),
        (r"giữ nguyên (?P<after>.+)", None),
    )
)


def read_moved(text: str) -> Reading[Move]:
    """Read giảm từ 7,56% xuống còn 2,1%; nâng tổng số lên 483 doanh nghiệp.

    Raises:
        Unreadable: It is no movement (D212), or a number in it is none (D203).
    """
    typed = even(text)
    for shape, direction in _SHAPES:
        if found := shape.fullmatch(typed):
            return _move(found, direction)
    way = "ví dụ: giảm từ 7,56% xuống còn 2,1%"
    raise Unreadable(rules.UNREADABLE_RATIO, text=text, way_vi=way, way_en=way)


def read_verdict(text: str) -> Reading[bool]:
    """Read đạt kế hoạch, vượt kế hoạch or chưa đạt kế hoạch.

    Raises:
        Unreadable: It is no verdict (D212).
    """
    found = _VERDICT.fullmatch(even(text))
    if found is None:
        way = "đạt kế hoạch, chưa đạt kế hoạch"
        raise Unreadable(rules.UNREADABLE_RATIO, text=text, way_vi=way, way_en=way)
    return Reading(found[1] is None)


def _move(found: re.Match[str], direction: Direction | None) -> Reading[Move]:
    parts = found.groupdict()
    after = read_amount(parts["after"])
    findings: tuple[Finding, ...] = after.findings
    before = None
    if typed := parts.get("before"):
        reading = read_amount(typed, after.value.unit)
        before, findings = reading.value, reading.findings + findings
    what = parts.get("what") or ""
    move = Move(before=before, after=after.value, direction=direction, what=what)
    return Reading(move, findings)
