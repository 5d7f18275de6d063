"""Days and periods: what must come before, what may be known by then."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from drafter.checks.indicators import WRITE, label, results
from drafter.checks.passages import passages, prose
from drafter.errors import Unreadable
from drafter.findings import Finding, Path, error, hint, warning
from drafter.formatter import read_day, read_term, read_weekday
from drafter.formatter.units import is_measure
from drafter.model import Conference, Indicator, Month, Period
from drafter.patterns import regex
from drafter.values import PeriodKind

BASIS_LATER = error("D321")
REPORT_EARLIER = error("D321", "report")
TARGET_OVERDUE = error("D321", "target")
PERIOD_ORDER = warning("D322")
ESTIMATE = hint("D323")
ESTIMATED_PERIOD = hint("D439")
SESSION_UNTOLD = warning("D440")
PLAN_OF_THE_PAST = warning("D436")
WEEKDAY_APART = warning("D437")
TERMS_APART = error("D438")

_MONTHS_AFTER = 4
_PLANNED = regex(
    r"(?<!thực hiện )(?<!kết quả )(?P<plan>phương hướng(?:, nhiệm vụ)?(?: trọng tâm)?"
    r"(?: công tác)? năm (?P<year>\d{4}))",
    re.IGNORECASE,
)
_WEEKDAY = regex(
    r"(?<!lần )\b(?P<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
    r",? (?:ngày )?\(?(?P<day>\d{1,2}/\d{1,2}/\d{4})",
    re.IGNORECASE,
)


def last_day(conference: Conference) -> date:
    """Return the day on which a conference closes."""
    return conference.when.last_day or conference.when.day


def dated(name: str, day: date | Month, noun: str = "") -> dict[str, Any]:
    """Return a day as the value of a finding, in both languages.

    Args:
        name: Name of the value.
        day: The day, or a month.
        noun: What stands before a day in Vietnamese.
    """
    if isinstance(day, Month):
        month = f"{day.year}-{day.month:02}"
        return {name: WRITE.month(day), f"{name}_en": month}
    return {name: f"{noun}{WRITE.day(day)}", f"{name}_en": day.isoformat()}


def spanned(name: str, period: Period) -> dict[str, Any]:
    """Return a period as the value of a finding, in both languages."""
    written = WRITE.period(period)
    days = " to ".join(day.isoformat() for day in period.days or ())
    return {name: written, f"{name}_en": days or written}


def basis_comes_before(conference: Conference) -> Iterator[Finding]:
    """What a conference rests on was issued before it closed."""
    held = last_day(conference)
    for position, citation in enumerate(conference.basis):
        day = citation.day
        if day is not None and _first(day) > held:
            yield BASIS_LATER.at(
                *("basis", position, "day"),
                name=f"{citation.kind} {citation.number}".strip(),
                **dated("day", day, "ngày "),
                **dated("held", held),
            )


def report_comes_after(conference: Conference) -> Iterator[Finding]:
    """The report on a conference is not signed before it was held."""
    held = conference.when.day
    for position, issuance in enumerate(conference.issuances):
        day = issuance.day
        if issuance.paper == "bao_cao" and day and _last(day) < held:
            yield REPORT_EARLIER.at(
                *("issuances", position, "day"),
                **dated("day", day, "ngày "),
                **dated("held", held),
            )


def targets_lie_ahead(conference: Conference) -> Iterator[Finding]:
    """What is aimed at is due in the year of the conference or later."""
    held = conference.when.day
    for position, target in enumerate(conference.targets):
        if target.due is not None and target.due < held.year:
            yield TARGET_OVERDUE.at(
                *("targets", position, "due"),
                name=label(target),
                day=target.due,
                day_en=target.due,
                **dated("held", held),
            )


def held_in_its_time(conference: Conference) -> Iterator[Finding]:
    """A review is held late in its period or within four months after."""
    period, held = conference.period, last_day(conference)
    relations = _out_of_time(period, held)
    if relations is not None:
        relation, relation_en = relations
        yield PERIOD_ORDER.at(
            "when",
            **dated("held", held),
            **spanned("period", period),
            relation=relation,
            relation_en=relation_en,
        )


def figures_are_estimates(conference: Conference) -> Iterator[Finding]:
    """Measured figures of a period that still runs are called estimates."""
    period, held = conference.period, last_day(conference)
    is_typed = period.name.startswith("ước ")
    if not is_typed and not _still_runs(period, held):
        return
    indicators: list[tuple[Path, Indicator]] = [
        ((*here, "indicators", position), indicator)
        for here, result in results(conference)
        for position, indicator in enumerate(result.indicators)
        if not indicator.estimated and _is_of_the_period(indicator)
    ]
    if indicators:
        path, first = indicators[0]
        rule = ESTIMATED_PERIOD if is_typed else ESTIMATE
        yield rule.at(
            *path,
            **dated("held", held),
            **spanned("period", period),
            count=len(indicators),
            name=label(first),
        )


def terms_agree(conference: Conference) -> Iterator[Finding]:
    """The term of the host is that of the congress whose resolution it reviews."""
    host, congress = conference.host, conference.congress
    if not host.read.term or congress is None or congress.term is None:
        return
    try:
        term = read_term(host.read.term).value
    except Unreadable:
        return
    if term != congress.term:
        path = ("host", "term") if host.term else ("host",)
        yield TERMS_APART.at(
            *path, term=WRITE.term(term), other=WRITE.term(congress.term)
        )


def session_is_told(conference: Conference) -> Iterator[Finding]:
    """The number of the conference stands in the name that the file gives it."""
    host = conference.host
    number = host.read.session.partition(" ")[0].strip("()")
    if conference.name and number and number not in conference.name.split():
        path = ("host", "session") if host.session else ("host",)
        yield SESSION_UNTOLD.at(*path, session=host.read.session, name=conference.name)


def plans_lie_ahead(conference: Conference) -> Iterator[Finding]:
    """Where a year is reviewed, its prose does not plan that year."""
    period = conference.period
    if period.kind is not PeriodKind.YEAR or period.last_year is None:
        return
    for passage in prose(conference):
        for match in _PLANNED.finditer(passage.text):
            if int(match["year"]) == period.last_year:
                yield PLAN_OF_THE_PAST.at(
                    *passage.path,
                    text=match["plan"],
                    year=period.last_year,
                    following=period.last_year + 1,
                )


def weekdays_fit(conference: Conference) -> Iterator[Finding]:
    """A weekday and a date that stand together are of one day."""
    for passage in passages(conference):
        for match in _WEEKDAY.finditer(passage.text):
            try:
                day = read_day(match["day"]).value
                typed = read_weekday(match["weekday"]).value
            except Unreadable:
                continue
            if day.weekday() != typed:
                yield WEEKDAY_APART.at(
                    *passage.path,
                    **dated("day", day, "ngày "),
                    text=match[0],
                    weekday=WRITE.weekday(day),
                )


def _out_of_time(period: Period, held: date) -> tuple[str, str] | None:
    """Say how a day is out of its period's time; half a term has no true days."""
    if period.is_half_term or period.days is None:
        return None
    start, end = period.days
    if held < start:
        return "trước khi bắt đầu", "before the start of"
    if held < start + (end - start) / 2:
        return "khi chưa qua nửa", "in the first half of"
    if held > _months_after(end, _MONTHS_AFTER):
        return "quá bốn tháng sau", "over four months after"
    return None


def _still_runs(period: Period, held: date) -> bool:
    if period.term is not None or period.days is None:
        return False
    start, end = period.days
    return start <= held < end


def _is_of_the_period(indicator: Indicator) -> bool:
    """Whether a figure measures the period; what was counted is done."""
    if indicator.actual is None:
        return any(comparison.stated for comparison in indicator.compare)
    unit = indicator.actual.unit
    return not unit or is_measure(unit)


def _first(day: date | Month) -> date:
    return date(day.year, day.month, 1) if isinstance(day, Month) else day


def _last(day: date | Month) -> date:
    return day.last_day if isinstance(day, Month) else day


def _months_after(day: date, months: int) -> date:
    """Return the last day of the month so many months after."""
    month = day.month - 1 + months
    return Month(year=day.year + month // 12, month=month % 12 + 1).last_day
