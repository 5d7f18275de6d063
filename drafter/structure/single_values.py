"""Single values: text, numbers, days, yes and no, choices, file names."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from typing import Any, TypeVar

from drafter.findings import error
from drafter.formatter import (
    read_count,
    read_day,
    read_hour,
    read_issued,
    read_number,
    read_roman_or_arabic,
)
from drafter.formatter.dates import unlikely
from drafter.formatter.orthography import DASHES
from drafter.patterns import regex
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.refusals import (
    Refused,
    field_name,
    meant,
    refused,
    suggested,
    wrong_shape,
)
from drafter.structure.run import read, taken
from drafter.values import Count, Month, beyond
from drafter.vocabulary import fold, member, nearest, spellings

UNKNOWN_CHOICE = error("D105")
NOT_YES_NO = error("D106")
BAD_FILE_NAME = error("D116")
NEGATIVE_COUNT = error("D131")

E = TypeVar("E", bound=Enum)

YES = frozenset({"co", "true", "yes"})
"""Folded words for yes."""
NO = frozenset({"khong", "false", "no"})
"""Folded words for no."""

_NOT_HERE = regex(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
"""How a URL, a drive and a network path begin."""


def plain(text: str) -> str:
    """Return the text in NFC, with single spaces and plain dashes."""
    return DASHES.sub("-", " ".join(unicodedata.normalize("NFC", text).split()))


def scalar(node: Node) -> Scalar:
    """Return the node as one value.

    Raises:
        Refused: It is a list or a mapping.
    """
    if isinstance(node, Scalar):
        return node
    raise wrong_shape(node, "một giá trị", "one value")


def prose(text: str) -> str:
    """Fold the line breaks of a text; nothing else changes."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def text(node: Node, _: object = None) -> str:
    """Read wording as it was typed."""
    return prose(scalar(node).text)


def whole(node: Node, _: object = None) -> int:
    """Read a whole number that cannot be negative: a month, a year, a score."""
    return counted(scalar(node)).value


def count(node: Scalar) -> Count:
    """Read a number of people or things, perhaps about so many: gần 50."""
    return counted(node)


def counted(node: Scalar, part: str = "") -> Count:
    """Read a text, or a part of it, as a number of people or things.

    Raises:
        Refused: It is no whole number, or below zero.
    """
    value = taken(node, read_count, part)
    if value.value < 0:
        raise refused(node, NEGATIVE_COUNT, field=field_name(node), text=node.text)
    return value


def year(node: Node, _: object = None) -> int:
    """Read a year as a bare number.

    Raises:
        Refused: No fact lies in it.
    """
    typed = scalar(node)
    value = whole(typed)
    if beyond(value) is not None:
        raise Refused(unlikely(value, typed.text).finding.placed(node.path, node.mark))
    return value


def number(node: Node, _: object = None) -> Decimal:
    """Read a number in Vietnamese notation."""
    return taken(scalar(node), read_number)


def ordinal(node: Node, _: object = None) -> int:
    """Read XXVI or 26."""
    return taken(scalar(node), read_roman_or_arabic)


def day(node: Node, _: object = None) -> date:
    """Read a day."""
    return taken(scalar(node), read_day)


def hour(node: Node, _: object = None) -> time:
    """Read an hour of the day."""
    return taken(scalar(node), read_hour)


def issued(node: Node, _: object = None) -> date | Month:
    """Read the day of a document, or its month."""
    if isinstance(node, Fields):
        return read(node, Month)
    return taken(scalar(node), read_issued)


def yes_no(node: Node, _: object = None) -> bool:
    """Read có, không, true, false, yes, no.

    Raises:
        Refused: It is some other word.
    """
    typed = scalar(node).text
    if fold(typed) in YES:
        return True
    if fold(typed) in NO:
        return False
    raise refused(node, NOT_YES_NO, field=field_name(node), text=typed)


def file_name(node: Node, _: object = None) -> PurePosixPath:
    """Read the name of a file; either slash parts it.

    Raises:
        Refused: It is an address, a network path or another drive.
    """
    typed = scalar(node).text
    if _NOT_HERE.match(typed) or "\0" in typed:
        raise refused(node, BAD_FILE_NAME, text=typed)
    return PurePosixPath(typed.replace("\\", "/"))


def choice(cls: type[E]) -> Callable[[Node, Any], E]:
    """Return the hook of an enum."""

    def hook(node: Node, _: object = None) -> E:
        typed = scalar(node).text
        chosen = member(cls, typed)
        if chosen is None:
            values = {"field": field_name(node), "text": typed}
            near = nearest(typed, spellings(cls))
            hint = meant(near) if near else _listed(cls)
            finding = UNKNOWN_CHOICE.at(*node.path, mark=node.mark, **values, **hint)
            raise suggested(finding, typed, near)
        return chosen

    return hook


def _listed(cls: type[Enum]) -> dict[str, str]:
    """Name the words that may be chosen."""
    listed = "; ".join(str(member.value) for member in cls)
    return {
        "hint_vi": f"chọn một trong: {listed}",
        "hint_en": f"choose one of: {listed}",
    }


READERS: Mapping[type, Callable[[Node, Any], Any]] = {
    str: text,
    int: whole,
    Decimal: number,
    bool: yes_no,
    date: day,
    time: hour,
    PurePosixPath: file_name,
}
"""The reader of each single type."""
