"""The titles of a paper: by style, outline level, or the numbers of office papers."""

import re
from collections.abc import Iterator

from drafter.ooxml import lengths, xml
from drafter.ooxml.numbering import Numbering
from drafter.ooxml.styles import Styles, numbered
from drafter.patterns import regex

STEP = " › "
"""What stands between the titles of a path."""

_LONGEST = 80
"""How many characters of a title are shown."""
_TITLE = 160
"""A numbered paragraph longer than this is no title."""
_BODY_LEVEL = 9
_HEADING = regex(r"heading ?([1-9])", re.IGNORECASE)
_NUMBERED = (
    regex(r"(?:Phần|PHẦN)\s+(?:thứ\s+\w+|\w+)\b"),
    regex(r"(?:Chương|CHƯƠNG)\s+\w+\b"),
    regex(r"(?:Mục|MỤC)\s+\w+\b"),
    regex(r"(?:Điều|ĐIỀU)\s+\d+\b"),
    regex(r"[A-HĐ][.)]\s"),
    regex(r"[IVXL]+[.)]?\s"),
    regex(r"\d{1,2}[.)]\s"),
    regex(r"\d{1,2}\.\d{1,2}[.)]?\s"),
    regex(r"\d{1,2}(?:\.\d{1,2}){2,}[.)]?\s"),
    regex(r"[a-hđ][.)]\s"),
)
"""How titles of office papers begin, from above (Decree 30/2020, annex I)."""
_SPOKEN = 4
"""How many of them are words, not only numbers."""
_TAG = regex(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
_SENTENCE_ENDS = (".", ";", ",")
_TEXT = xml.name("w:t")
_SHOWN_AS = dict.fromkeys(map(xml.name, ("w:tab", "w:br", "w:cr")), " ")
_SHOWN_AS[xml.name("w:noBreakHyphen")] = "-"
_APART = frozenset(map(xml.name, ("w:pPr", "w:rPr", "w:p", "w:tbl", "mc:Fallback")))


class HeadingPath:
    """The titles of one part, from above to below; read in the order of the text."""

    def __init__(self, styles: Styles, numbering: xml.Element | None) -> None:
        self._styles = styles
        self._numbering = Numbering(numbering, styles)
        self._levels: dict[str, int] = {}
        self._above: list[tuple[int, str]] = []

    def passed(self, paragraph: xml.Element) -> str:
        """Take notice of the next paragraph; return the titles above it."""
        style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
        place = xml.find(paragraph, "w:pPr/w:numPr")
        listed = self._styles.numbered(style) if place is None else numbered(place)
        number = self._numbering.label(listed, style or self._styles.default)
        text = " ".join(f"{number} {plain(paragraph)}".split())
        level = self._level(paragraph, style, text)
        if level is None or not text or self._in_contents(paragraph, style):
            return self.text
        self._above = [title for title in self._above if title[0] < level]
        above = self.text
        if _says(text):
            self._above.append((level, text[:_LONGEST]))
        return above

    @property
    def text(self) -> str:
        """The titles above what follows: ``I. Kết quả › 1. Kinh tế``."""
        return STEP.join(text for _, text in self._above)

    def _in_contents(self, paragraph: xml.Element, style: str) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        codes = paragraph.iter(xml.name("w:instrText"))
        return self._styles.name(style).casefold().startswith("toc ") or any(
            word in (code.text or "") for code in codes for word in ("TOC", "PAGEREF")
        )

    def _level(self, paragraph: xml.Element, style: str, text: str) -> int | None:
        own = xml.find(paragraph, "w:pPr/w:outlineLvl")
        given = _whole(own) if own is not None else self._of_style(style)
        if given < _BODY_LEVEL:
            return given
        if len(text) > _TITLE or text.endswith(_SENTENCE_ENDS):
            return None
        begins = (n for n, sign in enumerate(_NUMBERED) if sign.match(f"{text} "))
        number = next(begins, None)
        return None if number is None else _BODY_LEVEL + number

    def _of_style(self, style: str) -> int:
        """Return the outline level of a paragraph style, 9 for body text."""
        if style not in self._levels:
            found = (
                level
                for element in self._styles.chain(style or self._styles.default)
                for level in _style_levels(element)
            )
            self._levels[style] = next(found, _named(style))
        return self._levels[style]


def _says(title: str) -> bool:
    """Whether a title has words of its own, beside its number and its tags."""
    words = _TAG.sub(" ", title)
    for sign in _NUMBERED[_SPOKEN:]:
        words = words[match.end() :] if (match := sign.match(f"{words} ")) else words
    return any(map(str.isalpha, words))


def _style_levels(style: xml.Element) -> Iterator[int]:
    given = xml.find(style, "w:pPr/w:outlineLvl")
    if given is not None:
        yield _whole(given)
    named = _named(xml.value(xml.find(style, "w:name")))
    if named < _BODY_LEVEL:
        yield named


def _named(style: str) -> int:
    """Return the level of a built-in heading by its name or its id."""
    match = _HEADING.match(style)
    return int(match[1]) - 1 if match else _BODY_LEVEL


def _whole(element: xml.Element | None) -> int:
    level = lengths.whole(xml.value(element))
    return _BODY_LEVEL if level is None else level


def plain(element: xml.Element) -> str:
    """Return the words of a paragraph, blanks for its tabs; not those of text boxes."""
    texts: list[str] = []
    _add_texts(element, texts)
    return "".join(texts)


def _add_texts(element: xml.Element, texts: list[str]) -> None:
    for child in element:
        if child.tag == _TEXT:
            texts.append(child.text or "")
        elif child.tag in _SHOWN_AS:
            texts.append(_SHOWN_AS[child.tag])
        elif len(child) and child.tag not in _APART:
            _add_texts(child, texts)
