"""The letterhead of every kind of host: on each sheet, on each day, with keys."""

from datetime import date
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.rendering import make
from drafter.model import Body, Family, Issuance
from drafter.model.body_kinds import KINDS
from drafter.model.issuers import issuer
from drafter.model.recognition import recognise
from drafter.standards.conformance import Outcome, check
from drafter.standards.issuing import issued_by
from drafter.views import build
from tests.conferences import LEAST

from .hosts import AFTER, HOSTS

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
TITLES = {
    "nd30-2020": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "doan29-2013": "ĐOÀN TNCS HỒ CHÍ MINH",
    "hd36-2018": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "hd05-2026": "ĐẢNG CỘNG SẢN VIỆT NAM",
}


def conference(host: Body, day: date = AFTER, **facts: object):
    paper = Issuance(paper="bao_cao", day=day, number="5", **facts)
    return evolve(LEAST, host=host, issuances=(paper,))


def issued(host: Body, day: date = AFTER, **facts: object):
    return build(conference(host, day, **facts), paper="bao-cao")[0].issuance


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_each_host_has_its_sheet_and_its_title(host):
    body = Body(name=host.name)

    assert issued_by(conference(body, host.day), "bao-cao").name == host.sheet
    assert issued(body, host.day).title == TITLES[host.sheet]


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_every_gap_of_a_letterhead_closes_by_its_key(host):
    whole = {"superior": ("Sở Xây dựng",), "symbol": "KH", "seat": "Bình Khê"}
    closed = issued(Body(name=host.name, **whole), host.day)

    assert closed.superior == "SỞ XÂY DỰNG"
    assert closed.number.endswith("KH")
    assert closed.place_date.startswith("Bình Khê, ngày")
    assert closed.issuer == issued(Body(name=host.name), host.day).issuer
    assert not issued(Body(name=host.name, superior=("không",)), host.day).superior


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_between_the_days_of_the_reform_only_superiors_change(host):
    body = Body(name=host.name)
    before, after = issuer(body, LAST), issuer(body, FIRST)

    assert before._replace(superior=None) == after._replace(superior=None)


def test_what_a_paper_says_wins_over_what_its_host_says():
    host = Body(name="Sở Tư pháp tỉnh Hòa An", symbol="STP", seat="Hòa An")
    view = issued(host, superior=("Chính phủ",), symbol="TP", place="Bình Khê")

    assert view.superior == "CHÍNH PHỦ"
    assert view.number == "Số: 05/BC-TP"
    assert view.place_date.startswith("Bình Khê, ngày")


def test_the_lines_of_an_issuer_may_be_typed():
    host = Body(name="Tỉnh đoàn Hòa An", issuer=("BCH đoàn tỉnh", "Hòa An"))

    assert issued(host).issuer == "BCH ĐOÀN TỈNH\nHÒA AN"


def test_a_paper_of_the_youth_union_has_stars_and_a_number_of_its_own():
    view = issued(Body(name="Tỉnh đoàn Hòa An", symbol="TĐTN"))

    assert (view.stars, view.motto) == ("***", "")
    assert view.number == "Số: 05-BC/TĐTN"


def test_a_private_body_may_go_without_a_title():
    view = issued(Body(name="Công ty Cao su Bình Khê", standard="không"))

    assert (view.title, view.motto) == ("", "")


PROPER = st.lists(
    st.sampled_from(("Nà", "Lầu", "Hòa", "Khê", "Vân", "Đồng", "Phú", "Ẳng", "Ia")),
    min_size=1,
    max_size=3,
).map(" ".join)
"""Proper names that stand in no table."""
HEADS = (
    "Đảng bộ", "Đảng ủy", "Chi bộ Công an", "Văn phòng Đảng ủy", "HĐND", "UBND",
    "Phòng Kinh tế", "Công an", "Ban Chỉ huy Quân sự", "Ủy ban MTTQ Việt Nam", "Đoàn",
    "Công đoàn", "Hội Nông dân", "Hội Khuyến học", "Trạm Y tế", "Ban Chỉ đạo 35",
    "Hợp tác xã Chè", "Trường Tiểu học",
)  # fmt: skip
ABBREVIATED = {
    "hội đồng nhân dân": "hđnd",
    "ủy ban nhân dân": "ubnd",
    "mặt trận tổ quốc": "mttq",
}
TAILS = (", tỉnh Bắc Lĩnh", " khóa XII", ", nhiệm kỳ 2025 - 2030", " (mở rộng)")
LEVELS = ("xã", "phường", "đặc khu")


@given(head=st.sampled_from(HEADS), level=st.sampled_from(LEVELS), name=PROPER)
def test_no_word_of_a_typed_name_is_lost_on_a_letterhead(head, level, name):
    typed = f"{head} {level} {name}"
    given = issuer(Body(name=f"{typed}, tỉnh Bắc Lĩnh"), AFTER)

    lines = " ".join((*(given.superior or ()), *given.lines)).lower()
    for full, short in ABBREVIATED.items():
        lines = lines.replace(full, short)
    kept = typed.lower().replace("đảng bộ", "đảng ủy").split()
    assert [word for word in kept if word not in lines.split()] == []


@given(head=st.sampled_from(HEADS), level=st.sampled_from(LEVELS), name=PROPER)
def test_only_what_names_the_party_heads_its_papers_with_it(head, level, name):
    host = Body(name=f"Ban Thường vụ {head} {level} {name}")
    is_party = head.startswith(("Đảng", "Chi bộ", "Văn phòng Đảng"))

    assert (host.family is Family.PARTY) is is_party


@given(head=st.sampled_from(HEADS), level=st.sampled_from(LEVELS), name=PROPER)
def test_a_chain_and_a_term_never_reach_the_issuer(head, level, name):
    typed = f"{head} {level} {name}"
    alone = issuer(Body(name=typed), AFTER)

    for more in (
        ", tỉnh Bắc Lĩnh",
        " khóa XII",
        ", nhiệm kỳ 2025 - 2030",
        " (mở rộng)",
    ):
        there = issuer(Body(name=f"{typed}{more}"), AFTER)
        assert (there.lines, there.seat) == (alone.lines, alone.seat)


@given(head=st.sampled_from(HEADS), level=st.sampled_from(LEVELS), name=PROPER)
def test_a_printed_name_read_again_is_the_same(head, level, name):
    read = recognise(f"Ban Chấp hành {head} {level} {name}, tỉnh Bắc Lĩnh")

    assert recognise(read.name).name == read.name
    assert recognise(read.name).kind is read.kind


INVENTED = [
    ("Đảng bộ thị xã Phú Ninh, tỉnh Hòa An", "P1"),
    ("Đảng ủy Trường Đại học Bắc Lĩnh", "P2"),
    ("Đảng bộ Khối Doanh nghiệp tỉnh Bắc Lĩnh", "P2"),
    ("Chi bộ Trạm Y tế phường Đông Kinh", "P3"),
    ("Ban Tuyên giáo và Dân vận Thành ủy Hải Vân", "P4"),
    ("Ban Nội chính Tỉnh ủy Bắc Lĩnh", "P4"),
    ("Đại hội đảng viên Chi bộ thôn Nà Pán lần thứ III", "P5"),
    ("Thường trực HĐND phường Đông Kinh", "S1"),
    ("Ban Pháp chế HĐND xã Nà Pán", "S1"),
    ("Ủy ban nhân dân phường 12, thành phố Hải Vân", "S2"),
    ("Sở Nông nghiệp và Môi trường tỉnh Bắc Lĩnh", "S3"),
    ("Ban Quản lý các khu công nghiệp tỉnh Bắc Lĩnh", "S3"),
    ("Phòng Nội vụ UBND huyện Nà Pán", "S3"),
    ("Bộ Dân tộc và Tôn giáo", "S4"),
    ("Vụ Tổ chức cán bộ, Bộ Nội vụ", "S5"),
    ("Kho bạc Nhà nước khu vực 7", "S5"),
    ("Thi hành án dân sự tỉnh Bắc Lĩnh", "S5"),
    ("Tòa án nhân dân khu vực 5 - Bắc Lĩnh", "S6"),
    ("Trường Cao đẳng Nghề Bắc Lĩnh, UBND tỉnh Bắc Lĩnh", "S7"),
    ("Thư viện tỉnh Bắc Lĩnh", "S7"),
    ("Đài Truyền thanh xã Nà Pán", "S7"),
    ("Công an đặc khu Cồn Lớn, tỉnh Bắc Lĩnh", "A1"),
    ("Đội Cảnh sát giao thông số 3", "A1"),
    ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bắc Lĩnh", "A2"),
    ("Lữ đoàn 71, Quân đoàn 8", "A2"),
    ("UBMTTQ Việt Nam xã Nà Pán", "F1"),
    ("Đoàn Thanh niên phường Đông Kinh", "F2"),
    ("BCH Thành đoàn Hải Vân", "F2"),
    ("Chi đoàn Công an xã Nà Pán", "F2"),
    ("Công đoàn Khu kinh tế Bắc Lĩnh", "F3"),
    ("Nghiệp đoàn Nghề cá xã Cồn Lớn", "F3"),
    ("Hội Chữ thập đỏ tỉnh Bắc Lĩnh", "F4"),
    ("Liên hiệp các hội Khoa học và Kỹ thuật tỉnh Bắc Lĩnh", "F4"),
    ("Hội đồng Nghĩa vụ quân sự xã Nà Pán", "X1"),
    ("Tổ công tác Đề án 06 phường Đông Kinh", "X1"),
    ("Tập đoàn Cao su Bắc Lĩnh", "X2"),
    ("Nhà máy Xi măng Nà Pán, Công ty Xi măng Bắc Lĩnh", "X2"),
    ("Liên hiệp hợp tác xã Chè Nà Pán", "X3"),
    ("Tổ hợp tác Mây tre Nà Pán", "X3"),
    ("Ban liên lạc Đồng hương Nà Pán", "X0"),
]


@pytest.mark.parametrize(("typed", "row"), INVENTED)
def test_a_body_that_stands_in_no_table_is_of_its_kind(typed, row):
    assert recognise(typed).kind.code == row


@pytest.mark.parametrize(("kind", "day"), tuple(product(KINDS, (LAST, FIRST))))
def test_every_kind_stands_on_a_letterhead(kind, day):
    """Each has a rule for what is above it, so that the table is whole."""
    given = issuer(Body(name="Ánh Dương", word=kind.word), day)

    assert given.lines[0]


@pytest.mark.parametrize(
    "typed",
    [
        "Phòng Hành chính Bệnh viện Đa khoa tỉnh Hòa An",
        "Ban Quản lý Trung tâm Hội chợ tỉnh Hòa An",
        "Hội CCB xã Tân Lập, tỉnh Hòa An",
        "Trung tâm Chính trị phường Bình Minh, thành phố Hải Vân",
        "Kho bạc Nhà nước khu vực 7",
        "Bệnh viện Công an tỉnh Hòa An",
        "Trung tâm Dịch vụ đấu giá tài sản tỉnh Hòa An",
        "Trung tâm Văn hóa tỉnh Hòa An",
        "Ngân hàng Chính sách xã hội tỉnh Hòa An",
        "Ngân hàng TMCP Hải Vân - Chi nhánh Bắc Lĩnh",
    ],
)
def test_a_superior_that_no_rule_is_sure_of_is_a_gap(typed):
    assert issuer(Body(name=typed), AFTER).superior is None


@pytest.mark.parametrize(
    "name", ["Tỉnh đoàn Hòa An", "Ban Chấp hành Đoàn xã Tân Lập, tỉnh Hòa An"]
)
def test_a_paper_of_the_youth_union_passes_the_check_of_its_form(name):
    host = Body(name=name, superior=("không",), symbol="TĐTN")
    report = check(make(conference(host)).data)

    assert report.sheet.name == "doan29-2013"
    assert report.of(Outcome.FAILED) == ()
    assert "youth_title.required" in report.of(Outcome.PASSED)


def test_a_paper_with_the_title_of_the_state_is_none_of_the_youth_union():
    host = Body(name="Tỉnh đoàn Hòa An", standard="nd30-2020", symbol="TĐTN")
    data = make(conference(host)).data

    assert check(data).sheet.name == "nd30-2020"
    assert "youth_title.required" in check(data, standard="doan29-2013").of(
        Outcome.FAILED
    )


@pytest.mark.parametrize(
    ("name", "sheet", "superior"),
    [
        ("Ban Chỉ đạo 35 Tỉnh ủy Hòa An", "hd05-2026", "TỈNH ỦY HÒA AN"),
        ("Đảng uỷ Công an tỉnh Hoà An", "hd05-2026", "ĐẢNG BỘ TỈNH HOÀ AN"),
        ("Phòng Tham mưu Bộ CHQS tỉnh Hòa An", "nd30-2020", "BỘ CHQS TỈNH HÒA AN"),
        ("BCH Quân sự xã Tân Lập", "nd30-2020", "UBND XÃ TÂN LẬP"),
        ("BHXH tỉnh Hòa An", "nd30-2020", "BẢO HIỂM XÃ HỘI VIỆT NAM"),
    ],
)
def test_a_name_that_holds_its_superior_needs_no_key(name, sheet, superior):
    paper = issued(Body(name=name))

    assert (paper.title, paper.superior) == (TITLES[sheet], superior)


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("Ủy ban MTTQ Việt Nam xã Tân Lập", "ỦY BAN MTTQ\nVIỆT NAM XÃ TÂN LẬP"),
        ("Sở Nông nghiệp và Môi trường tỉnh Hòa An",
         "SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\nTỈNH HÒA AN"),
    ],
)  # fmt: skip
def test_a_long_superior_breaks_before_its_place(typed, lines):
    host = Body(name="Trung tâm Khuyến nông", superior=(typed,))

    assert issued(host).superior == lines
