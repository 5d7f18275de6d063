"""House spelling: tone marks, i and y, capitals."""

import unicodedata

import pytest

from drafter.formatter import Formatter, Spelling, capitalised
from drafter.formatter.orthography import toned
from drafter.values import ToneStyle
from tests.formatter.tables import OFFICE, table

ON_O, ON_A = ToneStyle.HOA_ON_O, ToneStyle.HOA_ON_A


@table(
    "on_o, on_a",
    ("QĐ 1989", "hòa", "hoà"),
    ("6.1.29", "Ủy ban", "Uỷ ban"),
    ("6.1.29", "khỏe", "khoẻ"),
    ("6.1.29", "khóa VIII", "khoá VIII"),
    ("6.1.29", "thủy lợi", "thuỷ lợi"),
    ("6.1.29", "HUYỆN ỦY", "HUYỆN UỶ"),
    ("6.1.29", "Hòa bình", "Hoà bình"),
    ("6.1.29", "tòa, dọa, xõa", "toà, doạ, xoã"),
)
def test_tone_marks_go_to_either_letter(on_o, on_a):
    assert toned(on_a, ON_O) == toned(on_o, ON_O) == on_o
    assert toned(on_o, ON_A) == toned(on_a, ON_A) == on_a


@pytest.mark.parametrize(
    "text",
    ["quý", "Quý III", "hoàn", "hoàng", "khoản", "thuế", "loài", "ngoài", "xoáy"],
)
@pytest.mark.parametrize("style", [ON_O, ON_A])
def test_closed_syllables_and_qu_have_one_spelling(text, style):
    assert toned(text, style) == text


@table(
    "typed, text",
    ("6.1.29", "Huyện uỷ", "Huyện ủy"),
    ("6.1.29", "nhiệm kì", "nhiệm kỳ"),
    ("6.1.29", "Nhiệm kì", "Nhiệm kỳ"),
    ("6.1.29", "cùng kì năm trước", "cùng kỳ năm trước"),
    ("6.1.29", "tỉ lệ, tỉ đồng, tỉ trọng", "tỷ lệ, tỷ đồng, tỷ trọng"),
    ("6.1.29", "quí I", "quý I"),
    ("6.1.29", "tỉ mỉ", "tỉ mỉ"),
    ("6.1.29", "kì lạ", "kì lạ"),
    ("6.1.29", "  hai \u00a0 chữ ", "hai chữ"),
    ("7.12", unicodedata.normalize("NFD", "tỷ lệ"), "tỷ lệ"),
)
def test_structured_text_comes_out_in_house_spelling(typed, text):
    assert OFFICE.house(typed) == text
    assert unicodedata.is_normalized("NFC", OFFICE.house(typed))


@table(
    "typed, text",
    ("6.1.29", "tỷ lệ, tỷ đồng", "tỉ lệ, tỉ đồng"),
    ("6.1.29", "nhiệm kỳ", "nhiệm kì"),
    ("6.1.29", "quý III", "quí III"),
    ("6.1.29", "đồng chí Quý", "đồng chí Quý"),
)
def test_the_other_spelling_is_a_setting(typed, text):
    assert Formatter(spelling=Spelling.TI).house(typed) == text


def test_only_the_first_letter_becomes_a_capital():
    assert capitalised("sáng 13/12") == "Sáng 13/12"
    assert capitalised("ủy ban MTTQ") == "Ủy ban MTTQ"
    assert capitalised("") == ""
