"""The hours of a conference, as a phrase and as fields."""

from datetime import time

import pytest

from drafter.drafting.rendering import make
from drafter.ooxml.dump import text


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


def test_hours_stand_in_the_report_behind_day_and_place(load):
    told = load("thoi_gian: 7h30 đến 11h15 ngày 08/01/2026\nky_bao_cao: năm 2025")
    made = text(make(told).data).replace("\u00a0", " ")

    assert "Hội nghị bắt đầu lúc 07 giờ 30 phút, kết thúc lúc 11 giờ 15 phút." in made
