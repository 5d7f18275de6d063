"""What the conference is called, when and where it was, how a text opens."""

from attrs import field

from drafter.formatter import System
from drafter.model import Citation, Conference, Congress, Period
from drafter.patterns import regex
from drafter.records import frozen
from drafter.views.context import Context
from drafter.views.phrasing import bare, capital, sentence, without
from drafter.vocabulary import tag

PLAN = "triển khai phương hướng, nhiệm vụ"
SOON = "thời gian tới"
"""How the next period is called that has no name of its own."""

_STAGES = ("nhiệm kỳ", "giữa nhiệm kỳ", "nửa cuối nhiệm kỳ")
"""How a term and its halves stand in a conference's name, by ``Period.half``."""

_PARTY_NUMBER = regex(r"^\d+\s*-")


@frozen(kw_only=True, eq=False, repr=False)
class NameView:
    """The name of the conference."""

    full: str = field(metadata=tag("day_du", "Tên đầy đủ, không kèm chữ Hội nghị"))
    short: str = field(metadata=tag("ngan", "Tên ngắn, không kèm chữ Hội nghị"))
    reviewed: str = field(
        metadata=tag("phan_danh_gia", "Phần đánh giá của tên, không kèm phần kỳ tới")
    )

    def __str__(self) -> str:
        return self.full


@frozen(kw_only=True, eq=False, repr=False)
class OccasionView:
    """The time of the conference."""

    short: str = field(metadata=tag("ngan", "Dạng gọn", example="sáng 13/12/2024"))
    long: str = field(
        metadata=tag("dai", "Dạng đầy đủ", example="sáng ngày 13 tháng 12 năm 2024")
    )
    weekday: str = field(metadata=tag("thu", "Thứ trong tuần", example="thứ Sáu"))

    def __str__(self) -> str:
        return self.short


@frozen(kw_only=True, eq=False, repr=False)
class PeriodView:
    """A period: the one reviewed, or the next."""

    full: str = field(metadata=tag("day_du", "Đủ năm", example="quý IV năm 2024"))
    short: str = field(metadata=tag("ngan", "Không kèm năm", example="quý IV"))
    upper: str = field(metadata=tag("hoa", "Viết hoa", example="QUÝ IV NĂM 2024"))

    def __str__(self) -> str:
        return self.full


def name(ctx: Context) -> NameView:
    """Return the conference's name, made from kind, work, period and congress."""
    conference = ctx.conference
    kind = conference.kind.value
    if conference.period.term is not None:
        return _term_name(ctx, kind)
    period, following = conference.period, conference.period.next
    carried = _carried_out(ctx)
    same_year = period.end.year == following.end.year and period.has_whole_months
    is_short = same_year and not carried
    now = ctx.fmt.short_period(period) if is_short else ctx.fmt.period(period)
    work = f"{kind} {conference.work}"
    full = f"{work} {now}{carried}"
    if period.span <= 12:
        full = f"{full}{';' if carried else ','} {PLAN} {following_period(ctx)}"
    short = f"{work} {ctx.fmt.period(period)}"
    return NameView(full=full, short=short, reviewed=f"{short}{carried}")


def _carried_out(ctx: Context) -> str:
    """Return ", thực hiện Nghị quyết Đại hội …" where a resolution is reviewed."""
    value = ctx.conference.congress
    return f", thực hiện Nghị quyết {congress(ctx, value)}" if value else ""


def _term_name(ctx: Context, kind: str) -> NameView:
    conference = ctx.conference
    period = conference.period
    assert period.term is not None
    stage = _STAGES[period.half]
    short = f"{kind} {stage} {ctx.fmt.term(period.term)}"
    if conference.congress is None:
        return NameView(full=short, short=short, reviewed=short)
    middle = f"{stage} " if period.half else ""
    resolution = _carried_out(ctx).removeprefix(", ")
    full = f"{kind} {middle}{resolution}"
    return NameView(full=full, short=short, reviewed=full)


def congress(ctx: Context, value: Congress) -> str:
    """Return "Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025"."""
    head = "Đại hội đại biểu" if value.of_delegates else "Đại hội"
    return f"{head} {value.body} {ctx.fmt.congress(value.ordinal, value.term)}"


def occasion(ctx: Context) -> OccasionView:
    """Return the time of the conference in its forms."""
    when = ctx.conference.when
    return OccasionView(
        short=ctx.fmt.occasion(when),
        long=ctx.fmt.long_occasion(when),
        weekday="" if when.last_day else ctx.fmt.weekday(when.day),
    )


def period(ctx: Context) -> PeriodView:
    """Return the period under review."""
    return _period(ctx, ctx.conference.period)


def next_period(ctx: Context) -> PeriodView:
    """Return the period that follows."""
    following = ctx.conference.period.next
    if _is_named(following):
        return _period(ctx, following)
    return PeriodView(full=SOON, short=SOON, upper=SOON.upper())


def following_period(ctx: Context) -> str:
    """Return the name of the period that follows: "năm 2025", "thời gian tới"."""
    return next_period(ctx).full


def _is_named(period: Period) -> bool:
    """Whether people have a name for a period, so that its days need not be told."""
    return period.term is not None or period.has_whole_months


def _period(ctx: Context, value: Period) -> PeriodView:
    full = ctx.fmt.period(value)
    return PeriodView(full=full, short=ctx.fmt.short_period(value), upper=full.upper())


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
        f"{host.full}{above} tổ chức Hội nghị {name(ctx)}",
    )


def report_lead(ctx: Context) -> str:
    """Return the report's first paragraph, which ends in a colon.

    It leaves day and place to the report's first section.
    """
    held = f"{ctx.host.full} đã tổ chức Hội nghị {name(ctx)}"
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
