"""The converter: a hook of our own for every type of the model, no fallback.

A reader is found by what it returns, a special field by the kind that it declares:
so no table here repeats what the model says.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_type_hints

import attrs
from cattrs import Converter

from drafter.errors import Reading
from drafter.formatter import read_month, read_occasion, read_period, read_term
from drafter.model import Comparison, Conference, Indicator, Issuance, Target
from drafter.source import Scalar
from drafter.structure import (
    bodies,
    comparisons,
    delegates,
    documents,
    figures,
    fractions,
    people,
    places,
    positions,
    proceedings,
    tables,
)
from drafter.structure.choices import choice
from drafter.structure.leaves import LEAVES, issued, ordinal, year
from drafter.structure.lists import list_of
from drafter.structure.load import taken
from drafter.structure.records import Finish, Hook, record
from drafter.values import Month, Occasion, Period, Term
from drafter.vocabulary import Kind, alternatives, list_item

T = TypeVar("T")


def _formatted(reader: Callable[[str], Reading[T]]) -> Callable[[Scalar], T]:
    """Return the phrase of a type that the formatter reads."""
    return lambda node: taken(node, reader)


def _read_as(wanted: object) -> object:
    """Return a type as readers are found by it: a union in any order."""
    return frozenset(alternatives(wanted)) or wanted


PHRASES: Mapping[type, Callable[[Scalar], Any]] = {
    Month: _formatted(read_month),
    Occasion: _formatted(read_occasion),
    Period: _formatted(read_period),
    Term: _formatted(read_term),
    **{
        get_type_hints(reader)["return"]: reader
        for reader in (
            bodies.body,
            comparisons.comparison,
            documents.citation,
            documents.congress,
            figures.amount,
            figures.indicator,
            figures.score,
            figures.target,
            people.person,
            places.place,
            proceedings.attendance,
            proceedings.discussion,
            tables.suppression,
        )
    },
}
"""The readers of lines that have a grammar, by class."""

FINISHED: Mapping[type, Finish] = {
    Comparison: comparisons.finished,
    Conference: proceedings.conference_finished,
    Indicator: figures.indicator_finished,
    Issuance: documents.issuance_finished,
    Target: figures.target_finished,
}
"""What looks at all values of a class together."""

KINDS: Mapping[Kind, Hook] = {
    Kind.NAME: positions.full_name,
    Kind.OFFICE: positions.positions,
    Kind.ADDRESSEE: tables.bodies_listed,
    Kind.YEAR: year,
    Kind.DEADLINE: figures.due,
    Kind.ORDINAL: ordinal,
    Kind.ACTUAL: figures.actual,
    Kind.AIM: fractions.upper_part,
    Kind.REPORTED: figures.results,
}
"""The readers of fields whose type alone does not say how they are read."""

OTHERS: Mapping[Any, Hook] = {
    _read_as(get_type_hints(reader)["return"]): reader
    for reader in (
        bodies.issuer,
        comparisons.comparisons,
        delegates.awardee,
        delegates.delegate,
        delegates.people,
        delegates.presenters,
        issued,
        tables.award_parts,
        tables.issuances,
        tables.suppressions,
    )
}
"""The readers of unions, and of lists that are typed in ways of their own."""


@cache
def converter() -> Converter:
    """Return the one converter; what a run needs beside it is its `Load`."""
    made = Converter(detailed_validation=True)
    for leaf, hook in LEAVES.items():
        made.register_structure_hook(leaf, hook)
    made.register_structure_hook_factory(_is_enum, choice)
    made.register_structure_hook_factory(
        attrs.has,
        lambda cls: record(cls, KINDS, PHRASES.get(cls), FINISHED.get(cls)),
    )
    made.register_structure_hook_factory(
        lambda wanted: list_item(wanted) is not None,
        lambda wanted: OTHERS.get(wanted) or list_of(wanted),
    )
    made.register_structure_hook_factory(
        lambda wanted: bool(alternatives(wanted)), _union(made)
    )
    return made


def _union(made: Converter) -> Callable[[Any], Hook]:
    """Return the factory of unions; an optional type reads like the type."""

    def factory(wanted: object) -> Hook:
        inner = alternatives(wanted)
        if len(inner) > 1:
            return OTHERS[frozenset(inner)]
        hook: Hook = made.get_structure_hook(inner[0])
        return hook

    return factory


def _is_enum(wanted: object) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, Enum)
