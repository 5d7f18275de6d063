"""Running numbers in the first column of a table, right after rows came or went."""

from collections.abc import Callable

from drafter.ooxml import tables, xml
from drafter.ooxml.heading_path import plain
from drafter.patterns import regex
from drafter.records import frozen

_NUMBER = regex(r"\s*(\d{1,4})\s*")


@frozen(eq=False)
class _Run:
    """Rows that are numbered one after the other, from 1 on."""


class RunningNumbers:
    """The running numbers of some tables as they were before any change.

    Args:
        put: Gives a cell other words.
    """

    def __init__(self, put: Callable[[xml.Element, str], object]) -> None:
        self._put = put
        self._tables: dict[xml.Element, dict[xml.Element, _Run | None]] = {}

    def of(self, table: xml.Element) -> None:
        """Look at a table whose rows will change; only the first look counts."""
        if table in self._tables:
            return
        runs: dict[xml.Element, _Run | None] = {}
        run, before = None, 0
        for row in tables.rows(table):
            number = _number(row)
            if number is not None:
                if number == 1:
                    run = _Run()
                elif number != before + 1:
                    run = None
                before = number
            runs[row] = None if number is None else run
        self._tables[table] = runs

    def renew(self) -> None:
        """Number each run through, with the rows that came into it."""
        for table, runs in self._tables.items():
            rows, reached, current = list(tables.rows(table)), dict[_Run, int](), None
            for position, row in enumerate(rows):
                run = runs.get(row)
                if run is None and (row in runs or _number(row) is None):
                    continue
                following = (runs.get(other) for other in rows[position:])
                run = run or current or next(filter(None, following), None)
                if run is None:
                    continue
                current = run
                reached[run] = reached.get(run, 0) + 1
                if _number(row) != reached[run]:
                    self._put(next(tables.cells(row)), str(reached[run]))


def _number(row: xml.Element) -> int | None:
    """Return the number in the first cell of a row, if that is all it holds."""
    first = next(tables.cells(row), None)
    if first is None:
        return None
    text = "".join(plain(p) for p in first.iter(xml.name("w:p")))
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else None
