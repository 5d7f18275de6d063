"""The fields of a class by their keys, and what to say of a wrong one."""

from typing import Any

from drafter import source
from drafter.model import Conference
from drafter.model.declarations import classes
from drafter.source import Node, Scalar
from drafter.structure.phrase_rules import IMPOSSIBLE_MONTH, WRONG_ORDER
from drafter.structure.refusals import Refused, meant, refused, suggested
from drafter.structure.shape_rules import COLON_IN_TEXT, MISSING_FIELD, UNKNOWN_FIELD
from drafter.structure.subjects import subject
from drafter.values import Month
from drafter.vocabulary import declarations, keys, nearest, noun_of

_FEW = 2
"""So many owners of a field still tell where it belongs."""
_ENDS = (
    ("tu_ngay", "den_ngay"),
    ("tu_nam", "den_nam"),
    ("ngay", "den_ngay"),
    ("gia_tri", "gia_tri_cao"),
)
"""Keys of one mapping whose values must rise."""


def missing(node: Node, cls: type, *attributes: str) -> Refused:
    """Return the refusal of a node that lacks one of some attributes."""
    needed = [declarations(cls)[attribute].word for attribute in attributes]
    return refused(
        node,
        MISSING_FIELD,
        **subject(node, cls),
        keys_vi=" hoặc ".join(f"'{word.name}'" for word in needed),
        keys_en=" or ".join(f"'{word.name}'" for word in needed),
        key=needed[0].name,
        example=needed[0].example or "…",
    )


def unknown(node: source.Mapping, key: str, cls: type) -> Refused:
    """Return the refusal of a key that a class does not have.

    Where a sentence could stand instead, its colon may have made the key.
    """
    typed, mark, noun = node.key_text(key), node.key_mark(key), noun_of(cls)
    near = nearest(typed, [*keys(cls), *(word.name for word in noun.beside)])
    if near is None and noun.line and " " in typed:
        return Refused(COLON_IN_TEXT.at(*node.path, mark=mark, key=typed))
    owned = _owners(key)
    way = owned or (meant(near) if near else _listed(cls))
    values = {"key": typed, **way, **subject(node, cls)}
    finding = UNKNOWN_FIELD.at(*node.path, key, mark=mark, **values)
    return suggested(finding, typed, None if owned else near)


def _owners(key: str) -> dict[str, str]:
    """Name where a field belongs that another group has; empty for no such field."""
    owners = [one for one in _by_name() if key in keys(one)]
    if not 0 < len(owners) <= _FEW:
        return {}
    vi = ", ".join(noun_of(one).text for one in owners)
    en = ", ".join(one.__name__ for one in owners)
    return {"way_vi": f"trường này của: {vi}", "way_en": f"it belongs to: {en}"}


def _listed(cls: type) -> dict[str, str]:
    """Name the fields there are."""
    known = ", ".join(keys(cls))
    return {
        "way_vi": f"các trường ở đây: {known}",
        "way_en": f"the fields here: {known}",
    }


def _by_name() -> list[type]:
    return sorted((Conference, *classes()), key=lambda cls: cls.__name__)


def impossible(node: source.Mapping, cls: type, values: dict[str, Any]) -> Refused:
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
