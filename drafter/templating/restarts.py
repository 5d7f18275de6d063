"""New instances of lists: in each turn of a loop a list begins anew.

Word counts anew in a ``w:num`` of its own with a ``w:startOverride``. In the source of
a template the paragraphs say which loops make their list begin anew; the instances are
made when it is filled.
"""

import re
from collections.abc import Callable, Iterable
from copy import deepcopy
from functools import cached_property

import attrs

from drafter.ooxml import lengths, limits, xml
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.templating import turns

_PLACE = "bac"
_SIGN = f'<w:numId {_PLACE}="'
SIGNS = (_SIGN.encode(),)
"""What a filled part shows, encoded, when a list may begin anew in it."""

_MARK = regex(rf'{_SIGN}(\d+) (\d+) ([01])" luot="([\d ]*)" w:val="([^"]*)"/>')


def mark(
    near: xml.Element, place: tuple[str, int, int], loops: Iterable[int], *, again: bool
) -> xml.Element:
    """Return a ``w:numId`` of a list that begins anew with each turn of loops.

    Args:
        near: An element of its part.
        place: The list's id, the level, and the number with which it begins.
        loops: The loops.
        again: Whether the list counts something before the first turn.
    """
    list_id, level, start = place
    said = {_PLACE: f"{level} {start} {again:d}", **turns.attribute(loops)}
    element = near.makeelement(xml.name("w:numId"), said)
    element.set(xml.name("w:val"), list_id)
    return element


class TooManyLists(Exception):
    """Lists begin anew more often than in any paper."""


@frozen
class _Instance:
    """A list that begins anew: what it is an instance of, and where levels begin."""

    list_id: str
    starts: dict[int, str]


@define
class Restarts:
    """The lists that begin anew in one paper.

    Attributes:
        numbering: Gives the numbering part of the template.
        ids: The id that a list of the template has in each turn.
        instances: The new lists by their ids.
        begun: The lists that have begun.
    """

    numbering: Callable[[], xml.Element]
    ids: dict[tuple[str, str], str] = attrs.field(factory=dict)
    instances: dict[str, _Instance] = attrs.field(factory=dict)
    begun: set[str] = attrs.field(factory=set)

    def numbered(self, text: str) -> str:
        """Return a part, in which turns are counted, with the lists of each turn.

        Raises:
            TooManyLists: They begin anew more often than in any paper.
        """
        return _MARK.sub(self._item, text)

    def _item(self, match: re.Match[str]) -> str:
        level, start, again, turn, list_id = match.groups()
        key = (list_id, turn)
        if key not in self.ids:
            first = again == "0" and list_id not in self.begun
            self.ids[key] = list_id if first else self._new(list_id)
            self.begun.add(list_id)
        identity = self.ids[key]
        if identity in self.instances:
            self.instances[identity].starts.setdefault(int(level), start)
        return f'<w:numId w:val="{identity}"/>'

    def _new(self, list_id: str) -> str:
        if len(self.instances) == limits.LISTS:
            raise TooManyLists
        identity = str(self._highest + len(self.instances) + 1)
        self.instances[identity] = _Instance(list_id, {})
        return identity

    @cached_property
    def _highest(self) -> int:
        known = xml.find_all(self.numbering(), "w:num")
        return max(lengths.whole(xml.value(item, "w:numId")) or 0 for item in known)

    def written(self) -> xml.Element:
        """Return the numbering part with the new lists in it."""
        root = deepcopy(self.numbering())
        known = {xml.value(e, "w:numId"): e for e in xml.find_all(root, "w:num")}
        place = root.index(xml.find_all(root, "w:num")[-1])
        for number, (identity, instance) in enumerate(self.instances.items(), 1):
            made = deepcopy(known[instance.list_id])
            made.attrib.clear()
            made.set(xml.name("w:numId"), identity)
            for level, start in sorted(instance.starts.items()):
                _override(made, level, start)
            root.insert(place + number, made)
        return root


def _override(instance: xml.Element, level: int, start: str) -> None:
    """Let a level of an instance begin with a number of its own."""
    overrides = xml.find_all(instance, "w:lvlOverride")
    value, place = xml.name("w:val"), xml.name("w:ilvl")
    mine = [item for item in overrides if item.get(place) == str(level)]
    if not mine:
        mine = [instance.makeelement(xml.name("w:lvlOverride"), {place: str(level)})]
        instance.append(mine[0])
    for old in xml.find_all(mine[0], "w:startOverride"):
        mine[0].remove(old)
    begin = instance.makeelement(xml.name("w:startOverride"), {value: start})
    mine[0].insert(0, begin)
