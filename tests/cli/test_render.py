"""``drafter render``: what is written where, and what stops before it."""

import json
import os
import shutil
import unicodedata
import zipfile
from io import BytesIO

import pytest

from tests.cli.console import MINIMAL, ROOT, run, spawn

COMPLETE = ROOT / "examples" / "mau-ubnd-xa-2026.yaml"


def files(folder):
    """Return the names of all files below a folder but the conference files."""
    found = (path for path in folder.rglob("*") if path.is_file())
    names = (path.relative_to(folder).as_posix() for path in found)
    return sorted(name for name in names if not name.endswith(".yaml"))


def is_docx(data):
    return "word/document.xml" in zipfile.ZipFile(BytesIO(data)).namelist()


def test_by_default_report_and_news_item_stand_in_the_current_folder(here):
    result = run("render", COMPLETE)

    assert result.exit_code == 0
    assert files(here) == ["bao-cao.docx", "tin-bai.docx"]


def test_nothing_is_said_to_be_computed_where_nothing_is(write):
    assert "Tự tính" not in run("render", write()).stdout


def test_hints_are_counted_and_not_shown(write):
    whole = COMPLETE.read_text(encoding="utf-8")
    item = "công tác quản lý đất đai"
    assert whole.count(item) == 1
    name = write(head=whole.replace(item, item.capitalize()))

    result = run("render", name)

    assert result.stderr == ""
    assert "drafter check hoi-nghi.yaml" in result.stdout


def test_what_only_another_paper_prints_is_told_with_how_to_get_it(write):
    write("dac_diem: {chi_bo: 42}\nlanh_dao: [giao ban]\n", "a.yaml")
    said = "Chỉ có trong bao-cao-trinh: dac_diem, lanh_dao (thêm -t bao-cao-trinh)."

    assert said in run("render", "a.yaml").output
    assert "Chỉ có trong" not in run("render", "a.yaml", "-t", "bao-cao-trinh").output


def test_a_short_report_says_where_the_rest_stands(write):
    results = "ket_qua: [{linh_vuc: kinh tế, noi_dung: [lúa được mùa]}]\n"
    write(f"{results}van_ban: {{bao_cao: {{rut_gon: có}}}}\n", "a.yaml")

    said = run("render", "a.yaml", "-t", "bao-cao").output

    assert "1 kết quả bằng lời (đã có trong báo cáo trình)" in said


def test_an_error_stops_before_anything_is_written(write, here):
    result = run("render", write("dia_diemm: A\n"), "-o", "ket-qua")

    assert result.exit_code == 1
    assert "lỗi D102" in result.stderr
    assert files(here) == []


def test_one_failing_file_does_not_stop_the_others(write, here):
    wrong, sound = write("dia_diemm: A\n", name="a.yaml"), write(name="b.yaml")

    result = run("render", wrong, sound, "khong-co.yaml")

    assert result.exit_code == 2
    assert files(here) == ["b-bao-cao.docx", "b-tin-bai.docx"]


def test_several_files_in_several_processes_give_the_same_bytes(here):
    names = [
        ROOT / "examples" / f"{n}.yaml" for n in ("toi-thieu", "xa-cam-giang-2023")
    ]

    run("render", *names, "-o", "one")
    result = run("render", *names, "-o", "two", "-j", 2)

    assert result.exit_code == 0
    assert len(files(here / "one")) == 4
    for name in files(here / "one"):
        assert (here / "one" / name).read_bytes() == (here / "two" / name).read_bytes()


def test_findings_come_back_from_other_processes(write):
    wrong = [write("dia_diemm: A\n", name=name) for name in ("a.yaml", "b.yaml")]

    result = run("render", *wrong, "-j", 2)

    assert "a.yaml:5:1: lỗi D102" in result.stderr
    assert "b.yaml:5:1: lỗi D102" in result.stderr


@pytest.mark.parametrize(
    ("out", "made"),
    [
        ("ket-qua", ["ket-qua/bao-cao.docx"]),
        ("ket qua đẹp/", ["ket qua đẹp/bao-cao.docx"]),
        ("Báo cáo số 1.docx", ["Báo cáo số 1.docx"]),
        ("bc.html", ["bc.html"]),
        ("bc.yaml.d", ["bc.yaml.d/bao-cao.docx"]),
    ],
)
def test_out_is_a_folder_or_the_file_of_one_paper(write, here, out, made):
    result = run("render", write(), "-t", "bao-cao", "-o", out)

    assert result.exit_code == 0
    assert files(here) == made


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.docx"), "2 văn bản"),
        (("-o", "-"), "2 văn bản"),
        (("-t", "bao-cao", "-o", "a.docx", "--to", "pdf"), "--to ghi pdf"),
        (("-t", "bao-cao", "-o", "-", "--json"), "cùng dùng stdout"),
        (("-j", "0"), "'-j'"),
        (("--to", "odt"), "'odt'"),
    ],
)
def test_what_contradicts_itself_is_wrong_usage(write, here, arguments, said):
    result = run("render", write(), *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert files(here) == []


@pytest.mark.parametrize(
    ("out", "offered"),
    [
        ("zz.doc", "zz.docx"),
        ("zz.odt", "zz.docx"),
        ("ra/zz.HTM", "ra/zz.html"),
        ("Báo cáo.dcox", '"Báo cáo.docx"'),
        ("zz.yaml", "zz.docx"),
    ],
)
def test_a_form_that_is_not_written_is_no_folder(write, here, out, offered):
    result = run("render", write(), "-t", "bao-cao", "-o", out)

    assert result.exit_code == 2
    assert f"chẳng hạn: -o {offered};" in result.stderr
    assert os.listdir(here) == ["hoi-nghi.yaml"]


@pytest.mark.parametrize("out", ["zz.doc/", "nam.2025", "so.12"])
def test_a_folder_may_have_a_dot(write, here, out):
    assert run("render", write(), "-o", out).exit_code == 0
    assert len(files(here / out)) == 2


@pytest.mark.parametrize(
    "out", ["bao:cao.docx", "con.docx", "ra?", "ra/nul", "a\\b.pdf"]
)
def test_a_name_that_windows_refuses_is_refused_everywhere(write, here, out):
    result = run("render", write(), "-t", "bao-cao", "-o", out)

    assert result.exit_code == 2
    assert "lỗi F210 [bad-file-name]" in result.stderr
    assert files(here) == []


def test_names_of_papers_are_composed(write, here):
    decomposed = unicodedata.normalize("NFD", "Báo cáo.docx")

    run("render", write(), "-t", "bao-cao", "-o", decomposed)

    assert files(here) == ["Báo cáo.docx"]


def test_a_read_only_paper_is_left_and_the_other_is_made(write, here):
    (here / "bao-cao.docx").write_bytes(b"signed")
    (here / "bao-cao.docx").chmod(0o444)

    result = run("render", write())

    assert result.exit_code == 2
    assert "lỗi F208 [read-only-file]" in result.stderr
    assert (here / "bao-cao.docx").read_bytes() == b"signed"
    assert is_docx((here / "tin-bai.docx").read_bytes())


def test_a_path_near_the_limit_of_windows_is_a_warning(write, here):
    deep = "/".join(["a" * 90] * 3)

    result = run("render", write(), "-o", deep)
    strict = run("render", COMPLETE, "-o", deep + "b", "--strict")

    assert result.exit_code == 0
    assert "cảnh báo F211 [long-path]" in result.stderr
    assert strict.exit_code == 1
    assert not (here / (deep + "b")).exists()


def test_a_paper_never_replaces_the_template_beside_the_file(write, here):
    own = here / "mau" / "tin-bai"
    shutil.copytree(ROOT / "templates" / "tin-bai", own)
    before = (own / "template.docx").read_bytes()

    result = run("render", write(), "-t", "tin-bai", "-o", "mau/tin-bai/Template.docx")

    assert result.exit_code == 2
    assert "lỗi F307" in result.stderr
    assert (own / "template.docx").read_bytes() == before


def test_a_link_in_the_way_is_named_with_its_goal(write, here):
    (here / "bao-cao.docx").symlink_to("chung.docx")

    result = run("render", write())

    assert result.exit_code == 2
    assert "lỗi F203" in result.stderr
    assert "chung.docx" in result.stderr
    assert not (here / "chung.docx").exists()


def test_a_file_named_twice_is_wrong_usage(write):
    assert run("render", write(), "hoi-nghi.yaml").exit_code == 2


def test_files_of_one_name_would_overwrite_each_other(write, here):
    (here / "a").mkdir()
    (here / "b").mkdir()
    one, two = write(name="a/hoi-nghi.yaml"), write(name="b/Hoi-nghi.yaml")

    result = run("render", one, two)

    assert result.exit_code == 2
    assert "cùng tên" in result.stderr
    assert files(here) == []


def test_strict_stops_for_gaps(write, here):
    result = run("render", write(), "--strict")

    assert result.exit_code == 1
    assert "cảnh báo D410 [paper-gap]" in result.stderr
    assert files(here) == []


def test_strict_lets_a_complete_conference_pass(here):
    assert run("render", COMPLETE, "--strict").exit_code == 0


def test_a_docx_goes_through_a_pipe(here):
    result = spawn("render", "-", "-t", "bao-cao", "-o", "-", stdin=MINIMAL.encode())

    assert is_docx(result.stdout)
    assert "Còn 4 chỗ" in result.stderr.decode()
    assert result.returncode == 0


def test_text_goes_through_a_pipe_too(here):
    result = spawn("render", COMPLETE, "-t", "tin-bai", "-o", "-", "--to", "txt")

    assert result.stdout.decode().startswith("Đông Phú quyết tâm")


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("html", "<!DOCTYPE html>"),
        ("md", "# Đông Phú"),
        ("txt", "Đông Phú"),
    ],
)
def test_other_forms_are_named_by_their_suffix(here, form, begins):
    run("render", COMPLETE, "-t", "tin-bai", "--to", form)

    assert (here / f"tin-bai.{form}").read_text(encoding="utf-8").startswith(begins)
    assert files(here) == [f"tin-bai.{form}"]


def test_an_unknown_paper_is_wrong_usage_and_suggests_one(write):
    result = run("render", write(), "-t", "bao-ca0")

    assert result.exit_code == 2
    assert "bao-cao" in result.stderr


@pytest.mark.parametrize("name", ["tin-bai", "mau/tin", "mau/tin/template.docx"])
def test_a_template_is_a_name_a_folder_or_a_file(write, here, name):
    (here / "mau").mkdir()
    shutil.copytree(ROOT / "templates" / "tin-bai", here / "mau" / "tin")

    result = run("render", write(), "-t", name, "-o", "ra")

    assert result.exit_code == 0
    assert len(files(here / "ra")) == 1


def test_a_shipped_variant_can_be_named(write, here):
    run("render", write(), "-t", "bao-cao/chinh-quyen")

    assert files(here) == ["bao-cao.docx"]


def test_a_paper_never_replaces_the_template(write, here):
    shutil.copy(ROOT / "templates" / "tin-bai" / "template.docx", here / "bao-cao.docx")
    before = (here / "bao-cao.docx").read_bytes()

    result = run("render", write(), "-t", "./bao-cao.docx")

    assert result.exit_code == 2
    assert "lỗi F307 [target-clash]" in result.stderr
    assert (here / "bao-cao.docx").read_bytes() == before


def test_a_paper_never_replaces_the_facts(write, here):
    name = write(name="hoi-nghi.txt")

    result = run("render", name, "-t", "bao-cao", "-o", "./hoi-nghi.txt")

    assert "lỗi F307" in result.stderr
    assert (here / name).read_text(encoding="utf-8") == MINIMAL


def test_two_papers_never_go_to_one_file(write, here):
    shutil.copytree(ROOT / "templates" / "tin-bai", here / "mau")

    result = run("render", write(), "-t", "tin-bai", "-t", "./mau", "-o", "ra")

    assert "lỗi F307" in result.stderr
    assert files(here / "ra") == []


def test_a_paper_open_in_word_is_left_and_the_other_is_made(write, here):
    (here / "bao-cao.docx").write_bytes(b"old")
    (here / "~$o-cao.docx").write_bytes(b"lock")

    result = run("render", write())

    assert result.exit_code == 2
    assert "lỗi F201 [file-open-in-word]" in result.stderr
    assert (here / "bao-cao.docx").read_bytes() == b"old"
    assert is_docx((here / "tin-bai.docx").read_bytes())
    assert "tin-bai.docx" in result.stdout
    assert "bao-cao.docx" not in result.stdout


def test_a_file_in_place_of_the_folder_is_told(write, here):
    (here / "ra").write_bytes(b"mine")

    result = run("render", write(), "-o", "ra")

    assert result.exit_code == 2
    assert "lỗi F202" in result.stderr
    assert result.stdout == ""
    assert (here / "ra").read_bytes() == b"mine"


PHOTO = "tin_bai:\n  hinh_anh:\n    - {chu_thich: A, tep: ../anh.jpg}\n"


def test_a_picture_outside_the_folder_is_refused(write, here):
    result = run("render", write(PHOTO))

    assert result.exit_code == 1
    assert "hoi-nghi.yaml:7:27: lỗi F308 [outside-folder]" in result.stderr
    assert files(here) == []


def test_a_picture_outside_the_folder_may_be_allowed(write):
    result = run("render", write(PHOTO), "--allow-outside")

    assert result.exit_code == 0
    assert "F308" not in result.stderr


def test_a_path_that_comes_back_inside_is_inside(write, here):
    photo = PHOTO.replace("../", f"../{here.name}/")

    assert "F308" not in run("render", write(photo)).stderr


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_pdf_is_laid_out_by_libreoffice(write, here):
    result = run("render", write(), "-t", "tin-bai", "--to", "pdf")

    assert result.exit_code == 0
    assert (here / "tin-bai.pdf").read_bytes().startswith(b"%PDF")


def test_without_libreoffice_the_docx_is_made_and_the_way_out_told(
    write, here, monkeypatch
):
    monkeypatch.setattr("drafter.outputs.pdf.converter", lambda: None)

    result = run("render", write(), "-t", "tin-bai", "--to", "pdf")

    assert result.exit_code == 2
    assert "lỗi F301 [pdf-converter-missing]" in result.stderr
    assert files(here) == ["tin-bai.docx"]
    assert "tin-bai.docx" in result.stdout


def test_without_libreoffice_standard_output_gets_no_other_form(write, monkeypatch):
    monkeypatch.setattr("drafter.outputs.pdf.converter", lambda: None)

    result = run("render", write(), "-t", "tin-bai", "--to", "pdf", "-o", "-")

    assert result.exit_code == 2
    assert "lỗi F301 [pdf-converter-missing]" in result.stderr
    assert result.stdout == ""


def test_without_libreoffice_the_docx_never_replaces_the_template(
    write, here, monkeypatch
):
    monkeypatch.setattr("drafter.outputs.pdf.converter", lambda: None)
    shutil.copy(ROOT / "templates" / "tin-bai" / "template.docx", here / "mau.docx")
    before = (here / "mau.docx").read_bytes()

    result = run("render", write(), "-t", "./mau.docx", "-o", "mau.pdf")

    assert result.exit_code == 2
    assert "lỗi F307 [target-clash]" in result.stderr
    assert "lỗi F301 [pdf-converter-missing]" in result.stderr
    assert (here / "mau.docx").read_bytes() == before


def test_json_names_the_papers_that_were_made(write):
    document = json.loads(run("render", write(), "-o", "ra", "--json").stdout)

    assert [paper["template"] for paper in document["papers"]] == [
        "bao-cao/dang",
        "tin-bai",
    ]


def test_a_body_that_nothing_is_known_of_has_its_gaps_named(write):
    facts = "loai: tổng kết\nthoi_gian: 09/01/2026\nky_bao_cao: năm 2025\n"
    name = write(head=f"{facts}don_vi: Bệnh viện Đa khoa Bình Khê\n")

    told = run("render", name, "-t", "bao-cao").output

    for key in ("cap_tren", "ky_hieu", "dia_danh", "nguoi_ky", "noi_nhan"):
        assert f"({key})" in told


@pytest.mark.parametrize("typed", ["bài", "BAI", "bai"])
def test_the_size_of_the_news_item_is_taken_in_any_spelling(here, typed):
    result = run("render", COMPLETE, "-t", "tin-bai", "--co", typed)

    assert result.exit_code == 0
    assert "Không đưa vào bài: " in result.stdout
    assert "(đã có trong báo cáo)." in result.stdout


def test_a_size_that_there_is_not_names_those_that_there_are(here):
    result = run("render", COMPLETE, "--size", "dài")

    assert result.exit_code == 2
    assert "không có cỡ tin 'dài'; chọn một trong: tin vắn, tin, bài" in result.stderr


def test_the_size_and_what_it_leaves_out_stand_in_the_json(here):
    result = run("render", COMPLETE, "-t", "tin-bai", "--size", "tin van", "--json")
    (paper,) = json.loads(result.stdout)["papers"]

    assert paper["size"] == "tin vắn"
    assert {"what": "tham luận", "told": 0, "of": 4} in paper["left_out"]
