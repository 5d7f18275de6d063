"""What a value of a rule sheet may be, and the refusal of one that it may not be."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from drafter.errors import DrafterError
from drafter.findings import error
from drafter.patterns import regex

MALFORMED_SHEET = error("R208")


class Certainty(StrEnum):
    """How sure a rule is; only a verified one may be shown as law."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    CHOICE = "choice"


Wording = tuple[str, str]
"""Words in Vietnamese and English."""

_BLANK = r"[.…_]+"
_TOKENS: Mapping[str, str] = {
    "{number}": rf"(?:\d+|{_BLANK})? ?",
    "{code}": r"[A-ZĐ][A-Za-zĐđ]*\d*",
    "{place}": r"\S.*?",
    "{day}": rf"(?: (?:\d{{1,2}}|{_BLANK}))?",
    "{month}": rf"(?: (?:\d{{1,2}}|{_BLANK}))?",
    "{year}": rf"(?: (?:\d{{4}}|{_BLANK}))?",
}
"""What the names in a sheet's patterns stand for; a blank is filled by hand."""
_TOKEN = regex(r"\{[a-z_]+\}")

UNKNOWN_KEY: Wording = ("không phải khóa của bộ quy tắc", "is no key of a sheet")
MISSING_KEY: Wording = ("còn thiếu", "is missing")
ENDS_BEFORE: Wording = ("sớm hơn since", "is earlier than since")


class MalformedSheet(DrafterError):
    """A sheet holds a key or a value that means nothing; the finding names it."""


class Kind(NamedTuple):
    """What a value may be.

    Attributes:
        accepts: Says whether a value is such a one.
        expected: What it should be, in words.
    """

    accepts: Callable[[object], bool]
    expected: Wording

    def check(self, value: object, file: str, key: str) -> None:
        """Refuse another value.

        Raises:
            MalformedSheet: It is none.
        """
        if not self.accepts(value):
            vi, en = self.expected
            raise malformed(file, key, (f"cần {vi}", f"should be {en}"))


def malformed(file: str, key: str, problem: Wording) -> MalformedSheet:
    """Return the refusal of a sheet.

    Args:
        file: The name of its file.
        key: The key, dotted: ``component.body.size``.
        problem: What is wrong with it.
    """
    vi, en = problem
    return MalformedSheet(
        [MALFORMED_SHEET.at(file=file, key=key, problem=vi, problem_en=en)]
    )


def parsed(toml: str, file: str) -> dict[str, Any]:
    """Return a text as TOML, its numbers as decimals.

    Raises:
        MalformedSheet: It is no TOML.
    """
    import tomllib

    try:
        return tomllib.loads(toml, parse_float=Decimal)
    except tomllib.TOMLDecodeError as stopped:
        raise malformed(file, "TOML", (str(stopped), str(stopped))) from None


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a sheet, its names filled in.

    Raises:
        re.error: It is none.
    """
    for token, meant in _TOKENS.items():
        pattern = pattern.replace(token, meant)
    return re.compile(pattern)


def one_of(names: Iterable[str]) -> Kind:
    """Return the kind of one of some names."""
    known = tuple(map(str, names))
    return Kind(
        lambda value: value in known, (" hoặc ".join(known), " or ".join(known))
    )


def exactly(wanted: object, shown: str) -> Kind:
    """Return the kind of a single value."""
    return Kind(lambda value: value is wanted, (shown, shown))


def tuple_of(kind: Kind, length: int = 0) -> Kind:
    """Return the kind of a list.

    Args:
        kind: What stands in it.
        length: How many; any number but none if 0.
    """

    def accepts(value: object) -> bool:
        return (
            isinstance(value, list | tuple)
            and (len(value) == length if length else bool(value))
            and all(map(kind.accepts, value))
        )

    vi, en = kind.expected
    number = f"{length} × " if length else ""
    return Kind(accepts, (f"[{number}{vi}]", f"[{number}{en}]"))


def _is_pattern(value: object) -> bool:
    if not isinstance(value, str) or not value:
        return False
    try:
        return not _TOKEN.search(compiled(value).pattern)
    except re.error:
        return False


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


TEXT = Kind(lambda value: isinstance(value, str) and bool(value), ("chữ", "a text"))
TEXT_OR_EMPTY = Kind(lambda value: isinstance(value, str), ("chữ", "a text"))
SWITCH = Kind(lambda value: isinstance(value, bool), ("true hoặc false", "a boolean"))
NUMBER = Kind(_is_number, ("một số", "a number"))
DAY = Kind(
    lambda value: isinstance(value, date) and not isinstance(value, datetime),
    ("ngày dạng 2026-05-27", "a date such as 2026-05-27"),
)
PATTERN = Kind(_is_pattern, ("biểu thức chính quy", "a regular expression"))
CERTAINTY = one_of(Certainty)
