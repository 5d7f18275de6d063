"""Babel's traps, each met by a way round it; and what we rely on in CLDR."""

from datetime import date
from decimal import Decimal

import attrs
import pytest
from babel import dates, lists
from babel import numbers as babel

from drafter.errors import Unreadable
from drafter.formatter import read_day, read_number, signs
from tests.formatter.tables import OFFICE, codes, table


def test_babel_rounds_half_even_and_we_do_not():
    assert babel.format_decimal(Decimal("2.5"), "#,##0", "vi") == "2"
    assert OFFICE.number("2.5", 0) == "3"


@table(
    "value, theirs, ours",
    ("5", "0.0005", "0", "0,0005"),
    ("5", "0.0015", "0,002", "0,0015"),
    ("5", "5395.80", "5.395,8", "5.395,80"),
    ("5", "-0", "-0", "0"),
)
def test_babels_default_pattern_loses_what_we_keep(value, theirs, ours):
    assert babel.format_decimal(Decimal(value), locale="vi") == theirs
    assert OFFICE.number(Decimal(value)) == ours


def test_babel_fails_beyond_28_digits_and_we_do_not():
    with pytest.raises(ArithmeticError):
        babel.format_decimal(10**27 + 1, "#,##0.00", "vi")

    assert OFFICE.number(10**27 + 1, 2).endswith(".001,00")


def test_babel_drops_the_decimals_of_a_percentage():
    assert babel.format_percent(Decimal("1.1796"), locale="vi") == "118%"
    assert OFFICE.percent("117.96") == "117,96%"


@table(
    "typed, theirs, ours, found",
    ("5", "0.5", 5, "0.5", ["D202"]),
    ("5", "1.17", 117, "1.17", ["D202"]),
    ("5", "12.34", 1234, "12.34", ["D202"]),
    ("5", "١٢", 12, None, []),
    ("5", "1.2.3", 123, None, []),
    ("5", "1,174.45", Decimal("1.17445"), None, []),
)
def test_babels_lenient_parser_is_never_asked(typed, theirs, ours, found):
    assert babel.parse_decimal(typed, locale="vi") == theirs
    if ours is None:
        with pytest.raises(Unreadable):
            read_number(typed)
        return
    assert read_number(typed).value == Decimal(ours)
    assert codes(read_number(typed)) == found


def test_a_missing_day_never_becomes_today():
    with pytest.raises(TypeError):
        OFFICE.long_day(None)


def test_a_three_digit_day_is_refused_where_babel_guesses():
    assert dates.parse_date("011/3/2023", locale="vi") == date(2023, 3, 11)
    with pytest.raises(Unreadable):
        read_day("011/3/2023")


def test_what_we_take_from_cldr_is_still_there():
    """A new Babel that moves these moves our papers too."""
    assert babel.get_group_symbol("vi") == "."
    assert babel.get_decimal_symbol("vi") == ","
    assert lists.format_list(["a", "b", "c"], "standard", "vi") == "a, b và c"
    assert lists.format_list(["a", "b", "c"], "or", "vi") == "a, b hoặc c"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The signs as they are kept ready, and Babel out of reach."""
    form = attrs.evolve(signs.FORM, file=tmp_path / "signs.ready")
    form.save(signs.of_babel())
    monkeypatch.setattr(signs, "FORM", form)
    monkeypatch.setattr(signs, "of_babel", None)
    signs.signs.cache_clear()
    yield signs.signs()
    signs.signs.cache_clear()


def test_the_signs_that_are_kept_are_babels(kept):
    assert kept.group == babel.get_group_symbol("vi")
    assert kept.decimal == babel.get_decimal_symbol("vi")


@pytest.mark.parametrize(("link", "style"), [("và", "standard"), ("hoặc", "or")])
@pytest.mark.parametrize("length", range(7))
def test_lists_joined_by_what_is_kept_are_babels(kept, link, style, length):
    items = ["xã Đông", "b", "{0}", "d", "e", "g"][:length]

    assert kept.joined(items, link) == lists.format_list(items, style, "vi")


def test_babel_is_asked_where_another_version_of_it_was(monkeypatch, tmp_path):
    form = attrs.evolve(signs.FORM, file=tmp_path / "signs.ready")
    form.save(("?", "?", {}))
    assert form.load() == ("?", "?", {})
    monkeypatch.setattr("drafter.ready.version", lambda name: "99.0")

    assert form.value(signs.of_babel) == signs.of_babel()


def test_cldrs_own_dates_are_not_ours():
    day = date(2023, 5, 8)

    assert dates.format_date(day, "long", "vi") != OFFICE.long_day(day)
    assert OFFICE.long_day(day) == "ngày 08 tháng 5 năm 2023"
