"""Periods of every class: as printed, short, in the press, with what is beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import Unreadable
from drafter.formatter import PRESS, Formatter, read_period
from drafter.values import Period, Term
from tests.formatter.tables import OFFICE

NEWS = Formatter(profile=PRESS)
UNKNOWN = ""

PHRASES = (
    # typed, printed, short, next, previous, what cùng kỳ is
    (
        "năm học 2024 - 2025",
        "",
        "",
        "năm học 2025 - 2026",
        "năm học 2023 - 2024",
        "năm học trước",
    ),
    (
        "Năm học 2024-2025",
        "năm học 2024 - 2025",
        "",
        "năm học 2025 - 2026",
        "năm học 2023 - 2024",
        "năm học trước",
    ),
    (
        "NĂM HỌC 2024 - 2025",
        "năm học 2024 - 2025",
        "",
        "năm học 2025 - 2026",
        "năm học 2023 - 2024",
        "năm học trước",
    ),
    (
        "học kỳ I năm học 2024 - 2025",
        "",
        "học kỳ I",
        "học kỳ II năm học 2024 - 2025",
        "học kỳ II năm học 2023 - 2024",
        "cùng kỳ năm học trước",
    ),
    (
        "học kỳ II, năm học 2024-2025",
        "học kỳ II năm học 2024 - 2025",
        "học kỳ II",
        "học kỳ I năm học 2025 - 2026",
        "học kỳ I năm học 2024 - 2025",
        "cùng kỳ năm học trước",
    ),
    (
        "học kỳ 1 năm học 2024 - 2025",
        "",
        "học kỳ 1",
        "học kỳ 2 năm học 2024 - 2025",
        "học kỳ 2 năm học 2023 - 2024",
        "cùng kỳ năm học trước",
    ),
    (
        "học kỳ II/2024-2025",
        "học kỳ II năm học 2024 - 2025",
        "học kỳ II",
        "học kỳ I năm học 2025 - 2026",
        "học kỳ I năm học 2024 - 2025",
        "cùng kỳ năm học trước",
    ),
    (
        "niên độ 2024 - 2025",
        "",
        "",
        "niên độ 2025 - 2026",
        "niên độ 2023 - 2024",
        "niên độ trước",
    ),
    (
        "niên vụ 2024 - 2025",
        "",
        "",
        "niên vụ 2025 - 2026",
        "niên vụ 2023 - 2024",
        "niên vụ trước",
    ),
    (
        "năm tài chính 2025",
        "",
        "",
        "năm tài chính 2026",
        "năm tài chính 2024",
        "năm tài chính trước",
    ),
    ("năm 2025", "", "", "năm 2026", "năm 2024", "cùng kỳ năm 2024"),
    ("cả năm 2025", "", "", "năm 2026", "năm 2024", "cùng kỳ năm 2024"),
    ("12 tháng năm 2025", "", "12 tháng", "năm 2026", "năm 2024", "cùng kỳ năm 2024"),
    (
        "6 tháng đầu năm 2026",
        "",
        "6 tháng đầu năm",
        "6 tháng cuối năm 2026",
        "6 tháng cuối năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "06 tháng đầu năm 2026",
        "6 tháng đầu năm 2026",
        "6 tháng đầu năm",
        "6 tháng cuối năm 2026",
        "6 tháng cuối năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "sáu tháng đầu năm 2026",
        "",
        "sáu tháng đầu năm",
        "6 tháng cuối năm 2026",
        "6 tháng cuối năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "6 tháng cuối năm 2026",
        "",
        "6 tháng cuối năm",
        "6 tháng đầu năm 2027",
        "6 tháng đầu năm 2026",
        "cùng kỳ năm 2025",
    ),
    (
        "nửa đầu năm 2026",
        "",
        "nửa đầu năm",
        "6 tháng cuối năm 2026",
        "6 tháng cuối năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "9 tháng năm 2025",
        "",
        "9 tháng",
        "quý IV năm 2025",
        "9 tháng cuối năm 2024",
        "cùng kỳ năm 2024",
    ),
    (
        "9 tháng đầu năm 2025",
        "",
        "9 tháng đầu năm",
        "quý IV năm 2025",
        "9 tháng cuối năm 2024",
        "cùng kỳ năm 2024",
    ),
    (
        "10 tháng đầu năm 2025",
        "",
        "10 tháng đầu năm",
        "2 tháng cuối năm 2025",
        "10 tháng cuối năm 2024",
        "cùng kỳ năm 2024",
    ),
    (
        "11 tháng năm 2025",
        "",
        "11 tháng",
        "tháng 12 năm 2025",
        "11 tháng cuối năm 2024",
        "cùng kỳ năm 2024",
    ),
    (
        "3 tháng đầu năm 2026",
        "",
        "3 tháng đầu năm",
        "quý II năm 2026",
        "quý IV năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "quý I/2026",
        "quý I năm 2026",
        "quý I",
        "quý II năm 2026",
        "quý IV năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "quý IV năm 2025",
        "",
        "quý IV",
        "quý I năm 2026",
        "quý III năm 2025",
        "cùng kỳ năm 2024",
    ),
    (
        "tháng 01/2026",
        "tháng 01 năm 2026",
        "tháng 01",
        "tháng 02 năm 2026",
        "tháng 12 năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "tháng 12 năm 2025",
        "",
        "tháng 12",
        "tháng 01 năm 2026",
        "tháng 11 năm 2025",
        "cùng kỳ năm 2024",
    ),
    ("ước cả năm 2025", "", "", "năm 2026", "năm 2024", "cùng kỳ năm 2024"),
    (
        "ước thực hiện 6 tháng đầu năm 2026",
        "",
        "",
        "6 tháng cuối năm 2026",
        "6 tháng cuối năm 2025",
        "cùng kỳ năm 2025",
    ),
    ("ước năm 2025", "", "", "năm 2026", "năm 2024", "cùng kỳ năm 2024"),
    (
        "6 tháng đầu năm, ước cả năm 2026",
        "",
        "",
        "6 tháng cuối năm 2026",
        "6 tháng cuối năm 2025",
        "cùng kỳ năm 2025",
    ),
    (
        "năm 2025 và giai đoạn 2021-2025",
        "năm 2025 và giai đoạn 2021 - 2025",
        "",
        "năm 2026",
        "năm 2024",
        "cùng kỳ năm 2024",
    ),
    (
        "năm 2025, giai đoạn 2021 - 2025",
        "",
        "",
        "năm 2026",
        "năm 2024",
        "cùng kỳ năm 2024",
    ),
    (
        "giai đoạn 2021 - 2025",
        "",
        "",
        "giai đoạn 2026 - 2030",
        "giai đoạn 2016 - 2020",
        "giai đoạn 2016 - 2020",
    ),
    (
        "5 năm 2021 - 2025",
        "",
        "",
        "giai đoạn 2026 - 2030",
        "giai đoạn 2016 - 2020",
        "giai đoạn 2016 - 2020",
    ),
    ("giai đoạn 2021 - 2030", "", "", UNKNOWN, UNKNOWN, "kỳ trước"),
    ("giai đoạn 2015 - 2025", "", "", UNKNOWN, UNKNOWN, "kỳ trước"),
    ("giai đoạn 2022 - 2024", "", "", UNKNOWN, UNKNOWN, "kỳ trước"),
    ("10 năm (2015 - 2025)", "", "", UNKNOWN, UNKNOWN, "kỳ trước"),
    ("hai năm 2024 - 2025", "", "", UNKNOWN, UNKNOWN, "kỳ trước"),
    ("từ năm 2021 đến năm 2023", "", "", UNKNOWN, UNKNOWN, "kỳ trước"),
    (
        "nhiệm kỳ 2021 - 2026",
        "",
        "",
        "nhiệm kỳ 2026 - 2031",
        "nhiệm kỳ 2016 - 2021",
        "nhiệm kỳ 2016 - 2021",
    ),
    (
        "nửa nhiệm kỳ 2025 - 2030",
        "nửa đầu nhiệm kỳ 2025 - 2030",
        "nửa đầu nhiệm kỳ",
        "nửa cuối nhiệm kỳ 2025 - 2030",
        "nửa cuối nhiệm kỳ 2020 - 2025",
        "cùng kỳ nhiệm kỳ 2020 - 2025",
    ),
    (
        "từ ngày 15/12/2024 đến ngày 14/12/2025",
        "",
        "",
        UNKNOWN,
        UNKNOWN,
        "cùng kỳ năm 2024",
    ),
    (
        "từ tháng 4 đến tháng 8 năm 2025",
        "",
        "từ tháng 4 đến tháng 8",
        UNKNOWN,
        UNKNOWN,
        "cùng kỳ năm 2024",
    ),
    ("từ tháng 7/2024 đến tháng 6/2025", "", "", UNKNOWN, UNKNOWN, "cùng kỳ năm trước"),
    ("năm 2025 thực hiện Đề án 06", "", "", "năm 2026", "năm 2024", "cùng kỳ năm 2024"),
    (
        "quý III và 9 tháng năm 2025",
        "",
        "",
        "quý IV năm 2025",
        "quý II năm 2025",
        "cùng kỳ năm 2024",
    ),
    (
        "tháng 6 và 6 tháng đầu năm 2026",
        "",
        "",
        "tháng 7 năm 2026",
        "tháng 5 năm 2026",
        "cùng kỳ năm 2025",
    ),
    (
        "HK I năm học 2025-2026",
        "học kỳ I năm học 2025 - 2026",
        "học kỳ I",
        "học kỳ II năm học 2025 - 2026",
        "học kỳ II năm học 2024 - 2025",
        "cùng kỳ năm học trước",
    ),
    *(
        (typed, "", "", UNKNOWN, UNKNOWN, "cùng kỳ năm trước")
        for typed in (
            "10 năm thực hiện Chỉ thị số 21-CT/TW về công tác khuyến học",
            "5 năm thực hiện Nghị quyết số 35-NQ/TW",
            "03 năm triển khai Đề án 06",
            "hai năm thực hiện Kết luận số 01-KL/TW",
            "5 năm (2021 - 2025) thực hiện Chương trình giảm nghèo bền vững",
            "15 năm thực hiện Luật Hòa giải ở cơ sở, giai đoạn 2013 - 2028",
            "năm đầu thực hiện Nghị quyết Đại hội XIV của Đảng",
            "giai đoạn I Chương trình phục hồi kinh tế",
            "hơn 20 năm xây dựng và phát triển",
            "1 năm vận hành mô hình chính quyền địa phương 2 cấp",
            "6 tháng vận hành mô hình chính quyền địa phương 2 cấp",
            "100 ngày cao điểm giải phóng mặt bằng",
            "từ ngày 01/7/2025 đến nay",
            "Chiến dịch Thanh niên tình nguyện hè năm 2025",
            "Tháng Thanh niên năm 2026",
            "tháng hành động vì trẻ em năm 2026",
            "Tuần lễ Biển và Hải đảo Việt Nam năm 2026",
            "năm Chuyển đổi số 2025",
            "vụ Đông Xuân 2025 - 2026",
            "đợt cao điểm tấn công, trấn áp tội phạm",
            "Đợt 1 năm 2026",
            "mùa tuyển quân năm 2026",
            "phong trào thi đua “Dân vận khéo” giai đoạn 2021 - 2025",
            "Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới”",
            "kỳ thi tốt nghiệp trung học phổ thông năm 2026",
            "niên khóa 2021 - 2025",
            "Lễ hội Đền Thượng năm 2026",
        )
    ),
)


def written(value: Period | None) -> str:
    return OFFICE.period(value) if value else UNKNOWN


@pytest.mark.parametrize(
    ("typed", "printed", "short", "following", "before", "base"),
    PHRASES,
    ids=[row[0] for row in PHRASES],
)
def test_a_period_is_printed_as_meant_with_what_is_beside_it(
    typed, printed, short, following, before, base
):
    value = read_period(typed).value

    assert OFFICE.period(value) == (printed or typed)
    assert OFFICE.short_period(value) == (short or printed or typed)
    assert written(value.next) == following
    assert written(value.previous) == before
    assert OFFICE.year_ago(value) == base


@pytest.mark.parametrize("typed", [row[0] for row in PHRASES])
def test_what_is_printed_reads_back_in_either_profile(typed):
    value = read_period(typed).value

    assert read_period(OFFICE.period(value)).value == value
    assert read_period(NEWS.period(value)).value == value


YEARS = st.integers(1950, 2050)
DATED = st.one_of(
    st.builds(Period.year, YEARS),
    st.builds(lambda y, n: Period.months(y, 1, n), YEARS, st.integers(1, 12)),
    st.builds(lambda y, n: Period.months(y, n, 12), YEARS, st.integers(1, 12)),
    st.builds(lambda y, n: Period.months(y, n, n), YEARS, st.integers(1, 12)),
    st.builds(lambda y, n: Period.years(y, y + n), YEARS, st.integers(1, 20)),
    st.builds(
        lambda y, n, half: Period.of_term(Term(first=y, last=y + n), half),
        *(YEARS, st.integers(2, 6), st.integers(0, 2)),
    ),
    st.builds(lambda y: Period(name=f"năm học {y} - {y + 1}"), YEARS),
    st.builds(
        lambda y, n: Period(name=f"học kỳ {n} năm học {y} - {y + 1}"),
        *(YEARS, st.sampled_from(("I", "II", "1", "2"))),
    ),
)


@given(DATED)
def test_a_period_its_next_and_its_last_read_back(period):
    for value in (period, period.next, period.previous):
        if value is not None:
            assert read_period(OFFICE.period(value)).value == value
            assert read_period(NEWS.period(value)).value == value


@given(DATED)
def test_the_next_of_the_one_before_is_the_period_itself_or_ends_with_it(period):
    before = period.previous
    if before is not None and before.next is not None and period.span in (0, 1, 3, 12):
        assert before.next == period


def test_the_year_of_a_part_may_be_told_apart():
    assert OFFICE.period(read_period("06 tháng đầu năm", 2026).value) == (
        "6 tháng đầu năm 2026"
    )
    with pytest.raises(Unreadable):
        read_period("06 tháng đầu năm")


@pytest.mark.parametrize(
    "typed", ["Biên giới xanh năm 2025", "cải cách hành chính năm 2025"]
)
def test_what_only_may_be_an_event_is_printed_as_typed_and_reported(typed):
    reading = read_period(typed)

    assert OFFICE.period(reading.value) == typed
    assert [finding.code for finding in reading.findings] == ["D435"]
