"""Single exact amounts of one kind: a percentage, a sum of money."""

import re
from decimal import Decimal

from drafter.errors import Reading, Unreadable
from drafter.formatter import rules
from drafter.formatter.digits import rounded
from drafter.formatter.reading.amounts import read_amount
from drafter.formatter.reading.numbers import unreadable
from drafter.formatter.reading.tidy import LONGEST
from drafter.formatter.reading.words import read_money_words
from drafter.formatter.units import in_base
from drafter.values import Amount, Bound

_IN_WORDS = re.compile(r"(?P<sum>.*\d.*?),? ?\((?P<words>[^\d()]+)\)[.;]?")


def read_percent(text: str) -> Reading[Decimal]:
    """Read a percentage, in points: 117,96%.

    Raises:
        Unreadable: It is no single exact percentage (D203, D224).
    """
    reading = _single(text, text, "%")
    value = reading.value
    if value.unit != "%":
        raise Unreadable(rules.OTHER_UNIT, text=text, unit="%")
    return Reading(value.value, reading.findings)


def read_money(text: str) -> Reading[Decimal]:
    """Read a sum of money, in đồng: 1 tỷ 405 triệu đồng; 2 tỷ rưỡi.

    The sum in words may follow in brackets, as on a receipt.

    Raises:
        Unreadable: It is no single exact sum, or its words say another (D203),
            or it is no money (D224).
    """
    found = _IN_WORDS.fullmatch(text.strip()) if len(text) <= LONGEST else None
    reading = _single(found["sum"] if found else text, text, "đồng")
    number, unit = in_base(reading.value)
    if unit not in ("đồng", ""):
        raise Unreadable(rules.OTHER_UNIT, text=text, unit="đồng")
    if found and read_money_words(found["words"]).value != number:
        way = ("số và chữ phải khớp nhau", "figures and words must agree")
        raise unreadable(text, way)
    return Reading(rounded(number, "auto"), reading.findings)


def _single(typed: str, text: str, unit: str) -> Reading[Amount]:
    """Read an amount that is neither a range nor bounded."""
    reading = read_amount(typed, unit)
    value = reading.value
    if value.upper is not None or value.bound is not Bound.EXACT:
        way = ("chỉ viết một con số", "write one number only")
        raise unreadable(text, way)
    return reading
