"""Any conference: a paper says what its template and its facts say, nothing else.

DRAFTER_TEST_CONFERENCES is how many conferences are made; 10000 for the long run.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

import drafter
from drafter.drafting import rendering, templates
from drafter.drafting.templates import Template
from drafter.model import Conference
from drafter.templating import manifests, shipped

from .walk import expected, told
from .wholes import CONFERENCES, MARK, conference

MANY = int(os.environ.get("DRAFTER_TEST_CONFERENCES", "60"))
LONG = settings(
    max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck)
)
ONCE = {
    "basis": ("kind", "number", "issuer", "about"),
    "chairs": ("name", "positions", "rank", "note", "text"),
    "secretaries": ("name", "positions", "rank", "note", "text"),
    "delegates": ("name", "positions", "rank", "note", "text"),
    "presentations": (
        *("report", "on_behalf", "contents", "body"),
        *("presenter", "name", "positions", "rank", "note", "text"),
    ),
    "recognitions": ("distinction", "issuer"),
    "speeches": (
        *("accepted", "appraisal", "on_behalf", "requests", "topic"),
        *("speaker", "positions", "note"),
    ),
    "targets": ("name", "note", "verb"),
    "tasks": ("text",),
    "awards": ("form", "reason"),
    **dict.fromkeys(
        (
            *("venue", "context", "overview", "shortcomings", "lessons", "decisions"),
            *("direction", "proposals"),
        ),
        (),
    ),
}
"""Facts that a report tells exactly once; their fields, where they have any."""
NAMED = {
    "speeches": ("speaker", "body", "name", "rank", "text"),
    "unmet": ("name", "note"),
}
"""Facts that it tells again: where no word of address stands for them, in the annex."""


@cache
def loaded(name: str) -> Template:
    return templates.load(name)


def chosen(conference: Conference, paper: str) -> Template:
    return loaded(manifests.choose(paper, rendering.variant(conference, paper)))


@pytest.mark.parametrize("paper", shipped.papers())
@LONG
@given(CONFERENCES)
def test_a_paper_is_its_template_filled_by_a_naive_walk(paper, conference):
    template = chosen(conference, paper)
    view, _ = rendering.view_of(conference, template)
    wanted = expected(template.document.data, view)

    assert len(wanted["word/document.xml"]) > 1
    assert told(template.render(view)) == wanted


def marks(facts: object, fields: tuple[str, ...]) -> Iterator[str]:
    """Yield the marked words of a fact, or of some fields of its parts."""
    if isinstance(facts, str):
        yield from re.findall(f"{MARK}[a-j]+z", facts)
    elif isinstance(facts, tuple):
        for fact in facts:
            yield from marks(fact, fields)
    elif attrs.has(type(facts)):
        for name in fields:
            yield from marks(getattr(facts, name, ""), fields)


@LONG
@given(CONFERENCES)
def test_a_report_tells_each_fact_once(conference):
    paper = drafter.render(conference, paper="bao-cao")
    text = "\n".join(line for lines in told(paper).values() for line in lines)
    counted = Counter(re.findall(f"{MARK}[a-j]+z", text.casefold()))
    told_once, named = (
        {
            f"{name}: {mark}": counted[mark]
            for name, fields in facts.items()
            for mark in marks(getattr(conference, name), fields)
        }
        for facts in (ONCE, NAMED)
    )

    assert {fact: times for fact, times in told_once.items() if times != 1} == {}
    assert [fact for fact, times in named.items() if not times] == []


FULL = conference(seed=8, absent=(), most=3, odd=0.1, wild=True)


@pytest.mark.parametrize(("name", "fields"), [*ONCE.items(), *NAMED.items()])
def test_the_facts_that_are_looked_for_are_there(name, fields):
    made = [conference(seed, (), 5, 0, False) for seed in (1, 2, 3)]

    assert any(any(marks(getattr(one, name), fields)) for one in made)


def test_a_full_conference_has_many_of_the_facts_that_are_looked_for():
    assert (
        len({m for name, f in ONCE.items() for m in marks(getattr(FULL, name), f)}) > 20
    )


@pytest.mark.parametrize("spoil", ["lost", "doubled", "changed", "moved"])
def test_the_walk_sees_what_is_lost_doubled_changed_or_moved(spoil):
    template = chosen(FULL, "bao-cao")
    view, _ = rendering.view_of(FULL, template)
    wanted = expected(template.document.data, view)
    lines = told(template.render(view))["word/document.xml"]
    spoiled = {
        "lost": lines[1:],
        "doubled": [lines[0], *lines],
        "changed": [*lines[:-1], lines[-1] + "\u200b"],
        "moved": [*lines[1:], lines[0]],
    }[spoil]

    assert lines == wanted["word/document.xml"]
    assert spoiled != wanted["word/document.xml"]
