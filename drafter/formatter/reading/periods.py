"""Periods: every phrase that the formatter writes, and what offices type."""

import re
from collections.abc import Callable

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import periods, rules
from drafter.formatter.profile import OFFICIAL, PRESS
from drafter.formatter.reading.period_shapes import QUARTER, SHAPES, quarter_number
from drafter.formatter.reading.terms import YEARS, has_even_dash
from drafter.formatter.reading.tidy import even, tidied
from drafter.formatter.reading.years import likely
from drafter.formatter.romans import roman
from drafter.formatter.spaces import loosened
from drafter.values import Period

_EXAMPLES = "năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025"
_QUARTER = re.compile(rf"\bquý {QUARTER}\b", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def read_period(text: str) -> Reading[Period]:
    """Read năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no period (D206), or lacks its year (D207).
    """
    typed = even(text)
    for pattern, build in SHAPES:
        if found := pattern.fullmatch(typed):
            value = _built(build, found.groups(), text)
            return Reading(value, _noticed(text, value))
    raise _why_not(typed, text)


def _built(build: Callable[..., Period], parts: tuple[str, ...], text: str) -> Period:
    for year in _FOUR_DIGITS.findall(even(text)):
        likely(int(year), text)
    try:
        return build(*parts)
    except Unreadable as refusal:
        rule = refusal.finding.rule
        of_days = rule is rules.BAD_DATE and re.search(r"\d/\d", text)
        if of_days or rule is rules.YEAR_BEYOND:
            raise
        raise _no_period(text) from None
    except ValueError:
        raise _no_period(text) from None


def _why_not(typed: str, text: str) -> Unreadable:
    """Tell a phrase without its year from one that is no period."""
    for link in (" năm 2024", " 2024", " 2020 - 2025"):
        whole = f"{typed.removesuffix(' năm')}{link}"
        if any(pattern.fullmatch(whole) for pattern, _ in SHAPES):
            return Unreadable(rules.MISSING_YEAR, text=text, example=whole)
    return _no_period(text)


def _no_period(text: str) -> Unreadable:
    typed = even(text)
    vi, en = f"ví dụ: {_EXAMPLES}", f"such as: {_EXAMPLES}"
    if re.fullmatch(YEARS, typed):
        stage, term = f"giai đoạn {typed}", f"nhiệm kỳ {typed}"
        vi, en = f"viết '{stage}' hoặc '{term}'", f"write '{stage}' or '{term}'"
    return Unreadable(rules.UNREADABLE_PERIOD, text=text, way_vi=vi, way_en=en)


def _noticed(text: str, value: Period) -> tuple[Finding, ...]:
    """Report what will be printed in other words, or with another dash."""
    printed = loosened(periods.period(value, OFFICIAL))
    if printed == text:
        return ()
    typed = _words_of(even(text))
    others = (printed, loosened(periods.compact_period(value, PRESS)))
    same = any(typed == _words_of(said) for said in others)
    return tidied(text, printed, same=same and has_even_dash(text))


def _words_of(text: str) -> str:
    """Return a period without what is silent: padding, case, numerals, links."""
    text = re.sub(r"\b0+(?=\d)", "", text.lower().replace(" - ", "-"))
    text = _QUARTER.sub(lambda found: f"quý {roman(quarter_number(found[1]))}", text)
    return re.sub(r"^(?:cả |từ )|\b(?:năm|ngày) |[(),]", "", text.replace("/", " "))
