"""What comes next: direction, tasks, targets."""

from collections.abc import Iterator, Sequence

from drafter.computed import computed
from drafter.model import Conference, Field, Task
from drafter.model.figures import Area
from drafter.views.context import TABLE_FROM, Context, Part, View
from drafter.views.event import following_period, within
from drafter.views.phrasing import (
    as_task,
    bare,
    bare_mid_sentence,
    capital,
    focus,
    has_own_subject,
    listed,
    mid_sentence,
    paragraph,
    sentence,
    with_connectives,
)
from drafter.views.results import by_area, heading
from drafter.views.target_view import TargetView
from drafter.vocabulary import tag

PRESS_TASKS = 8
"""The news item tells four to eight tasks."""


class TaskGroupView:
    """The tasks of one field of work; without a name where none was typed."""

    def __init__(self, area: Area | None, texts: Sequence[str]) -> None:
        self.area, self.texts = area, texts

    @tag("ten", "Tên lĩnh vực, có thể để trống")
    def name(self) -> str:
        return heading(self.area) if self.area else ""

    @tag("muc", "Từng nhiệm vụ")
    def items(self) -> tuple[str, ...]:
        return tuple(sentence(text) for text in self.texts)

    @tag("dau_muc", "Lĩnh vực; khi chỉ có một nhiệm vụ thì kèm nhiệm vụ")
    def head(self) -> str:
        if not self.name or len(self.texts) > 1:
            return f"{self.name}:" if self.name else ""
        return sentence(f"{self.name}: {bare_mid_sentence(self.texts[0])}")

    @tag("muc_con", "Các nhiệm vụ chưa kể ở đầu mục")
    def below(self) -> tuple[str, ...]:
        return self.items if self.name and len(self.texts) > 1 else ()


class PlanView(View):
    """The plan of the next period; a news item tells few tasks, without headings."""

    @tag("tieu_de", "Tên phần, viết hoa, theo nội dung có")
    def title(self) -> str:
        parts = _parts(self.conference)
        named = ", ".join(parts or ("phương hướng", "nhiệm vụ"))
        return f"{named} {following_period(self.ctx)}".upper()

    @tag("nhieu_phan", "Có khi nêu từ hai nội dung kỳ sau trở lên")
    def several(self) -> bool:
        return len(_parts(self.conference)) > 1

    @tag("theo_linh_vuc", "Có khi nhiệm vụ thuộc từ hai lĩnh vực trở lên")
    def by_field(self) -> bool:
        return sum(bool(group.name) for group in self.tasks) > 1

    @tag("phuong_huong", "Câu nêu phương hướng")
    def direction(self) -> str:
        text = bare(self.conference.direction)
        if not self.ctx.press or not text or text.casefold().startswith("phương hướng"):
            return sentence(text)
        following = following_period(self.ctx)
        return sentence(f"Phương hướng {following}: {mid_sentence(text)}")

    @tag("nhiem_vu", "Nhiệm vụ theo lĩnh vực")
    def tasks(self) -> tuple[TaskGroupView, ...]:
        return tuple(
            TaskGroupView(group[0].area, [as_task(task.text) for task in group])
            for group in by_area(self._tasks, tuple(Field))
        )

    @tag("doan_nhiem_vu", "Đoạn văn nêu các nhiệm vụ")
    def tasks_paragraph(self) -> str:
        """Tell the tasks as the host's, and apart from them those of others."""
        texts = [task.text for task in self._tasks]
        acts = self.ctx.host.acts_in
        apart = [text for text in texts if has_own_subject(text) or acts(text)]
        ours = [as_task(text) for text in texts if text not in apart]
        others = [sentence(text) for text in apart]
        when = self._when if not self.conference.direction else ""
        call = self.ctx.host.call
        own = listed(
            f"{when}{call}{focus(ours)}",
            ours,
            further=with_connectives(call),
            flows=True,
        )
        return paragraph(own, *others)

    @tag("chi_tieu", "Các chỉ tiêu kỳ sau")
    def targets(self) -> tuple[TargetView, ...]:
        return tuple(
            TargetView(self.ctx, target, number)
            for number, target in enumerate(self.conference.targets, start=1)
        )

    @tag("chi_tieu_la_bang", "Có khi từ 6 chỉ tiêu trở lên")
    def targets_as_table(self) -> bool:
        return len(self.conference.targets) >= TABLE_FROM

    @tag("doan_chi_tieu", "Đoạn văn nêu các chỉ tiêu")
    def targets_paragraph(self) -> str:
        """Tell those of the next period together, those of another time apart."""
        named = self.conference.direction or self.conference.tasks
        when = "" if named else self._when
        following = [target.told for target in self.targets if not target.time]
        return paragraph(self._aimed(when, following), *self._of_other_times())

    def _of_other_times(self) -> Iterator[str]:
        """Yield a sentence for each target, or for all of one other period."""
        apart = [target for target in self.targets if target.time]
        for period in dict.fromkeys(target.period for target in apart):
            group = [target for target in apart if target.period == period]
            if period and len(group) > 1:
                yield self._aimed(f"{capital(period)}, ", [t.aim for t in group])
            else:
                yield from (self._aimed("", [target.told]) for target in group)

    def _aimed(self, when: str, aims: Sequence[str]) -> str:
        lead = f"{self.ctx.host.subject} phấn đấu"
        further = with_connectives(f"{lead}:")
        return listed(f"{when}{lead}", aims, further=further, flows=True)

    @tag("co", "Có khi nêu ít nhất một nội dung kỳ sau")
    def shown(self) -> bool:
        return bool(_parts(self.conference) or gap(self.ctx))

    @computed
    def _tasks(self) -> Sequence[Task]:
        tasks = self.conference.tasks
        told = tasks[: PRESS_TASKS if self.ctx.press else None]
        self.ctx.extracts.note(Part.TASKS, len(told), len(tasks))
        return told

    @computed
    def _when(self) -> str:
        """Name the period at the start of a text that has no heading to do so."""
        return f"{within(following_period(self.ctx))}, " if self.ctx.press else ""


def gap(ctx: Context) -> str:
    """Return the mark of a plan that is announced and not in the file."""
    if ctx.conference.has_plan or not ctx.conference.is_plan_announced:
        return ""
    return ctx.gaps.fill(Conference, "tasks", "", always=True)


def _parts(conference: Conference) -> list[str]:
    """Return what the plan is made of, by the names that headings give it."""
    named = (
        ("phương hướng", conference.direction),
        ("chỉ tiêu", conference.targets),
        ("nhiệm vụ trọng tâm", conference.tasks),
        ("giải pháp", conference.solutions),
    )
    parts = [name for name, value in named if value]
    return ["phương hướng", "nhiệm vụ"] if len(parts) > 1 else parts
