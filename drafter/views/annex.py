"""The annex of a report: all indicators as rows, by field of work."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field

from drafter.formatter.units import parted, short
from drafter.model import (
    Amount,
    Benchmark,
    Comparison,
    Indicator,
    Period,
    RatioForm,
    Result,
)
from drafter.records import frozen
from drafter.views import comparison_clauses
from drafter.views.context import TABLE_FROM, Context
from drafter.views.figure_clauses import clause, label
from drafter.views.phrasing import bare, capital, lower_first
from drafter.vocabulary import tag


@frozen(kw_only=True, eq=False, repr=False)
class FigureView:
    """One indicator: its clause, and the cells of its row."""

    number: str = field(metadata=tag("tt", "Số thứ tự", example="1"))
    name: str = field(metadata=tag("ten", "Tên chỉ tiêu", example="Thu ngân sách"))
    unit: str = field(metadata=tag("don_vi_tinh", "Đơn vị tính", example="tỷ đồng"))
    last: str = field(metadata=tag("ky_truoc", "Thực hiện kỳ trước"))
    plan: str = field(metadata=tag("ke_hoach", "Kế hoạch"))
    actual: str = field(metadata=tag("thuc_hien", "Thực hiện", example="520"))
    of_plan: str = field(metadata=tag("ty_le", "So với kế hoạch (%)", example="109,6"))
    of_last: str = field(metadata=tag("so_cung_ky", "So với kỳ trước"))
    note: str = field(metadata=tag("ghi_chu", "Ghi chú và các so sánh khác"))
    rest: str = field(
        metadata=tag("so_ky_truoc_ghi_chu", "So với kỳ trước, rồi ghi chú")
    )
    compared: str = field(metadata=tag("so_sanh_ghi_chu", "Mọi so sánh, rồi ghi chú"))
    beside_plan: str = field(
        metadata=tag("ngoai_ke_hoach", "Các so sánh ngoài kế hoạch, rồi ghi chú")
    )
    beside_last: str = field(
        metadata=tag("ngoai_ky_truoc", "Các so sánh ngoài kỳ trước, rồi ghi chú")
    )
    clause: str = field(metadata=tag("cau", "Mệnh đề nêu đủ số liệu và so sánh"))

    def __str__(self) -> str:
        return self.clause


@frozen(kw_only=True, eq=False, repr=False)
class FigureGroupView:
    """The rows of one field of work in the annex."""

    number: str = field(metadata=tag("tt", "Số La Mã của nhóm", example="I"))
    name: str = field(metadata=tag("ten", "Tên lĩnh vực"))
    rows: tuple[FigureView, ...] = field(metadata=tag("chi_tieu", "Các chỉ tiêu"))


@frozen(kw_only=True, eq=False, repr=False)
class FigureTableView:
    """The annex of indicators."""

    shown: bool = field(metadata=tag("co", "Có khi từ 6 chỉ tiêu trở lên"))
    full: bool = field(
        metadata=tag("day_du", "Có khi biểu nêu cả số kế hoạch và số kỳ trước")
    )
    planned: bool = field(
        metadata=tag("co_ke_hoach", "Có khi ít nhất một chỉ tiêu nêu số kế hoạch")
    )
    followed: bool = field(
        metadata=tag("co_ky_truoc", "Có khi ít nhất một chỉ tiêu nêu số kỳ trước")
    )
    last: str = field(
        metadata=tag("ten_ky_truoc", "Tên kỳ trước", example="cùng kỳ năm 2025")
    )
    last_head: str = field(
        metadata=tag("ten_ky_truoc_hoa", "Tên kỳ trước, chữ đầu viết hoa")
    )
    groups: tuple[FigureGroupView, ...] = field(metadata=tag("nhom", "Các nhóm"))


def table(
    ctx: Context, results: Iterable[Result], labels: dict[str, str]
) -> FigureTableView:
    """Return all indicators as rows, grouped by field of work."""
    filled = [r for r in results if r.indicators]
    groups = tuple(
        FigureGroupView(
            number=ctx.fmt.roman(position),
            name=labels[result.area.name],
            rows=tuple(_rows(ctx, result.indicators)),
        )
        for position, result in enumerate(filled, start=1)
    )
    rows = [row for group in groups for row in group.rows]
    last = _last_period(ctx)
    planned = any(row.plan for row in rows)
    followed = any(row.last for row in rows)
    return FigureTableView(
        shown=len(rows) >= TABLE_FROM,
        full=planned and followed,
        planned=planned,
        followed=followed,
        last=last,
        last_head=capital(last),
        groups=groups,
    )


def _last_period(ctx: Context) -> str:
    """Return what the rows compare with: "năm 2024", "cùng kỳ năm 2025"."""
    period = ctx.conference.period
    if period.term is not None or period.span > 12:
        return "kỳ trước"
    year = f"năm {period.end.year - 1}"
    return year if period.span == 12 else f"cùng kỳ {year}"


def _rows(ctx: Context, indicators: Iterable[Indicator]) -> Iterator[FigureView]:
    for number, indicator in enumerate(indicators, start=1):
        yield _row(ctx, indicator, str(number))
        for part in indicator.parts:
            yield _row(ctx, part, "-")


def _row(ctx: Context, indicator: Indicator, number: str) -> FigureView:
    period = ctx.conference.period
    of_months = period.term is None and period.span < 12
    past = tuple(
        benchmark
        for benchmark in Benchmark
        if benchmark.is_past
        and not (of_months and benchmark.base_period(period) != period.year_ago)
    )
    plan = _against(indicator, Benchmark.PLAN)
    last = _against(indicator, *past, period=period.year_ago)
    others = [c for c in indicator.compare if c not in (plan, last)]
    note, of_last = _note(ctx, indicator, others), _cell(ctx, indicator, last)
    return FigureView(
        number=number,
        name=capital(_label(indicator)),
        unit=_unit(indicator),
        last=_base(ctx, indicator, last),
        plan=_base(ctx, indicator, plan),
        actual=_actual(ctx, indicator),
        of_plan=_cell(ctx, indicator, plan),
        of_last=capital(of_last),
        note=note,
        rest=capital(_joined(of_last, note)),
        compared=_comparisons_but(ctx, indicator, None),
        beside_plan=_comparisons_but(ctx, indicator, plan),
        beside_last=_comparisons_but(ctx, indicator, last),
        clause=clause(ctx, indicator),
    )


def _joined(*parts: str) -> str:
    first, *rest = [part for part in parts if part] or [""]
    return "; ".join((first, *(lower_first(part) for part in rest)))


def _label(indicator: Indicator) -> str:
    """Return what a row counts: its name, or what unit and note say."""
    if indicator.name:
        return bare(indicator.name)
    unit, note = indicator.actual.unit if indicator.actual else "", bare(indicator.note)
    parts = parted(unit)
    if parts.measure.startswith("%"):
        return " ".join(part for part in ("tỷ lệ", parts.thing, note) if part)
    return label(indicator.verb, unit, note)


def _unit(indicator: Indicator) -> str:
    if indicator.actual is not None:
        unit = indicator.actual.unit
        is_share = parted(unit).measure.startswith("%")
        return unit if indicator.name and not is_share else short(unit)
    bases = [c.base.unit for c in indicator.compare if c.base is not None]
    return bases[0] if bases else ""


def _against(
    indicator: Indicator, *benchmarks: Benchmark, period: Period | None = None
) -> Comparison | None:
    """Return the comparison that a column is for; others are told as notes."""
    plain = (
        c
        for c in indicator.compare
        if c.against in benchmarks and not c.assigner and c.period in (None, period)
    )
    return next(plain, None)


def _comparisons_but(
    ctx: Context, indicator: Indicator, shown: Comparison | None
) -> str:
    """Return all comparisons but the one that has its columns, then the note."""
    return _note(ctx, indicator, [c for c in indicator.compare if c is not shown])


def _base(ctx: Context, indicator: Indicator, comparison: Comparison | None) -> str:
    """Return a base; its unit stands in the row where it is the same."""
    if comparison is None:
        return ""
    if comparison.planned:
        return comparison_clauses.planned(ctx, comparison)
    actual, base = indicator.actual, comparison.base
    if actual is not None and base is not None and base.unit != actual.unit:
        return ctx.fmt.amount(base)
    return _bare_amount(ctx, base)


def _actual(ctx: Context, indicator: Indicator) -> str:
    whole = f"/{ctx.fmt.number(indicator.of)}" if indicator.of is not None else ""
    return f"{_bare_amount(ctx, indicator.actual)}{whole}"


def _bare_amount(ctx: Context, value: Amount | None) -> str:
    return ctx.fmt.amount(evolve(value, unit="")) if value else ""


def _cell(ctx: Context, indicator: Indicator, value: Comparison | None) -> str:
    """Return a ratio without its percent sign; the column's head carries it."""
    measured = comparison_clauses.ratio(indicator, value) if value else None
    if measured is None:
        return ""
    if measured.form is RatioForm.OF and measured.amount is not None:
        return ctx.fmt.amount(evolve(measured.amount, unit=""))
    return comparison_clauses.in_words(ctx, measured)


def _note(ctx: Context, indicator: Indicator, others: Iterable[Comparison]) -> str:
    parts = [bare(indicator.note)] if indicator.name else []
    parts += ["số ước"] if indicator.estimated else []
    parts += [comparison_clauses.phrase(ctx, indicator, c) for c in others]
    if indicator.cumulative is not None:
        parts.append(f"tổng số {_total(ctx, indicator, indicator.cumulative)}")
    return capital("; ".join(part for part in parts if part))


def _total(ctx: Context, indicator: Indicator, total: Amount) -> str:
    """Return a total; its unit stands in the row where it is the same."""
    same = indicator.actual is not None and indicator.actual.unit == total.unit
    return ctx.fmt.amount(evolve(total, unit="") if same else total)
