"""The targets of the period: which there are, and whether each was met.

They are the figures that have a plan, and those listed as unmet.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from attrs import evolve

from drafter.formatter.comparison import (
    DIFFERENCES,
    DOWNWARD,
    PERCENT,
    Quotient,
    is_exact,
    is_met,
)
from drafter.formatter.units import UnitMismatch, in_one_unit
from drafter.model.conference import Conference, ConferenceKind
from drafter.model.figures import Comparison, Indicator, Score, UnmetTarget
from drafter.model.row_names import row_name
from drafter.patterns import regex
from drafter.values import Better, Bound, Period, RatioForm

_FULL = Decimal(100)
_THRESHOLD = regex(
    r"(?P<share>\d+(?:,\d+)?) ?% (?:trở lên )?(?:so với )?"
    r"(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)",
    re.IGNORECASE,
)
_JUST_MET = (Bound.OVER, Bound.MORE_THAN, Bound.AT_MOST, Bound.UNDER)
"""Bounds of a plan that is met on its far side only, or kept: it is never exceeded."""


class Verdict(Enum):
    """What became of a target; the value is what a table says."""

    EXCEEDED = "Vượt"
    MET = "Đạt"
    MISSED = "Chưa đạt"


def title(indicator: Indicator) -> str:
    """Return what a row calls a figure: its name as typed, else a noun."""
    name = indicator.name or row_name(indicator.verb, indicator.unit, indicator.note)
    return name.strip(" \t\n;,:.")


def unmet_apart(conference: Conference) -> tuple[UnmetTarget, ...]:
    """Return the unmet targets that are not among the figures of the results too."""
    told = {title(figure).casefold() for figure in _results(conference)}
    return tuple(one for one in conference.unmet if title(one).casefold() not in told)


def targets(conference: Conference) -> tuple[Indicator, ...]:
    """Return the figures that have a plan of the period, and the unmet ones."""
    missed = {title(one).casefold() for one in conference.unmet}
    planned = (
        figure
        for figure in _results(conference)
        if _plans(figure, conference.period) or title(figure).casefold() in missed
    )
    return (*planned, *unmet_apart(conference))


def _results(conference: Conference) -> Iterable[Indicator]:
    for result in conference.results:
        for told in result.told:
            for indicator in told.indicators:
                yield indicator
                yield from indicator.others


def _plans(indicator: Indicator, period: Period) -> tuple[Comparison, ...]:
    return tuple(plan for plan in indicator.plans if plan.period in (None, period))


def threshold(conference: Conference) -> Decimal | None:
    """Return the share of a plan from which a score counts: "từ 50% kế hoạch năm"."""
    score = conference.score
    found = _THRESHOLD.search(score.wording) if isinstance(score, Score) else None
    return Decimal(found["share"].replace(",", ".")) if found else None


def is_judged(conference: Conference) -> bool:
    """Whether plans can be met or missed yet: half-way only if the score says how."""
    final = conference.kind is ConferenceKind.FINAL
    return final or threshold(conference) is not None


def verdict(
    conference: Conference, indicator: Indicator, first: Comparison | None = None
) -> Verdict | None:
    """Return what became of a target; nothing where the figures do not say.

    One that is listed as unmet is missed, whatever its figures are.

    Args:
        conference: Whose target it is.
        indicator: The target.
        first: The plan by which it is judged if it has several.
    """
    missed = (title(one).casefold() for one in conference.unmet)
    if title(indicator).casefold() in missed:
        return Verdict.MISSED
    if not is_judged(conference):
        return None
    final = conference.kind is ConferenceKind.FINAL
    least = None if final else threshold(conference)
    plans = sorted(_plans(indicator, conference.period), key=lambda p: p is not first)
    judged = (_judged(indicator, plan, least) for plan in plans)
    return next((one for one in judged if one is not None), None)


def missed_plan(conference: Conference, indicator: Indicator) -> Comparison | None:
    """Return the plan of the period that a figure missed, once the period is over."""
    final = conference.kind is ConferenceKind.FINAL
    if not final or verdict(conference, indicator) is not Verdict.MISSED:
        return None
    plans = _plans(indicator, conference.period)
    short = (p for p in plans if _judged(indicator, p, None) is Verdict.MISSED)
    return next(iter((*short, *plans)), None)


def _judged(
    indicator: Indicator, plan: Comparison, least: Decimal | None
) -> Verdict | None:
    if plan.planned:
        return None
    if indicator.actual is None or plan.base is None:
        return _of_stated(indicator, plan, least)
    bound = plan.base.bound
    is_limit = indicator.aim is Better.LOWER or bound.is_ceiling or bound is Bound.RANK
    try:
        if least is not None and not is_limit:
            return _beside(indicator, plan, least)
        return _by_amount(indicator, plan, is_whole=least is None)
    except (UnitMismatch, ValueError):
        return None


def _by_amount(
    indicator: Indicator, plan: Comparison, *, is_whole: bool
) -> Verdict | None:
    """Judge by the amounts; a ceiling is kept, it is nothing to be exceeded."""
    actual, base, aim = indicator.actual, plan.base, indicator.aim
    assert actual is not None
    assert base is not None
    if not is_met(actual, base, aim):
        return Verdict.MISSED
    if not is_whole or base.bound in _JUST_MET:
        return Verdict.MET
    if base.bound is Bound.RANK:
        better = actual.value < base.value
        return Verdict.EXCEEDED if better else Verdict.MET
    far = base.upper if base.upper and aim is Better.HIGHER else base.value
    beyond = Bound.UNDER if aim is Better.LOWER else Bound.MORE_THAN
    strict = evolve(base, value=far, upper=None, bound=beyond)
    return Verdict.EXCEEDED if is_met(actual, strict, aim) else Verdict.MET


def _beside(indicator: Indicator, plan: Comparison, least: Decimal) -> Verdict | None:
    """Judge by the share of the plan of a longer time that was reached.

    A rate too: the score that names the share counts it so, and the annex says so.
    """
    actual, base = indicator.actual, plan.base
    assert actual is not None
    assert base is not None
    reached, aimed = in_one_unit(actual, base)
    if aimed <= 0 or not is_exact(actual):
        return None
    enough = Quotient.of(reached, aimed, 100).beside(least) >= 0
    return Verdict.MET if enough else Verdict.MISSED


def _of_stated(
    indicator: Indicator, plan: Comparison, least: Decimal | None
) -> Verdict | None:
    """Judge by a stated ratio: "104% kế hoạch", "vượt 4%", "thấp hơn 4%"."""
    stated, form = plan.stated, plan.ratio_form
    if stated is None:
        return None
    if form in DIFFERENCES and least is None and stated.value:
        is_better = plan.falls is (indicator.aim is Better.LOWER)
        return Verdict.EXCEEDED if is_better else Verdict.MISSED
    is_below = form is RatioForm.OF and least is None and stated.bound in DOWNWARD
    if stated.unit != PERCENT or not (is_exact(stated) or is_below):
        return None
    if indicator.aim is Better.LOWER:
        return None
    share = {
        RatioForm.OF: stated.value,
        RatioForm.OVER: _FULL + (-stated.value if plan.falls else stated.value),
    }.get(form)
    if share is None:
        return None
    if is_below:
        return Verdict.MISSED if share < _FULL else None
    if least is not None:
        return Verdict.MET if share >= least else Verdict.MISSED
    if share == _FULL:
        return Verdict.MET
    return Verdict.EXCEEDED if share > _FULL else Verdict.MISSED
