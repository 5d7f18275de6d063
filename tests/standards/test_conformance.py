"""Every rule of every sheet passes in a paper in due form, and fails after a change."""

from functools import cache

import pytest

from drafter.standards import Certainty, Outcome, Report, Sheet, check, sheets
from tests.standards.changes import change_for, paper_for
from tests.standards.papers import OLD_DAY, PAPERS, manner
from tests.standards.writing import written

NAMES = tuple(sheet.name for sheet in sheets())
RULES = sorted(
    {
        (manner(sheet), rule.id)
        for sheet in sheets()
        for rule in sheet.requirements
        if rule.aspect != "by_eye"
    }
)
SEVERITIES = {
    Certainty.VERIFIED: "error",
    Certainty.UNVERIFIED: "warning",
    Certainty.CHOICE: "hint",
}


@cache
def right(sheet: Sheet, paper: str) -> Report:
    return check(written(PAPERS[paper](sheet)), name=f"{paper}.docx")


def outcome(report: Report, identity: str) -> Outcome:
    return dict(report.outcomes)[identity]


def test_there_are_rules_of_sheets():
    assert len(NAMES) >= 3
    assert len(RULES) > 450


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_in_due_form_has_no_findings(name, paper):
    report = right(Sheet.named(name), paper)

    assert report.sheet.name == name
    assert [finding.message() for finding in report.findings] == []
    assert report.of(Outcome.FAILED) == ()
    assert len(report.of(Outcome.PASSED)) > 100


@pytest.mark.parametrize(("whose", "identity"), RULES)
def test_a_rule_passes_and_fails(whose, identity):
    """The sheets for the same papers share values, so one changed paper breaks all."""
    newest = max(of(whose), key=lambda sheet: sheet.since)
    rule = newest.rule(identity)
    draft = PAPERS[paper_for(rule)](newest)
    if rule.aspect in ("early", "early_text"):
        draft.of("place_date")[0].text = f"Hòa An, {OLD_DAY}"
        good = {s: check(written(draft), standard=s.name) for s in in_force(whose)}
    else:
        good = {s: right(s, paper_for(rule)) for s in of(whose) if s.rule(identity)}
    change_for(rule)(draft, rule)
    changed = written(draft)

    assert good
    for sheet, before in good.items():
        after = check(changed, standard=sheet.name, name="sai.docx")
        found = [f for f in after.findings if f.path == (identity,)]
        severity = SEVERITIES[sheet.rule(identity).certainty]

        assert outcome(before, identity) is Outcome.PASSED
        assert outcome(after, identity) is Outcome.FAILED
        assert {finding.severity.value for finding in found} == {severity}


def test_every_rule_has_a_change_of_its_own():
    """Rules that need eyes are named as such and never counted as passed."""
    for name in NAMES:
        sheet = Sheet.named(name)
        by_eye = {r.id for r in sheet.requirements if r.aspect == "by_eye"}
        judged = {
            (manner(sheet), r.id) for r in sheet.requirements if r.id not in by_eye
        }
        outcomes = dict(right(sheet, "report").outcomes)

        assert judged <= set(RULES)
        assert {outcomes[identity] for identity in by_eye} == {Outcome.NOT_EVALUATED}


def of(whose: str) -> list[Sheet]:
    return [sheet for sheet in sheets() if manner(sheet) == whose]


def in_force(whose: str) -> list[Sheet]:
    """Return the sheets that judge a paper of the old day."""
    return [sheet for sheet in of(whose) if sheet.dated.year < 2024]
