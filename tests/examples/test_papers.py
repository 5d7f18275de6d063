"""Every example, as every paper: read the goldens as the paper itself."""

from functools import cache
from pathlib import Path

import pytest

import drafter
from drafter.model import Conference
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


@cache
def paper(stem: str, name: str, size: str | None = None) -> bytes:
    folder = EXAMPLES[0].parent
    return drafter.render(conference(stem), paper=name, folder=folder, size=size)


def test_there_are_five_real_conferences_and_some_to_learn_from():
    assert len(REAL) == 5
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("name", shipped.papers())
@pytest.mark.parametrize("stem", STEMS)
def test_the_paper_reads_as_agreed(stem, name, file_regression):
    file_regression.check(
        dump(paper(stem, name)),
        encoding="utf-8",
        extension=".txt",
        basename=f"{stem}.{name}",
    )


def test_no_golden_is_left_of_a_paper_that_is_gone():
    wanted = {f"{stem}.{name}.txt" for stem in STEMS for name in shipped.papers()}

    assert {path.name for path in GOLDENS.glob("*.txt")} == wanted


@pytest.mark.parametrize("listed", REAL, ids=lambda path: path.stem)
def test_report_and_long_news_item_carry_every_fact_of_the_article(listed):
    report, news = paper(listed.stem, "bao-cao"), paper(listed.stem, "tin-bai", "bài")
    told = f"{text(report)}\n{text(news)}"

    assert len(facts(listed)) >= 40
    assert missing_facts(told, listed) == []


@pytest.mark.parametrize("name", shipped.papers())
@pytest.mark.parametrize("stem", STEMS)
def test_no_example_makes_a_paper_that_would_be_sent_back(stem, name):
    assert faults(paper(stem, name)) == []


@pytest.mark.parametrize("stem", STEMS)
def test_the_same_facts_give_the_same_bytes(stem):
    again = drafter.load(EXAMPLES[STEMS.index(stem)])

    assert drafter.render(again) == paper(stem, "bao-cao")
