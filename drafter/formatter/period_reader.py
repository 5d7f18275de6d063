"""Periods under review: every shape that offices type, by the calendar or by name."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from attrs import evolve

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, error, warning
from drafter.formatter.cardinals import DIGITS, cardinal
from drafter.formatter.dates import (
    BAD_DATE,
    MISSING_YEAR,
    MONTH_NAMES,
    YEAR_BEYOND,
    likely,
)
from drafter.formatter.occasions import read_occasion
from drafter.formatter.ordinals import from_roman, roman
from drafter.formatter.orthography import even, stripped, tidied
from drafter.formatter.periods import compact_period, period
from drafter.formatter.settings import OFFICIAL, PRESS, loosened
from drafter.formatter.terms import YEARS, has_even_dash
from drafter.patterns import regex
from drafter.values import TURNS, Month, Period, PeriodKind, Term
from drafter.vocabulary import unaccented

UNREADABLE_PERIOD = error("D206")
TAKEN_FOR_EVENT = warning("D435")

_YEAR = r"(?:/|-| ?, ?|,? năm | )(\d{4})"
_NUMBERS = "|".join((*DIGITS[2:], "mười một", "mười"))
_COUNT = rf"(\d{{1,2}}|{_NUMBERS})"
_QUARTERS = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
QUARTER = f"([1-4]|I{{1,3}}|IV|{'|'.join(_QUARTERS)})"
"""A quarter, in any numeral."""


def quarter_number(quarter: str) -> int:
    """Return the number of a quarter."""
    spoken = _QUARTERS.get(quarter.lower()) or from_roman(quarter.upper())
    return spoken or int(quarter)


def _year(year: str) -> Period:
    return Period.year(int(year))


def _first_months(count: str, year: str) -> Period:
    return Period.months(int(year), 1, _number(count))


def _last_months(count: str, year: str) -> Period:
    return Period.months(int(year), 13 - _number(count), 12)


def _half_year(half: str, year: str) -> Period:
    return (_first_months if half.lower() == "đầu" else _last_months)("6", year)


def _quarter(quarter: str, year: str) -> Period:
    last = 3 * quarter_number(quarter)
    return Period.months(int(year), last - 2, last)


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


def _counted_stage(count: str, first: str, last: str) -> Period:
    """Build 5 năm 2021 - 2025; 10 năm (2014 - 2024) counts from year to year."""
    years = int(last) - int(first)
    if _number(count) not in (years, years + 1):
        raise ValueError(f"{first} to {last} are not {count} years")
    return _stage(first, last)


def _whole_term(first: str, last: str) -> Period:
    return Period.of_term(Term(first=int(first), last=int(last)))


def _half_term(half: str, first: str, last: str) -> Period:
    term = Term(first=int(first), last=int(last))
    is_second = half.lower() in ("nửa cuối", "nửa sau", "nửa còn lại")
    return Period.of_term(term, 2 if is_second else 1)


def _days_typed(typed: str) -> Period:
    when = read_occasion(typed).value
    if when.last_day is None or when.session is not None:
        raise ValueError(f"not a run of days: {typed}")
    return Period(start=when.day, end=when.last_day)


def _number(count: str) -> int:
    if count.isdigit():
        return int(count)
    value = cardinal(count)
    assert value is not None, "the shapes let only cardinals through"
    return value


def _turn(words: str, first: str, last: str) -> Period:
    """Build năm học 2024 - 2025, which ends in the year after it began."""
    if int(last) != int(first) + 1:
        raise ValueError(f"{first} to {last} is not one year")
    return Period(name=f"{words} {first} - {last}")


def _school_year(words: str, first: str, last: str) -> Period:
    return _turn(words.lower(), first, last)


def _semester(number: str, first: str, last: str) -> Period:
    """Build học kỳ I năm học 2024 - 2025, the number as it was typed."""
    numeral = {"một": "I", "nhất": "I", "hai": "II"}.get(number.lower(), number.upper())
    return _turn(f"học kỳ {numeral} năm học", first, last)


def _one_year_turn(words: str, year: str) -> Period:
    return Period(name=f"{words.lower()} {year}")


def _together(first: str, second: str) -> Period:
    """Build năm 2025 và giai đoạn 2021 - 2025, whose days are the shorter's.

    What follows is said of the shorter: nobody said that the longer has a plan.
    """
    later = _calendar(second)
    assert later.end is not None
    sooner = _calendar(first, later.end.year)
    return min(later, sooner, key=lambda value: value.span)


def _calendar(text: str, year: int | None = None) -> Period:
    """Read a part of a phrase, which must be a period by the calendar."""
    value = read_period(text, year).value
    if value.days is None or value.kind is PeriodKind.EVENT:
        raise Unreadable(UNREADABLE_PERIOD, text=text, hint_vi="", hint_en="")
    return value


def _event(*_: str) -> Period:
    """Build what is called by its name alone; the reader puts the name in."""
    return Period(name="…")


_HALF = "nửa đầu|nửa cuối|nửa sau|nửa còn lại|nửa|giữa"
_TO = "(?:đến|tới|-)"
_MONTHS = rf"(?:từ )?(?:tháng )?(\d{{1,2}}) ?{_TO} ?(?:hết )?(?:tháng )?(\d{{1,2}})"
_DATED = (
    rf"(?:từ )?(?:tháng )?(\d{{1,2}})/(\d{{4}}) ?{_TO} ?(?:hết )?(?:tháng )?"
    r"(\d{1,2})/(\d{4})"
)
_SCHOOL = r"(?:(?:,| -|/)? ?năm học|,|/)?"
_YEAR_WORDS = "|".join(dict.fromkeys(row.year for row in TURNS))
_SINGLE = "năm tài chính|năm ngân sách|niên độ|niên vụ"
_WORK = "thực hiện|triển khai|thi hành|vận hành|xây dựng|hoạt động|về|của"
_MANY = rf"(?:\d{{1,3}}|một|{_NUMBERS}|hai mươi|ba mươi)"
_UNITS = "năm|tháng|tuần|ngày|quý|nhiệm kỳ|mùa|vụ"
_COUNTED = (
    rf"(?:(?:hơn|gần|qua|sau) )?{_MANY} (?:{_UNITS})(?: (?:học|đầu))?"
    rf"(?:,? {YEARS},?)? (?!đầu|cuối|năm|của|qua\b|gần đây)[^\W\d].*"
)
"""10 năm thực hiện Chỉ thị số 21-CT/TW: time that is counted by what was done."""
EVENTS = (
    "cao điểm", "chiến dịch", "chuyên đề", "chương trình", "cuộc thi", "cuộc vận động",
    "diễn tập", "dự án", "đại hội", "đề án", "đợt", "giải", "hành trình", "hội diễn",
    "hè", "hội khỏe", "hội thao", "hội thi", "khóa", "kỳ họp", "kỳ thi", "lễ hội",
    "liên hoan", "mô hình", "mùa", "niên khóa", "phong trào", "thi đua", "tuần lễ",
    "vụ",
)  # fmt: skip
"""What names an event, a season, a movement: kept as it was typed."""
_NO_NAME = (
    rf"(?:{'|'.join(MONTH_NAMES)}|{_NUMBERS}|học|tài chính|ngân sách"
    r"|nay|ngoái|trước|sau|tới|qua|đầu|cuối)\b"
)
_EVENT = (
    rf"(?:{'|'.join(EVENTS)})\b.+|(?:tháng|năm|tuần|ngày) (?!{_NO_NAME})[^\W\d].+"
    rf"|năm đầu (?:tiên )?(?:{_WORK}) .+|giai đoạn (?:\d{{1,2}}|[IVX]+)\b .+"
)
_SINCE = r"từ .*\d{4}.* đến nay"


_SEMESTER = rf"(?:học kỳ|hk) ?(I{{1,2}}|1|2|một|nhất|hai),?{_SCHOOL} ?{YEARS}"
_TOGETHER = (
    r"((?:năm|cả năm|quý|tháng|\w+ tháng|giai đoạn)\b.*?)(?: và|,) "
    r"((?:giai đoạn|nhiệm kỳ|ước|cả năm|quý|tháng|\d+ (?:tháng|năm)|năm \d).*\d.*)"
)
"""năm 2025 và giai đoạn 2021 - 2025; quý III và 9 tháng năm 2025."""
_AT_WORK = rf"((?:năm|quý|tháng|giai đoạn|\d+ tháng) .*\d) (?:{_WORK}) .+"
"""năm 2025 thực hiện Đề án 06, whose days are those of the year."""


class Shape(NamedTuple):
    """A way to type a period.

    Attributes:
        pattern: The whole of it, whose groups are the parts.
        build: Makes the period of the parts.
        keeps_words: Whether its words are printed where the days alone would be
            written in others.
    """

    pattern: re.Pattern[str]
    build: Callable[..., Period]
    keeps_words: bool


@cache
def _shapes() -> tuple[Shape, ...]:
    """Return every shape, and what builds its period from the parts."""
    return tuple(
        Shape(regex(pattern, re.IGNORECASE), build, bool(keeps))
        for pattern, build, *keeps in (
            (r"(?:trong )?(?:năm )?(\d{4})", _year),
            (r"cả năm (\d{4})", _year, True),
            (rf"{_COUNT} tháng đầu(?: năm)?{_YEAR}", _first_months, True),
            (rf"{_COUNT} tháng cuối(?: năm)?{_YEAR}", _last_months, True),
            (rf"{_COUNT} tháng{_YEAR}", _first_months, True),
            (r"nửa (đầu|cuối) năm (\d{4})", _half_year, True),
            (rf"(?:quý |q){QUARTER}{_YEAR}", _quarter),
            (rf"(?:tháng |t)(\d{{1,2}}){_YEAR}", _month),
            (rf"(?=.*tháng){_MONTHS}{_YEAR}", _month_run),
            (_DATED, _dated_months),
            (rf"giai đoạn {YEARS}", _stage),
            (rf"từ năm (\d{{4}}) {_TO} (?:hết )?năm (\d{{4}})", _stage, True),
            (rf"(?:giai đoạn )?{_COUNT} năm,? {YEARS}", _counted_stage, True),
            (rf"({_HALF})(?: của)? nhiệm kỳ {YEARS}", _half_term),
            (rf"(?:cả |toàn )?nhiệm kỳ {YEARS}", _whole_term),
            (rf"({_YEAR_WORDS}) {YEARS}", _school_year),
            (rf"({_SINGLE}) (\d{{4}})", _one_year_turn),
            (_SEMESTER, _semester),
            (_COUNTED, _event, True),
            (_SINCE, _event, True),
            (_EVENT, _event, True),
            (r"ước(?: tính)?(?: thực hiện)? (.+)", _calendar, True),
            (_TOGETHER, _together, True),
            (_AT_WORK, _calendar, True),
            (r"(?=.*(?:/|tháng \d))((?:từ )?(?:ngày )?\d.*)", _days_typed),
        )
    )


_EXAMPLES = (
    "năm 2024, 6 tháng đầu năm 2024, năm học 2024 - 2025, nửa đầu nhiệm kỳ 2020 - 2025"
)


@cache
def _quarter_pattern() -> re.Pattern[str]:
    return re.compile(rf"\bquý {QUARTER}\b", re.IGNORECASE)


@cache
def _four_digits() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def read_period(text: str, year: int | None = None) -> Reading[Period]:
    """Read năm 2024, 6 tháng đầu năm 2024, năm học 2024 - 2025, Chiến dịch ….

    Args:
        text: What was typed.
        year: The year of "06 tháng đầu năm", when the context fixes it.

    Raises:
        Unreadable: It is no period (D206), or lacks its year (D207).
    """
    typed = even(text)
    if any(digit.isdigit() and not digit.isascii() for digit in typed):
        raise _no_period(text)
    shape, parts = _shape(typed)
    if shape is None and year is not None:
        whole = f"{typed.removesuffix(' năm')} năm {year:04}"
        if _shape(whole)[0] is not None:
            return read_period(whole)
    if shape is None:
        if not _may_be_event(typed):
            raise _why_not(typed, text)
        value = Period(name=_name(text))
        return Reading(value, (TAKEN_FOR_EVENT.at(text=text),))
    value = _built(shape.build, parts, text)
    if shape.keeps_words:
        value = _worded(value, text)
    return Reading(value, _noticed(text, value))


def _shape(typed: str) -> tuple[Shape | None, tuple[str, ...]]:
    for shape in _shapes():
        if match := shape.pattern.fullmatch(typed):
            return shape, match.groups()
    return None, ()


def _worded(value: Period, text: str) -> Period:
    """Keep the typed words where the days alone would be written in others."""
    if value.name or value.days is None:
        return evolve(value, name=_name(text))
    if _words_of(even(text)) in map(_words_of, _renderings(value)):
        return value
    return evolve(value, name=_name(text))


def _name(text: str) -> str:
    """Return the name of a period as it was typed, in mid-sentence."""
    typed = " ".join(stripped(text).split())
    name = _year_range().sub(r"\1 - \2", typed)
    return name[:1].lower() + name[1:] if _plain_opening().match(name) else name


@cache
def _year_range() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(\d{4}) ?[-\u2010-\u2015\u2212] ?(\d{4})(?!\d)", re.ASCII
    )


@cache
def _plain_opening() -> re.Pattern[str]:
    """Match what has no capital in mid-sentence, though it may begin a line."""
    return re.compile(
        rf"(?:cả|giai đoạn|nửa|ước|qua|từ|hơn|gần|sau|(?:năm|tháng|quý) \d|{_MANY} )",
        re.IGNORECASE,
    )


def _may_be_event(typed: str) -> bool:
    """Tell whether a phrase can be a name: some words, none of the calendar's first."""
    bare = unaccented(typed)
    if bare == typed or " " not in typed:
        return False
    return not any(map(_calendar_opening().match, (typed, bare)))


@cache
def _calendar_opening() -> re.Pattern[str]:
    """Match what begins a period by the calendar, which was then mistyped."""
    return re.compile(
        rf"\W|\d|(?:thang|quy|nam) [\dIV]|(?:năm|tháng|quý|kỳ|nửa|đầu(?! tư)|giữa|cuối"
        r"|cả|từ|đến|tới|trước|trong|giai đoạn|nhiệm kỳ|học kỳ|hk|q|t|sơ kết|tổng kết"
        rf"|ước|{_MANY})(?:\b|\d)",
        re.IGNORECASE,
    )


def _built(build: Callable[..., Period], parts: tuple[str, ...], text: str) -> Period:
    for digits in _four_digits().findall(even(text)):
        likely(int(digits), text)
    try:
        return build(*parts)
    except Unreadable as refusal:
        rule = refusal.finding.rule
        of_days = rule is BAD_DATE and re.search(r"\d/\d", text)
        if of_days or rule is YEAR_BEYOND:
            raise
        raise _no_period(text) from None
    except ValueError:
        raise _no_period(text) from None


def _why_not(typed: str, text: str) -> Unreadable:
    """Tell a phrase without its year from one that is no period."""
    for link in (" năm 2024", " 2024", " 2020 - 2025", " 2024 - 2025"):
        whole = f"{typed.removesuffix(' năm')}{link}"
        if _shape(whole)[0] is not None:
            return Unreadable(MISSING_YEAR, text=text, example=whole)
    return _no_period(text)


@cache
def _deadline() -> re.Pattern[str]:
    """Match a time that something ends at, which is no period."""
    return re.compile(r"(?:đến|tới|trước)(?: hết| cuối)? năm (\d{4})", re.IGNORECASE)


def _no_period(text: str) -> Unreadable:
    typed = even(text)
    vi, en = f"ví dụ: {_EXAMPLES}", f"such as: {_EXAMPLES}"
    if due := _deadline().fullmatch(typed):
        vi = f"năm phải hoàn thành một chỉ tiêu ghi ở  han_nam: {due[1]}"
        en = f"the year that a target is due goes into  han_nam: {due[1]}"
    if re.fullmatch(YEARS, typed):
        stage, term = f"giai đoạn {typed}", f"nhiệm kỳ {typed}"
        vi, en = f"viết '{stage}' hoặc '{term}'", f"write '{stage}' or '{term}'"
    return Unreadable(UNREADABLE_PERIOD, text=text, hint_vi=vi, hint_en=en)


def _noticed(text: str, value: Period) -> tuple[Finding, ...]:
    """Report what will be printed in other words, or with another dash."""
    printed, *others = _renderings(value)
    if printed == text:
        return ()
    typed = _words_of(even(text))
    same = any(typed == _words_of(rendered) for rendered in (printed, *others))
    return tidied(text, printed, same=same and has_even_dash(text))


def _renderings(value: Period) -> tuple[str, str]:
    """Return how a period is printed, in a report and in the press."""
    return loosened(period(value, OFFICIAL)), loosened(compact_period(value, PRESS))


def _words_of(text: str) -> str:
    """Return a period without what is silent: padding, case, numerals, links."""
    text = re.sub(r"\b0+(?=\d)", "", text.lower().replace(" - ", "-"))
    text = _quarter_pattern().sub(
        lambda match: f"quý {roman(quarter_number(match[1]))}", text
    )
    return re.sub(
        r"^(?:cả (?=nhiệm)|từ |trong )|\b(?:năm|ngày) |[(),]",
        "",
        text.replace("/", " "),
    )
