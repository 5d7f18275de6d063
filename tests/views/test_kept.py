"""Facts that a paper once lost or stumbled over are told."""

from decimal import Decimal

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.errors import Unreadable
from drafter.formatter.ordinals import read_roman_or_arabic
from drafter.model import (
    Benchmark,
    Better,
    Comparison,
    Congress,
    Discussion,
    Field,
    Indicator,
    Period,
    Result,
    Score,
    Speech,
    SpeechKind,
    Target,
    UnmetTarget,
)
from drafter.ooxml.dump import text
from drafter.values import Amount, Bound
from tests.conferences import GUEST, LEAST, amount


def report(**facts: object) -> str:
    made = make(evolve(LEAST, **facts)).data
    return text(made).replace("\u00a0", " ")


def test_a_speaker_who_is_told_in_one_clause_keeps_the_offices():
    told = report(speeches=(Speech(kind=SpeechKind.DIRECTING, speaker=GUEST),))

    assert f"{GUEST.name}, {GUEST.positions[0]}, phát biểu chỉ đạo" in told


def test_the_topic_of_a_directing_speech_is_told():
    speech = Speech(
        kind=SpeechKind.DIRECTING,
        speaker=GUEST,
        topic="công tác cán bộ",
        requests=("giữ vững đoàn kết",),
    )

    assert "Phát biểu chỉ đạo Hội nghị về công tác cán bộ, đồng chí" in report(
        speeches=(speech,)
    )


@pytest.mark.parametrize("number", [1, 7], ids=["sentence", "table"])
def test_what_a_contributor_says_and_for_whom_is_told(number):
    speech = Speech(
        speaker=GUEST,
        on_behalf="Hội Nông dân xã",
        topic="kinh tế vườn",
        appraisal=("sự quan tâm của Đảng ủy",),
        requests=("mở thêm lớp tập huấn",),
    )

    told = report(discussion=Discussion(speeches=(speech,) * number))

    assert "thay mặt Hội Nông dân xã" in told
    assert "ghi nhận, đánh giá cao sự quan tâm của Đảng ủy" in told
    assert "đề nghị Đảng bộ xã mở thêm lớp tập huấn" in told


def test_targets_not_met_are_told_without_a_count_of_those_met():
    missed = UnmetTarget(name="giải ngân vốn", actual=amount("8", "tỷ đồng"))

    assert "chưa đạt là giải ngân vốn (8 tỷ đồng)." in report(unmet=(missed,))


@pytest.mark.parametrize(
    ("aim", "of", "printed"),
    [
        (amount("4", "thôn"), 5, "4/5 thôn"),
        (evolve(amount("4", "thôn"), upper=Decimal(6)), 10, "4 - 6/10 thôn"),
        (
            Amount(value=Decimal(4), unit="thôn", bound=Bound.AT_LEAST),
            5,
            "ít nhất 4/5 thôn",
        ),
    ],
)
def test_a_part_of_a_whole_is_told_with_its_bound_and_range(aim, of, printed):
    target = Target(name="thôn đạt chuẩn", amount=aim, of=Decimal(of))

    assert printed in report(targets=(target,))


def test_a_planned_change_against_the_past_is_not_measured_by_itself():
    planned = Comparison(
        against=Benchmark.YEAR_AGO, stated=amount("1", "%"), planned=True
    )
    poor = UnmetTarget(name="hộ nghèo", actual=amount("5", "%"), compare=(planned,))

    assert "hộ nghèo" in report(unmet=(poor,))


@pytest.mark.parametrize("typed", ["4000", "lần thứ 9999", "0"])
def test_a_congress_beyond_roman_figures_is_refused_where_it_is_read(typed):
    with pytest.raises(Unreadable):
        read_roman_or_arabic(typed)


@pytest.mark.parametrize("ordinal", [0, -1, 4000])
def test_a_congress_has_a_roman_figure(ordinal):
    with pytest.raises(ValueError, match="Roman"):
        Congress(body="Đảng bộ xã", ordinal=ordinal)


def test_last_year_is_not_the_same_months_of_last_year():
    """What was typed of a whole year is not told of its part."""
    half = Indicator(
        name="thu ngân sách",
        actual=amount("5", "tỷ đồng"),
        compare=(Comparison(against=Benchmark.BEFORE, base=amount("8", "tỷ đồng")),),
    )

    told = report(
        period=Period.months(2025, 1, 6),
        results=(Result(area=Field.ECONOMY, indicators=(half,) * 6),),
    )

    assert "giảm 37,5% so với năm trước" in told
    assert "cùng kỳ" not in told


def test_the_annex_tells_the_unit_of_a_base_that_has_another():
    figure = Indicator(
        name="thu ngân sách",
        actual=amount("12450", "triệu đồng"),
        compare=(Comparison(against=Benchmark.PLAN, base=amount("12", "tỷ đồng")),),
    )

    told = report(results=(Result(area=Field.ECONOMY, indicators=(figure,) * 6),))

    assert "triệu đồng\t12 tỷ đồng\t12.450" in told


def test_a_planned_fall_is_met_by_a_larger_one():
    fall = Indicator(
        name="số hộ nghèo",
        verb="giảm",
        actual=amount("12", "hộ"),
        better=Better.LOWER,
        compare=(Comparison(against=Benchmark.PLAN, base=amount("10", "hộ")),),
    )

    told = report(results=(Result(area=Field.CULTURE_AND_SOCIETY, indicators=(fall,)),))

    assert "giảm 12 hộ, bằng 120% kế hoạch (10 hộ)" in told


def test_targets_missed_are_as_many_as_the_score_leaves():
    missed = UnmetTarget(name="giải ngân vốn", actual=amount("8", "tỷ đồng"))
    score = Score(met=20, total=24, against=Benchmark.RESOLUTION)

    told = report(score=score, unmet=(missed,))

    assert "20/24 chỉ tiêu (83,33%) đạt và vượt nghị quyết" in told
    assert "04 chỉ tiêu chưa đạt, trong đó có giải ngân vốn (8 tỷ đồng)." in told
