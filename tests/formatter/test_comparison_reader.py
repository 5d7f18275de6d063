"""The right-hand side of comparisons, movements, verdicts, scores."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    Direction,
    Move,
    read_moved,
    read_ratio,
    read_score,
    read_verdict,
)
from drafter.values import RatioForm
from tests.formatter.tables import OFFICE, amount, codes, table

OF, CHANGE, OVER = RatioForm.OF, RatioForm.CHANGE, RatioForm.OVER
TIMES, POINTS, ABOVE = RatioForm.TIMES, RatioForm.POINTS, RatioForm.ABOVE
UP, DOWN = Direction.UP, Direction.DOWN


@table(
    "typed, form, said, direction, against, found",
    ("E", "đạt 117,96%", OF, "117,96%", UP, "", []),
    ("E", "bằng 91%", OF, "91%", UP, "", []),
    ("E", "tăng 10%", CHANGE, "10%", UP, "", []),
    ("E", "giảm 27%", CHANGE, "27%", DOWN, "", []),
    ("E", "gấp 2,14 lần", TIMES, "2,14 lần", UP, "", []),
    ("E", "vượt 70%", OVER, "70%", UP, "", []),
    ("E", "tăng 7 - 10%", CHANGE, "7 - 10%", UP, "", []),
    ("F", "tăng từ 7 - 10%", CHANGE, "7 - 10%", UP, "", []),
    ("E", "đạt trên 63%", OF, "trên 63%", UP, "", []),
    ("E", "giảm 0,6 điểm phần trăm", POINTS, "0,6 điểm phần trăm", DOWN, "", []),
    ("6.3", "tăng 0,6 điểm %", POINTS, "0,6 điểm phần trăm", UP, "", ["D210"]),
    ("offices", "tăng 2,3 điểm", CHANGE, "2,3 điểm", UP, "", []),
    ("offices", "giảm 3 vụ", CHANGE, "3 vụ", DOWN, "", []),
    ("offices", "vượt 5 tấn", OVER, "5 tấn", UP, "", []),
    ("seed 004", "cao hơn 7-10%", ABOVE, "7 - 10%", UP, "", []),
    ("offices", "thấp hơn 5%", ABOVE, "5%", DOWN, "", []),
    ("offices", "Tăng 12.5%", CHANGE, "12,5%", UP, "", ["D202"]),
    ("offices", "tăng 10 %", CHANGE, "10%", UP, "", ["D210"]),
    ("offices", "hoàn thành 100% kế hoạch", OF, "100%", UP, "kế hoạch", []),
    ("offices", "ước đạt 95%", OF, "95%", UP, "", []),
    ("offices", "tăng bình quân 7,5%/năm", CHANGE, "7,5%/năm", UP, "", []),
    ("offices", "gấp hơn 2 lần", TIMES, "hơn 2 lần", UP, "", []),
    ("offices", "gấp đôi", TIMES, "2 lần", UP, "", ["D210"]),
    ("offices", "gấp rưỡi", TIMES, "1,5 lần", UP, "", ["D210"]),
    ("offices", "gấp ba lần", TIMES, "3 lần", UP, "", ["D210"]),
    ("6.3", "tăng 2,14 lần", TIMES, "2,14 lần", UP, "", ["D216"]),
    (
        "seed 000",
        "tăng 10% so với cùng kỳ năm 2023",
        CHANGE,
        "10%",
        UP,
        "cùng kỳ năm 2023",
        [],
    ),
    (
        "seed 004",
        "vượt 70% so với dự toán HĐND huyện giao",
        OVER,
        "70%",
        UP,
        "dự toán HĐND huyện giao",
        [],
    ),
    ("offices", "đạt 91% KH", OF, "91%", UP, "KH", []),
    ("offices", "vượt kế hoạch 17,96%", OVER, "17,96%", UP, "kế hoạch", []),
    (
        "offices",
        "vượt dự toán HĐND huyện giao 70%",
        OVER,
        "70%",
        UP,
        "dự toán HĐND huyện giao",
        [],
    ),
    ("seed 004", "cao hơn cùng kỳ từ 7-10%", ABOVE, "7 - 10%", UP, "cùng kỳ", []),
    ("offices", "tăng so với cùng kỳ 10%", CHANGE, "10%", UP, "cùng kỳ", []),
    (
        "offices",
        "cao hơn cùng kỳ năm 2023 7%",
        ABOVE,
        "7%",
        UP,
        "cùng kỳ năm 2023",
        [],
    ),
    ("offices", "+10%", CHANGE, "10%", UP, "", ["D210"]),
    ("offices", "- 5,5%", CHANGE, "5,5%", DOWN, "", ["D210"]),
    ("offices", "−5% so với cùng kỳ", CHANGE, "5%", DOWN, "cùng kỳ", ["D210"]),
    ("offices", "đạt 100%KH", OF, "100%", UP, "KH", []),
    ("offices", "đạt tỷ lệ 98,5%", OF, "98,5%", UP, "", []),
    ("offices", "tăng gấp 2 lần", TIMES, "2 lần", UP, "", []),
    ("offices", "gấp 2,14", TIMES, "2,14 lần", UP, "", []),
    ("offices", "bằng 2,14 lần", TIMES, "2,14 lần", UP, "", []),
    ("offices", "đạt 95% trở lên", OF, "từ 95% trở lên", UP, "", ["D210"]),
    ("6.3", "bằng cùng kỳ năm 2023", CHANGE, "0%", UP, "cùng kỳ năm 2023", []),
    ("offices", "không đổi", CHANGE, "0%", UP, "", []),
    ("E", "trên 63%", None, "trên 63%", UP, "", []),
    ("E", "98,5%", None, "98,5%", UP, "", []),
    ("offices", "98,5% so với cùng kỳ", None, "98,5%", UP, "cùng kỳ", []),
)
def test_a_ratio_is_read(typed, form, said, direction, against, found):
    reading = read_ratio(typed)
    value = reading.value

    assert (value.form, value.direction, value.against) == (form, direction, against)
    assert value.base is None
    assert OFFICE.amount(value.amount) == said
    assert codes(reading) == found


@table(
    "typed, base, form, said",
    ("E", "25 ha, đạt 117,96%", "25 ha", OF, "117,96%"),
    ("E", "25 ha đạt 117,96%", "25 ha", OF, "117,96%"),
    ("offices", "25 ha (đạt 117,96%)", "25 ha", OF, "117,96%"),
    ("offices", "25 ha; 117,96%", "25 ha", None, "117,96%"),
    ("offices", "25 ha (117,96%)", "25 ha", None, "117,96%"),
    ("offices", "2.600 tỷ đồng, bằng 91%", "2.600 tỷ đồng", OF, "91%"),
    ("offices", "448 doanh nghiệp, tăng 7,8%", "448 doanh nghiệp", CHANGE, "7,8%"),
)
def test_a_base_and_a_ratio_are_read(typed, base, form, said):
    value = read_ratio(typed).value

    assert OFFICE.amount(value.base) == base
    assert (value.form, OFFICE.amount(value.amount)) == (form, said)


@table(
    "typed, base",
    ("E", "25 ha", "25 ha"),
    ("E", "từ 320 tỷ đồng trở lên", "từ 320 tỷ đồng trở lên"),
    ("E", "2.600 tỷ đồng", "2.600 tỷ đồng"),
    ("E", "không quá 5 vụ", "không quá 5 vụ"),
)
def test_a_base_alone_is_read(typed, base):
    value = read_ratio(typed).value

    assert OFFICE.amount(value.base) == base
    assert (value.form, value.amount) == (None, None)


def test_cao_hon_stands_alone():
    above, below = (read_ratio(t).value for t in ("cao hơn", "Thấp hơn bình quân"))

    assert (above.form, above.direction, above.amount) == (ABOVE, UP, None)
    assert (below.form, below.direction, below.against) == (ABOVE, DOWN, "bình quân")


@table(
    "typed, code",
    ("6.3", "giảm -27%", "D217"),
    ("6.3", "tăng -27%", "D217"),
    ("8.2", "khá", "D212"),
    ("8.2", "", "D212"),
    ("8.2", "tăng", "D212"),
    ("8.2", "tăng 5", "D212"),
    ("8.2", "đạt kế hoạch", "D212"),
    ("8.2", "vượt kế hoạch", "D212"),
    ("8.2", "tăng khoảng", "D212"),
    ("8.2", "đạt 1.2.3%", "D203"),
    ("8.2", "15/17", "D203"),
    ("8.2", "giảm 5,02 điểm phần trăm, bằng 125,5% kế hoạch", "D212"),
    ("offices", "bằng 110% và vượt 5%", "D212"),
    ("offices", "25 ha, đạt 110%, vượt 5%", "D212"),
    ("offices", "tăng 5% so với cùng kỳ, đạt 90%", "D212"),
)
def test_a_ratio_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_ratio(typed)

    assert refusal.value.finding.code == code
    assert refusal.value.finding.hint()


@table(
    "typed, before, after, direction, what",
    ("6.1.23", "giảm từ 7,56% xuống còn 2,1%", "7,56%", "2,1%", DOWN, ""),
    ("offices", "giảm từ 7,56% xuống 2,1%", "7,56%", "2,1%", DOWN, ""),
    ("offices", "giảm từ 7,56% còn 2,1%", "7,56%", "2,1%", DOWN, ""),
    (
        "6.1.23",
        "tăng từ 448 lên 483 doanh nghiệp",
        "448 doanh nghiệp",
        "483 doanh nghiệp",
        UP,
        "",
    ),
    ("6.1.23", "giảm còn 2,1%", None, "2,1%", DOWN, ""),
    ("offices", "nâng từ 5 lên 7 xã", "5 xã", "7 xã", UP, ""),
    (
        "seed 004",
        "nâng tổng số đảng viên lên 10.875",
        None,
        "10.875",
        UP,
        "tổng số đảng viên",
    ),
    ("6.1.23", "giữ nguyên 5 xã", None, "5 xã", None, ""),
)
def test_a_movement_is_read(typed, before, after, direction, what):
    start = amount(before) if before else None
    end = amount(after)

    assert read_moved(typed).value == Move(
        before=start, after=end, direction=direction, what=what
    )


@table(
    "typed, met",
    ("6.3", "đạt kế hoạch", True),
    ("6.3", "chưa đạt kế hoạch", False),
    ("offices", "đạt và vượt kế hoạch", True),
    ("offices", "không đạt chỉ tiêu", False),
    ("offices", "Vượt kế hoạch", True),
)
def test_a_verdict_is_read(typed, met):
    assert read_verdict(typed).value is met


@pytest.mark.parametrize(
    ("reader", "typed"), [(read_moved, "tăng 5%"), (read_verdict, "đạt 5%")]
)
def test_other_text_is_refused(reader, typed):
    with pytest.raises(Unreadable) as refusal:
        reader(typed)

    assert refusal.value.finding.code == "D212"


@table(
    "typed, score, found",
    ("seed 000", "15/17", (15, 17), []),
    ("seed 003", "15/22", (15, 22), []),
    ("offices", "15/17 chỉ tiêu", (15, 17), []),
    ("offices", "đạt 15/17 chỉ tiêu", (15, 17), []),
    ("offices", "15 / 17", (15, 17), ["D210"]),
    ("offices", "15 trong số 17 chỉ tiêu", (15, 17), ["D210"]),
    ("7.8", "5/1", (5, 1), []),
)
def test_a_score_is_read(typed, score, found):
    reading = read_score(typed)

    assert (reading.value, codes(reading)) == (score, found)


@pytest.mark.parametrize(
    "typed", ["15", "15/0", "a/b", "15,5/17", "15 trên 17", "-1/3", "15/17/20"]
)
def test_a_score_that_is_none_is_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_score(typed)

    assert refusal.value.finding.code == "D214"
