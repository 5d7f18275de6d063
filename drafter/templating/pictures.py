"""Pictures put where a filled part holds their marks, and their files.

How large a picture is says the template. In a line it is as wide as the line allows:
the page, its column, the cell, the text box, without the indents; no higher than a row
or a box of exact height, and no larger than itself. Where a template shows a sample
picture whose alternative text is nothing but the tag, as in ``{{ a.anh }}``, the
picture takes its place and fits its frame, in the line or beside the text.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from drafter.ooxml import archive, lengths, package, xml
from drafter.ooxml.available_width import AvailableWidth, Layout
from drafter.patterns import regex
from drafter.pictures import Picture
from drafter.records import define
from drafter.templating import frames
from drafter.templating.environment import PICTURE_MARK

Relation = Callable[[Picture], str]
"""Gives the id of the relationship that leads to a picture."""

_HIGHEST = 110 * 36_000
"""How high a picture may stand, in EMU: photo and caption share a page."""

_MARK = regex(rf"{re.escape(PICTURE_MARK.decode())}(\d+)\?>")
_TEXT = regex(rf"<w:t(?: [^>]*)?>([^<]*(?:{_MARK.pattern}[^<]*)+)</w:t>")
_NUMBER = "anh"
_FRAME = f'<wp:docPr {frames.MARK}="'
_FRAMED = regex(rf'({_FRAME})(" (?:[^>]*? )?descr="){_MARK.pattern}(?=")')
MARKS = (PICTURE_MARK,)
PLACES = (f'<w:drawing {_NUMBER}="'.encode(), _FRAME.encode())
"""What a filled part shows, encoded, when it holds marks or drawings yet to be made."""

_INLINE = (
    '<w:drawing {names}><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="0" name="Ảnh {number}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
    '</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{uri}"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="0" name="Ảnh {number}"/><pic:cNvPicPr/>'
    '</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
    '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing>"
)
_NAMES = " ".join(
    f'xmlns:{prefix}="{xml.NAMESPACES[prefix]}"'
    for prefix in ("w", "wp", "a", "pic", "r")
)
_AFTER_SPACING = frozenset(
    map(xml.name, (
        "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
        "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
        "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
    ))
)  # fmt: skip
"""What stands after the spacing among a paragraph's properties."""


def cut(text: str, pictures: Sequence[Picture]) -> str:
    """Take the marks out of a filled part.

    In the text of a run a mark becomes a drawing yet to be made; in an alternative
    text or a property, where none can stand, it becomes the picture's caption.

    Args:
        text: The part, without its declaration.
        pictures: What the numbers of the marks mean.
    """

    def caption(match: re.Match[str]) -> str:
        from html import escape  # brings all entities along

        return escape(pictures[int(match[1])].caption)

    framed = _FRAMED.sub(r"\1\3\2<?anh \3?>", text)
    return _MARK.sub(
        caption, _TEXT.sub(lambda match: "".join(_apart(match[1])), framed)
    )


def placed(
    text: str,
    pictures: Sequence[Picture],
    relation: Relation,
    layout: Layout,
) -> str:
    """Make the drawings of a part whose marks have been cut out.

    Args:
        text: The part, without its declaration.
        pictures: What the numbers of the drawings mean.
        relation: Gives the id of the relationship that leads to a picture.
        layout: What a part cannot say itself of the width on its page.
    """
    root = xml.parse(text)
    widths = AvailableWidth(root, layout.formatting, layout.pages[-1])
    numbered = {str(number): picture for number, picture in enumerate(pictures)}
    for drawing in list(root.iter(xml.name("w:drawing"))):
        number = drawing.get(_NUMBER, "")
        picture = numbered.get(number)
        if picture is None:
            continue
        if _is_plain_control(drawing):
            _replace(drawing, _words(drawing, picture.caption))
            continue
        width = round(widths.at(drawing) * lengths.EMU_PER_MM)
        size = picture.fitted(width, _height(drawing))
        _replace(drawing, _drawing(number, picture.caption, relation(picture), size))
    for frame, number in frames.taken(root):
        picture = numbered.get(number)
        if picture is not None:
            frames.show(frame, relation(picture), (picture.width, picture.height))
    return xml.source(root)


_BOXES = (xml.name("w:tr"), xml.name("w:txbxContent"))


def _height(drawing: xml.Element) -> int:
    """Return how high a picture may be where it stands, in EMU."""
    box = next(drawing.iterancestors(*_BOXES), drawing)
    height = xml.find(box, "w:trPr/w:trHeight")
    exact = xml.value(height, "w:hRule") == "exact"
    given = lengths.millimetres(xml.value(height)) if exact else None
    return min(round((given or 0) * lengths.EMU_PER_MM) or _HIGHEST, _HIGHEST)


def _apart(text: str) -> Iterator[str]:
    """Yield the stretches of a text, and between them drawings yet to be made."""
    for position, piece in enumerate(_MARK.split(text)):
        if position % 2:
            yield f'<w:drawing {_NUMBER}="{piece}"/>'
        elif piece:
            yield f'<w:t xml:space="preserve">{piece}</w:t>'


def _is_plain_control(drawing: xml.Element) -> bool:
    """Whether a content control around a drawing takes text only."""
    controls = drawing.iterancestors(xml.name("w:sdt"))
    return any(xml.find(item, "w:sdtPr/w:text") is not None for item in controls)


def _words(drawing: xml.Element, words: str) -> xml.Element:
    text = drawing.makeelement(xml.name("w:t"), {xml.name("xml:space"): "preserve"})
    text.text = words
    return text


def _drawing(
    number: str, caption: str, relation: str, size: tuple[int, int]
) -> xml.Element:
    drawing = xml.parse(
        _INLINE.format(
            names=_NAMES,
            uri=xml.NAMESPACES["pic"],
            width=size[0],
            height=size[1],
            number=int(number) + 1,
            relation=relation,
        )
    )
    for properties in drawing.iter(xml.name("wp:docPr")):
        properties.set("descr", caption)
    return drawing


def _replace(old: xml.Element, new: xml.Element) -> None:
    parent = old.getparent()
    assert parent is not None, "a drawing stands in a run"
    parent.replace(old, new)
    paragraph = next(new.iterancestors(xml.name("w:p")), None)
    if new.tag == xml.name("w:drawing") and paragraph is not None:
        _whole(paragraph)


def _whole(paragraph: xml.Element) -> None:
    """Let a picture be seen whole, and stay with the caption that follows.

    Word cuts a picture off at the height of the line where that is fixed.
    """
    properties = xml.find(paragraph, "w:pPr")
    if properties is None:
        properties = paragraph.makeelement(xml.name("w:pPr"))
        paragraph.insert(0, properties)
    spacing = xml.find(properties, "w:spacing")
    if spacing is None:
        spacing = properties.makeelement(xml.name("w:spacing"))
        after = (n for n, item in enumerate(properties) if item.tag in _AFTER_SPACING)
        properties.insert(next(after, len(properties)), spacing)
    spacing.set(xml.name("w:line"), "240")
    spacing.set(xml.name("w:lineRule"), "auto")
    if xml.find(properties, "w:keepNext") is None:
        style = xml.find(properties, "w:pStyle")
        place = 0 if style is None else properties.index(style) + 1
        properties.insert(place, properties.makeelement(xml.name("w:keepNext")))


FOLDER = "word/media"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONS = '<Relationships xmlns="{}"/>'.format(xml.NAMESPACES["rel"])


@define
class Album:
    """Collects what a paper's drawings need, each picture once.

    Attributes:
        entries: The files of the template by name.
        files: The pictures' files by the name of their bytes.
        relations: The relationships of each part: an id for each target.
    """

    entries: Mapping[str, archive.Entry]
    files: dict[str, tuple[str, Picture]] = attrs.field(factory=dict)
    relations: dict[str, dict[str, str]] = attrs.field(factory=dict)

    def relation(self, part: str, picture: Picture) -> str:
        """Return the id by which a part refers to a picture."""
        if picture.digest not in self.files:
            self.files[picture.digest] = (self._free(picture), picture)
        name = self.files[picture.digest][0]
        known = self.relations.setdefault(part, {})
        if name not in known:
            taken = {relation.get("Id", "") for relation in self._tree(part)}
            stem = f"rIdAnh{len(known) + 1}"
            known[name] = next(item for item in _numbered(stem) if item not in taken)
        return known[name]

    def bound(self, made: Mapping[str, archive.Entry]) -> Iterator[archive.Entry]:
        """Yield the files of the paper: those made, the template's, the pictures.

        Args:
            made: The filled parts by name.
        """
        changed = {**made, **{entry.name: entry for entry in self._written()}}
        for name, entry in self.entries.items():
            yield changed.pop(name, entry)
        yield from (changed[name] for name in sorted(changed))

    def _written(self) -> Iterator[archive.Entry]:
        for name, picture in self.files.values():
            yield archive.pack(name, picture.data)
        for part, known in self.relations.items():
            root = self._tree(part)
            for name, identity in known.items():
                target = posixpath.relpath(name, posixpath.dirname(part) or ".")
                attributes = {"Id": identity, "Type": _TYPE, "Target": target}
                root.append(root.makeelement(xml.name("rel:Relationship"), attributes))
            yield _packed(package.relations_name(part), root)
        if self.files:
            yield _packed(package.CONTENT_TYPES, self._types())

    def _types(self) -> xml.Element:
        root = xml.parse(archive.unpacked(self.entries[package.CONTENT_TYPES]))
        endings = {
            item.get("Extension", "").lower(): item.get("ContentType", "")
            for item in xml.find_all(root, "ct:Default")
        }
        for name, picture in sorted(self.files.values(), key=lambda item: item[0]):
            ending, kind = picture.kind.suffix, picture.kind.value
            if ending not in endings:
                attributes = {"Extension": ending, "ContentType": kind}
                root.insert(0, root.makeelement(xml.name("ct:Default"), attributes))
                endings[ending] = kind
            elif endings[ending] != kind:
                attributes = {"PartName": f"/{name}", "ContentType": kind}
                root.append(root.makeelement(xml.name("ct:Override"), attributes))
        return root

    def _free(self, picture: Picture) -> str:
        """Return a name for a picture's file that the template does not have."""
        taken = {name.casefold() for name in self.entries}
        stem = f"{FOLDER}/anh-{picture.digest}"
        names = (f"{item}.{picture.kind.suffix}" for item in _numbered(stem))
        return next(name for name in names if name.casefold() not in taken)

    def _tree(self, part: str) -> xml.Element:
        entry = self.entries.get(package.relations_name(part))
        return xml.parse(_RELATIONS if entry is None else archive.unpacked(entry))


def album(entries: Iterable[archive.Entry]) -> Album:
    """Return an empty album for a paper of a template with these files."""
    return Album({entry.name: entry for entry in entries})


def _packed(name: str, root: xml.Element) -> archive.Entry:
    return archive.pack(name, xml.document(xml.source(root)))


def _numbered(stem: str) -> Iterator[str]:
    """Yield a name, and then the name with numbers."""
    yield stem
    for number in range(2, 1 << 16):
        yield f"{stem}-{number}"
