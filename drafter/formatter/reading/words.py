"""Numbers in words, with all variants in use; what is elided is reported."""

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.errors import Reading, Unreadable
from drafter.formatter import digits, rules
from drafter.formatter.reading.tidy import even, stripped
from drafter.formatter.words import BLOCK, DIGITS

_VARIANTS = {
    "ngàn": "nghìn",
    "tỉ": "tỷ",
    "lẻ": "linh",
    "lẽ": "linh",
    "hăm": "hai mươi",
    "mốt": "một",
    "tư": "bốn",
    "lăm": "năm",
    "nhăm": "năm",
    "bẩy": "bảy",
    "chục": "mươi",
}
"""Words that say the same, brought to one."""
_VALUES = {word: value for value, word in enumerate(DIGITS)}
_CLASSES = (("triệu", 10**6), ("nghìn", 10**3), ("", 1))


class _NoNumber(ValueError):
    """The words do not follow the grammar of numbers."""


class _Elided(ValueError):
    """The words leave out what they count: một triệu hai."""

    def __init__(self, value: int) -> None:
        self.value = value
        super().__init__(value)


def read_words(text: str) -> Reading[Decimal]:
    """Read a number in words: hai nghìn không trăm linh năm; âm hai phẩy năm.

    Raises:
        Unreadable: It is no number in words, or could be two (D222).
    """
    typed = " ".join(stripped(text).lower().split())
    negative = typed.startswith("âm ")
    whole, _, fraction = typed.removeprefix("âm ").partition(" phẩy ")
    try:
        value, elided = _whole(_tokens(whole))
        if fraction and elided:
            raise _NoNumber
        decimals = "." + _fraction(_tokens(fraction)) if fraction else ""
    except (_NoNumber, _Elided):
        raise Unreadable(rules.UNREADABLE_WORDS, text=text) from None
    number = digits.exact(f"{'-' if negative else ''}{value}{decimals}")
    if not number:
        number = number.copy_abs()
    if not elided:
        return Reading(number)
    read = digits.number(number)
    return Reading(number, (rules.COLLOQUIAL_NUMBER.at(text=text, read=read),))


def read_money_words(text: str) -> Reading[Decimal]:
    """Read a sum in words, in đồng: (Bằng chữ: Sáu mươi triệu đồng chẵn).

    Raises:
        Unreadable: It is no sum in words (D222).
    """
    typed = even(text).strip("()./")
    typed = re.sub(r"^bằng chữ ?: ?", "", typed, flags=re.IGNORECASE)
    found = re.fullmatch(r"(.+?) đồng(?: chẵn)?", typed, re.IGNORECASE)
    if found is None:
        raise Unreadable(rules.UNREADABLE_WORDS, text=text)
    return read_words(found[1])


def cardinal(typed: str) -> int | None:
    """Return the value of a whole number in words, else nothing."""
    try:
        value, elided = _whole(_tokens(typed.lower()))
    except _NoNumber:
        return None
    return None if elided else value


def _tokens(text: str) -> list[str]:
    words = text.replace(",", " ").split()
    return " ".join(_VARIANTS.get(word, word) for word in words).split()


def _whole(tokens: Sequence[str]) -> tuple[int, bool]:
    """Return a value, and whether words were left out, from blocks parted by tỷ."""
    if not tokens:
        raise _NoNumber
    blocks: list[list[str]] = [[]]
    for token in tokens:
        if token == "tỷ":
            blocks.append([])
        else:
            blocks[-1].append(token)
    value = 0
    for place, block in enumerate(blocks):
        is_last = place == len(blocks) - 1
        if not block and place == 0:
            raise _NoNumber
        try:
            value = value * BLOCK + _block(block, place > 0, BLOCK)
        except _Elided as elided:
            if not is_last:
                raise _NoNumber from None
            return value * BLOCK + elided.value, True
    return value, False


def _block(tokens: Sequence[str], follows: bool, unit: int) -> int:
    """Return the value of classes parted by triệu and nghìn.

    Raises:
        _Elided: The last words count tenths of the class before them.
    """
    value, rest = 0, list(tokens)
    spoken, last = follows, unit
    for name, worth in _CLASSES:
        if name and name not in rest:
            continue
        cut = rest.index(name) if name else len(rest)
        group, rest = rest[:cut], rest[cut + 1 :]
        if not name:
            return value + _units(group, value, spoken, last)
        value += _named(group, spoken) * worth
        spoken, last = True, worth
    raise AssertionError("the class of units has no name")


def _named(group: Sequence[str], spoken: bool) -> int:
    """Return the value of a class before triệu or nghìn; it may be an explicit zero."""
    if group == [DIGITS[0]] and spoken:
        return 0
    try:
        value = _class(group, spoken)
    except _Elided:
        raise _NoNumber from None
    if value == 0:
        raise _NoNumber
    return value


def _units(group: Sequence[str], before: int, spoken: bool, last: int) -> int:
    """Return the value of the last class, or tell what it leaves out."""
    if not group:
        return 0
    if spoken and group == ["rưỡi"]:
        raise _Elided(before + last // 2)
    if spoken and len(group) == 1 and group[0] in DIGITS[1:]:
        raise _Elided(before + _VALUES[group[0]] * last // 10)
    try:
        return _class(group, spoken)
    except _Elided as elided:
        raise _Elided(before + elided.value) from None


def _class(tokens: Sequence[str], spoken: bool) -> int:
    """Return the value of three digits in words; after a class, hundreds are due."""
    rest = list(tokens)
    value = 0
    if len(rest) > 1 and rest[1] == "trăm":
        value, rest = _digit(rest[0]) * 100, rest[2:]
        if not spoken and not value:
            raise _NoNumber
        if not rest:
            return value
        if rest[0] == "linh":
            return value + _nonzero(rest[1:])
        if rest == ["rưỡi"]:
            return value + 50
        if len(rest) == 1 and rest != ["mười"]:
            raise _Elided(value + _nonzero(rest) * 10)
    elif spoken and rest[:1] == ["linh"]:
        raise _Elided(_nonzero(rest[1:]))
    elif spoken:
        raise _NoNumber
    return value + _tens(rest)


def _tens(rest: Sequence[str]) -> int:
    if not rest:
        raise _NoNumber
    if rest[0] == "mười":
        return 10 + (_nonzero(rest[1:]) if rest[1:] else 0)
    if len(rest) > 1 and rest[1] == "mươi":
        tens = _nonzero(rest[:1])
        return tens * 10 + (_nonzero(rest[2:]) if rest[2:] else 0)
    if len(rest) == 1:
        return _digit(rest[0])
    raise _NoNumber


def _digit(token: str) -> int:
    if token not in _VALUES:
        raise _NoNumber
    return _VALUES[token]


def _nonzero(tokens: Sequence[str]) -> int:
    if len(tokens) != 1 or not _digit(tokens[0]):
        raise _NoNumber
    return _VALUES[tokens[0]]


def _fraction(tokens: Sequence[str]) -> str:
    """Return decimals as digits: one by one, three as a class, or as a number."""
    if all(token in _VALUES for token in tokens):
        return "".join(str(_VALUES[token]) for token in tokens)
    if len(tokens) > 1 and tokens[1] == "trăm" and len(tokens) <= 5:
        return f"{_class(tokens, True):03}"
    value, elided = _whole(tokens)
    if elided:
        raise _NoNumber
    return str(value)
