"""``drafter template new``: a template that a new paper begins with, made in Word."""

import json
import tomllib

import pytest

import drafter
from drafter.drafting.skeletons import skeleton
from drafter.ooxml import dump
from drafter.standards import conformance
from drafter.standards.sheet import Sheet
from tests.cli.console import run
from tests.examples.samples import EXAMPLES

STATE, PARTY = "mau-ubnd-xa-2026.yaml", "mau-dang-xa-2025.yaml"
ISSUED = """\
van_ban:
  giay_moi:
    ky_hieu: GM-UBND
    so: 12
    ngay: 5/7/2026
    dia_danh: Đông Phú
    quyen_han: TM. ỦY BAN NHÂN DÂN
    nguoi_ky: quyet
    kinh_gui: [Sở Tài chính]
    noi_nhan: [Như trên, "Lưu: VT"]
"""


def facts(here) -> None:
    text = (EXAMPLES / STATE).read_text(encoding="utf-8")
    text = text.replace("van_ban:\n", ISSUED, 1)
    (here / "hoi-nghi.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("standard", "name"),
    [
        ("nd30-2020", "giay-moi"),
        ("doan29-2013", "Thư ngỏ"),
        ("hd36-2018", "giay-moi"),
        ("hd05-2026", "bao-cao-trinh"),
        ("dang", "ket-luan"),
        ("khong", "Bản tin nội bộ"),
    ],
)
def test_a_new_template_has_no_finding_and_renders(here, standard, name):
    made = run("template", "new", name, "--standard", standard, "-o", "moi")
    checked = run("template", "check", "moi")
    example = STATE if standard in ("nd30-2020", "doan29-2013", "khong") else PARTY
    conference = drafter.load(EXAMPLES / example)

    assert made.exit_code == 0
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert checked.stderr.endswith("không có lỗi\n")
    assert drafter.render(conference, template=here / "moi")


def test_an_invitation_is_printed_without_a_line_of_code(here):
    facts(here)
    run("template", "new", "giay-moi")
    drafted = run("render", "hoi-nghi.yaml", "-t", "mau/giay-moi", "-o", "ra")
    paper = (here / "ra" / "giay-moi.docx").read_bytes()
    text = dump.text(paper)
    report = conformance.check(paper)

    assert drafted.exit_code == 0
    assert "GIẤY MỜI\n" in text
    assert "Số: 12/GM-UBND" in text
    assert "Kính gửi: Sở Tài chính" in text
    assert report.sheet.name == "nd30-2020"
    assert [finding.code for finding in report.findings] == []


def test_the_manifest_names_every_key_and_is_read(here):
    run("template", "new", "Giấy mời", "-o", "moi")
    text = (here / "moi" / "template.toml").read_text(encoding="utf-8")
    said = tomllib.loads(text)

    assert said["ten"] == "Giấy mời"
    assert said["giay_to"] == "giay-moi"
    assert said["quy_tac"] == "chinh-quyen"
    assert said["phien_ban"] == drafter.__version__
    for key in ("bat_buoc", "linh_vuc", "co_tin"):
        assert f"\n# {key} = " in text
    assert "#     giay_moi:" in text


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("giay-moi", "Giấy mời"),
        ("giay-moi-hop", "Giấy mời"),
        ("Thư ngỏ", "Thư ngỏ"),
        ("abc", "Tên loại văn bản"),
    ],
)
def test_the_type_is_one_of_the_sheet_or_as_typed(typed, title):
    made = skeleton(typed, Sheet.named("nd30-2020"))

    assert made.title == title
    assert f"[Tên loại] {title.upper()}\n" in dump.dump(made.document)


@pytest.mark.parametrize("standard", ["hd36-2018", "hd05-2026"])
def test_a_type_that_a_sheet_does_not_list_is_known_by_another(standard):
    """A Party invitation is one by its title, not a paper without a name."""
    made = skeleton("giay-moi", Sheet.named(standard))

    assert "[Tên loại] GIẤY MỜI\n" in dump.dump(made.document)


def test_json_names_the_files(here):
    told = json.loads(run("template", "new", "giay-moi", "--json").stdout)

    assert told["files"] == [
        "mau/giay-moi/template.docx",
        "mau/giay-moi/template.toml",
    ]


def test_what_is_there_is_not_written_over(here):
    run("template", "new", "giay-moi")
    before = (here / "mau/giay-moi/template.docx").read_bytes()
    again = run("template", "new", "giay-moi", "--standard", "hd36-2018")

    assert again.exit_code != 0
    assert (here / "mau/giay-moi/template.docx").read_bytes() == before


@pytest.mark.parametrize("name", ["../x", "a/b", "", "…"])
def test_a_name_that_is_no_name_is_refused(here, name):
    result = run("template", "new", name)

    assert result.exit_code == 2
    assert "giay-moi" in result.stderr
    assert not (here / "mau").exists()


def test_a_standard_that_there_is_not_is_told(here):
    result = run("template", "new", "giay-moi", "--standard", "nd99")

    assert "R201" in result.stderr
    assert not (here / "mau").exists()
