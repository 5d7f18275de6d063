"""Who came, who chaired, who presented what."""

from attrs import field

from drafter.model import Attendance, Group, Person, Presentation
from drafter.records import frozen
from drafter.views.context import TABLE_FROM, Context
from drafter.views.person_view import PersonView, rows
from drafter.views.phrasing import bare, bare_mid_sentence, listed, paragraph, sentence
from drafter.vocabulary import fold, tag


@frozen(kw_only=True, eq=False, repr=False)
class AttendanceView:
    """The delegates, as sentences and as rows."""

    sentence: str = field(metadata=tag("cau", "Câu kể người dự, đủ tên và nhóm"))
    shown: bool = field(metadata=tag("co", "Có khi nêu người, nhóm hoặc tổng số"))
    as_table: bool = field(metadata=tag("la_bang", "Có khi từ 6 người trở lên"))
    table_lead: str = field(metadata=tag("dan_bang", "Câu dẫn vào bảng đại biểu"))
    people: tuple[PersonView, ...] = field(metadata=tag("nguoi", "Đại biểu có tên"))
    groups: str = field(metadata=tag("nhom", "Câu kể các nhóm đại biểu"))
    total: str = field(metadata=tag("tong_so", "Câu nêu tổng số đại biểu"))

    def __str__(self) -> str:
        return self.sentence


def attendance(ctx: Context) -> AttendanceView:
    """Return who attended."""
    people = tuple(d for d in ctx.conference.delegates if isinstance(d, Person))
    groups = tuple(d for d in ctx.conference.delegates if isinstance(d, Group))
    phrases = [_group(ctx, group) for group in groups]
    whole, total = _sentence(ctx, people, phrases), _total(ctx)
    return AttendanceView(
        sentence=whole,
        shown=bool(whole or total),
        as_table=len(people) >= TABLE_FROM,
        table_lead=f"{_verb(ctx)} Hội nghị có các đồng chí:",
        people=rows(people),
        groups=_groups_alone(ctx, phrases, beside=bool(people)),
        total=total,
    )


def _verb(ctx: Context) -> str:
    return "Dự và chỉ đạo" if ctx.conference.directing_delegates else "Dự"


def _sentence(ctx: Context, people: tuple[Person, ...], groups: list[str]) -> str:
    if not people:
        return _groups_alone(ctx, groups, beside=False)
    named = f"{_verb(ctx)} Hội nghị có {ctx.cast.comrades(people)}"
    with_groups = f"; cùng {_joined(ctx, groups)}" if groups else ""
    return sentence(named + with_groups)


def _groups_alone(ctx: Context, groups: list[str], *, beside: bool) -> str:
    if not groups:
        return ""
    lead = "Cùng dự Hội nghị có" if beside else "Tham dự Hội nghị có"
    return sentence(f"{lead} {_joined(ctx, groups)}")


def _joined(ctx: Context, phrases: list[str]) -> str:
    if len(phrases) > 2:
        return "; ".join(phrases)
    return ctx.fmt.listing(phrases)


def _group(ctx: Context, group: Group) -> str:
    text = bare_mid_sentence(group.text)
    if group.count is None:
        return text
    return f"{text} ({ctx.fmt.headcount(group.count, 'người')})"


def _total(ctx: Context) -> str:
    value = ctx.conference.attendance or Attendance()
    clauses = []
    if value.invited is not None:
        clauses.append(f"Hội nghị triệu tập {_delegates(ctx, value.invited)}")
    if value.present is not None:
        came = _delegates(ctx, value.present)
        clauses.append(f"có mặt {came}" if clauses else f"Hội nghị có {came} dự")
    if value.guests is not None:
        lead = "cùng" if clauses else "Hội nghị có"
        clauses.append(f"{lead} {ctx.fmt.headcount(value.guests, 'khách mời')}")
    return sentence(", ".join(clauses))


def _delegates(ctx: Context, count: int) -> str:
    return ctx.fmt.headcount(count, "đại biểu")


def chairs(ctx: Context) -> str:
    """Return "Các đồng chí: A, …; B, … đồng chủ trì Hội nghị."."""
    people = ctx.conference.chairs
    if not people:
        return ""
    verb = "đồng chủ trì" if len(people) > 1 else "chủ trì"
    return sentence(f"{ctx.cast.comrades(people)} {verb} Hội nghị")


def secretaries(ctx: Context) -> str:
    """Return who kept the minutes."""
    people = ctx.conference.secretaries
    if not people:
        return ""
    return sentence(f"{ctx.cast.comrades(people)} làm thư ký Hội nghị")


def presentations(ctx: Context) -> tuple[str, ...]:
    """Return a paragraph for each report presented."""
    return tuple(
        _presentation(ctx, value, first=number == 0)
        for number, value in enumerate(ctx.conference.presentations)
    )


def _presentation(ctx: Context, value: Presentation, *, first: bool) -> str:
    behalf = f"thay mặt {bare(value.on_behalf)}," if value.on_behalf else ""
    introduction = sentence(
        "Tại Hội nghị," if first else "",
        behalf,
        ctx.cast.comrade(value.presenter),
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
