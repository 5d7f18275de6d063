"""Fields typed as a table of their own: van_ban, bo_qua, trong_do of awards."""

import re

import attrs

from drafter.findings import Rule
from drafter.model import AwardPart, Issuance, Suppression
from drafter.source import Mapping, Node, Scalar
from drafter.source.nodes import Entry
from drafter.structure import phrase_rules
from drafter.structure.documents import is_number, parted
from drafter.structure.leaves import count, counted, text, wrong_shape
from drafter.structure.lists import each, items
from drafter.structure.load import current, read
from drafter.structure.refusals import Refused, refused
from drafter.templating.shipped import papers
from drafter.vocabulary import declarations, fold, keys, nearest, noun_of

_SEMICOLON = re.compile(r";(?![^()]*\))")
"""A semicolon that stands in no brackets."""
_CODE = re.compile(r"[YDTXFRS]\d{3}")


def bodies_listed(node: Node, _: object = None) -> tuple[str, ...]:
    """Read whom a paper is sent to; semicolons part those typed in one line."""
    found = each(items(node), text)
    parts = (part.strip() for one in found for part in _SEMICOLON.split(one))
    return tuple(part for part in parts if part.strip("-. "))


def issuances(node: Node, _: object = None) -> tuple[Issuance, ...]:
    """Read ``van_ban``: how each paper is issued, by paper."""
    if isinstance(node, Mapping):
        return each(node, lambda paper: _issuance(node, paper))
    return each(items(node), lambda item: read(item, Issuance))


def suppressions(node: Node, _: object = None) -> tuple[Suppression, ...]:
    """Read ``bo_qua``: why each warning is set aside, by code."""
    found = each(items(node), _suppressions)
    return tuple(one for several in found for one in several)


def award_parts(node: Node, _: object = None) -> tuple[AwardPart, ...]:
    """Read the parts of an award: a table, or a list of "50 năm: 3"."""
    found = each(items(node), _parts)
    return tuple(part for several in found for part in several)


def _issuance(table: Mapping, paper: str) -> Issuance:
    node = table[paper]
    if paper in keys(Issuance):
        raise _at_key(phrase_rules.PAPER_UNNAMED, table, paper, key=paper)
    if isinstance(node, Scalar) and is_number(node.text):
        said = parted(node.text)
        return Issuance(paper=paper, number=said["number"], symbol=said["symbol"])
    if not isinstance(node, Mapping):
        raise wrong_shape(node, "các trường con", "fields of its own", "{so: 05}")
    known = [fold(name) for name in papers()]
    near = nearest(paper, known)
    if paper not in known and near is not None:
        said = {"text": table.key_text(paper), "near": near}
        notice = _at_key(phrase_rules.PAPER_NEARLY, table, paper, **said)
        current().findings.append(notice.finding)
    return read(_with_key(table, paper, Issuance), Issuance)


def _with_key(table: Mapping, key: str, cls: type) -> Mapping:
    """Return an entry of a table with its key among its fields, unless typed there."""
    node = table[key]
    assert isinstance(node, Mapping)
    name = declarations(cls)[noun_of(cls).keyed_by].word.name
    mark, path = table.key_mark(key), (*node.path, name)
    entry = Entry(key=name, mark=mark, value=Scalar(text=key, mark=mark, path=path))
    return attrs.evolve(node, entries={name: entry} | dict(node.entries))


def _suppressions(node: Node) -> tuple[Suppression, ...]:
    if isinstance(node, Mapping) and not set(node) <= set(keys(Suppression)):
        return each(node, lambda key: _suppression(node, key))
    return (read(node, Suppression),)


def _suppression(table: Mapping, key: str) -> Suppression:
    typed = table.key_text(key)
    if not _CODE.fullmatch(typed.upper()):
        raise _at_key(phrase_rules.NOT_A_CODE, table, key, text=typed)
    reason = text(table[key])
    if not reason:
        raise _at_key(phrase_rules.NO_REASON, table, key, text=typed.upper())
    return Suppression(code=typed.upper(), reason=reason)


def suppression(node: Scalar) -> Suppression:
    """Read "D305: lý do" as one text; a code alone lacks its reason.

    Raises:
        Refused: There is no code, or no reason.
    """
    typed, _, reason = (part.strip() for part in node.text.partition(":"))
    if not _CODE.fullmatch(typed.upper()):
        raise refused(node, phrase_rules.NOT_A_CODE, text=typed)
    if not reason:
        raise refused(node, phrase_rules.NO_REASON, text=typed.upper())
    return Suppression(code=typed.upper(), reason=reason)


def _at_key(rule: Rule, table: Mapping, at: str, **values: object) -> Refused:
    return Refused(rule.at(*table.path, at, mark=table.key_mark(at), **values))


def _parts(node: Node) -> tuple[AwardPart, ...]:
    if isinstance(node, Mapping) and not set(node) <= set(keys(AwardPart)):
        return each(
            node,
            lambda key: AwardPart(name=node.key_text(key), count=count(node[key])),
        )
    if isinstance(node, Scalar):
        name, _, number = node.text.rpartition(":")
        value = counted(node, number.strip() or node.text)
        return (AwardPart(name=name.strip(), count=value),)
    return (read(node, AwardPart),)
