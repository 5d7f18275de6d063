"""Conferences of many families of bodies, whole: what their papers say."""

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

import drafter

FILES = sorted((Path(__file__).parent / "conferences").glob("*.yaml"))
PAPERS = ("bao-cao", "bao-cao-trinh", "tin-bai", "thong-cao-bao-chi")
READ = ("bao-cao", "tin-bai")
"""Papers whose text is kept to be read; the others hold the same sentences."""


def test_ten_families_and_more_are_there() -> None:
    assert len(FILES) >= 10


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_conference_has_an_error(path: Path) -> None:
    wrong = [f for f in drafter.check(path) if f.severity.value == "error"]
    assert not wrong


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_papers_of_a_conference_read_as_kept(
    path: Path, paper: str, file_regression: FileRegressionFixture
) -> None:
    text = drafter.render(drafter.load(path), paper=paper, form="txt").decode()
    assert len(text) > 500
    if paper in READ:
        file_regression.check(text, encoding="utf-8", basename=f"{path.stem}-{paper}")
