"""Forty and more wrong inputs: the expected code, line and column, no traceback."""

import json

import pytest

from tests.cli.console import MINIMAL, run

RESULTS = "ket_qua:\n  - linh_vuc: kinh tế\n    so_lieu:\n"
ADDED = (
    ("chu_de: Chủ đề: Đoàn kết", "Y101", 5, 15),
    ("ty_le: %103,5", "Y102", 5, 8),
    ("ghi_chu: @b", "Y102", 5, 10),
    ('boi_canh: "Đoàn kết" là sức mạnh', "Y103", 5, 22),
    ('boi_canh: "mưa bão\nhan_che: a', "Y104", 5, 11),
    ("han_che:\n  -chậm tiến độ\n  -thiếu vốn", "Y105", 6, 3),
    (RESULTS + "      - {ten: A, so_sanh: {kế hoạch: 96,7%}}", "Y106", 8, 41),
    ("nguyen_nhan:\n\tkhach_quan: a", "Y107", 6, 1),
    ("nguyen_nhan:\n\N{NO-BREAK SPACE} khach_quan: a", "Y108", 6, 1),
    ("dia_diem: {{ten}}", "Y109", 5, 11),
    ("dia_diem: Hội\vtrường", "Y110", 5, 14),
    ("dia_diem：Hội trường", "Y111", 5, 9),
    ("dia_diem:Hội trường\nboi_canh: a", "Y112", 5, 9),
    ("dia_diem Hội trường\nboi_canh: a", "Y113", 5, 1),
    ("dia_diem: a\n  boi_canh: b", "Y114", 6, 3),
    ('dia_diem: "UBND\\u0007 xã"', "Y115", 5, 16),
    ("han_che: [a, b\nbai_hoc: c", "Y116", 5, 10),
    ("han_che: - a", "Y118", 5, 10),
    ("han_che:\n  - a\n  b", "Y119", 7, 3),
    ("so_dai_bieu: !!int 08", "Y120", 5, 14),
    ("boi_canh: *xem", "Y122", 5, 11),
    ("? [a, b]\n: c", "Y124", 5, 3),
    ("---\nloai: sơ kết", "Y125", 5, 1),
    ("dia_diem: [A, B]", "D101", 5, 11),
    ("dia_diemm: A", "D102", 5, 1),
    ("ket_qua:\n  - so_lieu: [12 ha]", "D103", 6, 5),
    ("dia_diem: A\nĐịa điểm: B", "D104", 6, 1),
    ("tin_bai:\n  hinh_anh:\n    - {chu_thich: A, dat_sau: x}", "D105", 7, 31),
    ("du_va_chi_dao: chắc là có", "D106", 5, 16),
    ("chu_tri: duc", "D110", 5, 10),
    ("nhiem_vu:\n  - Về kinh tế: phát triển dịch vụ", "D114", 6, 5),
    ("tin_bai:\n  hinh_anh:\n    - {chu_thich: A, tep: http://a/b}", "D116", 7, 27),
    ("dai_hoi: Đại hội xã khóa trước", "D122", 5, 10),
    ("bo_qua: {cảnh báo: đã xem}", "D140", 5, 10),
    ("bo_qua: [D305]", "D141", 5, 10),
    ("van_ban: {so: 05}", "D143", 5, 11),
    (RESULTS + "      - {ten: thu, thuc_hien: 1.2.3 tỷ}", "D203", 8, 31),
    ("can_cu:\n  - {loai: Kế hoạch, ngay: 31/4/2025}", "D204", 6, 28),
    ("can_cu:\n  - {loai: Kế hoạch, ngay: 13/12/24}", "D205", 6, 28),
    ("chi_tieu_dat: mười lăm", "D214", 5, 15),
    ("thao_luan: {so_y_kien: 5, tai_to: 3, tai_hoi_truong: 3}", "D302", 5, 24),
    ("chi_tieu_dat: 17/15", "D304", 5, 15),
    ("so_dai_bieu: 125/120", "D306", 5, 14),
    ("tin_bai: {tieu_de: '{{ten}} phát huy'}", "D402", 5, 20),
)
REPLACED = (
    ("loai: hội thảo", "D105", 1, 7),
    ("don_vi: Đảng bộ xã Cẩm Lộc, Cẩm Xuyên", "D107", 2, 29),
    ("don_vi: Đảng bộ xã", "D108", 2, 9),
    ("thoi_gian: 30/2/2026", "D204", 3, 12),
    ("thoi_gian: sáng 5/1", "D207", 3, 12),
    ("ky_bao_cao: nửa năm", "D206", 4, 13),
)
WHOLE = (
    (b"", "Y126", 1, 1),
    (b"- a\n", "Y127", 1, 1),
    (b"loai: t\xe6ng k\xd5t\n", "F110", 1, 8),
    (b"PK\x03\x04rest", "F112", 1, 1),
)


def replaced(line):
    """Return the minimal file with one line in place of the one of its key."""
    key = line.partition(":")[0]
    kept = [line if old.startswith(f"{key}:") else old for old in MINIMAL.splitlines()]
    return "\n".join(kept) + "\n"


CASES = (
    *(((MINIMAL + more + "\n").encode(), *rest) for more, *rest in ADDED),
    *((replaced(line).encode(), *rest) for line, *rest in REPLACED),
    *WHOLE,
)
INPUTS = [pytest.param(*case, id=f"{n}-{case[1]}") for n, case in enumerate(CASES)]


def test_there_are_forty():
    assert len(INPUTS) >= 40


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("data", "code", "line", "column"), INPUTS)
def test_a_wrong_input_gives_its_code_and_place(here, data, code, line, column, lang):
    (here / "hoi-nghi.yaml").write_bytes(data)

    result = run("check", "--json", "--lang", lang, "hoi-nghi.yaml")

    found = json.loads(result.stdout)["findings"]
    places = [(f["code"], f["line"], f["column"]) for f in found]
    assert result.exit_code == 1
    assert result.stderr == ""
    assert (code, line, column) in places


@pytest.mark.parametrize(("data", "code", "line", "column"), INPUTS)
def test_the_message_begins_with_place_and_code(here, data, code, line, column):
    (here / "hoi-nghi.yaml").write_bytes(data)

    result = run("check", "hoi-nghi.yaml")

    assert f"hoi-nghi.yaml:{line}:{column}: lỗi {code} [" in result.stderr
    assert result.stdout == ""
