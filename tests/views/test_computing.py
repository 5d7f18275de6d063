"""A paper computes what its template prints, and each clause of a figure once."""

from collections import Counter

import pytest
from attrs import evolve

from drafter.computed import computed
from drafter.drafting.rendering import make
from drafter.model import Benchmark, Comparison, Conference
from drafter.model.declarations import classes
from drafter.views import PaperView, build
from drafter.views.annex import FigureRowView
from drafter.views.comparison_clauses import Compared
from drafter.views.figure_clauses import Figure
from drafter.views.press import PressView
from drafter.vocabulary import TAG, is_declared, words
from tests.conferences import FULL, LEAST, amount
from tests.ooxml.samples import body
from tests.views.test_abundance import MANY

COMPARE = (
    Comparison(against=Benchmark.PLAN, base=amount("900", "tấn")),
    Comparison(against=Benchmark.YEAR_AGO, base=amount("800", "tấn")),
)
FIGURES = tuple(
    evolve(indicator, compare=COMPARE, headline=number < 3)
    for number, indicator in enumerate(MANY.results[0].indicators)
)
CONFERENCE = evolve(MANY, results=(evolve(MANY.results[0], indicators=FIGURES),))
"""Many figures, each with comparisons: the text, the annex and the press tell them."""


class Recorded(list[tuple[object, str]]):
    """What was computed, of which object."""

    def of(self, cls: type) -> list[str]:
        """Return what was computed of the objects of one class."""
        return [name for instance, name in self if type(instance) is cls]


@pytest.fixture
def recorded(monkeypatch):
    made = Recorded()

    def get(self, instance, owner):
        if instance is None:
            return self
        made.append((instance, self.name))
        value = instance.__dict__[self.name] = self.compute(instance)
        return value

    monkeypatch.setattr(computed, "__get__", get)
    return made


def test_a_news_item_does_not_compute_what_only_a_report_prints(recorded):
    make(CONFERENCE, paper="tin-bai")

    assert {"title", "sapo", "body"} <= set(recorded.of(PressView))
    assert recorded.of(FigureRowView) == []
    told = set(recorded.of(PaperView))
    assert told.isdisjoint({"report_lead", "results", "discussion", "figures", "plan"})


def test_a_report_does_not_compute_what_only_a_news_item_prints(recorded):
    make(CONFERENCE, paper="bao-cao")

    assert "against_plan" in recorded.of(FigureRowView)
    assert set(recorded.of(PressView)) <= {"contact", "boilerplate"}


@pytest.mark.parametrize("paper", ["bao-cao", "bao-cao-trinh", "tin-bai"])
def test_a_clause_of_a_figure_is_computed_at_most_once_in_a_paper(paper, recorded):
    make(CONFERENCE, paper=paper)

    clauses = Counter(
        id(instance.indicator)
        for instance, name in recorded
        if type(instance) is Figure and name == "clause"
    )
    phrases = Counter(
        (id(instance.indicator), id(instance.comparison))
        for instance, name in recorded
        if type(instance) is Compared and name == "phrase"
    )
    assert len(clauses) >= 2
    assert len(phrases) >= 3
    assert {*clauses.values(), *phrases.values()} == {1}


def test_a_template_of_one_tag_computes_that_tag_alone(recorded):
    """Beside it only what says whether the sheet is printed on both sides."""
    make(CONFERENCE, template=body("{{ dia_diem }}"))

    tags = {name for view, name in recorded if name in words(type(view), TAG)}
    assert recorded.of(PaperView) == ["venue", "issuance"]
    assert tags == {"venue", "issuance", "duplex"}


def values(view: object, shuffled: bool) -> dict[str, object]:
    """Return all that a view can print, its tags asked for in one order or another."""
    if isinstance(view, tuple):
        pairs = [(str(n), item) for n, item in enumerate(view)]
    elif is_declared(type(view)) and words(type(view), TAG):
        pairs = [(name, name) for name in words(type(view), TAG)]
    else:
        return {"": view}
    found = {}
    for name, item in reversed(pairs) if shuffled else pairs:
        value = item if isinstance(view, tuple) else getattr(view, name)
        for path, text in values(value, shuffled).items():
            found[f"{name}.{path}"] = text
    return found


@pytest.mark.parametrize("conference", [LEAST, FULL, CONFERENCE])
def test_the_order_of_asking_changes_nothing(conference: Conference):
    forth, back = (
        values(build(conference, paper="bao-cao")[0], shuffled=shuffled)
        for shuffled in (False, True)
    )

    assert len(forth) > 80
    assert forth == back


@pytest.mark.parametrize("paper", ["bao-cao", "tin-bai"])
def test_a_gap_is_counted_when_it_is_asked_for(paper):
    """What no tag of a template prints is no place to be filled in."""
    every = [word for cls in (Conference, *classes()) for word in words(cls).values()]
    view, gaps = build(LEAST, paper=paper, required=every)
    assert gaps.missing == []

    assert view.held
    assert [word.name for word in gaps.missing] == ["dia_diem"]

    values(view, shuffled=False)
    assert len(gaps.missing) > 4
