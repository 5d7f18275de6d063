"""Terms and periods: every phrase that the formatter writes, and more."""

import re
from collections.abc import Callable

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import periods, rules
from drafter.formatter.periods import TermStage
from drafter.formatter.profile import OFFICIAL, PRESS
from drafter.formatter.reading.occasions import read_occasion
from drafter.formatter.reading.tidy import even, is_even, stripped, tidied
from drafter.formatter.romans import from_roman, roman
from drafter.formatter.spaces import loosened
from drafter.formatter.words import DIGITS
from drafter.values import Month, Period, Term

_YEARS = r"\(?(\d{4}) ?(?:-|/|đến) ?(\d{4})\)?"
_YEAR = r"(?:/|-| ?, ?| năm |, năm | )(\d{4})"
_COUNT = rf"(\d{{1,2}}|{'|'.join(DIGITS[2:])}|mười)"
_QUARTERS = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
_QUARTER = f"([1-4]|I{{1,3}}|IV|{'|'.join(_QUARTERS)})"
_STAGES = {stage.value.removesuffix(" nhiệm kỳ"): stage for stage in TermStage}


def read_term(text: str) -> Reading[Term]:
    """Read 2020 - 2025, with any dash.

    Raises:
        Unreadable: It is not two years in order (D211), or a year has not four
            digits (D205).
    """
    typed = even(text)
    if found := re.fullmatch(r"(?:nhiệm kỳ )?(\d{4}) ?- ?(\d{2})", typed, re.I):
        example = f"{found[1]} - {found[1][:2]}{found[2]}"
        raise Unreadable(rules.TWO_DIGIT_YEAR, text=text, example=example)
    found = re.fullmatch(rf"(?:nhiệm kỳ |NK )?{_YEARS}", typed, re.I)
    if found is None:
        raise Unreadable(rules.UNREADABLE_TERM, text=text)
    value = _term(found[1], found[2], text)
    printed = loosened(periods.term(value, OFFICIAL))
    return Reading(value, tidied(text, printed, same=_has_even_dash(text)))


def read_term_stage(text: str) -> Reading[tuple[TermStage, Term]]:
    """Read giữa nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no stage of a term (D211).
    """
    names = "|".join(sorted(_STAGES, key=len, reverse=True))
    found = re.fullmatch(rf"({names}) nhiệm kỳ {_YEARS}", even(text), re.I)
    if found is None:
        raise Unreadable(rules.UNREADABLE_TERM, text=text)
    stage, term = _STAGES[found[1].lower()], _term(found[2], found[3], text)
    printed = loosened(periods.term_stage(term, stage, OFFICIAL))
    return Reading((stage, term), tidied(text, printed, same=_has_even_dash(text)))


def read_period(text: str) -> Reading[Period]:
    """Read năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025.

    Raises:
        Unreadable: It is no period (D206), or lacks its year (D207).
    """
    typed = even(text)
    for pattern, build in _SHAPES:
        if found := pattern.fullmatch(typed):
            value = _built(build, found.groups(), text)
            return Reading(value, _noticed(text, value))
    raise _why_not(typed, text)


def _whole_term(first: str, last: str) -> Period:
    return Period.of_term(Term(first=int(first), last=int(last)))


def _half_term(half: str, first: str, last: str) -> Period:
    term = Term(first=int(first), last=int(last))
    is_second = half.lower() in ("nửa cuối", "nửa sau", "nửa còn lại")
    return Period.of_term(term, 2 if is_second else 1)


def _year(year: str) -> Period:
    return Period.year(int(year))


def _first_months(count: str, year: str) -> Period:
    return Period.months(int(year), 1, _number(count))


def _last_months(count: str, year: str) -> Period:
    return Period.months(int(year), 13 - _number(count), 12)


def _half_year(half: str, year: str) -> Period:
    return (_first_months if half.lower() == "đầu" else _last_months)("6", year)


def _quarter(quarter: str, year: str) -> Period:
    last = 3 * _quarter_number(quarter)
    return Period.months(int(year), last - 2, last)


def _quarter_number(quarter: str) -> int:
    spoken = _QUARTERS.get(quarter.lower()) or from_roman(quarter.upper())
    return spoken or int(quarter)


def _month(month: str, year: str) -> Period:
    return Period.months(int(year), int(month), int(month))


def _month_run(first: str, last: str, year: str) -> Period:
    return Period.months(int(year), int(first), int(last))


def _dated_months(first: str, begins: str, last: str, ends: str) -> Period:
    start = Month(year=int(begins), month=int(first))
    end = Month(year=int(ends), month=int(last))
    return Period(start=start.last_day.replace(day=1), end=end.last_day)


def _stage(first: str, last: str) -> Period:
    if int(first) >= int(last):
        raise ValueError(f"{first} is not before {last}")
    return Period.years(int(first), int(last))


def _days(typed: str) -> Period:
    when = read_occasion(typed).value
    if when.last_day is None or when.session is not None:
        raise ValueError(f"not a run of days: {typed}")
    return Period(start=when.day, end=when.last_day)


def _number(count: str) -> int:
    if count.isdigit():
        return int(count)
    return (*DIGITS, "mười").index(count.lower())


_HALF = "nửa đầu|nửa cuối|nửa sau|nửa còn lại|nửa|giữa"
_MONTHS = r"(?:từ )?(?:tháng )?(\d{1,2}) ?(?:đến|-) ?(?:hết )?(?:tháng )?(\d{1,2})"
_DATED = (
    r"(?:từ )?(?:tháng )?(\d{1,2})/(\d{4}) ?(?:đến|-) ?(?:hết )?(?:tháng )?"
    r"(\d{1,2})/(\d{4})"
)
_SHAPES: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.ASCII), build)
    for pattern, build in (
        (r"(?:cả |trong )?(?:năm )?(\d{4})", _year),
        (rf"{_COUNT} tháng đầu(?: năm)?{_YEAR}", _first_months),
        (rf"{_COUNT} tháng cuối(?: năm)?{_YEAR}", _last_months),
        (rf"{_COUNT} tháng{_YEAR}", _first_months),
        (r"nửa (đầu|cuối) năm (\d{4})", _half_year),
        (rf"quý {_QUARTER}{_YEAR}", _quarter),
        (rf"tháng (\d{{1,2}}){_YEAR}", _month),
        (rf"(?=.*tháng){_MONTHS}{_YEAR}", _month_run),
        (_DATED, _dated_months),
        (rf"giai đoạn {_YEARS}", _stage),
        (r"từ năm (\d{4}) đến (?:hết )?năm (\d{4})", _stage),
        (rf"({_HALF})(?: của)? nhiệm kỳ {_YEARS}", _half_term),
        (rf"(?:cả )?nhiệm kỳ {_YEARS}", _whole_term),
        (r"(?=.*(?:/|tháng \d))((?:từ )?(?:ngày )?\d.*)", _days),
    )
)


def _built(build: Callable[..., Period], parts: tuple[str, ...], text: str) -> Period:
    try:
        return build(*parts)
    except Unreadable as refusal:
        if refusal.finding.rule is rules.BAD_DATE and re.search(r"\d/\d", text):
            raise
        raise _no_period(text) from None
    except ValueError:
        raise _no_period(text) from None


def _term(first: str, last: str, text: str) -> Term:
    try:
        return Term(first=int(first), last=int(last))
    except ValueError:
        raise Unreadable(rules.UNREADABLE_TERM, text=text) from None


def _why_not(typed: str, text: str) -> Unreadable:
    """Tell a phrase without its year from one that is no period."""
    for link in (" năm 2024", " 2024", " 2020 - 2025"):
        whole = f"{typed.removesuffix(' năm')}{link}"
        if any(pattern.fullmatch(whole) for pattern, _ in _SHAPES):
            return Unreadable(rules.MISSING_YEAR, text=text, example=whole)
    return _no_period(text)


def _no_period(text: str) -> Unreadable:
    typed = even(text)
    if re.fullmatch(_YEARS, typed):
        vi, en = f"viết 'giai đoạn {typed}' hoặc 'nhiệm kỳ {typed}'", "name its kind"
    else:
        examples = "năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025"
        vi, en = f"ví dụ: {examples}", f"such as: {examples}"
    return Unreadable(rules.UNREADABLE_PERIOD, text=text, way_vi=vi, way_en=en)


def _noticed(text: str, value: Period) -> tuple[Finding, ...]:
    """Report what will be printed in other words, or with another dash."""
    printed = loosened(periods.period(value, OFFICIAL))
    if printed == text:
        return ()
    typed = _words_of(even(text))
    others = (printed, loosened(periods.compact_period(value, PRESS)))
    same = any(typed == _words_of(said) for said in others)
    return tidied(text, printed, same=same and _has_even_dash(text))


def _words_of(text: str) -> str:
    """Return a period without what is silent: padding, case, numerals, links."""
    text = re.sub(r"\b0+(?=\d)", "", text.lower().replace(" - ", "-"))
    text = re.sub(
        rf"\bquý {_QUARTER}\b",
        lambda found: f"quý {roman(_quarter_number(found[1]))}",
        text,
        flags=re.IGNORECASE,
    )
    return re.sub(r"^(?:cả |từ )|\b(?:năm|ngày) |[(),]", "", text.replace("/", " "))


def _has_even_dash(text: str) -> bool:
    """Tell whether a text is even, its dash spaced on both sides or on neither."""
    tight = stripped(text).replace("\u00a0", " ").replace(" - ", "-")
    return is_even(text) and " -" not in tight and "- " not in tight
