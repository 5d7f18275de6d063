"""Targets beside results, and shares beside the wholes they are of."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import evolve

from drafter.checks.amounts import WRITE, aligned, decimals, form_of, is_exact
from drafter.checks.figures import adds, figures, label, subject
from drafter.checks.rules import targets as rules
from drafter.findings import Finding
from drafter.formatter import percent_of
from drafter.formatter.digits import rounded
from drafter.formatter.units import is_measure
from drafter.formatter.verdicts import is_met
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Bound,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
    Target,
)

_CEILINGS = (Bound.UNDER, Bound.AT_MOST, Bound.NEARLY)
_FLOORS = (Bound.OVER, Bound.MORE_THAN, Bound.AT_LEAST, Bound.FROM)
_PLANS = (Benchmark.PLAN, Benchmark.ESTIMATE, Benchmark.RESOLUTION)
_EVIL = re.compile(
    r"(?<!thoát )(?<!giảm )(?<!tỷ lệ giảm )(?<!cho )(?<!trợ )(?<!thuộc )(?<!bảo hiểm )"
    r"\b(?:hộ nghèo|hộ cận nghèo|thất nghiệp|phạm pháp hình sự|(?:vụ|số) tội phạm"
    r"|tai nạn|vụ cháy|suy dinh dưỡng|tảo hôn|bỏ học|tử vong)\b",
    re.IGNORECASE,
)
"""What a place wants less of, by the words of a figure's name."""
_SMALL = 50
"""Wholes up to this many are better given as a fraction than as a percentage."""


def targets_go_on(conference: Conference) -> Iterator[Finding]:
    """The next target is not worse than what was just reached."""
    results = {subject(i): i for _, i in figures(conference) if i.actual}
    for position, target in enumerate(conference.targets):
        indicator = results.get(subject(target))
        if indicator is None or not _falls_behind(target, indicator):
            continue
        assert target.amount is not None
        assert indicator.actual is not None
        higher = indicator.better is Better.HIGHER
        yield rules.TARGET_BELOW_ACTUAL.at(
            *("targets", position, "amount"),
            name=label(target),
            target=WRITE.amount(target.amount),
            actual=WRITE.amount(indicator.actual),
            side="thấp hơn" if higher else "cao hơn",
            side_en="below" if higher else "above",
        )


def unmet_are_not_met(conference: Conference) -> Iterator[Finding]:
    """What is listed as missed does not reach its plan."""
    for position, indicator in enumerate(conference.unmet):
        plans = [one for one in indicator.compare if one.against in _PLANS]
        said = [_reaches(indicator, one) for one in plans]
        if said and all(said):
            yield rules.UNMET_MET.at("unmet", position, name=label(indicator))


def better_way_is_said(conference: Conference) -> Iterator[Finding]:
    """Where less is better, the file says so."""
    for path, indicator in figures(conference):
        name, higher = indicator.name, indicator.better is Better.HIGHER
        if higher and indicator.compare and _EVIL.search(name):
            yield rules.BETTER_UNSAID.at(*path, name=name)


def _reaches(indicator: Indicator, plan: Comparison) -> bool | None:
    """Tell whether a plan was reached; nothing where the figures do not say."""
    actual, base, stated = indicator.actual, plan.base, plan.stated
    if plan.planned:
        return None
    if actual is not None and base is not None:
        try:
            return is_met(actual, base, indicator.aim)
        except ValueError:
            return None
    if stated is None or indicator.aim is Better.LOWER or not is_exact(stated):
        return None
    return form_of(plan) is RatioForm.OF and stated.unit == "%" and stated.value >= 100


def shares_are_of_whole_numbers(conference: Conference) -> Iterator[Finding]:
    """A share of a small whole is one that so many things can have."""
    wholes = _wholes(conference)
    for path, indicator in figures(conference):
        share, whole = indicator.actual, _whole_of(indicator, wholes)
        if share is None or whole is None or not _is_uneven(share, whole.value):
            continue
        part = share.value * whole.value / 100
        count = rounded(part, 0)
        yield rules.SHARE.at(
            *path,
            "actual",
            percent=WRITE.amount(share),
            whole=WRITE.amount(whole),
            part=WRITE.number(part, "auto"),
            count=WRITE.number(count),
            total=WRITE.number(whole.value),
            exact=WRITE.percent(percent_of(count, whole.value)),
        )


def _falls_behind(target: Target, indicator: Indicator) -> bool:
    aimed, actual = target.amount, indicator.actual
    if aimed is None or actual is None or actual.upper is not None or target.of:
        return False
    if adds(target) is not adds(indicator):
        return False
    lower = indicator.aim is Better.LOWER
    best = aimed.value if lower or aimed.upper is None else aimed.upper
    pair = aligned(evolve(aimed, value=best, upper=None), actual)
    if pair is None:
        return False
    if lower:
        return aimed.bound not in _FLOORS and pair[0] > pair[1]
    return aimed.bound not in _CEILINGS and pair[0] < pair[1]


def _wholes(conference: Conference) -> Mapping[str, Amount]:
    """Return the largest count of each thing; what was added is no whole."""
    found: dict[str, Amount] = {}
    for _, indicator in figures(conference):
        actual = None if adds(indicator) else _all_of(indicator)
        for amount in (actual, indicator.cumulative):
            if amount is None or not _counts(amount):
                continue
            known = found.get(amount.unit)
            if known is None or known.value < amount.value:
                found[amount.unit] = amount
    return found


def _all_of(indicator: Indicator) -> Amount | None:
    """Return what was counted; of 4/5 thôn all five."""
    actual, whole = indicator.actual, indicator.of
    return evolve(actual, value=whole) if actual and whole is not None else actual


def _counts(amount: Amount) -> bool:
    whole = amount.value == amount.value.to_integral_value() and amount.value > 0
    return (
        whole and is_exact(amount) and amount.unit != "" and not is_measure(amount.unit)
    )


def _whole_of(indicator: Indicator, wholes: Mapping[str, Amount]) -> Amount | None:
    """Return the count of what an indicator gives a percentage of."""
    amount = indicator.actual
    if amount is None or amount.unit != "%" or not is_exact(amount):
        return None
    words = f" {indicator.name} {indicator.note} ".casefold()
    named = [unit for unit in wholes if f" {unit.casefold()} " in words]
    return wholes[max(named, key=len)] if named else None


def _is_uneven(share: Amount, whole: Decimal) -> bool:
    """Whether a small whole gives no such share, or gives it roughly only."""
    if whole > _SMALL:
        return False
    places = decimals(share.value)
    count = rounded(share.value * whole / 100, 0)
    rough = places == 0 and share.value * whole % 100 != 0
    return rough or percent_of(count, whole, places) != share.value
