"""``drafter explain``, ``schema`` and ``template``: what drafter knows."""

import json
import shutil

import pytest

from tests.cli.console import ROOT, run


@pytest.mark.parametrize("typed", ["D102", "d102", " D102 ", "unknown-field"])
def test_a_rule_is_found_by_code_or_name(typed):
    assert run("explain", typed).stdout.startswith("D102 [unknown-field] · lỗi")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("D1O2", "Ý bạn là 'D102'?"), ("unknown-feild", "'unknown-field'"), ("?", "D102")],
)
def test_an_unknown_code_suggests_the_nearest(typed, said):
    result = run("explain", typed)

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_the_schema_is_json_on_standard_output():
    schema = json.loads(run("schema").stdout)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "don_vi" in schema["required"]


def test_templates_are_listed_with_their_titles():
    lines = run("template", "list").stdout.splitlines()

    assert any(line.startswith("  bao-cao/dang  ") for line in lines)
    assert len(lines) >= 4


@pytest.mark.parametrize("name", ["tin-bai", "mau", "mau/template.docx"])
def test_a_template_is_dumped_by_name_folder_or_file(here, name):
    shutil.copytree(ROOT / "templates" / "tin-bai", here / "mau")

    assert "[Tít] {{ tin.tieu_de }}" in run("template", "dump", name).stdout


@pytest.mark.parametrize(
    ("name", "content", "code", "exit_code"),
    [
        ("khong-co.docx", None, "F101", 2),
        ("a.docx", b"no zip", "T201", 1),
        ("a.docx", b"", "T201", 1),
    ],
)
def test_what_is_no_word_file_is_told(here, name, content, code, exit_code):
    if content is not None:
        (here / name).write_bytes(content)

    result = run("template", "dump", name)

    assert f"lỗi {code}" in result.stderr
    assert result.exit_code == exit_code


def test_fields_of_a_list_are_a_loop_to_paste(file_regression):
    result = run("template", "fields", "than_bai")

    file_regression.check(
        result.stdout, encoding="utf-8", extension=".txt", basename="than_bai"
    )


def test_fields_of_a_paper_are_those_that_its_template_uses():
    every, of_item = run("template", "fields"), run("template", "fields", "tin-bai")

    assert set(of_item.stdout.splitlines()) - {""} != set(every.stdout.splitlines())
    assert "tin.tieu_de" in of_item.stdout
    assert "van_ban.so_ky_hieu" not in of_item.stdout
    assert "van_ban.so_ky_hieu" in every.stdout


def test_fields_of_a_paper_and_a_list_are_both():
    result = run("template", "fields", "bao-cao", "Chỉ tiêu")

    assert "{%p for" in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["chi_tieuu"], "ý bạn là 'chi_tieu'?"), (["bao-ca0", "nhom"], "bao-cao")],
)
def test_an_unknown_list_or_paper_suggests_one(arguments, said):
    result = run("template", "fields", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
