"""PDFs come from LibreOffice: many in a run with a profile of its own, in a limit."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import drafter
from drafter.outputs import pdf
from drafter.outputs.pdf import Failure
from tests.cli.console import ROOT
from tests.outputs.office import POSIX, Office, no_folder_left
from tests.outputs.samples import paper

installed = pytest.mark.skipif(
    pdf.converter() is None, reason="LibreOffice is not installed"
)
A_PAPER = paper(("Normal", "Đảng bộ xã"))
GOOD, OTHER, BAD, WORSE = b"good", b"other", b"bad", b"worse"
A_TRIAL = ["0"]
"""The run that tells whether LibreOffice makes PDFs at all."""


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


@pytest.fixture(autouse=True)
def temporary(monkeypatch, tmp_path):
    """The folder that runs work in; they leave nothing there."""
    with no_folder_left(monkeypatch, tmp_path / "temporary"):
        yield tmp_path / "temporary"


def made(data):
    return b"%PDF-1.6\n" + data + b"\n%%EOF\n"


@installed
def test_several_papers_are_made_in_one_run():
    one, two = pdf.convert(pdf.converter(), [A_PAPER, A_PAPER])

    assert [one[:5], two[:5]] == [b"%PDF-", b"%PDF-"]


@installed
def test_a_paper_that_is_none_takes_no_other_with_it():
    one, two, three = pdf.convert(pdf.converter(), [A_PAPER, b"PK\3\4", A_PAPER])

    assert isinstance(two, Failure)
    assert [one[:5], three[:5]] == [b"%PDF-", b"%PDF-"]


@installed
def test_runs_beside_each_other_lose_nothing():
    with ThreadPoolExecutor() as pool:
        results = pool.map(lambda _: pdf.convert(pdf.converter(), [A_PAPER]), range(2))

    assert all(data.startswith(b"%PDF") for (data,) in results)


@installed
@pytest.mark.parametrize("name", ["xã Tân Lập", "a%20b", "#'&?\"$x"])
def test_the_temporary_folder_may_be_called_anything(monkeypatch, tmp_path, name):
    (tmp_path / name).mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / name))
    (data,) = pdf.convert(pdf.converter(), [A_PAPER])

    assert pdf.is_whole(data)
    assert os.listdir(tmp_path / name) == []


@installed
def test_any_libreoffice_lays_out_the_trial():
    assert pdf._works(pdf.converter())


def test_the_converter_is_looked_for(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: f"/there/{name}")
    assert pdf.converter() == "/there/soffice"

    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    assert pdf.converter() is None


@POSIX
def test_each_paper_gets_its_own_pdf(office):
    papers = [f"paper {number}".encode() for number in range(12)]

    assert pdf.convert(office.write(), papers) == tuple(map(made, papers))
    assert len(office.calls) == 1


@POSIX
def test_a_run_takes_so_many_papers_and_no_more(office, monkeypatch):
    monkeypatch.setattr(pdf, "MOST", 2)

    assert len(pdf.convert(office.write(), [GOOD] * 5)) == 5
    assert office.calls == [["0", "1"], ["2", "3"], ["4"]]
    assert len(set(office.profiles)) == 3


def test_no_papers_need_no_run():
    assert pdf.convert("there is no such program", []) == ()


@POSIX
@pytest.mark.parametrize(
    "fault",
    [
        "pass",
        "make(b'')",
        "make(b'PDF-1.6 %%EOF')",
        "make(b'%PDF-1.6 cut sho')",
        "made.mkdir()",
    ],
)
def test_a_pdf_that_is_not_there_or_not_whole_is_tried_once_more_alone(office, fault):
    script = f"if text == 'bad' and not alone:\n    {fault}\nelse:\n    make()"
    results = pdf.convert(office.write(script), [GOOD, BAD, OTHER])

    assert results == (made(GOOD), made(BAD), made(OTHER))
    assert office.calls == [["0", "1", "2"], ["1"]]
    assert len(set(office.profiles)) == 2


@POSIX
def test_what_fails_alone_too_has_failed_and_no_other_has(office):
    script = "if text != 'bad':\n    make()\nelif alone:\n    sys.exit('no filter')"
    results = pdf.convert(office.write(script), [GOOD, BAD, OTHER])

    assert results == (made(GOOD), Failure("no filter"), made(OTHER))


@POSIX
def test_a_paper_that_ends_each_run_takes_no_other_with_it(office):
    script = "if text in ('bad', 'worse'):\n    sys.exit(3)\nmake()"
    papers = [BAD, WORSE, GOOD, BAD, OTHER]

    assert pdf.convert(office.write(script), papers) == (
        *(Failure("exit 3"), Failure("exit 3"), made(GOOD)),
        *(Failure("exit 3"), made(OTHER)),
    )
    assert office.calls == [
        *(["0", "1", "2", "3", "4"], A_TRIAL, ["0"]),
        *(["1", "2", "3", "4"], A_TRIAL, ["1"]),
        *(["2", "3", "4"], ["3"], ["4"]),
    ]


@POSIX
def test_a_run_that_hangs_is_ended_and_its_others_are_made(office, monkeypatch):
    monkeypatch.setattr(pdf, "LIMIT", 1)
    script = "if text == 'bad':\n    time.sleep(60)\nmake()"

    results = pdf.convert(office.write(script), [BAD, GOOD, OTHER])

    assert results == (Failure("> 1 s"), made(GOOD), made(OTHER))


@POSIX
def test_a_run_that_goes_on_is_not_ended(office, monkeypatch):
    """The limit is for one PDF: many may take longer."""
    monkeypatch.setattr(pdf, "LIMIT", 1)
    results = pdf.convert(office.write("time.sleep(0.6)\nmake()"), [GOOD] * 4)

    assert results == (made(GOOD),) * 4
    assert len(office.calls) == 1


@POSIX
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("sys.exit(3)", "exit 3"),
        ("sys.exit('no display')", "no display"),
        ("print('Warning: no java', file=sys.stderr); sys.exit(3)", "exit 3"),
        ("pass", "exit 0"),
        ("time.sleep(60)", "> 1 s"),
    ],
)
def test_a_libreoffice_that_makes_nothing_is_not_asked_for_each_paper(
    office, monkeypatch, script, reason
):
    monkeypatch.setattr(pdf, "LIMIT", 1)
    results = pdf.convert(office.write(script), [GOOD] * 9)

    assert results == (Failure(reason),) * 9
    assert len(office.calls) == 2


@POSIX
def test_what_a_run_started_ends_with_it(office, monkeypatch, tmp_path):
    monkeypatch.setattr(pdf, "LIMIT", 1)
    script = (
        "child = subprocess.Popen(['sleep', '60'])\n"
        f"Path({str(tmp_path / 'child')!r}).write_text(str(child.pid))\n"
        "child.wait()"
    )
    pdf.convert(office.write(script), [GOOD])

    assert_gone(int((tmp_path / "child").read_text()))


@POSIX
def test_a_run_ends_with_who_started_it_even_if_that_is_killed(
    office, tmp_path, temporary
):
    started = tmp_path / "started"
    script = f"Path({str(started)!r}).write_text(str(os.getpid()))\ntime.sleep(60)"
    code = (
        "from drafter.outputs import pdf\n"
        f"pdf.convert({office.write(script)!r}, [b'a'])"
    )
    process = subprocess.Popen([sys.executable, "-c", code])
    run = wait_for(started, process)
    process.kill()
    process.wait()

    assert_gone(run)
    shutil.rmtree(*temporary.iterdir())


@POSIX
def test_an_interruption_ends_the_run_and_leaves_no_folder(office, tmp_path):
    started = tmp_path / "started"
    script = f"Path({str(started)!r}).write_text(str(os.getpid()))\ntime.sleep(60)"
    program = office.write(script)
    code = (
        "import signal; from drafter.outputs import pdf\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        f"pdf.convert({program!r}, [b'a'])"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE)
    run = wait_for(started, process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)

    assert b"KeyboardInterrupt" in told
    assert_gone(run)


@pytest.mark.parametrize("missing", [True, False])
def test_a_program_that_is_none_is_told(tmp_path, missing):
    program = tmp_path / "none" if missing else tmp_path
    (result,) = pdf.convert(str(program), [A_PAPER])

    assert isinstance(result, Failure)
    assert result.reason


@POSIX
def test_a_full_disk_is_told(office, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)

    assert pdf.convert(office.write(), [GOOD]) == (Failure("No space left on device"),)
    assert office.calls == []


@POSIX
@pytest.mark.parametrize("name", ["xã Tân Lập", "a%20b", "a;b&c=#"])
def test_the_profile_is_private_whatever_the_temporary_folder_is_called(
    office, monkeypatch, tmp_path, name
):
    folder = tmp_path / name
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))

    assert pdf.convert(office.write(), [GOOD]) == (made(GOOD),)
    (profile,) = office.profiles
    assert profile.startswith("file:///")
    assert profile.isascii()
    assert Path(unquote(urlsplit(profile).path)).parents[1] == folder
    assert os.listdir(folder) == []


@POSIX
def test_the_folder_of_a_run_is_for_nobody_else(office, temporary):
    seen = "print(oct(paper.parent.stat().st_mode)[-3:], file=sys.stderr); sys.exit(1)"

    assert pdf.convert(office.write(seen), [GOOD]) == (Failure("700"),)


@POSIX
def test_what_libreoffice_keeps_for_itself_goes_with_the_run(office, temporary):
    """It keeps what it is reading beside all other temporary files of the machine."""
    kept = "Path(os.environ['TMPDIR'], 'lu1.tmp').write_bytes(paper.read_bytes())"
    program = office.write(f"{kept}\nmake()")

    assert pdf.convert(program, [GOOD]) == (made(GOOD),)
    assert os.listdir(temporary) == []


@POSIX
def test_a_program_on_a_relative_path_is_found(office, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    office.write()
    monkeypatch.setenv("PATH", ".", prepend=os.pathsep)

    assert pdf.convert(pdf.converter(), [GOOD]) == (made(GOOD),)


@POSIX
def test_the_next_run_removes_what_a_killed_one_left(office, temporary):
    code = (
        "from drafter.outputs import pdf\n"
        f"pdf.convert({office.write('os.kill(os.getppid(), 9)')!r}, [b'a'])"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    (left,) = os.listdir(temporary)

    pdf.convert(office.write(), [GOOD])

    assert left not in os.listdir(temporary)


def wait_for(started, process):
    """Wait until a run has noted its number, and return it."""
    while not (started.exists() and started.read_text()):
        assert process.poll() is None
        time.sleep(0.01)
    return int(started.read_text())


def assert_gone(process):
    """Assert that a process ends; its last moments may take a while to pass."""
    end = time.monotonic() + 10
    while _is_running(process):
        assert time.monotonic() < end
        time.sleep(0.01)


def _is_running(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    # Nobody may be there to take note of the end of an orphan.
    return not (status.exists() and ") Z " in status.read_text())


WRITTEN = (
    b"%PDF-1.6\n1 0 obj<</CreationDate(D:20261130105034Z')>>endobj\ntrailer\n"
    b"/ID [ <CAC9AF21A5C2F8BE93226AF1E88B1144>\n<CAC9AF21A5C2F8BE93226AF1E88B1144> ]\n"
    b"/DocChecksum /477543C2D864ED984A4CA338983DF2B1\n%%EOF"
)
MOMENT = "2026-01-12T00:00:00Z"


def test_a_pdf_says_the_day_of_its_paper_and_is_the_same_at_any_hour():
    later = WRITTEN.replace(b"20261130", b"20270228").replace(b"CAC9", b"64FC")
    one, other = pdf.dated(WRITTEN, MOMENT), pdf.dated(later, MOMENT)

    assert b"/CreationDate(D:20260112000000Z')" in one
    assert one == other
    assert len(one) == len(WRITTEN)


def test_another_paper_of_the_same_day_has_another_mark():
    other = pdf.dated(WRITTEN.replace(b"1 0 obj", b"2 0 obj"), MOMENT)

    assert other[-100:] != pdf.dated(WRITTEN, MOMENT)[-100:]


@pytest.mark.parametrize("moment", ["", "2026"])
def test_without_a_moment_a_pdf_stays_as_it_was_made(moment):
    assert pdf.dated(WRITTEN, moment) == WRITTEN


@installed
def test_a_pdf_tells_issuer_title_language_and_day():
    conference = drafter.load(ROOT / "examples" / "toi-thieu.yaml")
    data = drafter.render(conference, form="pdf")

    assert b"/Lang(vi-VN)" in data
    day = conference.day_of("bao-cao").strftime("%Y%m%d").encode()
    assert b"/CreationDate(D:" + day in data
    told = {
        key: bytes.fromhex(re.findall(rb"/%s<([0-9A-F]+)>" % key, data)[-1].decode())
        for key in (b"Title", b"Author", b"Subject")
    }
    told = {key: text.decode("utf-16") for key, text in told.items()}
    assert told[b"Title"].startswith("Báo cáo kết quả Hội nghị")
    assert told[b"Author"].startswith("Đảng ủy xã")
    assert told[b"Subject"].startswith("Hội nghị")
