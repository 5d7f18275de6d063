from attrs import evolve

import drafter
from tests.indicator_tables.reading import facts, told
from tests.source.books import book, saved

HEADS = ["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "Ước TH 2025"]


def sheet_of(folder, rows, formats=(), name="bieu.xlsx"):
    made, sheet = book([HEADS, *rows], "Biểu 01")
    for ref, shown in formats:
        sheet[ref].number_format = shown
    (folder / name).write_bytes(saved(made))


def test_a_table_reads_as_the_same_rows_typed(tmp_path):
    rows = [
        ["I", "Kinh tế"],
        [1, "Giá trị sản xuất", "Tỷ đồng", 1152.3, 1250, 1284.6],
        ["III", "Văn xã"],
        [2, "Tỷ lệ hộ nghèo", "%", 0.0305, "không quá 2,3", 0.0215],
    ]
    shown = [(f"{c}3", "#,##0.0") for c in "DF"] + [("E3", "#,##0")]
    sheet_of(tmp_path, rows, [*shown, ("D5", "0.00%"), ("F5", "0.00%")])
    typed = """\
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
      - ten: Giá trị sản xuất
        thuc_hien: 1.284,6 tỷ đồng
        uoc: có
        so_sanh: {kế hoạch: 1.250 tỷ đồng, năm trước: "1.152,3 tỷ đồng"}
  - linh_vuc: Văn xã
    so_lieu:
      - ten: Tỷ lệ hộ nghèo
        thuc_hien: 2,15%
        uoc: có
        so_sanh: {kế hoạch: "không quá 2,3%", năm trước: "3,05%"}
"""
    (tmp_path / "a.yaml").write_text(facts("ket_qua:\n  - bang: bieu.xlsx\n"), "utf-8")
    (tmp_path / "b.yaml").write_text(facts(typed), "utf-8")

    by_sheet, by_hand = (drafter.load(tmp_path / name) for name in ("a.yaml", "b.yaml"))

    assert by_sheet == by_hand
    for paper in ("bao-cao", "tin-bai"):
        one, other = (
            drafter.render(evolve(facts), paper=paper) for facts in (by_sheet, by_hand)
        )
        assert one == other


def test_a_percentage_kept_as_a_part_of_one_is_told_once(tmp_path):
    rows = [["I", "Kinh tế"], [3, "Tỷ lệ đúng hạn", "%", None, 98, 0.992]]
    sheet_of(tmp_path, rows)
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(facts("ket_qua:\n  - bang: bieu.xlsx\n"), "utf-8")

    found = [
        (f.code, f.mark.ref) for f in drafter.check(path) if f.code in ("X107", "D336")
    ]

    assert found == [("X107", "F3")]


def test_rows_above_the_first_group_belong_nowhere(tmp_path):
    rows = [
        [1, "Dân số", "Người", 1, 2, 3],
        ["I", "Kinh tế"],
        [2, "Thu", "Tấn", 1, 2, 3],
    ]
    sheet_of(tmp_path, rows)

    assert "X108 B2" in told(tmp_path, facts("ket_qua:\n  - bang: bieu.xlsx\n"))
    under = told(
        tmp_path, facts("ket_qua:\n  - linh_vuc: chung\n    bang: bieu.xlsx\n")
    )
    assert under[:4] == [
        "chung",
        "  Dân số: ước 3 người | kế hoạch 2 người | năm trước 1 người",
        "  ▸ Kinh tế",
        "    Thu: ước 3 tấn | kế hoạch 2 tấn | năm trước 1 tấn",
    ]
