"""What the figures of a table are compared with: its plan, its past, its next plan."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve

from drafter.computed import computed
from drafter.model import Benchmark, Period, Target
from drafter.model.figures import Area
from drafter.model.row_names import row_name
from drafter.model.targets_met import unmet_apart
from drafter.patterns import regex
from drafter.views.comparison_clauses import Compared
from drafter.views.context import View
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import bare
from drafter.views.results import Results
from drafter.views.target_clauses import target_amount

PLAN = Benchmark.PLAN.value
_PLAIN = ("", "đạt", "có", "còn", "là")
"""Verbs beside which an amount aimed at is the plan itself, and no change."""
_CHANGE = regex(r"(?:tăng|giảm)\b", re.IGNORECASE)


class Bases(View):
    """The bases that have columns; all others are told as notes."""

    @computed
    def unmet(self) -> tuple[tuple[Area | None, Figure], ...]:
        """The unmet targets that no result tells, each with its field of work."""
        apart = unmet_apart(self.conference)
        return tuple((getattr(u, "area", None), Figure(self.ctx, u)) for u in apart)

    @computed
    def plan(self) -> Period | str | None:
        """The plan that most figures have, which has a column."""
        return _commonest([c.column for c in self._compared if c.is_plan], PLAN)

    @computed
    def past(self) -> Period | str | None:
        """The past that most figures are compared with, which has a column."""
        usual = self.conference.period.year_ago
        return _commonest([c.column for c in self.pasts], usual)

    @property
    def pasts(self) -> tuple[Compared, ...]:
        """The comparisons with something that was before."""
        return tuple(c for c in self._compared if not c.is_plan)

    @computed
    def aims(self) -> Mapping[tuple[str, str], str]:
        """The next period's plan of a figure, by its name in small letters and unit."""
        return {
            (_name(target).casefold(), target.amount.unit): self._aim(target)
            for target in self._following
            if target.amount is not None and (not target.name or target.verb in _PLAIN)
        }

    @computed
    def changes(self) -> Mapping[str, str]:
        """By what a figure is to change in the next period: "tăng từ 10% trở lên"."""
        return {
            target.name.casefold(): f"{target.verb} {target_amount(self.ctx, target)}"
            for target in self._following
            if target.amount is not None and _CHANGE.match(target.verb)
        }

    @computed
    def _following(self) -> Sequence[Target]:
        """The targets of the next period, not those of another one."""
        following = self.conference.period.next
        last = following.last_year if following else None
        return [
            target
            for target in self.conference.targets
            if target.period in (None, following) and target.due in (None, last)
        ]

    def _aim(self, target: Target) -> str:
        assert target.amount is not None
        bare_unit = evolve(target, amount=evolve(target.amount, unit=""))
        return target_amount(self.ctx, bare_unit)

    @computed
    def _compared(self) -> tuple[Compared, ...]:
        fields = self.ctx.view(Results).by_field
        told = [f for field in fields for f in field.every_figure]
        figures = (*told, *(figure for _, figure in self.unmet))
        each = (f for one in figures for f in (one, *one.others, *one.parts))
        return tuple(c for f in each for c in f.compared if c.column is not None)


def _name(target: Target) -> str:
    unit = target.amount.unit if target.amount else ""
    return bare(target.name) or row_name(target.verb, unit, bare(target.note))


def _commonest(
    columns: Sequence[Period | str | None], usual: Period | str | None
) -> Period | str | None:
    """Return what most stand in; of equals the usual, then the first."""
    often = Counter(columns)
    best = max(often, key=lambda one: (often[one], one == usual), default=None)
    return best if best is not None else usual
