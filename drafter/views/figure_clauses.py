"""Indicators and targets as clauses of an official's sentence."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from attrs import evolve

from drafter.formatter.comparison import share
from drafter.formatter.units import parted
from drafter.model import (
    Amount,
    Better,
    Conference,
    Indicator,
    Score,
    Target,
)
from drafter.views import comparison_clauses
from drafter.views.context import Context
from drafter.views.phrasing import (
    LONGEST,
    bare,
    bare_mid_sentence,
    paragraph,
    runs,
    semicolons,
    sentence,
)

PER_SENTENCE = 3
_TO = " cho"
_HAPPENS = ("vụ", "vụ việc", "vụ án", "ca", "trường hợp")
"""Units of what befalls a place; no one says that it "đạt" them."""


def clause(ctx: Context, indicator: Indicator) -> str:
    """Return an indicator as a clause with its comparisons.

    "tổng giá trị … đạt 2.365 tỷ đồng, bằng 91% kế hoạch, tăng 7,5% so với năm 2020"
    """
    parts = [_stated(ctx, indicator), *_compared(ctx, indicator)]
    if indicator.cumulative is not None:
        parts.append(ctx.fmt.raised(indicator.cumulative))
    if indicator.parts:
        parts.append(f"trong đó {_parts(ctx, indicator)}")
    return ", ".join(part for part in parts if part)


def label(verb: str, unit: str, note: str) -> str:
    """Return what a row counts, its unit apart: "kết nạp đảng viên", "tiếp công dân".

    Args:
        verb: What was done.
        unit: The unit of the amount, as printed.
        note: What follows the amount in a sentence.
    """
    if verb.endswith("có"):
        verb = ""
    if verb.endswith(_TO) and not note:
        verb, unit = verb.removesuffix(_TO), ""
    thing = parted(unit).thing.removeprefix("lượt ")
    if thing and not verb and not note:
        return f"số {thing}"
    return " ".join(part for part in (verb, thing, note) if part)


def _parts(ctx: Context, indicator: Indicator) -> str:
    """Return "có 8 chi bộ …, 30 chi bộ … và 4 chi bộ …", or clauses with names."""
    inner = [clause(ctx, part) for part in indicator.parts]
    counted = not any(part.name or part.verb for part in indicator.parts)
    there = "có " if counted else ""
    return there + ctx.fmt.listing(inner)


def _stated(ctx: Context, indicator: Indicator) -> str:
    if indicator.actual is None:
        return _ratio_only(ctx, indicator)
    return " ".join(
        part
        for part in (
            bare_mid_sentence(indicator.name),
            _estimate(indicator),
            _verb(indicator),
            _amount(ctx, indicator),
            bare(indicator.note),
        )
        if part
    )


def _ratio_only(ctx: Context, indicator: Indicator) -> str:
    first, *_ = [*_phrases(ctx, indicator), ""]
    parts = (
        bare_mid_sentence(indicator.name),
        _estimate(indicator),
        first,
        bare(indicator.note),
    )
    return " ".join(part for part in parts if part)


def _estimate(indicator: Indicator) -> str:
    return "ước" if indicator.estimated else ""


def _verb(indicator: Indicator) -> str:
    """Return the typed verb, else what one says: an accident is not achieved."""
    if indicator.verb or not indicator.name or indicator.actual is None:
        return indicator.verb
    if indicator.actual.unit in _HAPPENS:
        return "xảy ra" if indicator.actual.value else "không xảy ra"
    if indicator.better is Better.HIGHER:
        return "đạt"
    return "còn" if _falls(indicator) else "là"


def _falls(indicator: Indicator) -> bool:
    ratios = (comparison_clauses.ratio(indicator, c) for c in indicator.compare)
    return any(measured.falls for measured in ratios if measured)


def _amount(ctx: Context, indicator: Indicator) -> str:
    assert indicator.actual is not None
    if not indicator.actual.value and indicator.actual.unit in _HAPPENS:
        return f"{indicator.actual.unit} nào"
    if indicator.of is not None:
        return _part_of(ctx, indicator.actual, indicator.of)
    slashed = [
        c
        for c in indicator.compare
        if ctx.shows_plans and comparison_clauses.shows_slash(indicator, c)
    ]
    if not slashed or slashed[0].base is None:
        return ctx.fmt.amount(indicator.actual)
    return ctx.fmt.out_of(indicator.actual, slashed[0].base)


def _compared(ctx: Context, indicator: Indicator) -> list[str]:
    phrases = _phrases(ctx, indicator)
    return phrases if indicator.actual is not None else phrases[1:]


def _phrases(ctx: Context, indicator: Indicator) -> list[str]:
    ordered = sorted(indicator.compare, key=lambda comparison: comparison.planned)
    made = (
        comparison_clauses.phrase(ctx, indicator, comparison) for comparison in ordered
    )
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
            [clause(ctx, i) for i in group], longest=LONGEST, most=PER_SENTENCE
        )
    )


def score(ctx: Context, value: Score | None) -> str:
    """Return "Toàn thị trấn có 15/17 chỉ tiêu … (88,24%)." and what was not met."""
    if value is None:
        return unmet(ctx, ctx.conference)
    scope = f" {value.scope}" if value.scope else ""
    part = share(Decimal(value.met), Decimal(value.total)) if value.total else None
    met = f"{ctx.fmt.score(value.met, value.total)} chỉ tiêu{scope} {value.achievement}"
    percentage = f" ({ctx.fmt.amount(part)})" if part else ""
    reached = sentence(f"{ctx.host.whole} có {met}{percentage}")
    return paragraph(reached, unmet(ctx, ctx.conference))


def unmet(ctx: Context, conference: Conference) -> str:
    """Return the sentence that names the targets not met."""
    if not conference.unmet:
        return ""
    listed, score = len(conference.unmet), conference.score
    missed = max(listed, score.total - score.met if score else 0)
    count = ctx.fmt.headcount(missed, "chỉ tiêu")
    named = semicolons(clause(ctx, indicator) for indicator in conference.unmet)
    among = ", trong đó có" if missed > listed else ""
    return sentence(f"Có {count} chưa đạt{among}: {named}")


def target(ctx: Context, value: Target) -> str:
    """Return a target as a clause: "thu ngân sách đạt 315 tỷ đồng"."""
    due = due_year(ctx, value)
    verb = value.verb or ("đạt" if value.name and value.amount else "")
    amount, note = target_amount(ctx, value), bare(value.note)
    parts = (due, bare_mid_sentence(value.name), verb, amount, note)
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
    return _part_of(ctx, value.amount, value.of)


def _part_of(ctx: Context, part: Amount, whole: Decimal) -> str:
    reached = ctx.fmt.amount(evolve(part, unit=""))
    return f"{reached}/{ctx.fmt.amount(Amount(value=whole, unit=part.unit))}"
