"""A file is written whole or not at all."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter import errors
from drafter.files import file_names, writing


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "bao-cao-2025.docx"
    path.write_bytes(b"old")
    return path


def refused(target: Path, data: bytes = b"new") -> str:
    with pytest.raises(errors.SourceError) as caught:
        writing.write(target, data)
    (finding,) = caught.value.findings
    assert finding.message()
    assert finding.message("en")
    assert finding.hint()
    return finding.code


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_whole_and_nothing_else_is_left(tmp_path):
    writing.write(tmp_path / "a.docx", b"new")

    assert names(tmp_path) == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_new_file_has_the_rights_that_any_new_file_has(tmp_path):
    writing.write(tmp_path / "a.docx", b"new")
    (tmp_path / "plain").write_bytes(b"")

    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_old_file_hands_its_rights_on(target):
    target.chmod(0o640)
    writing.write(target, b"new")

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
    writing.write(target, b"new")

    assert target.read_bytes() == b"new"


def test_a_lock_without_its_file_is_no_reason_to_fail(tmp_path):
    (tmp_path / "~$a.docx").write_bytes(b"")
    writing.write(tmp_path / "a.docx", b"new")

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
    writing.write(folder / target.name, b"new")

    assert target.read_bytes() == b"new"


def test_a_missing_folder_and_a_file_for_a_folder_are_named(target):
    assert refused(target.parent / "none" / "a.docx") == "F204"
    assert refused(target / "a.docx") == "F204"


def test_a_name_too_long_is_named(tmp_path):
    assert refused(tmp_path / ("ắ" * 120 + ".docx")) == "F207"


def test_the_longest_name_is_written_twice(tmp_path):
    target = tmp_path / ("a" * 250 + ".docx")
    writing.write(target, b"one")
    writing.write(target, b"two")

    assert target.read_bytes() == b"two"
    assert refused(target.with_name("a" * 251 + ".docx")) == "F207"


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_read_only_file_is_refused_and_stays(target, mode):
    target.chmod(mode)

    assert refused(target) == "F208"
    assert target.read_bytes() == b"old"
    assert target.stat().st_mode & 0o777 == mode
    assert names(target.parent) == [target.name]


def test_a_file_of_somebody_else_is_refused(target, monkeypatch):
    monkeypatch.setattr(writing.os, "access", lambda path, mode: path != target)

    assert refused(target) == "F205"
    assert target.read_bytes() == b"old"


def test_the_umask_holds_for_a_new_file(tmp_path):
    before = os.umask(0o027)
    try:
        writing.write(tmp_path / "a.docx", b"new")
    finally:
        os.umask(before)

    assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o640


def test_a_private_file_is_never_open_to_others_meanwhile(target, monkeypatch):
    target.chmod(0o600)
    seen = []
    replace = os.replace

    def look(source, goal):
        seen.append(os.stat(source).st_mode & 0o777)
        replace(source, goal)

    monkeypatch.setattr(writing.os, "chmod", lambda *_: None)
    monkeypatch.setattr(writing.os, "replace", look)
    writing.write(target, b"new")

    assert seen == [0o600]


STEPS = ("open", "fsync", "chmod", "replace", "lstat")
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

    monkeypatch.setattr(writing.Path if step == "lstat" else writing.os, step, fail)

    assert refused(target) == code
    monkeypatch.undo()
    assert seen
    assert names(target.parent) == [target.name]
    assert target.read_bytes() == b"old"


class Full:
    """A stream that takes half of what it is given, or fails where it is told to."""

    def __init__(self, stream, step):
        self.stream, self.step = stream, step

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        if self.step == "close":
            raise OSError(errno.EDQUOT, "quota")

    def write(self, data):
        self.stream.write(data[: len(data) // 2])
        if self.step == "write":
            raise OSError(errno.ENOSPC, "full")

    def flush(self):
        self.stream.flush()
        if self.step == "flush":
            raise OSError(errno.ENOSPC, "full")

    def fileno(self):
        return self.stream.fileno()


@pytest.mark.parametrize("step", ["write", "flush", "close"])
def test_a_disk_that_fills_up_leaves_the_old_file(target, monkeypatch, step):
    def opened(handle, mode):
        return Full(os.fdopen(handle, mode), step)

    monkeypatch.setattr(writing, "open", opened, raising=False)

    assert refused(target) == "F206"
    assert names(target.parent) == [target.name]
    assert target.read_bytes() == b"old"


def test_what_went_wrong_is_told_even_where_nothing_can_be_removed(target, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    def deny(*_):
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(writing.os, "fsync", fail)
    monkeypatch.setattr(writing.Path, "unlink", deny)

    assert refused(target) == "F206"


SMALL = """
import resource, sys
from drafter.errors import SourceError
from drafter.files import writing
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    writing.write(sys.argv[1], bytes(2000))
except SourceError as stop:
    print(stop.findings[0].code)
"""


def test_a_limit_on_the_size_of_files_is_a_full_disk(target):
    told = subprocess.check_output(
        [sys.executable, "-c", SMALL, str(target)], cwd=Path(__file__).parents[2]
    )

    assert told == b"F206\n"
    assert names(target.parent) == [target.name]
    assert target.read_bytes() == b"old"


@pytest.fixture
def tiny(tmp_path):
    """A file system of 64 KiB, where one may be mounted."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True).returncode
    ):
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_real_disk_that_is_full_keeps_the_old_file(tiny):
    target = tiny / "a.docx"
    writing.write(target, b"old" * 10_000)

    assert refused(target, bytes(50_000)) == "F206"
    assert target.read_bytes() == b"old" * 10_000
    assert names(tiny) == ["a.docx"]


def test_a_file_that_windows_cannot_replace_is_open_somewhere(target, monkeypatch):
    def fail(source, goal):
        why = PermissionError(errno.EACCES, "denied", str(source), None, str(goal))
        why.winerror = 5
        raise why

    monkeypatch.setattr(writing.os, "replace", fail)

    assert refused(target) == "F201"
    assert target.read_bytes() == b"old"


def test_a_long_path_that_windows_does_not_find_is_named(target, monkeypatch):
    def fail(*_):
        raise FileNotFoundError(errno.ENOENT, "no such file")

    monkeypatch.setattr(writing.os, "open", fail)
    monkeypatch.setattr(file_names, "NEAR", 10)

    assert refused(target) == "F207"


def test_permission_denied_beside_a_lock_means_open_in_word(target, monkeypatch):
    def fail(*args):
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(writing, "is_held", lambda lock: False)
    monkeypatch.setattr(writing.os, "replace", fail)
    target.with_name("~$o-cao-2025.docx").write_bytes(b"")

    assert refused(target) == "F201"


def test_an_interruption_leaves_nothing(target, monkeypatch):
    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(writing.os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        writing.write(target, b"new")

    assert names(target.parent) == [target.name]


KILLED = """
import sys
from drafter.files import writing
print("ready", flush=True)
turn = 0
while True:
    turn += 1
    writing.write(sys.argv[1], b"%d" % (turn % 10) * 200_000)
"""


def test_a_kill_leaves_a_whole_file_and_what_else_it_left_is_swept(target):
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
    writing.sweep(target.parent)

    assert names(target.parent) == [target.name]


def test_the_files_of_others_are_not_swept(tmp_path):
    others = [
        f".drafter-{writing._machine()}-{os.getpid()}-{'0' * 16}.tmp",
        f".drafter-00000000-999999999-{'0' * 16}.tmp",
        "draft.tmp",
    ]
    ours = f".drafter-{writing._machine()}-999999999-{'0' * 16}.tmp"
    for name in (*others, ours):
        (tmp_path / name).write_bytes(b"")
    writing.sweep(tmp_path)

    assert names(tmp_path) == sorted(others)


def test_folders_are_swept_like_files(tmp_path):
    mine = writing.temporary(tmp_path)
    over = tmp_path / f".drafter-{writing._machine()}-999999999-{'0' * 16}.tmp"
    for folder in (mine, over):
        (folder / "profile").mkdir(parents=True)
        (folder / "profile" / "1.pdf").write_bytes(b"")
    writing.sweep(tmp_path)

    assert names(tmp_path) == [mine.name]


def test_on_windows_a_folder_of_another_process_is_left_for_a_day(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(sys, "platform", "win32")
    new, old = (
        tmp_path / f".drafter-{writing._machine()}-999999999-{digit * 16}.tmp"
        for digit in "01"
    )
    for folder in (new, old):
        folder.mkdir()
    long_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    writing.sweep(tmp_path)

    assert names(tmp_path) == [new.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows asks a right for links")
def test_a_link_is_swept_and_what_it_leads_to_stays(tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "a").write_bytes(b"")
    over = tmp_path / f".drafter-{writing._machine()}-999999999-{'0' * 16}.tmp"
    over.symlink_to(kept)
    writing.sweep(tmp_path)

    assert names(tmp_path) == ["kept"]
    assert names(kept) == ["a"]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells of ended processes")
def test_a_process_that_has_ended_is_over_though_nobody_asked_how(tmp_path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
    left = tmp_path / f".drafter-{writing._machine()}-{ended.pid}-{'0' * 16}.tmp"
    left.write_bytes(b"")
    writing.sweep(tmp_path)
    ended.wait()

    assert names(tmp_path) == []


def test_a_temporary_file_of_yesterday_is_swept_whosever_it_was(tmp_path):
    old = tmp_path / f".drafter-00000000-{os.getpid()}-{'0' * 16}.tmp"
    old.write_bytes(b"")
    long_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    strange = tmp_path / f".drafter-{writing._machine()}-{'9' * 30}-{'0' * 16}.tmp"
    strange.write_bytes(b"")
    writing.sweep(tmp_path)
    writing.sweep(tmp_path / "none")

    assert names(tmp_path) == [strange.name]
