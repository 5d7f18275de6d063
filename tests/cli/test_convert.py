"""``convert`` and ``init --excel``: the same facts in YAML and in Excel."""

import json
import os

import drafter
from tests.cli.console import MINIMAL, run


def test_a_file_goes_to_excel_and_back(here):
    (here / "a.yaml").write_text(f"{MINIMAL}han_che: [chưa cao]  # rà lại\n")

    there = run("convert", "a.yaml", "-o", "a.xlsx")
    back = run("convert", "a.xlsx", "-o", "b.yaml")

    assert (there.exit_code, back.exit_code) == (0, 0)
    assert there.stdout.split() == ["Đã", "tạo", "a.xlsx"]
    assert there.stderr == "1 ghi chú (sau dấu #) không chuyển được\n"
    assert back.stderr == ""
    assert (here / "b.yaml").read_text() == f"{MINIMAL}han_che: chưa cao\n"
    assert drafter.load("a.yaml") == drafter.load("a.xlsx") == drafter.load("b.yaml")


def test_a_form_is_taken_wherever_a_yaml_is(here):
    (here / "a.yaml").write_text(MINIMAL)
    run("convert", "a.yaml", "-o", "a.xlsx")
    data = (here / "a.xlsx").read_bytes()

    assert drafter.load(data) == drafter.load("a.yaml")
    codes = [[f.code for f in drafter.check(name)] for name in ("a.xlsx", "a.yaml")]
    assert codes[0] == codes[1]
    assert run("check", "a.xlsx").exit_code == 0
    assert run("check", "-", stdin=data).exit_code == 0
    assert run("render", "a.xlsx", "-t", "tin-bai").exit_code == 0
    assert run("render", "-", "-o", "tu-stdin", stdin=data).exit_code == 0
    assert run("render", "a.xlsx", "a.yaml", "-o", "nhieu").exit_code != 1
    assert sorted(os.listdir("tu-stdin")) == ["bao-cao.docx", "tin-bai.docx"]


def test_what_is_there_is_not_written_over(here):
    (here / "a.yaml").write_text(MINIMAL)
    (here / "a.xlsx").write_text("của tôi")

    result = run("convert", "a.yaml", "-o", "a.xlsx")

    assert result.exit_code == 2
    assert "F510" in result.stderr
    assert (here / "a.xlsx").read_text() == "của tôi"


def test_the_new_file_is_named_as_what_it_is(here):
    (here / "a.yaml").write_text(MINIMAL)

    assert run("convert", "a.yaml", "-o", "b.yaml").exit_code == 2
    assert run("convert", "a.yaml", "-o", "-").exit_code == 2
    assert os.listdir(here) == ["a.yaml"]


def test_yaml_of_a_form_goes_to_standard_output(here):
    (here / "a.yaml").write_text(MINIMAL)
    run("convert", "a.yaml", "-o", "a.xlsx")

    assert run("convert", "a.xlsx", "-o", "-").stdout == MINIMAL


def test_a_file_that_is_no_yaml_gives_no_form(here):
    (here / "a.yaml").write_text("loai: [")

    result = run("convert", "a.yaml", "-o", "a.xlsx")

    assert result.exit_code == 1
    assert "lỗi Y" in result.stderr
    assert os.listdir(here) == ["a.yaml"]


def test_a_file_that_lacks_facts_is_converted_all_the_same(here):
    (here / "a.yaml").write_text("loai: tổng kết\nthoi_gian:\nhan_che: [chưa cao]\n")

    assert run("convert", "a.yaml", "-o", "a.xlsx").exit_code == 0
    assert run("convert", "a.xlsx", "-o", "-").stdout == (
        "loai: tổng kết\ndon_vi:\nthoi_gian:\nky_bao_cao:\nhan_che: chưa cao\n"
    )


def test_what_was_made_is_told_as_json(here):
    (here / "a.yaml").write_text(f"# một\n{MINIMAL}")

    told = json.loads(run("convert", "a.yaml", "-o", "a.xlsx", "--json").stdout)

    assert told == {
        "schema_version": 1,
        "findings": [],
        "output": "a.xlsx",
        "comments": 1,
    }


def test_a_workbook_that_is_no_form_says_what_to_do(here):
    from drafter.source.workbook_writer import FormColumn, FormRow, FormSheet, written

    sheet = FormSheet("Biểu 01", (FormColumn("TT"),), (FormRow(("1",)),))
    (here / "bieu.xlsx").write_bytes(written([sheet]))

    result = run("render", "bieu.xlsx")

    assert result.exit_code == 1
    assert "lỗi X305" in result.stderr
    assert "bang:" in result.stderr


def test_init_makes_a_form_that_renders_without_editing(here):
    made = run("init", "moi", "--excel", "--defaults")

    assert made.exit_code == 0
    assert sorted(os.listdir("moi")) == ["HUONG-DAN.md", "hoi-nghi.xlsx"]
    assert run("check", "moi/hoi-nghi.xlsx").stderr.endswith("không có gợi ý\n")
    assert run("render", "moi/hoi-nghi.xlsx", "-o", "ra").exit_code == 0
    assert run("init", "moi", "--excel").exit_code == 2


def test_last_years_form_gives_this_years_file(here):
    (here / "a.yaml").write_text(MINIMAL)
    run("convert", "a.yaml", "-o", "a.xlsx")

    made = run("init", "moi", "--from", "a.xlsx")

    assert made.exit_code == 0
    assert "ky_bao_cao: năm 2026" in (here / "moi" / "hoi-nghi.yaml").read_text()


def test_safe_repairs_of_a_form_are_left_to_its_owner(here):
    (here / "a.yaml").write_text(f"{MINIMAL}chu_tri: Nguyễn Văn Am\n")
    run("convert", "a.yaml", "-o", "a.xlsx")
    before = (here / "a.xlsx").read_bytes()

    result = run("check", "a.xlsx", "--fix")

    assert "--fix không ghi vào tệp Excel" in result.stderr
    assert (here / "a.xlsx").read_bytes() == before
    assert sorted(os.listdir(here)) == ["a.xlsx", "a.yaml"]
