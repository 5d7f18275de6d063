"""``drafter template diff``: what one template has and another has not."""

import json

import pytest

from tests.cli.console import run
from tests.ooxml.samples import body, docx

MANIFEST = 'ten = "A"\ngiay_to = "bao-cao"\nphien_ban = "0.1.0"\n'


@pytest.fixture
def own(here):
    """Write a template of an office's own; returns its folder."""

    def own(name, *paragraphs, manifest=""):
        folder = here / name
        folder.mkdir()
        (folder / "template.docx").write_bytes(body(*paragraphs))
        if manifest:
            (folder / "template.toml").write_text(manifest, "utf-8")
        return name

    return own


def difference(old, new, code=1):
    """Return what is said of two templates as JSON."""
    result = run("template", "diff", old, new, "--json")
    assert result.exit_code == code
    return json.loads(result.stdout)


def test_a_copy_is_the_same_and_leaves_with_0(here):
    run("template", "copy", "tin-bai", "a")

    result = run("template", "diff", "tin-bai", "a")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "Hai mẫu giống nhau.\n"
    assert difference("tin-bai", "a", 0)["same"] is True


def test_words_tags_fields_and_keys_that_differ_are_told(own):
    old = own("a", "Tại {{ dia_diem }}", "cũ", "{%p if khen_thuong %}", "{%p endif %}")
    new = own("b", "Tại {{ dia_diem }}", "mới", "{{ thu_ky }}")

    result = run("template", "diff", old, new)

    assert result.exit_code == 1
    assert "--- a/template.docx\n+++ b/template.docx\n" in result.stdout
    assert "-[Normal] cũ\n" in result.stdout
    assert "+[Normal] mới\n" in result.stdout
    assert "Thẻ thêm: {{ thu_ky }}\n" in result.stdout
    assert "Thẻ bớt: {%p if khen_thuong %}\n" in result.stdout
    assert "Trường mới dùng: thu_ky\n" in result.stdout
    assert "Khóa dữ liệu mới cần: thu_ky\n" in result.stdout
    assert "khen_thuong" in result.stdout.split("Khóa dữ liệu không cần nữa: ")[1]


def test_json_has_it_all(own):
    old = own("a", "cũ", "{{ dia_diem }}")
    new = own("b", "mới", "{{ dia_diem }}", "{{ dia_diem }}")

    found = difference(old, new)

    assert found["schema_version"] == 1
    assert found["text"] == [
        {"old": "[Normal] cũ", "new": "[Normal] mới"},
        {"old": None, "new": "[Normal] {{ dia_diem }}"},
    ]
    assert found["tags"] == {"added": ["{{ dia_diem }}"], "removed": []}
    assert found["fields"] == {"added": [], "removed": []}
    assert found["same"] is False


def test_what_the_manifests_ask_for_is_compared_and_their_version_is_not(own):
    old = own("a", "x", manifest=MANIFEST + 'bat_buoc = ["han_che"]\n')
    new = own(
        "b",
        "x",
        manifest=MANIFEST.replace("0.1.0", "0.0.9").replace("bao-cao", "tin-bai")
        + 'bat_buoc = ["kien_nghi"]\n',
    )

    found = difference(old, new)

    assert found["required"] == {"added": ["kien_nghi"], "removed": ["han_che"]}
    assert found["manifest"] == [{"key": "giay_to", "old": "bao-cao", "new": "tin-bai"}]


def test_a_document_without_manifest_is_compared_by_its_words_alone(here):
    run("template", "copy", "tin-bai", "tin.docx")

    assert difference("tin-bai", "tin.docx", 0)["same"] is True


def test_a_difference_of_form_alone_is_not_hidden(own, here):
    def fill(document):
        document.styles["Normal"].font.size = 200000
        document.add_paragraph("x")

    own("a", "x")
    (here / "b.docx").write_bytes(docx(fill))

    result = run("template", "diff", "a", "b.docx")

    assert result.exit_code == 0
    assert "định dạng hoặc phần khác của tệp thì không" in result.stderr
    assert difference("a", "b.docx", 0)["form"] is True


@pytest.mark.parametrize("content", [None, b"no zip"])
def test_what_cannot_be_compared_leaves_with_2(own, here, content):
    if content is not None:
        (here / "b.docx").write_bytes(content)

    result = run("template", "diff", own("a", "x"), "b.docx")

    assert result.exit_code == 2
    assert "lỗi " in result.stderr
    assert result.stdout == ""


def test_two_names_are_needed(here):
    assert run("template", "diff", "tin-bai").exit_code == 2
