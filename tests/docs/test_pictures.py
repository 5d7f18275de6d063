"""Tests of the pictures of the guides: drawn by a script, and all shown."""

import re
import runpy
from pathlib import Path

from PIL import Image

DOCS = Path(__file__).parents[2] / "docs"
SHOWN = re.compile(r"!\[(?P<text>[^\]]*)\]\((?P<path>[^)]+)\)")


def shown() -> dict[Path, str]:
    """Return the pictures of all pages, with what they say to those who see none."""
    return {
        (page.parent / match["path"]).resolve(): match["text"]
        for page in DOCS.rglob("*.md")
        for match in SHOWN.finditer(page.read_text(encoding="utf-8"))
    }


def test_each_picture_of_the_script_is_shown_and_no_other():
    """The script draws what the pages show, and the files are there."""
    script = runpy.run_path(str(DOCS / "pictures.py"))
    drawn = {script["FOLDER"] / name for name in script["PICTURES"]}

    assert set(shown()) == drawn == set(script["FOLDER"].iterdir())
    assert len(drawn) >= 6


def test_pictures_are_light_and_have_words_beside_them():
    """A page opens fast, and says to the blind what it shows."""
    for path, text in shown().items():
        assert len(text.split()) >= 4, path
        assert path.stat().st_size < 150_000, path
        with Image.open(path) as image:
            assert image.width >= 600, path
