"""Indicators and targets as clauses, and as rows of the annex."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from attrs import evolve, field, frozen

from drafter.formatter import percent_of
from drafter.model import (
    Amount,
    Benchmark,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
    Result,
    Score,
    Target,
)
from drafter.views import comparisons
from drafter.views.context import Context
from drafter.views.prose import (
    LONGEST,
    bare,
    capital,
    lower_first,
    paragraph,
    runs,
    semicolons,
    sentence,
)
from drafter.vocabulary import tag

PER_SENTENCE = 3
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


def clause(ctx: Context, indicator: Indicator) -> str:
    """Return an indicator as a clause with its comparisons.

    "tổng giá trị … đạt 2.365 tỷ đồng, bằng 91% kế hoạch, tăng 7,5% so với năm 2020"
    """
    parts = [_stated(ctx, indicator), *_compared(ctx, indicator)]
    if indicator.cumulative is not None:
        parts.append(f"nâng tổng số lên {ctx.fmt.amount(indicator.cumulative)}")
    if indicator.parts:
        inner = [clause(ctx, part) for part in indicator.parts]
        joined = ", ".join(inner) if len(inner) < 3 else "; ".join(inner)
        parts.append(f"trong đó {joined}")
    return ", ".join(part for part in parts if part)


def _stated(ctx: Context, indicator: Indicator) -> str:
    if indicator.actual is None:
        return _ratio_only(ctx, indicator)
    return " ".join(
        part
        for part in (
            bare(indicator.name),
            "ước" if indicator.estimated else "",
            indicator.verb or ("đạt" if indicator.name else ""),
            _amount(ctx, indicator),
            bare(indicator.note),
        )
        if part
    )


def _ratio_only(ctx: Context, indicator: Indicator) -> str:
    first, *_ = [*_phrases(ctx, indicator), ""]
    head = " ".join(
        part
        for part in (bare(indicator.name), "ước" if indicator.estimated else "", first)
        if part
    )
    return f"{head} {bare(indicator.note)}".strip()


def _amount(ctx: Context, indicator: Indicator) -> str:
    assert indicator.actual is not None
    slashed = [c for c in indicator.compare if comparisons.shows_slash(indicator, c)]
    if not slashed or slashed[0].base is None:
        return ctx.fmt.amount(indicator.actual)
    actual = ctx.fmt.number(indicator.actual.value)
    return f"{actual}/{ctx.fmt.amount(slashed[0].base)}"


def _compared(ctx: Context, indicator: Indicator) -> list[str]:
    said = _phrases(ctx, indicator)
    return said if indicator.actual is not None else said[1:]


def _phrases(ctx: Context, indicator: Indicator) -> list[str]:
    made = (comparisons.phrase(ctx, indicator, c) for c in indicator.compare)
    return [phrase for phrase in made if phrase]


def has_subject(indicator: Indicator) -> bool:
    """Whether the clause can begin a sentence by itself."""
    return bool(indicator.name) or not indicator.verb


def sentences(
    ctx: Context, indicators: Iterable[Indicator], subject: str
) -> tuple[str, ...]:
    """Write indicators at most three a sentence, none without a subject.

    Args:
        ctx: The paper's context.
        indicators: The indicators, in order.
        subject: Who does what a clause that begins with its verb says.
    """
    return tuple(
        sentence("" if owned else subject, semicolons(clauses))
        for owned, group in groupby(indicators, key=has_subject)
        for clauses in runs(
            [clause(ctx, i) for i in group], room=LONGEST, most=PER_SENTENCE
        )
    )


def score(ctx: Context, value: Score | None) -> str:
    """Return "Toàn thị trấn có 15/17 chỉ tiêu … (88,24%)." and what was not met."""
    if value is None:
        return ""
    scope = f" {value.scope}" if value.scope else ""
    share = percent_of(Decimal(value.met), Decimal(value.total)) if value.total else 0
    met = f"{ctx.fmt.score(value.met, value.total)} chỉ tiêu{scope} {value.wording}"
    said = sentence(f"{ctx.host.whole} có {met} ({ctx.fmt.percent(share)})")
    return paragraph(said, unmet(ctx, ctx.conference))


def unmet(ctx: Context, conference: Conference) -> str:
    """Return the sentence that names the targets not met."""
    if not conference.unmet:
        return ""
    count = ctx.fmt.headcount(len(conference.unmet), "chỉ tiêu")
    named = semicolons(clause(ctx, indicator) for indicator in conference.unmet)
    return sentence(f"Có {count} chưa đạt: {named}")


def target(ctx: Context, value: Target) -> str:
    """Return a target as a clause: "thu ngân sách đạt 315 tỷ đồng"."""
    due = due_year(ctx, value)
    verb = value.verb or ("đạt" if value.name and value.amount else "")
    parts = (due, bare(value.name), verb, target_amount(ctx, value), bare(value.note))
    return " ".join(part for part in parts if part)


def due_year(ctx: Context, value: Target) -> str:
    """Return "đến năm 2024", empty where the next period ends in that year."""
    following = ctx.conference.period.next
    if not value.due or (following.term is None and following.end.year == value.due):
        return ""
    return f"đến năm {value.due}"


def target_amount(ctx: Context, value: Target) -> str:
    """Return the amount aimed at: "4/5 khu dân cư", "ít nhất 7 sản phẩm"."""
    if value.amount is None:
        return ""
    if value.of is None:
        return ctx.fmt.amount(value.amount)
    whole = evolve(value.amount, value=value.of)
    return f"{ctx.fmt.number(value.amount.value)}/{ctx.fmt.amount(whole)}"


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
        of_last=of_last,
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
