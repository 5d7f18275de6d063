"""The paragraphs of a news item, section by section, within the words of its size."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby

from attrs import evolve

from drafter.computed import computed
from drafter.model import Conference, Indicator, Press, Result, Score, Section, Target
from drafter.views import (
    attendance,
    awards,
    debate,
    event,
    plan,
    press_quotes,
    recognitions,
    results,
    score_clauses,
    speeches,
)
from drafter.views.attendance import AttendanceView
from drafter.views.awards import AwardsView
from drafter.views.context import Context
from drafter.views.debate import DiscussionView
from drafter.views.event import within
from drafter.views.phrasing import (
    LONGEST,
    length,
    paragraph,
    runs,
    semicolons,
    sentence,
)
from drafter.views.press_lead import lead, news, owned, reached, result, score_is_news
from drafter.views.press_selection import News, note, ranked_figures, selected
from drafter.views.press_sizes import GIVE_WAY, RELEASE, Ceilings
from drafter.views.results import Results
from drafter.views.shortcomings import ShortcomingsView

ORDER = (
    Section.LEAD,
    Section.ATTENDANCE,
    Section.RESULTS,
    Section.DISCUSSION,
    Section.PLAN,
    Section.SPEECH,
    Section.AWARDS,
)
"""The sections in the order of news."""

PARAGRAPH = 120
"""Words up to which short parts share a paragraph."""
CLOSING = 40
"""Words up to which shortcomings close the paragraph of the results."""
LEAD = 45
"""Words of the sentence that opens with the full name; a long item has more room."""
SAPO = 40
"""Words of a sapo that was not typed."""
PERCENTAGES = 2
"""Percentages in a sapo that was not typed."""

Paragraphs = tuple[str, ...]


class Story:
    """A news item of a size: what is told of a conference, and in which words.

    Attributes:
        ctx: The news item's context, of the whole conference.
        most: How much is told.
    """

    def __init__(self, ctx: Context, most: Ceilings) -> None:
        self.ctx, self.most = ctx, most

    @computed
    def sapo(self) -> str:
        """The author's, else one of the score and a headline figure, else none."""
        press = self.ctx.conference.press or Press()
        if self.most.brief:
            return ""
        return sentence(press.sapo) or self._made_sapo[0]

    @computed
    def sections(self) -> Mapping[Section, Paragraphs]:
        """The paragraphs of each section, in the order of news."""
        fitting = self._fitting
        apart = (self.news, *self._made_sapo[1])
        note(self.ctx.extracts, self.ctx.conference, fitting.ctx.conference, apart)
        return fitting.sections

    @property
    def told(self) -> Context:
        """The context of what is told."""
        return self._fitting.ctx

    @computed
    def news(self) -> News | None:
        """The fact that the lead tells: the news, unless the sapo told it."""
        told = self._in_sapo
        facts = [fact for fact in news(self.ctx) if not _is_one_of(fact, told)]
        figures = [fact for fact in facts if told and isinstance(fact, Indicator)]
        return next(iter(figures or facts), None)

    @property
    def _in_sapo(self) -> tuple[News, ...]:
        """What the sapo tells; a typed one tells the score that stands in it."""
        facts = self.ctx.conference
        press, score = facts.press or Press(), facts.score
        typed = "" if self.most.brief else press.sapo
        if score is not None and f"{score.met}/{score.total}" in typed:
            return (score,)
        return self._made_sapo[1]

    @computed
    def _made_sapo(self) -> tuple[str, tuple[News, ...]]:
        """The sapo that is made where none was typed, and the facts that it tells."""
        press = self.ctx.conference.press or Press()
        if press.sapo or not self.most.sapo:
            return "", ()
        when = within(self.ctx.fmt.period(self.ctx.conference.period))
        for facts in self._for_sapo():
            if not self._leaves_news(facts):
                continue
            text = sentence(f"{when},", "; ".join(map(self._told_in_sapo, facts)))
            if length(text) <= SAPO and text.count("%") <= PERCENTAGES:
                return text, facts
        return "", ()

    def _leaves_news(self, told: Iterable[News]) -> bool:
        """Whether a result is left for the lead where the sapo tells others."""
        left = (fact for fact in news(self.ctx) if not _is_one_of(fact, told))
        return any(not isinstance(fact, Target) for fact in left)

    def _for_sapo(self) -> Iterator[tuple[News, ...]]:
        """Yield what a sapo may tell: score and figure, each figure alone."""
        facts = self.ctx.conference
        ranked = ranked_figures(self.ctx)
        headlines = (f.indicator for f in ranked if f.indicator.headline)
        figures = [figure for figure in headlines if not figure.awaited]
        if facts.score is not None and score_is_news(facts):
            yield from ((facts.score, figure) for figure in figures)
        else:
            yield from ((figure,) for figure in figures)

    def _told_in_sapo(self, fact: News) -> str:
        if isinstance(fact, Score):
            return f"{self.ctx.host.titled} {reached(self.ctx, fact)}"
        assert isinstance(fact, Indicator)
        figure = self.ctx.view(Results).figure(fact)
        return owned(self.ctx, fact, figure.brief)

    @computed
    def _fitting(self) -> "_Cut":
        """What is told when enough has given way for the words to fit."""
        most = self.most
        cut = _Cut(self.ctx, most, self.news, self._made_sapo[1])
        for part, floor in GIVE_WAY:
            if cut.words <= self.most.words:
                break
            fewer = range(cut.number(part) - 1, floor - 1, -1)
            if not fewer:
                continue
            attempt = cache(partial(self._cut_to, most, part))
            fits = bisect_left(
                fewer, True, key=lambda n: attempt(n).words <= self.most.words
            )
            number = fewer[min(fits, len(fewer) - 1)]
            most, cut = most.with_fewer(part, number), attempt(number)
        return cut

    def _cut_to(self, most: Ceilings, part: str, number: int) -> "_Cut":
        fewer = most.with_fewer(part, number)
        return _Cut(self.ctx, fewer, self.news, self._made_sapo[1])


def _is_one_of(fact: News, others: Iterable[News]) -> bool:
    """Whether a fact is among others, and not one that is just like it."""
    return any(fact is other for other in others)


class _Cut:
    """A conference cut to some ceilings, in words.

    Attributes:
        ctx: The context of what is told.
    """

    def __init__(
        self,
        ctx: Context,
        most: Ceilings,
        fact: News | None,
        above: Sequence[News] = (),
    ) -> None:
        self._whole, self._most, self._news = ctx, most, fact
        told = selected(ctx, most, fact, above)
        self.ctx = evolve(ctx, conference=told, whole=ctx.conference)

    @computed
    def sections(self) -> Mapping[Section, Paragraphs]:
        """The paragraphs of each section, in the order of news."""
        told = self._brief() if self._most.brief else self._in_full()
        return {
            section: tuple(filter(None, told.get(section, ()))) for section in ORDER
        }

    @computed
    def words(self) -> int:
        """How many words it has."""
        return sum(length(text) for told in self.sections.values() for text in told)

    def number(self, part: str) -> int:
        """Return how many facts of a part are told, or may be."""
        facts: Conference = self.ctx.conference
        held = {
            "statements": sum(len(r.statements) for r in facts.results),
            "figures": sum(len(r.indicators) for r in facts.results) + 1,
            "speeches": len(facts.speeches),
            "targets": len(facts.targets) + 1,
            "tasks": len(facts.tasks),
        }
        most = self._most.number(part)
        return min(most, held.get(part, most))

    def _brief(self) -> dict[Section, Sequence[str]]:
        """Tell all in one paragraph: lead, results, targets, awards."""
        figures = [
            i for result in self.ctx.conference.results for i in result.indicators
        ]
        beside = figures[:1] if isinstance(self._news, Score) else []
        rest = [sentence(owned(self._whole, i)) for i in figures[len(beside) :]]
        told = paragraph(
            self._lead(),
            self._result(beside),
            *rest,
            *map(str, plan.targets_told(self.ctx, self.ctx.conference.targets)),
            awards.sums(self.ctx),
        )
        return {Section.LEAD: (told,)}

    def _in_full(self) -> dict[Section, Sequence[str]]:
        spoken = [speech.paragraph for speech in speeches.speeches(self.ctx)]
        came = self.ctx.view(AttendanceView).sentence
        made: dict[Section, Sequence[str]] = {
            Section.LEAD: (paragraph(self._lead(), self._result()),),
            Section.ATTENDANCE: (paragraph(came, str(attendance.chairs(self.ctx))),),
            Section.RESULTS: tuple(self._results()),
            Section.DISCUSSION: (self._debate(),),
            Section.PLAN: (self._plan(), plan.gap(self._whole)),
            Section.SPEECH: (*spoken, str(debate.decisions(self.ctx))),
            Section.AWARDS: (self.ctx.view(AwardsView).sentence,),
        }
        if self.ctx.paper == RELEASE:
            before = "\n".join(text for told in made.values() for text in told)
            quote = press_quotes.of_heads(self.ctx, before)
            made[Section.SPEECH] = (quote.sentence,) if quote else ()
        return made

    def _lead(self) -> str:
        """Tell the event by its full name, where there is room for it."""
        if self._most.brief:
            return lead(self._whole, longest=0)
        return lead(self._whole, longest=LONGEST if self._most.context else LEAD)

    def _result(self, beside: Sequence[Indicator] = ()) -> str:
        return "" if self._news is None else result(self._whole, self._news, beside)

    def _results(self) -> Iterator[str]:
        """Tell the results; short parts share a paragraph."""
        judged = paragraph(
            event.theme(self.ctx), results.overview(self.ctx), self._score()
        )
        parts = (
            judged,
            *(
                paragraph(*told_of(self._whole, field))
                for field in self.ctx.conference.results
            ),
            *recognitions.recognitions(self.ctx),
        )
        told = [" ".join(run) for run in runs(filter(None, parts), longest=PARAGRAPH)]
        limits = self._limits()
        if told and length(limits) <= CLOSING:
            limits = paragraph(told.pop(), limits)
        yield from (*told, limits)

    def _score(self) -> str:
        """Tell a score that is no news."""
        value = self.ctx.conference.score
        if value is None or score_is_news(self.ctx.conference):
            return ""
        return sentence(f"{self.ctx.host.again} {reached(self.ctx, value)}")

    def _limits(self) -> str:
        """Tell targets that were missed, then the shortcomings that are left."""
        shortcomings = self.ctx.view(ShortcomingsView).paragraph
        return paragraph(score_clauses.unmet(self.ctx), shortcomings)

    def _debate(self) -> str:
        """Tell how many spoke and on what; without topics what it came to."""
        value, told = self.ctx.facts.discussion, self.ctx.conference.discussion
        if value is None or told is None:
            return ""
        only = evolve(self.ctx.facts, discussion=value)
        topics = debate.topics(evolve(self.ctx, conference=only), self._most.topics)
        return topics or DiscussionView(self.ctx).summary

    def _plan(self) -> str:
        """Tell direction, targets and tasks; the first of them names the period."""
        facts, ctx = self.ctx.conference, self.ctx
        direction = plan.direction(ctx) if facts.direction else ""
        dated = not direction and not isinstance(self._news, Target)
        aims = plan.targets_told(ctx, facts.targets, dated=dated)
        dated = dated and not aims
        tasks = plan.tasks_told(ctx, facts.tasks, dated=dated) if facts.tasks else ""
        return paragraph(direction, *map(str, aims), tasks)


def told_of(ctx: Context, field: Result) -> Iterator[str]:
    """Yield the sentences of a field: a figure each, then a result in words each.

    Args:
        ctx: The news item's context, of the whole conference.
        field: What is told of the field.
    """
    figures = map(ctx.view(Results).figure, field.indicators)
    subject = ctx.view(Results).subject(field.area)
    for has_subject, group in groupby(figures, key=lambda f: f.has_subject):
        clauses = [figure.clause for figure in group]
        if has_subject:
            yield from map(sentence, clauses)
        else:
            yield from (sentence(subject, semicolons(run)) for run in runs(clauses))
    yield from map(sentence, field.statements)
