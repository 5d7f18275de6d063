"""Parts of a whole: their share in percent, computed and as an author states it."""

import re
from typing import NamedTuple

from drafter.formatter.comparison import PERCENT, is_exact, share
from drafter.formatter.numbers import NUMBER
from drafter.formatter.units import UnitMismatch, in_one_unit, is_measure, is_part
from drafter.patterns import regex
from drafter.values import Amount

_STATED = regex(
    rf"\((?:(?:chiếm|đạt|bằng) )?(?:tỷ lệ )?(?P<aside>{NUMBER}) ?%\)"
    rf"|(?:chiếm|đạt|bằng) (?:tỷ lệ )?(?P<said>{NUMBER}) ?%(?=$|[,;.])",
    re.IGNORECASE,
)
_BEHIND = regex(r"(?P<amount>.*?\d.*?)(?P<joint>,? (?=\()|, )(?P<stated>.+)", re.DOTALL)


_WITHIN = regex(
    r"(?P<numbers>[^()]*\d) ?(?P<stated>\([^()]*%\)) (?P<unit>[^\d()]+)", re.DOTALL
)
"""12/46 (26,09%) tổ chức đảng: the share before the unit."""


class Told(NamedTuple):
    """An amount as typed, and the share that is stated behind it, if one is."""

    amount: str
    stated: str


def portion(part: Amount, whole: Amount, decimals: int = 2) -> Amount | None:
    """Return a part in percent of its whole, never 100% or 0% unless it is just that.

    Nothing where either is bounded or a percentage itself, and of points of a scale or
    months of a year, which have no share. Counted things may have two names: "6 đồng
    chí" of "742 đảng viên".
    """
    if not is_exact(part) or not is_exact(whole) or whole.value <= 0:
        return None
    first, second = part.value, whole.value
    if is_measure(part.unit) or is_measure(whole.unit):
        if part.unit == PERCENT or is_part(part.unit):
            return None
        try:
            first, second = in_one_unit(part, whole)
        except UnitMismatch:
            return None
    return share(first, second, decimals) if 0 <= first <= second else None


def stated_share(note: str) -> str:
    """Return the share with which a note opens: "chiếm 0,41%", "(98,83%)"."""
    match = _STATED.match(note.strip())
    return (match["aside"] or match["said"]) + PERCENT if match else ""


def told(text: str) -> Told:
    """Part "38 hộ, chiếm 0,41%" or "4/5 thôn (80%)" behind the amount."""
    within = _WITHIN.fullmatch(text.strip())
    if within is not None and _STATED.fullmatch(within["stated"]):
        return Told(f"{within['numbers']} {within['unit']}", within["stated"])
    match = _BEHIND.fullmatch(text.strip())
    if match is None or not _STATED.fullmatch(match["stated"]):
        return Told(text, "")
    return Told(match["amount"], match["stated"])
