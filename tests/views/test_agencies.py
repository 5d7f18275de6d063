"""Offices, boards, unions: on letterheads, in symbols, in signatures."""

from datetime import date

import pytest
from attrs import evolve

from drafter.model import Body, Family, Issuance, Person, Place, PlaceKind
from drafter.views import build
from drafter.views.host_view import HostView
from tests.conferences import COMMUNE, LEAST, PROVINCE, SECRETARY, host_of

DISTRICT = Place(kind=PlaceKind.DISTRICT, name="Định Hóa", parent=PROVINCE)
OLD = Place(kind=PlaceKind.COMMUNE, name="Tân Lập", parent=DISTRICT)
LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)


def agency(name: str, place: Place | None = COMMUNE) -> Body:
    return Body(name=name, area=place)


def issued(host: Body, *, of: Family | None = None, **facts: object):
    paper = Issuance(paper="bao_cao", **facts)
    conference = evolve(LEAST, host=host, issuances=(paper,))
    return build(conference, paper="bao-cao", family=of or host.family)[0].issuance


OFFICES = [
    (
        "Văn phòng Đảng ủy xã Tân Lập",
        COMMUNE,
        "ĐẢNG ỦY XÃ TÂN LẬP",
        "VĂN PHÒNG",
        "Số ...-BC/VPĐU",
    ),
    (
        "Văn phòng Đảng uỷ",
        COMMUNE,
        "ĐẢNG ỦY XÃ TÂN LẬP",
        "VĂN PHÒNG",
        "Số ...-BC/VPĐU",
    ),
    (
        "Ủy ban Kiểm tra Đảng ủy xã Tân Lập",
        COMMUNE,
        "ĐẢNG ỦY XÃ TÂN LẬP",
        "ỦY BAN KIỂM TRA",
        "Số ...-BC/UBKTĐU",
    ),
    (
        "Ban Xây dựng Đảng xã Tân Lập",
        COMMUNE,
        "ĐẢNG ỦY XÃ TÂN LẬP",
        "BAN XÂY DỰNG ĐẢNG",
        "Số ...-BC/BXDĐĐU",
    ),
    (
        "Ban Tổ chức Huyện ủy Định Hóa",
        DISTRICT,
        "HUYỆN ỦY ĐỊNH HÓA",
        "BAN TỔ CHỨC",
        "Số ...-BC/BTCHU",
    ),
    (
        "Ủy ban Kiểm tra Tỉnh ủy",
        PROVINCE,
        "TỈNH ỦY HÒA AN",
        "ỦY BAN KIỂM TRA",
        "Số ...-BC/UBKTTU",
    ),
    (
        "Văn phòng Đảng ủy Công ty Cao su",
        None,
        "ĐẢNG ỦY CÔNG TY CAO SU",
        "VĂN PHÒNG",
        "Số ...-BC/VPĐU",
    ),
    (
        "Phòng Văn hóa - Xã hội xã Tân Lập",
        COMMUNE,
        "UBND XÃ TÂN LẬP",
        "PHÒNG VĂN HÓA - XÃ HỘI",
        "Số: .../BC-[CẦN BỔ SUNG: ký hiệu của cơ quan]",
    ),
    (
        "Phòng Kinh tế thuộc UBND xã Tân Lập",
        COMMUNE,
        "UBND XÃ TÂN LẬP",
        "PHÒNG KINH TẾ",
        "Số: .../BC-[CẦN BỔ SUNG: ký hiệu của cơ quan]",
    ),
    (
        "Văn phòng HĐND và UBND xã Tân Lập",
        COMMUNE,
        "UBND XÃ TÂN LẬP",
        "VĂN PHÒNG HĐND VÀ UBND",
        "Số: .../BC-[CẦN BỔ SUNG: ký hiệu của cơ quan]",
    ),
    (
        "Hội Nông dân xã Tân Lập",
        COMMUNE,
        "[CẦN BỔ SUNG: cơ quan cấp trên]",
        "HỘI NÔNG DÂN\nXÃ TÂN LẬP",
        "Số: .../BC-[CẦN BỔ SUNG: ký hiệu của cơ quan]",
    ),
    (
        "Phòng Kinh tế, Hạ tầng và Đô thị xã Tân Lập",
        COMMUNE,
        "UBND XÃ TÂN LẬP",
        "PHÒNG KINH TẾ,\nHẠ TẦNG VÀ ĐÔ THỊ",
        "Số: .../BC-[CẦN BỔ SUNG: ký hiệu của cơ quan]",
    ),
    (
        "Đại hội Đảng bộ xã Tân Lập lần thứ I, nhiệm kỳ 2025 - 2030",
        COMMUNE,
        "",
        "ĐẠI HỘI ĐẢNG BỘ\nXÃ TÂN LẬP\nLẦN THỨ I",
        "Số ...-BC/ĐH",
    ),
]


@pytest.mark.parametrize(("name", "place", "superior", "line", "number"), OFFICES)
def test_an_office_stands_below_the_body_it_serves(name, place, superior, line, number):
    """HD 36 điểm 1.2, phụ lục 3: UBKTTU; a symbol nobody knows is a gap."""
    view = issued(agency(name, place))

    assert (view.superior, view.issuer) == (superior, line)
    assert view.number == number


def test_a_symbol_that_is_typed_leaves_no_gap():
    assert issued(agency("Phòng Kinh tế"), symbol="BC-PKT").number == "Số: .../BC-PKT"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Văn phòng Đảng ủy xã Tân Lập", Family.PARTY),
        ("Ủy ban Kiểm tra Đảng uỷ xã Tân Lập", Family.PARTY),
        ("Ban Xây dựng Đảng", Family.PARTY),
        ("Phòng Kinh tế xã Tân Lập", Family.STATE),
        ("Văn phòng HĐND và UBND", Family.STATE),
        ("Hội Nông dân xã Tân Lập", Family.STATE),
        ("Trường THPT Cẩm Bình", Family.STATE),
        ("Ban Tổ chức Hội nghị", None),
        ("Hội đồng quản trị", None),
        ("Phòng khám đa khoa", Family.STATE),
    ],
)
def test_a_name_tells_the_family_of_its_papers(name, expected):
    assert agency(name).family is expected


POSTS = [
    ("Văn phòng Đảng ủy", "Chánh Văn phòng Đảng ủy", "", "CHÁNH VĂN PHÒNG"),
    (
        "Văn phòng Đảng ủy",
        "Phó Chánh Văn phòng Đảng ủy",
        "K/T CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
    ),
    (
        "Ban Xây dựng Đảng",
        "Phó Trưởng Ban Xây dựng Đảng",
        "K/T TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN",
    ),
    (
        "Ủy ban Kiểm tra Đảng ủy",
        "Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy",
        "T/M ỦY BAN KIỂM TRA",
        "PHÓ CHỦ NHIỆM",
    ),
    ("Phòng Kinh tế", "Trưởng phòng Kinh tế xã", "", "TRƯỞNG PHÒNG"),
    (
        "Phòng Kinh tế",
        "Phó Trưởng phòng Kinh tế xã",
        "KT. TRƯỞNG PHÒNG",
        "PHÓ TRƯỞNG PHÒNG",
    ),
    ("Trường THPT Cẩm Bình", "Hiệu trưởng", "", "HIỆU TRƯỞNG"),
    ("Đại hội Đảng bộ xã Tân Lập", "Bí thư Đảng ủy", "T/M ĐOÀN CHỦ TỊCH", ""),
    (
        "Hội Nông dân xã Tân Lập",
        "Chủ tịch Hội Nông dân xã",
        "[CẦN BỔ SUNG: quyền hạn ký]",
        "CHỦ TỊCH",
    ),
]


@pytest.mark.parametrize(("name", "post", "authority", "position"), POSTS)
def test_the_head_of_an_office_signs_directly(name, post, authority, position):
    """HD 36 điểm 1.7: advisory bodies; inspection committees sign T/M."""
    signer = Person(name="Lê An", positions=("Phó Bí thư Đảng ủy", post))
    view = issued(agency(name), signatory=signer)

    assert (view.authority, view.position) == (authority, position)


BY_ORDER = [
    (
        "UBND",
        "Chánh Văn phòng HĐND và UBND xã",
        "TL. CHỦ TỊCH",
        "CHÁNH VĂN PHÒNG",
    ),
    (
        "UBND",
        "Phó Chánh Văn phòng HĐND và UBND xã",
        "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
    ),
    (
        "Đảng bộ",
        "Chánh Văn phòng Đảng ủy",
        "T/L BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
    ),
    (
        "Đảng bộ",
        "Phó Chánh Văn phòng Đảng ủy",
        "T/L BAN THƯỜNG VỤ\nK/T CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
    ),
    (
        "UBND",
        "Quyền Chủ tịch UBND xã",
        "TM. ỦY BAN NHÂN DÂN",
        "Q. CHỦ TỊCH",
    ),
]


@pytest.mark.parametrize(("organ", "post", "authority", "position"), BY_ORDER)
def test_the_head_of_an_office_signs_by_order_of_its_body(
    organ, post, authority, position
):
    """NĐ 30/2020/NĐ-CP, Điều 13; HD 36 điểm 1.7."""
    signer = Person(name="Lê An", positions=("Đảng ủy viên", post))
    view = issued(host_of(organ, COMMUNE), signatory=signer)

    assert (view.authority, view.position) == (authority, position)


def test_a_typed_authority_that_signs_in_place_of_a_head_is_not_doubled():
    deputy = Person(name="Hà Lan", positions=("Phó Chủ tịch UBND xã",))
    view = issued(
        host_of("UBND", COMMUNE),
        signatory=deputy,
        authority="KT. CHỦ TỊCH",
    )

    assert (view.authority, view.position) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_a_signer_named_alone_has_the_offices_the_file_gives_elsewhere():
    paper = Issuance(paper="bao_cao", signatory=Person(name=SECRETARY.name))
    conference = evolve(LEAST, chairs=(SECRETARY,), issuances=(paper,))

    assert build(conference, paper="bao-cao")[0].issuance.position == "BÍ THƯ"


def test_a_signer_of_two_sets_of_offices_or_none_leaves_a_gap():
    paper = Issuance(paper="bao_cao", signatory=Person(name=SECRETARY.name))
    other = Person(name=SECRETARY.name, positions=("Trưởng thôn",))
    conference = evolve(
        LEAST, chairs=(SECRETARY,), secretaries=(other,), issuances=(paper,)
    )

    position = build(conference, paper="bao-cao")[0].issuance.position
    assert position == "[CẦN BỔ SUNG: chức vụ]"


@pytest.mark.parametrize(
    ("day", "superior"),
    [(LAST, "ĐẢNG BỘ HUYỆN ĐỊNH HÓA"), (FIRST, "ĐẢNG BỘ TỈNH HÒA AN")],
)
def test_the_superior_of_a_commune_follows_the_day_of_the_paper(day, superior):
    """One file with district and province, before the reform and after it."""
    host = host_of("Đảng ủy", OLD)

    assert issued(host, day=day).superior == superior
    assert HostView(host, day).above == (
        "huyện Định Hóa, tỉnh Hòa An" if day == LAST else "tỉnh Hòa An"
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (PlaceKind.TOWN, "Phổ Yên"),
        (PlaceKind.CITY, "Sông Công"),
        (PlaceKind.URBAN_DISTRICT, "1"),
    ],
)
def test_every_unit_of_the_middle_tier_ends_with_the_reform(kind, name):
    middle = Place(kind=kind, name=name, parent=PROVINCE)
    ward = Place(kind=PlaceKind.WARD, name="Ba Hàng", parent=middle)
    host = host_of("Đảng ủy", ward)

    assert issued(host, day=LAST).superior.endswith(name.upper())
    assert issued(host, day=FIRST).superior == "ĐẢNG BỘ TỈNH HÒA AN"


def test_a_district_that_stands_alone_is_no_superior_any_more():
    alone = Place(kind=PlaceKind.DISTRICT, name="Định Hóa")
    place = Place(kind=PlaceKind.COMMUNE, name="Tân Lập", parent=alone)
    host = host_of("Đảng ủy", place)

    assert issued(host, day=LAST).superior == "ĐẢNG BỘ HUYỆN ĐỊNH HÓA"
    assert issued(host, day=FIRST).superior.startswith("[CẦN BỔ SUNG")


@pytest.mark.parametrize(
    ("typed", "seat"),
    [
        ("UBND phường Điện Biên Phủ, thành phố Hải Vân", "Phường Điện Biên Phủ"),
        ("UBND quận 1, thành phố Hải Vân", "Quận 1"),
        ("UBND thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("UBND thành phố Hải Vân", "Hải Vân"),
        ("UBND phường Bình Minh, thành phố Hải Vân", "Bình Minh"),
    ],
)
def test_a_unit_named_after_number_person_or_event_keeps_its_word(typed, seat):
    """NĐ 30/2020/NĐ-CP, Phụ lục I, II.4a."""
    assert issued(Body(name=typed)).place_date.startswith(f"{seat}, ngày")
