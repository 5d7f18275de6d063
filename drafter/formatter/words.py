"""Numbers in words: 2.365 tỷ is "hai nghìn ba trăm sáu mươi lăm tỷ"."""

from decimal import Decimal
from typing import Literal

from attrs import frozen

from drafter.formatter.digits import Decimals, Number, exact, rounded

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BLOCK = 10**9


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


def words(
    value: Number, decimals: Decimals = "auto", style: WordStyle = HOUSE_WORDS
) -> str:
    """Write a number in words (practice of the textbooks Toán 4, Toán 5)."""
    number = rounded(value, decimals)
    whole, _, fraction = format(abs(number), "f").partition(".")
    said = ["âm"] if number < 0 else []
    said += _whole(int(whole), style)
    if fraction:
        said += ["phẩy", *_fraction(fraction, style)]
    return " ".join(said)


def ordinal_word(number: int, style: WordStyle = HOUSE_WORDS) -> str:
    """Write what follows "thứ": nhất, hai, ba, tư, then the cardinal."""
    if exact(number) != int(number) or number < 1:
        raise ValueError(f"no ordinal for {number!r}")
    return {1: "nhất", 4: "tư"}.get(int(number)) or words(number, style=style)


def _whole(number: int, style: WordStyle) -> list[str]:
    if number == 0:
        return [DIGITS[0]]
    blocks = []
    while number:
        number, block = divmod(number, _BLOCK)
        blocks.append(block)
    said: list[str] = []
    for left in reversed(range(len(blocks))):
        rest_is_empty = not any(blocks[:left])
        said += _block(blocks[left], bool(said), rest_is_empty, style)
        if left:
            said.append(style.billion)
    return said


def _block(block: int, follows: bool, rest_is_empty: bool, s: WordStyle) -> list[str]:
    """Read up to nine digits; empty classes are said only on demand."""
    classes = (block // 10**6, block // 1000 % 1000, block % 1000)
    names = ("triệu", s.thousand, "")
    said: list[str] = []
    for place, (group, name) in enumerate(zip(classes, names, strict=True)):
        spoken = follows or bool(said)
        if group:
            said += [*_class(group, spoken, s), *([name] if name else [])]
        elif _is_said_empty(spoken, name, any(classes[place + 1 :]), s):
            said += [DIGITS[0], name]
    return said


def _is_said_empty(spoken: bool, name: str, below: bool, s: WordStyle) -> bool:
    return s.zero_classes == "explicit" and spoken and bool(name) and below


def _class(group: int, spoken: bool, s: WordStyle) -> list[str]:
    """Read three digits; hundreds are said when a larger class stands before."""
    hundreds, rest = divmod(group, 100)
    said = [DIGITS[hundreds], "trăm"] if hundreds or spoken else []
    tens, unit = divmod(rest, 10)
    if tens:
        said += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    elif unit and said:
        said.append(s.zero_tens)
    if unit:
        said.append(_unit(tens, unit, s))
    return said


def _unit(tens: int, unit: int, s: WordStyle) -> str:
    if tens >= 2 and unit in (1, 4):
        return "mốt" if unit == 1 else s.four
    return "lăm" if tens and unit == 5 else DIGITS[unit]


def _fraction(digits: str, s: WordStyle) -> list[str]:
    one_by_one = [DIGITS[int(digit)] for digit in digits]
    if s.fraction == "digits" or len(digits) == 1:
        return one_by_one
    if len(digits) == 3:
        return _class(int(digits), True, s) if int(digits) else one_by_one
    if digits[0] == "0":
        return one_by_one
    return _whole(int(digits), s)


def spelled(value: Decimal) -> str:
    """Write a number in words, all decimals kept."""
    return words(value, "keep")
