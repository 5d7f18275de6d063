"""The scope of a base: a plan for years beside the target of the next one."""

from collections.abc import Iterator

from attrs import evolve

from drafter.checks.amounts import WRITE, aligned, decimals, form_of, is_exact
from drafter.checks.figures import comparisons, label, subject
from drafter.checks.rules import ratios as rules
from drafter.findings import Finding
from drafter.formatter.digits import rounded
from drafter.model import Amount, Comparison, Conference, Indicator, RatioForm


def plan_has_its_scope(conference: Conference) -> Iterator[Finding]:
    """The plan for a long period is not below the target of the next one."""
    for path, indicator, comparison in comparisons(conference):
        span, base = _span(conference, comparison), _base(indicator, comparison)
        if not span or base is None:
            continue
        for target in conference.targets:
            pair = target.amount and aligned(base, target.amount)
            same = subject(target) == subject(indicator)
            if pair and same and target.of is None and pair[0] < pair[1]:
                assert target.amount is not None
                yield rules.PLAN_SCOPE.at(
                    *path,
                    name=label(indicator),
                    span=span,
                    base=WRITE.amount(base),
                    target=WRITE.amount(target.amount),
                )


def _span(conference: Conference, comparison: Comparison) -> str:
    """Return the period of a base that is longer than the one reviewed."""
    period = comparison.period
    if period is not None:
        longer = period.span > conference.period.span
        return WRITE.period(period) if longer else ""
    return comparison.assigner if "nhiệm kỳ" in comparison.assigner else ""


def _base(indicator: Indicator, comparison: Comparison) -> Amount | None:
    """Return the base, as typed or as the stated ratio implies it."""
    actual, stated = indicator.actual, comparison.stated
    if comparison.base is not None:
        return comparison.base
    if actual is None or stated is None or form_of(comparison) is not RatioForm.OF:
        return None
    if not is_exact(actual) or not is_exact(stated) or stated.value <= 0:
        return None
    value = rounded(actual.value * 100 / stated.value, decimals(actual.value))
    return evolve(actual, value=value)
