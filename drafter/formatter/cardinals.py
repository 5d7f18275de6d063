"""Numbers in words: 2.365 tỷ is "hai nghìn ba trăm sáu mươi lăm tỷ".

Read in all variants; what the words leave out is reported.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Literal

from drafter.errors import Reading, Unreadable
from drafter.findings import error, warning
from drafter.formatter.numbers import Decimals, Number, exact, number, rounded, whole
from drafter.formatter.orthography import even, stripped
from drafter.records import frozen

UNREADABLE_WORDS = error("D222")
COLLOQUIAL_NUMBER = warning("D221")


DIGITS = (
    "không",
    "một",
    "hai",
    "ba",
    "bốn",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
)
"""The names of the ten digits."""

BLOCK = 10**9
"""What one tỷ is worth: numbers are read in blocks of nine digits."""


@frozen(kw_only=True)
class WordStyle:
    """Which of the words in use to choose; each setting stands alone.

    Attributes:
        zero_tens: What joins hundreds and units: 105 is một trăm linh năm.
        thousand: nghìn in the North, ngàn in the South.
        billion: tỷ or tỉ.
        four: What a 4 after a tens digit above one is called: hai mươi tư.
        zero_classes: Whether an empty class inside a number is said aloud.
        fraction: Whether decimals are read as a number or digit by digit.
    """

    zero_tens: Literal["linh", "lẻ"] = "linh"
    thousand: Literal["nghìn", "ngàn"] = "nghìn"
    billion: Literal["tỷ", "tỉ"] = "tỷ"
    four: Literal["tư", "bốn"] = "tư"
    zero_classes: Literal["skip", "explicit"] = "skip"
    fraction: Literal["number", "digits"] = "number"


HOUSE_WORDS = WordStyle()
"""The style of the house: linh, nghìn, tỷ, tư, empty classes skipped."""


def words(
    value: Number, decimals: Decimals = "auto", style: WordStyle = HOUSE_WORDS
) -> str:
    """Write a number in words (practice of the textbooks Toán 4, Toán 5)."""
    number = rounded(value, decimals)
    integer, _, fraction = format(number.copy_abs(), "f").partition(".")
    words = ["âm"] if number < 0 else []
    words += _integer_words(int(integer), style)
    if fraction:
        words += ["phẩy", *_fraction_words(fraction, style)]
    return " ".join(words)


def ordinal_word(number: int, style: WordStyle = HOUSE_WORDS) -> str:
    """Write what follows "thứ": nhất, hai, ba, tư, then the cardinal.

    Raises:
        ValueError: Nothing comes before the first.
    """
    place = whole(number)
    if place < 1:
        raise ValueError(f"no ordinal for {place}")
    return {1: "nhất", 4: "tư"}.get(place) or words(place, style=style)


def _integer_words(number: int, style: WordStyle) -> list[str]:
    """Read by blocks: what stands above a block is followed by tỷ."""
    blocks = []
    while number:
        number, block = divmod(number, BLOCK)
        blocks.append(block)
    words: list[str] = []
    for above in range(len(blocks) - 1, -1, -1):
        words += _block_words(blocks[above], bool(words), style)
        if above:
            words.append(style.billion)
    return words or [DIGITS[0]]


def _block_words(block: int, follows: bool, style: WordStyle) -> list[str]:
    """Read up to nine digits, after something larger or not."""
    classes = (block // 10**6, block // 1000 % 1000, block % 1000)
    names = ("triệu", style.thousand, "")
    words: list[str] = []
    for place, (group, name) in enumerate(zip(classes, names, strict=True)):
        spoken = follows or bool(words)
        if group:
            words += _class(group, spoken, style)
            words += [name] if name else []
        elif style.zero_classes == "explicit" and spoken and any(classes[place:]):
            words += [DIGITS[0], name]
    return words


def _class(group: int, spoken: bool, style: WordStyle) -> list[str]:
    """Read three digits; hundreds are said when a larger class stands before."""
    hundreds, rest = divmod(group, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or spoken else []
    tens, unit = divmod(rest, 10)
    if tens:
        words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    elif unit and words:
        words.append(style.zero_tens)
    if unit:
        words.append(_unit(tens, unit, style))
    return words


def _unit(tens: int, unit: int, style: WordStyle) -> str:
    if tens >= 2 and unit in (1, 4):
        return "mốt" if unit == 1 else style.four
    return "lăm" if tens and unit == 5 else DIGITS[unit]


def _fraction_words(digits: str, style: WordStyle) -> list[str]:
    """Read decimals; leading zeros are heard, three digits are one class."""
    if len(digits) == 3 and style.fraction == "number" and int(digits):
        return _class(int(digits), True, style)
    if style.fraction == "digits" or digits[0] == "0":
        return [DIGITS[int(digit)] for digit in digits]
    return _integer_words(int(digits), style)


_VALUES = {word: value for value, word in enumerate(DIGITS)}
"""Digits by their names."""

_CLASSES = (("triệu", 10**6), ("nghìn", 10**3), ("", 1))
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
_AFTER_TENS = frozenset({"mốt", "tư", "lăm", "nhăm"})


class NoNumber(ValueError):
    """The words do not follow the grammar of numbers."""


class Elided(ValueError):
    """The words leave out what they count: một triệu hai."""

    def __init__(self, value: int) -> None:
        self.value = value
        super().__init__(value)


def cardinal(typed: str) -> int | None:
    """Return the value of a whole number in words said in full, else nothing."""
    tokens, elided = _tokens_of(typed.lower())
    try:
        value, left_out = _whole(tokens)
    except NoNumber:
        return None
    return None if elided or left_out else value


def _tokens_of(text: str) -> tuple[list[str], bool]:
    """Return words in one spelling, and whether a mươi was left out: hai mốt."""
    words = text.replace(",", " ").split()
    tokens: list[str] = []
    elided = False
    for word in words:
        if word in _AFTER_TENS and tokens and tokens[-1] in DIGITS[2:]:
            tokens.append("mươi")
            elided = True
        tokens += _VARIANTS.get(word, word).split()
    return tokens, elided


def _whole(tokens: Sequence[str]) -> tuple[int, bool]:
    """Return a value, and whether words were left out, from blocks parted by tỷ.

    Raises:
        NoNumber: The words are no number.
    """
    if not tokens:
        raise NoNumber
    blocks = _parted(tokens)
    value = 0
    for place, block in enumerate(blocks):
        if not block and place == 0:
            raise NoNumber
        try:
            value = value * BLOCK + _block(block, place > 0, BLOCK)
        except Elided as elided:
            if place < len(blocks) - 1:
                raise NoNumber from None
            return value * BLOCK + elided.value, True
    return value, False


def _class_of(tokens: Sequence[str], spoken: bool) -> int:
    """Return the value of three digits in words; after a class, hundreds are due.

    Raises:
        NoNumber: The words are no class.
        Elided: They leave out mươi or không trăm: một trăm hai.
    """
    rest = list(tokens)
    if len(rest) < 2 or rest[1] != "trăm":
        if spoken and rest[:1] == ["linh"]:
            raise Elided(_nonzero(rest[1:]))
        if spoken:
            raise NoNumber
        return _tens(rest)
    hundreds, rest = _digit(rest[0]) * 100, rest[2:]
    if not spoken and not hundreds:
        raise NoNumber
    if not rest:
        return hundreds
    if rest[0] == "linh":
        return hundreds + _nonzero(rest[1:])
    if rest == ["rưỡi"]:
        return hundreds + 50
    if len(rest) == 1 and rest != ["mười"]:
        raise Elided(hundreds + _nonzero(rest) * 10)
    return hundreds + _tens(rest)


def _parted(tokens: Sequence[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for token in tokens:
        if token == "tỷ":
            blocks.append([])
        else:
            blocks[-1].append(token)
    return blocks


def _block(tokens: Sequence[str], follows: bool, unit: int) -> int:
    """Return the value of classes parted by triệu and nghìn."""
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
        value = _class_of(group, spoken)
    except Elided:
        raise NoNumber from None
    if value == 0:
        raise NoNumber
    return value


def _units(group: Sequence[str], before: int, spoken: bool, last: int) -> int:
    """Return the value of the last class, or tell what it leaves out."""
    if not group:
        return 0
    if spoken and group == ["rưỡi"]:
        raise Elided(before + last // 2)
    if spoken and len(group) == 1 and group[0] in DIGITS[1:]:
        raise Elided(before + _VALUES[group[0]] * last // 10)
    try:
        return _class_of(group, spoken)
    except Elided as elided:
        raise Elided(before + elided.value) from None


def _tens(rest: Sequence[str]) -> int:
    if not rest:
        raise NoNumber
    if rest[0] == "mười":
        return 10 + (_nonzero(rest[1:]) if rest[1:] else 0)
    if len(rest) > 1 and rest[1] == "mươi":
        return _nonzero(rest[:1]) * 10 + (_nonzero(rest[2:]) if rest[2:] else 0)
    if len(rest) == 1:
        return _digit(rest[0])
    raise NoNumber


def _digit(token: str) -> int:
    if token not in _VALUES:
        raise NoNumber
    return _VALUES[token]


def _nonzero(tokens: Sequence[str]) -> int:
    if len(tokens) != 1 or not _digit(tokens[0]):
        raise NoNumber
    return _VALUES[tokens[0]]


_SCALES = frozenset({"nghìn", "triệu", "tỷ"})


@cache
def _money() -> re.Pattern[str]:
    return re.compile(
        r"(?:bằng chữ ?: ?)?(?P<number>.+?) đồng(?: chẵn)?", re.IGNORECASE
    )


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
        decimals = f".{_fraction(*_tokens_of(fraction))}" if comma else ""
        if decimals and elided:
            raise NoNumber
    except (NoNumber, Elided):
        raise Unreadable(UNREADABLE_WORDS, text=text) from None
    result = exact(f"{sign}{value}{decimals}")
    result = result if result else result.copy_abs()
    if not elided:
        return Reading(result)
    read = number(result)
    return Reading(result, (COLLOQUIAL_NUMBER.at(text=text, read=read),))


def read_money_words(text: str) -> Reading[Decimal]:
    """Read a sum in words, in đồng: (Bằng chữ: Sáu mươi triệu đồng chẵn).

    Raises:
        Unreadable: It is no sum in words (D222).
    """
    match = _money().fullmatch(even(text).strip("()./ "))
    if match is None:
        raise Unreadable(UNREADABLE_WORDS, text=text)
    return read_words(match["number"])


def _integer(text: str) -> tuple[int, bool]:
    tokens, short = _tokens_of(text)
    value, elided = _whole(tokens)
    return value, elided or short


def _fraction(tokens: Sequence[str], elided: bool) -> str:
    """Return decimals as digits: one by one, three as a class, or as a number."""
    if elided or not tokens:
        raise NoNumber
    if all(token in _VALUES for token in tokens):
        return "".join(str(_VALUES[token]) for token in tokens)
    if "trăm" in tokens and not _SCALES & set(tokens):
        return f"{_class_of(tokens, True):03}"
    value, left_out = _whole(tokens)
    if left_out:
        raise NoNumber
    return str(value)
