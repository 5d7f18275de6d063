"""How much a news item of each size tells."""

from drafter.model import Conference, NewsSize, Press

NEWS = "tin_bai"
RELEASE = "thong_cao_bao_chi"
DEFAULT = NewsSize.NEWS


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
