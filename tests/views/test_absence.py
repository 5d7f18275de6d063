"""Every section can vanish, with its connectives, and the paper still reads."""

import re
from functools import cache

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.drafting import templates
from drafter.drafting.rendering import make
from drafter.model import Conference
from drafter.ooxml.dump import dump
from drafter.ooxml.dump import text as text_of
from tests.conferences import COMMUNE, FULL, LEAST, host_of

PAPERS = ("bao-cao", "bao-cao-trinh", "tin-bai", "thong-cao-bao-chi")
OPTIONAL = tuple(
    field.name
    for field in attrs.fields(Conference)
    if field.default is not attrs.NOTHING
    and getattr(FULL, field.name) != getattr(LEAST, field.name)
)
FAULTS = (
    (r"[,;:.]\s*[,;:](?!\S*/)", "a doubled mark"),
    (r"\.\.(?!\.)(?<!\.\.\.)", "a doubled stop"),
    (r"\(\s*\)|“\s*”", "empty brackets"),
    (r" [,;.:](?!\.)", "a space before a mark"),
    (r"  ", "two spaces"),
    (r"\bNone\b|\{\{|\}\}|%\}", "something of the machine's"),
    (
        r"(?i)\b(và|của|cho|với|như|gồm)\s*([.;](?=\s|$)|:\s*$)",
        "a dangling connective",
    ),
)
HEADINGS = ("[Mục]", "[Khoản]", "[Điểm]", "[Tiêu đề nhỏ]")


def faults(paper: bytes) -> list[str]:
    """Return what a reader would send back."""
    found = []
    for line in text_of(paper).splitlines():
        said = line.replace("\u00a0", " ").strip()
        for pattern, name in FAULTS:
            if re.search(pattern, said.replace("./.", ".").replace("...", "…")):
                found.append(f"{name}: {said}")
    return found + lower_starts(paper) + empty_headings(paper)


def lower_starts(paper: bytes) -> list[str]:
    """Return paragraphs of the body that begin with a small letter."""
    styles = ("[Nội dung]", "[Gạch đầu dòng] - ", "[Sa-pô]", "[Chú thích ảnh]", "[Tít]")
    return [
        f"a lower-case start: {line}"
        for line in dump(paper).splitlines()
        for style in styles
        if line.startswith(style)
        and (rest := line.removeprefix(style).lstrip(" “[=*"))
        and rest[0].islower()
    ]


def empty_headings(paper: bytes) -> list[str]:
    """Return headings with nothing of their own below them."""
    lines = [line for line in dump(paper).splitlines() if line.strip()]
    rank = {heading: level for level, heading in enumerate(HEADINGS)}
    found = []
    for line, following in zip(lines, [*lines[1:], "[Hết]"], strict=True):
        here, after = line.split("]")[0] + "]", following.split("]")[0] + "]"
        ended = after in ("[Lời kết]", "[Hết]") or rank.get(after, 9) <= rank.get(
            here, -1
        )
        if here in rank and ended:
            found.append(f"an empty heading: {line}")
    return found


def test_the_tests_know_a_fault_when_they_see_one():
    assert [
        name for pattern, name in FAULTS if re.search(pattern, "Có 5 ý kiến;.")
    ] == []
    seen = "Dự có ; cùng . Hội nghị  có 5,; ý kiến và. Hết"

    assert len({n for p, n in FAULTS if re.search(p, seen)}) >= 4


def test_there_is_something_to_switch_off():
    assert len(OPTIONAL) >= 25


@cache
def _template(name: str) -> templates.Template:
    return templates.load(name)


@pytest.mark.parametrize("paper", PAPERS)
def test_four_facts_give_a_paper_that_reads(paper):
    assert faults(make(LEAST, paper=paper).data) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_all_facts_give_a_paper_that_reads(paper):
    assert faults(make(FULL, paper=paper).data) == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", OPTIONAL)
def test_one_fact_alone_gives_a_paper_that_reads(name, paper):
    conference = attrs.evolve(LEAST, **{name: getattr(FULL, name)})

    assert faults(make(conference, paper=paper).data) == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", OPTIONAL)
def test_a_paper_reads_without_any_one_fact(name, paper):
    conference = attrs.evolve(FULL, **{name: getattr(LEAST, name)})

    assert faults(make(conference, paper=paper).data) == []


@settings(max_examples=60, deadline=None)
@given(off=st.sets(st.sampled_from(OPTIONAL)), party=st.booleans())
def test_any_facts_may_be_absent_together(off, party):
    organ = "Đảng bộ" if party else "UBND"
    conference = attrs.evolve(
        FULL,
        host=host_of(organ, COMMUNE),
        **{name: getattr(LEAST, name) for name in off},
    )

    for paper in PAPERS:
        assert faults(make(conference, paper=paper).data) == []


_ACTS = ("presenter", "speaker")
"""Who acts is left out only where a body does."""


def inner_variants():
    """Yield conferences in which one field inside one part is switched off."""
    for name in OPTIONAL:
        part = getattr(FULL, name)
        first = part[0] if isinstance(part, tuple) else part
        if not attrs.has(type(first)):
            continue
        for inner in attrs.fields(type(first)):
            needed = inner.default is attrs.NOTHING or inner.name in _ACTS
            if needed or not getattr(first, inner.name):
                continue
            bare = inner.default
            less = attrs.evolve(first, **{inner.name: bare})
            value = (less, *part[1:]) if isinstance(part, tuple) else less
            yield pytest.param(
                attrs.evolve(FULL, **{name: value}), id=f"{name}.{inner.name}"
            )


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("conference", tuple(inner_variants()))
def test_a_part_reads_without_any_one_of_its_own_facts(conference, paper):
    assert faults(make(conference, paper=paper).data) == []
