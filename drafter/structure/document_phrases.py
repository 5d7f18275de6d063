"""Documents in phrases: what the conference rests on, how papers are issued."""

import re

import attrs

from drafter.findings import error, warning
from drafter.formatter import read_issued, read_roman_or_arabic, read_term
from drafter.model import Citation, Congress, Issuance, KeptWording
from drafter.model.hand_wording import FORMS
from drafter.patterns import regex
from drafter.source import Mapping, Node, Scalar
from drafter.source.nodes import Entry
from drafter.structure.office_phrases import office
from drafter.structure.refusals import at_key, refused, wrong_shape
from drafter.structure.run import Values, current, each, items, read, taken
from drafter.structure.single_values import plain, prose, text
from drafter.templating.shipped import papers
from drafter.vocabulary import declarations, fold, key_of, keys, nearest, noun_of

UNREADABLE_CONGRESS = error("D122")
PAPER_NEARLY = warning("D142")
PAPER_UNNAMED = error("D143")
NO_FORM = error("D483")

_SEMICOLON = regex(r";(?![^()]*\))")
"""A semicolon that stands in no brackets."""
_DAY = (
    r"ngày\s+[\d/.-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?"
    r"|tháng\s+\d+\s*(?:/|-|năm)\s*\d+"
)
_CITATION = regex(
    r"(?P<kind>.+?)(?:\s+số:?\s+(?P<number>[^\s,]+))?"
    rf"(?:,?\s+(?P<day>{_DAY}))?"
    r"(?:,?\s+của\s+(?P<issuer>.+?))?"
    r"(?:,?\s+về\s+(?P<about>.+))?",
    re.IGNORECASE,
)
_CONGRESS = regex(
    r"Đại hội\s+(?P<delegates>đại biểu\s+)?(?P<body>.+?),?\s+lần\s+thứ\s+"
    r"(?P<ordinal>\w+)"
    r"(?:[,\s(]+(?:nhiệm k[ỳì]\s+)?(?P<term>\d{4}\s*-\s*\d{4})\)?)?",
    re.IGNORECASE,
)
_NUMBERED = regex(
    r"(?:số:?\s+)?(?P<number>\d+\w?)(?:\s*[-/]\s*(?P<symbol>\D.*))?", re.IGNORECASE
)


def citation(node: Scalar) -> Citation:
    """Read "Kế hoạch số 93-KH/HU tháng 3/2023 của … về …"."""
    parts = _CITATION.fullmatch(prose(node.text))
    assert parts is not None, "every part but the kind may be absent"
    return Citation(
        kind=parts["kind"],
        number=parts["number"] or "",
        day=taken(node, read_issued, parts["day"]) if parts["day"] else None,
        issuer=office(parts["issuer"], current().tone) if parts["issuer"] else "",
        about=parts["about"] or "",
    )


def congress(node: Scalar) -> Congress:
    """Read "Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025".

    Raises:
        Refused: It lacks its body or its ordinal.
    """
    parts = _CONGRESS.fullmatch(plain(node.text))
    if parts is None:
        raise refused(node, UNREADABLE_CONGRESS, text=node.text)
    return Congress(
        body=office(parts["body"], current().tone),
        ordinal=taken(node, read_roman_or_arabic, parts["ordinal"]),
        term=taken(node, read_term, parts["term"]) if parts["term"] else None,
        of_delegates=bool(parts["delegates"]),
    )


def _is_number(text: str) -> bool:
    """Tell whether a text is a number of a paper: 05, 05-BC/ĐU."""
    return _NUMBERED.fullmatch(text) is not None


def _number_and_symbol(text: str) -> tuple[str, str]:
    """Split "05-BC/ĐU" into number and symbol."""
    parts = _NUMBERED.fullmatch(text)
    assert parts is not None, f"{text} was matched before"
    return parts["number"], parts["symbol"] or ""


def issuance_finished(_: Mapping, values: Values) -> Values:
    """Split the number of a paper, unless its symbol is given apart."""
    typed = values.get("number", "")
    if values.get("symbol") or not _is_number(typed):
        return values
    number, symbol = _number_and_symbol(typed)
    return values | {"number": number, "symbol": symbol}


def addressees(node: Node, _: object = None) -> tuple[str, ...]:
    """Read whom a paper is sent to; semicolons part those typed in one line."""
    lines = each(items(node), text)
    parts = (part.strip() for line in lines for part in _SEMICOLON.split(line))
    return tuple(part for part in parts if part.strip("-. "))


def issuances(node: Node, _: object = None) -> tuple[Issuance, ...]:
    """Read ``van_ban``: how each paper is issued, by paper."""
    if isinstance(node, Mapping):
        return each(node.filled, lambda paper: _issuance(node, paper))
    return each(items(node), lambda item: read(item, Issuance))


def _issuance(table: Mapping, paper: str) -> Issuance:
    node = table[paper]
    if paper in keys(Issuance):
        raise at_key(PAPER_UNNAMED, table, paper, key=paper)
    if isinstance(node, Scalar) and _is_number(node.text):
        number, symbol = _number_and_symbol(node.text)
        return Issuance(paper=paper, number=number, symbol=symbol)
    if not isinstance(node, Mapping):
        raise wrong_shape(node, "các trường con", "fields of its own", "{so: 05}")
    known = [fold(name) for name in papers()]
    near = nearest(paper, known)
    if paper not in known and near is not None:
        values = {"text": table.key_text(paper), "near": near}
        notice = at_key(PAPER_NEARLY, table, paper, **values)
        current().findings.append(notice.finding)
    return read(_with_key(table, paper, Issuance), Issuance)


def _with_key(table: Mapping, key: str, cls: type) -> Mapping:
    """Return an entry of a table with its key among its fields, unless typed there."""
    node = table[key]
    assert isinstance(node, Mapping)
    name = declarations(cls)[noun_of(cls).keyed_by].word.name
    place, path = table.entries[key].place, (*node.path, name)
    typed = Scalar(text=key, place=place, path=path)
    entry = Entry(key=name, place=place, value=typed)
    return attrs.evolve(node, entries={name: entry} | dict(node.entries))


def kept_finished(node: Mapping, values: Values) -> Values:
    """Hold an entry of ``sua_tay`` to one of its forms, and to a paper.

    Raises:
        Refused: It has none of them.
    """
    told = {attribute for attribute, value in values.items() if value} - {"paper"}
    if told not in FORMS:
        typed = [key for key in node.filled if key != key_of(KeptWording, "paper")]
        raise refused(node, NO_FORM, typed=", ".join(typed) or "giay_to")
    return values
