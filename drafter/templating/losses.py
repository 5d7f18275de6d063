"""What goes with the paragraph, row or cell that a tag takes away."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from drafter.ooxml import active_content, package, xml
from drafter.ooxml.run_format import OFF
from drafter.templating import spans

Names = tuple[str, str]
"""What something is called, in Vietnamese and English."""

_OBJECTS: Mapping[str, Names] = {
    "drawing": ("hình", "a picture"),
    "pict": ("hình", "a picture"),
    "object": ("đối tượng nhúng", "an embedded object"),
    "sym": ("ký hiệu", "a symbol"),
    "oMath": ("công thức", "a formula"),
    "footnoteReference": ("chú thích chân trang", "a footnote"),
    "endnoteReference": ("chú thích cuối", "an endnote"),
}
_BREAKS: Mapping[str, Names] = {
    "page": ("ngắt trang", "a page break"),
    "column": ("ngắt cột", "a column break"),
}
_FIELD: Names = ("trường", "a field")
_FIELDS = frozenset(("fldSimple", "instrText", "fldChar"))
_BOX: Names = ("hộp văn bản", "a text box")
_BREAK_BEFORE: Names = ("ngắt trang trước đoạn", "a page break before the paragraph")
_MARKS = (xml.name("w:bookmarkStart"), xml.name("w:bookmarkEnd"))
_RANGES: Mapping[str, Names] = {
    "perm": ("một nửa vùng cho sửa", "half of a range that may be edited"),
    "moveFromRange": ("một nửa chữ đã chuyển đi", "half of a move"),
    "moveToRange": ("một nửa chữ đã chuyển đến", "half of a move"),
}
"""Ranges that go unharmed with their paragraph when they lie wholly in it."""


def lost(
    carrier: xml.Element, source: str, bookmarks: "Bookmarks"
) -> tuple[Names, ...]:
    """Name what a carrier holds beside its tag, each thing once.

    Args:
        carrier: The paragraph, row or cell that goes.
        source: The tag.
        bookmarks: The bookmarks of its part.
    """
    words = _words(carrier, source)
    quoted = [(f"“{words}”", f"“{words}”")] if words else []
    fields = _named(list(_objects(carrier)))
    things = (*fields, *bookmarks.lost(carrier), *_halves(carrier))
    return tuple(dict.fromkeys((*quoted, *things)))


def any_beside(paragraph: xml.Element) -> bool:
    """Whether a paragraph holds more than words: breaks, objects, marks."""
    more = (*_objects(paragraph), *_halves(paragraph))
    return bool(more) or next(paragraph.iter(*_MARKS), None) is not None


def breaks_lines(paragraph: xml.Element) -> bool:
    """Whether a paragraph has lines of its own, as Shift+Enter makes them."""
    breaks = paragraph.iter(xml.name("w:br"), xml.name("w:cr"))
    return any(xml.value(mark, "w:type") not in _BREAKS for mark in breaks)


class Bookmarks:
    """The bookmarks of a part that fields and links of its file refer to."""

    def __init__(self, opened: package.Package, root: xml.Element) -> None:
        self._opened = opened
        self._root = root

    def lost(self, carrier: xml.Element) -> Iterator[Names]:
        """Name the bookmarks that begin or end in a carrier and are referred to."""
        ids = {xml.value(mark, "w:id") for mark in carrier.iter(*_MARKS)}
        for name in sorted(self._referred[i] for i in ids & self._referred.keys()):
            yield f"dấu trang “{name}”", f"the bookmark “{name}”"

    @cached_property
    def _referred(self) -> dict[str, str]:
        """Map the ids of bookmarks to their names."""
        names = set(self._spoken_of())
        return {
            xml.value(start, "w:id"): xml.value(start, "w:name")
            for start in self._root.iter(_MARKS[0])
            if xml.value(start, "w:name") in names
        }

    def _spoken_of(self) -> Iterator[str]:
        for part in self._opened.of(*package.RENDERED):
            root = self._opened.roots[part]
            for code in active_content.field_codes(root):
                yield from (word.strip('"') for word in code.split())
            for link in root.iter(xml.name("w:hyperlink")):
                yield xml.value(link, "w:anchor")


def _words(carrier: xml.Element, source: str) -> str:
    """Return the words of a carrier without its tag."""
    paragraph = xml.name("w:p")
    inside = [carrier] if carrier.tag == paragraph else carrier.iter(paragraph)
    text = " ".join(spans.line(element).text for element in inside)
    return " ".join(text.replace(source, " ", 1).split())


def _objects(carrier: xml.Element) -> Iterator[Names]:
    """Name what a carrier shows beside words; what hangs in a text box is the box."""
    for child in carrier:
        name = xml.local(child)
        if name in ("drawing", "pict"):
            boxed = next(child.iter(xml.name("w:txbxContent")), None) is not None
            yield _BOX if boxed else _OBJECTS[name]
        elif name in _OBJECTS:
            yield _OBJECTS[name]
        elif name == "br" and xml.value(child, "w:type") in _BREAKS:
            yield _BREAKS[xml.value(child, "w:type")]
        elif name == "pageBreakBefore" and xml.value(child) not in OFF:
            yield _BREAK_BEFORE
        elif name in _FIELDS:
            yield _field(xml.value(child, "w:instr") or child.text or "")
        elif name != "Fallback":
            yield from _objects(child)


def _field(code: str) -> Names:
    kind = active_content.field_kind(code)
    return (f"{_FIELD[0]} {kind}", f"the field {kind}") if kind else _FIELD


def _named(things: list[Names]) -> list[Names]:
    """Leave out the marks of fields whose names are known by their codes."""
    codes = any(thing[0].startswith(_FIELD[0]) and thing != _FIELD for thing in things)
    return [thing for thing in things if thing != _FIELD or not codes]


def _halves(carrier: xml.Element) -> Iterator[Names]:
    for kind, names in _RANGES.items():
        starts, ends = (
            {xml.value(e, "w:id") for e in carrier.iter(xml.name(f"w:{kind}{end}"))}
            for end in ("Start", "End")
        )
        if starts != ends:
            yield names
