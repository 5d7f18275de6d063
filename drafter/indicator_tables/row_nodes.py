"""From the rows of a table to the nodes that the same rows typed in YAML give."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AbstractMapping
from collections.abc import Sequence as List

from drafter.findings import Cell, Mark, Path
from drafter.indicator_tables.areas import Part
from drafter.indicator_tables.rows import Figure, Value
from drafter.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from drafter.source.page import Extent
from drafter.vocabulary import fold

Where = Mark | Cell | Extent
Keyed = tuple[str, str, Where, Node]
"""A key folded and as typed, where it comes from, and its value."""


def scalar(text: str, place: Cell, path: Path) -> Scalar:
    """Return a text as if it had been typed."""
    return Scalar(place, text, path, quoted=True)


def mapping(keyed: Iterable[Keyed], place: Where, path: Path) -> Mapping:
    """Return keys as if they had been typed: folded, as typed, where, what."""
    entries = {folded: Entry(typed, at, node) for folded, typed, at, node in keyed}
    return Mapping(place, entries, path)


def result(part: Part, path: Path) -> Mapping | None:
    """Return an item of results; nothing of a part without one."""
    assert part.cell is not None, "a group stands in a row"
    place = part.cell.place
    below = [(key, key, node.place, node) for key, node in held(part, path)]
    if not below:
        return None
    area = scalar(part.name, place, (*path, "linh_vuc"))
    return mapping([("linh_vuc", "linh_vuc", place, area), *below], place, path)


def held(part: Part, path: Path) -> Iterator[tuple[str, Sequence]]:
    """Yield the figures and the smaller headings of a part, by their keys."""
    results = [figure for figure in part.figures if figure.result]
    if results:
        yield "so_lieu", figures(results, (*path, "so_lieu"))
    inner = [p for p in part.parts if any(figure.result for figure in p.figures)]
    if inner:
        below = (*path, "muc")
        items = tuple(_heading(p, (*below, n)) for n, p in enumerate(inner))
        yield "muc", Sequence(items[0].place, items, below)


def _heading(part: Part, path: Path) -> Mapping:
    assert part.cell is not None, "a group stands in a row"
    place = part.cell.place
    keyed: list[Keyed] = [
        ("ten", "ten", place, scalar(part.name, place, (*path, "ten")))
    ]
    keyed += [(key, key, node.place, node) for key, node in held(part, path)]
    return mapping(keyed, place, path)


def figures(found: List[Figure], path: Path) -> Sequence:
    """Return ``so_lieu``, or ``trong_do``; there is one figure at least."""
    items = tuple(
        mapping(
            _entries(figure, (*path, position)), figure.cell.place, (*path, position)
        )
        for position, figure in enumerate(found)
    )
    return Sequence(found[0].cell.place, items, path)


def _entries(figure: Figure, path: Path) -> Iterator[Keyed]:
    """Yield the keys of a figure, in the order in which they are usually typed."""
    place = figure.cell.place
    yield "ten", "ten", place, scalar(figure.name, place, (*path, "ten"))
    assert figure.result is not None, "a figure has a result"
    yield _amount("thuc_hien", figure.result, path)
    if (at := figure.estimated) is not None:
        yield "uoc", "uoc", at, scalar("có", at, (*path, "uoc"))
    if figure.bases:
        below = (*path, "so_sanh")
        bases = mapping(_bases(figure.bases, below), place, below)
        yield "so_sanh", "so_sanh", place, bases
    if figure.parts:
        below = (*path, "trong_do")
        yield (
            "trong_do",
            "trong_do",
            place,
            figures(figure.parts, below),
        )
    if figure.note is not None and not figure.note.empty:
        at = figure.note.place
        text = _remark(" ".join(figure.note.text.split()))
        yield "ghi_chu", "ghi_chu", at, scalar(text, at, (*path, "ghi_chu"))


def _remark(text: str) -> str:
    """Return a note as a remark: with a capital, or else in brackets.

    What stands in a column of notes is said of the row, and continues no sentence.
    """
    if text[:1].isalpha():
        return f"{text[0].upper()}{text[1:]}"
    return text if text.startswith("(") else f"({text})"


def _amount(key: str, value: Value, path: Path) -> Keyed:
    at = value.cell.place
    return key, key, at, scalar(value.text, at, (*path, key))


def _bases(bases: AbstractMapping[str, Value], path: Path) -> Iterator[Keyed]:
    for key, value in bases.items():
        folded, at = fold(key), value.cell.place
        yield folded, key, at, scalar(value.text, at, (*path, folded))


def target(
    figure: Figure, area: str, more: AbstractMapping[str, str], path: Path
) -> Mapping:
    """Return a target of a period to come.

    Args:
        figure: The row that has it.
        area: The field or heading that it stands under.
        more: The key of its period, where that is not the next.
        path: Where it stands.
    """
    assert figure.following is not None, "the row has a target"
    place, where = figure.cell.place, figure.following.cell.place
    keyed = [
        ("ten", "ten", place, scalar(figure.name, place, (*path, "ten"))),
        _amount("phan_dau", figure.following, path),
        *((k, k, where, scalar(v, where, (*path, k))) for k, v in more.items()),
        ("linh_vuc", "linh_vuc", place, scalar(area, place, (*path, "linh_vuc"))),
    ]
    return mapping(keyed, place, path)
