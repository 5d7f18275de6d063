"""Lists that number themselves: I. / 1. / a), and dashes, by style; parts restart.

The numbers are Word's, so that a section that vanishes leaves no hole and each
lower level begins again.
"""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

LADDER = 1
DASHES = 2
LEVELS = (
    ("none", "", "Phan"),
    ("upperRoman", "%2.", "Muc"),
    ("decimal", "%3.", "Khoan"),
    ("lowerLetter", "%4)", "Diem"),
)
BULLETS = (("bullet", "-", "GachDauDong"), ("bullet", "+", "DauCongDauDong"))


def add(document: Document) -> None:
    """Replace the document's numbering by the ladder and the dashes."""
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    for identity, levels in ((LADDER, LEVELS), (DASHES, BULLETS)):
        root.append(parse_xml(_abstract(identity, levels)))
    for identity in (LADDER, DASHES):
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{identity}">'
                f'<w:abstractNumId w:val="{identity}"/></w:num>'
            )
        )
    assert root.findall(qn("w:num")), "no list was made"


def _abstract(identity: int, levels: tuple[tuple[str, str, str], ...]) -> str:
    inner = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for n, (form, text, style) in enumerate(levels)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
        f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
    )
