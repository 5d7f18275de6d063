"""The right-hand side of a comparison: 25 ha, đạt 117,96%."""

import re
from collections.abc import Mapping

from attrs import frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import rules
from drafter.formatter.comparisons import Direction
from drafter.formatter.reading.amounts import read_amount
from drafter.formatter.reading.tidy import even
from drafter.values import Amount, RatioForm


@frozen(kw_only=True)
class Ratio:
    """What stands after the benchmark.

    Attributes:
        base: What the amount is compared with, when it was typed.
        form: How the ratio is said; nothing for a bare percentage or amount.
        amount: The ratio as typed: its decimals count.
        direction: Up or down, as the verb says.
        words: The verb as typed: đạt, bằng, tăng, cao hơn …
    """

    base: Amount | None = None
    form: RatioForm | None = None
    amount: Amount | None = None
    direction: Direction = Direction.UP
    words: str = ""


_UP, _DOWN = Direction.UP, Direction.DOWN
_VERBS: Mapping[str, tuple[RatioForm, Direction]] = {
    "đạt": (RatioForm.OF, _UP),
    "bằng": (RatioForm.OF, _UP),
    "tăng": (RatioForm.CHANGE, _UP),
    "giảm": (RatioForm.CHANGE, _DOWN),
    "cao hơn": (RatioForm.CHANGE, _UP),
    "thấp hơn": (RatioForm.CHANGE, _DOWN),
    "vượt": (RatioForm.OVER, _UP),
    "gấp": (RatioForm.TIMES, _UP),
}
_VERB = re.compile(
    rf"(?:(?P<base>.+?)(?:, ?|; ?| ))??(?P<verb>{'|'.join(_VERBS)})"
    r"(?: (?P<amount>.+))?",
    re.IGNORECASE,
)
_POINTS = re.compile(r" ?(?:điểm phần trăm|điểm %|điểm)$", re.IGNORECASE)


def read_ratio(text: str) -> Reading[Ratio]:
    """Read a base, a ratio, or both.

    A bare percentage comes back as ``amount`` without a form, anything else
    without a verb as ``base``.

    Raises:
        Unreadable: It is none of these (D203, D212).
    """
    typed = even(text)
    found = _VERB.fullmatch(typed)
    if found is None:
        return _bare(text)
    base = read_amount(found["base"]) if found["base"] else None
    verb = found["verb"].lower()
    form, direction = _VERBS[verb]
    said = _said(found["amount"], form, text)
    value = Ratio(
        base=base.value if base else None,
        form=_form(form, verb, said.value),
        amount=said.value,
        direction=direction,
        words=verb,
    )
    return Reading(value, (base.findings if base else ()) + said.findings)


def _bare(text: str) -> Reading[Ratio]:
    reading = read_amount(text)
    if reading.value.unit == "%":
        return Reading(Ratio(amount=reading.value), reading.findings)
    return Reading(Ratio(base=reading.value), reading.findings)


def _said(typed: str | None, form: RatioForm, text: str) -> Reading[Amount | None]:
    if typed is None:
        return Reading(None)
    typed = re.sub(r"^từ (?!.* trở lên$)", "", typed)
    points = _POINTS.search(typed)
    if points:
        typed = typed[: points.start()] + " điểm phần trăm"
    reading = read_amount(typed)
    findings: tuple[Finding, ...] = reading.findings
    if not reading.value.unit:
        raise Unreadable(rules.UNREADABLE_RATIO, text=text, way_vi="", way_en="")
    return Reading(reading.value, findings)


def _form(form: RatioForm, verb: str, amount: Amount | None) -> RatioForm:
    if amount is None:
        return RatioForm.WORDS if verb in ("cao hơn", "thấp hơn") else form
    if amount.unit == "điểm phần trăm":
        return RatioForm.POINTS
    return form
