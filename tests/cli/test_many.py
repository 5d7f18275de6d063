"""Many files at once: progress, the summary, what is killed and interrupted."""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial

import pytest

from tests.cli.console import MINIMAL, ROOT, run, spawn
from tests.cli.test_render import files
from tests.cli.test_streams import at_terminal
from tests.outputs.office import Office, no_folder_left

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX processes")


@pytest.fixture
def three(write):
    """Three conference files, the second of them with an error."""
    write(name="a.yaml")
    write("dia_diemm: A\n", name="b.yaml")
    write(name="c d.yaml")
    return ["a.yaml", "b.yaml", "c d.yaml"]


@pytest.mark.parametrize("jobs", [1, 2, 8])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Xong 2/3 tệp, 4 văn bản; chưa xong: b.yaml"),
        ("en", "2 of 3 files done, 4 papers; not done: b.yaml"),
    ],
)
def test_the_end_tells_what_is_done_and_what_is_not(three, jobs, language, said):
    result = run("render", *three, "-j", jobs, "--lang", language)

    assert result.stderr.splitlines()[-1] == said
    assert said not in result.stdout
    assert result.exit_code == 1


def test_one_file_needs_no_summary(three):
    assert "Xong" not in run("render", "a.yaml").stderr


def test_the_gravest_exit_code_counts(three, here):
    (here / "a-bao-cao.docx").mkdir()

    result = run("render", *three, "-j", 2)

    assert result.exit_code == 2
    assert "lỗi F202" in result.stderr
    assert "chưa xong: a.yaml b.yaml" in result.stderr
    assert files(here) == ["a-tin-bai.docx", "c d-bao-cao.docx", "c d-tin-bai.docx"]


def test_standard_input_may_be_one_of_many(three, here):
    result = spawn("render", "a.yaml", "-", "-j", 2, stdin=MINIMAL.encode())

    assert result.returncode == 0, result.stderr.decode()
    assert "hoi-nghi-bao-cao.docx" in files(here)
    one, two = (here / f"{name}-bao-cao.docx" for name in ("a", "hoi-nghi"))
    assert one.read_bytes() == two.read_bytes()


def test_json_is_alone_on_its_stream(three):
    result = run("render", *three, "-j", 2, "--json")

    assert len(json.loads(result.stdout)["papers"]) == 4
    assert result.stderr == ""


@POSIX
@pytest.mark.parametrize("more", [(), ("-j", "2")])
def test_a_terminal_sees_how_far_it_is(three, here, more):
    told = at_terminal(here, ["render", *three, *more]).decode("utf-8")

    assert "Đang soạn" in told
    assert "3/3" in told or "100%" in told


@POSIX
def test_a_single_file_shows_what_became_of_it_and_no_bar(three, here):
    told = at_terminal(here, ["render", "a.yaml"]).decode("utf-8")

    assert "Đã tạo" in told
    assert "Đang soạn" not in told


@POSIX
def test_json_shows_no_progress_on_a_terminal_either(three, here):
    assert "Đang soạn" not in at_terminal(here, ["render", *three, "--json"]).decode()


def test_a_pipe_sees_no_progress(three):
    assert "Đang soạn" not in run("render", *three).stderr


def test_papers_of_two_files_never_go_to_one(write, here):
    write(name="a.yaml")
    write(name="A-B.yaml")
    (here / "b-tin-bai.docx").write_bytes(
        (ROOT / "templates" / "tin-bai" / "template.docx").read_bytes()
    )

    result = run(
        "render", "a.yaml", "A-B.yaml", "-t", "tin-bai", "-t", "./b-tin-bai.docx"
    )

    assert result.exit_code == 2
    assert "lỗi F307 [target-clash]" in result.stderr
    assert files(here) == ["b-tin-bai.docx"]


def test_a_name_that_windows_refuses_stops_its_file_alone(write, here):
    write(name="a?.yaml")
    write(name="b.yaml")

    result = run("render", "a?.yaml", "b.yaml")

    assert result.exit_code == 2
    assert "lỗi F210 [bad-file-name]" in result.stderr
    assert files(here) == ["b-bao-cao.docx", "b-tin-bai.docx"]


@pytest.fixture
def hundred(write):
    return [write(name=f"h{number:02}.yaml") for number in range(100)]


def started(arguments, folder, **more):
    """Start a command in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **more,
    )


def wait_for_papers(folder, process):
    """Wait until some papers stand."""
    end = time.monotonic() + 60
    while not list(folder.glob("ra/*.docx")):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.005)


def assert_whole(folder):
    made = list((folder / "ra").glob("*.docx"))
    assert made
    for paper in made:
        assert zipfile.ZipFile(paper).testzip() is None


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_whole_papers_and_tells_how_far_it_came(
    hundred, here, ended, jobs
):
    # A shell lets what it runs in the background ignore Ctrl-C, tests too.
    heard = partial(signal.signal, ended, signal.SIG_DFL)
    arguments = ["render", *hundred, "-o", "ra", "-j", jobs]
    process = started(arguments, here, preexec_fn=heard)
    wait_for_papers(here, process)
    os.kill(process.pid, ended)
    _, told = process.communicate(timeout=60)

    assert process.returncode == 1
    assert b"Traceback" not in told
    assert re.search(
        r"Xong \d+/100 tệp, \d+ văn bản; dừng khi còn \d+ tệp", told.decode()
    )
    assert_whole(here)
    assert not list((here / "ra").glob(".drafter-*"))
    assert len(list((here / "ra").glob("*.docx"))) < 200


@POSIX
def test_what_is_found_in_a_file_is_told_before_the_others_are_done(hundred, here):
    process = started(["render", *hundred, "-o", "ra", "-j", "2"], here)
    first = process.stdout.readline().decode()
    made = len(list((here / "ra").glob("*.docx")))
    process.communicate(timeout=120)

    assert first.split() == [
        "Đã",
        "tạo",
        "ra/h00-bao-cao.docx",
        "(mẫu:",
        "bao-cao/dang)",
    ]
    assert made < 200


@POSIX
def test_an_interruption_of_all_its_processes_is_quiet_too(hundred, here):
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    process = started(
        ["render", *hundred, "-o", "ra", "-j", "2"], here, preexec_fn=heard
    )
    wait_for_papers(here, process)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)

    assert process.returncode == 1
    assert b"Traceback" not in told
    assert_whole(here)


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("files", [1, 5])
def test_an_interruption_does_not_wait_for_libreoffice(
    hundred, here, monkeypatch, tmp_path_factory, files, number
):
    folder = tmp_path_factory.mktemp("bin")
    Office(folder).write(f"Path({str(folder / 'begun')!r}).touch(); time.sleep(600)")
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    arguments = ["render", *hundred[:files], "-o", "ra", "--to", "pdf"]
    with no_folder_left(monkeypatch, folder / "temporary"):
        process = started(arguments, here, preexec_fn=heard)
        while not (folder / "begun").exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        _, told = process.communicate(timeout=60)

    assert process.returncode != 0
    assert b"Traceback" not in told
    assert not (here / "ra").exists()


@POSIX
def test_a_kill_leaves_whole_papers_and_the_next_run_sweeps(hundred, here):
    chance = random.Random(7)
    for _ in range(3):
        process = started(["render", *hundred, "-o", "ra", "-j", "2"], here)
        wait_for_papers(here, process)
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        process.communicate(timeout=60)  # ends when the workers have gone too
        assert_whole(here)

    result = run("render", *hundred[:2], "-o", "ra")

    assert result.exit_code == 0
    assert not list((here / "ra").glob(".drafter-*"))


@POSIX
@pytest.mark.skipif(not shutil.which("pgrep"), reason="asks pgrep for the workers")
def test_a_worker_that_is_killed_loses_nothing(hundred, here):
    process = started(["render", *hundred[:40], "-o", "ra", "-j", "2"], here)
    wait_for_papers(here, process)
    children = subprocess.check_output(["pgrep", "-P", str(process.pid)]).split()
    os.kill(int(children[0]), signal.SIGKILL)
    _, told = process.communicate(timeout=120)

    assert process.returncode == 0, told.decode()
    assert "Xong 40/40 tệp, 80 văn bản" in told.decode()
    assert len(list((here / "ra").glob("*.docx"))) == 80
    assert_whole(here)
    assert not list((here / "ra").glob(".drafter-*"))


@POSIX
def test_two_runs_at_once_end_with_whole_papers(hundred, here):
    runs = [started(["render", *hundred[:30], "-o", "ra"], here) for _ in range(2)]
    for one in runs:
        _, told = one.communicate(timeout=120)
        assert one.returncode == 0, told.decode()

    assert_whole(here)
    assert len(list((here / "ra").iterdir())) == 60


@POSIX
def test_an_interruption_before_the_command_is_there_is_quiet_too(here):
    script = (
        "import builtins\n"
        "from drafter.cli import main\n"
        "real = builtins.__import__\n"
        "def interrupted(name, *more):\n"
        "    if name == 'drafter.cli.program':\n"
        "        raise KeyboardInterrupt\n"
        "    return real(name, *more)\n"
        "builtins.__import__ = interrupted\n"
        "main(['render', 'a.yaml'])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize("option", ["--resume", "--tiep"])
def test_a_run_goes_on(three, here, write, option):
    first = run("render", *three, "-o", "ra", option)
    write(name="b.yaml")
    second = run("render", *three, "-o", "ra", option, "--json")
    third = run("render", *three, "-o", "ra", option, "-j", 2)

    assert (first.exit_code, second.exit_code, third.exit_code) == (1, 0, 0)
    document = json.loads(second.stdout)
    assert document["done_before"] == ["a.yaml", "c d.yaml"]
    assert {paper["file"] for paper in document["papers"]} == {"b.yaml"}
    assert third.stdout == ""
    assert third.stderr == "Xong 3/3 tệp, 0 văn bản; 3 tệp đã xong từ lượt trước\n"


def test_one_file_goes_on_too(three, here):
    run("render", "a.yaml", "-t", "bao-cao", "-o", "x.docx", "--resume")
    result = run("render", "a.yaml", "-t", "bao-cao", "-o", "x.docx", "--resume")

    assert result.stderr == "Xong 1/1 tệp, 0 văn bản; 1 tệp đã xong từ lượt trước\n"


def test_an_edited_paper_stops_no_other_and_is_told(three, here):
    run("render", "a.yaml", "c d.yaml", "-o", "ra", "--resume")
    (here / "ra" / "a-bao-cao.docx").write_bytes(b"mine")
    result = run("render", "a.yaml", "c d.yaml", "-o", "ra", "--resume")

    assert result.exit_code == 2
    assert "a-bao-cao.docx: lỗi F213 [not-ours]" in result.stderr
    assert "1 tệp đã xong từ lượt trước; chưa xong: a.yaml" in result.stderr
    assert (here / "ra" / "a-bao-cao.docx").read_bytes() == b"mine"


def test_what_goes_to_standard_output_cannot_go_on(three):
    result = run("render", "a.yaml", "-t", "bao-cao", "-o", "-", "--resume")

    assert result.exit_code == 2
    assert "--resume cần một thư mục" in result.stderr
