"""Every example, as every paper: read the goldens as the paper itself."""

from functools import cache
from pathlib import Path

import pytest

import drafter
from drafter.model import Conference, NewsSize
from drafter.ooxml.dump import dump, text
from drafter.templating import shipped
from tests.examples.facts import FOLDER as FACTS
from tests.examples.facts import facts, missing_facts
from tests.views.test_absence import faults

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
STEMS = [path.stem for path in EXAMPLES]
GOLDENS = Path(__file__).with_suffix("")
REAL = sorted(FACTS.glob("*.txt"))


@cache
def conference(stem: str) -> Conference:
    return drafter.load(EXAMPLES[STEMS.index(stem)])


SIZES = {"tin-van": NewsSize.BRIEF, "bai": NewsSize.FEATURE}
"""The sizes of a news item beside the usual one, as the goldens are called."""
PAPERS = (*shipped.papers(), *(f"tin-bai.{size}" for size in SIZES))


@cache
def paper(stem: str, name: str) -> bytes:
    """Return a paper of an example, a news item also by name and size."""
    kind, _, size = name.partition(".")
    return drafter.render(
        conference(stem),
        paper=kind,
        folder=EXAMPLES[0].parent,
        size=SIZES.get(size),
    )


def test_there_are_five_real_conferences_and_some_to_learn_from():
    assert len(REAL) == 5
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("stem", STEMS)
def test_the_paper_reads_as_agreed(stem, name, file_regression):
    file_regression.check(
        dump(paper(stem, name)),
        encoding="utf-8",
        extension=".txt",
        basename=f"{stem}.{name}",
    )


def test_no_golden_is_left_of_a_paper_that_is_gone():
    wanted = {f"{stem}.{name}.txt" for stem in STEMS for name in PAPERS}

    assert {path.name for path in GOLDENS.glob("*.txt")} == wanted


@pytest.mark.parametrize("listed", REAL, ids=lambda path: path.stem)
def test_report_and_news_item_carry_every_fact_of_the_article(listed):
    told = "\n".join(text(paper(listed.stem, n)) for n in ("bao-cao", "tin-bai.bai"))

    assert len(facts(listed)) >= 40
    assert missing_facts(told, listed) == []


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("stem", STEMS)
def test_no_example_makes_a_paper_that_would_be_sent_back(stem, name):
    assert faults(paper(stem, name)) == []


@pytest.mark.parametrize("stem", STEMS)
def test_the_same_facts_give_the_same_bytes(stem):
    again = drafter.load(EXAMPLES[STEMS.index(stem)])

    assert drafter.render(again) == paper(stem, "bao-cao")
