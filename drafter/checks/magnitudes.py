"""Magnitudes: what lies so far from its base that a unit or a digit has slipped."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve

from drafter.benchmarks import BaseKind
from drafter.checks.indicators import (
    WRITE,
    aligned,
    base_in_words,
    comparisons,
    figures,
    in_words,
    label,
    longer_span,
    share_of_base,
    stated,
    with_units,
)
from drafter.findings import Finding, Path, warning
from drafter.formatter.comparison import (
    ALL_OF_IT,
    CEILINGS,
    PERCENT,
    TIMES,
    Quotient,
    share,
)
from drafter.formatter.units import in_base
from drafter.model import Amount, Better, Comparison, Conference, Indicator, Target
from drafter.patterns import regex

FAR_FROM_BASE = warning("D336")
FAR_AS_STATED = warning("D336", "stated")
OTHER_SCALE = warning("D337")
SHARE_BEYOND = warning("D338")

_Limits = tuple[Decimal, Decimal]

_LIMITS: Mapping[BaseKind, _Limits] = {
    BaseKind.PLAN: (Decimal("0.05"), Decimal(10)),
    BaseKind.PAST: (Decimal("0.1"), Decimal(10)),
}
"""Of its base a result is so much at least, and so much at most."""
_OF_SCALES: _Limits = (Decimal("0.01"), Decimal(100))
"""The same where the two are typed in different units: triệu đồng, tỷ đồng."""

_SHARE = regex(r"(?:tỷ (?:lệ|trọng)|cơ cấu|độ (?:bao|che) phủ)\b")
_NO_SHARE = regex(
    r"\b(?:tăng|giảm|so với|kế hoạch|dự toán|chỉ tiêu|hoàn thành|thực hiện|thu|chi"
    r"|lợi nhuận|sinh lời|công suất|huy động|vay|nợ|vốn|giá|lạm phát)\b"
)
"""Words of a name whose percentage may well be over 100%."""
_IS_PART = regex(r"(?:ước )?chiếm\b")


def results_are_near_their_bases(conference: Conference) -> Iterator[Finding]:
    """A result is no thousandth of its plan, nor a hundred times what was before."""
    for path, indicator, comparison in comparisons(conference):
        if comparison.planned or comparison.against is None:
            continue
        limits = _limits(conference, indicator, comparison)
        if indicator.actual is not None and comparison.base is not None:
            yield from _beside_base(path, indicator, comparison, limits)
        elif comparison.stated is not None:
            yield from _as_stated(path, indicator, comparison, limits)


def shares_are_of_a_whole(conference: Conference) -> Iterator[Finding]:
    """A share lies between nothing and all of it."""
    for path, figure, amount in _amounts(conference):
        if amount is None or amount.unit != PERCENT or not _is_share(figure):
            continue
        if amount.value < 0 or (amount.upper or amount.value) > ALL_OF_IT.value:
            yield SHARE_BEYOND.at(*path, name=label(figure), share=WRITE.amount(amount))


def _beside_base(
    path: Path, indicator: Indicator, comparison: Comparison, limits: _Limits | None
) -> Iterator[Finding]:
    actual, base = indicator.actual, comparison.base
    assert actual is not None
    assert base is not None
    multiples = _multiples(actual, base)
    differ = bool(actual.unit and base.unit) and actual.unit != base.unit
    far = _beyond(multiples, _OF_SCALES) if differ else None
    rule = OTHER_SCALE if far else FAR_FROM_BASE
    far = far or _beyond(multiples, limits)
    if far is not None:
        yield rule.at(
            *(*path[: path.index("compare")], "actual"),
            **_said(indicator, comparison, far),
            actual=WRITE.amount(actual),
            base=WRITE.amount(base),
            unit=base.unit,
            meant=WRITE.amount(evolve(actual, unit=base.unit)),
        ).beside(*path, "base")


def _as_stated(
    path: Path, indicator: Indicator, comparison: Comparison, limits: _Limits | None
) -> Iterator[Finding]:
    """Judge a ratio that stands alone."""
    percent = share_of_base(stated(comparison))
    far = _beyond(_multiples(percent, ALL_OF_IT), limits) if percent else None
    if far is not None:
        yield FAR_AS_STATED.at(
            *(*path, "stated"),
            **_said(indicator, comparison, far),
            stated=in_words(stated(comparison)),
        )


def _limits(
    conference: Conference, indicator: Indicator, comparison: Comparison
) -> _Limits | None:
    """Return what a result may be of such a base.

    Far below a ceiling is well, and far below a plan for years what one year brought.
    Percentages differ from those of before by points, not by a ratio.
    """
    against, actual = comparison.against, indicator.actual
    limits = _LIMITS.get(against.kind) if against else None
    if against is None or limits is None:
        return None
    if not against.is_plan:
        return None if actual is not None and actual.unit == PERCENT else limits
    base = comparison.base
    is_ceiling = base is not None and base.bound in CEILINGS
    may_be_little = is_ceiling or indicator.aim is Better.LOWER
    if may_be_little or longer_span(conference, comparison):
        return Decimal(0), limits[1]
    return limits


def _multiples(actual: Amount, base: Amount) -> tuple[Quotient, Quotient] | None:
    """Return what an amount is of its base, at least and at most.

    Nothing is no slip of any size, and of nothing or a loss there is no multiple.
    """
    actual, base = with_units(actual, base)
    if aligned(actual, base) is None:
        return None
    (ours, *_), (theirs, *_) = ends = _ends(actual), _ends(base)
    if ours <= 0 or theirs <= 0:
        return None
    (low, high), (least, most) = ends
    return Quotient.of(low, most), Quotient.of(high, least)


def _ends(amount: Amount) -> tuple[Decimal, Decimal]:
    """Return both ends of an amount, counted in base units."""
    last = amount.value if amount.upper is None else amount.upper
    low, high = (evolve(amount, value=end, upper=None) for end in (amount.value, last))
    return in_base(low)[0], in_base(high)[0]


def _beyond(
    multiples: tuple[Quotient, Quotient] | None, limits: _Limits | None
) -> Quotient | None:
    """Return the multiple that is nearest to its limit where all lie beyond it."""
    if multiples is None or limits is None:
        return None
    (least, most), (low, high) = multiples, limits
    if least.beside(high) > 0:
        return least
    return most if most.beside(low) < 0 else None


def _said(
    indicator: Indicator, comparison: Comparison, far: Quotient
) -> Mapping[str, Any]:
    """Return what the sentences about a result and its base have in common."""
    if far.beside(1) < 0:
        part = WRITE.amount(share(far.above, far.below))
        relation, relation_en = f"chỉ bằng {part}", f"only {part} of"
    else:
        times = WRITE.number(far.rounded(1))
        relation, relation_en = f"gấp {times} {TIMES}", f"{times} times"
    return {
        "name": label(indicator),
        "against": base_in_words(comparison),
        "relation": relation,
        "relation_en": relation_en,
    }


def _amounts(
    conference: Conference,
) -> Iterator[tuple[Path, Indicator | Target, Amount | None]]:
    """Yield the amounts of results and of targets."""
    for path, indicator in figures(conference):
        yield (*path, "actual"), indicator, indicator.actual
    for position, target in enumerate(conference.targets):
        yield ("targets", position, "amount"), target, target.amount


def _is_share(figure: Indicator | Target) -> bool:
    """Whether a percentage is of a whole, so that it cannot pass 100%."""
    if _IS_PART.match(figure.verb):
        return True
    name = figure.name.lower()
    return _SHARE.match(name) is not None and not _NO_SHARE.search(name)
