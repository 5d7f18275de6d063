"""The figures of a conference: what each is about, and their amounts in one unit."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from drafter.checks.spellings import words
from drafter.findings import Path
from drafter.formatter import Formatter, Ratio, in_one_unit
from drafter.formatter.comparison import PERCENT
from drafter.formatter.numbers import EXACT
from drafter.formatter.units import parted
from drafter.model import (
    Amount,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
    Result,
    Subsection,
    Target,
    outcomes,
)

WRITE = Formatter()
"""Writes figures inside messages."""

_EMPTY_WORDS = words("đạt được mới thêm có tổng số trên địa bàn các toàn xã hội")

_ADDED = words("thêm mới nữa")


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


def says_more(figure: Indicator | Target) -> bool:
    """Whether a figure says by its words that it came on top: có thêm 5 xã."""
    return not _ADDED.isdisjoint(_said(figure).split())


def adds(figure: Indicator | Target) -> bool:
    """Whether a figure says what came on top, so that it is no whole."""
    return says_more(figure) or outcomes.adds(_said(figure))


def _said(figure: Indicator | Target) -> str:
    typed = f"{figure.verb} {figure.name} {figure.note}"
    return " ".join(typed.casefold().split())


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


def as_typed(comparison: Comparison) -> str:
    """Write a stated ratio as its author did, who may have said đạt or bằng."""
    ratio = stated(comparison)
    if ratio.form is RatioForm.OF and ratio.amount is not None:
        return WRITE.amount(ratio.amount)
    return in_words(ratio)


def base_in_words(comparison: Comparison) -> str:
    """Return how a message names what is compared with: cùng kỳ năm 2023."""
    against, period = comparison.against, comparison.period
    words = against.value if against else ""
    if against is not None and period is not None:
        words = against.dated(WRITE.period(period))
    elif against is not None and comparison.day is not None:
        words = against.dated(f"ngày {WRITE.day(comparison.day)}")
    return f"{words} {comparison.assigner}".strip()


def share_of_base(ratio: Ratio) -> Amount | None:
    """Return a stated ratio as a percentage of its base, where it is one."""
    if ratio.amount is None or ratio.is_gap or ratio.form is RatioForm.POINTS:
        return None
    value = ratio.amount.value
    if ratio.form is RatioForm.TIMES:
        value = EXACT.multiply(value, 100)
    elif ratio.form is not RatioForm.OF:
        value = EXACT.add(100, -value if ratio.falls else value)
    return Amount(value=value, unit=PERCENT)


def longer_span(conference: Conference, comparison: Comparison) -> str:
    """Return the period of a base that is longer than the one reviewed."""
    period = comparison.period
    if period is not None:
        longer = period.span > conference.period.span
        return WRITE.period(period) if longer else ""
    return comparison.assigner if "nhiệm kỳ" in comparison.assigner else ""
