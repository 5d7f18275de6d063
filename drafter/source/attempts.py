"""Reading a page to its end, mending it wherever the parser stops."""

from collections import deque

import attrs

from drafter.findings import Finding
from drafter.source import limits
from drafter.source.build import Builder
from drafter.source.events import Broken, Loader, events
from drafter.source.explanations import recovered
from drafter.source.line_rules import UNEVEN_INDENT
from drafter.source.nodes import Node
from drafter.source.page import Page
from drafter.source.recovery import Recovery


@attrs.frozen
class Attempt:
    """What one reading gave.

    Attributes:
        root: The node at the top; ``None`` for an empty page and a broken one.
        findings: What was found, up to where the parser stopped.
        broken: Whether the parser stopped.
    """

    root: Node | None
    findings: tuple[Finding, ...]
    broken: bool = False


def attempt(page: Page, loader: Loader, *, quiet: bool) -> Attempt:
    """Read a page; where the parser stops, say why, mend the page, read again.

    Args:
        page: The page to read.
        loader: The parser to read with.
        quiet: Whether a stop that no trap explains follows from what is known.
    """
    tried, known, reread = _once(page, loader), list[Finding](), 0
    for _ in range(limits.MAX_STOPS):
        if not tried.broken:
            break
        broken = _stop(page)
        if broken is None:
            tried = _once(page, Loader.PYTHON)
            break
        recovery = recovered(page, broken, known)
        if not _follows(recovery, known, quiet=quiet):
            known.append(recovery.finding)
        reread += len(page.text)
        if reread > limits.MAX_REREAD:
            break
        if recovery.page.lines == page.lines:
            tried = _once(page, Loader.PYTHON)
            break
        quiet = quiet or not recovery.certain
        page = recovery.page
        tried = _once(page, loader)
    return attrs.evolve(tried, findings=(*known, *tried.findings))


def _follows(recovery: Recovery, known: list[Finding], *, quiet: bool) -> bool:
    """Return whether a stop probably follows from what was found before."""
    if recovery.finding.rule is UNEVEN_INDENT:
        return quiet
    return not recovery.certain and (quiet or bool(known))


def _once(page: Page, loader: Loader) -> Attempt:
    builder = Builder(page, events(page.text, loader))
    try:
        return Attempt(builder.document(), tuple(builder.findings))
    except limits.LimitReached as reached:
        return Attempt(None, (*builder.findings, reached.finding))
    except Broken:
        return Attempt(None, tuple(builder.findings), broken=True)


def _stop(page: Page) -> Broken | None:
    """Return where the Python parser stops.

    It is asked whichever parser reads, so that findings do not depend on which one
    is installed. Some escapes only the C parser refuses; our own check names them.
    """
    try:
        deque(events(page.text, Loader.PYTHON), maxlen=0)
    except Broken as broken:
        return broken
    return None
