"""What stands in prose though it looks like a value is excused, item by item."""

import pytest
from attrs import evolve

from . import prose
from .samples import REAL, loaded


@pytest.mark.parametrize("name", REAL)
def test_a_figure_a_date_or_a_name_in_prose_has_its_reason(name):
    conference = loaded(name).value
    assert prose.texts(conference), "no prose found"

    excused = prose.listed(name)
    assert sorted(prose.found(conference)) == sorted(excused)
    assert all(reason.strip() for reason in excused.values())


def test_every_excuse_belongs_to_a_real_conference():
    lines = prose.FILE.read_text(encoding="utf-8").splitlines()
    names = {line.split(" | ")[0] for line in lines if line and line[0] != "#"}

    assert names <= set(REAL)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đảng ủy đã giới thiệu 15 quần chúng", "15"),
        ("họp ngày 13/12/2024", "13/12/2024"),
        ("đạt 117,96% kế hoạch", "117,96%"),
        ("trong ba năm qua", "ba năm"),
        ("đồng chí Đặng Đình Chúc trình bày", "Đặng Đình Chúc"),
        ("Đại hội lần thứ IX", "lần thứ IX"),
    ],
)
def test_a_value_typed_as_prose_is_seen(text, found):
    conference = evolve(loaded(REAL[0]).value, context=text)

    assert ("boi_canh", found) in prose.found(conference)
