"""How each field is typed, by example: as declared, else as a shipped file has it.

What neither has, because people type a phrase instead, stands in a table here.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import get_args

from drafter import source
from drafter.model import (
    Amount,
    Body,
    Causes,
    Conference,
    Issuance,
    Month,
    Occasion,
    Period,
    Person,
    Photo,
    Quote,
    Suppression,
    Target,
    Term,
)
from drafter.reference import samples
from drafter.reference.keybook import Key, keys
from drafter.reference.phrases import PHRASES
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar, Sequence

LONGEST = 70
"""How many characters of a text are enough to see how it is typed."""

LONG_FORMS: Mapping[tuple[type, str], str] = {
    (Amount, "value"): "455",
    (Amount, "unit"): "tỷ đồng",
    (Amount, "upper"): "460",
    (Body, "name"): "Văn phòng Đảng ủy xã",
    (Causes, "other"): "thủ tục còn chậm",
    (Conference, "template"): "mau/cua-toi",
    (Issuance, "about"): "Kết quả Hội nghị tổng kết năm 2024",
    (Issuance, "standard"): "nd30-2020",
    (Conference, "standard"): "nd30-2020",
    (Month, "year"): "2023",
    (Month, "month"): "3",
    (Occasion, "last_day"): "14/12/2024",
    (Period, "start"): "01/01/2024",
    (Period, "end"): "30/6/2024",
    (Photo, "credit"): "Văn phòng Đảng ủy xã",
    (Quote, "words"): "Chúng tôi sẽ hoàn thành các chỉ tiêu được giao",
    (Suppression, "reason"): "số liệu theo Chi cục Thống kê",
    (Target, "of"): "5",
    (Term, "first"): "2020",
    (Term, "last"): "2025",
}
"""Fields that are typed as part of a phrase, or seldom."""


def example(cls: type, key: Key) -> str:
    """Return a value as it is typed for a field; empty for a list of groups."""
    declared = key.word.example or PHRASES.get(key.type, "")
    known = LONG_FORMS.get((cls, key.attribute), "")
    return declared or known or _typed().get((cls, key.attribute), "") or _word(key)


def _word(key: Key) -> str:
    """Return the first word of a choice, and có of yes and no."""
    if key.type is bool:
        return "có"
    for cls in (key.type, *get_args(key.type)):
        if isinstance(cls, type) and issubclass(cls, Enum):
            return str(next(iter(cls)).value)
    return ""


@cache
def _typed() -> Mapping[tuple[type, str], str]:
    """Map fields to the first short text that the shipped examples have."""
    found: dict[tuple[type, str], str] = {}
    for name in (samples.STATE, samples.PARTY):
        root = source.parse(samples.data(name), name).root
        for place, text in (*_of(root, Conference), *_people(root)):
            found.setdefault(place, _short(text))
    return found


def _short(text: str) -> str:
    """Cut a text between two words."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return f"{line[:LONGEST].rpartition(' ')[0]} …"


def _people(root: Fields) -> Iterator[tuple[tuple[type, str], str]]:
    people = root.get("nhan_su")
    for person in people.values() if isinstance(people, Fields) else ():
        if isinstance(person, Fields):
            yield from _of(person, Person)


def _of(fields: Fields, cls: type) -> Iterator[tuple[tuple[type, str], str]]:
    """Yield the texts of some fields, and of all that stand below them."""
    for key in keys(cls):
        node = fields.get(key.word.name)
        if node is None:
            continue
        for text in _texts(node):
            yield (cls, key.attribute), text
        for inner in key.holds:
            for below in _inner(node, inner):
                yield from _of(below, inner)


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        yield from (item.text for item in node if isinstance(item, Scalar))


def _inner(node: Node, cls: type) -> Iterator[Fields]:
    """Yield the mappings in a node that are fields of a class."""
    if isinstance(node, Sequence):
        for item in node:
            yield from _inner(item, cls)
    elif isinstance(node, Fields):
        if set(node) <= {key.word.name for key in keys(cls)}:
            yield node
        else:
            for value in node.values():
                yield from _inner(value, cls)
