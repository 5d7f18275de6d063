"""One run: a document becomes a conference, or all that is wrong with it."""

from typing import TypeVar

from drafter.errors import InvalidDocument, Reading
from drafter.findings import Finding, Mark, errors
from drafter.model import Body, Conference
from drafter.source import Document, Mapping, located
from drafter.structure import people
from drafter.structure.converter import converter
from drafter.structure.load import CURRENT, Load, read
from drafter.structure.person_rules import UNUSED_PERSON
from drafter.structure.refusals import Refused, findings_of
from drafter.values import ToneStyle

T = TypeVar("T")


def conference(document: Document) -> Reading[Conference]:
    """Return the conference of a file, and what was noticed on the way.

    Raises:
        InvalidDocument: With every finding of the file, when one is an error.
    """
    load = Load(read=converter().structure)
    token = CURRENT.set(load)
    try:
        conference = _conference(document.root, load)
    finally:
        CURRENT.reset(token)
    refused = [found for stop in load.refusals for found in findings_of(stop)]
    ordered = sorted((*document.findings, *load.findings, *refused), key=_place)
    findings = located(ordered, document.lines)
    if conference is None or errors(findings):
        raise InvalidDocument(findings)
    return Reading(conference, findings)


def _conference(root: Mapping, load: Load) -> Conference | None:
    _prepare(root, load)
    try:
        conference: Conference = load.read(root, Conference)
    except (Refused, ExceptionGroup) as stop:
        load.refusals.append(stop)
        return None
    _notice_unused(root, load)
    return conference


def _prepare(root: Mapping, load: Load) -> None:
    """Read what the rest refers to: the spelling, the host, the people."""
    load.tone = _tried(root, "dau_thanh", ToneStyle) or load.tone
    load.host = _tried(root, "don_vi", Body)
    load.findings.clear()
    load.people = people.declared(root.get("nhan_su"))
    load.named = people.named(load.people)


def _tried(root: Mapping, key: str, wanted: type[T]) -> T | None:
    """Read a value ahead of its turn, when whatever is wrong with it is said."""
    try:
        return read(root[key], wanted)
    except (KeyError, Refused, ExceptionGroup):
        return None


def _notice_unused(root: Mapping, load: Load) -> None:
    for key in load.people:
        if key not in load.used:
            table = root["nhan_su"]
            assert isinstance(table, Mapping)
            found = UNUSED_PERSON.at(
                "nhan_su", key, mark=table.key_mark(key), text=table.key_text(key)
            )
            load.findings.append(found)


def _place(finding: Finding) -> tuple[int, int]:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark) else (0, 0)
