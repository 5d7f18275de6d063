"""What a news item tells of a conference: the facts, cut to the ceilings of its size.

The cut conference holds what is told, and the views that make sentences tell all that
it holds: nothing but this module knows how much that is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from attrs import evolve

from drafter.model import (
    Award,
    Conference,
    Discussion,
    FigureChoice,
    Group,
    Indicator,
    Person,
    Recognition,
    Result,
    Score,
    Speech,
    SpeechKind,
    Target,
    UnmetTarget,
)
from drafter.views.context import Context, Extracts, Part
from drafter.views.figure_clauses import Figure
from drafter.views.person_view import described
from drafter.views.phrasing import LONGEST, length, runs
from drafter.views.press_sizes import Ceilings
from drafter.views.results import FieldResults, Results
from drafter.views.target_view import TargetView

T = TypeVar("T")

News = Score | Recognition | Indicator | Target
"""A fact that can be the news."""

_NOT_TOLD = (SpeechKind.OPENING, SpeechKind.DISCUSSION)
_PERCENT = "%"
_ROOM = 12
"""Words that a sentence has beside the items that it lists."""


def selected(
    ctx: Context, most: Ceilings, lead: News | None, above: Sequence[News] = ()
) -> Conference:
    """Return the conference with what is told of it beside the lead.

    Args:
        ctx: The news item's context, of the whole conference.
        most: How much is told.
        lead: The fact that the lead tells.
        above: The facts that the sapo above it tells.
    """
    facts = ctx.conference
    budget = _Percentages(ctx, most, lead)
    targets = [t for t in facts.targets if t is not lead]
    first = [t for t in targets[:1] if most.targets and budget.takes(target=t)]
    figures = _figures(ctx, most, budget, (lead, *above))
    targets = first + [t for t in targets[1:] if budget.takes(target=t)]
    room = most.targets - isinstance(lead, Target)
    plan_alone = not (facts.targets or facts.tasks)
    return evolve(
        facts,
        basis=(),
        secretaries=(),
        presentations=(),
        attendance=None,
        chairs=facts.chairs if most.chairs else (),
        delegates=_delegates(facts, most),
        theme=facts.theme if most.context else "",
        overview=facts.overview if most.overview else "",
        context=facts.context if most.context else "",
        results=tuple(_results(ctx, most, figures)),
        recognitions=tuple(r for r in facts.recognitions if r is not lead)[
            : most.recognitions
        ],
        unmet=_unmet(ctx, most) if most.unmet else (),
        shortcomings=held(facts.shortcomings, _limits(facts, most)),
        causes=None,
        lessons=(),
        discussion=_discussion(facts.discussion, most),
        speeches=tuple(_speeches(facts, most)),
        decisions=held(facts.decisions, len(facts.decisions) * most.decisions),
        direction=facts.direction if most.context or plan_alone else "",
        tasks=held(facts.tasks, most.tasks, lambda task: task.text),
        targets=held(targets, room, lambda t: TargetView(ctx, t, 1).told),
        proposals=(),
        awards=facts.awards if most.award_details else _short_awards(facts.awards),
    )


def _delegates(facts: Conference, most: Ceilings) -> tuple[Person | Group, ...]:
    people = [d for d in facts.delegates if isinstance(d, Person)]
    groups = [d for d in facts.delegates if isinstance(d, Group)]
    return (
        *held(people, most.guests, described),
        *held(groups, most.groups, lambda group: group.text),
    )


def held(
    items: Sequence[T], most: int, text: Callable[[T], str] = str, beside: int = 0
) -> tuple[T, ...]:
    """Return the first items: at most so many, and such as one sentence holds.

    Args:
        items: The items.
        most: How many there may be.
        text: What is printed of one.
        beside: Words of the sentence beyond those that every lead has.
    """
    told = tuple(items[: max(most, 0)])
    longest = max(LONGEST - _ROOM - beside, 1)
    fitting = next(runs(map(text, told), longest=longest), ())
    return told[: len(fitting)]


class _Percentages:
    """How many percentages may still be printed, in figures and targets."""

    def __init__(self, ctx: Context, most: Ceilings, lead: News | None) -> None:
        self._ctx, self._left = ctx, most.percentages
        if isinstance(lead, Indicator):
            self._left -= _percentages(ctx.view(Results).figure(lead).clause)
        if isinstance(lead, Score):
            self._left -= _percentages(lead.achievement)
        if most.unmet_figures:
            missed = [_missed(ctx, most, i) for i in ctx.conference.unmet]
            self._left -= _percentages(" ".join(held(missed, len(missed))))

    def takes(self, figure: Figure | None = None, target: Target | None = None) -> bool:
        """Whether the percentages of a fact find room, which it then has."""
        told = figure.clause if figure and not figure.indicator.awaited else ""
        if target is not None:
            told = TargetView(self._ctx, target, 1).told
        wanted = _percentages(told)
        fits = wanted <= self._left
        self._left -= wanted if fits else 0
        return fits


def _unmet(ctx: Context, most: Ceilings) -> tuple[UnmetTarget, ...]:
    """Return the targets missed that a sentence holds."""
    unmet = ctx.conference.unmet
    return held(unmet, len(unmet), lambda target: _missed(ctx, most, target))


def _missed(ctx: Context, most: Ceilings, indicator: Indicator) -> str:
    """Return what is told of a target that was not met: its name, or figures too."""
    return Figure(ctx, indicator).missed if most.unmet_figures else indicator.name


def _percentages(text: str) -> int:
    return text.count(_PERCENT)


def ranked_figures(ctx: Context, *, chosen_only: bool = True) -> list[Figure]:
    """Return the figures, the ones that matter first, of every field in turn.

    Where the office marked headlines those come first, and alone where only what was
    chosen counts; none where it wants them in a table only.
    """
    results = ctx.view(Results)
    groups = [field.every_figure for field in results.by_field]
    if results.choice is FigureChoice.TABLE:
        return []
    marked = [[f for f in g if f.indicator.headline] for g in groups]
    others = [[f for f in g if not f.indicator.headline] for g in groups]
    wants_all = results.choice is FigureChoice.ALL or not chosen_only
    if results.choice is FigureChoice.HEADLINES:
        wants_all = False
    rest = in_turns(others) if wants_all or not results.headlined else []
    return [*in_turns(marked), *rest]


def in_turns(groups: Sequence[Sequence[T]]) -> list[T]:
    """Return the first of each group, then the second of each, and so on."""
    longest = max(map(len, groups), default=0)
    return [group[n] for n in range(longest) for group in groups if n < len(group)]


def _figures(
    ctx: Context, most: Ceilings, budget: _Percentages, told: Sequence[News | None]
) -> list[Indicator]:
    """Choose figures until their number, their field or the percentages say no.

    What lead and sapo told is not told again.
    """
    ranked = ranked_figures(ctx, chosen_only=most.chosen_only)
    areas = _areas(ctx)
    taken: dict[int, int] = {}
    chosen = list[Indicator]()
    before = [id(fact) for fact in told if isinstance(fact, Indicator)]
    for figure in ranked:
        if len(chosen) >= most.figures - len(before):
            break
        area = areas[id(figure.indicator)]
        full = taken.get(area, 0) == most.figures_of_field
        is_told = id(figure.indicator) in before
        if not is_told and not full and budget.takes(figure):
            taken[area] = taken.get(area, 0) + 1
            chosen.append(figure.indicator)
    return chosen


def _areas(ctx: Context) -> Mapping[int, int]:
    """Map each indicator to the place of its field among the fields."""
    return {
        id(figure.indicator): place
        for place, field in enumerate(ctx.view(Results).by_field)
        for figure in field.every_figure
    }


def _results(
    ctx: Context, most: Ceilings, figures: Sequence[Indicator]
) -> Iterator[Result]:
    """Yield each field with what is told of it, without parts of its own."""
    fields = ctx.view(Results).by_field
    statements = _statements(fields, most)
    wanted = {id(indicator) for indicator in figures}
    for field, said in zip(fields, statements, strict=True):
        told = (figure.indicator for figure in field.every_figure)
        shown = tuple(i for i in told if id(i) in wanted)
        if shown or said:
            yield Result(area=field.area, indicators=shown, statements=tuple(said))


def _statements(fields: Sequence[FieldResults], most: Ceilings) -> list[Sequence[str]]:
    """Return the first statements of each field, as far as all of them may go."""
    groups = [
        [(place, text) for text in field.every_statement[: most.statements_of_field]]
        for place, field in enumerate(fields)
    ]
    told = in_turns(groups)[: most.statements]
    return [[text for at, text in told if at == place] for place in range(len(fields))]


def _limits(facts: Conference, most: Ceilings) -> int:
    """Return how many shortcomings are told; unmet targets may stand for them."""
    return 0 if facts.unmet and not most.unmet_figures else most.limits


def _discussion(value: Discussion | None, most: Ceilings) -> Discussion | None:
    if value is None or not most.topics:
        return None
    topical = tuple(speech for speech in value.speeches if speech.topic)
    return evolve(value, speeches=topical[: most.topics])


def _speeches(facts: Conference, most: Ceilings) -> Iterator[Speech]:
    """Yield the speeches that are told, each with so much of what it asked.

    Turns of one speaker are one speech. Who was named before has the offices there.
    """
    speeches = facts.speeches
    named = [*_delegates(facts, most), *(facts.chairs if most.chairs else ())]
    told = [s for s in speeches if s.kind not in _NOT_TOLD and _says_something(s)]
    told = told or [s for s in speeches if s.kind is SpeechKind.DIRECTING][:1]
    first = [s for s in told if s.kind is SpeechKind.DIRECTING] or told[:1]
    turns = [*first, *(s for s in told if s not in first)][: most.speeches]
    for _, group in groupby(turns, key=lambda speech: (speech.kind, speech.by)):
        appraised, room = 1, most.demands
        for speech in group:
            if speech not in first:
                room = min(room, most.concluding_demands)
            asks_alone = not speech.appraisal[:appraised] and not speech.accepted
            offices = getattr(speech.by, "positions", ())
            untold = asks_alone and speech.by not in named
            beside = length(", ".join(offices)) if untold else 0
            asked = held(speech.requests, room, beside=beside)
            yield evolve(speech, appraisal=speech.appraisal[:appraised], requests=asked)
            appraised, room = 0, room - len(asked)


def _says_something(speech: Speech) -> bool:
    return bool(speech.appraisal or speech.accepted or speech.requests)


def _short_awards(awards: Iterable[Award]) -> tuple[Award, ...]:
    """Return awards by their sums, without merits, parts and who presented them."""
    return tuple(
        evolve(
            award,
            reason=award.reason if award.reason.casefold().startswith("cho ") else "",
            parts=() if award.collectives or award.individuals else award.parts,
            awardees=() if award.collectives or award.individuals else award.awardees,
            presented_by=(),
        )
        for award in awards
    )


COUNTED: Mapping[Part, Callable[[Conference], int]] = {
    Part.FIGURES: lambda c: sum(len(r.indicators) for t in c.results for r in t.told),
    Part.STATEMENTS: lambda c: sum(
        len(r.statements) for t in c.results for r in t.told
    ),
    Part.GUESTS: lambda c: sum(isinstance(d, Person) for d in c.delegates),
    Part.GROUPS: lambda c: sum(not isinstance(d, Person) for d in c.delegates),
    Part.CHAIRS: lambda c: len(c.chairs),
    Part.RECOGNITIONS: lambda c: len(c.recognitions),
    Part.UNMET: lambda c: len(c.unmet),
    Part.LIMITS: lambda c: len(c.shortcomings),
    Part.CONTRIBUTIONS: lambda c: len(c.discussion.speeches) if c.discussion else 0,
    Part.TARGETS: lambda c: len(c.targets),
    Part.TASKS: lambda c: len(c.tasks),
    Part.SPEECHES: lambda c: sum(s.kind not in _NOT_TOLD for s in c.speeches),
    Part.DEMANDS: lambda c: sum(len(s.requests) for s in c.speeches),
    Part.DECISIONS: lambda c: len(c.decisions),
}
"""How many facts of each part a conference holds."""


def note(
    extracts: Extracts,
    whole: Conference,
    told: Conference,
    apart: Sequence[News | None],
) -> None:
    """Note how many facts of each part are told, those of lead and sapo among them."""
    leads: dict[type, Part] = {Indicator: Part.FIGURES, Recognition: Part.RECOGNITIONS}
    leads[Target] = Part.TARGETS
    for part, count in COUNTED.items():
        others = sum(leads.get(type(fact)) is part for fact in apart)
        extracts.note(part, count(told) + others, count(whole))
