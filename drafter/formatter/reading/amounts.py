"""Amounts in phrases: trên 63%, 1 - 1,5%, từ 320 tỷ đồng trở lên."""

import re
from collections.abc import Iterator

import attrs

from drafter.errors import Reading, Unreadable
from drafter.findings import Edit, Finding
from drafter.formatter import amounts, rules
from drafter.formatter.profile import OFFICIAL, PRESS
from drafter.formatter.reading.bounds import bound_of, framed
from drafter.formatter.reading.cardinals import cardinal
from drafter.formatter.reading.numbers import NUMBER, read_number, unreadable
from drafter.formatter.reading.ranges import read_measured
from drafter.formatter.reading.tidy import even, stripped, tidied
from drafter.formatter.spaces import loosened
from drafter.values import Amount

_IN_WORDS = re.compile(rf"(?P<number>{NUMBER}) ?\((?P<words>[^\d()]+)\)(?P<rest>.*)")
LONGEST_CARDINAL = 12
"""So many words at most are tried as a number in words."""

_LATER_NUMBER = re.compile(r"[^\d]*?(?=[<>≥≤~]?\d)")


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
    frame = framed(typed)
    try:
        body = read_measured(_without_words(frame["body"], text), unit)
    except Unreadable as refusal:
        raise _whole(refusal, text) from None
    bound = bound_of(frame, body.value, text)
    value = attrs.evolve(body.value, bound=bound)
    return Reading(value, _doubts(text, value, body.findings) or _tidied(text, value))


def _without_words(body: str, text: str) -> str:
    """Drop the words of 05 (năm) ngày, once they agree with the number."""
    found = _IN_WORDS.fullmatch(body)
    if found is None:
        return body
    said = cardinal(found["words"])
    if said is None:
        return body
    if said != read_number(found["number"]).value:
        way = ("số và chữ phải khớp nhau", "figures and words must agree")
        raise unreadable(text, way)
    return found["number"] + found["rest"]


def _whole(refusal: Unreadable, text: str) -> Unreadable:
    """Return a refusal that names the whole text, and what to leave out."""
    finding = refusal.finding
    values = {**finding.values, "text": text}
    meant = _meant(even(text))
    if finding.rule is rules.UNREADABLE_NUMBER and meant:
        values["way_vi"], values["way_en"] = f"chỉ viết {meant}", f"write only {meant}"
    return Unreadable(finding.rule, **values)


def _meant(typed: str) -> str:
    """Return the amount inside a longer text: its number, or its first words."""
    lead = _LATER_NUMBER.match(typed)
    if lead is not None:
        rest = typed[lead.end() :].rstrip(" ).;,")
        if lead[0].strip() in {".", ","}:
            return f"0,{rest}"
        return rest if lead[0].strip() and _is_amount(rest) else ""
    words = typed.split()
    for count in range(min(len(words), LONGEST_CARDINAL), 0, -1):
        value = cardinal(" ".join(words[:count]))
        if value is not None:
            return " ".join((str(value), *words[count:]))
    return ""


def _is_amount(text: str) -> bool:
    try:
        read_amount(text)
    except Unreadable:
        return False
    return True


_MEANT = {rules.AMBIGUOUS_NUMBER: "plain"}
"""How an amount is best typed whose grouping was doubtful."""


def _doubts(
    text: str, value: Amount, found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Let what was noticed about numbers name the whole text, each rule once."""
    if not found:
        return ()
    read = loosened(amounts.amount(value, OFFICIAL))
    plain = re.sub(r"(?<=\d)\.(?=\d)", "", read)
    whole = {"text": text, "read": read, "plain": plain}
    by_rule = {f.rule: f for f in found if f.rule is not rules.TIDIED}
    return tuple(
        rule.at(**{**f.values, **whole}).mended_by(
            *(f.mend and (Edit(text, whole[_MEANT.get(rule, "read")]),))
        )
        for rule, f in by_rule.items()
    )


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
    """Return the text without what is silent: grouping, padding, case."""
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", text.replace("\u00a0", " ").lower())
    text = re.sub(r"^từ (?=[^-]*\d[^-]*-)", "", re.sub(r" (?:đến|tới|-) ", "-", text))
    return re.sub(r"\b0+(?=\d)", "", text)
