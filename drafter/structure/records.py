"""The one hook of all attrs classes: keys to attributes, driven by their words."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import attrs
from attrs import frozen
from cattrs.errors import ClassValidationError

from drafter import source
from drafter.source import Node, Scalar, Sequence
from drafter.structure.fields import Member, impossible, members, missing, unknown
from drafter.structure.leaves import wrong_shape
from drafter.structure.load import current
from drafter.structure.refusals import Refused
from drafter.structure.shape_rules import COLON_IN_TEXT

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
            problems += _refusals(cls, form, node, key)
        elif not _is_blank(node[key]):
            tried.add(member.attribute)
            try:
                values[member.attribute] = _value(form, member, node[key])
            except (Refused, ExceptionGroup) as stop:
                problems.append(stop)
    if not any(_is_sentence(stop) for stop in problems):
        problems += _all_missing(cls, node, tried)
    if problems:
        raise ClassValidationError(cls.__name__, problems, cls)
    if form.finish is not None:
        values = form.finish(node, values)
    try:
        return cls(**values)
    except ValueError:
        raise impossible(node, cls, values) from None


def _value(form: Form, member: Member, node: Node) -> object:
    special = form.fields.get(member.attribute)
    if special is not None:
        return special(node, member.type)
    return current().read(node, member.type)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _is_sentence(stop: Exception) -> bool:
    """Tell whether a sentence with a colon was taken for a mapping."""
    return isinstance(stop, Refused) and stop.finding.code == COLON_IN_TEXT.code


def _all_missing(cls: type, node: source.Mapping, tried: set[str]) -> list[Exception]:
    return [
        missing(node, cls, member.attribute)
        for member in members(cls).values()
        if member.required and member.attribute not in tried
    ]


def _refusals(cls: type, form: Form, node: source.Mapping, key: str) -> list[Exception]:
    if key in form.ignored:
        return []
    return [unknown(node, key, cls, form.ignored, form.phrase is not None)]


def _not_fields(cls: type, form: Form, node: Node) -> Refused:
    if form.phrase is not None:
        return wrong_shape(node, "một giá trị", "one value")
    first = next(iter(members(cls).values())).word
    example = f"{{{first.name}: {first.example or '…'}}}"
    return wrong_shape(node, "các trường con", "fields of its own", example)
