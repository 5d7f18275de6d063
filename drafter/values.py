"""Value types below both the formatter and the model: time, amounts, ratios.

A value that the model holds and the formatter writes. Nothing here knows text.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from math import inf
from typing import Any

from attrs import Attribute, field

from drafter.records import frozen
from drafter.vocabulary import Kind, Noun, also, key


def _exact(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Let exact finite numbers through; a float is not what was typed."""
    if not isinstance(value, Decimal):
        kind = type(value).__name__
        raise TypeError(f"{attribute.name} must be a Decimal, not {kind}: {value!r}")
    if not value.is_finite():
        raise ValueError(f"{attribute.name} must be a finite number, not {value}")


def _exact_or_none(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if value is not None:
        _exact(_, attribute, value)


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

    @property
    def is_ceiling(self) -> bool:
        """Whether it must not be passed: không quá 2%."""
        return self in (Bound.AT_MOST, Bound.UNDER)

    @property
    def is_floor(self) -> bool:
        """Whether it is to be passed: trên 95%, từ 95% trở lên."""
        return self in (Bound.OVER, Bound.MORE_THAN, Bound.AT_LEAST, Bound.FROM)


@also(OF=("bằng",), CHANGE=("giảm",), WORDS=("thấp hơn",))
class RatioForm(Enum):
    """How a ratio is said."""

    OF = "đạt"
    CHANGE = "tăng"
    OVER = "vượt"
    TIMES = "gấp"
    POINTS = "điểm phần trăm"
    WORDS = "cao hơn"


class BaseKind(Enum):
    """What sort of thing an amount is compared with."""

    PLAN = "plan"
    """Set beforehand, met or not; a result is a share of it."""

    PAST = "past"
    """What was before; a result rose or fell since."""

    PEERS = "peers"
    """What others have; a result is above or below it."""


class Benchmark(Enum):
    """What an amount is compared with: a row for each, read by all that compare.

    The value is the phrase in print. Whatever follows it says who set it or which
    period it is of: "kế hoạch HĐND tỉnh giao", "cùng kỳ năm 2023".

    Attributes:
        kind: Whether it is a plan, a past, or what others have.
        spellings: Other ways to type the phrase.
        prose: Further words by which running text may mean it.
        own_period: The property of the reviewed ``Period`` that is the period of the
            base where none is typed.
        is_period: Whether a period says it all: "năm 2020" and no word before it.
    """

    PLAN = "kế hoạch", BaseKind.PLAN, ("KH",), ("chỉ tiêu", "nghị quyết")
    ESTIMATE = "dự toán", BaseKind.PLAN
    RESOLUTION = "nghị quyết", BaseKind.PLAN, (), ("kế hoạch", "KH", "chỉ tiêu")
    YEAR_AGO = (
        "cùng kỳ",
        BaseKind.PAST,
        ("cùng kỳ năm trước",),
        ("năm trước",),
        "year_ago",
    )
    BEFORE = "năm trước", BaseKind.PAST, (), ("cùng kỳ",), "previous", True
    AVERAGE = "bình quân", BaseKind.PEERS, ("trung bình",)

    kind: BaseKind
    spellings: tuple[str, ...]
    prose: tuple[str, ...]
    own_period: str
    is_period: bool

    def __new__(
        cls,
        phrase: str,
        kind: BaseKind,
        spellings: tuple[str, ...] = (),
        prose: tuple[str, ...] = (),
        own_period: str = "",
        is_period: bool = False,
    ) -> "Benchmark":
        """Make the member of a row."""
        member = object.__new__(cls)
        member._value_ = phrase
        member.kind, member.spellings, member.prose = kind, spellings, prose
        member.own_period, member.is_period = own_period, is_period
        return member

    @property
    def is_plan(self) -> bool:
        """Whether it is set beforehand, and met or not."""
        return self.kind is BaseKind.PLAN

    @property
    def is_past(self) -> bool:
        """Whether it is what was before."""
        return self.kind is BaseKind.PAST

    @property
    def form(self) -> RatioForm:
        """How a ratio to it is said where the author chose no verb."""
        return RatioForm.OF if self.is_plan else RatioForm.CHANGE

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every way to type it, the printed one first."""
        return (self.value, *self.spellings)

    def base_period(self, reviewed: "Period") -> "Period | None":
        """Return the period of the base of a review, where the row names one."""
        if not self.own_period:
            return None
        period: Period = getattr(reviewed, self.own_period)
        return period


also(**{benchmark.name: benchmark.spellings for benchmark in Benchmark})(Benchmark)

BENCHMARKS: Mapping[str, Benchmark] = {
    phrase.lower(): benchmark for benchmark in Benchmark for phrase in benchmark.phrases
}
"""The benchmarks by how each is typed at the head of its phrase."""


class Better(Enum):
    """Which way of an indicator is the good one."""

    HIGHER = "tăng"
    LOWER = "giảm"


class ToneStyle(Enum):
    """Where the tone mark stands in oa, oe, uy; named by example."""

    HOA_ON_O = "hòa"
    HOA_ON_A = "hoà"


@Noun("lượng", line="455 tỷ đồng")
@frozen(kw_only=True)
class Amount:
    """A number with its unit, bound or range.

    Attributes:
        value: The number as typed; trailing zeros are kept.
        unit: Unit as printed, scale word included: ``tỷ đồng``, ``%``, ``ha``.
        bound: Whether the number is exact, a minimum, roughly so …
        upper: The other end of a range; greater than ``value``.
    """

    value: Decimal = field(
        validator=_exact, metadata=key("gia_tri", "Con số", example="455")
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
        validator=_exact_or_none,
        metadata=key("gia_tri_cao", "Đầu trên của khoảng giá trị", example="460"),
    )

    def __attrs_post_init__(self) -> None:
        if self.upper is not None and not self.value < self.upper:
            raise ValueError(f"{self.value} is not below {self.upper}")


@Noun("số lượng", line="gần 50")
@frozen(kw_only=True)
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
    """Return a count; a bare number is exact."""
    return value if isinstance(value, Count) else Count(value=value)


def maybe_counted(value: Count | int | None) -> Count | None:
    """Return a count, or nothing where nothing is known."""
    return None if value is None else counted(value)


_MORE = (Bound.OVER, Bound.MORE_THAN)
_NO_LESS = (Bound.AT_LEAST, Bound.FROM)
_LESS = (Bound.NEARLY, Bound.UNDER)


@Noun("tháng", line="tháng 3/2023")
@frozen(kw_only=True, order=True)
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
@frozen(kw_only=True)
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
@frozen(kw_only=True)
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


@Noun("kỳ", line="6 tháng đầu năm 2024")
@frozen(kw_only=True)
class Period:
    """The span that a conference reviews, by nominal days.

    A period of a term has no true dates: from the first of January of its first
    nominal year to the end of its last.
    """

    start: date = field(metadata=key("tu_ngay", "Ngày đầu kỳ", example="01/01/2024"))
    end: date = field(metadata=key("den_ngay", "Ngày cuối kỳ", example="30/6/2024"))
    term: Term | None = field(
        default=None, metadata=key("nhiem_ky", "Nhiệm kỳ", example="2020 - 2025")
    )

    def __attrs_post_init__(self) -> None:
        if not self.start < self.end:
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
        """Length in whole months."""
        years = self.end.year - self.start.year
        return years * 12 + self.end.month - self.start.month + 1

    @property
    def has_whole_months(self) -> bool:
        """Whether the period runs from a first of a month to the end of one."""
        return self.start.day == 1 and _is_month_end(self.end)

    @property
    def next(self) -> "Period":
        """The period that follows and is of the same kind.

        After six months come the other six; after nine months, the rest of
        the year; after half a term, its other half. After days that are no
        whole months come as many months or days, from the day after.
        """
        return self._beside(+1)

    @property
    def previous(self) -> "Period":
        """The period before, of the same kind."""
        return self._beside(-1)

    @property
    def year_ago(self) -> "Period":
        """The same months of the year before; of a term, the same of the last."""
        if self.term is not None:
            length = self.term.last - self.term.first
            earlier = Term(first=self.term.first - length, last=self.term.first)
            return Period.of_term(earlier, self.half)
        return Period(
            start=_in_year(self.start, self.start.year - 1),
            end=_in_year(self.end, self.end.year - 1),
        )

    def _beside(self, step: int) -> "Period":
        if self.term is not None:
            return self._beside_term(self.term, step)
        if not self.has_whole_months:
            return self._days_beside(step)
        if self.start.year == self.end.year and self.span < _YEAR:
            return self._months_beside(step)
        start = _month_after(self.start, self.span * step)
        end = _month_after(self.end, self.span * step)
        return Period(start=start.replace(day=1), end=end)

    def _beside_term(self, term: Term, step: int) -> "Period":
        if self.half == (1 if step > 0 else 2):
            return Period.of_term(term, 3 - self.half)
        length = (term.last - term.first) * step
        other = Term(first=term.first + length, last=term.last + length)
        return Period.of_term(other, {0: 0, 1: 2, 2: 1}[self.half])

    def _months_beside(self, step: int) -> "Period":
        if step > 0:
            start = self.end + timedelta(days=1)
            length = min(self.span, 13 - start.month)
            return Period.months(start.year, start.month, start.month + length - 1)
        end = self.start - timedelta(days=1)
        length = min(self.span, end.month)
        return Period.months(end.year, end.month - length + 1, end.month)

    def _days_beside(self, step: int) -> "Period":
        """Return as many months or days, after the last or up to the first."""
        first, after = self.start, self.end + _DAY
        if not first.day == after.day <= _IN_EVERY_MONTH:
            length = (after - first) * step
            return Period(start=first + length, end=self.end + length)
        months = (after.year - first.year) * _YEAR + after.month - first.month
        moved = (
            _month_after(day, months * step).replace(day=day.day)
            for day in (first, after)
        )
        return Period(start=next(moved), end=next(moved) - _DAY)


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
            return (value.start.year, value.end.year, *years_of(value.term))
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
_IN_EVERY_MONTH = 28
"""Each month has so many days."""

_YEAR = 12
"""Months of a year: what is shorter ends with the year it began in."""


def _month_after(day: date, months: int) -> date:
    """Return the last day of the month so many months after a day's."""
    month = day.year * _YEAR + day.month - 1 + months
    return Month(year=month // _YEAR, month=month % _YEAR + 1).last_day


def _in_year(day: date, year: int) -> date:
    """Move a day to another year; a month's end stays a month's end."""
    if _is_month_end(day):
        return Month(year=year, month=day.month).last_day
    return day.replace(year=year)


def _is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
