"""Each picture that facts name is read once, or told why not."""

import os
import socket
import struct
import sys
import zlib
from pathlib import PurePosixPath
from unicodedata import normalize

import pytest

from drafter.pictures import gather, gathering
from drafter.pictures.gathering import MAX_BYTES

from .samples import picture

PLACE = ("press", "photos", 0, "file")


def gathered(folder, *names, **options):
    named = [(PLACE, PurePosixPath(name)) for name in names]
    return gather(named, folder, **options)


def codes(folder, *names, **options):
    return [one.code for one in gathered(folder, *names, **options).findings]


def test_a_picture_is_read(tmp_path):
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "a.jpg").write_bytes(picture())

    found = gathered(tmp_path, "anh/a.jpg")

    assert list(found.pictures) == [PurePosixPath("anh/a.jpg")]
    assert found.files == ((tmp_path / "anh" / "a.jpg").resolve(),)
    assert found.findings == ()


def test_the_ending_of_a_name_does_not_matter(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture("PNG"))

    assert codes(tmp_path, "a.jpg") == []


def test_one_file_under_two_names_is_read_once(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture())

    found = gathered(tmp_path, "a.jpg", "./anh/../a.jpg", "a.jpg")

    assert len(found.files) == 1
    assert len({id(one) for one in found.pictures.values()}) == 1


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
@pytest.mark.parametrize("stored", ["NFC", "NFD"])
def test_accents_may_be_spelt_in_one_sign_or_two(typed, stored, tmp_path):
    folder = tmp_path / normalize(stored, "ảnh hội nghị")
    folder.mkdir()
    (folder / normalize(stored, "toàn cảnh.jpg")).write_bytes(picture())

    assert codes(tmp_path, normalize(typed, "ảnh hội nghị/toàn cảnh.jpg")) == []


def test_a_finding_says_where_the_facts_name_the_picture(tmp_path):
    (finding,) = gathered(tmp_path, "khong-co.jpg").findings

    assert finding.code == "F403"
    assert finding.path == PLACE
    assert str(tmp_path) in finding.message()


def bomb(width, height):
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + crc


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "F407"),
        (b"<svg/>", "F407"),
        (b"\0\0\0\x18ftypheic", "F407"),
        (b"kh\xc3\xb4ng ph\xe1\xba\xa3i \xe1\xba\xa3nh", "F407"),
        (bomb(60_000, 60_000), "F408"),
        (bomb(20_001, 2), "F408"),
        (bomb(0, 10), "F409"),
        (picture()[:300], "F409"),
        (picture("PNG")[:20], "F409"),
    ],
)
def test_what_is_no_sound_picture_is_refused(data, code, tmp_path):
    (tmp_path / "a.jpg").write_bytes(data)

    assert codes(tmp_path, "a.jpg") == [code]


@pytest.mark.parametrize(("more", "code"), [(0, []), (1, ["F406"])])
def test_a_file_may_be_as_big_as_the_limit(more, code, tmp_path):
    data = picture()
    with (tmp_path / "a.jpg").open("wb") as stream:
        stream.write(data)
        stream.truncate(MAX_BYTES + more)

    assert codes(tmp_path, "a.jpg") == code


def test_a_folder_is_no_picture(tmp_path):
    (tmp_path / "anh").mkdir()

    assert codes(tmp_path, "anh") == ["F404"]
    assert codes(tmp_path, ".") == ["F404"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_pipes_devices_and_sockets_are_refused_without_waiting(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "ong.jpg")
    monkeypatch.chdir(tmp_path)
    server = socket.socket(socket.AF_UNIX)
    server.bind("o-cam.jpg")

    assert codes(tmp_path, "ong.jpg") == ["F404"]
    assert codes(tmp_path, "o-cam.jpg")[0] in ("F404", "F405")
    assert codes(tmp_path, "/dev/zero", allow_outside=True) == ["F404"]
    assert codes(tmp_path, "/dev/zero") == ["F308"]
    server.close()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights do not bind here"
)
def test_a_picture_without_the_right_to_read_is_told(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture())
    (tmp_path / "a.jpg").chmod(0)

    assert codes(tmp_path, "a.jpg") == ["F405"]


def test_a_link_that_leaves_the_folder_is_not_read(tmp_path):
    (tmp_path / "trong").mkdir()
    (tmp_path / "bi-mat.jpg").write_bytes(picture())
    (tmp_path / "trong" / "a.jpg").symlink_to(tmp_path / "bi-mat.jpg")

    assert codes(tmp_path / "trong", "a.jpg") == ["F308"]
    assert codes(tmp_path / "trong", "a.jpg", allow_outside=True) == []


def test_without_pillow_nothing_is_read_and_each_photo_is_told(tmp_path, monkeypatch):
    (tmp_path / "a.jpg").write_bytes(picture())
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.setitem(sys.modules, "PIL.Image", None)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("a file was opened"))

    found = gathered(tmp_path, "a.jpg", "../b.jpg")

    assert [one.code for one in found.findings] == ["F401", "F308"]
    assert "pip install pillow" in found.findings[0].hint()
    assert found.pictures == {}


def test_who_names_no_photo_needs_no_pillow(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.setitem(sys.modules, "PIL.Image", None)

    assert gathered(tmp_path).findings == ()


def test_a_conference_may_name_so_many_pictures_and_no_more(tmp_path, monkeypatch):
    """The number has a limit, told once; those before it are read."""
    monkeypatch.setattr(gathering, "MOST", 3)
    for number in range(6):
        (tmp_path / f"{number}.jpg").write_bytes(picture())

    assert codes(tmp_path, "0.jpg", "1.jpg", "2.jpg", "0.jpg") == []
    found = gathered(tmp_path, *(f"{number}.jpg" for number in range(6)))
    assert [one.code for one in found.findings] == ["F410"]
    assert len(found.pictures) == 3


def test_all_pictures_of_a_conference_weigh_so_much_and_no_more(tmp_path, monkeypatch):
    """The sum of the files has a limit beside that of each file."""
    (tmp_path / "a.jpg").write_bytes(picture())
    (tmp_path / "b.jpg").write_bytes(picture("PNG"))
    weight = sum(path.stat().st_size for path in tmp_path.iterdir())

    monkeypatch.setattr(gathering, "MOST_BYTES", weight)
    assert codes(tmp_path, "a.jpg", "b.jpg") == []
    monkeypatch.setattr(gathering, "MOST_BYTES", weight - 1)
    assert codes(tmp_path, "a.jpg", "b.jpg") == ["F410"]
