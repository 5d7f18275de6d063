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
_COMMAND = (
    r"(?:if|elif|else|endif|for|endfor|end|else ?if|elsif|foreach|end ?if|end ?for)"
)
_BROKEN = regex(
    r"[{｛﹛][ \u00a0\u2009]?[{｛﹛][^{}｛｝﹛﹜]*[}｝﹜][ \u00a0\u2009]?[}｝﹜]"
    r"|[{｛﹛][ \u00a0\u2009]?[%％][^{}｛｝﹛﹜]*[%％][ \u00a0\u2009]?[}｝﹜]"
    r"|\{?\s{0,3}\b(?P<name>[^\W\d][\w.]{1,80})\s{0,3}\}\}"
    rf"|\{{?\s{{0,3}}\b{_COMMAND}\b[^{{}}%\n]{{0,80}}%\}}"
    rf"|(?:<%|<<|\[)\s{{0,3}}{_COMMAND}\b[^<>\[\]{{}}%\n]{{0,80}}(?:%>|>>|\])"
    rf"|\{{/\w{{0,80}}\}}|\{{\s{{0,3}}{_COMMAND}\b[^{{}}%\n]{{0,80}}\}}",
    re.I,
)
_BRACKETED = regex(
    r"\$\{(?P<a>[^{}\n]{1,60})\}|<<(?P<b>[^<>\n]{1,60})>>|«(?P<c>[^«»\n]{1,60})»"
    r"|\[\[(?P<d>[^\[\]\n]{1,60})\]\]|[\[【](?P<e>[^\[\]【】\n]{1,60})[\]】]"
    r"|[{｛﹛](?P<f>[^{}｛｝﹛﹜\n]{1,60})[}｝﹜]|<%=?(?P<g>[^<>%\n]{1,60})%>"
    r"|<(?P<h>[a-z]+_[a-z_.]+)>|%(?P<i>[a-z]+_[a-z_]+)%|#(?P<j>[a-z]+_[a-z_]+)#"
    r"|@(?P<k>[a-z]+_[a-z_]+)@?"
)
_HALF = regex(r"\{[{%][^{}]{1,200}\}{1,2}")
"""A tag that ends in other braces than it began with."""
_SECTION = regex(r"\{#\s*[^\W\d][\w. ]*\}")
"""How docxtemplater opens a list."""
_ENDS = regex(r"[.!?;…](?=\s|$)")
_LETTERS = regex(r"[^\W\d_]{2}")
_GOES_ON = regex(r"\s*,?\s*[^\W\d_A-ZĐÀ-Ỹ][^\W\d_]")
"""Words after a tag that end the sentence that it begins."""
_SENTENCE = 120
"""How far from a tag its sentence is looked for."""
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

    @cached_property
    def _shown(self) -> str:
        """The text with its tabs and breaks as ends of lines."""
        return "".join(
            segment.text if xml.local(segment.element) not in _MARKS else "\n"
            for segment in self.segments
            if segment.text
        )

    def touched(self, span: Span) -> list[Segment]:
        """Return the pieces that a tag lies on."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return list(self.segments[first:last])

    def near(self, span: Span) -> str:
        """Return a tag with a few words beside it, or nothing when it stands alone.

        The words stand so in the file: a search for them finds the tag.
        """
        shown = self._shown
        first, last = max(0, span.start - _BESIDE), span.end + _BESIDE
        left = shown[first : span.start].rpartition("\n")[2]
        right = shown[span.end : last].partition("\n")[0]
        if not (left.strip() or right.strip()):
            return ""
        before = "".join(_WORDS.findall(left)[-_FEW:])
        after = "".join(_WORDS.findall(right)[:_FEW])
        return f"{before}{shown[span.start : span.end]}{after}".strip()

    def bracketed(self) -> Iterator[tuple[str, str]]:
        """Yield what stands in brackets that make no tag: all of it, what is inside."""
        position = 0
        for span in (*self.spans(), Span(len(self.text), len(self.text), "")):
            for match in _BRACKETED.finditer(self.text, position, span.start):
                yield match[0], match[match.lastgroup or 0].strip()
            position = span.end

    def beside(self, span: Span) -> tuple[str, str]:
        """Return the words of a tag's sentence before and after it, if there are any.

        They end where another tag stands.
        """
        text = self.text
        before = text[max(0, span.start - _SENTENCE) : span.start]
        before = _ENDS.split(before.rpartition("}")[2])[-1]
        after = text[span.end : span.end + _SENTENCE].partition("{")[0]
        end = _ENDS.search(after)
        after = after[: end.end()].rstrip() if end else after
        if _LETTERS.search(before) or _GOES_ON.match(after):
            return before, after
        return "", ""

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
    if opening[0] == "{#" and (match := _SECTION.match(text, start)):
        return Span(start, match.end(), match[0], broken=True)
    end = text.find(closing, opening.end(), limit)
    if end < 0:
        if half := _HALF.match(text, start, limit):
            return Span(start, half.end(), half[0], closing)
        return Span(start, limit, text[start:limit].rstrip(), closing)
    end += len(closing)
    before = text[max(0, start - _SENTENCE) : start]
    doubled = closing == "}}" and text.startswith("}", end)
    if doubled and before.count("{") <= before.count("}"):
        end += 1
    return Span(start, end, text[start:end])


def _broken(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _BROKEN.finditer(text, start, end):
        name = match["name"]
        if name is not None and "_" not in name and "." not in name.strip("."):
            continue
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
