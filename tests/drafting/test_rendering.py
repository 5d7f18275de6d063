"""Facts loaded and checked, papers rendered and drafted."""

import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

import drafter
from drafter.errors import InvalidDocument, RenderError, SourceError
from drafter.findings import Mark
from drafter.model import NewsSize
from drafter.ooxml.dump import text
from tests.conferences import FULL, LEAST

EXAMPLES = Path(__file__).parents[2] / "examples"
SMALL = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 9/1/2026
ky_bao_cao: năm 2025
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_file_and_classes_give_the_same_conference(file):
    loaded = drafter.load(file)

    assert attrs.evolve(loaded, when=LEAST.when) == LEAST


def test_draft_writes_report_and_news_item(file, tmp_path):
    drafted = drafter.draft(file, output=tmp_path / "ket-qua")

    assert [path.name for path in drafted.paths] == ["bao-cao.docx", "tin-bai.docx"]
    assert all(zipfile.is_zipfile(path) for path in drafted.paths)


def test_a_gap_is_shown_in_the_paper_and_told_as_a_finding(file, tmp_path):
    drafted = drafter.draft(file, output=tmp_path, papers=["bao-cao"])
    keys = {f.values["key"] for f in drafted.findings if f.code == "D410"}

    assert keys == {"nguoi_ky", "noi_nhan", "ket_qua", "dia_diem"}
    assert "[CẦN BỔ SUNG: người ký]" in text(drafted.paths[0].read_bytes())


def test_number_and_day_left_for_the_records_clerk_are_no_gap():
    paper = drafter.render(LEAST)

    assert "Số ...-BC/ĐU" in text(paper)
    assert "ngày ... tháng ... năm ..." in text(paper).replace("\u00a0", " ")


def test_an_error_stops_before_anything_is_written(tmp_path):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(SMALL.replace("9/1/2026", "31/2/2026"), encoding="utf-8")
    old = tmp_path / "bao-cao.docx"
    old.write_bytes(b"old")

    with pytest.raises(InvalidDocument) as caught:
        drafter.draft(path, output=tmp_path)

    assert old.read_bytes() == b"old"
    assert not (tmp_path / "tin-bai.docx").exists()
    assert isinstance(caught.value.findings[0].mark, Mark)
    assert caught.value.findings[0].mark.line == 3


def test_check_of_a_file_tells_line_and_column(tmp_path):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(SMALL + "chi_tieu_dat: 18/17\n", encoding="utf-8")
    marks = {(f.mark.line, f.mark.column) for f in drafter.check(path)}

    assert (5, 15) in marks


def test_check_of_a_conference_needs_no_file():
    assert all(finding.message() for finding in drafter.check(FULL))


def test_a_missing_file_is_a_source_error(tmp_path):
    with pytest.raises(SourceError):
        drafter.load(tmp_path / "khong-co.yaml")


def test_a_template_given_as_bytes_or_loaded_makes_the_same_paper():
    template = drafter.load_template("tin-bai")

    assert drafter.render(FULL, template=template) == drafter.render(
        FULL, paper="tin-bai"
    )


def test_the_same_facts_give_the_same_bytes():
    assert drafter.render(FULL) == drafter.render(FULL)


HARD = (
    "A & B",
    "1 < 2 > 0",
    "\"ngoặc\" và 'nháy'",
    "{{ ten }} {% if %}",
    "a\u00a0b",
    "𝕏 😀",
    "\u202eđảo",
    "]]>",
    "<w:p/>",
    "a\tb",
)


@pytest.mark.parametrize("words", HARD)
def test_hard_characters_stand_in_the_paper_as_typed(words):
    paper = drafter.render(attrs.evolve(FULL, venue=words))

    assert words in text(paper)
    _every_part_parses(paper)


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_no_text_of_unicode_damages_the_paper(words):
    paper = drafter.render(attrs.evolve(LEAST, venue=f"nhà {words} số 1"))

    _every_part_parses(paper)
    assert "số 1" in text(paper)


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_what_no_xml_can_hold_is_refused_not_lost(bad):
    with pytest.raises(RenderError):
        drafter.render(attrs.evolve(LEAST, venue=f"nhà {bad} số 1"))


def _every_part_parses(paper: bytes) -> None:
    with zipfile.ZipFile(BytesIO(paper)) as package:
        parts = [n for n in package.namelist() if n.endswith((".xml", ".rels"))]
        assert parts
        for part in parts:
            ElementTree.fromstring(package.read(part))


def test_an_office_template_beside_the_file_comes_before_the_shipped(file, tmp_path):
    own = tmp_path / "mau" / "tin-bai"
    own.mkdir(parents=True)
    document = Document()
    document.add_paragraph("Mẫu riêng: {{ don_vi }}")
    document.save(own / "template.docx")
    (own / "template.toml").write_text('giay_to = "tin-bai"\n', encoding="utf-8")
    drafted = drafter.draft(file, output=tmp_path / "ra")
    papers = {path.name: text(path.read_bytes()) for path in drafted.paths}

    assert "Mẫu riêng: Đảng bộ xã Tân Lập" in papers["tin-bai.docx"]
    assert "Mẫu riêng" not in papers["bao-cao.docx"]


def test_a_named_folder_of_templates_must_stand_beside_the_file(file, tmp_path):
    file.write_text(SMALL + "mau: ../khac\n", encoding="utf-8")

    with pytest.raises(InvalidDocument, match="T504"):
        drafter.draft(file, output=tmp_path / "ra")


def test_a_gap_points_at_the_part_of_the_file_that_should_fill_it(file, tmp_path):
    file.write_text(SMALL + "van_ban:\n  bao_cao:\n    so: 7\n", encoding="utf-8")
    drafted = drafter.draft(file, output=tmp_path, papers=["bao-cao"])
    places = {
        f.values["key"]: f.mark.line for f in drafted.findings if f.code == "D410"
    }

    assert places["nguoi_ky"] == 7


FRONT = SMALL.replace("Đảng bộ xã", "Ủy ban MTTQ Việt Nam xã")


@pytest.mark.parametrize(
    ("choice", "number", "opening"),
    [
        ("", "Số: .../BC-MTTQ-BTT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("the_thuc: nd30-2020\n", "Số: .../BC-MTTQ-BTT", "CỘNG HÒA XÃ HỘI"),
        ("the_thuc: hd36-2018\n", "Số ...-BC/MTTQ", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (
            "van_ban: {bao_cao: {the_thuc: hd36-2018}}\n",
            "Số ...-BC/MTTQ",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
        ),
    ],
)
def test_the_front_takes_its_form_from_the_file(tmp_path, choice, number, opening):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(FRONT + choice, encoding="utf-8")
    drafted = drafter.draft(path, output=tmp_path, papers=["bao-cao"])
    printed = text(drafted.paths[0].read_bytes())
    hints = [f.code for f in drafted.findings if f.code in ("R204", "R205")]

    assert number in printed
    assert opening in printed
    assert hints == (["R204"] if "hd36" in choice else [])


def test_a_host_of_no_known_kind_is_told_which_form_its_front_took(file, tmp_path):
    file.write_text(SMALL.replace("Đảng bộ xã", "Câu lạc bộ Hưu trí xã"), "utf-8")
    drafted = drafter.draft(file, output=tmp_path, papers=["bao-cao"])

    assert [f.code for f in drafted.findings if f.code == "R205"] == ["R205"]
    assert "CỘNG HÒA XÃ HỘI" in text(drafted.paths[0].read_bytes())


def test_a_form_that_is_none_stops_the_draft_at_its_line(tmp_path):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(FRONT + "the_thuc: nd31\n", encoding="utf-8")

    with pytest.raises(InvalidDocument) as caught:
        drafter.draft(path, output=tmp_path)

    (finding,) = [f for f in caught.value.findings if f.code == "R201"]
    assert finding.mark.line == 5
    assert not (tmp_path / "bao-cao.docx").exists()


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        ("HĐND xã", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Chi bộ thôn 3, xã", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Văn phòng Đảng ủy xã", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Phòng Kinh tế xã", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def test_a_body_has_the_layout_of_its_family(tmp_path, body, opening):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(SMALL.replace("Đảng bộ xã", body), encoding="utf-8")

    assert opening in text(drafter.render(drafter.load(path)))


def test_a_symbol_nobody_knows_is_told_as_a_gap(tmp_path):
    path = tmp_path / "hoi-nghi.yaml"
    path.write_text(SMALL.replace("Đảng bộ xã", "Phòng Kinh tế xã"), encoding="utf-8")
    drafted = drafter.draft(path, output=tmp_path, papers=["bao-cao"])

    assert "ky_hieu" in {f.values.get("key") for f in drafted.findings}


@pytest.mark.parametrize("template", ["bao-cao/dang", "bao-cao/chinh-quyen"])
def test_a_template_asked_for_numbers_and_signs_in_its_own_manner(template):
    printed = text(drafter.render(FULL, template=template))

    assert ("Số 07-BC/ĐU" in printed) == template.endswith("dang")
    assert ("Số: 07/BC-ĐU" in printed) == template.endswith("quyen")


def test_strict_refuses_a_paper_with_a_gap():
    assert drafter.render(LEAST, strict=False)
    with pytest.raises(InvalidDocument) as stopped:
        drafter.render(LEAST, strict=True)

    assert {finding.code for finding in stopped.value.findings} == {"D410"}


def test_strict_lets_a_complete_paper_pass():
    complete = drafter.load(EXAMPLES / "mau-ubnd-xa-2026.yaml")

    assert drafter.render(complete, strict=True) == drafter.render(complete)


def test_facts_of_a_wrong_type_stop_a_paper_with_an_error_of_drafter():
    odd = attrs.evolve(FULL)
    object.__setattr__(odd, "press", True)  # past what a class of facts refuses

    with pytest.raises(RenderError) as stopped:
        drafter.render(odd, paper="tin-bai")
    (finding,) = stopped.value.findings
    assert finding.rule.code == "T309"


@pytest.mark.parametrize("typed", ["tin vắn", "TIN VẮN", "tin van", "tin-van"])
def test_a_size_is_named_in_any_spelling(typed):
    brief = drafter.render(FULL, paper="tin-bai", size=NewsSize.BRIEF)

    assert drafter.render(FULL, paper="tin-bai", size=typed) == brief


def test_a_size_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="one of tin vắn, tin, bài, not 'dài'"):
        drafter.render(FULL, paper="tin-bai", size="dài")
