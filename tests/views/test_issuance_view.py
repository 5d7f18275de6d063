"""How papers are numbered, dated, signed and sent."""

from datetime import date

import pytest
from attrs import evolve

from drafter.model import Issuance, Month, Person
from drafter.views import build
from tests.conferences import COMMUNE, LEAST, SECRETARY, host_of

CHAIR = Person(name="Đỗ Văn Nam", positions=("Chủ tịch UBND xã",))
VICE = Person(name="Hà Thị Lan", positions=("Đảng ủy viên", "Phó Chủ tịch UBND xã"))


def issued(organ: str = "Đảng bộ", **facts: object):
    host = host_of(organ, COMMUNE)
    paper = Issuance(paper="bao_cao", **facts)
    conference = evolve(LEAST, host=host, issuances=(paper,))
    return build(conference, paper="bao-cao")[0].issuance


@pytest.mark.parametrize(
    ("organ", "facts", "line"),
    [
        ("Đảng bộ", {"number": "5"}, "Số 05-BC/ĐU"),
        ("Đảng bộ", {}, "Số ...-BC/ĐU"),
        ("Đảng bộ", {"number": "127"}, "Số 127-BC/ĐU"),
        ("UBND", {"number": "5"}, "Số: 05/BC-UBND"),
        ("UBND", {}, "Số: .../BC-UBND"),
        ("UBND", {"symbol": "BC-VP"}, "Số: .../BC-VP"),
        (
            "Đảng bộ",
            {"number": "9", "symbol": "BC/BTV"},
            "Số 09-BC/BTV",
        ),
    ],
)
def test_the_number_line_is_the_regimes(organ, facts, line):
    """State: colon, slash, hyphen; Party: hyphen, slash; below 10 padded."""
    assert issued(organ, **facts).number == line


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2026, 1, 5), "Tân Lập, ngày 05 tháng 01 năm 2026"),
        (date(2026, 3, 15), "Tân Lập, ngày 15 tháng 3 năm 2026"),
        (Month(year=2026, month=5), "Tân Lập, ngày ... tháng 5 năm 2026"),
        (None, "Tân Lập, ngày ... tháng ... năm ..."),
    ],
)
def test_the_date_line_pads_as_the_law_says(day, line):
    assert issued(day=day).place_date.replace("\u00a0", " ") == line


@pytest.mark.parametrize(
    ("organ", "facts", "authority", "position"),
    [
        (
            "Đảng bộ",
            {"signatory": SECRETARY},
            "T/M ĐẢNG ỦY",
            "BÍ THƯ",
        ),
        (
            "Ban Chấp hành Đảng bộ",
            {"signatory": SECRETARY},
            "T/M BAN CHẤP HÀNH",
            "BÍ THƯ",
        ),
        (
            "Đảng bộ",
            {
                "signatory": Person(
                    name="A", positions=("Phó Bí thư Thường trực Đảng ủy",)
                )
            },
            "T/M ĐẢNG ỦY",
            "PHÓ BÍ THƯ THƯỜNG TRỰC",
        ),
        (
            "Đảng bộ",
            {"signatory": SECRETARY, "authority": "T/M BAN THƯỜNG VỤ"},
            "T/M BAN THƯỜNG VỤ",
            "BÍ THƯ",
        ),
        (
            "UBND",
            {"signatory": CHAIR},
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
        ),
        (
            "UBND",
            {"signatory": VICE},
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
        ),
    ],
)
def test_the_signature_names_authority_and_post(organ, facts, authority, position):
    """NĐ 30/2020/NĐ-CP, Phụ lục I, II.7; HD 36 điểm 1.7: no K/T before Bí thư."""
    view = issued(organ, **facts)

    assert (view.authority, view.position) == (authority, position)


@pytest.mark.parametrize(
    ("organ", "facts", "lines"),
    [
        (
            "Đảng bộ",
            {"recipients": ("Ban Thường vụ Tỉnh ủy", "các chi bộ")},
            ("Ban Thường vụ Tỉnh ủy;", "Các chi bộ;", "Lưu Văn phòng Đảng ủy."),
        ),
        (
            "UBND",
            {"recipients": ("Thường trực HĐND xã",), "addressees": ("UBND tỉnh",)},
            ("Như trên;", "Thường trực HĐND xã;", "Lưu: VT."),
        ),
        (
            "UBND",
            {"recipients": ("UBND tỉnh", "Lưu: VT, VP.")},
            ("UBND tỉnh;", "Lưu: VT, VP."),
        ),
    ],
)
def test_recipients_end_with_the_archive(organ, facts, lines):
    assert issued(organ, **facts).recipients == lines


def test_one_addressee_stands_on_the_line_and_several_below_it():
    alone = issued("UBND", addressees=("UBND tỉnh",))
    several = issued("UBND", addressees=("UBND tỉnh", "Sở Nội vụ"))

    assert (alone.addressee, alone.addressees) == ("UBND tỉnh", ())
    assert (several.addressee, several.addressees) == (
        "",
        ("UBND tỉnh;", "Sở Nội vụ."),
    )


@pytest.mark.parametrize(
    ("name", "archive"),
    [
        ("Chi bộ thôn Nà Lầu, xã Tân Lập", "Lưu Chi bộ."),
        ("Đảng bộ Sở Y tế tỉnh Hòa An", "Lưu Văn phòng Đảng ủy."),
        ("Ban Chỉ đạo 35 Tỉnh ủy Hòa An", "Lưu Văn phòng Tỉnh ủy."),
    ],
)
def test_a_paper_of_the_party_is_kept_by_an_office_that_is_there(name, archive):
    assert issued(name, recipients=("Như trên",)).recipients[-1] == archive
