"""Ordinals and scores: XXVI or 26, 15/17."""

import re

from drafter.errors import Reading, Unreadable
from drafter.formatter import rules
from drafter.formatter.reading.tidy import even
from drafter.formatter.romans import from_roman

_SCORE = re.compile(
    r"(\d{1,6})(?: ?/ ?| trong(?: số)? )(\d{1,6})(?: chỉ tiêu)?", re.ASCII
)


def read_roman_or_arabic(text: str) -> Reading[int]:
    """Read an ordinal: XXVI, 26, lần thứ XXVI.

    Raises:
        Unreadable: It is neither numeral (D213).
    """
    typed = re.sub(r"^(lần )?thứ ", "", even(text), flags=re.I)
    value = from_roman(typed.upper())
    if value is None and re.fullmatch(r"\d{1,4}", typed, re.ASCII):
        value = int(typed)
    if not value:
        raise Unreadable(rules.UNREADABLE_ORDINAL, text=text)
    return Reading(value)


def read_score(text: str) -> Reading[tuple[int, int]]:
    """Read 15/17: how many were met, of how many.

    Whether more were met than there are is for a check to say.

    Raises:
        Unreadable: It is not two counts (D214).
    """
    found = _SCORE.fullmatch(even(text))
    if found is None or not int(found[2]):
        raise Unreadable(rules.UNREADABLE_SCORE, text=text)
    return Reading((int(found[1]), int(found[2])))
