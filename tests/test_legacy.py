"""Texts from old fonts are recognised and decoded."""

import pytest

from drafter.legacy import Decoded, Legacy, is_syllable, legacy_text
from tests.formatter.tables import table


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
