"""What happened, in phrases: attendance, debate, speeches, causes, the kind."""

import re

from drafter.errors import Unreadable
from drafter.formatter import read_integer, read_score
from drafter.model import (
    Attendance,
    Causes,
    Discussion,
    Photo,
    Presentation,
    Recognition,
    Speech,
    Task,
)
from drafter.source import Mapping, Node, Scalar
from drafter.structure.leaves import counted, prose, text
from drafter.structure.lists import each, items
from drafter.structure.load import taken
from drafter.structure.people import person
from drafter.structure.phrase_rules import NOT_HALF_TERM
from drafter.structure.records import Values
from drafter.structure.refusals import refused
from drafter.structure.spacing import plain
from drafter.vocabulary import fold

_COUNTED = re.compile(r"(?P<number>[-−]?[\d./ ]*\d)\s*(?:đại biểu|ý kiến|người)?")
_MID_TERM = "giua_nhiem_ky"


def attendance(node: Scalar) -> Attendance:
    """Read "120" as present, "118/120" as present of those invited."""
    number = _counted(node)
    if "/" in number:
        present, invited = taken(node, read_score, number)
        return Attendance(present=present, invited=invited)
    return Attendance(present=counted(node, number))


def discussion(node: Scalar) -> Discussion:
    """Read "05 ý kiến" as a count, any other text as the summary."""
    number = _counted(node)
    try:
        read_integer(number)
    except Unreadable:
        return Discussion(summary=prose(node.text))
    return Discussion(count=counted(node, number))


def causes(node: Node) -> Causes:
    """Read causes that nobody has sorted."""
    return Causes(other=each(items(node), text))


def presentation(node: Scalar) -> Presentation:
    """Read who presents, where no report is named."""
    return Presentation(presenter=person(node))


def speech(node: Scalar) -> Speech:
    """Read who speaks, where no topic is named."""
    return Speech(speaker=person(node))


def recognition(node: Scalar) -> Recognition:
    """Read a distinction."""
    return Recognition(distinction=prose(node.text))


def task(node: Scalar) -> Task:
    """Read a task."""
    return Task(text=prose(node.text))


def photo(node: Scalar) -> Photo:
    """Read a caption."""
    return Photo(caption=prose(node.text))


def conference_finished(node: Mapping, values: Values) -> Values:
    """Hold a mid-term review to half a term.

    Raises:
        Refused: The period is another.
    """
    kind, period = node["loai"], values["period"]
    is_mid_term = isinstance(kind, Scalar) and _MID_TERM in fold(kind.text)
    if is_mid_term and not period.is_half_term:
        raise refused(node["ky_bao_cao"], NOT_HALF_TERM)
    return values


def _counted(node: Scalar) -> str:
    found = _COUNTED.fullmatch(plain(node.text))
    return found["number"] if found else node.text
