"""``drafter template restyle``: a template takes on the form of a sheet."""

import json

import pytest

from drafter.ooxml import dump
from drafter.templating import shipped
from tests.cli.console import run
from tests.ooxml.samples import body

STATE = shipped.part("bao-cao/chinh-quyen", shipped.DOCUMENT)


@pytest.fixture
def own(here):
    (here / "mau.docx").write_bytes(body("{{ van_ban.co_quan }}", "{{ dia_diem }}"))
    return here


def test_a_new_file_is_written_and_the_old_one_stays(own):
    before = (own / "mau.docx").read_bytes()
    result = run("template", "restyle", "mau.docx", "--standard", "nd30-2020")
    made = (own / "mau.moi.docx").read_bytes()

    assert result.exit_code == 0
    assert result.stdout == "mau.moi.docx\n"
    assert (own / "mau.docx").read_bytes() == before
    assert "[Cơ quan ban hành] {{ van_ban.co_quan }}" in dump.dump(made)
    assert "[Nội dung] {{ dia_diem }}" in dump.dump(made)


def test_what_changed_and_what_is_missing_is_told(own):
    result = run("template", "restyle", "mau.docx", "--standard", "nd30-2020")

    assert (
        "Đoạn được đặt kiểu dáng: Cơ quan ban hành (1), Nội dung (1)" in result.stderr
    )
    assert "Nét kẻ vẽ thêm: 1" in result.stderr
    assert (
        "Mẫu chưa có đoạn nào mang kiểu dáng của: Quốc hiệu, Tiêu ngữ" in result.stderr
    )


def test_json_says_the_same(own):
    command = ("template", "restyle", "mau.docx", "--standard", "nd30-2020", "--json")
    told = json.loads(run(*command).stdout)

    assert told["file"] == "mau.moi.docx"
    assert told["given"] == {"Cơ quan ban hành": 1, "Nội dung": 1}
    assert "Quốc hiệu" in told["missing"]
    assert not told["untouched"]


def test_a_style_is_told_with_what_it_said(own):
    command = ("template", "restyle", "bao-cao/chinh-quyen", "--standard", "hd36-2018")
    told = run(*command, "-o", "dang.docx").stderr

    assert "Kiểu dáng Chức vụ ký: đậm có → không\n" in told
    assert "Kiểu dáng Phần: giãn dòng 1 → 18\n" in told


def test_a_template_of_the_sheet_is_left_as_it_is(own):
    command = ("template", "restyle", "bao-cao/chinh-quyen", "--standard", "nd30-2020")
    result = run(*command)

    assert "không có gì phải đổi" in result.stderr
    assert (own / "bao-cao-chinh-quyen.moi.docx").read_bytes() == STATE


def test_a_file_that_is_there_is_not_written_over(own):
    (own / "mau.moi.docx").write_bytes(b"")
    result = run("template", "restyle", "mau.docx", "--standard", "nd30-2020")

    assert result.exit_code == 2
    assert (own / "mau.moi.docx").read_bytes() == b""


@pytest.mark.parametrize(
    ("file", "standard", "code"),
    [("mau.docx", "nd99", "R201"), ("khong-co.docx", "nd30-2020", "F101")],
)
def test_what_does_not_exist_is_told(own, file, standard, code):
    result = run("template", "restyle", file, "--standard", standard)

    assert result.exit_code in (1, 2)
    assert code in result.stderr
    assert list(own.glob("*.moi.docx")) == []
