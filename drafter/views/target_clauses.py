"""Targets of the next period as clauses of a sentence."""

from drafter.model import Target
from drafter.model.outcomes import act
from drafter.model.predicates import after_unit, inserted, predicate
from drafter.views.context import Context
from drafter.views.figure_clauses import joined, part_of
from drafter.views.phrasing import bare, bare_mid_sentence


def target(ctx: Context, value: Target, span: str = "") -> str:
    """Return a target as a clause: "thu ngân sách cả năm 2026 đạt 315 tỷ đồng".

    Args:
        ctx: What the paper is written with.
        value: The target.
        span: What names its period behind its name.
    """
    amount = target_amount(ctx, value, plain=False)
    name, note = bare_mid_sentence(value.name), bare(value.note)
    verb, after = value.verb, ""
    if name and value.amount is not None and not verb:
        verb = predicate(name, value.amount, value.outcome, fell=_falls(ctx, value))
        unit = value.amount.unit
        opened = after_unit(name, unit, verb) if verb else inserted(name, unit)
        name, after = opened or (name, "")
    words = [name, verb, amount, after, note]
    words.insert(len(words) if act(name) and not verb else 1, span)
    return joined(words)


def _falls(ctx: Context, value: Target) -> bool:
    """Whether a target lies below what was reached under the same name."""
    told = (part for result in ctx.facts.results for part in result.told)
    reached = (indicator for part in told for indicator in part.indicators)
    same = (i.actual for i in reached if i.name.casefold() == value.name.casefold())
    actual, aimed = next(same, None), value.amount
    if actual is None or aimed is None or actual.unit != aimed.unit:
        return False
    return (aimed.upper or aimed.value) < actual.value


def target_amount(ctx: Context, value: Target, *, plain: bool = True) -> str:
    """Return the amount aimed at: "4/5 khu dân cư", "ít nhất 7 sản phẩm".

    Args:
        ctx: What the paper is written with.
        value: The target.
        plain: Whether it stands in a cell of a table, with plain counts.
    """
    if value.amount is None:
        return ""
    if value.of is None:
        return (ctx.fmt.amount if plain else ctx.fmt.said)(value.amount)
    return part_of(ctx, value.amount, value.of)
