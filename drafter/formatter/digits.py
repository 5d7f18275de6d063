"""Numbers in digits: exact decimals, one half-up rounding, Vietnamese marks."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import Literal

from babel.core import Locale
from babel.numbers import NumberPattern, parse_pattern

Number = int | Decimal | str
"""What is printed: never a float; a ``str`` is in Python's notation, 1174.45."""

Decimals = int | Literal["keep", "auto"]
"""Decimals as typed, without trailing zeros, or a fixed count."""

DIGITS_AT_MOST = 4000
"""More digits than this in one number are refused: a slip, or an attack."""

EXACT = Context(prec=2 * DIGITS_AT_MOST, rounding=ROUND_HALF_UP)
"""The context of all arithmetic: nothing is lost but by our own rounding."""

_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,5})?", re.ASCII)
LOCALE = Locale("vi")
"""Vietnamese, whatever the machine speaks."""


def exact(value: Number) -> Decimal:
    """Return the value as a Decimal, with its trailing zeros.

    Raises:
        TypeError: The value is a float, a bool, or no number at all.
        ValueError: It is not finite, not plain ASCII digits, or far too long.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        kind = type(value).__name__
        raise TypeError(f"a number must be int, Decimal or str, not {kind}: {value!r}")
    if isinstance(value, str) and not _PLAIN.fullmatch(value):
        raise ValueError(f"not a plain number such as 1174.45: {value!r}")
    number = value if isinstance(value, Decimal) else Decimal(value)
    if not number.is_finite():
        raise ValueError(f"not a finite number: {number}")
    if number.adjusted() > DIGITS_AT_MOST or len(number.as_tuple().digits) > (
        DIGITS_AT_MOST
    ):
        raise ValueError(f"more than {DIGITS_AT_MOST} digits")
    return number


def rounded(value: Number, decimals: Decimals = "keep") -> Decimal:
    """Return the value rounded half away from zero, once; never minus zero."""
    number = exact(value)
    places = _places(number, decimals)
    with localcontext(EXACT):
        number = number.quantize(Decimal(1).scaleb(-places))
    if not number:
        return number.copy_abs()
    return number


def whole(value: Number) -> int:
    """Return a count.

    Raises:
        ValueError: The value is no whole number.
    """
    number = exact(value)
    if number != number.to_integral_value():
        raise ValueError(f"not a whole number: {number}")
    return int(number)


def number(value: Number, decimals: Decimals = "keep") -> str:
    """Write a number: 1.174,45; 17.460; -5 (Luật Kế toán)."""
    shown = rounded(value, decimals)
    return _written(shown, -int(shown.as_tuple().exponent))


@lru_cache(maxsize=4096)
def _written(value: Decimal, places: int) -> str:
    """Write a rounded value; 8.1 and 8.10 are equal keys, hence ``places``."""
    with localcontext(EXACT):
        return _pattern(places).apply(value, LOCALE, decimal_quantization=False)


@lru_cache(maxsize=64)
def _pattern(places: int) -> NumberPattern:
    """Return the pattern with exactly so many decimals: Babel would drop zeros."""
    return parse_pattern("#,##0" + ("." + "0" * places if places else ""))


def _places(number: Decimal, decimals: Decimals) -> int:
    if isinstance(decimals, int):
        if isinstance(decimals, bool) or decimals < 0:
            raise ValueError(f"not a count of decimals: {decimals!r}")
        return decimals
    if decimals == "auto":
        with localcontext(EXACT):
            number = number.normalize()
    return max(0, -int(number.as_tuple().exponent))
