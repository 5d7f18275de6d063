"""What the news is, and how a news item opens: when, who, what, the telling result."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve

from drafter.formatter.settings import NBSP
from drafter.model import (
    Conference,
    ConferenceKind,
    Field,
    Indicator,
    Period,
    Recognition,
    Score,
    Target,
)
from drafter.model.territory import mention, place_name
from drafter.patterns import regex
from drafter.values import PeriodKind
from drafter.views import plan, recognitions
from drafter.views.context import Context
from drafter.views.event import NameView, named_host, venue
from drafter.views.phrasing import LONGEST, capital, length, paragraph, sentence
from drafter.views.press_selection import News, ranked_figures
from drafter.views.results import Results
from drafter.vocabulary import fold

NEWS_FROM = {ConferenceKind.FINAL: 80, ConferenceKind.INTERIM: 50}
"""From this share of targets met, in percent, the score is the news."""

_REACHED = regex(
    r"(?P<verb>(?:hoàn thành|đạt|vượt)(?:(?:,| và|, và| hoặc) "
    r"(?:hoàn thành |đạt )?(?:đạt|vượt)(?: mức)?)*)(?: (?P<rest>.+))?",
    re.IGNORECASE,
)
"""A verb that takes the number met: "đạt và vượt Nghị quyết"."""
_AIMS = ("kế hoạch", "chỉ tiêu", "mục tiêu", "nghị quyết", "so với", "đề ra")
"""What stands behind the targets that were met, as their attribute."""
_PLAN = "kế hoạch"


def news(ctx: Context) -> Iterator[News]:
    """Yield the facts that can be the news, the most telling one first.

    The score where it is high; a distinction; a headline figure; any figure; a target.
    """
    facts = ctx.conference
    if score_is_news(facts) and facts.score is not None:
        yield facts.score
    yield from facts.recognitions
    told = {id(f.indicator) for f in ranked_figures(ctx, chosen_only=False)}
    every = [f for field in ctx.view(Results).by_field for f in field.every_figure]
    figures = [f.indicator for f in every if id(f.indicator) in told]
    figures = [indicator for indicator in figures if not indicator.awaited]
    yield from sorted(figures, key=lambda indicator: not indicator.headline)
    yield from facts.targets


def score_is_news(facts: Conference) -> bool:
    """Whether so many targets were met that it is what a headline tells."""
    value = facts.score
    return value is not None and value.met * 100 >= value.total * NEWS_FROM[facts.kind]


def lead(ctx: Context, *, longest: int = LONGEST) -> str:
    """Return the first sentence: when, who, what; where, if not in the host's hall.

    Args:
        ctx: The news item's context.
        longest: Up to how many words it has the full name of the conference.
    """
    name = ctx.view(NameView)
    when = f"{ctx.told_occasion(ctx.conference.when)},"
    place = "" if meets_at_home(ctx) else f"tại {venue(ctx.conference)},"
    whole = sentence(when, place, f"{name.host} tổ chức {name.whole}")
    if length(whole) <= longest:
        return whole
    return sentence(when, place, f"{named_host(ctx)} tổ chức {name.meeting}")


def meets_at_home(ctx: Context) -> bool:
    """Whether the place of the conference is no news: none is told, or the host's.

    It is another's where it names another place, or the same kind of place above.
    """
    text, body = venue(ctx.conference), ctx.host.body.read
    if not text:
        return True
    named, own = mention(text), body.area or body.chain
    if named is not None:
        told = named.places[0]
        return own is not None and fold(told.name) == fold(own.name)
    above = own.parent.chain if own is not None and own.parent is not None else ()
    kinds = {place.kind.value for place in above}
    return not kinds & set(text.casefold().split())


def result(ctx: Context, fact: News, beside: Sequence[Indicator] = ()) -> str:
    """Return the sentence of the news, and of figures that share it.

    Args:
        ctx: The news item's context.
        fact: The news.
        beside: Figures that stand in the same sentence, behind a score.
    """
    if isinstance(fact, Recognition):
        only = evolve(ctx.conference, recognitions=(fact,))
        return paragraph(*recognitions.recognitions(evolve(ctx, conference=only)))
    if isinstance(fact, Target):
        only = evolve(ctx.conference, targets=(fact,), tasks=(), direction="")
        aims = plan.targets_told(evolve(ctx, conference=only), only.targets)
        return paragraph(*map(str, aims))
    since = ago(ctx.conference.period)
    if isinstance(fact, Score):
        told = f"{ctx.host.again} {reached(ctx, fact)}"
    else:
        told = owned(ctx, fact)
    further = (owned(ctx, indicator) for indicator in beside)
    return sentence(f"{since}," if since else "", "; ".join(chain([told], further)))


def owned(ctx: Context, indicator: Indicator, clause: str = "") -> str:
    """Return the clause of a figure with its subject: "Đảng bộ kết nạp 38 đảng viên".

    Args:
        ctx: The news item's context.
        indicator: The figure.
        clause: What is said of it, if that is not its whole clause.
    """
    results = ctx.view(Results)
    figure = results.figure(indicator)
    told = clause or figure.clause
    if figure.has_subject:
        return told
    of_party = results.area(indicator) is Field.PARTY_BUILDING
    host = ctx.host
    return f"{host.in_party_building if of_party else host.again} {told}"


def reached(ctx: Context, value: Score) -> str:
    """Return "đạt và vượt 18/20 chỉ tiêu Nghị quyết", as the file words it."""
    return _scored(ctx, value, with_aim=True)


def scored(ctx: Context, value: Score) -> str:
    """Return the same as a headline says it, without what the targets are of."""
    return _scored(ctx, value, with_aim=False)


def _scored(ctx: Context, value: Score, *, with_aim: bool) -> str:
    scope = f" {value.scope}" if value.scope else ""
    met = f"{ctx.fmt.score(value.met, value.total)}{NBSP}chỉ tiêu{scope}"
    words = _REACHED.fullmatch(value.achievement)
    rest = (words["rest"] or "") if words else ""
    if words is None or (rest and not rest.casefold().startswith(_AIMS)):
        return f"có {met} {value.achievement}"
    aim = "" if rest.casefold() == _PLAN or not with_aim else rest
    link = (
        "so với " if aim and scope and not aim.startswith(("so với", "đề ra")) else ""
    )
    return f"{words['verb']} {met} {link}{aim}".rstrip()


def ago(period: Period) -> str:
    """Return "năm qua", "6 tháng qua", "nửa nhiệm kỳ qua", or nothing."""
    if period.half == 1:
        return "nửa nhiệm kỳ qua"
    if period.kind is PeriodKind.YEAR:
        return "năm qua"
    if period.kind is PeriodKind.PART_OF_YEAR and period.span > 1:
        return f"{period.span}{NBSP}tháng qua"
    return "năm học qua" if period.name.startswith("năm học") else ""


def titled_place(ctx: Context) -> str:
    """Return who a title is about: "Tân Lập", with its kind where one could doubt it.

    A place above it of the same name, or one named by a number or a person, keeps it.
    """
    host, place = ctx.host, ctx.host.claimed
    if place is None:
        return capital(host.titled)
    name = place_name(place)
    above = place.parent.chain if place.parent is not None else ()
    doubtful = any(fold(other.name) == fold(place.name) for other in above)
    if doubtful or host.body.subject or name[0].isupper() or " " not in place.name:
        return capital(name)
    return place.name
