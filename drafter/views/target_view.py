"""Targets: of the next period, of another one, due in a year."""

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.units import short
from drafter.model import Period, Target
from drafter.model.figures import TIME_NAMED
from drafter.model.row_names import row_name
from drafter.values import PeriodKind
from drafter.views import target_clauses
from drafter.views.context import Context, View
from drafter.views.event import within
from drafter.views.phrasing import bare, capital, lower_first
from drafter.views.target_clauses import target_amount
from drafter.vocabulary import tag


class TargetView(View):
    """One target, as a clause and as a row."""

    def __init__(self, ctx: Context, target: Target, number: int) -> None:
        super().__init__(ctx)
        self.target, self._number = target, number

    @tag("tt", "Số thứ tự", keys=())
    def number(self) -> str:
        return str(self._number)

    @tag("ten", "Tên chỉ tiêu, kèm kỳ của nó nếu không phải kỳ tiếp theo")
    def name(self) -> str:
        value = self.target
        unit = value.amount.unit if value.amount else ""
        name = bare(value.name) or row_name(value.verb, unit, bare(value.note))
        return capital(f"{name} {self._span}".strip())

    @tag("phan_dau", "Mức phấn đấu")
    def amount(self) -> str:
        value = self.target
        verb, note = (value.verb, bare(value.note)) if value.name else ("", "")
        counted = value if value.name or not value.amount else _shortened(value)
        parts = (verb, target_amount(self.ctx, counted), note)
        amount = " ".join(part for part in parts if part)
        told = ", ".join(filter(None, (amount, self._by, self._in_year)))
        return told or (f"trong năm {value.due}" if value.due else "")

    @tag("cau", "Mệnh đề nêu chỉ tiêu")
    def clause(self) -> str:
        return lower_first(self.told)

    @computed
    def told(self) -> str:
        """The clause as it was typed, before its first letter is made small.

        "thu ngân sách cả năm 2026 đạt 315 tỷ đồng", "đến năm 2027 đạt chuẩn …"
        """
        return _joined(self._by, self._clause(self._span), self._in_year)

    @computed
    def alone(self) -> str:
        """The clause in a sentence of its own: "đạt chuẩn … vào năm 2027"."""
        if self.period or not self._by:
            return self.told
        return f"{self._clause('')} vào {self._by.removeprefix('đến ')}"

    @computed
    def aim(self) -> str:
        """The clause where what leads to it names its time."""
        if self.period:
            return _joined(self._by, self._clause(""), self._in_year)
        return self._clause("")

    @computed
    def time(self) -> str:
        """What it says of a time that the next period is not, if anything."""
        named = self._named if _is_part_of_year(self.conference.period.next) else ""
        return self.period or self._by or self._in_year or named

    @property
    def shares_time(self) -> bool:
        """Whether one lead can name its time and that of others."""
        return bool(self.period or self._by or self._in_year)

    @computed
    def period(self) -> str:
        """Return "cả năm 2026", empty for a target of the next period."""
        own, following = self.target.period, self.conference.period.next
        if own is None or own == following:
            return ""
        named = self.fmt.period(own)
        whole = following is not None and own.holds(following)
        return (
            f"cả {named.removeprefix('cả ')}" if whole else lower_first(within(named))
        )

    def _clause(self, span: str) -> str:
        return target_clauses.target(self.ctx, self.target, span)

    @computed
    def _named(self) -> str:
        """The words for a time that were typed in it."""
        named = TIME_NAMED.search(f"{self.target.name} {self.target.note}")
        return named[0] if named else ""

    @computed
    def _span(self) -> str:
        """Its period, unless words typed in it name that already."""
        period = self.period
        return "" if self._named and self._named.casefold() in period else period

    @computed
    def _by(self) -> str:
        """Return "đến năm 2027", empty where the next period ends in that year."""
        due, following = self.target.due, self.conference.period.next
        of_term = following is not None and following.term is not None
        apart = of_term or following is None or following.last_year != due
        return f"đến năm {due}" if due and apart else ""

    @computed
    def _in_year(self) -> str:
        """Return "trong năm 2026" where the next period is a part of that year."""
        due, following = self.target.due, self.conference.period.next
        if following is None or following.last_year != due:
            return ""
        return f"trong năm {due}" if _is_part_of_year(following) else ""

    def __str__(self) -> str:
        return self.clause


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _shortened(value: Target) -> Target:
    """Return a target whose unit, told beside it, is only its counting word."""
    assert value.amount is not None
    amount = evolve(value.amount, unit=short(value.amount.unit))
    return evolve(value, amount=amount)


def _is_part_of_year(period: Period | None) -> bool:
    return period is not None and period.kind is PeriodKind.PART_OF_YEAR
