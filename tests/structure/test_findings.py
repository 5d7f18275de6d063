"""What is wrong is said at its place, all of it, with the way out."""

import pytest

import drafter
from drafter.errors import InvalidDocument
from drafter.findings import Severity
from drafter.source import parse
from drafter.structure import structure

FIGURE = "ket_qua:\n  - linh_vuc: kinh tế\n    so_lieu:\n      - "
PLACES = [
    (
        "dia_diemm: Hội trường",
        "D102",
        (5, 1),
        "hội nghị không có trường 'dia_diemm'",
        "ý bạn là 'dia_diem'?",
    ),
    (
        f"{FIGURE}ten: hộ nghèo\n        thuc_hienn: 45 hộ",
        "D102",
        (9, 9),
        "số liệu thứ 1 (hộ nghèo) không có trường 'thuc_hienn'",
        "ý bạn là 'thuc_hien'?",
    ),
    (
        "so_lieu: 5",
        "D102",
        (5, 1),
        "hội nghị không có trường 'so_lieu'",
        "trường này của: văn bản, kết quả, mục",
    ),
    (
        f"{FIGURE}thu ngân sách khá",
        "D103",
        (8, 9),
        "số liệu thứ 1 thiếu 'thuc_hien' hoặc 'so_sanh'",
        "thêm một dòng, ví dụ  thuc_hien: 455 tỷ đồng",
    ),
    (
        f"{FIGURE}ten: hộ nghèo",
        "D103",
        (8, 9),
        "số liệu thứ 1 (hộ nghèo) thiếu 'thuc_hien' hoặc 'so_sanh'",
        "thêm một dòng, ví dụ  thuc_hien: 455 tỷ đồng",
    ),
    (
        "chi_tieu_ky_sau:\n  - linh_vuc: kinh tế",
        "D103",
        (6, 5),
        "chỉ tiêu thứ 1 (kinh tế) thiếu 'ten' hoặc 'phan_dau'",
        "thêm một dòng, ví dụ  ten: thu ngân sách",
    ),
    (
        "dia_diem: [Hội trường A]",
        "D101",
        (5, 11),
        "'dia_diem' cần một giá trị, nhưng ở đây là một danh sách",
        "viết trên một dòng:  dia_diem: …",
    ),
    (
        "tin_bai: Triệu Xuân",
        "D101",
        (5, 10),
        "'tin_bai' cần các trường con, nhưng ở đây là một giá trị",
        "viết ví dụ  tin_bai: {tieu_de: …}",
    ),
    (
        "han_che:\n  - Về kinh tế: còn chậm",
        "D101",
        (6, 5),
        "'han_che' cần một giá trị, nhưng ở đây là các trường con",
        "nếu câu có dấu hai chấm, đặt cả câu trong ngoặc kép",
    ),
    (
        "nhiem_vu:\n  - Về kinh tế: phát triển",
        "D114",
        (6, 5),
        "'Về kinh tế:' bị đọc thành tên trường vì sau nó có dấu hai chấm",
        "nếu là một câu, đặt cả câu trong ngoặc kép",
    ),
    (
        "loai: tổng kêt năm",
        "D105",
        (4, 7),
        "'loai' không nhận giá trị 'tổng kêt năm'",
        "ý bạn là 'tổng kết'?",
    ),
    (
        "dau_thanh: cũ",
        "D105",
        (5, 12),
        "'dau_thanh' không nhận giá trị 'cũ'",
        "chọn một trong: hòa; hoà",
    ),
    (
        "du_va_chi_dao: chắc",
        "D106",
        (5, 16),
        "'du_va_chi_dao' cần có hoặc không, không phải 'chắc'",
        "viết  du_va_chi_dao: có",
    ),
    (
        "chi_tieu_ky_sau: {ten: a, han_nam: 25}",
        "D205",
        (5, 36),
        "'25': năm phải viết đủ bốn chữ số",
        "ví dụ 2025",
    ),
    (
        "chi_tieu_chua_dat: {ten: a, so_sanh: {kê hạch: 25 ha}}",
        "D120",
        (5, 39),
        "'kê hạch' không phải là gốc so sánh",
        "ý bạn là 'kế hoạch'?",
    ),
    (
        "chi_tieu_chua_dat: {ten: a, so_sanh: {so_voi: kế hoạch}}",
        "D103",
        (5, 38),
        "so sánh thiếu 'tri_so_goc' hoặc 'ty_le'",
        "thêm một dòng, ví dụ  tri_so_goc: 25 ha",
    ),
    (
        "chi_tieu_chua_dat: {thuc_hien: {gia_tri: 5, gia_tri_cao: 3}}",
        "D130",
        (5, 58),
        "'gia_tri_cao' (3) phải lớn hơn 'gia_tri' (5)",
        "đổi chỗ hai giá trị hoặc sửa một trong hai",
    ),
    (
        "thao_luan: {so_y_kien: -5}",
        "D131",
        (5, 24),
        "'so_y_kien' không thể là số âm: '-5'",
        "bỏ dấu trừ",
    ),
    (
        "loai: sơ kết giữa nhiệm kỳ",
        "D133",
        (3, 13),
        "sơ kết giữa nhiệm kỳ cần kỳ báo cáo là nửa nhiệm kỳ",
        "viết  ky_bao_cao: nửa đầu nhiệm kỳ 2020 - 2025",
    ),
    (
        "van_ban: {so: 05}",
        "D143",
        (5, 11),
        "'van_ban' chưa nói 'so' là của giấy tờ nào",
        "đặt dưới tên giấy tờ, ví dụ  van_ban: {bao_cao: {so: …}}",
    ),
    (
        "bo_qua: [D305]",
        "D141",
        (5, 10),
        "bỏ qua 'D305' mà chưa nêu lý do",
        "viết  D305: lý do bỏ qua",
    ),
    (
        "bo_qua: {D305: }",
        "D141",
        (5, 10),
        "bỏ qua 'D305' mà chưa nêu lý do",
        "viết  D305: lý do bỏ qua",
    ),
]


@pytest.mark.parametrize(
    ("text", "code", "place", "message", "way"), PLACES, ids=lambda v: None
)
def test_an_error_is_said_at_its_place(text, code, place, message, way, notices):
    (found,) = notices(text)

    assert (found.code, found.severity) == (code, Severity.ERROR)
    assert (found.mark.line, found.mark.column) == place
    assert found.message() == message
    assert found.hint() == way


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("can_cu: Kế hoạch số 93-KH/HU ngày 011/3/2023 của Huyện ủy", "D204", (5, 30)),
        ("thoi_gian: sáng 31/4/2024", "D204", (4, 12)),
        ("ky_bao_cao: nửa năm", "D206", (4, 13)),
        ("thoi_gian: sáng 5/1", "D207", (4, 12)),
        ("dai_hoi: Đại hội Đảng bộ xã lần thứ XXXX", "D213", (5, 37)),
        ("chi_tieu_dat: 15 trên 17", "D214", (5, 15)),
        ("so_dai_bieu: 1.2.3", "D203", (5, 14)),
        (
            "chi_tieu_chua_dat:\n  ten: a\n  so_sanh:\n    kế hoạch: khá",
            "D212",
            (8, 15),
        ),
    ],
)
def test_what_the_formatter_cannot_read_gets_its_place(text, code, place, notices):
    (found,) = notices(text)

    assert (found.code, found.mark.line, found.mark.column) == (code, *place)
    assert found.hint()


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("so_dai_bieu: 1.174", "D201", (5, 14)),
        ("chi_tieu_chua_dat: {thuc_hien: 12.5 ha}", "D202", (5, 32)),
        ("han_che:\n  -\n  - chậm", "D115", (6, 4)),
        ("van_ban: {bao_cao_trinhh: {so: 05}}", "D142", (5, 11)),
    ],
)
def test_what_does_not_stop_is_kept_with_its_place(text, code, place, notices, load):
    (found,) = notices(text)

    assert load(text)
    assert found.severity is not Severity.ERROR
    assert (found.code, found.mark.line, found.mark.column) == (code, *place)


def test_every_problem_is_found_in_one_run_in_order_of_place():
    text = """\
loai: tổng
thoi_gian: sáng 13/12/24
so_dai_bieu: 1.174
chu_tri: [ai, Võ Nam]
ket_qua:
  - linh_vuc: kinh
    so_lieu:
      - thuc_hien: 1.2.3 ha
      - {thuc_hien: 5 ha, ten: [a]}
la: 1
"""

    with pytest.raises(InvalidDocument) as stop:
        structure(parse(text.encode(), "hoi-nghi.yaml"))

    found = [(one.code, one.mark.line) for one in stop.value.findings]
    assert found == [
        ("D103", 1),
        ("D103", 1),
        ("D105", 1),
        ("D205", 2),
        ("D201", 3),
        ("D110", 4),
        ("D203", 8),
        ("D101", 9),
        ("D102", 10),
    ]


def test_a_finding_knows_its_path(notices):
    (found,) = notices(f"{FIGURE}thuc_hien: 1.2.3 ha")

    assert found.path == ("ket_qua", 0, "so_lieu", 0, "thuc_hien")


def test_the_four_required_fields_are_named_with_examples():
    with pytest.raises(InvalidDocument) as stop:
        structure(parse(b"mau: a", "hoi-nghi.yaml"))

    hints = [found.hint() for found in stop.value.findings]
    assert [found.code for found in stop.value.findings] == ["D103"] * 4
    assert "thêm một dòng, ví dụ  ky_bao_cao: 6 tháng đầu năm 2024" in hints


@pytest.mark.parametrize("name", ["anh/toan-canh.jpg", "../anh.jpg", "anh\\a.jpg"])
def test_a_picture_on_this_machine_may_be_named(name, load):
    text = f"tin_bai: {{hinh_anh: {{chu_thich: a, tep: '{name}'}}}}"

    assert "\\" not in str(load(text).press.photos[0].file)


@pytest.mark.parametrize(
    "name", ["http://a.vn/a.jpg", "//may/a.jpg", "\\\\may\\a.jpg", "C:\\a.jpg"]
)
def test_a_picture_elsewhere_is_refused(name, notices):
    (found,) = notices(f"tin_bai: {{hinh_anh: {{chu_thich: a, tep: '{name}'}}}}")

    assert found.code == "D116"


@pytest.mark.parametrize("typed", ["tối thiểu 30/25 ha", "29,49/25 hecta"])
def test_what_two_readings_of_one_text_notice_is_told_once(notices, typed):
    """n/m is read as a whole and in its parts."""
    noticed = notices(f"{FIGURE}{{ten: trồng rừng, thuc_hien: '{typed}'}}")

    assert "D210" in {finding.code for finding in noticed}
    assert len(noticed) == len(set(map(str, noticed)))


@pytest.mark.parametrize("nothing", ["", " null", " ~", ' ""'])
def test_a_required_key_without_a_value_is_told_at_its_line(nothing):
    """The hint adds no second line of the same key."""
    text = f"loai: sơ kết\ndon_vi:{nothing}\nthoi_gian: sáng 10/7/2026\n"
    with pytest.raises(InvalidDocument) as stop:
        drafter.load(f"{text}ky_bao_cao: năm 2025\n")

    (finding,) = stop.value.findings
    assert (finding.code, finding.mark.line) == ("D103", 2)
    assert "viết giá trị vào chính dòng này" in finding.hint("vi")
