"""Percentages and scores inside prose, against the figures."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from attrs import frozen

from drafter.checks.amounts import (
    WRITE,
    agrees,
    aligned,
    computed,
    decimals,
    form_of,
    is_exact,
)
from drafter.checks.claims import (
    FractionClaim,
    PercentClaim,
    ScoreClaim,
    fraction_claims,
    percent_claims,
    score_claims,
)
from drafter.checks.figures import figures
from drafter.checks.passages import prose
from drafter.checks.rules.ratios import PERCENT_MISMATCH
from drafter.checks.spellings import words
from drafter.findings import Finding
from drafter.formatter import percent_of
from drafter.formatter.digits import rounded
from drafter.formatter.units import is_measure, measuring_words
from drafter.model import (
    Benchmark,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
    Score,
)

_PLANS = (Benchmark.PLAN, Benchmark.RESOLUTION, Benchmark.ESTIMATE)
_CLAUSE_END = re.compile(r"[;:.!?](?=\s|$)")
_LINKS = words(
    "ước đạt thực hiện được là khoảng trên hơn gần dưới cả năm đã và bằng tăng giảm "
    "vượt so với cùng kỳ trước kế hoạch kh dự toán nghị quyết chỉ tiêu hđnd ubnd tỉnh "
    "huyện xã giao đề ra nay người"
)
"""Words that may stand between a figure's name and what is said of it."""
_ATTRIBUTIVE = words("từ của cho theo vào chi dự hoạch độ lệ với nhiệm")
"""Words before a name that make it part of another one."""


def prose_agrees(conference: Conference) -> Iterator[Finding]:
    """What prose says in percent or as a score is what the figures say."""
    named = _named(conference)
    for passage in prose(conference):
        if "%" in passage.text or "/" in passage.text:
            for said, found, basis in _contradictions(passage.text, named, conference):
                yield PERCENT_MISMATCH.at(
                    *passage.path, said=said, computed=found, basis=basis
                )


_Contradiction = tuple[str, str, str]


def _contradictions(
    text: str, named: dict[str, Indicator], conference: Conference
) -> Iterator[_Contradiction]:
    for claim in percent_claims(text):
        indicator = _subject(text, claim.start, named)
        if indicator is not None:
            yield from _against_figures(claim, indicator)
    for fraction in fraction_claims(text):
        yield from _against_itself(fraction)
    if conference.score is not None:
        for score in score_claims(text):
            yield from _against_score(score, conference.score)


def _named(conference: Conference) -> dict[str, Indicator]:
    """Return the indicators whose name is theirs alone."""
    found: dict[str, list[Indicator]] = {}
    for _, indicator in figures(conference):
        if indicator.name:
            found.setdefault(indicator.name.casefold(), []).append(indicator)
    return {name: several[0] for name, several in found.items() if len(several) == 1}


def _subject(text: str, end: int, named: dict[str, Indicator]) -> Indicator | None:
    """Return the indicator that a claim is about: named just before it."""
    start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, end)), default=0)
    clause = text[start:end].casefold()
    places = [(clause.rfind(name) + len(name), len(name), name) for name in named]
    places = [place for place in places if place[0] >= place[1]]
    if not places:
        return None
    stop, length, name = max(places)
    before = clause[: stop - length].split()
    between = re.findall(r"[^\W\d_]+", clause[stop:])
    unit = named[name].actual
    own = set(unit.unit.casefold().split() if unit else ())
    known = _LINKS | measuring_words() | own
    if not known.issuperset(between) or (before and before[-1] in _ATTRIBUTIVE):
        return None
    return named[name]


def _against_figures(
    claim: PercentClaim, indicator: Indicator
) -> Iterator[_Contradiction]:
    figures = list(_figures(claim, indicator))
    if figures and not any(figure.bears_out(claim) for figure in figures):
        shown = figures[0].shown(claim)
        yield claim.text, shown, figures[0].basis


@frozen
class _Figure:
    """A percentage that the figures give: of the base, 100 meaning just the base."""

    percent: Decimal
    typed: Decimal
    basis: str

    def bears_out(self, claim: PercentClaim) -> bool:
        of = claim.form is RatioForm.OF
        return agrees(claim.stated, partial(self._in_form, claim), of=of)

    def shown(self, claim: PercentClaim) -> str:
        return WRITE.percent(self._in_form(claim, _places(claim, self.typed)), "auto")

    def _in_form(self, claim: PercentClaim, places: int) -> Decimal:
        if claim.form is RatioForm.OF:
            return rounded(self.percent, places)
        change = self.percent - 100
        return rounded(-change if claim.falls else change, places)


def _places(claim: PercentClaim, typed: Decimal) -> int:
    return max(2, decimals(claim.stated.value), decimals(typed))


def _figures(claim: PercentClaim, indicator: Indicator) -> Iterator[_Figure]:
    actual = indicator.actual
    if actual is not None and actual.unit == "%":
        if claim.form is RatioForm.OF and not claim.against and is_exact(actual):
            yield _Figure(actual.value, actual.value, indicator.name)
        return
    wanted = claim.against or (_PLANS if claim.form is RatioForm.OF else ())
    for comparison in indicator.compare:
        if comparison.planned:
            continue
        if not wanted or comparison.against in wanted:
            yield from _figure(indicator, comparison)


def _figure(indicator: Indicator, comparison: Comparison) -> Iterator[_Figure]:
    actual, base, stated = indicator.actual, comparison.base, comparison.stated
    if actual and base and is_exact(actual) and is_exact(base):
        pair = aligned(actual, base)
        if pair and pair[1]:
            value = computed(RatioForm.OF, *pair, 30, falls=False)
            same = actual.unit == base.unit or not base.unit
            first = WRITE.number(actual.value) if same else WRITE.amount(actual)
            second = WRITE.number(base.value) if same else WRITE.amount(base)
            yield _Figure(value, rounded(value, 2), f"{first}/{second}")
    elif stated is not None and is_exact(stated):
        form = form_of(comparison)
        if form in _OF_BASE:
            sign = -1 if comparison.falls else 1
            value = _OF_BASE[form](stated.value * sign)
            yield _Figure(value, stated.value, indicator.name)


_OF_BASE = {
    RatioForm.OF: lambda value: value,
    RatioForm.CHANGE: lambda value: 100 + value,
    RatioForm.OVER: lambda value: 100 + value,
    RatioForm.TIMES: lambda value: 100 * value,
}


def _against_itself(claim: FractionClaim) -> Iterator[_Contradiction]:
    counted = claim.unit != "" and not is_measure(claim.unit)
    if (claim.joined or claim.of_plan) and counted:
        return
    if not agrees(claim.stated, partial(percent_of, claim.part, claim.whole)):
        basis = f"{WRITE.number(claim.part)}/{WRITE.number(claim.whole)}"
        found = percent_of(
            claim.part, claim.whole, max(2, decimals(claim.stated.value))
        )
        yield claim.text, WRITE.percent(found), basis


def _against_score(claim: ScoreClaim, score: Score) -> Iterator[_Contradiction]:
    """Contradict where one of the two numbers differs; two mean another scope."""
    met = score.met if claim.met else score.total - score.met
    if (claim.count == met) is not (claim.total == score.total):
        yield claim.text, WRITE.score(met, score.total), "chi_tieu_dat"
