"""``drafter template list``: which templates there are, and what is not used."""

import json
from pathlib import Path

from drafter.templating import shipped
from tests.cli.console import run
from tests.ooxml.samples import body


def put(path, data=b""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data or body("{{ dia_diem }}"))


def test_shipped_templates_are_listed_with_where_they_lie(here):
    result = run("template", "list")
    records = json.loads(run("template", "list", "--json").stdout)["templates"]

    lines = result.stdout.splitlines()
    assert lines[0] == f"Mẫu có sẵn, trong {shipped.shipped()}:"
    assert [line.split()[0] for line in lines[1:]] == list(shipped.names())
    assert result.stderr == ""
    assert all((Path(one["path"]) / "template.docx").is_file() for one in records)
    assert {one["paper"] for one in records} == set(shipped.papers())


def test_an_offices_own_are_listed_with_their_paper(here):
    run("template", "copy", "tin-bai", "mau/cua-toi")

    result = run("template", "list")

    assert "Mẫu của cơ quan, trong mau:\n  cua-toi/template.docx  tin-bai  " in (
        result.stdout
    )
    (own,) = json.loads(run("template", "list", "--json").stdout)["own"]
    assert (own["path"], own["used"]) == ("mau/cua-toi/template.docx", True)


def test_what_is_not_used_is_told_with_the_reason_and_the_way_out(here):
    put(here / "mau" / "tin-bai.docx")
    put(here / "mau" / "tin-bai" / "mau.docx")

    result = run("template", "list")
    found = json.loads(run("template", "list", "--json").stdout)

    assert result.exit_code == 0
    assert "Mẫu của cơ quan" not in result.stdout
    assert "mau/tin-bai.docx: cảnh báo T505" in result.stderr
    assert "mau/tin-bai/mau.docx: cảnh báo T505" in result.stderr
    assert result.stderr.count("= gợi ý: đổi tên thành mau/tin-bai/template.docx") == 2
    assert [one["code"] for one in found["findings"]] == ["T505", "T505"]
    assert [one["used"] for one in found["own"]] == [False, False]


def test_the_way_out_works(here):
    put(here / "mau" / "tin-bai.docx")
    (here / "mau" / "tin-bai").mkdir()
    (here / "mau" / "tin-bai.docx").rename(here / "mau" / "tin-bai" / "template.docx")

    result = run("template", "list")

    assert "  tin-bai/template.docx  tin-bai" in result.stdout
    assert result.stderr == ""


def test_another_folder_can_be_named_and_must_be_there(here):
    put(here / "cua-van-phong" / "tin-bai" / "template.docx")

    assert "trong cua-van-phong:" in run("template", "list", "cua-van-phong").stdout
    missing = run("template", "list", "khong-co")
    assert missing.exit_code == 2
    assert "không có thư mục 'khong-co'" in missing.stderr


def test_a_broken_manifest_is_an_error(here):
    run("template", "copy", "tin-bai", "mau/a")
    (here / "mau" / "a" / "template.toml").write_text("giay_to = tin", "utf-8")

    result = run("template", "list")

    assert result.exit_code == 1
    assert "template.toml:1:" in result.stderr
