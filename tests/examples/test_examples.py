"""The examples load, say what they are, and earn the findings that they earn."""

import unicodedata
from decimal import Decimal

import pytest

from drafter.checks import check
from drafter.findings import Severity, errors
from drafter.model import Benchmark, Better, Comparison, Indicator

from .samples import EXAMPLES, INVENTED, REAL, header, loaded

WARNINGS = {
    "thi-tran-cam-xuyen-2024": {"award-issuer"},
    "thi-tran-phu-thong-2024": {"base-missing"},
    "xa-cam-giang-2023": set(),
    "xa-cam-loc-2023": {"count-fewer", "title-unknown"},
    "huyen-cam-xuyen-2021": {"plan-scope", "score-beside-rows", "speaker-unlisted"},
}
"""What is doubtful in the articles themselves, and so stays in the examples."""
REACHED = {"mau-dang-xa-2025": Decimal(1), "mau-ubnd-xa-2026": Decimal("0.5")}
"""From which share of its plan on an invented target counts as met."""


def test_every_example_is_known():
    names = {path.stem for path in EXAMPLES.glob("*.yaml")}

    assert names == {*REAL, *INVENTED}


@pytest.mark.parametrize("name", [*REAL, *INVENTED])
def test_an_example_has_no_error(name):
    reading = loaded(name)
    findings = (*reading.findings, *check(reading.value))

    assert [str(finding) for finding in errors(findings)] == []


@pytest.mark.parametrize("name", [*REAL, *INVENTED])
def test_an_example_is_written_in_composed_letters(name):
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("name", REAL)
def test_a_real_conference_says_so_and_what_its_article_lacks(name):
    told = header(name)

    assert "Hội nghị có thật" in told
    assert "Bài gốc không nêu" in told


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_conference_says_so(name):
    assert "không có thật" in header(name)


@pytest.mark.parametrize("name", REAL)
def test_a_real_conference_warns_of_what_its_article_leaves_open(name):
    reading = loaded(name)
    findings = (*reading.findings, *check(reading.value))
    warned = {f.rule.name for f in findings if f.severity is Severity.WARNING}

    assert warned == WARNINGS[name]


@pytest.mark.parametrize("name", REACHED)
def test_a_teaching_example_has_nothing_to_mend(name):
    reading = loaded(name)
    findings = (*reading.findings, *check(reading.value))

    assert [str(finding) for finding in findings] == []


@pytest.mark.parametrize("name", REACHED)
def test_a_teaching_example_counts_its_targets_right(name):
    conference = loaded(name).value
    planned = [
        (indicator, plan)
        for result in conference.results
        for indicator in result.indicators
        if (plan := _plan(indicator)) is not None
    ]
    unmet = [(indicator, _plan(indicator)) for indicator in conference.unmet]
    assert planned, "no targets found"

    score = conference.score
    assert score is not None
    assert all(_met(indicator, plan, REACHED[name]) for indicator, plan in planned)
    assert not any(_met(i, p, REACHED[name]) for i, p in unmet if p is not None)
    assert (score.met, score.total) == (len(planned), len(planned) + len(unmet))


def test_the_smallest_example_has_four_facts():
    typed = (EXAMPLES / "toi-thieu.yaml").read_text(encoding="utf-8").splitlines()
    keys = [line.split(":")[0] for line in typed if line and line[0] != "#"]

    assert keys == ["loai", "don_vi", "thoi_gian", "ky_bao_cao"]


def _plan(indicator: Indicator) -> Comparison | None:
    plans = (one for one in indicator.compare if one.against is Benchmark.PLAN)
    return next(plans, None)


def _met(indicator: Indicator, plan: Comparison, share: Decimal) -> bool:
    assert indicator.actual is not None
    assert plan.base is not None
    if indicator.better is Better.LOWER:
        return indicator.actual.value <= plan.base.value
    return indicator.actual.value >= plan.base.value * share
