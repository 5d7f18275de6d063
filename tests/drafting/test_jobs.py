"""Many conference files: each on its own, the same papers whoever does the work."""

import json
import multiprocessing
import os
import pickle
import re
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

import drafter
from drafter.drafting import jobs
from drafter.errors import InvalidDocument, RenderError, SourceError, TemplateError
from drafter.views.context import GAP
from tests.cli.console import run
from tests.drafting.test_rendering import SMALL

TEMPLATE = Path(__file__).parents[2] / "templates" / "tin-bai" / "template.docx"
TWO = partial(ProcessPoolExecutor, 2)
FORKED = pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="patches the processes too"
)


@pytest.fixture
def many(tmp_path):
    """Six conference files that differ; the third has an error."""
    for number in range(6):
        place = f"dia_diem: nhà văn hóa số {number}\n"
        text = SMALL + (place if number != 2 else "dia_diemm: A\n")
        (tmp_path / f"h{number}.yaml").write_text(text, encoding="utf-8")
    return sorted(tmp_path.glob("*.yaml"))


def papers(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_what_stops_one_file_stops_no_other(many, tmp_path):
    results = list(drafter.draft_many(many, output=tmp_path / "ra"))

    assert [result.source for result in results] == [str(path) for path in many]
    assert [len(result.paths) for result in results] == [2, 2, 0, 2, 2, 2]
    assert isinstance(results[2].error, InvalidDocument)
    assert "D102" in [finding.code for finding in results[2].findings]
    assert results[0].paths[0].name == "h0-bao-cao.docx"


@pytest.mark.parametrize(
    "who",
    [{"executor": TWO}, {"executor": partial(ThreadPoolExecutor, 2)}, {"processes": 2}],
    ids=str,
)
def test_the_papers_are_the_same_whoever_makes_them(many, tmp_path, who):
    list(drafter.draft_many(many, output=tmp_path / "one"))
    results = list(drafter.draft_many(many, output=tmp_path / "two", **who))

    assert len(papers(tmp_path / "one")) == 10
    assert papers(tmp_path / "one") == papers(tmp_path / "two")
    assert isinstance(results[2].error, InvalidDocument)
    assert results[2].error.findings[0].mark.line == 5


def test_one_file_may_be_drafted_elsewhere_too(many, tmp_path):
    with ProcessPoolExecutor(1) as executor:
        drafted = drafter.draft(many[0], output=tmp_path / "ra", executor=executor)
        with pytest.raises(InvalidDocument):
            drafter.draft(many[2], output=tmp_path / "ra", executor=executor)

    assert [path.name for path in drafted.paths] == ["bao-cao.docx", "tin-bai.docx"]


def test_nothing_is_done_where_papers_would_replace_each_other(many, tmp_path):
    other = tmp_path / "khac" / "H0.yaml"
    other.parent.mkdir()
    shutil.copy(many[0], other)

    with pytest.raises(SourceError, match="F501"):
        drafter.draft_many([*many, other], output=tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_papers_of_two_files_never_go_to_one(many, tmp_path):
    template = tmp_path / "b-tin-bai.docx"
    shutil.copy(TEMPLATE, template)
    a, ab = (tmp_path / name for name in ("A.yaml", "a-b.yaml"))
    shutil.copy(many[0], a)
    shutil.copy(many[0], ab)

    with pytest.raises(SourceError, match="F307"):
        drafter.draft_many(
            [a, ab], output=tmp_path / "ra", papers=["tin-bai", str(template)]
        )


def test_a_template_is_never_replaced_nor_a_picture(many, tmp_path):
    template = tmp_path / "h0-bao-cao.docx"
    shutil.copy(TEMPLATE, template)
    before = template.read_bytes()

    with pytest.raises(SourceError, match="F307"):
        drafter.draft_many(many, output=tmp_path, papers=["bao-cao", template])
    with many[1].open("a", encoding="utf-8") as file:
        file.write(
            "tin_bai:\n  hinh_anh:\n    - {chu_thich: A, tep: H1-TIN-BAI.docx}\n"
        )
    (done,) = drafter.draft_many([many[1]], output=tmp_path, papers=["tin-bai"])

    assert [finding.code for finding in done.error.findings] == ["F307"]
    assert template.read_bytes() == before


def test_an_unknown_paper_stops_before_any_work(many, tmp_path):
    with pytest.raises(TemplateError):
        drafter.draft_many(many, output=tmp_path, papers=["bao-ca0"])


def test_a_file_that_vanishes_is_told_and_the_others_are_made(many, tmp_path):
    results = drafter.draft_many(many, output=tmp_path / "ra")
    first = next(results)
    many[1].unlink()
    rest = list(results)

    assert len(first.paths) == 2
    assert [finding.code for finding in rest[0].findings] == ["F101"]
    assert len(rest[2].paths) == 2


def test_a_fault_of_ours_with_one_file_stops_no_other(many, tmp_path, monkeypatch):
    def fail():
        raise ZeroDivisionError("of our own")

    patched(monkeypatch, many[0], fail)
    first, second, *_ = drafter.draft_many(many, output=tmp_path / "ra")

    (finding,) = first.error.findings
    assert isinstance(first.error, RenderError)
    assert finding.code == "F503"
    assert "test_jobs.py" in finding.values["reason"]
    assert len(second.paths) == 2


def patched(monkeypatch, name, misbehave):
    """Let reading one file, and no other, misbehave."""
    read = jobs.loading.read

    def instead(path, **more):
        return misbehave() if path == str(name) else read(path, **more)

    monkeypatch.setattr(jobs.loading, "read", instead)


@FORKED
@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_that_never_ends_is_told_and_the_others_are_made(
    many, tmp_path, monkeypatch, processes
):
    patched(monkeypatch, many[1], lambda: re.match("(a+)+b", "a" * 60))
    _, stuck, _, *others = drafter.draft_many(
        many,
        output=tmp_path / "ra",
        processes=processes,
        limits=drafter.Limits(seconds=3),
    )

    (finding,) = stuck.findings
    assert isinstance(stuck.error, SourceError)
    assert (finding.code, finding.mark.file) == ("F504", str(many[1]))
    assert "3 giây" in finding.message()
    assert [len(other.paths) for other in others] == [2, 2, 2]
    assert not list((tmp_path / "ra").glob("h1*"))


@FORKED
@pytest.mark.skipif(sys.platform != "linux", reason="Linux keeps the limit")
def test_a_file_that_takes_all_memory_is_told_and_the_others_are_made(
    many, tmp_path, monkeypatch
):
    patched(monkeypatch, many[1], lambda: [bytes(2**20) for _ in range(4_000)])
    _, greedy, _, *others = drafter.draft_many(
        many,
        output=tmp_path / "ra",
        processes=1,
        limits=drafter.Limits(memory=300 * 2**20),
    )

    (finding,) = greedy.findings
    assert (finding.code, finding.mark.file) == ("F505", str(many[1]))
    assert "300 MB" in finding.message()
    assert [len(other.paths) for other in others] == [2, 2, 2]


@pytest.mark.parametrize("executor", [None, partial(ThreadPoolExecutor, 2)])
def test_without_memory_a_file_is_told_wherever_it_is_done(
    many, tmp_path, monkeypatch, executor
):
    def fail():
        raise MemoryError

    patched(monkeypatch, many[1], fail)
    _, greedy, *_ = drafter.draft_many(many, output=tmp_path, executor=executor)

    assert [finding.code for finding in greedy.findings] == ["F505"]
    assert "không đủ bộ nhớ" in greedy.error.message()


def test_what_a_killed_run_left_is_swept(many, tmp_path):
    left = f".drafter-{jobs.delivery.writing._machine()}-999999999-{'0' * 16}.tmp"
    (tmp_path / left).write_bytes(b"half")
    list(drafter.draft_many(many[:1], output=tmp_path))

    assert not (tmp_path / left).exists()


def test_a_loaded_template_is_compiled_once_in_a_process():
    template = drafter.load_template("tin-bai")
    sent = pickle.dumps(template)

    assert pickle.loads(sent).document is pickle.loads(sent).document
    assert len(sent) < 200_000


def test_findings_that_come_back_share_their_rules(many, tmp_path):
    results = drafter.draft_many(many, output=tmp_path / "ra", executor=TWO)
    gaps = [f for result in results for f in result.findings if f.code == "D410"]

    assert len(gaps) > 5
    assert len({id(finding.rule) for finding in gaps}) == 1
    assert gaps[0].rule == GAP


def test_a_linked_folder_is_fine_a_link_for_a_paper_is_not(many, tmp_path):
    (tmp_path / "that").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "that")
    (tmp_path / "that" / "tin-bai.docx").symlink_to(tmp_path / "elsewhere.docx")

    with pytest.raises(SourceError, match="F203"):
        drafter.draft(many[0], output=tmp_path / "link")
    assert sorted(os.listdir(tmp_path / "that")) == ["bao-cao.docx", "tin-bai.docx"]
    assert not (tmp_path / "elsewhere.docx").exists()


def test_one_paper_may_be_named_alone(many, tmp_path):
    drafted = drafter.draft(many[0], output=tmp_path, papers="tin-bai")

    assert [path.name for path in drafted.paths] == ["tin-bai.docx"]


def test_a_paper_that_is_named_twice_is_made_once(many, tmp_path):
    drafted = drafter.draft(many[0], output=tmp_path, papers=["tin-bai", "tin-bai"])

    assert len(drafted.paths) == 1


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
def test_a_draft_has_the_form_that_is_asked_for(many, tmp_path, form):
    drafted = drafter.draft(many[0], output=tmp_path, papers="tin-bai", form=form)
    (path,) = drafted.paths

    assert path.name == f"tin-bai.{form}"
    rendered = drafter.render(drafter.load(many[0]), paper="tin-bai", form=form)
    assert path.read_bytes() == rendered


def test_the_suffix_of_the_output_says_the_form(many, tmp_path):
    file = tmp_path / "bài.html"

    drafted = drafter.draft(many[0], output=file, papers="tin-bai")

    assert drafted.paths == (file,)
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_strict_stops_for_a_gap_before_anything_is_written(many, tmp_path):
    with pytest.raises(InvalidDocument) as stopped:
        drafter.draft(many[0], output=tmp_path / "ra", strict=True)
    (done,) = drafter.draft_many([many[0]], output=tmp_path / "ra", strict=True)

    assert "D410" in [finding.code for finding in stopped.value.findings]
    assert done.findings == tuple(f.portable() for f in stopped.value.findings)
    assert not (tmp_path / "ra").exists()


def test_the_call_and_the_command_do_the_same(many, tmp_path):
    drafted = drafter.draft(many[0], output=tmp_path / "call")
    result = run("render", many[0], "-o", tmp_path / "command", "--json")
    printed = json.loads(result.stdout)

    assert papers(tmp_path / "call") == papers(tmp_path / "command")
    assert [paper["template"] for paper in printed["papers"]] == [
        paper.template for paper in drafted.papers
    ]
    assert [(f["code"], f["line"], f["message"]) for f in printed["findings"]] == [
        (f.code, f.mark.line, f.message())
        for f in drafted.findings
        if f.severity is not drafter.Severity.HINT
    ]


def test_without_libreoffice_a_draft_keeps_the_docx_and_bytes_are_refused(
    many, tmp_path, monkeypatch
):
    monkeypatch.setattr("drafter.outputs.pdf.converter", lambda: None)
    with pytest.raises(SourceError, match="F301"):
        drafter.draft(many[0], output=tmp_path / "ra", papers="tin-bai", form="pdf")
    with pytest.raises(SourceError) as stopped:
        drafter.render(drafter.load(many[0]), form="pdf")

    assert os.listdir(tmp_path / "ra") == ["tin-bai.docx"]
    assert "tệp Word đã xong" not in stopped.value.message()
