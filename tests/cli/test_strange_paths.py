"""Paths that lead nowhere end in one message, never in a traceback or a hang."""

import os
import sys

import pytest

from tests.cli.console import MINIMAL, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
LONG = "ạ" * 90


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(MINIMAL, encoding="utf-8")
    for name in ("loop.yaml", "loop"):
        os.symlink(name, name)
    os.mkfifo("pipe.yaml")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ("render", "a.yaml", "-o", "loop"),
        ("render", "a.yaml", "-t", "tin-bai", "-o", "loop/x.docx"),
        ("render", "a.yaml", "-o", LONG),
        ("render", "a.yaml", "-t", f"{LONG}.docx"),
        ("render", "pipe.yaml"),
        ("check", "pipe.yaml"),
        ("check", "loop.yaml"),
        ("init", "loop"),
        ("init", LONG),
        ("template", "dump", f"{LONG}.docx"),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_a_path_that_leads_nowhere_is_named(here, arguments):
    result = run(*arguments)

    assert result.exit_code == 2
    assert "lỗi F" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_link_in_a_circle_stops_no_other_file(here):
    result = run("render", "a.yaml", "loop.yaml", "pipe.yaml", "-o", "ra")

    assert result.exit_code == 2
    assert (here / "ra" / "a-bao-cao.docx").is_file()


def test_a_pipe_is_refused_in_the_language_of_the_user(here):
    result = run("check", "pipe.yaml", "--lang", "en")

    assert "cannot open 'pipe.yaml': it is no regular file" in result.stderr
