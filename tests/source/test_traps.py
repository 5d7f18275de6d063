"""Each trap of YAML gives its code, at its place, with its way out."""

import pytest

from drafter.source.events import Loader

from .reports import LOADERS, caret, findings, places, plain, read

TRAPS = [
    # a colon that is not quoted
    ("loai: x\nchu_de: Chủ đề: Đoàn kết", "Y101", 2, 15, 'chu_de: "Chủ đề: Đoàn kết"'),
    ("  chu_de: Chủ đề: Đoàn kết", "Y101", 1, 17, 'chu_de: "Chủ đề: Đoàn kết"'),
    ("a: Kính gửi:\nb: x", "Y101", 1, 12, 'a: "Kính gửi:"'),
    ('a: Chủ đề: "Đoàn kết"', "Y101", 1, 10, "a: 'Chủ đề: \"Đoàn kết\"'"),
    ("a: Chủ đề: x  # ghi chú", "Y101", 1, 10, 'a: "Chủ đề: x"'),
    ("ds:\n  - a: Chủ đề: x", "Y101", 2, 14, '- a: "Chủ đề: x"'),
    ("a: {chu_de: Chủ đề: x, b: y}", "Y101", 1, 19, 'chu_de: "Chủ đề: x"'),
    ("a: câu một\n  Chủ đề sau: x\nb: y", "Y101", 2, 13, 'a: "câu một Chủ đề sau: x"'),
    # a first character that YAML keeps for itself
    ("ty_le: %103,5", "Y102", 1, 8, 'ty_le: "%103,5"'),
    ("a: @b", "Y102", 1, 4, 'a: "@b"'),
    ("a: `b`", "Y102", 1, 4, 'a: "`b`"'),
    ("a: !quan trọng", "Y102", 1, 4, 'a: "!quan trọng"'),
    ("a: **đậm**", "Y102", 1, 4, 'a: "**đậm**"'),
    ("a: *ghi chú", "Y102", 1, 4, 'a: "*ghi chú"'),
    ("a: & B", "Y102", 1, 4, 'a: "& B"'),
    ("a: >50 ha", "Y102", 1, 4, 'a: ">50 ha"'),
    ("a: >5\nb: x", "Y102", 1, 4, 'a: ">5"'),
    ("a: |x|", "Y102", 1, 4, 'a: "|x|"'),
    ("a: |#x\nb: y", "Y102", 1, 4, 'a: "|#x"'),
    ("a: ] b", "Y102", 1, 4, 'a: "] b"'),
    ("a: , b", "Y102", 1, 4, 'a: ", b"'),
    ("ds:\n  - %5", "Y102", 2, 5, '- "%5"'),
    ("a: {ty_le: %103, b: c}", "Y102", 1, 12, 'ty_le: "%103"'),
    # quotes and brackets
    ('a: "Đoàn kết" là sức', "Y103", 1, 15, "a: '\"Đoàn kết\" là sức'"),
    ("a: [1] b", "Y103", 1, 8, 'a: "[1] b"'),
    ('a: "UBND xã\nb: x', "Y104", 1, 4, 'a: "UBND xã"'),
    ('a: "UBND xã\nb: "x"\nc: y', "Y104", 1, 4, 'a: "UBND xã"'),
    ("a: 'UBND xã\nb: x", "Y104", 1, 4, 'a: "UBND xã"'),
    ("a: [b, c\nd: x", "Y116", 1, 4, "thêm ']' vào cuối"),
    ("a: {b: c\nd: x", "Y116", 1, 4, "thêm '}' vào cuối"),
    ('anh: "C:\\anh\\hop.jpg"', "Y117", 1, 13, "anh: 'C:\\anh\\hop.jpg'"),
    ('a: "\\UFFFFFFFFx"', "Y117", 1, 5, "a: '\\UFFFFFFFFx'"),
    ('a: "\\U00110000x"', "Y117", 1, 5, "a: '\\U00110000x'"),
    # dashes
    ("a:\n  -Đảng ủy\n  -UBND", "Y105", 2, 3, "- Đảng ủy"),
    ("a:\n-Đảng ủy\n-UBND\nb: x", "Y105", 2, 1, "- Đảng ủy"),
    ("a:\n  - x\n  -y", "Y105", 3, 3, "- y"),
    ("a:\n  -5 hộ\n  -3 hộ", "Y105", 2, 3, "- 5 hộ"),
    ("a:\n  – Đảng ủy\n  – UBND", "Y105", 2, 3, "- Đảng ủy"),
    ("a:\n  • Đảng ủy\n  • UBND", "Y105", 2, 3, "- Đảng ủy"),
    ("a:\n  -\u00a0Đảng ủy\n  -\u00a0UBND", "Y105", 2, 3, "- Đảng ủy"),
    ("a: - b", "Y118", 1, 4, 'a: "- b"'),
    ("a:\n  - b\n  c\nd: x", "Y119", 3, 3, "- c"),
    # commas inside braces and brackets
    ("a: {kế hoạch: 96,7%}", "Y106", 1, 18, 'kế hoạch: "96,7%"'),
    ("a: {ten: A, ke_hoach: 12,5}", "Y106", 1, 26, 'ke_hoach: "12,5"'),
    ("a: {ten: Nguyễn Văn A, Bí thư}", "Y106", 1, 24, 'ten: "Nguyễn Văn A, Bí thư"'),
    ("a: [12,5 tỷ, 3 tỷ]", "Y106", 1, 8, '"12,5 tỷ"'),
    # the start of a line
    ("a:\n\tb: x\n\tc: y", "Y107", 2, 1, "(số dòng cần sửa: 2)"),
    ("a:\n  b: x\n \tc: y", "Y107", 3, 2, "hai dấu cách"),
    ("a:\n\u00a0\u00a0b: x", "Y108", 2, 1, "gõ lại bằng phím cách"),
    ("a:\n\u3000b: x", "Y108", 2, 1, "gõ lại bằng phím cách"),
    ("a:\n  b: x\n c: y", "Y114", 3, 2, "cùng một cột"),
    ("a: x\n  b: y\nc: z", "Y114", 2, 3, "cùng một cột"),
    # tags of the template
    ("a: {{ten}}", "Y109", 1, 4, "gõ giá trị thật"),
    ("a: {{ ten }} b", "Y109", 1, 4, "gõ giá trị thật"),
    ("a: {%p if b %}", "Y109", 1, 4, "gõ giá trị thật"),
    ("ds: [{{ten}}]", "Y109", 1, 6, "gõ giá trị thật"),
    # colons
    ("ten：A\nb: x", "Y111", 1, 4, "ten: A"),
    ("b: x\nten:\u00a0A", "Y111", 2, 5, "ten: A"),
    ("b:\n  ten:\u00a0A\n  tuoi:\u00a0B", "Y111", 2, 7, "ten: A"),
    ("b: x\nten:UBND xã", "Y112", 2, 4, "ten: UBND xã"),
    ("b:\n  ten:A\n  tuoi:B", "Y112", 2, 6, "ten: A"),
    ("b: x\ndia_diem Hội trường\nc: y", "Y113", 2, 1, "ten_truong: giá trị"),
    # characters
    ("a: UBND\u000bxã", "Y110", 1, 8, "phím Enter"),
    ("a: UBND\u2028xã", "Y110", 1, 8, "phím Enter"),
    ("a: x\u0007", "Y115", 1, 5, "xóa ký tự đó"),
    ("a: x\x00y", "Y115", 1, 5, "xóa ký tự đó"),
    ("a: x\ufffe", "Y115", 1, 5, "xóa ký tự đó"),
    ("a: x\U0001ffff", "Y115", 1, 5, "xóa ký tự đó"),
    ('"a\\u0007": x', "Y115", 1, 3, "xóa ký tự đó"),
    ('a: "x\\ufdd0y"', "Y115", 1, 6, "xóa ký tự đó"),
    ('a: "x\\\\u0007y\\b"', "Y115", 1, 14, "xóa ký tự đó"),
    ('a: "x\\u0007y"', "Y115", 1, 6, "xóa ký tự đó"),
    ('a: "x\\ud800y"', "Y115", 1, 6, "xóa ký tự đó"),
    ('a: "\\ud83d\\ude00"', "Y115", 1, 5, "xóa ký tự đó"),
    ('a: "x\n\n  y\\0z"', "Y115", 3, 4, "xóa ký tự đó"),
    ('a: "x\\vy"', "Y110", 1, 6, "phím Enter"),
    ('a: "x\\Ly"', "Y110", 1, 6, "phím Enter"),
    # what may stand in a file
    ("ghi_chu: x\nb: y\nghi_chu: z", "D104", 3, 1, ""),
    ("ghi_chu: x\nGhi chú: z", "D104", 2, 1, "dòng 1 viết là 'ghi_chu'"),
    ("Ghi chú: x\nGHI-CHU: z", "D104", 2, 1, "dòng 1 viết là 'Ghi chú'"),
    ("ủy: x\nu\u0309y: z", "D104", 2, 1, ""),
    ("a: {b: x, B: y}", "D104", 1, 11, "dòng 1 viết là 'b'"),
    ("a: !!int 3", "Y120", 1, 4, "bỏ '!!int'"),
    ("a: !!python/object:x.y {}", "Y120", 1, 4, "chỉ gõ giá trị"),
    ("!!int 3: x", "Y120", 1, 1, "bỏ '!!int'"),
    ("a: !<x> 3", "Y120", 1, 4, "chỉ gõ giá trị"),
    ("a: &x {b: c}\nd:\n  <<: *x", "Y121", 3, 3, "từng dòng"),
    ("a: *x", "Y122", 1, 4, "ngoặc kép"),
    ("a: &x [b, *x]", "Y123", 1, 11, "không gọi lại chính nó"),
    ("a: &x b", "Y205", 1, 4, "ngoặc kép"),
    ("? [a, b]\n: c", "Y124", 1, 3, "ten_truong: giá trị"),
    ('"": c', "Y124", 1, 1, "ten_truong: giá trị"),
    ("a: b\n---\nc: d", "Y125", 2, 1, "hai tệp"),
    ("", "Y126", 1, 1, "drafter init"),
    ("# ghi chú\n", "Y126", 1, 1, "drafter init"),
    ("- a\n- b", "Y127", 1, 1, "loai: tổng kết"),
    ("Hội nghị tổng kết", "Y127", 1, 1, "loai: tổng kết"),
    # hints
    ("ten: “UBND xã”", "Y201", 1, 6, ""),
    ("so: 12 #BC", "Y202", 1, 8, ""),
    ("so: #BC", "Y202", 1, 5, ""),
    ("ten: UBND\u200b xã", "Y203", 1, 10, ""),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "code", "line", "column", "way_out"), TRAPS)
def test_a_trap_is_the_one_finding_of_its_file(
    loader: Loader, text: str, code: str, line: int, column: int, way_out: str
):
    assert places(text, loader) == [(code, line, column)]
    assert way_out in findings(text, loader)[0].hint()


HARMLESS = [
    ('chu_de: "Chủ đề: Đoàn kết"', {"chu_de": "Chủ đề: Đoàn kết"}),
    ("gio: 7:30", {"gio": "7:30"}),
    ("trang: https://a.vn/b", {"trang": "https://a.vn/b"}),
    ("a:\n  https://a.vn/b", {"a": "https://a.vn/b"}),
    ("so: 08\nma: 010", {"so": "08", "ma": "010"}),
    (
        "a: 1.234\nb: 12,5\nc: 12.5\nd: 1_000",
        dict(zip("abcd", ("1.234", "12,5", "12.5", "1_000"), strict=True)),
    ),
    ("ngay: 05/12/2025\nhop: 2025-12-05", {"ngay": "05/12/2025", "hop": "2025-12-05"}),
    ("co: no\non: yes", {"co": "no", "on": "yes"}),
    ("a: null\nb: ~\nc:", {"a": "null", "b": "~", "c": ""}),
    ("a: -5%", {"a": "-5%"}),
    ("a: -nt-", {"a": "-nt-"}),
    ("a:\n  - – x", {"a": ["– x"]}),
    ("a: 50% kế hoạch", {"a": "50% kế hoạch"}),
    ("a: văn thư@xa.gov.vn", {"a": "văn thư@xa.gov.vn"}),
    ("a: xin {{ten}}", {"a": "xin {{ten}}"}),
    ("a: [1, 2]\nb: [1 , 2]", {"a": ["1", "2"], "b": ["1", "2"]}),
    ("a: {b: , c: 1}", {"a": {"b": "", "c": "1"}}),
    ('a: {kế hoạch: "96,7%"}', {"a": {"ke_hoach": "96,7%"}}),
    (
        "a: [làm gì? ở đâu, vì sao?]\nb: ai?",
        {"a": ["làm gì? ở đâu", "vì sao?"], "b": "ai?"},
    ),
    ("a: 12 # BC\nb: 3  # ghi chú", {"a": "12", "b": "3"}),
    ("a: C#", {"a": "C#"}),
    ("a: “Xã A” và “xã B”", {"a": "“Xã A” và “xã B”"}),
    ("a: !!str 08", {"a": "08"}),
    ("a: &x [b]\nc: *x", {"a": ["b"], "c": ["b"]}),
    ("a: |\n  x: y: z\n  \tb\n\n  - c\nd: e", {"a": "x: y: z\n\tb\n\n- c", "d": "e"}),
    ("a: >-\n  một\n  hai", {"a": "một hai"}),
    ("a:\tb\tc\t# d", {"a": "b\tc"}),
    ("a: b\u00a0c", {"a": "b\u00a0c"}),
    ('a: "x\\ty\\nz"', {"a": "x\ty\nz"}),
    ("---\na: b\n...\n", {"a": "b"}),
    ("%YAML 1.2\n---\na: b\n", {"a": "b"}),
    ("a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ["d"]}),
    ("a: b\rc: d\r", {"a": "b", "c": "d"}),
    (
        "Chủ trì: A\nhan-che: B\nKET QUA: C",
        {"chu_tri": "A", "han_che": "B", "ket_qua": "C"},
    ),
    ("a: e\u0301", {"a": "é"}),
    ("a:\n- b\n- c: d\n  e: f", {"a": ["b", {"c": "d", "e": "f"}]}),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "expected"), HARMLESS)
def test_what_only_looks_like_a_trap_reads_as_typed(
    loader: Loader, text: str, expected: dict[str, object]
):
    document = read(text, loader)

    assert document.findings == ()
    assert plain(document.root) == expected


SEVERAL = """\
loai: tổng kết
chu_de: Chủ đề: Đoàn kết
ty_le: %103,5
dai_bieu:
  -Đảng ủy
  -UBND
nguoi_ky:
\tho_ten: A
ten: {{ten}}
so: 12 #BC
kem: UBND\u000bxã
ket: "Đoàn kết" là sức mạnh
Loại: sơ kết
"""


@pytest.mark.parametrize("loader", LOADERS)
def test_all_traps_of_a_file_are_found_in_one_run(loader: Loader):
    assert places(SEVERAL, loader) == [
        ("Y101", 2, 15),
        ("Y102", 3, 8),
        ("Y105", 5, 3),
        ("Y107", 8, 1),
        ("Y109", 9, 6),
        ("Y202", 10, 8),
        ("Y110", 11, 10),
        ("Y103", 12, 17),
        ("D104", 13, 1),
    ]


def test_the_caret_underlines_what_is_wrong():
    carets = [caret(finding) for finding in findings(SEVERAL)]

    assert carets == [
        ":",
        "%",
        "-Đảng ủy",
        "\t",
        "{{",
        "#BC",
        "\u000b",
        "là sức mạnh",
        "Loại",
    ]


def test_a_stop_that_nothing_explains_is_told_once():
    text = "a: [b, , c]\nd: [e, , f]\nchu_de: Chủ đề: x\n"

    assert places(text) == [("Y100", 1, 8), ("Y101", 3, 15)]


def test_a_repeated_field_names_its_path():
    assert findings("a: {b: x, B: y}")[0].path == ("a", "b")
