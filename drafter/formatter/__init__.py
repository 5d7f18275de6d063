"""Vietnamese text of values, and values of Vietnamese text.

``Formatter`` writes, the ``read_…`` functions read what it wrote and what offices
type. ``drafter.formatter.catalogue`` lists every capability with its call.
"""

from drafter.formatter.collation import name_key, text_key
from drafter.formatter.comparison import (
    Direction,
    NoBase,
    NoRatio,
    Ratio,
    agrees,
    change_of,
    compare,
    percent_of,
    points_of,
    shares,
    times_of,
)
from drafter.formatter.comparison_reader import (
    Move,
    StatedRatio,
    read_moved,
    read_ratio,
    read_verdict,
)
from drafter.formatter.formatter import Formatter
from drafter.formatter.orthography import Spelling, capitalised, tones_of
from drafter.formatter.periods import TermStage
from drafter.formatter.profile import OFFICIAL, PRESS, Profile
from drafter.formatter.reading.amounts import read_amount
from drafter.formatter.reading.dates import read_day, read_issued, read_month
from drafter.formatter.reading.names import read_month_name, read_weekday
from drafter.formatter.reading.numbers import read_integer, read_number
from drafter.formatter.reading.occasions import read_occasion
from drafter.formatter.reading.ordinals import (
    read_congress,
    read_point,
    read_roman_or_arabic,
)
from drafter.formatter.reading.periods import read_period
from drafter.formatter.reading.references import (
    Reference,
    read_document_number,
    read_place_line,
    read_reference,
)
from drafter.formatter.reading.scores import read_out_of, read_score
from drafter.formatter.reading.sums import read_money, read_percent
from drafter.formatter.reading.terms import read_term, read_term_stage
from drafter.formatter.reading.words import read_money_words, read_words
from drafter.formatter.references import System
from drafter.formatter.repair import protected, repaired
from drafter.formatter.units import UnitMismatch, in_one_unit
from drafter.formatter.words import WordStyle
from drafter.legacy import Decoded, Legacy, legacy_text

__all__ = [
    "OFFICIAL",
    "PRESS",
    "Decoded",
    "Direction",
    "Formatter",
    "Legacy",
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
    "change_of",
    "compare",
    "in_one_unit",
    "legacy_text",
    "name_key",
    "percent_of",
    "points_of",
    "protected",
    "read_amount",
    "read_congress",
    "read_day",
    "read_document_number",
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
    "text_key",
    "times_of",
    "tones_of",
]
