"""Hours of the day as offices type them; what may mean two is refused."""

from datetime import time

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_hour, read_occasion
from drafter.values import Session
from tests.formatter.tables import OFFICE, table


@table(
    "typed, hour, minute",
    ("kit", "7 giờ 30", 7, 30),
    ("kit", "7h30", 7, 30),
    ("kit", "07h30", 7, 30),
    ("kit", "7 giờ 30 phút", 7, 30),
    ("kit", "7:30", 7, 30),
    ("kit", "14 giờ", 14, 0),
    ("offices", "7 h 30", 7, 30),
    ("offices", "7g30", 7, 30),
    ("offices", "lúc 08h00", 8, 0),
    ("offices", "7h30 sáng", 7, 30),
    ("edge", "0 giờ 00", 0, 0),
    ("edge", "23 giờ 59", 23, 59),
)
def test_an_hour_is_read(typed, hour, minute):
    assert read_hour(typed).value == time(hour, minute)


@table(
    "typed, offered",
    ("kit", "7 giờ rưỡi", "7 giờ 30"),
    ("kit", "8 giờ kém 15", "7 giờ 45"),
    ("kit", "8 giờ kém mười lăm", "7 giờ 45"),
    ("offices", "2 giờ chiều", "14 giờ"),
    ("offices", "7 giờ 30 tối", "19 giờ 30"),
)
def test_an_hour_by_another_clock_is_refused_with_the_hour_it_means(typed, offered):
    with pytest.raises(Unreadable) as refusal:
        read_hour(typed)

    assert refusal.value.finding.code == "D251"
    assert refusal.value.finding.hint() == f"ý bạn là {offered}?"
    assert read_hour(offered)


@pytest.mark.parametrize(
    "typed", ["24 giờ", "7 giờ 60", "7", "", "7,5 giờ", "bảy giờ", "0 giờ kém 5"]
)
def test_what_is_no_hour_is_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_hour(typed)

    assert refusal.value.finding.code == "D251"


@table(
    "typed, session, begins, ends",
    (
        "kit",
        "sáng 08/01/2026, từ 7 giờ 30 đến 11 giờ 15",
        Session.MORNING,
        time(7, 30),
        time(11, 15),
    ),
    ("kit", "7 giờ 30 ngày 08/01/2026", None, time(7, 30), None),
    ("clerk", "8h00 ngày 08/01/2026", None, time(8), None),
    ("offices", "7 giờ 30 phút, thứ Năm, ngày 08/01/2026", None, time(7, 30), None),
    ("offices", "Lúc 07h30 sáng 08/01/2026", Session.MORNING, time(7, 30), None),
    ("offices", "từ 7h30 đến 11h ngày 8/1/2026", None, time(7, 30), time(11)),
    ("offices", "7h30-11h30 ngày 8/1/2026", None, time(7, 30), time(11, 30)),
    (
        "offices",
        "từ 7h30 ngày 8/1/2026 đến 11h cùng ngày",
        None,
        time(7, 30),
        time(11),
    ),
    ("offices", "sáng 8/1/2026 (7h30)", Session.MORNING, time(7, 30), None),
    ("offices", "chiều 8/1/2026, 14 giờ", Session.AFTERNOON, time(14), None),
    ("offices", "sáng 8/1/2026, đến 11 giờ", Session.MORNING, None, time(11)),
    ("tables", "8/1/2026 7:30", None, time(7, 30), None),
)
def test_an_occasion_keeps_its_hours_and_prints_none(typed, session, begins, ends):
    when = read_occasion(typed).value

    assert (when.session, when.hour, when.end_hour) == (session, begins, ends)
    day = f"{session.value} 08/01/2026" if session else "ngày 08/01/2026"
    assert OFFICE.occasion(when).replace("\u00a0", " ") == day


def test_the_hours_of_several_days_are_those_of_the_first_and_the_last():
    when = read_occasion("từ 13h30 ngày 8/1/2026 đến 11h ngày 9/1/2026").value

    assert (when.hour, when.end_hour) == (time(13, 30), time(11))
    assert when.last_day is not None
