"""Who came, who chaired, who presented what."""

from collections.abc import Sequence

from drafter.computed import computed
from drafter.model import Attendance, Group, Person, Presentation
from drafter.model.body_kinds import OTHER
from drafter.model.recognition import recognise
from drafter.values import Count
from drafter.views.context import TABLE_FROM, Context, View
from drafter.views.listing import Listing
from drafter.views.person_view import Cast, PersonView, Scene, rows
from drafter.views.phrasing import (
    bare,
    bare_mid_sentence,
    capital,
    mid_sentence,
    paragraph,
    sentence,
)
from drafter.vocabulary import fold, tag

_PAPERS = (
    "bao_cao", "chuong_trinh_hanh_dong", "de_an", "du_thao", "ke_hoach", "nghi_quyet",
    "quy_che", "to_trinh",
)  # fmt: skip
"""What is presented under the name of its own kind."""


class AttendanceView(View):
    """The delegates, as sentences and as rows."""

    @tag("cau", "Câu kể người dự, đủ tên và nhóm", keys=("dai_bieu",))
    def sentence(self) -> str:
        return paragraph(*map(str, self.told))

    @tag(
        "doan",
        "Từng câu kể người dự và nhóm; câu dài thì có các mục",
        keys=("dai_bieu",),
    )
    def told(self) -> tuple[Listing, ...]:
        return guests(self.ctx, self._people, self._groups)

    @tag("co", "Có khi nêu người, nhóm hoặc tổng số")
    def shown(self) -> bool:
        return bool(self.told or self.total)

    @tag("la_bang", "Có khi từ 6 người trở lên", keys=("dai_bieu",))
    def as_table(self) -> bool:
        return len(self._people) >= TABLE_FROM

    @tag("dan_bang", "Câu dẫn vào bảng đại biểu", keys=("dai_bieu",), always=True)
    def table_lead(self) -> str:
        together = self.ctx.manners.together(self._people) or "các đại biểu"
        return f"{_lead(self.ctx)} {together}:"

    @tag("nguoi", "Đại biểu có tên", keys=("dai_bieu",))
    def people(self) -> tuple[PersonView, ...]:
        return rows(self._people)

    @tag("nhom", "Câu kể các nhóm đại biểu; câu dài thì có các mục")
    def groups(self) -> Listing:
        return _grouped(self.ctx, self._groups, beside=bool(self._people))

    @tag("tong_so", "Câu nêu tổng số đại biểu", keys=("so_dai_bieu",))
    def total(self) -> str:
        """Return "Tham dự Hội nghị có 128 đại biểu (triệu tập 132)."."""
        value = self.conference.attendance or Attendance()
        if value.present is not None:
            counted = f"Tham dự Hội nghị có {self._delegates(value.present)}"
            if value.invited is not None:
                counted += f" (triệu tập {self.fmt.headcount(value.invited)})"
        elif value.invited is not None:
            counted = f"Hội nghị triệu tập {self._delegates(value.invited)}"
        else:
            counted = ""
        if value.guests is None:
            return sentence(counted)
        guests = self.fmt.headcount(value.guests, "khách mời")
        return sentence(f"{counted}, cùng" if counted else "Hội nghị có", guests)

    @computed
    def _people(self) -> tuple[Person, ...]:
        return tuple(d for d in self.conference.delegates if isinstance(d, Person))

    @computed
    def _groups(self) -> tuple[Group, ...]:
        return tuple(d for d in self.conference.delegates if isinstance(d, Group))

    def _delegates(self, count: Count) -> str:
        return self.fmt.headcount(count, "đại biểu")

    def __str__(self) -> str:
        return self.sentence

    def __bool__(self) -> bool:
        return self.shown


def guests(
    ctx: Context, people: Sequence[Person], groups: Sequence[Group]
) -> tuple[Listing, ...]:
    """Tell who came: in one sentence, or people and groups in a sentence each.

    Args:
        ctx: The paper's context.
        people: Those told by name, in the order typed.
        groups: Those told together.
    """
    grouped = _grouped(ctx, groups, beside=bool(people))
    if not people:
        return (grouped,) if grouped else ()
    named = ctx.cast(Scene.ATTENDANCE).listed(_lead(ctx), people)
    if not grouped:
        return (named,)
    together = named.beside(f"cùng {'; '.join(grouped.items)}")
    return (named, grouped) if together.lines else (together,)


def _lead(ctx: Context) -> str:
    directing = ctx.conference.directing_delegates
    return f"{'Dự và chỉ đạo' if directing else 'Dự'} Hội nghị có"


def _grouped(ctx: Context, groups: Sequence[Group], *, beside: bool) -> Listing:
    """Tell groups; two are joined by "và".

    Args:
        ctx: The paper's context.
        groups: The groups.
        beside: Whether people were named before them.
    """
    lead = "Cùng dự Hội nghị có" if beside else "Tham dự Hội nghị có"
    phrases = [_group(ctx, group) for group in groups]
    joined = phrases if len(phrases) > 2 else [ctx.fmt.listing(phrases)]
    return Listing(lead, joined, colon=False)


def _group(ctx: Context, group: Group) -> str:
    text = bare(group.text)
    if recognise(text).kind is OTHER:
        text = mid_sentence(text)
    if group.count is None:
        return text
    return f"{text} ({ctx.fmt.headcount(group.count, 'người')})"


def chairs(ctx: Context) -> Listing:
    """Return "Chủ trì Hội nghị có các đồng chí: A, …; B, …."."""
    return _acting(
        ctx,
        ctx.conference.chairs,
        Scene.CHAIRS,
        "Chủ trì Hội nghị có",
        "chủ trì Hội nghị",
    )


def secretaries(ctx: Context) -> Listing:
    """Return who kept the minutes."""
    return _acting(
        ctx,
        ctx.conference.secretaries,
        Scene.SECRETARIES,
        "Thư ký Hội nghị gồm",
        "làm thư ký Hội nghị",
    )


def _acting(
    ctx: Context, people: Sequence[Person | Group], scene: Scene, lead: str, act: str
) -> Listing:
    """Tell several under a lead, one with the act behind: no verb follows a list."""
    cast = ctx.cast(scene)
    if len(people) == 1:
        return Listing("", [cast.doing(people, act)])
    return cast.listed(lead, people) if people else Listing("", [])


class PresentedView:
    """One report as an item of a list, or one point of the only report."""

    def __init__(self, text: str, contents: Sequence[str] = ()) -> None:
        self._text, self._contents = text, tuple(contents)

    @tag("cau", "Báo cáo và người trình bày, hoặc một nội dung của báo cáo")
    def text(self) -> str:
        return self._text

    @tag("muc", "Các nội dung của báo cáo", keys=("trinh_bay.noi_dung",))
    def contents(self) -> tuple[str, ...]:
        return self._contents

    def __str__(self) -> str:
        return self.text


class PresentationsView(View):
    """The reports presented: in a sentence, or a line for each with its contents."""

    @tag("cau", "Câu nêu các báo cáo đã nghe, hoặc lời dẫn vào các mục")
    def opening(self) -> str:
        if not self._given:
            return ""
        if len(self._given) == 1:
            points = self._points(self._given[0])
            return paragraph(str(self._listed), points.opening if points else "")
        return f"{self._listed.lead}:" if self.items else str(self._listed)

    @tag("muc", "Từng báo cáo, hoặc từng nội dung khi chỉ có một báo cáo")
    def items(self) -> tuple[PresentedView, ...]:
        if len(self._given) == 1:
            return tuple(map(PresentedView, self._points(self._given[0]).lines))
        if not (self._listed.lines or any(value.contents for value in self._given)):
            return ()
        told = zip(self._given, self._listed.items, strict=True)
        items = [self._presented(text, self._points(value)) for value, text in told]
        last = len(items) - 1
        return tuple(
            PresentedView(f"{text}{':' if lines else '.' if n == last else ';'}", lines)
            for n, (text, lines) in enumerate(items)
        )

    @staticmethod
    def _presented(text: str, points: Listing) -> tuple[str, tuple[str, ...]]:
        """Return a report with the words that lead to its points, and the points."""
        if not points:
            return text, ()
        alone = "" if points.lines else f" {points.items[0]}"
        return f"{text}, nêu rõ{alone}", points.lines

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """A paragraph for each report, its contents in a sentence."""
        told = zip(self._given, self._listed.items, strict=True)
        return tuple(
            paragraph(sentence(f"{self._listed.lead} {text}"), str(self._points(value)))
            for value, text in told
        )

    @computed
    def _given(self) -> tuple[Presentation, ...]:
        return self.conference.presentations

    @computed
    def _listed(self) -> Listing:
        cast = self.ctx.cast(Scene.PRESENTATIONS)
        return Listing("Hội nghị nghe", [_presented(v, cast) for v in self._given])

    @staticmethod
    def _points(value: Presentation) -> Listing:
        """Return what a report says: several points are lines, one is a sentence."""
        points = map(bare_mid_sentence, value.contents)
        return Listing("Báo cáo nêu rõ", tuple(points), lines_from=2)

    def __str__(self) -> str:
        return paragraph(*self.paragraphs)

    def __bool__(self) -> bool:
        return bool(self._given)


def _presented(value: Presentation, cast: Cast) -> str:
    """Return "Báo cáo …, do đồng chí X thay mặt … trình bày"."""
    act = "trình bày"
    if value.on_behalf:
        act = f"thay mặt {bare(value.on_behalf)} {act}"
    return f"{capital(report_name(value.report))}, do {cast.doing((value.by,), act)}"


def report_name(typed: str) -> str:
    """Return "báo cáo …", whether or not the word was typed."""
    text = bare(typed)
    named = fold(text.lstrip('“"')).startswith(_PAPERS)
    return text if named else f"báo cáo {text}".strip()
