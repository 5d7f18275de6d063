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
from .sheets import SHEETS

SECONDS, MEGABYTES = 10, 700
OFTEN = (
    "open_fields", "attributes", "tags_in_runs", "branches", "parts", "braces",
    "wide_span", "entries", "deep", "dangling",
)  # fmt: skip
ALL = bool(os.environ.get("DRAFTER_TEST_HOSTILE"))
NAMES = tuple(LOADS) if ALL else OFTEN
WORKBOOKS = tuple(SHEETS) if ALL else ("one_text", "merges")


def limited() -> None:
    """End a process that goes far beyond what is allowed."""
    resource.setrlimit(resource.RLIMIT_CPU, (3 * SECONDS, 3 * SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


@pytest.mark.parametrize("door", ["template", "check", "dump"])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_made_to_hang_a_machine_is_judged_in_time(name, door, tmp_path):
    """Each load ends as a finding or a paper, at each of the doors."""
    assert_judged_in_time(door, LOADS[name](), tmp_path / "mau.docx")


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_made_to_hang_a_machine_is_judged_in_time(name, tmp_path):
    """Each ends as a finding or a sheet."""
    assert_judged_in_time("sheet", SHEETS[name](), tmp_path / "bieu.xlsx")


def assert_judged_in_time(door, data, file):
    file.write_bytes(data)
    command = [sys.executable, "-m", "tests.hostile.child", door, str(file)]
    run = subprocess.run(
        command, capture_output=True, text=True, preexec_fn=limited, check=False
    )

    assert run.returncode == 0, run.stderr[-2000:]
    told = json.loads(run.stdout)
    assert told["seconds"] <= SECONDS, told
    assert told["memory"] <= MEGABYTES, told
