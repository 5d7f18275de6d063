"""What comes next: direction, tasks, targets."""

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from drafter.model import Field, Target, Task
from drafter.views import figures
from drafter.views.context import Context
from drafter.views.event import within
from drafter.views.prose import (
    bare,
    besides,
    capital,
    has_own_subject,
    listed,
    lower_first,
    paragraph,
    sentence,
)
from drafter.views.results import HEADINGS
from drafter.vocabulary import tag

TABLE_FROM = 6
PRESS_TASKS = 8
"""The news item tells four to eight tasks (`domain.md` D)."""


@frozen(kw_only=True)
class TaskGroupView:
    """The tasks of one field of work; without a name where none was typed."""

    name: str = field(metadata=tag("ten", "Tên lĩnh vực, có thể để trống"))
    items: tuple[str, ...] = field(metadata=tag("muc", "Từng nhiệm vụ"))


@frozen(kw_only=True)
class TargetView:
    """One target, as a clause and as a row."""

    number: str = field(metadata=tag("tt", "Số thứ tự"))
    name: str = field(metadata=tag("ten", "Tên chỉ tiêu"))
    amount: str = field(metadata=tag("phan_dau", "Mức phấn đấu"))
    clause: str = field(metadata=tag("cau", "Mệnh đề nêu chỉ tiêu"))

    def __str__(self) -> str:
        return self.clause


@frozen(kw_only=True)
class PlanView:
    """The plan of the next period."""

    direction: str = field(metadata=tag("phuong_huong", "Câu nêu phương hướng"))
    tasks: tuple[TaskGroupView, ...] = field(
        metadata=tag("nhiem_vu", "Nhiệm vụ theo lĩnh vực")
    )
    tasks_paragraph: str = field(
        metadata=tag("doan_nhiem_vu", "Đoạn văn nêu các nhiệm vụ")
    )
    targets: tuple[TargetView, ...] = field(
        metadata=tag("chi_tieu", "Các chỉ tiêu kỳ sau")
    )
    targets_as_table: bool = field(
        metadata=tag("chi_tieu_la_bang", "Có khi từ 6 chỉ tiêu trở lên")
    )
    targets_paragraph: str = field(
        metadata=tag("doan_chi_tieu", "Đoạn văn nêu các chỉ tiêu")
    )
    shown: bool = field(metadata=tag("co", "Có khi nêu ít nhất một nội dung kỳ sau"))


def plan(ctx: Context, *, press: bool = False) -> PlanView:
    """Return the plan of the next period; `press` keeps a news item's few tasks."""
    conference = ctx.conference
    tasks = conference.tasks[:PRESS_TASKS] if press else conference.tasks
    return PlanView(
        direction=_direction(ctx, headed=not press),
        tasks=_grouped(tasks),
        tasks_paragraph=_tasks(ctx, [task.text for task in tasks]),
        targets=tuple(
            _target(ctx, target, number)
            for number, target in enumerate(conference.targets, start=1)
        ),
        targets_as_table=len(conference.targets) >= TABLE_FROM,
        targets_paragraph=listed(
            f"{_when(ctx)}, {ctx.host.area} phấn đấu",
            [figures.target(ctx, target) for target in conference.targets],
            further=besides(f"{ctx.host.area} phấn đấu"),
            flows=True,
        ),
        shown=bool(conference.direction or conference.tasks or conference.targets),
    )


def _direction(ctx: Context, *, headed: bool) -> str:
    """Return the direction; without a heading above it, it names its period."""
    text = bare(ctx.conference.direction)
    if headed or not text or text.casefold().startswith("phương hướng"):
        return sentence(text)
    return sentence(
        f"Phương hướng {ctx.fmt.period(ctx.conference.period.next)}: {text}"
    )


def _tasks(ctx: Context, tasks: Sequence[str]) -> str:
    """Tell the tasks as the host's, and apart from them those of others."""
    ours = [text for text in tasks if not has_own_subject(text)]
    others = [sentence(text) for text in tasks if has_own_subject(text)]
    told = listed(
        f"{_when(ctx)}, {ctx.host.call} tập trung",
        ours,
        further=besides(ctx.host.call),
        flows=True,
    )
    return paragraph(told, *others)


def _when(ctx: Context) -> str:
    return within(ctx.fmt.period(ctx.conference.period.next))


def _grouped(tasks: Iterable[Task]) -> tuple[TaskGroupView, ...]:
    """Group tasks by field, unnamed ones first, fields in report order."""
    groups: dict[Field | None, list[str]] = {}
    for task in tasks:
        groups.setdefault(task.area, []).append(sentence(task.text))
    order: list[Field | None] = [None, *Field]
    return tuple(
        TaskGroupView(name=HEADINGS[area] if area else "", items=tuple(groups[area]))
        for area in sorted(groups, key=order.index)
    )


def _target(ctx: Context, value: Target, number: int) -> TargetView:
    unit = value.amount.unit if value.amount else ""
    name = bare(value.name) or " ".join(p for p in (value.verb, unit) if p)
    note = bare(value.note) if value.name else ""
    verb = value.verb if value.name else ""
    parts = (verb, figures.target_amount(ctx, value), note)
    amount = " ".join(part for part in parts if part)
    due = figures.due_year(ctx, value)
    return TargetView(
        number=str(number),
        name=capital(name if value.name else f"{name} {bare(value.note)}".strip()),
        amount=", ".join(p for p in (amount, due) if p),
        clause=lower_first(figures.target(ctx, value)),
    )
