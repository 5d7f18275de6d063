"""Last year's figures and targets, each where this year's file has it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from drafter import structure
from drafter.drafting.last_year_bases import OF_US, Bases, typed_amount
from drafter.drafting.last_year_moves import HELD, PARTS, Relation, Value
from drafter.drafting.last_year_periods import Shift
from drafter.findings import Path
from drafter.model import Field, Indicator, Target, UnmetTarget
from drafter.model.figures import Area, identity
from drafter.patterns import regex
from drafter.records import define
from drafter.source import Mapping, Node, Scalar
from drafter.source import Sequence as Items
from drafter.source.rewriting import Change, Lines, fields, item
from drafter.source.typing_in import one_line
from drafter.values import PeriodKind
from drafter.vocabulary import fold

_RESULTS, _UNMET, _TARGETS = "ket_qua", "chi_tieu_chua_dat", "chi_tieu_ky_sau"
_RESULT, _BASES, _AREA, _FIGURES = "thuc_hien", "so_sanh", "linh_vuc", "so_lieu"
_NOTE = "ghi_chu"
_CALLED = ("ten", "dong_tu")
"""What a figure is called, which stays but for the period that it names."""
_PLAN = "kế hoạch"
_CHANGE = regex(r"(?:đã |ước )?(?:tăng|giảm)(?: thêm)?", re.IGNORECASE)
"""A verb whose amount is a change, which is then the plan itself."""
_AWAITED: Lines = (f"{_RESULT}:",)

Name = tuple[str, ...]
"""What tells whether two figures are the same."""


class Joined(NamedTuple):
    """A figure that joins a field of work.

    Attributes:
        area: The node that names the field, where one is typed.
        lines: Its lines, as an item.
    """

    area: Node | None
    lines: Lines


class Aim(NamedTuple):
    """A target of last year's file.

    Attributes:
        node: Where it stands.
        value: What it says.
    """

    node: Node
    value: Target


@define
class Counted:
    """How many figures moved in which way.

    Attributes:
        last: Those with last year's result beside them.
        planned: Those with a plan that was last year's target.
        new: Targets that became figures of their own.
    """

    last: int = 0
    planned: int = 0
    new: int = 0


@define
class Figures:
    """The figures of a file on their way into the next one.

    Attributes:
        root: The file.
        shift: Its period and the new one.
        told: What all figures are called, those of its tables too.
        changes: What becomes of each entry.
        counted: What is told of it.
        joining: Where figures stand that join a field of work, with its node.
    """

    root: Mapping
    shift: Shift
    told: frozenset[Name] = frozenset()
    changes: dict[Path, Change] = attrs.field(factory=dict)
    counted: Counted = attrs.field(factory=Counted)
    joining: list[tuple[Node | None, Path]] = attrs.field(factory=list)
    _plans: dict[Name, list[Aim]] = attrs.field(factory=dict)
    _taken: set[Path] = attrs.field(factory=set)
    _alone: dict[Path, Lines] = attrs.field(factory=dict)
    _known: Counter[Name] = attrs.field(factory=Counter)

    def move(self) -> None:
        """Note what becomes of every figure and of every target."""
        targets = [Aim(n, structure.part(n, Target)) for n in _all(self.root, _TARGETS)]
        for aim in targets:
            if self._is_plan(aim.value):
                self._plans.setdefault(identity(aim.value), []).append(aim)
        figures = [
            (area, node, structure.part(node, Indicator))
            for area, node in _figures(self.root)
        ]
        self._known.update(self._name(value) for _, _, value in figures)
        for area, node, value in figures:
            self._figure(node, value, self._aim(value, area))
        for node in _all(self.root, _UNMET):
            self._unmet(node)
        self._sort(targets)

    def join(self, joined: Sequence[Joined]) -> None:
        """Let figures join their fields of work.

        Args:
            joined: Those that stood elsewhere; targets that are no figure yet follow.
        """
        new = [self._of_target(aim) for aim in self._new]
        self.counted.new = len(new)
        by_area: dict[Area, list[Joined]] = {}
        for one in (*joined, *new):
            by_area.setdefault(_key(_area(one.area)), []).append(one)
        named = [node for node in fields_of(self.root) if _AREA in node]
        homes = {_key(_area(node[_AREA])): node for node in reversed(named)}
        homeless = list[Lines]()
        for area, group in by_area.items():
            lines = [one.lines for one in group]
            if area in homes:
                self._grow(homes[area], lines)
            else:
                homeless.append(_field(group[0].area, lines))
        if homeless:
            self._grow_results(homeless)

    @property
    def _new(self) -> Iterator[Aim]:
        """The targets of which there is no figure yet."""
        for name, aims in self._plans.items():
            if name not in self._known and name not in self.told:
                yield from aims

    def _aim(self, value: Indicator, area: Area) -> Aim | None:
        """Take the target of a figure; of several figures of a name, by the field."""
        name = self._name(value)
        for aim in self._plans.get(name, ()):
            path, typed = aim.node.path, _typed_area(aim.node)
            fits = self._known[name] < 2 or typed is None or _key(_area(typed)) == area
            if path not in self._taken and fits:
                self._taken.add(path)
                return aim
        return None

    def _unmet(self, node: Node) -> None:
        """Note that a missed target joins the results, unless they tell it already."""
        value: UnmetTarget = structure.part(node, UnmetTarget)
        if self.shift.relation is Relation.WITHIN:
            self._figure(node, value, None)
        elif not self._known[self._name(value)]:
            typed = _typed_area(node)
            aim = self._aim(value, _key(_area(typed)))
            area = typed if typed is not None else aim and _typed_area(aim.node)
            self._known[self._name(value)] += 1
            self._figure(node, value, aim)
            if typed is not None:
                self.changes[(*node.path, _AREA)] = Change(gone=True)
            self.joining.append((area, node.path))

    def _figure(
        self, node: Node, value: Indicator, aim: Aim | None, *, is_part: bool = False
    ) -> None:
        """Note what becomes of a figure and of what it is made of."""
        bases = Bases(self.shift, node, value, aim_text(aim) if aim else "", is_part)
        self.counted.planned += aim is not None
        if isinstance(node, Mapping):
            self._mapping(node, value, bases)
        else:
            self._line(node, bases)
        self.counted.last += bases.has_last

    def _name(self, value: Indicator) -> Name:
        """Return what a figure is called in the new period."""
        return identity(attrs.evolve(value, name=self.shift.reworded(value.name)))

    def _mapping(self, node: Mapping, value: Indicator, bases: Bases) -> None:
        path = node.path
        self._result(node, bases)
        for key in _CALLED:
            said = node.get(key)
            if isinstance(said, Scalar) and self.shift.reworded(said.text) != said.text:
                self.changes[said.path] = Change(reworded=self.shift.reworded)
        for key, move in PARTS.items():
            if key in node and not node[key].empty:
                self.changes[(*path, key)] = self._part(move)
        left = [self._held(node[key]) for key in HELD if key in node]
        called = (value.name, value.verb, value.note, bases.has_any, any(left))
        if not any(called):
            inside = [other for other in self.changes if other[: len(path)] == path]
            for other in inside:
                del self.changes[other]
            self.changes[path] = Change(retired=True)

    def _part(self, move: Value) -> Change:
        if move is Value.GONE:
            return Change(gone=True)
        return Change(emptied=True, called=f"{self.shift.label}:", outdated=OF_US)

    def _result(self, node: Mapping, bases: Bases) -> None:
        """Empty a result, and put its bases where they stand or right behind it."""
        result, path = (*node.path, _RESULT), node.path
        moved = bases.has_last and not bases.is_part
        if _RESULT in node:
            change = (
                Change(text="", outdated=OF_US) if moved else self._part(Value.EMPTIED)
            )
            if _BASES not in node and bases.lines:
                change = attrs.evolve(change, after=bases.lines)
            self.changes[result] = change
        elif _BASES not in node:
            self.changes[path] = Change(last=((*_AWAITED, *bases.lines),))
        missing = () if _RESULT in node or bases.is_part else _AWAITED
        for key, change in bases.changes.items():
            at = key == (*path, _BASES)
            self.changes[key] = attrs.evolve(change, before=missing) if at else change

    def _held(self, node: Node) -> bool:
        """Empty the parts of a figure; say whether any is left."""
        items = _listed(node)
        if not all(isinstance(one, Mapping) for one in items):
            self.changes[node.path] = self._part(Value.EMPTIED)
            return False
        for one in items:
            self._figure(one, structure.part(one, Indicator), None, is_part=True)
        return not all(self.changes.get(o.path, Change()).retired for o in items)

    def _line(self, node: Node, bases: Bases) -> None:
        """Open a figure that is typed in one line, or put it by."""
        if not bases.lines:
            self.changes[node.path] = Change(retired=True)
            return
        lines = item((*_AWAITED, *bases.lines))
        if isinstance(node.path[-1], int):
            self.changes[node.path] = Change(instead=lines)
        else:
            self._alone[node.path] = lines
            self._instead(node.path, ())

    def _is_plan(self, target: Target) -> bool:
        """Whether a target is of the new period, or of the year that holds it."""
        shift, due = self.shift, target.due
        if shift.relation is Relation.WITHIN or target.amount is None:
            return False
        if due is not None and target.period is None:
            return due == shift.new.last_year
        of = target.period or shift.last.next
        if of is None:
            return False
        is_year = of.kind is PeriodKind.YEAR and of.holds(shift.new)
        return is_year or shift.is_new(of)

    def _stays(self, target: Target) -> bool:
        """Whether a target is of a time that ends after the new period."""
        end, of = self.shift.new.days, target.period
        if self.shift.relation is Relation.WITHIN or end is None:
            return False
        if of is not None and of.days is not None:
            return of.days[1] > end[1] and not self._is_plan(target)
        return target.due is not None and target.due > end[1].year

    def _sort(self, targets: Sequence[Aim]) -> None:
        """Note which targets stay, which became plans, and which are past."""
        plans = self._taken | {aim.node.path for aim in self._new}
        fates = {
            aim.node.path: Change(gone=True)
            if aim.node.path in plans
            else Change(retired=True)
            for aim in targets
            if not self._stays(aim.value)
        }
        whole = (_TARGETS,)
        if not any(change.gone for change in fates.values()) and targets:
            if len(fates) == len(targets):
                fates = {whole: Change(retired=True)}
        elif whole in fates:
            fates = {whole: Change(text="")}
        self.changes |= fates

    def _of_target(self, aim: Aim) -> Joined:
        """Return a target as a figure whose result is still to come."""
        value = aim.value
        verb = "" if _CHANGE.fullmatch(value.verb) else value.verb
        called = [("ten", value.name), ("dong_tu", verb)]
        plan = fields([(_PLAN, one_line(aim_text(aim)))])
        typed = [(key, one_line(text)) for key, text in called if text]
        noted = [(_NOTE, one_line(value.note))] if value.note else []
        lines = fields([*typed, (_RESULT, ""), (_BASES, [plan]), *noted])
        return Joined(_typed_area(aim.node), item(lines))

    def _grow(self, field: Mapping, lines: Sequence[Lines]) -> None:
        """Put figures last in a field of work."""
        path = (*field.path, _FIGURES)
        if path in self._alone:
            self._instead(path, lines)
        elif _FIGURES in field:
            self.changes[path] = Change(last=tuple(lines))
        else:
            self.changes[field.path] = Change(last=(fields([(_FIGURES, lines)]),))

    def _instead(self, path: Path, lines: Sequence[Lines]) -> None:
        every = [self._alone[path], *lines]
        self.changes[path] = Change(instead=fields([(_FIGURES, every)]))

    def _grow_results(self, lines: Sequence[Lines]) -> None:
        if _RESULTS in self.root:
            self.changes[(_RESULTS,)] = Change(last=tuple(lines))
        else:
            self.changes[()] = Change(last=(fields([(_RESULTS, lines)]),))


def aim_text(aim: Aim) -> str:
    """Return a target as a plan is typed: "trên 90%", "giảm 0,5 điểm phần trăm"."""
    value = aim.value
    assert value.amount is not None
    typed = aim.node.get("phan_dau") if isinstance(aim.node, Mapping) else aim.node
    text = typed_amount(typed, value.amount)
    return f"{value.verb} {text}" if _CHANGE.fullmatch(value.verb) else text


def _all(root: Mapping, key: str) -> tuple[Node, ...]:
    return _listed(root[key]) if key in root else ()


def _listed(node: Node) -> tuple[Node, ...]:
    """Return the items of a list; of what stands alone where one is due, itself."""
    items = node.items if isinstance(node, Items) else (node,)
    return tuple(item for item in items if not item.empty)


def fields_of(root: Mapping) -> Iterator[Mapping]:
    """Yield the fields of work."""
    for node in _all(root, _RESULTS):
        if isinstance(node, Mapping):
            yield node


def _figures(root: Mapping) -> Iterator[tuple[Area, Node]]:
    """Yield the figures of the results with their field, those of its parts too."""
    for field in fields_of(root):
        area = _key(_area(field.get(_AREA)))
        for part in (field, *_all(field, "muc")):
            if isinstance(part, Mapping):
                yield from ((area, node) for node in _all(part, _FIGURES))


def _typed_area(node: Node) -> Node | None:
    return node.get(_AREA) if isinstance(node, Mapping) else None


def _area(node: Node | None) -> Area:
    if node is None or node.empty:
        return Field.GENERAL
    area: Area = structure.part(node, Area)
    return area


def _key(area: Area) -> Area:
    return area if isinstance(area, Field) else fold(area)


def _field(area: Node | None, lines: Sequence[Lines]) -> Lines:
    """Return a field of work with figures."""
    name = area.text if isinstance(area, Scalar) and not area.empty else ""
    name = name or str(Field.GENERAL.value)
    return item(fields([(_AREA, one_line(name)), (_FIGURES, lines)]))
