"""Indicators and targets as clauses of an official's sentence."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from attrs import evolve

from drafter.formatter import percent_of
from drafter.model import (
    Amount,
    Conference,
    Indicator,
    Score,
    Target,
)
from drafter.views import comparisons
from drafter.views.context import Context
from drafter.views.prose import (
    LONGEST,
    bare,
    paragraph,
    runs,
    semicolons,
    sentence,
)

PER_SENTENCE = 3


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
    reached = ctx.fmt.amount(evolve(value.amount, unit=""))
    whole = ctx.fmt.amount(Amount(value=value.of, unit=value.amount.unit))
    return f"{reached}/{whole}"
