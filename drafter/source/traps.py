"""What a clerk meant on a line: traps of dashes, colons, quotes and brackets."""

import re
from collections.abc import Callable, Iterable

import attrs

from drafter.findings import Edit, Finding, Mark, Rule, error
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.line import BLOCK_HEADER, Line, closing_of, quoted
from drafter.source.page import ODD_SPACES, code_point

UNQUOTED_COLON = error("Y101")
RESERVED_FIRST = error("Y102")
TEXT_AFTER_QUOTE = error("Y103")
GLUED_DASH = error("Y105")
TEMPLATE_TAG = error("Y109")
LOOKALIKE_COLON = error("Y111")
GLUED_COLON = error("Y112")
MISSING_COLON = error("Y113")
BAD_ESCAPE = error("Y117")
DASH_AFTER_COLON = error("Y118")

_LOOKALIKE = regex(rf" *[^\s:：\"'#][^:：#]*?(?P<odd>：|:[{ODD_SPACES}])\s*")
_GLUED_COLON = regex(r" *(?:- +)*[^\W\d][^:#\"'{\[]*?(?<![0-9]):(?=[^\s:/])")
_GLUED_DASH = regex(rf" *(?P<dash>-[{ODD_SPACES}]?|[–—•][ {ODD_SPACES}]?)(?=[^\s-])")
_COLON = regex(r":(?= |$)")
_RESERVED = regex(r"[%@`!&*,\]}|>]|\?(?= )")
_QUOTES_MEANT = (UNQUOTED_COLON, RESERVED_FIRST, TEXT_AFTER_QUOTE)
"""Whose value is a text; a tag or a dash in quotes would not be what was meant."""
_TAG = regex(r"\{[{%#]")
_BAD_ESCAPE = regex(
    r"\\(?!\\|[0abtnvfre \"/N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}"
    r"|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})"
)


@frozen
class Trap:
    """A trap match on a line, and the line as it was meant.

    Attributes:
        rule: What went wrong.
        column: Where, from 0.
        repaired: The line that lets the parser read on; empty leaves it out.
        values: What the rule's sentences name.
        length: How many characters the caret underlines.
        meant: Whether ``repaired`` is the line that was meant, not only one that can
            be read.
    """

    rule: Rule
    column: int
    repaired: str
    values: dict[str, str] = attrs.field(factory=dict)
    length: int = 1
    meant: bool = False

    def finding(self, mark: Mark, below: Iterable[Edit] = ()) -> Finding:
        """Return the finding of the trap, with its mend where that is sure.

        Args:
            mark: Where the trap stands, with its line as typed.
            below: What mends the lines below that the same trap spoils.
        """
        line = Edit(mark.text, self.repaired)
        mend = (line, *below) if self.meant else ()
        return self.rule.at(mark=mark, **self.values).mended_by(*mend)


def template_tag(line: Line) -> Trap | None:
    """Find a tag of the Word template."""
    if not _TAG.match(line.value):
        return None
    return attrs.evolve(_in_quotes(TEMPLATE_TAG, line), length=2)


def reserved_first(line: Line) -> Trap | None:
    """Find a value whose first character YAML keeps for itself."""
    if not _RESERVED.match(line.value) or BLOCK_HEADER.fullmatch(line.value):
        return None
    return _in_quotes(RESERVED_FIRST, line, character=line.value[0])


def dash_after_colon(line: Line) -> Trap | None:
    """Find an item on the line of its field."""
    if not line.key or not re.match(r"-(?: |$)", line.value):
        return None
    return _in_quotes(DASH_AFTER_COLON, line)


def bad_escape(line: Line) -> Trap | None:
    """Find a backslash in double quotes that begins no escape."""
    match = _BAD_ESCAPE.search(line.value) if line.value.startswith('"') else None
    if match is None:
        return None
    inner = line.value.strip().strip('"')
    return Trap(
        BAD_ESCAPE,
        line.column + match.start(),
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
    trap = _in_quotes(TEXT_AFTER_QUOTE, line, after, character=line.value[end - 1])
    return attrs.evolve(trap, length=len(rest))


def unquoted_colon(line: Line) -> Trap | None:
    """Find a second colon in a plain value."""
    match = _COLON.search(line.value) if line.head.strip() else None
    if match is None or line.value[0] in "\"'[{|>":
        return None
    return _in_quotes(UNQUOTED_COLON, line, match.start())


def lookalike_colon(line: Line) -> Trap | None:
    """Find a full-width colon, or an odd space after a colon."""
    text = line.with_value(line.value)
    match = _LOOKALIKE.match(text)
    if match is None:
        return None
    wide = match["odd"] == "："
    repaired = f"{text[: match.start('odd')]}: {text[match.end() :]}"
    values = {
        "found": "dấu hai chấm rộng" if wide else "sau dấu hai chấm, dấu cách lạ",
        "found_en": "the full-width colon" if wide else "the odd space after the colon",
        "character": code_point(match["odd"][-1]),
        "shown": repaired.strip(),
    }
    column = match.end("odd") - 1
    return Trap(LOOKALIKE_COLON, column, repaired, values, meant=True)


def glued_dash(line: Line) -> Trap | None:
    """Find an item whose dash has no space after it."""
    text = line.with_value(line.value)
    match = _GLUED_DASH.match(text)
    if match is None:
        return None
    dash = match.start("dash")
    repaired = f"{text[:dash]}- {text[match.end() :].lstrip()}"
    values = {"shown": repaired.strip()}
    return Trap(GLUED_DASH, dash, repaired, values, meant=True)


def glued_colon(line: Line) -> Trap | None:
    """Find a field whose colon has no space after it."""
    text = line.with_value(line.value)
    match = None if line.key else _GLUED_COLON.match(text)
    if match is None:
        return None
    repaired = f"{match[0]} {text[match.end() :]}"
    values = {"shown": repaired.strip()}
    return Trap(GLUED_COLON, match.end() - 1, repaired, values, meant=True)


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
    return attrs.evolve(trap, repaired=line.with_value(quoted(line.value)))


def of_line(text: str) -> Trap | None:
    """Return the trap of a line, if it has one."""
    line = Line.of(text)
    return next(filter(None, (detect(line) for detect in DETECTORS)), None)


def _in_quotes(rule: Rule, line: Line, offset: int = 0, **values: str) -> Trap:
    """Return a trap whose way out is to put the whole value in quotes."""
    repaired = line.with_value(quoted(line.value)) if line.head.strip() else ""
    values["quoted"] = line.advice()
    meant = bool(repaired) and rule in _QUOTES_MEANT
    return Trap(rule, line.column + offset, repaired, values, meant=meant)
