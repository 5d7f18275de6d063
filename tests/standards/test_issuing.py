"""Which sheet the papers of a conference follow, and what is said of it."""

from datetime import date

import pytest
from attrs import evolve

from drafter.model import Body, Issuance, Month, Occasion
from drafter.standards import UnknownStandard, examine, issued_by, sheets
from tests.conferences import COMMUNE, LEAST, host_of

FRONT = host_of("Ủy ban MTTQ Việt Nam", COMMUNE)


def conference(host: Body | str, day: date = date(2026, 1, 9), **facts: object):
    body = host_of(host, COMMUNE) if isinstance(host, str) else host
    return evolve(LEAST, host=body, when=Occasion(day=day), **facts)


def named(name: str) -> Body:
    return Body(name=name, area=COMMUNE)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("Đảng bộ", "hd36-2018"),
        ("Đảng ủy", "hd36-2018"),
        ("Ban Chấp hành Đảng bộ", "hd36-2018"),
        ("Ban Thường vụ Đảng ủy", "hd36-2018"),
        ("Chi bộ", "hd36-2018"),
        ("HĐND", "nd30-2020"),
        ("UBND", "nd30-2020"),
        ("Ủy ban MTTQ Việt Nam", "nd30-2020"),
        (named("Văn phòng Đảng ủy xã Tân Lập"), "hd36-2018"),
        (named("Phòng Kinh tế xã Tân Lập"), "nd30-2020"),
        (named("Hội Nông dân xã Tân Lập"), "nd30-2020"),
        (named("Trường THPT Tân Lập"), "nd30-2020"),
    ],
)
def test_the_host_chooses_the_sheet(host, name):
    """HĐND is State, Chi bộ is Party; others follow the decree (Điều 2)."""
    assert issued_by(conference(host), "bao-cao").name == name


@pytest.mark.parametrize(
    ("held", "issued", "name"),
    [
        (date(2026, 5, 26), None, "hd36-2018"),
        (date(2026, 5, 27), None, "hd05-2026"),
        (date(2026, 5, 26), date(2026, 5, 28), "hd05-2026"),
        (date(2026, 5, 20), Month(year=2026, month=5), "hd05-2026"),
    ],
)
def test_the_day_of_the_paper_counts_and_a_month_for_its_last_day(held, issued, name):
    paper = Issuance(paper="bao_cao", day=issued)
    facts = conference("Đảng ủy", held, issuances=(paper,))

    assert issued_by(facts, "bao-cao").name == name


def test_what_the_file_says_of_a_paper_comes_before_what_it_says_of_all():
    facts = conference(
        FRONT,
        standard="hd36-2018",
        issuances=(Issuance(paper="bao_cao", standard="nd30-2020"),),
    )

    assert issued_by(facts, "bao-cao").name == "nd30-2020"
    assert issued_by(facts, "bao-cao-trinh").name == "hd36-2018"


@pytest.mark.parametrize("typed", ["nd30-2020", "ND30-2020", "NĐ30-2020", "nd30 2020"])
def test_a_sheet_is_known_however_its_name_is_typed(typed):
    facts = conference(FRONT, standard=typed)

    assert issued_by(facts, "bao-cao").name == "nd30-2020"


def said(facts):
    return [(one.code, one.path) for one in examine(facts)]


def test_a_host_of_no_known_kind_is_told_how_to_choose():
    (finding,) = examine(conference(Body(name="Câu lạc bộ Hưu trí Bình Khê")))

    assert (finding.code, finding.severity.value) == ("R205", "hint")
    assert "the_thuc: nd30-2020" in finding.hint()
    assert all(sheet.name in finding.hint() for sheet in sheets())


@pytest.mark.parametrize("organ", ["HĐND", "Chi bộ"])
def test_a_host_whose_family_is_known_needs_no_word(organ):
    assert said(conference(organ)) == []


def test_a_choice_that_is_the_usual_one_is_not_worth_a_word():
    assert said(conference(FRONT, standard="nd30-2020")) == []


def test_another_choice_overrides_and_is_reported():
    paper = Issuance(paper="bao_cao", standard="hd36-2018")

    assert said(conference(FRONT, issuances=(paper,))) == [
        ("R204", ("issuances", 0, "standard"))
    ]


def test_an_unknown_name_is_an_error_with_those_there_are():
    facts = conference(FRONT, standard="nd31-2020")

    (finding,) = examine(facts)
    assert (finding.code, finding.severity.value) == ("R201", "error")
    assert finding.path == ("standard",)
    assert ", ".join(sheet.name for sheet in sheets()) in finding.hint()
    with pytest.raises(UnknownStandard):
        issued_by(facts, "bao-cao")


@pytest.mark.parametrize(
    ("organ", "paper", "expected"),
    [
        ("Đảng ủy", "bao_cao", ["R207"]),
        ("Đảng ủy", "tin_bai", []),
        ("UBND", "bao_cao", []),
    ],
)
def test_an_addressee_that_a_party_report_does_not_print_is_told(
    organ, paper, expected
):
    """A State báo cáo sent upward carries Kính gửi."""
    sent = Issuance(paper=paper, addressees=("Ban Thường vụ Tỉnh ủy",))

    assert [code for code, _ in said(conference(organ, issuances=(sent,)))] == expected
