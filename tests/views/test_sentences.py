"""Sentences of reports: one lead, one list; what stands first, last, in full."""

import pytest

from drafter.formatter import read_period
from drafter.model import (
    Address,
    Award,
    Body,
    Citation,
    Discussion,
    Group,
    Person,
    Presentation,
    Speech,
    SpeechKind,
    Target,
    Task,
)
from drafter.model.issuers import introduced
from drafter.views import attendance, debate, plan, results, shortcomings
from drafter.views.attendance import AttendanceView, PresentationsView
from drafter.views.awards import AwardsView, sums
from drafter.views.debate import DiscussionView
from drafter.views.event import NameView
from drafter.views.listing import Listing
from drafter.views.opening import OpeningView
from drafter.views.phrasing import opened
from drafter.views.speeches import SpeechView, speeches
from tests.conferences import DEPUTY, GUEST, SECRETARY, amount

from .contexts import context

OFFICER = Person(name="Lý Văn An", rank="Thiếu tá", positions=("Trưởng Công an xã",))
LONG = tuple(f"việc thứ {n} của cả năm, từ đầu đến cuối" for n in range(9))


def test_a_list_is_a_sentence_while_it_is_short_and_lines_when_it_is_long():
    short, long = Listing("Xã làm", LONG[:2]), Listing("Xã làm", LONG)

    assert (short.opening, short.lines) == (f"Xã làm: {LONG[0]}; {LONG[1]}.", ())
    assert long.opening == "Xã làm:"
    assert long.lines[0] == "Việc thứ 0 của cả năm, từ đầu đến cuối;"
    assert long.lines[-1] == "Việc thứ 8 của cả năm, từ đầu đến cuối."


def test_a_list_is_cut_to_what_a_sentence_holds():
    assert len(Listing("Xã làm", LONG).cut().items) == 5
    assert len(Listing("Xã làm", LONG).cut(2).items) == 2


def test_one_item_is_no_list_however_long_it_is():
    assert Listing("Xã làm", [" ".join(LONG)]).lines == ()


def test_the_report_opens_with_its_basis_time_and_short_name():
    plan_of_year = Citation(kind="Kế hoạch", number="15-KH/ĐU")
    told = context(
        work="công tác xây dựng Đảng và nhiệm vụ chính trị", basis=(plan_of_year,)
    )

    assert str(told.view(OpeningView)).endswith(
        ", Đảng bộ xã Tân Lập đã tổ chức Hội nghị tổng kết năm 2025. Kết quả như sau:"
    )
    assert str(told.view(OpeningView)).startswith(
        "Thực hiện Kế hoạch số 15-KH/ĐU, ngày"
    )


def test_a_long_basis_is_a_sentence_of_its_own():
    about = "việc " + "rất dài " * 30
    based = context(basis=(Citation(kind="Kế hoạch", about=about.strip()),))
    told = str(based.view(OpeningView))

    assert "Hội nghị tổng kết năm 2025. Hội nghị được tổ chức theo Kế hoạch" in told


def test_a_resolution_on_the_work_is_carried_out_and_calls_no_conference():
    about = "nhiệm vụ " + "rất dài " * 30
    based = context(basis=(Citation(kind="Nghị quyết", about=about.strip()),))
    told = str(based.view(OpeningView))

    assert "Hội nghị được tổ chức để thực hiện Nghị quyết" in told
    assert "theo Nghị quyết" not in told


def test_many_documents_of_a_basis_are_lines():
    cited = tuple(Citation(kind="Kế hoạch", about="rất dài " * 12) for _ in range(3))
    opening = context(basis=cited).view(OpeningView)

    assert opening.opening.endswith(" theo:")
    assert len(opening.lines) == 3
    assert opening.closing.endswith("như sau:")


@pytest.mark.parametrize(
    ("work", "brief"),
    [
        ("công tác", "Hội nghị tổng kết năm 2025"),
        ("công tác dân vận", "Hội nghị tổng kết công tác dân vận năm 2025"),
    ],
)
def test_the_shortest_name_keeps_a_work_that_is_not_the_whole(work, brief):
    assert context(work=work).view(NameView).brief == brief


def test_names_are_in_full_first_with_their_short_form():
    assert introduced("UBND xã Tân Lập") == "Ủy ban nhân dân (UBND) xã Tân Lập"
    assert introduced("Văn phòng HĐND và UBND xã") == (
        "Văn phòng Hội đồng nhân dân (HĐND) và Ủy ban nhân dân (UBND) xã"
    )
    assert introduced("Đảng bộ xã") == "Đảng bộ xã"


@pytest.mark.parametrize(
    ("chairs", "told"),
    [
        (
            (SECRETARY, DEPUTY),
            "Chủ trì Hội nghị có các đồng chí: Lê Văn Bình, Bí thư Đảng ủy, Chủ tịch "
            "HĐND xã; Trần Thị Hoa, Phó Bí thư Đảng ủy.",
        ),
        (
            (DEPUTY,),
            "Đồng chí Trần Thị Hoa, Phó Bí thư Đảng ủy, chủ trì Hội nghị.",
        ),
        ((OFFICER,), "Thiếu tá Lý Văn An, Trưởng Công an xã, chủ trì Hội nghị."),
        ((Group(text="Thường trực HĐND xã"),), "Thường trực HĐND xã chủ trì Hội nghị."),
    ],
)
def test_no_verb_stands_behind_a_list_of_chairs(chairs, told):
    assert str(attendance.chairs(context(chairs=chairs))) == told


def test_one_guest_and_a_group_need_no_colon():
    came = context(delegates=(GUEST, Group(text="bí thư các chi bộ")))

    assert str(came.view(AttendanceView)) == (
        "Dự Hội nghị có đồng chí Phạm Quốc Hùng, Ủy viên Ban Thường vụ Tỉnh ủy; cùng "
        "bí thư các chi bộ."
    )


def test_reports_are_heard_in_one_sentence_or_with_their_contents_as_lines():
    two = tuple(Presentation(presenter=by, report="tổng kết") for by in (GUEST, DEPUTY))
    alone = Presentation(body="UBND xã", report="tổng kết", contents=("một", "hai"))

    heard = context(presentations=two).view(PresentationsView)
    assert heard.items == ()
    assert heard.opening == (
        "Hội nghị nghe: Báo cáo tổng kết, do đồng chí Phạm Quốc Hùng, Ủy viên Ban "
        "Thường vụ Tỉnh ủy, trình bày; Báo cáo tổng kết, do đồng chí Trần Thị Hoa, "
        "Phó Bí thư Đảng ủy, trình bày."
    )
    heard = context(presentations=(alone,)).view(PresentationsView)
    assert heard.opening == (
        "Hội nghị nghe Báo cáo tổng kết, do UBND xã trình bày. Báo cáo nêu rõ:"
    )
    assert [item.text for item in heard.items] == ["Một;", "Hai."]
    heard = context(presentations=(alone, two[1])).view(PresentationsView)
    assert heard.opening == "Hội nghị nghe:"
    assert [item.contents for item in heard.items] == [("Một;", "Hai."), ()]


def spoken(*people: Person, count: int | None = None) -> DiscussionView:
    """Return a debate of these speakers, each on the market."""
    said = tuple(Speech(speaker=person, topic="chợ quê") for person in people)
    value = Discussion(count=count, moderator=DEPUTY, speeches=said)
    return context(discussion=value, chairs=(DEPUTY,)).view(DiscussionView)


def test_two_who_spoke_stand_in_a_sentence_and_three_in_lines():
    two, three = spoken(GUEST, SECRETARY, count=2), spoken(GUEST, SECRETARY, OFFICER)

    assert str(two.told) == (
        "Hội nghị có 02 ý kiến thảo luận, do đồng chí Trần Thị Hoa điều hành. Đồng chí "
        "Phạm Quốc Hùng, Ủy viên Ban Thường vụ Tỉnh ủy, tham luận về chợ quê; đồng chí "
        "Lê Văn Bình, Bí thư Đảng ủy, Chủ tịch HĐND xã, về chợ quê."
    )
    assert three.told.opening == (
        "Đồng chí Trần Thị Hoa điều hành thảo luận. Phát biểu tham luận có:"
    )
    assert three.told.lines[-1] == "Thiếu tá Lý Văn An, Trưởng Công an xã: chợ quê."


def test_of_more_speakers_than_named_the_number_leads():
    assert spoken(GUEST, SECRETARY, DEPUTY, count=5).told.opening == (
        "Hội nghị có 05 ý kiến thảo luận, do đồng chí Trần Thị Hoa điều hành, trong đó "
        "có tham luận của các đồng chí:"
    )


def test_decisions_have_no_colon_and_no_verb_twice():
    agreed = ("thống nhất lịch họp", "giao UBND xã")

    assert str(debate.decisions(context(decisions=agreed))) == (
        "Hội nghị đã thống nhất lịch họp; giao UBND xã."
    )


def asked(*requests: str, **facts: object) -> SpeechView:
    """Return a speech in which this was asked."""
    speech = Speech(
        **(
            {
                "kind": SpeechKind.DIRECTING,
                "speaker": GUEST,
                "appraisal": ("ghi nhận kết quả",),
                "requests": requests,
            }
            | facts
        )
    )
    return speeches(context(speeches=(speech,)))[0]


def test_requests_are_led_to_without_a_verb_of_their_own():
    told = asked("tập trung gỡ khó", "giữ đoàn kết")

    assert told.opening.endswith("ghi nhận kết quả. Đồng chí đề nghị Đảng bộ xã:")
    assert told.points == ("Một là, tập trung gỡ khó.", "Hai là, giữ đoàn kết.")


def test_an_adverbial_of_one_request_stands_before_who_asks():
    once = "trước mùa mưa bão, kiểm tra hồ đập"

    assert opened(once) == ("trước mùa mưa bão", "kiểm tra hồ đập")
    assert asked(once).paragraph.endswith(
        " Trước mùa mưa bão, đồng chí đề nghị Đảng bộ xã kiểm tra hồ đập."
    )
    assert asked(once, appraisal=()).paragraph.endswith(
        "phát biểu chỉ đạo Hội nghị. Trước mùa mưa bão, đồng chí đề nghị Đảng bộ xã "
        "kiểm tra hồ đập."
    )
    assert asked(once, "giữ đoàn kết").points[0] == (
        "Một là, trước mùa mưa bão, kiểm tra hồ đập."
    )


def test_a_speaker_who_goes_on_to_another_topic_asks_of_it():
    first = Speech(kind=SpeechKind.CONCLUDING, speaker=SECRETARY, requests=("làm tốt",))
    then = Speech(
        kind=SpeechKind.CONCLUDING,
        speaker=SECRETARY,
        topic="công tác cán bộ",
        requests=("rà soát quy hoạch", "chọn đúng người"),
    )
    assert speeches(context(speeches=(first, then)))[1].opening == (
        "Về công tác cán bộ, đồng chí yêu cầu:"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Xây dựng Đảng bộ mạnh.", "Năm 2026, Đảng bộ xã chủ trương xây dựng Đảng bộ"),
        ("phấn đấu về đích sớm", "Năm 2026, Đảng bộ xã phấn đấu về đích sớm."),
        ("Phương hướng chung là ổn định", "Phương hướng chung là ổn định."),
        ("Đảng bộ xã giữ vững đoàn kết", "Đảng bộ xã giữ vững đoàn kết."),
    ],
)
def test_a_direction_has_a_subject(typed, told):
    assert plan.direction(context(direction=typed)).startswith(told)


def test_tasks_too_long_for_a_sentence_go_on_in_another():
    market, road = "phát triển chợ " + "to " * 30, "xây đường " + "dài " * 30
    told = plan.tasks_told(context(), (Task(text=market), Task(text=road)))

    assert told.startswith("Năm 2026, Đảng bộ xã tập trung phát triển chợ")
    assert ". Đảng bộ xã xây đường" in told


def test_targets_are_told_once_and_a_due_year_apart():
    told = plan.targets_told(
        context(),
        (
            Target(name="phấn đấu thu ngân sách", amount=amount("5", "tỷ đồng")),
            Target(verb="kết nạp", amount=amount("40", "đảng viên")),
            Target(name="đạt chuẩn nông thôn mới", due=2028),
        ),
    )
    assert list(map(str, told)) == [
        "Năm 2026, xã phấn đấu: thu ngân sách đạt 5 tỷ đồng; kết nạp 40 đảng viên.",
        "Xã phấn đấu đạt chuẩn nông thôn mới vào năm 2028.",
    ]


def test_a_shortcoming_alone_needs_no_noun():
    known = context(overview="Đảng bộ mạnh")

    assert str(shortcomings.shortcomings_told(known, ("phối hợp còn chậm",))) == (
        "Bên cạnh kết quả đạt được, phối hợp còn chậm."
    )
    assert str(shortcomings.shortcomings_told(known, ("một", "hai"))) == (
        "Bên cạnh kết quả đạt được, còn một số hạn chế: một; hai."
    )


def test_a_context_too_long_for_one_sentence_is_a_sentence_before():
    long = "thiên tai " * 20
    told = results.overview(context(context=long, overview="Đảng bộ " + "mạnh " * 30))

    assert told.startswith("Năm 2025, thiên tai thiên tai")
    assert ". Đảng bộ mạnh mạnh" in told


def test_several_who_hand_over_stand_before_their_verb_without_a_colon():
    award = Award(issuer="Đảng ủy xã", collectives=2, presented_by=(GUEST, DEPUTY))

    assert str(context(awards=(award,)).view(AwardsView)).endswith(
        "do các đồng chí Phạm Quốc Hùng (Ủy viên Ban Thường vụ Tỉnh ủy) và Trần Thị "
        "Hoa (Phó Bí thư Đảng ủy) trao."
    )


def test_awards_are_told_as_sums():
    awards = (
        Award(issuer="Tỉnh ủy", form="Huy hiệu Đảng", individuals=9),
        Award(issuer="Đảng ủy xã", collectives=5, reason="có thành tích tốt"),
    )
    told = context(awards=awards)

    assert sums(told) == (
        "Dịp này, 09 đảng viên được trao Huy hiệu Đảng, 05 tập thể được tặng giấy khen."
    )


def test_those_called_sir_or_madam_are_no_comrades():
    company = Body(name="Công ty May Bình Khê", address=Address.SIR_OR_MADAM)
    told = context(host=company, chairs=(SECRETARY, DEPUTY))

    assert "đồng chí" not in str(attendance.chairs(told))


def test_what_follows_many_years_is_the_time_to_come():
    years = read_period("10 năm thực hiện Chỉ thị 05 (2016 - 2026)").value
    told = context(period=years, direction="tiếp tục học tập")

    assert plan.direction(told) == "Thời gian tới, Đảng bộ xã tiếp tục học tập."
