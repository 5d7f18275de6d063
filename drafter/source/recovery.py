"""Why the parser stopped, and a page on which it can read on."""

import attrs

from drafter.findings import Finding
from drafter.source.events import Broken
from drafter.source.lines import Line
from drafter.source.page import Page


@attrs.frozen
class Recovery:
    """Why the parser stopped, and the page without the reason.

    Attributes:
        finding: What is wrong, and where.
        page: The page to read on with.
        certain: Whether the reason is known, so that the next stop is news.
    """

    finding: Finding
    page: Page
    certain: bool = True


def without(page: Page, number: int, indent: int | None = None) -> Page:
    """Return the page without a line and what stands deeper below it."""
    number = min(number, len(page.lines) - 1)
    floor = Line.of(page.lines[number]).indent if indent is None else indent
    mended = {number: ""}
    for below in range(number + 1, len(page.lines)):
        text = page.lines[below]
        if text.strip() and Line.of(text).indent <= floor:
            break
        mended[below] = ""
    return page.mended(mended)


def suspects(page: Page, broken: Broken) -> tuple[int, ...]:
    """Return the lines to look at: also the one above, when it is no field."""
    above = _number_above(page, broken.place.line)
    bare = above is not None and Line.of(page.line(above)).bare
    lines = (broken.context.line, broken.place.line)
    return (*lines, above) if bare and above is not None else lines


def line_above(page: Page, number: int) -> Line:
    """Return the nearest line above that is not blank; an empty one at the top."""
    above = _number_above(page, number)
    return Line.of("" if above is None else page.line(above))


def _number_above(page: Page, number: int) -> int | None:
    numbers = range(min(number, len(page.lines)) - 1, -1, -1)
    return next((x for x in numbers if page.line(x).strip()), None)
