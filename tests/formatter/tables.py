"""Tables of cases: each row begins with the rule that it shows.

A number is a row of the catalogue (6.1 written, 6.2 words, 6.3 comparisons, 8 read)
or a trap (5 of Babel, 7 of numbers and dates); "seed" is one of the five articles
that the examples come from, "offices" what offices type; the rest are texts: LKT is
Luật Kế toán, NĐ 30 and NĐ 86 are decrees, HD are guidances of the Party's office.
"""

from decimal import Decimal
from typing import Any

import pytest

from drafter.formatter import (
    OFFICIAL,
    PRESS,
    Formatter,
    read_amount,
    read_occasion,
    read_period,
    read_term,
)

OFFICE, NEWS = Formatter(OFFICIAL), Formatter(PRESS)
D = Decimal


def table(names: str, *rows: tuple[Any, ...]) -> pytest.MarkDecorator:
    """Parametrise a test with rows whose first cell cites the rule."""
    assert rows
    cases = [
        pytest.param(*cells, id=f"{rule}: {' | '.join(map(str, cells))}"[:110])
        for rule, *cells in rows
    ]
    return pytest.mark.parametrize(names.replace(",", " ").split(), cases)


def amount(text: str):
    return read_amount(text).value


def occasion(text: str):
    return read_occasion(text).value


def period(text: str):
    return read_period(text).value


def term(text: str):
    return read_term(text).value


def codes(reading) -> list[str]:
    return [finding.code for finding in reading.findings]
