"""The heads of a table of indicators: where they stand, what each column is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from drafter.findings import letters
from drafter.formatter.units import column_unit, is_known
from drafter.indicator_tables.head_rows import FIRST_OF_ITS_KIND, INDEX, ROLES
from drafter.indicator_tables.head_spans import Span, bare, span_of
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.sheets import Merge, Sheet, SheetCell

Row = tuple[SheetCell, ...]

_TOP = 30
"""So many rows of a sheet are looked at for the heads."""
_LONGEST = 80
"""Letters of the longest cell that is the name of a column, not a sentence."""
_DEEPEST = 4
"""Rows of the deepest heads."""
_FEWEST = 3
"""Cells of the line of letters and numbers below the heads."""
_SHOWN = 40
"""Letters of a head that a message shows."""
_NAMED = ("name", "unit", "number")
"""Two of these in one row make it the heads."""
FIGURES = ("plan", "estimate", "actual", "value")
"""Roles of columns that hold figures of a period."""

_INDEX = regex(INDEX)
_FIRST = regex(FIRST_OF_ITS_KIND)
_WORD = regex(r"[^\W\d]{2}")
_DIGITS = regex(r"\D*\d[\d.,]*\D*")
_GROUP = regex(r"\s*(?:[IVX]+|[A-H]|\d+)[.)]?\s*")
_SHORT_HEAD = regex(
    r"\s*(?:S?\s?T\s?T|SỐ\s+TT|[ĐD]VT|[ĐD][^\d]{1,20})\W*", re.IGNORECASE
)
"""What every row of heads has that names a number or a unit."""
_LEADS = regex(r"\(?(?:dvt|don vi(?: tinh)?|don vi do) ?[:.]")
_PERIOD_ALONE = regex(
    r"(?:(?:trong|den|het|tinh den|thoi diem) )*"
    r"(?:nam|thang|quy|ky|dau (?:nam|ky|nhiem ky)|\d+ thang|ca nam|cung|ck|giai doan"
    r"|nhiem ky|20\d\d|\d+ ?t\b|ngay|q[1-4]|\d{1,2}[/.-]\d).*"
)


@frozen
class Head:
    """The head of one column.

    Attributes:
        column: Number of the column, from 1, hidden ones counted.
        position: Its position in the rows of the sheet, from 0.
        text: Its rows from top to bottom, joined.
        role: What the column is: a role of ``ROLES``, ``period`` of a bare one, or
            nothing.
        span: The period that it names.
        cell: The lowest cell of it that is not empty, else its lowest.
    """

    column: int
    position: int
    text: str
    role: str
    span: Span
    cell: SheetCell


@frozen
class Heads:
    """The heads of a table, and where its rows begin.

    Attributes:
        columns: All of them, from left to right.
        first: Position of the first row of the heads.
        below: Position of the first row below them.
        index: What the line of letters and numbers says of each column, by position.
    """

    columns: tuple[Head, ...]
    first: int
    below: int
    index: Mapping[int, str]

    def of(self, role: str) -> tuple[Head, ...]:
        """Return the columns of a role."""
        return tuple(head for head in self.columns if head.role == role)


def named(head: Head) -> str:
    """Return a column as a message names it: F (“Thực hiện”)."""
    text = head.text if len(head.text) <= _SHOWN else f"{head.text[: _SHOWN - 1]}…"
    return f"{letters(head.column)} (“{text}”)" if text else letters(head.column)


def found(sheet: Sheet) -> Heads | None:
    """Return the heads of the table on a sheet, or nothing where there is none."""
    for is_head in (_is_named, _has_figures):
        for position, row in enumerate(sheet.rows[:_TOP]):
            if is_head(row):
                return _heads(sheet, position)
    return None


def begins_again(row: Row) -> bool:
    """Whether a row below the heads is heads again: of the next page, or table."""
    if not any(_SHORT_HEAD.fullmatch(cell.text) for cell in row):
        return False
    roles = {_named(cell) for cell in row if not cell.empty}
    if "number" in roles:
        return len(roles.intersection(_NAMED)) > 1
    return {"name", "unit"} <= roles and not roles.isdisjoint(FIGURES)


def role_of(text: str) -> str:
    """Return what the head of a column says that the column is."""
    head = bare(text)
    for role, pattern in _roles():
        if head and pattern.fullmatch(head):
            return role
    return "period" if head and _PERIOD_ALONE.fullmatch(head) else ""


@cache
def _roles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((role, regex(pattern)) for role, pattern in ROLES)


def _is_named(row: Row) -> bool:
    roles = {_named(cell) for cell in row if not cell.empty}
    return len(roles.intersection(_NAMED)) > 1


def _named(cell: SheetCell) -> str:
    if len(cell.text) > _LONGEST:
        return ""
    return "name" if _FIRST.fullmatch(bare(cell.text)) else role_of(cell.text)


def _has_figures(row: Row) -> bool:
    """Whether a row has the name of its rows and, beside it, heads of figures."""
    roles = [_named(cell) for cell in row if not cell.empty]
    return roles[:1] == ["name"] and any(role in FIGURES for role in roles[1:])


def _heads(sheet: Sheet, found_at: int) -> Heads:
    top, below = _extent(sheet, found_at)
    grid = _spread(sheet, top, below)
    columns = _columns(sheet.rows[top:below], grid)
    index: Mapping[int, str] = {}
    if below < len(sheet.rows) and is_index(sheet.rows[below]):
        index = {p: bare(c.text) for p, c in enumerate(sheet.rows[below])}
        below += 1
    return Heads(tuple(columns), top, below, index)


def _extent(sheet: Sheet, found_at: int) -> tuple[int, int]:
    """Return the first row of the heads and the first below them."""
    rows, numbers = sheet.rows, [row[0].place.row for row in sheet.rows]
    bottom = max(
        (m.bottom for m in sheet.merges if m.top == numbers[found_at]),
        default=numbers[found_at],
    )
    bottom = min(bottom, numbers[found_at] + _DEEPEST - 1)
    below = next(
        (p for p in range(found_at, len(rows)) if numbers[p] > bottom), len(rows)
    )
    named = {p for p, cell in enumerate(rows[found_at]) if _named(cell) in _NAMED}
    while below < min(len(rows), found_at + _DEEPEST) and _goes_on(rows[below], named):
        below += 1
    top = found_at
    while top and found_at - top < _DEEPEST and _is_above(rows[top - 1], named):
        top -= 1
    return top, below


def _goes_on(row: Row, named: set[int]) -> bool:
    """Whether a row below the heads says more of their columns, and names nothing."""
    texts = {p: cell for p, cell in enumerate(row) if not cell.empty}
    if not texts or named.intersection(texts) or is_index(row):
        return False
    return all(_says_more(cell) for cell in texts.values())


def _is_above(row: Row, named: set[int]) -> bool:
    """Whether a row above the heads joins their columns: "Năm 2025" over TH, KH."""
    texts = {p: cell for p, cell in enumerate(row) if not cell.empty}
    right = max(named, default=0)
    return bool(texts) and min(texts) > right and all(map(_says_more, texts.values()))


def _says_more(cell: SheetCell) -> bool:
    text = bare(cell.text)
    if len(text) > _LONGEST or _LEADS.match(text):
        return False
    return bool(role_of(text)) or text.startswith("(")


def is_index(row: Row) -> bool:
    """Whether a row is the line A, B, C, 1, 2, 3 = 2/1 below the heads."""
    texts = [bare(cell.text) for cell in row if not cell.empty]
    return len(texts) >= _FEWEST and all(map(_INDEX.fullmatch, texts))


def _spread(sheet: Sheet, top: int, below: int) -> list[list[str]]:
    """Return the texts of the heads, those of joined cells in each of them.

    In a file without joined cells an empty one to the right of a text, above a text
    of the row below, belongs to that text.
    """
    rows = sheet.rows[top:below]
    grid = [[cell.text for cell in row] for row in rows]
    for merge in sheet.merges:
        _fill(rows, grid, merge)
    for upper, lower, row in zip(grid, grid[1:], rows, strict=False):
        _carry(upper, lower, row)
    return grid


def _fill(rows: Sequence[Row], grid: list[list[str]], merge: Merge) -> None:
    inside = [
        (r, c)
        for r, row in enumerate(rows)
        if merge.top <= row[0].place.row <= merge.bottom
        for c, cell in enumerate(row)
        if merge.left <= cell.column <= merge.right
    ]
    text = next((grid[r][c] for r, c in inside if grid[r][c]), "")
    for r, c in inside:
        grid[r][c] = text


def _carry(upper: list[str], lower: Sequence[str], row: Row) -> None:
    for position in range(1, len(upper)):
        left = upper[position - 1]
        is_free = row[position].empty and not upper[position] and lower[position]
        if is_free and left and lower[position - 1] and role_of(left) not in _NAMED:
            upper[position] = left


def _columns(rows: Sequence[Row], grid: Sequence[Sequence[str]]) -> Iterator[Head]:
    """Yield the columns; the name of the rows is the first that can be it."""
    heads = [
        list(dict.fromkeys(" ".join(text.split()) for text in texts if text))
        for texts in zip(*grid, strict=True)
    ]
    joined = [" ".join(texts) for texts in heads]
    roles = list(map(_role_of_rows, heads))
    named = [p for p, text in enumerate(joined) if _FIRST.fullmatch(bare(text))]
    first = next(iter(named), None)
    figures = [p for p, role in enumerate(roles) if role in FIGURES and p != first]
    if first is not None and not any(p < first for p in figures):
        roles[first] = "name"
    for position, text in enumerate(joined):
        cells = [row[position] for row in rows]
        cell = next((c for c in reversed(cells) if not c.empty), cells[-1])
        role = roles[position]
        if role == "name" and position != first and first is not None:
            role = ""
        yield Head(cell.column, position, text, role, span_of(text), cell)


def _role_of_rows(texts: Sequence[str]) -> str:
    """Return what the rows of one head say: "TH" below "Kế hoạch và thực hiện" is TH.

    Below "So sánh (%)" all are ratios.
    """
    whole = role_of(" ".join(texts))
    upper = {role_of(text) for text in texts[:-1]}
    lowest = role_of(texts[-1]) if texts else ""
    decides = lowest in FIGURES and not upper.intersection(("ratio", "judgement"))
    return lowest if decides and whole in FIGURES else whole


def unit_above(sheet: Sheet, heads: Heads) -> str:
    """Return the unit of a whole table, "ĐVT: triệu đồng" above or beside its heads."""
    above = chain.from_iterable(sheet.rows[: heads.first])
    found = [m for cell in above if (m := _UNIT_ABOVE.search(cell.text))]
    units = [
        m["unit"].strip(" ().;") for m in found if m["sure"] or _is_unit(m["unit"])
    ]
    return units[-1] if units else ""


def _is_unit(text: str) -> bool:
    """Whether "Đơn vị: …" has a unit behind it, and not the name of an office."""
    return is_known(column_unit(text))


_UNIT_ABOVE = regex(
    r"(?:(?P<sure>ĐVT|ĐV tính|Đvt|(?:Đơn vị|đơn vị|ĐƠN VỊ) (?:tính|TÍNH))"
    r"|Đơn vị|đơn vị|ĐƠN VỊ)\s*:\s*(?P<unit>[^:]{1,40})$"
)


def made_up(sheet: Sheet) -> Heads | None:
    """Return heads without words, for a table whose columns the conference file names.

    Its rows begin with the first that has a digit right of a text, or with the
    numbered headings right above that.
    """
    for position, row in enumerate(sheet.rows):
        words = [p for p, c in enumerate(row) if regex(r".*[^\W\d]{2}").match(c.text)]
        digits = [
            p for p, c in enumerate(row) if regex(r"\D*\d[\d.,]*\D*").fullmatch(c.text)
        ]
        if words and digits and words[0] < digits[-1]:
            while position and _is_heading(sheet.rows[position - 1]):
                position -= 1
            columns = tuple(
                Head(cell.column, p, "", "", Span(), cell) for p, cell in enumerate(row)
            )
            return Heads(columns, position, position, {})
    return None


def _is_heading(row: Row) -> bool:
    """Whether a row is a number and a name, and no more."""
    filled = [cell for cell in row if not cell.empty]
    return len(filled) == 2 and bool(
        regex(r"[IVX]+|[A-H]|\d+").fullmatch(filled[0].text.strip(" ."))
    )
