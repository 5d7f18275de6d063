"""How much a news item of each size tells: one table of ceilings.

Every size is a ceiling: with few facts every item is short.
"""

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from drafter.model import Conference, NewsSize, Press
from drafter.records import frozen

NEWS = "tin_bai"
RELEASE = "thong_cao_bao_chi"
DEFAULT = NewsSize.NEWS
_ALL = 99


@frozen(kw_only=True)
class Ceilings:
    """How much is told at most; what is typed as it stands is no exception.

    Attributes:
        words: Words in all but typed quotes, captions, sapo and byline.
        percentages: Percentages that figures and targets print.
        brief: Whether the conference has its short name, and the whole one paragraph.
        sapo: Whether a sapo is made where none was typed; a typed one stands in all
            but the briefest.
        guests: Delegates by name.
        groups: Groups of delegates.
        chairs: Whether those who chaired are named.
        overview: Whether the typed overview is told.
        context: Whether what stood against it is told too, with theme and direction.
        figures: Figures in sentences, that of the lead included.
        figures_of_field: Figures of one field of work.
        chosen_only: Whether headline figures keep all others out.
        statements: Results in words.
        statements_of_field: Results in words of one field.
        recognitions: Distinctions beside one that is the news.
        unmet: Whether targets that were missed are named; they never give way.
        limits: Shortcomings; unmet targets are told before them.
        unmet_figures: Whether unmet targets stand with their figures.
        topics: Topics of the debate.
        targets: Targets of the next period.
        tasks: Tasks of the next period.
        speeches: Speeches beside the first: of more who directed, and what concluded.
        demands: What the first speech asks.
        concluding_demands: What a concluding speech asks.
        decisions: Whether what was agreed is told.
        award_details: Whether merits, parts and who presented stand with an award.
    """

    words: int
    percentages: int
    brief: bool = False
    sapo: bool = False
    guests: int = 0
    groups: int = 0
    chairs: bool = False
    overview: bool = True
    context: bool = False
    figures: int
    figures_of_field: int = _ALL
    chosen_only: bool = True
    statements: int = 0
    statements_of_field: int = 1
    recognitions: int = 0
    unmet: bool = False
    limits: int = 0
    unmet_figures: bool = False
    topics: int = 0
    targets: int
    tasks: int = 0
    speeches: int = 0
    demands: int = 0
    concluding_demands: int = 0
    decisions: bool = False
    award_details: bool = False

    def number(self, part: str) -> int:
        """Return how many facts of a part there may be, by its attribute."""
        most: int = getattr(self, part)
        return most

    def with_fewer(self, part: str, number: int) -> "Ceilings":
        """Return the same with another number for a part."""
        changed: dict[str, Any] = {part: number}
        return evolve(self, **changed)


CEILINGS: Mapping[NewsSize, Ceilings] = {
    NewsSize.BRIEF: Ceilings(
        words=130,
        percentages=2,
        brief=True,
        overview=False,
        figures=3,
        targets=2,
    ),
    NewsSize.NEWS: Ceilings(
        words=420,
        percentages=4,
        guests=2,
        groups=1,
        figures=6,
        statements=3,
        recognitions=_ALL,
        unmet=True,
        limits=1,
        targets=3,
        tasks=2,
        speeches=1,
        demands=2,
    ),
    NewsSize.FEATURE: Ceilings(
        words=1000,
        percentages=12,
        sapo=True,
        guests=4,
        groups=_ALL,
        chairs=True,
        context=True,
        figures=20,
        figures_of_field=3,
        chosen_only=False,
        statements=_ALL,
        statements_of_field=2,
        recognitions=_ALL,
        unmet=True,
        limits=3,
        unmet_figures=True,
        topics=5,
        targets=6,
        tasks=6,
        speeches=_ALL,
        demands=4,
        concluding_demands=3,
        decisions=True,
        award_details=True,
    ),
}
"""By size of a news item."""

OF_RELEASE = Ceilings(
    words=420,
    percentages=4,
    sapo=True,
    figures=2,
    statements=3,
    recognitions=_ALL,
    unmet=True,
    limits=1,
    targets=3,
)
"""Of a press release, which has no size."""

GIVE_WAY: tuple[tuple[str, int], ...] = (
    ("statements", 0),
    ("limits", 0),
    ("tasks", 0),
    ("demands", 1),
    ("concluding_demands", 1),
    ("topics", 0),
    ("speeches", 1),
    ("targets", 1),
    ("figures", 1),
    ("groups", 0),
    ("demands", 0),
    ("guests", 0),
    ("speeches", 0),
)
"""What gives way in this order where the words are too many, each down to a floor."""


def ceilings(paper: str, size: NewsSize) -> Ceilings:
    """Return how much a news item, or a press release, tells.

    Args:
        paper: The paper's name, ``tin_bai``.
        size: The size of a news item.
    """
    return OF_RELEASE if paper == RELEASE else CEILINGS[size]


def news_size(
    conference: Conference,
    paper: str,
    wanted: NewsSize | None = None,
    of_template: NewsSize | None = None,
) -> NewsSize:
    """Return how long the news item is that a paper is or holds.

    A press release has the middle size always.

    Args:
        conference: The facts, which may say it.
        paper: The paper's name, ``tin_bai``.
        wanted: What was asked for, which stands before what the facts say.
        of_template: What the template says, where neither does.
    """
    if paper == RELEASE:
        return DEFAULT
    press = conference.press or Press()
    return wanted or press.size or of_template or DEFAULT


def is_news(paper: str) -> bool:
    """Whether a paper is news, and not a report."""
    return paper in (NEWS, RELEASE)
