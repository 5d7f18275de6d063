"""Who came, who chaired, who presented what."""

from drafter.computed import computed
from drafter.model import Attendance, Group, Person, Presentation
from drafter.model.body_kinds import OTHER
from drafter.model.recognition import recognise
from drafter.values import Count
from drafter.views.context import TABLE_FROM, Context, View
from drafter.views.person_view import Cast, PersonView, Scene, rows
from drafter.views.phrasing import bare, listed, mid_sentence, paragraph, sentence
from drafter.vocabulary import fold, tag


class AttendanceView(View):
    """The delegates, as sentences and as rows."""

    @tag("cau", "Câu kể người dự, đủ tên và nhóm")
    def sentence(self) -> str:
        if not self._people:
            return self.groups
        named = self.ctx.cast(Scene.ATTENDANCE).all_told(self._people)
        beside = f"; cùng {self._grouped}" if self._grouped else ""
        return sentence(f"{self._lead} {named}{beside}")

    @tag("co", "Có khi nêu người, nhóm hoặc tổng số")
    def shown(self) -> bool:
        return bool(self.sentence or self.total)

    @tag("la_bang", "Có khi từ 6 người trở lên")
    def as_table(self) -> bool:
        return len(self._people) >= TABLE_FROM

    @tag("dan_bang", "Câu dẫn vào bảng đại biểu")
    def table_lead(self) -> str:
        together = self.ctx.manners.together(self._people) or "các đại biểu"
        return f"{self._lead} {together}:"

    @tag("nguoi", "Đại biểu có tên")
    def people(self) -> tuple[PersonView, ...]:
        return rows(self._people)

    @tag("nhom", "Câu kể các nhóm đại biểu")
    def groups(self) -> str:
        lead = "Cùng dự Hội nghị có" if self._people else "Tham dự Hội nghị có"
        return sentence(f"{lead} {self._grouped}") if self._grouped else ""

    @tag("tong_so", "Câu nêu tổng số đại biểu")
    def total(self) -> str:
        value = self.conference.attendance or Attendance()
        clauses = []
        if value.invited is not None:
            clauses.append(f"Hội nghị triệu tập {self._delegates(value.invited)}")
        if value.present is not None:
            came = self._delegates(value.present)
            clauses.append(f"có mặt {came}" if clauses else f"Hội nghị có {came} dự")
        if value.guests is not None:
            lead = "cùng" if clauses else "Hội nghị có"
            clauses.append(f"{lead} {self.fmt.headcount(value.guests, 'khách mời')}")
        return sentence(", ".join(clauses))

    @computed
    def _people(self) -> tuple[Person, ...]:
        return tuple(d for d in self.conference.delegates if isinstance(d, Person))

    @computed
    def _lead(self) -> str:
        directing = self.conference.directing_delegates
        return f"{'Dự và chỉ đạo' if directing else 'Dự'} Hội nghị có"

    @computed
    def _grouped(self) -> str:
        groups = (d for d in self.conference.delegates if isinstance(d, Group))
        phrases = [self._group(group) for group in groups]
        return "; ".join(phrases) if len(phrases) > 2 else self.fmt.listing(phrases)

    def _group(self, group: Group) -> str:
        text = bare(group.text)
        if recognise(text).kind is OTHER:
            text = mid_sentence(text)
        if group.count is None:
            return text
        return f"{text} ({self.fmt.headcount(group.count, 'người')})"

    def _delegates(self, count: Count) -> str:
        return self.fmt.headcount(count, "đại biểu")

    def __str__(self) -> str:
        return self.sentence


def chairs(ctx: Context) -> str:
    """Return "Các đồng chí: A, …; B, … đồng chủ trì Hội nghị.".

    A comma keeps "Phó Chủ tịch Hội" from being read as one of a Hội đồng.
    """
    people = ctx.conference.chairs
    if not people:
        return ""
    verb = "đồng chủ trì" if len(people) > 1 else "chủ trì"
    told = ctx.cast(Scene.CHAIRS).all_told(people)
    parted = "," if told.endswith(" Hội") else ""
    return sentence(f"{told}{parted} {verb} Hội nghị")


def secretaries(ctx: Context) -> str:
    """Return who kept the minutes."""
    people = ctx.conference.secretaries
    if not people:
        return ""
    named = ctx.cast(Scene.SECRETARIES).all_told(people)
    return sentence(f"{named} làm thư ký Hội nghị")


def presentations(ctx: Context) -> tuple[str, ...]:
    """Return a paragraph for each report presented."""
    cast = ctx.cast(Scene.PRESENTATIONS)
    return tuple(
        _presentation(value, cast, first=number == 0)
        for number, value in enumerate(ctx.conference.presentations)
    )


def _presentation(value: Presentation, cast: Cast, *, first: bool) -> str:
    behalf = f"thay mặt {bare(value.on_behalf)}," if value.on_behalf else ""
    introduction = sentence(
        "Tại Hội nghị," if first else "",
        behalf,
        cast.told(value.by),
        f"trình bày {report_name(value.report)}",
    )
    contents = listed("Báo cáo nêu rõ", value.contents, further=("Báo cáo cũng nêu",))
    return paragraph(introduction, contents)


def report_name(typed: str) -> str:
    """Return "báo cáo …", whether or not the word was typed."""
    text = bare(typed)
    if fold(text.lstrip('“"')).startswith("bao_cao"):
        return text
    return f"báo cáo {text}".strip()
