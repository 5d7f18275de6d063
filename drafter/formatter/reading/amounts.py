"""Amounts in phrases: trên 63%, 1 - 1,5%, từ 320 tỷ đồng trở lên."""

import re
from collections.abc import Mapping
from decimal import Decimal

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import amounts, rules
from drafter.formatter.profile import OFFICIAL, PRESS
from drafter.formatter.reading.numbers import NUMBER, read_number
from drafter.formatter.reading.tidy import even, stripped
from drafter.formatter.reading.typed_units import read_unit
from drafter.formatter.spaces import loosened
from drafter.values import Amount, Bound

_BOUNDS: Mapping[str, Bound] = {
    "khoảng": Bound.ABOUT,
    "gần": Bound.NEARLY,
    "trên": Bound.OVER,
    "hơn": Bound.MORE_THAN,
    "dưới": Bound.UNDER,
    "ít nhất": Bound.AT_LEAST,
    "không quá": Bound.AT_MOST,
    "đúng": Bound.EXACT,
    "tối thiểu": Bound.AT_LEAST,
    "tối đa": Bound.AT_MOST,
    "không dưới": Bound.AT_LEAST,
    "không vượt quá": Bound.AT_MOST,
    "xấp xỉ": Bound.ABOUT,
    "ước khoảng": Bound.ABOUT,
}
_WORDS = "|".join(sorted(_BOUNDS, key=len, reverse=True))
_PHRASE = re.compile(
    rf"(?:(?P<bound>{_WORDS})\s+)?(?:(?P<from>từ)\s+)?"
    rf"(?P<low>{NUMBER})(?P<low_unit>[^\d]*?)"
    rf"(?:\s*(?:-|đến)\s*(?P<high>{NUMBER}))?"
    r"(?P<unit>\D.*?)??(?P<up>\s+trở lên)?",
    re.IGNORECASE,
)


def read_amount(text: str, unit: str | None = None) -> Reading[Amount]:
    """Read an amount.

    Args:
        text: What was typed.
        unit: The unit that the field fixes, for a text that names none.

    Raises:
        Unreadable: There is no number where one must stand (D203).
    """
    typed = even(text)
    found = _PHRASE.fullmatch(typed)
    if found is None:
        raise Unreadable(rules.UNREADABLE_NUMBER, text=text)
    named = read_unit(found["unit"] or "") or read_unit(found["low_unit"] or "")
    measure = named or unit or ""
    low = read_number(found["low"], bare=not measure)
    high = read_number(found["high"], bare=not measure) if found["high"] else None
    noticed = low.findings + (high.findings if high else ())
    value = _amount(found, low.value, high.value if high else None, measure, text)
    return Reading(value, noticed or _tidied(text, value))


def read_percent(text: str) -> Reading[Decimal]:
    """Read a percentage, in points: 117,96%.

    Raises:
        Unreadable: It is no single exact number (D203).
    """
    reading = read_amount(text, "%")
    value = reading.value
    if value.unit != "%" or value.upper is not None or value.bound is not Bound.EXACT:
        raise Unreadable(rules.UNREADABLE_NUMBER, text=text)
    return Reading(value.value, reading.findings)


def _amount(
    found: re.Match[str], low: Decimal, high: Decimal | None, unit: str, text: str
) -> Amount:
    bound = _BOUNDS[found["bound"].lower()] if found["bound"] else Bound.EXACT
    if found["up"]:
        bound = Bound.FROM
    try:
        return Amount(value=low, unit=unit, bound=bound, upper=high)
    except ValueError:
        raise Unreadable(rules.UNREADABLE_NUMBER, text=text) from None


def _tidied(text: str, value: Amount) -> tuple[Finding, ...]:
    printed = loosened(amounts.amount(value, OFFICIAL))
    press = loosened(amounts.amount(value, PRESS))
    if _shape_of(stripped(text)) in (_shape_of(printed), _shape_of(press)):
        return ()
    return (rules.TIDIED.at(text=text, read=printed),)


def _shape_of(text: str) -> str:
    """Return the text without what is silent: grouping, padding, case, words."""
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", text.replace("\u00a0", " ").lower())
    text = re.sub(rf"^(?:(?:{_WORDS}|từ)\s)+", "", text).removesuffix(" trở lên")
    return re.sub(r"^0+(?=\d)", "", text).replace(" đến ", " - ")
