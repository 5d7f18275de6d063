"""The run of all checks: nothing on a clean file, every slip once, set asides."""

from collections import Counter

import attrs
import pytest

from drafter.checks import CHECKS, check, examine
from drafter.checks.passages import instances, passages
from drafter.model import (
    Attendance,
    Award,
    Citation,
    Discussion,
    Month,
    Person,
    Press,
    Score,
    Speech,
    SpeechKind,
    Suppression,
    Target,
    Task,
)
from drafter.vocabulary import Kind
from tests.conferences import as_unmet

from .facts import CHAIR, DEPUTY, GUEST, amount, compared, conference, figure, results

CLEAN = conference(
    delegates=(GUEST,),
    basis=(
        Citation(kind="Kế hoạch", number="93-KH/HU", day=Month(year=2024, month=12)),
    ),
    attendance=Attendance(invited=120, present=118, guests=5),
    context="gặp không ít khó khăn",
    overview="Đảng bộ xã đã hoàn thành các nhiệm vụ đề ra",
    score=Score(met=2, total=3),
    unmet=(as_unmet(figure("tỷ lệ hộ nghèo", "2,1%")),),
    results=results(
        figure("diện tích rừng", "29,49 ha", compared("25 ha, đạt 117,96%")),
        figure("thu ngân sách", "13,7 tỷ đồng", compared("12.500 triệu đồng")),
        said=("công tác trồng rừng được quan tâm",),
    ),
    discussion=Discussion(
        count=2,
        in_groups=1,
        in_hall=1,
        moderator=DEPUTY,
        speeches=(Speech(speaker=CHAIR, topic="trồng rừng"), Speech(speaker=CHAIR)),
    ),
    speeches=(Speech(kind=SpeechKind.DIRECTING, speaker=GUEST),),
    tasks=(
        Task(text="nâng cao chất lượng sinh hoạt chi bộ"),
        Task(text="hoàn thành khu dân cư kiểu mẫu"),
    ),
    targets=(Target(name="thu ngân sách", amount=amount("14 tỷ đồng"), due=2025),),
    awards=(Award(issuer="Đảng ủy xã", collectives=8, individuals=32),),
    press=Press(title="Xã Cẩm Lộc đạt và vượt 2/3 chỉ tiêu năm 2024"),
)

SEEDED = attrs.evolve(
    CLEAN,
    work="công tác năm 2023",
    basis=(Citation(kind="Kế hoạch", day=Month(year=2025, month=8)),),
    chairs=(Person(name="Võ Nam", positions=("Thường trực Đảng ủy",)),),
    attendance=Attendance(invited=120, present=181),
    context="gặp không ít khó khăn {{ boi_canh }}",
    overview="Đảng bộ xã đã hoàn thành các nhiệm vụ hàng năm",
    score=Score(met=2, total=4),
    shortcomings=(
        "công tác phát triển đảng viên còn chậm;",
        "Công tác trồng rừng còn chậm",
        "một số lĩnh lực còn yếu",
        "[CẦN KIỂM TRA: giải ngân vốn]",
    ),
    results=results(
        figure("diện tích rừng", "29,49 ha", compared("25 ha, đạt 117,69%")),
        figure("thu ngân sách", "13,7 tỷ đồng", compared("12.500 triệu đồng")),
        figure("sản lượng lúa", "694,5 tấn", compared("98,5%", None)),
        said=("thu ngân sách đạt 103% kế hoạch", "công tác CCHC được quan tâm"),
    ),
    discussion=Discussion(count=3, in_groups=2, in_hall=2, moderator=DEPUTY),
    tasks=(
        Task(text="nâng cao chất lượng sinh hoạt chi bộ"),
        Task(text="tiếp tục nâng cao chất lượng sinh hoạt các chi bộ"),
        Task(text="hoàn thành khu dân cư kiểu mẫu ,vườn mẫu"),
    ),
    targets=(Target(name="thu ngân sách", amount=amount("14 tỷ đồng"), due=2022),),
    awards=(Award(issuer="Đảng bộ xã", collectives=8, individuals=32),),
    press=Press(title="Xã Cẩm Lộc đạt và vượt 2/3 chỉ tiêu năm 2024"),
)
SLIPS = (
    *("D301", "D302", "D305", "D305", "D306", "D308", "D312", "D321", "D321"),
    *("D333", "D334", "D401", "D402", "D404", "D471"),
    *("R110", "S101", "S103", "S104", "S105", "S106", "S108"),
)


def test_a_clean_conference_has_no_finding():
    assert [str(one) for one in check(CLEAN)] == []


def test_every_seeded_slip_is_found_once_and_nothing_else():
    found = Counter(one.code for one in check(SEEDED))

    assert len(SLIPS) >= 20
    assert found == Counter(SLIPS)


def test_two_runs_find_the_same_in_the_same_order():
    assert check(SEEDED) == check(SEEDED)


def test_a_path_leads_to_something_in_the_conference():
    found = check(SEEDED)

    assert found
    for one in found:
        value: object = SEEDED
        for step in one.path:
            value = value[step] if isinstance(step, int) else getattr(value, step)


@pytest.mark.parametrize("code", ["D305", "d305 "])
def test_a_warning_set_aside_is_left_out(code):
    aside = Suppression(code=code, reason="số của Chi cục Thuế")
    found = check(attrs.evolve(SEEDED, suppressed=(aside,)))

    assert "D305" not in {one.code for one in found}
    assert len(found) == len(SLIPS) - 2


def test_an_error_cannot_be_set_aside():
    aside = Suppression(code="D301", reason="đã thống nhất")
    found = [one.code for one in check(attrs.evolve(SEEDED, suppressed=(aside,)))]

    assert "D301" in found
    assert "D406" in found


def test_examining_does_not_listen_to_the_file():
    aside = Suppression(code="D305", reason="số của Chi cục Thuế")
    found = examine(attrs.evolve(SEEDED, suppressed=(aside,)))

    assert "D305" in {one.code for one in found}


def test_every_check_says_what_must_hold():
    assert len(CHECKS) == len(set(CHECKS))
    assert all((one.__doc__ or "").strip().endswith(".") for one in CHECKS)


def test_every_text_of_the_model_is_walked():
    kinds = {one.kind for one in passages(SEEDED)}

    assert {Kind.ITEM, Kind.SENTENCE, Kind.LABEL, Kind.NAME, Kind.OFFICE} <= kinds
    assert Kind.UNIT not in kinds
    assert len(list(instances(SEEDED, Person))) > 1
