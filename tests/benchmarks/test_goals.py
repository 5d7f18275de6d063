"""Every goal that the page on speed states is printed, and no other."""

import re

import pytest

from tests.benchmarks import batch, others, pdf, reading, rendering, starting
from tests.benchmarks.measuring import ROOT, UNCOUNTED, Run

PAGE = ROOT / "docs" / "en" / "speed.md"
GOAL = re.compile(r"^\| (?P<name>[^|]+) \| (?P<bound>>=|<=) (?P<goal>[\d/.]+) \|", re.M)
RUN = Run(1, 1, 1, {})


@pytest.fixture
def unmeasured(monkeypatch):
    """Nothing is measured: rows come at once."""
    for module in (rendering, reading):
        monkeypatch.setattr(module, "ratio", lambda *works, **_: 1.0)
    monkeypatch.setattr(rendering, "run", lambda arguments: RUN)
    monkeypatch.setattr(rendering.equal, "unlike", lambda *_: {"a": False})
    monkeypatch.setattr(starting, "whole", lambda *_: {})
    monkeypatch.setattr(pdf, "whole", lambda _: True)


def printed():
    """Yield the name, the bound and the goal of each row that is judged."""
    named = {name for one, other, *_ in starting.GOALS for name in (one, other)}
    named |= {pdf.COMMAND, pdf.BARE}
    few, many = batch.FILES // batch.SHARE, batch.FILES
    cost = batch.Cost(1, 1, 1, 1, 1)
    costs = {(files, jobs): cost for files in (few, many) for jobs in (1, 2)}
    runs = {name: [RUN] * (UNCOUNTED + 1) for name in named}
    for rows in (
        rendering.rows(),
        reading.rows(),
        starting.compared(runs),
        pdf.compared(runs),
        batch.compared(costs),
        batch.judged(batch.FILES, 0),
        others.no_rust(),
    ):
        for row in rows:
            if row.goal is not None:
                name = re.sub(r"of \d+ runs", "of all runs", row.name)
                yield name, ">=" if row.least else "<=", f"{row.goal:.3g}"


def test_the_goals_of_the_page_are_those_that_are_printed(unmeasured):
    stated = [match.groups() for match in GOAL.finditer(PAGE.read_text("utf-8"))]
    assert len(stated) > 20

    assert sorted(printed()) == sorted(stated)
