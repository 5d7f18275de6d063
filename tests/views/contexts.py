"""The context of a paper, for tests of single views."""

from attrs import evolve

from drafter.formatter import Formatter
from drafter.views.body_names import host
from drafter.views.context import Context, Gaps
from drafter.views.person_view import Cast
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
