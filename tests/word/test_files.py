"""A file is written whole or not at all."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter import errors
from drafter.word import files


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "bao-cao-2025.docx"
    path.write_bytes(b"old")
    return path


def refused(target: Path, data: bytes = b"new") -> str:
    with pytest.raises(errors.SourceError) as caught:
        files.write(target, data)
    (finding,) = caught.value.findings
    assert finding.message()
    assert finding.message("en")
    assert finding.hint()
    return finding.code


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_whole_and_nothing_else_is_left(tmp_path):
    files.write(tmp_path / "a.docx", b"new")

    assert names(tmp_path) == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_new_file_has_the_rights_that_any_new_file_has(tmp_path):
    files.write(tmp_path / "a.docx", b"new")
    (tmp_path / "plain").write_bytes(b"")

    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_old_file_hands_its_rights_on(target):
    target.chmod(0o640)
    files.write(target, b"new")

    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "lock", ["~$o-cao-2025.docx", "~$bao-cao-2025.docx", ".~lock.bao-cao-2025.docx#"]
)
def test_a_file_open_in_word_is_left_alone(target, lock):
    target.with_name(lock).write_bytes(b"user")

    assert refused(target) == "F201"
    assert target.read_bytes() == b"old"


def test_a_lock_left_behind_is_no_reason_to_fail(target):
    lock = target.with_name("~$o-cao-2025.docx")
    lock.write_bytes(b"user")
    long_ago = time.time() - 7 * 24 * 60 * 60
    os.utime(lock, (long_ago, long_ago))
    files.write(target, b"new")

    assert target.read_bytes() == b"new"


def test_a_lock_without_its_file_is_no_reason_to_fail(tmp_path):
    (tmp_path / "~$a.docx").write_bytes(b"")
    files.write(tmp_path / "a.docx", b"new")

    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_folder_or_a_pipe_in_the_way_is_refused(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")

    assert refused(tmp_path / "folder") == "F202"
    assert refused(tmp_path / "pipe") == "F202"


def test_a_link_is_neither_followed_nor_replaced(target):
    link = target.with_name("link.docx")
    link.symlink_to(target)

    assert refused(link) == "F203"
    assert link.is_symlink()
    assert target.read_bytes() == b"old"


def test_a_linked_folder_is_fine(target):
    folder = target.with_name("folder")
    folder.symlink_to(target.parent)
    files.write(folder / target.name, b"new")

    assert target.read_bytes() == b"new"


def test_a_missing_folder_and_a_file_for_a_folder_are_named(target):
    assert refused(target.parent / "none" / "a.docx") == "F204"
    assert refused(target / "a.docx") == "F204"


def test_a_name_too_long_is_named(tmp_path):
    assert refused(tmp_path / ("ắ" * 120 + ".docx")) == "F207"


STEPS = ("open", "fsync", "chmod", "replace")
FAULTS = [
    (errno.ENOSPC, "F206"),
    (errno.EDQUOT, "F206"),
    (errno.EACCES, "F205"),
    (errno.EROFS, "F205"),
    (errno.EIO, "F209"),
]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("number", "code"), FAULTS)
def test_whatever_step_fails_the_old_file_stays(
    target, monkeypatch, step, number, code
):
    seen = []

    def fail(*args, **kwargs):
        seen.append(args)
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, step, fail)

    assert refused(target) == code
    assert seen
    assert names(target.parent) == [target.name]
    assert target.read_bytes() == b"old"


def test_permission_denied_beside_a_lock_means_open_in_word(target, monkeypatch):
    def fail(*args):
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(files, "_held", lambda lock: False)
    monkeypatch.setattr(files.os, "replace", fail)
    target.with_name("~$o-cao-2025.docx").write_bytes(b"")

    assert refused(target) == "F201"


def test_an_interruption_leaves_nothing(target, monkeypatch):
    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(target, b"new")

    assert names(target.parent) == [target.name]


KILLED = """
import sys
from drafter.word import files
print("ready", flush=True)
turn = 0
while True:
    turn += 1
    files.write(sys.argv[1], b"%d" % (turn % 10) * 200_000)
"""


def test_a_kill_leaves_a_whole_file_and_the_next_run_sweeps(target):
    for delay in (0.004, 0.011, 0.023, 0.037, 0.052):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(target)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        with process:
            assert process.stdout.readline() == b"ready\n"
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        content = target.read_bytes()
        assert content == b"old" or content == content[:1] * 200_000
    files.write(target, b"last")

    assert names(target.parent) == [target.name]


def test_the_files_of_others_are_not_swept(tmp_path):
    others = [
        f".drafter-{files._machine()}-{os.getpid()}-{'0' * 16}.tmp",
        f".drafter-00000000-999999999-{'0' * 16}.tmp",
        "draft.tmp",
    ]
    ours = f".drafter-{files._machine()}-999999999-{'0' * 16}.tmp"
    for name in (*others, ours):
        (tmp_path / name).write_bytes(b"")
    files.sweep(tmp_path)

    assert names(tmp_path) == sorted(others)
