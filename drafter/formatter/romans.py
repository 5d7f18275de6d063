"""Roman numerals, both ways: congresses, chapters, quarters."""

from itertools import pairwise

_SIGNS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
GREATEST = 3999
"""The greatest number that has a numeral."""
_VALUES = {sign: value for value, sign in _SIGNS if len(sign) == 1}


def roman(number: int) -> str:
    """Write a numeral from 1 to 3999: XXVI.

    Raises:
        ValueError: The Romans had no sign for it.
    """
    if isinstance(number, bool) or not 1 <= number <= GREATEST:
        raise ValueError(f"no Roman numeral for {number!r}")
    written = []
    for value, sign in _SIGNS:
        count, number = divmod(number, value)
        written.append(sign * count)
    return "".join(written)


def from_roman(text: str) -> int | None:
    """Return the value of a well-formed capital numeral, else nothing."""
    if not text or not set(text) <= set(_VALUES):
        return None
    values = [_VALUES[sign] for sign in text]
    total = sum(-a if a < b else a for a, b in pairwise([*values, 0]))
    return total if 1 <= total <= GREATEST and roman(total) == text else None
