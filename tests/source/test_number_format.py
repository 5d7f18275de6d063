from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.source.format_codes import BUILTIN, shows_text
from drafter.source.number_format import formatted, stored

ACCOUNTING = BUILTIN[43]
DONG = "#,##0.00 [$₫-42A]"


def shown(number, code):
    return formatted(code)(stored(str(number)))


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (1284.6, "General", "1284,6"),
        (1284.6, "#,##0.0", "1.284,6"),
        (1250, "#,##0.0", "1.250"),
        (1234567.5, "#,##0", "1.234.568"),
        (2.5, "0", "3"),
        (0.045, "0%", "5%"),
        (0.985, "0.0%", "98,5%"),
        (98.5, '0.0"%"', "98,5%"),
        (0.3, "#.##", "0,3"),
        (11_230_500_000, "#,##0.0,,", "11.230,5"),
        (5, '0" hộ"', "5 hộ"),
        (5, '"còn "0\\ \\h\\ộ', "còn 5 hộ"),
        (42, "0000", "0042"),
        (912345678, "0000\\.000\\.000", "0912.345.678"),
        (1234.5, DONG, "1.234,5 ₫"),
        (0.5, "# ?/?", "0,5"),
        (0.5, '# ?/?" ha"', "0,5 ha"),
        (5, '0/"ngày"', "5/ngày"),
        (1_234_567_890, "0.00E+00", "1230000000"),
        (1e20, "General", "100000000000000000000"),
        (0.1 + 0.2, "General", "0,3"),
        (0.102768, "General", "0,1"),
        (0.00333, "General", "0,0033"),
        (1.0005, "General", "1,0005"),
        (7, '"Q"0', "Q7"),
        (12, ";;;", ""),
        (12.5, "@", "12,5"),
        (12.5, '@" hộ"', "12,5 hộ"),
        (0, '0;-0;"không"', "không"),
    ],
)
def test_a_number_is_read_as_its_format_shows_it(number, code, text):
    assert shown(number, code).text == text


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (-12.4, "General", "-12,4"),
        (-1234.5, ACCOUNTING, "-1.234,5"),
        (0, ACCOUNTING, "-"),
        (1234.5, ACCOUNTING, "1.234,5"),
        (-5, "0;[Red]0", "-5"),
        (-5, "0;-0", "-5"),
        (-5, '0;"giảm "0', "giảm 5"),
        (-5, '0" hộ"', "-5 hộ"),
        (-5, '0" hộ";[Red]0" hộ"', "-5 hộ"),
        (-5, "@", "-5"),
        (-5, '[<0]"giảm "0;0', "giảm 5"),
        (-0.001, "0.0", "0"),
        (-0.124, "0.0%;(0.0%)", "-12,4%"),
    ],
)
def test_a_number_below_zero_has_one_minus_however_it_is_drawn(number, code, text):
    assert shown(number, code).text == text


@pytest.mark.parametrize(
    ("number", "text"), [(1_500_000, "1,5 triệu"), (1500, "1.500"), (-3, "-3")]
)
def test_a_format_may_choose_by_size(number, text):
    assert shown(number, '[>=1000000]0.0,," triệu";#,##0').text == text


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (46364, "d/m/yyyy", "08/12/2026"),
        (46364, "mm-dd-yy", "08/12/2026"),
        (46364, "d-mmm", "08/12/2026"),
        (46364, "mmm-yy", "12/2026"),
        (46364, "[$-42A]dd mmmm yyyy;@", "08/12/2026"),
        (46364, '"ngày "dd" tháng "mm', "08/12/2026"),
        (46364.3125, "dd/mm/yyyy hh:mm", "08/12/2026 07:30"),
        (0.3125, "h:mm", "07:30"),
        (0.3125, "h:mm AM/PM", "07:30"),
        (0.65, "hh:mm:ss", "15:36:00"),
        (1.5, "[h]:mm", "36:00"),
        (59, "dd/mm/yyyy", "28/02/1900"),
        (61, "dd/mm/yyyy", "01/03/1900"),
        (9e9, "dd/mm/yyyy", "9000000000"),
        (-3, "dd/mm/yyyy", "-3"),
    ],
)
def test_a_day_is_written_day_first(number, code, text):
    seen = shown(number, code)

    assert (seen.text, seen.is_date) == (text, True)


@pytest.mark.parametrize("code", ["General", "#,##0.0", "[Red]0", '0" ngày"', "0.0,,"])
def test_a_number_is_no_day_because_of_its_words_or_colour(code):
    assert not shown(46364, code).is_date


@pytest.mark.parametrize(
    ("number", "code", "rounded"),
    [
        (812.45, "0.0", True),
        (812.5, "0.0", False),
        (0.98502, "0.0%", True),
        (1284.6 / 1250, "0.0%", True),
        (14391 / 14562, "0.0%", False),
        (14391 / 14562, "General", True),
        (11_230_512_345, "0.0,,", False),
    ],
)
def test_it_is_told_where_typed_digits_do_not_show(number, code, rounded):
    assert shown(number, code).rounded == rounded


@pytest.mark.parametrize(
    ("code", "around"),
    [
        ("General", ("", "")),
        ("@", ("", "")),
        ('@" hộ"', ("", " hộ")),
        ('0;0;0;"xã "@', ("xã ", "")),
        (";;;", None),
    ],
)
def test_a_format_may_put_words_around_a_text_or_hide_it(code, around):
    assert shows_text(code) == around


WORDS = (
    '0 # ? . , % ; " _ * \\ ( ) [ ] / d m yy h s E+ @ General - [Red] [>5] [h] à e'
    ' [$₫-42A] "hộ" AM/PM'
)
PIECES = st.sampled_from(WORDS.split()) | st.just(" ")
NUMBERS = st.decimals(-(10**12), 10**12, places=4) | st.floats(
    allow_nan=False, allow_infinity=False
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join), NUMBERS)
def test_whatever_a_format_says_a_number_is_shown(code, number):
    seen = shown(number, code)

    assert seen.text == seen.text.strip()
    assert shows_text(code) is None or len(shows_text(code)) == 2


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(
        ["0.0##", "#,##0.00", "#,##0", "0", "0.00%", "0.0;(0.0)", ACCOUNTING]
    ),
    st.decimals(-(10**9), 10**9, places=3),
)
def test_what_is_shown_reads_as_the_number_that_is_meant(code, number):
    seen = shown(number, code)
    digits = seen.text.replace(".", "").replace(",", ".").removesuffix("%")

    read = Decimal(digits) if digits.strip("-") else Decimal(0)
    assert (read / 100 if seen.percent else read) == seen.value
    assert abs(seen.value - number) <= Decimal("0.5")
