"""How papers are numbered, dated, signed and sent."""

from datetime import date

import pytest
from attrs import evolve

from drafter.model import Body, Issuance, Month, Organ, Person
from drafter.views import build
from tests.conferences import COMMUNE, LEAST, SECRETARY

CHAIR = Person(name="Đỗ Văn Nam", positions=("Chủ tịch UBND xã",))
VICE = Person(name="Hà Thị Lan", positions=("Đảng ủy viên", "Phó Chủ tịch UBND xã"))


def issued(organ: Organ = Organ.PARTY_ORGANISATION, **facts: object):
    host = Body(organ=organ, place=COMMUNE)
    paper = Issuance(paper="bao_cao", **facts)
    conference = evolve(LEAST, host=host, issuances=(paper,))
    return build(conference, paper="bao-cao")[0].issuance


@pytest.mark.parametrize(
    ("organ", "facts", "line"),
    [
        (Organ.PARTY_ORGANISATION, {"number": "5"}, "Số 05-BC/ĐU"),
        (Organ.PARTY_ORGANISATION, {}, "Số ...-BC/ĐU"),
        (Organ.PARTY_ORGANISATION, {"number": "127"}, "Số 127-BC/ĐU"),
        (Organ.PEOPLES_COMMITTEE, {"number": "5"}, "Số: 05/BC-UBND"),
        (Organ.PEOPLES_COMMITTEE, {}, "Số: .../BC-UBND"),
        (Organ.PEOPLES_COMMITTEE, {"symbol": "BC-VP"}, "Số: .../BC-VP"),
        (
            Organ.PARTY_ORGANISATION,
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
            Organ.PARTY_ORGANISATION,
            {"signatory": SECRETARY},
            "T/M ĐẢNG ỦY",
            "BÍ THƯ",
        ),
        (
            Organ.EXECUTIVE_COMMITTEE,
            {"signatory": SECRETARY},
            "T/M BAN CHẤP HÀNH",
            "BÍ THƯ",
        ),
        (
            Organ.PARTY_ORGANISATION,
            {
                "signatory": Person(
                    name="A", positions=("Phó Bí thư Thường trực Đảng ủy",)
                )
            },
            "T/M ĐẢNG ỦY",
            "PHÓ BÍ THƯ",
        ),
        (
            Organ.PARTY_ORGANISATION,
            {"signatory": SECRETARY, "authority": "T/M BAN THƯỜNG VỤ"},
            "T/M BAN THƯỜNG VỤ",
            "BÍ THƯ",
        ),
        (
            Organ.PEOPLES_COMMITTEE,
            {"signatory": CHAIR},
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
        ),
        (
            Organ.PEOPLES_COMMITTEE,
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
            Organ.PARTY_ORGANISATION,
            {"recipients": ("Ban Thường vụ Tỉnh ủy", "các chi bộ")},
            ("Ban Thường vụ Tỉnh ủy;", "Các chi bộ;", "Lưu Văn phòng Đảng ủy."),
        ),
        (
            Organ.PEOPLES_COMMITTEE,
            {"recipients": ("Thường trực HĐND xã",), "addressees": ("UBND tỉnh",)},
            ("Như trên;", "Thường trực HĐND xã;", "Lưu: VT."),
        ),
        (
            Organ.PEOPLES_COMMITTEE,
            {"recipients": ("UBND tỉnh", "Lưu: VT, VP.")},
            ("UBND tỉnh;", "Lưu: VT, VP."),
        ),
    ],
)
def test_recipients_end_with_the_archive(organ, facts, lines):
    assert issued(organ, **facts).recipients == lines


def test_one_addressee_stands_on_the_line_and_several_below_it():
    alone = issued(Organ.PEOPLES_COMMITTEE, addressees=("UBND tỉnh",))
    several = issued(Organ.PEOPLES_COMMITTEE, addressees=("UBND tỉnh", "Sở Nội vụ"))

    assert (alone.addressee, alone.addressees) == ("UBND tỉnh", ())
    assert (several.addressee, several.addressees) == (
        "",
        ("UBND tỉnh;", "Sở Nội vụ."),
    )
