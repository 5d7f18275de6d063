"""Other words in a paragraph: what stays keeps its look, what is new takes it over."""

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from drafter.ooxml import xml
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.plain_passages import beginning
from drafter.ooxml.run_format import RunFormat
from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import GAP_OPENINGS

_HYPHEN = "\u2011"
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": _HYPHEN}
_ELEMENTS = {"\t": "w:tab", "\n": "w:br", _HYPHEN: "w:noBreakHyphen"}
_CUT = regex(rf"([\t\n{_HYPHEN}])")
_WORD = regex(r"[^\s]+|\s+")
_SKIPPED = frozenset(
    map(xml.name, (
        "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:p",
        "mc:Fallback", "w:drawing", "w:pict", "w:object",
    ))
)  # fmt: skip
_PLAIN = RunFormat()
_GAP_LOOK = ("w:rStyle", "w:highlight", "w:shd")


@frozen(eq=False)
class Piece:
    """An element of a run that holds text, or stands for a sign.

    Attributes:
        element: The element; none of the blank between two paragraphs.
        text: The text.
        format: How it looks.
    """

    element: xml.Element | None
    text: str
    format: RunFormat = _PLAIN

    @property
    def is_gap(self) -> bool:
        """Whether it shows what the paper lacks, which is marked so that it shows."""
        return any(opening in self.text for opening in GAP_OPENINGS)

    @property
    def weight(self) -> tuple[bool, bool, bool]:
        """What a reader notices inside a line: bold, italic, underlined."""
        return self.format.bold, self.format.italic, self.format.underline


_BLANK = Piece(None, " ")


def pieces(paragraph: xml.Element, formatting: Formatting) -> tuple[Piece, ...]:
    """Return the text of a paragraph, element by element; not that of boxes."""
    format_of = formatting.run_formats(paragraph, {})
    return tuple(
        Piece(element, text, format_of(xml.find(run, "w:rPr")))
        for run, element, text in _texts(paragraph)
    )


def text_of(paragraph: xml.Element) -> str:
    """Return the words of a paragraph as they stand in its runs."""
    return "".join(text for _, _, text in _texts(paragraph))


def _texts(element: xml.Element) -> Iterator[tuple[xml.Element, xml.Element, str]]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        mark = xml.local(child)
        if mark == "t":
            yield element, child, child.text or ""
        elif mark in _MARKS and not xml.value(child, "w:type"):
            yield element, child, _MARKS[mark]
        else:
            yield from _texts(child)


def spliced(
    paragraphs: Sequence[xml.Element], text: str, formatting: Formatting
) -> bool:
    """Give a paragraph, or those of a cell together, other words.

    Words that are there already keep their look, their line and their no-break signs;
    others look like those that they replace, or stand behind.

    Args:
        paragraphs: The paragraphs; they are changed.
        text: Their words from now on.
        formatting: The formatting of the file.

    Returns:
        Whether words in bold, italics or underlined lost that look.
    """
    first = paragraphs[0]
    old = [p for one in paragraphs for p in (_BLANK, *pieces(one, formatting))][1:]
    text = _begun(first, text, formatting)
    if not any(piece.text.strip() for piece in old):
        first.append(_run(first, text, xml.find(first, "w:pPr/w:rPr")))
        return False
    typed = beginning("".join(piece.text for piece in old))
    text = text if beginning(text) else f"{typed}{text}"
    given, lost = _shared(old, text)
    for piece, words in zip(old, given, strict=True):
        _put(piece, words)
    return lost


def like(paragraph: xml.Element, text: str, formatting: Formatting) -> xml.Element:
    """Return a new paragraph that looks like another and has words of its own.

    What an other one of its kind may not repeat is left out: the end of a section,
    a page break before it.
    """
    made = paragraph.makeelement(xml.name("w:p"))
    properties = xml.find(paragraph, "w:pPr")
    if properties is not None:
        copied = xml.parse(xml.as_typed(properties))
        for name in ("w:sectPr", "w:pageBreakBefore", "w:framePr", "w:pPrChange"):
            _without(copied, name)
        made.append(copied)
    plain = [p for p in pieces(paragraph, formatting) if not p.is_gap]
    most = max(plain, key=lambda piece: len(piece.text), default=_BLANK)
    run = None if most.element is None else most.element.getparent()
    text = _begun(paragraph, text, formatting)
    made.append(_run(made, text, None if run is None else xml.find(run, "w:rPr")))
    return made


def _shared(old: Sequence[Piece], text: str) -> tuple[list[str], bool]:
    """Share words out to the pieces of a paragraph; tell whether a look was lost."""
    places = [n for n, piece in enumerate(old) for _ in piece.text]
    whole = "".join(piece.text for piece in old)
    before, after = _words(whole), _words(text)
    given, lost = [""] * len(old), False
    had, has = ([_bare(word) for word, _ in words] for words in (before, after))
    matcher = SequenceMatcher(None, had, has, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        start = before[first][1] if first < len(before) else len(whole)
        stop = before[last][1] if last < len(before) else len(whole)
        if tag == "equal":
            for place, letter in zip(
                places[start:stop], whole[start:stop], strict=True
            ):
                given[place] += letter
            continue
        home = _home(old, places, start, stop)
        given[home] += "".join(word for word, _ in after[begin:end])
        told = {old[n].weight for n in places[start:stop] if old[n].text.strip()}
        lost |= bool(told - {old[home].weight})
    return given, lost


def _home(old: Sequence[Piece], places: Sequence[int], start: int, stop: int) -> int:
    """Return the piece that takes words in place of some: the one with most of them.

    A gap takes none, if anything else stands there or beside it.
    """
    beside = [*places[max(start - 1, 0) : start], *places[stop : stop + 1]]
    taken = [n for n in places[start:stop] if old[n].element is not None]
    beside = [n for n in beside if old[n].element is not None][:1]
    taken = (
        taken or beside or [next(n for n, p in enumerate(old) if p.element is not None)]
    )
    plain = [n for n in taken if not old[n].is_gap]
    plain = plain or [n for n in beside if not old[n].is_gap] or taken
    return max(dict.fromkeys(plain), key=plain.count)


def _words(text: str) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in _WORD.finditer(text)]


def _bare(word: str) -> str:
    if word.isspace():
        return " "
    return unicodedata.normalize("NFC", word).replace(_HYPHEN, "-")


def _put(piece: Piece, text: str) -> None:
    """Put a text in the place of a piece; a run that is left empty goes."""
    run = None if piece.element is None else piece.element.getparent()
    if run is None or piece.element is None or text == piece.text:
        return
    for made in _elements(run, text):
        piece.element.addprevious(made)
    run.remove(piece.element)
    properties = xml.find(run, "w:rPr")
    if all(child is properties for child in run):
        xml.remove(run)
    elif piece.is_gap and not any(mark in text for mark in GAP_OPENINGS):
        for name in _GAP_LOOK:
            _without(properties, name)


def _without(element: xml.Element | None, name: str) -> None:
    for child in [] if element is None else xml.find_all(element, name):
        xml.remove(child)


def _run(near: xml.Element, text: str, properties: xml.Element | None) -> xml.Element:
    run = near.makeelement(xml.name("w:r"))
    if properties is not None:
        run.append(xml.parse(xml.as_typed(properties)))
    run.extend(_elements(near, text))
    return run


def _elements(near: xml.Element, text: str) -> list[xml.Element]:
    made = []
    for part in filter(None, _CUT.split(text)):
        element = near.makeelement(xml.name(_ELEMENTS.get(part, "w:t")))
        if part not in _ELEMENTS:
            element.text = part
            element.set(xml.name("xml:space"), "preserve")
        made.append(element)
    return made


def _begun(paragraph: xml.Element, text: str, formatting: Formatting) -> str:
    """Return a text without the number or dash that Word itself puts before it."""
    style = xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))
    own = xml.find(paragraph, "w:pPr/w:numPr")
    if own is None and formatting.styles.numbered(style) is None:
        return text
    return text.removeprefix(beginning(text))
