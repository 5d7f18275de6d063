"""Whatever a file holds, it is judged within ten seconds and 700 MB.

Every class is tried with DRAFTER_TEST_HOSTILE=all, some with every run.
"""

import json
import os
import resource
import subprocess
import sys

import pytest

from .loads import LOADS

SECONDS, MEGABYTES = 10, 700
OFTEN = (
    "open_fields", "attributes", "tags_in_runs", "branches", "parts", "braces",
    "wide_span", "entries", "deep", "dangling",
)  # fmt: skip
NAMES = tuple(LOADS) if os.environ.get("DRAFTER_TEST_HOSTILE") else OFTEN


def limited() -> None:
    """End a process that goes far beyond what is allowed."""
    resource.setrlimit(resource.RLIMIT_CPU, (3 * SECONDS, 3 * SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


@pytest.mark.parametrize("door", ["template", "check", "dump"])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_made_to_hang_a_machine_is_judged_in_time(name, door, tmp_path):
    """Each load ends as a finding or a paper, at each of the doors."""
    file = tmp_path / "mau.docx"
    file.write_bytes(LOADS[name]())
    command = [sys.executable, "-m", "tests.hostile.child", door, str(file)]
    run = subprocess.run(
        command, capture_output=True, text=True, preexec_fn=limited, check=False
    )

    assert run.returncode == 0, run.stderr[-2000:]
    told = json.loads(run.stdout)
    assert told["seconds"] <= SECONDS, told
    assert told["memory"] <= MEGABYTES, told
