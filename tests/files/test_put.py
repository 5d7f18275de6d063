"""A file is put in place of another one only after that was judged."""

import os
from pathlib import Path

import pytest

from drafter import errors
from drafter.files import writing
from drafter.files.writing import Outcome, Written
from drafter.findings import Spot


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"old")
    return path


def gives_way(old: bytes) -> str:
    return ""


def kept(old: bytes) -> str:
    return "sua-tay"


def stays(old: bytes) -> str:
    raise errors.SourceError([writing.NOT_WRITTEN.at(mark=Spot("x"), reason="stays")])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("before", [None, b""])
def test_an_absent_or_empty_file_is_created_without_being_judged(tmp_path, before):
    path = tmp_path / "a.docx"
    if before is not None:
        path.write_bytes(before)

    assert writing.put(path, b"new", stays) == Written(Outcome.CREATED)
    assert contents(tmp_path) == {"a.docx": b"new"}


def test_a_file_with_the_same_bytes_is_left_as_it_is(target):
    before = target.stat()

    assert writing.put(target, b"old", stays) == Written(Outcome.UNCHANGED)
    assert target.stat().st_ino == before.st_ino
    assert target.stat().st_mtime_ns == before.st_mtime_ns


def test_a_file_that_gives_way_is_replaced(target):
    assert writing.put(target, b"new", gives_way) == Written(Outcome.REPLACED)
    assert contents(target.parent) == {target.name: b"new"}


def test_a_file_that_stays_is_not_touched(target):
    with pytest.raises(errors.SourceError):
        writing.put(target, b"new", stays)

    assert contents(target.parent) == {target.name: b"old"}


def test_files_are_set_aside_under_the_first_free_name(target):
    target.with_name("bao-cao.sua-tay-2.docx").write_bytes(b"mine")
    names = []
    for new in (b"one", b"two", b"three"):
        names.append(writing.put(target, new, kept).kept.name)

    assert names == [f"bao-cao.sua-tay{n}.docx" for n in ("", "-3", "-4")]
    assert contents(target.parent) == {
        "bao-cao.docx": b"three",
        "bao-cao.sua-tay.docx": b"old",
        "bao-cao.sua-tay-2.docx": b"mine",
        "bao-cao.sua-tay-3.docx": b"one",
        "bao-cao.sua-tay-4.docx": b"two",
    }


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_cannot_be_replaced_is_where_it_was(target, monkeypatch, links):
    def fail(*args):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(os, "replace", fail)
    if not links:
        monkeypatch.setattr(os, "link", fail)
    with pytest.raises(errors.SourceError):
        writing.put(target, b"new", kept)

    assert contents(target.parent) == {target.name: b"old"}


def test_a_disk_without_links_keeps_the_old_file_too(target, monkeypatch):
    def fail(*args):
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", fail)
    done = writing.put(target, b"new", kept)

    assert contents(target.parent) == {target.name: b"new", done.kept.name: b"old"}


def test_nothing_is_written_where_the_old_file_cannot_be_set_aside(target, monkeypatch):
    def fail(*args):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(os, "link", fail)
    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(errors.SourceError):
        writing.put(target, b"new", kept)

    assert contents(target.parent) == {target.name: b"old"}


def test_what_is_saved_while_the_new_file_is_got_ready_is_judged_anew(
    target, monkeypatch
):
    """Somebody saves in Word at that moment."""
    judged = []

    def judge(old):
        judged.append(old)
        if len(judged) == 1:
            target.write_bytes(b"saved in between")
        return "" if old == b"old" else "sua-tay"

    done = writing.put(target, b"new", judge)

    assert judged == [b"old", b"saved in between"]
    assert done.kept.read_bytes() == b"saved in between"
    assert target.read_bytes() == b"new"


def test_a_name_that_is_taken_in_between_is_not_overwritten(target, monkeypatch):
    link = os.link

    def taken(source, other):
        if not other.exists():
            other.write_bytes(b"mine")
            monkeypatch.setattr(os, "link", link)
        link(source, other)

    monkeypatch.setattr(os, "link", taken)
    done = writing.put(target, b"new", kept)

    assert done.kept.name == "bao-cao.sua-tay-2.docx"
    assert target.with_name("bao-cao.sua-tay.docx").read_bytes() == b"mine"


@pytest.mark.parametrize("judge", [gives_way, kept, stays])
def test_a_file_that_is_open_is_not_even_judged(target, judge):
    lock = target.with_name(f".~lock.{target.name}#")
    lock.write_bytes(b"user")
    with pytest.raises(errors.SourceError) as caught:
        writing.put(target, b"new", judge)

    assert [finding.code for finding in caught.value.findings] == ["F201"]
    assert contents(target.parent) == {target.name: b"old", lock.name: b"user"}
