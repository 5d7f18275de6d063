"""Indicators as clauses of an official's sentence."""

import re
from collections.abc import Iterable
from decimal import Decimal

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.comparison import is_exact, is_rate
from drafter.formatter.portions import portion, stated_share
from drafter.formatter.units import is_measure, is_of_things, is_part
from drafter.model import Amount, Bound, Indicator
from drafter.model.outcomes import Outcome, act
from drafter.model.predicates import (
    ATTRIBUTE,
    CLAUSE,
    HAPPENS,
    IS,
    REACHED,
    THERE,
    after_unit,
    inserted,
    predicate,
)
from drafter.model.targets_met import missed_plan, title
from drafter.patterns import regex
from drafter.views.comparison_clauses import Compared, signed
from drafter.views.context import Context, View
from drafter.views.phrasing import (
    bare,
    bare_mid_sentence,
    semicolons,
)
from drafter.views.standings import shows_slash

_ORDERED = regex(r"(?:xếp|đứng|thứ hạng|vị trí)\b", re.IGNORECASE)
"""How a name begins that says "xếp" itself."""
_LINKING = (REACHED, IS)
"""With what a verb ends that an amount follows, and no row of a table keeps."""

_NUMBER = "số "
"""With what a name begins of which there may be none: "số vụ cháy"."""

_OF_ITS_PLAN = regex(r"\b(?:thu (?:nội địa|cân đối|ngân sách)|giải ngân)\b", re.I)
"""What news measures by its plan, whatever else it may be compared with."""

_QUANTITY = regex(r"\d[\d.,]* ?(?P<unit>\S+(?: \S+)?)")


class Figure(View):
    """An indicator in words, its clause and those of its comparisons made once.

    Attributes:
        indicator: The indicator.
        whole: The figure of which it is part.
        compared: Its comparisons, in the order in which they were typed.
    """

    def __init__(
        self, ctx: Context, indicator: Indicator, whole: "Figure | None" = None
    ) -> None:
        super().__init__(ctx)
        self.indicator, self.whole = indicator, whole
        self.compared = tuple(Compared(ctx, indicator, c) for c in indicator.compare)

    @computed
    def parts(self) -> tuple["Figure", ...]:
        """What it is made of."""
        return tuple(Figure(self.ctx, part, self) for part in self.indicator.parts)

    @computed
    def in_table(self) -> "Figure":
        """The same with plain numbers, as cells have them: 6, not 06."""
        profile = evolve(self.fmt.profile, pad_counts=False)
        fmt = evolve(self.fmt, profile=profile)
        return Figure(evolve(self.ctx, fmt=fmt), self.indicator, self.whole)

    @computed
    def others(self) -> tuple["Figure", ...]:
        """The further amounts under its verb, as figures of their own."""
        name, verb = self.indicator.name, self.indicator.verb
        return tuple(
            Figure(self.ctx, evolve(i, name=i.name or name, verb=i.verb or verb))
            for i in self.indicator.others
        )

    @computed
    def clause(self) -> str:
        """The clause with its comparisons.

        "tổng giá trị … đạt 2.365 tỷ đồng, bằng 91% kế hoạch, tăng 7,5% so với năm 2020"
        """
        if self.indicator.awaited:
            return self._awaited
        indicator, compared = self.indicator, self._phrases
        told = self._opened
        if indicator.actual is None:
            compared = compared[1:]
        further = [self._beside(other) for other in indicator.others]
        simple = all(map(_is_plain, indicator.others))
        if REACHED in told.split():
            met = f"{REACHED} "
            compared = tuple(
                f"bằng {c.removeprefix(met)}" if c.startswith(met) else c
                for c in compared
            )
        note = self._said_note if self.has_clause else ""
        clauses = [told, *(further if simple else ()), note, *compared]
        if indicator.cumulative is not None:
            clauses.append(self.fmt.raised(indicator.cumulative))
        if self.parts and not self.ctx.press:
            clauses.append(f"trong đó{self._of_parts}")
        whole = ", ".join(clause for clause in clauses if clause)
        return whole if simple else "; ".join((whole, *further))

    @computed
    def missed(self) -> str:
        """The clause of a target not met: "thu ngân sách (92,4%, kế hoạch 95%)"."""
        if self.indicator.awaited:
            return self._awaited
        indicator, name = self.indicator, bare_mid_sentence(self.indicator.name)
        actual = indicator.actual
        estimate = "ước " if indicator.estimated else ""
        reached = f"{estimate}{self._amount(actual)}" if actual and name else ""
        note = self._said_note
        further = [self._beside(other) for other in indicator.others]
        total = indicator.cumulative
        plans = [compared for compared in self.compared if compared.is_plan]
        told = plans[:1] if self.ctx.press and plans else self.shown
        held = (
            reached,
            *further,
            note if self.has_clause else "",
            *(compared.missed for compared in told),
            self.fmt.raised(total) if total else "",
            f"trong đó{self._of_parts}" if self.parts and not self.ctx.press else "",
        )
        opened = self._told if actual and not name else self._noted(name).strip()
        inside = ", ".join(filter(None, held))
        return f"{opened} ({inside})" if inside else opened

    @computed
    def brief(self) -> str:
        """The clause for a sapo: "tổng giá trị sản xuất đạt 905 tỷ đồng, tăng 9,9%"."""
        short = [] if self.indicator.actual is None else [c.short for c in self.shown]
        return ", ".join(filter(None, (self._opened, *short)))

    def titled(self, time: str = "") -> str:
        """Return the clause for a title: "thu ngân sách 6 tháng đầu năm tăng 14,8%".

        Args:
            time: What names its period, behind its name.
        """
        name = bare_mid_sentence(self.indicator.name)
        past = (c for c in self.compared if c.is_past and c.ratio)
        moved = [] if self.missed_plan else [c.short for c in past]
        plain = self._told or self._opened
        if not name or not (moved or plain.startswith(name)):
            return joined((plain, time))
        told = moved[0] if moved else plain.removeprefix(name).strip()
        return joined((name, time, told))

    @computed
    def shown(self) -> tuple[Compared, ...]:
        """The comparisons that are told with it: all, and one in news.

        News hides no missed plan behind a rise on the year before.
        """
        if not self.ctx.press:
            return self.compared
        one = self.missed_plan or chosen(self.indicator, self.compared)
        return (one,) if one else ()

    @computed
    def missed_plan(self) -> Compared | None:
        """The plan that a figure of a period that is over came short of, if any."""
        plan = missed_plan(self.ctx.conference, self.indicator)
        return next((one for one in self.compared if one.comparison is plan), None)

    @computed
    def standing(self) -> str:
        """Its comparisons without its amount, for a cell of a table.

        There a rate is compared too, which stands alone in a sentence of news.
        """
        past = sorted(self.compared, key=lambda one: not one.is_past)
        told = self.shown or past[:1]
        return "; ".join(filter(None, (compared.alone for compared in told)))

    @property
    def has_subject(self) -> bool:
        """Whether the clause can begin a sentence by itself."""
        name, verb = self.indicator.name, self.indicator.verb
        if self.indicator.awaited:
            return True
        if not name:
            return _unlinked(verb) != verb and not act(verb) if verb else True
        return self.indicator.actual is None or bool(self._verb)

    @computed
    def shared_verb(self) -> str:
        """The verb that a figure beside it may go without, where it has one."""
        indicator = self.indicator
        plain = indicator.actual is not None and _is_plain(indicator)
        alone = plain and not (indicator.name or indicator.estimated or self.has_clause)
        return indicator.verb if alone else ""

    @computed
    def apart(self) -> str:
        """A whole and a share that no column of a table has."""
        whole = "" if self._is_over_whole else self._whole
        share = f"tỷ lệ {self._share}" if self._share else ""
        return "; ".join(part for part in (whole, share) if part)

    @computed
    def has_clause(self) -> bool:
        """Whether its note is a clause of its own: "vốn đăng ký 386,5 triệu USD"."""
        note = self._said_note.partition(", ")[0]
        if CLAUSE.match(note) or (stated_share(note) and not note.startswith("(")):
            return True
        units = (match["unit"] for match in _QUANTITY.finditer(note))
        measured = any(is_measure(unit) and not is_part(unit) for unit in units)
        return measured and not ATTRIBUTE.match(note)

    @property
    def amount(self) -> str:
        """Its amount as a cell of a table holds it: "14.391/14.562"."""
        if self.indicator.awaited:
            return self.ctx.gaps.figure(self.called, in_row=True)
        actual, whole = self.indicator.actual, self.indicator.of
        number = self.fmt.amount(evolve(actual, unit="")) if actual else ""
        over = (
            f"/{self.fmt.number(whole.value)}" if self._is_over_whole and whole else ""
        )
        return number + over

    @computed
    def called(self) -> str:
        """What it is called in mid-sentence: by its name, else by a noun."""
        return bare_mid_sentence(title(self.indicator))

    @computed
    def _awaited(self) -> str:
        """The mark of its result, and what is known of its parts beside it."""
        indicator, gap = self.indicator, self.ctx.gaps.figure(self.called)
        total = indicator.cumulative
        known = any(not part.awaited for part in indicator.parts)
        clauses = (
            gap,
            *(self._beside(other) for other in indicator.others),
            self.fmt.raised(total) if total else "",
            f"trong đó{self._of_parts}" if known and not self.ctx.press else "",
        )
        return ", ".join(filter(None, clauses))

    @computed
    def _opened(self) -> str:
        """Return what stands before the comparisons, and the bases in brackets."""
        told = self._told
        if self.indicator.actual is None:
            told = self._with_name(*self._phrases[:1])
        return told + self._asides

    @computed
    def _told(self) -> str:
        """Return name, verb, amount and note: "kết nạp 17/40 đảng viên (42,5%)"."""
        indicator, actual = self.indicator, self.indicator.actual
        if actual is None:
            return ""
        name, verb = bare_mid_sentence(indicator.name), self._verb
        if self._is_none and not indicator.verb and name.startswith(_NUMBER):
            return self._noted(f"không có {name.removeprefix(_NUMBER)}")
        estimate = "ước" if indicator.estimated else ""
        opened = None if verb or indicator.verb else inserted(name, actual.unit)
        if opened is None and not indicator.verb:
            opened = after_unit(name, actual.unit, verb)
        before, after = opened or (name, "")
        words = (
            *((estimate, before) if opened else (before, estimate)),
            *(
                verb,
                self._amount(actual),
                after,
                f"({self._share})" if self._share else "",
            ),
        )
        return self._noted(joined(words))

    def _with_name(self, *reached: str) -> str:
        """Return the name before a comparison that stands for the amount."""
        estimate = "ước" if self.indicator.estimated else ""
        words = (bare_mid_sentence(self.indicator.name), estimate, *reached)
        return self._noted(joined(words))

    def _noted(self, text: str) -> str:
        return text if self.has_clause else f"{text} {self._said_note}".rstrip()

    def _beside(self, other: Indicator) -> str:
        """Return a further amount without the verb that was said: "25 đảng viên"."""
        same = other.verb in ("", self.indicator.verb)
        return Figure(self.ctx, evolve(other, verb="" if same else other.verb)).clause

    @computed
    def _phrases(self) -> tuple[str, ...]:
        ordered = sorted(self.shown, key=lambda c: c.comparison.planned)
        led = [compared for compared in ordered if compared is self._led]
        others = [c.in_full if c.is_led else c.phrase for c in ordered if c not in led]
        phrases = (*(compared.phrase for compared in led), *others)
        return tuple(phrase for phrase in phrases if phrase)

    @computed
    def _led(self) -> Compared | None:
        """The plan of a rate that stands behind it: of two, the first."""
        return next((compared for compared in self.compared if compared.is_led), None)

    @computed
    def _asides(self) -> str:
        told = (c for c in self.shown if not c.is_led or c is self._led)
        asides = [compared.aside for compared in told if compared.aside]
        return f" ({'; '.join(asides)})" if asides else ""

    @computed
    def _of_parts(self) -> str:
        """Return " có 8 chi bộ …, 30 chi bộ … và 4 chi bộ …", or clauses with names.

        Parts of several units, and those that hold a comma, are kept apart by ";".
        """
        parts, clauses = self.indicator.parts, [part.clause for part in self.parts]
        there = " " if any(part.name or part.verb for part in parts) else " có "
        units = {part.actual.unit for part in parts if part.actual is not None}
        alike = len(units) < 2 or (there != " " and all(map(is_of_things, units)))
        alike = alike and not any("," in clause for clause in clauses)
        if alike or len(clauses) < 2:
            return there + self.fmt.listing(clauses)
        return f":{there.removesuffix('có ')}{semicolons(clauses)}"

    @computed
    def _verb(self) -> str:
        """The typed verb, else what is said of such a thing."""
        indicator, actual = self.indicator, self.indicator.actual
        verb = indicator.verb
        if not verb and actual is not None and actual.bound is Bound.RANK:
            return "đứng" if _ORDERED.match(indicator.name) else "xếp"
        if not verb and indicator.name and actual is not None and actual.value < 0:
            return signed(self.fmt, actual, indicator).partition(" ")[0]
        if not verb and indicator.name and actual is not None:
            falls = any(c.ratio and c.ratio.falls for c in self.compared)
            fell = falls and not self._is_none
            verb = predicate(indicator.name, actual, self._outcome, fell=fell)
        return f"không {verb}" if self._is_none and verb in (HAPPENS, THERE) else verb

    @property
    def _outcome(self) -> Outcome:
        """Whether more of it is wanted: no part of what nobody wants is.

        What a wanted sum of money or measures consists of is wanted.
        """
        own, whole = self.indicator.outcome, self.whole
        if whole is None or own is Outcome.UNWANTED:
            return own
        if whole._outcome is Outcome.UNWANTED:
            return Outcome.UNKNOWN
        summed = own is Outcome.UNKNOWN and self.indicator.unit == whole.indicator.unit
        return whole._outcome if summed and is_measure(self.indicator.unit) else own

    @property
    def _is_none(self) -> bool:
        """Whether nothing was counted."""
        actual = self.indicator.actual
        return actual is not None and not actual.value and not is_measure(actual.unit)

    @property
    def _is_over_whole(self) -> bool:
        """Whether part and whole print as one: "4/5 thôn"; "29/25 ha" is a plan."""
        actual, whole = self.indicator.actual, self.indicator.of
        if actual is None or whole is None:
            return False
        same = whole.unit in ("", actual.unit) and is_exact(whole)
        return same and is_part(actual.unit)

    @computed
    def _said_note(self) -> str:
        """Its note, unless that is a remark on a named figure: "Theo chuẩn mới".

        A remark has the capital of a sentence, as cells have, which is none of a
        name: "VietGAP", "Đảng bộ xã". It stands in the annex alone.
        """
        note = bare(self.indicator.note)
        is_remark = self.indicator.name and bare_mid_sentence(note) != note
        return "" if is_remark else note

    @property
    def _whole(self) -> str:
        whole = self.indicator.of
        return f"trong tổng số {self.fmt.said(whole)}" if whole else ""

    @computed
    def _share(self) -> str:
        """The share of a part in its whole, unless the note states it."""
        actual, whole = self.indicator.actual, self.indicator.of
        if actual is None or whole is None or stated_share(self._said_note):
            return ""
        part = portion(actual, whole, 1 if self.ctx.press else 2)
        return self.fmt.amount(part) if part else ""

    def _amount(self, actual: Amount) -> str:
        if self._is_none and self._verb.startswith("không "):
            return f"{actual.unit} nào"
        whole = self.indicator.of
        if whole is not None and self._is_over_whole:
            return part_of(self.ctx, actual, whole.value)
        if whole is not None:
            return f"{self.fmt.said(actual)} {self._whole}"
        if actual.value < 0 and actual.upper is None:
            text = signed(self.fmt, actual, self.indicator)
            return text.removeprefix(f"{self._verb} ")
        bases = (
            c.base for c in self.indicator.compare if shows_slash(self.indicator, c)
        )
        base = None if self.ctx.press else next(bases, None)
        return self.fmt.out_of(actual, base) if base else self.fmt.said(actual)


def _is_plain(indicator: Indicator) -> bool:
    """Whether an amount is told with nothing that would hang on what follows it."""
    told = (indicator.compare, indicator.cumulative, indicator.parts, indicator.others)
    return not any(told)


def chosen(indicator: Indicator, compared: Iterable[Compared]) -> Compared | None:
    """Return the one comparison that news tells of a figure, if any.

    Budget revenue, disbursement and what has only a plan are measured by it, all else
    by the year before. A rate that has a plan stands alone: that it was met is for the
    report.
    """
    all_of_them = tuple(compared)
    plans = [one for one in all_of_them if one.is_plan]
    if plans and indicator.actual is not None and is_rate(indicator.actual.unit):
        return None
    past = [one for one in all_of_them if one.is_past]
    by_plan = _OF_ITS_PLAN.search(f"{indicator.name} {indicator.verb}") is not None
    order = (*plans, *past) if by_plan else (*past, *plans)
    told = (one for one in (*order, *all_of_them) if one.phrase or one.aside)
    return next(told, None)


def _unlinked(verb: str) -> str:
    """Return "thu nhập bình quân đầu người" of a verb that is a name with one."""
    return next(
        (verb.removesuffix(f" {end}") for end in _LINKING if verb.endswith(f" {end}")),
        verb,
    )


def joined(words: Iterable[str]) -> str:
    """Join what is not empty; what goes on with a comma follows at once."""
    return " ".join(filter(None, words)).replace(" ,", ",")


def part_of(ctx: Context, part: Amount, whole: Decimal) -> str:
    """Return some of a whole in one number: "4/5 khu dân cư"."""
    reached = ctx.fmt.amount(evolve(part, unit=""))
    return f"{reached}/{ctx.fmt.amount(Amount(value=whole, unit=part.unit))}"
