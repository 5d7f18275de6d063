"""``drafter render`` of a conference that has photos."""

import hashlib
import json
import re
import sys
import zipfile
from io import BytesIO

import pytest

from drafter.ooxml.dump import dump
from tests.cli.console import MINIMAL, ROOT, run, spawn
from tests.pictures.samples import opened, picture, turned

PHOTO = """\
tin_bai:
  hinh_anh:
    - chu_thich: Toàn cảnh "Hội nghị" <A & B>
      tep: {}
"""
ROTATED = 6


def photo(name="anh/a.jpg"):
    return PHOTO.format(name)


@pytest.fixture
def shot(here):
    """A photo from a camera held upright, beside the conference file."""
    (here / "anh").mkdir()
    (here / "anh" / "a.jpg").write_bytes(turned(ROTATED))
    return here / "anh" / "a.jpg"


def media(path):
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/media/")]
        return [archive.read(name) for name in names]


def test_a_photo_stands_above_its_caption_upright_and_without_metadata(
    write, here, shot
):
    result = run("render", write(photo()), "-t", "tin-bai")

    assert (result.exit_code, result.stderr) == (0, "")
    lines = dump((here / "tin-bai.docx").read_bytes()).splitlines()
    above = lines.index('[Ảnh] (hình Toàn cảnh "Hội nghị" <A & B>.)')
    assert lines[above + 1] == '[Chú thích ảnh] Toàn cảnh "Hội nghị" <A & B>.'
    (data,) = media(here / "tin-bai.docx")
    assert opened(data).size == (20, 40)
    assert b"May anh" not in data


def test_the_report_shows_no_photo(write, here, shot):
    run("render", write(photo()), "-t", "bao-cao")

    assert media(here / "bao-cao.docx") == []


def test_a_photo_without_a_file_has_its_place_in_the_long_item_only(write, here):
    text = "tin_bai:\n  hinh_anh:\n    - chu_thich: Toàn cảnh\n"
    news = run("render", write(text), "-t", "tin-bai", "-o", "a.docx")
    long = run("render", write(text), "-t", "tin-bai", "-o", "b.docx", "--size", "bài")

    assert (news.exit_code, long.exit_code) == (0, 0)
    assert "Toàn cảnh" not in dump((here / "a.docx").read_bytes())
    made = dump((here / "b.docx").read_bytes())
    assert "[Chỗ chờ ảnh] ==[ẢNH: Toàn cảnh]==" in made
    assert "[Chú thích ảnh]" not in made
    assert "Còn 1 chỗ [ẢNH] chờ ảnh" in long.stdout


def test_several_files_at_once_give_the_same_bytes(write, here, shot):
    names = [write(photo(), name=f"{letter}.yaml") for letter in "ab"]
    for jobs in ("1", "2"):
        made = spawn("render", *names, "-j", jobs, "-o", f"ra{jobs}", folder=here)
        assert made.returncode == 0, made.stderr.decode()
    papers = sorted((here / "ra1").glob("*-tin-bai.docx"))

    assert len(papers) == 2
    for paper in papers:
        twin = here / "ra2" / paper.name
        assert hashlib.sha256(paper.read_bytes()).digest() == (
            hashlib.sha256(twin.read_bytes()).digest()
        )


def test_a_photo_that_is_not_there_yet_is_told_and_has_its_place(write, here):
    file = write(photo("anh/chua-co.jpg"))
    result = run("render", file, "-t", "tin-bai", "--size", "bài")

    assert result.exit_code == 0
    assert "hoi-nghi.yaml:8:12: cảnh báo F403 [picture-not-found]" in result.stderr
    made = dump((here / "tin-bai.docx").read_bytes())
    assert '==[ẢNH: Toàn cảnh "Hội nghị" <A & B>]==' in made


def test_a_photo_that_is_not_there_yet_does_not_stop_a_strict_run(write, here):
    file = write(photo("anh/chua-co.jpg"))
    strictly = ("-t", "tin-bai", "--strict", "--size", "bài")

    assert run("render", file, *strictly).exit_code == 0
    assert (here / "tin-bai.docx").exists()


def test_the_places_of_photos_are_counted_in_json(write, here):
    file = write(photo("anh/chua-co.jpg"))
    result = run("render", file, "-t", "tin-bai", "--size", "bài", "--json")

    assert json.loads(result.stdout)["papers"][0]["photos_to_come"] == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"<svg/>", "F407"), (b"", "F407"), (picture()[:200], "F409")],
)
@pytest.mark.parametrize("command", [("render", "-t", "bao-cao"), ("check",)])
def test_a_file_that_is_no_photo_stops_with_its_place(
    command, content, code, write, here
):
    (here / "a.jpg").write_bytes(content)
    result = run(*command, write(photo("a.jpg")))

    assert result.exit_code == 1
    assert f"hoi-nghi.yaml:8:12: lỗi {code}" in result.stderr
    assert list(here.glob("*.docx")) == []


def test_a_paper_never_replaces_a_photo(write, here):
    (here / "a.docx").write_bytes(picture())
    result = run("render", write(photo("a.docx")), "-t", "tin-bai", "-o", "a.docx")

    assert result.exit_code == 2
    assert "F307" in result.stderr
    assert (here / "a.docx").read_bytes() == picture()


def test_from_standard_input_the_current_folder_holds_the_photos(here, shot):
    text = (MINIMAL + photo()).encode()
    result = run("render", "-", "-t", "tin-bai", stdin=text)
    outside = run(
        "render", "-", stdin=text.replace(b"anh/a.jpg", b"../a.jpg"), DRAFTER_LANG="en"
    )

    assert result.exit_code == 0
    assert len(media(here / "tin-bai.docx")) == 1
    assert outside.exit_code == 1
    assert "F308" in outside.stderr


def test_a_photo_outside_is_placed_when_that_is_allowed(write, here, shot):
    (here / "trong").mkdir()
    file = here / "trong" / "hoi-nghi.yaml"
    file.write_text(MINIMAL + photo("../anh/a.jpg"), encoding="utf-8")

    assert run("render", file, "-t", "tin-bai").exit_code == 1
    assert run("render", file, "-t", "tin-bai", "--allow-outside").exit_code == 0
    assert len(media(here / "tin-bai.docx")) == 1


def test_without_pillow_all_but_the_photo_is_drafted(write, here, shot, monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.setitem(sys.modules, "PIL.Image", None)
    result = run("render", write(photo()), "--size", "bài")

    assert result.exit_code == 0
    assert "cảnh báo F401 [picture-reader-missing]" in result.stderr
    assert "pip install pillow" in result.stderr
    assert (here / "bao-cao.docx").exists()
    made = dump((here / "tin-bai.docx").read_bytes())
    assert '[ẢNH: Toàn cảnh "Hội nghị" <A & B>]' in made


def test_the_shipped_example_shows_its_picture(here):
    example = ROOT / "examples" / "mau-dang-xa-2025.yaml"
    result = run("render", example, "-t", "tin-bai")

    assert (result.exit_code, result.stderr) == (0, "")
    assert len(media(here / "tin-bai.docx")) == 1


def links(path):
    """Return where the pictures of an HTML are."""
    return re.findall(r'<img src="([^"]+)"', path.read_text(encoding="utf-8"))


def test_photos_of_html_are_files_beside_it(write, here, shot):
    result = run("render", write(photo()), "-t", "tin-bai", "--to", "html")

    assert (result.exit_code, result.stderr) == (0, "")
    assert "tin-bai.html  (mẫu: tin-bai; 1 ảnh ở tin-bai.files)" in result.stdout
    (link,) = links(here / "tin-bai.html")
    assert link.startswith("tin-bai.files/anh-1-")
    assert opened((here / link).read_bytes()).size == (20, 40)
    again = run("render", here / "hoi-nghi.yaml", "-t", "tin-bai", "--to", "html")
    assert again.exit_code == 0
    assert len(list((here / "tin-bai.files").iterdir())) == 1


@pytest.mark.parametrize("to", [("--embed-images", "-o", "a.html"), ("-o", "-")])
def test_photos_are_embedded_where_that_is_asked_or_nothing_can_stand_beside(
    write, here, shot, to
):
    result = run("render", write(photo()), "-t", "tin-bai", "--to", "html", *to)

    assert result.exit_code == 0
    text = result.stdout if to[-1] == "-" else (here / "a.html").read_text("utf-8")
    assert '<img src="data:image/jpeg;base64,' in text
    assert list(here.glob("*.files")) == []


def test_html_without_photos_has_no_folder_beside_it(write, here):
    run("render", write(""), "--to", "html")

    assert sorted(path.name for path in here.iterdir()) == [
        "bao-cao.html",
        "hoi-nghi.yaml",
        "tin-bai.html",
    ]


def test_a_paper_that_cannot_be_written_leaves_no_photos(write, here, shot):
    (here / "tin-bai.html").mkdir()
    result = run("render", write(photo()), "-t", "tin-bai", "--to", "html")

    assert "F202" in result.stderr
    assert not (here / "tin-bai.files").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links ask for a right there")
def test_photos_are_not_written_through_a_link(write, here, shot):
    (here / "elsewhere").mkdir()
    (here / "tin-bai.files").symlink_to(here / "elsewhere")
    result = run("render", write(photo()), "-t", "tin-bai", "--to", "html")

    assert "F203" in result.stderr
    assert list((here / "elsewhere").iterdir()) == []
    assert not (here / "tin-bai.html").exists()


def test_a_folder_that_is_a_file_is_not_replaced(write, here, shot):
    (here / "tin-bai.files").write_text("của tôi", encoding="utf-8")
    result = run("render", write(photo()), "-t", "tin-bai", "--to", "html")

    assert "F202" in result.stderr
    assert (here / "tin-bai.files").read_text("utf-8") == "của tôi"


def test_a_photo_edited_beside_its_paper_stays_and_so_does_the_paper(write, here, shot):
    command = ("render", write(photo()), "-t", "tin-bai", "--to", "html")
    run(*command)
    (shown,) = (here / "tin-bai.files").iterdir()
    shown.write_bytes(b"cropped")
    write(photo() + "dia_diem: A\n")
    before = (here / "tin-bai.html").read_bytes()
    result = run(*command)

    assert result.exit_code == 2
    assert f"{shown.name}: lỗi F212" in result.stderr
    assert shown.read_bytes() == b"cropped"
    assert (here / "tin-bai.html").read_bytes() == before

    again = run(*command, "--overwrite")
    kept = shown.with_stem(f"{shown.stem}.sua-tay")
    assert again.exit_code == 0
    assert kept.read_bytes() == b"cropped"
    assert kept.name in again.stdout
    assert opened(shown.read_bytes()).size == (20, 40)


def test_a_paper_that_stays_gets_no_new_photos(write, here, shot):
    run("render", write(""), "-t", "tin-bai", "--to", "html")
    with (here / "tin-bai.html").open("ab") as file:
        file.write(b"<p>...</p>")
    result = run("render", write(photo()), "-t", "tin-bai", "--to", "html")

    assert result.exit_code == 2
    assert "tin-bai.html: lỗi F212" in result.stderr
    assert not (here / "tin-bai.files").exists()
