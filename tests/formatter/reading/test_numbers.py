"""Numbers as offices type them: ten shapes, each with what it makes known."""

import pytest

from drafter.errors import Unreadable
from drafter.formatter import read_integer, read_number
from tests.formatter.tables import D, codes, table


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
