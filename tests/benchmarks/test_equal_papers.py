"""The short form of the benchmarks: both engines make the same paper.

Compared is the canonical XML of every part of text that has tags, before the fix-ups
of our own: letterheads that fit, gaps that show, a last section that is not empty.
"""

import attrs
import pytest
from lxml import etree

import drafter
from drafter.drafting import rendering, templates
from drafter.ooxml import archive
from drafter.templating import engine, fill, shipped
from tests.benchmarks import measuring, sample
from tests.examples.samples import EXAMPLES, INVENTED, REAL


@pytest.fixture(autouse=True)
def _without_our_fix_ups(monkeypatch):
    monkeypatch.setattr(fill.gaps, "SIGNS", ())


def bare(template: engine.LoadedTemplate) -> engine.LoadedTemplate:
    parts = (attrs.evolve(part, layout=None, breaks=False) for part in template.parts)
    return attrs.evolve(template, parts=tuple(parts))


def canonical(data: bytes) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, method="c14n")


def equal(template: engine.LoadedTemplate, view: object) -> int:
    """Compare the parts with tags; return how many there are."""
    names = [part.name for part in template.parts if part.name.startswith("word/")]
    ours = archive.some(bare(template).render(view), names)
    plain = sample.by_docxtpl(template.data, sample.plain(view))
    theirs = archive.some(plain, names)

    for name in names:
        assert canonical(ours[name]) == canonical(theirs[name]), name
    return len(names)


@pytest.mark.parametrize("name", shipped.names())
@pytest.mark.parametrize("example", [*REAL[:2], *INVENTED])
def test_a_shipped_template_gives_the_xml_that_docxtpl_gives(name, example):
    conference = drafter.load(EXAMPLES / f"{example}.yaml")
    loaded = templates.load_shipped(name)
    view, _ = rendering.view_of(conference, loaded)

    assert equal(loaded.document, view)


@pytest.mark.parametrize("rows", [0, 100])
def test_the_reports_of_the_benchmark_are_equal(rows):
    assert equal(engine.load(sample.template()), sample.report(rows))
    assert equal(*sample.shipped(rows))


def test_a_ratio_tells_which_is_slower():
    assert measuring.ratio(lambda: None, lambda: sum(range(10_000))) > 1


@pytest.mark.parametrize(
    ("measured", "least", "verdict"),
    [(2, False, "MISSED"), (2, True, "met"), (1, False, "met"), (0.5, True, "MISSED")],
)
def test_a_row_says_whether_its_goal_is_met(measured, least, verdict):
    row = measuring.Row("so lần", measured, 1, least)

    assert str(row).endswith(verdict)
