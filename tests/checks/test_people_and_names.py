"""People, bodies and years: what is reported and what is not."""

import pytest
from attrs import evolve

from drafter.checks import check
from drafter.model import (
    Benchmark,
    Body,
    Citation,
    Contact,
    Discussion,
    Group,
    Issuance,
    Occasion,
    Period,
    Person,
    Place,
    PlaceKind,
    Presentation,
    Press,
    Quote,
    Speech,
    SpeechKind,
    Task,
    Term,
)

from .facts import (
    CHAIR,
    DEPUTY,
    GUEST,
    PROVINCE,
    body,
    compared,
    conference,
    day,
    figure,
    held,
    results,
)

NEW = Place(kind=PlaceKind.COMMUNE, name="Công Hải", parent=PROVINCE)
AFTER = {"host": body(NEW), "when": held("30/12/2025"), "period": Period.year(2025)}
GROUP = Group(text="toàn thể đảng viên")
OFFICES = Group(text="các đồng chí bí thư chi bộ")
SCHOOLS = Group(text="hiệu trưởng các trường học")


def codes(**facts: object) -> list[str]:
    return [one.code for one in check(conference(**facts))]


def _said(kind: SpeechKind, speaker: Person) -> dict[str, object]:
    return {"speeches": (Speech(kind=kind, speaker=speaker),)}


@pytest.mark.parametrize(
    ("delegates", "said", "expected"),
    [
        ((GUEST,), _said(SpeechKind.DIRECTING, GUEST), []),
        ((GUEST,), _said(SpeechKind.DIRECTING, DEPUTY), ["D331"]),
        ((GROUP,), _said(SpeechKind.DIRECTING, GUEST), ["D331"]),
        ((GROUP,), _said(SpeechKind.CONCLUDING, DEPUTY), []),
        ((OFFICES,), _said(SpeechKind.CONCLUDING, DEPUTY), []),
        ((SCHOOLS,), _said(SpeechKind.CONCLUDING, DEPUTY), ["D331"]),
        ((SCHOOLS,), _said(SpeechKind.CONCLUDING, Person(name="Lê An")), []),
        ((), _said(SpeechKind.DIRECTING, GUEST), []),
        (
            (GUEST,),
            {"press": Press(quotes=(Quote(speaker=DEPUTY, words="tốt"),))},
            ["D331"],
        ),
        ((GUEST,), {"discussion": Discussion(speeches=(Speech(speaker=CHAIR),))}, []),
    ],
)
def test_whoever_speaks_is_listed_by_name_or_covered_by_a_group(
    delegates, said, expected
):
    assert codes(delegates=delegates, **said) == expected


def test_who_speaks_twice_is_reported_once():
    speech = Speech(kind=SpeechKind.DIRECTING, speaker=DEPUTY)

    assert codes(delegates=(GUEST,), speeches=(speech, speech)) == ["D331"]


def test_tone_and_order_of_offices_make_no_other_person():
    one = Person(name="Hoà", positions=("Bí thư Đảng uỷ", "Chủ tịch HĐND xã"))
    same = Person(name="Hòa", positions=("Chủ tịch HĐND xã", "Bí thư Đảng ủy"))
    bare = Person(name="Hòa")

    assert codes(chairs=(one,), secretaries=(same,), delegates=(bare,)) == []


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("Thường trực Đảng ủy", ["D333"]),
        ("Thường trực Đảng uỷ", ["D333"]),
        ("Ban Chấp hành Đảng bộ xã", ["D333"]),
        ("UBND xã", ["D333"]),
        ("Đảng ủy viên", []),
        ("Tỉnh ủy viên", []),
        ("Ủy viên Ban Thường vụ Đảng ủy", []),
        ("Phó Bí thư Thường trực Đảng ủy", []),
        ("Thường trực Ban Bí thư", []),
        ("Chủ tịch UBND xã", []),
        ("Ủy viên UBND xã", []),
    ],
)
def test_a_collective_is_no_office(position, expected):
    person = Person(name="Võ Nam", positions=(position,))

    assert codes(chairs=(person,)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, []),
        ({"delegates": (Group(text="đại diện lãnh đạo Huyện ủy"),)}, ["R101"]),
        ({"delegates": (Group(text="nguyên lãnh đạo Huyện ủy"),)}, []),
        ({"tasks": (Task(text="phối hợp với UBND huyện Cẩm Xuyên (cũ)"),)}, []),
        ({"tasks": (Task(text="phối hợp với UBND huyện Cẩm Xuyên"),)}, ["R101"]),
        ({"shortcomings": ("việc tiếp nhận hồ sơ của huyện còn chậm",)}, []),
        ({"basis": (Citation(kind="Kế hoạch", issuer="Huyện ủy"),)}, []),
        ({"delegates": (Group(text="Ban Tuyên giáo và Dân vận Tỉnh ủy"),)}, []),
        ({"delegates": (Group(text="Ban Dân vận Tỉnh ủy"),)}, ["R101"]),
        ({"delegates": (Group(text="Ban Tuyên giáo Công đoàn tỉnh"),)}, []),
        ({"tasks": (Task(text="nâng cấp tuyến đường huyện ĐH.05"),)}, []),
        (
            {"issuances": (Issuance(paper="bao_cao", recipients=("Huyện ủy",)),)},
            ["R101"],
        ),
        ({"delegates": (Group(text="Ban Xây dựng Đảng Đảng ủy xã"),)}, []),
    ],
)
def test_after_the_reform_only_what_is_current_must_have_a_current_name(
    facts, expected
):
    assert codes(**AFTER | facts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lãnh đạo các Ban Xây dựng Đảng Huyện ủy", []),
        ("lãnh đạo các ban xây dựng Đảng Huyện ủy", []),
        ("lãnh đạo Ban Xây dựng Đảng Đảng ủy xã", ["R102"]),
        ("lãnh đạo đặc khu Phú Quý", ["R102"]),
        ("lãnh đạo huyện Cẩm Xuyên", []),
    ],
)
def test_before_the_reform_nothing_has_a_name_to_come(text, expected):
    assert codes(delegates=(Group(text=text),)) == expected


def test_a_city_inside_a_province_went_with_the_districts():
    city = Place(kind=PlaceKind.CITY, name="Hà Tĩnh", parent=PROVINCE)
    own = Place(kind=PlaceKind.CITY, name="Đà Nẵng")
    ward = Place(kind=PlaceKind.WARD, name="Tân An", parent=city)
    other = Place(kind=PlaceKind.WARD, name="Tân An", parent=own)

    assert codes(**AFTER | {"host": body(ward)}) == ["R101"]
    assert codes(**AFTER | {"host": body(other)}) == []


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"work": "công tác năm 2023"}, ["R110"]),
        (
            {
                "presentations": (
                    Presentation(presenter=DEPUTY, report="kết quả năm 2023"),
                )
            },
            ["R110"],
        ),
        ({"press": Press(title="Tổng kết năm 2023")}, ["R110"]),
        ({"press": Press(title="Thu ngân sách tăng 7,5% so với năm 2023")}, []),
        ({"press": Press(title="Triển khai nhiệm vụ năm 2025")}, []),
        ({"press": Press(sapo="Từ năm 2020 đến nay, xã phát triển khá.")}, []),
        ({"press": Press(sapo="Phấn đấu đến năm 2030 đạt chuẩn.")}, []),
        ({"overview": "năm 2023 có nhiều khó khăn"}, []),
        (
            {"issuances": (Issuance(paper="bao_cao", about="kết quả năm 2023"),)},
            ["R110"],
        ),
    ],
)
def test_last_years_year_is_stale_where_the_period_is_named(facts, expected):
    assert codes(**facts) == expected


@pytest.mark.parametrize(
    ("when", "period", "expected"),
    [
        ("13/12/2024", Period.year(2024), []),
        ("13/01/2024", Period.year(2024), ["D322"]),
        ("31/12/2023", Period.year(2024), ["D322"]),
        ("30/4/2025", Period.year(2024), []),
        ("01/5/2025", Period.year(2024), ["D322"]),
        ("26/6/2024", Period.months(2024, 1, 6), []),
        ("31/10/2024", Period.months(2024, 1, 6), []),
        ("01/11/2024", Period.months(2024, 1, 6), ["D322"]),
        ("08/5/2023", Period.of_term(Term(first=2020, last=2025), 1), []),
        ("08/5/2021", Period.of_term(Term(first=2020, last=2025), 1), []),
    ],
)
def test_a_review_is_held_late_in_its_period_or_soon_after(when, period, expected):
    assert codes(when=held(when), period=period) == expected


def test_half_a_term_needs_no_estimates():
    period = Period.of_term(Term(first=2020, last=2025), 1)
    income = results(figure("thu nhập bình quân", "48,25 triệu đồng/người/năm"))

    assert codes(when=held("16/5/2022"), period=period, results=income) == []


def test_a_conference_of_two_days_may_rest_on_a_paper_of_the_first():
    occasion = Occasion(day=day("11/01/2025"), last_day=day("12/01/2025"))
    basis = (Citation(kind="Kế hoạch", day=day("11/01/2025")),)

    assert codes(when=occasion, basis=basis) == []


def test_a_body_outside_the_list_needs_no_place():
    assert codes(host=Body(name="Trường THPT Cẩm Bình")) == []


@pytest.mark.parametrize(
    ("issued", "recipient", "expected"),
    [
        ("30/6/2025", "Huyện ủy Cẩm Xuyên", []),
        ("01/7/2025", "Huyện ủy Cẩm Xuyên", ["R101"]),
        ("30/6/2025", "Ban Xây dựng Đảng Đảng ủy", ["R102"]),
        ("01/7/2025", "Ban Xây dựng Đảng Đảng ủy", []),
    ],
)
def test_a_paper_has_the_names_of_its_own_day(issued, recipient, expected):
    """The conference was held on one side of the reform, the paper may be beyond."""
    facts = {"when": held("28/6/2025"), "period": Period.year(2025).previous}
    paper = Issuance(paper="bao_cao", day=day(issued), recipients=(recipient,))
    codes_found = codes(**facts, issuances=(paper,))

    assert [code for code in codes_found if code.startswith("R10")] == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"number": "12-KH/HU", "day": day("12/11/2025")}, ["R101"]),
        ({"number": "12-KH/HU", "day": day("12/5/2025")}, []),
        ({"issuer": "UBND huyện Cẩm Xuyên", "day": day("12/11/2025")}, ["R101"]),
        ({"issuer": "Ban Xây dựng Đảng", "day": day("12/5/2025")}, ["R102"]),
        ({"issuer": "Ban Xây dựng Đảng", "day": day("12/11/2025")}, []),
        ({"number": "12-KH/HU"}, []),
    ],
)
def test_a_basis_has_the_names_of_its_own_day(facts, expected):
    basis = (Citation(kind="Kế hoạch", **facts),)

    assert codes(**AFTER | {"basis": basis}) == expected


@pytest.mark.parametrize(
    ("symbol", "expected"), [("BC/HU", ["R101"]), ("BC/TU", []), ("BC/ĐU", [])]
)
def test_the_symbol_of_a_district_ends_with_it(symbol, expected):
    paper = Issuance(paper="bao_cao", symbol=symbol)

    assert codes(**AFTER | {"issuances": (paper,)}) == expected


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (PlaceKind.PROVINCE, "Hà Tĩnh", ["R103"]),
        (PlaceKind.CITY, "Hà Nội", ["R103"]),
        (PlaceKind.CITY, "Hà Tĩnh", []),
        (PlaceKind.DISTRICT, "Cẩm Xuyên", []),
    ],
)
def test_a_commune_before_the_reform_has_a_district_above(kind, name, expected):
    """A city without province may be one of the middle tier."""
    above = Place(kind=kind, name=name)
    place = Place(kind=PlaceKind.COMMUNE, name="Công Hải", parent=above)
    found = [code for code in codes(host=body(place)) if code.startswith("R")]

    assert found == expected


def test_the_note_on_territory_is_asked_for_once_a_file():
    old = compared("40 tỷ đồng", Benchmark.YEAR_AGO)
    figures = (figure("thu ngân sách", "46 tỷ đồng", old, old),) * 3
    noted = evolve(figures[0], note="theo địa giới mới")

    assert codes(**AFTER | {"results": results(*figures)}).count("R104") == 1
    assert "R104" not in codes(**AFTER | {"results": results(noted, *figures)})


@pytest.mark.parametrize(
    ("office", "found"),
    [
        ("Bí thư Đảng ủy", []),
        ("Chủ tịch HĐND xã", []),
        ("Phó Chánh Văn phòng", ["D332"]),
        ("", []),
    ],
)
def test_whom_the_press_may_ask_has_an_office_of_that_person(office, found):
    contact = Contact(name=CHAIR.name, position=office)

    assert codes(press=Press(contact=contact)) == found


def test_two_people_of_one_name_differ_in_office():
    other = evolve(CHAIR, positions=("Chủ tịch UBND xã",))

    assert codes(chairs=(CHAIR, other)) == ["D332"]
    assert codes(chairs=(CHAIR, evolve(CHAIR, positions=()))) == ["D335"]


@pytest.mark.parametrize(
    "host",
    ["Công ty Cổ phần Cấp nước Hải Vân, tỉnh Hòa An", "Hợp tác xã Chè Bình Khê"],
)
def test_what_speaks_for_no_place_is_not_asked_for_its_territory(host):
    old = compared("40 tỷ đồng", Benchmark.YEAR_AGO)
    figures = results(figure("lợi nhuận", "46 tỷ đồng", old))

    assert "R104" not in codes(**AFTER | {"host": Body(name=host), "results": figures})
