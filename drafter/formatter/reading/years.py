"""Years: a fact lies in one that people can mean."""

from typing import TypeVar

from drafter.errors import Unreadable
from drafter.formatter import rules
from drafter.years import YEARS, beyond

T = TypeVar("T")


def likely(value: T, text: str) -> T:
    """Return a value whose years all lie in `YEARS`.

    Raises:
        Unreadable: One does not (D225).
    """
    year = beyond(value)
    if year is not None:
        raise unlikely(year, text)
    return value


def unlikely(year: int, text: str) -> Unreadable:
    """Return the refusal of a year."""
    ends = {"first": YEARS.start, "last": YEARS.stop - 1}
    return Unreadable(rules.YEAR_BEYOND, text=text, year=f"{year:04}", **ends)
