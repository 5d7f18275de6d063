"""What a figure of last year's file is compared with, as this year's file says it."""

from collections.abc import Iterator
from typing import NamedTuple

import attrs

from drafter import structure
from drafter.benchmarks import BaseKind
from drafter.drafting.last_year_moves import Base, Relation, Value, of_base
from drafter.drafting.last_year_periods import Shift, later, names_year
from drafter.errors import Unreadable
from drafter.findings import Path
from drafter.formatter import OFFICIAL, Formatter, read_amount
from drafter.model import Amount, Bound, Comparison, Indicator
from drafter.patterns import regex
from drafter.records import define
from drafter.source import Mapping, Node, Scalar
from drafter.source import Sequence as Items
from drafter.source.rewriting import Change, Lines, fields
from drafter.source.typing_in import one_line
from drafter.vocabulary import fold, keys

_BASES = "so_sanh"
_PLAN = "kế hoạch"
_WRITE = Formatter(attrs.evolve(OFFICIAL, pad_counts=False))


OF_US = regex(
    r"# (?:(?:năm|quý|tháng|học kỳ|nửa|nhiệm kỳ|giai đoạn|\d+ tháng)\b[^:]*\d[^:]*"
    r"|trước|cùng kỳ|(?:năm|nhiệm kỳ) trước): .+"
)
"""A comment that tells an old value, as one of ours does."""


class Typed(NamedTuple):
    """A base as it is typed.

    Attributes:
        key: What the figure is compared with, as typed.
        text: What stands behind it.
        base: What the key says.
        said: What key and value say; nothing where there is no value.
    """

    key: str
    text: str
    base: Comparison
    said: Comparison | None


class Moved(NamedTuple):
    """A base as it moves.

    Attributes:
        key: Its key.
        text: Its value; empty for none, ``None`` for what is typed.
        note: A comment behind it.
    """

    key: str
    text: str | None
    note: str = ""


@define
class Bases:
    """The bases of one figure.

    Attributes:
        shift: The periods.
        node: The figure.
        value: What it says.
        aim: The plan that last year's file set for it, as typed; empty for none.
        is_part: Whether it is part of another, which then has last year's result.
        changes: What becomes of those that are typed.
        lines: The lines of ``so_sanh``, where none is typed and one shall be.
        has_last: Whether last year's result is one of them.
        has_any: Whether one of them has a value.
    """

    shift: Shift
    node: Node
    value: Indicator
    aim: str
    is_part: bool = False
    changes: dict[Path, Change] = attrs.field(factory=dict, init=False)
    lines: Lines = attrs.field(default=(), init=False)
    has_last: bool = attrs.field(default=False, init=False)
    has_any: bool = attrs.field(default=False, init=False)
    _has_plan: bool = attrs.field(default=False, init=False)
    _last: str = attrs.field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        """Decide on each."""
        self._last = self._result()
        typed = self.node.get(_BASES) if isinstance(self.node, Mapping) else None
        if typed is None or typed.empty:
            entries = [*self._before(), *self._after()]
            below = fields((m.key, one_line(m.text or "")) for m in entries)
            self.lines = fields([(_BASES, [below])]) if entries else ()
            if typed is not None and entries:
                self.changes[typed.path] = Change(last=(below,))
        elif isinstance(typed, Mapping) and not set(typed) <= set(keys(Comparison)):
            self._of_phrases(typed)
        else:
            self._of_others(typed)

    def _result(self) -> str:
        """Return last year's result, as it is typed for a base."""
        node, actual = self.node, self.value.actual
        if actual is None or self.shift.relation is not Relation.CYCLE:
            return ""
        typed = node.get("thuc_hien") if isinstance(node, Mapping) else node
        whole = self.value.of
        if actual.bound is Bound.RANK and whole is not None:
            return f"{amount_text(actual)}/{amount_text(whole)}"
        return typed_amount(typed, actual)

    def _of_phrases(self, typed: Mapping) -> None:
        """Decide on each line of ``so_sanh``."""
        pairs = zip(reversed(typed.filled), reversed(self.value.compare), strict=False)
        said = dict(pairs)
        moved = {key: self._moved(_typed(typed, key, said.get(key))) for key in typed}
        taken = {key for key, one in moved.items() if one and fold(one.key) == key}
        for key, one in moved.items():
            path = (*typed.path, key)
            new = fold(one.key) if one else ""
            if one is None or (new != key and new in taken):
                self.changes[path] = Change(gone=True)
                continue
            taken.add(new)
            if one.text is not None:
                text = one_line(one.text) if one.text else ""
                self.changes[path] = Change(
                    text=text, key=one.key, note=one.note, outdated=OF_US
                )
        first = [fields([(m.key, one_line(m.text or ""))]) for m in self._before()]
        last = [fields([(m.key, one_line(m.text or ""))]) for m in self._after()]
        self.changes[typed.path] = Change(first=tuple(first), last=tuple(last))

    def _of_others(self, typed: Node) -> None:
        """Decide on bases that are typed in another way, and type them as phrases."""
        every = [
            self._moved(Typed(_key(c), _text(None, c), c, c))
            for c in self.value.compare
            if c.against is not None
        ]
        found = [*self._before(), *filter(None, every), *self._after()]
        moved = {fold(one.key): one for one in reversed(found)}
        below = [
            f"{m.key}: {one_line(m.text) if m.text else ''}".rstrip()
            + (f"  # {m.note}" if m.note else "")
            for m in reversed(moved.values())
        ]
        parts = typed.items if isinstance(typed, Items) else (typed,)
        said = "; ".join(one.text for one in parts if isinstance(one, Scalar))
        old = f"  # {said}" if said else ""
        lines = fields([(_BASES, [tuple(below)])])
        self.changes[typed.path] = Change(instead=(f"{lines[0]}{old}", *lines[1:]))

    def _moved(self, typed: Typed) -> Moved | None:
        """Return a base as it moves; nothing where it goes."""
        kind = _kind(typed.base, self.shift)
        move = of_base(kind, self.shift.relation)
        if kind is Base.ELSEWHEN and self._is_of_its_time(typed.base):
            move = Value.KEPT
        moved = self._as(move, typed)
        self.has_any |= moved is not None and moved.text != ""
        return moved

    def _target(self, typed: Typed) -> Moved:
        if not self.aim or self._has_plan:
            return self._emptied(typed)
        self._has_plan = True
        return Moved(self._later(typed), self.aim)

    def _kept(self, typed: Typed) -> Moved:
        """Keep a base, and no ratio that was reached."""
        said = typed.said
        self._has_plan |= typed.base.against is not None and typed.base.against.is_plan
        if said is None or said.planned or (said.stated is None and said.form is None):
            return Moved(typed.key, None if typed.text else "")
        if said.base is None:
            return Moved(typed.key, "", self._noted(typed.text))
        return Moved(typed.key, amount_text(said.base))

    def _as_last(self, typed: Typed) -> Moved | None:
        if self.has_last:
            return None
        if not self._last:
            return self._emptied(typed)
        self.has_last = True
        key = self.shift.past if names_year(typed.key) else typed.key
        return Moved(key, self._last)

    def _renamed(self, typed: Typed) -> Moved:
        note = f"{typed.key}: {typed.text}" if typed.text else ""
        return Moved(self.shift.past, "", note)

    def _emptied(self, typed: Typed) -> Moved:
        against = typed.base.against
        is_plan = against is not None and against.is_plan
        note = self._noted(typed.text) if is_plan else _before(typed.text)
        return Moved(self._later(typed), "", note)

    def _as(self, move: Value, typed: Typed) -> Moved | None:
        """Return a base as it moves."""
        match move:
            case Value.TARGET:
                return self._target(typed)
            case Value.KEPT:
                return self._kept(typed)
            case Value.LAST:
                return self._as_last(typed)
            case Value.RENAMED:
                return self._renamed(typed)
        return self._emptied(typed)

    def _later(self, typed: Typed) -> str:
        """Return the key of a base of the new period."""
        last = self.shift.last.last_year
        if last is None or not names_year(typed.key):
            return typed.key
        if self.shift.relation is Relation.CYCLE:
            return later(typed.key, self.shift.years, last - 1)
        return typed.base.against.value if typed.base.against else typed.key

    def _is_of_its_time(self, base: Comparison) -> bool:
        """Whether a base is of a year long ago, with which one goes on comparing."""
        day = base.day.year if base.day else None
        year = base.period.last_year if base.period else day
        last = self.shift.last.last_year
        return year is not None and last is not None and year < last - 1

    def _before(self) -> Iterator[Moved]:
        """Yield the plan that is typed nowhere in ``so_sanh``."""
        if self._has_plan:
            return
        within = self.shift.relation is Relation.WITHIN
        plans = (c.base for c in self.value.plans if c.base is not None)
        over = next(plans, None) if within and not self.is_part else None
        text = self.aim or (amount_text(over) if over else "")
        if text:
            self._has_plan = self.has_any = True
            yield Moved(_PLAN, text)

    def _after(self) -> Iterator[Moved]:
        """Yield last year's result where no base of its kind is typed."""
        if self._last and not self.has_last and not self.is_part:
            self.has_last = self.has_any = True
            yield Moved(self.shift.past, self._last)

    def _noted(self, text: str) -> str:
        return f"{self.shift.label}: {text}" if text else ""


def _typed(bases: Mapping, key: str, said: Comparison | None) -> Typed:
    """Return a line of ``so_sanh`` as it is typed."""
    name = bases.key_text(key)
    return Typed(name, _text(bases[key], said), _base(name), said)


def _base(key: str) -> Comparison:
    """Return what a key says; what nobody can mean says nothing."""
    try:
        return structure.base(key) or Comparison()
    except Unreadable:
        return Comparison()


def _before(text: str) -> str:
    return f"trước: {text}" if text else ""


def typed_amount(typed: Node | None, value: Amount) -> str:
    """Return an amount as it is typed, where nothing else is typed beside it."""
    if isinstance(typed, Scalar):
        try:
            if read_amount(typed.text).value == value:
                return typed.text
        except Unreadable:
            pass
    return amount_text(value)


def amount_text(value: Amount) -> str:
    """Return an amount as a person types it."""
    return _WRITE.amount(value)


def _kind(base: Comparison, shift: Shift) -> Base:
    against = base.against
    if against is None:
        return Base.ELSEWHEN
    if base.assigner or against.kind is BaseKind.PEERS:
        return Base.ASSIGNED
    if against.is_plan:
        return Base.PLAN
    return Base.PAST if shift.is_past(base) else Base.ELSEWHEN


def _text(node: Node | None, said: Comparison | None) -> str:
    """Return what is typed for a base, or what it says."""
    if isinstance(node, Scalar):
        return node.text
    amounts = (said.base, said.stated) if said else ()
    return ", ".join(amount_text(one) for one in amounts if one is not None)


def _key(value: Comparison) -> str:
    """Return the key of a base that was typed in another way."""
    assert value.against is not None
    period = _WRITE.period(value.period) if value.period else ""
    return " ".join(filter(None, (value.against.value, value.assigner, period)))
