"""Turns of phrase that change with how much there is to tell."""

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import (
    Award,
    EndMark,
    Field,
    Indicator,
    NewsSize,
    Photo,
    Press,
    Quote,
    Result,
    Section,
    Speech,
    SpeechKind,
    Target,
    Task,
)
from drafter.ooxml.dump import dump
from drafter.ooxml.dump import text as text_of
from tests.conferences import DEPUTY, FULL, GUEST, LEAST, SECRETARY, amount


def text(paper: str, **facts: object) -> str:
    made = make(evolve(LEAST, **facts), paper=paper, size=NewsSize.FEATURE).data
    return text_of(made).replace("\u00a0", " ")


def lines(paper: str, **facts: object) -> list[str]:
    made = make(evolve(LEAST, **facts), paper=paper, size=NewsSize.FEATURE).data
    return dump(made).replace("\u00a0", " ").splitlines()


def test_one_shortcoming_is_not_some():
    assert "Bên cạnh kết quả đạt được, tiến độ chậm." in text(
        "tin-bai", overview="Đảng bộ đoàn kết", shortcomings=("tiến độ chậm",)
    )


def test_people_who_are_known_are_told_by_name():
    award = Award(issuer="Đảng ủy xã", collectives=2, presented_by=(SECRETARY, DEPUTY))

    told = text("bao-cao", chairs=(SECRETARY, DEPUTY), awards=(award,))

    assert "do các đồng chí Lê Văn Bình và Trần Thị Hoa trao" in told


def test_a_reply_does_not_say_twice_what_was_accepted():
    reply = Speech(
        kind=SpeechKind.REPLY, speaker=SECRETARY, accepted="ý kiến chỉ đạo của tỉnh"
    )

    assert text("tin-bai", speeches=(reply,)).count("iếp thu") == 1


@pytest.mark.parametrize("paper", ["bao-cao", "bao-cao-trinh"])
@pytest.mark.parametrize(
    "facts",
    [
        {"tasks": (Task(text="phát triển chợ", area=Field.ECONOMY),)},
        {"targets": (Target(name="thu ngân sách", amount=amount("5", "tỷ đồng")),)},
        {"results": (Result(area=Field.ECONOMY, statements=("chợ đông",)),)},
        {"speeches": FULL.speeches[:1]},
        {"proposals": ("đề nghị tỉnh cấp vốn",)},
    ],
)
def test_what_stands_alone_has_no_number(paper, facts):
    numbered = [line for line in lines(paper, **facts) if line.startswith("[Khoản]")]

    assert numbered == []


def test_a_figure_alone_in_a_field_is_not_lost_beside_counts():
    figures = (
        Indicator(name="thu ngân sách", actual=amount("5", "tỷ đồng")),
        Indicator(verb="kết nạp", actual=amount("9", "đảng viên")),
        *(Indicator(name=f"việc {n}", actual=amount("1", "ha")) for n in range(6)),
    )
    told = text("bao-cao", results=(Result(area=Field.ECONOMY, indicators=figures),))

    assert "Thu ngân sách đạt 5 tỷ đồng." in told


def test_one_task_of_a_field_stands_on_the_line_of_its_field():
    tasks = (
        Task(text="Phát triển chợ", area=Field.ECONOMY),
        Task(text="kết nạp đảng viên", area=Field.PARTY_BUILDING),
        Task(text="đổi mới sinh hoạt", area=Field.PARTY_BUILDING),
    )
    told = "\n".join(lines("bao-cao", tasks=tasks))

    assert "[Gạch đầu dòng] - Kinh tế: phát triển chợ." in told
    assert "[Gạch đầu dòng] - Công tác xây dựng Đảng:\n[Dấu cộng" in told


def test_the_news_item_ends_with_its_mark_whatever_is_shown():
    press = Press(
        photos=(Photo(people=(GUEST,), after=Section.AWARDS),),
        quotes=(Quote(speaker=SECRETARY, words="Cố gắng"),),
        size=NewsSize.FEATURE,
        end=EndMark.END,
    )
    told = lines("tin-bai", press=press, chairs=(SECRETARY,), overview="Đảng bộ mạnh")
    body = [line for line in told if line.startswith("[")]

    assert body[-1].endswith("./.")
    assert any("[Chỗ chờ ảnh]" in line for line in body)
    assert any("[Trích lời]" in line for line in body)


def test_a_caption_names_the_office_of_whom_it_shows():
    photo = Photo(people=(SECRETARY,), after=Section.ATTENDANCE)
    press = Press(photos=(photo,), size=NewsSize.FEATURE)
    told = text("tin-bai", press=press, chairs=(SECRETARY,))

    assert (
        "Đồng chí Lê Văn Bình, Bí thư Đảng ủy, Chủ tịch HĐND xã, chủ trì Hội nghị]"
        in told
    )
    assert told.count("Bí thư Đảng ủy, Chủ tịch HĐND xã") == 2
