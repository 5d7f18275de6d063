"""Reading a page to its end, mending it wherever the parser stops."""

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
        broken: Where the parser stopped, if it did.
        limited: Whether reading ended because the page holds too much.
    """

    root: Node | None
    findings: tuple[Finding, ...]
    broken: Broken | None = None
    limited: bool = False


def attempt(page: Page, loader: Loader, *, quiet: bool) -> Attempt:
    """Read a page; where the parser stops, say why, mend the page, read again.

    Args:
        page: The page to read.
        loader: The parser to read with.
        quiet: Whether a stop that no trap explains follows from what is known.
    """
    tried, known, reread = _once(page, loader), list[Finding](), 0
    for _ in range(limits.MAX_STOPS):
        if tried.broken is None:
            break
        recovery = recovered(page, tried.broken, known)
        if not _follows(recovery, known, quiet=quiet):
            known.append(recovery.finding)
        reread += len(page.text)
        if reread > limits.MAX_REREAD or recovery.page.lines == page.lines:
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
    """Read a page up to the level too many that its text shows, or to its end."""
    end = limits.depth_end(page.text)
    if end is not None:
        tried = _read(page, page.text[:end], loader)
        if tried.limited:
            return tried
    return _read(page, page.text, loader)


def _read(page: Page, text: str, loader: Loader) -> Attempt:
    """Read the text of a page.

    Where the C parser stops, the Python parser has the last word, so that findings
    do not depend on which one is installed: the C parser refuses some escapes, which
    our own check names, and its newer versions any deep nesting.
    """
    builder = Builder(page, events(text, loader))
    try:
        return Attempt(builder.document(), tuple(builder.findings))
    except limits.LimitReached as reached:
        findings = (*builder.findings, reached.finding)
        return Attempt(None, findings, limited=True)
    except Broken as broken:
        if loader is Loader.C:
            return _read(page, text, Loader.PYTHON)
        return Attempt(None, tuple(builder.findings), broken)
