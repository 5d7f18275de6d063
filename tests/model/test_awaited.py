"""A result is known or awaited, not both."""

from decimal import Decimal

import pytest

from drafter.model import Amount, Benchmark, Comparison, Indicator


def test_a_known_result_is_not_awaited():
    with pytest.raises(ValueError, match="not awaited"):
        Indicator(name="thu", actual=Amount(value=Decimal(5)), awaited=True)


def test_an_awaited_result_has_the_unit_of_its_first_base():
    bases = tuple(
        Comparison(against=against, base=Amount(value=Decimal(5), unit=unit))
        for against, unit in ((Benchmark.PLAN, "ha"), (Benchmark.BEFORE, "tấn"))
    )

    assert Indicator(name="thu", compare=bases, awaited=True).unit == "ha"
    assert Indicator(name="thu", compare=bases).unit == ""
