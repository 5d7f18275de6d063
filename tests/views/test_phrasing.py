"""What an item begins with decides its capital, its subject and its verb."""

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import Speech, SpeechKind, Task
from drafter.ooxml.dump import text
from drafter.views import phrasing
from tests.conferences import GUEST, LEAST


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Phát triển nông nghiệp", "phát triển nông nghiệp"),
        ("Thu ngân sách", "thu ngân sách"),
        ("Đảng viên gương mẫu", "đảng viên gương mẫu"),
        ("Đảng bộ đoàn kết", "Đảng bộ đoàn kết"),
        ("Thường trực HĐND", "Thường trực HĐND"),
        ("UBND xã rà soát", "UBND xã rà soát"),
        ("Giao Ban Thường vụ hoàn thiện", "giao Ban Thường vụ hoàn thiện"),
        ("Giao UBND xã hoàn thiện", "giao UBND xã hoàn thiện"),
        ("Hà Tĩnh vào cuộc", "Hà Tĩnh vào cuộc"),
        ("Nhân dân đồng thuận", "Nhân dân đồng thuận"),
        ("Đoàn kết, thống nhất", "đoàn kết, thống nhất"),
        ("Ban hành kế hoạch", "ban hành kế hoạch"),
    ],
)
def test_only_a_name_keeps_its_capital_in_mid_sentence(typed, said):
    assert phrasing.mid_sentence(typed) == said


@pytest.mark.parametrize(
    ("item", "says"),
    [
        ("các chi bộ xây dựng kế hoạch", True),
        ("UBND xã rà soát hồ sơ", True),
        ("Liên đoàn Lao động tỉnh tập trung phát triển đoàn viên", True),
        ("Tòa án nhân dân phối hợp thi hành án", True),
        ("Phát triển nông nghiệp", False),
        ("đẩy mạnh chuyển đổi số", False),
    ],
)
def test_an_item_may_say_itself_who_acts(item, says):
    assert phrasing.has_own_subject(item) is says


def news(**facts: object) -> str:
    made = make(evolve(LEAST, **facts), paper="tin-bai").data
    return text(made).replace("\u00a0", " ")


def test_tasks_typed_with_capitals_stay_the_hosts():
    told = news(tasks=(Task(text="Phát triển chợ."), Task(text="Giữ gìn trật tự.")))

    assert "Đảng bộ xã tập trung phát triển chợ; giữ gìn trật tự" in told


def test_a_task_without_a_verb_is_given_one():
    told = news(tasks=(Task(text="công tác giảm nghèo"),))

    assert "Đảng bộ xã tập trung thực hiện công tác giảm nghèo" in told


def test_a_place_typed_with_its_preposition_has_one():
    told = news(venue="tại Nhà văn hóa thôn Đông")

    assert ", tại Nhà văn hóa thôn Đông, Đảng bộ" in told


@pytest.mark.parametrize("venue", ["Hội trường xã", "Hội trường UBND xã Tân Lập"])
def test_the_hall_of_the_host_is_no_news(venue):
    assert "ội trường" not in news(venue=venue)


def test_what_is_asked_after_some_event_stands_behind_a_colon():
    told = news(
        speeches=(
            Speech(
                kind=SpeechKind.DIRECTING,
                speaker=GUEST,
                requests=(
                    "giữ vững " + "đoàn kết " * 5,
                    "sau Hội nghị, bổ sung giải pháp",
                ),
            ),
        )
    )

    assert "đề nghị Đảng bộ xã: giữ vững" in told
    assert "đoàn kết; sau Hội nghị, bổ sung giải pháp" in told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            ("tập trung chỉ đạo Đại hội", "phát triển chợ"),
            "Đảng bộ xã tập trung chỉ đạo Đại hội; phát triển chợ",
        ),
        (
            ("phát triển chợ", "tập trung chỉ đạo Đại hội"),
            "Đảng bộ xã đề ra các nhiệm vụ: phát triển chợ; tập trung chỉ đạo Đại hội",
        ),
        (
            ("trong quý I, hoàn thành đường liên thôn",),
            "Trong quý I, Đảng bộ xã tập trung hoàn thành đường liên thôn",
        ),
        (
            ("trong quý I, hoàn thành đường liên thôn", "phát triển chợ"),
            "Đảng bộ xã tập trung phát triển chợ. Trong quý I, Đảng bộ xã hoàn thành",
        ),
    ],
)
def test_tasks_are_led_to_once(typed, told):
    assert told in news(tasks=tuple(Task(text=text) for text in typed))


@pytest.mark.parametrize(
    "text",
    ["Chi bộ lãnh đạo", "Hợp tác xã hoàn thành", "Trạm Y tế xã", "Công ty đạt"],
)
def test_what_a_text_calls_its_host_keeps_its_capital(text):
    assert phrasing.mid_sentence(text) == text
