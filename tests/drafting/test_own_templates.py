"""An office's own templates: which are used, and why others are not."""

from pathlib import Path

import pytest

import drafter
from drafter.drafting import delivery, own_templates
from drafter.drafting.own_templates import listed, of_paper
from drafter.drafting.template_review import review
from drafter.errors import DrafterError, SourceError, TemplateError
from drafter.ooxml.dump import text
from tests.cli.console import run
from tests.drafting.test_manifest_keys import NO_NAMES
from tests.drafting.test_rendering import SMALL
from tests.ooxml.samples import body

OWN = body("Mẫu riêng: {{ don_vi }}")


@pytest.fixture
def facts(tmp_path):
    path = tmp_path / "h.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def mau(tmp_path):
    return tmp_path / "mau"


def put(path: Path, content: bytes | str = OWN) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def made(facts, *papers, strict=False):
    """Draft papers; return which are of an own template, and the codes about it."""
    out = facts.parent / "ra"
    drafted = drafter.draft(facts, papers=papers, output=out, strict=strict)
    own = [p.stem for p in drafted.paths if "Mẫu riêng" in text(p.read_bytes())]
    return own, [f.code for f in drafted.findings if f.is_of_template]


@pytest.mark.parametrize(
    ("place", "manifest"),
    [
        ("tin-bai/template.docx", None),
        ("tin-bai/Template.docx", None),
        ("Tin bài/template.docx", None),
        ("gi-do/template.docx", 'giay_to = "tin-bai"'),
        ("gi-do/sau/template.docx", 'giay_to = "tin-bai"'),
        ("template.docx", 'giay_to = "tin-bai"'),
        ("tin-bai/template.docx", 'ten = "Tin của xã"'),
        ("tin-bai/dang/template.docx", None),
    ],
)
def test_a_template_of_a_paper_is_used(facts, mau, place, manifest):
    document = put(mau / place)
    if manifest:
        put(document.with_name("template.toml"), manifest)

    assert made(facts, "tin-bai") == (["tin-bai"], [])
    assert [item.is_used for item in listed(mau)] == [True]


@pytest.mark.parametrize(
    ("place", "way"),
    [
        ("tin-bai.docx", "mau/tin-bai/template.docx"),
        ("tin-bai/mau.docx", "mau/tin-bai/template.docx"),
        ("tin-bai/mau.doc", "lưu thành Word Document (.docx): "),
        ("tin-bai-cu/mau.docx", "mau/tin-bai-cu/template.docx"),
        ("tinbai.dotx", "mau/tin-bai/template.docx"),
    ],
)
def test_a_near_miss_is_told_with_what_to_do(facts, mau, place, way):
    path = put(mau / place)

    assert made(facts, "tin-bai") == ([], ["T505"])
    (item,) = listed(mau)
    assert item.path == path
    assert not item.is_used
    assert way in item.findings[0].hint()
    assert made(facts, "bao-cao") == ([], [])


def test_what_is_told_to_do_about_a_near_miss_works(facts, mau):
    path = put(mau / "tin-bai.docx")
    (item,) = listed(mau)

    right = Path(item.findings[0].values["advice"].removeprefix("đổi tên thành "))
    right.parent.mkdir()
    path.rename(right)

    assert made(facts, "tin-bai") == (["tin-bai"], [])


def test_a_near_miss_is_told_once_however_many_files_there_are(facts, mau):
    put(mau / "tin-bai.docx")
    other = put(facts.with_name("k.yaml"), facts.read_bytes())

    shown = run("render", facts, other, "-o", facts.parent / "ra")

    assert shown.exit_code == 0
    assert shown.stderr.count("T505 [") == 1


def test_other_files_are_listed_and_not_told_by_render(facts, mau):
    put(mau / "tin-bai" / "template.docx")
    put(mau / "tin-bai" / "ban-cu.docx")
    put(mau / "ghi-chu.docx")
    put(mau / "doc-toi.txt", "chữ")
    put(mau / "tin-bai" / "~$mplate.docx", "khóa của Word")

    assert made(facts, "tin-bai") == (["tin-bai"], [])
    assert {str(i.path.relative_to(mau)): i.is_used for i in listed(mau)} == {
        "ghi-chu.docx": False,
        "tin-bai/template.docx": True,
        "tin-bai/ban-cu.docx": False,
    }


def test_a_folder_without_a_document_is_told(facts, mau):
    put(mau / "gi-do" / "template.toml", 'giay_to = "tin-bai"')
    (mau / "bao-cao").mkdir()

    assert [item.findings[0].code for item in listed(mau)] == ["T503", "T503"]
    assert made(facts, "tin-bai", "bao-cao") == ([], ["T503", "T503"])


def test_of_two_templates_of_a_paper_one_is_used_and_the_other_told(facts, mau):
    for name in ("a", "b"):
        put(mau / name / "template.docx")
        put(mau / name / "template.toml", 'giay_to = "tin-bai"')

    drafted = drafter.draft(facts, papers="tin-bai", output=facts.parent / "ra")

    (told,) = (f for f in drafted.findings if f.is_of_template)
    assert told.code == "T506"
    assert told.message().startswith("'b/template.docx' không được dùng: 'a/")
    assert f"-t {mau / 'b' / 'template.docx'}" in told.hint()
    assert drafted.papers[0].template == str(mau / "a" / "template.docx")


def test_a_template_of_the_other_family_is_not_used_and_told(facts, mau):
    """Party and State are never mixed: the host of these facts is of the Party."""
    put(mau / "a" / "template.docx")
    put(mau / "a" / "template.toml", 'giay_to = "bao-cao"\nquy_tac = "chinh-quyen"\n')

    assert made(facts, "bao-cao") == ([], ["T505"])

    put(mau / "b" / "template.docx")
    put(mau / "b" / "template.toml", 'giay_to = "bao-cao"\nquy_tac = "dang"\n')
    assert made(facts, "bao-cao") == (["bao-cao"], ["T505"])


def test_a_paper_of_our_own_is_made_by_its_name(facts, mau):
    put(mau / "moi" / "template.docx")
    put(mau / "moi" / "template.toml", 'giay_to = "giay-moi"')

    assert made(facts, "giay-moi") == (["giay-moi"], [])
    assert made(facts, "tin-bai") == ([], [])


def test_a_paper_that_nobody_makes_is_refused(facts, mau):
    put(mau / "moi" / "template.docx")
    put(mau / "moi" / "template.toml", 'giay_to = "giay-moi"')

    with pytest.raises(TemplateError, match="T501"):
        made(facts, "giay-khac")


def test_a_slip_in_the_name_of_a_paper_is_told(facts, mau):
    put(mau / "moi" / "template.docx")
    put(mau / "moi" / "template.toml", 'giay_to = "tinbai"')

    assert made(facts, "tin-bai") == ([], ["T507"])
    assert made(facts, "tinbai") == (["tinbai"], [])


@pytest.mark.parametrize("manifest", ['giay_to = "tin-bai"\nxx = 1', "giay_to = tin"])
def test_a_wrong_manifest_stops_the_papers_that_it_may_be_of(facts, mau, manifest):
    put(mau / "a" / "template.docx")
    put(mau / "a" / "template.toml", manifest)

    with pytest.raises(TemplateError, match=r"template\.toml:\d:\d"):
        made(facts, "tin-bai")


def test_a_wrong_manifest_of_another_paper_stops_none(facts, mau):
    put(mau / "a" / "template.docx")
    put(mau / "a" / "template.toml", 'giay_to = "giay-moi"\nxx = 1')

    assert made(facts, "tin-bai") == ([], [])


def test_where_the_facts_lie_their_papers_are_no_near_misses(facts):
    put(facts, SMALL + "mau: .\n")
    put(facts.with_name("tin-bai.docx"))

    assert made(facts, "tin-bai") == ([], [])


@pytest.mark.parametrize("where", ["a", "mau/a"])
@pytest.mark.parametrize("name", NO_NAMES)
def test_no_manifest_chooses_where_its_paper_is_written(facts, where, name):
    folder = facts.parent / where
    put(folder / "template.docx")
    put(folder / "template.toml", f'ten = "a"\ngiay_to = "{name}"\n')
    before = sorted(facts.parent.rglob("*"))

    shown = run("render", facts, "-t", folder, "-o", facts.parent / "ra")

    assert shown.exit_code == 1
    assert shown.stderr.count("T144 [") == 1
    assert "template.toml:2:11" in shown.stderr
    assert sorted(facts.parent.rglob("*")) == before


@pytest.mark.parametrize("name", ["", "..", "../x", "/x", "a\\b", "con", ".an", "a."])
def test_no_name_of_a_paper_leads_out_of_its_folder(facts, name):
    """The second rope: also where nobody has judged the name."""
    with pytest.raises(SourceError, match="F210"):
        delivery.paper_file(name)


@pytest.mark.parametrize("name", ["con.docx", ".docx", "..docx", "aux.x.docx"])
def test_the_name_of_a_document_becomes_no_strange_paper(facts, name):
    path = put(facts.parent / "m" / name)
    before = sorted(facts.parent.rglob("*"))

    with pytest.raises(DrafterError, match="F210"):
        drafter.draft(facts, papers=path, output=facts.parent / "ra")

    assert sorted(facts.parent.rglob("*")) == before


KINDS = {
    "mau.odt": (b"PK\3\4", "tệp nén"),
    "mau.doc": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "tệp .doc kiểu cũ"),
    "mau.rtf": (b"{\\rtf1 x}", "tệp .rtf"),
    "mau.pdf": (b"%PDF-1.7", "tệp PDF"),
    "mau": (b"", "tệp rỗng"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_judged_by_what_it_is(tmp_path, name):
    data, kind = KINDS[name]
    path = put(tmp_path / name, data)

    with pytest.raises(TemplateError, match=f"T201.*{kind}"):
        drafter.load_template(path)


@pytest.mark.parametrize("name", ["mau.dotx", "mau.DOCX", "mau.docx.bak"])
def test_a_word_file_is_one_whatever_it_is_called(tmp_path, monkeypatch, name):
    path = put(tmp_path / name)
    monkeypatch.chdir(tmp_path)

    assert drafter.load_template(path).document
    assert drafter.load_template(name).document


@pytest.mark.parametrize("name", ["mau/khong-co.docx", "khong-co.dotx", "khong/co"])
@pytest.mark.parametrize("door", [drafter.load_template, review])
def test_a_path_where_nothing_is_says_so(name, door):
    with pytest.raises(SourceError, match="F101"):
        door(name)


def test_a_folder_without_document_says_what_to_rename(tmp_path):
    put(tmp_path / "mau-cua-toi.docx")

    with pytest.raises(TemplateError, match="T503") as stopped:
        drafter.load_template(tmp_path)
    assert (
        f"đổi tên thành {tmp_path / 'template.docx'}"
        in stopped.value.findings[0].hint()
    )


def test_manifest_and_document_are_judged_together(tmp_path):
    put(tmp_path / "template.docx", body("{{ dia_diemm }}"))
    put(tmp_path / "template.toml", 'xx = 1\nphien_ban = "9.0.0"\n')

    with pytest.raises(TemplateError) as stopped:
        drafter.load_template(tmp_path)
    assert [f.code for f in stopped.value.findings] == ["T142", "T104"]
    assert [f.code for f in review(tmp_path).findings] == ["T142", "T147", "T104"]


def test_a_warning_of_a_manifest_travels_with_the_template(tmp_path):
    put(tmp_path / "template.docx")
    put(tmp_path / "template.toml", 'phien_ban = "9.0.0"\n')

    assert [f.code for f in drafter.load_template(tmp_path).findings] == ["T147"]


@pytest.mark.parametrize("file", ["template.docx", "template.toml"])
def test_the_size_of_a_file_is_asked_first(tmp_path, file):
    put(tmp_path / "template.docx")
    path = tmp_path / file
    with path.open("ab") as stream:
        stream.truncate(20 * 2**30)  # a hole, which takes no room

    with pytest.raises(TemplateError, match=r"T213|T140"):
        drafter.load_template(tmp_path)


def test_many_files_are_not_all_looked_at(mau):
    for number in range(own_templates.MOST + 1):
        put(mau / f"{number}.docx", "")

    assert listed(mau) == ()
    assert of_paper(mau.parent, "", "tin-bai", "dang").value is None


@pytest.mark.parametrize(
    ("place", "manifest"),
    [
        ("giay-moi/template.docx", None),
        ("giay-moi.docx", None),
        ("Giấy mời/mau.docx", None),
        ("x/template.docx", 'giay_to = "giay-moi"\nquy_tac = "chinh-quyen"'),
    ],
)
def test_a_new_paper_that_nobody_makes_tells_what_is_called_like_it(
    facts, mau, place, manifest
):
    """Who has a template of that name reads why it is not used, not only that."""
    document = put(mau / place)
    if manifest:
        put(document.with_name("template.toml"), manifest)
    put(mau / "khac" / "mau.docx")

    with pytest.raises(TemplateError) as why:
        drafter.draft(facts, papers=["giay-moi"], output=facts.parent / "ra")

    assert [f.code for f in why.value.findings] == ["T501", "T505"]
    assert Path(why.value.findings[1].mark.file) == document
