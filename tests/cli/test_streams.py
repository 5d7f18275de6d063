"""Whatever the console: code pages, pipes that close, disks that are full."""

import os
import subprocess
import sys

import pytest

from drafter.cli.program import program
from tests.cli.console import ROOT, run, spawn

EXAMPLE = ROOT / "examples" / "toi-thieu.yaml"
COMMANDS = (
    ("--help",),
    ("explain", "D102"),
    ("schema",),
    ("template", "list"),
    ("template", "fields"),
    ("template", "dump", "tin-bai"),
    ("check", EXAMPLE),
    ("check", "--json", EXAMPLE),
    ("render", EXAMPLE, "-o", "ra"),
    ("demo",),
    ("init", "--defaults"),
    ("khong-co-lenh-nay",),
)


@pytest.mark.parametrize("encoding", ["ascii", "cp1258"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda a: " ".join(map(str, a[:2])))
def test_every_command_writes_utf_8(tmp_path, arguments, encoding):
    result = spawn(
        *arguments, folder=tmp_path, PYTHONIOENCODING=encoding, PYTHONUTF8="0"
    )

    told = (result.stdout + result.stderr).decode("utf-8")
    assert any(letter in told for letter in "ảạấầậếềệốồộớờợưđ")
    assert "Traceback" not in told


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}])
def test_no_colours_reach_a_pipe(tmp_path, environment):
    result = spawn("check", "khong-co.yaml", EXAMPLE, folder=tmp_path, **environment)

    assert b"\x1b" not in result.stdout + result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)]
)
def test_a_terminal_gets_colours_unless_they_are_refused(
    tmp_path, environment, coloured
):
    told = at_terminal(tmp_path, ["check", "khong-co.yaml"], **environment)

    assert b"F101" in told
    assert (b"\x1b[" in told) is coloured


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_is_no_place_for_a_docx(tmp_path):
    told = at_terminal(tmp_path, ["render", str(EXAMPLE), "-t", "tin-bai", "-o", "-"])

    assert "F303 [terminal-refused]" in told.decode("utf-8")
    assert b"PK\x03\x04" not in told


def at_terminal(folder, arguments, **environment):
    """Return what a command shows at a terminal."""
    import pty

    shown, terminal = pty.openpty()
    kept = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm", **environment},
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    told = b""
    try:
        while piece := os.read(shown, 65536):
            told += piece
    except OSError:  # how Linux says that the terminal was closed
        pass
    os.close(shown)
    process.wait()
    return told


def shell(script, folder):
    """Return what a shell gives for a line that calls drafter."""
    script = script.replace("drafter", f"'{sys.executable}' -m drafter")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("drafter schema >&-", 0),
        ("drafter schema 2>&-", 0),
        (f"drafter check '{EXAMPLE}' 2>&-", 0),
        (f"drafter render '{EXAMPLE}' -o ra >&-", 0),
        (f"drafter render '{EXAMPLE}' -t tin-bai -o - >&-", 2),
        ("drafter schema > /dev/full", 2),
        (f"drafter render '{EXAMPLE}' -t tin-bai -o - > /dev/full", 2),
    ],
)
def test_closed_and_full_outputs_leave_no_traceback(tmp_path, script, code):
    result = shell(script, tmp_path)

    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr
    assert result.returncode == code


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize(
    "script",
    [
        "drafter check - <&-",
        "drafter render - -o ra <&-",
        f"drafter render - '{EXAMPLE}' -o ra -j 2 <&-",
    ],
)
def test_a_closed_input_is_told(tmp_path, script):
    result = shell(script, tmp_path)

    assert "lỗi F105 [stdin-closed]" in result.stderr.decode()
    assert b"Traceback" not in result.stderr
    assert result.returncode == 2
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_a_reader_who_leaves_is_no_error(tmp_path):
    result = shell("{ drafter schema; echo $? >&2; } | head -c 1", tmp_path)

    assert result.stdout == b"{"
    assert result.stderr == b"0\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_told(tmp_path):
    (tmp_path / "ra").mkdir(mode=0o500)

    result = spawn("render", EXAMPLE, "-o", "ra", folder=tmp_path)

    assert b"F205" in result.stderr
    assert result.returncode == 2


@pytest.mark.parametrize("command", ["render", "demo", "init"])
def test_a_folder_that_refuses_is_told(here, monkeypatch, command):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)
    arguments = (
        ["render", EXAMPLE, "-o", "ra"] if command == "render" else [command, "ra"]
    )

    result = run(*arguments)

    assert "lỗi F205 [no-right-to-write]" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("name", ["đường dẫn có dấu và cách", "a" * 200])
def test_any_folder_will_do(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()

    made = spawn("init", "--defaults", folder=folder)
    result = spawn("render", "hoi-nghi.yaml", folder=folder)

    assert (made.returncode, result.returncode) == (0, 0)
    assert (folder / "bao-cao.docx").is_file()


def test_a_fault_of_drafter_asks_for_a_report(monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("of our own")

    monkeypatch.setattr(program.commands["schema"], "invoke", fail)

    result = run("schema")

    assert result.exit_code == 1
    assert "ZeroDivisionError: of our own" in result.stderr
    assert "lỗi của drafter, không phải của bạn" in result.stderr
