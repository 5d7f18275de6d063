"""Traps of a line: dashes and colons that only look like those of YAML."""

import re

from drafter.source import line_rules
from drafter.source.characters import ODD_SPACES, named
from drafter.source.lines import Line
from drafter.source.trap import Trap

_LOOKALIKE = re.compile(rf" *[^\s:：\"'#][^:：#]*?(?P<odd>：|:[{ODD_SPACES}])\s*")
_GLUED_COLON = re.compile(r" *(?:- +)*[^\W\d][^:#\"'{\[]*?(?<![0-9]):(?=[^\s:/])")
_GLUED_DASH = re.compile(
    rf" *(?P<dash>-[{ODD_SPACES}]?|[–—•][ {ODD_SPACES}]?)(?=[^\s-])"
)


def lookalike_colon(line: Line) -> Trap | None:
    """Find a full-width colon, or an odd space after a colon."""
    text = line.with_value(line.value)
    found = _LOOKALIKE.match(text)
    if found is None:
        return None
    wide = found["odd"] == "："
    mended = f"{text[: found.start('odd')]}: {text[found.end() :]}"
    values = {
        "found": "dấu hai chấm rộng" if wide else "sau dấu hai chấm, dấu cách lạ",
        "found_en": "the full-width colon" if wide else "the odd space after the colon",
        "character": named(found["odd"][-1]),
        "shown": mended.strip(),
    }
    column = found.end("odd") - 1
    return Trap(line_rules.LOOKALIKE_COLON, column, mended, values, meant=True)


def glued_dash(line: Line) -> Trap | None:
    """Find an item whose dash has no space after it."""
    text = line.with_value(line.value)
    found = _GLUED_DASH.match(text)
    if found is None:
        return None
    dash = found.start("dash")
    mended = f"{text[:dash]}- {text[found.end() :].lstrip()}"
    values = {"shown": mended.strip()}
    return Trap(line_rules.GLUED_DASH, dash, mended, values, meant=True)


def glued_colon(line: Line) -> Trap | None:
    """Find a field whose colon has no space after it."""
    text = line.with_value(line.value)
    found = None if line.key else _GLUED_COLON.match(text)
    if found is None:
        return None
    mended = f"{found[0]} {text[found.end() :]}"
    values = {"shown": mended.strip()}
    return Trap(line_rules.GLUED_COLON, found.end() - 1, mended, values, meant=True)
