"""The hours of a conference, as a phrase and as fields."""

from datetime import time

import pytest

from drafter.checks import check


@pytest.mark.parametrize(
    "typed",
    [
        "sáng 08/01/2026, từ 7 giờ 30 đến 11 giờ",
        "{ngay: 08/01/2026, buoi: sáng, gio: 7 giờ 30, den_gio: 11h}",
        "{ngay: 08/01/2026, buoi: sáng, gio: 7:30, den_gio: 11:00}",
    ],
)
def test_hours_are_read_from_a_phrase_and_from_fields(typed, load):
    when = load(f"thoi_gian: {typed}\nky_bao_cao: năm 2025").when

    assert (when.hour, when.end_hour) == (time(7, 30), time(11))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("sáng 08/01/2026, 7 giờ rưỡi", "D251"),
        ("{ngay: 08/01/2026, buoi: chiều, gio: 2 giờ}", "D251"),
        ("{ngay: 08/01/2026, gio: 25 giờ}", "D251"),
        ("{ngay: 08/01/2026, gio: 11 giờ, den_gio: 7 giờ}", "D130"),
    ],
)
def test_impossible_hours_are_refused(typed, code, notices):
    found = notices(f"thoi_gian: {typed}\nky_bao_cao: năm 2025")

    assert [finding.code for finding in found] == [code]


def test_hours_that_no_paper_prints_are_reported(load):
    told = load("thoi_gian: 7h30 ngày 08/01/2026\nky_bao_cao: năm 2025")
    without = load("thoi_gian: 08/01/2026\nky_bao_cao: năm 2025")

    def codes(conference):
        return [f.code for f in check(conference) if f.code == "D252"]

    assert (codes(told), codes(without)) == (["D252"], [])
