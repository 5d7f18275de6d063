"""Figures in phrases: amounts over a plan or a total, what a ratio stands for."""

import re

import attrs

from drafter.errors import Unreadable
from drafter.findings import Rule, error
from drafter.formatter import Formatter, read_amount, read_number, read_score
from drafter.formatter.comparison import is_rate
from drafter.formatter.dates import TWO_DIGIT_YEAR
from drafter.formatter.orthography import TIDIED
from drafter.formatter.portions import told
from drafter.formatter.units import is_part
from drafter.model import (
    Amount,
    Benchmark,
    Bound,
    Comparison,
    Indicator,
    RatioForm,
    Score,
    Target,
    UnmetTarget,
)
from drafter.model.figures import WHOLE
from drafter.model.predicates import remarks
from drafter.patterns import regex
from drafter.source import Mapping, Node, Scalar
from drafter.structure.refusals import missing, refused
from drafter.structure.run import Values, current, each, items, read, taken
from drafter.structure.single_values import prose, scalar, year

PLAN_TWICE = error("D121")
WHOLE_TWICE = error("D121", "whole")
RATIO_AS_AMOUNT = error("D226")
TWO_AMOUNTS = error("D239")

_OVER = regex(
    r"(?P<low>[^/]*\d)\s*/\s*(?P<high>[\d.,]*\d)(?P<unit>(?:\s+|%)\S?.*)?", re.S
)
"""29,49/25 ha; 4/5 khu dân cư: but not 48,25 triệu đồng/người/năm."""


_SECOND = regex(r"(?P<first>[^,;]*\d[^,;]*[^\W\d][^,;]*)[,;]\s+(?P<rest>.+)", re.S)
"""14 dự án FDI, vốn đăng ký 386,5 triệu USD: an amount, and more behind it."""

_BEFORE_AMOUNT = regex(r"(?:[,;]|\s+và)\s+(?=\d)")
"""What parts amounts that stand in one line."""

_CHANGE = regex(
    r"(?P<verb>(?:ước )?(?:tăng|giảm|vượt|gấp|cao hơn|thấp hơn))"
    r" (?:thêm )?(?P<amount>(?:(?:từ|gần|hơn|trên|dưới|khoảng) )?\d.*)",
    re.IGNORECASE,
)
"""tăng 16%: how a result compares, and no result."""

_AMONG = regex(
    r"(?P<low>\D*\d[\d.,]*)(?: (?P<thing>\D+?))??"
    r"(?P<joint> trong (?:tổng )?số | trên (?:tổng )?số | trong | trên |\s*/\s*)"
    r"(?P<whole>\d[\d.,]*\s+(?P<unit>\S.*))",
    re.IGNORECASE,
)
"""12 trong tổng số 46 tổ chức đảng; 12 hộ/46 hộ: a part of a whole in words."""

_RANKS = regex(r"(?P<verb>.*?)\s*(?:thứ hạng|thứ|hạng)", re.IGNORECASE)
"""A verb that a rank follows: xếp thứ, đứng thứ."""

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


def _amount_of(node: Scalar) -> Scalar:
    """Return what is typed of an amount, without "ước đạt" and the share it has.

    Raises:
        Refused: A second thing stands behind the amount.
    """
    typed = _over(node, told(_DONE.sub("", node.text, count=1)).amount)
    second = _SECOND.fullmatch(typed)
    if second is not None and _is_more(second):
        key = "va" if _is_amount(second["rest"]) else "ghi_chu"
        shown = f"[{second['rest']}]" if key == "va" else second["rest"]
        raise refused(
            node,
            TWO_AMOUNTS,
            text=node.text,
            first=second["first"],
            key=key,
            rest=shown,
        )
    return attrs.evolve(node, text=typed)


def _is_more(second: re.Match[str]) -> bool:
    """Whether a comma ends an amount: "1.200 cán bộ, chiến sĩ" has one unit."""
    rest = second["rest"]
    named = not (re.search(r"\d", rest) or remarks(rest))
    return _is_amount(second["first"]) and not named


def _over(node: Scalar, typed: str) -> str:
    """Return a part of a whole in words as it is written with a stroke.

    Raises:
        Refused: Part and whole have two names, so that each needs its own place.
    """
    among = _AMONG.fullmatch(typed)
    if among is None:
        return typed
    thing, joint = among["thing"], among["joint"].strip().lower()
    if thing in (None, among["unit"]):
        return f"{among['low']}/{among['whole']}"
    if joint in ("/", "trong", "trên"):
        return typed
    first = f"{among['low']} {thing}"
    values = {"first": first, "key": "trong_tong_so", "rest": among["whole"]}
    raise refused(node, TWO_AMOUNTS, text=node.text, **values)


def _is_amount(text: str) -> bool:
    fraction = _OVER.fullmatch(text)
    try:
        read_amount(fraction["high"] + (fraction["unit"] or "") if fraction else text)
    except Unreadable:
        return False
    return True


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


def amounts(node: Node, _: object = None) -> tuple[Amount, ...]:
    """Read amounts of several things, a list or in one line: 15 thôn, 3 tổ dân phố."""
    found = each(items(node), _amounts)
    return tuple(one for several in found for one in several)


def _amounts(node: Node) -> tuple[Amount, ...]:
    if isinstance(node, Scalar):
        parts = _BEFORE_AMOUNT.split(node.text)
        return each(parts, lambda part: taken(node, read_amount, part))
    return (read(node, Amount),)


def actual(node: Node, _: object = None) -> Amount:
    """Read a result: neither "ước đạt" before it nor a share behind is an amount.

    Raises:
        Refused: It says how the result changed.
    """
    if isinstance(node, Scalar) and (change := _CHANGE.fullmatch(node.text.strip())):
        parts = {"verb": change["verb"].lower(), "amount": change["amount"]}
        raise refused(node, RATIO_AS_AMOUNT, text=node.text.strip(), **parts)
    if not isinstance(node, Scalar):
        return aim(node)
    typed = _amount_of(node)
    if typed.text not in node.text:
        current().notice(node, TIDIED, text=node.text, read=typed.text)
    return aim(typed)


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
    typed, stated = told(node.text)
    node = attrs.evolve(node, text=typed)
    if not _is_amount(typed):
        return Indicator(name=prose(node.text))
    return Indicator(actual=aim(node), note=stated, **_whole_or_plan(node, {}))


def unmet(node: Scalar) -> UnmetTarget:
    """Read a target that was missed as an indicator is read."""
    return UnmetTarget(**attrs.asdict(indicator(node), recurse=False))


def target(node: Scalar) -> Target:
    """Read "4/5 khu dân cư" or "150 vườn mẫu", any other text as a name."""
    figure, fraction = indicator(node), _fraction(node)
    whole = _side(node, fraction, "high").value if fraction else None
    return Target(name=figure.name, amount=figure.actual, of=whole, note=figure.note)


def score(node: Scalar) -> Score:
    """Read "15/17", or "23/25 chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch"."""
    parts = _SCORE.fullmatch(prose(node.text))
    met, total = taken(node, read_score, parts["score"] if parts else "")
    if parts is None:
        return Score(met=met, total=total)
    scope, wording = parts["scope"] or "", parts["wording"] or ""
    return Score(met=met, total=total, scope=scope, wording=wording)


def indicator_finished(node: Mapping, values: Values) -> Values:
    """Add what the amount tells beside itself: a plan, a whole, its share.

    Raises:
        Refused: There are two plans, or two wholes; or the result is still to come
            and nothing says of what.
    """
    actual: Amount | None = values.get("actual")
    typed = node.get("thuc_hien")
    values = _ranked(values)
    actual = values.get("actual")
    awaited = values.get("awaited", False)
    compare = tuple(
        _with_form(c, actual, awaited=awaited) for c in values.get("compare", ())
    )
    values = values | {"compare": compare} | _typed_whole(node)
    if awaited and not _is_known(values):
        raise missing(node, Indicator, "name", "actual")
    if not isinstance(typed, Scalar):
        return values
    if _ESTIMATE.match(typed.text):
        values = {"estimated": True, **values}
    if stated := told(typed.text).stated:
        joint = " " if stated.startswith("(") else ", "
        values |= {"note": joint.join(filter(None, (stated, values.get("note"))))}
    return values | _whole_or_plan(_amount_of(typed), values)


def _is_known(values: Values) -> bool:
    """Whether it is told what a result that is still to come is of."""
    called = ("name", "verb", "note", "cumulative", "others", "parts")
    based = any(comparison.base for comparison in values["compare"])
    return based or any(map(values.get, called))


def _ranked(values: Values) -> Values:
    """Read the amount behind "xếp thứ", "xếp hạng" as the rank that it is."""
    actual, verb = values.get("actual"), values.get("verb", "")
    behind = _RANKS.fullmatch(verb)
    if actual is None or behind is None or actual.bound is not Bound.EXACT:
        return values
    rank = attrs.evolve(actual, bound=Bound.RANK)
    return values | {"actual": rank, "verb": behind["verb"]}


def aimed(node: Node, _: object = None) -> Amount:
    """Read an amount to be reached, of "giảm 2%" what stands behind its verb."""
    if isinstance(node, Scalar) and (change := _CHANGE.fullmatch(node.text.strip())):
        return aim(attrs.evolve(node, text=change["amount"]))
    return aim(node)


def target_finished(node: Mapping, values: Values) -> Values:
    """Add the total of "4/5 khu dân cư", the verb of "giảm 2%"."""
    typed = node.get("phan_dau")
    if isinstance(typed, Scalar) and (change := _CHANGE.fullmatch(typed.text.strip())):
        led = change.string[: change.start("amount")].strip()
        return values | {"verb": f"{values.get('verb', '')} {led}".strip()}
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
    if not (figure.awaited or any(facts)):
        raise missing(node, Indicator, "actual", "compare")
    return figure


def _with_form(
    comparison: Comparison, actual: Amount | None, *, awaited: bool = False
) -> Comparison:
    """Say what a percentage without a verb is: the ratio, or else the base.

    Where the amount itself is in percent, it is the base (7% against 8%); of an amount
    that is still to come there can be no ratio. So is one below zero, which is a fall
    beside any other amount.
    """
    stated, base = comparison.stated, comparison.base
    is_rank = actual is not None and actual.bound is Bound.RANK
    if is_rank and base is not None and base.bound is Bound.EXACT and not base.unit:
        return attrs.evolve(comparison, base=attrs.evolve(base, bound=Bound.RANK))
    if stated is not None and base is not None and base.value == -stated.value < 0:
        if actual is None or not is_rate(actual.unit):
            return attrs.evolve(comparison, base=None)
        return attrs.evolve(comparison, stated=None, form=None, falls=False)
    if comparison.form is not None or stated is None or comparison.base is not None:
        return comparison
    in_percent = awaited or (actual is not None and actual.unit == "%")
    if in_percent and comparison.against is not None:
        return attrs.evolve(comparison, base=stated, stated=None)
    return attrs.evolve(comparison, form=RatioForm.OF)


def _typed_whole(node: Mapping) -> Values:
    """Return the whole under the key that once held its number alone."""
    typed = node.get(WHOLE.name)
    if not isinstance(typed, Scalar) or typed.empty:
        return {}
    return {"of": Amount(value=taken(typed, read_number))}


def _whole_or_plan(node: Scalar, values: Values) -> Values:
    """Say what stands below the line: all of them (4/5 thôn) or the plan (29/25 ha).

    Raises:
        Refused: It is typed again, and differs.
    """
    fraction = _fraction(node)
    if fraction is None:
        return {}
    base = _side(node, fraction, "high")
    if is_part(base.unit):
        return {"of": _once(node, base, values.get("of"), WHOLE_TWICE)}
    compare: tuple[Comparison, ...] = values.get("compare", ())
    plan = next((c for c in compare if c.against is Benchmark.PLAN), None)
    if plan is None:
        return {"compare": (Comparison(against=Benchmark.PLAN, base=base), *compare)}
    filled = attrs.evolve(plan, base=_once(node, base, plan.base, PLAN_TWICE))
    return {"compare": tuple(filled if c is plan else c for c in compare)}


def _once(node: Scalar, below: Amount, typed: Amount | None, rule: Rule) -> Amount:
    """Return what stands below the line, unless something else is typed for it.

    Raises:
        Refused: It is.
    """
    if typed is None or attrs.evolve(typed, unit=typed.unit or below.unit) == below:
        return below
    raise refused(node, rule, typed=node.text, text=Formatter().amount(typed))
