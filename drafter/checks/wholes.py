"""Parts of a whole: possible, with the share they have, and amounts that are one."""

from collections.abc import Iterator

from attrs import evolve

from drafter.checks.indicators import WRITE, aligned, figures, label, with_units
from drafter.checks.stated_ratios import UNIT_MISMATCH
from drafter.findings import Finding, error, hint, warning
from drafter.formatter import read_percent
from drafter.formatter.comparison import PERCENT, decimals_of
from drafter.formatter.portions import portion, stated_share
from drafter.formatter.units import is_measure
from drafter.model import Conference
from drafter.model.predicates import is_unsure
from drafter.patterns import regex

OUTCOME_UNKNOWN = hint("D236")
PART_OVER_WHOLE = error("D237")
SHARE_MISMATCH = error("D238")
UNIT_OF_TWO = warning("D240")
SHARE_OF_NOTHING = warning("D241")

_FURTHER = regex(r"(?P<unit>[^\d]*?) (?:và|cùng) (?P<rest>\d.*)")
"""A unit in which a second amount stands: "tổ chức đảng và 25 đảng viên"."""


def outcomes_are_known(conference: Conference) -> Iterator[Finding]:
    """Where neither name nor plan says whether more is wanted, the file does."""
    for path, figure in figures(conference):
        name, actual, is_part = figure.name, figure.actual, "parts" in path
        if not name or actual is None or figure.verb or is_part:
            continue
        if is_unsure(name, actual, figure.outcome):
            yield OUTCOME_UNKNOWN.at(*path, name=name)


def parts_are_below_wholes(conference: Conference) -> Iterator[Finding]:
    """A part is not more than its whole, and of its kind."""
    for path, figure in figures(conference):
        part, whole, name = figure.actual, figure.of, label(figure)
        if part is None or whole is None or part.unit == PERCENT:
            continue
        pair = aligned(part, whole)
        if pair is None and not (is_measure(part.unit) or is_measure(whole.unit)):
            pair = part.value, whole.value
        actual, base = map(WRITE.amount, with_units(part, whole))
        if pair is None:
            yield UNIT_MISMATCH.at(*path, "of", name=name, actual=actual, base=base)
        elif pair[0] > pair[1]:
            where = (*path, "actual")
            yield PART_OVER_WHOLE.at(*where, name=name, actual=actual, base=base)


def shares_agree(conference: Conference) -> Iterator[Finding]:
    """A share that is stated is the one that part and whole give."""
    for path, figure in figures(conference):
        stated, part = stated_share(figure.note), figure.actual
        if not stated or part is None:
            continue
        name = label(figure)
        if figure.of is None:
            told = WRITE.amount(part)
            where = (*path, "note")
            yield SHARE_OF_NOTHING.at(*where, name=name, stated=stated, part=told)
            continue
        typed = read_percent(stated).value
        rounded = portion(part, figure.of, decimals_of(typed))
        right = portion(part, figure.of, max(2, decimals_of(typed)))
        if rounded is None or right is None or rounded.value == typed:
            continue
        actual, base = map(WRITE.amount, with_units(part, figure.of))
        yield SHARE_MISMATCH.at(
            *path,
            "note",
            right=WRITE.amount(right),
            actual=actual,
            base=base,
            name=name,
            stated=stated,
        )


def units_are_single(conference: Conference) -> Iterator[Finding]:
    """A unit holds no second amount."""
    for path, figure in figures(conference):
        amount = figure.actual
        further = _FURTHER.fullmatch(amount.unit) if amount else None
        if amount is not None and further is not None:
            first = evolve(amount, unit=further["unit"])
            yield UNIT_OF_TWO.at(
                *path,
                "actual",
                text=WRITE.amount(amount),
                first=WRITE.amount(first),
                rest=further["rest"],
            )
