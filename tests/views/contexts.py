"""The context of a paper, for tests of single views."""

from attrs import evolve

from drafter.formatter import Formatter
from drafter.views.bodies import host
from drafter.views.context import Context
from drafter.views.gaps import Gaps
from drafter.views.people import Cast
from tests.conferences import LEAST


def context(**facts: object) -> Context:
    """Return the context of a report with the least facts and these."""
    conference = evolve(LEAST, **facts)
    return Context(
        conference=conference,
        fmt=Formatter(),
        host=host(conference.host),
        cast=Cast(),
        gaps=Gaps.of(()),
        paper="bao_cao",
    )
