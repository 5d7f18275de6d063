"""Targets of the next period, of another one, due in a year."""

import pytest

from drafter.model import Occasion, Period, Target
from drafter.values import Term
from drafter.views.plan import PlanView
from tests.conferences import amount

from .contexts import context

YEAR = Period.year(2026)
MONEY = amount("45", "tỷ đồng")
HALF = {
    "when": Occasion(day=Period.year(2026).start.replace(month=7, day=3)),
    "period": Period.months(2026, 1, 6),
}


def told(*targets: Target, press: bool = True) -> str:
    """Return what a half-year review says of its targets."""
    view = context(press=press, targets=targets, **HALF).view(PlanView)
    return view.targets_paragraph


def revenue(**facts: object) -> Target:
    return Target(**({"name": "thu ngân sách", "amount": MONEY} | facts))


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (
            revenue(),
            "Trong 6 tháng cuối năm 2026, xã phấn đấu thu ngân sách đạt 45 tỷ đồng.",
        ),
        (
            revenue(period=YEAR),
            "Xã phấn đấu thu ngân sách cả năm 2026 đạt 45 tỷ đồng.",
        ),
        (
            revenue(period=Period.months(2026, 7, 12)),
            "Trong 6 tháng cuối năm 2026, xã phấn đấu thu ngân sách đạt 45 tỷ đồng.",
        ),
        (
            revenue(period=Period.year(2028)),
            "Xã phấn đấu thu ngân sách năm 2028 đạt 45 tỷ đồng.",
        ),
        (
            revenue(period=Period.months(2026, 7, 9)),
            "Xã phấn đấu thu ngân sách trong quý III năm 2026 đạt 45 tỷ đồng.",
        ),
        (
            revenue(period=Period.of_term(Term(first=2025, last=2030))),
            "Xã phấn đấu thu ngân sách cả nhiệm kỳ 2025-2030 đạt 45 tỷ đồng.",
        ),
        (
            Target(verb="kết nạp", amount=amount("40", "đảng viên"), period=YEAR),
            "Xã phấn đấu cả năm 2026 kết nạp 40 đảng viên.",
        ),
        (
            revenue(name="thu ngân sách cả năm", period=YEAR),
            "Xã phấn đấu thu ngân sách cả năm đạt 45 tỷ đồng.",
        ),
        (
            revenue(name="thu ngân sách cả năm"),
            "Xã phấn đấu thu ngân sách cả năm đạt 45 tỷ đồng.",
        ),
        (
            revenue(due=2026),
            "Xã phấn đấu thu ngân sách đạt 45 tỷ đồng trong năm 2026.",
        ),
        (
            Target(name="đạt chuẩn nông thôn mới nâng cao", due=2027),
            "Xã phấn đấu đạt chuẩn nông thôn mới nâng cao vào năm 2027.",
        ),
    ],
)
def test_a_target_is_told_of_its_own_time(target, sentence):
    assert told(target) == sentence


def test_those_of_another_period_stand_behind_those_of_the_next():
    targets = (
        revenue(period=YEAR),
        Target(name="giải ngân", amount=amount("100", "%")),
    )

    assert told(*targets) == (
        "Trong 6 tháng cuối năm 2026, xã phấn đấu giải ngân đạt 100%. "
        "Xã phấn đấu thu ngân sách cả năm 2026 đạt 45 tỷ đồng."
    )


def test_several_of_one_period_share_its_name():
    members = Target(verb="kết nạp", amount=amount("40", "đảng viên"), period=YEAR)

    assert told(revenue(period=YEAR), members) == (
        "Cả năm 2026, xã phấn đấu thu ngân sách đạt 45 tỷ đồng, kết nạp 40 đảng viên."
    )


def test_a_row_names_the_period_of_its_target():
    (row,) = context(targets=(revenue(period=YEAR),), **HALF).view(PlanView).targets

    assert (row.name, row.amount) == ("Thu ngân sách cả năm 2026", "45 tỷ đồng")


def test_the_cell_of_a_target_without_amount_says_when_it_is_due():
    due = Target(name="đạt chuẩn nông thôn mới nâng cao", due=2026)

    (row,) = context(targets=(due,), period=Period.year(2025)).view(PlanView).targets

    assert row.amount == "trong năm 2026"
