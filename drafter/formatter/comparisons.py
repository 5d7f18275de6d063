"""One ratio with its verb: bằng 91%, tăng 7,5%, gấp 2,14 lần."""

from collections.abc import Mapping
from enum import Enum

import attrs

from drafter.formatter.amounts import amount
from drafter.formatter.profile import Profile
from drafter.values import Amount, Bound, RatioForm

PERCENT = "%"
POINTS = "điểm phần trăm"
TIMES = "lần"


class Direction(Enum):
    """Which way a thing moved; the value is the verb."""

    UP = "tăng"
    DOWN = "giảm"

    @property
    def opposite(self) -> "Direction":
        """The other way."""
        return Direction.DOWN if self is Direction.UP else Direction.UP


VERBS: Mapping[RatioForm, Mapping[Direction, str]] = {
    RatioForm.OF: {Direction.UP: "bằng", Direction.DOWN: "bằng"},
    RatioForm.CHANGE: {Direction.UP: "tăng", Direction.DOWN: "giảm"},
    RatioForm.OVER: {Direction.UP: "vượt", Direction.DOWN: "thấp hơn"},
    RatioForm.TIMES: {Direction.UP: "gấp", Direction.DOWN: "bằng"},
    RatioForm.POINTS: {Direction.UP: "tăng", Direction.DOWN: "giảm"},
    RatioForm.WORDS: {Direction.UP: "cao hơn", Direction.DOWN: "thấp hơn"},
}
"""The verb of each form where the author chose none."""

_UNITS = {RatioForm.TIMES: TIMES, RatioForm.POINTS: POINTS}
_SIGNED = (RatioForm.CHANGE, RatioForm.POINTS, RatioForm.OVER)


def ratio(
    form: RatioForm,
    value: Amount | None,
    direction: Direction,
    verb: str,
    profile: Profile,
) -> str:
    """Write one ratio with its verb; the sign becomes the verb, never a minus.

    Raises:
        ValueError: The author's own verb would hide the sign of the ratio.
    """
    if value is None:
        return verb or VERBS[form][direction]
    if form in _SIGNED and value.value < 0:
        if verb:
            raise ValueError(f"'{verb}' cannot carry a negative ratio")
        value, direction = _turned(value), direction.opposite
    said = verb or VERBS[form][direction]
    return f"{said} {_measured(form, value, profile)}"


def _measured(form: RatioForm, value: Amount, profile: Profile) -> str:
    if form in _UNITS:
        value = attrs.evolve(value, unit=_UNITS[form])
    said = amount(value, profile)
    is_range = value.upper is not None and value.bound is Bound.EXACT
    if is_range and form in _SIGNED and not said.startswith("từ "):
        return f"từ {said}"
    return said


def _turned(value: Amount) -> Amount:
    """Return the amount with its sign turned, its lower end first.

    Raises:
        ValueError: It reaches from a fall to a rise.
    """
    if value.upper is None:
        return attrs.evolve(value, value=value.value.copy_negate())
    if value.upper > 0:
        raise ValueError(f"both a fall and a rise: {value.value} to {value.upper}")
    return attrs.evolve(
        value, value=value.upper.copy_negate(), upper=value.value.copy_negate()
    )
