"""Drawn lines, as Word of today, Word of yesterday and LibreOffice write them."""

import pytest

from drafter.ooxml.reader import read
from tests.ooxml.samples import raw

SHAPE = """<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
<wp:extent cx="{cx}" cy="{cy}"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>
<a:xfrm><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="{kind}"/></wps:spPr>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:line from="0,0" to="99pt,0"/></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""


def drawn(kind, cx, cy):
    return SHAPE.format(kind=kind, cx=round(cx * 36000), cy=round(cy * 36000))


def pict(inner):
    return f"<w:r><w:pict>{inner}</w:pict></w:r>"


@pytest.mark.parametrize(
    ("xml", "lengths"),
    [
        (drawn("line", 60.5, 0), [60.5]),
        (drawn("straightConnector1", 40, 0.4), [40]),
        (drawn("rect", 40, 0.5), [40]),
        (drawn("rect", 40, 20), []),
        (drawn("line", 0, 40), []),
        (pict('<v:line from="10pt,2pt" to="152.9pt,2pt"/>'), [50.4]),
        (pict('<v:line from="1cm,0" to="6cm,0"/>'), [50]),
        (pict('<v:shape type="#_x0000_t32" style="width:72pt;height:0"/>'), [25.4]),
        (pict('<v:rect style="width:40mm;height:.75pt"/>'), [40]),
        (pict('<v:shape type="#_x0000_t75" style="width:4cm;height:3cm"/>'), []),
        (pict('<v:line from="x" to=""/>'), []),
        ("<w:r><w:t>không có nét kẻ</w:t></w:r>", []),
    ],
)
def test_a_level_line_has_its_length(xml, lengths):
    (paragraph,) = read(raw(f"<w:p>{xml}</w:p>")).paragraphs

    assert [round(float(s), 1) for s in paragraph.lines] == lengths
