"""A template put into the form of a rule sheet: page, styles, page numbers.

Words and tags are not touched. The named styles of `paper_styles` are written as the
sheet prescribes; a paragraph without style gets that of what it plainly is. Direct
formatting goes where it contradicts the style, and only there.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from html import escape

import attrs

from drafter.errors import TemplateError
from drafter.findings import errors
from drafter.ooxml import (
    archive,
    column_tables,
    direct_formatting,
    drawn_rules,
    heading_path,
    package,
    style_writer,
    tables,
    xml,
)
from drafter.ooxml.added_parts import AddedParts
from drafter.ooxml.formatting import Formatting
from drafter.ooxml.page_writer import Numbering, Page, put_page
from drafter.ooxml.style_writer import Style
from drafter.records import frozen
from drafter.standards import paper_styles, plain_paragraphs
from drafter.standards.sheet import Sheet
from drafter.templating import gate

_TEXTS = ("document", "header", "footer", "footnotes", "endnotes")
_COLUMNS = frozenset(
    ("Quốc hiệu", "Tiêu đề Đảng", "Cơ quan ban hành", "Nơi nhận", "Họ tên ký")
)
"""Styles that show that the columns of a table are those of a page."""
_SIDES = ("top", "bottom", "left", "right")
_EMPTY = {
    kind: f'<w:{kind} xmlns:w="{xml.NAMESPACES["w"]}"/>'
    for kind in ("styles", "numbering")
}
"""Parts that a file may lack."""


@frozen(kw_only=True)
class Difference:
    """One thing that a style said otherwise.

    Attributes:
        aspect: What: an attribute of `RunFormat` or `ParagraphFormat`.
        before: What it said.
        after: What it says.
    """

    aspect: str
    before: object
    after: object


@frozen(kw_only=True)
class Restyled:
    """A template in the form of a sheet, and what changed.

    Attributes:
        data: Its bytes; those that were given where nothing changed.
        untouched: Whether nothing changed.
        added: Names of styles that it did not have.
        changed: What each style said otherwise, by name; nothing visible where only
            its place in the gallery or its next style is new.
        given: How many paragraphs without style got one, by name.
        freed: From how many paragraphs direct formatting was taken, by style.
        spread: How many letterheads and signatures are now as wide as the text.
        ruled: How many rules were drawn below texts that had none.
        sections: How many sections got another page.
        numbered: Whether page numbers are new.
        missing: Components that papers must have and no paragraph is.
    """

    data: bytes
    untouched: bool
    added: tuple[str, ...] = ()
    changed: Mapping[str, tuple[Difference, ...]]
    given: Mapping[str, int]
    freed: Mapping[str, int]
    spread: int = 0
    ruled: int = 0
    sections: int = 0
    numbered: bool = False
    missing: tuple[str, ...] = ()


def restyled(data: bytes, file: str, sheet: Sheet) -> Restyled:
    """Put a template into the form of a sheet.

    Args:
        data: The bytes of its .docx.
        file: What messages call it.
        sheet: The sheet.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or in another dialect.
    """
    opened = package.opened(data, file)
    if refused := errors(gate.conformance(opened, file)):
        raise TemplateError(refused)
    return _Restyling(opened, sheet, data).done()


class _Restyling:
    """One template on its way into the form of a sheet."""

    def __init__(self, opened: package.Package, sheet: Sheet, data: bytes) -> None:
        self._opened = opened
        self._sheet = sheet
        self._data = data
        self._added = AddedParts(opened)
        self._styles = {style.name: style for style in paper_styles.styles(sheet)}
        parts = opened.of(*_TEXTS, "styles", "numbering")
        self._trees = {name: xml.parse(opened.files[name]) for name in parts}
        self._before = {name: xml.source(tree) for name, tree in self._trees.items()}

    def done(self) -> Restyled:
        """Return the template as it is then."""
        had = style_writer.ids(self._root("styles"))
        changed = self._put_styles(had)
        by_id = self._by_id()
        given, freed = Counter[str](), Counter[str]()
        for name in self._opened.of(*_TEXTS):
            given.update(self._name(self._trees[name]))
            freed.update(self._free(self._trees[name], by_id))
        spread = sum(self._spread(by_id))
        ruled = sum(1 for _ in self._rule(by_id))
        sections = self._sections()
        page = paper_page(self._sheet)
        turned = sum(put_page(section, page) for section in sections)
        style = self._ids()[paper_styles.PAGE_NUMBER]
        numbered = Numbering(self._opened, self._added, style).put(sections)
        made = self._made()
        return Restyled(
            data=made,
            untouched=made == self._data,
            added=tuple(name for name in self._styles if name not in had),
            changed=changed,
            given=given,
            freed=freed,
            spread=spread,
            ruled=ruled,
            sections=turned,
            numbered=numbered,
            missing=tuple(self._missing(by_id)),
        )

    def _root(self, kind: str) -> xml.Element:
        """Return the tree of the first part of a kind, which is added if need be."""
        if not self._opened.of(kind) and kind not in self._trees:
            self._trees[kind] = xml.parse(_EMPTY[kind])
        return self._trees[(*self._opened.of(kind), kind)[0]]

    def _sections(self) -> list[xml.Element]:
        """Return the sections of the text; a text that states none gets one."""
        root = self._root("document")
        body = xml.find(root, "w:body")
        sections = list(root.iter(xml.name("w:sectPr")))
        if not sections and body is not None:
            sections.append(body.makeelement(xml.name("w:sectPr")))
            body.append(sections[0])
        return sections

    def _ids(self) -> Mapping[str, str]:
        return style_writer.ids(self._root("styles"))

    def _by_id(self) -> Mapping[str, Style]:
        ids = self._ids()
        return {ids[name]: style for name, style in self._styles.items()}

    def _put_styles(self, had: Mapping[str, str]) -> dict[str, tuple[Difference, ...]]:
        """Write the styles; return what those that were there said otherwise."""
        root, styles = self._root("styles"), tuple(self._styles.values())
        before = {
            xml.value(element, "w:styleId"): xml.as_typed(element)
            for element in xml.find_all(root, "w:style")
        }
        shown = {
            name: tuple(_differences(Formatting(self._opened), had[name], style))
            for name, style in self._styles.items()
            if name in had
        }
        known = style_writer.ids_with(root, styles)
        numbers = style_writer.put_lists(self._root("numbering"), styles, known)
        style_writer.put(root, styles, paper_styles.text(), numbers)
        after = {
            xml.value(element, "w:styleId"): xml.as_typed(element)
            for element in xml.find_all(root, "w:style")
        }
        return {n: d for n, d in shown.items() if before[had[n]] != after[had[n]]}

    def _name(self, root: xml.Element) -> Iterator[str]:
        """Give paragraphs without style the one of what they are; yield its name."""
        ids = self._ids()
        unnamed = {"", ids[style_writer.NORMAL]}
        for paragraph in root.iter(xml.name("w:p")):
            properties = xml.find(paragraph, "w:pPr")
            style = None if properties is None else xml.find(properties, "w:pStyle")
            if xml.value(style) not in unnamed:
                continue
            cell = next(paragraph.iterancestors(xml.name("w:tc")), None)
            said = None if cell is None else " ".join(_words(cell))
            text = heading_path.plain(paragraph)
            name = plain_paragraphs.style_of(text, self._sheet, said)
            if name and not _is_in_header(root):
                _set_style(paragraph, ids[name])
                yield name

    def _free(self, root: xml.Element, by_id: Mapping[str, Style]) -> Iterator[str]:
        """Take direct formatting that contradicts its style; yield the style's name."""
        for paragraph in root.iter(xml.name("w:p")):
            style = by_id.get(xml.value(xml.find(paragraph, "w:pPr/w:pStyle")))
            if style is not None and direct_formatting.freed(paragraph, style):
                yield style.name

    def _spread(self, by_id: Mapping[str, Style]) -> Iterator[bool]:
        """Make letterhead and signature as wide as the text; yield what changed."""
        page, formatting = paper_page(self._sheet), Formatting(self._opened)
        for table in self._root("document").iter(xml.name("w:tbl")):
            names = {
                style.name
                for mark in table.iter(xml.name("w:pStyle"))
                if (style := by_id.get(xml.value(mark)))
            }
            if len(tables.grid(table)) == 2 and not names.isdisjoint(_COLUMNS):
                width = page.width - page.left - page.right
                yield column_tables.spread(table, width, formatting)

    def _rule(self, by_id: Mapping[str, Style]) -> Iterator[xml.Element]:
        """Draw the rules that the sheet asks for where there is none; yield them."""
        root, ids = self._root("document"), self._ids()
        known = paper_styles.by_component(self._sheet)
        wanted = {n for c, n in known.items() if self._sheet.rule(f"{c}.rule")}
        count = len(list(root.iter(xml.name("wp:docPr"))))
        for paragraph in list(root.iter(xml.name("w:p"))):
            style = by_id.get(_style(paragraph))
            if style is None or style.name not in wanted or _is_ruled(paragraph, ids):
                continue
            count += 1
            made = drawn_rules.paragraph(ids[paper_styles.RULE], 100 + count)
            paragraph.addnext(made)
            yield made

    def _missing(self, by_id: Mapping[str, Style]) -> Iterator[str]:
        """Yield the labels of what papers must have and no paragraph is."""
        marks = self._root("document").iter(xml.name("w:pStyle"))
        used = {style.name for m in marks if (style := by_id.get(xml.value(m)))}
        known = paper_styles.by_component(self._sheet)
        for name, component in self._sheet.components.items():
            rule = self._sheet.rule(f"{name}.required")
            if rule is None or rule.unless or known.get(name, "") in used:
                continue
            if name in known and (not rule.when or known.get(rule.when, "") in used):
                yield component.label

    def _made(self) -> bytes:
        """Return the bytes of the template; its own where nothing changed."""
        for kind, empty in _EMPTY.items():
            tree = self._trees.get(kind)
            if tree is not None and xml.source(tree) != empty:
                self._added.add(kind, xml.source(tree))
        changed = {
            name: xml.document(xml.source(self._trees[name]))
            for name, before in self._before.items()
            if xml.source(self._trees[name]) != before
        }
        changed = {**self._added.files, **changed}
        if not changed:
            return self._data
        files = {**self._opened.files, **changed}
        return archive.write(archive.pack(name, data) for name, data in files.items())


def _words(cell: xml.Element) -> Iterator[str]:
    return map(heading_path.plain, cell.iter(xml.name("w:p")))


def _is_in_header(root: xml.Element) -> bool:
    return root.tag != xml.name("w:document")


def _style(paragraph: xml.Element) -> str:
    return xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))


def _is_ruled(paragraph: xml.Element, ids: Mapping[str, str]) -> bool:
    """Whether a rule follows a text; tags between them do not count."""
    cell = next(paragraph.iterancestors(xml.name("w:tc")), None)
    for following in paragraph.itersiblings(xml.name("w:p")):
        ruled = _style(following) == ids[paper_styles.RULE]
        if ruled or drawn_rules.is_line(following):
            return True
        if cell is None and _style(following) != ids[paper_styles.TAG]:
            return False
    return False


def _set_style(paragraph: xml.Element, identity: str) -> None:
    properties = xml.find(paragraph, "w:pPr")
    if properties is None:
        properties = paragraph.makeelement(xml.name("w:pPr"))
        paragraph.insert(0, properties)
    for old in xml.find_all(properties, "w:pStyle"):
        properties.remove(old)
    value = {xml.name("w:val"): identity}
    properties.insert(0, properties.makeelement(xml.name("w:pStyle"), value))


def _differences(
    formatting: Formatting, identity: str, style: Style
) -> Iterator[Difference]:
    """Yield what a style of a file says otherwise than it should."""
    paragraph = xml.parse(
        f'<w:p xmlns:w="{xml.NAMESPACES["w"]}"><w:pPr>'
        f'<w:pStyle w:val="{escape(identity)}"/></w:pPr></w:p>'
    )
    pairs = (
        (formatting.text_format(identity), style.text),
        (formatting.paragraph_format(paragraph, {}), style.paragraph),
    )
    for have, want in pairs:
        for name in (field.name for field in attrs.fields(type(want))):
            before, after = getattr(have, name), getattr(want, name)
            if before != after:
                yield Difference(aspect=name, before=before, after=after)


def paper_page(sheet: Sheet) -> Page:
    """Return the page of the papers of a sheet."""

    def value(identity: str) -> Decimal:
        rule = sheet.rule(identity)
        assert rule is not None, identity
        return Decimal(rule.default)

    paper = sheet.rule("page.paper")
    assert paper is not None
    width, height = paper.default
    sides = {side: value(f"page.margin_{side}") for side in _SIDES}
    return Page(
        width=Decimal(width),
        height=Decimal(height),
        header=value("page_number.edge"),
        **sides,
    )
