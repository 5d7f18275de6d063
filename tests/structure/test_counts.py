"""A count of people or things, exact or about so many; never below zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checks import check
from drafter.drafting.rendering import make
from drafter.errors import InvalidDocument
from drafter.formatter import Formatter, read_count
from drafter.model import Attendance
from drafter.ooxml.dump import text as text_of
from drafter.source import parse
from drafter.structure import structure
from drafter.values import Bound, Count

HEAD = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: 9/1/2026
ky_bao_cao: năm 2025
"""


@pytest.mark.parametrize(
    "line",
    [
        "so_dai_bieu: -5",
        "so_dai_bieu: {co_mat: -5}",
        "thao_luan: -5 ý kiến",
        "thao_luan: {so_y_kien: -5}",
    ],
)
def test_a_negative_count_is_refused_with_its_place(line):
    with pytest.raises(InvalidDocument) as caught:
        structure(parse((HEAD + line).encode(), "hoi-nghi.yaml"))
    (found,) = caught.value.findings

    assert (found.code, found.mark.line) == ("D131", 5)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("so_dai_bieu: hơn 200", "hơn 200 đại biểu"),
        ("so_dai_bieu: từ 200 đại biểu trở lên", "từ 200 đại biểu trở lên"),
        ("so_dai_bieu: {co_mat: trên 100}", "trên 100 đại biểu"),
        ("so_dai_bieu: {khach_moi: khoảng 30}", "khoảng 30 khách mời"),
        ("so_dai_bieu: ~200", "khoảng 200 đại biểu"),
        ("dai_bieu: {nhom: trưởng thôn, so_luong: gần 50}", "gần 50 người"),
        ("thao_luan: gần 50 ý kiến", "gần 50 ý kiến"),
        ("thao_luan: {so_y_kien: gần 50}", "gần 50 ý kiến"),
        ("thao_luan: {so_y_kien: 50, tai_to: ít nhất 5}", "ít nhất 05 tại tổ"),
        ("khen_thuong: {co_quan: UBND xã, ca_nhan: gần 20}", "cho gần 20 cá nhân"),
        (
            "khen_thuong: {co_quan: UBND xã, trong_do: {loại A: 3, loại B: gần 20}}",
            "cho gần 23 cá nhân (loại A: 03; loại B: gần 20)",
        ),
    ],
)
def test_a_count_is_printed_as_exact_as_it_was_typed(line, told):
    read = structure(parse((HEAD + line).encode(), "hoi-nghi.yaml"))

    printed = text_of(make(read.value, paper="bao-cao").data)
    assert told in printed.replace("\u00a0", " ")
    assert {finding.severity.value for finding in read.findings} <= {"hint"}


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("thao_luan: {so_y_kien: 5 ý kiến}", "chỉ ghi con số: 5"),
        ("so_dai_bieu: {co_mat: gần 200 đại biểu}", "chỉ ghi con số: gần 200"),
        ("so_dai_bieu: 100 - 120", "chỉ ghi con số: 120, gần 120, hơn 120"),
        ("so_dai_bieu: nhiều", "chỉ ghi con số: 120, gần 120, hơn 120"),
    ],
)
def test_what_is_no_count_is_refused_with_what_to_write(line, hint):
    with pytest.raises(InvalidDocument) as caught:
        structure(parse((HEAD + line).encode(), "hoi-nghi.yaml"))
    (found,) = caught.value.findings

    assert (found.code, found.hint()) == ("D203", hint)


@pytest.mark.parametrize("typed", ["gần 50 ý kiến sôi nổi", "10 - 12 ý kiến"])
def test_a_summary_that_begins_with_a_number_has_a_verb(typed):
    conference = structure(parse(f"{HEAD}thao_luan: {typed}".encode(), "x")).value

    told = text_of(make(conference, paper="bao-cao").data).replace("\u00a0", " ")
    assert f"Hội nghị có {typed}." in told


SUMS = {"D302", "D303", "D306", "D307", "D329"}


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("so_dai_bieu: {co_mat: gần 210, trieu_tap: 200}", set()),
        ("so_dai_bieu: {co_mat: hơn 190, trieu_tap: 200}", set()),
        ("so_dai_bieu: {co_mat: 210, trieu_tap: hơn 200}", set()),
        ("so_dai_bieu: {co_mat: hơn 230, trieu_tap: 200}", {"D306"}),
        ("so_dai_bieu: {co_mat: 230, trieu_tap: không quá 200}", {"D306"}),
        ("thao_luan: {so_y_kien: gần 50, tai_to: 30, tai_hoi_truong: 18}", set()),
        ("thao_luan: {so_y_kien: gần 50, tai_to: 30, tai_hoi_truong: 28}", {"D302"}),
        ("thao_luan: {so_y_kien: 50, tai_to: 30, tai_hoi_truong: gần 5}", {"D302"}),
        ("thao_luan: {so_y_kien: khoảng 50, tai_to: 30}", set()),
        ("khen_thuong: {co_quan: A, ca_nhan: gần 20, trong_do: {b: 19}}", set()),
        ("khen_thuong: {co_quan: A, ca_nhan: gần 20, danh_sach: [thôn A]}", set()),
        ("khen_thuong: {co_quan: A, tap_the: ít nhất 2, danh_sach: [b]}", {"D307"}),
        ("dai_bieu: {nhom: b, so_luong: gần 60}\nso_dai_bieu: 50", set()),
        ("dai_bieu: {nhom: b, so_luong: hơn 60}\nso_dai_bieu: 50", {"D329"}),
    ],
)
def test_checks_that_add_say_what_is_certain_and_no_more(line, codes):
    conference = structure(parse((HEAD + line).encode(), "hoi-nghi.yaml")).value

    assert {finding.code for finding in check(conference)} & SUMS == codes


@given(
    st.lists(st.builds(Count, value=st.integers(0, 99), bound=st.sampled_from(Bound)))
)
def test_a_sum_is_as_exact_as_what_is_summed(counts):
    total = Count.total(counts)

    assert total.value == sum(count.value for count in counts)
    assert (total.bound is Bound.EXACT) is all(
        count.bound is Bound.EXACT for count in counts
    )


@given(st.integers(0, 999), st.sampled_from(Bound))
def test_a_count_that_is_written_is_read(value, bound):
    count = Count(value=value, bound=bound)

    assert read_count(Formatter().headcount(count)).value == count


def test_a_bare_number_makes_an_exact_count():
    assert Attendance(present=5) == Attendance(present=Count(value=5))


@pytest.mark.parametrize(
    "line",
    [
        "van_ban_ban_hanh: '6'",
        "khen_thuong: {co_quan: UBND xã, trong_do: '3'}",
        "khen_thuong: {co_quan: UBND xã, trong_do: ['40 năm: 2', ': 3']}",
    ],
)
def test_a_number_without_its_kind_is_refused(line):
    with pytest.raises(InvalidDocument) as stop:
        structure(parse((HEAD + line).encode(), "hoi-nghi.yaml"))

    assert [finding.code for finding in stop.value.findings] == ["D101"]
