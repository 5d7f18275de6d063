"""What the conference is called, when and where it was, how a text opens."""

import re
from datetime import date

from drafter.computed import computed
from drafter.errors import Unreadable
from drafter.formatter import System, read_term
from drafter.model import Citation, Conference, Congress, Period
from drafter.patterns import regex
from drafter.values import PeriodKind
from drafter.views.context import Context, View
from drafter.views.phrasing import (
    bare,
    capital,
    paragraph,
    sentence,
    without,
)
from drafter.vocabulary import fold, tag

SOON = "thời gian tới"
"""How the next period is called that has no name of its own."""

_STAGES = ("nhiệm kỳ", "giữa nhiệm kỳ", "nửa cuối nhiệm kỳ")
"""How a term and its halves stand in a conference's name, by ``Period.half``."""

_OWN_NOUNS = ("lễ ", "đại hội", "hội thảo", "tọa đàm", "phiên họp", "cuộc họp")
"""What a typed name may call the meeting in place of Hội nghị."""

_ANY_WORK = "công tác"
_WHOLE_WORK = ("nhiệm vụ chính trị", "kinh tế - xã hội", "công tác xây dựng Đảng")
"""Words of a work that is all the host does: the period alone names it."""
_REVIEWED_THEMSELVES = (PeriodKind.TERM, PeriodKind.TURN, PeriodKind.EVENT)
_TIMES_OF_WORK = (PeriodKind.EVENT, PeriodKind.PLAN, PeriodKind.SPAN)
"""Kinds of which some are counted by what was done, "10 năm thực hiện …"."""

_ATTRIBUTES = ("vụ ", "đợt ", "từ ")
"""What follows a work at once: sản xuất vụ Đông Xuân."""
_TIME_WORDS = ("nam", "quy", "thang", "ky")

_SESSION = regex(r"(?:lần )?(?:thứ )?(\w+)? ?(\(.+\))?")
_ESTIMATE = regex(r"^ước (?:tính )?(?:thực hiện )?", re.IGNORECASE)
_COUNTED = regex(r"(?:hơn |gần )?\w+(?: một)?[ \u00a0](?:năm|tháng|tuần|ngày|quý)\b")
"""Time that is counted: 10 năm, 100 ngày."""

_ALONE = (SOON, "năm", "từ", "cả", "ước", "qua ", "sau ")
"""How a phrase of time begins that needs no preposition."""
_COUNTED_WORK = regex(rf"{_COUNTED.pattern} (?!đầu|cuối|năm)[^\W\d]")
"""Counted time and what was done in it: 10 năm thực hiện Chỉ thị …."""

_PARTY_NUMBER = regex(r"^\d+\s*-")


class NameView(View):
    """The name of the conference: as typed, else of kind, work, period, congress."""

    @tag("day_du", "Tên đầy đủ, không kèm chữ Hội nghị", always=True)
    def full(self) -> str:
        purposes = (bare(purpose) for purpose in self.conference.purposes)
        return ", ".join((self._typed or self._made, *purposes))

    @tag("ngan", "Tên ngắn, không kèm chữ Hội nghị", always=True)
    def short(self) -> str:
        return self._typed or self._short

    @tag(
        "gon",
        "Tên gọn nhất, kèm chữ Hội nghị, không kèm công việc chung của đơn vị",
        keys=("ten_hoi_nghi", "loai", "ky_bao_cao"),
        always=True,
    )
    def brief(self) -> str:
        whole = self._work == _ANY_WORK or any(w in self._work for w in _WHOLE_WORK)
        if self._typed or not whole or self.conference.period.term is not None:
            return self.called(self.short)
        return self.called(f"{self._kind} {self._when}")

    @tag("phan_danh_gia", "Phần đánh giá của tên, không kèm phần kỳ tới", always=True)
    def reviewed(self) -> str:
        return self._typed or self._reviewed

    @computed
    def _short(self) -> str:
        return f"{self._kind} {self._matter(self._when)}"

    @computed
    def _reviewed(self) -> str:
        period = self.conference.period
        if period.term is None or not self._carried:
            return f"{self._short}{self._carried}"
        matter = self._matter(self._stage if period.half else "")
        return " ".join(filter(None, (self._kind, matter, self._carried[2:])))

    @tag("phien", "Tên ngắn của cuộc họp, kèm chữ Hội nghị", always=True)
    def meeting(self) -> str:
        return self._session or self.called(self.short)

    @property
    def submitted(self) -> str:
        """What the report read at the conference is about."""
        if self._typed and not self._has_noun(self._typed):
            return self._typed
        reviewed = self._reviewed
        if not self.conference.is_plan_announced:
            return reviewed
        return f"{reviewed}; {promised(self.ctx)}"

    def called(self, name: str) -> str:
        """Return a name behind the noun Hội nghị, unless it has a noun of its own."""
        return name if self._has_noun(name) else f"Hội nghị {name}"

    @staticmethod
    def _has_noun(name: str) -> bool:
        return name.casefold().startswith(_OWN_NOUNS)

    @property
    def whole(self) -> str:
        """The full name with its noun: "Hội nghị lần thứ 4 …, tổng kết …"."""
        if not self._session:
            return self.called(self.full)
        return ", ".join(filter(None, (self._session, self._term, self.full)))

    @property
    def host(self) -> str:
        """Who held it, with khóa and term where the name of the meeting lacks them."""
        times = () if self._session else (self._cohort, self._term)
        return " ".join(
            filter(None, (named_host(self.ctx), ", ".join(filter(None, times))))
        )

    @property
    def title(self) -> str:
        """What its host did, as a headline says it: "tổng kết công tác năm 2025"."""
        is_review = self.short.startswith(self._kind)
        return self.short if is_review else f"tổ chức {self.meeting}"

    @computed
    def _session(self) -> str:
        """Return "Hội nghị lần thứ 4 (mở rộng) Ban Chấp hành Đảng bộ xã khóa I"."""
        read, short = self.ctx.host.body.read, self.ctx.host.short
        number = _SESSION.fullmatch(read.session)
        if not read.session or self._typed:
            return ""
        place, enlarged = number.groups() if number else (read.session, "")
        ordinal = "nhất" if place in ("1", "I") else place
        organ = "" if short.startswith(read.organ) else read.organ
        parts = (f"lần thứ {ordinal}" if place else "", enlarged, organ, short)
        return " ".join(filter(None, ("Hội nghị", *parts, self._cohort)))

    @computed
    def _cohort(self) -> str:
        cohort = self.ctx.host.body.read.cohort
        return f"khóa {cohort}" if cohort else ""

    @computed
    def _term(self) -> str:
        """Return the term of the host, unless the name says it."""
        term = self.ctx.host.body.read.term
        if not term or fold(term) in fold(self.full):
            return ""
        try:
            return f"nhiệm kỳ {self.fmt.term(read_term(term).value)}"
        except Unreadable:
            return f"nhiệm kỳ {term}"

    @computed
    def _typed(self) -> str:
        return without(self.conference.name, "hội nghị")

    @computed
    def _made(self) -> str:
        """Make the name; where a next period is known and opened, it names that."""
        following = self.conference.period.next
        is_term = self.conference.period.term is not None
        named = following is not None or self.conference.announces_next
        if is_term or not named or not self.conference.is_plan_announced:
            return self._reviewed
        plan = f"{self._opened} {following_period(self.ctx)}"
        if self._carried:
            return f"{self._reviewed}; {plan}"
        return f"{self._kind} {self._matter(self._when_beside(following))}, {plan}"

    def _when_beside(self, following: Period | None) -> str:
        """Return the period, without the year that the next one says after it."""
        period = self.conference.period
        short, full = self.fmt.short_period(period), self.fmt.period(period)
        year = full.removeprefix(short)
        if following is not None and self.fmt.period(following).endswith(year or full):
            return _ESTIMATE.sub("", short)
        return _ESTIMATE.sub("", full)

    def _matter(self, when: str) -> str:
        """Return what is reviewed: work and period in order, neither said twice."""
        work, period = self._work, self.conference.period
        if not when or not work or fold(when) in fold(work):
            return work or when
        if fold(work) in fold(when):
            return when
        if work == _ANY_WORK or period.kind not in _TIMES_OF_WORK:
            return _joined(work, when)
        counted = _COUNTED.match(when)
        if period.kind is not PeriodKind.EVENT:
            return f"{when} {without(work, 'việc')}" if counted else _joined(work, when)
        link = "qua " if counted else "" if when.startswith(_ATTRIBUTES) else "trong "
        return f"{work} {link}{when}"

    @computed
    def _kind(self) -> str:
        return str(self.conference.kind.value)

    @computed
    def _work(self) -> str:
        """Return what was typed; "công tác" alone only before the calendar's periods.

        A term, a school year, a campaign are reviewed themselves.
        """
        work = bare(self.conference.work)
        if work == _ANY_WORK and is_reviewed_itself(self.conference.period):
            return ""
        return without(work, self._kind)

    @computed
    def _opened(self) -> str:
        """Return how the opening of the next period is said."""
        itself = is_reviewed_itself(self.conference.period)
        return f"triển khai {'' if itself else 'phương hướng, '}nhiệm vụ"

    @computed
    def _when(self) -> str:
        """Return the period as a name says it; its figures are the estimates."""
        period = self.conference.period
        if period.term is not None:
            return f"{self._stage} {self.fmt.term(period.term)}"
        return _ESTIMATE.sub("", self.fmt.period(period))

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


def is_reviewed_itself(period: Period) -> bool:
    """Whether one reviews the period, not the work in it: a term, a campaign."""
    spanned = period.name.startswith("từ ")
    return period.kind in _REVIEWED_THEMSELVES and not spanned


def _joined(work: str, when: str) -> str:
    """Join work and period; words that end the one and begin the other stand once."""
    words, begins = work.split(), [fold(word) for word in when.split()]
    for count in range(min(len(words), len(begins)), 0, -1):
        same = [fold(word) for word in words[-count:]] == begins[:count]
        if same and (count > 1 or begins[0] in _TIME_WORDS):
            return " ".join((*words[:-count], when))
    return f"{work} {when}"


class OccasionView(View):
    """The time of the conference."""

    @tag("ngan", "Dạng gọn", example="sáng 13/12/2024", always=True)
    def short(self) -> str:
        return self.fmt.occasion(self.conference.when)

    @tag("dai", "Dạng đầy đủ", example="sáng ngày 13 tháng 12 năm 2024", always=True)
    def long(self) -> str:
        return self.fmt.long_occasion(self.conference.when)

    @tag("thu", "Thứ trong tuần", example="thứ Sáu", always=True)
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

    @tag("day_du", "Đủ năm", example="quý IV năm 2024", always=True)
    def full(self) -> str:
        return self.fmt.period(self.period) if self.period else SOON

    @tag("ngan", "Không kèm năm", example="quý IV", always=True)
    def short(self) -> str:
        return self.fmt.short_period(self.period) if self.period else SOON

    @tag("hoa", "Viết hoa", example="QUÝ IV NĂM 2024", always=True)
    def upper(self) -> str:
        return self.full.upper()

    @tag("ket_qua", "Tên phần kết quả của kỳ, viết hoa", always=True)
    def results(self) -> str:
        is_event = self.period is not None and self.period.kind is PeriodKind.EVENT
        of_tasks = "" if is_event else "THỰC HIỆN NHIỆM VỤ "
        return f"KẾT QUẢ {of_tasks}{self.upper}"

    def __str__(self) -> str:
        return self.full


class NextPeriodView(PeriodView):
    """The period that follows, where people have a name for it."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.period = self.conference.period.next


def following_period(ctx: Context) -> str:
    """Return the name of the period that follows: "năm 2025", "thời gian tới"."""
    return ctx.view(NextPeriodView).full


def promised(ctx: Context) -> str:
    """Return what a title says is to come; targets alone are no direction."""
    facts = ctx.conference
    more = facts.direction or facts.tasks or facts.solutions
    only_targets = facts.targets and not more
    what = "chỉ tiêu" if only_targets else "phương hướng, nhiệm vụ"
    return f"{what} {following_period(ctx)}"


def congress(ctx: Context, value: Congress) -> str:
    """Return "Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025"."""
    head = "Đại hội đại biểu" if value.of_delegates else "Đại hội"
    return f"{head} {value.body} {ctx.fmt.congress(value.ordinal, value.term)}"


def theme(ctx: Context) -> str:
    """Return "Chủ đề năm: “…”.", empty where none was typed."""
    text = bare(ctx.conference.theme).strip('“”"')
    return f"Chủ đề năm: “{text}”." if text else ""


def within(period_phrase: str) -> str:
    """Return the phrase that puts a sentence into a period: "Trong 6 tháng …"."""
    if period_phrase.startswith(_ALONE):
        return capital(period_phrase)
    work_follows = _COUNTED_WORK.match(period_phrase)
    return f"{'Qua' if work_follows else 'Trong'} {period_phrase}"


def citation(ctx: Context, value: Citation) -> str:
    """Return "Kế hoạch số 93-KH/HU, ngày 05/9/2023 của … về …".

    A comma follows a number of the Party, none one of the State; the date is written
    like the other dates of the paper.
    """
    is_party = _PARTY_NUMBER.match(value.number)
    day = value.day
    return ctx.fmt.reference(
        value.kind,
        value.number,
        day,
        System.PARTY if is_party else System.STATE,
        issuer=value.issuer,
        about=bare(value.about),
        dated=ctx.told_day(day) if isinstance(day, date) else "",
    )


def basis(ctx: Context) -> str:
    """Return the cited documents in one phrase, empty when there is none."""
    return "; ".join(citation(ctx, c) for c in ctx.conference.basis)


def named_host(ctx: Context) -> str:
    """Return the host by its full name; the press says what is above it."""
    above = ctx.host.above if ctx.press else ""
    return f"{ctx.host.full} ({above})" if above else ctx.host.full


def held(ctx: Context) -> str:
    """Return the report's sentence of when and where it was."""
    conference = ctx.conference
    place = ctx.gaps.fill(Conference, "venue", venue(conference))
    where = f", tại {place}" if place else ""
    when = ctx.told_occasion(conference.when, "day")
    verb = "diễn ra" if conference.when.last_day else "được tổ chức vào"
    return paragraph(sentence(f"Hội nghị {verb} {when}{where}"), _hours(ctx))


def _hours(ctx: Context) -> str:
    """Return when it began and ended, where hours were typed."""
    when = ctx.conference.when
    begun = f"bắt đầu lúc {ctx.fmt.long_hour(when.hour)}" if when.hour else ""
    ended = f"kết thúc lúc {ctx.fmt.long_hour(when.end_hour)}" if when.end_hour else ""
    told = ", ".join(filter(None, (begun, ended)))
    return sentence(f"Hội nghị {told}") if told else ""


def venue(conference: Conference) -> str:
    """Return the place of the conference without the "tại" that the text says."""
    return without(conference.venue, "tại", "ở")
