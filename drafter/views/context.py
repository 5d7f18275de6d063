"""What every part of a paper is written with."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from attrs import field, frozen

from drafter.formatter import Formatter
from drafter.model import Conference, Family
from drafter.pictures import Picture
from drafter.views.bodies import HostView
from drafter.views.gaps import Gaps
from drafter.views.people import Cast


@frozen(kw_only=True)
class Context:
    """One conference on its way into one paper.

    Attributes:
        conference: The facts.
        fmt: The formatter with the paper's profile.
        host: The forms of the host's name.
        cast: Who has been introduced.
        gaps: What the paper requires and misses.
        paper: The paper's name, with underscores: ``bao_cao``.
        shows_plans: Whether a figure shows its plan beside it: "29,49/25 ha".
        pictures: The photos at hand, by the names of their files.
        family: Whose papers it is one of.
        day: The day by which it names bodies and places.
    """

    conference: Conference
    fmt: Formatter
    host: HostView
    cast: Cast
    gaps: Gaps
    paper: str
    shows_plans: bool = True
    pictures: Mapping[PurePosixPath, Picture] = field(factory=dict)
    family: Family = Family.STATE
    day: date = date.min
