"""Figures, dates and names of people that stand in prose: found by a walk."""

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from drafter.model import (
    Amount,
    AwardPart,
    Body,
    Citation,
    Comparison,
    Conference,
    Congress,
    Contact,
    Issuance,
    Person,
    Place,
    Press,
    Suppression,
)
from drafter.vocabulary import words

FILE = Path(__file__).parent / "prose.txt"

WHOLLY_STRUCTURED = (Amount, Body, Contact, Issuance, Person, Place, Suppression)
"""Classes whose texts are values: units, names, offices, numbers of papers."""
STRUCTURED = {
    AwardPart: {"name"},
    Citation: {"kind", "number", "issuer"},
    Comparison: {"assigner"},
    Congress: {"body"},
    Conference: {"template"},
    Press: {"author", "outlet", "photo_source"},
}
"""Fields of the other classes whose texts are values; all the rest is prose."""

_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh"
    "|Hà|Trịnh|Mai|Trương|Nông|Phùng|Biện|Triệu"
)
_CAPITALS = "".join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper())
_SOUGHT = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}"
    r"|\d{4} - \d{4}"
    r"|(?:(?:[Nn]ăm|mức độ|phần mềm|từ) |COVID-)?\d(?:[\d.,/]*\d)?%?"
    r"(?: (?:tháng|không|sạch|tập thể|đơn vị|sao|chỉ tiêu))?"
    r"|lần thứ [IVXLC]+"
    r"|\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:năm|tháng|ngày|chỉ tiêu|người)"
    rf"|\b(?:{_SURNAMES})(?: [{_CAPITALS}]\w*)+"
)


def found(conference: Conference) -> frozenset[tuple[str, str]]:
    """Return each figure, date and name in prose, with the keys that lead to it."""
    return frozenset(
        (".".join(path), match[0])
        for path, text in _prose(conference, ())
        for match in _SOUGHT.finditer(text)
    )


def listed(example: str) -> dict[tuple[str, str], str]:
    """Map what the file excuses in one example to the reason why."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return {
        (path, text): reason for name, path, text, reason in rows if name == example
    }


def texts(conference: Conference) -> tuple[str, ...]:
    """Return every passage of prose in a conference."""
    return tuple(text for _, text in _prose(conference, ()))


def _prose(
    value: object, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _prose(item, path)
    elif attrs.has(type(value)) and not isinstance(value, WHOLLY_STRUCTURED):
        values = STRUCTURED.get(type(value), set())
        for name, word in words(type(value)).items():
            if name not in values:
                yield from _prose(getattr(value, name), (*path, word.name))
