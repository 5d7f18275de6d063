"""``drafter template check``: what is wrong with templates, where, and in a copy."""

import json

import pytest
from docx import Document

from drafter.templating import shipped
from tests.cli.console import run, spawn
from tests.ooxml.samples import DOCUMENT, body, docx, part, raw, replaced, table

WRONG = body("{{ dia_diem }}", "{{ dia_diemm }}", "{%p if khen_thuong %}")
HIDDEN = "<w:p><w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
HINTED = raw(f"<w:p><w:r><w:t>{{{{ dia_diem }}}}</w:t></w:r></w:p>{HIDDEN}")
CLOCK = raw(
    '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
)


@pytest.fixture
def own(here):
    """Write a template of an office's own; returns its folder."""

    def own(data, folder="mau/cua-toi"):
        place = here / folder
        place.mkdir(parents=True)
        (place / "template.docx").write_bytes(data)
        return folder

    return own


def codes(result):
    """Return the codes of the findings in JSON."""
    return [one["code"] for one in json.loads(result.stdout)["findings"]]


def test_a_shipped_template_is_sound_and_told_what_it_is_made_of(here):
    result = run("template", "check", "tin-bai")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.startswith("tin-bai  ")
    assert " thẻ, " in result.stderr
    assert result.stderr.endswith("0 bảng: không có lỗi\n")


def test_the_name_of_a_paper_means_all_its_templates(here):
    result = run("template", "check", "bao-cao", "--json")

    names = [one["template"] for one in json.loads(result.stdout)["templates"]]
    assert names == ["bao-cao/chinh-quyen", "bao-cao/dang"]


def test_a_folder_is_checked_without_facts_and_each_fault_has_its_place(own):
    folder = own(WRONG)

    result = run("template", "check", folder)

    assert result.exit_code == 1
    file = "mau/cua-toi/template.docx"
    assert f"{file}: thân, đoạn 2: lỗi T104" in result.stderr
    assert "\n    {{ dia_diemm }}" in result.stderr
    assert "\n  = gợi ý: viết {{ dia_diem }}" in result.stderr
    assert f"{file}: thân, đoạn 3: lỗi T101" in result.stderr
    assert f"\n{file}  3 thẻ, 3 trường, 0 bảng: 2 lỗi\n" in result.stderr


def test_a_summary_in_english_has_the_same_figures(own):
    result = run("template", "check", own(WRONG), "--lang", "en")

    assert "error T104 [unknown-template-field]: " in result.stderr
    assert "tags: 3, fields: 3, tables: 0: 2 errors\n" in result.stderr


def test_json_says_part_paragraph_table_row_cell_and_tag(here):
    (here / "a.docx").write_bytes(table(("{{ dia_diem }}", "x"), ("y", "{{ x_y_z }}")))

    result = run("template", "check", "a.docx", "--json")

    found = json.loads(result.stdout)
    (finding,) = found["findings"]
    assert found["schema_version"] == 1
    assert (finding["code"], finding["severity"]) == ("T104", "error")
    assert (finding["part"], finding["table"], finding["row"]) == ("thân", 1, 2)
    assert (finding["cell"], finding["tag"]) == (2, "{{ x_y_z }}")
    assert found["templates"] == [
        {"template": "a.docx", "tags": 2, "fields": 2, "tables": 1}
    ]
    assert "annotated" not in found


def test_many_templates_leave_with_the_highest_code(own, here):
    (here / "a.docx").write_bytes(body("{{ dia_diem }}"))

    result = run("template", "check", "a.docx", own(WRONG), "b.docx", "--json")

    assert result.exit_code == 2
    assert codes(result) == ["T104", "T101", "F101"]
    assert run("template", "check", "a.docx", own(WRONG, "c")).exit_code == 1


@pytest.mark.parametrize(
    ("data", "plain", "strict"), [(HINTED, 0, 0), (CLOCK, 0, 1), (WRONG, 1, 1)]
)
def test_strict_stops_for_warnings_and_not_for_hints(own, data, plain, strict):
    folder = own(data)

    assert run("template", "check", folder).exit_code == plain
    assert run("template", "check", folder, "--strict").exit_code == strict


def test_what_does_not_stop_is_shown_and_not_called_an_error(own):
    result = run("template", "check", own(HINTED))

    assert "gợi ý T131" in result.stderr
    assert "0 bảng: không có lỗi, 1 gợi ý\n" in result.stderr


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\3\4"])
def test_what_is_no_word_file_is_told_without_a_traceback(here, data):
    (here / "a.docx").write_bytes(data)

    result = run("template", "check", "a.docx", "--annotate", "b.docx")

    assert result.exit_code == 1
    assert "lỗi T201" in result.stderr
    assert not (here / "b.docx").exists()
    assert "Chưa ghi b.docx" in result.stderr


def test_a_name_that_is_near_another_is_answered_with_it(here):
    result = run("template", "check", "tin-bao")

    assert result.exit_code == 2
    assert "tin-bai" in result.stderr


def test_without_a_file_it_is_wrong_usage(here):
    result = run("template", "check")

    assert result.exit_code == 2
    assert "Thiếu đối số 'FILE...'" in result.stderr


def test_findings_stand_as_comments_in_a_copy_and_the_template_stays(own, here):
    folder = own(WRONG)

    result = run("template", "check", folder, "--annotate", "ra/xem.docx")

    assert result.exit_code == 1
    assert "Đã ghi ra/xem.docx" in result.stderr
    assert (here / folder / "template.docx").read_bytes() == WRONG
    comments = list(Document(here / "ra" / "xem.docx").comments)
    assert [one.author for one in comments] == ["drafter"] * 2
    assert comments[0].text.startswith("lỗi T104: ")
    assert comments[0].text.endswith("gợi ý: viết {{ dia_diem }}")
    assert comments[1].text.startswith("lỗi T101: ")


def test_a_fault_in_a_header_is_told_with_its_place(here):
    def fill(document):
        document.add_paragraph("{{ dia_diem }}")
        document.sections[0].header.paragraphs[0].text = "{{ dia_diemm }}"

    (here / "a.docx").write_bytes(docx(fill))

    run("template", "check", "a.docx", "--annotate", "b.docx")

    (comment,) = Document(here / "b.docx").comments
    assert comment.text.endswith("chỗ này: đầu trang 1, đoạn 1")


def test_the_copy_is_a_template_too_with_the_same_errors(own, here):
    """What comments quote is read by people only."""
    folder = own(WRONG)
    run("template", "check", folder, "--annotate", "b.docx")

    again, before = (
        json.loads(run("template", "check", name, "--json").stdout)["findings"]
        for name in ("b.docx", folder)
    )

    assert [one["code"] for one in again if one["severity"] == "error"] == [
        one["code"] for one in before
    ]


def test_the_same_template_gives_the_same_copy(own, here):
    folder = own(WRONG)
    for name in ("a.docx", "b.docx"):
        assert spawn("template", "check", folder, "--annotate", name).returncode == 1

    assert (here / "a.docx").read_bytes() == (here / "b.docx").read_bytes()


def test_json_names_the_copy(own):
    folder = own(WRONG)
    command = ("template", "check", folder, "--json", "--annotate")

    assert json.loads(run(*command, "b.docx").stdout)["annotated"] == "b.docx"
    sound = run("template", "check", "tin-bai", "--json", "--annotate", "c.docx")
    assert json.loads(sound.stdout)["annotated"] is None


def test_no_copy_replaces_what_is_there_not_even_the_template(own, here):
    folder = own(WRONG)
    (here / "b.docx").write_bytes(b"mine")

    for name in ("b.docx", f"{folder}/template.docx"):
        result = run("template", "check", folder, "--annotate", name)
        assert result.exit_code == 2
        assert "lỗi F510" in result.stderr
        assert "--annotate " in result.stderr

    assert (here / "b.docx").read_bytes() == b"mine"
    assert (here / folder / "template.docx").read_bytes() == WRONG


def test_a_template_of_word_has_a_copy_that_word_opens_as_a_document(here):
    types = part(WRONG, "[Content_Types].xml").replace(
        "document.main+xml", "template.main+xml"
    )
    data = replaced(WRONG, {"[Content_Types].xml": types.encode()})
    (here / "a.dotx").write_bytes(data)

    run("template", "check", "a.dotx", "--annotate", "b.docx")

    assert len(list(Document(here / "b.docx").comments)) == 2


def test_a_folder_of_templates_means_all_of_them_each_once(own):
    own(WRONG, "mau/bao-cao")
    own(HINTED, "mau/tin-bai")

    result = run("template", "check", "mau", "mau/tin-bai", "--json")

    assert [one["template"] for one in json.loads(result.stdout)["templates"]] == [
        "mau/bao-cao/template.docx",
        "mau/tin-bai/template.docx",
    ]


@pytest.mark.parametrize(
    "more", [("b.pdf",), ("b.docx", "tin-bai"), ("b.docx", "bao-cao")]
)
def test_a_copy_is_one_docx_of_one_template(own, more):
    result = run("template", "check", own(WRONG), "--annotate", *more)

    assert result.exit_code == 2
    assert "--annotate" in result.stderr


def test_strict_open_xml_is_told_and_not_annotated(here):
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = part(body("x")).replace(usual, strict)
    (here / "a.docx").write_bytes(replaced(body(), {DOCUMENT: text.encode()}))

    result = run("template", "check", "a.docx", "--annotate", "b.docx")

    assert result.exit_code == 1
    assert "lỗi T219" in result.stderr
    assert not (here / "b.docx").exists()


def test_all_shipped_templates_are_without_findings():
    result = run("template", "check", *shipped.names(), "--json")

    assert codes(result) == []
    assert len(json.loads(result.stdout)["templates"]) == len(shipped.names())
