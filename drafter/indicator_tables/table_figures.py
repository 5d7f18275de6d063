"""The figures of one table that a conference file names."""

from collections.abc import Iterable, Iterator, Mapping

from drafter.errors import Unreadable
from drafter.findings import Finding, error, hint, warning
from drafter.indicator_tables import areas, heads, ratios, rows, taken_columns, texts
from drafter.indicator_tables.areas import Part
from drafter.indicator_tables.heads import Heads
from drafter.indicator_tables.request import Request, Stopped, chosen
from drafter.indicator_tables.rows import Figure, Group
from drafter.indicator_tables.taken_columns import Layout
from drafter.records import frozen
from drafter.source.nodes import Scalar
from drafter.source.sheets import Sheet, Workbook
from drafter.values import Period
from drafter.vocabulary import fold

NO_TABLE = error("X101")
NO_SHEET = error("X101", "sheet")
NO_SUCH_GROUP = error("X101", "group")
HUNDREDFOLD = warning("X107")
TARGETS_OF_PARTS = hint("X111", "parts")
TABLE_CHOSEN = hint("X114")

_APART = 50
"""So many times two percentages lie apart that cannot both be meant."""
_MOST = 10
"""So many groups are named where one is not known."""

Target = tuple[Figure, str, Mapping[str, str]]
"""A figure with a target, what it stands under, and the keys of its period."""


@frozen(kw_only=True)
class Taken:
    """What a table gives.

    Attributes:
        parts: Its figures by headings.
        targets: The targets of a period to come.
        findings: What was noticed.
    """

    parts: tuple[Part, ...]
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...]


def taken(request: Request, book: Workbook, area: str, period: Period) -> Taken:
    """Return the figures of a table.

    Args:
        request: What the conference file says of it.
        book: The workbook.
        area: The field that the file names; empty where the groups of the table do.
        period: The period under review.

    Raises:
        Stopped: There is no such table, or a column is not clear (X101, X102).
    """
    found = tuple(_tables(request, book))
    sheet, head = found[0]
    layout = _layout(request, sheet, head, period)
    unit = texts.table_unit(heads.unit_above(sheet, head))
    root, noticed = rows.table(sheet, head, layout, unit)
    group = _group(root, request, is_named=bool(area))
    parts, headings = _parts(group, area)
    figures = [figure for part in parts for figure in part.all_figures]
    return Taken(
        parts=parts,
        targets=tuple(_targets(parts, layout)),
        findings=(
            *_other_tables(request, found),
            *(*book.findings, *sheet.findings, *layout.findings, *noticed, *headings),
            *_not_known(sheet, head, layout, period),
            *_far_apart(figures),
            *ratios.differences(figures, layout, head),
            *_targets_of_parts(figures, layout),
        ),
    )


def _tables(request: Request, book: Workbook) -> Iterator[tuple[Sheet, Heads]]:
    """Yield the sheets with a table: the one asked for, or all that one sees.

    Raises:
        Stopped: There is none.
    """
    sheets = [sheet for sheet in book.sheets if not sheet.hidden]
    if request.sheet is not None:
        sheets = [_sheet(request.sheet, book)]
    found = [(sheet, head) for sheet in sheets if (head := heads.found(sheet))]
    if not found and request.columns:
        made = ((sheet, heads.made_up(sheet)) for sheet in sheets)
        found = [(sheet, head) for sheet, head in made if head]
    if not found:
        listed = ", ".join(f"'{s.name}'" if s.name else book.name for s in sheets)
        node = request.sheet or request.file
        raise Stopped(NO_TABLE.at(*node.path, mark=node.mark, sheets=listed))
    yield from found


def _sheet(typed: Scalar, book: Workbook) -> Sheet:
    for sheet in book.sheets:
        if fold(sheet.name) == fold(typed.text):
            return sheet
    listed = ", ".join(f"'{sheet.name}'" for sheet in book.sheets)
    values = {"sheet": typed.text, "sheets": listed}
    raise Stopped(NO_SHEET.at(*typed.path, mark=typed.mark, **values))


def _other_tables(
    request: Request, found: tuple[tuple[Sheet, Heads], ...]
) -> Iterator[Finding]:
    """Yield which of several tables is read, where the file does not say it."""
    (sheet, _), *others = found
    if others:
        yield TABLE_CHOSEN.at(
            *request.file.path,
            mark=request.file.mark,
            sheet=sheet.name,
            others=", ".join(f"'{other.name}'" for other, _ in others),
            first=others[0][0].name,
            file=request.file.text,
        )


def _layout(request: Request, sheet: Sheet, head: Heads, period: Period) -> Layout:
    try:
        return taken_columns.layout(head, period, chosen(request, head))
    except Stopped as why:
        raise Stopped(why.finding, *sheet.findings) from why
    except Unreadable as why:
        named = (column for column in head.columns if column.text)
        mark = next(named, head.columns[0]).cell.place
        values = {**why.finding.values, "file": request.file.text}
        finding = why.finding.rule.at(mark=mark, **values)
        raise Stopped(finding, *sheet.findings) from why


def _not_known(
    sheet: Sheet, head: Heads, layout: Layout, period: Period
) -> Iterator[Finding]:
    """Yield the columns of numbers whose heads say nothing that is known."""
    used = (layout.name, *layout.more_names, *layout.figures)
    for column in head.columns:
        cells = (row[column.position] for row in sheet.rows[head.below :])
        is_free = column.text and not column.role and column not in used
        if is_free and any(cell.number is not None for cell in cells):
            yield taken_columns.left_out(column, period)


def _group(root: Group, request: Request, *, is_named: bool) -> Group:
    """Return the one group that is asked for, or the whole table."""
    if request.group is None:
        return root
    wanted = fold(request.group.text.strip(" ."))
    groups = [group for group in root.walked() if group is not root]
    for group in groups:
        whole = f"{group.number}. {group.name}"
        if wanted in map(fold, (group.number, group.name, whole)):
            return group if is_named else Group(groups=[group])
    named = [f"{group.number} {group.name}".strip() for group in groups]
    listed = ", ".join(named[:_MOST]) or "–"
    node = request.group
    values = {"group": node.text, "groups": listed}
    raise Stopped(NO_SUCH_GROUP.at(*node.path, mark=node.mark, **values))


def _parts(group: Group, area: str) -> tuple[tuple[Part, ...], tuple[Finding, ...]]:
    return (areas.under(group, area), ()) if area else areas.by_groups(group)


def _targets(parts: Iterable[Part], layout: Layout) -> Iterator[Target]:
    for part in parts:
        for name, figure in part.by_heading:
            if figure.following:
                yield figure, name, layout.following_keys


def _targets_of_parts(figures: Iterable[Figure], layout: Layout) -> Iterator[Finding]:
    """Yield that targets of parts are left out: a target has none."""
    parts = [part for figure in figures for part in figure.parts if part.following]
    if parts and layout.following is not None:
        yield TARGETS_OF_PARTS.at(
            mark=layout.following.cell.place,
            column=heads.named(layout.following),
            rows=", ".join(str(part.cell.place.row) for part in parts),
        )


def _far_apart(figures: Iterable[Figure]) -> Iterator[Finding]:
    """Yield rows of two percentages of which one is a hundredth of what is meant."""
    for figure in figures:
        found = (_hundredth(figure, base) for base in figure.bases.values())
        yield from [finding for finding in found if finding][:1]


def _hundredth(figure: Figure, base: rows.Value) -> Finding | None:
    """Return that a result or its base is a hundredth of what is meant."""
    if figure.result is None or "%" not in figure.result.text:
        return None
    ours, theirs = texts.amount(figure.result.text), texts.amount(base.text)
    times = texts.hundredfold(ours, theirs, _APART)
    if times is None or ours is None or theirs is None:
        return None
    is_ours = ours.value < theirs.value
    return HUNDREDFOLD.at(
        mark=(figure.result if is_ours else base).cell.place,
        first=figure.result.text,
        second=base.text,
        times=round(times),
        meant=texts.times_hundred(ours if is_ours else theirs),
    )
