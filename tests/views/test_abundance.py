"""Long lists become tables, and long sentences are cut."""

import re

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import (
    Discussion,
    Field,
    Indicator,
    NewsSize,
    Person,
    Result,
    Speech,
    Target,
)
from drafter.ooxml.dump import dump
from drafter.ooxml.dump import text as text_of
from tests.conferences import FULL, LEAST, amount
from tests.views.test_absence import faults

SPEAKERS = tuple(
    Speech(
        speaker=Person(
            name=f"Nguyễn Văn {chr(65 + n)}", positions=(f"Bí thư Chi bộ {n}",)
        ),
        topic=f"kinh nghiệm thứ {n}",
    )
    for n in range(25)
)
INDICATORS = tuple(
    Indicator(name=f"chỉ tiêu số {n}", actual=amount(str(1000 + n), "tấn"))
    for n in range(40)
)
MANY = evolve(
    FULL,
    delegates=tuple(speech.speaker for speech in SPEAKERS),
    discussion=Discussion(count=25, speeches=SPEAKERS),
    results=(Result(area=Field.ECONOMY, indicators=INDICATORS),),
    targets=tuple(
        Target(name=f"mục tiêu số {n}", amount=amount(str(n + 1), "%"))
        for n in range(12)
    ),
)


def text(paper: bytes) -> str:
    """Return the words of a paper; a space that keeps words together is a space."""
    return text_of(paper).replace("\u00a0", " ")


def rows(paper: bytes) -> list[str]:
    """Return the lines of ruled tables."""
    return [line for line in dump(paper).splitlines() if "[Ô bảng]" in line]


def test_forty_indicators_stand_in_the_annex_and_a_few_in_the_text():
    paper = make(MANY).data
    annex = [row for row in rows(paper) if "Chỉ tiêu số" in row]

    assert len(annex) == 40
    assert len(re.findall("hỉ tiêu số", text(paper))) == 40 + 3


def test_twenty_five_speakers_stand_in_a_table_and_lose_nothing():
    paper = make(MANY).data
    spoken = [row for row in rows(paper) if "Kinh nghiệm thứ" in row]

    assert len(spoken) == 25
    assert "Hội nghị có 25 ý kiến thảo luận. Tham luận có các đồng chí:" in text(paper)


def test_many_delegates_stand_in_a_table_and_are_not_told_again():
    told = text(make(MANY).data)

    assert "Dự và chỉ đạo Hội nghị có các đồng chí:" in told
    assert "có các đồng chí: Nguyễn Văn A" not in told


def test_the_news_item_groups_many_speakers_by_topic():
    told = text(make(MANY, paper="tin-bai", size=NewsSize.FEATURE).data)

    assert "nghe 25 tham luận, tập trung vào kinh nghiệm thứ 0; kinh nghiệm" in told
    assert "kinh nghiệm thứ 5" not in told
    assert "Nguyễn Văn Z" not in told


@pytest.mark.parametrize(
    ("size", "most"), [(NewsSize.BRIEF, 3), (NewsSize.NEWS, 6), (NewsSize.FEATURE, 3)]
)
def test_the_news_item_shows_few_figures_and_of_one_field_fewer(size, most):
    told = text(make(MANY, paper="tin-bai", size=size).data)

    assert len(re.findall("hỉ tiêu số", told)) == most


def test_twelve_targets_stand_in_a_table():
    assert sum("Mục tiêu số" in row for row in rows(make(MANY).data)) == 12


def test_no_sentence_of_lists_grows_beyond_sixty_words():
    items = tuple(
        f"đẩy mạnh thực hiện nhiệm vụ trọng tâm thứ {n} của năm" for n in range(30)
    )
    told = text(make(evolve(LEAST, decisions=items)).data)
    lines = told.splitlines()
    lengths = [len(s.split()) for line in lines for s in line.split(". ")]

    assert max(lengths) <= 60
    assert "Hội nghị thống nhất:" in lines
    assert f"- {items[0].capitalize()};" in lines


def test_abundance_reads_as_well_as_scarcity():
    for paper in ("bao-cao", "tin-bai", "thong-cao-bao-chi"):
        assert faults(make(MANY, paper=paper).data) == []
