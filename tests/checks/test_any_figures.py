"""Whatever figures are typed, the checks come to an end and say something whole."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks import check
from drafter.model import (
    Amount,
    Benchmark,
    Better,
    Bound,
    Comparison,
    Indicator,
    RatioForm,
    Target,
)

from .facts import conference, results

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False) | st.sampled_from(
    [Decimal(0), Decimal("0.00"), Decimal(13), Decimal("1E+3"), Decimal("117.96")]
)
UNITS = st.sampled_from(["", "%", "ha", "tấn", "tỷ đồng", "chi bộ", "điểm phần trăm"])
WORDS = st.sampled_from(["", "thu ngân sách", "cơ cấu kinh tế", "chi bộ khá", "đạt 7%"])


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    low, high = draw(NUMBERS), draw(st.none() | NUMBERS)
    return Amount(
        value=low,
        unit=draw(UNITS),
        bound=draw(st.sampled_from(Bound)),
        upper=high if high is not None and low < high else None,
    )


COMPARISONS = st.builds(
    Comparison,
    against=st.none() | st.sampled_from(Benchmark),
    assigner=st.sampled_from(["", "cả nhiệm kỳ"]),
    base=st.none() | amounts(),
    stated=st.none() | amounts(),
    form=st.none() | st.sampled_from(RatioForm),
    falls=st.booleans(),
)
LEAVES = {
    "name": WORDS,
    "actual": st.none() | amounts(),
    "compare": st.lists(COMPARISONS, max_size=2).map(tuple),
    "cumulative": st.none() | amounts(),
    "note": WORDS,
    "better": st.sampled_from(Better),
}
PARTS = st.lists(st.builds(Indicator, **LEAVES), max_size=3).map(tuple)
FIGURES = st.builds(Indicator, parts=PARTS, **LEAVES)
TARGETS = st.builds(
    Target,
    name=WORDS,
    amount=st.none() | amounts(),
    of=st.none() | NUMBERS,
)
SAID = st.sampled_from(
    ["thu ngân sách đạt 103% kế hoạch", "0/0 ha, đạt 5%", "15/17 chỉ tiêu đạt và vượt"]
)


@settings(max_examples=300, deadline=None)
@given(FIGURES, TARGETS, SAID)
def test_no_figures_make_a_check_stumble(figure, target, text):
    facts = results(figure, figure, said=(text,))

    for found in check(conference(results=facts, targets=(target,))):
        assert found.message()
        assert found.message("en")


def test_a_change_that_may_be_a_fall_or_a_rise_is_told_without_a_verb():
    either = Amount(value=Decimal(-1), unit="%", upper=Decimal(1))
    change = Comparison(stated=either, form=RatioForm.CHANGE)
    figure = Indicator(
        name="hộ nghèo", actual=Amount(value=Decimal(3), unit="%"), compare=(change,)
    )

    told = [str(found) for found in check(conference(results=results(figure)))]
    assert any("D218" in text and "'từ -1% đến 1%'" in text for text in told)
