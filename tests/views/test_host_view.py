"""The host in sentences: full, short, and of whom figures are said."""

import re

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import drafter
from drafter.model import Body
from drafter.model.recognition import INNER_ORGANS
from drafter.model.territory import Place, PlaceKind
from drafter.ooxml.dump import text as text_of
from drafter.views.host_view import HostView
from drafter.views.phrasing import capital

from .hosts import HOSTS

FACTS = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập
thoi_gian: sáng 09/01/2026
ky_bao_cao: năm 2025
chi_tieu_dat: 12/12
boi_canh: còn nhiều khó khăn
ket_qua:
  - linh_vuc: kinh tế
    so_lieu: [{dong_tu: thành lập mới, thuc_hien: 3 tổ hợp tác}]
  - linh_vuc: xây dựng Đảng
    so_lieu: [{dong_tu: kết nạp, thuc_hien: 12 đảng viên}]
cong_nhan:
  - hoàn thành xuất sắc nhiệm vụ
  - nông thôn mới nâng cao
nhiem_vu: [đổi mới lề lối làm việc, chăm lo đời sống, thực hiện quy chế]
chi_tieu_ky_sau:
  - {ten: thu nhập bình quân, phan_dau: 63 triệu đồng}
  - {dong_tu: kết nạp, phan_dau: 14 đảng viên}
phat_bieu:
  - loai: kết luận
    nguoi: {ho_ten: Lê Văn Bình, chuc_vu: Trưởng đoàn}
    yeu_cau: [giữ vững kết quả, khắc phục hạn chế]
"""
"""Facts of which every sentence on a host is made, and no word of a host in them."""

NAMES = sorted({host.name for host in HOSTS})
KINDS = "|".join(kind.value for kind in PlaceKind)
OF_AREAS = ("P1", "S2")


def view(name: str) -> HostView:
    return HostView(Body(name=name))


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_figures_are_said_of_whom_they_are(host):
    assert capital(view(host.name).whole) == host.subject


@pytest.mark.parametrize(
    ("name", "full", "short"),
    [
        ("Ban Chấp hành Đảng bộ tỉnh Hòa An khóa XVII",
         "Ban Chấp hành Đảng bộ tỉnh Hòa An", "Ban Chấp hành Đảng bộ tỉnh"),
        ("Ban Thường vụ Huyện ủy Bắc Lĩnh, tỉnh Hòa An",
         "Ban Thường vụ Huyện ủy Bắc Lĩnh", "Ban Thường vụ Huyện ủy"),
        ("Thường trực HĐND xã Tân Lập", "Thường trực HĐND xã Tân Lập",
         "Thường trực HĐND xã"),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa An",
         "Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa An", "Sở"),
        ("Hội Nông dân xã Bình Khê, tỉnh Hòa An", "Hội Nông dân xã Bình Khê",
         "Hội Nông dân xã"),
        ("Hợp tác xã Nông nghiệp Bình Khê, xã Bình Khê, tỉnh Hòa An",
         "Hợp tác xã Nông nghiệp Bình Khê", "Hợp tác xã"),
        ("Công an xã Tân Lập, tỉnh Hòa An", "Công an xã Tân Lập", "Công an xã"),
        ("Câu lạc bộ Hưu trí Bình Khê", "Câu lạc bộ Hưu trí Bình Khê",
         "Câu lạc bộ Hưu trí Bình Khê"),
    ],
)  # fmt: skip
def test_a_host_is_named_in_full_then_short(name, full, short):
    forms = view(name)

    assert (forms.full, forms.short) == (full, short)


@pytest.mark.parametrize(
    ("keys", "whole", "subject", "short"),
    [
        ({"subject": "toàn ngành"}, "toàn ngành", "toàn ngành", "Hội Nông dân xã"),
        ({"subject": "Địa bàn"}, "toàn xã", "xã Tân Lập", "Hội Nông dân xã"),
        ({"short": "Hội"}, "Hội", "Hội", "Hội"),
        (
            {"area": Place(kind=PlaceKind.PROVINCE, name="Hòa An"),
             "subject": "địa bàn"},
            "toàn tỉnh", "tỉnh Hòa An", "Hội Nông dân xã",
        ),
    ],
)  # fmt: skip
def test_a_key_wins_over_the_name(keys, whole, subject, short):
    host = HostView(Body(name="Hội Nông dân xã Tân Lập", **keys))

    assert (host.whole, host.subject, host.short) == (whole, subject, short)


def test_a_title_names_the_subject_that_was_typed():
    body = Body(name="Hội Nông dân xã Tân Lập", subject="các cấp Hội trong xã")

    assert HostView(body).titled == "các cấp Hội trong xã"
    assert view("Đảng bộ Sở Y tế tỉnh Hòa An").titled == "Đảng bộ Sở Y tế tỉnh Hòa An"


def test_a_body_of_a_place_may_speak_for_itself():
    host = HostView(Body(name="UBND xã Tân Lập", subject="đơn vị"))

    assert (host.whole, host.titled) == ("UBND xã", "UBND xã Tân Lập")


def test_a_congress_of_a_cell_is_of_no_dang_bo():
    assert view("Đại hội Chi bộ thôn Nà Lầu").whole == "Chi bộ"


SYLLABLES = st.sampled_from(
    ["Đông", "Tây", "Nam", "Bắc", "Phú", "Mỹ", "Sơn", "Hòa", "Lâm", "Thủy", "Kim"]
)
PROPER = st.lists(SYLLABLES, min_size=2, max_size=3, unique=True).map(" ".join)


@st.composite
def hosts(draw: st.DrawFn) -> str:
    """A host of the table by another proper name, perhaps behind an inner organ."""
    name = draw(st.sampled_from(NAMES))
    own, other = draw(PROPER), draw(PROPER)
    assume(own != other)
    for old, new in {"Tân Lập": own, "Bình Khê": own, "Hòa An": other}.items():
        name = name.replace(old, new)
    organ = draw(st.sampled_from(["", *INNER_ORGANS]))
    return name if name.startswith(INNER_ORGANS) else f"{organ} {name}".strip()


@settings(deadline=None)
@given(hosts())
def test_only_a_place_and_the_dang_bo_are_said_whole(name):
    host = view(name)
    row = host.kind.code

    assert not host.whole.startswith("Toàn")
    assert bool(host.claimed) <= (row in OF_AREAS)
    if host.whole.startswith("toàn "):
        assert re.fullmatch(rf"toàn (?:{KINDS}|Đảng bộ)", host.whole)


@settings(deadline=None)
@given(hosts())
def test_every_form_is_made_of_the_letters_typed(name):
    """But for what the row calls it: Nhà trường, Ủy ban MTTQ Việt Nam xã."""
    host = view(name)
    calls = " ".join(call for _, call in host.kind.calls)

    assert host.full in name
    assert set(host.short.split()) <= set(name.replace(",", "").split() + calls.split())


@settings(max_examples=60, deadline=None)
@given(hosts(), st.sampled_from(["bao-cao", "bao-cao-trinh", "tin-bai"]))
def test_no_paper_says_toan_of_a_name_or_writes_one_small(name, paper):
    host = view(name)
    conference = evolve(drafter.load(FACTS), host=host.body)
    told = text_of(drafter.render(conference, paper=paper)).replace("\xa0", " ")

    for whole in re.finditer(r"\btoàn (\S+ \S+)", told, re.IGNORECASE):
        assert re.match(rf"(?:{KINDS}|Đảng bộ)\b", whole[1]), whole[0]
    for form in {host.full, host.short}:
        for found in re.finditer(rf"\b{re.escape(form)}\b", told, re.IGNORECASE):
            assert found[0] in (form, form.upper()) or " " not in form


@pytest.mark.parametrize("front", ["UBMTTQ Việt Nam", "UB MTTQ VN", "Ủy ban MTTQ"])
def test_the_front_is_called_the_same_however_it_is_written(front):
    host = HostView(Body(name=f"{front} xã Tân Lập"))

    assert host.short == "Ủy ban MTTQ Việt Nam xã"


def test_a_title_names_the_host_where_its_figures_are_those_of_a_whole():
    host = HostView(Body(name="Trường THPT Bắc Lĩnh", subject="toàn trường"))

    assert (host.whole, host.titled) == ("toàn trường", "Trường THPT Bắc Lĩnh")


@pytest.mark.parametrize(
    ("name", "item", "acts"),
    [
        ("Sở Tư pháp tỉnh Hòa An", "Sở tập trung xây dựng thể chế", True),
        ("Sở Tư pháp tỉnh Hòa An", "sở hữu trí tuệ được bảo vệ", False),
        ("Công ty cổ phần May Bình Khê", "Công ty mở rộng thị trường", True),
        ("Hội Nông dân xã Tân Lập", "Hội Nông dân xã vận động hội viên", True),
        ("UBND xã Tân Lập", "phát triển giao thông", False),
    ],
)
def test_an_item_may_say_of_the_host_what_it_does(name, item, acts):
    host = HostView(Body(name=name))

    assert host.acts_in(item) is acts
    assert not acts or host.mid_sentence(item) == item
