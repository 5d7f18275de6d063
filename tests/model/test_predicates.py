"""The verb of an amount: đạt of what is wanted, and of that only."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafter.formatter import read_amount
from drafter.model import Benchmark, Better, Bound, Comparison, Indicator
from drafter.model.outcome_table import (
    ACTS,
    CURES,
    DEALINGS,
    EVENTS,
    FAILURES,
    HARMLESS,
    NOUNS,
    UNWANTED,
    WANTED,
)
from drafter.model.outcomes import Outcome, act, outcome
from drafter.model.predicates import inserted, predicate

REACHED = """
thu ngân sách nhà nước: 46,2 tỷ đồng
tổng giá trị sản xuất: 455 tỷ đồng
năng suất lúa: 62 tạ/ha
thu nhập bình quân đầu người: 61,6 triệu đồng/người/năm
tổng dư nợ cho vay: 120 tỷ đồng
dư nợ cho vay hộ nghèo: 12 tỷ đồng
thu nợ thuế: 3,2 tỷ đồng
thu hồi nợ đọng: 3,2 tỷ đồng
tỷ lệ thu hồi nợ quá hạn: 82%
tỷ lệ giảm nghèo: 1,2%
số hộ thoát nghèo: 45 hộ
tỷ lệ hộ cận nghèo thoát nghèo: 12%
tỷ lệ hộ nghèo được hỗ trợ nhà ở: 98%
tỷ lệ điều tra, khám phá tội phạm: 91,67%
tỷ lệ giải quyết khiếu nại: 100%
tỷ lệ khiếu nại, tố cáo được giải quyết: 100%
tỷ lệ chất thải rắn được thu gom, xử lý: 94,5%
tỷ lệ hồ sơ giải quyết đúng hạn: 98,7%
tỷ lệ hoà giải thành: 95%
tỉ lệ học sinh lên lớp: 99%
tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ: 98%
tỷ lệ thanh toán không dùng tiền mặt: 45%
số người tham gia bảo hiểm thất nghiệp: 1.204 người
xã không có tội phạm ma túy: 80%
diện tích rừng ngập mặn: 120 ha
vận động Quỹ “Vì người nghèo”: 186 triệu đồng
chỉ số hài lòng của người dân: 92%
điểm xếp hạng: 92 điểm
công suất sử dụng giường bệnh: 96%
"""
IS = """
số người chết: 6 người
số vụ tai nạn giao thông: 14 vụ
nợ xấu: 0,5 tỷ đồng
tỷ lệ nợ xấu: 0,41%
dư nợ quá hạn: 2 tỷ đồng
nợ đọng xây dựng cơ bản: 3 tỷ đồng
số thuế nợ: 3 tỷ đồng
tiền nợ bảo hiểm xã hội: 3 tỷ đồng
tỷ lệ hộ nghèo: 2,15%
tỷ lệ thất nghiệp: 2,1%
tỷ lệ trẻ em suy dinh dưỡng thể thấp còi: 12%
thiệt hại do thiên tai: 12 tỷ đồng
tổng giá trị thiệt hại: 12 tỷ đồng
tỷ lệ tử vong: 0,3%
tỷ lệ hao hụt: 2%
tỷ lệ thất thoát nước sạch: 12%
hàng tồn kho: 2,5 tỷ đồng
lỗ lũy kế: 3 tỷ đồng
diện tích rừng bị cháy: 1,2 ha
tỷ lệ hồ sơ giải quyết quá hạn: 0,1%
tỷ lệ hồ sơ chưa giải quyết: 0,1%
vốn chưa giải ngân: 12 tỷ đồng
tỷ lệ hộ không được sử dụng nước sạch: 2%
đoàn viên vắng sinh hoạt: 5%
tỷ lệ sinh con thứ ba: 2%
lạm phát: 3,2%
số tiền xử phạt vi phạm hành chính: 45 triệu đồng
giá nước: 9 nghìn đồng
chỉ số giá tiêu dùng: 3,2%
sĩ số bình quân: 38 học sinh/lớp
tỷ suất sinh: 2,1
"""
THERE = """
học sinh bỏ học: 3 em
đơn thư khiếu nại: 12 đơn
đơn hàng hủy: 8 đơn hàng
hồ sơ tồn đọng: 12 hồ sơ
hồ sơ giải quyết trễ hạn: 12 hồ sơ
ca mắc sốt xuất huyết: 12 ca
người nghiện ma túy: 12 người
dự án chậm tiến độ: 3 dự án
đảng viên bị kỷ luật: 3 đảng viên
đảng viên xin ra khỏi Đảng: 1 đảng viên
tổ chức đảng chưa hoàn thành nhiệm vụ: 1 tổ chức
phòng học bị xuống cấp: 4 phòng
lợn bị tiêu hủy: 120 con
hộ tái nghèo: 3 hộ
giáo viên: 45 người
cử tri dự tiếp xúc: 240 cử tri
"""
HAPPENS = """
tai nạn giao thông: 14 vụ
tai nạn lao động: 6 vụ
cháy: 2 vụ
phạm pháp hình sự: 32 vụ
trộm cắp tài sản: 5 vụ
vi phạm trật tự xây dựng: 6 trường hợp
sự cố lưới điện: 12 vụ
tai biến sản khoa: 1 ca
"""
NOTHING = """
kết nạp đảng viên mới: 17 đảng viên
điều tra, làm rõ: 11 vụ
hòa giải thành: 45 vụ việc
phẫu thuật: 3.420 ca
khám bệnh: 124.500 lượt người
xử phạt vi phạm hành chính: 245 trường hợp
kỷ luật đảng viên: 25 đảng viên
khai trừ: 1 đảng viên
tiếp công dân: 64 lượt
bồi thường thiệt hại: 3 tỷ đồng
tỷ lệ nợ xấu: dưới 1%
số ngày mất điện: không quá 3 ngày
"""
SAID = {
    "đạt": REACHED,
    "là": IS,
    "có": THERE,
    "xảy ra": HAPPENS,
    "": NOTHING,
}


@pytest.mark.parametrize(
    ("name", "typed", "verb"),
    [
        (*line.rsplit(": ", 1), verb)
        for verb, lines in SAID.items()
        for line in lines.strip().splitlines()
    ],
)
def test_a_figure_is_said_as_an_official_says_it(name, typed, verb):
    assert said(name, typed) == verb


def said(name: str, typed: str, **facts: object) -> str:
    figure = Indicator(name=name, actual=read_amount(typed).value, **facts)
    return predicate(name, figure.actual, figure.outcome)


BAD = (*EVENTS, *UNWANTED, *FAILURES)


@pytest.mark.parametrize("word", BAD)
def test_nothing_that_nobody_wants_is_reached(word):
    verbs = {
        said(name, f"3 {unit}", better=better)
        for name in (word, f"số {word}", f"tỷ lệ {word} trên địa bàn")
        for unit in ("vụ", "người", "%", "tỷ đồng", "", "ca", "ha")
        for better in (None, *Better)
    }

    assert "đạt" not in verbs


@given(
    st.sampled_from(("", "số ", "tổng ", "tỷ lệ ", "công tác ")),
    # "Thu" makes words of its own, and good ones: thu nợ, thu nhập.
    st.sampled_from([word for word in WANTED if word != "thu"]),
    st.sampled_from(BAD),
)
def test_a_good_word_does_not_make_a_bad_one_good(opening, good, bad):
    assert outcome(f"{opening}{good} {bad}") is not Outcome.WANTED


def test_no_word_is_of_two_kinds():
    kinds = (EVENTS, UNWANTED, FAILURES, HARMLESS, CURES, DEALINGS, WANTED)
    words = [word for kind in kinds for word in kind]

    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    ("bound", "verb"), [(Bound.EXACT, "là"), (Bound.AT_MOST, "là"), (Bound.OVER, "đạt")]
)
def test_a_plan_says_by_its_bound_whether_more_is_wanted(bound, verb):
    base = evolve(read_amount("15 phút").value, bound=bound)
    plan = Comparison(against=Benchmark.PLAN, base=base)

    assert said("thời gian phát sóng", "16 phút", compare=(plan,)) == verb


def test_the_file_may_say_itself_that_more_is_wanted():
    assert said("thời gian phát sóng", "16 phút", better=Better.HIGHER) == "đạt"


def test_no_noun_is_taken_for_an_act():
    assert [noun for noun in NOUNS if act(f"{noun} cơ sở")] == []
    assert all(act(f"{verb} mới") for verb, _ in ACTS)


@pytest.mark.parametrize(
    ("name", "unit", "around"),
    [
        ("kết nạp đảng viên mới", "đảng viên", ("kết nạp", "mới")),
        ("Kết nạp đảng viên", "đảng viên mới", ("Kết nạp", "")),
        ("giải quyết hồ sơ đúng hạn", "hồ sơ", ("giải quyết", "đúng hạn")),
        ("trồng cây phân tán", "cây", ("trồng", "phân tán")),
        ("trồng rừng", "ha", None),
        ("số đảng viên", "đảng viên", None),
        ("khám bệnh", "lượt người", None),
    ],
)
def test_an_amount_stands_before_the_thing_that_its_name_holds(name, unit, around):
    assert inserted(name, unit) == around
