"""Plans and targets beside results, and shares beside the wholes they are of."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import evolve

from drafter.checks.indicators import (
    WRITE,
    adds,
    aligned,
    comparisons,
    figures,
    label,
    longer_span,
    says_more,
    subject,
)
from drafter.checks.spellings import words
from drafter.checks.time import spanned
from drafter.findings import Finding, hint, warning
from drafter.formatter import percent_of
from drafter.formatter.comparison import (
    DOWNWARD,
    UPWARD,
    decimals_of,
    is_exact,
    is_met,
)
from drafter.formatter.numbers import rounded
from drafter.formatter.units import is_measure
from drafter.model import (
    Amount,
    Better,
    Comparison,
    Conference,
    ConferenceKind,
    Indicator,
    RatioForm,
    Target,
)
from drafter.model.figures import TIME_NAMED
from drafter.model.outcomes import Outcome, outcome
from drafter.patterns import regex
from drafter.values import PeriodKind

PLAN_SCOPE = warning("D309")
SHARE = hint("D310")
TARGET_BELOW_ACTUAL = hint("D311")
UNMET_MET = warning("D327")
BETTER_UNSAID = hint("D328")
SCORE_OVER_FIGURES = warning("D339")
TARGET_OF_YEAR = hint("D423")

_SHARE = regex(r"^(?:tỷ lệ |số )+")
"""What stands before the thing of which a share is named."""
_THERE_IS = regex(r"(?:.*\b)?(?:có|gồm|tại|là)|", re.IGNORECASE)
"""Verbs of a figure that says how many there are, not to how many a thing was done."""
_OF_ALL = words(
    "tổng số lượng trực thuộc trên địa bàn trong các toàn hiện xã phường tỉnh"
)
"""Words with which a count is still that of all things of its kind."""
_SMALL = 50
"""Wholes up to this many are better given as a fraction than as a percentage."""


def plan_has_its_scope(conference: Conference) -> Iterator[Finding]:
    """The plan for a long period is not below the target of the next one."""
    for path, indicator, comparison in comparisons(conference):
        span, base = longer_span(conference, comparison), _base(indicator, comparison)
        if not span or base is None:
            continue
        for target in conference.targets:
            pair = target.amount and aligned(base, target.amount)
            same = subject(target) == subject(indicator)
            if pair and same and target.of is None and pair[0] < pair[1]:
                assert target.amount is not None
                yield PLAN_SCOPE.at(
                    *path,
                    name=label(indicator),
                    span=span,
                    base=WRITE.amount(base),
                    target=WRITE.amount(target.amount),
                )


def targets_go_on(conference: Conference) -> Iterator[Finding]:
    """The next target is not worse than what was just reached."""
    results = {subject(i): i for _, i in figures(conference) if i.actual}
    for position, target in enumerate(conference.targets):
        indicator = results.get(subject(target))
        if indicator is None or not _falls_behind(target, indicator):
            continue
        assert target.amount is not None
        assert indicator.actual is not None
        higher = indicator.aim is Better.HIGHER
        yield TARGET_BELOW_ACTUAL.at(
            *("targets", position, "amount"),
            name=label(target),
            target=WRITE.amount(target.amount),
            actual=WRITE.amount(indicator.actual),
            side="thấp hơn" if higher else "cao hơn",
            side_en="below" if higher else "above",
        )


def targets_are_of_the_next_period(conference: Conference) -> Iterator[Finding]:
    """Where a part of a year is to come, a target of the year says so by its key."""
    following = conference.period.next
    if following is None or following.kind is not PeriodKind.PART_OF_YEAR:
        return
    for position, target in enumerate(conference.targets):
        named = TIME_NAMED.search(f"{target.name} {target.note}")
        due = target.due == following.last_year
        if target.period is None and (due or named):
            yield TARGET_OF_YEAR.at(
                *("targets", position),
                name=label(target),
                words=named[0] if named else f"năm {target.due}",
                year=following.last_year,
                **spanned("following", following),
            )


def unmet_are_not_met(conference: Conference) -> Iterator[Finding]:
    """What is listed as missed does not reach its plan."""
    for position, indicator in enumerate(conference.unmet):
        reached = [
            _reaches(indicator, comparison)
            for comparison in indicator.compare
            if comparison.against is not None and comparison.against.is_plan
        ]
        if reached and all(reached):
            yield UNMET_MET.at("unmet", position, name=label(indicator))


def score_fits_the_figures(conference: Conference) -> Iterator[Finding]:
    """No more figures miss their plan than the score says.

    Half-way through a plan there is nothing to be missed yet.
    """
    score = conference.score
    if score is None or conference.kind is ConferenceKind.INTERIM:
        return
    listed = {figure.name.casefold() for figure in conference.unmet}
    missed = [
        (path, indicator)
        for path, indicator in figures(conference)
        if path[0] != "unmet" and _misses(conference, indicator)
    ]
    others = [one for one in missed if one[1].name.casefold() not in listed]
    unmet = score.total - score.met
    if others and len(conference.unmet) + len(others) > unmet >= 0:
        path, first = others[max(0, unmet - len(conference.unmet))]
        yield SCORE_OVER_FIGURES.at(
            *(*path, "actual"),
            name=label(first),
            score=WRITE.score(score.met, score.total),
            unmet=unmet,
            count=len(conference.unmet) + len(others),
        ).beside("score")


def _misses(conference: Conference, indicator: Indicator) -> bool:
    """Whether a figure surely misses each plan that it has."""
    plans = [
        comparison
        for comparison in indicator.compare
        if comparison.against is not None and comparison.against.is_plan
    ]
    if any(longer_span(conference, plan) for plan in plans):
        return False
    return bool(plans) and all(_reaches(indicator, plan) is False for plan in plans)


def better_way_is_said(conference: Conference) -> Iterator[Finding]:
    """Of what nobody wants no file says that more is better."""
    for path, indicator in figures(conference):
        higher = indicator.better is Better.HIGHER
        if higher and outcome(indicator.name) is Outcome.UNWANTED:
            yield BETTER_UNSAID.at(*path, name=indicator.name)


def _reaches(indicator: Indicator, plan: Comparison) -> bool | None:
    """Tell whether a plan was reached; nothing where the figures do not say."""
    actual, base, typed = indicator.actual, plan.base, plan.stated
    if plan.planned:
        return None
    if actual is not None and base is not None:
        try:
            return is_met(actual, base, indicator.aim)
        except ValueError:
            return None
    if typed is None or indicator.aim is Better.LOWER or not is_exact(typed):
        return None
    return plan.ratio_form is RatioForm.OF and typed.unit == "%" and typed.value >= 100


def shares_are_of_whole_numbers(conference: Conference) -> Iterator[Finding]:
    """A share of a small whole is one that so many things can have."""
    wholes = _wholes(conference)
    for path, indicator in figures(conference):
        percent, whole = indicator.actual, _whole_of(indicator, wholes)
        if percent is None or whole is None or not _is_uneven(percent, whole.value):
            continue
        part = percent.value * whole.value / 100
        count = rounded(part, 0)
        yield SHARE.at(
            *path,
            "actual",
            percent=WRITE.amount(percent),
            whole=WRITE.amount(whole),
            part=WRITE.number(part, "auto"),
            count=WRITE.number(count),
            total=WRITE.number(whole.value),
            exact=WRITE.share(count, whole.value),
        )


def _falls_behind(target: Target, indicator: Indicator) -> bool:
    aimed, actual = target.amount, indicator.actual
    if aimed is None or actual is None or actual.upper is not None or target.of:
        return False
    is_more = says_more(target) and not says_more(indicator)
    if is_more or adds(target) is not adds(indicator):
        return False
    lower = indicator.aim is Better.LOWER
    best = aimed.value if lower or aimed.upper is None else aimed.upper
    pair = aligned(evolve(aimed, value=best, upper=None), actual)
    if pair is None:
        return False
    if lower:
        return aimed.bound not in UPWARD and pair[0] > pair[1]
    return aimed.bound not in DOWNWARD and pair[0] < pair[1]


def _wholes(conference: Conference) -> Mapping[str, Amount]:
    """Return the largest count of each thing that is all there are of it."""
    wholes: dict[str, Amount] = {}
    for path, indicator in figures(conference):
        is_part = adds(indicator) or "parts" in path
        actual = None if is_part else _all_of(indicator)
        for amount in (actual, indicator.cumulative):
            if amount is None or not _counts(amount):
                continue
            known = wholes.get(amount.unit)
            if known is None or known.value < amount.value:
                wholes[amount.unit] = amount
    return wholes


def _all_of(indicator: Indicator) -> Amount | None:
    """Return the whole: of 4/5 thôn all five, of thôn what nothing more is said of.

    "15 hộ sản xuất giỏi" are some of the households only.
    """
    actual, whole = indicator.actual, indicator.of
    if actual is None or whole is not None:
        return (
            evolve(whole, unit=whole.unit or actual.unit) if actual and whole else None
        )
    there_is = _THERE_IS.fullmatch(indicator.verb)
    more = words(f"{indicator.name} {indicator.note}".casefold())
    is_all = there_is and more <= _OF_ALL | words(actual.unit.casefold())
    return actual if is_all else None


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
    said = _SHARE.sub("", f"{indicator.name or indicator.note} ".casefold())
    named = [unit for unit in wholes if said.startswith(f"{unit.casefold()} ")]
    return wholes[max(named, key=len)] if named else None


def _is_uneven(percent: Amount, whole: Decimal) -> bool:
    """Whether a small whole gives no such share, or gives it roughly only."""
    if whole > _SMALL:
        return False
    places = decimals_of(percent.value)
    count = rounded(percent.value * whole / 100, 0)
    rough = places == 0 and percent.value * whole % 100 != 0
    return rough or percent_of(count, whole, places) != percent.value


def _base(indicator: Indicator, comparison: Comparison) -> Amount | None:
    """Return the base, as typed or as the stated ratio implies it."""
    actual, typed = indicator.actual, comparison.stated
    if comparison.base is not None:
        return comparison.base
    if actual is None or typed is None or comparison.ratio_form is not RatioForm.OF:
        return None
    if not is_exact(actual) or not is_exact(typed) or typed.value <= 0:
        return None
    value = rounded(actual.value * 100 / typed.value, decimals_of(actual.value))
    return evolve(actual, value=value)
