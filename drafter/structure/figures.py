"""Figures in phrases: amounts over a plan or a total, what a ratio stands for."""

import re

import attrs

from drafter.errors import Unreadable
from drafter.formatter import Formatter, percent_of, read_amount, read_score
from drafter.formatter.rules import TWO_DIGIT_YEAR
from drafter.formatter.units import is_measure
from drafter.model import (
    Amount,
    Benchmark,
    Comparison,
    Indicator,
    RatioForm,
    Score,
    Target,
)
from drafter.source import Mapping, Node, Scalar
from drafter.structure.fields import missing
from drafter.structure.fractions import over, part, upper_part
from drafter.structure.leaves import prose, scalar, year
from drafter.structure.lists import each, items
from drafter.structure.load import read, taken
from drafter.structure.phrase_rules import PLAN_TWICE
from drafter.structure.records import Values
from drafter.structure.refusals import refused

_ESTIMATE = re.compile(r"ước\s+(?!khoảng)", re.IGNORECASE)
_DONE = re.compile(r"(?:ước\s+(?!khoảng))?(?:đạt\s+)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:đến )?(?:năm )?(?P<year>\d{4})", re.IGNORECASE | re.ASCII)
_SCORE = re.compile(
    r"(?P<score>\d+\s*/\s*\d+)(?:\s+chỉ tiêu)?"
    r"(?:\s+(?P<scope>(?!đạt).+?))?(?:\s+(?P<wording>đạt.*))?",
    re.IGNORECASE | re.ASCII,
)


def amount(node: Scalar) -> Amount:
    """Read an amount."""
    return taken(node, read_amount)


def actual(node: Node, _: object = None) -> Amount:
    """Read a result, "ước đạt" before it being no part of the amount."""
    if isinstance(node, Scalar):
        node = attrs.evolve(node, text=_DONE.sub("", node.text, count=1))
    return upper_part(node)


def due(node: Node, _: object = None) -> int:
    """Read "2025" or "năm 2025".

    Raises:
        Refused: The year has not four digits, or is none that is meant.
    """
    typed = scalar(node)
    found = _YEAR.fullmatch(typed.text)
    if found is None:
        raise refused(node, TWO_DIGIT_YEAR, text=typed.text, example="2025")
    return year(attrs.evolve(typed, text=found["year"]))


def indicator(node: Scalar) -> Indicator:
    """Read "97 vườn mẫu" or "4/5 thôn" as an amount, any other text as a name."""
    found = over(node)
    if found is not None:
        whole = part(node, found, "high").value
        return Indicator(actual=part(node, found, "low"), of=whole)
    try:
        read_amount(node.text)
    except Unreadable:
        return Indicator(name=prose(node.text))
    return Indicator(actual=amount(node))


def target(node: Scalar) -> Target:
    """Read "4/5 khu dân cư" or "150 vườn mẫu", any other text as a name."""
    said = indicator(node)
    return Target(name=said.name, amount=said.actual, of=said.of)


def score(node: Scalar) -> Score:
    """Read "15/17", or "23/25 chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch"."""
    found = _SCORE.fullmatch(prose(node.text))
    met, total = taken(node, read_score, found["score"] if found else "")
    plain = Score(met=met, total=total, scope=(found and found["scope"]) or "")
    wording = found["wording"] if found else None
    return attrs.evolve(plain, wording=wording) if wording else plain


def indicator_finished(node: Mapping, values: Values) -> Values:
    """Add the plan of "29,49/25 ha" or the whole of "4/5 thôn"; name percentages.

    Raises:
        Refused: There are two plans.
    """
    actual: Amount | None = values.get("actual")
    typed = node.get("thuc_hien")
    if isinstance(typed, Scalar) and _ESTIMATE.match(typed.text):
        values = {"estimated": True} | values
    compare = tuple(_told(one, actual) for one in values.get("compare", ()))
    return values | {"compare": compare} | _fraction(node, compare)


def target_finished(node: Mapping, values: Values) -> Values:
    """Add the total of "4/5 khu dân cư"."""
    typed = node.get("phan_dau")
    found = over(typed) if typed is not None else None
    if found is None or not isinstance(typed, Scalar):
        return values
    return {"of": part(typed, found, "high").value} | values


def results(node: Node, _: object = None) -> tuple[Indicator, ...]:
    """Read figures of the results: each needs an amount or a comparison."""
    return each(items(node), _result)


def _result(node: Node) -> Indicator:
    found = read(node, Indicator)
    said = (found.actual, found.cumulative, *found.compare, *found.parts)
    if not any(said):
        raise missing(node, Indicator, "actual", "compare")
    return found


def _told(one: Comparison, actual: Amount | None) -> Comparison:
    """Say what a percentage without a verb is: the ratio, or else the base.

    Where the amount itself is in percent, it is the base (7% against 8%).
    """
    if one.form is not None or one.stated is None or one.base is not None:
        return one
    in_percent = actual is not None and actual.unit == "%"
    if in_percent and one.against is not None:
        return attrs.evolve(one, base=one.stated, stated=None)
    return attrs.evolve(one, form=RatioForm.OF)


def _fraction(node: Mapping, compare: tuple[Comparison, ...]) -> Values:
    """Say what stands below the line: all of them (4/5 thôn) or the plan (29/25 ha).

    Raises:
        Refused: It is a plan, and another one is typed.
    """
    typed = node.get("thuc_hien")
    found = over(typed) if typed is not None else None
    if found is None or not isinstance(typed, Scalar):
        return {}
    actual, base = part(typed, found, "low"), part(typed, found, "high")
    plan = next((one for one in compare if one.against is Benchmark.PLAN), None)
    if _is_share(actual, base) and not _is_of(plan, actual, base):
        return {"of": base.value}
    if plan is None:
        return {"compare": (Comparison(against=Benchmark.PLAN, base=base), *compare)}
    if plan.base is not None and plan.base != base:
        other = Formatter().amount(plan.base)
        raise refused(typed, PLAN_TWICE, typed=typed.text, text=other)
    filled = attrs.evolve(plan, base=base)
    return {"compare": tuple(filled if one is plan else one for one in compare)}


def _is_share(part: Amount, whole: Amount) -> bool:
    """Whether two numbers count things, the first being some of the second."""
    counted = not part.unit or not is_measure(part.unit)
    return counted and part.value <= whole.value


def _is_of(plan: Comparison | None, part: Amount, whole: Amount) -> bool:
    """Whether a plan was typed that is just the second number."""
    if plan is None:
        return False
    if plan.base is not None:
        return plan.base == whole
    said = plan.stated
    if said is None or plan.form is not RatioForm.OF or not whole.value:
        return False
    places = max(0, -int(said.value.as_tuple().exponent))
    return percent_of(part.value, whole.value, places) == said.value
