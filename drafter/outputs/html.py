"""A paper as HTML to paste on a portal: plain elements, which keep what they mean.

The few attributes for the eye stand in the elements themselves, because portals drop
what stands in the head.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from html import escape
from itertools import groupby

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
from drafter.vocabulary import GAP_OPENINGS

_CLASSES: Mapping[Role, str] = {
    Role.SUBTITLE: "trich-yeu",
    Role.LEAD: "sapo",
    Role.CAPTION: "chu-thich-anh",
    Role.PLACE: "cho-cho-anh",
    Role.BYLINE: "tac-gia",
}
_PIXELS = Decimal(96) / Decimal("25.4")
"""In a millimetre."""
_HEAD = '<!DOCTYPE html>\n<html lang="vi">\n<meta charset="utf-8">\n<title>{}</title>'


def convert(data: bytes, folder: str = "") -> Converted:
    """Return a .docx as HTML.

    It is a whole document, so that a browser reads its letters right; what
    stands below the title can be pasted as it is.

    Args:
        data: The .docx.
        folder: The folder beside it for pictures; without one they are embedded.
    """
    items, album = outline(data), Album(folder)
    head = _HEAD.format(escape(_title(items), quote=False))
    lines = [head, *_blocks(items, album)]
    return Converted(("\n".join(lines) + "\n").encode(), album.files)


def _title(items: tuple[Item, ...]) -> str:
    parts = [item for item in items if isinstance(item, Part)]
    titled = [part for part in parts if part.role in (Role.TITLE, Role.SUBTITLE)]
    words = " ".join(part.text for part in titled or parts[:1])
    return " ".join(words.split())


def _blocks(items: tuple[Item, ...], album: Album) -> Iterator[str]:
    for in_list, run in groupby(items, _is_item):
        if in_list:
            yield from _list([item for item in run if isinstance(item, Part)])
        else:
            yield from _whole(list(run), album)


def _whole(items: list[Item], album: Album) -> Iterator[str]:
    """Yield what is no list; lines that lead to a table become its caption."""
    held: list[Part] = []
    heading = ""
    for item in items:
        if isinstance(item, Part) and item.level:
            heading = item.text
        if isinstance(item, Grid):
            yield from _table(item, held, heading)
            held = []
        elif isinstance(item, Part) and _leads(item):
            if not _goes_on(item, held):
                yield from map(_part, held)
                held = []
            held.append(item)
        else:
            yield from map(_part, held)
            held = []
            yield _figure(item, album) if isinstance(item, Figure) else _part(item)
    yield from map(_part, held)


def _is_item(item: Item) -> bool:
    return isinstance(item, Part) and item.role in ITEMS


def _list(parts: list[Part]) -> Iterator[str]:
    """Yield a list; inner items stand in a list inside the item before them."""
    yield "<ul>"
    for outer, inner in _nested(parts):
        items = [f"<li>{_words(part)}</li>" for part in inner]
        held = ["", "<ul>", *items, "</ul>"] if items else []
        yield f"<li>{_words(outer) if outer else ''}{chr(10).join(held)}</li>"
    yield "</ul>"


def _nested(parts: list[Part]) -> Iterator[tuple[Part | None, list[Part]]]:
    """Yield each item with the inner ones behind it; the first may have none before."""
    outer: Part | None = None
    inner: list[Part] = []
    for part in parts:
        if part.role is Role.INNER_ITEM:
            inner.append(part)
            continue
        if outer or inner:
            yield outer, inner
        outer, inner = part, []
    yield outer, inner


def _part(part: Part) -> str:
    tag = f"h{part.level}" if part.level else "p"
    kind = _CLASSES.get(part.role)
    opening = f'{tag} class="{kind}"' if kind else tag
    number = escape(part.number, quote=False)
    return f"<{opening}>{f'{number} {_words(part)}'.strip()}</{tag}>"


def _words(part: Part) -> str:
    return "".join(map(_span, part.spans)).strip()


def _span(span: Span) -> str:
    text = escape(span.text, quote=False).replace("\n", "<br>").replace("\t", " ")
    if span.text.startswith(GAP_OPENINGS):
        text = f"<mark>{text}</mark>"
    if span.strong:
        text = f"<strong>{text}</strong>"
    return f"<em>{text}</em>" if span.emphasis else text


def _table(grid: Grid, leading: list[Part], heading: str) -> Iterator[str]:
    """Yield a table, ruled wherever it is pasted.

    Args:
        grid: The table.
        leading: The lines that lead to it, which become its caption.
        heading: The heading above it, by which it is called where none do.
    """
    called = " ".join(heading.split()) if not leading else ""
    label = f' aria-label="{escape(called)}"' if called else ""
    yield f'<table border="1" style="border-collapse: collapse"{label}>'
    if leading:
        yield f"<caption>{'<br>'.join(map(_words, leading))}</caption>"
    for tag, rows in (
        ("thead", grid.rows[: grid.heading_rows]),
        ("tbody", grid.rows[grid.heading_rows :]),
    ):
        if rows:
            yield f"<{tag}>"
            yield from (_row(row, is_head=tag == "thead") for row in rows)
            yield f"</{tag}>"
    yield "</table>"


def _row(row: tuple[GridCell, ...], *, is_head: bool) -> str:
    cells = "".join(_cell(cell, is_head=is_head) for cell in row if cell.rows)
    return f"<tr>{cells}</tr>"


def _cell(cell: GridCell, *, is_head: bool) -> str:
    text = escape(cell.text, quote=False).replace("\n", "<br>")
    spans = "".join(
        f' {name}="{number}"'
        for name, number in (("colspan", cell.columns), ("rowspan", cell.rows))
        if number > 1
    )
    if is_head:
        scope = "colgroup" if cell.columns > 1 else "col"
        return f'<th scope="{scope}"{spans}>{text}</th>'
    shown = f"<strong>{text}</strong>" if cell.strong and text else text
    return f"<td{spans}>{shown}</td>"


def _figure(figure: Figure, album: Album) -> str:
    """Return a picture with its caption, as wide as in print and never wider."""
    width, height = (round(side * _PIXELS) for side in (figure.width, figure.height))
    image = (
        f'<img src="{escape(album.address(figure))}" '
        f'alt="{escape(" ".join(figure.alternative.split()))}" '
        f'width="{width}" height="{height}" style="max-width: 100%; height: auto">'
    )
    caption = figure.caption
    # As a paragraph too: editors that do not know figures leave it below the picture.
    told = f"<figcaption>{_part(caption)}</figcaption>" if caption else ""
    return f"<figure>{image}{told}</figure>"


def _leads(part: Part) -> bool:
    """Whether a line may lead to a table: its title, a note on it, "… gồm:"."""
    if part.role in (Role.TABLE_TITLE, Role.TABLE_NOTE):
        return True
    return part.role is Role.TEXT and part.text.rstrip().endswith(":")


def _goes_on(part: Part, held: list[Part]) -> bool:
    """Whether a line goes on with those held, which lead to one table."""
    return part.role is Role.TABLE_NOTE and bool(held)
