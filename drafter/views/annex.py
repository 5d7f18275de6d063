"""The annex of a report: every figure as a row, by field of work, with a verdict."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from drafter.computed import computed
from drafter.formatter.settings import loosened
from drafter.model import ConferenceKind, Field
from drafter.model.figures import Area
from drafter.model.targets_met import Verdict, is_judged, targets
from drafter.values import PeriodKind
from drafter.views.annex_bases import Bases
from drafter.views.annex_rows import FigureView
from drafter.views.context import Context, Part, View
from drafter.views.event import following_period
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import bare_mid_sentence, capital
from drafter.views.results import Results, SectionResults, heading
from drafter.views.score_clauses import counted
from drafter.vocabulary import fold, tag

_NAMES = "Chỉ tiêu"
OTHER_TARGETS = "Chỉ tiêu khác"
"""What heads the unmet targets of which no field of work is known."""
_UPRIGHT = 4
"""So many columns of figures, notes counted, stand on an upright page."""
_LINE = 55
"""So many capitals about stand on a line of an upright page."""
_FEW, _BRIEF = 2, 30
"""So many notes of so many letters at most stand behind names, without a column, if
none is a comparison.
"""


class Column(NamedTuple):
    """A column of figures: its words, or the attribute of them, and that of a cell."""

    head: str
    cell: str


COLUMNS = (
    Column("last_head", "last"),
    Column("plan_head", "plan"),
    Column("Thực hiện", "actual"),
    Column("of_plan_head", "against_plan"),
    Column("of_last_head", "of_last"),
    Column("Đánh giá", "judged"),
    Column("following_head", "following"),
)
"""The columns between the unit and the notes; one without a cell is left out."""


class ColumnView(View):
    """A column of figures in the annex."""

    def __init__(self, ctx: Context, name: str) -> None:
        super().__init__(ctx)
        self._name = name

    @tag("ten", "Tên cột", example="Kế hoạch", keys=("ket_qua.so_lieu.so_sanh",))
    def name(self) -> str:
        return self._name

    def __str__(self) -> str:
        return self._name


class FigureRowView(FigureView):
    """A row of the annex."""

    @tag(
        "o",
        "Các ô số liệu, theo thứ tự của bieu.cot",
        keys=("ket_qua.so_lieu.thuc_hien", "ket_qua.so_lieu.so_sanh"),
    )
    def cells(self) -> tuple[str, ...]:
        shown = self.ctx.view(FigureTableView).shown_columns
        return tuple(getattr(self, column.cell) for column in shown)

    @tag(
        "ten_kem_ghi_chu",
        "Tên chỉ tiêu; kèm ghi chú khi ghi chú không có cột riêng",
        keys=("ket_qua.so_lieu.ten", "ket_qua.so_lieu.ghi_chu"),
    )
    def name_noted(self) -> str:
        apart = not self.note or self.ctx.view(FigureTableView).noted
        return self.name if apart else f"{self.name} ({self.noted})"


class FigureGroupView(View):
    """The rows of one field of work in the annex."""

    def __init__(
        self,
        ctx: Context,
        results: SectionResults,
        position: int,
        below: int = 0,
        unmet: Sequence[Figure] = (),
    ) -> None:
        """Take the results, their position, of a part its own, and unmet targets."""
        super().__init__(ctx)
        self.results, self.position, self._below = results, position, below
        self._unmet = tuple(unmet)

    @tag("tt", "Số La Mã của nhóm; mục nhỏ là I.1", example="I", keys=())
    def number(self) -> str:
        below = f".{self._below}" if self._below else ""
        return f"{self.fmt.roman(self.position)}{below}"

    @tag("ten", "Tên lĩnh vực, đề mục", keys=("ket_qua.linh_vuc",))
    def name(self) -> str:
        return self.results.name

    @tag("chi_tieu", "Các chỉ tiêu")
    def rows(self) -> tuple[FigureRowView, ...]:
        return tuple(self._rows())

    def _rows(self) -> Iterator[FigureRowView]:
        told = (*self.results.figures, *self._unmet)
        figures = (each for figure in told for each in (figure, *figure.others))
        for number, figure in enumerate(figures, start=1):
            yield FigureRowView(figure, str(number))
            yield from _parts_of(figure)


def _parts_of(figure: Figure) -> Iterator[FigureRowView]:
    for part in figure.parts:
        yield FigureRowView(part, "-", is_part=True)
        for other in part.others:
            yield FigureRowView(other, "-", is_part=True)
        yield from _parts_of(part)


class FigureTableView(View):
    """The annex of indicators."""

    @tag("co", "Có khi từ 6 chỉ tiêu trở lên, hoặc có số liệu không nêu bằng câu")
    def shown(self) -> bool:
        return self.ctx.view(Results).annexed

    @tag(
        "tieu_de",
        "Tên biểu, viết hoa, kèm kỳ",
        example="KẾT QUẢ … NĂM 2025",
        keys=("ky_bao_cao",),
        always=True,
    )
    def title(self) -> str:
        """Name the period, but none that is called by what happened."""
        period = self.conference.period
        named = "" if period.kind is PeriodKind.EVENT else self.fmt.period(period)
        title = "kết quả thực hiện các chỉ tiêu, nhiệm vụ"
        is_long = len(title) + len(named) > _LINE and not self.across
        joint = "\n" if is_long else " "
        return f"{title}{joint}{named}".strip().upper()

    @tag(
        "day_du",
        "Có khi biểu nêu cả số kế hoạch và số kỳ trước",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def full(self) -> bool:
        return self.planned and self.followed

    @tag(
        "co_ke_hoach",
        "Có khi ít nhất một chỉ tiêu nêu số kế hoạch",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def planned(self) -> bool:
        return any(row.plan for row in self._rows)

    @tag(
        "co_ky_truoc",
        "Có khi ít nhất một chỉ tiêu nêu số kỳ trước",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def followed(self) -> bool:
        return any(row.last for row in self._rows)

    @tag(
        "co_danh_gia",
        "Có khi ít nhất một chỉ tiêu có đánh giá",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def judged(self) -> bool:
        return any(row.judged for row in self._rows)

    @tag(
        "co_ghi_chu",
        "Có khi ghi chú cần cột riêng; một, hai ghi chú ngắn thì không",
        keys=("ket_qua.so_lieu.ghi_chu",),
    )
    def noted(self) -> bool:
        notes = [row.note for row in self._rows if row.note]
        is_long = any(
            len(note) > _BRIEF or ";" in note or "%" in note for note in notes
        )
        return is_long or len(notes) > _FEW

    @tag(
        "cot",
        "Các cột số liệu, từ kỳ trước đến kế hoạch kỳ sau; cột trống thì bỏ",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def columns(self) -> tuple[ColumnView, ...]:
        names = (
            getattr(self, column.head, column.head) for column in self.shown_columns
        )
        return tuple(ColumnView(self.ctx, name) for name in names)

    @tag("nam_ngang", "Có khi biểu nhiều cột, cần trang nằm ngang")
    def across(self) -> bool:
        return len(self.shown_columns) + self.noted > _UPRIGHT

    @computed
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that a cell fills."""
        return tuple(
            column
            for column in COLUMNS
            if any(getattr(row, column.cell) for row in self._rows)
        )

    @tag(
        "ten_ky_truoc",
        "Tên kỳ trước",
        example="cùng kỳ năm 2025",
        keys=("ky_bao_cao",),
        always=True,
    )
    def last(self) -> str:
        period, bases = self.conference.period, self._bases
        if bases.past != period.year_ago:
            return next(c.benchmark for c in bases.pasts if c.column == bases.past)
        if period.kind is PeriodKind.TURN:
            return self.fmt.year_ago(period)
        if period.term is not None or period.end is None or period.span > 12:
            return "kỳ trước"
        if period.kind is PeriodKind.YEAR:
            return f"năm {period.end.year - 1}"
        return loosened(self.fmt.year_ago(period))

    @tag(
        "ten_ky_truoc_hoa",
        "Tên kỳ trước, chữ đầu viết hoa",
        keys=("ky_bao_cao",),
        always=True,
    )
    def last_head(self) -> str:
        return capital(self.last)

    @tag(
        "ten_so_ky_truoc",
        "Tên cột so với kỳ trước",
        example="So với năm 2024",
        keys=("ky_bao_cao",),
        always=True,
    )
    def of_last_head(self) -> str:
        return f"So với {self.last}"

    @tag("nhom", "Các nhóm")
    def groups(self) -> tuple[FigureGroupView, ...]:
        self.ctx.extracts.complete(Part.FIGURES)
        return tuple(self._groups())

    def _groups(self) -> Iterator[FigureGroupView]:
        """Yield a group for each field, behind it one for each of its parts.

        Unmet targets that no result tells stand last in their field, then those of
        fields without figures, then those of no field.
        """
        missed: dict[Area, list[Figure]] = {}
        for area, figure in self._bases.unmet:
            missed.setdefault(_key(area), []).append(figure)
        position = 0
        for field in self.ctx.view(Results).by_field:
            unmet = missed.pop(_key(field.area), [])
            if not (field.every_figure or unmet):
                continue
            position += 1
            yield FigureGroupView(self.ctx, field, position, unmet=unmet)
            parts = (part for part in field.subsections if part.figures)
            for below, part in enumerate(parts, start=1):
                yield FigureGroupView(self.ctx, part, position, below)
        names = {_key(a): heading(a) for a, _ in self._bases.unmet if a}
        for key in sorted(missed, key=lambda one: one == ""):
            position += 1
            named = SectionResults(self.ctx, key, (), names.get(key, OTHER_TARGETS))
            yield FigureGroupView(self.ctx, named, position, unmet=missed[key])

    @tag(
        "ten_ke_hoach",
        "Tên mức được giao",
        example="kế hoạch",
        keys=("ket_qua.so_lieu.so_sanh",),
        always=True,
    )
    def plan(self) -> str:
        return str(self._bases.plan)

    @tag(
        "ten_ke_hoach_hoa",
        "Tên mức được giao, chữ đầu viết hoa",
        keys=("ket_qua.so_lieu.so_sanh",),
        always=True,
    )
    def plan_head(self) -> str:
        """Name the column; that of names is headed "Chỉ tiêu" already."""
        is_taken = fold(self.plan) == fold(_NAMES)
        return f"{_NAMES} giao" if is_taken else capital(self.plan)

    @tag(
        "ten_so_ke_hoach",
        "Tên cột so với mức được giao",
        example="So với kế hoạch",
        keys=("ket_qua.so_lieu.so_sanh",),
        always=True,
    )
    def of_plan_head(self) -> str:
        return f"So với {self.plan}"

    @tag(
        "ten_ke_hoach_ky_sau",
        "Tên cột kế hoạch kỳ sau",
        example="Kế hoạch năm 2026",
        keys=("ky_bao_cao",),
        always=True,
    )
    def following_head(self) -> str:
        return f"Kế hoạch {following_period(self.ctx)}"

    @tag(
        "cau_dan",
        "Câu dẫn tới Phụ lục trong phần kết quả",
        example="Kết quả từng chỉ tiêu được nêu chi tiết tại Phụ lục kèm theo báo cáo "
        "này.",
        keys=("ket_qua.so_lieu", "chi_tieu_chua_dat"),
    )
    def pointer(self) -> str:
        """Name the annex; it has each target only where it has as many as the score."""
        score = self.conference.score
        every = score is None or len(targets(self.conference)) == score.total
        told = (
            "từng chỉ tiêu được nêu chi tiết" if every else "một số chỉ tiêu được nêu"
        )
        return f"Kết quả {told} tại Phụ lục kèm theo báo cáo này."

    @tag(
        "cach_danh_gia",
        "Câu nói rõ mức của chữ Đạt, khi sơ kết so với kế hoạch của cả kỳ dài hơn",
        example="Chỉ tiêu được đánh giá “Đạt” khi đạt từ 50% kế hoạch năm trở lên.",
        keys=("chi_tieu_dat.cach_ghi",),
    )
    def judging(self) -> str:
        """Say what "Đạt" means half-way, where the column of verdicts is shown."""
        score, shown = self.conference.score, {c.cell for c in self.shown_columns}
        final = self.conference.kind is ConferenceKind.FINAL
        if final or score is None or "judged" not in shown:
            return ""
        reached = bare_mid_sentence(score.achievement)
        return f"Chỉ tiêu được đánh giá “{Verdict.MET.value}” khi {reached}."

    @tag(
        "cau_danh_gia",
        "Câu đếm số chỉ tiêu vượt, đạt, chưa đạt, khi biểu có đủ mọi chỉ tiêu",
        example="Trong 20 chỉ tiêu: 12 vượt, 06 đạt, 02 chưa đạt.",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def counted(self) -> str:
        return counted(self.ctx, self.verdicts)

    @property
    def verdicts(self) -> Mapping[Verdict, int]:
        """How many of each, where they agree with the score and say more than it."""
        score = self.conference.score
        found = Counter(self._verdicts) if is_judged(self.conference) else Counter()
        missed = found[Verdict.MISSED]
        met = found[Verdict.EXCEEDED] + found[Verdict.MET]
        if score is None or (met, met + missed) != (score.met, score.total):
            return {}
        if None in found or not found[Verdict.EXCEEDED]:
            return {}
        return {one: found[one] for one in Verdict if found[one]}

    @property
    def _verdicts(self) -> tuple[Verdict | None, ...]:
        return tuple(
            FigureView(Figure(self.ctx, target), "").verdict
            for target in targets(self.conference)
        )

    @property
    def _rows(self) -> Iterator[FigureRowView]:
        return (row for group in self.groups for row in group.rows)

    @property
    def _bases(self) -> Bases:
        return self.ctx.view(Bases)

    def __bool__(self) -> bool:
        return self.shown


def _key(area: Area | None) -> Area:
    """Return what tells headings apart; empty where none was typed."""
    if area is None or isinstance(area, Field):
        return area or ""
    return fold(area)
