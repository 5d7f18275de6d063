"""Which sheet judges a paper: its family, its day, or whoever asks."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import drafter
from drafter.model import Family
from drafter.standards import (
    Outcome,
    Sheet,
    UnknownStandard,
    check,
    choose,
    sheets,
)
from drafter.standards.paper_head import last_possible_day
from tests.standards.papers import PAPERS
from tests.standards.writing import written


@pytest.mark.parametrize(
    ("family", "day", "name"),
    [
        ("chinh-quyen", date(2026, 7, 1), "nd30-2020"),
        ("chinh-quyen", date(2019, 7, 1), "nd30-2020"),
        ("dang", date(2021, 1, 5), "hd36-2018"),
        ("dang", date(2026, 5, 26), "hd36-2018"),
        ("dang", date(2026, 5, 27), "hd05-2026"),
    ],
)
def test_family_and_day_choose_the_sheet(family, day, name):
    assert choose(family, day).name == name


@pytest.mark.parametrize("family", Family)
def test_of_no_day_the_newest_sheet_is_chosen(family):
    since = [sheet.since for sheet in sheets() if sheet.family == family]

    assert choose(family, None).since == max(since)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tân Lập, ngày 12 tháng 01 năm 2026", date(2026, 1, 12)),
        ("Tân Lập, ngày ... tháng 02 năm 2026", date(2026, 2, 28)),
        ("Tân Lập, ngày tháng 5 năm 2026", date(2026, 5, 31)),
        ("Tân Lập, ngày ..... tháng ..... năm 2025", date(2025, 12, 31)),
        ("Tân Lập, ngày … tháng … năm …", None),
        ("Tân Lập, ngày 31 tháng 6 năm 2026", date(2026, 6, 30)),
        ("Tân Lập, ngày 12 tháng 13 năm 2026", None),
        ("Tân Lập, cuối năm 2026", None),
    ],
)
def test_a_blank_day_is_the_last_that_it_may_be(text, day):
    assert last_possible_day(text) == day


def paper(sheet_name: str, **changes: str) -> bytes:
    draft = PAPERS["report"](Sheet.named(sheet_name))
    for component, text in changes.items():
        draft.of(component)[0].text = text
    return written(draft)


def codes(report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_party_paper_of_the_border_day_follows_the_new_guideline():
    before = paper("hd36-2018", place_date="Tân Lập, ngày 26 tháng 5 năm 2026")
    on = paper("hd36-2018", place_date="Tân Lập, ngày 27 tháng 5 năm 2026")

    assert check(before).sheet.name == "hd36-2018"
    assert check(on).sheet.name == "hd05-2026"


def test_a_paper_without_a_date_follows_the_newest_sheet_and_says_so():
    newest = choose(Family.PARTY, None)
    blank = paper(newest.name, place_date="Tân Lập, ngày ... tháng ... năm ...")

    report = check(blank)

    assert report.sheet == newest
    assert codes(report) == ["R203"]
    assert report.findings[0].severity.value == "hint"


def test_a_standard_asked_for_comes_first_and_is_reported():
    report = check(paper("hd36-2018"), standard="nd30-2020")

    assert report.sheet.name == "nd30-2020"
    assert "R204" in codes(report)
    assert "party_title.absent" in report.of(Outcome.FAILED)


def test_the_usual_standard_asked_for_is_not_worth_a_word():
    assert codes(check(paper("hd36-2018"), standard="hd36-2018")) == []


def test_an_unknown_standard_names_those_there_are():
    with pytest.raises(UnknownStandard) as caught:
        check(paper("nd30-2020"), standard="nd31")

    (finding,) = caught.value.findings
    assert finding.code == "R201"
    assert ", ".join(sheet.name for sheet in sheets()) in finding.hint()


def test_another_body_follows_the_decree_with_a_hint():
    """The Front has the name of neither regime above its papers."""
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    draft.remove("national_name")
    draft.remove("motto")
    draft.of("parent_issuer")[0].text = "MTTQ VIỆT NAM TỈNH HÒA AN"
    draft.of("issuer")[0].text = "BAN THƯỜNG TRỰC"
    draft.of("number")[0].text = "Số: 05/BC-MTTQ-BTT"
    draft.of("sign_authority")[0].text = "TM. BAN THƯỜNG TRỰC"

    report = check(written(draft))

    assert report.sheet.name == "nd30-2020"
    assert "R205" in codes(report)


def test_a_paper_older_than_the_text_is_not_judged_by_it():
    old = paper("nd30-2020", place_date="Hòa An, ngày 04 tháng 3 năm 2020")

    report = check(old)

    assert codes(report) == ["R206"]
    assert set(dict(report.outcomes).values()) == {Outcome.NOT_EVALUATED}


def test_two_regimes_in_one_paper_are_never_passed():
    draft = PAPERS["report"](Sheet.named("hd36-2018"))
    draft.add(draft.right, "national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")

    report = check(written(draft))

    assert report.sheet.family == "dang"
    assert "national_name.absent" in report.of(Outcome.FAILED)


def test_a_sheet_takes_over_values_but_not_how_sure_they_are():
    old, new = (Sheet.named(n) for n in ("hd36-2018", "hd05-2026"))

    assert old.rule("party_title.size").certainty.value == "verified"
    assert new.rule("party_title.size").certainty.value == "unverified"
    assert new.rule("party_title.size").article == ""
    assert new.rule("party_title.align").certainty.value == "choice"


def running(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what a module consists of, but for the examples of its fields."""
    yield tree
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.keyword) and child.arg == "example"):
            yield from running(child)


def test_no_code_names_a_sheet():
    """Examples shown to people may; what runs reads the name from the data."""
    package = Path(drafter.__file__).parent
    modules = [p for p in package.rglob("*.py") if "reference" not in p.parts]
    names = {sheet.name for sheet in sheets()}
    naming = {
        path.name
        for path in modules
        for node in running(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in names
    }

    assert len(modules) > 100
    assert naming == set()
