"""Which figures stand in words, which in the annex; none vanishes without a word."""

import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.drafting.rendering import make
from drafter.model import (
    Field,
    FigureChoice,
    Indicator,
    Issuance,
    Result,
    Subsection,
    Task,
)
from drafter.ooxml.dump import text as text_of
from drafter.views.context import Part
from tests.conferences import LEAST, amount
from tests.views.test_absence import faults

REPORTS = ("bao-cao", "bao-cao-trinh")
CHOICES = (None, *FigureChoice)


def figures(first, count, headlines=0):
    return tuple(
        Indicator(
            name=f"chỉ số {n}",
            actual=amount(n, "tấn"),
            headline=n - first < headlines,
        )
        for n in range(first, first + count)
    )


def conference(paper, choice, results):
    issued = Issuance(paper=paper.replace("-", "_"), figures=choice)
    return evolve(LEAST, results=tuple(results), issuances=(issued,))


def drawn(paper, choice, results):
    """Return a paper, the figures that its sentences tell and those of its annex."""
    made = make(conference(paper, choice, results), paper=paper)
    assert faults(made.data) == []
    body, _, annex = text_of(made.data).replace("\u00a0", " ").partition("Phụ lục\n")
    told = {int(n) for n in re.findall(r"[Cc]hỉ số (\d+) đạt", body)}
    rows = {int(n) for n in re.findall(r"Chỉ số (\d+)", annex)}
    return made, told, rows


FIELDS = st.lists(
    st.tuples(
        st.sampled_from(["Nông nghiệp", "Y tế", *Field]),
        st.integers(0, 5),
        st.integers(0, 3),
        st.integers(0, 4),
    ),
    min_size=1,
    max_size=4,
)


def results_of(fields):
    first, made = 1, []
    for area, count, headlines, below in fields:
        part = Subsection(name="Mục nhỏ", indicators=figures(first + count, below, 1))
        own = figures(first, count, headlines)
        made.append(Result(area=area, indicators=own, subsections=(part,)))
        first += count + below
    return made, set(range(1, first))


@settings(max_examples=60, deadline=None)
@given(fields=FIELDS, choice=st.sampled_from(CHOICES), paper=st.sampled_from(REPORTS))
def test_sentences_and_annex_of_a_report_tell_every_figure(fields, choice, paper):
    results, every = results_of(fields)

    made, told, rows = drawn(paper, choice, results)

    assert told | rows == every
    assert rows in (set(), every)
    assert made.left_out == ()


@settings(max_examples=60, deadline=None)
@given(fields=FIELDS, choice=st.sampled_from(CHOICES))
def test_what_the_news_item_leaves_out_is_counted(fields, choice):
    results, every = results_of(fields)

    made, told, _ = drawn("tin-bai", choice, results)

    noted = [x for x in made.left_out if x.part is Part.FIGURES]
    assert bool(noted) is (told != every)
    assert all(extract.told == len(told) for extract in noted)


@pytest.mark.parametrize("paper", REPORTS)
@pytest.mark.parametrize(
    ("choice", "told", "annexed"),
    [
        (None, {1, 2}, True),
        (FigureChoice.ALL, {1, 2, 3, 4, 5, 6}, True),
        (FigureChoice.HEADLINES, {1, 2}, True),
        (FigureChoice.TABLE, set(), True),
    ],
)
def test_the_office_chooses_what_the_sentences_tell(paper, choice, told, annexed):
    results = [Result(area=Field.ECONOMY, indicators=figures(1, 6, headlines=2))]

    _, found, rows = drawn(paper, choice, results)

    assert found == told
    assert bool(rows) is annexed


@pytest.mark.parametrize(
    ("choice", "told", "annexed"),
    [
        (None, {1, 2, 3}, False),
        (FigureChoice.ALL, {1, 2, 3}, False),
        (FigureChoice.HEADLINES, {1}, True),
        (FigureChoice.TABLE, set(), True),
    ],
)
def test_few_figures_are_annexed_only_where_a_choice_leaves_some(choice, told, annexed):
    results = [Result(area="Nông nghiệp", indicators=figures(1, 3, headlines=1))]

    _, found, rows = drawn("bao-cao", choice, results)

    assert found == told
    assert bool(rows) is annexed


def test_the_news_item_tells_some_of_every_field():
    results = [
        Result(area=area, indicators=figures(first, 4, headlines=4))
        for area, first in (("A", 1), ("B", 11), ("C", 21), ("D", 31))
    ]

    made, told, _ = drawn("tin-bai", None, results)

    assert told == {1, 2, 11, 12, 21, 31}
    assert made.left_out == ((Part.FIGURES, 6, 16),)


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (FigureChoice.ALL, {1, 2, 3, 4, 11, 12}),
        (FigureChoice.HEADLINES, {11, 12}),
        (FigureChoice.TABLE, set()),
    ],
)
def test_a_choice_for_the_news_item_says_which_and_its_size_how_many(choice, told):
    few = [
        *figures(1, 4),
        *figures(11, 2, headlines=2),
        *figures(21, 4),
    ]
    results = [Result(area=Field.ECONOMY, indicators=tuple(few))]

    assert drawn("tin-bai", choice, results)[1] == told


def test_other_facts_that_the_news_item_leaves_out_are_counted_too():
    said = tuple(f"việc {n} được hoàn thành" for n in range(5))
    tasks = tuple(Task(text=f"hoàn thành việc {n}") for n in range(10))
    facts = {"results": (Result(area="Y tế", statements=said),), "tasks": tasks}

    made = make(evolve(LEAST, **facts), paper="tin-bai")
    report = make(evolve(LEAST, **facts), paper="bao-cao")

    assert set(made.left_out) == {(Part.STATEMENTS, 1, 5), (Part.TASKS, 2, 10)}
    assert report.left_out == ()
