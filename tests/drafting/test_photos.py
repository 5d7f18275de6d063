"""The verbs and photos: who says where they are, and what is read at all."""

import builtins
import os
from pathlib import PurePosixPath

import attrs
import pytest

import drafter
from drafter.model import Photo, Press
from drafter.ooxml.dump import dump
from tests.conferences import LEAST
from tests.pictures.samples import picture

FILE = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 9/1/2026
ky_bao_cao: năm 2025
tin_bai:
  hinh_anh:
    - {chu_thich: Toàn cảnh, tep: TEP}
"""


def shown(name="a.jpg"):
    photo = Photo(caption="Toàn cảnh", file=PurePosixPath(name))
    return attrs.evolve(LEAST, press=Press(photos=(photo,)))


def test_a_folder_says_where_photos_are(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture())

    paper = drafter.render(shown(), paper="tin-bai", folder=tmp_path)

    assert "[Ảnh] (hình Toàn cảnh.)" in dump(paper)


def test_without_a_folder_no_photo_is_read_and_its_place_is_seen(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jpg").write_bytes(picture())

    paper = drafter.render(shown(), paper="tin-bai", size="bài")

    assert "[ẢNH: " in dump(paper)


def test_a_photo_that_cannot_be_read_stops(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"<svg/>")

    with pytest.raises(drafter.InvalidDocument) as stopped:
        drafter.render(shown(), paper="tin-bai", folder=tmp_path)

    (finding,) = stopped.value.findings
    assert (finding.code, finding.path) == ("F407", ("press", "photos", 0, "file"))


def test_a_paper_without_photos_reads_none(tmp_path, monkeypatch):
    (tmp_path / "a.jpg").write_bytes(b"<svg/>")
    drafter.render(shown(), paper="bao-cao")
    opened = os.open

    def watched(path, *rest, **named):
        assert "a.jpg" not in str(path)
        return opened(path, *rest, **named)

    monkeypatch.setattr(os, "open", watched)
    monkeypatch.setattr(builtins, "open", watched)

    assert drafter.render(shown(), paper="bao-cao", folder=tmp_path)


@pytest.mark.parametrize(("allowed", "code"), [(False, "F308"), (True, None)])
def test_outside_the_folder_is_for_the_caller_to_allow(allowed, code, tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture())
    (tmp_path / "trong").mkdir()
    found = None
    try:
        drafter.render(
            shown("../a.jpg"),
            paper="tin-bai",
            folder=tmp_path / "trong",
            allow_outside=allowed,
        )
    except drafter.InvalidDocument as stopped:
        found = stopped.findings[0].code

    assert found == code


def test_draft_places_photos_beside_the_file(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture())
    file = tmp_path / "hoi-nghi.yaml"
    file.write_text(FILE.replace("TEP", "a.jpg"), encoding="utf-8")

    drafted = drafter.draft(file, output=tmp_path / "ra", papers=["tin-bai"])

    assert "(hình Toàn cảnh.)" in dump(drafted.paths[0].read_bytes())
    assert not [one for one in drafted.findings if one.code.startswith("F4")]


def test_draft_never_replaces_a_photo(tmp_path):
    (tmp_path / "tin-bai.docx").write_bytes(picture())
    file = tmp_path / "hoi-nghi.yaml"
    file.write_text(FILE.replace("TEP", "tin-bai.docx"), encoding="utf-8")

    with pytest.raises(drafter.SourceError) as stopped:
        drafter.draft(file, output=tmp_path)

    assert [one.code for one in stopped.value.findings] == ["F307"]
    assert (tmp_path / "tin-bai.docx").read_bytes() == picture()
    assert not (tmp_path / "bao-cao.docx").exists()
