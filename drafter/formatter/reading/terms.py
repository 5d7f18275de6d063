"""Terms of office and their stages, with any dash."""

import re

from drafter.errors import Reading, Unreadable
from drafter.formatter import periods, rules
from drafter.formatter.periods import TermStage
from drafter.formatter.profile import OFFICIAL
from drafter.formatter.reading.tidy import even, is_even, stripped, tidied
from drafter.formatter.reading.years import likely
from drafter.formatter.spaces import loosened
from drafter.values import Term

YEARS = r"\(?(\d{4}) ?(?:-|/|đến) ?(\d{4})\)?"
"""Two years, as the ends of a term or a stage are typed."""

_TERM = re.compile(rf"(?:nhiệm kỳ |NK )?{YEARS}", re.IGNORECASE | re.ASCII)
_SHORT = re.compile(r"(?:nhiệm kỳ )?(\d{4}) ?[-/] ?(\d{2})", re.IGNORECASE | re.ASCII)
_STAGES = {stage.value.removesuffix(" nhiệm kỳ"): stage for stage in TermStage}
_STAGE = re.compile(
    rf"({'|'.join(sorted(_STAGES, key=len, reverse=True))}) nhiệm kỳ {YEARS}",
    re.IGNORECASE | re.ASCII,
)


def read_term(text: str) -> Reading[Term]:
    """Read 2020 - 2025, with any dash.

    Raises:
        Unreadable: It is not two years in order (D211), or a year has not four
            digits (D205).
    """
    typed = even(text)
    if short := _SHORT.fullmatch(typed):
        example = f"{short[1]} - {short[1][:2]}{short[2]}"
        raise Unreadable(rules.TWO_DIGIT_YEAR, text=text, example=example)
    found = _TERM.fullmatch(typed)
    if found is None:
        raise Unreadable(rules.UNREADABLE_TERM, text=text)
    value = _term(found[1], found[2], text)
    printed = loosened(periods.term(value, OFFICIAL))
    return Reading(value, tidied(text, printed, same=has_even_dash(text)))


def read_term_stage(text: str) -> Reading[tuple[TermStage, Term]]:
    """Read giữa nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no stage of a term (D211).
    """
    found = _STAGE.fullmatch(even(text))
    if found is None:
        raise Unreadable(rules.UNREADABLE_TERM, text=text)
    stage, term = _STAGES[found[1].lower()], _term(found[2], found[3], text)
    printed = loosened(periods.term_stage(term, stage, OFFICIAL))
    return Reading((stage, term), tidied(text, printed, same=has_even_dash(text)))


def has_even_dash(text: str) -> bool:
    """Tell whether a text is even, its dash spaced on both sides or on neither."""
    tight = stripped(text).replace("\u00a0", " ").replace(" - ", "-")
    return is_even(text) and " -" not in tight and "- " not in tight


def _term(first: str, last: str, text: str) -> Term:
    try:
        term = Term(first=int(first), last=int(last))
    except ValueError:
        raise Unreadable(rules.UNREADABLE_TERM, text=text) from None
    return likely(term, text)
