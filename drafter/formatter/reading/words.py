"""Numbers and money in words, with all variants; what is elided is reported."""

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.errors import Reading, Unreadable
from drafter.formatter import digits, rules
from drafter.formatter.reading.cardinals import (
    VALUES,
    Elided,
    NoNumber,
    class_of,
    tokens_of,
    whole,
)
from drafter.formatter.reading.tidy import even, stripped

_SCALES = frozenset({"nghìn", "triệu", "tỷ"})
_MONEY = re.compile(r"(?:bằng chữ ?: ?)?(?P<number>.+?) đồng(?: chẵn)?", re.IGNORECASE)


def read_words(text: str) -> Reading[Decimal]:
    """Read a number in words: hai nghìn không trăm linh năm; âm hai phẩy năm.

    Raises:
        Unreadable: It is no number in words, or could be two (D222).
    """
    typed = " ".join(stripped(text).lower().split())
    sign = "-" if typed.startswith("âm ") else ""
    integer, comma, fraction = typed.removeprefix("âm ").partition(" phẩy ")
    try:
        value, elided = _integer(integer)
        decimals = f".{_fraction(*tokens_of(fraction))}" if comma else ""
        if decimals and elided:
            raise NoNumber
    except (NoNumber, Elided):
        raise Unreadable(rules.UNREADABLE_WORDS, text=text) from None
    number = digits.exact(f"{sign}{value}{decimals}")
    number = number if number else number.copy_abs()
    if not elided:
        return Reading(number)
    read = digits.number(number)
    return Reading(number, (rules.COLLOQUIAL_NUMBER.at(text=text, read=read),))


def read_money_words(text: str) -> Reading[Decimal]:
    """Read a sum in words, in đồng: (Bằng chữ: Sáu mươi triệu đồng chẵn).

    Raises:
        Unreadable: It is no sum in words (D222).
    """
    found = _MONEY.fullmatch(even(text).strip("()./ "))
    if found is None:
        raise Unreadable(rules.UNREADABLE_WORDS, text=text)
    return read_words(found["number"])


def _integer(text: str) -> tuple[int, bool]:
    tokens, short = tokens_of(text)
    value, elided = whole(tokens)
    return value, elided or short


def _fraction(tokens: Sequence[str], elided: bool) -> str:
    """Return decimals as digits: one by one, three as a class, or as a number."""
    if elided or not tokens:
        raise NoNumber
    if all(token in VALUES for token in tokens):
        return "".join(str(VALUES[token]) for token in tokens)
    if "trăm" in tokens and not _SCALES & set(tokens):
        return f"{class_of(tokens, True):03}"
    value, left_out = whole(tokens)
    if left_out:
        raise NoNumber
    return str(value)
