"""Reading a page to its end, mending it wherever the parser stops."""

import attrs

from drafter.findings import Finding
from drafter.source import limits
from drafter.source.build import Builder
from drafter.source.events import Broken, Loader, events
from drafter.source.nodes import Node
from drafter.source.page import Page
from drafter.source.recovery import recovered


@attrs.frozen
class Attempt:
    """What one reading gave.

    Attributes:
        root: The node at the top; ``None`` for an empty page and a broken one.
        findings: What was found, up to where the parser stopped.
        broken: Where and in what the parser stopped, if it did.
    """

    root: Node | None
    findings: tuple[Finding, ...]
    broken: Broken | None = None


def attempt(page: Page, loader: Loader, *, quiet: bool) -> Attempt:
    """Read a page; where the parser stops, say why, mend the page, read again.

    The Python parser says where a text breaks, so that findings do not depend on
    which parser is installed.

    Args:
        page: The page to read.
        loader: The parser to begin with.
        quiet: Whether a stop that no trap explains follows from what is known.
    """
    tried = _once(page, loader)
    if tried.broken and loader is not Loader.PYTHON:
        tried = _once(page, Loader.PYTHON)
    known: list[Finding] = []
    reread = 0
    for _ in range(limits.MAX_STOPS):
        if tried.broken is None or reread > limits.MAX_REREAD:
            break
        recovery = recovered(page, tried.broken, known)
        if recovery.certain or not (quiet or known):
            known.append(recovery.finding)
        if recovery.page.lines == page.lines:
            break
        quiet = quiet or not recovery.certain
        page = recovery.page
        reread += len(page.text)
        tried = _once(page, Loader.PYTHON)
    return attrs.evolve(tried, findings=(*known, *tried.findings))


def _once(page: Page, loader: Loader) -> Attempt:
    builder = Builder(page, events(page.text, loader))
    try:
        return Attempt(builder.document(), tuple(builder.findings))
    except limits.LimitReached as reached:
        return Attempt(None, (*builder.findings, reached.finding))
    except Broken as broken:
        return Attempt(None, tuple(builder.findings), broken)
