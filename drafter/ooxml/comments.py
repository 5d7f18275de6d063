"""Comments of Word: read, and written into a copy of a file beside those that it has.

Word takes comments in the text of a document only, in tables and content controls too.
What is to be said of a header, a note or a text box is said at the paragraph of the
text that it belongs to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from drafter.findings import Spot
from drafter.ooxml import archive, lengths, package, places, plain_passages, xml
from drafter.ooxml.heading_path import plain
from drafter.patterns import regex
from drafter.records import frozen

AUTHOR, INITIALS = "drafter", "d"
PART = "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
)
_DOCUMENT = "wordprocessingml.document.main+xml"
_EMPTY = f'<w:comments xmlns:w="{xml.NAMESPACES["w"]}"/>'
_NO_RELATIONS = f'<Relationships xmlns="{xml.NAMESPACES["rel"]}"/>'

_REFERENCES: Mapping[str, str] = {
    xml.name("w:footnote"): xml.name("w:footnoteReference"),
    xml.name("w:endnote"): xml.name("w:endnoteReference"),
    xml.name("w:comment"): xml.name("w:commentReference"),
}
"""What in the text leads to a note or a comment."""
_START, _END, _REFERENCE = map(
    xml.name, ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")
)
_P, _TEXT, _BOX, _ID = map(xml.name, ("w:p", "w:t", "w:txbxContent", "w:id"))
_NO_XML = regex("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NoText(Exception):
    """A file of another dialect or kind, of which a .docx cannot be a copy."""


@frozen
class Note:
    """What a comment says, and about which place.

    Attributes:
        lines: Its paragraphs.
        spot: The place, as a finding names it; none for the file as a whole.
        elsewhere: Said last where the comment cannot stand at its place.
    """

    lines: tuple[str, ...]
    spot: Spot | None = None
    elsewhere: str = ""


@frozen
class Remark:
    """A comment that somebody has written beside a text.

    Attributes:
        author: Who wrote it.
        text: What it says, its paragraphs as one line.
        words: The words of the paragraph that it is about; where these are deleted,
            what they were.
        spot: Where that paragraph stands.
    """

    author: str
    text: str
    words: str
    spot: Spot


def remarks(data: bytes, file: str = "") -> tuple[Remark, ...]:
    """Return the comments of a Word file in the order of its text.

    Args:
        data: The file.
        file: What messages call it.

    Raises:
        drafter.errors.TemplateError: It is no .docx, damaged, or beyond the limits.
    """
    opened = package.opened(data, file)
    said = {
        xml.value(comment, "w:id"): comment
        for part in opened.of("comments")
        for comment in opened.roots[part].iter(xml.name("w:comment"))
    }
    found, labels = dict[str, Remark](), places.labels(opened)
    for part in opened.of(*plain_passages.PARTS) if said else ():
        spot, guide = Spot(file, labels.get(part, part)), places.guide(opened)
        for placed in places.paragraphs(opened.roots[part], spot, guide):
            for mark in placed.element.iter(_START, _REFERENCE):
                number = mark.get(_ID, "")
                if number in said and number not in found:
                    found[number] = _remark(said[number], placed)
    return tuple(found.values())


def _remark(comment: xml.Element, placed: places.Placed) -> Remark:
    lines = (plain(paragraph) for paragraph in comment.iter(_P))
    about = placed.element
    gone = (text.text or "" for text in about.iter(xml.name("w:delText")))
    return Remark(
        author=xml.value(comment, "w:author"),
        text=" ".join(" ".join(lines).split()),
        words=plain_passages.folded(plain(about))
        or plain_passages.folded("".join(gone)),
        spot=placed.spot,
    )


def annotated(opened: package.Package, notes: Iterable[Note]) -> bytes:
    """Return a copy of a Word file with a comment for each note.

    The comments have no date, so that the bytes are the same on every run.

    Raises:
        NoText: It is Strict Open XML, or its kind is another than a document's.
    """
    text = _Text(opened)
    part, comments = _comments(opened)
    first = 1 + max(_ids(text.root, comments), default=-1)
    for number, note in enumerate(notes, first):
        paragraph, exact = text.paragraph(note.spot)
        tag = note.spot.tag if exact and note.spot else ""
        text.mark(paragraph, tag, str(number))
        lines = note.lines if exact else (*note.lines, note.elsewhere)
        comments.append(_comment(comments, str(number), filter(None, lines)))
    changed = {text.part: _bytes(text.root), part: _bytes(comments)}
    files = {**opened.files, **_declared(opened, text.part, part), **changed}
    return archive.write(archive.pack(name, data) for name, data in files.items())


@frozen
class _Words:
    """The words of a paragraph.

    Attributes:
        text: All of them.
        starts: Where each piece of them begins in the text.
        pieces: The elements that hold them.
    """

    text: str
    starts: tuple[int, ...]
    pieces: tuple[xml.Element, ...]

    def holding(self, tag: str) -> tuple[xml.Element, xml.Element] | None:
        """Return the first and the last piece that a tag stands in, if it does."""
        begin = self.text.find(tag) if tag else -1
        if begin < 0:
            return None
        first = bisect_right(self.starts, begin) - 1
        last = bisect_left(self.starts, begin + len(tag)) - 1
        return self.pieces[first], self.pieces[last]


class _Text:
    """The text of a document, in which the paragraphs of places are found.

    Attributes:
        part: The name of its part.
        root: Its tree, to be changed.
    """

    def __init__(self, opened: package.Package) -> None:
        self.part = opened.of("document")[0]
        self.root = xml.parse(opened.files[self.part])
        kind = opened.content_types([self.part])[self.part]
        if self.root.tag != xml.name("w:document") or not kind.endswith(_DOCUMENT):
            raise NoText(kind)
        self._opened = opened
        self._first = _first(self.root)
        self._placed = dict[object, list[xml.Element]]()
        self._part_of = dict[str, str]()
        self._read = dict[xml.Element, _Words]()
        labels, guide = places.labels(opened), places.guide(opened)
        for part in opened.of(*package.TEXT_KINDS):
            root = self.root if part == self.part else opened.roots[part]
            label = labels.get(part, part)
            self._part_of[label] = part
            for placed in places.paragraphs(root, Spot("", label), guide):
                found = self._placed.setdefault(places.key(placed.spot), [])
                found.append(placed.element)

    def paragraph(self, spot: Spot | None) -> tuple[xml.Element, bool]:
        """Return where a comment about a place stands, and whether that is the place.

        Of several paragraphs in a cell it is the first that holds the tag.
        """
        if spot is None:
            return self._first, False
        found = self._placed.get(places.key(spot), [])
        if not found:
            return self._beginning(self._part_of.get(spot.part, "")), False
        holding = (item for item in found if spot.tag in self._words(item).text)
        place = next(holding, found[0])
        anchor = self._anchor(place)
        return anchor, anchor is place

    def mark(self, paragraph: xml.Element, tag: str, number: str) -> None:
        """Let a comment embrace the runs of a tag, or its whole paragraph."""
        start, end, reference = (
            _made(paragraph, name, number) for name in (_START, _END, _REFERENCE)
        )
        run = paragraph.makeelement(xml.name("w:r"))
        run.append(reference)
        pieces = self._words(paragraph).holding(tag)
        if pieces is None:
            properties = xml.find(paragraph, "w:pPr")
            paragraph.insert(0 if properties is None else 1, start)
            paragraph.extend((end, run))
            return
        first, last = (_top(piece, paragraph) for piece in pieces)
        first.addprevious(start)
        last.addnext(run)
        last.addnext(end)

    def _words(self, paragraph: xml.Element) -> _Words:
        """Return the words of a paragraph, which comments do not change."""
        if paragraph not in self._read:
            self._read[paragraph] = _words(paragraph)
        return self._read[paragraph]

    def _anchor(self, place: xml.Element) -> xml.Element:
        """Return the paragraph of the text that a paragraph belongs to."""
        outside = _outside(place)
        root = outside.getroottree().getroot()
        if root is self.root:
            return outside
        for owner in outside.iterancestors(*_REFERENCES):
            for reference in self.root.iter(_REFERENCES[owner.tag]):
                if reference.get(_ID) == owner.get(_ID):
                    holder = next(reference.iterancestors(_P), None)
                    return self._first if holder is None else _outside(holder)
        parts = (name for name, tree in self._opened.roots.items() if tree is root)
        return self._beginning(next(parts, ""))

    def _beginning(self, part: str) -> xml.Element:
        """Return the first paragraph of the first section with a header or footer."""
        targets = self._opened.targets(self.part)
        before = self._first
        for section in self.root.iter(xml.name("w:sectPr")):
            used = (targets.get(xml.value(item, "r:id"), "") for item in section)
            if part in used:
                return before
            last = next(section.iterancestors(_P), None)
            if last is not None:
                before = next(last.itersiblings(_P), before)
        return self._first


def _first(root: xml.Element) -> xml.Element:
    """Return the first paragraph of a text, which gets one if it has none."""
    for paragraph in root.iter(_P):
        return paragraph
    body = xml.find(root, "w:body")
    holder = root if body is None else body
    paragraph = holder.makeelement(_P)
    holder.insert(0, paragraph)
    return paragraph


def _outside(paragraph: xml.Element) -> xml.Element:
    """Return the paragraph that holds the text box which a paragraph stands in."""
    boxes = list(paragraph.iterancestors(_BOX))
    holder = next(boxes[-1].iterancestors(_P), None) if boxes else None
    return paragraph if holder is None else holder


def _made(near: xml.Element, name: str, number: str) -> xml.Element:
    made = near.makeelement(name)
    made.set(_ID, number)
    return made


def _words(paragraph: xml.Element) -> "_Words":
    """Read the words of a paragraph without those of text boxes in it."""
    texts, starts, length = [], [], 0
    for text in paragraph.iter(_TEXT):
        if next(text.iterancestors(_P), None) is paragraph:
            texts.append(text)
            starts.append(length)
            length += len(text.text or "")
    joined = "".join(text.text or "" for text in texts)
    return _Words(joined, tuple(starts), tuple(texts))


def _top(element: xml.Element, paragraph: xml.Element) -> xml.Element:
    for ancestor in element.iterancestors():
        if ancestor.getparent() is paragraph:
            return ancestor
    return element


def _comment(comments: xml.Element, number: str, lines: Iterable[str]) -> xml.Element:
    made = _made(comments, xml.name("w:comment"), number)
    made.set(xml.name("w:author"), AUTHOR)
    made.set(xml.name("w:initials"), INITIALS)
    for line in lines:
        paragraph = comments.makeelement(_P)
        run = comments.makeelement(xml.name("w:r"))
        text = comments.makeelement(_TEXT)
        text.text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", line)
        text.set(xml.name("xml:space"), "preserve")
        run.append(text)
        paragraph.append(run)
        made.append(paragraph)
    return made


def _comments(opened: package.Package) -> tuple[str, xml.Element]:
    """Return the part of the comments of a file and its tree, or an empty one."""
    for part in opened.of("comments"):
        return part, xml.parse(opened.files[part])
    names = (PART, *(f"word/comments{number}.xml" for number in range(1, 1000)))
    taken = {name.casefold() for name in opened.files}
    return next(n for n in names if n not in taken), xml.parse(_EMPTY)


def _ids(*roots: xml.Element) -> Iterator[int]:
    """Yield the numbers of the comments that there are."""
    for root in roots:
        for element in root.iter(xml.name("w:comment"), _START, _END, _REFERENCE):
            yield lengths.whole(element.get(_ID, "")) or 0


def _declared(opened: package.Package, document: str, part: str) -> dict[str, bytes]:
    """Return the parts that must say that there are comments, saying it."""
    changed = {}
    if part not in opened.types:
        types = xml.parse(opened.files[package.CONTENT_TYPES])
        made = types.makeelement(xml.name("ct:Override"))
        made.set("PartName", f"/{part}")
        made.set("ContentType", _TYPE)
        types.append(made)
        changed[package.CONTENT_TYPES] = _bytes(types)
    if part not in opened.targets(document).values():
        name = package.relations_name(document)
        root = xml.parse(opened.files.get(name, _NO_RELATIONS))
        taken = {relation.get("Id") for relation in root}
        numbered = (f"rId{number}" for number in range(1, len(taken) + 2))
        made = root.makeelement(xml.name("rel:Relationship"))
        made.set("Id", next(i for i in numbered if i not in taken))
        made.set("Type", _RELATION)
        made.set("Target", f"/{part}")
        root.append(made)
        changed[name] = _bytes(root)
    return changed


def _bytes(root: xml.Element) -> bytes:
    return xml.document(xml.source(root))
