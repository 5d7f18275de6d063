"""The one hook of all attrs classes: keys to attributes, driven by their words."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast, get_type_hints

import attrs
from attrs import frozen
from cattrs.errors import ClassValidationError

from drafter import source
from drafter.source import Node, Scalar, Sequence
from drafter.structure import shape_rules
from drafter.structure.leaves import wrong_shape
from drafter.structure.load import current
from drafter.structure.phrase_rules import IMPOSSIBLE_MONTH, WRONG_ORDER
from drafter.structure.refusals import Refused, refused
from drafter.structure.subjects import subject
from drafter.values import Month
from drafter.vocabulary import Word, nearest, words

Hook = Callable[[Node, Any], Any]
Values = dict[str, Any]
T = TypeVar("T")


@frozen(kw_only=True)
class Form:
    """How a class is typed beyond its keys.

    Attributes:
        phrase: Reads the short form, one text.
        listed: Reads a bare list.
        fields: Hooks of attributes whose type alone does not say how they read.
        ignored: Keys that are read elsewhere.
        finish: Looks at all values of a mapping once they are read.
    """

    phrase: Callable[[Scalar], Any] | None = None
    listed: Callable[[Sequence], Any] | None = None
    fields: Mapping[str, Hook] = attrs.field(factory=dict)
    ignored: frozenset[str] = frozenset()
    finish: Callable[[source.Mapping, Values], Values] | None = None


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


def record(cls: type, form: Form) -> Hook:
    """Return the hook of an attrs class."""

    def hook(node: Node, _: object = None) -> object:
        if isinstance(node, source.Mapping):
            return filled(cls, form, node)
        if isinstance(node, Scalar) and form.phrase is not None:
            return form.phrase(node)
        if isinstance(node, Sequence) and form.listed is not None:
            return form.listed(node)
        raise _not_fields(cls, form, node)

    return hook


def filled(cls: type[T], form: Form, node: source.Mapping, **given: object) -> T:
    """Build a class from a mapping of its keys.

    Args:
        cls: The class.
        form: How it is typed.
        node: Its keys and their values.
        given: Values that stand elsewhere than under the mapping's keys.

    Raises:
        ClassValidationError: Everything in the mapping that was refused.
    """
    values, problems = dict(given), list[Exception]()
    tried, plain = set(given), cast("type", cls)
    for key in node:
        member = members(plain).get(key)
        if member is None:
            problems += [] if key in form.ignored else [_unknown(cls, form, node, key)]
        elif not _is_blank(node[key]):
            tried.add(member.attribute)
            try:
                values[member.attribute] = _value(form, member, node[key])
            except (Refused, ExceptionGroup) as stop:
                problems.append(stop)
    problems += _all_missing(cls, node, tried)
    if problems:
        raise ClassValidationError(cls.__name__, problems, cls)
    if form.finish is not None:
        values = form.finish(node, values)
    return _made(cls, node, values)


def missing(node: source.Mapping, cls: type, *attributes: str) -> Refused:
    """Return the refusal of a mapping that lacks one of some attributes."""
    keys = {m.attribute: m.word for m in members(cls).values()}
    needed = [keys[attribute] for attribute in attributes]
    return refused(
        node,
        shape_rules.MISSING_FIELD,
        **subject(node, cls),
        keys_vi=" hoặc ".join(f"'{word.name}'" for word in needed),
        keys_en=" or ".join(f"'{word.name}'" for word in needed),
        key=needed[0].name,
        example=needed[0].example or "…",
    )


def _value(form: Form, member: Member, node: Node) -> object:
    special = form.fields.get(member.attribute)
    if special is not None:
        return special(node, member.type)
    return current().read(node, member.type)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _all_missing(cls: type, node: source.Mapping, tried: set[str]) -> list[Exception]:
    return [
        missing(node, cls, member.attribute)
        for member in members(cls).values()
        if member.required and member.attribute not in tried
    ]


def _unknown(cls: type, form: Form, node: source.Mapping, key: str) -> Refused:
    typed, mark = node.key_text(key), node.key_mark(key)
    near = nearest(typed, [*members(cls), *form.ignored])
    if near is None and form.phrase is not None and " " in typed:
        return Refused(shape_rules.COLON_IN_TEXT.at(*node.path, mark=mark, key=typed))
    keys = ", ".join(members(cls))
    way = (f"các trường ở đây: {keys}", f"the fields here: {keys}")
    if near is not None:
        way = (f"ý bạn là '{near}'?", f"did you mean '{near}'?")
    return Refused(
        shape_rules.UNKNOWN_FIELD.at(
            *node.path,
            key,
            mark=mark,
            key=typed,
            way_vi=way[0],
            way_en=way[1],
            **subject(node, cls),
        )
    )


def _not_fields(cls: type, form: Form, node: Node) -> Refused:
    first = next(iter(members(cls).values())).word
    example = f"{{{first.name}: {first.example or '…'}}}"
    if form.phrase is not None:
        return wrong_shape(node, "một giá trị", "one value")
    return wrong_shape(node, "các trường con", "fields of its own", example)


_ENDS = (
    ("tu_ngay", "den_ngay"),
    ("tu_nam", "den_nam"),
    ("ngay", "den_ngay"),
    ("gia_tri", "gia_tri_cao"),
)
"""Keys of one mapping whose values must rise."""


def _made(cls: type[T], node: source.Mapping, values: Values) -> T:
    """Call the class; it refuses only ends in the wrong order, and months."""
    try:
        return cls(**values)
    except ValueError:
        if cls is Month:
            said = {"month": values["month"], "year": values["year"]}
            raise refused(node, IMPOSSIBLE_MONTH, **said) from None
        earlier, later = next(pair for pair in _ENDS if set(pair) <= set(node))
        raise Refused(
            WRONG_ORDER.at(
                *node.path,
                later,
                mark=node[later].mark,
                earlier_key=earlier,
                later_key=later,
                earlier=_typed(node[earlier]),
                later=_typed(node[later]),
            )
        ) from None


def _typed(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"
