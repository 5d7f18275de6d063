"""The formatter: one frozen value that knows a document's habits."""

from attrs import frozen

from drafter.formatter.comparison_text import ComparisonForms
from drafter.formatter.number_forms import NumberForms
from drafter.formatter.text_forms import TextForms
from drafter.formatter.time_forms import TimeForms


@frozen
class Formatter(NumberForms, TimeForms, ComparisonForms, TextForms):
    """Writes values as Vietnamese text; see ``Settings`` for its attributes."""
