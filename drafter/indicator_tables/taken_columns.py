"""Which columns of a table are taken: the results, what they are compared with."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from drafter.benchmarks import BENCHMARKS
from drafter.errors import Unreadable
from drafter.findings import Finding, error, hint, letters
from drafter.formatter import Formatter
from drafter.indicator_tables.head_rows import BASES, COLUMNS, PLANS
from drafter.indicator_tables.head_spans import (
    When,
    bare,
    base_key,
    reviewed,
    when,
)
from drafter.indicator_tables.heads import FIGURES, Head, Heads, named, role_of
from drafter.patterns import regex
from drafter.records import frozen
from drafter.values import Period
from drafter.vocabulary import fold

COLUMN_UNCLEAR = error("X102")
NO_RESULT = error("X102", "none")
NO_NAMES = error("X102", "nameless")
COLUMN_LEFT_OUT = hint("X111")
VERDICTS_LEFT_OUT = hint("X111", "verdicts")

_BASES = {fold(phrase): base.value for phrase, base in BENCHMARKS.items()}
Choices = Mapping[str, Head | None]
"""What ``cot`` says: a column by folded key; nothing where it shall not be taken."""

_RESULTS = ("actual", "estimate", "value", "period")
_MOST = 6
_PERCENT = regex(r"\s*\((?:ĐVT\s*:?\s*)?%\)\s*$", re.IGNORECASE)
_ORGAN = (
    r"HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân|Đảng ủy|Tỉnh ủy|Thành ủy|Huyện ủy"
    r"|Thị ủy|Ban Thường vụ|BTV|BCH|Đại hội|Trung ương|TW|Chính phủ|Thủ tướng|Bộ|Sở"
    r"|tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|cấp trên|ngành|địa phương"
)
_PLACE = regex(
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|cấp trên|ngành|địa phương)\b",
    re.IGNORECASE,
)
"""What is no name, so that it has no capital in mid-sentence."""
_ASSIGNER = regex(
    rf"\b(?P<who>(?:{_ORGAN})\b[^()\d/,;]*?)\s*(?P<given>\bgiao\b|$|(?=[()\d/,;]|năm))",
    re.IGNORECASE,
)
"""Who gave a plan: "KH HĐND tỉnh giao", "Nghị quyết Đảng ủy"."""


@frozen
class Base:
    """A column that results are compared with.

    Attributes:
        key: What it is in ``so_sanh``.
        head: Its column.
    """

    key: str
    head: Head


@frozen(kw_only=True)
class Layout:
    """The columns of a table, by what they are to drafter.

    Attributes:
        name: The names of the rows.
        more_names: Further columns below the same head, where names go on.
        result: The results of the period.
        estimated: Whether these are estimates.
        number: The numbers of the rows.
        unit: The units.
        note: The notes.
        bases: What results are compared with, in the order of the columns.
        following: The targets of a period to come.
        following_keys: The period of these targets, where it is not the next.
        ratios: What is computed anew.
        findings: Columns that are not taken.
    """

    name: Head
    more_names: tuple[Head, ...]
    result: Head
    estimated: bool
    number: Head | None
    unit: Head | None
    note: Head | None
    bases: tuple[Base, ...]
    following: Head | None
    following_keys: Mapping[str, str] = attrs.field(factory=dict)
    ratios: tuple[Head, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def figures(self) -> tuple[Head, ...]:
        """All columns with figures that are taken."""
        ahead = (self.following,) if self.following else ()
        return (self.result, *(base.head for base in self.bases), *ahead)


def layout(heads: Heads, period: Period, chosen: Choices) -> Layout:
    """Return which columns are taken.

    Raises:
        Unreadable: Two may be the same thing, or none has results (X102).
    """
    return _Choice(heads, period, chosen).made()


class _Choice:
    """One choice among the columns of one table."""

    def __init__(self, heads: Heads, period: Period, chosen: Choices) -> None:
        self.heads, self.period = heads, period
        self.roles, self.keys = _told(chosen)
        told = [*self.roles.values(), *self.keys.values()]
        self.told = {head.column for head in told if head is not None}
        self.left = [h for h in heads.columns if h.column not in self.told and h.text]
        self.as_part = False
        self.years = reviewed(period).years
        if not self._results(When.NOW):
            self.left = [_in_percent(head) for head in self.left]
        if not self._results(When.NOW):
            around = [h for h in self._results(When.AROUND) if h.role != "estimate"]
            self.as_part = any(h.span.months is None for h in around)

    def made(self) -> Layout:
        result, estimated = self._result()
        name = self._name()
        bases = tuple(self._bases())
        following = self._following()
        taken = {h.column for h in (result, following, *(b.head for b in bases)) if h}
        return Layout(
            name=name,
            more_names=tuple(self._beside(name)),
            result=result,
            estimated=estimated,
            number=self._one("number"),
            unit=self._one("unit"),
            note=self._one("note"),
            bases=bases,
            following=following,
            following_keys=_period_keys(following, self.period),
            ratios=tuple(h for h in self.left if h.role == "ratio"),
            findings=tuple(self._left_out(taken)),
        )

    def _when(self, head: Head) -> When:
        as_part = self.as_part and head.role != "plan"
        return when(head.span, self.period, a_year_is_the_part=as_part)

    def _results(self, at: When) -> list[Head]:
        """Return the columns of results at a time, the surest words alone."""
        found = [h for h in self.left if h.role in _RESULTS and self._when(h) is at]
        if at is When.NOW:
            found = [h for h in found if h.role != "period" or h.span.years]
        whole = [h for h in found if h.span.years in (None, self.years)]
        found = whole or found  # "cả nhiệm kỳ" before the last of its years
        sure = [h for h in found if h.role in ("actual", "estimate")]
        return sure or [h for h in found if h.role == "value"] or found

    def _result(self) -> tuple[Head, bool]:
        """Return the column of results, and whether it holds estimates."""
        for role in ("actual", "estimate"):
            if (head := self.roles.get(role)) is not None:
                return head, role == "estimate"
        found = self._results(When.NOW)
        if not found:
            raise Unreadable(NO_RESULT, **self._none())
        head = _only(found, "thực hiện", "thuc_hien")
        return head, head.role == "estimate"

    def _none(self) -> dict[str, object]:
        figures = [h for h in self.left if h.role in (*FIGURES, "period")]
        shown = figures or [h for h in self.left if h.role in ("", "ratio")]
        return {
            "columns": _listed(shown) or "không có cột số nào",
            "period": Formatter().period(self.period),
            "letter": letters((shown or self.heads.columns)[-1].column),
        }

    def _name(self) -> Head:
        head = self.roles.get("name") or self._first("name")
        if head is None:  # a table may leave the head of its names empty
            number = self._one("number")
            after = number.position + 1 if number else 0
            head = self.heads.columns[min(after, len(self.heads.columns) - 1)]
            if head is self._one("unit"):
                column, letter = named(head), letters(head.column)
                raise Unreadable(NO_NAMES, column=column, letter=letter)
        return head

    def _beside(self, name: Head) -> Iterator[Head]:
        """Yield the columns over which the head of the names is joined."""
        for head in self.heads.columns[name.position + 1 :]:
            if not name.text or head.text != name.text:
                return
            yield head

    def _first(self, role: str) -> Head | None:
        return next((h for h in self.left if h.role == role), None)

    def _one(self, role: str) -> Head | None:
        if role in self.roles:
            return self.roles[role]
        return self._first(role)

    def _bases(self) -> Iterator[Base]:
        """Yield what results are compared with: plans, then what was before."""
        for key, head in self.keys.items():
            if head is not None:
                yield Base(key, head)
        known = {fold(key) for key in self.keys}
        for base in (*self._plans(), *self._pasts()):
            if fold(base.key) not in known:
                yield base

    def _plans(self) -> Iterator[Base]:
        typed = [h for h in self.left if h.role == "plan"]
        plans = [h for h in typed if self._when(h) in (When.NOW, When.AROUND)]
        by_key: dict[str, list[Head]] = {}
        for head in plans:
            by_key.setdefault(self._plan_key(head, plans), []).append(head)
        for key, found in by_key.items():
            if not self._is_told(key):
                yield Base(key, _only(found, key, fold(key)))

    def _plan_key(self, head: Head, plans: Sequence[Head]) -> str:
        """Return the base that a plan is, with who gave it where the head says it."""
        word, who = _plan_word(head), _assigner(head)
        alike = [h for h in plans if _plan_word(h) == word]
        given = who.endswith("giao") or (len(alike) > 1 and who)
        key = f"{word} {who}" if given else word
        if self._when(head) is When.AROUND and self.period.days is not None:
            return f"{word} năm {self.period.days[0].year}"
        return key

    def _pasts(self) -> Iterator[Base]:
        by_key: dict[str, list[Head]] = {}
        for head in self.left:
            if head.role in _RESULTS and (key := self._past_key(head)):
                by_key.setdefault(key, []).append(head)
        for key, found in by_key.items():
            done = [h for h in found if h.role != "estimate"] or found
            if not self._is_told(key):
                yield Base(key, _only(done, key, fold(key)))

    def _past_key(self, head: Head) -> str:
        text = bare(head.text)
        for key, pattern in BASES:
            if regex(pattern).search(text):
                return key
        if self._when(head) is not When.BEFORE:
            return ""
        key = base_key(self.period)
        is_year = regex(r"nam (?:truoc|ngoai)").search(text)
        if (
            key == "cùng kỳ"
            and is_year
            and not regex(r"cung|\bck\b|thang|quy").search(text)
        ):
            return "năm trước"
        return key

    def _is_told(self, key: str) -> bool:
        return fold(key) in {fold(told) for told in self.keys}

    def _following(self) -> Head | None:
        """Return the targets of the nearest period to come."""
        if "next" in self.roles:
            return self.roles["next"]
        roles = ("plan", "estimate", "period")
        ahead = [h for h in self.left if h.role in roles and self._when(h) is When.NEXT]
        if not ahead:
            return None
        nearest = min(ahead, key=_begins)
        same = [h for h in ahead if _begins(h) == _begins(nearest)]
        return _only(same, "chỉ tiêu kỳ sau", "chi_tieu_ky_sau")

    def _left_out(self, taken: set[int]) -> Iterator[Finding]:
        """Yield the columns of figures that are not taken, verdicts in one finding."""
        left = [head for head in self.left if head.column not in taken]
        for head in left:
            if head.role in (*FIGURES, "period") and head is not self._name():
                yield left_out(head, self.period)
        verdicts = [head for head in left if head.role == "judgement"]
        if verdicts:
            mark = verdicts[0].cell.place
            yield VERDICTS_LEFT_OUT.at(mark=mark, columns=_listed(verdicts))


def left_out(head: Head, period: Period) -> Finding:
    """Return that a column of figures is not taken."""
    return COLUMN_LEFT_OUT.at(
        mark=head.cell.place,
        column=named(head),
        letter=letters(head.column),
        base=_as_base(head, period),
    )


def _in_percent(head: Head) -> Head:
    """Take "KH 2025 (%)" for a plan in percent, where no column has results."""
    plain = role_of(_PERCENT.sub("", head.text)) if head.role == "ratio" else ""
    return attrs.evolve(head, role=plain) if plain in FIGURES else head


def _told(chosen: Choices) -> tuple[dict[str, Head | None], dict[str, Head | None]]:
    """Part what ``cot`` says into roles and bases."""
    roles: dict[str, Head | None] = {}
    keys: dict[str, Head | None] = {}
    known = {fold(w): role for role, key, others in COLUMNS for w in (key, *others)}
    for typed, head in chosen.items():
        role = known.get(fold(typed))
        if role:
            roles[role] = head
        else:
            keys[_BASES.get(fold(typed), typed.replace("_", " "))] = head
    return roles, keys


def _only(found: Sequence[Head], what: str, key: str) -> Head:
    """Return the one column that something can be.

    Raises:
        Unreadable: There are several (X102).
    """
    if len(found) == 1:
        return found[0]
    raise Unreadable(
        COLUMN_UNCLEAR,
        count="hai" if len(found) == 2 else str(len(found)),
        count_en=str(len(found)),
        what=what,
        columns=_listed(found),
        key=key,
        letter=letters(found[-1].column),
    )


def _plan_word(head: Head) -> str:
    text = bare(head.text)
    return next(word for word, pattern in PLANS if regex(pattern).search(text))


def _assigner(head: Head) -> str:
    match = _ASSIGNER.search(head.text)
    if match is None:
        return ""
    who = " ".join(f"{match['who']} {match['given']}".split())
    return who[:1].lower() + who[1:] if _PLACE.match(who) else who


def _as_base(head: Head, period: Period) -> str:
    """Return what a column that was not taken would be in ``so_sanh``."""
    span, ours = head.span, reviewed(period).years
    years = span.years or ours
    if years is None:
        return "năm trước"
    first, last = years
    if first != last:
        span_text = f"giai đoạn {first} - {last}"
    elif span.months in (None, (1, 12)):
        span_text = f"năm {last}"
    else:
        span_text = Formatter().period(Period.months(last, *span.months))
    return f"{_plan_word(head)} {span_text}" if head.role == "plan" else span_text


def _begins(head: Head) -> tuple[int, int]:
    years, months = head.span.years or (0, 0), head.span.months or (1, 12)
    return years[0], months[0]


def _period_keys(head: Head | None, period: Period) -> dict[str, str]:
    """Return the key that says of which period targets are, unless it is the next."""
    if head is None or head.span.years is None:
        return {}
    (first, last), following = head.span.years, period.next
    is_next = following is not None and when(head.span, following) is When.NOW
    if following is not None and is_next and reviewed(following).years == (first, last):
        return {}
    if first != last:
        return {"ky": f"giai đoạn {first} - {last}"}
    if regex(r"\bden\b").search(bare(head.text)):
        return {"han_nam": str(last)}
    return {"ky": f"năm {last}"}


def _listed(heads: Iterable[Head]) -> str:
    listed = [named(head) for head in heads]
    return ", ".join(listed[:_MOST]) + (", …" if len(listed) > _MOST else "")
