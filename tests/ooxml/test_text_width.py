"""Widths of lines in Times New Roman, against lengths measured elsewhere."""

from decimal import Decimal
from unicodedata import normalize

import pytest

from drafter.ooxml.text_width import advance

MEASURED = [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b", "95.7"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b", "88.3"),
    ("Độc lập - Tự do - Hạnh phúc", 14, "b", "60.5"),
    ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "b", "72.9"),
    ("ĐẢNG BỘ TỈNH THÁI NGUYÊN", 14, "", "70.5"),
    ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", 13, "", "78.5"),
    ("Công Hải, ngày 05 tháng 01 năm 2026", 14, "i", "77.1"),
]


@pytest.mark.parametrize(("text", "size", "face", "mm"), MEASURED)
def test_a_line_is_as_wide_as_measured(text, size, face, mm):
    width = advance(text, size, bold="b" in face, italic="i" in face)

    assert abs(width - Decimal(mm)) < Decimal("0.06")


def test_decomposed_letters_are_as_wide_as_composed_ones():
    text = "Thực hiện nhiệm vụ"

    assert advance(normalize("NFD", text), 14) == advance(text, 14) > 0


def test_all_vietnamese_letters_have_a_width_of_their_own():
    """Were one missing, a wide capital would be as narrow as the stand-in."""
    for letter in "ẤẦẨẪẬĂẮẰẲẴẶÂĐÊẾỀỂỄỆÔỐỒỔỖỘƠỚỜỞỠỢƯỨỪỬỮỰ":
        assert advance(letter, 12) > advance("n", 12)


def test_a_strange_character_is_taken_as_an_ordinary_letter():
    assert advance("中", 12) == advance("n", 12)
