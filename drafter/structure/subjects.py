"""How a message names the thing it is about."""

from functools import cache

from drafter.model.declarations import classes
from drafter.source import Mapping, Node, Scalar, Sequence
from drafter.vocabulary import declarations, english, noun_of


def subject(node: Node, cls: type) -> dict[str, str]:
    """Return the values ``subject_vi`` and ``subject_en`` of a sentence."""
    position, name = _position(node), _name(node, cls)
    vi = noun_of(cls).text + (f" thứ {position}" if position else "")
    en = english(cls) + (f" {position}" if position else "")
    return {"subject_vi": vi + name, "subject_en": en + name}


def field_name(node: Node) -> str:
    """Return the key under which a node stands."""
    return next((step for step in reversed(node.path) if isinstance(step, str)), "")


def shape_of(node: Node) -> tuple[str, str]:
    """Name the shape of a node in both languages."""
    return _SHAPES[type(node)]


_SHAPES: dict[type, tuple[str, str]] = {
    Scalar: ("một giá trị", "one value"),
    Sequence: ("một danh sách", "a list"),
    Mapping: ("các trường con", "fields of its own"),
}


def _position(node: Node) -> int:
    last = node.path[-1] if node.path else ""
    return last + 1 if isinstance(last, int) else 0


def _name(node: Node, cls: type) -> str:
    """Return what tells a node from its neighbours, if under a wrong key."""
    if isinstance(node, Mapping):
        for key in (*_naming(cls), *(k for other in classes() for k in _naming(other))):
            named = node.get(key)
            if isinstance(named, Scalar) and named.text:
                return f" ({named.text})"
    return ""


@cache
def _naming(cls: type) -> tuple[str, ...]:
    fields = declarations(cls)
    return tuple(fields[name].word.name for name in noun_of(cls).named_by)
