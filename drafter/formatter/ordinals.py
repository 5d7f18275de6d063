"""Ordinals: of congresses, meetings, ranks, legislatures and provisions."""

from collections.abc import Mapping
from typing import Literal

from drafter.formatter.digits import whole
from drafter.formatter.orthography import capitalised
from drafter.formatter.romans import roman
from drafter.formatter.spaces import NBSP
from drafter.formatter.words import ordinal_word

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of the points of a khoản, in Vietnamese order."""

Level = Literal["Phần", "Chương", "Mục", "Tiểu mục", "Điều", "khoản", "điểm"]

_ROMAN: Mapping[str, bool] = {"Phần": True, "Chương": True}


def ordinal(place: int) -> str:
    """Write thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm."""
    return f"thứ{NBSP}{ordinal_word(place)}"


def congress(place: int) -> str:
    """Write lần thứ XXXII: congresses count in Roman numerals."""
    return f"lần thứ{NBSP}{roman(place)}"


def meeting(place: int) -> str:
    """Write lần thứ 14: meetings of a committee count in Arabic numerals."""
    return f"lần thứ{NBSP}{_from_one(place)}"


def legislature(place: int) -> str:
    """Write khóa VIII."""
    return f"khóa{NBSP}{roman(place)}"


def rank(place: int) -> str:
    """Write hạng Nhất, hạng Nhì, hạng Ba (NĐ 30, Phụ lục II, mục V.2)."""
    word = "nhì" if place == 2 else ordinal_word(place)
    return f"hạng{NBSP}{capitalised(word)}"


def provision(level: Level, place: int) -> str:
    """Write Chương XII; Mục 1; Điều 103; khoản 2; điểm đ (NĐ 30, Phụ lục I)."""
    if level == "điểm":
        return f"{level}{NBSP}{LETTERS[_from_one(place) - 1]}"
    shown = roman(place) if _ROMAN.get(level) else str(_from_one(place))
    return f"{level}{NBSP}{shown}"


def section(place: int) -> str:
    """Write "I." before a heading of a report laid out in phần, mục, khoản."""
    return f"{roman(place)}."


def _from_one(place: int) -> int:
    count = whole(place)
    if count < 1:
        raise ValueError(f"nothing comes before the first: {count}")
    return count
