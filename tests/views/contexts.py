"""The context of a paper, for tests of single views."""

from attrs import evolve

from drafter.formatter import OFFICIAL, PRESS, Formatter
from drafter.model import NewsSize
from drafter.views.context import Context, Gaps
from drafter.views.host_view import HostView
from tests.conferences import LEAST


def context(
    *, press: bool = False, size: NewsSize | None = None, **facts: object
) -> Context:
    """Return the context of a report or a news item of the least facts and these."""
    conference = evolve(LEAST, **facts)
    return Context(
        conference=conference,
        fmt=Formatter(PRESS if press else OFFICIAL),
        host=HostView(conference.host),
        gaps=Gaps(),
        paper="tin_bai" if size else "bao_cao",
        press=press,
        wanted_size=size,
    )
