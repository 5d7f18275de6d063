"""Every mistake in every place: its findings, there, once; legal tags are silent."""

import pytest

from drafter.findings import Severity, Spot
from drafter.ooxml import dump, places
from drafter.templating.engine import examine, load
from drafter.views import PaperView
from tests.ooxml.samples import Meeting
from tests.templating.matrix.eleven_places import PLACES, paragraphs
from tests.templating.mistakes import LEGAL, MISTAKES

EVERYWHERE = pytest.mark.parametrize("place", PLACES)
OTHER = ("T130", "T190")
FIRST = "{{ loai }}"
"""Stands before every mistake: a template without any tag is another matter."""


def found(place: str, typed: str):
    """Return what is found, but for the advice on tags alone, and on letterheads."""
    template = PLACES[place][0](paragraphs((FIRST, *typed.split("\n"))))
    findings = examine(template, "mau.docx", PaperView)
    return tuple(finding for finding in findings if finding.code not in OTHER)


def part_of(place: str) -> str:
    """Return how messages name the part of a place."""
    where = PLACES[place][1]
    return where.partition(", đoạn")[0]


@EVERYWHERE
def test_a_mistake_is_told_with_its_cause_in_its_place(place):
    """All rows of the table: no finding more or less than in the body, each placed."""
    for row in MISTAKES:
        findings = found(place, row.typed)

        assert sorted(f.code for f in findings) == sorted(row.codes), row.id
        for finding in findings:
            assert isinstance(finding.mark, Spot), row.id
            assert finding.mark.part == part_of(place), row.id
            assert finding.mark.tag in row.typed.replace("\n", " "), row.id
            assert bool(finding.mark.nested) is (place == "nested table"), row.id


@EVERYWHERE
def test_a_hint_that_is_followed_passes_in_every_place(place):
    """What the hints of all rows lead to has no error and no warning there."""
    for row in MISTAKES:
        if row.fixed:
            after = found(place, row.fixed)
            left = [f.code for f in after if f.severity is not Severity.HINT]
            assert left == [], row.id


@EVERYWHERE
def test_what_is_legal_is_silent_in_every_place_and_compiles(place):
    """Each construct alone, and all of them together as one template."""
    for name, typed in LEGAL:
        assert found(place, typed) == (), name
    every = [line for _, typed in LEGAL for line in typed.split("\n")]
    template = load(PLACES[place][0](paragraphs((FIRST, *every))))

    assert len(template.parts) == 1


@EVERYWHERE
def test_findings_stand_in_the_order_of_their_places(place):
    """Three mistakes in three paragraphs: told from above to below."""
    typed = "{{ dia_diemm }}", "{{ dia–diem }}", "{{ dia_diem"
    findings = found(place, "\n".join(typed))

    assert [finding.mark.tag for finding in findings] == list(typed)
    numbers = [finding.mark.paragraph for finding in findings]
    assert numbers == sorted(numbers)
    assert all(places.described(finding.mark) for finding in findings)


def test_braces_of_words_are_printed_as_typed_whatever_stands_beside_them():
    """One ends a paragraph, one begins the next: no tag is made of the two."""
    typed = "{{ loai }} và {", "{a} đạt {50%} }", "} 50%", "}", "{", "% #"
    template = load(PLACES["body"][0](paragraphs(typed)))

    paper = template.paper(Meeting())
    assert dump.text(paper).split("\n")[1:7] == ["tong-ket và {", *typed[1:]]
