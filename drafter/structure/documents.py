"""Documents in phrases: what the conference rests on, and how papers are issued."""

import re

from drafter.formatter import read_issued, read_roman_or_arabic, read_term
from drafter.model import Citation, Congress
from drafter.source import Mapping, Scalar
from drafter.structure.leaves import prose
from drafter.structure.load import current, taken
from drafter.structure.offices import office
from drafter.structure.phrase_rules import UNREADABLE_CONGRESS
from drafter.structure.records import Values
from drafter.structure.refusals import refused
from drafter.structure.spacing import plain

_DAY = (
    r"ngày\s+[\d/.-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?"
    r"|tháng\s+\d+\s*(?:/|-|năm)\s*\d+"
)
_CITATION = re.compile(
    r"(?P<kind>.+?)(?:\s+số:?\s+(?P<number>[^\s,]+))?"
    rf"(?:,?\s+(?P<day>{_DAY}))?"
    r"(?:,?\s+của\s+(?P<issuer>.+?))?"
    r"(?:,?\s+về\s+(?P<about>.+))?",
    re.IGNORECASE,
)
_CONGRESS = re.compile(
    r"Đại hội\s+(?P<delegates>đại biểu\s+)?(?P<body>.+?),?\s+lần\s+thứ\s+"
    r"(?P<ordinal>\w+)"
    r"(?:[,\s(]+(?:nhiệm k[ỳì]\s+)?(?P<term>\d{4}\s*-\s*\d{4})\)?)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:số:?\s+)?(?P<number>\d+\w?)(?:\s*[-/]\s*(?P<symbol>\D.*))?", re.IGNORECASE
)


def citation(node: Scalar) -> Citation:
    """Read "Kế hoạch số 93-KH/HU tháng 3/2023 của … về …"."""
    found = _CITATION.fullmatch(prose(node.text))
    assert found is not None, "every part but the kind may be absent"
    return Citation(
        kind=found["kind"],
        number=found["number"] or "",
        day=taken(node, read_issued, found["day"]) if found["day"] else None,
        issuer=office(found["issuer"], current().tone) if found["issuer"] else "",
        about=found["about"] or "",
    )


def congress(node: Scalar) -> Congress:
    """Read "Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025".

    Raises:
        Refused: It lacks its body or its ordinal.
    """
    found = _CONGRESS.fullmatch(plain(node.text))
    if found is None:
        raise refused(node, UNREADABLE_CONGRESS, text=node.text)
    return Congress(
        body=office(found["body"], current().tone),
        ordinal=taken(node, read_roman_or_arabic, found["ordinal"]),
        term=taken(node, read_term, found["term"]) if found["term"] else None,
        of_delegates=bool(found["delegates"]),
    )


def is_number(text: str) -> bool:
    """Tell whether a text is a number of a paper: 05, 05-BC/ĐU."""
    return _NUMBERED.fullmatch(text) is not None


def parted(text: str) -> dict[str, str]:
    """Split "05-BC/ĐU" into number and symbol."""
    found = _NUMBERED.fullmatch(text)
    assert found is not None, f"{text} was matched before"
    return {"number": found["number"], "symbol": found["symbol"] or ""}


def issuance_finished(_: Mapping, values: Values) -> Values:
    """Split the number of a paper, unless its symbol is given apart."""
    typed = values.get("number", "")
    if values.get("symbol") or not is_number(typed):
        return values
    return values | parted(typed)
