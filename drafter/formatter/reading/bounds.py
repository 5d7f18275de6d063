"""The words and signs of bounds, as they are typed round an amount."""

import re
from collections.abc import Mapping

from drafter.formatter.reading.numbers import unreadable
from drafter.values import Amount, Bound

WORDS: Mapping[str, Bound] = {
    **dict.fromkeys(("khoảng", "vào khoảng", "ước khoảng"), Bound.ABOUT),
    **dict.fromkeys(("xấp xỉ", "chừng", "ước chừng", "trên dưới"), Bound.ABOUT),
    **dict.fromkeys(("gần", "gần bằng", "ngót"), Bound.NEARLY),
    **dict.fromkeys(("trên", "trên mức"), Bound.OVER),
    **dict.fromkeys(("hơn", "quá"), Bound.MORE_THAN),
    **dict.fromkeys(("dưới", "dưới mức", "chưa đến", "chưa tới"), Bound.UNDER),
    **dict.fromkeys(("ít nhất", "tối thiểu", "không dưới"), Bound.AT_LEAST),
    **dict.fromkeys(("không ít hơn", "không thấp hơn"), Bound.AT_LEAST),
    **dict.fromkeys(("không quá", "không vượt quá", "không vượt"), Bound.AT_MOST),
    **dict.fromkeys(("không hơn", "tối đa", "nhiều nhất"), Bound.AT_MOST),
    "đúng": Bound.EXACT,
}
"""Bounds by the words that offices use for them."""

SIGNS: Mapping[str, Bound] = {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    ">": Bound.OVER,
    "<": Bound.UNDER,
    ">=": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    "<=": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
}
"""Bounds by the signs of tables."""

EITHER_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
"""A pattern of the words, the longest first."""

_EITHER_SIGN = "|".join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))
_FRAME = re.compile(
    rf"(?:(?P<word>{EITHER_WORD}) |(?P<sign>{_EITHER_SIGN}) ?)?(?P<from>từ )?"
    r"(?P<body>.*?)(?P<open> trở (?:lên|xuống))?",
    re.IGNORECASE,
)


def framed(typed: str) -> re.Match[str]:
    """Part a phrase into the words of its bound and what they bound."""
    found = _FRAME.fullmatch(typed)
    assert found is not None, "the frame fits any line"
    return found


def bound_of(frame: re.Match[str], value: Amount, text: str) -> Bound:
    """Return the bound that a frame says.

    Raises:
        Unreadable: It says two, or it begins a range and does not end it (D203).
    """
    said = Bound.EXACT
    if frame["word"]:
        said = WORDS[frame["word"].lower()]
    elif frame["sign"]:
        said = SIGNS[frame["sign"]]
    if frame["open"]:
        if said is not Bound.EXACT:
            word = frame["word"] or frame["sign"]
            raise unreadable(text, (f"bỏ '{word}'", f"leave out '{word}'"))
        return Bound.FROM if frame["open"].endswith("lên") else Bound.AT_MOST
    if frame["from"] and value.upper is None:
        whole = f"{frame['from']}{frame['body']} trở lên"
        raise unreadable(text, (f"ví dụ {whole}", f"such as {whole}"))
    return said
