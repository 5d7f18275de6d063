"""A finding carries the words that mend it; --fix makes those that prove safe."""

import unicodedata

import pytest

from drafter.drafting.fixes import repaired
from drafter.drafting.loading import check_text
from drafter.findings import Edit, Span

HEAD = """\
loai: tổng kết
don_vi: Đảng bộ xã Cẩm Lộc, huyện Cẩm Xuyên, tỉnh Hà Tĩnh
thoi_gian: 10/01/2025
ky_bao_cao: năm 2024
chu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]
"""
RESULT = "ket_qua:\n  - linh_vuc: kinh tế\n    "

MENDED = {
    "field": ("dia_diemm: Hội trường xã", "dia_diem: Hội trường xã"),
    "choice": (
        "phat_bieu: [{nguoi: {ho_ten: Lê An}, loai: chỉ đạoo}]",
        "phat_bieu: [{nguoi: {ho_ten: Lê An}, loai: chỉ đạo}]",
    ),
    "base": (
        RESULT + "so_lieu: [{ten: lúa, thuc_hien: 9 tấn, so_sanh: {kế hoạnh: 8 tấn}}]",
        RESULT + "so_lieu: [{ten: lúa, thuc_hien: 9 tấn, so_sanh: {kế hoạch: 8 tấn}}]",
    ),
    "point for comma": (
        RESULT + "so_lieu:\n      - ten: sản lượng lúa\n        thuc_hien: 12.5 tấn",
        RESULT + "so_lieu:\n      - ten: sản lượng lúa\n        thuc_hien: 12,5 tấn",
    ),
    "point for comma in braces": (
        RESULT + "so_lieu: [{ten: sản lượng lúa, thuc_hien: 12.5 tấn}]",
        RESULT + 'so_lieu: [{ten: sản lượng lúa, thuc_hien: "12,5 tấn"}]',
    ),
    "two units glued in one item": (
        RESULT + "noi_dung: [gieo lúa 250ha và ngô 65ha]",
        RESULT + "noi_dung: [gieo lúa 250 ha và ngô 65 ha]",
    ),
    "one word twice in one item": (
        RESULT + "noi_dung: [đảm bảo lịch thời vụ và đảm bảo nước tưới]",
        RESULT + "noi_dung: [bảo đảm lịch thời vụ và bảo đảm nước tưới]",
    ),
    "a word that is right after another": (
        RESULT + "noi_dung: [Ủy ban nhân dân xã được nhân dân tin tưởng]",
        RESULT + "noi_dung: [Ủy ban nhân dân xã được Nhân dân tin tưởng]",
    ),
    "slip over two lines of one text": (
        "han_che:\n  - công tác rà soát hồ sơ còn chậm ,\n    chất lượng chưa cao",
        "han_che:\n  - công tác rà soát hồ sơ còn chậm,\n    chất lượng chưa cao",
    ),
    "final mark": ("han_che: [tiến độ còn chậm.]", "han_che: [tiến độ còn chậm]"),
    "quotes": ("dia_diem: Nhà văn hóa: xã", 'dia_diem: "Nhà văn hóa: xã"'),
    "dashes": (
        "han_che:\n  -còn chậm\n  -còn yếu",
        "han_che:\n  - còn chậm\n  - còn yếu",
    ),
    "full-width colon": ("dia_diem：Hội trường", "dia_diem: Hội trường"),
}


@pytest.mark.parametrize(
    ("typed", "right"), MENDED.values(), ids=[name.replace(" ", "-") for name in MENDED]
)
def test_a_repair_mends_the_words_and_nothing_else(typed, right):
    assert repaired(HEAD + typed + "\n", "hoi-nghi.yaml") == HEAD + right + "\n"


def test_a_mended_text_has_nothing_left_to_mend():
    for typed, _ in MENDED.values():
        once = repaired(HEAD + typed + "\n", "x.yaml")

        assert repaired(once, "x.yaml") == once


def test_a_mend_says_where_its_words_stand():
    text = HEAD + "dia_diemm: Hội trường xã\n"

    (finding,) = [f for f in check_text(text, "x.yaml") if f.code == "D102"]

    assert finding.mend == (Edit("dia_diemm", "dia_diem", Span(6, 1, 10)),)


def test_what_belongs_to_another_group_is_not_replaced_by_a_word_like_it():
    """The way out is to move the field; another name would make a false fact."""
    text = HEAD + "ho_ten: Lê An\n"

    (finding,) = [f for f in check_text(text, "x.yaml") if f.code == "D102"]

    assert finding.mend == ()
    assert repaired(text, "x.yaml") == text


def test_a_value_that_is_read_as_it_stands_has_no_mend():
    """Three decimals may be thousands; nothing says which was meant."""
    rest = "so_lieu:\n      - ten: sản lượng lúa\n        thuc_hien: 99,996 tấn\n"

    (finding,) = [
        f for f in check_text(HEAD + RESULT + rest, "x.yaml") if f.code == "D208"
    ]

    assert finding.mend == ()


@pytest.mark.parametrize("dots", ["...", "…", "........"])
def test_dots_where_a_figure_is_missing_are_a_gap_and_are_not_removed(dots):
    text = HEAD + RESULT + f"noi_dung: [thu ngân sách đạt {dots} tỷ đồng]\n"

    codes = [f.code for f in check_text(text, "x.yaml")]

    assert "D401" in codes
    assert "S104" not in codes
    assert repaired(text, "x.yaml") == text


def test_dots_that_say_and_so_on_are_removed():
    text = HEAD + RESULT + "noi_dung: ['gieo lúa, ngô...', trồng rau…]\n"
    right = HEAD + RESULT + "noi_dung: ['gieo lúa, ngô', trồng rau]\n"

    assert repaired(text, "x.yaml") == right


def test_a_repair_is_made_among_accents_typed_in_pieces():
    pieces = unicodedata.normalize("NFD", "han_che: [việc lĩnh lực, tiến độ yếu]\n")

    mended = repaired(HEAD + pieces, "hoi-nghi.yaml")

    assert unicodedata.normalize("NFC", mended) == (
        HEAD + "han_che: [việc lĩnh vực, tiến độ yếu]\n"
    )
    assert mended.endswith(unicodedata.normalize("NFD", ", tiến độ yếu]\n"))


def test_a_repair_keeps_a_mark_and_line_ends():
    text = "\ufeff" + (HEAD + "dia_diemm: Hội trường xã").replace("\n", "\r\n")

    assert repaired(text, "x.yaml") == text.replace("dia_diemm", "dia_diem")
