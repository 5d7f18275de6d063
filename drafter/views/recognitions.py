"""Distinctions given: to a place, to the host, to a unit of it."""

from drafter.model import Recognition
from drafter.model.honours import Honour, honour, place_kind
from drafter.views.context import Context
from drafter.views.phrasing import bare, mid_sentence, sentence

_PLAIN = Honour("", "công nhận")
_OF_WORDS = ("công nhận", "xếp loại")
"""What stands before words of a sentence; the names of forms and titles stay."""


def recognitions(ctx: Context) -> tuple[str, ...]:
    """Return a sentence for each distinction given."""
    return tuple(_recognition(ctx, r) for r in ctx.conference.recognitions)


def _recognition(ctx: Context, value: Recognition) -> str:
    distinction = bare(value.distinction)
    family = honour(distinction) or _PLAIN
    if family.verb.startswith(_OF_WORDS):
        distinction = mid_sentence(distinction)
    who = _recipient(ctx, value, family)
    return sentence(who, "được", value.issuer, family.verb, distinction)


def _recipient(ctx: Context, value: Recognition, family: Honour) -> str:
    """Return who was given it; no body is given the title of a kind of place."""
    if value.recipient:
        return bare(value.recipient)
    area, kind = ctx.host.claimed, place_kind(value.distinction)
    if kind and (area is None or area.kind is not kind):
        return ctx.gaps.fill(Recognition, "recipient", "", always=True)
    of_area = area and (kind or family.of_area)
    return ctx.host.subject if of_area else ctx.host.whole_body
