"""The grammar of whole numbers in words, parted by tỷ, triệu, nghìn."""

from collections.abc import Sequence

from drafter.formatter.words import BLOCK, DIGITS

VALUES = {word: value for value, word in enumerate(DIGITS)}
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
    tokens, elided = tokens_of(typed.lower())
    try:
        value, left_out = whole(tokens)
    except NoNumber:
        return None
    return None if elided or left_out else value


def tokens_of(text: str) -> tuple[list[str], bool]:
    """Return words in one spelling, and whether a mươi was left out: hai mốt."""
    words = text.replace(",", " ").split()
    said: list[str] = []
    elided = False
    for word in words:
        if word in _AFTER_TENS and said and said[-1] in DIGITS[2:]:
            said.append("mươi")
            elided = True
        said += _VARIANTS.get(word, word).split()
    return said, elided


def whole(tokens: Sequence[str]) -> tuple[int, bool]:
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


def class_of(tokens: Sequence[str], spoken: bool) -> int:
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
        value = class_of(group, spoken)
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
        raise Elided(before + VALUES[group[0]] * last // 10)
    try:
        return class_of(group, spoken)
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
    if token not in VALUES:
        raise NoNumber
    return VALUES[token]


def _nonzero(tokens: Sequence[str]) -> int:
    if len(tokens) != 1 or not _digit(tokens[0]):
        raise NoNumber
    return VALUES[tokens[0]]
