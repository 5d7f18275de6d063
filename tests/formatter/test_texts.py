"""Lists, references, spelling, tone marks, order of names, legacy encodings."""

import unicodedata
from datetime import date

import pytest

from drafter.formatter import (
    Decoded,
    Formatter,
    Legacy,
    Spelling,
    System,
    capitalised,
    legacy_text,
    name_key,
    text_key,
    tones_of,
)
from drafter.formatter.orthography import toned
from drafter.legacy import is_syllable
from drafter.values import Month, ToneStyle
from tests.formatter.tables import OFFICE, table

ON_O, ON_A = ToneStyle.HOA_ON_O, ToneStyle.HOA_ON_A


@table(
    "items, text",
    ("6.1.26", [], ""),
    ("6.1.26", ["a"], "a"),
    ("6.1.26", ["a", "b"], "a và b"),
    ("6.1.26", ["a", "b", "c"], "a, b và c"),
    ("6.1.26", ["a", "b", "c", "d"], "a, b, c và d"),
    ("6.1.26", ["a", "", "c"], "a và c"),
    ("6.1.26", ["A, Bí thư", "B", "C"], "A, Bí thư; B; C"),
    ("6.1.26", ["A, Bí thư"], "A, Bí thư"),
    ("6.1.26", ["A, Bí thư", "B, Phó Bí thư"], "A, Bí thư; B, Phó Bí thư"),
    ("6.1.26", ["a; b", "c", "d"], "a; b; c; d"),
)
def test_a_list_ends_in_va(items, text):
    assert OFFICE.listing(items) == text


def test_a_list_may_offer_a_choice():
    assert OFFICE.listing(["a", "b", "c"], "hoặc") == "a, b hoặc c"
    assert OFFICE.listing(["a, b", "c", "d"], "hoặc") == "a, b; c; hoặc d"


@table(
    "number, symbol, system, text",
    ("NĐ 30 PL I II.3c", 5, "BC-UBND", System.STATE, "Số: 05/BC-UBND"),
    ("NĐ 30 PL I II.3c", 125, "BC-UBND", System.STATE, "Số: 125/BC-UBND"),
    ("HD 36", 5, "NQ/ĐU", System.PARTY, "Số 05-NQ/ĐU"),
    ("6.1.12", None, "BC-UBND", System.STATE, "Số: .../BC-UBND"),
    ("6.1.12", None, "BC/HU", System.PARTY, "Số ...-BC/HU"),
)
def test_number_lines_differ_by_system(number, symbol, system, text):
    assert OFFICE.document_number(number, symbol, system) == text


def test_documents_are_numbered_from_one():
    with pytest.raises(ValueError, match="from 1"):
        OFFICE.document_number(0, "BC-UBND")


@table(
    "args, options, text",
    (
        "NĐ 30 PL I II.6b",
        ("Nghị định", "30/2020/NĐ-CP", date(2020, 3, 5)),
        {},
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
    ),
    (
        "NĐ 30 PL I II.6b",
        ("Nghị định", "30/2020/NĐ-CP", date(2020, 3, 5)),
        {"issuer": "Chính phủ", "about": "công tác văn thư"},
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"
        " về công tác văn thư",
    ),
    (
        "HD 05",
        ("Nghị quyết", "12-NQ/ĐU", date(2026, 9, 5), System.PARTY),
        {"issuer": "Đảng uỷ xã"},
        "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ xã",
    ),
    (
        "seed 003",
        ("Kế hoạch", "93-KH/HU", Month(year=2023, month=3), System.PARTY),
        {},
        "Kế hoạch số 93-KH/HU, tháng 3/2023",
    ),
    (
        "6.1.12",
        ("Kế hoạch", "", date(2023, 3, 1)),
        {},
        "Kế hoạch ngày 01 tháng 3 năm 2023",
    ),
    ("6.1.12", ("Kế hoạch", "93-KH/HU", None), {}, "Kế hoạch số 93-KH/HU"),
)
def test_a_reference_keeps_names_as_typed(args, options, text):
    assert OFFICE.reference(*args, **options) == text


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


def test_a_mixed_text_shows_both_styles():
    mixed = tones_of("huyện ủy, uỷ ban, văn hoá, hòa bình, hòa bình, quý, khoản")

    assert mixed == {ON_O: ("ủy", "hòa"), ON_A: ("uỷ", "hoá")}
    assert tones_of("huyện ủy, quý khoản") == {ON_O: ("ủy",), ON_A: ()}


def test_only_the_first_letter_becomes_a_capital():
    assert capitalised("sáng 13/12") == "Sáng 13/12"
    assert capitalised("ủy ban MTTQ") == "Ủy ban MTTQ"
    assert capitalised("") == ""


def test_people_are_sorted_by_given_name():
    people = ["Trần Thị Ánh", "Nguyễn Văn An", "Lê Ân", "Phạm Đan", "Đặng Dũng"]
    people += ["Bùi Anh", "Võ An", "Lê Văn Ba", "Hồ Bá", "An"]

    assert sorted(people, key=name_key) == [
        *("An", "Nguyễn Văn An", "Võ An", "Bùi Anh", "Trần Thị Ánh", "Lê Ân"),
        *("Lê Văn Ba", "Hồ Bá", "Đặng Dũng", "Phạm Đan"),
    ]


def test_tones_have_their_order_after_letters():
    words = ["mạ", "mâ", "má", "mã", "mả", "mà", "mă", "ma", "Mb", "m1"]
    words.sort(key=text_key)

    assert words == ["m1", "ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ", "Mb"]


def test_sorting_needs_no_composed_text():
    parted = unicodedata.normalize("NFD", "Ánh")

    assert name_key(parted)[0][:2] == name_key("Ánh")[0][:2]


@table(
    "text, encoding, decoded",
    (
        "7 TCVN3",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
        Legacy.TCVN3,
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
    ),
    ("7 TCVN3", "§¶ng bé x· CÈm Giµng", Legacy.TCVN3, "Đảng bộ xã Cẩm Giàng"),
    ("7 TCVN3", "nhiÖm kú 2020-2025", Legacy.TCVN3, "nhiệm kỳ 2020-2025"),
    (
        "7 VNI",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        Legacy.VNI,
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
    ),
    ("7 VNI", "ÑAÛNG BOÄ thò traán", Legacy.VNI, "ĐẢNG BỘ thị trấn"),
    ("7 VNI", "Uyû ban nhaân daân", Legacy.VNI, "Uỷ ban nhân dân"),
)
def test_legacy_text_is_recognised(text, encoding, decoded):
    assert legacy_text(text) == Decoded(encoding, decoded)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Cộng hòa xã hội chủ nghĩa Việt Nam", "tháng 5", "café façade naïve"),
        *("1500 m² × 3 ®", "22 °C ± 0,5", "Møller, über", "Kế hoạch µ", "§ 5", "abc"),
        "Ban Chấp hành Đảng bộ huyện (khóa VIII)",
    ],
)
def test_unicode_text_is_no_legacy(text):
    assert legacy_text(text) is None


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "khuỷu",
        "nguyễn",
        "quyển",
        "giếng",
        "gì",
        "huyện",
        "thuở",
        "xoong",
        "yêu",
        "quốc",
        "nhiệm",
    ],
)
def test_syllables_are_known_by_their_build(word):
    assert is_syllable(word)
    assert not is_syllable(word + "w")
