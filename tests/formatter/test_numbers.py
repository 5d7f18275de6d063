"""Numbers in digits: separators, decimals, one half-up rounding, every shape typed."""

from decimal import Decimal, localcontext

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_amount, read_integer, read_number, shares
from tests.formatter.tables import NEWS, OFFICE, D, codes, table


@table(
    "value, text",
    ("LKT", D("1174.45"), "1.174,45"),
    ("LKT", 17460, "17.460"),
    ("LKT", 10875, "10.875"),
    ("LKT", 999, "999"),
    ("LKT", 1000, "1.000"),
    ("LKT", 1_000_000, "1.000.000"),
    ("LKT", "2365", "2.365"),
    ("NĐ 86", "0.5", "0,5"),
    ("NĐ 86", "245.12", "245,12"),
    ("6.1.1", -5, "-5"),
    ("6.1.1", "-1174.45", "-1.174,45"),
    ("6.1.1", 0, "0"),
    ("6.1.2", D("5395.80"), "5.395,80"),
    ("6.1.2", D("8.10"), "8,10"),
    ("6.1.2", D("8.1"), "8,1"),
    ("6.1.2", D("0.0005"), "0,0005"),
    ("6.1.2", D("0.0015"), "0,0015"),
    ("6.1.2", D("1E+3"), "1.000"),
    ("6.1.2", D("1E-7"), "0,0000001"),
    ("5", 10**27, "1" + ".000" * 9),
    ("5", 10**40 + 1, "10" + ".000" * 12 + ".001"),
    ("7.10", D("12345678901234567890123456789.123456789"), None),
)
def test_a_number_has_dots_in_groups_and_a_decimal_comma(value, text):
    text = text or "12.345.678.901.234.567.890.123.456.789,123456789"

    assert OFFICE.number(value) == NEWS.number(value) == text


@table(
    "value, decimals, text",
    ("7.1", "2.675", 2, "2,68"),
    ("7.1", "1.005", 2, "1,01"),
    ("7.1", "0.05", 1, "0,1"),
    ("7.2", "2.5", 0, "3"),
    ("7.2", "3.5", 0, "4"),
    ("7.2", "-2.5", 0, "-3"),
    ("7.2", "-2.4", 0, "-2"),
    ("Bầu cử", "22.566", 2, "22,57"),
    ("Bầu cử", "22.564", 2, "22,56"),
    ("7.4", D("-0"), "keep", "0"),
    ("7.4", D("-0.00"), "keep", "0,00"),
    ("7.4", "-0.004", 2, "0,00"),
    ("7.4", "-0.4", 0, "0"),
    ("7.4", "-0.005", 2, "-0,01"),
    ("6.1.2", 0, 2, "0,00"),
    ("6.1.2", "8.10", "auto", "8,1"),
    ("6.1.2", "100.00", "auto", "100"),
    ("6.1.2", "1000", "auto", "1.000"),
    ("6.1.2", "0.00", "auto", "0"),
    ("6.1.2", "5395.8", 2, "5.395,80"),
    ("6.1.2", "999.995", 2, "1.000,00"),
    ("6.1.2", "0.0004", 3, "0,000"),
)
def test_rounding_is_half_away_from_zero_and_happens_once(value, decimals, text):
    assert OFFICE.number(value, decimals) == text


def test_equal_numbers_of_other_decimals_are_not_confused():
    """8.1 and 8.10 are equal and hash alike: no cache may mix them up."""
    said = [OFFICE.number(D(text)) for text in ("8.1", "8.10", "8.100", "8.1")]

    assert said == ["8,1", "8,10", "8,100", "8,1"]


def test_the_callers_decimal_context_changes_nothing():
    with localcontext() as context:
        context.prec = 3

        assert OFFICE.number(D("123456.789"), 2) == "123.456,79"
        assert shares([1, 1, 1]) == (D("33.34"), D("33.33"), D("33.33"))


@pytest.mark.parametrize("value", [1.5, 0.0, True, False, None, [1], b"1", 1j])
def test_what_is_no_exact_number_is_refused(value):
    with pytest.raises(TypeError, match="must be int, Decimal or str"):
        OFFICE.number(value)


@pytest.mark.parametrize(
    "value",
    [
        *(D("NaN"), D("sNaN"), D("Infinity"), D("-Infinity")),
        *("nan", "inf", "", " 1", "1 ", "1.174,45", "1_000", "１２", "١٢", "1e99999"),
        *("0x1f", "--5", "1.", ".5", "1e5000", "9" * 4001),
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_is_not_finite_plain_ascii_is_refused(value):
    with pytest.raises(ValueError, match=r"not a plain finite|more than 4000"):
        OFFICE.number(value)


@pytest.mark.parametrize("decimals", [True, -1, "two", 5000])
def test_decimals_are_a_count_or_one_of_two_words(decimals):
    OFFICE.number(1, 1)

    with pytest.raises(ValueError, match="decimals"):
        OFFICE.number(1, decimals)


@table(
    "year, text",
    ("6.1.3", 2024, "2024"),
    ("6.1.3", 1945, "1945"),
    ("6.1.3", "30", "30"),
)
def test_years_and_identifiers_are_not_grouped(year, text):
    assert OFFICE.identifier(year) == text


@table(
    "typed, official, press",
    ("6.1.11", "6 doanh nghiệp", "06 doanh nghiệp", "6 doanh nghiệp"),
    ("6.1.11", "từ 9 xã trở lên", "từ 09 xã trở lên", "từ 9 xã trở lên"),
    ("6.1.11", "2 - 3 sản phẩm", "02 - 03 sản phẩm", "2-3 sản phẩm"),
    ("6.1.11", "8 - 12 hộ", "08 - 12 hộ", "8-12 hộ"),
    ("6.1.11", "12 hộ", "12 hộ", "12 hộ"),
    ("6.1.11", "5 ha rừng", "5 ha rừng", "5 ha rừng"),
    ("6.1.11", "3%", "3%", "3%"),
    ("6.1.11", "2 triệu lượt khách", "2 triệu lượt khách", "2 triệu lượt khách"),
    ("6.1.11", "3 lần", "3 lần", "3 lần"),
    ("6.1.11", "2 người/hộ", "2 người/hộ", "2 người/hộ"),
    ("6.1.11", "6 tháng", "6 tháng", "6 tháng"),
)
def test_only_things_and_people_are_padded_in_a_sentence(typed, official, press):
    value = read_amount(typed).value

    written = (OFFICE.said(value), NEWS.said(value))
    assert tuple(text.replace("\u00a0", " ") for text in written) == (official, press)


def test_a_count_is_whole():
    assert OFFICE.count(17460) == "17.460"
    with pytest.raises(ValueError, match="not a whole number"):
        OFFICE.count(D("1.5"))


@table(
    "count, noun, official, press",
    ("seed 003", 5, "ý kiến", "05 ý kiến", "5 ý kiến"),
    ("QĐ 45", 3, "ngày", "03 ngày", "3 ngày"),
    ("6.1.11", 8, "tập thể", "08 tập thể", "8 tập thể"),
    ("6.1.11", 9, "", "09", "9"),
    ("6.1.11", 10, "xã", "10 xã", "10 xã"),
    ("6.1.11", 32, "cá nhân", "32 cá nhân", "32 cá nhân"),
    ("6.1.11", 0, "vụ", "0 vụ", "0 vụ"),
    ("6.1.11", -3, "hộ", "-3 hộ", "-3 hộ"),
    ("6.1.11", 17460, "học viên", "17.460 học viên", "17.460 học viên"),
)
def test_counts_below_ten_are_padded_in_office_papers_only(
    count, noun, official, press
):
    assert (OFFICE.headcount(count, noun), NEWS.headcount(count, noun)) == (
        official,
        press,
    )


@table(
    "points, decimals, text",
    ("style guide", "117.96", "keep", "117,96%"),
    ("4", "7.5", "keep", "7,5%"),
    ("seed 000", 100, "keep", "100%"),
    ("6.1.4", "8.10", "keep", "8,10%"),
    ("6.1.4", "88.235294", 2, "88,24%"),
    ("6.1.4", -5, "keep", "-5%"),
    ("6.1.11", 5, "keep", "5%"),
)
def test_a_percentage_has_no_space_before_its_sign(points, decimals, text):
    assert OFFICE.percent(points, decimals) == text


@table(
    "part, whole, decimals, text",
    ("seed 000", 15, 17, 2, "88,24%"),
    ("C2", 15, 22, 2, "68,18%"),
    ("C2", 2, 13, 2, "15,38%"),
    ("6.1.4", 23, 25, 2, "92%"),
    ("6.1.4", 1, 3, 0, "33%"),
)
def test_a_share_is_computed_and_rounded_once(part, whole, decimals, text):
    assert OFFICE.share(part, whole, decimals) == text


@table(
    "parts, decimals, printed",
    ("Bầu cử", [1, 1, 1], 2, ("33,34%", "33,33%", "33,33%")),
    ("Bầu cử", [1] * 7, 2, ("14,29%",) * 4 + ("14,28%",) * 3),
    ("Bầu cử", [2, 1], 2, ("66,67%", "33,33%")),
    ("Bầu cử", [1, 0], 0, ("100%", "0%")),
    ("Bầu cử", ["0.5", "99.5"], 0, ("1%", "99%")),
    ("Bầu cử", [5], 1, ("100,0%",)),
)
def test_shares_total_a_hundred_as_printed(parts, decimals, printed):
    assert OFFICE.shares(parts, decimals) == printed
    assert sum(shares(parts, decimals)) == Decimal(100)


def test_there_is_no_share_of_nothing_and_none_below_zero():
    with pytest.raises(ValueError, match="no base"):
        shares([0, 0])
    with pytest.raises(ValueError, match="negative"):
        shares([1, -1])


@table(
    "typed, value, found",
    ("8.1 dots", "1.174,45", "1174.45", []),
    ("8.1 dots", "1.174.450", "1174450", []),
    ("8.1 dots", "1.174.450,5", "1174450.5", []),
    ("8.1 dots", "999.999.999.999", "999999999999", []),
    ("8.1 bare dot", "1.174", "1174", ["D201"]),
    ("8.1 bare dot", "17.460", "17460", ["D201"]),
    ("8.1 bare dot", "100.000", "100000", ["D201"]),
    ("8.1 spaces", "1 174,45", "1174.45", ["D210"]),
    ("8.1 spaces", "17 460", "17460", ["D210"]),
    ("8.1 NBSP", "1\u00a0174\u00a0450", "1174450", ["D210"]),
    ("8.1 NNBSP", "1\u202f174,5", "1174.5", ["D210"]),
    ("8.1 thin", "1\u2009174", "1174", ["D210"]),
    ("8.1 comma", "1,234", "1.234", ["D208"]),
    ("8.1 comma", "48,125", "48.125", ["D208"]),
    ("8.1 plain", "1174,45", "1174.45", []),
    ("8.1 plain", "17460", "17460", []),
    ("8.1 plain", "0,5", "0.5", []),
    ("8.1 plain", "0,125", "0.125", []),
    ("8.1 plain", "1174,450", "1174.450", []),
    ("8.1 plain", "5,80", "5.80", []),
    ("8.1 plain", "05", "5", []),
    ("7.21", "010", "10", []),
    ("8.1 plain", "0", "0", []),
    ("8.1 point", "12.5", "12.5", ["D202"]),
    ("7.7", "1.17", "1.17", ["D202"]),
    ("8.1 point", "0.5", "0.5", ["D202"]),
    ("8.1 point", "0.125", "0.125", ["D202"]),
    ("8.1 point", "1.2345", "1.2345", ["D202"]),
    ("8.1 point", "1234.567", "1234.567", ["D202"]),
    ("8.1 point", "01.234", "1.234", ["D202"]),
    ("5", "12.34", "12.34", ["D202"]),
    ("8.1 English", "1,234,567", "1234567", ["D209"]),
    ("8.1 English", "1,234,567.89", "1234567.89", ["D209"]),
    ("8.1 sign", "-5", "-5", []),
    ("8.1 sign", "\u22125", "-5", []),
    ("8.1 sign", "- 5", "-5", []),
    ("8.1 sign", "-1.174,45", "-1174.45", []),
    ("8.1 sign", "-12.5", "-12.5", ["D202"]),
    ("7.4", "-0", "0", []),
    ("8.1 blanks", "  25 ", "25", []),
    ("8.1 blanks", "\u00a025\u00a0", "25", []),
)
def test_a_number_is_read_as_a_vietnamese_writes_it(typed, value, found):
    reading = read_number(typed)

    assert str(reading.value) == value
    assert codes(reading) == found


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "-", "--5", "+5", "5-", "abc", "5a", "%", ",5", ".5", "5,", "5."),
        *("1.2.3", "1.17.4", "12.34,5", "1.174.45", "1.1745,5", "0.123.456", "1..2"),
        *("1,174.45", "1,23,456", "1,,2", "1.234,567.8", "1,234.567,8", "1 174 45"),
        *("1  174", "12 34", "1.174 450", "１２", "١٢", "১২", "1e5", "0x10", "½", "²"),
        *("IV", "5/7", "5:7", "1'000", "1_000", "5 6", "NaN", "Infinity", "9" * 4001),
    ],
    ids=lambda typed: repr(typed)[:24],
)
def test_anything_else_is_refused(typed):
    with pytest.raises(Unreadable) as refusal:
        read_number(typed)

    assert refusal.value.finding.code == "D203"
    assert refusal.value.finding.hint("vi")
    assert refusal.value.finding.hint("en")


@table(
    "typed, meant",
    ("8.1", "1,174.45", "1.174,45"),
    ("8.1", "1,234,567.8", None),
    ("8.1", "1.174.45", "1.174,45"),
    ("8.1", "12.174.5", "12.174,5"),
    ("8.1", "-1,174.45", "1.174,45"),
)
def test_the_message_names_the_likely_intention(typed, meant):
    if meant is None:
        assert codes(read_number(typed)) == ["D209"]
        return
    with pytest.raises(Unreadable) as refusal:
        read_number(typed)

    assert meant in refusal.value.finding.hint()


@table(
    "typed, read, other",
    ("0.2.7", "1.174", "1174", "1,174"),
    ("0.2.7", "1,234", "1,234", "1.234"),
    ("0.2.7", "12.5", "12,5", ""),
    ("0.2.7", "1,234,567", "1.234.567", ""),
)
def test_a_finding_names_the_text_and_both_readings(typed, read, other):
    (finding,) = read_number(typed).findings

    assert f"'{typed}'" in finding.message()
    assert read in finding.message()
    assert other in finding.hint()


def test_a_unit_or_a_field_settles_the_bare_thousand():
    assert read_number("1.174", bare=False).findings == ()


@table(
    "typed, value, found",
    ("8.1", "05", 5, []),
    ("8.1", "120", 120, []),
    ("8.1", "17.460", 17460, ["D201"]),
    ("8.1", "5,0", 5, []),
    ("8.1", "-3", -3, []),
)
def test_a_count_is_read(typed, value, found):
    reading = read_integer(typed)

    assert (reading.value, codes(reading)) == (value, found)
    assert type(reading.value) is int


@pytest.mark.parametrize("typed", ["5,5", "12.5", "0,1"])
def test_a_count_has_no_decimals(typed):
    with pytest.raises(Unreadable) as refusal:
        read_integer(typed)

    assert refusal.value.finding.code == "D215"


def test_decimals_are_kept_as_typed():
    assert read_number("5.395,80").value.as_tuple() == D("5395.80").as_tuple()
