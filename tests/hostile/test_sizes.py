"""The size of a file is asked before it is read: gigabytes are refused at once."""

import os
import resource
import subprocess
import sys

import pytest

GIGABYTES = 8
COMMANDS = [
    ("template", "check"),
    ("template", "dump"),
    ("check",),
    ("render", "-t"),
]


def limited() -> None:
    """Leave a process less memory than the file has bytes."""
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_file_of_gigabytes_is_refused_and_not_read(command, tmp_path):
    """A sparse file takes no room on the disk and all of the memory."""
    file = tmp_path / "mau.docx"
    file.write_bytes(b"PK\3\4")
    os.truncate(file, GIGABYTES << 30)
    words = [sys.executable, "-m", "drafter", *command, str(file)]
    if command[0] == "render":
        facts = tmp_path / "hoi-nghi.yaml"
        facts.write_text("ten: x\n", encoding="utf-8")
        words.append(str(facts))
    run = subprocess.run(
        words, capture_output=True, text=True, preexec_fn=limited, check=False
    )

    assert run.returncode == 1, run.stderr[-500:]
    assert "Traceback" not in run.stderr
    assert "quá lớn" in run.stderr or "T213" in run.stderr
