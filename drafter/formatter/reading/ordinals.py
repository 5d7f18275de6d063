"""Ordinals: XXVI or 26, thứ tư, hạng Nhì, khóa VIII."""

import re
import unicodedata

from drafter.errors import Reading, Unreadable
from drafter.formatter import rules
from drafter.formatter.ordinals import LETTERS
from drafter.formatter.reading.cardinals import cardinal
from drafter.formatter.reading.terms import read_term
from drafter.formatter.reading.tidy import even
from drafter.formatter.romans import GREATEST, from_roman
from drafter.values import Term

_LEAD = re.compile(
    r"(?:lần thứ|lần|thứ|hạng|khóa|phần|chương|mục|tiểu mục|điều|khoản) ", re.IGNORECASE
)
_POINT = re.compile(rf"điểm ([{LETTERS}])")
_CONGRESS = re.compile(r"(?P<place>.+?), ?(?P<term>nhiệm kỳ .+)", re.IGNORECASE)
_WORDS = {"nhất": 1, "nhì": 2, "tư": 4}


def read_roman_or_arabic(text: str) -> Reading[int]:
    """Read an ordinal: XXVI, 26, lần thứ XXVI, thứ tư, hạng Nhì.

    Raises:
        Unreadable: It is no ordinal (D213).
    """
    typed = _LEAD.sub("", even(unicodedata.normalize("NFKC", text)), count=1)
    typed = typed.removesuffix(".")
    value = from_roman(typed.upper())
    if value is None and re.fullmatch(r"\d{1,4}", typed, re.ASCII):
        value = int(typed)
    if value is None:
        value = _WORDS.get(typed.lower()) or cardinal(typed)
    if not value or value > GREATEST:
        raise Unreadable(rules.UNREADABLE_ORDINAL, text=text)
    return Reading(value)


def read_point(text: str) -> Reading[int]:
    """Read điểm đ: the place of a letter, in Vietnamese order.

    Raises:
        Unreadable: It is no point of a khoản (D213).
    """
    found = _POINT.fullmatch(even(text))
    if found is None:
        raise Unreadable(rules.UNREADABLE_ORDINAL, text=text)
    return Reading(LETTERS.index(found[1]) + 1)


def read_congress(text: str) -> Reading[tuple[int, Term | None]]:
    """Read lần thứ XXXII, nhiệm kỳ 2020 - 2025; the term may be absent.

    Raises:
        Unreadable: The ordinal (D213) or the term (D211) is none.
    """
    found = _CONGRESS.fullmatch(even(text))
    if found is None:
        return Reading((read_roman_or_arabic(text).value, None))
    term = read_term(text[text.lower().index("nhi") :])
    return Reading((read_roman_or_arabic(found["place"]).value, term.value))
