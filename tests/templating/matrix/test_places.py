"""Whatever the place of a tag, its mistake is told once, where a person finds it."""

import re

import pytest

from drafter.ooxml import places
from drafter.templating.engine import examine, load
from tests.ooxml.samples import Meeting, part
from tests.templating.matrix.eleven_places import PLACES, paragraphs

EVERYWHERE = pytest.mark.parametrize("place", PLACES)


def made(place: str, *blocks: str) -> bytes:
    return PLACES[place][0](paragraphs(blocks))


@EVERYWHERE
def test_a_mistake_is_told_once_at_its_place(place):
    """One wrong name: one finding, the place as a person counts, the words beside."""
    (finding,) = examine(made(place, "họp tại {{ dia_diemm }}."), "m.docx", Meeting)

    assert (finding.code, finding.mark.tag) == ("T104", "{{ dia_diemm }}")
    assert places.described(finding.mark) == PLACES[place][1]
    assert finding.mark.near == "họp tại {{ dia_diemm }}."


@EVERYWHERE
def test_the_builder_puts_the_words_there(place):
    """A right tag is read there and is filled in: the place is no empty promise."""
    template = load(made(place, "tại {{ dia_diem }}"), "m.docx")
    (filled,) = template.parts

    paper = part(template.render(Meeting()), filled.name)
    seen = re.sub("<mc:Fallback>.*?</mc:Fallback>", "", paper)
    assert seen.count("tại hội trường") == 1
    assert paper.count("tại hội trường") == 1 + (place == "text box")


def test_a_tag_that_stands_alone_is_found_by_the_words_before_it():
    """Its paragraph has no other words; those of a paragraph like it tell nothing."""
    typed = "Hội nghị kết thúc lúc 11 giờ.", "{{ sai }}", "{{ sai }} nữa", "{{ sai }}"
    found = examine(made("body", *typed), "m.docx", Meeting)

    near = [finding.mark.near for finding in found]
    assert near == ["nghị kết thúc lúc 11 giờ.", "{{ sai }} nữa", ""]


def test_blank_paragraphs_are_not_counted():
    """A person counts what is written; Word's own count leaves blank lines out too."""
    (finding,) = examine(made("body", "", " ", "{{ sai }}"), "m.docx", Meeting)

    assert finding.mark.paragraph == 2


def test_words_beside_a_tag_stand_so_in_the_file():
    """Few words, never over a tab or a break, so that Ctrl+F finds them."""
    long = "Thực hiện Kế hoạch số 15-KH/HU, tại {{ sai }} vào hồi 8 giờ 00 ngày mai"
    (finding,) = examine(made("body", long), "m.docx", Meeting)

    assert finding.mark.near == "hoạch số 15-KH/HU, tại {{ sai }} vào hồi 8 giờ"
    assert finding.mark.near in long
