"""The converter: a hook of our own for every type of the model, no fallback."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args

import attrs
from cattrs import Converter

from drafter.model import Body, Group, Person
from drafter.structure import bodies, delegates
from drafter.structure.choices import choice
from drafter.structure.forms import FORMS, PLAIN
from drafter.structure.leaves import LEAVES, issued
from drafter.structure.lists import is_list, is_union, list_of
from drafter.structure.records import Hook, record
from drafter.values import Month

UNIONS: Mapping[frozenset[Any], Hook] = {
    frozenset({date, Month}): issued,
    frozenset({Person, Group}): delegates.delegate,
    frozenset({Body, str}): bodies.issuer,
    frozenset({str, Person}): delegates.awardee,
    frozenset({tuple[Person, ...], str}): delegates.presenters,
}
"""The reader of each union that holds more than one type beside nothing."""

LISTS: Mapping[Any, Hook] = {tuple[Person, ...]: delegates.people}
"""The readers of lists that one text may fill."""


@cache
def converter() -> Converter:
    """Return the one converter; what a run needs beside it is its `Load`."""
    made = Converter(detailed_validation=True)
    for leaf, hook in LEAVES.items():
        made.register_structure_hook(leaf, hook)
    made.register_structure_hook_factory(_is_enum, choice)
    made.register_structure_hook_factory(
        attrs.has, lambda cls: record(cls, FORMS.get(cls, PLAIN))
    )
    made.register_structure_hook_factory(
        is_list, lambda wanted: LISTS.get(wanted) or list_of(wanted)
    )
    made.register_structure_hook_factory(is_union, _union(made))
    return made


def _union(made: Converter) -> Callable[[Any], Hook]:
    def factory(wanted: object) -> Hook:
        rest = frozenset(get_args(wanted)) - {NoneType}
        if len(rest) > 1:
            return UNIONS[rest]
        hook: Hook = made.get_structure_hook(next(iter(rest)))
        return hook

    return factory


def _is_enum(wanted: object) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, Enum)
