"""Workbooks that would take time or memory without end, by name: just within limits.

They are packed so that no ratio gives them away.
"""

import zipfile
from collections.abc import Callable, Mapping

from tests.source import books


def made(rows: str = "", **more: str) -> bytes:
    """Return a workbook of one sheet, stored as it is."""
    return books.made(rows, packing=zipfile.ZIP_STORED, **more)


def row(cell: str, times: int) -> str:
    """Return a row of equal cells."""
    return f"<row>{cell * times}</row>"


def cells() -> bytes:
    """Return 290,000 numbers."""
    return made("".join(row(f"<c><v>1234.{n}</v></c>", 50) for n in range(5800)))


def days() -> bytes:
    """Return 290,000 days, each of them a finding."""
    styles = books.styles_xml(["dd/mm/yyyy"])
    rows = (row(f'<c s="1"><v>{n}</v></c>', 50) for n in range(5800))
    return made("".join(rows), styles=styles)


def one_text() -> bytes:
    """Return 250,000 cells that share one text as long as a cell may be."""
    text = f"<si><t>{'á ' * 16_000}</t></si>"
    return made(row('<c t="s"><v>0</v></c>', 50) * 5000, texts=text)


def texts() -> bytes:
    """Return nearly half a million texts of which one is used."""
    return made(row('<c t="s"><v>0</v></c>', 1), texts="<si><t>á1</t></si>" * 490_000)


def empty() -> bytes:
    """Return 900,000 cells with nothing in them."""
    return made(row('<c s="0"/>', 100) * 9000)


def wide() -> bytes:
    """Return one row of nearly a million cells, beyond the last column."""
    return made(row("<c/>", 990_000))


def merges() -> bytes:
    """Return 400,000 times the whole sheet as one cell."""
    merge = '<mergeCell ref="A1:XFD1048576"/>'
    return made(after=f"<mergeCells>{merge * 400_000}</mergeCells>")


def strewn() -> bytes:
    """Return 7,000 words with 40 empty rows between any two."""
    rows = (f'<row r="{n * 41}"><c><v>1</v></c></row>' for n in range(1, 7000))
    return made("".join(rows))


SHEETS: Mapping[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (cells, days, one_text, texts, empty, wide, merges, strewn)
}
