"""Texts on their way into a paper are set there; what reads the paper reads letters."""

import io
import zipfile

import pytest
from attrs import evolve

import drafter
from drafter.formatter.typesetting import HYPHEN
from drafter.ooxml.dump import dump
from tests.conferences import LEAST

TYPED = "phòng, chống dịch COVID-19 từ 2020–2025, hỗ trợ 2.365 tỷ đồng"
AMOUNT = "2.365~tỷ~đồng"


def part(paper: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        return package.read(name).decode()


@pytest.mark.parametrize(("paper", "terms"), [("bao-cao", "~-~"), ("tin-bai", "-")])
def test_typed_prose_is_set_like_words_of_ours(paper, terms):
    made = drafter.render(evolve(LEAST, overview=TYPED), paper=paper)

    told = dump(made)
    held = TYPED.replace("2020–2025", f"2020{terms}2025").replace(
        "2.365 tỷ đồng", AMOUNT
    )
    assert held.replace("~", "\u00a0") in told


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_a_hyphen_that_holds_is_a_hyphen_to_every_reader(form):
    conference = evolve(LEAST, overview=TYPED)

    word = drafter.render(conference, paper="tin-bai")
    text = drafter.render(conference, paper="tin-bai", form=form).decode()

    assert part(word, "word/document.xml").count("<w:noBreakHyphen/>") == 2
    assert "COVID-19" in text
    assert "2020-2025" in text
    for told in (text, dump(word), part(word, "word/document.xml")):
        assert HYPHEN not in told


def test_properties_of_the_file_have_no_lines_to_hold():
    made = drafter.render(LEAST, paper="bao-cao")

    assert "\u00a0" not in part(made, "docProps/core.xml")
    assert HYPHEN not in part(made, "docProps/core.xml")
