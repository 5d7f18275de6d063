"""``drafter template copy``: a shipped template becomes one's own."""

import json

import pytest

import drafter
from drafter.templating import shipped
from tests.cli.console import ROOT, run

FACTS = {
    "dang": ROOT / "examples" / "mau-dang-xa-2025.yaml",
    "": ROOT / "examples" / "mau-ubnd-xa-2026.yaml",
}


@pytest.mark.parametrize("name", shipped.names())
def test_a_copy_is_sound_and_makes_the_same_paper(here, name):
    conference = drafter.load(FACTS["dang" if name.endswith("dang") else ""])

    result = run("template", "copy", name, "mau/cua-toi")

    assert result.exit_code == 0
    assert run("template", "check", "mau/cua-toi", "--strict").exit_code == 0
    ours = drafter.render(conference, template="mau/cua-toi")
    assert ours == drafter.render(conference, template=name)


def test_a_folder_gets_document_and_manifest_and_the_next_steps_are_told(here):
    result = run("template", "copy", "bao-cao/dang", "mau/cua-toi")

    assert sorted(p.name for p in (here / "mau/cua-toi").iterdir()) == [
        "template.docx", "template.toml",
    ]  # fmt: skip
    assert "Đã tạo  mau/cua-toi/template.docx" in result.stdout
    assert "drafter template check mau/cua-toi " in result.stdout
    assert "-t mau/cua-toi " in result.stdout


def test_dest_may_follow_o_and_not_be_named_twice(here):
    run("template", "copy", "tin-bai", "-o", "a")

    assert (here / "a" / "template.toml").is_file()
    twice = run("template", "copy", "tin-bai", "b", "-o", "c")
    assert twice.exit_code == 2
    assert not (here / "b").exists()


def test_by_default_it_stands_where_it_is_used_in_place_of_the_shipped_one(here):
    result = run("template", "copy", "tin-bai")

    assert "Đã tạo  mau/tin-bai/template.docx" in result.stdout
    assert "được soạn theo mẫu này thay cho mẫu có sẵn" in result.stdout
    facts = here / "hoi-nghi.yaml"
    facts.write_bytes(FACTS[""].read_bytes())
    made = json.loads(run("render", facts, "-t", "tin-bai", "--json").stdout)
    assert made["papers"][0]["template"].endswith("mau/tin-bai/template.docx")


def test_a_dest_that_ends_in_docx_gets_the_document_alone(here):
    result = run("template", "copy", "tin-bai", "moi/tin.docx")

    assert [p.name for p in (here / "moi").iterdir()] == ["tin.docx"]
    data = shipped.part("tin-bai", shipped.DOCUMENT)
    assert (here / "moi" / "tin.docx").read_bytes() == data
    assert "được hiểu là 'bao-cao', không phải 'tin-bai'" in result.stdout


def test_the_manifest_says_which_version_it_is_of(here, monkeypatch):
    monkeypatch.setattr(drafter, "__version__", "9.8.7")

    run("template", "copy", "tin-bai", "a")

    manifest = (here / "a" / "template.toml").read_text("utf-8")
    assert [line for line in manifest.splitlines() if "phien_ban" in line] == [
        'phien_ban = "9.8.7"'
    ]


@pytest.mark.parametrize(
    ("dest", "taken", "code", "other"),
    [
        ("a", "a/template.docx", "F306", "drafter template copy tin-bai a-2"),
        ("a", "a/template.toml", "F306", "drafter template copy tin-bai a-2"),
        ("a.docx", "a.docx", "F510", "-o a-2.docx"),
    ],
)
def test_what_is_there_is_not_replaced(here, dest, taken, code, other):
    path = here / taken
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"mine")

    result = run("template", "copy", "tin-bai", dest)

    assert result.exit_code == 2
    assert f"lỗi {code}" in result.stderr
    assert other in result.stderr
    assert path.read_bytes() == b"mine"
    assert len(list(path.parent.iterdir())) == 1


def test_ones_own_template_is_copied_beside_it_under_another_name(here):
    run("template", "copy", "tin-bai", "mau/cua-toi")
    run("template", "copy", "tin-bai", "tin.docx")

    folder = run("template", "copy", "mau/cua-toi", "--json")
    file = run("template", "copy", "tin.docx", "--json")

    assert json.loads(folder.stdout)["files"] == [
        "cua-toi.moi/template.docx", "cua-toi.moi/template.toml",
    ]  # fmt: skip
    assert json.loads(file.stdout)["files"] == ["tin.moi.docx"]


def test_a_paper_of_several_templates_is_answered_with_them(here):
    result = run("template", "copy", "bao-cao")

    assert result.exit_code == 2
    assert "bao-cao/chinh-quyen, bao-cao/dang" in result.stderr
    assert not list(here.iterdir())


@pytest.mark.parametrize("dest", ["a.odt", "a.pdf", "a.dotx"])
def test_another_form_is_wrong_usage(here, dest):
    result = run("template", "copy", "tin-bai", dest)

    assert result.exit_code == 2
    assert not list(here.iterdir())


def test_a_name_that_windows_refuses_is_refused(here):
    result = run("template", "copy", "tin-bai", "mau/con")

    assert result.exit_code == 2
    assert "lỗi F210" in result.stderr
    assert not list(here.iterdir())
