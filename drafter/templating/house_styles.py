"""The named styles that steer how a filled paper is set, whatever their ids are.

A template steers by what its author sees: paragraphs in the style "Trích yếu" are
balanced, a line drawn in a paragraph of the style "Nét kẻ" follows the text above it, a
table of the style "Bảng vừa chữ" gets the columns that its texts need. Programs
that save a file keep the names of styles and make ids of their own; here each of these
styles gets the one id that the engine knows it by.
"""

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from drafter.ooxml import package, xml
from drafter.patterns import regex

IDS: Mapping[str, str] = {
    "Tít": "Tit",
    "Trích yếu": "TrichYeu",
    "Lời kết": "LoiKet",
    "Quốc hiệu": "QuocHieu",
    "Tiêu đề Đảng": "TieuDeDang",
    "Cơ quan ban hành": "CoQuanBanHanh",
    "Nét kẻ": "NetKe",
    "Bảng vừa chữ": "BangVuaChu",
}
"""The ids of the styles by their names."""

_REFERENCE = regex(
    r'(<w:(?:style [^>]*?w:styleId|(?:pStyle|tblStyle|basedOn|next|link) w:val)=")'
    r'([^"]*)'
)
_KINDS = (
    "document", "header", "footer", "footnotes", "endnotes", "comments", "styles",
    "numbering",
)  # fmt: skip


def id_of(name: str) -> str:
    """Return the id by which the engine knows a style of a name, or nothing."""
    return IDS.get(normalize("NFC", name).strip(), "")


def canonical(opened: package.Package) -> package.Package:
    """Return a package in which the styles that steer have the ids known here."""
    renamed = _renamed(opened)
    if not renamed:
        return opened

    def reference(match: re.Match[str]) -> str:
        return f"{match[1]}{renamed.get(match[2], match[2])}"

    sources = {name: xml.source(opened.roots[name]) for name in opened.of(*_KINDS)}
    changed = {
        name: _REFERENCE.sub(reference, source) for name, source in sources.items()
    }
    return opened.changed({name: xml.document(text) for name, text in changed.items()})


def _renamed(opened: package.Package) -> dict[str, str]:
    """Map ids to others: of styles that steer, and of those that stand in the way."""
    root = opened.tree("styles")
    styles = [] if root is None else xml.find_all(root, "w:style")
    own = {xml.value(style, "w:styleId"): style for style in styles}
    wanted = dict(_wanted(own))
    renamed = {old: new for old, new in wanted.items() if old != new}
    for new in set(renamed.values()) & own.keys() - wanted.keys():
        other = new
        while other in own or other in renamed.values():
            other += "_"
        renamed[new] = other
    return renamed


def _wanted(own: Mapping[str, xml.Element]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for identity, style in own.items():
        wanted = id_of(xml.value(xml.find(style, "w:name")))
        if wanted and wanted not in seen:
            seen.add(wanted)
            yield identity, wanted
