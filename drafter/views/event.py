"""What the conference is called, when and where it was, how a text opens."""

from drafter.computed import computed
from drafter.formatter import System
from drafter.model import Citation, Conference, Congress, Period
from drafter.patterns import regex
from drafter.views.context import Context, View
from drafter.views.phrasing import bare, capital, sentence, without
from drafter.vocabulary import tag

PLAN = "triển khai phương hướng, nhiệm vụ"
SOON = "thời gian tới"
"""How the next period is called that has no name of its own."""

_STAGES = ("nhiệm kỳ", "giữa nhiệm kỳ", "nửa cuối nhiệm kỳ")
"""How a term and its halves stand in a conference's name, by ``Period.half``."""

_PARTY_NUMBER = regex(r"^\d+\s*-")


class NameView(View):
    """The name of the conference, made from kind, work, period and congress."""

    @tag("day_du", "Tên đầy đủ, không kèm chữ Hội nghị")
    def full(self) -> str:
        period = self.conference.period
        if period.term is not None:
            return self.reviewed
        same_year = period.end.year == period.next.end.year and period.has_whole_months
        is_short = same_year and not self._carried
        now = self.fmt.short_period(period) if is_short else self.fmt.period(period)
        full = f"{self._work} {now}{self._carried}"
        if period.span > 12:
            return full
        joint = ";" if self._carried else ","
        return f"{full}{joint} {PLAN} {following_period(self.ctx)}"

    @tag("ngan", "Tên ngắn, không kèm chữ Hội nghị")
    def short(self) -> str:
        period = self.conference.period
        if period.term is None:
            return f"{self._work} {self.fmt.period(period)}"
        return f"{self._kind} {self._stage} {self.fmt.term(period.term)}"

    @tag("phan_danh_gia", "Phần đánh giá của tên, không kèm phần kỳ tới")
    def reviewed(self) -> str:
        period = self.conference.period
        if period.term is None or not self._carried:
            return f"{self.short}{self._carried}"
        middle = f"{self._stage} " if period.half else ""
        return f"{self._kind} {middle}{self._carried.removeprefix(', ')}"

    @computed
    def _kind(self) -> str:
        return str(self.conference.kind.value)

    @computed
    def _work(self) -> str:
        return f"{self._kind} {self.conference.work}"

    @computed
    def _stage(self) -> str:
        return _STAGES[self.conference.period.half]

    @computed
    def _carried(self) -> str:
        """Return ", thực hiện Nghị quyết Đại hội …" where a resolution is reviewed."""
        value = self.conference.congress
        return f", thực hiện Nghị quyết {congress(self.ctx, value)}" if value else ""

    def __str__(self) -> str:
        return self.full


class OccasionView(View):
    """The time of the conference."""

    @tag("ngan", "Dạng gọn", example="sáng 13/12/2024")
    def short(self) -> str:
        return self.fmt.occasion(self.conference.when)

    @tag("dai", "Dạng đầy đủ", example="sáng ngày 13 tháng 12 năm 2024")
    def long(self) -> str:
        return self.fmt.long_occasion(self.conference.when)

    @tag("thu", "Thứ trong tuần", example="thứ Sáu")
    def weekday(self) -> str:
        when = self.conference.when
        return "" if when.last_day else self.fmt.weekday(when.day)

    def __str__(self) -> str:
        return self.short


class PeriodView(View):
    """A period: the one reviewed, or the next."""

    period: Period | None

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.period = self.conference.period

    @tag("day_du", "Đủ năm", example="quý IV năm 2024")
    def full(self) -> str:
        return self.fmt.period(self.period) if self.period else SOON

    @tag("ngan", "Không kèm năm", example="quý IV")
    def short(self) -> str:
        return self.fmt.short_period(self.period) if self.period else SOON

    @tag("hoa", "Viết hoa", example="QUÝ IV NĂM 2024")
    def upper(self) -> str:
        return self.full.upper()

    def __str__(self) -> str:
        return self.full


class NextPeriodView(PeriodView):
    """The period that follows, where people have a name for it."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        following = self.conference.period.next
        named = following.term is not None or following.has_whole_months
        self.period = following if named else None


def following_period(ctx: Context) -> str:
    """Return the name of the period that follows: "năm 2025", "thời gian tới"."""
    return ctx.view(NextPeriodView).full


def congress(ctx: Context, value: Congress) -> str:
    """Return "Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025"."""
    head = "Đại hội đại biểu" if value.of_delegates else "Đại hội"
    return f"{head} {value.body} {ctx.fmt.congress(value.ordinal, value.term)}"


def within(period_phrase: str) -> str:
    """Return the phrase that puts a sentence into a period: "Trong 6 tháng …"."""
    alone = period_phrase.startswith(("năm", "từ"))
    return capital(period_phrase) if alone else f"Trong {period_phrase}"


def citation(ctx: Context, value: Citation) -> str:
    """Return "Kế hoạch số 93-KH/HU, ngày 05/9/2023 của … về …".

    Party papers put a comma and the short date after the number, State papers
    the long date alone.
    """
    is_party = _PARTY_NUMBER.match(value.number)
    return ctx.fmt.reference(
        value.kind,
        value.number,
        value.day,
        System.PARTY if is_party else System.STATE,
        issuer=value.issuer,
        about=bare(value.about),
    )


def basis(ctx: Context) -> str:
    """Return the cited documents in one phrase, empty when there is none."""
    return "; ".join(citation(ctx, c) for c in ctx.conference.basis)


def press_lead(ctx: Context) -> str:
    """Return the news item's first sentence: basis, when, where, who, what."""
    host = ctx.host
    above = f" ({host.above})" if host.above else ""
    return sentence(
        _carrying_out(ctx),
        f"{ctx.fmt.occasion(ctx.conference.when)},",
        _at(ctx.conference),
        f"{host.full}{above} tổ chức Hội nghị {ctx.view(NameView)}",
    )


def report_lead(ctx: Context) -> str:
    """Return the report's first paragraph, which ends in a colon.

    It leaves day and place to the report's first section.
    """
    held = f"{ctx.host.full} đã tổ chức Hội nghị {ctx.view(NameView)}"
    opening = sentence(_carrying_out(ctx), held)
    return f"{opening} Kết quả Hội nghị như sau:"


def submitted_lead(ctx: Context, issuer: str, subject: str) -> str:
    """Return the first paragraph of the report read at the conference."""
    text = f"{issuer} báo cáo {subject} như sau:"
    return capital(f"{_carrying_out(ctx)} {text}".strip())


def held(ctx: Context) -> str:
    """Return the report's sentence of when and where it was."""
    conference = ctx.conference
    place = venue(conference)
    where = f", tại {place}" if place else ""
    when = ctx.fmt.long_occasion(conference.when)
    verb = "diễn ra" if conference.when.last_day else "được tổ chức vào"
    return sentence(f"Hội nghị {verb} {when}{where}")


def _carrying_out(ctx: Context) -> str:
    cited = basis(ctx)
    return f"Thực hiện {cited}," if cited else ""


def venue(conference: Conference) -> str:
    """Return the place of the conference without the "tại" that the text says."""
    return without(conference.venue, "tại", "ở")


def _at(conference: Conference) -> str:
    place = venue(conference)
    return f"tại {place}," if place else ""
