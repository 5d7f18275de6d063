"""From the headings of a table to fields of work, or headings of their own."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from attrs import field

from drafter.findings import Finding, error, hint
from drafter.indicator_tables.rows import Figure, Group
from drafter.model import Field
from drafter.patterns import regex
from drafter.records import define
from drafter.source.sheets import SheetCell
from drafter.vocabulary import fold, member, nearest, unaccented

NO_GROUP = error("X108")
OWN_HEADING = hint("X109")

_MOST = 8
_MORE = regex(r"\bkinh tế\s*(?:-|,|và|–)\s*xã hội\b")
"""What is more than the field whose name it begins with."""
_JOINTS = regex(r"\s*(?:[,;&/+]|\s-\s|\bva\b)\s*|\s+")


@define(eq=False)
class Part:
    """What stands under one heading of a paper.

    Attributes:
        name: The field of work, or the heading as typed.
        cell: Where it stands; absent of a field that the conference file names.
        figures: The figures right under it.
        parts: The smaller headings.
    """

    name: str
    cell: SheetCell | None = None
    figures: list[Figure] = field(factory=list)
    parts: list["Part"] = field(factory=list)

    @property
    def by_heading(self) -> Iterator[tuple[str, Figure]]:
        """Yield all figures under it, each with the nearest heading."""
        for part in (self, *self.parts):
            yield from ((part.name, figure) for figure in part.figures)

    @property
    def all_figures(self) -> Iterator[Figure]:
        """Yield all figures under it."""
        yield from self.figures
        for part in self.parts:
            yield from part.all_figures


def under(root: Group, area: str) -> tuple[Part, ...]:
    """Return a table whose field the conference file names; its groups are parts."""
    whole, ours = Part(area), field_of(area)
    for group in root.walked():
        same = group is root or fold(group.name) == fold(area)
        if same or (ours is not None and field_of(group.name) is ours):
            whole.figures += group.figures
        elif group.figures:
            whole.parts.append(Part(group.name, group.cell, list(group.figures)))
    whole.parts.sort(key=_begins)
    return (whole,)


def _begins(part: Part) -> int:
    """Return the row of the first figure: parts stand as they follow in the table."""
    return part.figures[0].cell.place.row


def by_groups(root: Group) -> tuple[tuple[Part, ...], tuple[Finding, ...]]:
    """Return the fields and headings of a table, and what was noticed of them."""
    found, findings = list[Part](), list[Finding]()
    if root.figures:
        findings.append(_loose(root.figures))
    for group in root.groups:
        found += _placed(group, findings)
    return tuple(found), tuple(findings)


def _loose(figures: list[Figure]) -> Finding:
    rows = [str(row) for figure in figures for row in figure.numbers]
    listed = ", ".join(rows[:_MOST]) + (", …" if len(rows) > _MOST else "")
    return NO_GROUP.at(mark=figures[0].cell.place, rows=listed)


def _placed(group: Group, findings: list[Finding]) -> Iterator[Part]:
    """Yield a group, and those below it that name fields of their own."""
    known = field_of(group.name)
    inner = [g for g in group.walked() if g is not group]
    fields = [g for g in inner if field_of(g.name) not in (None, known)]
    if known is None and fields:
        yield from _heading(group, (), findings)
        for below in group.groups:
            yield from _placed(below, findings)
        return
    yield from _heading(group, [g for g in inner if g not in fields], findings)
    for below in fields:
        yield from _heading(below, (), findings)


def _heading(
    group: Group, inner: Sequence[Group], findings: list[Finding]
) -> Iterator[Part]:
    """Yield a heading with smaller ones, unless nothing stands under it."""
    known = field_of(group.name)
    whole = Part(known.value if known else group.name, group.cell, list(group.figures))
    for below in inner:
        if field_of(below.name) is known and known is not None:
            whole.figures += below.figures
        elif below.figures:
            whole.parts.append(Part(below.name, below.cell, list(below.figures)))
    whole.parts.sort(key=_begins)
    if not (whole.figures or whole.parts):
        return
    if known is None and group.cell is not None:
        findings.append(_own(group))
    yield whole


def _own(group: Group) -> Finding:
    near = nearest(group.name, [area.value for area in Field])
    assert group.cell is not None
    vi = "muốn vào một lĩnh vực thì đổi tên nhóm, ví dụ Lĩnh vực kinh tế"
    en = "to put it into a field, rename the group, such as Lĩnh vực kinh tế"
    if near:
        vi = f"nếu là '{near}' thì đổi tên nhóm hoặc thêm linh_vuc:"
        en = f"if it is '{near}', rename the group or add linh_vuc:"
    return OWN_HEADING.at(
        mark=group.cell.place, name=group.name, meant_vi=vi, meant_en=en
    )


@cache
def field_of(heading: str) -> Field | None:
    """Return the field that a heading is, or the only one whose words it has."""
    known = member(Field, heading)
    if known is not None:
        return known
    typed = _MORE.sub("", heading.casefold())
    found = {area for area, shape, plain in _names() if shape.search(plain(typed))}
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return _JOINTS.sub(" ", unaccented(text)).strip()


def _as_typed(text: str) -> str:
    return text


@cache
def _names() -> tuple[tuple[Field, re.Pattern[str], Callable[[str], str]], ...]:
    """Return the fields, a shape for each name of theirs, and what it is matched in.

    A name of one word keeps its accents, for "đang" is not Đảng.
    """
    rows: list[tuple[Field, re.Pattern[str], Callable[[str], str]]] = []
    for area in Field:
        for name in dict.fromkeys((area.value, *area.spellings)):
            small = name.casefold()
            if " " in small:
                shape = rf"\b{_plain(small)}\b"
                rows.append((area, regex(shape), _plain))
            else:
                rows.append((area, regex(rf"(?<!\w){small}(?!\w)"), _as_typed))
    return tuple(rows)
