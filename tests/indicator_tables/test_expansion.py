import subprocess
import sys

import pytest
import yaml
from attrs import evolve
from jsonschema import Draft202012Validator

import drafter
from drafter.reference.json_schema import schema
from tests.cli.console import ROOT, run
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


def test_a_run_goes_on_only_while_the_sheet_is_as_it_was(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    row = [1, "Đàn lợn", "Con", 3904, 4000, 4120]
    sheet_of(tmp_path, [["I", "Kinh tế"], row])
    (tmp_path / "a.yaml").write_text(facts("ket_qua:\n  - bang: bieu.xlsx\n"), "utf-8")
    command = ("render", "a.yaml", "-t", "bao-cao", "-o", "ket-qua", "--resume")

    first, again = run(*command), run(*command)
    sheet_of(tmp_path, [["I", "Kinh tế"], [*row[:-1], 4121]])
    changed = run(*command)

    assert "1 tệp đã xong từ lượt trước" in again.stdout + again.stderr
    assert "từ lượt trước" not in first.stdout + changed.stdout + changed.stderr


def test_a_paper_never_replaces_the_sheet(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sheet_of(
        tmp_path, [["I", "Kinh tế"], [1, "Đàn lợn", "Con", 1, 2, 3]], name="b.docx"
    )
    (tmp_path / "a.yaml").write_text(facts("ket_qua:\n  - bang: b.docx\n"), "utf-8")
    kept = (tmp_path / "b.docx").read_bytes()

    result = run("render", "a.yaml", "-t", "bao-cao", "-o", "b.docx", "--overwrite")

    assert (tmp_path / "b.docx").read_bytes() == kept
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("bang", "code"),
    [
        ("khong-co.xlsx", "X110"),
        ("../bieu.xlsx", "X110"),
        ("//may-chu/bieu.xlsx", "X110"),
        ("{tep: bieu.xlsx, trang: Khác}", "X101"),
        ("{tep: bieu.xlsx, nhom: IX}", "X101"),
        ("{tep: bieu.xlsx, cot: {thuc_hien: Z}}", "X101"),
        ("{tep: bieu.xlsx, tragn: Biểu 01}", "X101"),
        ("{trang: Biểu 01}", "X101"),
        ("{tep: bieu.xlsx, cot: F}", "X101"),
        ("{tep: bieu.xlsx, trang: [Biểu 01]}", "X101"),
        ("", "X101"),
    ],
)
def test_a_table_that_cannot_be_taken_is_one_error(tmp_path, bang, code):
    sheet_of(tmp_path, [["I", "Kinh tế"], [1, "Đàn lợn", "Con", 1, 2, 3]])
    path = tmp_path / "a.yaml"
    path.write_text(facts(f"ket_qua:\n  - bang: {bang}\n"), "utf-8")

    found = [f for f in drafter.check(path) if f.severity.value == "error"]

    assert [f.code for f in found] == [code]
    assert found[0].message()
    assert found[0].hint()


def test_a_text_without_a_folder_names_no_sheet():
    found = drafter.check(facts("ket_qua:\n  - bang: bieu.xlsx\n"))

    assert "X110" in [finding.code for finding in found]


def test_a_figure_typed_beside_a_table_stands_behind_its_own(tmp_path):
    sheet_of(tmp_path, [["I", "Kinh tế"], [1, "Đàn lợn", "Con", 1, 2, 3]])
    typed = """\
ket_qua:
  - linh_vuc: kinh tế
    danh_gia: kinh tế phát triển
    bang: bieu.xlsx
    so_lieu:
      - 4 hợp tác xã
"""

    assert told(tmp_path, facts(typed)) == [
        "kinh tế",
        "  Đàn lợn: ước 3 con | kế hoạch 2 con | năm trước 1 con",
        "  4 hợp tác xã",
    ]


def test_facts_without_a_table_import_nothing_that_reads_one():
    code = (
        "import sys, drafter; drafter.load('examples/mau-dang-xa-2025.yaml');"
        "print([m for m in sys.modules if 'openpyxl' in m or 'indicator_tables' in m])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert done.stdout.strip() == "[]"


def test_several_tables_of_one_item_follow_one_another(tmp_path):
    pigs, cattle = ["Đàn lợn", "Con", 1, 2, 3], ["Đàn bò", "Con", 4, 5, 6]
    sheet_of(tmp_path, [["I", "Chăn nuôi"], [1, *pigs]], name="a.xlsx")
    sheet_of(tmp_path, [["I", "Chăn nuôi"], [2, *cattle], [3, "Dê", "Con"]])
    results = "ket_qua:\n  - {linh_vuc: kinh tế, bang: [a.xlsx, bieu.xlsx]}\n"

    assert told(tmp_path, facts(results)) == [
        "kinh tế",
        "  ▸ Chăn nuôi",
        "    Đàn lợn: ước 3 con | kế hoạch 2 con | năm trước 1 con",
        "  ▸ Chăn nuôi",
        "    Đàn bò: ước 6 con | kế hoạch 5 con | năm trước 4 con",
        "X106 F4",
    ]


def test_a_table_named_elsewhere_is_told_where_it_belongs(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(facts("bang: bieu.xlsx\n"), "utf-8")

    (found,) = (f for f in drafter.check(path) if f.code == "D102")

    assert found.hint() == "trường này của: kết quả"


@pytest.mark.parametrize(
    ("item", "is_valid"),
    [
        ("{bang: bieu.xlsx}", True),
        ("{linh_vuc: kinh tế, bang: [a.xlsx, {tep: b.xlsx, trang: 1}]}", True),
        (
            "{bang: {tep: b.xlsx, nhom: II, cot: {thuc_hien: F, năm trước: không}}}",
            True,
        ),
        ("{bang: {tepp: b.xlsx}}", False),
        ("{noi_dung: [kinh tế phát triển]}", False),
    ],
)
def test_the_schema_knows_tables(item, is_valid):
    typed = yaml.safe_load(facts(f"ket_qua:\n  - {item}\n"))

    assert Draft202012Validator(schema()).is_valid(typed) == is_valid


@pytest.mark.parametrize("cot", ["", ", cot: {thuc_hien: F}"])
def test_a_hidden_column_is_told_where_it_is_missed(tmp_path, cot):
    made, sheet = book([HEADS, ["I", "Kinh tế"], [1, "Đàn lợn", "Con", 1, 2, 3]])
    sheet.column_dimensions["F"].hidden = True
    (tmp_path / "bieu.xlsx").write_bytes(saved(made))

    lines = told(tmp_path, facts(f"ket_qua:\n  - bang: {{tep: bieu.xlsx{cot}}}\n"))

    assert [line[:4] for line in lines] == ["X101" if cot else "X102", "X103"]
