"""The pages of papers, laid out by LibreOffice, as a strict reader sees them.

All examples in all papers, and reports of one conference made longer task by task, so
that every paragraph comes to stand at the foot of a page sooner or later.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from attrs import evolve

import drafter
from drafter.model import Task
from tests.conferences import COMMUNE, FULL, host_of
from tests.examples.samples import EXAMPLES, INVENTED, REAL
from tests.hosts.test_conferences import FILES, PAPERS
from tests.pages import judging, layout

pytestmark = pytest.mark.skipif(
    not layout.available(), reason="LibreOffice or poppler is not installed"
)
LENGTHS = range(2, 26, 2)
TASK = "Tiếp tục đẩy mạnh chuyển đổi số, nâng cao chất lượng phục vụ người dân"


@attrs.frozen
class Case:
    """A paper to be looked at."""

    name: str
    data: bytes


def _cases() -> Iterator[Case]:
    """Yield the papers: examples, conferences of many hosts, growing reports."""
    for name in (*REAL, *INVENTED):
        path = EXAMPLES / f"{name}.yaml"
        conference = drafter.load(path)
        for paper in PAPERS:
            data = drafter.render(conference, paper=paper, folder=path.parent)
            yield Case(f"{name}, {paper}", data)
    for path in FILES:
        data = drafter.render(drafter.load(path), paper="bao-cao")
        yield Case(f"{path.stem}, bao-cao", data)
    for head in ("Đảng bộ", "UBND"):
        for count in LENGTHS:
            tasks = tuple(Task(text=f"{TASK} lần {n}") for n in range(count))
            grown = evolve(FULL, host=host_of(head, COMMUNE), tasks=tasks)
            data = drafter.render(grown, paper="bao-cao")
            yield Case(f"{head}, {count} nhiệm vụ", data)


@pytest.fixture(scope="module")
def looked_at() -> dict[str, tuple[str, ...]]:
    """What is wrong with the pages of each paper; one run lays out all of them."""
    cases = list(_cases())
    with tempfile.TemporaryDirectory() as folder:
        pages = layout.pages([case.data for case in cases], Path(folder))
    return {
        case.name: tuple(judging.faults(case.data, laid_out))
        for case, laid_out in zip(cases, pages, strict=True)
    }


def test_no_page_would_be_sent_back(looked_at):
    wrong = {name: faults for name, faults in looked_at.items() if faults}

    assert len(looked_at) > 60
    assert wrong == {}
