"""Single values: text, counts, numbers, days, yes and no, file names."""

import re
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath

from drafter.formatter import (
    read_day,
    read_integer,
    read_issued,
    read_number,
    read_roman_or_arabic,
)
from drafter.formatter.reading.years import unlikely
from drafter.source import Mapping, Node, Scalar, Sequence
from drafter.structure import shape_rules
from drafter.structure.load import read, taken
from drafter.structure.phrase_rules import NEGATIVE_COUNT
from drafter.structure.refusals import Refused, refused
from drafter.structure.subjects import field_name, shape_of
from drafter.values import Month
from drafter.vocabulary import fold
from drafter.years import beyond

YES = frozenset({"co", "true", "yes"})
"""Folded words for yes."""
NO = frozenset({"khong", "false", "no"})
"""Folded words for no."""

_QUOTE_VI = "nếu câu có dấu hai chấm, đặt cả câu trong ngoặc kép"
_QUOTE_EN = "if the sentence has a colon, put all of it in quotes"
_NOT_HERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
"""How a URL, a drive and a network path begin."""


def scalar(node: Node) -> Scalar:
    """Return the node as one value.

    Raises:
        Refused: It is a list or a mapping.
    """
    if isinstance(node, Scalar):
        return node
    raise wrong_shape(node, "một giá trị", "one value")


def wrong_shape(node: Node, vi: str, en: str, example: str = "") -> Refused:
    """Return the refusal of a node that should be what the words say."""
    found_vi, found_en = shape_of(node)
    field = field_name(node)
    way = (f"viết ví dụ  {field}: {example}", f"write  {field}: {example}")
    if isinstance(node, Mapping):
        way = (_QUOTE_VI, _QUOTE_EN)
    elif isinstance(node, Sequence) and not example:
        way = (f"viết trên một dòng:  {field}: …", f"write one line:  {field}: …")
    return refused(
        node,
        shape_rules.WRONG_SHAPE,
        field=field,
        expected_vi=vi,
        expected_en=en,
        found_vi=found_vi,
        found_en=found_en,
        way_vi=way[0],
        way_en=way[1],
    )


def prose(text: str) -> str:
    """Fold the line breaks of a text; nothing else changes."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def text(node: Node, _: object = None) -> str:
    """Read wording as it was typed."""
    return prose(scalar(node).text)


def count(node: Node, _: object = None) -> int:
    """Read a whole number that cannot be negative: people, opinions, a year."""
    return counted(scalar(node))


def counted(node: Scalar, part: str = "") -> int:
    """Read a text, or a part of it, as a number of people or things.

    Raises:
        Refused: It is no whole number, or below zero.
    """
    value = taken(node, read_integer, part)
    if value < 0:
        raise refused(node, NEGATIVE_COUNT, field=field_name(node), text=node.text)
    return value


def year(node: Node, _: object = None) -> int:
    """Read a year as a bare number.

    Raises:
        Refused: No fact lies in it.
    """
    typed = scalar(node)
    value = counted(typed)
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


def issued(node: Node, _: object = None) -> date | Month:
    """Read the day of a document, or its month."""
    if isinstance(node, Mapping):
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
    rule = shape_rules.NOT_YES_NO
    raise refused(node, rule, field=field_name(node), text=typed)


def file_name(node: Node, _: object = None) -> PurePosixPath:
    """Read the name of a file; either slash parts it.

    Raises:
        Refused: It is an address, a network path or another drive.
    """
    typed = scalar(node).text
    if _NOT_HERE.match(typed) or "\0" in typed:
        raise refused(node, shape_rules.BAD_FILE_NAME, text=typed)
    return PurePosixPath(typed.replace("\\", "/"))


LEAVES = {
    str: text,
    int: count,
    Decimal: number,
    bool: yes_no,
    date: day,
    PurePosixPath: file_name,
}
"""The reader of each single type."""
