"""What rendering can spoil, mended: containers, grids, line breaks, last section."""

import re
from collections.abc import Collection, Mapping

from drafter.ooxml import tables, xml
from drafter.patterns import regex

_BLOCKS = frozenset(map(xml.name, ("w:p", "w:tbl", "w:sdt", "w:customXml")))
CONTAINERS = tuple(
    map(xml.name, ("w:tc", "w:tr", "w:tbl", "w:txbxContent", "w:sdtContent"))
)
"""What may be left empty when a table or a row goes."""

_HOLDERS = tuple(
    map(xml.name, (
        "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent",
        "w:tc",
    ))
)  # fmt: skip


def mend(root: xml.Element) -> None:
    """Take out rows without cells and tables without rows; fill empty containers."""
    _drop_controls(root)
    _drop(root, "w:tr", needs="w:tc")
    _drop(root, "w:tbl", needs="w:tr")
    for holder in list(root.iter(*_HOLDERS)):
        _ends_with_paragraph(holder)
    for content in list(root.iter(xml.name("w:sdtContent"))):
        parent = content.getparent()
        if len(content) == 0 and parent is not None and _is_block(parent):
            content.append(content.makeelement(xml.name("w:p")))


def _drop_controls(root: xml.Element) -> None:
    """Take out the controls around rows or cells of which none is left."""
    for content in list(root.iter(xml.name("w:sdtContent"))):
        control = content.getparent()
        if len(content) == 0 and control is not None and _is_of_table(control):
            xml.remove(control)


def _is_of_table(control: xml.Element) -> bool:
    parent = control.getparent()
    return parent is not None and parent.tag in (xml.name("w:tbl"), xml.name("w:tr"))


def _drop(root: xml.Element, tag: str, *, needs: str) -> None:
    for element in list(root.iter(xml.name(tag))):
        if next(element.iter(xml.name(needs)), None) is None:
            xml.remove(element)


def _ends_with_paragraph(holder: xml.Element) -> None:
    """Word wants a paragraph in every container, and one last in every cell."""
    blocks = [child for child in holder if child.tag in _BLOCKS]
    paragraph = xml.name("w:p")
    last_is_table = bool(blocks) and blocks[-1].tag == xml.name("w:tbl")
    if not blocks or (holder.tag == xml.name("w:tc") and last_is_table):
        holder.append(holder.makeelement(paragraph))


def _is_block(control: xml.Element) -> bool:
    parent = control.getparent()
    return parent is not None and parent.tag in (*_HOLDERS, xml.name("w:body"))


_LASTS: Mapping[str, tuple[str, ...]] = {
    "tc": ("</w:tcPr>", "<w:tcPr/>", "</w:tbl>"),
    "tr": ("</w:trPr>", "<w:trPr/>", "</w:tblPrEx>"),
    "tbl": ("</w:tblGrid>", "<w:tblGrid/>", "</w:tblPr>"),
    **dict.fromkeys(
        ("txbxContent", "sdtContent", "hdr", "ftr", "footnote", "endnote", "comment"),
        (),
    ),
}
"""What stands last in a container that has been emptied, but for its own opening."""


def _lasts(holder: str) -> tuple[str, ...]:
    return (f"<w:{holder}>", '">', *_LASTS[holder])


def _emptied(holder: str) -> re.Pattern[bytes]:
    end = f"</w:{holder}>"
    seen = "|".join(f"(?<={last}{end})" for last in _lasts(holder))
    return regex(f"{end}(?:{seen})".encode())


SEAM = "<>"
"""Parts the pieces that a filled part is made of; no text and no markup holds it."""


_SIGNS = {
    xml.name(f"w:{holder}"): (_emptied(holder), f"<w:{holder}/>".encode())
    for holder in _LASTS
}
"""What an emptied container looks like; templates are read without blank text."""


def suspected(filled: bytes, holders: Collection[str]) -> bool:
    """Say whether one of some containers may be empty in a filled part."""
    return any(
        ended.search(filled) or alone in filled
        for ended, alone in (_SIGNS[holder] for holder in holders if holder in _SIGNS)
    )


def suspected_of_pieces(pieces: bytes, holders: Collection[str]) -> bool:
    """Say whether one of some containers may be empty in what pieces are joined to.

    It may if it is so in a piece, and if it ends so near the beginning of one that
    what stands before is not seen.

    Args:
        pieces: The pieces, each behind a seam.
        holders: The kinds of containers that may be emptied.
    """
    return any(
        f"<w:{holder}/>".encode() in pieces
        or any(
            before.endswith(lasts) or SEAM.encode() in before[-near:]
            for before in pieces.split(f"</w:{holder}>".encode())[:-1]
        )
        for holder in _LASTS
        if xml.name(f"w:{holder}") in holders
        for lasts in (tuple(last.encode() for last in _lasts(holder)),)
        for near in (max(map(len, lasts)) + len(SEAM) - 1,)
    )


def fit_grids(root: xml.Element) -> None:
    """Make each table's grid as wide as its widest row, the table as wide as it was."""
    for table in root.iter(xml.name("w:tbl")):
        grid = xml.find(table, "w:tblGrid")
        if grid is not None:
            _fit(grid, max(map(width, tables.rows(table)), default=0))


def width(row: xml.Element) -> int:
    """Return how many columns of the grid a row takes, those it leaves free too."""
    free = sum(tables.kept_free(row, f"w:grid{side}") for side in ("Before", "After"))
    return free + sum(map(tables.span, tables.cells(row)))


def _fit(grid: xml.Element, wanted: int) -> None:
    columns = xml.find_all(grid, "w:gridCol")
    if not columns or not wanted or wanted == len(columns):
        return
    width = xml.name("w:w")
    widths = [int(float(column.get(width, "0"))) for column in columns]
    if wanted < len(columns):
        removed = sum(widths[wanted:]) // wanted
        for column in columns[wanted:]:
            grid.remove(column)
        for column, old in zip(columns, widths[:wanted], strict=False):
            column.set(width, str(old + removed))
        return
    average, old_average = sum(widths) // wanted, sum(widths) / len(columns)
    for column, old in zip(columns, widths, strict=True):
        column.set(width, str(int(old * average / old_average) if old_average else 0))
    for _ in range(wanted - len(columns)):
        grid.append(grid.makeelement(columns[0].tag, {width: str(average)}))


SECTION = regex(r"<w:sectPr(?:\s[^>]*?)?(?:/>|>.*?</w:sectPr>)", re.DOTALL)
_SECTION = "<w:sectPr"
_END = regex(r"(?:<w:bookmarkEnd\b[^>]*/>)*$")
_PARAGRAPH_END = "</w:p>"


def may_end_in_section(source: str) -> bool:
    """Whether a part has a section break that may come to stand last."""
    return source.count(_SECTION) > 1


def without_empty_section(text: str) -> str:
    """Return a rendered part without an empty section at its end.

    Args:
        text: The end of the part, its last paragraph whole.
    """
    begin = text.rfind(_SECTION, *_last_but_one(text))
    if begin < 0:
        return text
    sections = [match.span() for match in SECTION.finditer(text, begin)]
    if len(sections) < 2:
        return text
    (start, end), (last, after) = sections[-2:]
    between = _END.sub("", text[end:last])
    ends_paper = between.startswith("</w:pPr>") and between.endswith(_PARAGRAPH_END)
    if not ends_paper or between.count(_PARAGRAPH_END) > 1:
        return text
    return "".join((text[:start], text[end:last], text[start:end], text[after:]))


def _last_but_one(text: str) -> tuple[int, int]:
    """Return where the last paragraph before the last section begins and ends."""
    end = text.rfind(_PARAGRAPH_END, 0, max(text.rfind(_SECTION), 0))
    return max(text.rfind(_PARAGRAPH_END, 0, max(end, 0)), 0), max(end, 0)


_HYPHEN = "\u2011"
_TEXT = regex(rf"(<w:t(?: [^>]*)?>)([^<]*[\n\t{_HYPHEN}][^<]*)</w:t>")
_OPEN = '<w:t xml:space="preserve">'
_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>", _HYPHEN: "<w:noBreakHyphen/>"}
_MARK = regex(rf"([\n\t{_HYPHEN}])")
BREAKS = (b"\n", b"\t", b"\r", _HYPHEN.encode())
"""What a filled part shows, encoded, when a value brought one of these marks."""


def keep_breaks(source: str) -> str:
    r"""Write breaks, tabs and no-break hyphens as elements; they stay in their run.

    Word draws the no-break hyphen of Unicode in another font than the text; where no
    element may stand, in a formula or an attribute, it is a plain hyphen.

    >>> kept("<w:t>a\tb</w:t>")
    '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>'
    """
    even = source.replace("\r\n", "\n").replace("\r", "\n")
    return _TEXT.sub(_broken_line, even).replace(_HYPHEN, "-")


def _broken_line(match: re.Match[str]) -> str:
    pieces = _MARK.split(match[2])
    return "".join(
        _MARKS.get(piece) or f"{_OPEN}{piece}</w:t>" for piece in pieces if piece
    )
