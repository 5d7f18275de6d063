"""The right-hand side of a comparison: bằng 91%, tăng 7,5%, gấp 2,14 lần."""

from collections.abc import Mapping
from enum import Enum

import attrs

from drafter.formatter.amounts import amount
from drafter.formatter.digits import number
from drafter.formatter.profile import Profile
from drafter.values import Amount, RatioForm


class Direction(Enum):
    """Which way a thing moved; the value is the verb."""

    UP = "tăng"
    DOWN = "giảm"


VERBS: Mapping[RatioForm, Mapping[Direction, str]] = {
    RatioForm.OF: {Direction.UP: "bằng", Direction.DOWN: "bằng"},
    RatioForm.CHANGE: {Direction.UP: "tăng", Direction.DOWN: "giảm"},
    RatioForm.OVER: {Direction.UP: "vượt", Direction.DOWN: "thấp hơn"},
    RatioForm.TIMES: {Direction.UP: "gấp", Direction.DOWN: "gấp"},
    RatioForm.POINTS: {Direction.UP: "tăng", Direction.DOWN: "giảm"},
    RatioForm.WORDS: {Direction.UP: "cao hơn", Direction.DOWN: "thấp hơn"},
}
"""The verb of each form where the author chose none."""


def ratio(
    form: RatioForm,
    value: Amount | None,
    direction: Direction,
    verb: str,
    profile: Profile,
) -> str:
    """Write one ratio with its verb; the sign becomes the verb, never a minus."""
    if value is None:
        return verb or VERBS[form][direction]
    signed = form in (RatioForm.CHANGE, RatioForm.POINTS, RatioForm.OVER)
    if signed and value.value < 0:
        value, direction = _turned(value), _opposite(direction)
    said = verb or VERBS[form][direction]
    return f"{said} {_measured(form, value, profile)}"


def _measured(form: RatioForm, value: Amount, profile: Profile) -> str:
    unit = {RatioForm.TIMES: "lần", RatioForm.POINTS: "điểm phần trăm"}.get(form)
    if unit is not None:
        value = attrs.evolve(value, unit=unit)
    said = amount(value, profile)
    is_range = value.upper is not None and said.startswith(number(value.value))
    return f"từ {said}" if is_range and form is RatioForm.CHANGE else said


def _turned(value: Amount) -> Amount:
    if value.upper is None:
        return attrs.evolve(value, value=-value.value)
    return attrs.evolve(value, value=-value.upper, upper=-value.value)


def _opposite(direction: Direction) -> Direction:
    return Direction.DOWN if direction is Direction.UP else Direction.UP
