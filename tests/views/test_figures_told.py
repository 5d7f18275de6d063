"""Figures from the file to their sentences: parts of wholes, further amounts, notes."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks import check
from drafter.drafting.loading import load
from drafter.drafting.rendering import make
from drafter.formatter import read_amount
from drafter.formatter.portions import portion, stated_share, told
from drafter.model import Better, Field, Indicator, Result, Target
from drafter.model.outcome_table import EVENTS, FAILURES, UNWANTED
from drafter.ooxml.dump import dump
from drafter.views.annex_rows import FigureView
from drafter.views.figure_clauses import Figure
from drafter.views.figure_sentences import sentences
from drafter.views.target_clauses import target
from tests.conferences import LEAST, as_unmet
from tests.views.contexts import context

FACTS = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
ket_qua:
- linh_vuc: kinh tế
  so_lieu:
  - {}
"""


def figure(typed: str, *, press: bool = False) -> Figure:
    (result,) = load(FACTS.format(typed)).results
    return Figure(context(press=press), result.indicators[0])


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            "{dong_tu: giải quyết đúng hạn, thuc_hien: 14.391/14.562 hồ sơ}",
            "giải quyết đúng hạn 14.391/14.562 hồ sơ (98,83%)",
        ),
        (
            "{dong_tu: kiểm tra, thuc_hien: 8/46 tổ chức đảng}",
            "kiểm tra 8/46 tổ chức đảng (17,39%)",
        ),
        (
            "{ten: hộ nghèo, thuc_hien: 38 hộ, trong_tong_so: 9.268 hộ}",
            "có 38/9.268 hộ nghèo (0,41%)",
        ),
        (
            "{dong_tu: có, thuc_hien: 6 đồng chí, trong_tong_so: 742 đảng viên}",
            "có 06 đồng chí trong tổng số 742 đảng viên (0,81%)",
        ),
        (
            '{ten: nợ xấu, thuc_hien: "0,5 tỷ đồng", trong_tong_so: 120 tỷ đồng}',
            "nợ xấu là 0,5 tỷ đồng trong tổng số 120 tỷ đồng (0,42%)",
        ),
        (
            '{thuc_hien: "14.391/14.562 hồ sơ, đạt 98,8%", ghi_chu: đúng hạn}',
            "14.391/14.562 hồ sơ, đạt 98,8%, đúng hạn",
        ),
        (
            '{thuc_hien: "4/5 thôn (80%)", ghi_chu: đạt chuẩn}',
            "4/5 thôn (80%) đạt chuẩn",
        ),
        ("{ten: điểm chuyển đổi số, thuc_hien: 92/100 điểm}", "92/100 điểm"),
        (
            "{ten: Kết nạp đảng viên mới, thuc_hien: 17/40 đảng viên}",
            "kết nạp 17/40 đảng viên mới (42,5%)",
        ),
        (
            "{dong_tu: kết nạp, thuc_hien: 29 đảng viên, so_sanh: {kế hoạch: 28}}",
            "kết nạp 29 đảng viên",
        ),
        (
            '{ten: thu ngân sách, thuc_hien: "46,2/42 tỷ đồng"}',
            "thu ngân sách đạt 46,2/42 tỷ đồng, bằng 110% kế hoạch",
        ),
        (
            "{dong_tu: kiểm tra, thuc_hien: 12 tổ chức đảng, va: [25 đảng viên]}",
            "kiểm tra 12 tổ chức đảng, 25 đảng viên",
        ),
        (
            "{dong_tu: kiểm tra, thuc_hien: 12/46 tổ chức đảng, va: 27/28 đảng viên}",
            "kiểm tra 12/46 tổ chức đảng (26,09%), 27/28 đảng viên (96,43%)",
        ),
        (
            "{dong_tu: bắt giữ, thuc_hien: 12 vụ, va: [15 đối tượng], "
            "ghi_chu: thu giữ 3 kg ma túy}",
            "bắt giữ 12 vụ, 15 đối tượng, thu giữ 3 kg ma túy",
        ),
        (
            "{dong_tu: kiểm tra, thuc_hien: 12 tổ chức đảng, va: [25 đảng viên], "
            "so_sanh: {năm trước: 10 tổ chức đảng}}",
            "kiểm tra 12 tổ chức đảng, 25 đảng viên, tăng 20% so với năm 2024",
        ),
        (
            "{dong_tu: thu hút, thuc_hien: 14 dự án FDI, "
            'ghi_chu: "vốn đăng ký 386,5 triệu USD"}',
            "thu hút 14 dự án FDI, vốn đăng ký 386,5 triệu USD",
        ),
        (
            "{ten: tai nạn lao động, thuc_hien: 6 vụ, "
            'ghi_chu: "làm chết 2 người, bị thương 5 người"}',
            "tai nạn lao động xảy ra 06 vụ, làm chết 2 người, bị thương 5 người",
        ),
        ("{dong_tu: có, thuc_hien: 97 vườn mẫu, ghi_chu: đạt chuẩn}", "đạt chuẩn"),
        (
            "{dong_tu: có, thuc_hien: 12 hộ, ghi_chu: được hỗ trợ 50 triệu đồng}",
            "có 12 hộ được hỗ trợ 50 triệu đồng",
        ),
        (
            "{ten: tai nạn giao thông, thuc_hien: 14 vụ, huong_tot: giảm, "
            "trong_do: [{ten: số người chết, thuc_hien: 6 người}]}",
            "tai nạn giao thông xảy ra 14 vụ, trong đó số người chết là 06 người",
        ),
        (
            "{ten: tai nạn giao thông, thuc_hien: 14 vụ, trong_do: "
            "[{ten: số người chết, thuc_hien: 6 người}, "
            "{ten: thiệt hại, thuc_hien: 32 triệu đồng}]}",
            "trong đó: số người chết là 06 người; thiệt hại là 32 triệu đồng",
        ),
        (
            "{ten: lao động, thuc_hien: 45 lao động, trong_do: "
            "[{ten: lao động nữ, thuc_hien: 27/45 lao động}]}",
            "có 45 lao động, trong đó có 27/45 lao động nữ (60%)",
        ),
        (
            "{dong_tu: có, thuc_hien: 12 thôn, trong_tong_so: gần 50 thôn}",
            "có 12 thôn trong tổng số gần 50 thôn",
        ),
        ("{ten: tảo hôn, thuc_hien: 0 cặp}", "tảo hôn không có cặp nào"),
        ("{ten: cháy, thuc_hien: 0 vụ}", "cháy không xảy ra vụ nào"),
        ('{ten: nợ xấu, so_sanh: {kế hoạch: "90%"}}', "nợ xấu bằng 90% kế hoạch"),
        (
            "{ten: nợ thuế, thuc_hien: 120 tỷ đồng, so_sanh: {kế hoạch: 110 tỷ đồng}}",
            "nợ thuế là 120 tỷ đồng, chưa đạt kế hoạch (110 tỷ đồng)",
        ),
    ],
)
def test_a_figure_is_told_as_it_was_typed(typed, clause):
    assert clause in plain(figure(typed).clause)


def test_the_press_rounds_a_share_to_one_decimal():
    typed = "{dong_tu: giải quyết, thuc_hien: 14.391/14.562 hồ sơ}"

    assert "(98,8%)" in plain(figure(typed, press=True).clause)


@pytest.mark.parametrize(
    ("name", "aimed", "clause"),
    [
        ("tỷ lệ hộ nghèo", "dưới 2%", "tỷ lệ hộ nghèo dưới 2%"),
        ("tỷ lệ hộ nghèo", "2%", "tỷ lệ hộ nghèo là 2%"),
        ("số vụ tai nạn giao thông", "10 vụ", "số vụ tai nạn giao thông là 10 vụ"),
        ("thời gian phát sóng", "trên 20 giờ", "thời gian phát sóng đạt trên 20 giờ"),
        ("trồng cây xanh", "1.200 cây", "trồng 1.200 cây xanh"),
    ],
)
def test_a_target_of_what_nobody_wants_is_not_to_be_reached(name, aimed, clause):
    aim = Target(name=name, amount=read_amount(aimed).value)

    assert plain(target(context(), aim)) == clause


def test_a_target_below_the_result_is_what_will_be_left():
    poor = Indicator(name="Tỷ lệ hộ nghèo", actual=read_amount("3,05%").value)
    after = context(results=(Result(area=Field.ECONOMY, indicators=(poor,)),))
    aim = Target(name="tỷ lệ hộ nghèo", amount=read_amount("2%").value)

    assert target(after, aim) == "tỷ lệ hộ nghèo còn 2%"


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        (
            "{dong_tu: giải quyết, thuc_hien: 14.391/14.562 hồ sơ}",
            ("Số hồ sơ được giải quyết", "hồ sơ", "14.391/14.562", "Tỷ lệ 98,83%"),
        ),
        (
            "{dong_tu: thu nhập bình quân đầu người đạt, "
            'thuc_hien: "61,6 triệu đồng/người/năm"}',
            ("Thu nhập bình quân đầu người", "triệu đồng/người/năm", "61,6", ""),
        ),
        (
            '{dong_tu: thu hút, thuc_hien: 14 dự án, ghi_chu: "vốn 386,5 triệu USD"}',
            ("Số dự án thu hút", "dự án", "14", "Vốn 386,5 triệu USD"),
        ),
        (
            "{dong_tu: xử lý, thuc_hien: 214 trường hợp, "
            'ghi_chu: "vi phạm nồng độ cồn, phạt tiền 1,1 tỷ đồng"}',
            (
                "Số trường hợp vi phạm nồng độ cồn được xử lý",
                "trường hợp",
                "214",
                "Phạt tiền 1,1 tỷ đồng",
            ),
        ),
        (
            "{dong_tu: có, thuc_hien: 6 đồng chí, trong_tong_so: 742 đảng viên}",
            (
                "Số đồng chí",
                "đồng chí",
                "6",
                "Trong tổng số 742 đảng viên; tỷ lệ 0,81%",
            ),
        ),
        (
            "{ten: nợ xấu, thuc_hien: 12 tỷ đồng, so_sanh: {kế hoạch: 10 tỷ đồng}}",
            ("Nợ xấu", "tỷ đồng", "12", ""),
        ),
    ],
)
def test_a_row_says_unit_and_share_in_their_own_cells(typed, cells):
    row = FigureView(figure(typed), "1")

    found = (row.name, row.unit, row.actual, row.note)
    assert tuple(map(plain, found)) == cells
    assert row.of_plan == ""


def test_a_clause_with_its_own_semicolon_is_a_sentence_by_itself():
    divided = figure(
        "{ten: cháy, thuc_hien: 2 vụ, trong_do: [{ten: người chết, thuc_hien: 1 người},"
        " {ten: thiệt hại, thuc_hien: 3 tỷ đồng}]}"
    )
    whole = figure("{ten: doanh thu, thuc_hien: 5 tỷ đồng}")

    assert len(sentences([whole, divided, whole], "Công ty")) == 3


NAMES = st.sampled_from((*EVENTS, *UNWANTED, *FAILURES))
AMOUNTS = st.sampled_from(("0 vụ", "3 vụ", "6 người", "2,1%", "3,2 tỷ đồng", "5 ha"))


@settings(max_examples=40, deadline=None)
@given(NAMES, NAMES, AMOUNTS, st.sampled_from((None, *Better)))
def test_no_paper_says_that_what_nobody_wants_was_reached(bad, worse, typed, better):
    name, part, amount = f"việc {bad}", f"số {worse}", read_amount(typed).value
    inner = Indicator(name=part, actual=amount)
    told = Indicator(name=name, actual=amount, better=better, parts=(inner,))
    results = (Result(area=Field.ECONOMY, indicators=(told,)),)
    aims = (Target(name=name, amount=amount),)
    facts = evolve(LEAST, results=results, unmet=(as_unmet(told),), targets=aims)

    for paper in ("bao-cao", "tin-bai"):
        text = plain(dump(make(facts, paper=paper).data)).casefold()
        assert f"{name.casefold()} đạt" not in text
        assert f"{part.casefold()} đạt" not in text


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_share_is_right_and_never_above_all(part, whole):
    share = portion(
        read_amount(f"{part} hồ sơ").value, read_amount(f"{whole} hồ sơ").value
    )

    if part > whole:
        assert share is None
    else:
        assert share is not None
        assert share.value <= 100
        assert (share.value == 100) is (part == whole)
        assert abs(share.value * whole - part * 100) <= whole


def typed(amount: str) -> str:
    return f'{{thuc_hien: "{amount}"}}'


@given(st.integers(0, 9999), st.integers(1, 9999))
def test_a_part_that_is_printed_reads_back_as_itself(part, more):
    written = plain(figure(f"{{thuc_hien: {part}/{part + more} hồ sơ}}").clause)
    again = figure(typed(written))

    assert told(written).amount.endswith("hồ sơ")
    assert stated_share(again.indicator.note)
    assert again.indicator.of == read_amount(f"{part + more} hồ sơ").value
    assert plain(again.clause) == written
    codes = {finding.code for finding in check(load(FACTS.format(typed(written))))}
    assert not codes & {"D237", "D238", "D241"}
