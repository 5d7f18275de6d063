"""Numbers in digits: exact decimals, one half-up rounding, Vietnamese marks."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import Literal

from babel.core import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

Number = int | Decimal | str
"""What is printed: never a float; a ``str`` is in Python's notation, 1174.45."""

Decimals = int | Literal["keep", "auto"]
"""Decimals as typed, without trailing zeros, or a fixed count."""

DIGITS_AT_MOST = 4000
"""More digits than this in one number are refused: a slip, or an attack."""

EXACT = Context(prec=2 * DIGITS_AT_MOST, rounding=ROUND_HALF_UP)
"""The context of all arithmetic: nothing is lost but by our own rounding."""

LOCALE = Locale("vi")
"""Vietnamese, whatever the machine speaks."""

_MARKS = str.maketrans({",": get_group_symbol(LOCALE), ".": get_decimal_symbol(LOCALE)})
"""Python's marks to CLDR's; its patterns would round, and stop at 28 digits."""

_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,4})?", re.ASCII)


def exact(value: Number) -> Decimal:
    """Return the value as a Decimal, with its trailing zeros.

    Raises:
        TypeError: The value is a float, a bool, or no number at all.
        ValueError: It is not finite, not plain ASCII digits, or far too long.
    """
    text = _text(value)
    if not _PLAIN.fullmatch(text):
        raise ValueError(f"not a plain finite number such as 1174.45: {value!r}")
    number = Decimal(text)
    if max(len(text), abs(number.adjusted())) > DIGITS_AT_MOST:
        raise ValueError(f"more than {DIGITS_AT_MOST} digits")
    return number


def rounded(value: Number, decimals: Decimals = "keep") -> Decimal:
    """Return the value rounded half away from zero, once; never minus zero."""
    number = exact(value)
    places = _places(number, decimals)
    if number.as_tuple().exponent != -places:
        number = number.quantize(Decimal((0, (1,), -places)), context=EXACT)
    return number if number else number.copy_abs()


def difference(first: Number, second: Number) -> Decimal:
    """Return the first less the second, with every digit."""
    with localcontext(EXACT):
        return exact(first) - exact(second)


def whole(value: Number) -> int:
    """Return a count.

    Raises:
        ValueError: The value is no whole number.
    """
    number = exact(value)
    count = int(number)
    if number != count:
        raise ValueError(f"not a whole number: {number}")
    return count


def number(value: Number, decimals: Decimals = "keep", *, grouped: bool = True) -> str:
    """Write a number: 1.174,45; 17.460; -5 (Luật Kế toán).

    Args:
        value: The number.
        decimals: As typed, without trailing zeros, or so many.
        grouped: Whether dots part the thousands; not in years and identifiers.
    """
    return _written(_text(value), decimals, grouped)


@lru_cache(maxsize=8192, typed=True)
def _written(text: str, decimals: Decimals, grouped: bool) -> str:
    """Write a number given as text: 8.1 and 8.10 are equal, their texts are not."""
    shown = rounded(text, decimals)
    return format(shown, ",f" if grouped else "f").translate(_MARKS)


def _text(value: Number) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Decimal):
        return str(value)
    kind = type(value).__name__
    raise TypeError(f"a number must be int, Decimal or str, not {kind}: {value!r}")


def _places(number: Decimal, decimals: Decimals) -> int:
    if isinstance(decimals, int):
        if isinstance(decimals, bool) or not 0 <= decimals <= DIGITS_AT_MOST:
            raise ValueError(f"not a count of decimals: {decimals!r}")
        return decimals
    if decimals not in ("keep", "auto"):
        raise ValueError(f"decimals are 'keep', 'auto' or a count: {decimals!r}")
    if decimals == "auto":
        number = number.normalize(EXACT)
    return max(0, -int(number.as_tuple().exponent))
