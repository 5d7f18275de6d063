"""Prose: what is reported, and the far longer list of what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checks import check
from drafter.checks.prose import slips
from drafter.checks.spellings import slip_table
from drafter.formatter.unit_table import ABBREVIATIONS, MEASURES
from drafter.model import (
    Photo,
    Press,
    Quote,
    Speech,
    Task,
    ToneStyle,
)

from .facts import CHAIR, conference

QUIET = (
    "tổng giá trị sản xuất đạt 2.365 tỷ đồng, tăng 7,5% so với năm 2020",
    "thu ngân sách 350.669.000 đồng (kế hoạch 240.800.000 đồng), đạt 145,6% kế hoạch",
    "việc thực hiện Nghị quyết số 05-NQ/ĐU, Kế hoạch số 93-KH/HU được quán triệt",
    "Quyết định số 19/2025/QĐ-TTg được triển khai đến 100% chi bộ",
    "phong trào “Toàn dân bảo vệ an ninh Tổ quốc”, “5 không, 3 sạch” được duy trì",
    "Hội đồng nhân dân, Ủy ban nhân dân xã và Công an nhân dân phối hợp tốt",
    "Tòa án nhân dân khu vực; Hội thẩm nhân dân được bầu đủ",
    "đời sống Nhân dân được nâng lên; công tác quản lý nhà nước có tiến bộ",
    "UBND, HĐND, Ủy ban MTTQ Việt Nam xã làm tốt công tác phối hợp",
    "có 9 sản phẩm OCOP, trong đó 4 sản phẩm 4 sao; có 1 trường THCS đạt chuẩn",
    "phần mềm 3.0, VNeID, C06 và dịch COVID-19 được nhắc đến",
    "phấn đấu tăng trưởng 8 - 10%, từ 7-10% so với cùng kỳ; giai đoạn 2021-2025",
    "giá trị sản xuất công nghiệp - tiểu thủ công nghiệp - xây dựng tăng khá",
    "cải cách hành chính (CCHC) được quan tâm, chỉ số CCHC tăng 3 bậc",
    "hội nghị kết thúc lúc 11 giờ 30 ngày 13/12/2024",
    "thu nhập bình quân đạt 61,61 triệu đồng/người/năm",
    "các xã/thị trấn trên địa bàn; diện tích 29,49/25 ha",
    "tàng trữ, sử dụng trái phép chất ma túy; quý I, quý II; quỹ tín dụng; tùy nghi",
    "khai mạc, thủy lợi, hòa giải, khỏe mạnh, ủy quyền, hoàn thiện, toàn diện",
    "kỹ thuật, kỷ luật, lý luận, tỷ lệ, định kỳ, hằng năm, bảo đảm, phòng, chống",
    "nghiệm thu công trình dài 1,2 km, rộng 5 m, tổng mức đầu tư 3 tỷ đồng",
    "Đảng bộ, chính quyền và Nhân dân xã đoàn kết; Bí thư Huyện ủy biểu dương",
    "các đồng chí Müller, Nguyễn Thị Thuý; Huỳnh Thuý Hoà được khen",
    "giống lúa ST25, máy cày 4WD, mạng 3G, cao 1m65, họp lúc 7h30",
    "giao đất, cho thuê đất v.v",
    "một số hộ trợ giúp nhau làm kinh tế",
)


@pytest.mark.parametrize("text", QUIET)
def test_good_prose_is_left_alone(text):
    found = check(conference(tasks=(Task(text=text),)))

    assert [str(one) for one in found] == []


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("minh .", "minh."),
        ("đường 5m", "5 m"),
        ("ao 100m2", "100 m2"),
        ("lưới điện 3MWh", "3 MWh"),
        ("năm 2025 : tăng", "2025:"),
        ("qua,hiện nay", "qua, hiện"),
        ("61,61triệu đồng", "61,61 triệu"),
        ("mức độ 2Tại hội nghị", "2 Tại"),
        ("nông thôn..Cẩm Lộc", "thôn. Cẩm"),
        ("nông thôn.Cẩm Lộc", "thôn. Cẩm"),
        ("chậm;; chưa đều", "chậm;"),
        ("chậm,. chưa đều", "chậm."),
        ("gồm lúa, ngô...", "ngô"),
        ("gồm lúa, ngô…", "ngô"),
        ("nhiệm kỳ 2020- 2025", "2020 - 2025"),
        ("nhiệm kỳ 2020 – 2025", "2020 - 2025"),
        ("Đồng -Phó Bí thư", "Đồng - Phó"),
        ("48 triệu đồng/ người", "đồng/người"),
        ("hai  khoảng trắng", "hai khoảng"),
        ("xã( thị trấn)", "xã (thị"),
    ],
)
def test_a_slip_is_shown_with_its_words_mended(typed, mended):
    assert [edits[0].text for edits in slips(typed)] == [mended]


UNITS = sorted(
    unit for row in (*MEASURES, *ABBREVIATIONS) for unit in (row[0], *row[-1])
)
PIECES = (*"09.,;: aeýđºHÝĐ°%²_-(", "12.5", "5", *UNITS, "ha\u0345", "\u212a")


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_no_slip_stands_where_it_is_not_looked_for(text):
    for slip in slip_table():
        if slip.pattern.search(text):
            assert slip.may_stand_in(text, frozenset(text))


def test_slow_patterns_are_not_looked_for_in_most_prose():
    slow = [slip for slip in slip_table() if slip.near]
    texts = [text for text in QUIET if any(c.isdigit() for c in text)]
    assert len(slow) == 2
    assert len(texts) > 10

    assert not any(s.may_stand_in(texts[0], frozenset(texts[0])) for s in slow)
    sought = [any(s.may_stand_in(t, frozenset(t)) for s in slow) for t in texts]
    assert sought.count(True) < len(texts) / 3


@pytest.mark.parametrize("hour", ["7g", "11g30", "19g", "19h"])
def test_an_hour_of_the_press_is_no_weight(hour):
    assert list(slips(f"khai mạc lúc {hour} ngày 05/01")) == []


def test_an_address_is_not_prose():
    assert list(slips("xem https://xa.gov.vn/tin,bai hoặc viết cho a@b.vn")) == []


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("hàng năm", "hằng năm"),
        ("Hàng tháng", "Hằng tháng"),
        ("nhiệm kì", "nhiệm kỳ"),
        ("tỉ lệ", "tỷ lệ"),
        ("quản lí", "quản lý"),
        ("phòng chống", "phòng, chống"),
        ("các tầng lớp nhân dân", "Nhân dân"),
        ("Đảng và nhà nước", "Đảng và Nhà nước"),
        ("an ninh tổ quốc", "Tổ quốc"),
        ("Phó bí thư", "Phó Bí thư"),
        ("Bí thư huyện ủy", "Bí thư Huyện ủy"),
    ],
)
def test_a_variant_word_is_shown_the_usual_one(typed, right):
    (found,) = check(conference(tasks=(Task(text=f"nêu rõ {typed} ở đây"),)))

    assert (found.code, found.values["right"]) == ("S103", right)


@pytest.mark.parametrize("text", ["còn {{ so }} việc", "<p>việc", "a&nbsp;b", "{% if"])
def test_strings_of_a_template_are_residue_wherever_they_stand(text):
    found = check(conference(venue=text))

    assert [(one.code, one.path) for one in found] == [("D402", ("venue",))]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Uû ban nh©n d©n x· C«ng H¶i", "TCVN3 (ABC)"),
        ("Vai troø cuûa phoùng vieân, nöôùc", "VNI"),
    ],
)
def test_text_that_is_not_unicode_is_named(text, encoding):
    found = check(conference(venue=text))

    assert [(one.code, one.values["encoding"]) for one in found] == [("S107", encoding)]


def test_one_finding_speaks_for_all_tone_marks_of_the_other_style():
    tasks = (Task(text="giữ gìn sức khoẻ, văn hoá"), Task(text="giao cho Đảng uỷ"))

    (found,) = check(conference(tasks=tasks))

    assert (found.code, found.values["count"]) == ("S102", 3)
    assert check(conference(tasks=tasks, tone_style=ToneStyle.HOA_ON_A)) == ()


def test_verbatim_words_are_not_ours_to_spell():
    words = "phải đảm bảo kế hoạch hàng năm ..."
    said = Quote(speaker=CHAIR, words=words, verbatim=True)
    retold = Quote(speaker=CHAIR, words=words)

    assert check(conference(press=Press(quotes=(said,)))) == ()
    assert len(check(conference(press=Press(quotes=(retold,))))) == 3


def test_an_abbreviation_is_reported_once_where_it_first_stands():
    tasks = (Task(text="xây dựng NTM nâng cao"), Task(text="giữ vững tiêu chí NTM"))

    found = check(conference(tasks=tasks))

    assert [(one.code, one.path) for one in found] == [("S101", ("tasks", 0, "text"))]


def test_after_a_semicolon_only_a_name_has_a_capital():
    good = Task(text="trồng rừng tốt; Đảng ủy quan tâm")
    bad = Task(text="trồng rừng tốt; Chất lượng giáo dục dẫn đầu")

    assert [one.path for one in check(conference(tasks=(good, bad)))] == [
        ("tasks", 1, "text")
    ]


def test_a_sentence_may_open_with_a_capital_and_end_with_a_mark():
    press = Press(
        title="Tăng cường kiểm tra, giám sát",
        photos=(Photo(caption="Công tác trồng rừng năm 2024."),),
    )

    assert check(conference(press=press)) == ()


def test_the_same_request_of_two_speakers_is_no_duplicate():
    text = "tập trung huy động nguồn lực xây dựng nông thôn mới nâng cao"
    speech = Speech(speaker=CHAIR, requests=(text,))

    assert check(conference(speeches=(speech, speech))) == ()


@pytest.mark.parametrize(
    "text", ["sản lượng đạt ...", "sản lượng đạt … tỷ đồng", "thu trên ......"]
)
def test_dots_where_something_must_follow_are_a_gap_and_no_slip(text):
    assert [f.code for f in check(conference(shortcomings=(text,)))] == ["D401"]
