"""Rows of words in columns that line up."""

from collections.abc import Iterator, Sequence


def aligned(rows: Sequence[Sequence[str]], *, indent: int = 0) -> Iterator[str]:
    """Yield each row with its cells padded to the widest of their column."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield (" " * indent + "  ".join(cells)).rstrip()
