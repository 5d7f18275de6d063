"""The headline of a news item: score, distinction, figure, target, else the event."""

from collections.abc import Iterator

from attrs import evolve

from drafter.model import Period, Press
from drafter.model.honours import honour
from drafter.views.context import Context
from drafter.views.event import NameView, following_period
from drafter.views.phrasing import bare, bare_mid_sentence, capital, length
from drafter.views.press_lead import score_is_news, scored, titled_place
from drafter.views.press_selection import ranked_figures
from drafter.views.target_view import TargetView
from drafter.vocabulary import fold

LONGEST = 18
"""Words of a headline that was not typed."""


def title(ctx: Context) -> str:
    """Return the headline: as typed, else the first that is short enough."""
    press = ctx.conference.press or Press()
    if press.title:
        return bare(press.title)
    event = capital(f"{ctx.host.full} {ctx.view(NameView).title}")
    told = (text for text in _headlines(ctx) if length(text) <= LONGEST)
    return next(told, event)


def _headlines(ctx: Context) -> Iterator[str]:
    yield from _of_score(ctx)
    yield from _of_distinctions(ctx)
    yield from _of_figures(ctx)
    yield from _of_targets(ctx)


def _of_score(ctx: Context) -> Iterator[str]:
    """Yield "Tân Lập đạt và vượt 18/20 chỉ tiêu năm 2025", then the same without."""
    value = ctx.conference.score
    if value is None or not score_is_news(ctx.conference):
        return
    place, since = titled_place(ctx), _since(ctx, ctx.conference.period)
    plain = evolve(value, scope="")
    yield f"{place} {scored(ctx, value)} {since}"
    yield f"{place} {scored(ctx, plain)} {since}"
    yield f"{place} {scored(ctx, plain)}"


def _since(ctx: Context, period: Period) -> str:
    if period.half == 1:
        return "sau nửa nhiệm kỳ"
    return ctx.fmt.period(period)


def _of_distinctions(ctx: Context) -> Iterator[str]:
    for value in ctx.conference.recognitions:
        distinction = bare(value.distinction)
        family = honour(distinction)
        verb = family.verb if family else "công nhận"
        who = bare(value.recipient) or titled_place(ctx)
        yield f"{capital(who)} được {verb} {bare_mid_sentence(distinction)}".replace(
            "  ", " "
        )


def _of_figures(ctx: Context) -> Iterator[str]:
    """Yield "Đông Phú: Thu ngân sách 6 tháng đầu năm tăng 14,8%" of the headlines."""
    place, when = titled_place(ctx), ctx.fmt.short_period(ctx.conference.period)
    for figure in ranked_figures(ctx):
        if figure.indicator.headline and not figure.indicator.awaited:
            said = fold(when) in fold(figure.clause)
            yield f"{place}: {capital(figure.titled('' if said else when))}"
            yield f"{place}: {capital(figure.titled())}"


def _of_targets(ctx: Context) -> Iterator[str]:
    """Yield "Đông Phú phấn đấu thu ngân sách đạt 50 tỷ đồng năm 2026"."""
    following = ctx.conference.period.next
    when = f" {following_period(ctx)}" if following is not None else ""
    for target in ctx.conference.targets:
        view = TargetView(ctx, target, 1)
        if not view.time and not target.due:
            yield f"{titled_place(ctx)} phấn đấu {view.clause}{when}"
