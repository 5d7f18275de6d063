"""What comes next: direction, tasks, targets."""

from collections.abc import Iterable, Sequence

from attrs import evolve, field

from drafter.formatter.units import short
from drafter.model import Conference, Field, Target, Task
from drafter.records import frozen
from drafter.views import figure_clauses
from drafter.views.context import TABLE_FROM, Context
from drafter.views.event import following_period, within
from drafter.views.phrasing import (
    as_task,
    bare,
    bare_mid_sentence,
    capital,
    focus,
    has_own_subject,
    listed,
    lower_first,
    mid_sentence,
    paragraph,
    sentence,
    with_connectives,
)
from drafter.views.results import HEADINGS
from drafter.vocabulary import tag

PRESS_TASKS = 8
"""The news item tells four to eight tasks."""


@frozen(kw_only=True, eq=False, repr=False)
class TaskGroupView:
    """The tasks of one field of work; without a name where none was typed."""

    name: str = field(metadata=tag("ten", "Tên lĩnh vực, có thể để trống"))
    items: tuple[str, ...] = field(metadata=tag("muc", "Từng nhiệm vụ"))
    head: str = field(
        metadata=tag("dau_muc", "Lĩnh vực; khi chỉ có một nhiệm vụ thì kèm nhiệm vụ")
    )
    below: tuple[str, ...] = field(
        metadata=tag("muc_con", "Các nhiệm vụ chưa kể ở đầu mục")
    )


@frozen(kw_only=True, eq=False, repr=False)
class TargetView:
    """One target, as a clause and as a row."""

    number: str = field(metadata=tag("tt", "Số thứ tự"))
    name: str = field(metadata=tag("ten", "Tên chỉ tiêu"))
    amount: str = field(metadata=tag("phan_dau", "Mức phấn đấu"))
    clause: str = field(metadata=tag("cau", "Mệnh đề nêu chỉ tiêu"))

    def __str__(self) -> str:
        return self.clause


@frozen(kw_only=True, eq=False, repr=False)
class PlanView:
    """The plan of the next period."""

    title: str = field(metadata=tag("tieu_de", "Tên phần, viết hoa, theo nội dung có"))
    several: bool = field(
        metadata=tag("nhieu_phan", "Có khi nêu từ hai nội dung kỳ sau trở lên")
    )
    by_field: bool = field(
        metadata=tag("theo_linh_vuc", "Có khi nhiệm vụ thuộc từ hai lĩnh vực trở lên")
    )
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
    groups = _grouped(tasks)
    parts = _parts(conference)
    return PlanView(
        title=f"{', '.join(parts)} {following_period(ctx)}".upper(),
        several=len(parts) > 1,
        by_field=sum(bool(group.name) for group in groups) > 1,
        direction=_direction(ctx, headed=not press),
        tasks=groups,
        tasks_paragraph=_tasks(ctx, tasks, headed=not press),
        targets=tuple(
            _target(ctx, target, number)
            for number, target in enumerate(conference.targets, start=1)
        ),
        targets_as_table=len(conference.targets) >= TABLE_FROM,
        targets_paragraph=_targets(ctx, headed=not press),
        shown=bool(parts),
    )


def _parts(conference: Conference) -> list[str]:
    """Return what the plan is made of, by the names that headings give it."""
    named = (
        ("phương hướng", conference.direction),
        ("chỉ tiêu", conference.targets),
        ("nhiệm vụ trọng tâm", conference.tasks),
    )
    parts = [name for name, value in named if value]
    return ["phương hướng", "nhiệm vụ"] if len(parts) > 1 else parts


def _direction(ctx: Context, *, headed: bool) -> str:
    """Return the direction; without a heading above it, it names its period."""
    text = bare(ctx.conference.direction)
    if headed or not text or text.casefold().startswith("phương hướng"):
        return sentence(text)
    return sentence(f"Phương hướng {following_period(ctx)}: {mid_sentence(text)}")


def _tasks(ctx: Context, tasks: Sequence[Task], *, headed: bool) -> str:
    """Tell the tasks as the host's, and apart from them those of others."""
    texts = [task.text for task in tasks]
    ours = [as_task(text) for text in texts if not has_own_subject(text)]
    others = [sentence(text) for text in texts if has_own_subject(text)]
    when = "" if headed or ctx.conference.direction else f"{_when(ctx)}, "
    own = listed(
        f"{when}{ctx.host.call}{focus(ours)}",
        ours,
        further=with_connectives(ctx.host.call),
        flows=True,
    )
    return paragraph(own, *others)


def _targets(ctx: Context, *, headed: bool) -> str:
    """Tell the targets; the period is named once, by heading or first sentence."""
    conference = ctx.conference
    named = headed or conference.direction or conference.tasks
    when = "" if named else f"{_when(ctx)}, "
    return listed(
        f"{when}{ctx.host.area} phấn đấu",
        [figure_clauses.target(ctx, target) for target in conference.targets],
        further=with_connectives(f"{ctx.host.area} phấn đấu:"),
        flows=True,
    )


def _when(ctx: Context) -> str:
    return within(following_period(ctx))


def _grouped(tasks: Iterable[Task]) -> tuple[TaskGroupView, ...]:
    """Group tasks by field, unnamed ones first, fields in report order."""
    groups: dict[Field | None, list[str]] = {}
    for task in tasks:
        groups.setdefault(task.area, []).append(as_task(task.text))
    order: list[Field | None] = [None, *Field]
    return tuple(_group(area, groups[area]) for area in sorted(groups, key=order.index))


def _group(area: Field | None, texts: Sequence[str]) -> TaskGroupView:
    name = HEADINGS[area] if area else ""
    items = tuple(sentence(text) for text in texts)
    alone = len(texts) == 1
    head = sentence(f"{name}: {bare_mid_sentence(texts[0])}") if alone else f"{name}:"
    return TaskGroupView(
        name=name,
        items=items,
        head=head if name else "",
        below=() if alone or not name else items,
    )


def _shortened(value: Target) -> Target:
    """Return a target whose unit, told beside it, is only its counting word."""
    assert value.amount is not None
    amount = evolve(value.amount, unit=short(value.amount.unit))
    return evolve(value, amount=amount)


def _target(ctx: Context, value: Target, number: int) -> TargetView:
    unit = value.amount.unit if value.amount else ""
    name = bare(value.name) or figure_clauses.label(value.verb, unit, bare(value.note))
    note = bare(value.note) if value.name else ""
    verb = value.verb if value.name else ""
    counted = value if value.name or not value.amount else _shortened(value)
    parts = (verb, figure_clauses.target_amount(ctx, counted), note)
    amount = " ".join(part for part in parts if part)
    due = figure_clauses.due_year(ctx, value)
    return TargetView(
        number=str(number),
        name=capital(name),
        amount=", ".join(p for p in (amount, due) if p),
        clause=lower_first(figure_clauses.target(ctx, value)),
    )
