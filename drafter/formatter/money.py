"""Money: its unit chosen after rounding, and the sum in words."""

from decimal import Decimal
from typing import Literal

from drafter.errors import Reading, Unreadable
from drafter.formatter.amounts import OTHER_UNIT, single
from drafter.formatter.cardinals import HOUSE_WORDS, WordStyle, read_money_words, words
from drafter.formatter.numbers import Decimals, Number, number, rounded, unreadable
from drafter.formatter.orthography import LONGEST, capitalised
from drafter.formatter.quantities import in_scale, largest_scale
from drafter.formatter.units import attached, in_base
from drafter.patterns import regex

Currency = Literal["đồng", "đ", "VND"]
"""Name, sign and code; VNĐ and ₫ are in no law (Luật NHNN 2010, Điều 16)."""

_SCALES = ("tỷ", "triệu")
"""Thousands of billions stay in tỷ; thousands are written out in full."""
_NEAT = 3
"""At most so many decimals, or an exact sum goes to the next smaller unit."""


def money(
    value: Number,
    *,
    scale: str = "auto",
    decimals: Decimals = "auto",
    per: str = "",
    currency: Currency = "đồng",
) -> str:
    """Write 2.365 tỷ đồng; 61,61 triệu đồng/người/năm; 500.000 đồng.

    Args:
        value: The sum in đồng.
        scale: ``tỷ``, ``triệu``, ``nghìn``, nothing for plain đồng; or ``auto``:
            with a count of decimals the largest unit that the rounded sum fills,
            otherwise the largest that shows every đồng in three decimals.
        decimals: Of the printed number; an automatic unit strips zeros.
        per: What it is counted by: ``người/năm``.
        currency: How the unit is written.
    """
    if scale == "auto":
        return _automatic(value, decimals, per, currency)
    return _printed(number(in_scale(value, scale), decimals), scale, per, currency)


def money_words(
    value: Number, *, exactly: bool = False, style: WordStyle = HOUSE_WORDS
) -> str:
    """Write Sáu mươi mốt triệu sáu trăm mười nghìn đồng.

    Args:
        value: The sum in đồng.
        exactly: Whether "chẵn" closes it, so that nothing can be added.
        style: Which of the number words to choose.
    """
    text = f"{words(value, 'auto', style)} đồng{' chẵn' if exactly else ''}"
    return capitalised(text)


def _automatic(value: Number, decimals: Decimals, per: str, currency: Currency) -> str:
    if isinstance(decimals, int):
        scale = largest_scale(value, decimals, _SCALES)
        neat = rounded(in_scale(value, scale), decimals)
    else:
        scale = next((s for s in _SCALES if _is_neat(value, s)), "")
        neat = in_scale(value, scale)
    return _printed(number(neat, "auto"), scale, per, currency)


def _is_neat(value: Number, scale: str) -> bool:
    counted = in_scale(value, scale)
    return abs(counted) >= 1 and counted == rounded(counted, _NEAT)


def _printed(digits: str, scale: str, per: str, currency: Currency) -> str:
    unit = f"{scale} {currency}".strip() + (f"/{per}" if per else "")
    return digits + attached(unit)


_IN_WORDS = regex(r"(?P<sum>.*\d.*?),? ?\((?P<words>[^\d()]+)\)[.;]?")


def read_money(text: str) -> Reading[Decimal]:
    """Read a sum of money, in đồng: 1 tỷ 405 triệu đồng; 2 tỷ rưỡi.

    The sum in words may follow in brackets, as on a receipt.

    Raises:
        Unreadable: It is no single exact sum, or its words say another (D203),
            or it is no money (D224).
    """
    match = _IN_WORDS.fullmatch(text.strip()) if len(text) <= LONGEST else None
    reading = single(match["sum"] if match else text, text, "đồng")
    number, unit = in_base(reading.value)
    if unit not in ("đồng", ""):
        raise Unreadable(OTHER_UNIT, text=text, unit="đồng")
    if match and read_money_words(match["words"]).value != number:
        hint = ("số và chữ phải khớp nhau", "figures and words must agree")
        raise unreadable(text, hint)
    return Reading(rounded(number, "auto"), reading.findings)
