"""The score of the targets in a sentence, and those that were not met."""

from decimal import Decimal

from drafter.formatter.comparison import share
from drafter.views.context import Context
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import paragraph, semicolons, sentence


def score(ctx: Context, counted: str = "") -> str:
    """Return "Toàn thị trấn có 15/17 chỉ tiêu … (88,24%)." and what was not met.

    Args:
        ctx: What the paper is written with.
        counted: How many were exceeded, met, missed, where that is told between.
    """
    value = ctx.conference.score
    if value is None:
        return unmet(ctx)
    scope = f" {value.scope}" if value.scope else ""
    part = share(Decimal(value.met), Decimal(value.total)) if value.total else None
    met = f"{ctx.fmt.score(value.met, value.total)} chỉ tiêu{scope} {value.achievement}"
    percentage = f" ({ctx.fmt.amount(part)})" if part else ""
    reached = sentence(f"{ctx.host.whole} có {met}{percentage}")
    return paragraph(reached, counted, unmet(ctx))


def unmet(ctx: Context) -> str:
    """Return the sentence that names the targets not met."""
    indicators, score = ctx.conference.unmet, ctx.conference.score
    if not indicators:
        return ""
    missed = max(len(indicators), score.total - score.met if score else 0)
    count = ctx.fmt.headcount(missed, "chỉ tiêu")
    named = semicolons(Figure(ctx, indicator).clause for indicator in indicators)
    among = ", trong đó có" if missed > len(indicators) else ""
    return sentence(f"Có {count} chưa đạt{among}: {named}")
