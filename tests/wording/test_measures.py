"""The figures of the shipped examples' news, held where good news has them."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

import drafter
from tests.wording import measures
from tests.wording.order_judges import CEILINGS, DAY
from tests.wording.papers import NEWS, PRESS, RELEASE, Paper, read, typed
from tests.wording.sentence_judges import LONGEST, exempt_length

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
FULL = [path for path in EXAMPLES if path.stem != "toi-thieu"]
"""Examples with facts enough for every size."""
LENGTHS = {
    "tin vắn": (40, 130),
    "tin": (180, 420),
    "bài": (420, 1000),
    RELEASE: (120, 420),
}
"""Words of each size, from and to; with few facts every size is short."""


@cache
def made(path: Path, name: str) -> Paper:
    """Return a paper of an example; a news item is named by its size."""
    paper, size = ("tin-bai", name) if name in NEWS else (name, None)
    data = drafter.render(drafter.load(path), paper=paper, size=size)
    facts = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    return read(data, name, typed(facts))


def every(names: tuple[str, ...], paths: list[Path] = EXAMPLES) -> pytest.MarkDecorator:
    """Return the papers of all examples, as the cases of a test."""
    cases = [
        pytest.param(path, name, id=f"{path.stem}-{number}")
        for path in paths
        for number, name in enumerate(names)
    ]
    return pytest.mark.parametrize(("path", "name"), cases)


def lead(paper: Paper) -> str:
    """Return the sentence that says when, who and what."""
    told = (s for text in paper.of("text") for s in measures.sentences(text))
    return next((s for s in told if re.match(DAY, s) and "tổ chức" in s), "")


@every(PRESS)
def test_no_news_is_longer_than_its_size(path: Path, name: str) -> None:
    assert sum(map(measures.words, made(path, name).told)) <= LENGTHS[name][1]


@every(PRESS, FULL)
def test_news_fills_its_size(path: Path, name: str) -> None:
    assert sum(map(measures.words, made(path, name).told)) >= LENGTHS[name][0]


@every(("tin vắn", RELEASE))
def test_half_of_the_sentences_are_short(path: Path, name: str) -> None:
    assert measures.median(measures.lengths(made(path, name).told)) <= 32


@every(("tin vắn", "tin", RELEASE))
def test_nine_of_ten_sentences_are_not_long(path: Path, name: str) -> None:
    lengths = measures.lengths(made(path, name).told)
    assert measures.ninth(lengths) <= (50 if len(lengths) >= 10 else 60)


@every((*PRESS, "bao-cao-trinh"))
def test_no_sentence_has_over_sixty_words(path: Path, name: str) -> None:
    paper = made(path, name)
    every = [s for text in paper.told for s in measures.sentences(text)]
    long = [s for s in every if measures.words(s) > LONGEST]
    assert every
    assert [s for s in long if not exempt_length(s, paper)] == []


@every(("tin vắn", "tin"), FULL)
def test_the_first_result_comes_early(path: Path, name: str) -> None:
    before = measures.before_first_figure(made(path, name).told)
    assert before is not None
    assert before <= CEILINGS[name].first


@every(PRESS)
def test_few_guests_are_named(path: Path, name: str) -> None:
    assert len(measures.guests(made(path, name).told)) <= CEILINGS[name].guests


@every(PRESS)
def test_few_percentages_stand_before_the_text(path: Path, name: str) -> None:
    paper = made(path, name)
    assert measures.rates(" ".join(paper.of("sapo"))) <= 2
    assert measures.rates(lead(paper)) <= 1


@every(PRESS)
def test_few_percentages_stand_in_the_text(path: Path, name: str) -> None:
    assert measures.rates(" ".join(made(path, name).told)) <= CEILINGS[name].rates


@every(("tin vắn", "tin", RELEASE))
def test_the_lead_is_one_breath(path: Path, name: str) -> None:
    assert 0 < measures.words(lead(made(path, name))) <= 45


@every(("tin vắn", RELEASE))
def test_one_sentence_in_three_has_a_semicolon(path: Path, name: str) -> None:
    told = made(path, name).told
    semicolons = sum(";" in s for text in told for s in measures.sentences(text))
    assert measures.share_with_semicolon(told) <= 35 or semicolons <= 1


@every(PRESS)
def test_no_connective_opens_a_sentence(path: Path, name: str) -> None:
    assert measures.glue(made(path, name).told) == []


@every(PRESS)
def test_the_conference_is_not_named_again_and_again(path: Path, name: str) -> None:
    told = " ".join(made(path, name).told)
    many, length = measures.conferences_in(told), measures.words(told)
    assert many <= max(1.5 * length / 100, 2)


@every(PRESS)
def test_no_ratio_of_ours_has_a_second_decimal(path: Path, name: str) -> None:
    paper = made(path, name)
    told = paper.ours(" ".join((*paper.told, *paper.of("sapo", "title"))))
    ratios = re.findall(r"(?:bằng|tăng|giảm|vượt) (\d+,\d\d+)%", told)
    assert [r for r in ratios if not r.startswith(("99,9", "100,0"))] == []


@every(PRESS)
def test_news_comes_in_the_order_of_news(path: Path, name: str) -> None:
    paper = made(path, name)
    order = measures.order(paper.told)
    assert order[0] == "mở đầu"
    assert "căn cứ" not in order
    assert "khen thưởng" not in order[:-1]
    assert order[1:2] == ["kết quả"] or path not in FULL


def test_a_brief_is_shorter_than_a_news_item_and_that_than_a_feature() -> None:
    for path in FULL:
        lengths = [sum(map(measures.words, made(path, name).told)) for name in NEWS]
        assert lengths == sorted(lengths)
