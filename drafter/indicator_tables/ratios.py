"""Ratios that a table states: drafter computes its own, and says where they differ."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, localcontext

from attrs import evolve

from drafter.findings import Finding, warning
from drafter.formatter import Formatter, UnitMismatch, in_one_unit, percent_of
from drafter.formatter.units import in_base
from drafter.indicator_tables import texts
from drafter.indicator_tables.head_spans import bare
from drafter.indicator_tables.heads import Head, Heads
from drafter.indicator_tables.rows import Figure, Value
from drafter.indicator_tables.taken_columns import Layout
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.sheets import SheetCell
from drafter.values import Amount, Bound

RATIO_DIFFERS = warning("X113")

_OF_PLAN = regex(
    r"\b(?:kh|nq|dt)(?![a-z])|ke hoach|nghi quyet|du toan|chi tieu|muc tieu"
)
_OF_PAST = regex(r"\bck\b|cung ky|nam truoc|nam ngoai|\bth\b.*20\d\d|20\d\d")
_NO_RATIO = regex(r"ty trong|co cau|\bti trong\b")
_NUMBER = regex(
    r"(?P<sign>[+-]?)\s*\(?(?P<digits>\d[\d.]*(?:,\d+)?)\)?\s*%?\s*(?:lần)?"
)
_TERMS = regex(r"=\s*\(?(\d+)\s*[/:-]\s*\(?(\d+)")
_HUNDRED = 100
_ACCURATE = 40


@frozen
class _Range:
    """All that a shown number may have been before it was rounded."""

    low: Decimal
    high: Decimal

    def meets(self, other: "_Range") -> bool:
        return self.low <= other.high and other.low <= self.high


def differences(
    figures: Iterable[Figure], layout: Layout, heads: Heads
) -> Iterator[Finding]:
    """Yield the ratios that do not follow from the figures beside them."""
    for figure in figures:
        for head in layout.ratios:
            cell = figure.row[head.position]
            stated = _stated(cell)
            if stated is not None and not _NO_RATIO.search(bare(head.text)):
                bases = tuple(_bases(head, figure, layout, heads))
                if bases and not _agrees(stated, figure.result, bases):
                    yield _differs(cell, head, figure, bases[0])


def _stated(cell: SheetCell) -> _Range | None:
    match = _NUMBER.fullmatch(cell.text.strip())
    if match is None:
        return None
    digits = match["digits"].replace(".", "")
    value = Decimal(digits.replace(",", "."))
    return _around(value, len(digits.partition(",")[2]))


def _around(value: Decimal, decimals: int) -> _Range:
    half = Decimal(5).scaleb(-decimals - 1)
    return _Range(value - half, value + half)


def _bases(head: Head, figure: Figure, layout: Layout, heads: Heads) -> Iterator[Value]:
    """Yield what a ratio may be a ratio to: as its line of numbers or its head says."""
    numbered = _by_number(head, layout, heads)
    text = bare(head.text)
    of_plan, of_past = _OF_PLAN.search(text), _OF_PAST.search(text)
    for base in layout.bases:
        value = figure.bases.get(base.key)
        if value is None:
            continue
        is_plan = base.head.role == "plan"
        said = is_plan if of_plan else of_past and not is_plan
        if numbered is not None:
            said = base.head.column in numbered
        if said or (numbered is None and not of_plan and not of_past):
            yield value


def _by_number(head: Head, layout: Layout, heads: Heads) -> set[int] | None:
    """Return the columns of "6=5/4" that are no results; nothing without a line."""
    terms = _TERMS.search(heads.index.get(head.position, "")) or _TERMS.search(
        head.text
    )
    if terms is None:
        return None
    named = {p: t.partition("=")[0].strip(" ()") for p, t in heads.index.items()}
    found = {
        column.column
        for column in heads.columns
        if named.get(column.position, "").partition("=")[0].strip(" ()")
        in terms.groups()
    }
    if layout.result.column not in found:
        return set()
    return found - {layout.result.column}


def _agrees(stated: _Range, result: Value | None, bases: Sequence[Value]) -> bool:
    """Whether a ratio is that to one of the bases: 112,4 or 12,4, or the difference."""
    ours = _exact(result)
    if ours is None:
        return True
    judged = [_follows(stated, ours, theirs) for b in bases if (theirs := _exact(b))]
    return not judged or any(judged)


def _exact(value: Value | None) -> Amount | None:
    amount = texts.amount(value.text) if value else None
    if amount is None or amount.upper is not None or amount.bound is not Bound.EXACT:
        return None
    return amount


def _follows(stated: _Range, ours: Amount, theirs: Amount) -> bool:
    try:
        in_one_unit(ours, theirs)
    except UnitMismatch:
        return True
    alike = ours.unit == theirs.unit
    first, second = _shown(ours, alike=alike), _shown(theirs, alike=alike)
    with localcontext() as context:
        context.prec = _ACCURATE
        return any(stated.meets(_absolute(r)) for r in _readings(first, second))


def _shown(amount: Amount, *, alike: bool) -> _Range:
    """Return what an amount may have been before rounding, in one unit for both."""
    exponent = amount.value.as_tuple().exponent
    near = _around(amount.value, -exponent if isinstance(exponent, int) else 0)
    if alike:
        return near
    ends = (evolve(amount, value=end, upper=None) for end in (near.low, near.high))
    low, high = (in_base(end)[0] for end in ends)
    return _Range(low, high)


def _readings(first: _Range, second: _Range) -> Iterator[_Range]:
    """Yield the index, the change, how many times, and the difference."""
    yield _Range(first.low - second.high, first.high - second.low)
    if second.low <= 0:
        return
    index = _share(first, second)
    yield index
    yield _Range(index.low - _HUNDRED, index.high - _HUNDRED)
    yield _Range(index.low / _HUNDRED, index.high / _HUNDRED)
    if first.low > 0:
        yield _share(second, first)


def _share(part: _Range, whole: _Range) -> _Range:
    """Return all that a part may be of a whole, in percent."""
    ends = [
        p / w * _HUNDRED for p in (part.low, part.high) for w in (whole.low, whole.high)
    ]
    return _Range(min(ends), max(ends))


def _absolute(value: _Range) -> _Range:
    if value.high < 0:
        return _Range(-value.high, -value.low)
    return value


def _differs(cell: SheetCell, head: Head, figure: Figure, base: Value) -> Finding:
    assert figure.result is not None
    return RATIO_DIFFERS.at(
        mark=cell.place,
        text=cell.text,
        head=head.text,
        name=figure.name,
        result=figure.result.text,
        base=base.text,
        computed=_computed(figure.result, base),
    )


def _computed(result: Value, base: Value) -> str:
    """Return a ratio as drafter will print it; empty where there is none."""
    ours, theirs = texts.amount(result.text), texts.amount(base.text)
    if ours is None or theirs is None or not theirs.value:
        return ""
    return Formatter().percent(percent_of(*in_one_unit(ours, theirs)))
