"""A sheet of the form as plain rows: its columns, and what stands below them."""

from collections.abc import Iterable, Mapping
from enum import Enum
from unicodedata import combining, normalize

import attrs

from drafter.form.cell_nodes import TICK, Shape, decoded, encoded, shape_of
from drafter.form.form_labels import ALSO, label
from drafter.model import Person
from drafter.model.figures import Field
from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import (
    Declaration,
    Kind,
    alternatives,
    fold,
    keys,
    noun_of,
    unaccented,
)

EXAMPLE = "Ví dụ:"
"""How the first cell of a row begins that shows how a row is filled."""
_SPACE = regex(r"[\s_-]+")
NOTHING = "-"
"""What says in a cell that there is nothing, where an empty one would say more."""
WORDS = "viet_gon"
"""The column of an item that is typed in one line."""


@frozen(kw_only=True)
class Column:
    """A column of a sheet.

    Attributes:
        name: The key that it holds, or a name of the form's own.
        label: What stands above it.
        text: What it holds, in a sentence; shown when one points at the label.
        example: A value as it is typed.
        words: Words to choose from.
        closed: Whether no other word may stand there.
        of_people: Whether people of the form are chosen there.
        required: Whether no row can do without.
        width: Letters that fit in a line of it.
    """

    name: str
    label: str
    text: str = ""
    example: str = ""
    words: tuple[str, ...] = ()
    closed: bool = False
    of_people: bool = False
    required: bool = False
    width: int = 18


@frozen(kw_only=True)
class Grid:
    """A sheet of the form.

    Attributes:
        name: The name on its tab.
        columns: Its columns.
        rows: Its rows, by the names of columns.
        example: The row that shows how a row is filled.
        own: By the number of a row the number of a cell that takes other values than
            its column, and what these are.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, str], ...] = ()
    example: Mapping[str, str] = attrs.field(factory=dict)
    own: Mapping[int, tuple[int, Column]] = attrs.field(factory=dict)


def column_of(name: str, field: Declaration) -> Column:
    """Return the column of a field of the model."""
    word, shape = field.word, shape_of(field)
    choices = _choices(field)
    lines = {Shape.LINES: "mỗi mục một dòng", Shape.NAMED: "mỗi loại một dòng"}
    more = "đánh x" if shape is Shape.YES else lines.get(shape, "")
    return Column(
        name=name,
        label=label(field.word.name),
        text="; ".join(filter(None, (word.text, more))),
        example=_example(field, shape, choices),
        words=choices or ((TICK,) if shape is Shape.YES else ()),
        closed=bool(enum_of(field)),
        of_people=Person in field.holds,
        required=field.required,
        width=_width(field, shape),
    )


def columns_of(
    cls: type, *, first: Iterable[str] = (), without: Iterable[str] = ()
) -> dict[str, Column]:
    """Return the columns of a class, by key.

    Args:
        cls: The class.
        first: The keys that come first.
        without: Those that have no column unless a file uses them.
    """
    fields = keys(cls)
    order = dict.fromkeys((*(key for key in first if key in fields), *fields))
    left = set(without)
    return {key: column_of(key, fields[key]) for key in order if key not in left}


def enum_of(field: Declaration) -> type[Enum] | None:
    """Return the words of which a field takes one, where no other will do."""
    kinds = alternatives(field.type) or (field.type,)
    if len(kinds) == 1 and isinstance(kinds[0], type) and issubclass(kinds[0], Enum):
        return kinds[0]
    return None


def extra(cls: type, name: str) -> Column:
    """Return the column of a key that has none: of the class, or unknown to it."""
    if name == WORDS:
        text = "Cả mục trên một dòng, khi không chia ra các cột"
        return Column(name=WORDS, label="Viết gọn", text=text, width=36)
    field = keys(cls).get(name)
    return column_of(name, field) if field else Column(name=name, label=label(name))


def is_label(column: Column, typed: str) -> bool:
    """Whether a label names a column: by its words or its key.

    Who types accents must type the right ones.
    """
    known = (column.label, ALSO.get(column.name, column.label))
    if typed == unaccented(typed):
        return fold(typed) in (*map(fold, known), column.name)
    return _accented(typed) in map(_accented, known)


def _accented(typed: str) -> list[tuple[str, list[str]]]:
    """Return words with their marks, wherever in the word a tone mark stands."""
    words = fold(typed).split("_")
    marked = normalize("NFD", typed.replace("đ", "d\u0335").replace("Đ", "d\u0335"))
    marks = [sorted(filter(combining, word)) for word in _SPACE.split(marked) if word]
    return list(zip(words, marks, strict=False))


def _example(field: Declaration, shape: Shape, choices: tuple[str, ...]) -> str:
    """Return a value as it is typed in a cell."""
    if shape is Shape.YES:
        return TICK
    line = noun_of(field.holds[0]).line if len(field.holds) == 1 else ""
    typed = field.word.example or (line if shape is Shape.ONE else "")
    if typed:
        return encoded(decoded(typed, shape), shape)
    return choices[0] if enum_of(field) else ""


def _choices(field: Declaration) -> tuple[str, ...]:
    choices = enum_of(field)
    if choices is None and Field in (alternatives(field.type) or (field.type,)):
        choices = Field
    return tuple(str(choice.value) for choice in choices or ())


def _width(field: Declaration, shape: Shape) -> int:
    if field.word.kind in (Kind.ITEM, Kind.SENTENCE) or shape is Shape.LINES:
        return 48 if field.word.kind is not Kind.OFFICE else 36
    if shape is Shape.YES:
        return 9
    return 26 if field.is_text or field.holds else 18
