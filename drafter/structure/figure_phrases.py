"""Figures in phrases: amounts over a plan or a total, what a ratio stands for."""

import re

import attrs

from drafter.errors import Unreadable
from drafter.findings import error
from drafter.formatter import Formatter, percent_of, read_amount, read_score
from drafter.formatter.dates import TWO_DIGIT_YEAR
from drafter.formatter.units import is_part
from drafter.model import (
    Amount,
    Benchmark,
    Comparison,
    Indicator,
    RatioForm,
    Score,
    Target,
)
from drafter.patterns import regex
from drafter.source import Mapping, Node, Scalar
from drafter.structure.refusals import missing, refused
from drafter.structure.run import Values, each, items, read, taken
from drafter.structure.single_values import prose, scalar, year

PLAN_TWICE = error("D121")

_OVER = regex(
    r"(?P<low>[^/]*\d)\s*/\s*(?P<high>[\d.,]*\d)(?P<unit>(?:\s+|%)\S?.*)?", re.S
)
"""29,49/25 ha; 4/5 khu dân cư: but not 48,25 triệu đồng/người/năm."""


_ESTIMATE = regex(r"ước\s+(?!khoảng)", re.IGNORECASE)
_DONE = regex(r"(?:ước\s+(?!khoảng))?(?:đạt\s+)?", re.IGNORECASE)
_YEAR = regex(r"(?:đến )?(?:năm )?(?P<year>\d{4})", re.IGNORECASE | re.ASCII)
_SCORE = regex(
    r"(?P<score>\d+\s*/\s*\d+)(?:\s+chỉ tiêu)?"
    r"(?:\s+(?P<scope>(?!đạt).+?))?(?:\s+(?P<wording>đạt.*))?",
    re.IGNORECASE | re.ASCII,
)


def _fraction(node: Node | None) -> re.Match[str] | None:
    """Match an amount over a whole or a plan, or nothing."""
    return _OVER.fullmatch(node.text) if isinstance(node, Scalar) else None


def _side(node: Scalar, fraction: re.Match[str], side: str) -> Amount:
    """Read one side of a fraction with the unit that both share."""
    unit = (fraction["unit"] or "").strip()
    typed = attrs.evolve(node, text=f"{fraction[side]} {unit}".strip())
    return taken(typed, read_amount)


def aim(node: Node, _: object = None) -> Amount:
    """Read an amount, of "29,49/25 ha" the first."""
    fraction = _fraction(node)
    if fraction is None or not isinstance(node, Scalar):
        return read(node, Amount)
    return _side(node, fraction, "low")


def amount(node: Scalar) -> Amount:
    """Read an amount."""
    return taken(node, read_amount)


def actual(node: Node, _: object = None) -> Amount:
    """Read a result, "ước đạt" before it being no part of the amount."""
    if isinstance(node, Scalar):
        node = attrs.evolve(node, text=_DONE.sub("", node.text, count=1))
    return aim(node)


def deadline(node: Node, _: object = None) -> int:
    """Read "2025" or "năm 2025".

    Raises:
        Refused: The year has not four digits, or is none that is meant.
    """
    typed = scalar(node)
    named = _YEAR.fullmatch(typed.text)
    if named is None:
        raise refused(node, TWO_DIGIT_YEAR, text=typed.text, example="2025")
    return year(attrs.evolve(typed, text=named["year"]))


def indicator(node: Scalar) -> Indicator:
    """Read "97 vườn mẫu" or "4/5 thôn" as an amount, any other text as a name."""
    fraction = _fraction(node)
    if fraction is not None:
        whole = _side(node, fraction, "high").value
        return Indicator(actual=_side(node, fraction, "low"), of=whole)
    try:
        read_amount(node.text)
    except Unreadable:
        return Indicator(name=prose(node.text))
    return Indicator(actual=amount(node))


def target(node: Scalar) -> Target:
    """Read "4/5 khu dân cư" or "150 vườn mẫu", any other text as a name."""
    figure = indicator(node)
    return Target(name=figure.name, amount=figure.actual, of=figure.of)


def score(node: Scalar) -> Score:
    """Read "15/17", or "23/25 chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch"."""
    parts = _SCORE.fullmatch(prose(node.text))
    met, total = taken(node, read_score, parts["score"] if parts else "")
    if parts is None:
        return Score(met=met, total=total)
    scope, wording = parts["scope"] or "", parts["wording"] or ""
    return Score(met=met, total=total, scope=scope, wording=wording)


def indicator_finished(node: Mapping, values: Values) -> Values:
    """Add the plan of "29,49/25 ha" or the whole of "4/5 thôn"; name percentages.

    Raises:
        Refused: There are two plans.
    """
    actual: Amount | None = values.get("actual")
    typed = node.get("thuc_hien")
    if isinstance(typed, Scalar) and _ESTIMATE.match(typed.text):
        values = {"estimated": True} | values
    compare = tuple(_with_form(c, actual) for c in values.get("compare", ()))
    return values | {"compare": compare} | _whole_or_plan(node, compare)


def target_finished(node: Mapping, values: Values) -> Values:
    """Add the total of "4/5 khu dân cư"."""
    typed = node.get("phan_dau")
    fraction = _fraction(typed)
    if fraction is None or not isinstance(typed, Scalar):
        return values
    return {"of": _side(typed, fraction, "high").value} | values


def results(node: Node, _: object = None) -> tuple[Indicator, ...]:
    """Read figures of the results: each needs an amount or a comparison."""
    return each(items(node), _result)


def _result(node: Node) -> Indicator:
    figure = read(node, Indicator)
    facts = (figure.actual, figure.cumulative, *figure.compare, *figure.parts)
    if not any(facts):
        raise missing(node, Indicator, "actual", "compare")
    return figure


def _with_form(comparison: Comparison, actual: Amount | None) -> Comparison:
    """Say what a percentage without a verb is: the ratio, or else the base.

    Where the amount itself is in percent, it is the base (7% against 8%).
    """
    stated = comparison.stated
    if comparison.form is not None or stated is None or comparison.base is not None:
        return comparison
    in_percent = actual is not None and actual.unit == "%"
    if in_percent and comparison.against is not None:
        return attrs.evolve(comparison, base=stated, stated=None)
    return attrs.evolve(comparison, form=RatioForm.OF)


def _whole_or_plan(node: Mapping, compare: tuple[Comparison, ...]) -> Values:
    """Say what stands below the line: all of them (4/5 thôn) or the plan (29/25 ha).

    Raises:
        Refused: It is a plan, and another one is typed.
    """
    typed = node.get("thuc_hien")
    fraction = _fraction(typed)
    if fraction is None or not isinstance(typed, Scalar):
        return {}
    actual, base = _side(typed, fraction, "low"), _side(typed, fraction, "high")
    plan = next((c for c in compare if c.against is Benchmark.PLAN), None)
    if _is_share(actual, base) and not _is_of(plan, actual, base):
        return {"of": base.value}
    if plan is None:
        return {"compare": (Comparison(against=Benchmark.PLAN, base=base), *compare)}
    if plan.base is not None and plan.base != base:
        other = Formatter().amount(plan.base)
        raise refused(typed, PLAN_TWICE, typed=typed.text, text=other)
    filled = attrs.evolve(plan, base=base)
    return {"compare": tuple(filled if c is plan else c for c in compare)}


def _is_share(part: Amount, whole: Amount) -> bool:
    """Whether the first of two numbers is some of the second."""
    return is_part(part.unit) and part.value <= whole.value


def _is_of(plan: Comparison | None, part: Amount, whole: Amount) -> bool:
    """Whether a plan was typed that is just the second number."""
    if plan is None:
        return False
    if plan.base is not None:
        return plan.base == whole
    stated = plan.stated
    if stated is None or plan.form is not RatioForm.OF or not whole.value:
        return False
    places = max(0, -int(stated.value.as_tuple().exponent))
    return percent_of(part.value, whole.value, places) == stated.value
