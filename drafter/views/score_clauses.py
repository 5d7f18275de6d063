"""The score of the targets in a sentence, and those that were not met."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from drafter.formatter.comparison import share
from drafter.model import NewsSize, Score
from drafter.model.targets_met import Verdict
from drafter.patterns import regex
from drafter.views.context import Context
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import (
    LONGEST,
    bare_mid_sentence,
    paragraph,
    runs,
    semicolons,
    sentence,
)

FURTHER = "Các chỉ tiêu còn lại chưa đạt là:"
_DONE = regex(
    r"(?P<verb>(?:đạt|hoàn thành|vượt)"
    r"(?:(?: và|,)(?: đạt| hoàn thành)? vượt(?: mức)?)?)"
    r"(?: (?P<what>(?!từ |trên |ít nhất |tối thiểu |\d).+))?"
)
"""Words of a score that part at its number: "đạt và vượt ∣ Nghị quyết"."""
_DONE_AS = (Verdict.EXCEEDED, Verdict.MET)
_UNTOLD: Mapping[Verdict, int] = MappingProxyType({})


def score(ctx: Context, verdicts: Mapping[Verdict, int] = _UNTOLD) -> str:
    """Return "Toàn thị trấn có 15/17 chỉ tiêu (88,24%) …" and what was not met.

    Args:
        ctx: What the paper is written with.
        verdicts: How many targets were exceeded, met, missed, where that is told:
            "(15 vượt, 03 đạt)"; in a sentence where those missed are not named.
    """
    value = ctx.conference.score
    if value is None:
        return unmet(ctx)
    part = share(Decimal(value.met), Decimal(value.total)) if value.total else None
    told = f" ({ctx.fmt.amount(part)})" if part and not ctx.press else ""
    reached = f"{ctx.host.whole} có {_counted(ctx, value)}{told} {value.achievement}"
    missed = unmet(ctx)
    if Verdict.MISSED in verdicts and not missed:
        return paragraph(sentence(reached), counted(ctx, verdicts))
    said = Verdict.MET not in verdicts and value.achievement.startswith("vượt ")
    among = "" if said else _counts(ctx, verdicts, _DONE_AS)
    return paragraph(sentence(reached, among and f"({among})"), missed)


def counted(ctx: Context, verdicts: Mapping[Verdict, int]) -> str:
    """Return "Trong 20 chỉ tiêu: 15 vượt, 03 đạt, 02 chưa đạt."."""
    if not verdicts:
        return ""
    total = ctx.fmt.headcount(sum(verdicts.values()), "chỉ tiêu")
    return f"Trong {total}: {_counts(ctx, verdicts, Verdict)}."


def _counts(
    ctx: Context, verdicts: Mapping[Verdict, int], told: Iterable[Verdict]
) -> str:
    return ", ".join(
        f"{ctx.fmt.headcount(verdicts[one])} {one.value.lower()}"
        for one in told
        if one in verdicts
    )


def met(ctx: Context, *, brief: bool = False) -> str:
    """Return what was done as news says it: "đạt và vượt 18/20 chỉ tiêu Nghị quyết".

    A threshold stays behind: "có 13/15 chỉ tiêu đạt từ 50% kế hoạch năm trở lên".

    Args:
        ctx: What the paper is written with.
        brief: Whether it stands in a title, which does not say whose targets.
    """
    value = ctx.conference.score
    if value is None:
        return ""
    number, said = _counted(ctx, value), _DONE.fullmatch(value.achievement)
    if said is None:
        return f"có {number} {value.achievement}"
    typed = bool(value.wording or value.against) and not brief
    what = f" {said['what']}" if typed and said["what"] else ""
    return f"{said['verb']} {number}{what}"


def _counted(ctx: Context, value: Score) -> str:
    scope = f" {value.scope}" if value.scope else ""
    return f"{ctx.fmt.score(value.met, value.total)} chỉ tiêu{scope}"


def unmet(ctx: Context) -> str:
    """Return the sentence that names the targets not met.

    "02 chỉ tiêu chưa đạt là: A (92,4%, kế hoạch 95%); B (94,5%, kế hoạch 96%)."; a
    news item that is no long one names them and no more.
    """
    indicators, score = ctx.conference.unmet, ctx.conference.score
    if not indicators or ctx.size is NewsSize.BRIEF:
        return ""
    figures = [Figure(ctx, indicator) for indicator in indicators]
    known = len(ctx.facts.unmet)
    missed = max(known, score.total - score.met if score else 0)
    count = ctx.fmt.headcount(missed, "chỉ tiêu")
    if ctx.press and missed < 10:
        count = f"{ctx.fmt.words(missed)} chỉ tiêu"
    among = ", trong đó có" if missed > len(indicators) else " là"
    if ctx.size is NewsSize.NEWS:
        names = [bare_mid_sentence(f.indicator.name) or f.clause for f in figures]
        return _named(f"{count} chưa đạt{among}", names)
    return _named(f"{count} chưa đạt{among}", [figure.missed for figure in figures])


def _named(lead: str, names: list[str]) -> str:
    """Name what was missed: two without a colon, a long list in several sentences."""
    if len(names) == 1:
        return sentence(lead, names[0])
    if len(names) == 2 and not any("(" in name for name in names):
        return sentence(lead, " và ".join(names))
    first, *rest = runs(names, longest=LONGEST - len(lead.split()))
    lines = [(f"{lead}:", first), *((FURTHER, run) for run in rest)]
    return paragraph(*(sentence(led, semicolons(run)) for led, run in lines))
