"""What a conference is called, and how its next period is, in every paper."""

from datetime import date

import pytest

from drafter.model import Congress, Period, Task, Term
from drafter.views.event import NameView
from drafter.views.plan import PlanView
from tests.views.contexts import context

TERM = Term(first=2020, last=2025)
CONGRESS = Congress(body="Đảng bộ xã", ordinal=26, term=TERM)
TASKS = (Task(text="trồng rừng"),)
RESOLUTION = (
    "thực hiện Nghị quyết Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025"
)


def name(**facts: object) -> str:
    return str(NameView(context(**facts))).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("facts", "called"),
    [
        ({"period": Period.of_term(TERM)}, "tổng kết nhiệm kỳ 2020 - 2025"),
        ({"period": Period.of_term(TERM, 1)}, "tổng kết giữa nhiệm kỳ 2020 - 2025"),
        (
            {"period": Period.of_term(TERM, 2)},
            "tổng kết nửa cuối nhiệm kỳ 2020 - 2025",
        ),
        (
            {"period": Period.of_term(TERM, 2), "congress": CONGRESS},
            f"tổng kết nửa cuối nhiệm kỳ {RESOLUTION}",
        ),
        (
            {"congress": CONGRESS, "tasks": TASKS},
            f"tổng kết công tác năm 2025, {RESOLUTION}; "
            "triển khai phương hướng, nhiệm vụ năm 2026",
        ),
        (
            {
                "period": Period.months(2025, 1, 6),
                "congress": CONGRESS,
                "tasks": TASKS,
            },
            f"tổng kết công tác 6 tháng đầu năm 2025, {RESOLUTION}; "
            "triển khai phương hướng, nhiệm vụ 6 tháng cuối năm 2025",
        ),
    ],
)
def test_a_conference_is_called_by_its_half_of_a_term_and_its_congress(facts, called):
    assert name(**facts) == called


@pytest.mark.parametrize(
    ("start", "end", "following"),
    [
        (date(2024, 12, 15), date(2025, 12, 5), "Thời gian tới"),
        (date(2025, 1, 5), date(2025, 12, 20), "Thời gian tới"),
        (date(2025, 3, 1), date(2025, 8, 31), "Thời gian tới"),
        (date(2024, 7, 1), date(2025, 6, 30), "Thời gian tới"),
        (date(2015, 1, 1), date(2025, 12, 31), "Thời gian tới"),
        (date(2025, 1, 1), date(2025, 12, 31), "Năm 2026"),
        (date(2021, 1, 1), date(2025, 12, 31), "Trong giai đoạn 2026-2030"),
    ],
)
def test_the_next_period_is_named_only_where_people_have_a_name(start, end, following):
    period = Period(start=start, end=end)
    told = PlanView(context(press=True, period=period, tasks=TASKS))

    assert told.tasks_paragraph.replace("\u00a0", " ").startswith(f"{following}, ")
