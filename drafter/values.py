"""Value types below both the formatter and the model: time, amounts, ratios.

A value that the model holds and the formatter writes. Nothing here knows text.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from math import inf
from typing import Any, NamedTuple

from attrs import Attribute, evolve, field

from drafter.patterns import regex
from drafter.typed import fact
from drafter.vocabulary import Kind, Noun, also, key


def _finite(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Let finite numbers through."""
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{attribute.name} must be a finite number, not {value}")


class Session(Enum):
    """The part of a day in which a conference is held."""

    MORNING = "sáng"
    AFTERNOON = "chiều"
    EVENING = "tối"


@also(FROM=("từ",), AT_LEAST=("tối thiểu",), AT_MOST=("tối đa",))
class Bound(Enum):
    """How an amount is bounded; the value is the Vietnamese word, ``…`` its place."""

    EXACT = "đúng"
    ABOUT = "khoảng"
    NEARLY = "gần"
    OVER = "trên"
    MORE_THAN = "hơn"
    UNDER = "dưới"
    AT_LEAST = "ít nhất"
    FROM = "từ … trở lên"
    AT_MOST = "không quá"
    RANK = "thứ"
    """A place in an order, the first being the best: no amount of anything."""

    @property
    def is_ceiling(self) -> bool:
        """Whether it must not be passed: không quá 2%."""
        return self in (Bound.AT_MOST, Bound.UNDER)

    @property
    def is_floor(self) -> bool:
        """Whether it is to be passed: trên 95%, từ 95% trở lên."""
        return self in (Bound.OVER, Bound.MORE_THAN, Bound.AT_LEAST, Bound.FROM)


@also(OF=("bằng",), CHANGE=("giảm",), ABOVE=("thấp hơn", "nhiều hơn", "ít hơn"))
class RatioForm(Enum):
    """How a ratio is said."""

    OF = "đạt"
    CHANGE = "tăng"
    OVER = "vượt"
    TIMES = "gấp"
    POINTS = "điểm phần trăm"
    ABOVE = "cao hơn"


class Better(Enum):
    """Which way of an indicator is the good one."""

    HIGHER = "tăng"
    LOWER = "giảm"


class ToneStyle(Enum):
    """Where the tone mark stands in oa, oe, uy; named by example."""

    HOA_ON_O = "hòa"
    HOA_ON_A = "hoà"


@Noun("lượng", line="455 tỷ đồng")
@fact(kw_only=True)
class Amount:
    """A number with its unit, bound or range.

    Attributes:
        value: The number as typed; trailing zeros are kept.
        unit: Unit as printed, scale word included: ``tỷ đồng``, ``%``, ``ha``.
        bound: Whether the number is exact, a minimum, roughly so …
        upper: The other end of a range; greater than ``value``.
    """

    value: Decimal = field(
        validator=_finite, metadata=key("gia_tri", "Con số", example="455")
    )
    unit: str = field(
        default="",
        metadata=key(
            "don_vi_tinh",
            "Đơn vị tính, kể cả nghìn, triệu, tỷ",
            example="tỷ đồng",
            kind=Kind.UNIT,
        ),
    )
    bound: Bound = field(
        default=Bound.EXACT,
        metadata=key("gioi_han", "Giới hạn: trên, gần, khoảng, ít nhất …"),
    )
    upper: Decimal | None = field(
        default=None,
        validator=_finite,
        metadata=key("gia_tri_cao", "Đầu trên của khoảng giá trị", example="460"),
    )

    def __attrs_post_init__(self) -> None:
        if self.upper is not None and not self.value < self.upper:
            raise ValueError(f"{self.value} is not below {self.upper}")


@Noun("số lượng", line="gần 50")
@fact(kw_only=True)
class Count:
    """A number of people or things, perhaps only about so many.

    Attributes:
        value: The number as typed.
        bound: Whether it is exact, nearly so many, more than so many …
    """

    value: int = field(metadata=key("gia_tri", "Con số", example="50"))
    bound: Bound = field(
        default=Bound.EXACT,
        metadata=key("gioi_han", "Giới hạn: gần, hơn, khoảng, ít nhất …"),
    )

    @classmethod
    def total(cls, counts: "Iterable[Count]") -> "Count":
        """Return a sum, as exact as what is summed: gần 50 and 3 are gần 53."""
        counts = tuple(counts)
        bounds = {count.bound for count in counts} - {Bound.EXACT}
        bound = bounds.pop() if len(bounds) == 1 else Bound.ABOUT if bounds else None
        return cls(value=sum(c.value for c in counts), bound=bound or Bound.EXACT)

    @property
    def least(self) -> int:
        """The smallest number that it can be."""
        if self.bound in _MORE:
            return self.value + 1
        return self.value if self.bound in (Bound.EXACT, *_NO_LESS) else 0

    @property
    def most(self) -> float:
        """The largest number that it can be."""
        if self.bound in _LESS:
            return self.value - 1
        return self.value if self.bound in (Bound.EXACT, Bound.AT_MOST) else inf

    def may_be(self, other: "Count") -> bool:
        """Whether two counts can be of the same things."""
        return self.least <= other.most and other.least <= self.most

    def __bool__(self) -> bool:
        return bool(self.value)


def counted(value: Count | int) -> Count:
    """Return a count; a bare number is exact, anything else is as it was."""
    return Count(value=value) if isinstance(value, int) else value


def maybe_counted(value: Count | int | None) -> Count | None:
    """Return a count, or nothing where nothing is known."""
    return None if value is None else counted(value)


_MORE = (Bound.OVER, Bound.MORE_THAN)
_NO_LESS = (Bound.AT_LEAST, Bound.FROM)
_LESS = (Bound.NEARLY, Bound.UNDER)


@Noun("tháng", line="tháng 3/2023")
@fact(kw_only=True, order=True)
class Month:
    """A month of a year, for a document whose day is not known."""

    year: int = field(metadata=key("nam", "Năm", example="2023", kind=Kind.YEAR))
    month: int = field(metadata=key("thang", "Tháng", example="3"))

    def __attrs_post_init__(self) -> None:
        date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        if self.month == _YEAR:
            return date(self.year, self.month, 31)
        return date(self.year, self.month + 1, 1) - _DAY


@Noun("thời gian", line="sáng 13/12/2024")
@fact(kw_only=True)
class Occasion:
    """When a conference is held: a day, perhaps its session, hours, a last day."""

    day: date = field(metadata=key("ngay", "Ngày họp", example="13/12/2024"))
    session: Session | None = field(
        default=None, metadata=key("buoi", "Buổi: sáng, chiều, tối", example="sáng")
    )
    last_day: date | None = field(
        default=None,
        metadata=key(
            "den_ngay", "Ngày kết thúc, nếu họp nhiều ngày", example="14/12/2024"
        ),
    )
    hour: time | None = field(
        default=None, metadata=key("gio", "Giờ bắt đầu", example="7 giờ 30")
    )
    end_hour: time | None = field(
        default=None, metadata=key("den_gio", "Giờ kết thúc", example="11 giờ 15")
    )

    def __attrs_post_init__(self) -> None:
        if self.last_day is not None:
            if not self.day < self.last_day:
                raise ValueError(f"{self.last_day} is not after {self.day}")
        elif self.hour and self.end_hour and not self.hour < self.end_hour:
            raise ValueError(f"{self.end_hour} is not after {self.hour}")


@Noun("nhiệm kỳ", line="2020 - 2025")
@fact(kw_only=True)
class Term:
    """A term of office, by its first and last year."""

    first: int = field(
        metadata=key("tu_nam", "Năm đầu nhiệm kỳ", example="2020", kind=Kind.YEAR)
    )
    last: int = field(
        metadata=key("den_nam", "Năm cuối nhiệm kỳ", example="2025", kind=Kind.YEAR)
    )

    def __attrs_post_init__(self) -> None:
        if not self.first < self.last:
            raise ValueError(f"{self.first} is not before {self.last}")

    @property
    def middle(self) -> int:
        """The last year of the term's nominal first half."""
        return (self.first + self.last) // 2


@Noun("kỳ", line="6 tháng đầu năm 2024", one_of=("name", "start"))
@fact(kw_only=True)
class Period:
    """The span that a conference reviews: its days, what people call it, or both.

    A period of a term has no true dates: from the first of January of its first
    nominal year to the end of its last. A school year, a campaign, ten years of a
    directive have a name and no days at all.

    Attributes:
        start: First day; absent together with the last.
        end: Last day.
        term: The term that it is, or is half of.
        name: What it is called where its days do not say it, or say it in other
            words: "năm học 2024 - 2025", "9 tháng năm 2024".
    """

    start: date | None = field(
        default=None,
        metadata=key("tu_ngay", "Ngày đầu kỳ", example="01/01/2024"),
    )
    end: date | None = field(
        default=None, metadata=key("den_ngay", "Ngày cuối kỳ", example="30/6/2024")
    )
    term: Term | None = field(
        default=None, metadata=key("nhiem_ky", "Nhiệm kỳ", example="2020 - 2025")
    )
    name: str = field(
        default="",
        metadata=key(
            "ten",
            "Tên của kỳ, in như đã gõ: năm học, chiến dịch, đợt thi đua",
            example="Chiến dịch Thanh niên tình nguyện hè năm 2025",
            kind=Kind.LABEL,
        ),
    )

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None and self.name:
            return
        if self.start is None or self.end is None or not self.start < self.end:
            raise ValueError(f"{self.start} is not before {self.end}")

    @classmethod
    def year(cls, year: int) -> "Period":
        """Return a calendar year."""
        return cls(start=date(year, 1, 1), end=date(year, 12, 31))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """Return a run of whole months of one year, both ends included."""
        end = Month(year=year, month=last).last_day
        return cls(start=date(year, first, 1), end=end)

    @classmethod
    def years(cls, first: int, last: int) -> "Period":
        """Return a run of whole years, both ends included."""
        return cls(start=date(first, 1, 1), end=date(last, 12, 31))

    @classmethod
    def of_term(cls, term: Term, half: int = 0) -> "Period":
        """Return a whole term (half 0) or its first or second half (1, 2)."""
        first = term.middle + 1 if half == 2 else term.first
        last = term.middle if half == 1 else term.last
        return cls(start=date(first, 1, 1), end=date(last, 12, 31), term=term)

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day, where the period has days."""
        if self.start is None or self.end is None:
            return None
        return self.start, self.end

    @property
    def last_year(self) -> int | None:
        """The year in which the period ends, where it has days."""
        return None if self.end is None else self.end.year

    def holds(self, other: "Period") -> bool:
        """Whether the days of another period all lie in this one."""
        if self.days is None or other.days is None:
            return False
        (start, end), (first, last) = self.days, other.days
        return start <= first and last <= end

    @property
    def half(self) -> int:
        """Which half of its term this is: 1, 2, or 0 for neither."""
        if self.term is None:
            return 0
        return next((h for h in (1, 2) if self == Period.of_term(self.term, h)), 0)

    @property
    def is_half_term(self) -> bool:
        """Whether the period is half of a term, so that its days are nominal."""
        return self.half != 0

    @property
    def span(self) -> int:
        """Length in whole months; 0 of a period without days."""
        if self.days is None:
            return 0
        first, last = self.days
        return (last.year - first.year) * _YEAR + last.month - first.month + 1

    @property
    def has_whole_months(self) -> bool:
        """Whether the period runs from a first of a month to the end of one."""
        if self.days is None:
            return False
        first, last = self.days
        return first.day == 1 and _is_month_end(last)

    @property
    def kind(self) -> "PeriodKind":
        """What kind of span it is: the first row that fits."""
        return next(kind for kind in PeriodKind if kind.fits(self))

    @property
    def next(self) -> "Period | None":
        """The period that follows, nothing where people have no name for it.

        After six months come the other six; after nine months, the rest of the
        year; after half a term, its other half; after a plan of five years, the
        next. What follows ten years, a campaign or odd days nobody can name.
        """
        return self.kind.beside(self, +1)

    @property
    def previous(self) -> "Period | None":
        """The period before, of the same kind, where people have a name for it."""
        return self.kind.beside(self, -1)

    @property
    def year_before(self) -> "Period | None":
        """The calendar year before; of longer periods, the one before."""
        days = self.days
        in_one = days is not None and days[0].year == days[1].year
        if not in_one or self.term is not None or days is None:
            return self.previous
        return Period.year(days[0].year - 1)

    @property
    def year_ago(self) -> "Period | None":
        """The same of the year before; of a term, the same of the last."""
        return self.kind.ago(self)


class Turn(NamedTuple):
    """How a year that is not the calendar's, or a part of it, follows upon another.

    Attributes:
        words: How its name begins; the years follow.
        year: What its year is called.
        after: The words of the one after it.
        years_on: By how many years the one after it is later.
        before: The words of the one before it.
        years_back: By how many years the one before it is earlier.
    """

    words: str
    year: str
    after: str
    years_on: int
    before: str
    years_back: int


TURNS = (
    Turn("học kỳ II", "năm học", "học kỳ I", 1, "học kỳ I", 0),
    Turn("học kỳ I", "năm học", "học kỳ II", 0, "học kỳ II", 1),
    Turn("học kỳ 2", "năm học", "học kỳ 1", 1, "học kỳ 1", 0),
    Turn("học kỳ 1", "năm học", "học kỳ 2", 0, "học kỳ 2", 1),
    Turn("năm học", "năm học", "năm học", 1, "năm học", 1),
    Turn("niên độ", "niên độ", "niên độ", 1, "niên độ", 1),
    Turn("niên vụ", "niên vụ", "niên vụ", 1, "niên vụ", 1),
    Turn("năm tài chính", "năm tài chính", "năm tài chính", 1, "năm tài chính", 1),
    Turn("năm ngân sách", "năm ngân sách", "năm ngân sách", 1, "năm ngân sách", 1),
)
"""The periods that follow one another by name; the longer words first."""


def turn(value: Period) -> Turn | None:
    """Return the row of a period that follows others by name, if it is one."""
    if value.days is not None:
        return None
    return next((row for row in TURNS if value.name.startswith(f"{row.words} ")), None)


def _named_beside(value: Period, step: int) -> Period:
    row = turn(value)
    assert row is not None
    words = row.after if step > 0 else row.before
    return _renamed(value, row, words, row.years_on if step > 0 else -row.years_back)


def _named_year_ago(value: Period) -> Period:
    row = turn(value)
    assert row is not None
    return _renamed(value, row, row.words, -1)


def _renamed(value: Period, row: Turn, words: str, years: int) -> Period:
    rest = value.name.removeprefix(row.words)
    moved = _FOUR_DIGITS.sub(lambda year: f"{int(year[0]) + years:04}", rest)
    return evolve(value, name=f"{words}{moved}")


def _unknown(_: Period, __: int = 0) -> None:
    return None


def _term_beside(value: Period, step: int) -> Period:
    assert value.term is not None
    term, half = value.term, value.half
    if half == (1 if step > 0 else 2):
        return Period.of_term(term, 3 - half)
    length = (term.last - term.first) * step
    other = Term(first=term.first + length, last=term.last + length)
    return Period.of_term(other, {0: 0, 1: 2, 2: 1}[half])


def _term_ago(value: Period) -> Period:
    assert value.term is not None
    length = value.term.last - value.term.first
    earlier = Term(first=value.term.first - length, last=value.term.first)
    return Period.of_term(earlier, value.half)


def _months_beside(value: Period, step: int) -> Period:
    start, end = _days(value)
    if step > 0:
        first = end + _DAY
        length = min(value.span, 13 - first.month)
        return Period.months(first.year, first.month, first.month + length - 1)
    last = start - _DAY
    length = min(value.span, last.month)
    return Period.months(last.year, last.month - length + 1, last.month)


def _years_beside(value: Period, step: int) -> Period:
    start, end = _days(value)
    years = value.span // _YEAR * step
    return Period.years(start.year + years, end.year + years)


def _years_ago(value: Period) -> Period:
    return _years_beside(value, -1)


def _days_ago(value: Period) -> Period | None:
    """Return the same days of the year before; of several years there are none."""
    if value.span > _YEAR + 1:
        return None
    start, end = _days(value)
    return Period(
        start=_in_year(start, start.year - 1), end=_in_year(end, end.year - 1)
    )


def _days(value: Period) -> tuple[date, date]:
    assert value.days is not None
    return value.days


def _is_year(value: Period) -> bool:
    start, _ = _days(value)
    return value.has_whole_months and (start.month, value.span) == (1, _YEAR)


def _is_part_of_year(value: Period) -> bool:
    """Whether it is months at either end of a year, a quarter or a month of it."""
    start, end = _days(value)
    if start.year != end.year or not value.has_whole_months:
        return False
    at_an_end = start.month == 1 or end.month == _YEAR
    return at_an_end or value.span == 1 or (value.span, start.month % 3) == (3, 1)


def _is_plan(value: Period) -> bool:
    """Whether it is five years as they are planned: 2021 - 2025."""
    start, _ = _days(value)
    five_years = (start.month, start.year % 5, value.span) == (1, 1, 5 * _YEAR)
    return five_years and value.has_whole_months


class PeriodKind(Enum):
    """What kind of span a period is: a row for each, of which the first that fits.

    Attributes:
        fits: Whether a period is of the kind.
        beside: Returns the one after (+1) or before (-1), where it is known.
        ago: Returns the same of a year before, where it is known.
    """

    TURN = (lambda p: turn(p) is not None, _named_beside, _named_year_ago)
    EVENT = (lambda p: p.days is None or _names_event(p.name), _unknown, _unknown)
    TERM = (lambda p: p.term is not None, _term_beside, _term_ago)
    YEAR = (_is_year, _years_beside, _years_ago)
    PART_OF_YEAR = (_is_part_of_year, _months_beside, _days_ago)
    PLAN = (_is_plan, _years_beside, _years_ago)
    SPAN = (lambda _: True, _unknown, _days_ago)

    fits: Callable[[Period], bool]
    beside: Callable[[Period, int], Period | None]
    ago: Callable[[Period], Period | None]

    def __init__(
        self,
        fits: Callable[[Period], bool],
        beside: Callable[[Period, int], Period | None],
        ago: Callable[[Period], Period | None],
    ) -> None:
        self.fits, self.beside, self.ago = fits, beside, ago


_CALENDAR = regex(
    r"(?:ước|cả|từ|nửa|năm(?= \d)|tháng(?= \d)|quý|giai đoạn)\b"
    r"|\w+(?: một)? (?:năm|tháng)\b",
    re.IGNORECASE,
)
"""How a name begins that says days in other words; any other names an event."""


def _names_event(name: str) -> bool:
    return bool(name) and not _CALENDAR.match(name)


YEARS = range(1900, 2101)
"""Any other year is a slip: a digit too many, or one left out."""


def years_of(value: object) -> tuple[int, ...]:
    """Return the years that a value names, in their order."""
    match value:
        case int():
            return (value,)
        case date() | Month():
            return (value.year,)
        case Occasion():
            return (value.day.year, (value.last_day or value.day).year)
        case Term():
            return (value.first, value.last)
        case Period():
            days = value.days or ()
            return (*(day.year for day in days), *years_of(value.term))
    return ()


def beyond(value: object) -> int | None:
    """Return the first year of a value that no fact lies in, if there is one."""
    return next((year for year in years_of(value) if year not in YEARS), None)


def dated(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse a year beyond `YEARS`: a validator of the model's fields.

    What follows from a fact, such as the next period, may lie beyond.

    Raises:
        ValueError: The year lies beyond.
    """
    year = beyond(value)
    if year is not None:
        ends = f"{YEARS.start} to {YEARS.stop - 1}"
        raise ValueError(f"{attribute.name}: the year {year} is not in {ends}")


_DAY = timedelta(days=1)
_FOUR_DIGITS = regex(r"(?<!\d)\d{4}(?!\d)")
_YEAR = 12
"""Months of a year."""


def _in_year(day: date, year: int) -> date:
    """Move a day to another year; a month's end stays a month's end."""
    if _is_month_end(day):
        return Month(year=year, month=day.month).last_day
    return day.replace(year=year)


def _is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
