"""How people are addressed: at most one word before a name, none before a body."""

import pytest
from attrs import evolve

from drafter.model import Address, Award, Body, Group, Honorific, Person
from drafter.views import build
from drafter.views.person_view import Cast, Manners
from tests.conferences import LEAST

AN = Person(name="Lê Thị An", positions=("Tổng Giám đốc",))
BINH = Person(name="Trần Văn Bình", positions=("Trưởng phòng",))
MADAM = evolve(AN, honorific=Honorific.MADAM)
DOCTOR = evolve(AN, rank="Bác sĩ")
PLAIN = Person(name="Võ Nam"), Person(name="Hạ Vi")


def cast(address: Address | None, *people: Person) -> Cast:
    host = Body(name="Công ty May Bình Khê", address=address)
    return Cast(Manners(evolve(LEAST, host=host, chairs=people)))


@pytest.mark.parametrize(
    ("address", "person", "told", "again"),
    [
        (Address.COMRADE, AN, "đồng chí Lê Thị An", "đồng chí"),
        (Address.COMRADE, MADAM, "bà Lê Thị An", "bà"),
        (Address.COMRADE, DOCTOR, "Bác sĩ Lê Thị An", "đồng chí"),
        (Address.SIR_OR_MADAM, AN, "Lê Thị An", "Lê Thị An"),
        (Address.SIR_OR_MADAM, MADAM, "bà Lê Thị An", "bà"),
        (Address.SIR_OR_MADAM, DOCTOR, "Bác sĩ Lê Thị An", "Bác sĩ Lê Thị An"),
        (
            Address.SIR_OR_MADAM,
            evolve(AN, honorific=Honorific.COMRADE),
            "đồng chí Lê Thị An",
            "đồng chí",
        ),
        (Address.BROTHER_OR_SISTER, AN, "Lê Thị An", "Lê Thị An"),
        (Address.NONE, AN, "Lê Thị An", "Lê Thị An"),
        (
            Address.COMRADE,
            evolve(AN, honorific=Honorific.NONE),
            "Lê Thị An",
            "Lê Thị An",
        ),
        (
            Address.COMRADE,
            evolve(AN, honorific=Honorific.SCHOOLMISTRESS),
            "cô giáo Lê Thị An",
            "cô",
        ),
    ],
)
def test_a_person_is_addressed_by_the_word_typed_else_by_the_hosts(
    address, person, told, again
):
    scene = cast(address)

    assert scene.told(person) == f"{told}, Tổng Giám đốc"
    assert scene.again(person) == again


@pytest.mark.parametrize(
    ("address", "people", "told"),
    [
        (
            Address.COMRADE,
            (AN, BINH),
            "các đồng chí: Lê Thị An, Tổng Giám đốc; Trần Văn Bình, Trưởng phòng",
        ),
        (
            Address.SIR_OR_MADAM,
            (AN, BINH),
            "các ông, bà: Lê Thị An, Tổng Giám đốc; Trần Văn Bình, Trưởng phòng",
        ),
        (
            Address.SIR_OR_MADAM,
            (MADAM, BINH),
            "bà Lê Thị An, Tổng Giám đốc; Trần Văn Bình, Trưởng phòng",
        ),
        (
            Address.COMRADE,
            (DOCTOR, BINH),
            "Bác sĩ Lê Thị An, Tổng Giám đốc; đồng chí Trần Văn Bình, Trưởng phòng",
        ),
        (Address.COMRADE, PLAIN, "các đồng chí Võ Nam và Hạ Vi"),
        (Address.BROTHER_OR_SISTER, PLAIN, "các anh, chị Võ Nam và Hạ Vi"),
        (Address.NONE, PLAIN, "Võ Nam và Hạ Vi"),
    ],
)
def test_a_list_of_several_words_drops_the_common_one(address, people, told):
    assert cast(address).listed("", people).clause == told


def test_a_word_typed_once_is_that_persons_everywhere():
    scene = cast(Address.SIR_OR_MADAM, MADAM)

    assert scene.told(Person(name="Lê Thị An")) == "bà Lê Thị An"


def test_a_person_once_introduced_keeps_the_name_alone_however_addressed():
    manners = Manners(LEAST)

    assert Cast(manners, [AN]).told(MADAM) == "bà Lê Thị An"


def test_a_body_is_told_as_typed():
    scene = cast(Address.COMRADE)

    council = Group(text="Thường trực HĐND xã")

    assert scene.told(council) == "Thường trực HĐND xã"
    assert scene.again(council) == "Thường trực HĐND xã"
    assert scene.listed("", (council, AN)).clause == (
        "Thường trực HĐND xã; đồng chí Lê Thị An, Tổng Giám đốc"
    )


def test_offices_end_before_what_their_holder_does():
    head = Person(name="Phan Văn Lợi", positions=("Chủ tịch Hội",))
    paper = build(evolve(LEAST, chairs=(head,)), paper="bao-cao")[0]

    assert str(paper.chairs) == (
        "Đồng chí Phan Văn Lợi, Chủ tịch Hội, chủ trì Hội nghị."
    )


def test_a_body_among_the_groups_keeps_its_capital():
    groups = ("Viện kiểm sát nhân dân khu vực 6", "Các hội thẩm nhân dân")
    told = evolve(LEAST, delegates=tuple(Group(text=text) for text in groups))
    paper = build(told, paper="bao-cao")[0]

    assert "Viện kiểm sát nhân dân khu vực 6 và các hội" in str(paper.attendance)


def test_a_word_of_address_is_small_within_a_sentence():
    awardees = ("Ông Lê Văn Sáu", "Bà Trần Thị Bảy", "Chi hội khu phố 5")
    award = Award(form="kỷ niệm chương", issuer="Hội", awardees=awardees)
    paper = build(evolve(LEAST, awards=(award,)), paper="bao-cao")[0]

    assert "cho ông Lê Văn Sáu, bà Trần Thị Bảy và Chi hội" in str(paper.awards)
