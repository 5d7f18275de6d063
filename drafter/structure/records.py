"""The one hook of all attrs classes: keys to attributes, by their declarations."""

from collections.abc import Callable, Mapping
from typing import Any

from cattrs.errors import ClassValidationError

from drafter import source
from drafter.source import Node, Scalar
from drafter.structure.fields import impossible, missing, unknown
from drafter.structure.leaves import wrong_shape
from drafter.structure.load import current
from drafter.structure.refusals import Refused
from drafter.structure.shape_rules import COLON_IN_TEXT
from drafter.vocabulary import (
    Declaration,
    Kind,
    declarations,
    keys,
    list_item,
    noun_of,
)

Hook = Callable[[Node, Any], Any]
Values = dict[str, Any]
Finish = Callable[[source.Mapping, Values], Values]


def record(
    cls: type,
    kinds: Mapping[Kind, Hook],
    phrase: Callable[[Scalar], Any] | None,
    finish: Finish | None,
) -> Hook:
    """Return the hook of an attrs class.

    Args:
        cls: The class.
        kinds: The readers of fields whose type alone does not say how they read.
        phrase: Reads its form in one line, where that has a grammar of its own.
        finish: Looks at all values of a mapping once they are read.
    """
    fills = declarations(cls).get(noun_of(cls).fills)

    def hook(node: Node, _: object = None) -> object:
        if isinstance(node, source.Mapping):
            return _filled(cls, kinds, node, finish)
        if isinstance(node, Scalar) and phrase is not None:
            return phrase(node)
        if fills and (isinstance(node, Scalar) or list_item(fills.type)):
            return cls(**{fills.attribute: _value(kinds, fills, node)})
        raise _not_fields(cls, node)

    return hook


def _filled(
    cls: type,
    kinds: Mapping[Kind, Hook],
    node: source.Mapping,
    finish: Finish | None,
) -> object:
    """Build a class from a mapping of its keys.

    Raises:
        ClassValidationError: Everything in the mapping that was refused.
    """
    noun, values, problems = noun_of(cls), Values(), list[Exception]()
    tried, elsewhere = set[str](), {word.name for word in noun.beside}
    for key in node:
        field = keys(cls).get(key)
        if field is None:
            if key not in elsewhere:
                problems.append(unknown(node, key, cls))
        elif not _is_blank(node[key]):
            tried.add(field.attribute)
            try:
                values[field.attribute] = _value(kinds, field, node[key])
            except (Refused, ExceptionGroup) as stop:
                problems.append(stop)
    if not any(_is_sentence(stop) for stop in problems):
        problems += _all_missing(cls, node, tried)
    if problems:
        raise ClassValidationError(cls.__name__, problems, cls)
    if noun.one_of and not any(map(values.get, noun.one_of)):
        raise missing(node, cls, *noun.one_of)
    if finish is not None:
        values = finish(node, values)
    try:
        return cls(**values)
    except ValueError:
        raise impossible(node, cls, values) from None


def _value(kinds: Mapping[Kind, Hook], field: Declaration, node: Node) -> object:
    special = kinds.get(field.word.kind)
    if special is not None:
        return special(node, field.type)
    return current().read(node, field.type)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _is_sentence(stop: Exception) -> bool:
    """Tell whether a sentence with a colon was taken for a mapping."""
    return isinstance(stop, Refused) and stop.finding.code == COLON_IN_TEXT.code


def _all_missing(cls: type, node: source.Mapping, tried: set[str]) -> list[Exception]:
    return [
        missing(node, cls, field.attribute)
        for field in declarations(cls).values()
        if field.required and field.attribute not in tried
    ]


def _not_fields(cls: type, node: Node) -> Refused:
    if noun_of(cls).line:
        return wrong_shape(node, "một giá trị", "one value")
    first = next(iter(declarations(cls).values())).word
    example = f"{{{first.name}: {first.example or '…'}}}"
    return wrong_shape(node, "các trường con", "fields of its own", example)
