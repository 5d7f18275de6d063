"""Vietnamese text of values, and values of Vietnamese text."""

from drafter.formatter.comparisons import Direction
from drafter.formatter.formatter import Formatter
from drafter.formatter.profile import OFFICIAL, PRESS, Profile
from drafter.formatter.ratios import (
    NoBase,
    change_of,
    percent_of,
    points_of,
    shares,
    times_of,
)
from drafter.formatter.reading.amounts import read_amount, read_money, read_percent
from drafter.formatter.reading.dates import (
    read_day,
    read_issued,
    read_month,
)
from drafter.formatter.reading.numbers import read_integer, read_number
from drafter.formatter.reading.occasions import read_occasion
from drafter.formatter.reading.ordinals import read_roman_or_arabic, read_score
from drafter.formatter.reading.periods import read_period, read_term
from drafter.formatter.reading.ratios import Ratio, read_ratio
from drafter.formatter.units import in_one_unit
from drafter.formatter.words import WordStyle

__all__ = [
    "OFFICIAL",
    "PRESS",
    "Direction",
    "Formatter",
    "NoBase",
    "Profile",
    "Ratio",
    "WordStyle",
    "change_of",
    "in_one_unit",
    "percent_of",
    "points_of",
    "read_amount",
    "read_day",
    "read_integer",
    "read_issued",
    "read_money",
    "read_month",
    "read_number",
    "read_occasion",
    "read_percent",
    "read_period",
    "read_ratio",
    "read_roman_or_arabic",
    "read_score",
    "read_term",
    "shares",
    "times_of",
]
