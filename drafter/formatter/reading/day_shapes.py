"""How days and months are typed, their parts named."""

import re

from drafter.formatter.dates import MONTHS, WEEKDAYS

MONTH_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    "bốn": 4
}
"""Months by their names."""

WEEKDAY_NAMES = {
    **{name.lower(): number for number, name in enumerate(WEEKDAYS)},
    **{f"thứ {number + 2}": number for number in range(6)},
    "cn": 6,
}
"""Weekdays by their names, from Monday."""


def _either(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_DAY, _MONTH = r"(?P<day>\d{1,3})", r"(?P<month>\d{1,3})"
_YEAR = r"(?P<year>\d{1,5})"
_NAME = f"(?P<name>{_either(MONTH_NAMES)})"
_WEEKDAY = _either(WEEKDAY_NAMES)

DAYS = tuple(
    re.compile(
        rf"(?:(?P<weekday>{_WEEKDAY}),? )?(?:(?:ngày mùng|ngày|mùng|mồng) )?{shape}"
        rf"(?: ?\((?P<after>{_WEEKDAY})\))?",
        re.IGNORECASE | re.ASCII,
    )
    for shape in (
        rf"{_DAY} ?(?P<mark>[/.-]) ?{_MONTH}(?: ?(?P=mark) ?{_YEAR})?",
        rf"{_DAY}/{_MONTH},? năm {_YEAR}",
        rf"{_DAY},? (?:tháng|thg) (?:{_MONTH}|{_NAME})(?:(?:,? năm |, |/|-| ){_YEAR})?",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
    )
)
"""A day: 8/5/2023, ngày 08 tháng 5 năm 2023, 2023-05-08."""

YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
"""2025/12/05: a day or a month may come second."""

MONTHS_TYPED = tuple(
    re.compile(shape, re.IGNORECASE | re.ASCII)
    for shape in (
        rf"(?:tháng |t)?{_MONTH} ?[/-] ?{_YEAR}",
        rf"(?:tháng|thg) (?:{_MONTH}|{_NAME})(?:,? năm |, | ){_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
    )
)
"""A month of a year: tháng 3/2023."""


def is_day(typed: str) -> bool:
    """Tell whether a text has the shape of a day, whatever the calendar says."""
    return any(shape.fullmatch(typed) for shape in DAYS)
