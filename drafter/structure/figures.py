"""Figures in phrases: amounts over a plan or a total, what a ratio stands for."""

import re

import attrs

from drafter.errors import Unreadable
from drafter.formatter import read_amount, read_score
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
from drafter.structure.leaves import prose
from drafter.structure.lists import each, items
from drafter.structure.load import read, taken
from drafter.structure.phrase_rules import PLAN_TWICE
from drafter.structure.records import Values, missing
from drafter.structure.refusals import refused

_OVER = re.compile(
    r"(?P<low>[^/]*\d)\s*/\s*(?P<high>[\d.,]*\d)(?P<unit>(?:\s+|%)\S?.*)?", re.S
)
"""29,49/25 ha; 4/5 khu dân cư: but not 48,25 triệu đồng/người/năm."""


def amount(node: Scalar) -> Amount:
    """Read an amount."""
    return taken(node, read_amount)


def upper_part(node: Node, _: object = None) -> Amount:
    """Read an amount, of "29,49/25 ha" the first."""
    found = _over(node)
    if found is None or not isinstance(node, Scalar):
        return read(node, Amount)
    return _part(node, found, "low")


def indicator(node: Scalar) -> Indicator:
    """Read "97 vườn mẫu đạt chuẩn" as an amount, any other text as a name."""
    try:
        read_amount(node.text)
    except Unreadable:
        return Indicator(name=prose(node.text))
    return Indicator(actual=amount(node))


def target(node: Scalar) -> Target:
    """Read "4/5 khu dân cư" or "150 vườn mẫu", any other text as a name."""
    found = _over(node)
    if found is not None:
        whole = _part(node, found, "high").value
        return Target(amount=_part(node, found, "low"), of=whole)
    said = indicator(node)
    return Target(name=said.name, amount=said.actual)


def score(node: Scalar) -> Score:
    """Read "15/17"."""
    met, total = taken(node, read_score)
    return Score(met=met, total=total)


def indicator_finished(node: Mapping, values: Values) -> Values:
    """Add the plan of "29,49/25 ha", and say what each percentage is.

    Raises:
        Refused: There is neither a name nor an amount, or two plans.
    """
    if not values.get("name") and values.get("actual") is None:
        raise missing(node, Indicator, "name", "actual")
    actual: Amount | None = values.get("actual")
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
    found = _over(typed) if typed is not None else None
    if found is None or not isinstance(typed, Scalar):
        return values
    return {"of": _part(typed, found, "high").value} | values


def results(node: Node, _: object = None) -> tuple[Indicator, ...]:
    """Read figures of the results: each needs an amount or a comparison."""
    return each(items(node), _result)


def _result(node: Node) -> Indicator:
    found = read(node, Indicator)
    said = (found.actual, found.cumulative, *found.compare, *found.parts)
    if isinstance(node, Mapping) and not any(said):
        raise missing(node, Indicator, "actual", "compare")
    return found


def _over(node: Node) -> re.Match[str] | None:
    return _OVER.fullmatch(node.text) if isinstance(node, Scalar) else None


def _part(node: Scalar, found: re.Match[str], which: str) -> Amount:
    """Read one side of a fraction with the unit that both share."""
    unit = (found["unit"] or "").strip()
    typed = attrs.evolve(node, text=f"{found[which]} {unit}".strip())
    return taken(typed, read_amount)


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
    found = _over(typed) if typed is not None else None
    if found is None or not isinstance(typed, Scalar):
        return compare
    base = _part(typed, found, "high")
    plans = [one for one in compare if one.against is Benchmark.PLAN]
    if not plans:
        return (Comparison(against=Benchmark.PLAN, base=base), *compare)
    first = plans[0]
    if first.base is not None and first.base != base:
        values = {"typed": typed.text, "text": f"{first.base.value} {first.base.unit}"}
        raise refused(typed, PLAN_TWICE, **values)
    filled = attrs.evolve(first, base=base)
    return tuple(filled if one is first else one for one in compare)
