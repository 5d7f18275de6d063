"""Traps of a value: what YAML sees in it that a clerk did not mean."""

import re

import attrs

from drafter.findings import Rule
from drafter.source import line_rules, value_rules
from drafter.source.lines import BLOCK_HEADER, Line
from drafter.source.quoting import closing_of, quoted
from drafter.source.trap import Trap

_COLON = re.compile(r":(?= |$)")
_RESERVED = re.compile(r"[%@`!&*,\]}|>]|\?(?= )")
_QUOTES_MEANT = (
    value_rules.UNQUOTED_COLON,
    value_rules.RESERVED_FIRST,
    value_rules.TEXT_AFTER_QUOTE,
)
"""Whose value is a text; a tag or a dash in quotes would not be what was meant."""
_TAG = re.compile(r"\{[{%#]")
_BAD_ESCAPE = re.compile(
    r"\\(?!\\|[0abtnvfre \"/N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}"
    r"|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})"
)


def template_tag(line: Line) -> Trap | None:
    """Find a tag of the Word template."""
    if not _TAG.match(line.value):
        return None
    return attrs.evolve(_in_quotes(value_rules.TEMPLATE_TAG, line), length=2)


def reserved_first(line: Line) -> Trap | None:
    """Find a value whose first character YAML keeps for itself."""
    if not _RESERVED.match(line.value) or BLOCK_HEADER.fullmatch(line.value):
        return None
    return _in_quotes(value_rules.RESERVED_FIRST, line, character=line.value[0])


def dash_after_colon(line: Line) -> Trap | None:
    """Find an item on the line of its field."""
    if not line.key or not re.match(r"-(?: |$)", line.value):
        return None
    return _in_quotes(line_rules.DASH_AFTER_COLON, line)


def bad_escape(line: Line) -> Trap | None:
    """Find a backslash in double quotes that begins no escape."""
    found = _BAD_ESCAPE.search(line.value) if line.value.startswith('"') else None
    if found is None:
        return None
    inner = line.value.strip().strip('"')
    return Trap(
        value_rules.BAD_ESCAPE,
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
        value_rules.TEXT_AFTER_QUOTE, line, after, character=line.value[end - 1]
    )
    return attrs.evolve(trap, length=len(rest))


def unquoted_colon(line: Line) -> Trap | None:
    """Find a second colon in a plain value."""
    found = _COLON.search(line.value) if line.head.strip() else None
    if found is None or line.value[0] in "\"'[{|>":
        return None
    return _in_quotes(value_rules.UNQUOTED_COLON, line, found.start())


def _in_quotes(rule: Rule, line: Line, offset: int = 0, **values: str) -> Trap:
    """Return a trap whose way out is to put the whole value in quotes."""
    mended = line.with_value(quoted(line.value)) if line.head.strip() else ""
    values["quoted"] = line.advice()
    meant = bool(mended) and rule in _QUOTES_MEANT
    return Trap(rule, line.column + offset, mended, values, meant=meant)
