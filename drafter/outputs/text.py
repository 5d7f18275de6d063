"""A paper as plain text, for a portal's form or a message."""

from collections.abc import Iterator

from drafter.outputs.outline import Grid, Item, Part, outline


def convert(data: bytes) -> bytes:
    """Return the words of a .docx, a blank line between paragraphs, UTF-8."""
    return ("\n\n".join(_texts(outline(data))) + "\n").encode("utf-8")


def _texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield _grid(item) if isinstance(item, Grid) else _part(item)


def _part(part: Part) -> str:
    return f"{part.number} {part.text}".strip()


def _grid(grid: Grid) -> str:
    rows = (tuple(cell.replace("\n", " ") for cell in row) for row in grid.rows)
    return "\n".join("\t".join(row) for row in rows)
