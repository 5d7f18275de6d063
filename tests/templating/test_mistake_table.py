"""The table of mistakes: the right cause, and a hint that works when it is followed."""

import pytest

from drafter.findings import Finding, Severity
from drafter.templating.engine import examine
from drafter.views import PaperView
from tests.ooxml.samples import body
from tests.templating.mistakes import LEGAL, MISTAKES, Mistake


def found(typed: str) -> tuple[Finding, ...]:
    shown = examine(body("{{ loai }}", *typed.split("\n")), "mau.docx", PaperView)
    # A tag alone in its paragraph is another matter.
    return tuple(finding for finding in shown if finding.code != "T130")


def followed(typed: str, findings: tuple[Finding, ...]) -> str:
    """Return what stands there when each tag is replaced by the one of its hint.

    Of two findings about one tag the second has seen what the first makes of it.
    """
    rights: dict[str, list[str]] = {}
    for finding in findings:
        if right := finding.values.get("right"):
            rights.setdefault(finding.mark.tag, []).append(right)
    for tag, found in rights.items():
        each = (
            found if typed.count(tag) == len(found) else found[-1:] * typed.count(tag)
        )
        for right in each:
            typed = typed.replace(tag, right, 1)
    return typed


@pytest.mark.parametrize("row", MISTAKES, ids=lambda row: row.id)
def test_a_mistake_has_its_own_findings_and_no_others(row: Mistake):
    findings = found(row.typed)

    assert sorted(f.code for f in findings) == sorted(row.codes)
    told = " ".join(f"{f.message()} {f.hint()}" for f in findings)
    for words in row.says:
        assert words in told
    for finding in findings:
        assert finding.message("en")
        assert finding.hint("en")


FIXED = [row for row in MISTAKES if row.fixed]


@pytest.mark.parametrize("row", FIXED, ids=lambda row: row.id)
def test_a_hint_that_is_followed_gives_a_template_that_passes(row: Mistake):
    findings = found(row.typed)

    assert followed(row.typed, findings) == row.fixed
    for finding in findings:
        right = finding.values.get("right") or ""
        assert right in finding.hint("vi")
        assert right in finding.hint("en")
    after = found(row.fixed)
    assert [f.code for f in after if f.severity is not Severity.HINT] == []


@pytest.mark.parametrize(
    "typed", [pytest.param(typed, id=name) for name, typed in LEGAL]
)
def test_what_is_legal_is_silent(typed: str):
    assert found(typed) == ()


def test_names_of_rows_are_told_apart():
    names = [row.id for row in MISTAKES]

    assert len(names) == len(set(names))
