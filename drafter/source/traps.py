"""What a clerk meant on a line: every detector is asked, the first speaks."""

from collections.abc import Callable

import attrs

from drafter.source.line_traps import glued_colon, glued_dash, lookalike_colon
from drafter.source.lines import Line
from drafter.source.quoting import quoted
from drafter.source.trap import Trap
from drafter.source.value_traps import (
    bad_escape,
    dash_after_colon,
    reserved_first,
    template_tag,
    text_after_quote,
    unquoted_colon,
)

DETECTORS: tuple[Callable[[Line], Trap | None], ...] = (
    template_tag,
    reserved_first,
    dash_after_colon,
    bad_escape,
    text_after_quote,
    lookalike_colon,
    unquoted_colon,
    glued_dash,
    glued_colon,
)
"""In the order in which they are asked; the first that finds something speaks."""


OF_ITEMS = (reserved_first, bad_escape, lookalike_colon, unquoted_colon)
"""Those that also hold for one item inside braces or brackets."""


def of_item(text: str) -> Trap | None:
    """Return the trap of an item inside braces or brackets, if it has one.

    Args:
        text: From the comma or bracket before to the one after.
    """
    line = Line.of(text)
    trap = next(filter(None, (detect(line) for detect in OF_ITEMS)), None)
    if trap is None or line.key:
        return trap
    return attrs.evolve(trap, mended=line.with_value(quoted(line.value)))


def of_line(text: str) -> Trap | None:
    """Return the trap of a line, if it has one."""
    line = Line.of(text)
    return next(filter(None, (detect(line) for detect in DETECTORS)), None)
