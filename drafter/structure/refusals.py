"""What is refused, how a message names it, and what it advises."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from drafter.findings import Cell, Edit, Finding, Mark, Rule, error
from drafter.model import Conference
from drafter.model.declarations import classes
from drafter.source import Mapping, Node, Scalar, Sequence
from drafter.values import Month
from drafter.vocabulary import declarations, english, keys, nearest, noun_of

WRONG_SHAPE = error("D101")
UNKNOWN_FIELD = error("D102")
MISSING_FIELD = error("D103")
NO_VALUE = error("D103", "empty")
COLON_IN_TEXT = error("D114")
WRONG_ORDER = error("D130")
IMPOSSIBLE_MONTH = error("D132")


_SHAPES: dict[type, tuple[str, str]] = {
    Scalar: ("một giá trị", "one value"),
    Sequence: ("một danh sách", "a list"),
    Mapping: ("các trường con", "fields of its own"),
}
"""What the shape of a node is called in both languages."""

_QUOTE_VI = "nếu câu có dấu hai chấm, đặt cả câu trong ngoặc kép"
_QUOTE_EN = "if the sentence has a colon, put all of it in quotes"
_FEW = 3
"""So many owners of a field still tell where it belongs."""
_ENDS = (
    ("tu_ngay", "den_ngay"),
    ("tu_nam", "den_nam"),
    ("ngay", "den_ngay"),
    ("gio", "den_gio"),
    ("gia_tri", "gia_tri_cao"),
)
"""Keys of one mapping whose values must rise."""


class Refused(ValueError):
    """A node is no value of the wanted type; the finding says why and where."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.code)

    def __str__(self) -> str:
        return self.finding.message()


def refused(node: Node, rule: Rule, **values: object) -> Refused:
    """Return the refusal of a node, to be raised."""
    return Refused(rule.at(*node.path, mark=node.mark, **values))


def at_key(rule: Rule, table: Mapping, at: str, **values: object) -> Refused:
    """Return the refusal of a key of a table."""
    return Refused(rule.at(*table.path, at, mark=table.key_mark(at), **values))


def meant(near: str) -> dict[str, str]:
    """Return the values ``hint_vi`` and ``hint_en`` that offer the nearest name."""
    return {"hint_vi": f"ý bạn là '{near}'?", "hint_en": f"did you mean '{near}'?"}


def suggested(finding: Finding, typed: str, near: str | None) -> Refused:
    """Return a refusal that is mended by the known word nearest to the typed one."""
    return Refused(finding.mended_by(Edit(typed, near)) if near else finding)


def findings_of(stop: Exception) -> Iterator[Finding]:
    """Yield what the refusals in a group of exceptions found, in their order.

    Raises:
        Exception: Anything that is no refusal: a fault of the program.
    """
    if isinstance(stop, ExceptionGroup):
        for inner in stop.exceptions:
            yield from findings_of(inner)
    elif isinstance(stop, Refused):
        yield stop.finding
    else:
        raise stop


def within(node: Scalar, part: str) -> Mark | Cell:
    """Return the mark of a part of a text, or of the text where it is not found."""
    mark = node.mark
    if isinstance(mark, Cell):
        return mark
    start = mark.text.find(part, mark.column - 1)
    if start < 0:
        return mark
    return attrs.evolve(mark, column=start + 1, length=len(part))


def subject(node: Node, cls: type) -> dict[str, str]:
    """Return the values ``subject_vi`` and ``subject_en`` of a sentence."""
    position, name = _position(node), _name(node, cls)
    vi = noun_of(cls).text + (f" thứ {position}" if position else "")
    en = english(cls) + (f" {position}" if position else "")
    return {"subject_vi": vi + name, "subject_en": en + name}


def field_name(node: Node) -> str:
    """Return the key under which a node stands."""
    return next((step for step in reversed(node.path) if isinstance(step, str)), "")


def _position(node: Node) -> int:
    last = node.path[-1] if node.path else ""
    return last + 1 if isinstance(last, int) else 0


def _name(node: Node, cls: type) -> str:
    """Return what tells a node from its neighbours.

    A key of another class counts too: that is what may have been refused.
    """
    if isinstance(node, Mapping):
        for key in (*_naming(cls), *(k for other in classes() for k in _naming(other))):
            named = node.get(key)
            if isinstance(named, Scalar) and not named.empty:
                return f" ({named.text})"
    return ""


@cache
def _naming(cls: type) -> tuple[str, ...]:
    fields = declarations(cls)
    return tuple(fields[name].word.name for name in noun_of(cls).named_by)


def wrong_shape(node: Node, vi: str, en: str, example: str = "") -> Refused:
    """Return the refusal of a node that should be what the words say."""
    found_vi, found_en = _SHAPES[type(node)]
    field = field_name(node)
    hint = (f"viết ví dụ  {field}: {example}", f"write  {field}: {example}")
    if isinstance(node, Mapping):
        hint = (_QUOTE_VI, _QUOTE_EN)
    elif isinstance(node, Sequence) and not example:
        hint = (f"viết trên một dòng:  {field}: …", f"write one line:  {field}: …")
    return refused(
        node,
        WRONG_SHAPE,
        field=field,
        expected_vi=vi,
        expected_en=en,
        found_vi=found_vi,
        found_en=found_en,
        hint_vi=hint[0],
        hint_en=hint[1],
    )


def missing(node: Node, cls: type, *attributes: str) -> Refused:
    """Return the refusal of a node that lacks one of some attributes.

    A required key that stands there without a value, or with ``null``, is told at
    its line.
    """
    fields = [declarations(cls)[attribute] for attribute in attributes]
    needed = [field.word for field in fields]
    word = needed[0]
    values = {
        **subject(node, cls),
        "keys_vi": " hoặc ".join(f"'{word.name}'" for word in needed),
        "keys_en": " or ".join(f"'{word.name}'" for word in needed),
        "key": word.name,
        "example": word.example or "…",
    }
    if not (fields[0].required and isinstance(node, Mapping) and word.name in node):
        return refused(node, MISSING_FIELD, **values)
    values["key"] = node.key_text(word.name)
    return at_key(NO_VALUE, node, word.name, **values)


def unknown(node: Mapping, key: str, cls: type) -> Refused:
    """Return the refusal of a key that a class does not have.

    Where a sentence could stand instead, its colon may have made the key.
    """
    typed, mark, noun = node.key_text(key), node.key_mark(key), noun_of(cls)
    near = nearest(typed, [*keys(cls), *(word.name for word in noun.beside)])
    if near is None and noun.line and " " in typed:
        return Refused(COLON_IN_TEXT.at(*node.path, mark=mark, key=typed))
    owned = _owners(key)
    hint = owned or (meant(near) if near else _listed(cls))
    values = {"key": typed, **hint, **subject(node, cls)}
    finding = UNKNOWN_FIELD.at(*node.path, key, mark=mark, **values)
    return suggested(finding, typed, None if owned else near)


def _owners(key: str) -> dict[str, str]:
    """Name where a field belongs that other groups have; empty where there is none."""
    owners = [
        owner for owner in _by_name() if key in keys(owner) or _beside(owner, key)
    ]
    if not 0 < len(owners) <= _FEW:
        return {}
    vi = ", ".join(noun_of(owner).text for owner in owners)
    en = ", ".join(owner.__name__ for owner in owners)
    return {"hint_vi": f"trường này của: {vi}", "hint_en": f"it belongs to: {en}"}


def _beside(owner: type, key: str) -> bool:
    """Whether a key of a class is read elsewhere: ``bang`` of results."""
    return any(word.name == key for word in noun_of(owner).beside)


def _listed(cls: type) -> dict[str, str]:
    """Name the fields there are."""
    known = ", ".join(keys(cls))
    return {
        "hint_vi": f"các trường ở đây: {known}",
        "hint_en": f"the fields here: {known}",
    }


def _by_name() -> list[type]:
    return sorted((Conference, *classes()), key=lambda cls: cls.__name__)


def impossible(node: Mapping, cls: type, values: dict[str, Any]) -> Refused:
    """Return the refusal of values that a class cannot hold: its own order."""
    if cls is Month:
        given = {"month": values["month"], "year": values["year"]}
        return refused(node, IMPOSSIBLE_MONTH, **given)
    earlier, later = next(pair for pair in _ENDS if set(pair) <= set(node))
    named = {"earlier_key": earlier, "later_key": later}
    typed = {"earlier": _typed(node[earlier]), "later": _typed(node[later])}
    mark = node[later].mark
    return Refused(WRONG_ORDER.at(*node.path, later, mark=mark, **named, **typed))


def _typed(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"
