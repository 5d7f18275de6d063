"""A paper as Markdown, for a wiki or a repository."""

import re
from collections.abc import Mapping
from itertools import zip_longest

from drafter.outputs.outline import ITEMS, Grid, Item, Part, Role, Span, outline
from drafter.patterns import regex

_OPENINGS: Mapping[Role, str] = {
    Role.TITLE: "# ",
    Role.HEADING: "## ",
    Role.SUBHEADING: "### ",
    Role.MINOR_HEADING: "#### ",
    Role.ITEM: "- ",
    Role.INNER_ITEM: "  - ",
}
_WHOLE: Mapping[Role, str] = {
    Role.SUBTITLE: "**",
    Role.LEAD: "**",
    Role.CAPTION: "*",
    Role.BYLINE: "*",
}
_SPECIAL = regex(r"([\\`*_\[\]<>|])")
_AT_START = regex(r"\A(?P<before>\d*)(?P<mark>[#+-]|[.)](?=\s))")


def convert(data: bytes) -> bytes:
    """Return a .docx as Markdown, UTF-8."""
    items = outline(data)
    pieces = (
        _text(item) + _gap(item, after) for item, after in zip_longest(items, items[1:])
    )
    return "".join(pieces).encode("utf-8")


def _gap(item: Item, after: Item | None) -> str:
    """Return what parts an item from the next: list items stand close."""
    if after is None:
        return "\n"
    return "\n" if _is_item(item) and _is_item(after) else "\n\n"


def _is_item(item: Item) -> bool:
    return isinstance(item, Part) and item.role in ITEMS


def _text(item: Item) -> str:
    return _grid(item) if isinstance(item, Grid) else _part(item)


def _part(part: Part) -> str:
    words = "".join(map(_span, part.spans)).strip()
    number = "" if part.role in ITEMS else part.number
    text = f"{escaped(number)} {words}".strip()
    around = _WHOLE.get(part.role, "")
    opening = _OPENINGS.get(part.role, "")
    if not opening and not around:
        text = _AT_START.sub(_escaped_start, text)
    return f"{opening}{around}{text}{around}".replace("\n", "\\\n")


def _escaped_start(match: re.Match[str]) -> str:
    return f"{match['before']}\\{match['mark']}"


def _span(span: Span) -> str:
    mark = "**" if span.strong else "*" if span.emphasis else ""
    words = span.text.strip()
    if not mark or not words:
        return escaped(span.text)
    before, _, after = span.text.partition(words)
    return f"{before}{mark}{escaped(words)}{mark}{after}"


def _grid(grid: Grid) -> str:
    width = max(map(len, grid.rows))
    rows = [[_cell(cell) for cell in row] for row in grid.rows]
    filled = [row + [""] * (width - len(row)) for row in rows]
    head = filled[0] if grid.heading_rows else [""] * width
    body = filled[1:] if grid.heading_rows else filled
    lines = [head, ["---"] * width, *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return escaped(text).replace("\n", "<br>")


def escaped(text: str) -> str:
    r"""Return a text that Markdown shows as it is.

    >>> escaped("[CẦN BỔ SUNG]")
    '\\[CẦN BỔ SUNG\\]'
    """
    return _SPECIAL.sub(r"\\\1", text)
