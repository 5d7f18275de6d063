"""Counts beside lists: opinions, awards, targets met, delegates."""

from collections.abc import Iterator

from drafter.checks.amounts import WRITE
from drafter.checks.figures import figures
from drafter.checks.rules import counts as rules
from drafter.checks.totals import awarded
from drafter.findings import Finding, Path
from drafter.model import Conference, Group


def counts_hold_names(conference: Conference) -> Iterator[Finding]:
    """No more are named than the count says."""
    for path, what, count, named in _counted(conference):
        if named > count:
            yield rules.COUNT.at(*path, what=what, count=count, named=named)


def names_fill_counts(conference: Conference) -> Iterator[Finding]:
    """Where some are named, all are."""
    for path, what, count, named in _counted(conference):
        if 0 < named < count and path != ("unmet",):
            yield rules.COUNT_FEWER.at(*path, what=what, count=count, named=named)


def unmet_are_named(conference: Conference) -> Iterator[Finding]:
    """The targets that were not met are named."""
    score, named = conference.score, len(conference.unmet)
    if score is not None and named < score.total - score.met:
        unnamed = score.total - score.met - named
        yield rules.UNMET_UNNAMED.at("score", unnamed=unnamed)


def score_is_possible(conference: Conference) -> Iterator[Finding]:
    """No more is met than was set, in the score and in each target."""
    score = conference.score
    if score is not None and score.met > score.total:
        yield rules.SCORE.at("score", met=score.met, total=score.total)
    for path, indicator in figures(conference):
        part, whole = indicator.actual, indicator.of
        if part is not None and whole is not None and part.value > whole:
            met, total = map(WRITE.number, (part.value, whole))
            yield rules.SCORE.at(*path, "actual", met=met, total=total)
    for position, target in enumerate(conference.targets):
        if target.of is not None and target.amount and target.amount.value > target.of:
            met, total = map(WRITE.number, (target.amount.value, target.of))
            yield rules.SCORE.at("targets", position, "amount", met=met, total=total)


def attendance_adds_up(conference: Conference) -> Iterator[Finding]:
    """No more delegates are present than were invited."""
    a = conference.attendance
    if a is None or a.present is None or a.invited is None:
        return
    if a.present > a.invited:
        yield rules.PRESENT_OVER_INVITED.at(
            "attendance", "present", present=a.present, invited=a.invited
        )


def attendance_holds_groups(conference: Conference) -> Iterator[Finding]:
    """No group is larger than all who came."""
    a = conference.attendance
    if a is None or a.present is None:
        return
    came = a.present + (a.guests or 0)
    for position, one in enumerate(conference.delegates):
        if isinstance(one, Group) and one.count is not None and one.count > came:
            yield rules.GROUP_OVER_ALL.at(
                *("delegates", position, "count"),
                group=one.text,
                count=one.count,
                came=came,
            )


def _counted(conference: Conference) -> Iterator[tuple[Path, str, int, int]]:
    """Yield path, noun, declared count and number of names of each list."""
    debate, score = conference.discussion, conference.score
    if debate is not None and debate.count is not None:
        named = len(debate.speeches)
        yield ("discussion", "count"), "ý kiến", debate.count, named
    for position, award in enumerate(conference.awards):
        count = awarded(award)
        if count is not None:
            path, what = ("awards", position, "awardees"), "tập thể, cá nhân được khen"
            yield path, what, count, len(award.awardees)
    if score is not None and score.met <= score.total:
        unmet = score.total - score.met
        yield ("unmet",), "chỉ tiêu chưa đạt", unmet, len(conference.unmet)
