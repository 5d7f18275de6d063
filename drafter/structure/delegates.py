"""People in lists: several in one text, delegates, those praised or praising."""

import re

import attrs

from drafter.model import Group, Person
from drafter.source import Mapping, Node, Scalar
from drafter.structure.leaves import scalar, text
from drafter.structure.lists import each, items
from drafter.structure.load import read
from drafter.structure.names import is_name, is_person, parted
from drafter.structure.offices import starts_office
from drafter.structure.people import is_declared, known, person, refuse_unless_name
from drafter.vocabulary import keys


def people(node: Node, _: object = None) -> tuple[Person, ...]:
    """Read people; one text may name several declared ones."""
    if isinstance(node, Scalar):
        nodes = [
            attrs.evolve(node, text=part)
            for part in re.split(r"\s*[,;]\s*", node.text)
            if part
        ]
        if len(nodes) > 1 and all(is_declared(one) for one in nodes):
            return each(nodes, lambda one: read(one, Person))
    return each(items(node), lambda item: read(item, Person))


def delegate(node: Node, _: object = None) -> Person | Group:
    """Read a delegate: a person if the text names one, else a group.

    Raises:
        Refused: One word, which is nobody's key.
    """
    if isinstance(node, Mapping):
        return read(node, Group) if set(node) & set(keys(Group)) else read(node, Person)
    one = scalar(node)
    declared = known(one)
    if declared is not None:
        return declared
    name, rest = parted(one.text)
    if rest and is_name(name) and starts_office(rest):
        return person(one)
    if " " not in one.text:
        refuse_unless_name(one, name)
    if not rest and is_person(one.text):
        return person(one)
    return Group(text=text(one))


def awardee(node: Node, _: object = None) -> str | Person:
    """Read who is praised: a declared person, else the words as typed."""
    if isinstance(node, Mapping):
        return read(node, Person)
    return known(scalar(node)) or text(node)


def presenters(node: Node, _: object = None) -> tuple[Person, ...] | str:
    """Read who hands over: people, or words for them."""
    if isinstance(node, Scalar) and not is_declared(node) and " " in node.text:
        return text(node)
    return people(node)
