"""Amounts in phrases: trên 63%, 1 - 1,5%, từ 320 tỷ đồng trở lên."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import attrs

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding
from drafter.formatter import amounts, rules
from drafter.formatter.digits import rounded
from drafter.formatter.profile import OFFICIAL, PRESS
from drafter.formatter.reading.numbers import NUMBER, SIGNS, read_number, unreadable
from drafter.formatter.reading.scales import read_scaled
from drafter.formatter.reading.tidy import even, stripped, tidied
from drafter.formatter.reading.units import read_unit
from drafter.formatter.spaces import loosened
from drafter.formatter.units import in_base, in_unit
from drafter.values import Amount, Bound

_BOUNDS: Mapping[str, Bound] = {
    "khoảng": Bound.ABOUT,
    "xấp xỉ": Bound.ABOUT,
    "gần": Bound.NEARLY,
    "gần bằng": Bound.NEARLY,
    "trên": Bound.OVER,
    "hơn": Bound.MORE_THAN,
    "quá": Bound.MORE_THAN,
    "dưới": Bound.UNDER,
    "chưa đến": Bound.UNDER,
    "chưa tới": Bound.UNDER,
    "ít nhất": Bound.AT_LEAST,
    "tối thiểu": Bound.AT_LEAST,
    "không dưới": Bound.AT_LEAST,
    "không ít hơn": Bound.AT_LEAST,
    "không quá": Bound.AT_MOST,
    "không vượt quá": Bound.AT_MOST,
    "không vượt": Bound.AT_MOST,
    "không hơn": Bound.AT_MOST,
    "tối đa": Bound.AT_MOST,
    "nhiều nhất": Bound.AT_MOST,
    "đúng": Bound.EXACT,
}
_SIGNS: Mapping[str, Bound] = {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    ">": Bound.OVER,
    "<": Bound.UNDER,
    ">=": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    "<=": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
}
_WORDS = "|".join(sorted(_BOUNDS, key=len, reverse=True))
_MARKS = "|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))
_FRAME = re.compile(
    rf"(?:(?P<word>{_WORDS}) |(?P<sign>{_MARKS}) ?)?(?P<from>từ )?"
    r"(?P<body>.*?)(?P<open> trở (?:lên|xuống))?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<low>{NUMBER})(?P<low_unit>[^\d{SIGNS}]*?)(?: ?- ?| (?:đến|tới) )"
    rf"(?P<high>{NUMBER})(?P<unit>\D.*)?",
    re.IGNORECASE | re.ASCII,
)


def read_amount(text: str, unit: str | None = None) -> Reading[Amount]:
    """Read an amount; its number keeps the decimals it was typed with.

    Args:
        text: What was typed.
        unit: The unit that the field fixes, for a text that names none.

    Raises:
        Unreadable: There is no number where one must stand (D203), or the ends
            of a range stand the wrong way round (D220).
    """
    typed = re.sub(r"(?<=\D)[.;,]$", "", even(text))
    frame = _FRAME.fullmatch(typed)
    assert frame is not None
    try:
        body = _body(frame["body"], unit)
    except Unreadable as refusal:
        raise _named(refusal, text) from None
    bound = _bound(frame, body.value, text)
    value = attrs.evolve(body.value, bound=bound)
    return Reading(value, _doubts(text, value, body.findings) or _tidied(text, value))


def read_percent(text: str) -> Reading[Decimal]:
    """Read a percentage, in points: 117,96%.

    Raises:
        Unreadable: It is no single exact percentage (D203, D224).
    """
    reading = read_amount(text, "%")
    value = reading.value
    if value.upper is not None or value.bound is not Bound.EXACT:
        raise unreadable(text)
    if value.unit != "%":
        raise Unreadable(rules.OTHER_UNIT, text=text, unit="%")
    return Reading(value.value, reading.findings)


def read_money(text: str) -> Reading[Decimal]:
    """Read a sum of money, in đồng: 1 tỷ 405 triệu đồng; 2 tỷ rưỡi.

    Raises:
        Unreadable: It is no single exact sum (D203), or no money (D224).
    """
    reading = read_amount(text, "đồng")
    value = reading.value
    if value.upper is not None or value.bound is not Bound.EXACT:
        raise unreadable(text)
    number, unit = in_base(value)
    if unit not in ("đồng", ""):
        raise Unreadable(rules.OTHER_UNIT, text=text, unit="đồng")
    return Reading(rounded(number, "auto"), reading.findings)


def _body(typed: str, unit: str | None) -> Reading[Amount]:
    """Read what is left between the words of a bound."""
    found = _RANGE.fullmatch(typed)
    if found is None:
        return read_scaled(typed, unit)
    named = read_unit(found["unit"] or "")
    low_unit = read_unit(found["low_unit"])
    if named is None or low_unit is None:
        raise unreadable(typed)
    measure = named or low_unit or unit or ""
    low = read_number(found["low"], bare=not measure)
    high = read_number(found["high"], bare=not measure)
    first = Amount(value=low.value, unit=low_unit or measure)
    value = _ranged(first, high.value, measure, typed)
    return Reading(value, low.findings + high.findings)


def _ranged(first: Amount, high: Decimal, unit: str, typed: str) -> Amount:
    """Join the ends of a range in the unit of the second."""
    start = first.value
    if first.unit != unit:
        counted, base = in_base(first)
        if base != in_base(Amount(value=high, unit=unit))[1]:
            raise unreadable(typed)
        start = rounded(in_unit(counted, unit), "auto")
    if start >= high:
        raise Unreadable(rules.BACKWARD_RANGE, text=typed)
    return Amount(value=start, unit=unit, upper=high)


def _bound(frame: re.Match[str], value: Amount, text: str) -> Bound:
    said = Bound.EXACT
    if frame["word"]:
        said = _BOUNDS[frame["word"].lower()]
    elif frame["sign"]:
        said = _SIGNS[frame["sign"]]
    if frame["open"]:
        if said is not Bound.EXACT:
            word = frame["word"] or frame["sign"]
            raise unreadable(text, (f"bỏ '{word}'", f"leave out '{word}'"))
        return Bound.FROM if frame["open"].endswith("lên") else Bound.AT_MOST
    if frame["from"] and value.upper is None:
        whole = f"{frame['from']}{frame['body']} trở lên"
        raise unreadable(text, (f"ví dụ {whole}", f"such as {whole}"))
    return said


def _named(refusal: Unreadable, text: str) -> Unreadable:
    """Return a refusal that names the whole text, not a part of it."""
    finding = refusal.finding
    return Unreadable(finding.rule, **{**finding.values, "text": text})


def _doubts(
    text: str, value: Amount, found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Let what was noticed about numbers name the whole text, each rule once."""
    read = loosened(amounts.amount(value, OFFICIAL))
    plain = re.sub(r"(?<=\d)\.(?=\d)", "", read)
    whole = {"text": text, "read": read, "plain": plain}
    by_rule = {f.rule.code: f for f in found if f.rule is not rules.TIDIED}
    return tuple(f.rule.at(**{**f.values, **whole}) for f in by_rule.values())


def _tidied(text: str, value: Amount) -> tuple[Finding, ...]:
    """Report what will be printed in other words, with other spaces or signs."""
    printed = loosened(amounts.amount(value, OFFICIAL))
    if printed == text:
        return ()
    typed = _shape_of(stripped(text))
    return tidied(text, printed, same=any(typed == s for s in _shapes(value, printed)))


def _shapes(value: Amount, printed: str) -> Iterator[str]:
    """Yield the shapes in which an amount may be typed without a word about it."""
    others = [loosened(amounts.amount(value, PRESS))]
    others += [loosened(amounts.between(value))] if value.upper is not None else []
    for said in (printed, *others):
        shape = _shape_of(said)
        yield shape
        yield shape.removesuffix(value.unit.lower()).strip()


def _shape_of(text: str) -> str:
    """Return the text without what is silent: grouping, padding, case, bounds."""
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", text.replace("\u00a0", " ").lower())
    text = re.sub(rf"^(?:{_WORDS}) ", "", text)
    text = re.sub(r"^từ ", "", text).removesuffix(" trở lên")
    return re.sub(r"\b0+(?=\d)", "", re.sub(r" (đến|tới) ", " - ", text))
