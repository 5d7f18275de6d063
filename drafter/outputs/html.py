"""A paper as HTML to paste on a portal: no styles, no wrappers."""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from drafter.outputs.outline import ITEMS, Grid, Item, Part, Role, Span, outline
from drafter.vocabulary import GAP_OPENINGS

_TAGS: Mapping[Role, str] = {
    Role.TITLE: "h1",
    Role.HEADING: "h2",
    Role.SUBHEADING: "h3",
    Role.MINOR_HEADING: "h4",
}
_CLASSES: Mapping[Role, str] = {
    Role.SUBTITLE: "trich-yeu",
    Role.LEAD: "sapo",
    Role.CAPTION: "chu-thich-anh",
    Role.BYLINE: "tac-gia",
}
_HEAD = '<!DOCTYPE html>\n<html lang="vi">\n<meta charset="utf-8">\n<title>{}</title>'


def convert(data: bytes) -> bytes:
    """Return a .docx as HTML, UTF-8.

    It is a whole document, so that a browser reads its letters right; what
    stands below the title can be pasted as it is.
    """
    items = outline(data)
    lines = [_HEAD.format(escape(_title(items), quote=False)), *_blocks(items)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _title(items: tuple[Item, ...]) -> str:
    parts = [item for item in items if isinstance(item, Part)]
    titled = [part for part in parts if part.role in (Role.TITLE, Role.SUBTITLE)]
    words = " ".join(part.text for part in titled or parts[:1])
    return " ".join(words.split())


def _blocks(items: tuple[Item, ...]) -> Iterator[str]:
    for in_list, run in groupby(items, _is_item):
        if in_list:
            yield from _list([item for item in run if isinstance(item, Part)])
            continue
        for item in run:
            if isinstance(item, Grid):
                yield from _table(item)
            else:
                yield _part(item)


def _is_item(item: Item) -> bool:
    return isinstance(item, Part) and item.role in ITEMS


def _list(parts: list[Part]) -> Iterator[str]:
    """Yield a list; inner items stand in a list inside the item before them."""
    yield "<ul>"
    inner = False
    for part in parts:
        if (part.role is Role.INNER_ITEM) is not inner:
            inner = not inner
            yield "<ul>" if inner else "</ul>"
        yield f"<li>{_words(part)}</li>"
    if inner:
        yield "</ul>"
    yield "</ul>"


def _part(part: Part) -> str:
    tag = _TAGS.get(part.role, "p")
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


def _table(grid: Grid) -> Iterator[str]:
    yield "<table>"
    for number, row in enumerate(grid.rows):
        tag = "th" if number < grid.heading_rows else "td"
        cells = "".join(f"<{tag}>{_cell(cell)}</{tag}>" for cell in row)
        yield f"<tr>{cells}</tr>"
    yield "</table>"


def _cell(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
