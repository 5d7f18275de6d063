"""Words that a sentence supplies are not said twice, whoever typed them."""

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import (
    Discussion,
    Issuance,
    NewsSize,
    Person,
    Place,
    PlaceKind,
    Speech,
    SpeechKind,
    Task,
)
from drafter.ooxml.dump import text
from drafter.views import build
from tests.conferences import COMMUNE, DEPUTY, FULL, GUEST, LEAST, host_of


def news(**facts: object) -> str:
    made = make(evolve(LEAST, **facts), paper="tin-bai", size=NewsSize.FEATURE)
    return text(made.data).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (
            {"context": "mặc dù còn khó khăn", "overview": "Đảng bộ đoàn kết"},
            "Năm 2025, mặc dù còn khó khăn nhưng Đảng bộ đoàn kết.",
        ),
        (
            {"discussion": Discussion(summary="Các đại biểu nhất trí với báo cáo")},
            "Các đại biểu nhất trí với báo cáo",
        ),
        (
            {"direction": "Phương hướng chung là giữ vững đoàn kết"},
            "Phương hướng chung là giữ vững đoàn kết",
        ),
        (
            {"tasks": (Task(text="Tiếp tục đẩy mạnh chuyển đổi số"),)},
            "Năm 2026, Đảng bộ xã tiếp tục đẩy mạnh chuyển đổi số",
        ),
        (
            {
                "speeches": (
                    Speech(
                        kind=SpeechKind.DIRECTING,
                        speaker=GUEST,
                        appraisal=("Đồng chí ghi nhận kết quả",),
                        requests=("đề nghị giữ vững đoàn kết",),
                    ),
                )
            },
            "ghi nhận kết quả. Đồng chí đề nghị Đảng bộ xã giữ vững đoàn kết",
        ),
        (
            {
                "discussion": Discussion(
                    count=2,
                    moderator=DEPUTY,
                    speeches=(Speech(speaker=GUEST, topic="về nông thôn mới"),),
                )
            },
            "Hội nghị có 2 ý kiến thảo luận, trong đó có tham luận về nông thôn mới",
        ),
    ],
)
def test_a_word_of_the_sentence_is_said_once(facts, said):
    assert said in news(**facts)


def test_a_cell_of_a_village_writes_as_a_body_of_its_commune():
    village = Place(kind=PlaceKind.VILLAGE, name="Đông", parent=COMMUNE)
    cell = host_of("Chi bộ", village)
    issued = build(evolve(LEAST, host=cell), paper="bao-cao")[0].issuance

    assert issued.superior == "ĐẢNG BỘ XÃ TÂN LẬP"
    assert issued.place_date.startswith("Tân Lập, ngày")
    assert issued.authority == "T/M CHI BỘ"


def test_the_front_signs_for_its_standing_board():
    signer = Person(name="Lê Thị Yến", positions=("Phó Chủ tịch Ủy ban MTTQ xã",))
    conference = evolve(
        FULL,
        host=host_of("Ủy ban MTTQ Việt Nam", COMMUNE),
        issuances=(Issuance(paper="bao_cao", signatory=signer),),
    )
    issued = build(conference, paper="bao-cao")[0].issuance

    assert issued.authority == "TM. BAN THƯỜNG TRỰC"
    assert issued.position == "PHÓ CHỦ TỊCH"
    assert issued.number == "Số: .../BC-MTTQ-BTT"
    assert issued.issuer == "ỦY BAN MẶT TRẬN TỔ QUỐC\nVIỆT NAM XÃ TÂN LẬP"
