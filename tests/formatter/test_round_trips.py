"""What the formatter writes, the readers read: the same value, as printed."""

import os
import random
import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import drafter.formatter
from drafter.errors import Unreadable
from drafter.formatter import (
    OFFICIAL,
    PRESS,
    Formatter,
    Spelling,
    TermStage,
    WordStyle,
    read_amount,
    read_congress,
    read_day,
    read_document_number,
    read_hour,
    read_integer,
    read_money,
    read_money_words,
    read_month,
    read_moved,
    read_number,
    read_occasion,
    read_out_of,
    read_percent,
    read_period,
    read_ratio,
    read_roman_or_arabic,
    read_score,
    read_term,
    read_term_stage,
    read_words,
)
from drafter.formatter.ordinals import LETTERS, read_point
from drafter.formatter.unit_table import MEASURES
from drafter.formatter.units import SCALES
from drafter.values import (
    Amount,
    Bound,
    Month,
    Occasion,
    Period,
    RatioForm,
    Session,
    Term,
    ToneStyle,
)
from tests.formatter.tables import D

RANDOM_NUMBERS = int(os.environ.get("DRAFTER_TEST_NUMBERS", "20000"))
"""How many random integers go through words and back; a million is possible."""

settings.register_profile("formatter", max_examples=60, deadline=None)
settings.load_profile("formatter")

formatters = st.builds(
    Formatter,
    st.sampled_from([OFFICIAL, PRESS]),
    st.booleans(),
    st.sampled_from(ToneStyle),
    st.sampled_from(Spelling),
)
decimals = st.decimals(
    allow_nan=False,
    allow_infinity=False,
    places=None,
    min_value=-(10**20),
    max_value=10**20,
).map(lambda d: d.quantize(D(1).scaleb(-min(6, max(0, -d.as_tuple().exponent)))))
counts = st.integers(min_value=1, max_value=10**12)
days = st.dates(min_value=date(1945, 9, 2), max_value=date(2099, 6, 30))
months = st.builds(Month, year=st.integers(1945, 2100), month=st.integers(1, 12))
terms = st.integers(1945, 2090).flatmap(
    lambda first: st.builds(
        Term, first=st.just(first), last=st.integers(first + 1, first + 10)
    )
)
units = st.sampled_from(
    ["", "%", "%/năm", "°C", "tỷ đồng", "triệu đồng/người/năm", "nghìn tỷ đồng"]
    + ["vạn tấn", "ý kiến", "vườn mẫu đạt chuẩn", "điểm phần trăm", "lượt người"]
    + [unit for unit, *_ in MEASURES]
    + list(SCALES)
)


def same(left: Amount, right: Amount) -> bool:
    """Tell whether two amounts are equal, decimals as printed included."""
    return left == right and str(left.value) == str(right.value)


@given(formatters, decimals)
def test_numbers(fmt, value):
    read = read_number(fmt.number(value)).value

    assert read == value
    assert read == 0 or str(read) == format(value, "f")


@given(formatters, decimals, st.integers(0, 8))
def test_numbers_of_fixed_decimals(fmt, value, places):
    text = fmt.number(value, places)
    read = read_number(text).value

    assert abs(read - value) <= D(5).scaleb(-places - 1)
    assert fmt.number(read) == text


@given(formatters, decimals)
def test_percentages(fmt, value):
    assert read_percent(fmt.percent(value)).value == value


@given(formatters, st.integers(-(10**15), 10**15))
def test_counts(fmt, value):
    assert read_integer(fmt.count(value)).value == value
    assert read_integer(fmt.identifier(value)).value == value
    assert read_amount(fmt.headcount(value, "hộ")).value == Amount(
        value=D(value), unit="hộ"
    )


@given(formatters, decimals, units, st.sampled_from(Bound))
def test_amounts(fmt, value, unit, bound):
    amount = Amount(value=value, unit=unit, bound=bound)

    assert read_amount(fmt.amount(amount)).value == amount


@given(formatters, decimals, counts, units, st.sampled_from(Bound))
def test_ranges(fmt, value, width, unit, bound):
    amount = Amount(value=value, upper=value + width, unit=unit, bound=bound)
    plain = Amount(value=value, upper=value + width, unit=unit)

    assert read_amount(fmt.amount(amount)).value == amount
    assert read_amount(fmt.between(plain)).value == plain


@given(formatters, st.integers(-(10**15), 10**15))
def test_money(fmt, dong):
    assert read_money(fmt.money(dong)).value == dong
    assert read_money(fmt.money(dong, scale="tỷ")).value == dong
    assert read_money(fmt.money(dong, scale="", currency="VND")).value == dong
    assert read_money_words(fmt.money_words(dong)).value == dong
    assert read_money_words(fmt.money_note(dong, exactly=True)).value == dong


@given(formatters, decimals)
def test_words_of_decimals(fmt, value):
    assert read_words(fmt.words(value, "keep")).value == value


@given(
    st.integers(-(10**40), 10**40),
    st.builds(
        WordStyle,
        zero_tens=st.sampled_from(["linh", "lẻ"]),
        thousand=st.sampled_from(["nghìn", "ngàn"]),
        billion=st.sampled_from(["tỷ", "tỉ"]),
        four=st.sampled_from(["tư", "bốn"]),
        zero_classes=st.sampled_from(["skip", "explicit"]),
        fraction=st.sampled_from(["number", "digits"]),
    ),
)
def test_words_in_every_style(value, style):
    reading = read_words(Formatter().words(value, style=style))

    assert reading.value == value
    assert reading.findings == ()


def test_words_at_every_class_boundary():
    edges = {
        sign * (base + step)
        for power in range(19)
        for base in (10**power, 5 * 10**power)
        for step in (-1, 0, 1, 5, 10, 11, 15, 21, 100, 105)
        for sign in (1, -1)
    }
    fmt = Formatter()

    assert len(edges) > 500
    for edge in edges:
        assert read_words(fmt.words(edge)).value == edge


def test_random_integers_go_through_words_and_back():
    """Set DRAFTER_TEST_NUMBERS to a million for the long run."""
    source = random.Random(20241213)
    fmt = Formatter()
    assert RANDOM_NUMBERS > 0
    for _ in range(RANDOM_NUMBERS):
        value = source.randrange(-(10 ** source.randrange(1, 20)), 10**19)
        reading = read_words(fmt.words(value))

        assert (reading.value, reading.findings) == (value, ()), value


@given(formatters, days)
def test_days(fmt, day):
    for text in (
        *(fmt.day(day), fmt.long_day(day), fmt.full_day(day)),
        *(fmt.day(day, "-"), fmt.full_day(day, "."), fmt.weekday_and_day(day)),
    ):
        reading = read_day(text)

        assert (reading.value, reading.findings) == (day, ())
    assert read_day(fmt.holiday(day), day.year).value == day


@given(formatters, months)
def test_months(fmt, month):
    assert read_month(fmt.month(month)).value == month
    assert read_month(fmt.long_month(month)).value == month


HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(formatters, HOURS)
def test_hours(fmt, hour):
    for text in (fmt.hour(hour), fmt.long_hour(hour), f"{hour:%H:%M}", f"{hour:%Hh%M}"):
        reading = read_hour(text)

        assert (reading.value, reading.findings) == (hour, ())


@given(formatters, days, st.integers(0, 3), st.none() | HOURS, st.none() | HOURS)
def test_occasions_with_hours(fmt, day, length, begins, ends):
    assume(length or not begins or not ends or begins < ends)
    last = day + timedelta(days=length) if length else None
    when = Occasion(day=day, last_day=last, hour=begins, end_hour=ends)

    assert read_occasion(fmt.timed_occasion(when)).value == when


@given(formatters, days, st.none() | st.sampled_from(Session), st.integers(0, 400))
def test_occasions(fmt, day, session, length):
    last = day + timedelta(days=length) if length else None
    when = Occasion(day=day, session=session, last_day=last)

    for text in (
        fmt.occasion(when),
        fmt.occasion(when, "day"),
        fmt.long_occasion(when),
    ):
        assert read_occasion(text).value == when
    if last is not None:
        span = Occasion(day=day, last_day=last)
        assert read_occasion(fmt.day_range(day, last)).value == span
        assert read_occasion(fmt.day_span(day, last)).value == span


@given(formatters, terms, st.sampled_from(TermStage), st.integers(1, 3999))
def test_terms(fmt, term, stage, place):
    assert read_term(fmt.term(term)).value == term
    assert read_term_stage(fmt.term_stage(term, stage)).value == (stage, term)
    assert read_congress(fmt.congress(place, term)).value == (place, term)


@given(
    formatters,
    st.one_of(
        st.integers(1945, 2100).map(Period.year),
        st.tuples(st.integers(1945, 2100), st.integers(1, 12), st.integers(1, 12)).map(
            lambda p: Period.months(p[0], min(p[1:]), max(p[1:]))
        ),
        st.tuples(st.integers(1945, 2050), st.integers(1, 20)).map(
            lambda p: Period.years(p[0], p[0] + p[1])
        ),
        st.tuples(terms, st.integers(0, 2)).map(lambda p: Period.of_term(*p)),
        st.tuples(days, st.integers(1, 500)).map(
            lambda p: Period(start=p[0], end=p[0] + timedelta(days=p[1]))
        ),
    ),
)
def test_periods(fmt, period):
    for text in (fmt.period(period), fmt.compact_period(period)):
        reading = read_period(text)

        assert reading.value == period
        assert reading.findings == () or fmt.spelling is Spelling.TI


@given(
    formatters,
    st.sampled_from([f for f in RatioForm if f is not RatioForm.ABOVE]),
    st.decimals(min_value=D("0.01"), max_value=10**6, places=2),
    st.sampled_from([b for b in Bound if b is not Bound.FROM]),
)
def test_ratios(fmt, form, value, bound):
    amount = Amount(value=value, unit="%", bound=bound)
    read = read_ratio(fmt.ratio(form, amount)).value

    assert (read.form, read.amount.value, read.amount.bound) == (form, value, bound)


@given(formatters, counts, counts)
def test_scores_and_moves(fmt, part, total):
    part, total = part % 10**6, total % 10**5 + 1
    after, before = Amount(value=D(total), unit="xã"), Amount(value=D(part), unit="xã")
    read = read_moved(fmt.moved(before, after)).value

    assert read_score(f"{part}/{total}").value == (part, total)
    assert read_out_of(fmt.one_of(part, total, "xã")).value == (before, after)
    assert read_out_of(fmt.out_of(before, after)).value == (before, after)
    assert read.after == after


@given(formatters, st.integers(1, 3999))
def test_ordinals(fmt, place):
    for form in (fmt.roman, fmt.ordinal, fmt.meeting, fmt.legislature, fmt.rank):
        assert read_roman_or_arabic(form(place)).value == place
    assert read_document_number(fmt.document_number(place, "BC-UBND")).value == (
        place,
        "BC-UBND",
    )
    letter = place % len(LETTERS) + 1
    assert read_point(fmt.provision("điểm", letter)).value == letter


@given(formatters, decimals, units)
def test_what_is_written_is_nfc_and_holds_no_strange_space(fmt, value, unit):
    text = fmt.amount(Amount(value=value, unit=unit))

    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\u202f\u2009\u2013\u2014\u2212")


READERS = tuple(
    getattr(drafter.formatter, name)
    for name in drafter.formatter.__all__
    if name.startswith("read_")
)
PIECES = ["1", "5 tỷ ", "1.", "đạt ", "kế hoạch ", "11, ", "(", "một trăm ", "2020- "]


@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from([*PIECES, "%", "/", " - ", "ngày "])).map("".join)
)
def test_no_reader_fails_but_by_refusing(text):
    for reader in READERS:
        try:
            reader(text)
        except Unreadable:
            continue


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("times", [90, 3000])
def test_no_text_is_too_long_to_be_refused(piece, times):
    assert len(READERS) > 20
    for reader in READERS:
        try:
            reader(piece * times)
        except Unreadable:
            continue
