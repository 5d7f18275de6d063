"""PDFs of a run: the papers of several conferences in one run of LibreOffice."""

import multiprocessing
import os
import pickle
import signal
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

import pytest

import drafter
from drafter.drafting import jobs, verbs
from drafter.drafting.delivery import Destination
from drafter.drafting.jobs import Job, Order
from drafter.errors import InvalidDocument, SourceError
from drafter.outputs import pdf, relaying
from tests.drafting.test_rendering import SMALL
from tests.outputs.office import POSIX, Office, no_folder_left
from tests.outputs.test_pdf import installed

pytestmark = POSIX


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A program that is found in place of LibreOffice, in this and other processes."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    made = Office(folder)
    made.write()
    with no_folder_left(monkeypatch, tmp_path / "temporary"):
        yield made


@pytest.fixture
def ten(tmp_path):
    """Ten conference files that differ by the place where they met."""
    for number in range(10):
        text = f"{SMALL}dia_diem: nhà văn hóa thôn số {number}\n"
        (tmp_path / f"h{number}.yaml").write_text(text, encoding="utf-8")
    return sorted(tmp_path.glob("*.yaml"))


def drafted(files, tmp_path, **options):
    """Draft files as PDFs; their Word files too, to compare with."""
    list(drafter.draft_many(files, output=tmp_path / "word"))
    return as_pdfs(files, tmp_path, **options)


def as_pdfs(files, tmp_path, **options):
    output = tmp_path / "ra"
    return list(drafter.draft_many(files, output=output, form="pdf", **options))


def names(tmp_path):
    return sorted(path.name for path in (tmp_path / "ra").iterdir())


def codes(result):
    return [finding.code for finding in result.error.findings] if result.error else []


def test_ten_conferences_take_one_run(office, ten, tmp_path):
    results = drafted(ten, tmp_path)

    assert [len(calls) for calls in office.calls] == [20]
    assert [result.source for result in results] == [str(file) for file in ten]
    assert all(result.error is None for result in results)
    papers = [paper for result in results for paper in result.papers]
    assert [paper.form for paper in papers] == ["pdf"] * 20
    for paper in papers:
        word = tmp_path / "word" / paper.path.with_suffix(".docx").name
        assert relaying.ready(word.read_bytes()) in paper.path.read_bytes()


@pytest.mark.parametrize("executor", [ProcessPoolExecutor, ThreadPoolExecutor])
def test_any_executor_makes_the_same(office, ten, tmp_path, executor):
    results = drafted(ten, tmp_path, executor=partial(executor, 2))

    assert [result.source for result in results] == [str(file) for file in ten]
    assert len(names(tmp_path)) == 20
    assert [len(calls) for calls in office.calls] == [20]


def test_the_other_forms_are_done_file_by_file(office, ten):
    order = Order(papers=("tin-bai",), destination=Destination(form="html"))
    work = [Job(order=order, source=str(file)) for file in ten]

    assert list(verbs.pieces(work, 2)) == [(job,) for job in work]


@pytest.mark.parametrize(
    ("files", "papers", "workers", "sizes"),
    [
        (1, 2, 1, [1]),
        (10, 2, 1, [10]),
        (10, 2, 2, [5, 5]),
        (3, 2, 2, [2, 1]),
        (3, 2, 8, [1, 1, 1]),
        (25, 2, 1, [25]),
        (26, 2, 1, [13, 13]),
        (60, 2, 2, [15, 15, 15, 15]),
        (3, 60, 1, [1, 1, 1]),
        (0, 2, 2, []),
    ],
)
def test_workers_share_the_files_evenly(files, papers, workers, sizes):
    order = Order(papers=("tin-bai",) * papers, destination=Destination(form="pdf"))
    work = [Job(order=order, source=f"{number}.yaml") for number in range(files)]
    pieces = list(verbs.pieces(work, workers))

    assert [len(piece) for piece in pieces] == sizes
    assert [job for piece in pieces for job in piece] == work
    assert all(size * papers <= pdf.MOST or size == 1 for size in sizes)


def test_a_piece_of_work_is_small(ten):
    template = drafter.load_template("bao-cao/dang")
    order = Order(papers=(template, "tin-bai"), destination=Destination(form="pdf"))
    work = [Job(order=order, source=str(file)) for file in ten]
    one, all_ten = (len(pickle.dumps(next(verbs.pieces(w)))) for w in (work[:1], work))

    assert all_ten < one + 10 * 500


def test_a_conference_with_an_error_stops_no_other(office, ten, tmp_path):
    ten[0].write_text(SMALL + "dia_diemm: A\n", encoding="utf-8")
    ten[4].unlink()
    results = drafted(ten, tmp_path)

    assert [len(result.paths) for result in results] == [0, 2, 2, 2, 0, *[2] * 5]
    assert isinstance(results[0].error, InvalidDocument)
    assert codes(results[4]) == ["F101"]
    assert [len(calls) for calls in office.calls] == [16]


def test_where_all_have_errors_there_is_no_run(office, ten, tmp_path):
    for file in ten:
        file.write_text("a: [", encoding="utf-8")

    assert all(result.error for result in drafted(ten, tmp_path))
    assert office.calls == []


def test_a_fault_of_ours_with_one_file_stops_no_other(
    office, ten, tmp_path, monkeypatch
):
    real = jobs.rendering.make_of_file

    def faulty(read, wanted, *more):
        if read.document.name == str(ten[3]):
            raise ZeroDivisionError
        return real(read, wanted, *more)

    monkeypatch.setattr(jobs.rendering, "make_of_file", faulty)
    results = drafted(ten, tmp_path)

    assert [codes(result) for result in results if result.error] == [["F503"]]
    assert results[3].error is not None
    assert len(names(tmp_path)) == 18


def test_a_paper_that_has_no_pdf_stays_a_word_file_and_the_others_are_made(
    office, ten, tmp_path
):
    office.write("if 'thôn số 4' in text and 'BÁO CÁO' in text:\n    continue\nmake()")
    results = drafted(ten, tmp_path)
    (failed,) = [result for result in results if result.error]

    assert failed.source == str(ten[4])
    assert codes(failed) == ["F302"]
    (finding,) = failed.error.findings
    assert finding.mark.file == str(tmp_path / "ra" / "h4-bao-cao.docx")
    assert [paper.form for paper in failed.papers] == ["docx", "pdf"]
    assert [name for name in names(tmp_path) if name.endswith("docx")] == [
        "h4-bao-cao.docx"
    ]
    assert len(names(tmp_path)) == 20
    assert [len(calls) for calls in office.calls] == [20, 1]


def test_papers_that_end_each_run_take_no_others_with_them(office, ten, tmp_path):
    office.write(
        "if 'thôn số 4' in text or 'thôn số 7' in text:\n    os._exit(1)\nmake()"
    )
    results = drafted(ten, tmp_path)

    failed = [result.source for result in results if result.error]
    assert failed == [str(ten[4]), str(ten[7])]
    assert [codes(result) for result in results if result.error] == [["F302"] * 2] * 2
    assert sum(name.endswith(".pdf") for name in names(tmp_path)) == 16


def test_a_run_that_hangs_costs_the_others_nothing(office, ten, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "LIMIT", 2)
    office.write(
        "if 'thôn số 4' in text and 'BÁO CÁO' in text:\n    time.sleep(60)\nmake()"
    )
    results = drafted(ten, tmp_path)

    assert [result.source for result in results if result.error] == [str(ten[4])]
    assert results[4].error.findings[0].values["reason"] == "> 2 s"
    assert len(names(tmp_path)) == 20


def test_without_libreoffice_each_paper_stays_a_word_file_and_is_told_of(
    ten, tmp_path, monkeypatch
):
    monkeypatch.setattr(pdf, "converter", lambda: None)
    results = drafted(ten, tmp_path)

    assert all(codes(result) == ["F301", "F301"] for result in results)
    assert {name.rpartition(".")[2] for name in names(tmp_path)} == {"docx"}
    assert len(names(tmp_path)) == 20


def test_all_papers_of_a_conference_are_made_before_one_is_written(
    office, ten, tmp_path
):
    """Each paper of the run is there before the folder for them is."""
    ra = tmp_path / "ra"
    office.write(f"if not Path({str(ra)!r}).exists():\n    make()")

    assert all(result.error is None for result in drafted(ten, tmp_path))


def test_a_worker_that_is_lost_takes_its_own_file_alone(office, ten, tmp_path):
    office.write("if 'thôn số 4' in text:\n    os.kill(os.getppid(), 9)\nmake()")
    results = drafted(ten, tmp_path, executor=partial(ProcessPoolExecutor, 1))

    drafter.draft(ten[0], output=tmp_path / "ra", form="pdf")  # sweeps

    assert [codes(result) for result in results if result.error] == [["F502"]]
    assert results[4].error is not None
    assert len(names(tmp_path)) == 20


def test_one_paper_in_python_needs_one_run(office, ten):
    data = drafter.render(drafter.load(ten[0]), paper="tin-bai", form="pdf")
    office.write("sys.exit('no filter')")
    with pytest.raises(SourceError, match=r"F302.*no filter"):
        drafter.render(drafter.load(ten[0]), paper="tin-bai", form="pdf")

    assert data.startswith(b"%PDF-")
    assert office.calls == [["0"]] * 3


@installed
def test_libreoffice_makes_the_papers_of_several_conferences(ten, tmp_path):
    results = drafted(ten[:3], tmp_path)

    assert all(result.error is None for result in results)
    for result in results:
        for path in result.paths:
            assert path.read_bytes().startswith(b"%PDF-")
    assert len(names(tmp_path)) == 6


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="patches the processes too"
)
@pytest.mark.parametrize("misbehave", ["never_ends", "kills_its_process"])
def test_a_file_that_passes_a_limit_takes_no_others_with_it(
    office, ten, tmp_path, monkeypatch, misbehave
):
    read = jobs.loading.read

    def instead(path, **more):
        if path != str(ten[4]):
            return read(path, **more)
        if misbehave == "never_ends":
            return time.sleep(600)
        return os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(jobs.loading, "read", instead)
    results = as_pdfs(ten, tmp_path, processes=2, limits=drafter.Limits(seconds=3))

    assert [result.source for result in results] == [str(file) for file in ten]
    assert [result.source for result in results if result.error] == [str(ten[4])]
    assert codes(results[4]) == ["F504" if misbehave == "never_ends" else "F502"]
    assert len(names(tmp_path)) == 18


def test_libreoffice_has_its_own_limit_of_time(office, ten, tmp_path):
    office.write("time.sleep(4)\nmake()")
    limits = drafter.Limits(seconds=2)
    results = as_pdfs(ten[:2], tmp_path, processes=1, limits=limits)

    assert all(result.error is None for result in results)
    assert len(names(tmp_path)) == 4
