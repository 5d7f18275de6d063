"""Awards: the verb of each form, to whom, and gaps where nothing says it."""

import pytest

from drafter.model import Award, AwardPart, Person
from drafter.views.awards import AwardsView

from .contexts import context

AN = Person(name="Lê Thị An", positions=("Bí thư Chi bộ",))


def told(*, press: bool = False, **facts: object) -> str:
    """Return an award as a report or a news item tells it."""
    award = Award(**({"issuer": "Đảng ủy xã"} | facts))
    view = context(press=press, awards=(award,)).view(AwardsView)
    return " ".join([view.items[0].sentence, *view.items[0].awardees])


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ("giấy khen", "Đảng ủy xã tặng giấy khen cho 12 cá nhân."),
        ("Bằng khen", "Đảng ủy xã tặng Bằng khen cho 12 cá nhân."),
        ("Kỷ niệm chương", "Đảng ủy xã tặng Kỷ niệm chương cho 12 cá nhân."),
        ("Huân chương", "Đảng ủy xã tặng Huân chương cho 12 cá nhân."),
        ("biểu dương", "Đảng ủy xã biểu dương 12 cá nhân."),
        ("biểu dương, khen thưởng", "Đảng ủy xã biểu dương, khen thưởng 12 cá nhân."),
        ("tuyên dương", "Đảng ủy xã tuyên dương 12 cá nhân."),
        (
            "hỗ trợ 5 triệu đồng",
            "Đảng ủy xã hỗ trợ 5 triệu đồng cho 12 cá nhân.",
        ),
        ("tặng quà", "Đảng ủy xã tặng quà cho 12 cá nhân."),
        ("12 suất quà", "Đảng ủy xã trao 12 suất quà cho 12 cá nhân."),
        ("học bổng", "Đảng ủy xã trao học bổng cho 12 cá nhân."),
        ("Huy hiệu Đảng", "Đảng ủy xã trao Huy hiệu Đảng cho 12 đảng viên."),
        (
            "Huy hiệu 50, 40 năm tuổi Đảng",
            "Đảng ủy xã trao Huy hiệu 50, 40 năm tuổi Đảng cho 12 đảng viên.",
        ),
        (
            "Lao động tiên tiến",
            "Đảng ủy xã tặng danh hiệu Lao động tiên tiến cho 12 cá nhân.",
        ),
        ("phần thưởng", "Đảng ủy xã tặng phần thưởng cho 12 cá nhân."),
    ],
)
def test_each_form_has_its_verb(form, sentence):
    assert told(form=form, individuals=12) == sentence


def test_what_is_handed_over_by_others_is_given_by_its_issuer():
    handed = told(form="Huy hiệu Đảng", individuals=12, presented_by="lãnh đạo tỉnh")

    assert handed == (
        "Đảng ủy xã tặng Huy hiệu Đảng cho 12 đảng viên, do lãnh đạo tỉnh trao."
    )


def test_nobody_is_invented_where_nothing_says_to_whom():
    assert told(reason="có nhiều đóng góp") == (
        "Đảng ủy xã tặng giấy khen cho [CẦN BỔ SUNG: tập thể, cá nhân] "
        "có nhiều đóng góp."
    )


def test_what_is_counted_is_told_whatever_the_reason_begins_with():
    assert told(reason="cho phong trào thi đua", collectives=3) == (
        "Đảng ủy xã tặng giấy khen cho 03 tập thể cho phong trào thi đua."
    )


def test_those_awarded_may_stand_in_the_words_of_the_reason():
    assert told(reason="cho nhiều tập thể có thành tích") == (
        "Đảng ủy xã tặng giấy khen cho nhiều tập thể có thành tích."
    )


def test_an_award_of_nobody_shows_the_gap():
    assert told(issuer="", collectives=3) == (
        "[CẦN BỔ SUNG: cơ quan tặng] tặng giấy khen cho 03 tập thể."
    )


@pytest.mark.parametrize("count", [{}, {"collectives": 1}])
@pytest.mark.parametrize("press", [False, True])
def test_the_only_one_stands_in_the_sentence_and_in_no_list(count, press):
    alone = told(awardees=("Chi bộ thôn Nà Lầu",), press=press, **count)

    assert alone == "Đảng ủy xã tặng giấy khen cho Chi bộ thôn Nà Lầu."


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            {"awardees": ("Chi bộ 1", "Chi bộ 2")},
            "Đảng ủy xã tặng giấy khen cho Chi bộ 1 và Chi bộ 2.",
        ),
        (
            {"awardees": ("Chi bộ 1", "Chi bộ 2"), "collectives": 2},
            "Đảng ủy xã tặng giấy khen cho 02 tập thể. Danh sách cụ thể: "
            "Chi bộ 1. Chi bộ 2.",
        ),
        (
            {"awardees": ("Chi bộ 1",), "collectives": 5, "reason": "tiêu biểu"},
            "Đảng ủy xã tặng giấy khen cho 05 tập thể tiêu biểu, trong đó có Chi bộ 1.",
        ),
        (
            {"awardees": (AN, "Hà Văn Quý")},
            "Đảng ủy xã tặng giấy khen cho Lê Thị An, Bí thư Chi bộ; Hà Văn Quý.",
        ),
        (
            {"awardees": ("Chi bộ 1", "Chi bộ 2", AN, "Chi bộ 4")},
            "Đảng ủy xã tặng giấy khen cho 04 tập thể, cá nhân. Danh sách cụ thể: "
            "Chi bộ 1. Chi bộ 2. Lê Thị An, Bí thư Chi bộ. Chi bộ 4.",
        ),
    ],
)
def test_several_are_named_once(facts, sentence):
    assert told(**facts) == sentence


def test_badges_are_told_by_years_in_the_party():
    badges = (AwardPart(name="50 năm", count=2), AwardPart(name="40 năm", count=3))

    assert "cho 05 đảng viên (50 năm tuổi Đảng: 02; 40 năm: 03)." in told(
        form="Huy hiệu Đảng", parts=badges
    )


def test_issuers_stand_in_the_order_typed():
    awards = (
        Award(issuer="Ban Thường vụ Tỉnh đoàn", form="bằng khen", individuals=2),
        Award(issuer="Đảng ủy xã", individuals=3),
    )

    assert context(awards=awards).view(AwardsView).sentence == (
        "Dịp này, Ban Thường vụ Tỉnh đoàn tặng bằng khen cho 02 cá nhân; "
        "Đảng ủy xã tặng giấy khen cho 03 cá nhân."
    )
