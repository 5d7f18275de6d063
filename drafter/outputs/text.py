"""A paper as plain text, for a portal's form or a message."""

from collections.abc import Iterator

from drafter.outputs import Converted
from drafter.outputs.outline import Figure, Grid, Item, Part, outline
from drafter.vocabulary import PHOTO_MARK


def convert(data: bytes, folder: str = "") -> Converted:
    """Return the words of a .docx, a blank line between paragraphs.

    A picture has its place marked, for whoever pastes the text and places it.
    """
    text = "\n\n".join(filter(None, _texts(outline(data))))
    return Converted(f"{text}\n".encode())


def _texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Grid):
            yield _grid(item)
        elif isinstance(item, Figure):
            yield _figure(item)
        else:
            yield _part(item)


def _figure(figure: Figure) -> str:
    text = figure.caption.text if figure.caption else figure.alternative
    return PHOTO_MARK.format(text.removesuffix(".")) if text else ""


def _part(part: Part) -> str:
    return f"{part.number} {part.text}".strip()


def _grid(grid: Grid) -> str:
    rows = (tuple(cell.text.replace("\n", " ") for cell in row) for row in grid.rows)
    return "\n".join("\t".join(row) for row in rows)
