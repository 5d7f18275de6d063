"""What comes next: direction, tasks, targets."""

from collections.abc import Iterable, Sequence

from drafter.model import Conference, Target, Task
from drafter.model.figures import Area
from drafter.views.context import TABLE_FROM, Context, View
from drafter.views.event import following_period, promised, within
from drafter.views.listing import Listing
from drafter.views.phrasing import (
    aims_itself,
    as_task,
    bare,
    bare_mid_sentence,
    begins_with_verb,
    capital,
    has_own_subject,
    mid_sentence,
    opened,
    paragraph,
    runs,
    sentence,
    without,
)
from drafter.views.results import by_area, heading
from drafter.views.target_view import TargetView
from drafter.vocabulary import tag


class TaskGroupView:
    """The tasks of one field of work; without a name where none was typed."""

    def __init__(self, area: Area | None, texts: Sequence[str]) -> None:
        self.area, self.texts = area, texts

    @tag("ten", "Tên lĩnh vực, có thể để trống", keys=("nhiem_vu.linh_vuc",))
    def name(self) -> str:
        return heading(self.area) if self.area else ""

    @tag("muc", "Từng nhiệm vụ", keys=("nhiem_vu.noi_dung",))
    def items(self) -> tuple[str, ...]:
        return tuple(sentence(text) for text in self.texts)

    @tag(
        "dau_muc",
        "Lĩnh vực; khi chỉ có một nhiệm vụ thì kèm nhiệm vụ",
        keys=("nhiem_vu.linh_vuc", "nhiem_vu.noi_dung"),
    )
    def head(self) -> str:
        if not self.name or len(self.texts) > 1:
            return f"{self.name}:" if self.name else ""
        return sentence(f"{self.name}: {bare_mid_sentence(self.texts[0])}")

    @tag("muc_con", "Các nhiệm vụ chưa kể ở đầu mục", keys=("nhiem_vu.noi_dung",))
    def below(self) -> tuple[str, ...]:
        return self.items if self.name and len(self.texts) > 1 else ()


class PlanView(View):
    """The plan of the next period; a news item tells few tasks, without headings."""

    @tag("tieu_de", "Tên phần, viết hoa, theo nội dung có", always=True)
    def title(self) -> str:
        parts = _parts(self.conference)
        named = ", ".join(parts or ("phương hướng", "nhiệm vụ"))
        return f"{named} {following_period(self.ctx)}".upper()

    @tag("ten_phan", "Tên phần thứ hai của báo cáo trình, viết hoa", always=True)
    def part(self) -> str:
        return promised(self.ctx).upper()

    @tag("nhieu_phan", "Có khi nêu từ hai nội dung kỳ sau trở lên")
    def several(self) -> bool:
        return len(_parts(self.conference)) > 1

    @tag(
        "theo_linh_vuc",
        "Có khi nhiệm vụ thuộc từ hai lĩnh vực trở lên",
        keys=("nhiem_vu.linh_vuc",),
    )
    def by_field(self) -> bool:
        return sum(bool(group.name) for group in self.tasks) > 1

    @tag("phuong_huong", "Câu nêu phương hướng")
    def direction(self) -> str:
        return direction(self.ctx)

    @tag("nhiem_vu", "Nhiệm vụ theo lĩnh vực")
    def tasks(self) -> tuple[TaskGroupView, ...]:
        return tuple(
            TaskGroupView(group[0].area, [as_task(task.text) for task in group])
            for group in by_area(self.conference.tasks, self.ctx.order)
        )

    @tag("doan_nhiem_vu", "Đoạn văn nêu các nhiệm vụ", keys=("nhiem_vu",))
    def tasks_paragraph(self) -> str:
        facts = self.conference
        return tasks_told(self.ctx, facts.tasks, dated=not facts.direction)

    @tag("chi_tieu", "Các chỉ tiêu kỳ sau", keys=("chi_tieu_ky_sau",))
    def targets(self) -> tuple[TargetView, ...]:
        return tuple(
            TargetView(self.ctx, target, number)
            for number, target in enumerate(self.conference.targets, start=1)
        )

    @tag("chi_tieu_la_bang", "Có khi từ 6 chỉ tiêu trở lên", keys=("chi_tieu_ky_sau",))
    def targets_as_table(self) -> bool:
        return len(self.conference.targets) >= TABLE_FROM

    @tag("doan_chi_tieu", "Đoạn văn nêu các chỉ tiêu", keys=("chi_tieu_ky_sau",))
    def targets_paragraph(self) -> str:
        return paragraph(*map(str, self.aims))

    @tag(
        "cau_chi_tieu",
        "Từng câu nêu chỉ tiêu; câu dài thì có các mục",
        keys=("chi_tieu_ky_sau",),
    )
    def aims(self) -> tuple[Listing, ...]:
        return _in_paragraphs(targets_told(self.ctx, self.conference.targets))

    @tag("co", "Có khi nêu ít nhất một nội dung kỳ sau")
    def shown(self) -> bool:
        return bool(_parts(self.conference) or gap(self.ctx))

    def __bool__(self) -> bool:
        return self.shown


def direction(ctx: Context, *, dated: bool = True) -> str:
    """Return "Năm 2026, Đảng bộ xã chủ trương …"; what is no task stays as typed.

    Args:
        ctx: The paper's context.
        dated: Whether the sentence names the period.
    """
    text = bare(ctx.conference.direction)
    if not begins_with_verb(text):
        return sentence(text)
    verb = "" if aims_itself(text) else "chủ trương "
    return sentence(f"{_when(ctx, dated)}{ctx.host.short} {verb}{mid_sentence(text)}")


def tasks_told(ctx: Context, tasks: Sequence[Task], *, dated: bool = True) -> str:
    """Tell tasks as the host's, and in sentences apart those of others.

    What opens with an adverbial is a sentence too, and so is what one cannot hold.

    Args:
        ctx: The paper's context.
        tasks: Those that the paper tells.
        dated: Whether their sentence names the period.
    """
    acts, host = ctx.host.acts_in, ctx.host.short
    texts = [bare(task.text) for task in tasks]
    apart = [text for text in texts if has_own_subject(text) or acts(text)]
    ours = [opened(mid_sentence(as_task(t))) for t in texts if t not in apart]
    plain = [task for adverbial, task in ours if not adverbial]
    first, *later = map("; ".join, runs(plain)) if plain else ("",)
    lead = f"{_when(ctx, dated)}{host}{_focus(plain)}"
    timed = [(when, task) for when, task in ours if when]
    return paragraph(
        sentence(lead, first) if plain else "",
        *(sentence(host, run) for run in later),
        *(
            sentence(f"{when}, {host}{'' if plain or n else _focus([task])} {task}")
            for n, (when, task) in enumerate(timed)
        ),
        *map(sentence, apart),
    )


def _focus(tasks: Sequence[str]) -> str:
    """Return what leads from who acts to tasks: nothing before a verb of its own."""
    if any(task.startswith("tập trung ") for task in tasks[1:]):
        return " đề ra các nhiệm vụ:"
    return "" if not tasks or aims_itself(tasks[0]) else " tập trung"


def targets_told(
    ctx: Context, targets: Sequence[Target], *, dated: bool = True
) -> tuple[Listing, ...]:
    """Tell the targets of the next period together, those of another time apart.

    Args:
        ctx: The paper's context.
        targets: Those that the paper tells.
        dated: Whether the first sentence names the period.
    """
    views = [TargetView(ctx, target, n) for n, target in enumerate(targets, start=1)]
    following = [view for view in views if not view.time]
    told = [_aimed(ctx, _when(ctx, dated), [view.told for view in following])]
    apart = [view for view in views if view.time]
    for time in dict.fromkeys(view.time for view in apart):
        group = [view for view in apart if view.time == time]
        if len(group) > 1 and group[0].shares_time:
            aims = [view.aim for view in group]
            told.append(_aimed(ctx, f"{capital(time)}, ", aims))
        else:
            told += (_aimed(ctx, "", [view.alone]) for view in group)
    return tuple(filter(None, told))


def _aimed(ctx: Context, when: str, aims: Sequence[str]) -> Listing:
    items = [mid_sentence(without(aim, "phấn đấu")) for aim in aims]
    if ctx.press and len(items) == 2 and not any(", " in item for item in items):
        items = [", ".join(items)]
    return Listing(f"{when}{ctx.host.again} phấn đấu", items)


def _in_paragraphs(told: Iterable[Listing]) -> tuple[Listing, ...]:
    """Join sentences that follow one another; a list in lines stands by itself."""
    joined: list[Listing] = []
    for listing in told:
        if listing.lines or not joined or joined[-1].lines:
            joined.append(listing)
        else:
            both = paragraph(str(joined[-1]), str(listing))
            joined[-1] = Listing("", (), preface=both)
    return tuple(joined)


def _when(ctx: Context, dated: bool) -> str:
    return f"{within(following_period(ctx))}, " if dated else ""


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
        ("nhiệm vụ, giải pháp", conference.solutions),
    )
    parts = [name for name, value in named if value]
    return ["phương hướng", "nhiệm vụ"] if len(parts) > 1 else parts
