"""A name that leads elsewhere is refused, before the file system is asked."""

import os
from pathlib import Path, PurePosixPath

import pytest

from drafter.errors import Unreadable
from drafter.pictures.gathering import located


def refusal(name, folder, *, allow_outside=False):
    try:
        located(PurePosixPath(name), folder, allow_outside=allow_outside)
    except Unreadable as why:
        return why.finding.code
    return None


ELSEWHERE = (
    "//may-chu/anh/a.jpg",
    "\\\\may-chu\\anh\\a.jpg",
    "\\\\?\\C:\\a.jpg",
    "\\\\.\\PhysicalDrive0",
    "http://may-chu/a.jpg",
    "file:///etc/passwd",
    "C:a.jpg",
    "C:\\anh\\a.jpg",
    "a.jpg:dong-khac",
    "NUL",
    "anh/nul.jpg",
    "con.tar.gz",
    "COM1",
    "lpt9.png",
    "aux .jpg",
    "a\x1b[2Jb.jpg",
    "a\0.jpg",
)


@pytest.mark.parametrize("allow_outside", [False, True])
@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_may_leave_the_machine_is_refused_by_its_letters(
    name, allow_outside, monkeypatch
):
    def asked(*_, **__):
        pytest.fail("the file system was asked")

    for call in ("stat", "lstat", "open", "readlink"):
        monkeypatch.setattr(os, call, asked)
    monkeypatch.setattr(Path, "resolve", asked)

    assert refusal(name, Path("x"), allow_outside=allow_outside) == "F402"


@pytest.mark.parametrize(
    "name",
    ["a.jpg", "anh/a.jpg", "anh\\a.jpg", "./a.jpg", "~/a.jpg", "connect.jpg"],
)
def test_what_stays_inside_is_taken(name, tmp_path):
    assert refusal(name, tmp_path) is None


@pytest.mark.parametrize(
    "name", ["../a.jpg", "anh/../../a.jpg", "..\\a.jpg", "/etc/passwd", "~/../../a"]
)
def test_what_leads_outside_needs_leave(name, tmp_path):
    folder = tmp_path / "hoi-nghi"
    folder.mkdir()

    assert refusal(name, folder) == "F308"
    assert refusal(name, folder, allow_outside=True) is None


def test_the_way_back_inside_is_inside(tmp_path):
    assert refusal(f"../{tmp_path.name}/a.jpg", tmp_path) is None


@pytest.mark.parametrize("place", ["file", "folder"])
def test_a_link_counts_by_where_it_ends(place, tmp_path):
    folder, secret = tmp_path / "trong", tmp_path / "ngoai"
    folder.mkdir()
    secret.mkdir()
    (secret / "a.jpg").write_bytes(b"")
    (folder / "that").mkdir()
    (folder / "that" / "a.jpg").write_bytes(b"")
    for name, target in (("ra", secret), ("vao", folder / "that")):
        ends = target / "a.jpg" if place == "file" else target
        (folder / name).symlink_to(ends)
    tail = "" if place == "file" else "/a.jpg"

    assert refusal(f"ra{tail}", folder) == "F308"
    assert refusal(f"vao{tail}", folder) is None


def test_a_folder_that_is_a_link_is_a_folder(tmp_path):
    (tmp_path / "that").mkdir()
    (tmp_path / "lien-ket").symlink_to(tmp_path / "that")

    found = located(PurePosixPath("a.jpg"), tmp_path / "lien-ket", allow_outside=False)

    assert found == (tmp_path / "that" / "a.jpg").resolve()


def test_links_in_a_circle_are_no_picture(tmp_path):
    (tmp_path / "a.jpg").symlink_to(tmp_path / "b.jpg")
    (tmp_path / "b.jpg").symlink_to(tmp_path / "a.jpg")

    assert refusal("a.jpg", tmp_path) in (None, "F403")
