"""Figures in phrases: amounts over a plan or a total, what a ratio stands for."""

import re

import attrs

from drafter.errors import Unreadable
from drafter.formatter import Formatter, read_amount, read_score
from drafter.formatter.rules import TWO_DIGIT_YEAR
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
    """Read "97 vườn mẫu đạt chuẩn" as an amount, any other text as a name."""
    try:
        read_amount(node.text)
    except Unreadable:
        return Indicator(name=prose(node.text))
    return Indicator(actual=amount(node))


def target(node: Scalar) -> Target:
    """Read "4/5 khu dân cư" or "150 vườn mẫu", any other text as a name."""
    found = over(node)
    if found is not None:
        whole = part(node, found, "high").value
        return Target(amount=part(node, found, "low"), of=whole)
    said = indicator(node)
    return Target(name=said.name, amount=said.actual)


def score(node: Scalar) -> Score:
    """Read "15/17", or "23/25 chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch"."""
    found = _SCORE.fullmatch(prose(node.text))
    met, total = taken(node, read_score, found["score"] if found else "")
    plain = Score(met=met, total=total, scope=(found and found["scope"]) or "")
    wording = found["wording"] if found else None
    return attrs.evolve(plain, wording=wording) if wording else plain


def indicator_finished(node: Mapping, values: Values) -> Values:
    """Add the plan of "29,49/25 ha", and say what each percentage is.

    Raises:
        Refused: There is neither a name nor an amount, or two plans.
    """
    if not values.get("name") and values.get("actual") is None:
        raise missing(node, Indicator, "name", "actual")
    actual: Amount | None = values.get("actual")
    typed = node.get("thuc_hien")
    if isinstance(typed, Scalar) and _ESTIMATE.match(typed.text):
        values = {"estimated": True} | values
    compare = tuple(_told(one, actual) for one in values.get("compare", ()))
    return values | {"compare": _planned(node, compare)}


def target_finished(node: Mapping, values: Values) -> Values:
    """Add the total of "4/5 khu dân cư".

    Raises:
        Refused: There is neither a name nor an amount.
    """
    if not values.get("name") and values.get("amount") is None:
        raise missing(node, Target, "name", "amount")
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


def _planned(node: Mapping, compare: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
    typed = node.get("thuc_hien")
    found = over(typed) if typed is not None else None
    if found is None or not isinstance(typed, Scalar):
        return compare
    base = part(typed, found, "high")
    plans = [one for one in compare if one.against is Benchmark.PLAN]
    if not plans:
        return (Comparison(against=Benchmark.PLAN, base=base), *compare)
    first = plans[0]
    if first.base is not None and first.base != base:
        other = Formatter().amount(first.base)
        raise refused(typed, PLAN_TWICE, typed=typed.text, text=other)
    filled = attrs.evolve(first, base=base)
    return tuple(filled if one is first else one for one in compare)
