"""What the reports would promise or say twice: a plan, a short form, the members."""

from collections.abc import Iterator

from drafter.findings import Finding, warning
from drafter.model import Amount, Conference
from drafter.values import Bound

SHORT_ELSEWHERE = warning("D480")
MEMBERS_DIFFER = warning("D481")
PROMISED = warning("D482")

_SHORT = "bao_cao"
_MEMBERS = "đảng viên"
_PLAN = "phương hướng"


def short_report_is_that_of_results(conference: Conference) -> Iterator[Finding]:
    """Only the report of results has a short form."""
    for place, issued in enumerate(conference.issuances):
        if issued.short and issued.paper != _SHORT:
            yield SHORT_ELSEWHERE.at("issuances", place, "short", paper=issued.paper)


def members_agree(conference: Conference) -> Iterator[Finding]:
    """The members of the situation are those that a figure ends with."""
    situation = conference.situation
    told = situation.members if situation else None
    if told is None or not _plain(told):
        return
    for place, result in enumerate(conference.results):
        for position, indicator in enumerate(result.indicators):
            total = indicator.cumulative
            if total is None or total.unit != _MEMBERS or not _plain(total):
                continue
            if total.value != told.value:
                path = ("results", place, "indicators", position, "cumulative")
                yield MEMBERS_DIFFER.at(*path, told=told.value, total=total.value)


def promises_are_kept(conference: Conference) -> Iterator[Finding]:
    """A typed name or subject that names a plan has one in the file."""
    if conference.has_plan or conference.announces_next:
        return
    if _PLAN in conference.name.casefold():
        yield PROMISED.at("name", text=conference.name)
    for place, issued in enumerate(conference.issuances):
        if _PLAN in issued.about.casefold():
            yield PROMISED.at("issuances", place, "about", text=issued.about)


def _plain(amount: Amount) -> bool:
    return amount.bound is Bound.EXACT and amount.upper is None
