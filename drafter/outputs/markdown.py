"""A paper as Markdown, for a wiki or a repository."""

import re
from collections.abc import Mapping
from itertools import zip_longest

from drafter.outputs import Converted
from drafter.outputs.beside import Album
from drafter.outputs.outline import (
    ITEMS,
    Figure,
    Grid,
    GridCell,
    Item,
    Part,
    Role,
    Span,
    outline,
)
from drafter.patterns import regex

_OPENINGS: Mapping[Role, str] = {
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


def convert(data: bytes, folder: str = "") -> Converted:
    """Return a .docx as Markdown.

    Args:
        data: The .docx.
        folder: The folder beside it for pictures; without one they are embedded.
    """
    items, album = outline(data), Album(folder)
    pieces = (
        _text(item, album) + _gap(item, after)
        for item, after in zip_longest(items, items[1:])
    )
    return Converted("".join(pieces).encode(), album.files)


def _gap(item: Item, after: Item | None) -> str:
    """Return what parts an item from the next: list items stand close."""
    if after is None:
        return "\n"
    return "\n" if _is_item(item) and _is_item(after) else "\n\n"


def _is_item(item: Item) -> bool:
    return isinstance(item, Part) and item.role in ITEMS


def _text(item: Item, album: Album) -> str:
    if isinstance(item, Grid):
        return _grid(item)
    return _figure(item, album) if isinstance(item, Figure) else _part(item)


def _figure(figure: Figure, album: Album) -> str:
    """Return a picture and, on the line below it, its caption."""
    alternative = escaped(" ".join(figure.alternative.split()))
    shown = f"![{alternative}]({album.address(figure)})"
    caption = figure.caption
    return shown if caption is None else f"{shown}\\\n{_part(caption)}"


def _part(part: Part) -> str:
    words = "".join(map(_span, part.spans)).strip()
    number = "" if part.role in ITEMS else part.number
    text = f"{escaped(number)} {words}".strip()
    around = _WHOLE.get(part.role, "")
    if part.level:
        return f"{'#' * part.level} {text}".replace("\n", "<br>")
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
    rows = [
        [
            text
            for cell in row
            for text in _cells(cell, is_head=number < min(1, grid.heading_rows))
        ]
        for number, row in enumerate(grid.rows)
    ]
    width = max(map(len, rows))
    filled = [row + [""] * (width - len(row)) for row in rows]
    head = filled[0] if grid.heading_rows else [""] * width
    body = filled[1:] if grid.heading_rows else filled
    lines = [head, ["---"] * width, *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(cell: GridCell, *, is_head: bool) -> list[str]:
    """Return a cell and the empty ones beside it that it takes; a head is bold."""
    text = escaped(cell.text).replace("\n", "<br>")
    shown = f"**{text}**" if cell.strong and text and not is_head else text
    return [shown, *[""] * (cell.columns - 1)]


def escaped(text: str) -> str:
    r"""Return a text that Markdown shows as it is.

    >>> escaped("[CẦN BỔ SUNG]")
    '\\[CẦN BỔ SUNG\\]'
    """
    return _SPECIAL.sub(r"\\\1", text)
