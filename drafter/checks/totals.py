"""Wholes and parts: sums, counts beside lists, the score, the attendance."""

from collections.abc import Iterator, Sized
from decimal import Decimal
from typing import Any

from attrs import evolve

from drafter.checks.indicators import WRITE, aligned, figures, label
from drafter.findings import Finding, Path, Rule, error, hint, warning
from drafter.formatter.amounts import bounded
from drafter.formatter.comparison import decimals_of, is_exact, is_rate
from drafter.formatter.units import is_measure
from drafter.model import Amount, Award, Conference, Group, Indicator
from drafter.records import frozen
from drafter.values import Count, counted

SUM = error("D302")
COUNT = error("D303")
SCORE = error("D304")
PRESENT_OVER_INVITED = error("D306")
COUNT_FEWER = warning("D307")
UNMET_UNNAMED = hint("D312")
PARTS_OVER = warning("D315")
PARTS_SHORT = hint("D316")
GROUP_OVER_ALL = warning("D329")

_STRUCTURES = ("cơ cấu", "tỷ trọng")
_HALF = Decimal("0.5")


def discussion_adds_up(conference: Conference) -> Iterator[Finding]:
    """Opinions in groups and in the hall come to the number of opinions."""
    debate = conference.discussion
    if debate is None or debate.count is None:
        return
    parts = [n for n in (debate.in_groups, debate.in_hall) if n is not None]
    least, most = sum(part.least for part in parts), sum(part.most for part in parts)
    if least > debate.count.most or (len(parts) == 2 and most < debate.count.least):
        yield SUM.at(
            *("discussion", "count"),
            name="ý kiến thảo luận",
            sum=said(Count.total(parts)),
            total=said(debate.count),
        )


def awards_add_up(conference: Conference) -> Iterator[Finding]:
    """The kinds of an award come to those who were given it."""
    for position, award in enumerate(conference.awards):
        every = (award.collectives, award.individuals, awarded(award))
        wholes = [whole for whole in every if whole is not None]
        total = Count.total(part.count for part in award.parts)
        if award.parts and wholes and not any(total.may_be(whole) for whole in wholes):
            yield SUM.at(
                *("awards", position, "parts"),
                name=award.form,
                sum=said(total),
                total=said(wholes[-1]),
            )


def parts_fit(conference: Conference) -> Iterator[Finding]:
    """No part is more than its whole, and measured parts together are not."""
    for division in _divisions(conference):
        measured = not division.counted
        if division.largest > division.total or (measured and division.excess > 0):
            yield division.breaks(SUM)


def parts_do_not_overlap(conference: Conference) -> Iterator[Finding]:
    """Counted parts are not more than their whole."""
    for division in _divisions(conference):
        each_fits = division.largest <= division.total
        if division.counted and each_fits and division.excess > 0:
            yield division.breaks(PARTS_OVER)


def parts_are_complete(conference: Conference) -> Iterator[Finding]:
    """Several parts come to their whole."""
    for division in _divisions(conference):
        if division.count > 1 and division.shortage > 0 and division.whole.unit != "%":
            yield division.breaks(PARTS_SHORT)


def shares_total_hundred(conference: Conference) -> Iterator[Finding]:
    """The shares of a structure come to 100%, but for their rounding."""
    for path, indicator in figures(conference):
        if not indicator.name.casefold().startswith(_STRUCTURES):
            continue
        shares = [part.actual for part in indicator.parts if part.actual is not None]
        exact = all(is_exact(share) and share.unit == "%" for share in shares)
        total = sum((share.value for share in shares), Decimal(0))
        if len(shares) > 1 and exact and abs(total - 100) > _slack(shares):
            yield SUM.at(
                *path,
                "parts",
                name=indicator.name,
                sum=WRITE.percent(total),
                total="100%",
            )


def total_holds_what_is_new(conference: Conference) -> Iterator[Finding]:
    """What was added is not more than the total it led to."""
    for path, indicator in figures(conference):
        actual, total = indicator.actual, indicator.cumulative
        pair = actual and total and aligned(actual, total)
        if actual and total and pair and pair[0] > pair[1]:
            yield SUM.at(
                *path,
                "cumulative",
                name=label(indicator),
                sum=WRITE.amount(actual),
                total=WRITE.amount(total),
            )


def counts_hold_names(conference: Conference) -> Iterator[Finding]:
    """No more are named than the count says."""
    for path, count, values in _counted(conference):
        if values["named"] > count.most:
            yield COUNT.at(*path, count=said(count), **values)


def names_fill_counts(conference: Conference) -> Iterator[Finding]:
    """Where some are named, all are."""
    for path, count, values in _counted(conference):
        if 0 < values["named"] < count.least and path != ("unmet",):
            yield COUNT_FEWER.at(*path, count=said(count), **values)


def unmet_are_named(conference: Conference) -> Iterator[Finding]:
    """The targets that were not met are named."""
    score, named = conference.score, len(conference.unmet)
    if score is not None and named < score.total - score.met:
        unnamed = score.total - score.met - named
        yield UNMET_UNNAMED.at("score", unnamed=unnamed)


def score_is_possible(conference: Conference) -> Iterator[Finding]:
    """No more is met than was set, in the score and in each target."""
    score = conference.score
    if score is not None and score.met > score.total:
        yield SCORE.at("score", met=score.met, total=score.total)
    for position, target in enumerate(conference.targets):
        if target.of is not None and target.amount and target.amount.value > target.of:
            met, total = map(WRITE.number, (target.amount.value, target.of))
            yield SCORE.at("targets", position, "amount", met=met, total=total)


def attendance_adds_up(conference: Conference) -> Iterator[Finding]:
    """No more delegates are present than were invited."""
    a = conference.attendance
    if a is None or a.present is None or a.invited is None:
        return
    if a.present.least > a.invited.most:
        yield PRESENT_OVER_INVITED.at(
            "attendance", "present", present=said(a.present), invited=said(a.invited)
        )


def attendance_holds_groups(conference: Conference) -> Iterator[Finding]:
    """No group is larger than all who came."""
    a = conference.attendance
    if a is None or a.present is None:
        return
    came = Count.total(count for count in (a.present, a.guests) if count)
    for position, group in enumerate(conference.delegates):
        if not isinstance(group, Group) or group.count is None:
            continue
        if group.count.least > came.most:
            yield GROUP_OVER_ALL.at(
                *("delegates", position, "count"),
                group=group.text,
                count=said(group.count),
                came=said(came),
            )


@frozen
class _Division:
    """A whole and its parts, in the unit of the whole.

    Attributes:
        path: The path of the parts.
        name: What is divided.
        whole: The whole as typed.
        total: Its value in the common unit.
        parts: The values of the parts in that unit.
        slack: By how much rounding may make them differ.
    """

    path: Path
    name: str
    whole: Amount
    total: Decimal
    parts: tuple[Decimal, ...]
    slack: Decimal

    @property
    def counted(self) -> bool:
        return _counts(self.whole)

    @property
    def count(self) -> int:
        return len(self.parts)

    @property
    def largest(self) -> Decimal:
        return max(self.parts)

    @property
    def excess(self) -> Decimal:
        return sum(self.parts) - self.total - self.slack

    @property
    def shortage(self) -> Decimal:
        return self.total - sum(self.parts) - self.slack

    def breaks(self, rule: Rule) -> Finding:
        together = sum(self.parts) * self.whole.value / self.total
        return rule.at(
            *self.path,
            name=self.name,
            sum=WRITE.amount(evolve(self.whole, value=together), "auto"),
            total=WRITE.amount(self.whole),
        )


def _divisions(conference: Conference) -> Iterator[_Division]:
    for path, indicator in figures(conference):
        whole = indicator.actual
        parts = [part.actual for part in indicator.parts if part.actual is not None]
        if whole is None or not parts or not whole.value or not is_exact(whole):
            continue
        if _is_average(indicator, whole.unit):
            continue
        pairs = [_in_unit(part, whole) for part in parts]
        in_units = [pair for pair in pairs if pair is not None]
        if len(in_units) == len(indicator.parts) and all(map(is_exact, parts)):
            values = tuple(pair[0] for pair in in_units)
            total = in_units[0][1]
            slack = 0 if _counts(whole) else _slack(parts) * total / whole.value
            yield _Division(
                (*path, "parts"),
                label(indicator),
                whole,
                total,
                values,
                Decimal(slack),
            )


def _is_average(indicator: Indicator, unit: str) -> bool:
    """Whether a part may well have more: of a rate, a yield, no structure.

    A poverty rate of 2,15% may be 5% in one village, 60 tạ/ha 72 in one field.
    """
    is_structure = indicator.name.casefold().startswith(_STRUCTURES)
    return (is_rate(unit) or "/" in unit) and not is_structure


def _counts(whole: Amount) -> bool:
    return whole.unit != "" and not is_measure(whole.unit)


def _in_unit(part: Amount, whole: Amount) -> tuple[Decimal, Decimal] | None:
    """Align a part; "sản phẩm 4 sao" is counted among "sản phẩm"."""
    if _counts(whole) and part.unit.startswith(f"{whole.unit} "):
        part = evolve(part, unit=whole.unit)
    return aligned(part, whole)


def _slack(parts: list[Amount]) -> Decimal:
    coarsest = min(decimals_of(part.value) for part in parts) if parts else 0
    return _HALF.scaleb(-coarsest) * len(parts)


def awarded(award: Award) -> Count | None:
    """Return how many were given an award, when that is said."""
    counts = [n for n in (award.collectives, award.individuals) if n is not None]
    return Count.total(counts) if counts else None


def said(count: Count) -> str:
    """Return a count as a message says it: gần 50."""
    return bounded(str(count.value), count.bound)


def _counted(conference: Conference) -> Iterator[tuple[Path, Count, dict[str, Any]]]:
    """Yield the path of each list, the declared count, its noun, how many are named."""
    debate, score = conference.discussion, conference.score
    if debate is not None and debate.count is not None:
        nouns = ("ý kiến", "opinions")
        path: Path = ("discussion", "count")
        yield path, debate.count, _named(nouns, debate.speeches)
    for position, award in enumerate(conference.awards):
        count = awarded(award)
        if count is not None:
            nouns = ("tập thể, cá nhân được khen", "those who were awarded")
            path = ("awards", position, "awardees")
            yield path, count, _named(nouns, award.awardees)
    if score is not None and score.met <= score.total:
        nouns = ("chỉ tiêu chưa đạt", "targets not met")
        unmet = counted(score.total - score.met)
        yield ("unmet",), unmet, _named(nouns, conference.unmet)


def _named(nouns: tuple[str, str], named: Sized) -> dict[str, Any]:
    what, what_en = nouns
    return {"what": what, "what_en": what_en, "named": len(named)}
