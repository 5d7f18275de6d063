"""The text of a paragraph across its runs, and the tags that stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from drafter.ooxml import xml
from drafter.patterns import regex
from drafter.records import frozen

_OPENING = regex(r"\{\{|\{%|\{#")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BROKEN = regex(
    r"[{｛﹛][ \u00a0\u2009]?[{｛﹛][^{}｛｝﹛﹜]*[}｝﹜][ \u00a0\u2009]?[}｝﹜]"
    r"|[{｛﹛][ \u00a0\u2009]?[%％][^{}｛｝﹛﹜]*[%％][ \u00a0\u2009]?[}｝﹜]"
    r"|\}\}|(?<=\s)%\}"
)
_MARKS = {
    "tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": "",
    "lastRenderedPageBreak": "",
}  # fmt: skip
_WORDS = regex(r"\s*\S+\s*")
_FEW = 4
_BESIDE = 60
"""The words beside a tag, few enough to be read at a glance: so many, and the
characters that they are taken from."""
_DELETED = frozenset(map(xml.name, ("w:del", "w:moveFrom")))
_SKIPPED = frozenset(map(xml.name, ("w:pPr", "w:rPr", "w:p", "w:tbl", "w:drawing")))


@frozen(eq=False)
class Segment:
    """A piece of a paragraph's text and the element that holds it."""

    element: xml.Element
    start: int
    text: str
    deleted: bool

    @property
    def end(self) -> int:
        """Where it ends in the text of the paragraph."""
        return self.start + len(self.text)


@frozen
class Span:
    """A stretch of a paragraph that is meant as a tag.

    Attributes:
        start: Where it begins in the text of the paragraph.
        end: Where it ends.
        text: What was typed.
        closing: The braces that it lacks, if it lacks them.
        broken: Whether its braces are no braces of a tag.
    """

    start: int
    end: int
    text: str
    closing: str = ""
    broken: bool = False


@frozen
class Line:
    """The text of one paragraph, with the elements it comes from."""

    segments: tuple[Segment, ...]

    @cached_property
    def text(self) -> str:
        """The whole text, deleted words too."""
        return "".join(segment.text for segment in self.segments)

    @cached_property
    def _ends(self) -> list[int]:
        return [segment.end for segment in self.segments]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def touched(self, span: Span) -> list[Segment]:
        """Return the pieces that a tag lies on."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return list(self.segments[first:last])

    def near(self, span: Span) -> str:
        """Return a tag with a few words beside it, or nothing when it stands alone.

        The words stand so in the file: a search for them finds the tag.
        """
        shown = "".join(
            segment.text if xml.local(segment.element) not in _MARKS else "\n"
            for segment in self.segments
            if segment.text
        )
        first, last = max(0, span.start - _BESIDE), span.end + _BESIDE
        left = shown[first : span.start].rpartition("\n")[2]
        right = shown[span.end : last].partition("\n")[0]
        if not (left.strip() or right.strip()):
            return ""
        before = "".join(_WORDS.findall(left)[-_FEW:])
        after = "".join(_WORDS.findall(right)[:_FEW])
        return f"{before}{shown[span.start : span.end]}{after}".strip()

    def spans(self) -> Iterator[Span]:
        """Yield the tags of the paragraph in their order, broken ones too."""
        text, position = self.text, 0
        while match := _OPENING.search(text, position):
            yield from _broken(text, position, match.start())
            span = _from(text, match)
            yield span
            position = span.end
        yield from _broken(text, position, len(text))


def line(paragraph: xml.Element) -> Line:
    """Read a paragraph, without the text boxes that hang on it."""
    segments: list[Segment] = []
    position = 0
    for element, text, deleted in _pieces(paragraph, deleted=False):
        segments.append(Segment(element, position, text, deleted))
        position += len(text)
    return Line(tuple(segments))


def join(read: Line, spans: Sequence[tuple[Span, str]]) -> None:
    """Put each tag, as given, wholly into the run in which it begins."""
    texts = {segment: segment.text for segment in read.segments}
    for span, source in reversed(spans):
        touched = read.touched(span)
        for segment in touched[1:]:
            texts[segment] = texts[segment][max(0, span.end - segment.start) :]
            if not segment.text:
                _write(segment.element, "")
        first = touched[0]
        head = texts[first][: span.start - first.start]
        tail = texts[first][span.end - first.start :] if len(touched) == 1 else ""
        texts[first] = head + source + tail
    for segment, text in texts.items():
        if text != segment.text:
            _write(segment.element, text)


def _write(element: xml.Element, text: str) -> None:
    """Change the text of an element; an element left without any goes."""
    if text and xml.local(element) not in _MARKS:
        element.text = text
        if text != text.strip() and element.tag == xml.name("w:t"):
            element.set(xml.name("xml:space"), "preserve")
        return
    run = element.getparent()
    if run is None:
        return
    run.remove(element)
    owner = run.getparent()
    if owner is not None and all(child.tag == xml.name("w:rPr") for child in run):
        owner.remove(run)


def _from(text: str, opening: re.Match[str]) -> Span:
    start, closing = opening.start(), _CLOSING[opening[0]]
    following = _OPENING.search(text, opening.end())
    limit = following.start() if following else len(text)
    end = text.find(closing, opening.end(), limit)
    if end < 0:
        return Span(start, limit, text[start:limit].rstrip(), closing)
    end += len(closing)
    return Span(start, end, text[start:end])


def _broken(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _BROKEN.finditer(text, start, end):
        yield Span(match.start(), match.end(), match[0], broken=True)


def _pieces(
    element: xml.Element, *, deleted: bool
) -> Iterator[tuple[xml.Element, str, bool]]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        name = xml.local(child)
        if name in ("t", "delText") and child.tag == xml.name(f"w:{name}"):
            yield child, child.text or "", deleted or name == "delText"
        elif name in _MARKS and element.tag == xml.name("w:r"):
            yield child, _MARKS[name], deleted
        else:
            yield from _pieces(child, deleted=deleted or child.tag in _DELETED)
