"""Number words, ordinals, document numbers and references as they are typed."""

from datetime import date

import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    Reference,
    read_document_number,
    read_money_words,
    read_point,
    read_reference,
    read_roman_or_arabic,
    read_words,
)
from drafter.values import Month
from tests.formatter.tables import codes, table


@table(
    "typed, value, found",
    ("6.2", "không", "0", []),
    ("6.2", "hai mươi mốt", "21", []),
    ("8.2", "hai mươi một", "21", []),
    ("8.2", "hăm mốt", "21", []),
    ("6.2", "hai mươi tư", "24", []),
    ("8.2", "hai mươi bốn", "24", []),
    ("6.2", "mười lăm", "15", []),
    ("8.2", "ba mươi nhăm", "35", []),
    ("8.2", "hai chục", "20", []),
    ("6.2", "một trăm linh năm", "105", []),
    ("8.2", "một trăm lẻ năm", "105", []),
    ("8.2", "Một Trăm Linh Năm", "105", []),
    ("6.2", "một nghìn không trăm linh năm", "1005", []),
    ("8.2", "một ngàn không trăm lẻ năm", "1005", []),
    ("6.2", "bảy trăm triệu hai trăm ba mươi mốt", "700000231", []),
    ("8.2", "bảy trăm triệu không nghìn hai trăm ba mươi mốt", "700000231", []),
    ("6.2", "hai nghìn ba trăm sáu mươi lăm tỷ", "2365000000000", []),
    ("8.2", "hai ngàn ba trăm sáu mươi lăm tỉ", "2365000000000", []),
    ("6.2", "một tỷ tỷ", str(10**18), []),
    ("6.2", "âm năm", "-5", []),
    ("6.2", "âm không", "0", []),
    ("6.2", "hai phẩy mười bốn", "2.14", []),
    ("8.2", "hai phẩy một bốn", "2.14", []),
    ("6.2", "ba phẩy không năm", "3.05", []),
    ("6.2", "bảy phẩy năm mươi", "7.50", []),
    ("6.2", "không phẩy một trăm mười nghìn", "0.110000", []),
    ("6.2", "không phẩy không trăm ba mươi hai", "0.032", []),
    ("8.2", "bẩy", "7", []),
    ("8.2", "hai trăm rưỡi", "250", []),
    ("8.2 colloquial", "một triệu hai", "1200000", ["D221"]),
    ("8.2 colloquial", "một tỷ tư", "1400000000", ["D221"]),
    ("8.2 colloquial", "hai nghìn rưỡi", "2500", ["D221"]),
    ("8.2 colloquial", "một tỷ rưỡi", "1500000000", ["D221"]),
    ("8.2 colloquial", "một trăm hai", "120", ["D221"]),
    ("8.2 colloquial", "hai mốt", "21", ["D221"]),
    ("8.2 colloquial", "ba lăm nghìn", "35000", ["D221"]),
    ("8.2 colloquial", "một trăm bốn tư", "144", ["D221"]),
    ("8.2 colloquial", "một nghìn lẻ một", "1001", ["D221"]),
)
def test_number_words_are_read_with_all_variants(typed, value, found):
    reading = read_words(typed)

    assert (str(reading.value), codes(reading)) == (value, found)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "mươi",
            "trăm",
            "nghìn",
            "tỷ",
            "phẩy năm",
            "hai phẩy",
            "hai hai",
            "lăm ba",
        ),
        *("một nghìn năm mươi", "một triệu năm mươi", "mười mươi", "hai mươi mười"),
        *("một trăm hai nghìn", "mười hai trăm", "nghìn một", "triệu nghìn", "âm", "5"),
        *(
            "hai mươi không",
            "mười không",
            "một nghìn hai triệu",
            "linh năm",
            "năm xã",
            "không nghìn",
            "không trăm linh năm",
        ),
        *("một trăm linh", "hai phẩy năm phẩy ba", "một tỷ hai triệu ba triệu"),
    ],
)
def test_words_that_could_be_two_numbers_or_none_are_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_words(typed)

    assert refusal.value.finding.code == "D222"


@table(
    "typed, dong",
    ("6.2.10", "Sáu mươi mốt triệu sáu trăm mười nghìn đồng", 61_610_000),
    ("6.2.10", "(Bằng chữ: Năm mươi nghìn đồng chẵn)", 50_000),
    ("offices", "Bằng chữ: năm mươi nghìn đồng chẵn./.", 50_000),
    ("offices", "năm mươi ngàn đồng", 50_000),
)
def test_money_in_words_is_read(typed, dong):
    assert read_money_words(typed).value == dong


def test_words_without_dong_are_no_money():
    with pytest.raises(Unreadable):
        read_money_words("năm mươi nghìn")


@table(
    "typed, place",
    ("seed 000", "IX", 9),
    ("seed 002", "lần thứ XXVI", 26),
    ("offices", "lần thứ 26", 26),
    ("offices", "26", 26),
    ("offices", "xxvi", 26),
    ("offices", "Lần thứ XXVI", 26),
    ("offices", "lần XXVI", 26),
    ("6.2.9", "lần thứ nhất", 1),
    ("6.2.9", "thứ tư", 4),
    ("6.1.20", "lần thứ mười bốn", 14),
    ("6.1.20", "hạng Nhì", 2),
    ("6.1.19", "khóa VIII", 8),
    ("7.12", "khoá VIII", 8),
    ("6.1.21", "Chương XII", 12),
    ("6.1.21", "Điều 103", 103),
    ("offices", "Ⅸ", 9),
    ("6.1.21", "I.", 1),
)
def test_an_ordinal_is_read(typed, place):
    assert read_roman_or_arabic(typed).value == place


@pytest.mark.parametrize("typed", ["", "0", "IIII", "XXXXVI", "abc", "1,5", "lần thứ"])
def test_an_ordinal_that_is_none_is_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_roman_or_arabic(typed)

    assert refusal.value.finding.code == "D213"


def test_points_count_in_vietnamese_letters():
    assert [read_point(f"điểm {c}").value for c in "adđe"] == [1, 4, 5, 6]
    with pytest.raises(Unreadable):
        read_point("điểm 1")


@table(
    "typed, number, symbol",
    ("6.1.12", "Số: 05/BC-UBND", 5, "BC-UBND"),
    ("6.1.12", "Số 05-NQ/ĐU", 5, "NQ/ĐU"),
    ("offices", "Số:      /BC-UBND", None, "BC-UBND"),
    ("offices", "Số: .../BC-UBND", None, "BC-UBND"),
    ("offices", "số 125 - BC/HU", 125, "BC/HU"),
)
def test_a_number_line_is_read(typed, number, symbol):
    assert read_document_number(typed).value == (number, symbol)


@table(
    "typed, kind, number, day, issuer, about",
    (
        "seed 003",
        "Kế hoạch số 93-KH/HU tháng 3/2023 của Huyện ủy về sơ kết",
        "Kế hoạch",
        "93-KH/HU",
        Month(year=2023, month=3),
        "Huyện ủy",
        "sơ kết",
    ),
    (
        "6.1.12",
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
        "Nghị định",
        "30/2020/NĐ-CP",
        date(2020, 3, 5),
        "Chính phủ",
        "",
    ),
    (
        "6.1.12",
        "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ xã Hoà Bình",
        "Nghị quyết",
        "12-NQ/ĐU",
        date(2026, 9, 5),
        "Đảng uỷ xã Hoà Bình",
        "",
    ),
    ("offices", "Công văn số 15/UBND-VP", "Công văn", "15/UBND-VP", None, "", ""),
)
def test_a_reference_is_read_and_its_names_untouched(
    typed, kind, number, day, issuer, about
):
    assert read_reference(typed).value == Reference(
        kind=kind, number=number, day=day, issuer=issuer, about=about
    )


@table(
    "typed, code",
    ("seed 003", "Kế hoạch số 93-KH/HU, ngày 011/3/2023 của Huyện ủy", "D204"),
    ("offices", "kế hoạch của huyện", "D223"),
)
def test_a_reference_that_is_none_is_refused(typed, code):
    with pytest.raises(Unreadable) as refusal:
        read_reference(typed)

    assert refusal.value.finding.code == code
