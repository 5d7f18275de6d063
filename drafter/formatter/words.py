"""Numbers in words: 2.365 tỷ is "hai nghìn ba trăm sáu mươi lăm tỷ"."""

from typing import Literal

from attrs import frozen

from drafter.formatter.digits import Decimals, Number, rounded, whole

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
    said = ["âm"] if number < 0 else []
    said += _integer(int(integer), style)
    if fraction:
        said += ["phẩy", *_fraction(fraction, style)]
    return " ".join(said)


def ordinal_word(number: int, style: WordStyle = HOUSE_WORDS) -> str:
    """Write what follows "thứ": nhất, hai, ba, tư, then the cardinal.

    Raises:
        ValueError: Nothing comes before the first.
    """
    place = whole(number)
    if place < 1:
        raise ValueError(f"no ordinal for {place}")
    return {1: "nhất", 4: "tư"}.get(place) or words(place, style=style)


def _integer(number: int, style: WordStyle) -> list[str]:
    """Read by blocks: what stands above a block is followed by tỷ."""
    blocks = []
    while number:
        number, block = divmod(number, BLOCK)
        blocks.append(block)
    said: list[str] = []
    for above in range(len(blocks) - 1, -1, -1):
        said += _block(blocks[above], bool(said), style)
        if above:
            said.append(style.billion)
    return said or [DIGITS[0]]


def _block(block: int, follows: bool, style: WordStyle) -> list[str]:
    """Read up to nine digits, after something larger or not."""
    classes = (block // 10**6, block // 1000 % 1000, block % 1000)
    names = ("triệu", style.thousand, "")
    said: list[str] = []
    for place, (group, name) in enumerate(zip(classes, names, strict=True)):
        spoken = follows or bool(said)
        if group:
            said += _class(group, spoken, style)
            said += [name] if name else []
        elif style.zero_classes == "explicit" and spoken and any(classes[place:]):
            said += [DIGITS[0], name]
    return said


def _class(group: int, spoken: bool, style: WordStyle) -> list[str]:
    """Read three digits; hundreds are said when a larger class stands before."""
    hundreds, rest = divmod(group, 100)
    said = [DIGITS[hundreds], "trăm"] if hundreds or spoken else []
    tens, unit = divmod(rest, 10)
    if tens:
        said += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    elif unit and said:
        said.append(style.zero_tens)
    if unit:
        said.append(_unit(tens, unit, style))
    return said


def _unit(tens: int, unit: int, style: WordStyle) -> str:
    if tens >= 2 and unit in (1, 4):
        return "mốt" if unit == 1 else style.four
    return "lăm" if tens and unit == 5 else DIGITS[unit]


def _fraction(digits: str, style: WordStyle) -> list[str]:
    """Read decimals; leading zeros are heard, three digits are one class."""
    if len(digits) == 3 and style.fraction == "number" and int(digits):
        return _class(int(digits), True, style)
    if style.fraction == "digits" or digits[0] == "0":
        return [DIGITS[int(digit)] for digit in digits]
    return _integer(int(digits), style)
