"""Terms of office and their stages."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    TermStage,
    read_congress,
    read_month_name,
    read_term,
    read_term_stage,
    read_weekday,
)
from tests.formatter.tables import NEWS, OFFICE, codes, table, term


@table(
    "stage, official",
    ("6.1.19", TermStage.MIDDLE, "giữa nhiệm kỳ 2020 - 2025"),
    ("6.1.19", TermStage.WHOLE, "cả nhiệm kỳ 2020 - 2025"),
    ("6.1.19", TermStage.END, "cuối nhiệm kỳ 2020 - 2025"),
    ("6.1.19", TermStage.BEGINNING, "đầu nhiệm kỳ 2020 - 2025"),
)
def test_a_term_has_stages(stage, official):
    value = term("2020 - 2025")

    assert OFFICE.term_stage(value, stage) == official
    assert NEWS.term_stage(value, stage) == official.replace(" - ", "-")
    assert (OFFICE.term(value), NEWS.term(value)) == ("2020 - 2025", "2020-2025")


@table(
    "typed, found",
    ("seed 003", "2020 - 2025", []),
    ("seed 000", "2020-2025", []),
    ("seed 002", "2020 – 2025", ["D210"]),
    ("seed 002", "2020- 2025", ["D210"]),
    ("offices", "2020 -2025", ["D210"]),
    ("offices", "2020—2025", ["D210"]),
    ("offices", "nhiệm kỳ 2020-2025", []),
    ("seed 003", "nhiệm kì 2020- 2025", ["D210"]),
    ("offices", "NK 2020-2025", []),
    ("7.13", "2020\u00a0-\u00a02025", []),
)
def test_a_term_is_read_with_any_dash(typed, found):
    reading = read_term(typed)

    assert (reading.value.first, reading.value.last) == (2020, 2025)
    assert codes(reading) == found


@table(
    "typed, code",
    ("8.2", "2025 - 2020", "D211"),
    ("8.2", "2020 - 2020", "D211"),
    ("8.2", "2020", "D211"),
    ("8.2", "2020-25", "D205"),
    ("8.2", "khóa VIII", "D211"),
)
def test_a_term_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_term(typed)

    assert refusal.value.finding.code == code


def test_stages_congresses_and_names_are_read():
    value = term("2020 - 2025")

    assert read_term_stage("giữa nhiệm kì 2020–2025").value == (TermStage.MIDDLE, value)
    assert read_congress("lần thứ XXXII, nhiệm kì 2020-2025").value == (32, value)
    assert read_congress("XXX").value == (30, None)
    assert [read_weekday(day).value for day in ("thứ hai", "Thứ 7", "CN")] == [0, 5, 6]
    assert [read_month_name(m).value for m in ("tháng tư", "tháng 08")] == [4, 8]
