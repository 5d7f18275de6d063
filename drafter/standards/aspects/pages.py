"""Aspects of page numbers and annexes."""

from decimal import Decimal

from drafter.findings import Spot
from drafter.ooxml.document import PageNumber, Section
from drafter.ooxml.places import BODY
from drafter.standards import measure
from drafter.standards.breach import Breach, Scene, Verdict, number, quoted
from drafter.standards.requirement import Requirement

_EDGE = Decimal(1)


def header(scene: Scene, rule: Requirement) -> Verdict:
    """Page numbers in the margin above the text; a single page needs none."""
    found = _numbers(scene)
    if not found:
        if not measure.is_long(scene.paper):
            return None
        return [Breach(("không có số trang", "no page number"), _spot(scene))]
    words = ("ở chân trang", "below the text")
    return [Breach(words, n.spot) for n in found if n.in_header is not rule.value]


def first_hidden(scene: Scene, rule: Requirement) -> Verdict:
    """No number on the first page."""
    section = scene.paper.sections[0]
    if not _numbers(scene):
        return None
    shown = [n for n in section.page_numbers if n.pages == "first"]
    if not section.first_differs:
        shown = [n for n in section.page_numbers if n.pages == "default"]
    words = ("trang 1 có số", "a number on page 1")
    return [Breach(words, n.spot) for n in shown[:1]]


def restart(scene: Scene, rule: Requirement) -> Verdict:
    """Pages of each annex numbered from 1."""
    annexes = [scene.paper.paragraphs[n] for n in scene.anatomy.annexes]
    if not annexes or not _numbers(scene):
        return None
    words = ("đánh số tiếp theo phần trước", "numbered on from what comes before")
    before = 0
    wrong = []
    for paragraph in annexes:
        own = paragraph.section > before
        if not own or scene.paper.section(paragraph).first_page_number not in (0, 1):
            wrong.append(Breach(words, paragraph.spot))
        before = paragraph.section
    return wrong


def edge(scene: Scene, rule: Requirement) -> Verdict:
    """How far page numbers are from the upper edge."""
    found = [s for s in scene.paper.sections if _above(s)]
    return (
        [
            Breach(
                (f"{number(section.header_distance)} mm",) * 2, _above(section)[0].spot
            )
            for section in found
            if not rule.allows(section.header_distance, _EDGE)
        ]
        if found
        else None
    )


def numbered(scene: Scene, rule: Requirement) -> Verdict:
    """Roman numbers of annexes, when there are two or more."""
    found = scene.lines(rule)
    if not found:
        return None
    roman = [set(line.text.split()[-1].rstrip(".:")) <= set("IVX") for line in found]
    several = len(found) > 1
    return [
        Breach(quoted(line.text), line.paragraph.spot)
        for line, has in zip(found, roman, strict=True)
        if several and not has
    ]


def _numbers(scene: Scene) -> list[PageNumber]:
    return [n for section in scene.paper.sections for n in section.page_numbers]


def _above(section: Section) -> list[PageNumber]:
    return [number for number in section.page_numbers if number.in_header]


def _spot(scene: Scene) -> Spot:
    return Spot(scene.file, BODY)
