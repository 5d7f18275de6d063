"""How wide a picture may be: page, column, cell with its padding, indents."""

import pytest

from drafter.ooxml import package, xml
from drafter.ooxml.available_width import AvailableWidth, layout
from tests.ooxml.samples import raw, replaced

PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:left="1701" w:right="850"/>{}</w:sectPr>'
)
HERE = "<w:p>{}<w:r><w:t>đây</w:t></w:r></w:p>"
CELL = (
    '<w:tbl><w:tblPr>{style}</w:tblPr><w:tblGrid><w:gridCol w:w="4536"/></w:tblGrid>'
    f"<w:tr><w:tc><w:tcPr>{{own}}</w:tcPr>{HERE.format('')}</w:tc></w:tr></w:tbl><w:p/>"
)
PADDED = (
    b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b'<w:style w:type="table" w:styleId="Dem"><w:name w:val="Dem"/><w:tblPr>'
    b'<w:tblCellMar><w:left w:w="567"/><w:right w:w="567"/></w:tblCellMar></w:tblPr>'
    b"</w:style></w:styles>"
)


@pytest.mark.parametrize(
    ("inner", "width"),
    [
        (HERE.format("") + PAGE.format(""), 165),
        (HERE.format("") + PAGE.format('<w:cols w:num="2" w:space="567"/>'), 77.5),
        (
            HERE.format('<w:pPr><w:ind w:left="567" w:firstLine="567"/></w:pPr>')
            + PAGE.format(""),
            145,
        ),
        (
            HERE.format('<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>')
            + PAGE.format(""),
            155,
        ),
        (CELL.format(style="", own="") + PAGE.format(""), 76.2),
        (
            CELL.format(style="", own='<w:tcW w:w="2268" w:type="dxa"/>')
            + PAGE.format(""),
            36.2,
        ),
        (
            CELL.format(style='<w:tblStyle w:val="Dem"/>', own="") + PAGE.format(""),
            60,
        ),
        (
            HERE.format('<w:pPr><w:ind w:left="9000"/></w:pPr>') + PAGE.format(""),
            10,
        ),
    ],
)
def test_a_picture_has_the_width_that_word_leaves_it(inner, width):
    opened = package.opened(replaced(raw(inner), {"word/styles.xml": PADDED}))
    root = opened.roots["word/document.xml"]
    (place,) = (
        p for p in root.iter(xml.name("w:p")) if p.find(xml.name("w:r")) is not None
    )
    of_file = layout(opened)

    widths = AvailableWidth(root, of_file.formatting, of_file.pages[-1])

    assert round(float(widths.at(place)), 1) == pytest.approx(width, abs=0.1)
