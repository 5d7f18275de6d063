"""What drafter itself writes passes the rules that it checks others by."""

from pathlib import Path

import pytest

import drafter
from drafter.standards import Outcome, check

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def test_there_are_examples():
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("paper", ["bao-cao", "bao-cao-trinh"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_report_of_ours_fails_nothing(path, paper):
    data = drafter.render(drafter.load(path), paper=paper)

    report = check(data, name=f"{path.stem}.docx")

    assert len(report.of(Outcome.PASSED)) > 120
    assert not report.of(Outcome.FAILED)


@pytest.mark.parametrize("paper", ["tin-bai", "thong-cao-bao-chi"])
def test_a_press_item_is_no_official_paper(paper):
    """No legal form rules it, so nothing is judged and nothing counts as passed."""
    data = drafter.render(drafter.load(EXAMPLES[1]), paper=paper)

    report = check(data)

    assert [finding.code for finding in report.findings] == ["R202"]
    assert report.of(Outcome.PASSED) == report.of(Outcome.FAILED) == ()
