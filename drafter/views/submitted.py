"""What only the report read at the conference tells: the unit, its leadership, duties.

It opens with them and ends with who does what; between results and plan it judges the
period as a whole.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from drafter.model import Amount, Assignment, Causes, Count
from drafter.model.body_kinds import Line
from drafter.model.issuers import introduced
from drafter.model.territory import PlaceKind, committee
from drafter.values import Bound
from drafter.views.context import Context, View
from drafter.views.event import basis, citation, promised, theme, within
from drafter.views.issuance_view import IssuanceView
from drafter.views.phrasing import (
    LONGEST,
    bare,
    bare_mid_sentence,
    capital,
    has_own_subject,
    length,
    mid_sentence,
    paragraph,
    sentence,
    without,
)
from drafter.views.results import Results, lessons
from drafter.views.shortcomings import ShortcomingsView
from drafter.vocabulary import tag

SUBMITTED = "bao_cao_trinh"
_TOWN_PARTS = (PlaceKind.WARD, PlaceKind.TOWNSHIP)
"""Places that are made of tổ dân phố, where other ones have thôn."""
_OF_AREA = (Line.COMMITTEE, Line.COUNCIL)
"""Bodies of a place, whose members of the Party are those of its Đảng bộ."""
_NO_SUBJECT = (
    *("gặp ", "chịu ", "đứng trước ", "đối mặt ", "phải ", "trải qua ", "bước vào "),
    *("thực hiện ", "triển khai ", "hoạt động trong ", "tiến hành "),
)
"""How a context begins that says what the host went through."""


class LinesView:
    """Sentences that stand as a list; one alone is none."""

    def __init__(self, sentences: Iterable[str], lead: str = "") -> None:
        """Take sentences, and what leads to them."""
        self.sentences, self._lead = tuple(filter(None, sentences)), lead

    @tag(
        "cau",
        "Câu duy nhất; từ hai câu thì là lời dẫn vào các mục, có thể để trống",
        example="Đảng ủy ban hành 06 nghị quyết, 42 kế hoạch.",
    )
    def opening(self) -> str:
        if self.items:
            return f"{self._lead}:" if self._lead else ""
        alone = paragraph(*self.sentences)
        led = self._lead and alone
        return f"{self._lead}: {bare_mid_sentence(alone)}." if led else alone

    @tag("muc", "Từng câu, khi có từ hai câu")
    def items(self) -> tuple[str, ...]:
        return self.sentences if len(self.sentences) > 1 else ()

    def __bool__(self) -> bool:
        return bool(self.sentences)

    def __str__(self) -> str:
        return paragraph(*self.sentences)


class GroupView(LinesView):
    """Such sentences under a heading of their own, or under none."""

    def __init__(
        self, sentences: Iterable[str], lead: str = "", *, name: str = ""
    ) -> None:
        """Take sentences, what leads to them, and their heading."""
        super().__init__(sentences, lead)
        self._name = name

    @tag("ten", "Đề mục, có thể để trống", example="Nguyên nhân khách quan")
    def name(self) -> str:
        return self._name


class JudgementView:
    """One part of the general assessment: merits, limits, causes, lessons."""

    def __init__(self, name: str, *groups: GroupView) -> None:
        """Take its heading and what stands under it."""
        self._name, self._groups = name, tuple(filter(None, groups))

    @tag("ten", "Tên phần", example="Hạn chế")
    def name(self) -> str:
        return self._name

    @tag("nhom", "Các nhóm câu của phần")
    def groups(self) -> tuple[GroupView, ...]:
        return self._groups

    def __bool__(self) -> bool:
        return bool(self._groups)


class AssessmentView(View):
    """The general assessment of the period, part by part as they were typed."""

    @tag("tieu_de", "Tên phần, viết hoa, theo nội dung có")
    def title(self) -> str:
        only = self.parts[0].name if len(self.parts) == 1 else _MERITS
        return "ĐÁNH GIÁ CHUNG" if only == _MERITS else only.upper()

    @tag("nhieu_phan", "Có khi gồm từ hai phần trở lên")
    def several(self) -> bool:
        return len(self.parts) > 1

    @tag("phan", "Từng phần: ưu điểm, hạn chế, nguyên nhân, bài học")
    def parts(self) -> tuple[JudgementView, ...]:
        limits = self.ctx.view(ShortcomingsView)
        kinds = _KINDS_OF_CAUSES if limits.both_causes else ("", "")
        parts = (
            self._merits,
            JudgementView("Hạn chế", GroupView(limits.items)),
            JudgementView(
                self._causes_title,
                GroupView(limits.other),
                GroupView(limits.objective, name=kinds[0]),
                GroupView(limits.subjective, name=kinds[1]),
            ),
            JudgementView("Bài học kinh nghiệm", self._lessons),
        )
        return tuple(filter(None, parts))

    @property
    def _merits(self) -> JudgementView:
        judged, why = merits(self.ctx), causes_of_results(self.ctx)
        name = _MERITS if judged else _CAUSES_OF_RESULTS
        lead = _CAUSES_OF_RESULTS if judged else ""
        led = GroupView(why.sentences, lead)
        return JudgementView(name, GroupView([judged]), led)

    @property
    def _lessons(self) -> GroupView:
        """Return the lessons; one alone is a sentence, which a verb cannot begin."""
        told = lessons(self.ctx)
        if len(told) == 1:
            told = (sentence(f"Bài học kinh nghiệm là {bare_mid_sentence(told[0])}"),)
        return GroupView(told)

    @property
    def _causes_title(self) -> str:
        """Say of what they are causes where that is not plain."""
        limits = self.ctx.view(ShortcomingsView)
        plain = limits.items and not causes_of_results(self.ctx)
        title = limits.causes_title
        return title if plain else f"{title} của hạn chế"

    def __bool__(self) -> bool:
        return bool(self.parts)


_MERITS = "Ưu điểm"
_CAUSES_OF_RESULTS = "Nguyên nhân của kết quả đạt được"
_KINDS_OF_CAUSES = ("Nguyên nhân khách quan", "Nguyên nhân chủ quan")


def opening(ctx: Context, issuer: str) -> tuple[str, ...]:
    """Return its first paragraph, which ends in a colon; a long basis stands above.

    "Thực hiện …, Đảng ủy xã Tân Lập báo cáo kết quả năm 2025 và phương hướng, nhiệm
    vụ năm 2026 như sau:"
    """
    told = f"kết quả {ctx.fmt.period(ctx.conference.period)}"
    if ctx.conference.is_plan_announced:
        told += f" và {promised(ctx)}"
    report = f"{introduced(issuer)} báo cáo {told} như sau:"
    cited = basis(ctx)
    whole = f"Thực hiện {cited}, {report}" if cited else capital(report)
    if not cited or length(whole) <= LONGEST:
        return (whole,)
    above = (f"Thực hiện {citation(ctx, one)};" for one in ctx.conference.basis)
    return (*above, capital(report))


def situation(ctx: Context) -> tuple[str, ...]:
    """Return what the unit is like, a paragraph each: figures, features, context."""
    value = ctx.conference.situation
    figures = paragraph(_land(ctx), _party(ctx)) if value else ""
    features = [sentence(text) for text in value.text] if value else []
    return tuple(filter(None, (figures, *features, _context(ctx))))


def _land(ctx: Context) -> str:
    """Return "Xã Tân Lập có diện tích tự nhiên 62,4 km², 18 thôn, 3.012 hộ với …"."""
    value = ctx.conference.situation
    assert value is not None
    area = ctx.host.body.read.area
    town = area is not None and area.kind in _TOWN_PARTS
    villages = [
        _counted(ctx, part, "tổ dân phố" if town else "thôn") for part in value.villages
    ]
    homes = _counted(ctx, value.households, "hộ")
    people = _counted(ctx, value.population, "người")
    extent = (
        f"diện tích tự nhiên {ctx.fmt.amount(value.extent)}" if value.extent else ""
    )
    lived = f"{homes} với {people}" if homes and people else homes
    alone = f"dân số {people}" if people and not homes else ""
    told = ", ".join(filter(None, (extent, *villages, lived, alone)))
    return sentence(ctx.host.area, "có", told) if told else ""


def _party(ctx: Context) -> str:
    """Return "Đảng bộ xã có 42 chi bộ với 742 đảng viên."."""
    value = ctx.conference.situation
    assert value is not None
    cells = _counted(ctx, value.cells, "chi bộ")
    members = _counted(ctx, value.members, "đảng viên")
    told = " với ".join(filter(None, (cells, members)))
    area, governs = ctx.host.body.read.area, ctx.host.kind.line in _OF_AREA
    whose = f"Đảng bộ {area.kind.value}" if area and governs else ctx.host.short
    return sentence(whose, "có", told) if told else ""


def _counted(ctx: Context, value: Amount | None, noun: str) -> str:
    """Write a number of things with its noun, or with what they are usually called."""
    if value is None:
        return ""
    whole = value.value == value.value.to_integral_value()
    if value.upper is not None or not whole or value.bound is not Bound.EXACT:
        return ctx.fmt.amount(evolve(value, unit=value.unit or noun))
    return ctx.fmt.headcount(Count(value=int(value.value)), value.unit or noun)


def _context(ctx: Context) -> str:
    """Return the context as a sentence of its own."""
    text = mid_sentence(without(ctx.conference.context, "mặc dù", "tuy"))
    if not text:
        return ""
    whose = ctx.host.short if text.startswith(_NO_SUBJECT) else ""
    return sentence(f"{within(ctx.fmt.period(ctx.conference.period))},", whose, text)


def leadership(ctx: Context) -> LinesView:
    """Return how the host led: the year's theme, what was typed, papers issued."""
    typed = (sentence(text) for text in ctx.conference.leadership)
    return LinesView((theme(ctx), *typed, _issued(ctx)))


def _issued(ctx: Context) -> str:
    """Return "Đảng ủy ban hành 06 nghị quyết, 42 kế hoạch."."""
    papers = ctx.conference.issued
    told = ", ".join(ctx.fmt.headcount(p.count, bare(p.kind)) for p in papers)
    is_committee = ctx.host.kind.line in (Line.COMMITTEE, Line.PARTY_UNIT)
    whose = committee(ctx.host.body.read.area) if is_committee else ctx.host.short
    return sentence(whose, "ban hành", told) if told else ""


def merits(ctx: Context) -> str:
    """Return the typed overview without the context, which the situation tells.

    The period opens it only where it did not open the context.
    """
    judged = ctx.host.mid_sentence(ctx.conference.overview)
    when = within(ctx.fmt.period(ctx.conference.period))
    if not judged or ctx.conference.context:
        return sentence(judged)
    return sentence(f"{when}, {judged}")


def causes_of_results(ctx: Context, *, headed: bool = False) -> LinesView:
    """Return why results were achieved, with what leads to it but below a heading."""
    causes = ctx.conference.causes or Causes()
    if ctx.view(Results).short:
        causes = Causes()
    lead = "" if headed else _CAUSES_OF_RESULTS
    return LinesView(map(sentence, causes.of_results), lead)


def elsewhere(ctx: Context) -> str:
    """Return where a short report leaves its results: in that laid before it."""
    if not (ctx.view(Results).short and ctx.conference.results):
        return ""
    submitted = evolve(ctx, paper=SUBMITTED).view(IssuanceView).reference
    return f"Kết quả cụ thể nêu tại Báo cáo {submitted} trình Hội nghị."


def solutions(ctx: Context) -> LinesView:
    """Return by what the tasks are to be done; one alone says who does it."""
    texts = ctx.conference.solutions
    alone = len(texts) == 1 and not has_own_subject(texts[0])
    if alone and not ctx.host.acts_in(texts[0]):
        texts = (f"{ctx.host.short} {bare_mid_sentence(texts[0])}",)
    return LinesView(map(sentence, texts))


def assignments(ctx: Context) -> LinesView:
    """Return who has to do what: "UBND xã: xây dựng kế hoạch; phân công …"."""
    lines = (line for one in ctx.conference.assignments for line in _duties(one))
    return LinesView(lines)


def _duties(one: Assignment) -> Iterator[str]:
    """Yield a line for a body; where none is named, one for each of its works."""
    if one.body:
        work = "; ".join(filter(None, map(bare_mid_sentence, one.work)))
        yield sentence(f"{bare(one.body)}: {work}")
    else:
        yield from map(sentence, one.work)
