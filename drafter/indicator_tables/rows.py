"""The rows of a table: groups, figures, what is a part of which."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum

from attrs import field

from drafter.findings import Cell, Finding, Rule, warning
from drafter.formatter import UnitMismatch, in_one_unit
from drafter.formatter.units import is_measure
from drafter.indicator_tables import texts
from drafter.indicator_tables.heads import Head, Heads, Row, begins_again, is_index
from drafter.indicator_tables.taken_columns import Layout
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source.sheets import Sheet, SheetCell

NO_ACTUAL = warning("X106")
WORDS_FOR_ACTUAL = warning("X106", "words")
WORDS_FOR_BASE = warning("X106", "base")
ROWS_BELOW = warning("X112")
NO_NAME = warning("X117")
TOTALS = warning("X117", "totals")

_MOST = 8
"""So many rows are named in one message."""
_OF_WHICH = regex(
    r"(?:trong đó|tr\.? ?đó|bao gồm|gồm có|gồm|cụ thể|chia ra|chia theo .{1,30})\s*:?",
    re.IGNORECASE,
)
_TOTALS = regex(
    r"(?:(?:tổng )?cộng|(?P<weak>tổng(?: số)?))"
    r"(?: chung| toàn (?:tỉnh|xã|huyện|ngành))?"
    r"(?:\s*\(?(?:[IVX]+|[A-HĐ]|\d{1,2})(?:\s*[+,;]\s*(?:[IVX]+|[A-HĐ]|\d{1,2}))*\)?)?",
    re.IGNORECASE,
)
"""The name of a row that adds up others, and says of nothing what it is."""
_LONGEST = 200
"""Letters of the longest text that can be a figure."""
_SHOWN = 60
"""Letters of a text that a message shows."""
_COUNT = regex(r"\s*\d+(?:/\d+)? chỉ tiêu\b.*", re.IGNORECASE)
"""What stands beside a heading, of its targets: 5 chỉ tiêu, 5/5 chỉ tiêu đạt."""
_END = regex(
    r"(?:người lập|lập biểu|kt\.|tm\.|t/m|t\.m|tl\.|chủ tịch\b|thủ trưởng|bí thư$"
    r"|nơi nhận|ghi chú\s*:|nguồn\s*:|chú thích|\(?\*+\)?\s*(?:ghi chú|số liệu)"
    r"|.*,\s*ngày .*tháng .*năm|biểu (?:số|mẫu)|phụ lục)",
    re.IGNORECASE,
)
"""What stands below a table, and not in it."""


class Level(IntEnum):
    """How deep a number puts its row; a heading without one lies between."""

    LETTER = 0
    ROMAN = 10
    PLAIN = 15
    WHOLE = 20
    POINTS = 30
    SMALL = 50
    NONE = 90


_NUMBERS = (
    (regex(r"[IVX]+"), Level.ROMAN),
    (regex(r"[A-HĐ]"), Level.LETTER),
    (regex(r"\d{1,3}"), Level.WHOLE),
    (regex(r"(?:[IVX]+|[A-HĐ]|\d{1,3})(?:\.\d{1,3})+"), Level.POINTS),
    (regex(r"[a-zđ]"), Level.SMALL),
)


@frozen(eq=False)
class Value:
    """A figure as the table gives it.

    Attributes:
        text: Its amount, with the unit.
        cell: Where it stands.
    """

    text: str
    cell: SheetCell


@define(eq=False)
class Figure:
    """One row of figures.

    Attributes:
        name: What it is called.
        cell: Where its name stands.
        row: The row.
        unit: Its unit.
        result: What was reached; absent of a target alone.
        bases: What it is compared with, by the keys of ``so_sanh``.
        following: The target of a period to come.
        estimated: The head that says that its result is an estimate.
        note: Its note.
        parts: What it consists of.
    """

    name: str
    cell: SheetCell
    row: Row
    unit: str
    result: Value | None = None
    bases: dict[str, Value] = field(factory=dict)
    following: Value | None = None
    estimated: Cell | None = None
    note: SheetCell | None = None
    parts: list["Figure"] = field(factory=list)

    @property
    def numbers(self) -> Iterator[int]:
        """The numbers of its row and of those of its parts."""
        yield self.cell.place.row
        for part in self.parts:
            yield from part.numbers


@define(eq=False)
class Group:
    """A heading of a table with what stands under it; the table itself has none.

    Attributes:
        name: The heading.
        cell: Where it stands.
        number: Its number.
        level: How deep that puts it.
        figures: The figures right below it.
        groups: The headings below it.
    """

    name: str = ""
    cell: SheetCell | None = None
    number: str = ""
    level: int = -1
    figures: list[Figure] = field(factory=list)
    groups: list["Group"] = field(factory=list)

    @property
    def filled(self) -> bool:
        """Whether a figure stands somewhere below it."""
        return bool(self.figures) or any(group.filled for group in self.groups)

    def walked(self) -> Iterator["Group"]:
        """Yield it and all headings below it, in their order."""
        yield self
        for group in self.groups:
            yield from group.walked()


@frozen
class Line:
    """A row, taken apart.

    Attributes:
        row: Its cells.
        number: Its number.
        name: Its name, taken apart.
        cell: Where the name stands.
        unit: What its unit cell says.
    """

    row: Row
    number: str
    name: texts.Named
    cell: SheetCell
    unit: str

    @property
    def level(self) -> Level:
        """How deep its number puts it."""
        found = (lv for shape, lv in _NUMBERS if shape.fullmatch(self.number))
        return next(found, Level.NONE)

    @property
    def dash(self) -> str:
        """The dash that makes it a part of what stands above."""
        if self.number in ("-", "+", "*", "•", "–", "—"):
            return "+" if self.number == "+" else "-"
        return self.name.dash


def table(
    sheet: Sheet, heads: Heads, layout: Layout, unit: str
) -> tuple[Group, tuple[Finding, ...]]:
    """Return the rows of a table as a tree, and what was noticed.

    Args:
        sheet: The sheet.
        heads: Its heads.
        layout: Its columns.
        unit: The unit of rows that have none: "ĐVT: triệu đồng" above the table.
    """
    reader = _Reader(layout, unit, _units_over_rows(sheet, layout))
    rows = list(sheet.rows[heads.below :])
    position, end = 0, len(rows)
    while position < end:
        row = rows[position]
        if _is_blank(row):
            if reader.has_rows and not _goes_on(rows[position + 1 :], layout):
                break
        elif begins_again(row):
            if not _is_same(row, sheet, heads):
                break
            position += heads.below - heads.first - 1
        elif reader.ends(row):
            break
        elif not is_index(row):
            reader.take(row)
        position += 1
    reader.tell_below(rows[position:])
    return reader.root, tuple(reader.findings)


def _units_over_rows(sheet: Sheet, layout: Layout) -> dict[int, SheetCell]:
    """Return the unit of each row over which the cell of a unit is joined."""
    if layout.unit is None:
        return {}
    column, at = layout.unit.column, layout.unit.position
    cells = {row[0].place.row: row[at] for row in sheet.rows if row}
    joined = (m for m in sheet.merges if m.left == column == m.right)
    return {
        row: cells[merge.top]
        for merge in joined
        if merge.top in cells
        for row in range(merge.top + 1, min(merge.bottom, max(cells)) + 1)
    }


def _is_blank(row: Row) -> bool:
    return all(cell.empty for cell in row)


def _is_same(row: Row, sheet: Sheet, heads: Heads) -> bool:
    """Whether a row repeats the first of the heads, as on the next printed page."""
    above = (
        sheet.rows[heads.first + step] for step in range(heads.below - heads.first)
    )
    typed = [cell.text for cell in row]
    return any([cell.text for cell in head] == typed for head in above)


def _goes_on(rows: Sequence[Row], layout: Layout) -> bool:
    """Whether a table goes on behind an empty row: the next has a number or figures."""
    row = next((row for row in rows if not _is_blank(row)), None)
    if row is None or begins_again(row):
        return False
    names = (layout.name, *layout.more_names)
    named = any(not row[head.position].empty for head in names)
    number = layout.number and row[layout.number.position].text.strip(" .)")
    numbered = bool(number) and any(
        shape.fullmatch(str(number)) for shape, _ in _NUMBERS
    )
    return named and (numbered or texts.has_figure(row[layout.result.position]))


class _Reader:
    """Reads one row after the other, and keeps where it is."""

    def __init__(
        self, layout: Layout, unit: str, joined: Mapping[int, SheetCell]
    ) -> None:
        self.layout = layout
        self.default_unit = unit
        self.joined = joined
        self.root = Group()
        self.stack = [self.root]
        self.findings: list[Finding] = []
        self.unit = ""
        self.anchor: Figure | None = None
        self.part: Figure | None = None
        self.of_which = False
        self.has_rows = False
        self.has_numbers = False
        self.has_numbered_rows = False
        self.side: Group | None = None

    def ends(self, row: Row) -> bool:
        """Whether a row stands below the table: a signature, a source, a note."""
        if any(texts.has_figure(row[head.position]) for head in self.layout.figures):
            return False
        first = next(cell.text for cell in row if not cell.empty)
        return (
            self.has_rows
            and any(_END.match(cell.text.strip()) for cell in row if not cell.empty)
            and bool(first)
        )

    def take(self, row: Row) -> None:
        """Read a row."""
        line = self._line(row)
        if line is None:
            self._tell_nameless(row)
            return
        if self.layout.more_names:
            line = self._within(line)
        figures = any(texts.has_figure(row[h.position]) for h in self.layout.figures)
        if not figures and _OF_WHICH.fullmatch(line.name.text or line.cell.text):
            self.of_which, self.part = True, None
        elif self._adds_up(line):
            self.anchor = self.part = None
            if figures:
                self._tell(TOTALS, line.cell, line)
        elif (figures or line.unit or self._has_words(row)) and not self._counts(line):
            self._figure(line)
        else:
            self._group(line)

    def _line(self, row: Row) -> Line | None:
        """Take a row apart; nothing where it has no name."""
        number, cell = "", self._name_cell(row)
        if self.layout.number is not None:
            at = row[self.layout.number.position]
            number = _number(at)
            if cell.empty and number and not _is_number(number):
                number, cell = "", at
        cell = cell if not cell.empty else self._first_text(row, cell)
        if cell.empty:
            return None
        name = texts.named(cell.text)
        unit_cell = row[self.layout.unit.position] if self.layout.unit else None
        unit_cell = self.joined.get(cell.place.row, unit_cell)
        unit = texts.unit_of(unit_cell, self.unit)
        return Line(row, number or name.number, name, cell, unit)

    def _within(self, line: Line) -> Line:
        """Open a heading for a name in two columns: "Cây lúa | Diện tích".

        What stands in the first holds until something else stands there.
        """
        columns = (self.layout.name, *self.layout.more_names)
        cells = [line.row[head.position] for head in columns]
        filled = [cell for cell in cells if not cell.empty]
        if not cells[0].empty:
            while self.side in self.stack:
                self.stack.pop()
        if len(filled) < len(cells[:2]):
            return line
        self._group(line)
        self.side = self.stack[-1]
        name = texts.named(filled[-1].text)
        return Line(line.row, "", name, filled[-1], line.unit)

    def _name_cell(self, row: Row) -> SheetCell:
        """Return the cell of a name: of several columns the first that says one."""
        columns = (self.layout.name, *self.layout.more_names)
        cells = [row[head.position] for head in columns]
        return next((cell for cell in cells if not cell.empty), cells[0])

    def _first_text(self, row: Row, name: SheetCell) -> SheetCell:
        """Return what stands in a row left of its figures, its name being empty."""
        left = self.layout.name.position
        return next(
            (c for c in row[:left] if not c.empty and not _is_number(_number(c))), name
        )

    def _counts(self, line: Line) -> bool:
        """Whether a row is a heading that says how many targets stand below it."""
        cells = [line.row[head.position] for head in self.layout.figures]
        filled = [cell for cell in cells if not texts.is_nothing(cell)]
        is_group = line.level in (Level.ROMAN, Level.LETTER)
        return is_group and all(_COUNT.fullmatch(cell.text) for cell in filled)

    def _adds_up(self, line: Line) -> bool:
        """Whether a row is the sum of those above: Tổng cộng, Cộng (I + II).

        "Tổng số" right below a heading is the first figure under that heading.
        """
        match = _TOTALS.fullmatch(line.name.text)
        if match is None:
            return False
        group = self.stack[-1]
        return not match["weak"] or bool(group.figures) or group is self.root

    def _has_words(self, row: Row) -> bool:
        cell = row[self.layout.result.position]
        return not texts.is_nothing(cell)

    def _group(self, line: Line) -> None:
        """Open a heading: its number, or its having none, says how deep."""
        level = int(line.level)
        if line.level is Level.NONE:
            level = int(Level.PLAIN if self.has_numbers else Level.ROMAN)
        else:
            self.has_numbers = True
        self._leave(level)
        name = texts.in_small(line.name.text)
        group = Group(name, line.cell, line.number, level)
        self.stack[-1].groups.append(group)
        self.stack.append(group)
        self.anchor = self.part = None
        self.of_which = False

    def _leave(self, level: int) -> None:
        while self.stack[-1].level >= level:
            self.stack.pop()

    def _figure(self, line: Line) -> None:
        self.has_rows = True
        self.unit = line.unit or self.unit
        figure = self._made(line)
        whole = self._whole(line, figure)
        if whole is None:
            if line.level is not Level.NONE and not line.dash:
                self.has_numbered_rows = True
                self._leave(int(line.level))
            self.of_which = False
            self.part = None
        if figure.result is None and figure.following is None:
            if whole is None:
                self.anchor = None
            return
        if whole is not None:
            whole.parts.append(figure)
            self.of_which |= line.name.of_it and self.has_numbered_rows
            if line.dash != "+":
                self.part = figure
            return
        self.stack[-1].figures.append(figure)
        if not line.dash:
            self.anchor = figure
            self.of_which = line.name.opens

    def _is_part(self, line: Line) -> bool:
        """Whether a row says that it is a part: by a dash, by "trong đó" above it."""
        below = self.of_which and line.level in (Level.NONE, Level.SMALL)
        return bool(line.dash or line.name.of_it or below)

    def _whole(self, line: Line, figure: Figure) -> Figure | None:
        """Return of which figure a row is a part, if it is one."""
        if not self._is_part(line) or self.anchor is None or not self.anchor.result:
            return None
        whole = self.part if line.dash == "+" and self.part else self.anchor
        is_said = line.name.of_it or self.of_which
        return whole if _alike(whole, figure, said=is_said) else None

    def _made(self, line: Line) -> Figure:
        """Return the figure of a row, its cells read."""
        unit = line.unit or line.name.unit
        if not unit and self.anchor and self._is_part(line):
            unit = self.anchor.unit
        unit = unit or self.default_unit
        name = texts.in_small(line.name.text)
        if line.unit and line.name.unit and line.unit != line.name.unit:
            name = " ".join(line.cell.text.split())
        figure = Figure(name, line.cell, line.row, unit)
        if self.layout.estimated:
            figure.estimated = self.layout.result.cell.place
        figure.result = self._value(line, self.layout.result, unit)
        if self.layout.following is not None:
            figure.following = self._value(
                line, self.layout.following, unit, texts.base_text
            )
        if figure.result is None and figure.following is None:
            self._tell_none(line, unit)
            return figure
        if self.layout.note is not None:
            note = line.row[self.layout.note.position]
            figure.note = None if note.text.strip() in texts.NOTHING else note
        if figure.result is not None:
            figure.bases = dict(self._bases(line, unit, figure.result))
        return figure

    def _bases(
        self, line: Line, unit: str, result: Value
    ) -> Iterator[tuple[str, Value]]:
        for base in self.layout.bases:
            cell = line.row[base.head.position]
            value = self._value(line, base.head, unit, texts.base_text)
            is_plan = base.head.role == "plan"
            if value and not value.text:
                continue  # hidden by its format, which is told
            if value and not (texts.says_change(value.text) and not is_plan):
                text = texts.part_of(value.text, result.text)
                yield base.key, Value(text, value.cell)
            elif not texts.is_nothing(cell) and not cell.findings:
                text = _shown(cell)
                self._tell(WORDS_FOR_BASE, cell, line, text=text, key=base.key)

    def _value(
        self,
        line: Line,
        head: Head,
        unit: str,
        text: Callable[[SheetCell, str], str] = texts.amount_text,
    ) -> Value | None:
        cell = line.row[head.position]
        if not texts.has_figure(cell) or len(cell.text) > _LONGEST:
            return None
        self.findings += cell.findings
        if any(f.severity.value == "error" for f in cell.findings):
            return None
        unit = unit or _unit_of_head(head)
        return Value(text(cell, unit), cell)

    def _tell_none(self, line: Line, unit: str) -> None:
        """Say that a row is left out, unless what is wrong with its cell says it.

        What is wrong with the other cells of the row is then told in the same run.
        """
        cell = line.row[self.layout.result.position]
        if any(f.severity.value == "error" for f in cell.findings):
            for base in self.layout.bases:
                self._value(line, base.head, unit)
            return
        if texts.is_nothing(cell):
            self._tell(NO_ACTUAL, cell, line)
        else:
            self._tell(WORDS_FOR_ACTUAL, cell, line, text=_shown(cell))

    def _tell_nameless(self, row: Row) -> None:
        """Say that a row of figures without a name is left out."""
        figures = [row[head.position] for head in self.layout.figures]
        if any(map(texts.has_figure, figures)):
            at = row[self.layout.name.position].place
            self.findings.append(NO_NAME.at(mark=at, row=at.row, ref=at.ref))

    def _tell(self, rule: Rule, cell: SheetCell, line: Line, **values: object) -> None:
        row = cell.place.row
        self.findings.append(
            rule.at(mark=cell.place, row=row, name=line.name.text, **values)
        )

    def tell_below(self, rows: Sequence[Row]) -> None:
        """Say which rows with figures stand below the end of the table."""
        name, result = self.layout.name.position, self.layout.result.position
        left = [
            row
            for row in rows
            if not row[name].empty
            and texts.has_figure(row[result])
            and not is_index(row)
        ]
        if left:
            numbers = [str(row[0].place.row) for row in left]
            more = ", …" if len(numbers) > _MOST else ""
            listed = ", ".join(numbers[:_MOST]) + more
            self.findings.append(ROWS_BELOW.at(mark=left[0][name].place, rows=listed))


def _shown(cell: SheetCell) -> str:
    text = " ".join(cell.text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _number(cell: SheetCell) -> str:
    """Return the number of a row: 1.1 also where Excel made it the number 1,1."""
    text = cell.text.strip()
    text = text.rstrip(".)- ") or text
    return text.replace(",", ".") if cell.number is not None else text


def _is_number(text: str) -> bool:
    return text in ("-", "+", "*", "•", "–", "—") or any(
        shape.fullmatch(text) for shape, _ in _NUMBERS
    )


def _unit_of_head(head: Head) -> str:
    """Return the unit that stands in the head of a column: "Giá trị (tỷ đồng)"."""
    return texts.named(head.text).unit


def _alike(whole: Figure, part: Figure, *, said: bool) -> bool:
    """Whether one of two figures can be a part of the other, by their units.

    Where "trong đó" says that it is, counts of things may go by two names.
    """
    first = texts.amount(whole.result.text) if whole.result else None
    second = texts.amount(part.result.text) if part.result else None
    if first is None or second is None:
        return whole.unit == part.unit
    if said and not (is_measure(first.unit) or is_measure(second.unit)):
        return True
    try:
        in_one_unit(first, second)
    except UnitMismatch:
        return False
    return True
