"""Shipped templates opened and saved by LibreOffice: the same papers, line by line.

Its save gives styles other ids, drops what a program may drop, and adds what it likes;
what steers the engine must come through.
"""

import subprocess
import tempfile
from pathlib import Path

import attrs
import pytest
from attrs import evolve

import drafter
from drafter.model import Conference
from drafter.ooxml import dump, reader
from drafter.ooxml.document import Kind
from drafter.outputs import pdf
from drafter.templating import shipped
from tests.conferences import COMMUNE, FULL, host_of
from tests.pages import layout

pytestmark = pytest.mark.skipif(
    not layout.available(), reason="LibreOffice or poppler is not installed"
)
ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
PARTY, STATE = "mau-dang-xa-2025", "mau-ubnd-xa-2026"
LONG = "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số"
"""A name that takes the whole of its column, and the smaller sizes."""


@attrs.frozen
class Pair:
    """A paper by a shipped template, and by the one that LibreOffice saved."""

    name: str
    shipped: bytes
    saved: bytes


def _conferences(name: str) -> dict[str, Conference]:
    if name.endswith("/dang"):
        return {PARTY: drafter.load(EXAMPLES / f"{PARTY}.yaml")}
    long = evolve(FULL, host=host_of(LONG, COMMUNE))
    return {STATE: drafter.load(EXAMPLES / f"{STATE}.yaml"), "tên dài": long}


def _saved(folder: Path) -> Path:
    """Have LibreOffice save a copy of each shipped template into a folder."""
    program = pdf.converter()
    assert program is not None
    for name in shipped.names():
        (folder / name).mkdir(parents=True)
        manifest = ROOT / "templates" / name / shipped.MANIFEST
        (folder / name / shipped.MANIFEST).write_bytes(manifest.read_bytes())
        command = (
            str(program), "--headless", f"-env:UserInstallation={folder.as_uri()}/user",
            "--convert-to", "docx", "--outdir", str(folder / name),
            str(ROOT / "templates" / name / shipped.DOCUMENT),
        )  # fmt: skip
        subprocess.run(command, capture_output=True, check=True, timeout=120)
    return folder


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    with tempfile.TemporaryDirectory() as held:
        folder = _saved(Path(held))
        return [
            Pair(
                f"{name}, {called}",
                drafter.render(conference, template=name, folder=EXAMPLES),
                drafter.render(conference, template=folder / name, folder=EXAMPLES),
            )
            for name in shipped.names()
            for called, conference in _conferences(name).items()
        ]


def test_papers_read_the_same(pairs):
    assert len(pairs) >= 10
    for pair in pairs:
        assert dump.text(pair.saved) == dump.text(pair.shipped), pair.name


def test_pages_have_the_same_lines(pairs):
    papers = [paper for pair in pairs for paper in (pair.shipped, pair.saved)]
    with tempfile.TemporaryDirectory() as folder:
        laid_out = layout.pages(papers, Path(folder))
    for pair, ours, theirs in zip(pairs, laid_out[::2], laid_out[1::2], strict=True):
        assert lines(theirs) == lines(ours), pair.name


def test_drawn_rules_have_the_same_lengths(pairs):
    drawn = [rules(pair.shipped) for pair in pairs]

    assert [rules(pair.saved) for pair in pairs] == drawn
    assert sum(map(len, drawn)) > 10


def lines(pages: tuple[layout.Page, ...]) -> list[list[str]]:
    """Return the lines of each page."""
    return [[line.text for line in page.lines] for page in pages]


def rules(paper: bytes) -> list[int]:
    """Return how long the drawn lines of a paper are, in tenths of a millimetre."""
    return [
        round(run.length * 10)
        for paragraph in reader.read(paper).paragraphs
        for run in paragraph.content
        if run.kind is Kind.LINE
    ]
