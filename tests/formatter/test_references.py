"""Numbers of documents, references, the line of place and day."""

from datetime import date

import pytest

from drafter.errors import Unreadable
from drafter.formatter import (
    Reference,
    System,
    read_document_number,
    read_place_line,
    read_reference,
)
from drafter.values import Month
from tests.formatter.tables import OFFICE, table

MAY_8 = date(2023, 5, 8)


@table(
    "day, text",
    ("NĐ 30 PL I II.4", date(2023, 5, 8), "Cẩm Giàng, ngày 08 tháng 5 năm 2023"),
    ("6.1.14", Month(year=2023, month=5), "Cẩm Giàng, ngày ... tháng 5 năm 2023"),
    ("6.1.14", Month(year=2024, month=1), "Cẩm Giàng, ngày ... tháng 01 năm 2024"),
    ("6.1.14", None, "Cẩm Giàng, ngày ... tháng ... năm ..."),
)
def test_the_place_line_leaves_blanks_for_the_records_clerk(day, text):
    assert OFFICE.place_line("Cẩm Giàng", day) == text


def test_the_place_keeps_its_own_spelling():
    assert OFFICE.place_line("Hoà Bình", None).startswith("Hoà Bình, ngày")


@table(
    "typed, place, day",
    ("6.1.14", "Cẩm Giàng, ngày 08 tháng 5 năm 2023", "Cẩm Giàng", MAY_8),
    ("offices", "Hoà Bình, ngày 8/5/2023", "Hoà Bình", MAY_8),
    (
        "6.1.14",
        "Cẩm Giàng, ngày ... tháng 5 năm 2023",
        "Cẩm Giàng",
        Month(year=2023, month=5),
    ),
    ("6.1.14", "Cẩm Giàng, ngày ... tháng ... năm ...", "Cẩm Giàng", None),
)
def test_the_place_line_is_read(typed, place, day):
    assert read_place_line(typed).value == (place, day)


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
        "Kế hoạch số 93-KH/HU tháng 3/2023",
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
