"""Somebody follows each page from its first block to its last."""

import shutil

import pytest

from tests.docs import pages
from tests.docs.walk import Reader

WITH_BLOCKS = [page for page in pages.written() if any(pages.blocks(page))]


def test_the_pages_that_must_work_are_followed():
    must = {
        "README.md",
        "README.en.md",
        "docs/vi/bat-dau.md",
        "docs/en/quickstart.md",
        "docs/en/python-api.md",
    }

    assert must <= set(WITH_BLOCKS)


@pytest.mark.parametrize("page", WITH_BLOCKS)
def test_what_a_page_says_can_be_done(page, tmp_path, monkeypatch, capsys):
    shutil.copytree(pages.ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAFTER_LANG", raising=False)
    reader = Reader(tmp_path, lambda: "".join(capsys.readouterr()))
    for block in pages.blocks(page):
        reader.follow(block)

    assert reader.done
