"""The figures of a conference: what each is about, and their amounts in one unit."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from drafter.checks.spellings import words
from drafter.findings import Path
from drafter.formatter import Formatter, Ratio, in_one_unit
from drafter.formatter.units import parted
from drafter.model import (
    Amount,
    Comparison,
    Conference,
    Indicator,
    Result,
    Subsection,
    Target,
    outcomes,
)

WRITE = Formatter()
"""Writes figures inside messages."""

_EMPTY_WORDS = words("đạt được mới thêm có tổng số trên địa bàn các toàn xã hội")

_ADDED = words("thêm mới")


def figures(conference: Conference) -> Iterator[tuple[Path, Indicator]]:
    """Yield every indicator and every part of one, with its path."""
    for path, result in results(conference):
        yield from _each((*path, "indicators"), result.indicators)
    yield from _each(("unmet",), conference.unmet)


def results(conference: Conference) -> Iterator[tuple[Path, Result | Subsection]]:
    """Yield what holds figures and statements, each with its path."""
    for position, result in enumerate(conference.results):
        here = ("results", position)
        yield here, result
        for number, subsection in enumerate(result.subsections):
            yield (*here, "subsections", number), subsection


def _each(
    path: Path, indicators: tuple[Indicator, ...]
) -> Iterator[tuple[Path, Indicator]]:
    for position, indicator in enumerate(indicators):
        here = (*path, position)
        yield here, indicator
        yield from _each((*here, "others"), indicator.others)
        yield from _each((*here, "parts"), indicator.parts)


def comparisons(conference: Conference) -> Iterator[tuple[Path, Indicator, Comparison]]:
    """Yield every comparison with its indicator and its path."""
    for path, indicator in figures(conference):
        for position, comparison in enumerate(indicator.compare):
            yield (*path, "compare", position), indicator, comparison


def label(figure: Indicator | Target) -> str:
    """Return how a message names a figure: by its name, else by its amount."""
    if figure.name:
        return figure.name
    amount = _amount(figure)
    value = WRITE.amount(amount) if amount else ""
    return " ".join(part for part in (figure.verb, value, figure.note) if part)


def subject(figure: Indicator | Target) -> frozenset[str]:
    """Return the words that say what a figure is about.

    "kết nạp" 210 "đảng viên" and "kết nạp đảng viên": 200 are about one thing.
    """
    amount = _amount(figure)
    noun = parted(amount.unit).thing if amount else ""
    note = "" if figure.name else figure.note
    return words(f"{figure.verb} {figure.name} {noun} {note}".casefold()) - _EMPTY_WORDS


def adds(figure: Indicator | Target) -> bool:
    """Whether a figure says what came on top, so that it is no whole."""
    typed = f"{figure.verb} {figure.name} {figure.note}".casefold().split()
    phrase = " ".join(typed)
    return bool(_ADDED & set(typed)) or outcomes.adds(phrase)


def _amount(figure: Indicator | Target) -> Amount | None:
    return figure.actual if isinstance(figure, Indicator) else figure.amount


def aligned(first: Amount, second: Amount) -> tuple[Decimal, Decimal] | None:
    """Return both values in one unit; a missing unit is that of the other.

    None where the units measure different things.
    """
    try:
        return in_one_unit(*with_units(first, second))
    except ValueError:
        return None


def with_units(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Return two amounts; a missing unit is that of the other."""
    if first.unit and second.unit:
        return first, second
    unit = first.unit or second.unit
    return evolve(first, unit=unit), evolve(second, unit=unit)


def stated(comparison: Comparison) -> Ratio:
    """Return the ratio that an author stated."""
    form, falls = comparison.ratio_form, comparison.falls
    return Ratio.stated(form, comparison.stated, falls=falls)


def in_words(ratio: Ratio) -> str:
    """Write a ratio with its verb, as the papers do; no change as typed: tăng 0%.

    What reaches from a fall to a rise has no verb.
    """
    amount = ratio.amount
    if amount and amount.upper is not None and amount.value < 0 < amount.upper:
        return WRITE.amount(amount)
    verb = ratio.direction.value if ratio.is_even else ""
    return WRITE.ratio(ratio.form, ratio.amount, direction=ratio.direction, verb=verb)
