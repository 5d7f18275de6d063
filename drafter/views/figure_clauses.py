"""Indicators and targets as clauses of an official's sentence."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.comparison import share
from drafter.formatter.units import parted
from drafter.model import Amount, Better, Indicator, Target
from drafter.views.comparison_clauses import Compared, shows_slash
from drafter.views.context import Context, View
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


class Figure(View):
    """An indicator in words, its clause and those of its comparisons made once.

    Attributes:
        indicator: The indicator.
        compared: Its comparisons, in the order in which they were typed.
    """

    def __init__(self, ctx: Context, indicator: Indicator) -> None:
        super().__init__(ctx)
        self.indicator = indicator
        self.compared = tuple(Compared(ctx, indicator, c) for c in indicator.compare)

    @computed
    def parts(self) -> tuple["Figure", ...]:
        """What it is made of."""
        return tuple(Figure(self.ctx, part) for part in self.indicator.parts)

    @computed
    def clause(self) -> str:
        """The clause with its comparisons.

        "tổng giá trị … đạt 2.365 tỷ đồng, bằng 91% kế hoạch, tăng 7,5% so với năm 2020"
        """
        indicator, compared = self.indicator, self._phrases
        if indicator.actual is None:
            reached, compared = compared[:1], compared[1:]
        else:
            reached = (self._verb, self._amount(indicator.actual))
        estimate = "ước" if indicator.estimated else ""
        name, note = bare_mid_sentence(indicator.name), bare(indicator.note)
        stated = (name, estimate, *reached, note)
        clauses = [" ".join(part for part in stated if part), *compared]
        if indicator.cumulative is not None:
            clauses.append(self.fmt.raised(indicator.cumulative))
        if self.parts:
            clauses.append(f"trong đó {self._of_parts}")
        return ", ".join(clause for clause in clauses if clause)

    @property
    def has_subject(self) -> bool:
        """Whether the clause can begin a sentence by itself."""
        return bool(self.indicator.name) or not self.indicator.verb

    @computed
    def _phrases(self) -> tuple[str, ...]:
        ordered = sorted(self.compared, key=lambda c: c.comparison.planned)
        return tuple(compared.phrase for compared in ordered if compared.phrase)

    @computed
    def _of_parts(self) -> str:
        """Return "có 8 chi bộ …, 30 chi bộ … và 4 chi bộ …", or clauses with names."""
        parts = self.indicator.parts
        there = "" if any(part.name or part.verb for part in parts) else "có "
        return there + self.fmt.listing([part.clause for part in self.parts])

    @computed
    def _verb(self) -> str:
        """Return the typed verb, else what one says: an accident is not achieved."""
        indicator, actual = self.indicator, self.indicator.actual
        if indicator.verb or not indicator.name or actual is None:
            return indicator.verb
        if actual.unit in _HAPPENS:
            return "xảy ra" if actual.value else "không xảy ra"
        if indicator.better is Better.HIGHER:
            return "đạt"
        return "còn" if any(c.ratio and c.ratio.falls for c in self.compared) else "là"

    def _amount(self, actual: Amount) -> str:
        if not actual.value and actual.unit in _HAPPENS:
            return f"{actual.unit} nào"
        if self.indicator.of is not None:
            return _part_of(self.ctx, actual, self.indicator.of)
        bases = (
            c.base for c in self.indicator.compare if shows_slash(self.indicator, c)
        )
        base = None if self.ctx.press else next(bases, None)
        return self.fmt.out_of(actual, base) if base else self.fmt.amount(actual)


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


def sentences(figures: Iterable[Figure], subject: str) -> tuple[str, ...]:
    """Write figures at most three a sentence, none without a subject.

    Args:
        figures: The figures, in order.
        subject: Who does what a clause that begins with its verb says.
    """
    return tuple(
        sentence("" if owned else subject, semicolons(clauses))
        for owned, group in groupby(figures, key=lambda figure: figure.has_subject)
        for clauses in runs(
            [figure.clause for figure in group], longest=LONGEST, most=PER_SENTENCE
        )
    )


def score(ctx: Context) -> str:
    """Return "Toàn thị trấn có 15/17 chỉ tiêu … (88,24%)." and what was not met."""
    value = ctx.conference.score
    if value is None:
        return unmet(ctx)
    scope = f" {value.scope}" if value.scope else ""
    part = share(Decimal(value.met), Decimal(value.total)) if value.total else None
    met = f"{ctx.fmt.score(value.met, value.total)} chỉ tiêu{scope} {value.achievement}"
    percentage = f" ({ctx.fmt.amount(part)})" if part else ""
    reached = sentence(f"{ctx.host.whole} có {met}{percentage}")
    return paragraph(reached, unmet(ctx))


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
