"""The pages of rules are what the sheets say, and say how sure each rule is."""

from pathlib import Path

import pytest

from drafter.reference.sheet_pages import CERTAINTIES, text
from drafter.standards import Certainty, Sheet, sheets

FOLDER = Path(__file__).parents[2] / "docs" / "vi" / "tra-cuu"
SHEETS = [pytest.param(sheet, id=sheet.name) for sheet in sheets()]


def test_there_is_a_page_for_each_sheet_and_no_other():
    found = {path.name for path in FOLDER.glob("the-thuc-*.md")}

    assert found == {f"the-thuc-{sheet.name}.md" for sheet in sheets()}


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_page_is_fresh(sheet):
    """After a change of a sheet: python -m drafter.reference docs."""
    page = FOLDER / f"the-thuc-{sheet.name}.md"

    assert page.read_text("utf-8") == text(sheet)


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_rule_stands_on_its_page_with_its_certainty(sheet):
    lines = text(sheet).splitlines()

    assert len(sheet.requirements) > 200
    for rule in sheet.requirements:
        (line,) = [x for x in lines if x.startswith(f"| `{rule.id}` |")]
        assert line.endswith(f"| {CERTAINTIES[rule.certainty][0]} |")
        assert "None" not in line


def test_a_sheet_of_one_kind_of_bodies_is_for_no_other():
    page = text(Sheet.named("doan29-2013"))

    assert "\nDùng cho văn bản của Đoàn Thanh niên đề ngày bất kỳ." in page


def test_only_what_was_read_in_its_text_is_called_verified():
    """Of the guideline of 2026 nothing was; a choice of ours cites no article."""
    unread = Sheet.named("hd05-2026")

    assert {r.certainty for r in unread.requirements} == {
        Certainty.UNVERIFIED,
        Certainty.CHOICE,
    }
    for sheet in sheets():
        for rule in sheet.requirements:
            choice = rule.certainty is Certainty.CHOICE
            assert bool(rule.source) is not choice
            if rule.certainty is Certainty.VERIFIED:
                assert rule.article
