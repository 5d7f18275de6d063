"""The verb between the name of a figure and its amount, where none is typed."""

import re

from drafter.formatter.units import is_measure, parted
from drafter.model.outcomes import Outcome, act, is_event, opens_with_state, outcome
from drafter.patterns import regex
from drafter.values import Amount

REACHED, IS, LEFT = "đạt", "là", "còn"
HAPPENS, THERE = "xảy ra", "có"

_NUMBER = ("số ", "tổng số ")
"""With what a name opens that is of a number itself: "số vụ cháy là 3 vụ"."""

_CASES = ("vụ", "ca", "trường hợp")
"""What so many of an event are counted in."""

_MARKS = "điểm"
"""A mark is reached, whatever it is for."""

CLAUSE = regex(
    r"(?:chiếm|tăng|giảm|bằng|vượt|trị giá|tương đương|trong đó|bao gồm|gồm|tổng|vốn"
    r"|với|gây|khiến|bình quân|trung bình|ước tính|đứng|xếp|thu hút|huy động|góp phần"
    r"|nhằm|qua đó|không để|riêng|nhất là)\b"
    r"|làm (?:chết|bị|hư|hỏng|thiệt|sập|mất|cháy|gãy|đổ|ngập|tốc)\b"
    r"|\d|\w+(?: \w+){0,3} là ",
    re.IGNORECASE,
)
"""How a note opens that is a clause of its own."""

ATTRIBUTE = regex(
    r"(?:đạt|có|được|bị|trên|dưới|tại|ở|thuộc|cho|của|từ|trong) ", re.IGNORECASE
)
"""How a note opens that belongs to the thing before it."""


def remarks(text: str) -> bool:
    """Tell whether words behind an amount say more of it, and are no name of it."""
    verbs = (CLAUSE, ATTRIBUTE)
    return bool(act(text)) or any(verb.match(text) for verb in verbs)


def predicate(name: str, amount: Amount, wanted: Outcome, *, fell: bool = False) -> str:
    """Return what is said between a name and an amount.

    Only what is wanted is đạt. Of the rest nothing is judged: it is, there is, it
    happens, it is left where it fell. A name that says what was done has its verb, and
    an upper bound is one: "tỷ lệ nợ xấu dưới 1%".

    Args:
        name: What the amount is of.
        amount: The amount.
        wanted: Whether more of it is wanted.
        fell: Whether it is known to have fallen.
    """
    counted = not is_measure(amount.unit)
    if wanted is Outcome.WANTED:
        wanted = _told_with_unit(name, amount)
    if act(name) and (counted or wanted is not Outcome.WANTED):
        return ""
    if counted and opens_with_state(name):
        return ""
    marked = amount.unit == _MARKS and wanted is Outcome.UNKNOWN
    named = (
        counted and amount.unit and name.casefold().startswith(amount.unit.casefold())
    )
    if amount.value >= 0 and not named and (marked or wanted is Outcome.WANTED):
        return REACHED
    if amount.bound.is_ceiling and not fell:
        return ""
    counts = counted and amount.unit and "/" not in amount.unit
    counts = counts and not name.casefold().startswith(_NUMBER)
    if counts and amount.unit.startswith(_CASES) and is_event(name):
        return HAPPENS
    if wanted is Outcome.UNWANTED and fell:
        return LEFT
    return THERE if counts else IS


def is_unsure(name: str, amount: Amount, wanted: Outcome) -> bool:
    """Tell whether another verb than "là" may be the right one."""
    if name.casefold().startswith(_NUMBER) or not is_measure(amount.unit):
        return False
    return wanted is Outcome.UNKNOWN and predicate(name, amount, wanted) == IS


def inserted(name: str, unit: str) -> tuple[str, str] | None:
    """Part a name that says what was done at the thing that the amount counts.

    "kết nạp đảng viên mới", "đảng viên" gives "kết nạp", "mới"; nothing where the name
    does not hold the unit, or measures by it.
    """
    verb = act(name)
    if not verb or not unit or is_measure(unit):
        return None
    done = name[len(verb) :].strip().casefold()
    if done and f"{unit.casefold()} ".startswith(f"{done} "):
        return verb, ""
    thing = re.search(rf" {re.escape(unit)}(?!\w)", name, re.IGNORECASE)
    return (name[: thing.start()], name[thing.end() :].strip()) if thing else None


def after_unit(name: str, unit: str, verb: str) -> tuple[str, str] | None:
    """Part a name that begins with its own unit, behind a verb that may open a clause.

    "kiến nghị của cử tri", "kiến nghị" gives "", "của cử tri": "có 82 kiến nghị của cử
    tri" says the noun once. So does what is left of a number: "số học sinh bỏ học",
    "học sinh" is "còn 03 học sinh bỏ học".
    """
    if verb == LEFT:
        name = name.removeprefix(_NUMBER[0])
    opens = verb.removeprefix("không ") in (HAPPENS, THERE, LEFT)
    begins = f"{name.casefold()} ".startswith(f"{unit.casefold()} ")
    return ("", name[len(unit) :].strip()) if unit and opens and begins else None


def _told_with_unit(name: str, amount: Amount) -> Outcome:
    """Return what is thought of a wanted thing that is counted in an unwanted one."""
    told = outcome(f"{name} {parted(amount.unit).thing}")
    return Outcome.UNWANTED if told is Outcome.UNWANTED else Outcome.WANTED
