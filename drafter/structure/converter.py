"""From a document to a conference: a hook of our own for every type of the model.

A reader is found by what it returns, a special field by the kind that it declares:
so no table here repeats what the model says. No type falls back to cattrs' own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_type_hints

import attrs
from cattrs import Converter
from cattrs.errors import ClassValidationError

from drafter import source
from drafter.errors import InvalidDocument, Reading
from drafter.findings import Cell, Finding, Mark, errors, hint, warning
from drafter.formatter import read_month, read_occasion, read_period, read_term
from drafter.model import (
    Body,
    Comparison,
    Conference,
    Indicator,
    Issuance,
    KeptWording,
    Person,
    Presentation,
    Result,
    Speech,
    Subsection,
    Target,
    UnmetTarget,
)
from drafter.model.conference import PEOPLE
from drafter.source import Document, Node, Scalar, located
from drafter.structure import (
    body_phrases,
    comparison_phrases,
    document_phrases,
    figure_phrases,
    office_phrases,
    person_phrases,
    proceeding_phrases,
    prose_lists,
    single_values,
)
from drafter.structure.refusals import (
    COLON_IN_TEXT,
    Refused,
    at_key,
    findings_of,
    impossible,
    missing,
    unknown,
    wrong_shape,
)
from drafter.structure.run import (
    CURRENT,
    Hook,
    Run,
    Values,
    current,
    list_of,
    read,
    taken,
)
from drafter.structure.single_values import (
    READERS,
    choice,
    issued,
    ordinal,
    text,
    year,
)
from drafter.values import Month, Occasion, Period, Term, ToneStyle
from drafter.vocabulary import (
    Declaration,
    Kind,
    alternatives,
    declarations,
    keys,
    list_item,
    noun_of,
)

UNUSED_PERSON = hint("D113")
AWAITED = warning("D450")
AWAITED_IN_SHEET = warning("D450", "in_sheet")

_AWAITED = "awaited"
"""The attribute of a figure whose result is typed without a value."""
_FEW = 3
"""So many empty bases are told one by one."""
_LINES = 12
"""So many lines of results still to come are named."""

T = TypeVar("T")
Finish = Callable[[source.Mapping, Values], Values]
"""What looks at all values of a class together, before it is made."""


def conference(document: Document) -> Reading[Conference]:
    """Return the conference of a file, and what was noticed on the way.

    Raises:
        InvalidDocument: With every finding of the file, when one is an error.
    """
    run = Run(read=converter().structure)
    token = CURRENT.set(run)
    try:
        conference = _conference(document.root, run)
    finally:
        CURRENT.reset(token)
    _notice_awaited(run)
    _notice_empty_bases(run)
    refused = [finding for stop in run.refusals for finding in findings_of(stop)]
    found = (*document.findings, *_untold(run.findings, document), *refused)
    every = dict.fromkeys(found)
    findings = located(sorted(every, key=_place), document.lines)
    if conference is None or errors(findings):
        raise InvalidDocument(findings)
    return Reading(conference, findings)


def part_of(node: Node, wanted: Any) -> object:  # noqa: ANN401 - a type, or a union
    """Return what one node of a file says that was read before; nothing is noticed."""
    token = CURRENT.set(Run(read=converter().structure))
    try:
        return converter().structure(node, wanted)
    finally:
        CURRENT.reset(token)


def _conference(root: source.Mapping, run: Run) -> Conference | None:
    _prepare(root, run)
    try:
        conference: Conference = run.read(root, Conference)
    except (Refused, ExceptionGroup) as stop:
        run.refusals.append(stop)
        return None
    _notice_unused(root, run)
    return conference


def _untold(findings: list[Finding], document: Document) -> Iterator[Finding]:
    """Yield what was noticed but for headings that reading a form has told of."""
    told = [finding.mark for finding in document.findings]
    for finding in findings:
        if (
            finding.rule is not proceeding_phrases.HEADING_NEARLY
            or finding.mark not in told
        ):
            yield finding


def _prepare(root: source.Mapping, run: Run) -> None:
    """Read what the rest refers to: the spelling, the host, the people."""
    fields = declarations(Conference)
    tone = fields["tone_style"].word.name
    run.tone = _tried(root, tone, ToneStyle) or run.tone
    run.findings.clear()
    run.people = person_phrases.declared_people(root.get(PEOPLE.name))
    run.named = person_phrases.keys_by_name(run.people)


def _tried(root: source.Mapping, key: str, wanted: type[T]) -> T | None:
    """Read a value ahead of its turn; what is wrong with it is refused there."""
    try:
        return read(root[key], wanted)
    except (KeyError, Refused, ExceptionGroup):
        return None


def _notice_unused(root: source.Mapping, run: Run) -> None:
    table = root.get(PEOPLE.name)
    for key in run.people:
        if key not in run.used:
            assert isinstance(table, source.Mapping), "people are declared in a table"
            notice = at_key(UNUSED_PERSON, table, key, text=table.key_text(key))
            run.findings.append(notice.finding)


def _notice_awaited(run: Run) -> None:
    """Say once which results are still to come."""
    if run.awaited:
        first, *_ = run.awaited
        lines = _listed(node.mark for node in run.awaited)
        rule = AWAITED if isinstance(first.mark, Mark) else AWAITED_IN_SHEET
        run.notice(first, rule, count=len(run.awaited), lines=lines)


def _notice_empty_bases(run: Run) -> None:
    """Say once where many bases are empty; those of results to come wait with them."""
    awaited = {node.path[:-1] for node in run.awaited}
    empty = [f for f in run.findings if f.rule is comparison_phrases.EMPTY_COMPARISON]
    told = [finding for finding in empty if finding.path[:-2] not in awaited]
    run.findings = [finding for finding in run.findings if finding not in empty]
    if len(told) > _FEW:
        lines = _listed(f.mark for f in told if isinstance(f.mark, Mark | Cell))
        several = comparison_phrases.EMPTY_COMPARISONS
        path, mark = told[0].path, told[0].mark
        told = [several.at(*path, mark=mark, count=len(told), lines=lines)]
    run.findings += told


def _listed(marks: Iterable[Mark | Cell]) -> str:
    """Return the first places of many, each once."""
    called = list(dict.fromkeys(map(_called, marks)))
    return ", ".join(called[:_LINES]) + (", …" if len(called) > _LINES else "")


def _called(mark: Mark | Cell) -> str:
    """Return how a list of places calls one: its line, or its sheet and cell."""
    if isinstance(mark, Mark):
        return str(mark.line)
    return f"{mark.sheet}!{mark.ref}"


def _place(finding: Finding) -> tuple[int, int]:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark | Cell) else (0, 0)


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
            body_phrases.body,
            comparison_phrases.comparison,
            document_phrases.citation,
            document_phrases.congress,
            figure_phrases.amount,
            figure_phrases.indicator,
            figure_phrases.score,
            figure_phrases.target,
            figure_phrases.unmet,
            single_values.count,
            person_phrases.person,
            body_phrases.place,
            proceeding_phrases.attendance,
            proceeding_phrases.discussion,
            proceeding_phrases.suppression,
        )
    },
}
"""The readers of lines that have a grammar, by class."""

FINISHED: Mapping[type, Finish] = {
    Body: body_phrases.body_finished,
    Comparison: comparison_phrases.finished,
    Conference: proceeding_phrases.conference_finished,
    Indicator: figure_phrases.indicator_finished,
    Issuance: document_phrases.issuance_finished,
    KeptWording: document_phrases.kept_finished,
    Occasion: proceeding_phrases.occasion_finished,
    Result: proceeding_phrases.results_finished,
    Subsection: proceeding_phrases.results_finished,
    Period: proceeding_phrases.period_finished,
    Person: person_phrases.person_finished,
    Presentation: person_phrases.speech_finished,
    Speech: person_phrases.speech_finished,
    Target: figure_phrases.target_finished,
    UnmetTarget: figure_phrases.indicator_finished,
}
"""What looks at all values of a class together."""

KINDS: Mapping[Kind | None, Hook] = {
    Kind.NAME: text,
    Kind.PARTICIPANT: person_phrases.participants,
    Kind.OFFICE: office_phrases.positions,
    Kind.BODY_KIND: body_phrases.body_kind,
    Kind.ADDRESSEE: document_phrases.addressees,
    Kind.YEAR: year,
    Kind.DEADLINE: figure_phrases.deadline,
    Kind.ORDINAL: ordinal,
    Kind.ACTUAL: figure_phrases.actual,
    Kind.AIM: figure_phrases.aimed,
    Kind.REPORTED: figure_phrases.results,
}
"""The readers of fields whose type alone does not say how they are read."""

OTHERS: Mapping[Any, Hook] = {
    _read_as(get_type_hints(reader)["return"]): reader
    for reader in (
        comparison_phrases.comparisons,
        figure_phrases.amounts,
        person_phrases.awardee,
        person_phrases.delegate,
        person_phrases.delegates,
        person_phrases.people,
        person_phrases.presenters,
        issued,
        proceeding_phrases.area,
        proceeding_phrases.assignments,
        proceeding_phrases.award_parts,
        proceeding_phrases.issued_papers,
        document_phrases.issuances,
        proceeding_phrases.suppressions,
    )
}
"""The readers of unions, and of lists that are typed in ways of their own."""


@cache
def converter() -> Converter:
    """Return the one converter; what a run needs beside it is its `Run`."""
    made = Converter(detailed_validation=True)
    for single, reader in READERS.items():
        made.register_structure_hook(single, reader)
    made.register_structure_hook_factory(_is_enum, choice)
    made.register_structure_hook_factory(attrs.has, _record)
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


def _record(cls: type) -> Hook:
    """Return the hook of an attrs class: from keys to attributes, or by its line."""
    fills, phrase = declarations(cls).get(noun_of(cls).fills), PHRASES.get(cls)

    def hook(node: Node, _: object = None) -> object:
        if isinstance(node, source.Mapping):
            return _filled(cls, node)
        if isinstance(node, Scalar) and phrase is not None:
            return phrase(node)
        if fills and (isinstance(node, Scalar) or list_item(fills.type)):
            return cls(**{fills.attribute: _value(fills, node)})
        raise _not_fields(cls, node)

    return hook


def _filled(cls: type, node: source.Mapping) -> object:
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
        elif not node[key].empty:
            tried.add(field.attribute)
            try:
                values[field.attribute] = _value(field, node[key])
            except (Refused, ExceptionGroup) as stop:
                problems.append(stop)
        elif field.word.kind is Kind.ACTUAL:
            values[_AWAITED] = True
            current().awaited.append(node[key])
    if not any(_is_sentence(stop) for stop in problems):
        problems += _all_missing(cls, node, tried)
    if problems:
        raise ClassValidationError(cls.__name__, problems, cls)
    if noun.one_of and not any(map(values.get, (*noun.one_of, _AWAITED))):
        raise missing(node, cls, *noun.one_of)
    if cls in FINISHED:
        values = FINISHED[cls](node, values)
    try:
        return cls(**values)
    except ValueError:
        raise impossible(node, cls, values) from None


def _value(field: Declaration, node: Node) -> object:
    if prose_lists.holds(field):
        node = prose_lists.parted(node, field)
    special = KINDS.get(field.word.kind)
    if special is not None:
        return special(node, field.type)
    return current().read(node, field.type)


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
