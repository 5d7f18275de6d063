"""``drafter template fields``: the table, and the book as Word, Markdown, JSON."""

import json

import pytest

from drafter.reference import field_book, field_document
from tests.cli.console import run


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_book_in_word_is_written_under_its_own_name(here):
    result = run("template", "fields", "--to", "docx")

    data = (here / "danh-muc-the.docx").read_bytes()
    assert result.exit_code == 0
    assert "danh-muc-the.docx" in result.stdout
    assert data == field_document.document(field_book.sections())


def test_a_part_of_the_book_has_a_name_of_its_own(here):
    run("template", "fields", "bao-cao/dang", "bai_hoc", "--to", "docx")

    assert [path.name for path in here.iterdir()] == [
        "danh-muc-the-bao-cao-dang-bai-hoc.docx"
    ]


def test_a_file_that_is_there_stays_as_it_is(here):
    (here / "danh-muc-the.docx").write_bytes(b"cua toi")

    result = run("template", "fields", "--to", "docx")

    assert result.exit_code == 2
    assert "F510" in result.stderr
    assert "-o danh-muc-the-2.docx" in result.stderr
    assert (here / "danh-muc-the.docx").read_bytes() == b"cua toi"


@pytest.mark.parametrize("form", ["md", "json"])
def test_a_text_is_printed_or_written(here, form):
    printed = run("template", "fields", "tin-bai", "--to", form)
    written = run("template", "fields", "tin-bai", "-o", f"the.{form}")

    assert (printed.exit_code, written.exit_code) == (0, 0)
    text = (here / f"the.{form}").read_bytes().decode()
    assert text == printed.stdout
    assert "tin.tieu_de" in text


def test_json_tells_the_keys_the_forms_and_the_blocks():
    told = json.loads(run("template", "fields", "--to", "json").stdout)
    fields = {one["path"]: one for one in told["fields"]}
    blocks = {(one["path"], one["place"]): one for one in told["blocks"]}

    assert fields["ky"]["keys"] == ["ky_bao_cao"]
    assert fields["thoi_gian"]["forms"] == ["ngan", "dai", "thu"]
    assert fields["thanh_phan.co"]["computed"] is True
    assert blocks["bai_hoc", "row"] == {
        "path": "bai_hoc",
        "place": "row",
        "opening": ["{%tr for bh in bai_hoc %}"],
        "body": ["{{ bh }}"],
        "closing": ["{%tr endfor %}"],
    }


def test_the_form_must_be_clear(here):
    result = run("template", "fields", "-o", "the.odt", "--lang", "en")

    assert result.exit_code == 2
    assert "add --to, one of: docx, md, json" in result.stderr
    assert list(here.iterdir()) == []


def test_each_line_of_the_table_says_the_key_that_feeds_it():
    lines = run("template", "fields").stdout.splitlines()

    line = next(one for one in lines if one.startswith("{{ ky }}"))
    assert line.split("  ")[0] == "{{ ky }}"
    assert "ky_bao_cao" in line


@pytest.mark.parametrize(
    ("asked", "shown", "hidden"),
    [
        ("dai_bieu", "{{ thanh_phan.cau }}", "{{ chu_tri }}"),
        ("Nguyên nhân", "{%p for kq in han_che.khach_quan %}", "{{ dia_diem }}"),
        ("van_ban", "{{ van_ban.nguoi_ky }}", "{{ dia_diem }}"),
        ("thoi_gian", "{{ thoi_gian.ngan }}", "{{ mo_dau }}"),
        ("nguoi_ky", "{{ van_ban.chuc_vu }}", "{{ van_ban.co_quan }}"),
    ],
)
def test_the_tags_of_a_group_or_a_key_can_be_asked_for(asked, shown, hidden):
    result = run("template", "fields", asked)

    assert result.exit_code == 0
    assert shown in result.stdout
    assert hidden not in result.stdout
