"""The annex of a report: all indicators as rows, by field of work."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.settings import loosened
from drafter.formatter.units import parted, short
from drafter.model import Amount, Benchmark, Period, RatioForm
from drafter.values import PeriodKind
from drafter.views.comparison_clauses import Compared
from drafter.views.context import Context, Part, View
from drafter.views.figure_clauses import Figure, label
from drafter.views.phrasing import bare, capital, lower_first
from drafter.views.results import Results, SectionResults
from drafter.vocabulary import tag

PLAN = Benchmark.PLAN.value


class FigureView(View):
    """One indicator: its clause, and the cells of its row."""

    def __init__(self, figure: Figure, number: str) -> None:
        super().__init__(figure.ctx)
        self.figure, self.indicator = figure, figure.indicator
        self._number = number

    @tag("tt", "Số thứ tự", example="1")
    def number(self) -> str:
        return self._number

    @tag("ten", "Tên chỉ tiêu", example="Thu ngân sách")
    def name(self) -> str:
        """Its name, or what unit and note say."""
        indicator, note = self.indicator, bare(self.indicator.note)
        if indicator.name:
            return capital(bare(indicator.name))
        note = "" if self.figure.has_clause else note
        unit = indicator.actual.unit if indicator.actual else ""
        parts = parted(unit)
        if parts.measure.startswith("%"):
            return capital(" ".join(filter(None, ("tỷ lệ", parts.thing, note))))
        return capital(label(indicator.verb, unit, note))

    @tag("don_vi_tinh", "Đơn vị tính", example="tỷ đồng")
    def unit(self) -> str:
        if self.indicator.actual is not None:
            unit = self.indicator.actual.unit
            is_share = parted(unit).measure.startswith("%")
            return unit if self.indicator.name and not is_share else short(unit)
        bases = (c.base.unit for c in self.indicator.compare if c.base is not None)
        return next(bases, "")

    @tag("ky_truoc", "Thực hiện kỳ trước")
    def last(self) -> str:
        return self._base(self._last)

    @tag("ke_hoach", "Kế hoạch")
    def plan(self) -> str:
        return self._base(self._plan)

    @tag("thuc_hien", "Thực hiện", example="520")
    def actual(self) -> str:
        return self.figure.amount

    @tag("ty_le", "So với kế hoạch (%)", example="109,6")
    def of_plan(self) -> str:
        """The ratio, a share without its percent sign: the head has it.

        Of a ceiling, and of what is best low, a share would mislead.
        """
        compared = self._plan
        if compared is None or compared.ratio is None or compared.is_ceiling:
            return ""
        if compared.ratio.form is RatioForm.OF and compared.ratio.amount is not None:
            return self._bare_amount(compared.ratio.amount)
        return capital(compared.in_words())

    @tag("so_cung_ky", "So với kỳ trước")
    def of_last(self) -> str:
        return capital(self._last.in_words()) if self._last else ""

    @tag("ghi_chu", "Ghi chú và các so sánh khác")
    def note(self) -> str:
        return self._note_without(self._plan, self._last)

    @tag("so_ky_truoc_ghi_chu", "So với kỳ trước, rồi ghi chú")
    def rest(self) -> str:
        parts = [part for part in (self.of_last, self.note) if part]
        return capital("; ".join((*parts[:1], *map(lower_first, parts[1:]))))

    @tag("so_sanh_ghi_chu", "Mọi so sánh, rồi ghi chú")
    def compared(self) -> str:
        return self._note_without()

    @tag("ngoai_ke_hoach", "Các so sánh ngoài kế hoạch, rồi ghi chú")
    def beside_plan(self) -> str:
        return self._note_without(self._plan)

    @tag("ngoai_ky_truoc", "Các so sánh ngoài kỳ trước, rồi ghi chú")
    def beside_last(self) -> str:
        return self._note_without(self._last)

    @tag("cau", "Mệnh đề nêu đủ số liệu và so sánh")
    def clause(self) -> str:
        return self.figure.clause

    @computed
    def _plan(self) -> Compared | None:
        return self._in(self.ctx.view(FigureTableView).plan_column, is_plan=True)

    @computed
    def _last(self) -> Compared | None:
        return self._in(self.ctx.view(FigureTableView).past_column, is_plan=False)

    def _in(self, column: Period | str | None, *, is_plan: bool) -> Compared | None:
        """Return the comparison that a column is for; others are told as notes."""
        fitting = (
            compared
            for compared in self.figure.compared
            if compared.column is not None
            and compared.column == column
            and compared.is_plan is is_plan
        )
        return next(fitting, None)

    def _base(self, compared: Compared | None) -> str:
        """Return a base; its unit stands in the row where it is the same."""
        if compared is None:
            return ""
        if compared.comparison.planned:
            return compared.planned
        actual, base = self.indicator.actual, compared.comparison.base
        if actual is not None and base is not None and base.unit != actual.unit:
            return self.fmt.amount(base)
        return self._bare_amount(base)

    def _bare_amount(self, value: Amount | None) -> str:
        return self.fmt.amount(evolve(value, unit="")) if value else ""

    def _note_without(self, *shown: Compared | None) -> str:
        """Return the note with the comparisons that have no columns of their own."""
        indicator, columns = self.indicator, [c.comparison for c in shown if c]
        parts = [self.figure.row]
        parts += ["số ước"] if indicator.estimated else []
        parts += [
            compared.alone
            for compared in self.figure.compared
            if compared.comparison not in columns
        ]
        if indicator.cumulative is not None:
            parts.append(f"tổng số {self._total(indicator.cumulative)}")
        return capital("; ".join(part for part in parts if part))

    def _total(self, total: Amount) -> str:
        """Return a total; its unit stands in the row where it is the same."""
        actual = self.indicator.actual
        same = actual is not None and actual.unit == total.unit
        return self._bare_amount(total) if same else self.fmt.amount(total)

    def __str__(self) -> str:
        return self.clause


class FigureGroupView(View):
    """The rows of one field of work in the annex."""

    def __init__(
        self, ctx: Context, results: SectionResults, position: int, below: int = 0
    ) -> None:
        """Take the results, their position and, of a part of a field, its own."""
        super().__init__(ctx)
        self.results, self.position, self._below = results, position, below

    @tag("tt", "Số La Mã của nhóm; mục nhỏ là I.1", example="I")
    def number(self) -> str:
        below = f".{self._below}" if self._below else ""
        return f"{self.fmt.roman(self.position)}{below}"

    @tag("ten", "Tên lĩnh vực, đề mục")
    def name(self) -> str:
        return self.results.name

    @tag("chi_tieu", "Các chỉ tiêu")
    def rows(self) -> tuple[FigureView, ...]:
        return tuple(self._rows())

    def _rows(self) -> Iterator[FigureView]:
        for number, figure in enumerate(self.results.figures, start=1):
            yield FigureView(figure, str(number))
            yield from self._parts_of(figure)

    def _parts_of(self, figure: Figure) -> Iterator[FigureView]:
        for part in (*figure.others, *figure.parts):
            yield FigureView(part, "-")
            yield from self._parts_of(part)


class FigureTableView(View):
    """The annex of indicators."""

    @tag("co", "Có khi từ 6 chỉ tiêu trở lên, hoặc có số liệu không nêu bằng câu")
    def shown(self) -> bool:
        return self.ctx.view(Results).annexed

    @tag("day_du", "Có khi biểu nêu cả số kế hoạch và số kỳ trước")
    def full(self) -> bool:
        return self.planned and self.followed

    @tag("co_ke_hoach", "Có khi ít nhất một chỉ tiêu nêu số kế hoạch")
    def planned(self) -> bool:
        return any(row.plan for group in self.groups for row in group.rows)

    @tag("co_ky_truoc", "Có khi ít nhất một chỉ tiêu nêu số kỳ trước")
    def followed(self) -> bool:
        return any(row.last for group in self.groups for row in group.rows)

    @tag("ten_ky_truoc", "Tên kỳ trước", example="cùng kỳ năm 2025")
    def last(self) -> str:
        period, column = self.conference.period, self.past_column
        if column != period.year_ago:
            return next(c.benchmark for c in self._past if c.column == column)
        if period.kind is PeriodKind.TURN:
            return self.fmt.year_ago(period)
        if period.term is not None or period.end is None or period.span > 12:
            return "kỳ trước"
        if period.kind is PeriodKind.YEAR:
            return f"năm {period.end.year - 1}"
        return loosened(self.fmt.year_ago(period))

    @tag("ten_ky_truoc_hoa", "Tên kỳ trước, chữ đầu viết hoa")
    def last_head(self) -> str:
        return capital(self.last)

    @tag("nhom", "Các nhóm")
    def groups(self) -> tuple[FigureGroupView, ...]:
        self.ctx.extracts.complete(Part.FIGURES)
        return tuple(self._groups())

    def _groups(self) -> Iterator[FigureGroupView]:
        """Yield a group for each field, and behind it one for each of its parts."""
        filled = (r for r in self.ctx.view(Results).by_field if r.every_figure)
        for position, field in enumerate(filled, start=1):
            yield FigureGroupView(self.ctx, field, position)
            parts = (part for part in field.subsections if part.figures)
            for below, part in enumerate(parts, start=1):
                yield FigureGroupView(self.ctx, part, position, below)

    @tag("ten_ke_hoach", "Tên mức được giao", example="kế hoạch")
    def plan(self) -> str:
        return str(self.plan_column)

    @tag("ten_ke_hoach_hoa", "Tên mức được giao, chữ đầu viết hoa")
    def plan_head(self) -> str:
        return capital(self.plan)

    @computed
    def plan_column(self) -> Period | str | None:
        """The plan that most figures have, which has a column."""
        return _commonest([c.column for c in self._compared if c.is_plan], PLAN)

    @computed
    def past_column(self) -> Period | str | None:
        """The past that most figures are compared with, which has a column."""
        return _commonest(
            [c.column for c in self._past], self.conference.period.year_ago
        )

    @property
    def _past(self) -> tuple[Compared, ...]:
        return tuple(c for c in self._compared if not c.is_plan)

    @computed
    def _compared(self) -> tuple[Compared, ...]:
        fields = self.ctx.view(Results).by_field
        figures = (f for field in fields for f in field.every_figure)
        each = (f for one in figures for f in (one, *one.others, *one.parts))
        return tuple(c for f in each for c in f.compared if c.column is not None)


def _commonest(
    columns: Sequence[Period | str | None], usual: Period | str | None
) -> Period | str | None:
    """Return what most stand in; of equals the usual, then the first."""
    often = Counter(columns)
    best = max(often, key=lambda one: (often[one], one == usual), default=None)
    return best if best is not None else usual
