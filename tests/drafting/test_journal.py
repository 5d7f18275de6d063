"""Runs that go on: what is done is not done again, and nothing stale is done."""

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

import drafter
from drafter.drafting import journal, verbs
from drafter.drafting.jobs import attempted
from drafter.drafting.journal import NAME, Journal
from drafter.errors import SourceError
from tests.drafting.test_jobs import papers
from tests.drafting.test_rendering import SMALL
from tests.pictures.samples import picture
from tests.source.books import book, saved

ROOT = Path(__file__).parents[2]
PHOTO = "tin_bai:\n  hinh_anh:\n    - {chu_thich: Toàn cảnh, tep: a.jpg}\n"
POSIX = pytest.mark.skipif(os.name == "nt", reason="kills a process by its id")


@pytest.fixture
def three(tmp_path):
    """Three conference files that differ; the second has a photo."""
    (tmp_path / "a.jpg").write_bytes(picture())
    for number in range(3):
        place = f"dia_diem: nhà văn hóa số {number}\n"
        text = SMALL + place + (PHOTO if number == 1 else "")
        (tmp_path / f"h{number}.yaml").write_text(text, encoding="utf-8")
    return sorted(tmp_path.glob("*.yaml"))


def resumed(files, **options):
    output = files[0].parent / "ra"
    return list(drafter.draft_many(files, output=output, resume=True, **options))


def again(results):
    """Return the stems of the files that were done again."""
    return [Path(r.source).stem for r in results if not r.done_before]


def replaced(folder):
    """Return what changes with each paper that is written: its inode."""
    return {path.name: path.stat().st_ino for path in folder.glob("*.docx")}


def codes(result):
    return [finding.code for finding in result.error.findings] if result.error else []


@pytest.mark.parametrize(
    "who", [{}, {"processes": 2}, {"executor": partial(ThreadPoolExecutor, 2)}], ids=str
)
def test_what_is_done_is_not_done_again(three, tmp_path, who):
    first = resumed(three, **who)
    before = replaced(tmp_path / "ra")
    second = resumed(three, **who)

    assert [len(result.paths) for result in first] == [2, 2, 2]
    assert len(before) == 6
    assert again(first) == ["h0", "h1", "h2"]
    assert again(second) == []
    assert all(result.error is None for result in second)
    assert replaced(tmp_path / "ra") == before


def test_without_the_option_there_is_no_journal(three, tmp_path):
    results = list(drafter.draft_many(three, output=tmp_path / "ra"))

    assert again(results) == ["h0", "h1", "h2"]
    assert not (tmp_path / "ra" / NAME).exists()


def test_papers_are_the_same_with_a_journal_and_without(three, tmp_path):
    resumed(three)
    list(drafter.draft_many(three, output=tmp_path / "plain"))
    (tmp_path / "ra" / NAME).unlink()

    assert papers(tmp_path / "ra") == papers(tmp_path / "plain")


def test_what_has_an_error_is_tried_each_time(three):
    right = three[0].read_text(encoding="utf-8")
    three[0].write_text("a: [", encoding="utf-8")
    failed = resumed(three)
    three[0].write_text(right, encoding="utf-8")

    assert [bool(result.error) for result in failed] == [True, False, False]
    assert again(resumed(three)) == ["h0"]
    assert again(resumed(three)) == []


def test_a_journal_holds_for_any_name_of_the_folder_and_the_files(
    three, tmp_path, monkeypatch
):
    resumed(three)
    monkeypatch.chdir(tmp_path)
    names = [path.name for path in three]

    assert again(drafter.draft_many(names, output="ra", resume=True)) == []


def add_facts(folder):
    with (folder / "h1.yaml").open("a", encoding="utf-8") as file:
        file.write("danh_gia_chung: Đảng bộ xã đoàn kết\n")


def change_photo(folder):
    (folder / "a.jpg").write_bytes(picture() + b"more")


def remove_photo(folder):
    (folder / "a.jpg").unlink()


def remove_paper(folder):
    (folder / "ra" / "h1-bao-cao.docx").unlink()


def empty_paper(folder):
    (folder / "ra" / "h1-bao-cao.docx").write_bytes(b"")


@pytest.mark.parametrize(
    "change", [add_facts, change_photo, remove_photo, remove_paper, empty_paper]
)
def test_what_changed_is_done_again_and_nothing_else(three, tmp_path, change):
    resumed(three)
    change(tmp_path)
    results = resumed(three)
    list(drafter.draft_many(three, output=tmp_path / "plain"))
    (tmp_path / "ra" / NAME).rename(tmp_path / NAME)

    assert again(results) == ["h1"]
    assert results[1].error is None
    assert papers(tmp_path / "ra") == papers(tmp_path / "plain")


def test_a_photo_that_arrives_is_placed(three, tmp_path):
    (tmp_path / "a.jpg").unlink()
    resumed(three)
    (tmp_path / "a.jpg").write_bytes(picture())

    assert again(resumed(three)) == ["h1"]
    assert again(resumed(three)) == []


def test_a_template_of_the_office_that_is_put_there_or_changed_is_used(three, tmp_path):
    resumed(three)
    own = tmp_path / "mau" / "tin-bai"
    shutil.copytree(ROOT / "templates" / "tin-bai", own)
    put = resumed(three)
    manifest = own / "template.toml"
    manifest.write_text(manifest.read_text("utf-8") + "\n", "utf-8")
    changed = resumed(three)

    assert again(put) == again(changed) == ["h0", "h1", "h2"]
    for result in (*put, *changed):
        _, news = result.papers
        assert Path(news.template).is_relative_to(own)
    assert again(resumed(three)) == []


@pytest.mark.parametrize(
    "options",
    [
        {"papers": ["tin-bai"]},
        {"form": "txt"},
        {"allow_outside": True},
        {"papers": [ROOT / "templates" / "tin-bai"]},
    ],
    ids=str,
)
def test_what_is_wanted_otherwise_is_done_again(three, options):
    resumed(three)

    assert again(resumed(three, **options)) == ["h0", "h1", "h2"]
    assert again(resumed(three, **options)) == []


def test_strict_judges_what_was_done_without_it(three):
    resumed(three)
    results = resumed(three, strict=True)

    assert again(results) == ["h0", "h1", "h2"]
    assert all(result.error for result in results)


def test_another_drafter_does_all_again(three, monkeypatch):
    resumed(three)
    monkeypatch.setattr(drafter, "__version__", "9.9")

    assert again(resumed(three)) == ["h0", "h1", "h2"]


def test_other_shipped_templates_do_all_again(three, monkeypatch):
    resumed(three)
    part = journal.shipped.part
    monkeypatch.setattr(journal.shipped, "part", lambda *name: part(*name) + b" ")

    assert again(resumed(three)) == ["h0", "h1", "h2"]


def edit(folder, name="h1-bao-cao.docx"):
    """Change a paper as a person does, who keeps working on the file."""
    with (folder / "ra" / name).open("ab") as file:
        file.write(b"edited")


@pytest.mark.parametrize("change", [None, add_facts])
def test_an_edited_paper_is_left_and_told_each_time(three, tmp_path, change):
    resumed(three)
    edit(tmp_path)
    before = papers(tmp_path / "ra")
    if change:
        change(tmp_path)
    results = resumed(three)
    once_more = resumed(three)

    assert [codes(result) for result in results] == [[], ["F212"], []]
    assert [codes(result) for result in once_more] == [[], ["F212"], []]
    assert results[1].findings[-1].mark.file == str(tmp_path / "ra" / "h1-bao-cao.docx")
    after = papers(tmp_path / "ra")
    assert after["h1-bao-cao.docx"] == before["h1-bao-cao.docx"]
    assert (after["h1-tin-bai.docx"] == before["h1-tin-bai.docx"]) is (change is None)
    assert again(results) == ["h1"]


def test_an_edited_paper_that_is_taken_away_is_drafted_anew(three, tmp_path):
    resumed(three)
    edit(tmp_path)
    resumed(three)
    (tmp_path / "ra" / "h1-bao-cao.docx").unlink()

    assert [codes(result) for result in resumed(three)] == [[], [], []]
    assert again(resumed(three)) == []


def test_what_failed_in_between_makes_no_edit_forgotten(three, tmp_path):
    resumed(three)
    right = three[1].read_bytes()
    three[1].write_text("a: [", encoding="utf-8")
    resumed(three)
    resumed(three, papers=["tin-bai"])
    three[1].write_bytes(right)
    edit(tmp_path)
    add_facts(tmp_path)

    assert [codes(result) for result in resumed(three)] == [[], ["F212"], []]


def test_papers_asked_for_in_turn_are_each_done_once(three):
    resumed(three, papers=["tin-bai"])
    resumed(three, papers=["bao-cao"])

    assert again(resumed(three, papers=["tin-bai"])) == []
    assert again(resumed(three, papers=["bao-cao"])) == []


def test_what_a_run_without_the_option_drafted_anew_is_no_edit(three, tmp_path):
    resumed(three)
    add_facts(tmp_path)
    list(drafter.draft_many(three, output=tmp_path / "ra"))

    assert [codes(result) for result in resumed(three)] == [[], [], []]
    assert again(resumed(three)) == []


def test_a_run_that_ended_before_it_could_tell_is_no_edit(three, tmp_path, monkeypatch):
    """The facts change, and a kill comes between the papers and their line."""
    resumed(three)
    add_facts(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(Journal, "add", lambda *_: ())
        assert again(resumed(three)) == ["h1"]
    results = resumed(three)

    assert [codes(result) for result in results] == [[], [], []]
    assert again(resumed(three)) == []


def test_a_torn_line_costs_its_own_conference_alone(three, tmp_path):
    resumed(three)
    file = tmp_path / "ra" / NAME
    whole = file.read_bytes()
    last = whole.rindex(b"\n")
    chance = random.Random(3)
    cuts = {
        last,
        last + 1,
        len(whole) - 1,
        *(chance.randrange(last, len(whole)) for _ in range(8)),
    }
    for cut in cuts:
        file.write_bytes(whole[:cut])
        assert again(resumed(three)) == ["h2"]
        assert again(resumed(three)) == []


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"stem": "h1", "order": 3}',
        b'{"stem": ["h1"]}',
        b"x" * 3_000_000,
        b"\n\n",
    ],
    ids=lambda line: repr(line[:20]),
)
def test_what_is_no_entry_is_passed_over(three, tmp_path, line):
    resumed(three)
    file = tmp_path / "ra" / NAME
    file.write_bytes(file.read_bytes() + b"\n" + line)

    assert again(resumed(three)) == []


def test_an_entry_leads_to_no_file_elsewhere(three, tmp_path, monkeypatch):
    resumed(three)
    file = tmp_path / "ra" / NAME
    head, *lines = file.read_text("utf-8").splitlines()
    entry = json.loads(lines[1])
    outside = [
        entry | {"papers": {"../h0.yaml": "x"}},
        entry | {"papers": {"C:\\x.docx": "x"}},
        entry | {"own": "../.."},
        entry | {"photos": {"//host/share/a.jpg": "x"}},
    ]
    seen = []
    real = os.open

    def watched(path, *more, **options):
        seen.append(os.path.abspath(path))
        return real(path, *more, **options)

    for wrong in outside:
        file.write_text(
            "\n".join([head, lines[0], json.dumps(wrong), lines[2]]), "utf-8"
        )
        with monkeypatch.context() as patched:
            patched.setattr(os, "open", watched)
            assert again(resumed(three)) == ["h1"]

    assert seen
    assert [path for path in seen if not path.startswith(str(tmp_path))] == []


def test_a_file_of_another_kind_is_no_journal(three, tmp_path):
    (tmp_path / "ra").mkdir()
    (tmp_path / "ra" / NAME).write_text("của tôi", encoding="utf-8")

    with pytest.raises(SourceError, match="F306"):
        resumed(three)
    assert (tmp_path / "ra" / NAME).read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_a_journal_that_cannot_be_opened_stops_before_any_work(three, tmp_path, kind):
    (tmp_path / "ra").mkdir()
    if kind == "folder":
        (tmp_path / "ra" / NAME).mkdir()
    else:
        (tmp_path / "ra" / NAME).symlink_to(three[0])

    with pytest.raises(SourceError, match=r"F20\d"):
        resumed(three)
    assert os.listdir(tmp_path / "ra") == [NAME]


def test_a_full_disk_is_told_with_the_file_whose_line_is_missing(
    three, tmp_path, monkeypatch
):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    resumed(three[:1])
    with monkeypatch.context() as patched:
        patched.setattr(journal.os, "write", full)
        results = resumed(three)

    assert [codes(result) for result in results] == [[], ["F206"], ["F206"]]
    assert [len(result.paths) for result in results[1:]] == [2, 2]
    assert again(resumed(three)) == ["h1", "h2"]


def after_the_others(jobs, *watched):
    """Do jobs; the first file waits until the journal tells of the last one."""
    (job,) = jobs
    lines = job.order.destination.folder / NAME
    while job.stem == "h0" and '"h2"' not in lines.read_text(encoding="utf-8"):
        time.sleep(0.01)
    return attempted(jobs, *watched)


@POSIX
def test_what_is_done_is_in_the_journal_before_its_turn_comes(three, monkeypatch):
    monkeypatch.setattr(verbs, "attempted", after_the_others)
    limits = drafter.Limits(seconds=20)
    results = resumed(three, processes=2, limits=limits)
    assert [codes(result) for result in results] == [[], [], []]
    assert [Path(result.source).stem for result in results] == ["h0", "h1", "h2"]
    assert again(resumed(three)) == []


RUN = """
import sys
from pathlib import Path
import drafter
files = sorted(Path().glob("*.yaml"))
for done in drafter.draft_many(files, output="ra", resume=True, processes=2):
    print(done.source, done.done_before, done.error, flush=True)
"""


@POSIX
def test_a_killed_run_goes_on_where_it_was(tmp_path):
    for number in range(60):
        text = f"{SMALL}dia_diem: nhà văn hóa số {number}\n"
        (tmp_path / f"h{number:02}.yaml").write_text(text, encoding="utf-8")
    chance, told = random.Random(11), list[list[str]]()
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", RUN],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        lines, left = list[str](), chance.randrange(1, 8)
        while left and (line := process.stdout.readline()):
            lines.append(line)
            left -= " True " not in line
        process.send_signal(signal.SIGKILL)
        lines += process.communicate(timeout=60)[0].splitlines()
        told.append([line.split()[0] for line in lines if " False None" in line])
    files = sorted(tmp_path.glob("*.yaml"))
    last = resumed(files)
    list(drafter.draft_many(files, output=tmp_path / "plain"))
    (tmp_path / "ra" / NAME).rename(tmp_path / NAME)

    done = [name for names in told for name in names]
    assert done
    assert len(done) == len(set(done)), "a file that was told as done was done again"
    assert not set(done) & {Path(r.source).name for r in last if not r.done_before}
    assert again(last)
    assert [result.error for result in last] == [None] * 60
    assert papers(tmp_path / "ra") == papers(tmp_path / "plain")


def test_a_table_that_changes_is_drafted_anew(three, tmp_path):
    def table(value):
        head = ["TT", "Chỉ tiêu", "ĐVT", "TH 2025"]
        rows = [["I", "Kinh tế"], [1, "Thu ngân sách", "tỷ đồng", value]]
        made, _ = book([head, *rows])
        (tmp_path / "bieu.xlsx").write_bytes(saved(made))

    table(46)
    with three[0].open("a", encoding="utf-8") as file:
        file.write("ket_qua:\n  - bang: bieu.xlsx\n")
    first = resumed(three)
    assert [result.error for result in first] == [None] * 3
    assert again(resumed(three)) == []

    table(47)
    assert again(resumed(three)) == ["h0"]
    assert again(resumed(three)) == []
    (tmp_path / "bieu.xlsx").unlink()
    assert again(resumed(three)) == ["h0"]


def test_a_photo_beside_a_paper_is_a_part_of_it(three, tmp_path):
    resumed(three, form="html")
    (shown,) = (tmp_path / "ra" / "h1-tin-bai.files").iterdir()
    assert again(resumed(three, form="html")) == []

    shown.unlink()
    assert again(resumed(three, form="html")) == ["h1"]
    assert again(resumed(three, form="html")) == []
    assert again(resumed(three, form="html", embed_images=True)) == ["h0", "h1", "h2"]


def test_a_photo_that_a_person_edited_is_told_and_kept(three, tmp_path):
    resumed(three, form="html")
    (shown,) = (tmp_path / "ra" / "h1-tin-bai.files").iterdir()
    shown.write_bytes(b"cropped")
    (result,) = (r for r in resumed(three, form="html") if not r.done_before)

    assert codes(result) == ["F212"]
    assert shown.read_bytes() == b"cropped"
