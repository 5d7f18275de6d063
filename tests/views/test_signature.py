"""Who signs the papers of every kind of body: in whose name, in which post."""

import pytest
from attrs import evolve

from drafter.model import Body, Family, Issuance, Person
from drafter.model.recognition import recognise
from drafter.views import build
from drafter.views.signature import signed
from tests.conferences import LEAST
from tests.views.hosts import GAP, HOSTS


def lines(name: str, *positions: str, authority: str = "") -> str:
    """Return the lines above a signer's name; a gap is `GAP`."""
    read = recognise(name)
    above = recognise(read.superior).kind.family if read.superior else None
    family = read.kind.family or above or Family.STATE
    on_behalf, post, _ = signed(read, positions, family, authority)
    behalf = GAP if on_behalf is None else on_behalf.replace("\n", " / ")
    return " / ".join(filter(None, (behalf, post)))


def deputy_of(head: str) -> str:
    return "Thứ trưởng" if head == "BỘ TRƯỞNG" else f"Phó {head.capitalize()}"


KNOWN = [host for host in HOSTS if host.head not in (GAP, "")]


@pytest.mark.parametrize("host", KNOWN, ids=lambda host: host.name)
def test_the_head_of_every_host_signs(host):
    expected = " / ".join(filter(None, (host.on_behalf, host.head)))

    assert lines(host.name, host.head.capitalize()) == expected


@pytest.mark.parametrize("host", KNOWN, ids=lambda host: host.name)
def test_a_deputy_signs_for_the_head_or_with_their_own_title(host):
    """There is no K/T BÍ THƯ; the Front and its organisations do as the Party."""
    if "," in host.head or host.head == "BÍ THƯ THỨ NHẤT":
        return
    deputy = deputy_of(host.head)
    collective = host.row[0] == "P" and host.on_behalf
    for_head = {"P": "K/T", "F": ""}.get(host.row[0], "KT.")
    if host.row == "X1" and host.sheet.startswith("hd"):
        for_head = "K/T"
    own = collective or host.row[0] == "F"
    expected = (
        host.on_behalf,
        "" if own else f"{for_head} {host.head}",
        deputy.upper(),
    )

    assert lines(host.name, deputy) == " / ".join(filter(None, expected))


@pytest.mark.parametrize("host", KNOWN, ids=lambda host: host.name)
def test_who_leads_for_the_time_being_signs_as_such(host):
    expected = (host.on_behalf, f"Q. {host.head}")

    signature = lines(host.name, f"Quyền {host.head.capitalize()}")

    assert signature == " / ".join(filter(None, expected))


SIGNERS = [
    ("UBND tỉnh Hòa An", ("Phó Chủ tịch Thường trực UBND tỉnh",),
     "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    ("UBND xã Tân Lập", ("Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"),
     "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"),
    ("UBND xã Tân Lập", ("Chánh Văn phòng HĐND và UBND xã",),
     "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG"),
    ("UBND xã Tân Lập", ("Phó Chánh Văn phòng HĐND và UBND xã",),
     "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG"),
    ("UBND xã Tân Lập", ("Trưởng phòng Kinh tế",), "TL. CHỦ TỊCH / TRƯỞNG PHÒNG"),
    ("UBND xã Tân Lập", ("Chánh Văn phòng Đảng ủy",),
     f"{GAP} / CHÁNH VĂN PHÒNG ĐẢNG ỦY"),
    ("UBND xã Tân Lập", ("Công chức Văn hóa - Xã hội",),
     f"{GAP} / CÔNG CHỨC VĂN HÓA - XÃ HỘI"),
    ("Thường trực HĐND xã Tân Lập", ("Phó Chủ tịch HĐND xã",),
     "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    ("Ban Pháp chế HĐND tỉnh Hòa An", ("Phó Trưởng ban",),
     "TM. BAN PHÁP CHẾ / KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN"),
    ("Sở Tư pháp tỉnh Hòa An", ("Phó Giám đốc phụ trách Sở Tư pháp",),
     "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    ("Sở Tư pháp tỉnh Hòa An", ("Quyền Giám đốc Sở Tư pháp",), "Q. GIÁM ĐỐC"),
    ("Sở Tư pháp tỉnh Hòa An", ("Chánh Văn phòng Sở",),
     "TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG"),
    ("Bộ Nội vụ", ("Thứ trưởng Bộ Nội vụ",), "KT. BỘ TRƯỞNG / THỨ TRƯỞNG"),
    ("Bộ Nội vụ", ("Vụ trưởng Vụ Tổ chức cán bộ",), "TL. BỘ TRƯỞNG / VỤ TRƯỞNG"),
    ("Văn phòng Chính phủ", ("Bộ trưởng", "Chủ nhiệm Văn phòng Chính phủ"),
     "BỘ TRƯỞNG, CHỦ NHIỆM"),
    ("Văn phòng Chính phủ", ("Phó Chủ nhiệm Văn phòng Chính phủ",),
     "KT. BỘ TRƯỞNG, CHỦ NHIỆM / PHÓ CHỦ NHIỆM"),
    ("Cục Trồng trọt, Bộ Nông nghiệp và Môi trường", ("Cục trưởng Cục Trồng trọt",),
     "CỤC TRƯỞNG"),
    ("Thuế tỉnh Hòa An", ("Phó Trưởng Thuế tỉnh Hòa An",),
     "KT. TRƯỞNG THUẾ TỈNH / PHÓ TRƯỞNG THUẾ TỈNH"),
    ("Trường THCS Tân Lập", ("Bí thư Chi bộ", "Hiệu trưởng Trường THCS Tân Lập"),
     "HIỆU TRƯỞNG"),
    ("Trường Đại học Hòa An", ("Chủ tịch Hội đồng trường",),
     "TM. HỘI ĐỒNG TRƯỜNG / CHỦ TỊCH"),
    ("Bệnh viện Đa khoa tỉnh Hòa An", ("Phó Giám đốc phụ trách",),
     "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    ("Công an xã Tân Lập", ("Trưởng Công an xã",), "TRƯỞNG CÔNG AN"),
    ("Công an xã Tân Lập", ("Phó Trưởng Công an xã Tân Lập",),
     "KT. TRƯỞNG CÔNG AN / PHÓ TRƯỞNG CÔNG AN"),
    ("Công an tỉnh Hòa An", ("Phó Giám đốc Công an tỉnh",),
     "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    ("Trung đoàn 46, Sư đoàn 9", ("Chính ủy Trung đoàn",), "CHÍNH ỦY"),
    ("Đồn Biên phòng Nà Lầu", ("Chính trị viên phó",),
     "KT. CHÍNH TRỊ VIÊN / CHÍNH TRỊ VIÊN PHÓ"),
    ("Ban Chỉ huy Quân sự xã Tân Lập", ("Chính trị viên Ban Chỉ huy Quân sự xã",),
     "CHÍNH TRỊ VIÊN"),
    ("Công ty TNHH MTV Cao su Bình Khê", ("Chủ tịch Hội đồng thành viên",),
     "TM. HỘI ĐỒNG THÀNH VIÊN / CHỦ TỊCH"),
    ("Công ty cổ phần May Bình Khê", ("Phó Chủ tịch HĐQT",),
     "TM. HỘI ĐỒNG QUẢN TRỊ / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    ("Công ty cổ phần May Bình Khê", ("Phó Tổng Giám đốc",),
     "KT. TỔNG GIÁM ĐỐC / PHÓ TỔNG GIÁM ĐỐC"),
    ("Hợp tác xã Nông nghiệp Bình Khê", ("Giám đốc Hợp tác xã",), "GIÁM ĐỐC"),
    ("Quỹ tín dụng nhân dân Tân Lập", ("Chủ tịch Hội đồng quản trị",),
     "TM. HỘI ĐỒNG QUẢN TRỊ / CHỦ TỊCH"),
    ("Đảng bộ xã Tân Lập", ("Phó Bí thư Thường trực Đảng ủy",),
     "T/M ĐẢNG ỦY / PHÓ BÍ THƯ THƯỜNG TRỰC"),
    ("Đảng bộ xã Tân Lập", ("Chánh Văn phòng Đảng ủy xã",),
     "T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG"),
    ("Đảng bộ xã Tân Lập", ("Phó Trưởng Ban Xây dựng Đảng",),
     "T/L BAN THƯỜNG VỤ / K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN"),
    ("Đảng bộ xã Tân Lập", ("Ủy viên Ban Thường vụ Đảng ủy",),
     f"{GAP} / ỦY VIÊN BAN THƯỜNG VỤ ĐẢNG ỦY"),
    ("Ban Thường vụ Huyện ủy Bắc Lĩnh", ("Bí thư Huyện ủy",),
     "T/M BAN THƯỜNG VỤ / BÍ THƯ"),
    ("Ủy ban Kiểm tra Đảng ủy xã Tân Lập",
     ("Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Đảng ủy",),
     "T/M ỦY BAN KIỂM TRA / PHÓ CHỦ NHIỆM THƯỜNG TRỰC"),
    ("Ban Tổ chức Tỉnh ủy Hòa An", ("Phó Trưởng Ban Tổ chức Tỉnh ủy",),
     "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN"),
    ("Đại hội đại biểu Đảng bộ xã Tân Lập lần thứ II", ("Bí thư Đảng ủy",),
     "T/M ĐOÀN CHỦ TỊCH"),
    ("Tỉnh đoàn Hòa An", ("Bí thư Tỉnh đoàn",), f"{GAP} / BÍ THƯ"),
    ("BTV Tỉnh đoàn Hòa An", ("Phó Bí thư Thường trực Tỉnh đoàn",),
     "TM. BAN THƯỜNG VỤ / PHÓ BÍ THƯ THƯỜNG TRỰC"),
    ("Ban Bí thư Trung ương Đoàn", ("Bí thư Thường trực Trung ương Đoàn",),
     "TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN / BÍ THƯ THƯỜNG TRỰC"),
    ("Hội Nông dân xã Tân Lập",
     ("Phó Chủ tịch Ủy ban MTTQ Việt Nam xã", "Chủ tịch Hội Nông dân xã"),
     f"{GAP} / CHỦ TỊCH"),
    ("Ban Chỉ đạo 35, Đảng ủy xã Tân Lập", ("Phó Trưởng ban Thường trực",),
     "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
    ("Ban Chỉ đạo chuyển đổi số xã Tân Lập",
     ("Chủ tịch UBND xã", "Trưởng Ban Chỉ đạo"), "TRƯỞNG BAN"),
    ("Câu lạc bộ Hưu trí Bình Khê", ("Chủ nhiệm Câu lạc bộ",), "CHỦ NHIỆM CÂU LẠC BỘ"),
    ("Câu lạc bộ Hưu trí Bình Khê", ("Phó Chủ nhiệm Câu lạc bộ",),
     f"{GAP} / PHÓ CHỦ NHIỆM CÂU LẠC BỘ"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "positions", "expected"), SIGNERS)
def test_an_office_is_read_for_the_body_whose_paper_is_signed(
    name, positions, expected
):
    """NĐ 30/2020/NĐ-CP, Phụ lục I, II.7; HD 36-HD/VPTW điểm 1.7."""
    assert lines(name, *positions) == expected


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        ("Ban Chấp hành", "TM. BAN CHẤP HÀNH / BÍ THƯ"),
        ("TM. BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ / BÍ THƯ"),
        ("không", "BÍ THƯ"),
        ("TUQ. BÍ THƯ", "TUQ. BÍ THƯ / BÍ THƯ"),
    ],
)
def test_a_typed_authority_fills_the_gap(authority, expected):
    assert lines("Tỉnh đoàn Hòa An", "Bí thư", authority=authority) == expected


RANKED = Person(name="Lê Văn An", rank="Thượng tá", positions=("Chỉ huy trưởng",))


@pytest.mark.parametrize(
    ("name", "ranked", "signer"),
    [
        ("Ban Chỉ huy Quân sự xã Tân Lập", None, "Thượng tá Lê Văn An"),
        ("Ban Chỉ huy Quân sự xã Tân Lập", False, "Lê Văn An"),
        ("Công an xã Tân Lập", None, "Thượng tá Lê Văn An"),
        ("Trường Quân sự tỉnh Hòa An", None, "Lê Văn An"),
        ("Trường Quân sự tỉnh Hòa An", True, "Thượng tá Lê Văn An"),
        ("Sở Tư pháp tỉnh Hòa An", None, "Lê Văn An"),
    ],
)
def test_a_rank_stands_before_the_signers_name_in_the_armed_forces(
    name, ranked, signer
):
    """NĐ 30/2020/NĐ-CP, Phụ lục I, II.7c."""
    host = Body(name=name)
    paper = Issuance(paper="bao_cao", signatory=RANKED, ranked=ranked)
    conference = evolve(LEAST, host=host, issuances=(paper,))

    assert build(conference, paper="bao-cao")[0].issuance.signatory == signer


@pytest.mark.parametrize(
    ("name", "position", "authority"),
    [
        ("Toà án nhân dân khu vực 3", "Phó Chánh án", "KT. CHÁNH ÁN"),
        ("Hội đồng Thi đua - Khen thưởng xã Tân Lập", "Chủ tịch", ""),
        ("Phòng Tham mưu, Bộ CHQS tỉnh Hòa An", "Phó Trưởng phòng", "KT. TRƯỞNG PHÒNG"),
    ],
)
def test_a_head_is_known_however_the_name_is_written(name, position, authority):
    read = recognise(name)

    assert signed(read, (position,), Family.STATE).authority == authority


def test_who_signs_by_a_heads_mandate_signs_for_no_other():
    read = recognise("Sở Khoa học và Công nghệ tỉnh Hòa An")
    lines = signed(read, ("Phó Giám đốc Sở",), Family.STATE, "TUQ. GIÁM ĐỐC")

    assert lines.authority == "TUQ. GIÁM ĐỐC"
