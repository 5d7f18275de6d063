"""Vietnamese text of values, and values of Vietnamese text.

``Formatter`` writes, the ``read_…`` functions read what it wrote and what offices
type; both stand in the module of their concept. docs/formatter.md lists every
capability with its call.
"""

from drafter.formatter.amounts import (
    read_amount,
    read_count,
    read_out_of,
    read_percent,
    read_score,
)
from drafter.formatter.cardinals import WordStyle, read_money_words, read_words
from drafter.formatter.comparison import (
    Direction,
    NoBase,
    NoRatio,
    Ratio,
    agrees,
    compare,
    percent_of,
    shares,
)
from drafter.formatter.comparison_reader import (
    Move,
    StatedRatio,
    read_moved,
    read_ratio,
    read_verdict,
)
from drafter.formatter.dates import (
    read_day,
    read_issued,
    read_month,
    read_month_name,
    read_weekday,
)
from drafter.formatter.formatter import Formatter
from drafter.formatter.hours import read_hour
from drafter.formatter.money import read_money
from drafter.formatter.numbers import read_integer, read_number
from drafter.formatter.occasions import read_occasion
from drafter.formatter.ordinals import read_congress, read_point, read_roman_or_arabic
from drafter.formatter.orthography import Spelling, capitalised
from drafter.formatter.period_reader import read_period
from drafter.formatter.references import (
    Reference,
    System,
    read_document_number,
    read_place_line,
    read_reference,
)
from drafter.formatter.repair import protected, repaired
from drafter.formatter.settings import OFFICIAL, PRESS, Profile
from drafter.formatter.terms import TermStage, read_term, read_term_stage
from drafter.formatter.units import UnitMismatch, in_one_unit

__all__ = [
    "OFFICIAL",
    "PRESS",
    "Direction",
    "Formatter",
    "Move",
    "NoBase",
    "NoRatio",
    "Profile",
    "Ratio",
    "Reference",
    "Spelling",
    "StatedRatio",
    "System",
    "TermStage",
    "UnitMismatch",
    "WordStyle",
    "agrees",
    "capitalised",
    "compare",
    "in_one_unit",
    "percent_of",
    "protected",
    "read_amount",
    "read_congress",
    "read_count",
    "read_day",
    "read_document_number",
    "read_hour",
    "read_integer",
    "read_issued",
    "read_money",
    "read_money_words",
    "read_month",
    "read_month_name",
    "read_moved",
    "read_number",
    "read_occasion",
    "read_out_of",
    "read_percent",
    "read_period",
    "read_place_line",
    "read_point",
    "read_ratio",
    "read_reference",
    "read_roman_or_arabic",
    "read_score",
    "read_term",
    "read_term_stage",
    "read_verdict",
    "read_weekday",
    "read_words",
    "repaired",
    "shares",
]
