"""What holds of every comparison, whatever the figures."""

from decimal import Decimal

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.benchmarks import Benchmark
from drafter.formatter import Formatter, NoRatio, Ratio, agrees, compare, read_ratio
from drafter.formatter.comparison import DOWNWARD, UPWARD, gap, is_exact
from drafter.values import Amount, Bound, RatioForm

OFFICE = Formatter()
NUMBERS = st.decimals(min_value=0, max_value=10**7, places=3) | st.sampled_from(
    [Decimal(text) for text in ("0", "0.001", "99.996", "99.99999999", "100", "100.1")]
)
BASES = st.decimals(min_value="0.001", max_value=10**7, places=3) | st.just(
    Decimal(100)
)
UNITS = st.sampled_from(["tấn", "%", "tỷ đồng"])
COMPUTED = (RatioForm.OF, RatioForm.CHANGE, RatioForm.TIMES)
EPSILON = Decimal("0.0000001")
ROUNDING = Decimal("0.01")
EXACT = st.just(Bound.EXACT)
EVERY = st.sampled_from(Bound)


@st.composite
def pairs(draw, bounds=EXACT, base_bounds=EXACT):
    unit = draw(UNITS)
    actual = Amount(value=draw(NUMBERS), unit=unit, bound=draw(bounds))
    return actual, Amount(value=draw(BASES), unit=unit, bound=draw(base_bounds))


def ratio(actual, base, form=None, against=Benchmark.BEFORE, **options):
    found = compare(actual, base, against, form, **options)
    assume(isinstance(found, Ratio))
    return found


def allowed_by(amount: Amount) -> list[Decimal]:
    """Numbers that an amount may be, as its bound says."""
    value, bound = amount.value, amount.bound
    if bound in UPWARD:
        return [value * Decimal("1.001") + EPSILON, value * Decimal("1.05") + EPSILON]
    if bound in DOWNWARD:
        return [value * Decimal("0.999") - EPSILON, value * Decimal("0.95") - EPSILON]
    return [value]


@given(pairs(EVERY, st.sampled_from([Bound.EXACT, Bound.OVER, Bound.UNDER])))
def test_a_bound_holds_whatever_it_lets_the_amount_be(pair):
    """On the side of the base that the ratio names: "hơn 90" of 100 is a fall."""
    actual, base = pair
    found = ratio(actual, base, relative=True)
    assume(found.amount is not None)
    value, bound = found.amount.value, found.amount.bound
    for ours in allowed_by(actual):
        for theirs in allowed_by(base):
            if theirs <= 0 or (ours < theirs) is not found.falls:
                continue
            change = abs(ours - theirs) / theirs * 100
            assert bound not in UPWARD or change > value - ROUNDING
            assert bound not in DOWNWARD or change < value + ROUNDING
            assert bound is not Bound.EXACT or abs(change - value) < ROUNDING


@given(pairs(), st.sampled_from([*COMPUTED, None]))
def test_all_and_nothing_are_only_said_of_just_that(pair, form):
    actual, base = pair
    found = ratio(actual, base, form, Benchmark.PLAN)
    if found.amount is None or not is_exact(found.amount):
        assert not found.exact
        return
    if found.form is RatioForm.OF:
        assert (found.amount.value == 100) is (actual.value == base.value)
        assert (found.amount.value == 0) is (actual.value == 0)
    if found.is_change:
        assert (found.amount.value == 0) is (actual.value == base.value)


@given(
    pairs(st.sampled_from([bound for bound in Bound if bound is not Bound.FROM])),
    st.sampled_from([*COMPUTED, None]),
)
def test_what_is_written_of_a_ratio_reads_back(pair, form):
    found = ratio(*pair, form)
    assume(found.amount is None or found.amount.bound is not Bound.MORE_THAN)
    text = OFFICE.ratio(found.form, found.amount, direction=found.direction)
    read = read_ratio(text).value.ratio

    assert read == found


@given(pairs(), st.sampled_from([*COMPUTED, RatioForm.OVER, None]))
def test_the_checks_accept_what_the_papers_print(pair, form):
    found = ratio(*pair, form)
    assume(found.amount is not None)

    assert agrees(found, *pair)


@given(pairs(), st.sampled_from(COMPUTED), st.integers(1, 10**6))
def test_the_checks_refuse_another_number(pair, form, by):
    found = ratio(*pair, form)
    assume(found.amount is not None and is_exact(found.amount))
    wrong = evolve(found.amount, value=found.amount.value + by)

    assert not agrees(evolve(found, amount=wrong), *pair)


@given(pairs(EVERY))
def test_a_gap_has_the_direction_and_the_bound_of_the_change(pair):
    actual, base = pair
    by_how_much, change = gap(actual, base), compare(*pair, Benchmark.BEFORE)

    assert isinstance(by_how_much, Ratio) is isinstance(change, Ratio)
    if isinstance(change, Ratio) and change.amount is not None and not change.is_even:
        assert by_how_much.direction is change.direction
        assert by_how_much.amount.bound is change.amount.bound or not change.exact


@given(pairs(EVERY, EVERY), st.sampled_from(Benchmark))
def test_there_is_a_ratio_or_a_reason(pair, against):
    assert isinstance(compare(*pair, against), Ratio | NoRatio)
