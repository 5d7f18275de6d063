"""How each class of the model is typed beyond its keys: one table."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from drafter.errors import Reading
from drafter.formatter import read_month, read_occasion, read_period, read_term
from drafter.model import (
    Amount,
    Attendance,
    Award,
    Body,
    Causes,
    Citation,
    Comparison,
    Conference,
    Congress,
    Contact,
    Discussion,
    Group,
    Indicator,
    Issuance,
    Month,
    Occasion,
    Period,
    Person,
    Photo,
    Place,
    Presentation,
    Recognition,
    Result,
    Score,
    Speech,
    Suppression,
    Target,
    Task,
    Term,
)
from drafter.source import Scalar
from drafter.structure import (
    bodies,
    comparisons,
    documents,
    figures,
    fractions,
    people,
    places,
    positions,
    proceedings,
    tables,
)
from drafter.structure.leaves import ordinal, prose, year
from drafter.structure.load import taken
from drafter.structure.records import Form

T = TypeVar("T")


def said(reader: Callable[[str], Reading[T]]) -> Callable[[Scalar], T]:
    """Return the phrase of a type that the formatter reads."""
    return lambda node: taken(node, reader)


def group(node: Scalar) -> Group:
    """Read a group of delegates."""
    return Group(text=prose(node.text))


PLAIN = Form()
"""Keys alone."""

FORMS: Mapping[type, Form] = {
    Amount: Form(phrase=figures.amount),
    Attendance: Form(phrase=proceedings.attendance),
    Award: Form(fields={"parts": tables.award_parts}),
    Body: Form(phrase=bodies.body),
    Causes: Form(phrase=proceedings.causes, listed=proceedings.causes),
    Citation: Form(phrase=documents.citation, fields={"issuer": positions.position}),
    Comparison: Form(phrase=comparisons.comparison, finish=comparisons.finished),
    Conference: Form(
        fields={
            "issuances": tables.issuances,
            "suppressed": tables.suppressions,
        },
        ignored=frozenset({"nhan_su", "$schema"}),
        finish=proceedings.conference_finished,
    ),
    Congress: Form(
        phrase=documents.congress,
        fields={"ordinal": ordinal, "body": positions.position},
    ),
    Contact: Form(fields={"name": positions.full_name, "position": positions.position}),
    Discussion: Form(phrase=proceedings.discussion),
    Group: Form(phrase=group),
    Indicator: Form(
        phrase=figures.indicator,
        fields={"actual": figures.actual, "compare": comparisons.comparisons},
        finish=figures.indicator_finished,
    ),
    Issuance: tables.ISSUANCE,
    Month: Form(phrase=said(read_month), fields={"year": year}),
    Occasion: Form(phrase=said(read_occasion)),
    Period: Form(phrase=said(read_period)),
    Person: Form(
        phrase=people.person,
        fields={"name": positions.full_name, "positions": positions.positions},
    ),
    Photo: Form(phrase=proceedings.photo),
    Place: Form(phrase=places.place),
    Presentation: Form(phrase=proceedings.presentation),
    Recognition: Form(
        phrase=proceedings.recognition, fields={"issuer": positions.position}
    ),
    Result: Form(fields={"indicators": figures.results}),
    Score: Form(phrase=figures.score),
    Speech: Form(phrase=proceedings.speech),
    Suppression: Form(phrase=tables.suppression),
    Target: Form(
        phrase=figures.target,
        fields={"amount": fractions.upper_part, "due": figures.due},
        finish=figures.target_finished,
    ),
    Task: Form(phrase=proceedings.task),
    Term: Form(phrase=said(read_term), fields={"first": year, "last": year}),
}
"""The classes that have more than keys; the others are `PLAIN`."""
