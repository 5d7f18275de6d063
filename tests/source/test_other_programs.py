"""Workbooks part by part as Excel, WPS, Google Sheets and libraries write them."""

import pytest

from drafter.errors import InvalidDocument
from drafter.source import workbook
from tests.source.books import PARTS, packed, read, words

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml"
SEEN = [["Chỉ tiêu", "TH"], ["Hộ nghèo", "2,15%"], ["", "812,5"]]

EXCEL = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="{_SHEET}"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 mc:Ignorable="x14ac"
 xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B3"/>
<sheetViews><sheetView tabSelected="1" workbookViewId="0">
<selection sqref="A1"/></sheetView>
</sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>
<cols><col min="1" max="1" width="30.7" customWidth="1"/></cols>
<sheetData><row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c>
<c r="B1" t="s"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2" t="s"><v>2</v></c>
<c r="B2" s="1"><f>B3/37790</f><v>2.1499999999999998E-2</v></c></row>
<row r="3" spans="1:2"><c r="A3" s="2"/><c r="B3" s="2">
<v>812.5</v></c></row></sheetData>
<conditionalFormatting sqref="B2">
<cfRule type="cellIs" priority="1"/></conditionalFormatting>
<pageMargins left="0.7"/><drawing xmlns:r="x" r:id="rId1"/><extLst>
<ext uri="{{A}}"/></extLst>
</worksheet>"""
GOOGLE = f"""<?xml version="1.0" ?><worksheet xmlns="{_SHEET}" xmlns:mx="x"><sheetPr/>
<sheetViews><sheetView workbookViewId="0"/></sheetViews>
<sheetFormatPr customHeight="1" defaultColWidth="12.63"/><sheetData>
<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>0.0215</v></c></row>
<row r="3"><c r="B3" s="2"><f t="shared" ref="B3" si="0">B9</f><v>812.5</v></c></row>
<row r="4" hidden="0"/></sheetData><drawing r:id="rId1" xmlns:r="x"/></worksheet>"""
PREFIXED = f"""<x:worksheet xmlns:x="{_SHEET}"><x:sheetData>
<x:row><x:c t="inlineStr"><x:is><x:t>Chỉ tiêu</x:t></x:is></x:c>
<x:c t="str"><x:v>TH</x:v></x:c></x:row>
<x:row><x:c t="str"><x:f>A9</x:f><x:v>Hộ nghèo</x:v></x:c><x:c s="1">
<x:v>0.0215</x:v></x:c>
</x:row><x:row><x:c/><x:c s="2">
<x:v>8.125E2</x:v></x:c></x:row></x:sheetData></x:worksheet>"""
TEXTS = f"""<sst xmlns="{_SHEET}" count="3" uniqueCount="3"><si><t>Chỉ tiêu</t></si>
<si><t xml:space="preserve"> TH </t><phoneticPr fontId="1"/></si>
<si><r><t>Hộ </t></r><r><rPr><b/><sz val="11"/></rPr><t>nghèo</t></r></si></sst>"""
STYLES = f"""<styleSheet xmlns="{_SHEET}"><numFmts count="1">
<numFmt numFmtId="164"
 formatCode="_-* #,##0.0\\ _₫_-;\\-* #,##0.0\\ _₫_-;_-* &quot;-&quot;"/>
</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/>
<scheme val="minor"/></font>
</fonts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3">
<xf numFmtId="0" fontId="0" xfId="0"/>
<xf numFmtId="10" fontId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" xfId="0"/></cellXfs><dxfs count="0"/></styleSheet>"""


def strict(parts):
    """Return parts as "Strict Open XML Spreadsheet" has them."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = {
        _SHEET: f"{_STRICT}/spreadsheetml/main",
        office: f"{_STRICT}/officeDocument/relationships",
    }
    for name, strictly in names.items():
        parts = {part: text.replace(name, strictly) for part, text in parts.items()}
    return parts


@pytest.mark.parametrize("sheet", [EXCEL, GOOGLE, PREFIXED])
@pytest.mark.parametrize("written", [dict, strict])
def test_one_table_is_read_alike_whoever_wrote_it(sheet, written):
    parts = {**PARTS, "xl/s.xml": sheet, "xl/t.xml": TEXTS, "xl/y.xml": STYLES}

    assert words(read(packed(written(parts)))) == SEEN


def test_strict_days_are_read_as_days():
    cell = '<c t="d"><v>2026-12-08T07:30:00</v></c>'
    parts = {
        **PARTS,
        "xl/s.xml": f'<worksheet xmlns="{_SHEET}"><sheetData><row>{cell}</row>'
        "</sheetData></worksheet>",
    }

    ((seen,),) = read(packed(strict(parts))).rows

    assert (seen.text, seen.is_date) == ("08/12/2026 07:30", True)


def test_parts_may_be_named_in_other_letters_and_from_the_top():
    parts = {name.replace("xl/", "XL/"): text for name, text in PARTS.items()}
    relations = parts.pop("XL/_rels/workbook.xml.rels").replace("/xl/s.xml", "s.xml")
    parts |= {
        "_rels/.rels": parts["_rels/.rels"].replace('"xl/', '"/XL/'),
        "XL/_rels/workbook.xml.rels": relations,
        "XL/s.xml": EXCEL,
        "XL/t.xml": TEXTS,
        "XL/y.xml": STYLES,
    }

    assert words(workbook.read(packed(parts), "b.xlsx").sheets[0]) == SEEN


def test_a_workbook_without_styles_and_texts_is_read():
    sheet = PREFIXED.replace(' s="1"', "").replace(' s="2"', "")

    assert words(read(packed({**PARTS, "xl/s.xml": sheet})))[1] == [
        "Hộ nghèo",
        "0,0215",
    ]


def test_a_sheet_of_a_language_of_its_own_is_no_empty_sheet():
    sheet = PREFIXED.replace("sheetData", "rows")

    with pytest.raises(InvalidDocument) as stop:
        read(packed({**PARTS, "xl/s.xml": sheet}))

    assert stop.value.findings[0].code == "X205"
