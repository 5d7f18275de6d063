"""Automatic list numbers, counted as Word counts them."""

import re
from collections.abc import Callable, Mapping

from drafter.ooxml import lengths, paragraph_format, xml
from drafter.ooxml.run_format import Partial
from drafter.ooxml.styles import Numbered, Styles
from drafter.patterns import regex
from drafter.records import frozen

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_PRIVATE_USE = regex("[\ue000-\uf8ff]")
_SYMBOLS = {"\uf02b": "+", "\uf02d": "-"}
"""Signs of the symbol font that stand for signs of the keyboard."""
_PLACE = regex(r"%([1-9])")


def roman(number: int) -> str:
    """Write a number in capital Roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def letters(number: int) -> str:
    """Write a number as Word letters its lists: ``a`` to ``z``, ``aa``, ``bb``."""
    count, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (count + 1)


_HIGHEST = 32_767
"""No list of Word begins higher."""

FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "none": lambda _: "",
}
"""How a number is written, by Word's name of the format."""


@frozen
class Level:
    """One level of a list."""

    start: int
    format: str
    text: str
    restart: int
    legal: bool
    style: str


@frozen
class List:
    """A list: its levels, and the counters that it shares with lists like it."""

    abstract: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]

    def start(self, number: int) -> int:
        """Return the number with which a level begins."""
        return self.restarts.get(number, self.levels[number].start)


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: xml.Element | None, styles: Styles) -> None:
        self._lists = {} if root is None else _lists(root, styles)
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def place(self, place: Numbered | None, style: str) -> tuple[List, int] | None:
        """Return the list in which a paragraph stands, and its level there."""
        definition = self._lists.get(place.list_id) if place else None
        if place is None or definition is None:
            return None
        linked = [n for n, level in definition.levels.items() if level.style == style]
        number = linked[0] if linked and style else place.level
        return (definition, number) if number in definition.levels else None

    def label(self, place: Numbered | None, style: str) -> str:
        """Count one more paragraph and return the number that stands before it."""
        known = self.place(place, style)
        if place is None or known is None:
            return ""
        definition, number = known
        counters = self._count(place.list_id, definition, number)
        return _written(definition, number, counters)

    def _count(self, list_id: str, definition: List, number: int) -> Mapping[int, int]:
        counters = self._counters.setdefault(definition.abstract, {})
        if number in definition.restarts and (list_id, number) not in self._begun:
            counters.pop(number, None)
        self._begun.add((list_id, number))
        counters[number] = counters.get(number, definition.start(number) - 1) + 1
        for upper in range(number):
            if upper in definition.levels:
                counters.setdefault(upper, definition.levels[upper].start)
        for lower, level in definition.levels.items():
            if lower > number and level.restart > number:
                counters.pop(lower, None)
        return counters


def _written(definition: List, number: int, counters: Mapping[int, int]) -> str:
    level = definition.levels[number]
    if level.format == "bullet":
        return _PRIVATE_USE.sub(lambda sign: _SYMBOLS.get(sign[0], "•"), level.text)

    def item(match: re.Match[str]) -> str:
        upper = int(match[1]) - 1
        known = definition.levels.get(upper)
        name = "decimal" if level.legal or known is None else known.format
        return FORMATS.get(name, str)(counters.get(upper, 1))

    return _PLACE.sub(item, level.text)


def _lists(root: xml.Element, styles: Styles) -> dict[str, List]:
    abstracts = {
        xml.value(element, "w:abstractNumId"): element
        for element in xml.find_all(root, "w:abstractNum")
    }
    owners = {
        xml.value(element, "w:numId"): xml.value(xml.find(element, "w:abstractNumId"))
        for element in xml.find_all(root, "w:num")
    }
    lists = {}
    for element in xml.find_all(root, "w:num"):
        abstract = owners[xml.value(element, "w:numId")]
        link = _linked(abstracts.get(abstract), styles)
        abstract = owners.get(link, abstract)
        levels = _levels(abstracts.get(abstract))
        restarts = {}
        for override in xml.find_all(element, "w:lvlOverride"):
            number = _whole(xml.value(override, "w:ilvl"))
            levels |= _levels(override)
            start = lengths.whole(xml.value(xml.find(override, "w:startOverride")))
            if start is not None:
                restarts[number] = start
        lists[xml.value(element, "w:numId")] = List(abstract, levels, restarts)
    return lists


def _linked(abstract: xml.Element | None, styles: Styles) -> str:
    """Return the list id behind a list that only points to a list style."""
    if abstract is None:
        return ""
    place = styles.by_id.get(xml.value(xml.find(abstract, "w:numStyleLink")))
    return "" if place is None else xml.value(xml.find(place, "w:pPr/w:numPr/w:numId"))


def _levels(owner: xml.Element | None) -> dict[int, Level]:
    levels = {}
    for element in [] if owner is None else xml.find_all(owner, "w:lvl"):
        number = _whole(xml.value(element, "w:ilvl"))
        restart = lengths.whole(xml.value(xml.find(element, "w:lvlRestart")))
        levels[number] = Level(
            start=_whole(xml.value(xml.find(element, "w:start"))),
            format=xml.value(xml.find(element, "w:numFmt")) or "decimal",
            text=xml.value(xml.find(element, "w:lvlText")),
            restart=number if restart is None else restart,
            legal=xml.find(element, "w:isLgl") is not None,
            style=xml.value(xml.find(element, "w:pStyle")),
        )
    return levels


def _whole(text: str) -> int:
    """Return a whole number up to Word's own limit; 0 where nonsense is written."""
    return min(lengths.whole(text) or 0, _HIGHEST)


class Levels:
    """The levels of a numbering part, by list and level or by list and style."""

    def __init__(self, root: xml.Element | None) -> None:
        self._by_level: dict[tuple[str, str], Partial] = {}
        self._by_style: dict[tuple[str, str], Partial] = {}
        if root is not None:
            self._read(root)

    def partial(self, properties: xml.Element | None, style: str) -> Partial:
        """Return what the list named in paragraph properties says.

        Args:
            properties: The properties that may put a paragraph into a list.
            style: The id of the style whose properties they are, if of a style.
        """
        place = None if properties is None else xml.find(properties, "w:numPr")
        if place is None:
            return {}
        number = xml.value(xml.find(place, "w:numId"))
        level = xml.value(xml.find(place, "w:ilvl")) or "0"
        linked = self._by_style.get((number, style)) if style else None
        return linked or self._by_level.get((number, level), {})

    def _read(self, root: xml.Element) -> None:
        abstracts = {
            xml.value(element, "w:abstractNumId"): element
            for element in xml.find_all(root, "w:abstractNum")
        }
        for element in xml.find_all(root, "w:num"):
            number = xml.value(element, "w:numId")
            known = abstracts.get(xml.value(xml.find(element, "w:abstractNumId")))
            levels = [] if known is None else xml.find_all(known, "w:lvl")
            for level in (*levels, *xml.find_all(element, "w:lvlOverride/w:lvl")):
                given = paragraph_format.partial(xml.find(level, "w:pPr"))
                self._by_level[number, xml.value(level, "w:ilvl")] = given
                style = xml.value(xml.find(level, "w:pStyle"))
                if style:
                    self._by_style[number, style] = given
