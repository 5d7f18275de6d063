"""The right-hand side of a comparison: 25 ha, đạt 117,96%."""

import re
from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve, frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import rules
from drafter.formatter.comparisons import PERCENT, POINTS, TIMES, Direction
from drafter.formatter.digits import exact, number
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
        words: The verb as typed: đạt, bằng, tăng, cao hơn.
        against: What follows the ratio: kế hoạch, cùng kỳ năm 2023.
    """

    base: Amount | None = None
    form: RatioForm | None = None
    amount: Amount | None = None
    direction: Direction = Direction.UP
    words: str = ""
    against: str = ""


_UP, _DOWN = Direction.UP, Direction.DOWN
_VERBS: Mapping[str, tuple[RatioForm, Direction]] = {
    **dict.fromkeys(
        ("đạt", "bằng", "hoàn thành", "chiếm", "ước đạt", "ước bằng"),
        (RatioForm.OF, _UP),
    ),
    **dict.fromkeys(
        ("tăng", "tăng thêm", "tăng bình quân", "tăng trưởng", "ước tăng", "cao hơn"),
        (RatioForm.CHANGE, _UP),
    ),
    **dict.fromkeys(
        ("giảm", "giảm thêm", "giảm bình quân", "ước giảm", "thấp hơn"),
        (RatioForm.CHANGE, _DOWN),
    ),
    "vượt": (RatioForm.OVER, _UP),
    "gấp": (RatioForm.TIMES, _UP),
}
_WORDS: Mapping[str, tuple[RatioForm, Direction]] = {
    "cao hơn": (RatioForm.WORDS, _UP),
    "thấp hơn": (RatioForm.WORDS, _DOWN),
    "bằng": (RatioForm.CHANGE, _UP),
    "không đổi": (RatioForm.CHANGE, _UP),
}
_NO_CHANGE = Amount(value=Decimal(0), unit=PERCENT)
"""What "bằng cùng kỳ" says: the formatter writes a change of zero so."""
_FOLD = {"đôi": "2", "rưỡi": "1.5", "hai": "2", "ba": "3", "bốn": "4", "năm": "5"}

_AGAINST = (
    r"(?:,? so với |,? so | )(?P<against>(?:kế hoạch|KH|dự toán|nghị quyết|chỉ tiêu|"
    r"cùng kỳ|năm|bình quân(?! \d)|mức|đầu|giữa|cuối|trước|"
    r"tháng|quý|giai đoạn|nhiệm kỳ)\b.*)"
)


def _either(words: Mapping[str, object]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_RATIO = re.compile(
    rf"(?:(?P<base>.+?)(?:[,;] ?| \(| ))??(?P<verb>{_either(_VERBS)}) "
    rf"(?P<amount>.*?\d.*?)(?:{_AGAINST})?\)?",
    re.IGNORECASE,
)
_SAID = re.compile(rf"(?P<verb>{_either(_WORDS)})(?:{_AGAINST})?", re.IGNORECASE)
_TIMES = re.compile(
    rf"gấp (?P<fold>{_either(_FOLD)})(?: lần)?(?:{_AGAINST})?", re.IGNORECASE
)
_PAIR = re.compile(r"(?P<base>.+?)(?:, |; | \()(?P<amount>[^()]*?%)\)?")
_BARE = re.compile(rf"(?P<amount>.*%)(?:{_AGAINST})", re.IGNORECASE)
_POINTS = re.compile(r" ?(?:điểm phần trăm|điểm %|% điểm|đpt)$", re.IGNORECASE)
_WAY = (
    "ví dụ: đạt 91%; tăng 7,5%; gấp 2,14 lần; 25 ha",
    "such as: đạt 91%; tăng 7,5%; gấp 2,14 lần; 25 ha",
)


def read_ratio(text: str) -> Reading[Ratio]:
    """Read a base, a ratio, or both.

    A bare percentage comes back as ``amount`` without a form, anything else
    without a verb as ``base``.

    Raises:
        Unreadable: It is none of these (D212), a number in it is none (D203),
            or a minus contradicts its verb (D217).
    """
    typed = even(text)
    if found := _TIMES.fullmatch(typed):
        times = Amount(value=exact(_FOLD[found["fold"].lower()]), unit=TIMES)
        told = _told(found, "gấp", RatioForm.TIMES, Direction.UP, times).value
        read = f"gấp {number(times.value)} lần"
        return Reading(told, (rules.TIDIED.at(text=text, read=read),))
    if found := _SAID.fullmatch(typed):
        form, direction = _WORDS[found["verb"].lower()]
        zero = _NO_CHANGE if form is RatioForm.CHANGE else None
        return _told(found, found["verb"].lower(), form, direction, zero)
    if found := _RATIO.fullmatch(typed):
        return _computed(found, text)
    return _verbless(typed, text)


def percent_or_points(ratio: Ratio, actual: Amount) -> tuple[Finding, ...]:
    """Report a percentage that compares two percentages: it may mean points."""
    said = ratio.amount
    if actual.unit != PERCENT or said is None or said.unit != PERCENT:
        return ()
    if ratio.form is not RatioForm.CHANGE:
        return ()
    typed = f"{ratio.words} {number(said.value)}"
    read = f"{typed} {POINTS}"
    return (rules.PERCENT_FOR_POINTS.at(text=f"{typed}%", read=read),)


def _told(
    found: re.Match[str],
    verb: str,
    form: RatioForm,
    direction: Direction,
    amount: Amount | None,
) -> Reading[Ratio]:
    return Reading(
        Ratio(
            form=form,
            amount=amount,
            direction=direction,
            words=verb,
            against=found["against"] or "",
        )
    )


def _computed(found: re.Match[str], text: str) -> Reading[Ratio]:
    """Read a verb with its number, after a base or without."""
    verb = found["verb"].lower()
    form, direction = _VERBS[verb]
    base = read_amount(found["base"]) if found["base"] else None
    said = _amount(found["amount"], verb, text)
    value = said.value
    findings = (base.findings if base else ()) + said.findings
    if value.unit == TIMES and form is RatioForm.CHANGE:
        form = RatioForm.TIMES
        read = f"gấp {number(value.value)} lần"
        findings += (rules.TIMES_AS_GROWTH.at(text=text, read=read),)
    elif value.unit == POINTS:
        form = RatioForm.POINTS
    ratio = Ratio(
        base=base.value if base else None,
        form=form,
        amount=value,
        direction=direction,
        words=verb,
        against=found["against"] or "",
    )
    return Reading(ratio, findings)


def _amount(typed: str, verb: str, text: str) -> Reading[Amount]:
    points = _POINTS.search(typed)
    if points:
        typed = typed[: points.start()]
    reading = read_amount(typed, POINTS if points else None)
    value = reading.value
    if value.value < 0:
        raise Unreadable(rules.SIGN_WITH_VERB, text=text, verb=verb)
    if points:
        value = evolve(value, unit=POINTS)
    findings = reading.findings
    if points and points[0].strip().lower() != POINTS:
        read = f"{verb} {number(value.value)} {POINTS}"
        findings += (rules.TIDIED.at(text=text, read=read),)
    if not value.unit:
        raise _refused(text)
    return Reading(value, findings)


def _verbless(typed: str, text: str) -> Reading[Ratio]:
    """Read a percentage, a base, or a base and a percentage, without a verb."""
    if not re.search(r"\d", typed):
        raise _refused(text)
    if pair := _PAIR.fullmatch(typed):
        base, said = read_amount(pair["base"]), read_amount(pair["amount"])
        findings = base.findings + said.findings
        return Reading(Ratio(base=base.value, amount=said.value), findings)
    against = ""
    if bare := _BARE.fullmatch(typed):
        typed, against = bare["amount"], bare["against"]
    reading = read_amount(typed if against else text)
    if reading.value.unit != PERCENT:
        return Reading(Ratio(base=reading.value), reading.findings)
    return Reading(Ratio(amount=reading.value, against=against), reading.findings)


def _refused(text: str) -> Unreadable:
    return Unreadable(rules.UNREADABLE_RATIO, text=text, way_vi=_WAY[0], way_en=_WAY[1])
