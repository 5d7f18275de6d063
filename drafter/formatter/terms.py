"""Terms of office and their stages, with any dash."""

import re
from enum import Enum
from functools import cache

from drafter.errors import Reading, Unreadable
from drafter.findings import error
from drafter.formatter.dates import TWO_DIGIT_YEAR, likely
from drafter.formatter.orthography import even, is_even, stripped, tidied
from drafter.formatter.settings import NBSP, OFFICIAL, Profile, loosened
from drafter.values import Term

UNREADABLE_TERM = error("D211")


class TermStage(Enum):
    """A part of a term that has no dates of its own, as it is called."""

    WHOLE = "cả nhiệm kỳ"
    BEGINNING = "đầu nhiệm kỳ"
    FIRST_HALF = "nửa đầu nhiệm kỳ"
    MIDDLE = "giữa nhiệm kỳ"
    SECOND_HALF = "nửa cuối nhiệm kỳ"
    END = "cuối nhiệm kỳ"


def years(first: int, last: int, profile: Profile) -> str:
    """Write 2020 - 2025, or 2020-2025 in the press."""
    return f"{first:04}{profile.range_mark}{last:04}".replace(" ", NBSP)


def term(value: Term, profile: Profile) -> str:
    """Write a term of office by its years alone."""
    return years(value.first, value.last, profile)


def term_stage(value: Term, stage: TermStage, profile: Profile) -> str:
    """Write giữa nhiệm kỳ 2020 - 2025."""
    return f"{stage.value}{NBSP}{term(value, profile)}"


YEARS = r"\(?(\d{4}) ?(?:-|/|đến) ?(\d{4})\)?"
"""Two years, as the ends of a term or a stage are typed."""


@cache
def _term_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:nhiệm kỳ |NK )?{YEARS}", re.IGNORECASE | re.ASCII)


@cache
def _short() -> re.Pattern[str]:
    return re.compile(r"(?:nhiệm kỳ )?(\d{4}) ?[-/] ?(\d{2})", re.IGNORECASE | re.ASCII)


_STAGES = {stage.value.removesuffix(" nhiệm kỳ"): stage for stage in TermStage}


@cache
def _stage() -> re.Pattern[str]:
    return re.compile(
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
    if short := _short().fullmatch(typed):
        example = f"{short[1]} - {short[1][:2]}{short[2]}"
        raise Unreadable(TWO_DIGIT_YEAR, text=text, example=example)
    match = _term_pattern().fullmatch(typed)
    if match is None:
        raise Unreadable(UNREADABLE_TERM, text=text)
    value = _term(match[1], match[2], text)
    printed = loosened(term(value, OFFICIAL))
    return Reading(value, tidied(text, printed, same=has_even_dash(text)))


def read_term_stage(text: str) -> Reading[tuple[TermStage, Term]]:
    """Read giữa nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no stage of a term (D211).
    """
    match = _stage().fullmatch(even(text))
    if match is None:
        raise Unreadable(UNREADABLE_TERM, text=text)
    stage, term = _STAGES[match[1].lower()], _term(match[2], match[3], text)
    printed = loosened(term_stage(term, stage, OFFICIAL))
    return Reading((stage, term), tidied(text, printed, same=has_even_dash(text)))


def has_even_dash(text: str) -> bool:
    """Tell whether a text is even, its dash spaced on both sides or on neither."""
    tight = stripped(text).replace("\u00a0", " ").replace(" - ", "-")
    return is_even(text) and " -" not in tight and "- " not in tight


def _term(first: str, last: str, text: str) -> Term:
    try:
        term = Term(first=int(first), last=int(last))
    except ValueError:
        raise Unreadable(UNREADABLE_TERM, text=text) from None
    return likely(term, text)
