"""The right-hand side of a comparison: 25 ha, đạt 117,96%."""

import re
from decimal import Decimal

from attrs import evolve, frozen

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import rules
from drafter.formatter.comparisons import PERCENT, POINTS, TIMES, Direction
from drafter.formatter.digits import exact, number
from drafter.formatter.reading import verbs
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
        against: What it is compared with, when it was typed: kế hoạch, cùng kỳ.
    """

    base: Amount | None = None
    form: RatioForm | None = None
    amount: Amount | None = None
    direction: Direction = Direction.UP
    words: str = ""
    against: str = ""


_NO_CHANGE = Amount(value=Decimal(0), unit=PERCENT)
"""What "bằng cùng kỳ" says: the formatter writes a change of zero so."""
_DEFAULT_UNITS = {RatioForm.TIMES: TIMES}
_WAY = "đạt 91%; tăng 7,5%; gấp 2,14 lần; 25 ha"
_WAYS = (f"ví dụ: {_WAY}", f"such as: {_WAY}")
_ONE = (
    "mỗi dòng chỉ ghi một tỷ lệ: giữ một, hoặc tách thành hai gốc so sánh",
    "one ratio a line: keep one, or give each its own base",
)


def read_ratio(text: str) -> Reading[Ratio]:
    """Read a base, a ratio, or both.

    A bare percentage comes back as ``amount`` without a form, anything else
    without a verb as ``base``.

    Raises:
        Unreadable: It is none of these (D212), a number in it is none (D203),
            or a minus contradicts its verb (D217).
    """
    typed = re.sub(r"%(?=[^\W\d_])", "% ", even(text))
    if len(verbs.WITH_NUMBER.findall(typed)) > 1:
        raise _refused(text, _ONE)
    if found := verbs.FOLD.fullmatch(typed):
        return _fold(found, text)
    if found := verbs.AGAINST_FIRST.fullmatch(typed):
        return _stated(found, text)
    if found := verbs.SAID.fullmatch(typed):
        form, direction = verbs.ALONE[found["verb"].lower()]
        zero = _NO_CHANGE if form is RatioForm.CHANGE else None
        return Reading(_ratio(found, form, zero, direction))
    if found := verbs.RATIO.fullmatch(typed):
        return _stated(found, text)
    if found := verbs.SIGNED.fullmatch(typed):
        verb = "tăng" if found["sign"] == "+" else "giảm"
        return _signed(f"{verb} {found['amount']}", text)
    return _verbless(typed, text)


def percent_or_points(ratio: Ratio, actual: Amount) -> tuple[Finding, ...]:
    """Report a percentage that compares two percentages: it may mean points."""
    said = ratio.amount
    if actual.unit != PERCENT or said is None or said.unit != PERCENT:
        return ()
    if ratio.form is not RatioForm.CHANGE or not said.value:
        return ()
    typed = f"{ratio.words} {number(said.value)}"
    read = f"{typed} {POINTS}"
    return (rules.PERCENT_FOR_POINTS.at(text=f"{typed}%", read=read),)


def _ratio(
    found: re.Match[str],
    form: RatioForm,
    amount: Amount | None,
    direction: Direction = Direction.UP,
    base: Amount | None = None,
) -> Ratio:
    parts = found.groupdict()
    return Ratio(
        base=base,
        form=form,
        amount=amount,
        direction=direction,
        words=parts.get("verb", "gấp").lower(),
        against=parts["against"] or "",
    )


def _fold(found: re.Match[str], text: str) -> Reading[Ratio]:
    times = Amount(value=exact(verbs.FOLDS[found["fold"].lower()]), unit=TIMES)
    read = f"gấp {number(times.value)} {TIMES}"
    finding = rules.TIDIED.at(text=text, read=read)
    return Reading(_ratio(found, RatioForm.TIMES, times), (finding,))


def _signed(said: str, text: str) -> Reading[Ratio]:
    """Read -5% as giảm 5%, and say so."""
    reading = read_ratio(said)
    finding = rules.TIDIED.at(text=text, read=said)
    return Reading(reading.value, (finding, *reading.findings))


def _stated(found: re.Match[str], text: str) -> Reading[Ratio]:
    """Read a verb with its number, after a base or without."""
    form, direction = verbs.VERBS[found["verb"].lower()]
    base = read_amount(found["base"]) if found["base"] else None
    said = _amount(found, form, text)
    findings = (base.findings if base else ()) + said.findings
    if said.value.unit == POINTS:
        form = RatioForm.POINTS
    elif said.value.unit == TIMES and form is not RatioForm.TIMES:
        if form is RatioForm.CHANGE:
            read = f"gấp {number(said.value.value)} {TIMES}"
            findings += (rules.TIMES_AS_GROWTH.at(text=text, read=read),)
        form = RatioForm.TIMES
    value = base.value if base else None
    return Reading(_ratio(found, form, said.value, direction, value), findings)


def _amount(found: re.Match[str], form: RatioForm, text: str) -> Reading[Amount]:
    typed, verb = found["amount"], found["verb"].lower()
    points = verbs.TYPED_POINTS.search(typed)
    if points:
        typed = typed[: points.start()]
    reading = read_amount(typed, POINTS if points else _DEFAULT_UNITS.get(form))
    value = evolve(reading.value, unit=POINTS) if points else reading.value
    if value.value < 0:
        raise Unreadable(rules.SIGN_WITH_VERB, text=text, verb=verb)
    if not value.unit:
        raise _refused(text)
    findings = reading.findings
    if points and points[0].strip().lower() != POINTS:
        read = f"{verb} {number(value.value)} {POINTS}"
        findings += (rules.TIDIED.at(text=text, read=read),)
    return Reading(value, findings)


def _verbless(typed: str, text: str) -> Reading[Ratio]:
    """Read a percentage, a base, or a base and a percentage, without a verb."""
    if not re.search(r"\d", typed):
        raise _refused(text)
    if pair := verbs.PAIR.fullmatch(typed):
        base, said = read_amount(pair["base"]), read_amount(pair["amount"])
        findings = base.findings + said.findings
        return Reading(Ratio(base=base.value, amount=said.value), findings)
    against = ""
    if bare := verbs.BARE.fullmatch(typed):
        typed, against = bare["amount"], bare["against"]
    reading = read_amount(typed if against else text)
    if reading.value.unit != PERCENT:
        return Reading(Ratio(base=reading.value), reading.findings)
    return Reading(Ratio(amount=reading.value, against=against), reading.findings)


def _refused(text: str, way: tuple[str, str] = _WAYS) -> Unreadable:
    return Unreadable(rules.UNREADABLE_RATIO, text=text, way_vi=way[0], way_en=way[1])
