"""What an amount is compared with: the one table of bases, read by all that compare.

A row is all it takes: the base is then read, printed, judged, known to running text,
to the schema and to the annex.
"""

from collections.abc import Mapping
from enum import Enum

from drafter.values import Period, RatioForm
from drafter.vocabulary import also


class BaseKind(Enum):
    """What sort of thing an amount is compared with; the value is how it is said."""

    PLAN = RatioForm.OF
    """Set beforehand, met or not; a result is a share of it."""

    PAST = RatioForm.CHANGE
    """What was before; a result rose or fell since."""

    PEERS = RatioForm.ABOVE
    """What others have; a result is above or below it, it neither rose nor fell."""


class Dating(Enum):
    """Where a period stands that is typed with a base."""

    AFTER = "after"
    """Behind it: "kế hoạch năm 2025", "cùng kỳ năm 2023"."""

    INSTEAD = "instead"
    """In its place: "năm 2020", and no word before it."""

    WITHIN = "within"
    """It ends the phrase: "cuối năm" is "cuối năm 2024", "đầu nhiệm kỳ 2020 - 2025"."""

    OPEN = "open"
    """The phrase says nothing without more: "trước khi sắp xếp", "thời điểm 31/12"."""


_PLAN, _PAST, _PEERS = BaseKind.PLAN, BaseKind.PAST, BaseKind.PEERS


class Benchmark(Enum):
    """What an amount is compared with: a row for each.

    The value is the phrase in print. Whatever follows it says who set it or which
    period it is of: "kế hoạch HĐND tỉnh giao", "cùng kỳ năm 2023".

    Attributes:
        kind: Whether it is a plan, a past, or what others have.
        spellings: Other ways to type the phrase.
        prose: Further words by which running text may mean it.
        own_period: The property of the reviewed ``Period`` that is the period of the
            base where none is typed.
        dating: Where a typed period stands.
    """

    PLAN = "kế hoạch", _PLAN, ("KH",), ("chỉ tiêu", "nghị quyết")
    ESTIMATE = "dự toán", _PLAN
    RESOLUTION = "nghị quyết", _PLAN, ("NQ",), ("kế hoạch", "KH", "chỉ tiêu")
    QUOTA = "chỉ tiêu", _PLAN, (), ("kế hoạch", "KH", "nghị quyết")
    GOAL = "mục tiêu", _PLAN
    NORM = "định mức", _PLAN
    LIMIT = "hạn mức", _PLAN
    SCENARIO = "kịch bản", _PLAN
    SCHEME = "phương án", _PLAN
    CONTRACT = "hợp đồng", _PLAN
    PLEDGE = "đăng ký", _PLAN
    REGULATION = "quy định", _PLAN
    REQUIREMENT = "yêu cầu", _PLAN
    EXPECTATION = "dự kiến", _PLAN

    YEAR_AGO = (
        "cùng kỳ",
        _PAST,
        ("CK", "cùng kỳ năm trước", "cùng kỳ năm ngoái"),
        ("năm trước",),
        "year_ago",
    )
    BEFORE = (
        "năm trước",
        _PAST,
        ("năm ngoái", "năm liền trước", "năm trước liền kề"),
        ("cùng kỳ",),
        "year_before",
        Dating.INSTEAD,
    )
    START_OF_YEAR = "đầu năm", _PAST, (), (), "", Dating.WITHIN
    START_OF_TERM = "đầu nhiệm kỳ", _PAST, (), (), "", Dating.WITHIN
    TERM_BEFORE = "nhiệm kỳ trước", _PAST
    SCHOOL_YEAR_BEFORE = "năm học trước", _PAST
    SEMESTER_BEFORE = "học kỳ trước", _PAST
    FIRST_SEMESTER_BEFORE = "học kỳ I năm học trước", _PAST
    SECOND_SEMESTER_BEFORE = "học kỳ II năm học trước", _PAST
    QUARTER_BEFORE = "quý trước", _PAST
    MONTH_BEFORE = "tháng trước", _PAST
    WEEK_BEFORE = "tuần trước", _PAST
    PERIOD_BEFORE = "kỳ trước", _PAST, (), (), "previous"
    STAGE_BEFORE = "giai đoạn trước", _PAST
    SEASON_BEFORE = "vụ trước", _PAST, ("mùa trước", "mùa vụ trước")
    ROUND_BEFORE = "đợt trước", _PAST
    TIME_BEFORE = "lần trước", _PAST
    SAME_TIME = "cùng thời điểm", _PAST
    SAME_SPAN = "cùng thời gian", _PAST
    MIDDLE_OF_YEAR = "giữa năm", _PAST, (), (), "", Dating.WITHIN
    END_OF_YEAR = "cuối năm", _PAST, (), (), "", Dating.WITHIN
    MIDDLE_OF_TERM = "giữa nhiệm kỳ", _PAST, (), (), "", Dating.WITHIN
    END_OF_TERM = "cuối nhiệm kỳ", _PAST, (), (), "", Dating.WITHIN
    START_OF_PERIOD = "đầu kỳ", _PAST
    END_OF_PERIOD = "cuối kỳ", _PAST
    START_OF_QUARTER = "đầu quý", _PAST, (), (), "", Dating.WITHIN
    END_OF_QUARTER = "cuối quý", _PAST, (), (), "", Dating.WITHIN
    START_OF_MONTH = "đầu tháng", _PAST, (), (), "", Dating.WITHIN
    END_OF_MONTH = "cuối tháng", _PAST, (), (), "", Dating.WITHIN
    MOMENT = "thời điểm", _PAST, (), (), "", Dating.OPEN
    AFORETIME = "trước", _PAST, (), (), "", Dating.OPEN

    AVERAGE = "bình quân", _PEERS
    MEAN = "trung bình", _PEERS
    AVERAGE_LEVEL = "mức bình quân", _PEERS
    MEAN_LEVEL = "mức trung bình", _PEERS
    COMMON_LEVEL = "mức chung", _PEERS
    COMMON_GROUND = "mặt bằng chung", _PEERS
    COUNTRY = "cả nước", _PEERS, ("toàn quốc",)
    WHOLE = "toàn", _PEERS, (), (), "", Dating.OPEN

    kind: BaseKind
    spellings: tuple[str, ...]
    prose: tuple[str, ...]
    own_period: str
    dating: Dating

    def __new__(
        cls,
        phrase: str,
        kind: BaseKind,
        spellings: tuple[str, ...] = (),
        prose: tuple[str, ...] = (),
        own_period: str = "",
        dating: Dating = Dating.AFTER,
    ) -> "Benchmark":
        """Make the member of a row."""
        member = object.__new__(cls)
        member._value_ = phrase
        member.kind, member.spellings, member.prose = kind, spellings, prose
        member.own_period, member.dating = own_period, dating
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
    def is_open(self) -> bool:
        """Whether it needs more words to say anything."""
        return self.dating is Dating.OPEN

    @property
    def form(self) -> RatioForm:
        """How a ratio to it is said where the author chose no verb."""
        form: RatioForm = self.kind.value
        return form

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every way to type it, the printed one first."""
        return (self.value, *self.spellings)

    @property
    def span(self) -> str:
        """The word for its period that ends the phrase: năm of "cuối năm"."""
        return self.value.partition(" ")[2] if self.dating is Dating.WITHIN else ""

    def base_period(self, reviewed: Period) -> Period | None:
        """Return the period of the base of a review, where the row names one."""
        if not self.own_period:
            return None
        period: Period | None = getattr(reviewed, self.own_period)
        return period

    def dated(self, period: str) -> str:
        """Return the phrase with its period as written.

        >>> Benchmark.END_OF_YEAR.dated("năm 2024")
        'cuối năm 2024'
        """
        if self.dating is Dating.INSTEAD:
            return period
        if self.span and period.startswith(self.span):
            return f"{self.value.removesuffix(self.span)}{period}"
        whole = "cả " if self.is_plan and period.startswith("nhiệm kỳ") else ""
        return f"{self.value} {whole}{period}"


also(**{benchmark.name: benchmark.spellings for benchmark in Benchmark})(Benchmark)

BENCHMARKS: Mapping[str, Benchmark] = {
    phrase.lower(): benchmark for benchmark in Benchmark for phrase in benchmark.phrases
}
"""The benchmarks by how each is typed at the head of its phrase."""
