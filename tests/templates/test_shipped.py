"""The shipped templates: dumped, named, chosen."""

import tomllib
from pathlib import Path

import pytest

import drafter
from drafter.drafting import rendering, templates
from drafter.errors import TemplateError
from drafter.model import NewsSize
from drafter.ooxml.dump import dump
from drafter.templating import manifests, shipped
from tests.conferences import LEAST

FOLDER = Path(__file__).parents[2] / "templates"
NAMES = shipped.names()


def test_there_are_templates_to_look_at():
    assert set(NAMES) >= {
        "bao-cao/chinh-quyen",
        "bao-cao/dang",
        "thong-cao-bao-chi",
        "tin-bai",
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_dump_beside_a_template_is_fresh(name):
    """After a change: drafter template dump --write templates; read the difference."""
    folder = FOLDER / name
    made = dump((folder / "template.docx").read_bytes())

    assert (folder / "template.txt").read_text(encoding="utf-8") == made


@pytest.mark.parametrize("name", NAMES)
def test_a_manifest_says_what_the_template_is(name):
    manifest = manifests.of_shipped(name)
    typed = tomllib.loads((FOLDER / name / "template.toml").read_text("utf-8"))

    assert manifest.title
    assert manifest.paper == name.split("/")[0]
    assert manifest.rules in ("dang", "chinh-quyen", "khong")
    assert typed["phien_ban"] == drafter.__version__


@pytest.mark.parametrize("name", NAMES)
def test_a_template_has_no_direct_formatting(name):
    from docx import Document

    document = Document(FOLDER / name / "template.docx")
    body = document.element.body
    runs = body.xpath(".//w:r/w:rPr/*[not(self::w:rStyle)]")
    paragraphs = body.xpath(
        ".//w:p/w:pPr/*[not(self::w:pStyle) and not(self::w:sectPr)]"
    )

    assert body.xpath(".//w:r"), "no text was looked at"
    assert [element.tag for element in (*runs, *paragraphs)] == []


def test_an_unknown_template_suggests_the_nearest():
    with pytest.raises(TemplateError) as caught:
        templates.load("bao-cáo")

    assert "bao-cao" in str(caught.value)


def test_a_template_can_be_a_path_a_folder_or_bytes(tmp_path):
    data = (FOLDER / "tin-bai" / "template.docx").read_bytes()
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "template.docx").write_bytes(data)

    assert templates.load(data).manifest.paper == "bao-cao"
    assert templates.load(tmp_path / "mau").name.endswith("template.docx")
    assert templates.load(tmp_path / "mau" / "template.docx")


def test_a_broken_manifest_says_so(tmp_path):
    (tmp_path / "template.toml").write_text("giay_to = bao-cao")
    (tmp_path / "template.docx").write_bytes(b"")

    with pytest.raises(TemplateError, match=r"template\.toml"):
        templates.load(tmp_path)


def test_a_manifest_may_fix_the_size_of_a_news_item(tmp_path):
    (tmp_path / "template.docx").write_bytes(
        (FOLDER / "tin-bai" / "template.docx").read_bytes()
    )
    manifest = tmp_path / "template.toml"
    manifest.write_text('giay_to = "tin-bai"\nco_tin = "tin vắn"\n', encoding="utf-8")
    assert templates.load(tmp_path).size is NewsSize.BRIEF

    manifest.write_text('giay_to = "tin-bai"\nco_tin = "dài"\n', encoding="utf-8")
    with pytest.raises(TemplateError, match="khóa 'co_tin' không nhận"):
        templates.load(tmp_path)


@pytest.mark.parametrize(
    ("place", "paper", "called"),
    [
        ("mau/tin-bai/template.docx", "tin-bai", "tin-bai"),
        ("mau/tin-bai.docx", "tin-bai", "tin-bai"),
        ("mau/cua-toi/template.docx", "bao-cao", "cua-toi"),
        ("copy.docx", "bao-cao", "copy"),
    ],
)
def test_a_template_without_manifest_is_known_by_its_name(
    tmp_path, place, paper, called
):
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((FOLDER / "tin-bai" / "template.docx").read_bytes())
    manifest = templates.load(path).manifest

    assert (manifest.paper, manifest.output) == (paper, called)
    assert rendering.make(LEAST, template=path).name == called
