"""What prose claims in figures: percentages, scores, fractions."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from drafter.checks.spellings import words
from drafter.errors import Unreadable
from drafter.formatter import read_number
from drafter.model import Amount, Benchmark, Bound, RatioForm

_NUMBER = r"\d[\d.]*(?:,\d+)?"
_BOUNDS = {
    "trên": Bound.OVER,
    "hơn": Bound.MORE_THAN,
    "gần": Bound.NEARLY,
    "khoảng": Bound.ABOUT,
    "dưới": Bound.UNDER,
}
_VERBS: Mapping[str, tuple[RatioForm, bool]] = {
    "đạt": (RatioForm.OF, False),
    "bằng": (RatioForm.OF, False),
    "còn": (RatioForm.OF, False),
    "là": (RatioForm.OF, False),
    "tăng": (RatioForm.CHANGE, False),
    "giảm": (RatioForm.CHANGE, True),
    "vượt": (RatioForm.OVER, False),
}
_PLANS = (Benchmark.PLAN, Benchmark.RESOLUTION)
_PAST = (Benchmark.YEAR_AGO, Benchmark.BEFORE)
_TAILS: Mapping[str, tuple[Benchmark, ...]] = {
    "kế hoạch": _PLANS,
    "KH": _PLANS,
    "chỉ tiêu": _PLANS,
    "nghị quyết": _PLANS,
    "dự toán": (Benchmark.ESTIMATE,),
    "so với kế hoạch": _PLANS,
    "so với dự toán": (Benchmark.ESTIMATE,),
    "so với cùng kỳ": _PAST,
    "so với năm": _PAST,
    "so với bình quân": (Benchmark.AVERAGE,),
}
_PERCENT = re.compile(
    rf"\b(?P<verb>{'|'.join(_VERBS)})\s+(?:(?P<bound>{'|'.join(_BOUNDS)})\s+)?"
    rf"(?P<number>{_NUMBER})\s?%(?:\s+(?P<tail>{'|'.join(_TAILS)})\b)?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<before>\w+\s+)?(?<![\d/.,])(?P<part>{_NUMBER})/(?P<whole>{_NUMBER})\s*"
    r"(?P<unit>[^\d,;.()%]{0,40}?)\s*"
    r"(?P<link>\((?:(?:đạt|bằng|chiếm)\s+)?|,\s*(?:đạt|bằng|chiếm)\s+)"
    rf"(?:tỷ lệ\s+)?(?P<percent>{_NUMBER})\s?%(?P<of>\s+(?:kế hoạch|KH)\b)?"
)
_SCORE = re.compile(
    r"(?P<lead>đạt(?: và|,) vượt\s+)?(?<![\d/.,])(?P<met>\d+)/(?P<total>\d+)\s+chỉ tiêu"
    r"(?:[^,;.()\d]{0,40}?\s(?P<verdict>đạt(?: và|,) vượt|chưa đạt|không đạt))?",
    re.IGNORECASE,
)
_DATING = words("ngày sáng chiều tối đến trước sau từ tháng")


@frozen(kw_only=True)
class PercentClaim:
    """A percentage in a text.

    Attributes:
        text: What the text says, as typed.
        start: Where it begins in the text.
        stated: The percentage with its decimals and bound.
        form: How it is said.
        falls: Whether it says a decrease.
        against: What it may be compared with; empty when the text does not say.
    """

    text: str
    start: int
    stated: Amount
    form: RatioForm
    falls: bool
    against: tuple[Benchmark, ...]


@frozen(kw_only=True)
class FractionClaim:
    """A fraction with its percentage: 2/13 chi bộ (15,38%)."""

    text: str
    part: Decimal
    whole: Decimal
    unit: str
    joined: bool
    of_plan: bool
    stated: Amount


@frozen(kw_only=True)
class ScoreClaim:
    """So many of so many targets met, or not met."""

    text: str
    count: int
    total: int
    met: bool


def percent_claims(text: str) -> Iterator[PercentClaim]:
    """Yield the percentages that a text says of something."""
    for found in _PERCENT.finditer(text):
        value = _number(found["number"])
        if value is None:
            continue
        bound = _BOUNDS.get((found["bound"] or "").lower(), Bound.EXACT)
        form, falls = _VERBS[found["verb"].lower()]
        tail = {name.lower(): against for name, against in _TAILS.items()}
        yield PercentClaim(
            text=found[0].strip(),
            start=found.start(),
            stated=Amount(value=value, unit="%", bound=bound),
            form=form,
            falls=falls,
            against=tail.get((found["tail"] or "").lower(), ()),
        )


def fraction_claims(text: str) -> Iterator[FractionClaim]:
    """Yield the fractions whose percentage stands beside them."""
    for found in _FRACTION.finditer(text):
        values = [_number(found[name]) for name in ("part", "whole", "percent")]
        dated = (found["before"] or "").strip().lower() in _DATING
        if dated or None in values or not values[1]:
            continue
        part, whole, percent = (value for value in values if value is not None)
        yield FractionClaim(
            text=found[0].removeprefix(found["before"] or "").strip(),
            part=part,
            whole=whole,
            unit=found["unit"].strip(),
            joined=found["link"].startswith(","),
            of_plan=found["of"] is not None,
            stated=Amount(value=percent, unit="%"),
        )


def score_claims(text: str) -> Iterator[ScoreClaim]:
    """Yield what a text says of the targets met or not met."""
    for found in _SCORE.finditer(text):
        verdict = (found["verdict"] or found["lead"] or "").strip().lower()
        if verdict:
            yield ScoreClaim(
                text=found[0].strip(),
                count=int(found["met"]),
                total=int(found["total"]),
                met=verdict.startswith("đạt"),
            )


def _number(text: str) -> Decimal | None:
    try:
        return read_number(text, bare=False).value
    except Unreadable:
        return None
