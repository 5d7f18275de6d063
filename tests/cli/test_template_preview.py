"""``drafter template preview``: a template seen filled, without any facts."""

import json
import sys

import pytest

from drafter.ooxml.composing import Paragraph, Run, Style, composed
from drafter.ooxml.reader import read
from drafter.outputs import pdf
from drafter.templating import shipped
from tests.cli.console import run

OFFICE = pytest.mark.skipif(
    pdf.converter() is None, reason="LibreOffice is not installed"
)


def template(*lines):
    return composed("mẫu", [Paragraph((Run(line),), Style.TEXT) for line in lines])


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def text(path):
    return "\n".join(p.text for p in read(path.read_bytes(), path.name).paragraphs)


def test_a_template_is_filled_beside_its_own_file(here):
    data = template(
        "Họp tại {{ dia_diem }}.", "{%p if not ky %}", "Ẩn.", "{%p endif %}"
    )
    (here / "mau.docx").write_bytes(data)

    result = run("template", "preview", "mau.docx")

    assert result.exit_code == 0
    assert result.stdout == "Đã tạo  mau.moi.docx\n"
    assert (here / "mau.docx").read_bytes() == data
    assert "Họp tại Hội trường UBND xã.\nẨn." in text(here / "mau.moi.docx")


@pytest.mark.parametrize("name", shipped.names())
def test_a_shipped_template_is_previewed_by_its_name(here, name):
    result = run("template", "preview", name)

    made = here / f"{name.replace('/', '-')}.moi.docx"
    assert result.exit_code == 0
    assert len(text(made)) > 1000
    assert "{" not in text(made)
    assert "CẦN BỔ SUNG" not in text(made)


def test_a_folder_is_previewed_under_its_own_name(here):
    (here / "mau" / "giay-moi").mkdir(parents=True)
    (here / "mau" / "giay-moi" / "template.docx").write_bytes(template("{{ ky }}"))

    result = run("template", "preview", "mau/giay-moi")

    assert result.exit_code == 0
    assert (here / "giay-moi.moi.docx").exists()


def test_the_same_template_gives_the_same_preview(here):
    run("template", "preview", "tin-bai", "-o", "mot.docx")
    run("template", "preview", "tin-bai", "-o", "hai.docx")

    assert (here / "mot.docx").read_bytes() == (here / "hai.docx").read_bytes()


def test_branches_that_were_left_out_are_told(here):
    lines = ("{%p if ky %}", "Dài hơn.", "{%p else %}", "Ngắn.", "{%p endif %}")
    (here / "mau.docx").write_bytes(template(*lines))

    result = run("template", "preview", "mau.docx", "--lang", "en")

    assert "1 place with branches: the longest is shown" in result.stderr
    assert result.stdout == "Made  mau.moi.docx\n"


def test_of_a_template_with_errors_nothing_is_made(here):
    (here / "mau.docx").write_bytes(template("{{ dia_diemm }}", "{%p if ky %}"))

    result = run("template", "preview", "mau.docx")

    assert result.exit_code == 1
    assert "T104" in result.stderr
    assert "T101" in result.stderr
    assert [path.name for path in here.iterdir()] == ["mau.docx"]


def test_a_file_that_is_there_stays_as_it_is(here):
    (here / "mau.docx").write_bytes(template("{{ ky }}"))
    (here / "mau.moi.docx").write_bytes(b"cua toi")

    result = run("template", "preview", "mau.docx")

    assert result.exit_code == 2
    assert "F510" in result.stderr
    assert (here / "mau.moi.docx").read_bytes() == b"cua toi"


def test_tags_that_samples_leave_blank_are_told(here):
    (here / "mau.docx").write_bytes(template("{{ ky }}{{ thieu_ket_qua }}"))

    result = run("template", "preview", "mau.docx")

    assert "chỉ in trong trường hợp riêng: thieu_ket_qua." in result.stderr


def test_json_names_the_files(here):
    (here / "mau.docx").write_bytes(template("{{ ky }}"))

    told = json.loads(run("template", "preview", "mau.docx", "--json").stdout)

    assert told["files"] == ["mau.moi.docx"]
    assert told["findings"] == []
    assert told["choices"] == 0
    assert told["blank"] == []


def test_the_form_must_be_clear(here):
    result = run("template", "preview", "tin-bai", "-o", "tin.odt")

    assert result.exit_code == 2
    assert "thêm --to, một trong: docx, pdf, png" in result.stderr


def test_a_name_of_another_form_is_refused(here):
    result = run("template", "preview", "tin-bai", "--to", "pdf", "-o", "tin.docx")

    assert result.exit_code == 2
    assert "--to pdf cần tên tệp có đuôi .pdf" in result.stderr
    assert list(here.iterdir()) == []


def test_a_preview_goes_to_standard_output_on_request(here):
    result = run("template", "preview", "tin-bai", "-o", "-")
    run("template", "preview", "tin-bai", "-o", "tin.docx")

    assert result.stdout_bytes == (here / "tin.docx").read_bytes()
    assert "nền xanh nhạt" in result.stderr


def test_a_template_that_is_not_there_is_wrong_usage(here):
    result = run("template", "preview", "khong.docx")

    assert result.exit_code == 2
    assert "F101" in result.stderr


def test_without_the_drawer_pictures_of_pages_say_how_to_get_it(here, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (here / "mau.docx").write_bytes(template("{{ ky }}"))

    result = run("template", "preview", "mau.docx", "--to", "png")

    assert result.exit_code == 2
    assert "F521" in result.stderr
    assert 'pip install "hoinghi-drafter[png]"' in result.stderr
    assert not list(here.glob("*.png"))


@OFFICE
def test_a_pdf_is_made_on_request(here):
    (here / "mau.docx").write_bytes(template("{{ ky }}"))

    result = run("template", "preview", "mau.docx", "--to", "pdf")

    assert result.exit_code == 0
    assert pdf.is_whole((here / "mau.moi.pdf").read_bytes())


@OFFICE
def test_each_page_is_a_picture(here):
    pytest.importorskip("pypdfium2")
    (here / "mau.docx").write_bytes(template(*["{{ ky }}"] * 60))

    result = run("template", "preview", "mau.docx", "-o", "trang.png")

    names = sorted(path.name for path in here.glob("*.png"))
    assert result.exit_code == 0
    assert names[:2] == ["trang-1.png", "trang-2.png"]
    assert (here / "trang-1.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


@OFFICE
def test_one_picture_in_the_way_stops_them_all(here):
    pytest.importorskip("pypdfium2")
    (here / "mau.docx").write_bytes(template(*["{{ ky }}"] * 60))
    (here / "mau.moi-2.png").write_bytes(b"cua toi")

    result = run("template", "preview", "mau.docx", "--to", "png")

    assert result.exit_code == 2
    assert [path.name for path in here.glob("*.png")] == ["mau.moi-2.png"]
