"""Each text that its author chose stands in a paper that its declaration names."""

import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import drafter
from drafter.model import Conference, NewsSize
from drafter.model.declarations import classes, papers, walk
from drafter.templating import shipped
from drafter.vocabulary import PROSE, declarations

from .test_whole_papers import LONG
from .walk import told
from .wholes import MARK, conference

REPLACED = frozenset({"name"})
"""A typed name of the conference is printed in place of work and congress."""
WHOLES = st.builds(
    conference,
    seed=st.integers(0, 2**32 - 1),
    absent=st.just(REPLACED),
    most=st.sampled_from((1, 2, 3, 5)),
    odd=st.just(0.0),
    wild=st.just(False),
)


def lost(made: Conference) -> dict[str, str]:
    """Map each text that is in none of its papers to where it was typed.

    Photos stand in the news item unless its file wants none.
    """
    if made.press is not None:
        made = evolve(made, press=evolve(made.press, has_photos=True))
    texts = {
        paper: "\n".join(
            line
            for lines in told(
                drafter.render(made, paper=paper, size=_size(paper))
            ).values()
            for line in lines
        ).casefold()
        for paper in shipped.papers()
    }
    short = made.issuance("bao_cao").short
    missing = {}
    for fact in walk(made):
        if not isinstance(fact.value, str) or fact.field.word.kind not in PROSE:
            continue
        wanted = (*papers(fact.path), *(["bao-cao-trinh"] if short else []))
        for mark in re.findall(f"{MARK}[a-j]+z", fact.value):
            if not any(mark in texts[paper] for paper in wanted):
                missing[fact.value] = ".".join(map(str, fact.path))
    return missing


def _size(paper: str) -> NewsSize | None:
    return NewsSize.FEATURE if paper == "tin-bai" else None


@settings(LONG, max_examples=max(10, LONG.max_examples // 6))
@given(WHOLES)
def test_a_typed_text_is_in_a_paper_that_its_declaration_names(made):
    assert lost(made) == {}


@pytest.mark.parametrize(
    ("path", "named"),
    [
        (("results", 0, "assessment"), ("bao-cao", "tin-bai")),
        (("situation", "text", 0), ("bao-cao-trinh",)),
        (("assignments", 0, "work", 0), ("bao-cao-trinh",)),
        (("press", "boilerplate"), ("thong-cao-bao-chi",)),
        (("solutions", 0), ("bao-cao", "tin-bai")),
    ],
)
def test_a_key_says_for_what_stands_below_it_which_papers_print_it(path, named):
    assert papers(path) == named


def test_the_papers_that_are_named_are_papers():
    named = {
        paper
        for cls in (Conference, *classes())
        for field in declarations(cls).values()
        for paper in field.word.papers
    }

    assert named | set(papers(())) == set(shipped.papers())


def test_a_text_that_its_papers_do_not_print_is_seen(monkeypatch):
    made = conference(3, REPLACED, 3, 0.0, False)
    monkeypatch.setattr(f"{__name__}.papers", lambda path: ("thong-cao-bao-chi",))

    assert lost(made)
