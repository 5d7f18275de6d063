"""What an outside judge, docxtpl-lint, says of templates beside our own check.

It knows docxtpl and no views. Where it speaks ours must speak too; where it is silent
and ours speaks, ours is right: the tag is legal Jinja that prints nothing, prints the
wrong thing, or names a field that there is not.
"""

from collections import Counter

import docxtpl_lint
import pytest

from drafter.templating import shipped
from drafter.templating.engine import examine
from drafter.views import PaperView
from tests.ooxml.samples import body
from tests.templating.mistakes import LEGAL, MISTAKES

SEEN = {"DTL001", "DTL101", "DTL102", "DTL103", "DTL106", "DTL202", "DTL209"}
"""Rules of the judge that the table of mistakes breaks."""


def judged(document: bytes) -> list[str]:
    """Return the rules that the judge finds broken."""
    result = docxtpl_lint.lint(document, autoescape=True)
    return [issue.rule for issue in result.issues]


def written(typed: str) -> bytes:
    return body("{{ loai }}", *typed.split("\n"))


@pytest.mark.parametrize("name", shipped.names())
def test_the_judge_finds_nothing_in_a_shipped_template(name):
    """Both agree on what is shipped."""
    document = shipped.part(name, shipped.DOCUMENT)

    assert judged(document) == []
    assert examine(document, name, PaperView) == ()


@pytest.mark.parametrize(("name", "typed"), LEGAL, ids=[name for name, _ in LEGAL])
def test_the_judge_finds_nothing_in_a_legal_tag(name, typed):
    """Both let through what docxtpl prints as it is meant."""
    assert judged(written(typed)) == []


FIXED = [row for row in MISTAKES if row.fixed]


@pytest.mark.parametrize("row", FIXED, ids=lambda row: row.id)
def test_the_judge_finds_nothing_in_what_a_hint_leads_to(row):
    """A tag that a hint names is one that the engine takes, says the judge too."""
    assert judged(written(row.fixed)) == []


def test_where_the_judge_speaks_ours_speaks_too():
    """Nothing that the judge finds in the table of mistakes is missed."""
    told: Counter[str] = Counter()
    missed = []
    for row in MISTAKES:
        rules = judged(written(row.typed))
        told.update(set(rules))
        if rules and not examine(written(row.typed), "mau.docx", PaperView):
            missed.append(row.id)

    assert missed == []
    assert set(told) >= SEEN
