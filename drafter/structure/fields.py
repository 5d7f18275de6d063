"""The fields of a class by their keys, and what to say of a wrong one."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

import attrs
from attrs import frozen

from drafter import source
from drafter.source import Node, Scalar
from drafter.structure.phrase_rules import IMPOSSIBLE_MONTH, WRONG_ORDER
from drafter.structure.refusals import Refused, refused
from drafter.structure.shape_rules import COLON_IN_TEXT, MISSING_FIELD, UNKNOWN_FIELD
from drafter.structure.subjects import NOUNS, subject
from drafter.values import Month
from drafter.vocabulary import Word, nearest, words

_FEW = 2
"""So many owners of a field still tell where it belongs."""
_ENDS = (
    ("tu_ngay", "den_ngay"),
    ("tu_nam", "den_nam"),
    ("ngay", "den_ngay"),
    ("gia_tri", "gia_tri_cao"),
)
"""Keys of one mapping whose values must rise."""


@frozen
class Member:
    """One field of a class: its attribute, type and word."""

    attribute: str
    type: Any
    word: Word
    required: bool


@cache
def members(cls: type) -> Mapping[str, Member]:
    """Map the keys of a class to its fields."""
    types, said = get_type_hints(cls), words(cls)
    return {
        said[field.name].name: Member(
            field.name,
            types[field.name],
            said[field.name],
            field.default is attrs.NOTHING,
        )
        for field in attrs.fields(cls)
        if field.name in said
    }


def missing(node: Node, cls: type, *attributes: str) -> Refused:
    """Return the refusal of a node that lacks one of some attributes."""
    keys = {m.attribute: m.word for m in members(cls).values()}
    needed = [keys[attribute] for attribute in attributes]
    return refused(
        node,
        MISSING_FIELD,
        **subject(node, cls),
        keys_vi=" hoặc ".join(f"'{word.name}'" for word in needed),
        keys_en=" or ".join(f"'{word.name}'" for word in needed),
        key=needed[0].name,
        example=needed[0].example or "…",
    )


def unknown(
    node: source.Mapping, key: str, cls: type, also: frozenset[str], is_phrase: bool
) -> Refused:
    """Return the refusal of a key that a class does not have.

    Args:
        node: The mapping.
        key: Its folded key.
        cls: The class that the mapping should be.
        also: Keys that are read elsewhere, for the suggestion.
        is_phrase: Whether a sentence could stand here instead of the mapping.
    """
    typed, mark = node.key_text(key), node.key_mark(key)
    near = nearest(typed, [*members(cls), *also])
    if near is None and is_phrase and " " in typed:
        return Refused(COLON_IN_TEXT.at(*node.path, mark=mark, key=typed))
    said = {"key": typed, **_way(key, cls, near), **subject(node, cls)}
    return Refused(UNKNOWN_FIELD.at(*node.path, key, mark=mark, **said))


def _way(key: str, cls: type, near: str | None) -> dict[str, str]:
    """Name where the field belongs, the nearest field, or the fields there are."""
    owners = [one for one in NOUNS if key in members(one)]
    if 0 < len(owners) <= _FEW:
        vi = ", ".join(NOUNS[one] for one in owners)
        en = ", ".join(one.__name__ for one in owners)
        return {"way_vi": f"trường này của: {vi}", "way_en": f"it belongs to: {en}"}
    if near is not None:
        return {"way_vi": f"ý bạn là '{near}'?", "way_en": f"did you mean '{near}'?"}
    keys = ", ".join(members(cls))
    return {"way_vi": f"các trường ở đây: {keys}", "way_en": f"the fields here: {keys}"}


def impossible(node: source.Mapping, cls: type, values: dict[str, Any]) -> Refused:
    """Return the refusal of values that a class cannot hold: its own order."""
    if cls is Month:
        said = {"month": values["month"], "year": values["year"]}
        return refused(node, IMPOSSIBLE_MONTH, **said)
    earlier, later = next(pair for pair in _ENDS if set(pair) <= set(node))
    keys = {"earlier_key": earlier, "later_key": later}
    typed = {"earlier": _typed(node[earlier]), "later": _typed(node[later])}
    mark = node[later].mark
    return Refused(WRONG_ORDER.at(*node.path, later, mark=mark, **keys, **typed))


def _typed(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"
