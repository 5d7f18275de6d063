"""What happened, in phrases: attendance, debate, speeches, causes, the kind."""

import re

from drafter.errors import Unreadable
from drafter.formatter import read_integer, read_score
from drafter.model import Attendance, Discussion
from drafter.source import Mapping, Scalar
from drafter.structure.leaves import counted, prose
from drafter.structure.load import taken
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
