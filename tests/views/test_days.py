"""Days in running text: short for the Party and the press, in full for the State."""

import re
from datetime import date

import pytest
from attrs import evolve

import drafter
from drafter.model import Citation
from tests.conferences import COMMUNE, LEAST, host_of

DAY = date(2025, 12, 22)
BASIS = (
    Citation(kind="Nghị quyết", number="12/NQ-HĐND", day=DAY, issuer="HĐND xã"),
    Citation(kind="Nghị quyết", number="14-NQ/ĐU", day=DAY, issuer="Đảng ủy xã"),
)
LONG = re.compile(r"ngày \d+ tháng \d+ năm \d{4}")
SHORT = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


@pytest.mark.parametrize(
    ("host", "paper", "used", "other"),
    [
        ("Đảng bộ", "bao-cao", SHORT, LONG),
        ("Đảng bộ", "tin-bai", SHORT, LONG),
        ("UBND", "bao-cao", LONG, SHORT),
        ("UBND", "tin-bai", SHORT, LONG),
        ("UBND", "thong-cao-bao-chi", SHORT, LONG),
    ],
)
def test_a_paper_writes_its_days_in_one_way(host, paper, used, other):
    conference = evolve(LEAST, host=host_of(host, COMMUNE), basis=BASIS)

    made = drafter.render(conference, paper=paper, form="txt").decode()

    told = made.replace("\u00a0", " ")
    assert used.search(told)
    assert not other.search(told)


def test_a_number_of_the_party_keeps_its_comma_before_either_day():
    conference = evolve(LEAST, host=host_of("UBND", COMMUNE), basis=BASIS)

    told = drafter.render(conference, paper="bao-cao", form="txt").decode()

    assert "14-NQ/ĐU, ngày 22 tháng 12 năm 2025" in told.replace("\u00a0", " ")
