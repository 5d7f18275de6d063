"""What may stand in a paper once only: ids of drawings, changes, shapes, controls.

A loop copies them. The first keeps its id, each copy gets the next one that is free;
bookmarks and other ranges, which have a name or a partner, are kept once: copies lose
theirs, and so does an end without the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from drafter.ooxml.tracked_changes import CHANGES
from drafter.patterns import regex
from drafter.records import define

_DRAWING = regex(r'(<wp:docPr (?:[^>]*? )?id=")(\d+)')
DRAWINGS = (b"<wp:docPr ",)
"""What a filled part shows, encoded, when it holds drawings."""

FIRST_DRAWING = 1001
"""Where docxtpl begins to count drawings."""


def number_drawings(text: str, numbers: Iterator[int]) -> str:
    """Number the drawings of a part anew, as docxtpl does."""
    return _DRAWING.sub(lambda match: f"{match[1]}{next(numbers)}", text)


def highest_drawing(text: str) -> int:
    """Return the highest number of a drawing in a part that is not filled."""
    return max((int(match[2]) for match in _DRAWING.finditer(text)), default=0)


_OWN = " (?:w14:(?:para|text)|wp14:(?:anchor|edit))Id="
_PARAGRAPH_ID = regex(rf'{_OWN}"[^"]*"')
_IN_LOOP = regex(rf"\{{%\s*(for|endfor)\b|<wp?:[^>]*?{_OWN}[^>]*>")


def without_paragraph_ids(source: str) -> str:
    """Take the ids from paragraphs and drawings that a loop will copy."""
    depth = 0

    def item(match: re.Match[str]) -> str:
        nonlocal depth
        if match[1]:
            depth += 1 if match[1] == "for" else -1
            return match[0]
        return _PARAGRAPH_ID.sub("", match[0]) if depth else match[0]

    return _IN_LOOP.sub(item, source)


_RANGES = (
    "bookmark", "perm", "commentRange", "moveFromRange", "moveToRange",
    "customXmlInsRange", "customXmlDelRange", "customXmlMoveFromRange",
    "customXmlMoveToRange",
)  # fmt: skip
_RANGE = regex(rf'<w:({"|".join(_RANGES)})(Start|End) [^>]*?w:id="([^"]*)"[^>]*?/>')
_TYPE = regex(
    r'<v:shapetype (?:[^>]*? )?id="([^"]*)"[^>]*?(?:/>|(?<!/)>.*?</v:shapetype>)',
    re.DOTALL,
)


def kept_once(text: str) -> str:
    """Keep the first range of each id, both its ends, and the first of each type.

    Copies go, and the end of a range without the other. A shape finds its type
    anywhere in a part.
    """
    ends = {match.groups() for match in _RANGE.finditer(text)}
    seen: set[tuple[str | None, ...]] = set()

    def first(match: re.Match[str]) -> str:
        mark = match.groups()
        whole = len(mark) == 1 or {(mark[0], end, mark[2]) for end in _ENDS} <= ends
        if mark in seen or not whole:
            return ""
        seen.add(mark)
        return match[0]

    return _TYPE.sub(first, _RANGE.sub(first, text))


_ENDS = ("Start", "End")

_IDS: Mapping[str, re.Pattern[str]] = {
    "change": regex(rf'(<w:(?:{"|".join(CHANGES)}) (?:[^>]*? )?w:id=")([^"]*)'),
    "control": regex(r'(<w:id w:val=")([^"]*)'),
    "shape": regex(r'(<v:(?!shapetype )\w+ (?:[^>]*? )?id=")([^"]*)'),
    "drawn shape": regex(r'(<v:(?!shapetype )\w+ (?:[^>]*? )?o:spid=")([^"]*)'),
    "story": regex(r'(<wps:txbx (?:[^>]*? )?id=")([^"]*)'),
}
"""Where an id stands that a copy changes, by what must differ in it."""

_REFERENCES: Mapping[str, re.Pattern[str]] = {
    "shape": regex(r'(mso-next-textbox:#| idref="#)([^";]*)'),
    "story": regex(r'(<wps:linkedTxbx (?:[^>]*? )?id=")([^"]*)'),
}
_FOR = r"\{%\s*(?P<turn>for|endfor)\b"
_COPIED = regex("|".join((_FOR, *(pattern.pattern for pattern in _IDS.values()))))


def copies(source: str) -> bool:
    """Whether filling a part may repeat or halve what may stand in a paper once."""
    types = _TYPE.findall(source)
    if _RANGE.search(source) or len(types) > len(set(types)):
        return True
    depth = 0
    for match in _COPIED.finditer(source):
        if match["turn"]:
            depth += 1 if match["turn"] == "for" else -1
        elif depth:
            return True
    return False


_NUMBERED = regex(r"(.*?)([0-9]{0,10})", re.DOTALL)
_HIGHEST = 2**31 - 1
"""No id of Word is higher."""


@define
class Identities:
    """The ids of one paper.

    Attributes:
        texts: Gives the parts of the template, whose ids no copy may take.
        seen: The ids met so far, by what must differ in them.
        last: The number that the last copy of a kind and stem got.
    """

    texts: Callable[[], Iterable[str]]
    seen: dict[str, set[str]] = attrs.field(factory=dict)
    last: dict[tuple[str, str], int] = attrs.field(factory=dict)

    def apart(self, text: str) -> str:
        """Return a filled part in which each copy has an id of its own."""
        for kind in _IDS:
            text = self._apart(kind, text)
        return text

    def _apart(self, kind: str, text: str) -> str:
        names: dict[str, list[str]] = {}

        def item(match: re.Match[str]) -> str:
            name = self._own(kind, match[2])
            names.setdefault(match[2], []).append(name)
            return match[1] + name

        changed = _IDS[kind].sub(item, text)
        reference = _REFERENCES.get(kind)
        return reference.sub(_following(names), changed) if reference else changed

    @cached_property
    def _taken(self) -> Mapping[str, set[str]]:
        texts = list(self.texts())
        return {
            kind: {match[2] for text in texts for match in pattern.finditer(text)}
            for kind, pattern in _IDS.items()
        }

    def _own(self, kind: str, identity: str) -> str:
        seen = self.seen.setdefault(kind, set())
        if identity in seen:
            identity = self._free(kind, identity)
        seen.add(identity)
        return identity

    def _free(self, kind: str, identity: str) -> str:
        match = _NUMBERED.fullmatch(identity)
        assert match is not None, "anything matches"
        stem = match[1]
        number = self.last.get((kind, stem), int(match[2] or 1))
        taken, seen = self._taken[kind], self.seen[kind]
        while True:
            number = number % _HIGHEST + 1
            own = f"{stem}{number}"
            if own not in taken and own not in seen:
                self.last[kind, stem] = number
                return own


def _following(names: Mapping[str, list[str]]) -> Callable[[re.Match[str]], str]:
    """Let the references to an id lead to its copies, the first to the first."""
    met: Counter[str] = Counter()

    def item(match: re.Match[str]) -> str:
        copies = names.get(match[2], [match[2]])
        met[match[2]] += 1
        return match[1] + copies[min(met[match[2]], len(copies)) - 1]

    return item
