"""The page of a file set: size, margins, page numbers above all pages but the first."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from drafter.ooxml import lengths, package, xml
from drafter.ooxml.added_parts import AddedParts
from drafter.ooxml.style_writer import twips
from drafter.records import frozen

_LATER = frozenset(
    map(xml.name, (
        "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings",
        "w:sectPrChange",
    ))
)  # fmt: skip
"""What stands behind the mark of a first page among the properties of a section."""
_AFTER_MARGINS = frozenset(
    map(xml.name, (
        "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols",
        "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg",
    ))
) | _LATER  # fmt: skip
_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@frozen(kw_only=True)
class Page:
    """A page that stands upright, lengths in mm.

    Attributes:
        width: Of the paper.
        height: Of the paper.
        top: Margin above.
        bottom: Margin below.
        left: Margin at the left, where papers are bound.
        right: Margin at the right.
        header: From the upper edge to the page number.
    """

    width: Decimal
    height: Decimal
    top: Decimal
    bottom: Decimal
    left: Decimal
    right: Decimal
    header: Decimal

    def lengths(self, *, across: bool) -> Mapping[str, Mapping[str, int]]:
        """Return the attributes of a section by element, in twips.

        Args:
            across: Whether its pages lie across: the upright page turned to the
                right, so that the margin for binding is above.
        """
        width, height = (self.width, self.height)[:: -1 if across else 1]
        sides = (self.top, self.right, self.bottom, self.left)
        top, right, bottom, left = sides[-1:] + sides[:-1] if across else sides
        margins = {"top": top, "right": right, "bottom": bottom, "left": left}
        return {
            "w:pgSz": {"w:w": twips(width), "w:h": twips(height)},
            "w:pgMar": {
                **{f"w:{side}": twips(length) for side, length in margins.items()},
                "w:header": twips(self.header),
            },
        }


def put_page(section: xml.Element, page: Page) -> bool:
    """Give a section a page; return whether that changes it."""
    size = xml.find(section, "w:pgSz")
    across = xml.value(size, "w:orient") == "landscape"
    changes = False
    for tag, wanted in page.lengths(across=across).items():
        element = xml.find(section, tag)
        if element is None:
            element = _placed(section, tag, _AFTER_MARGINS)
        for name, length in wanted.items():
            have = lengths.whole(xml.value(element, name))
            if have is None or abs(abs(have) - length) > 1:
                element.set(xml.name(name), str(length))
                changes = True
    return changes


def _placed(section: xml.Element, tag: str, later: frozenset[str]) -> xml.Element:
    """Add an empty element in its place among the properties of a section."""
    made = section.makeelement(xml.name(tag))
    behind = next((child for child in section if child.tag in later), None)
    if behind is None:
        section.append(made)
    else:
        behind.addprevious(made)
    return made


def numbers(root: xml.Element | None) -> bool:
    """Whether a header prints the number of the page."""
    codes = (
        ()
        if root is None
        else (
            (element.text or "") + xml.value(element, "w:instr")
            for element in root.iter(xml.name("w:instrText"), xml.name("w:fldSimple"))
        )
    )
    return any("PAGE" in code.upper().replace("NUMPAGES", "") for code in codes)


def has_words(root: xml.Element | None) -> bool:
    """Whether a header says anything."""
    texts = () if root is None else root.iter(xml.name("w:t"), xml.name("w:drawing"))
    return any(element.text or len(element) for element in texts)


class Numbering:
    """The page numbers of a file, in headers that are added where there are none."""

    def __init__(self, opened: package.Package, parts: AddedParts, style: str) -> None:
        """Take a file.

        Args:
            opened: The file.
            parts: What is added to it.
            style: The id of the style of a page number.
        """
        self._opened = opened
        self._parts = parts
        self._style = style
        self._main = opened.of("document")[0]

    def put(self, sections: Sequence[xml.Element]) -> bool:
        """Number the pages of all sections but their first; tell if that is new.

        A header that says something else is left alone.
        """
        done = [*map(self._first, sections[:1]), *map(self._later, sections[1:])]
        return any(done)

    def _part(self, section: xml.Element, pages: str) -> xml.Element | None:
        reference = _reference(section, pages)
        part = self._opened.targets(self._main).get(xml.value(reference, "r:id"), "")
        return self._opened.roots.get(part)

    def _first(self, section: xml.Element) -> bool:
        header = self._part(section, "default")
        if numbers(header):
            return _title_page(section)
        if has_words(header):
            return False
        for pages, content in (("first", ""), ("default", _NUMBER)):
            if pages == "first" and has_words(self._part(section, pages)):
                continue
            old = _reference(section, pages)
            if old is not None:
                section.remove(old)
            made = section.makeelement(xml.name("w:headerReference"))
            made.set(xml.name("w:type"), pages)
            made.set(xml.name("r:id"), self._added(content))
            section.insert(0, made)
        _title_page(section)
        return True

    def _later(self, section: xml.Element) -> bool:
        """Link the headers of a section to those before it, where they say nothing."""
        header, reference = (
            self._part(section, "default"),
            _reference(section, "default"),
        )
        if reference is None or numbers(header) or has_words(header):
            return False
        section.remove(reference)
        _title_page(section)
        return True

    def _added(self, content: str) -> str:
        """Add a header; return the id by which the text refers to it."""
        return self._parts.add(
            "header",
            f'<w:hdr xmlns:w="{xml.NAMESPACES["w"]}"><w:p><w:pPr>'
            f'<w:pStyle w:val="{self._style}"/></w:pPr>{content}</w:p></w:hdr>',
        )


def _reference(section: xml.Element, pages: str) -> xml.Element | None:
    references = xml.find_all(section, "w:headerReference")
    return next((r for r in references if xml.value(r, "w:type") == pages), None)


def _title_page(section: xml.Element) -> bool:
    """Let the first page of a section have a header of its own."""
    if xml.find(section, "w:titlePg") is not None:
        return False
    _placed(section, "w:titlePg", _LATER)
    return True
