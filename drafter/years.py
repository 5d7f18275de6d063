"""The years that facts may lie in, for files and for Python alike."""

from datetime import date
from typing import Any

from attrs import Attribute

from drafter.values import Month, Occasion, Period, Term

YEARS = range(1900, 2101)
"""Any other year is a slip: a digit too many, or one left out."""


def years_of(value: object) -> tuple[int, ...]:
    """Return the years that a value names, in their order."""
    match value:
        case int():
            return (value,)
        case date() | Month():
            return (value.year,)
        case Occasion():
            return (value.day.year, (value.last_day or value.day).year)
        case Term():
            return (value.first, value.last)
        case Period():
            return (value.start.year, value.end.year, *years_of(value.term))
    return ()


def beyond(value: object) -> int | None:
    """Return the first year of a value that no fact lies in, if there is one."""
    return next((year for year in years_of(value) if year not in YEARS), None)


def dated(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse a year beyond `YEARS`: a validator of the model's fields.

    What follows from a fact, such as the next period, may lie beyond.

    Raises:
        ValueError: The year lies beyond.
    """
    year = beyond(value)
    if year is not None:
        ends = f"{YEARS.start} to {YEARS.stop - 1}"
        raise ValueError(f"{attribute.name}: the year {year} is not in {ends}")
