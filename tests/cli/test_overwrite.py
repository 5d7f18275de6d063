"""What a person changed is never overwritten by ``drafter render``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest

import drafter
from drafter.errors import SourceError
from drafter.ooxml import seal
from tests.cli.console import ROOT, run

PAPERS = ("bao-cao.docx", "tin-bai.docx")


def edit(path, text="Lãnh đạo đã sửa câu này."):
    """Change a paragraph and save, as a person does."""
    document = docx.Document(path)
    document.paragraphs[-1].add_run(text)
    document.save(path)


def contents(folder=Path()):
    return {p.name: p.read_bytes() for p in Path(folder).iterdir() if p.is_file()}


def of_word(folder=Path()):
    return {name: data for name, data in contents(folder).items() if "docx" in name}


def test_the_same_facts_leave_their_papers_as_they_are(write):
    write()
    run("render", "hoi-nghi.yaml")
    before = {name: os.stat(name).st_mtime_ns for name in PAPERS}
    result = run("render", "hoi-nghi.yaml")

    assert result.exit_code == 0
    assert result.stdout.startswith("Không đổi  bao-cao.docx  (mẫu: bao-cao/dang)\n")
    assert {name: os.stat(name).st_mtime_ns for name in PAPERS} == before


def test_a_sealed_paper_is_replaced_when_the_facts_change(write):
    write()
    run("render", "hoi-nghi.yaml")
    before = of_word()
    write("dia_diem: Hội trường A\n")
    result = run("render", "hoi-nghi.yaml")

    assert result.exit_code == 0
    assert result.stdout.startswith("Đã thay  bao-cao.docx  (mẫu: bao-cao/dang)\n")
    assert set(of_word()) == set(PAPERS)
    assert of_word()["bao-cao.docx"] != before["bao-cao.docx"]


def test_a_paper_that_was_renamed_and_put_back_is_still_drafters(write, here):
    write()
    run("render", "hoi-nghi.yaml")
    (here / "bao-cao.docx").rename(here / "tin-bai.docx")
    result = run("render", "hoi-nghi.yaml")

    assert result.exit_code == 0
    assert "Đã tạo   bao-cao.docx" in result.stdout
    assert "Đã thay  tin-bai.docx" in result.stdout


def test_an_edited_paper_stays_and_the_others_are_written(write, here):
    """A terminal is asked nothing; the run ends by itself."""
    write()
    run("render", "hoi-nghi.yaml")
    edit("bao-cao.docx")
    edited = of_word()["bao-cao.docx"]
    (here / "tin-bai.docx").unlink()
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "render", "hoi-nghi.yaml"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=20,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 2
    assert (
        "bao-cao.docx: lỗi F212 [edited-by-hand]: tệp đã được sửa sau khi drafter tạo, "
        "nên drafter không ghi đè\n"
        "  = gợi ý: xem chỗ đã sửa: drafter diff bao-cao.docx hoi-nghi.yaml; "
        "ghi ra thư mục khác: -o ban-moi; muốn thay thì thêm --overwrite, "
        "bản đang có được giữ thành bao-cao.sua-tay.docx\n"
    ) in done.stderr
    assert done.stdout.startswith("Đã tạo  tin-bai.docx")
    assert of_word()["bao-cao.docx"] == edited
    assert set(of_word()) == set(PAPERS)


def test_a_paper_that_was_only_saved_again_stays_too(write):
    """Its looks may be somebody's work."""
    write()
    run("render", "hoi-nghi.yaml")
    docx.Document("bao-cao.docx").save("bao-cao.docx")
    result = run("render", "hoi-nghi.yaml", "-t", "bao-cao")

    assert result.exit_code == 2
    assert (
        "lỗi F212 [edited-by-hand]: chữ vẫn như bản soạn nhưng tệp đã được lưu lại "
        "(có thể đã chỉnh trình bày), nên drafter không ghi đè\n"
    ) in result.stderr


@pytest.mark.parametrize("option", ["--overwrite", "--ghi-de"])
def test_edited_papers_are_set_aside_one_after_the_other(write, option):
    write()
    run("render", "hoi-nghi.yaml")
    drafted, edited = of_word(), []
    for number in ("", "-2", "-3"):
        edit("bao-cao.docx", f"sửa {number}")
        edited.append(contents()["bao-cao.docx"])
        result = run("render", "hoi-nghi.yaml", option)

        kept = f"bao-cao.sua-tay{number}.docx"
        assert result.exit_code == 0
        assert result.stdout.startswith(
            f"Đã thay    bao-cao.docx  (bản sửa tay: {kept})\n"
            "Không đổi  tin-bai.docx  (mẫu: tin-bai)\n"
        )
        assert contents()[kept] == edited[-1]
    assert of_word() == drafted | {
        f"bao-cao.sua-tay{number}.docx": data
        for number, data in zip(("", "-2", "-3"), edited, strict=True)
    }


@pytest.mark.parametrize(("foreign", "sees"), [(b"not even Word", False), (None, True)])
def test_a_foreign_file_stays_and_is_set_aside_when_asked(write, here, foreign, sees):
    write()
    path = here / "bao-cao.docx"
    if foreign is None:
        docx.Document().save(path)
    else:
        path.write_bytes(foreign)
    before = path.read_bytes()
    result = run("render", "hoi-nghi.yaml", "-t", "bao-cao")

    assert result.exit_code == 2
    assert "lỗi F213 [not-ours]: tệp này không do drafter tạo" in result.stderr
    assert "giữ thành bao-cao.ban-cu.docx" in result.stderr
    assert ("drafter diff bao-cao.docx hoi-nghi.yaml" in result.stderr) is sees
    assert path.read_bytes() == before

    again = run("render", "hoi-nghi.yaml", "-t", "bao-cao", "--overwrite")
    assert again.exit_code == 0
    assert "(bản cũ: bao-cao.ban-cu.docx)" in again.stdout
    assert (here / "bao-cao.ban-cu.docx").read_bytes() == before
    assert seal.state(path.read_bytes()) is seal.State.SEALED


def test_an_empty_file_is_as_good_as_none(write, here):
    write()
    (here / "bao-cao.docx").write_bytes(b"")
    result = run("render", "hoi-nghi.yaml", "-t", "bao-cao")

    assert result.exit_code == 0
    assert result.stdout.startswith("Đã tạo  bao-cao.docx")


@pytest.mark.parametrize("form", ["html", "md"])
def test_an_edited_text_with_a_seal_stays_and_names_no_diff(write, here, form):
    write()
    command = ("render", "hoi-nghi.yaml", "-t", "bao-cao", "--to", form)
    assert run(*command).stdout.startswith(f"Đã tạo  bao-cao.{form}")
    assert run(*command).stdout.startswith(f"Không đổi  bao-cao.{form}")
    path = here / f"bao-cao.{form}"
    path.write_bytes(path.read_bytes().replace("Hội".encode(), b"HN", 1))
    edited = path.read_bytes()
    result = run(*command)

    assert result.exit_code == 2
    assert "lỗi F212" in result.stderr
    assert "= gợi ý: ghi ra thư mục khác: -o ban-moi; " in result.stderr
    assert "drafter diff" not in result.stderr
    assert path.read_bytes() == edited


def test_a_plain_text_is_kept_each_time_it_changes(write):
    told = []
    for venue in "ABCC":
        write(f"dia_diem: Hội trường {venue}\n")
        result = run("render", "hoi-nghi.yaml", "-t", "bao-cao", "--to", "txt")
        told.append((result.exit_code, result.stdout.splitlines()[0]))

    assert told == [
        (0, "Đã tạo  bao-cao.txt  (mẫu: bao-cao/dang)"),
        (0, "Đã thay  bao-cao.txt  (bản trước: bao-cao.truoc.txt)"),
        (0, "Đã thay  bao-cao.txt  (bản trước: bao-cao.truoc-2.txt)"),
        (0, "Không đổi  bao-cao.txt  (mẫu: bao-cao/dang)"),
    ]
    texts = contents()
    for name, venue in (
        ("bao-cao.truoc.txt", "A"),
        ("bao-cao.truoc-2.txt", "B"),
        ("bao-cao.txt", "C"),
    ):
        assert f"Hội trường {venue}" in texts[name].decode().replace("\u00a0", " ")


@pytest.mark.parametrize("option", [(), ("--overwrite",)])
def test_a_paper_that_is_open_stays_and_nothing_is_moved(write, here, option):
    write()
    run("render", "hoi-nghi.yaml")
    edit("bao-cao.docx")
    (here / ".~lock.bao-cao.docx#").write_bytes(b"user")
    before = contents()
    result = run("render", "hoi-nghi.yaml", *option)

    assert result.exit_code == 2
    assert "lỗi F201" in result.stderr
    assert "F212" not in result.stderr
    assert contents() == before


def test_one_named_file_is_judged_as_any_other(write, here):
    write(name="hội nghị.yaml")
    command = ("render", "hội nghị.yaml", "-t", "bao-cao", "-o", "của tôi.docx")
    run(*command)
    edit("của tôi.docx")
    result = run(*command)

    assert result.exit_code == 2
    assert 'drafter diff "của tôi.docx" "hội nghị.yaml"; ' in result.stderr
    assert "(bản sửa tay: của tôi.sua-tay.docx)" in run(*command, "--overwrite").stdout

    docx.Document().save("của tôi.docx")
    foreign = run(*command)
    assert '"của tôi.docx" "hội nghị.yaml" -t bao-cao; ' in foreign.stderr


def test_facts_from_standard_input_cannot_be_compared(write, here):
    facts = (here / write()).read_text(encoding="utf-8")
    run("render", "-", "-t", "bao-cao", stdin=facts)
    edit("bao-cao.docx")
    result = run("render", "-", "-t", "bao-cao", stdin=facts)

    assert result.exit_code == 2
    assert "= gợi ý: ghi ra thư mục khác" in result.stderr


@pytest.mark.parametrize("resume", [(), ("--resume",)])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_batch_keeps_each_edited_paper_and_tells_it(write, jobs, resume):
    write(name="a.yaml")
    write(name="b.yaml")
    command = ("render", "a.yaml", "b.yaml", "-o", "ra", "-j", jobs, *resume)
    run(*command)
    edit("ra/a-bao-cao.docx")
    write("dia_diem: Hội trường A\n", name="a.yaml")
    edited, before = contents("ra")["a-bao-cao.docx"], contents("ra")
    result = run(*command)

    assert result.exit_code == 2
    assert f"{Path('ra/a-bao-cao.docx')}: lỗi F212" in result.stderr
    assert "chưa xong: a.yaml" in result.stderr
    after = contents("ra")
    assert after["a-bao-cao.docx"] == edited
    assert after["a-tin-bai.docx"] != before["a-tin-bai.docx"]
    assert after["b-bao-cao.docx"] == before["b-bao-cao.docx"]

    again = run(*command, "--overwrite")
    assert again.exit_code == 0
    assert contents("ra")["a-bao-cao.sua-tay.docx"] == edited


def test_json_tells_what_became_of_each_paper(write):
    write()
    run("render", "hoi-nghi.yaml", "-t", "bao-cao")
    edit("bao-cao.docx")
    stopped = json.loads(run("render", "hoi-nghi.yaml", "--json").stdout)
    done = json.loads(run("render", "hoi-nghi.yaml", "--json", "--overwrite").stdout)

    assert [paper["outcome"] for paper in stopped["papers"]] == ["created"]
    assert "F212" in [finding["code"] for finding in stopped["findings"]]
    assert [(p["outcome"], p.get("set_aside")) for p in done["papers"]] == [
        ("replaced", ["bao-cao.sua-tay.docx"]),
        ("unchanged", None),
    ]


def test_python_keeps_what_a_person_changed(write, here):
    write()
    drafter.draft("hoi-nghi.yaml", papers="bao-cao")
    edit("bao-cao.docx")
    edited = (here / "bao-cao.docx").read_bytes()
    with pytest.raises(SourceError) as caught:
        drafter.draft("hoi-nghi.yaml", papers="bao-cao")
    (many,) = drafter.draft_many(["hoi-nghi.yaml"], papers="bao-cao", output="khac")

    assert [finding.code for finding in caught.value.findings] == ["F212"]
    assert many.error is None
    assert (here / "bao-cao.docx").read_bytes() == edited

    done = drafter.draft("hoi-nghi.yaml", papers="bao-cao", overwrite=True)
    assert done.papers[0].set_aside[0].read_bytes() == edited
