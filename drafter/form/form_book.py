"""The form as a workbook: written for a file of facts, and read as one."""

from collections.abc import Collection, Iterable, Mapping

from drafter.findings import Finding, Mark, error
from drafter.form.filling import grids
from drafter.form.form_people import NAME
from drafter.form.form_sheets import CHOICES, PEOPLE
from drafter.form.grids import Column, Grid
from drafter.form.harvest import document as harvested
from drafter.source import Document, workbook
from drafter.source import Mapping as Fields
from drafter.source.workbook_writer import (
    Choices,
    FormColumn,
    FormRow,
    FormSheet,
    written,
)

TOO_LONG = error("X308")
LONGEST = 32_767
"""Letters that a cell of Excel holds."""

_ROOM = 300
"""Empty rows that are ready to be filled in."""


def document(data: bytes, name: str) -> Document:
    """Return the file of facts that a form holds.

    Raises:
        InvalidDocument: It is no workbook, or no form.
    """
    return harvested(workbook.read(data, name))


def book(root: Fields, *, exact: bool = False, whole: Collection[str] = ()) -> bytes:
    """Return the form filled with a file of facts.

    Args:
        root: The file; with few keys, or none, the form is to be filled in.
        exact: Whether what the file has in one line, or by a key, stays so.
        whole: Keys at the top that stand in one cell, as YAML in brackets.
    """
    made = grids(root, exact=exact, whole=whole)
    names = next(grid for grid in made if grid.name == PEOPLE)
    last = 1 + bool(names.example) + len(names.rows) + _ROOM
    at = "ABCDEFGH"[[column.name for column in names.columns].index(NAME)]
    people = f"'{PEOPLE}'!${at}$3:${at}${last}"
    return written([_sheet(grid, people) for grid in made], CHOICES)


def too_long(root: Fields, name: str) -> tuple[Finding, ...]:
    """Return the findings of what no cell can hold.

    Args:
        root: The file.
        name: What messages call it.
    """
    mark = Mark(name, 1, 1)
    return tuple(
        TOO_LONG.at(mark=mark, where=f"{grid.name}, {column.label}", count=len(text))
        for grid in grids(root)
        for row in grid.rows
        for column in grid.columns
        if len(text := row.get(column.name, "")) > LONGEST
    )


def _sheet(grid: Grid, people: str) -> FormSheet:
    shown = [(grid.example, True)] if grid.example else []
    rows = [*shown, *((row, False) for row in grid.rows)]
    first = len(shown)
    return FormSheet(
        name=grid.name,
        columns=tuple(_column(column, people) for column in grid.columns),
        rows=tuple(
            FormRow(
                tuple(row.get(column.name, "") for column in grid.columns),
                choices=_own(grid.own.get(number - first), people),
                grey=grey,
            )
            for number, (row, grey) in enumerate(rows)
        ),
        room=_ROOM if grid.example else 0,
    )


def _own(own: tuple[int, Column] | None, people: str) -> Mapping[int, Choices]:
    """Return what may be chosen in a cell that differs from its column."""
    choices = _choices(own[1], people) if own else None
    return {own[0]: choices} if own and choices else {}


def _column(column: Column, people: str) -> FormColumn:
    parts: Iterable[str] = (
        f"{column.text[:1].upper()}{column.text[1:]}",
        f"Ví dụ: {column.example}" if column.example else "",
        "Bắt buộc." if column.required else "",
    )
    return FormColumn(
        title=column.label,
        comment="\n".join(filter(None, parts)),
        width=column.width,
        choices=_choices(column, people),
    )


def _choices(column: Column, people: str) -> Choices | None:
    """Return what may be chosen in a column: its words, or the people of the form."""
    if column.of_people:
        return Choices((), closed=False, cells=people)
    return Choices(column.words, closed=column.closed) if column.words else None
