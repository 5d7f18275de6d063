"""The first sheet: one key a row, with the words that explain it."""

from collections.abc import Container, Iterator
from functools import cache

from drafter.form.cell_nodes import Shape, encoded, shape_of
from drafter.form.form_labels import label
from drafter.form.form_records import Cells, Context, Row
from drafter.form.form_sheets import ELSEWHERE, OPENED
from drafter.form.grids import Column, column_of
from drafter.model import Conference
from drafter.model.conference import PEOPLE, SCHEMA
from drafter.records import frozen
from drafter.source import Mapping, Node, Scalar
from drafter.source.yaml_text import flow
from drafter.vocabulary import Declaration, fold, keys, list_item, nearest

KEY, VALUE, MEANS = "muc", "noi_dung", "giai_thich"
COLUMNS = (
    Column(name=KEY, label="Mục", width=30),
    Column(name=VALUE, label="Nội dung", width=60),
    Column(name=MEANS, label="Giải thích", width=60),
)
_APART = ": "
_MUST = "Bắt buộc. "
_TICKED = ". Ai có ở trang Người thì đánh x ở trang đó; ở đây chỉ ghi người, nhóm khác"
TICKED = dict.fromkeys(("chu_tri", "thu_ky", "dai_bieu"), _TICKED)
"""What is said of lists whose people are ticked in another sheet."""

Keys = tuple[str, ...]


@frozen
class Line:
    """A row of the first sheet.

    Attributes:
        path: The keys that lead to its value.
        field: The declaration of the last of them.
        column: What it is called and explained by.
    """

    path: Keys
    field: Declaration
    column: Column

    @property
    def label(self) -> str:
        """What stands before its value."""
        return _APART.join(map(label, self.path))

    @property
    def means(self) -> str:
        """What explains it."""
        column, must = self.column, _MUST if self.field.required else ""
        more = TICKED.get(".".join(self.path), "")
        text = f"{column.text[:1].upper()}{column.text[1:]}{more}"
        example = f". Ví dụ: {column.example}" if column.example else ""
        return f"{must}{text}{example}"


@cache
def lines() -> dict[Keys, Line]:
    """Return every row that there can be, by path, in the order of the model."""
    return {line.path: line for line in _below(Conference, ())}


def _below(cls: type, above: Keys) -> Iterator[Line]:
    for key, field in keys(cls).items():
        path = (*above, key)
        yield Line(path, field, column_of(key, field))
        if list_item(field.type) is None:
            known = set[str]()
            for held in field.holds:
                for line in _below(held, path) if held is not cls else ():
                    if line.path[-1] not in known or len(line.path) > len(path) + 1:
                        yield line
                known |= set(keys(held))


def rows(root: Mapping, taken: Container[Keys], context: Context) -> list[Cells]:
    """Return the rows of a file: those that every form has, and those that it needs.

    Args:
        root: The file.
        taken: Paths of what other sheets hold.
        context: What values are written with.
    """
    found = dict(_values(root, (), taken, context))
    parted = {path[:end] for path in found for end in range(1, len(path))}
    made = list[Cells]()
    for path, line in lines().items():
        text, elsewhere = found.pop(path, ""), path in taken or path in parted
        if text or (_usual(path) and not elsewhere):
            made.append({KEY: line.label, VALUE: text, MEANS: line.means})
    for path, text in found.items():
        name = _APART.join(map(label, path))
        means = PEOPLE.text if path == (PEOPLE.name,) else ""
        made.append({KEY: name, VALUE: text, MEANS: means})
    return made


def own_values(made: list[Cells]) -> dict[int, tuple[int, Column]]:
    """Return the column of the model that the value of each row is of, by row."""
    at = [column.name for column in COLUMNS].index(VALUE)
    paths = ((number, find(row[KEY])) for number, row in enumerate(made))
    return {
        number: (at, lines()[path].column)
        for number, path in paths
        if path is not None and path in lines()
    }


def _usual(path: Keys) -> bool:
    """Whether every form has a row."""
    above = [".".join(path[:end]) for end in range(1, len(path))]
    here = ".".join(path)
    return all(key in OPENED for key in above) and here not in OPENED | ELSEWHERE


def _values(
    node: Mapping, above: Keys, taken: Container[Keys], context: Context
) -> Iterator[tuple[Keys, str]]:
    """Yield what the rows of a mapping say, by path."""
    for key, entry in node.entries.items():
        path, value = (*above, key), entry.value
        if path in taken or value.empty or path == (SCHEMA.name,):
            continue
        if not above and key in context.whole:
            yield path, flow(value)
            continue
        line = lines().get(path)
        if line is None:
            yield (*above, key), encoded(value, Shape.ONE)
        elif isinstance(value, Mapping) and _opens(value, path, line):
            yield from _values(value, path, taken, context)
        else:
            yield path, context.encoded(value, line.field)


def _opens(value: Mapping, path: Keys, line: Line) -> bool:
    """Whether each key of a value has a row of its own."""
    return shape_of(line.field) is not Shape.NAMED and all(
        (*path, key) in lines() for key in value
    )


def find(typed: str) -> Keys | None:
    """Return the path that a row's first cell means, or nothing."""
    return _by_label().get(_plain(typed))


def nearest_label(typed: str) -> str | None:
    """Return the label that is most like what was typed."""
    return nearest(typed, [line.label for line in lines().values()])


@cache
def _required() -> frozenset[Keys]:
    """Return the paths of what no conference can do without."""
    return frozenset(
        path for path, line in lines().items() if len(path) == 1 and line.field.required
    )


@cache
def _by_label() -> dict[str, Keys]:
    known = {_plain(".".join(path)): path for path in lines()}
    known |= {_plain(line.label): path for path, line in lines().items()}
    return {
        _plain(PEOPLE.name): (PEOPLE.name,),
        _plain(label(PEOPLE.name)): (PEOPLE.name,),
    } | known


def _plain(typed: str) -> str:
    parts = typed.replace("›", ":").replace(".", ":").split(":")
    return ":".join(fold(part.strip(" *●")) for part in parts)


def values(
    found: list[Row], context: Context
) -> Iterator[tuple[Row, Keys | None, Node | None]]:
    """Yield the path and the value of each row; no path where its label is unknown."""
    for row in found:
        path, cell = find(row.text(KEY)), row.cells.get(VALUE)
        if cell is None:
            if path in _required():
                yield row, path, Scalar(row.at(VALUE), "", ())
            continue
        if path is None or path not in lines():
            yield row, path, context.taken(cell, Shape.ONE)
        else:
            yield row, path, context.decoded(cell, lines()[path].field)
