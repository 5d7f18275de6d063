"""Letterheads fit their texts: rules as long as asked, columns as wide as needed."""

import re
from datetime import date
from io import BytesIO

import pytest
from attrs import evolve
from docx import Document
from docx.oxml.ns import qn

from drafter.drafting.rendering import make
from drafter.model import Body, Issuance, Place, PlaceKind
from drafter.ooxml import package
from drafter.ooxml.available_width import layout
from drafter.ooxml.dump import dump
from drafter.ooxml.text_width import advance
from drafter.templating import fill
from drafter.templating.letterhead import fitted
from tests.conferences import LEAST, host_of
from tests.ooxml.samples import body

CITY = Place(kind=PlaceKind.CITY, name="Hồ Chí Minh")
WARD = Place(kind=PlaceKind.WARD, name="Bến Thành", parent=CITY)
ZONE = Place(
    kind=PlaceKind.SPECIAL_ZONE,
    name="Phú Quý",
    parent=Place(kind=PlaceKind.PROVINCE, name="Lâm Đồng"),
)
DAY = date(2026, 12, 29)


def paper(organ: str, place: Place, seat: str = "") -> bytes:
    issuance = Issuance(paper="bao_cao", day=DAY, place=seat)
    host = host_of(organ, place)
    return make(evolve(LEAST, host=host, issuances=(issuance,))).data


def rules(data: bytes) -> list[float]:
    """Return the lengths in mm of the lines drawn in a paper."""
    found = re.findall(r"nét kẻ ([\d,]+) mm", dump(data))
    return [float(length.replace(",", ".")) for length in found]


def columns(data: bytes) -> list[float]:
    """Return the widths in mm of the letterhead's columns."""
    table = Document(BytesIO(data)).tables[0]
    grid = table._tbl.tblGrid.findall(qn("w:gridCol"))
    return [int(column.get(qn("w:w"))) * 25.4 / 1440 for column in grid]


def test_the_rules_of_a_state_paper_follow_their_texts():
    """NĐ 30/2020/NĐ-CP, Phụ lục I, II.1, II.2, II.5: 100%, a third to a half."""
    issuer, motto, subject = rules(paper("UBND", ZONE))
    name = float(advance("ĐẶC KHU PHÚ QUÝ", 13, bold=True))

    assert motto == pytest.approx(60.5, abs=0.2)
    assert name / 3 <= issuer <= name / 2
    assert subject > 0


def test_the_rule_of_a_party_paper_is_as_wide_as_its_title():
    assert rules(paper("Đảng bộ", ZONE)) == [72.9]


@pytest.mark.parametrize("organ", ["Đảng bộ", "UBND"])
@pytest.mark.parametrize("place", [WARD, ZONE], ids=["ward", "zone"])
def test_no_line_of_a_long_letterhead_wraps(organ, place):
    data = paper(organ, place)
    left, right = columns(data)
    table = Document(BytesIO(data)).tables[0]

    assert left + right == pytest.approx(165, abs=0.2)
    for width, cells in zip((left, right), table.columns, strict=True):
        for cell in cells.cells:
            for line in cell.paragraphs:
                font = line.style.font
                for text in line.text.split("\n"):
                    needed = advance(
                        text, int(font.size.pt), bool(font.bold), bool(font.italic)
                    )
                    assert float(needed) <= width


def test_a_state_letterhead_takes_the_smaller_set_whole():
    office = "Hội đồng nghĩa vụ quân sự phường"
    issuance = Issuance(paper="bao_cao", day=DAY, place="Thành phố Hồ Chí Minh")
    host = Body(name=office)
    data = make(evolve(LEAST, host=host, issuances=(issuance,))).data
    styles = {
        line.style.name
        for row in Document(BytesIO(data)).tables[0].rows
        for cell in row.cells
        for line in cell.paragraphs
    }

    assert {"Quốc hiệu nhỏ", "Tiêu ngữ nhỏ", "Địa danh ngày tháng nhỏ"} <= styles
    assert not {"Quốc hiệu", "Tiêu ngữ", "Địa danh ngày tháng"} & styles


def test_a_long_date_line_gets_the_wider_column():
    data = paper("UBND", WARD, "Thành phố Hồ Chí Minh")

    assert columns(data)[1] > 106
    assert "[Quốc hiệu]" in dump(data)


def test_an_ordinary_letterhead_keeps_its_columns_and_sizes():
    data = paper("UBND", ZONE)

    assert columns(data) == pytest.approx([66, 99], abs=0.2)
    assert "[Quốc hiệu]" in dump(data)


def test_a_part_without_marks_is_returned_as_it_is():
    text = "<w:document><w:body><w:p/></w:body></w:document>"

    assert fitted(text, layout(package.opened(body("")))) is text


@pytest.mark.parametrize("pieces", [1, 7])
def test_a_letterhead_may_end_in_any_block(pieces, monkeypatch):
    whole = paper("UBND", WARD)
    monkeypatch.setattr(fill, "_PIECES", pieces)

    assert paper("UBND", WARD) == whole
