"""The annex of a report: all indicators as rows, by field of work."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from drafter.model import (
    Amount,
    Benchmark,
    Comparison,
    Indicator,
    RatioForm,
    Result,
)
from drafter.views import comparisons
from drafter.views.context import Context
from drafter.views.figures import clause
from drafter.views.prose import bare, capital, lower_first
from drafter.vocabulary import tag

TABLE_FROM = 6
"""From this many figures on, the report has an annex (`domain.md` 0.9)."""


@frozen(kw_only=True)
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
    clause: str = field(metadata=tag("cau", "Mệnh đề nêu đủ số liệu và so sánh"))

    def __str__(self) -> str:
        return self.clause


@frozen(kw_only=True)
class FigureGroupView:
    """The rows of one field of work in the annex."""

    number: str = field(metadata=tag("tt", "Số La Mã của nhóm", example="I"))
    name: str = field(metadata=tag("ten", "Tên lĩnh vực"))
    rows: tuple[FigureView, ...] = field(metadata=tag("chi_tieu", "Các chỉ tiêu"))


@frozen(kw_only=True)
class FigureTableView:
    """The annex of indicators."""

    shown: bool = field(metadata=tag("co", "Có khi từ 6 chỉ tiêu trở lên"))
    full: bool = field(
        metadata=tag("day_du", "Có khi ít nhất một chỉ tiêu có kế hoạch hoặc kỳ trước")
    )
    groups: tuple[FigureGroupView, ...] = field(metadata=tag("nhom", "Các nhóm"))


def table(
    ctx: Context, results: Iterable[Result], labels: dict[str, str]
) -> FigureTableView:
    """Return all indicators as rows, grouped by field of work."""
    kept = [r for r in results if r.indicators]
    groups = tuple(
        FigureGroupView(
            number=ctx.fmt.roman(position),
            name=labels[result.area.name],
            rows=tuple(_rows(ctx, result.indicators)),
        )
        for position, result in enumerate(kept, start=1)
    )
    rows = [row for group in groups for row in group.rows]
    return FigureTableView(
        shown=len(rows) >= TABLE_FROM,
        full=any(row.plan or row.last for row in rows),
        groups=groups,
    )


def _rows(ctx: Context, indicators: Iterable[Indicator]) -> Iterator[FigureView]:
    for number, indicator in enumerate(indicators, start=1):
        yield _row(ctx, indicator, str(number))
        for part in indicator.parts:
            yield _row(ctx, part, "-")


def _row(ctx: Context, indicator: Indicator, number: str) -> FigureView:
    plan = _against(indicator, Benchmark.PLAN)
    last = _against(indicator, Benchmark.YEAR_AGO, Benchmark.BEFORE)
    others = [c for c in indicator.compare if c not in (plan, last)]
    note, of_last = _note(ctx, indicator, others), _cell(ctx, indicator, last)
    return FigureView(
        number=number,
        name=capital(_label(indicator)),
        unit=_unit(indicator),
        last=_base(ctx, last),
        plan=_base(ctx, plan),
        actual=_bare_amount(ctx, indicator.actual),
        of_plan=_cell(ctx, indicator, plan),
        of_last=capital(of_last),
        note=note,
        rest=capital(_joined(of_last, note)),
        compared=_note(ctx, indicator, indicator.compare),
        clause=clause(ctx, indicator),
    )


def _joined(*parts: str) -> str:
    first, *rest = [part for part in parts if part] or [""]
    return "; ".join((first, *(lower_first(part) for part in rest)))


def _label(indicator: Indicator) -> str:
    """Return what a row counts: its name, or what unit and note say."""
    if indicator.name:
        return bare(indicator.name)
    unit = indicator.actual.unit if indicator.actual else ""
    verb = "" if indicator.verb.endswith("có") else indicator.verb
    if unit.startswith("%"):
        verb, unit = "tỷ lệ", unit.removeprefix("%").strip()
    return " ".join(p for p in (verb, unit, bare(indicator.note)) if p)


def _unit(indicator: Indicator) -> str:
    if indicator.actual is not None:
        unit = indicator.actual.unit
        return "%" if unit.startswith("%") else unit
    bases = [c.base.unit for c in indicator.compare if c.base is not None]
    return bases[0] if bases else ""


def _against(indicator: Indicator, *wanted: Benchmark) -> Comparison | None:
    plain = (c for c in indicator.compare if c.against in wanted and not c.assigner)
    return next(plain, None)


def _base(ctx: Context, comparison: Comparison | None) -> str:
    return _bare_amount(ctx, comparison.base if comparison else None)


def _bare_amount(ctx: Context, value: Amount | None) -> str:
    return ctx.fmt.amount(evolve(value, unit="")) if value else ""


def _cell(ctx: Context, indicator: Indicator, value: Comparison | None) -> str:
    """Return a ratio without its percent sign; the column's head carries it."""
    found = comparisons.ratio(indicator, value) if value else None
    if found is None or found.amount is None:
        return ""
    if found.form is RatioForm.OF:
        return ctx.fmt.amount(evolve(found.amount, unit=""))
    return comparisons.said(ctx, found)


def _note(ctx: Context, indicator: Indicator, others: Iterable[Comparison]) -> str:
    said = [bare(indicator.note)] if indicator.name else []
    said += ["số ước"] if indicator.estimated else []
    said += [comparisons.phrase(ctx, indicator, c) for c in others]
    if indicator.cumulative is not None:
        said.append(f"tổng số {ctx.fmt.amount(indicator.cumulative)}")
    return capital("; ".join(part for part in said if part))
