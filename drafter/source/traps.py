"""What a clerk meant where the parser stopped: one detector per trap of a line."""

import re
from collections.abc import Callable

import attrs

from drafter.findings import Rule
from drafter.source import trap_rules
from drafter.source.characters import ODD_SPACES, named
from drafter.source.lines import BLOCK_HEADER, Line
from drafter.source.quoting import closing_of, quoted

_COLON = re.compile(r":(?= |$)")
_RESERVED = re.compile(r"[%@`!&*,\]}|>]|\?(?= )")
_TAG = re.compile(r"\{[{%#]")
_BAD_ESCAPE = re.compile(
    r"\\(?!\\|[0abtnvfre \"/N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})"
)
_LOOKALIKE = re.compile(
    rf" *(?:- +)*[^\s:：\"'#][^:：#]*?(?P<odd>：|:[{ODD_SPACES}])\s*"
)
_GLUED_COLON = re.compile(r" *(?:- +)*[^\W\d][^:#\"'{\[]*?(?<![0-9]):(?=[^\s:/])")
_GLUED_DASH = re.compile(
    rf" *(?P<dash>-[{ODD_SPACES}]?|[–—•][ {ODD_SPACES}]?)(?=[^\s-])"
)


@attrs.frozen
class Trap:
    """A trap found on a line, and the line as it was meant.

    Attributes:
        rule: What went wrong.
        column: Where, from 0.
        mended: The line that lets the parser read on; empty leaves it out.
        values: What the rule's sentences name.
        length: How many characters the caret underlines.
    """

    rule: Rule
    column: int
    mended: str
    values: dict[str, str] = attrs.field(factory=dict)
    length: int = 1


def _in_quotes(rule: Rule, line: Line, offset: int = 0, **values: str) -> Trap:
    """Return a trap whose way out is to put the whole value in quotes."""
    mended = line.with_value(quoted(line.value)) if line.head.strip() else ""
    values["quoted"] = line.advice()
    return Trap(rule, line.column + offset, mended, values)


def template_tag(line: Line) -> Trap | None:
    """Find a tag of the Word template."""
    if not _TAG.match(line.value):
        return None
    return attrs.evolve(_in_quotes(trap_rules.TEMPLATE_TAG, line), length=2)


def reserved_first(line: Line) -> Trap | None:
    """Find a value whose first character YAML keeps for itself."""
    if not _RESERVED.match(line.value) or BLOCK_HEADER.fullmatch(line.value):
        return None
    return _in_quotes(trap_rules.RESERVED_FIRST, line, character=line.value[0])


def dash_after_colon(line: Line) -> Trap | None:
    """Find an item on the line of its field."""
    if not line.key or not re.match(r"-(?: |$)", line.value):
        return None
    return _in_quotes(trap_rules.DASH_AFTER_COLON, line)


def bad_escape(line: Line) -> Trap | None:
    """Find a backslash in double quotes that begins no escape."""
    found = _BAD_ESCAPE.search(line.value) if line.value.startswith('"') else None
    if found is None:
        return None
    inner = line.value.strip().strip('"')
    return Trap(
        trap_rules.BAD_ESCAPE,
        line.column + found.start(),
        line.with_value(quoted(inner)),
        {"quoted": line.advice(inner)},
    )


def text_after_quote(line: Line) -> Trap | None:
    """Find text behind the quote or bracket that closes a value."""
    end = closing_of(line.value)
    rest = line.value[end:].strip() if end else ""
    if not rest or line.value[:1] not in "\"'[{":
        return None
    after = len(line.value) - len(line.value[end:].lstrip())
    trap = _in_quotes(
        trap_rules.TEXT_AFTER_QUOTE, line, after, character=line.value[end - 1]
    )
    return attrs.evolve(trap, length=len(rest))


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
    return Trap(trap_rules.LOOKALIKE_COLON, column, mended, values)


def unquoted_colon(line: Line) -> Trap | None:
    """Find a second colon in a plain value."""
    found = _COLON.search(line.value) if line.head.strip() else None
    if found is None or line.value[0] in "\"'[{|>":
        return None
    return _in_quotes(trap_rules.UNQUOTED_COLON, line, found.start())


def glued_dash(line: Line) -> Trap | None:
    """Find an item whose dash has no space after it."""
    text = line.with_value(line.value)
    found = _GLUED_DASH.match(text)
    if found is None:
        return None
    dash = found.start("dash")
    mended = f"{text[:dash]}- {text[found.end() :].lstrip()}"
    values = {"shown": mended.strip()}
    return Trap(trap_rules.GLUED_DASH, dash, mended, values)


def glued_colon(line: Line) -> Trap | None:
    """Find a field whose colon has no space after it."""
    text = line.with_value(line.value)
    found = None if line.key else _GLUED_COLON.match(text)
    if found is None:
        return None
    mended = f"{found[0]} {text[found.end() :]}"
    values = {"shown": mended.strip()}
    return Trap(trap_rules.GLUED_COLON, found.end() - 1, mended, values)


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
