"""Why a page broke: every explanation is asked, the first that knows speaks."""

import re
from collections.abc import Sequence

import attrs

from drafter.findings import Edit, Finding, Mark
from drafter.source import line_rules, traps, value_rules
from drafter.source.events import Broken
from drafter.source.misplacements import (
    continued_text,
    missing_colon,
    missing_dash,
    uneven_indent,
)
from drafter.source.openings import open_bracket, open_quote, quote_above
from drafter.source.page import Page
from drafter.source.recovery import Recovery, suspects, without
from drafter.source.trap import Trap

_ITEM_START = re.compile(r"[\[{,](?=[^\[{,]*$)")
_ITEM_END = re.compile(r"[,\]}]")


def recovered(page: Page, broken: Broken, known: Sequence[Finding]) -> Recovery:
    """Return why the parser stopped: a trap of the lines around, or a guess.

    Args:
        page: The page that was read.
        broken: Where the parser stopped.
        known: What was found before; mending it did not help, so it is not the reason.
    """
    for explain in EXPLANATIONS:
        recovery = explain(page, broken)
        if recovery and not _among(recovery.finding, known):
            return recovery
    finding = value_rules.SYNTAX.at(mark=page.mark(*broken.place))
    return Recovery(finding, without(page, broken.place.line), certain=False)


def line_trap(page: Page, broken: Broken) -> Recovery | None:
    """Look for a trap on the line that broke, or where what broke began."""
    for number in suspects(page, broken):
        trap = traps.of_line(page.line(number))
        if trap is not None:
            mark = page.mark(number, trap.column, trap.length)
            below = _same_below(page, number, trap)
            mended = {number: trap.mended, **below}
            edits = (Edit(page.typed[n], text) for n, text in below.items())
            finding = trap.finding(mark, edits)
            return Recovery(finding, page.mended(mended))
    return None


def item_trap(page: Page, broken: Broken) -> Recovery | None:
    """Look for a trap of the one item inside braces or brackets that broke."""
    number, column = broken.place
    text = page.line(number)
    before = _ITEM_START.search(text, 0, column)
    if before is None:
        return None
    piece = _ITEM_END.split(text[before.end() :], maxsplit=1)[0]
    trap = traps.of_item(piece)
    if trap is None:
        return None
    mark = page.mark(number, before.end() + trap.column)
    mended = text[: before.end()] + trap.mended + text[before.end() + len(piece) :]
    finding = attrs.evolve(trap, mended=mended).finding(mark)
    return Recovery(finding, page.mended({number: mended}))


EXPLANATIONS = (
    line_trap,
    item_trap,
    open_quote,
    quote_above,
    open_bracket,
    missing_dash,
    continued_text,
    missing_colon,
    uneven_indent,
)
"""In the order in which they are asked; the first that knows speaks."""


def _among(finding: Finding, known: Sequence[Finding]) -> bool:
    return any(_place(finding) == _place(other) for other in known)


def _place(finding: Finding) -> tuple[int, int] | None:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark) else None


def _same_below(page: Page, number: int, trap: Trap) -> dict[int, str]:
    """Mend the glued dashes that follow: one cause, one finding."""
    mended: dict[int, str] = {}
    while trap.rule is line_rules.GLUED_DASH:
        number += 1
        below = traps.of_line(page.line(number))
        if below is None or (below.rule, below.column) != (trap.rule, trap.column):
            break
        mended[number] = below.mended
    return mended
