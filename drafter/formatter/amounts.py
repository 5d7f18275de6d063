"""Amounts: a number with its unit, its bound, or the other end of a range."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import attrs

from drafter.errors import Reading, Unreadable
from drafter.findings import Edit, Finding, error
from drafter.formatter.cardinals import cardinal
from drafter.formatter.numbers import (
    AMBIGUOUS_NUMBER,
    NUMBER,
    UNREADABLE_NUMBER,
    Decimals,
    number,
    read_integer,
    read_number,
    unreadable,
)
from drafter.formatter.orthography import TIDIED, even, is_even, stripped, tidied
from drafter.formatter.quantities import headcount, quantity, read_measured
from drafter.formatter.settings import NBSP, OFFICIAL, PRESS, Profile, loosened
from drafter.formatter.units import attached, is_of_things
from drafter.patterns import regex
from drafter.values import Amount, Bound, Count, counted

UNREADABLE_SCORE = error("D214")
OTHER_UNIT = error("D224")


def amount(value: Amount, profile: Profile, decimals: Decimals = "keep") -> str:
    """Write trên 63%; 1 - 1,5%; từ 320 tỷ đồng trở lên."""
    if value.upper is None:
        text = quantity(value.value, value.unit, decimals)
    else:
        text = _range(value, value.upper, profile, decimals)
    return bounded(text, value.bound)


def said(value: Amount, profile: Profile) -> str:
    """Write an amount in a sentence, a count padded: ít nhất 02 sản phẩm, 46,2 ha."""
    ends = [value.value] if value.upper is None else [value.value, value.upper]
    small = profile.pad_counts and any(map(_is_digit, ends))
    if not (small and is_of_things(value.unit)):
        return amount(value, profile)
    mark = profile.range_mark.replace(" ", NBSP)
    written = (
        headcount(end, "", profile) if _is_digit(end) else number(end) for end in ends
    )
    return bounded(mark.join(written) + attached(value.unit), value.bound)


def _is_digit(value: Decimal) -> bool:
    return value.as_tuple().exponent == 0 and 1 <= value <= 9


def bounded(text: str, bound: Bound) -> str:
    """Put the words of a bound before an amount, or round it."""
    if bound is Bound.EXACT:
        return text
    if bound is Bound.FROM:
        return f"{text if text.startswith('từ ') else f'từ {text}'} trở lên"
    return f"{bound.value} {text}"


def count(value: Count, noun: str, profile: Profile) -> str:
    """Write gần 50 ý kiến; 05 ý kiến; từ 50 ý kiến trở lên."""
    return bounded(headcount(value.value, noun, profile), value.bound)


def between(value: Amount, decimals: Decimals = "keep") -> str:
    """Write a range in words: từ 7% đến 10%.

    Raises:
        ValueError: The amount is no range.
    """
    if value.upper is None:
        raise ValueError(f"no range: {value.value}")
    low = quantity(value.value, value.unit, decimals)
    return f"từ {low} đến {quantity(value.upper, value.unit, decimals)}"


def _range(value: Amount, upper: Decimal, profile: Profile, decimals: Decimals) -> str:
    """Write 7 - 10%; a negative end forces words, since a hyphen would lie."""
    if value.value < 0:
        return between(value, decimals)
    mark = profile.range_mark.replace(" ", NBSP)
    high = quantity(upper, value.unit, decimals)
    return number(value.value, decimals) + mark + high


WORDS: Mapping[str, Bound] = {
    **dict.fromkeys(("khoảng", "vào khoảng", "ước khoảng"), Bound.ABOUT),
    **dict.fromkeys(("xấp xỉ", "chừng", "ước chừng", "trên dưới"), Bound.ABOUT),
    **dict.fromkeys(("gần", "gần bằng", "ngót"), Bound.NEARLY),
    **dict.fromkeys(("trên", "trên mức"), Bound.OVER),
    **dict.fromkeys(("hơn", "quá"), Bound.MORE_THAN),
    **dict.fromkeys(("dưới", "dưới mức", "chưa đến", "chưa tới"), Bound.UNDER),
    **dict.fromkeys(("ít nhất", "tối thiểu", "không dưới"), Bound.AT_LEAST),
    **dict.fromkeys(("không ít hơn", "không thấp hơn"), Bound.AT_LEAST),
    **dict.fromkeys(("không quá", "không vượt quá", "không vượt"), Bound.AT_MOST),
    **dict.fromkeys(("không hơn", "tối đa", "nhiều nhất"), Bound.AT_MOST),
    **dict.fromkeys(("thứ", "thứ hạng", "vị trí thứ", "hạng"), Bound.RANK),
    "đúng": Bound.EXACT,
}
"""Bounds by the words that offices use for them."""

SIGNS: Mapping[str, Bound] = {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    ">": Bound.OVER,
    "<": Bound.UNDER,
    ">=": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    "<=": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
}
"""Bounds by the signs of tables."""

EITHER_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
"""A pattern of the words, the longest first."""

_EITHER_SIGN = "|".join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<word>{EITHER_WORD}) |(?P<sign>{_EITHER_SIGN}) ?)?(?P<from>từ )?"
        r"(?P<body>.*?)(?P<open> trở (?:lên|xuống))?",
        re.IGNORECASE,
    )


def framed(typed: str) -> re.Match[str]:
    """Part a phrase into the words of its bound and what they bound."""
    match = _frame().fullmatch(typed)
    assert match is not None, "the frame fits any line"
    return match


def bound_of(frame: re.Match[str], value: Amount, text: str) -> Bound:
    """Return the bound that a frame says.

    Raises:
        Unreadable: It says two, or it begins a range and does not end it (D203).
    """
    bound = Bound.EXACT
    if frame["word"]:
        bound = WORDS[frame["word"].lower()]
    elif frame["sign"]:
        bound = SIGNS[frame["sign"]]
    if frame["open"]:
        if bound is not Bound.EXACT:
            word = frame["word"] or frame["sign"]
            raise unreadable(text, (f"bỏ '{word}'", f"leave out '{word}'"))
        return Bound.FROM if frame["open"].endswith("lên") else Bound.AT_MOST
    if frame["from"] and value.upper is None:
        whole = f"{frame['from']}{frame['body']} trở lên"
        raise unreadable(text, (f"ví dụ {whole}", f"such as {whole}"))
    return bound


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{NUMBER}) ?\((?P<words>[^\d()]+)\)(?P<rest>.*)")


LONGEST_CARDINAL = 12
"""So many words at most are tried as a number in words."""


@cache
def _loss() -> re.Pattern[str]:
    """Return what says a minus in words: lỗ 1,5 tỷ đồng, âm 2%."""
    return re.compile(r"^\s*(?:lỗ|âm) (?=\d)", re.IGNORECASE)


@cache
def _later_number() -> re.Pattern[str]:
    return re.compile(r"[^\d]*?(?=[<>≥≤~]?\d)")


def read_amount(text: str, unit: str | None = None) -> Reading[Amount]:
    """Read an amount; its number keeps the decimals it was typed with.

    Args:
        text: What was typed.
        unit: The unit that the field fixes, for a text that names none.

    Raises:
        Unreadable: There is no number where one must stand (D203), or the ends
            of a range stand the wrong way round (D220).
    """
    text = _loss().sub("-", text)
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
    match = _in_words().fullmatch(body)
    if match is None:
        return body
    spoken = cardinal(match["words"])
    if spoken is None:
        return body
    if spoken != read_number(match["number"]).value:
        hint = ("số và chữ phải khớp nhau", "figures and words must agree")
        raise unreadable(text, hint)
    return match["number"] + match["rest"]


SILENT = frozenset(
    [
        *("đạt", "đạt được", "được", "ước", "ước đạt", "là", "có", "bằng"),
        *("phấn đấu", "phấn đấu đạt"),
    ]
)
"""Words before an amount that say no more than that it is one."""


class Inner(NamedTuple):
    """An amount inside a longer text: "thêm ít nhất 5 xã".

    Attributes:
        lead: What stands before it.
        amount: The amount as it is best typed.
    """

    lead: str
    amount: str


def _whole(refusal: Unreadable, text: str) -> Unreadable:
    """Return a refusal that names the whole text, and the amount inside it."""
    finding = refusal.finding
    values = {**finding.values, "text": text}
    inner = inner_amount(text)
    if finding.rule is UNREADABLE_NUMBER and inner is not None:
        lead, amount = inner
        hints = f"chỉ viết {amount}", f"write only {amount}"
        if lead.lower() not in SILENT and any(map(str.isalpha, lead)):
            hints = (
                f"con số là {amount}; chữ '{lead}' không thuộc con số, ghi ở chỗ khác",
                f"the amount is {amount}; '{lead}' is no part of it: put it elsewhere",
            )
        values["hint_vi"], values["hint_en"] = hints
    return Unreadable(finding.rule, **values)


def inner_amount(text: str) -> Inner | None:
    """Return the amount inside a longer text: its number, or its first words."""
    typed = even(text)
    if over := _parts().fullmatch(typed):
        return Inner("", over["part"] + (over["unit"] or ""))
    lead = _later_number().match(typed)
    if lead is not None:
        before, rest = lead[0].strip(), typed[lead.end() :].rstrip(" )].;,")
        if before in {".", ","}:
            return Inner("", f"0,{rest}")
        bound = _ends_in_bound().search(before)
        bounded = f"{bound[0]} {rest}" if bound else ""
        if bound and bounded != typed and _is_amount(bounded):
            before, rest = before[: bound.start()].rstrip(), bounded
        return Inner(before, rest) if before and _is_amount(rest) else None
    words = typed.split()
    for count in range(min(len(words), LONGEST_CARDINAL), 0, -1):
        value = cardinal(" ".join(words[:count]))
        if value is not None:
            return Inner("", " ".join((str(value), *words[count:])))
    return None


@cache
def _ends_in_bound() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{EITHER_WORD})$", re.IGNORECASE)


def _is_amount(text: str) -> bool:
    try:
        read_amount(text)
    except Unreadable:
        return False
    return True


_MEANT = {AMBIGUOUS_NUMBER: "plain"}
"""How an amount is best typed whose grouping was doubtful."""


def _doubts(
    text: str, value: Amount, findings: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Let what was noticed about numbers name the whole text, each rule once."""
    if not findings:
        return ()
    read = loosened(amount(value, OFFICIAL))
    plain = re.sub(r"(?<=\d)\.(?=\d)", "", read)
    whole = {"text": text, "read": read, "plain": plain}
    by_rule = {f.rule: f for f in findings if f.rule is not TIDIED}
    return tuple(
        rule.at(**{**f.values, **whole}).mended_by(
            *(f.mend and (Edit(text, whole[_MEANT.get(rule, "read")]),))
        )
        for rule, f in by_rule.items()
    )


def _tidied(text: str, value: Amount) -> tuple[Finding, ...]:
    """Report what will be printed in other words, with other spaces or signs."""
    printed = loosened(amount(value, OFFICIAL))
    if printed == text:
        return ()
    typed = _shape_of(stripped(text))
    return tidied(text, printed, same=any(typed == s for s in _shapes(value, printed)))


def _shapes(value: Amount, printed: str) -> Iterator[str]:
    """Yield the shapes in which an amount may be typed without a word about it."""
    others = [loosened(amount(value, PRESS))]
    others += [loosened(between(value))] if value.upper is not None else []
    for text in (printed, *others):
        shape = _shape_of(text)
        yield shape
        yield shape.removesuffix(value.unit.lower()).strip()


def _shape_of(text: str) -> str:
    """Return the text without what is silent: grouping, padding, case."""
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", text.replace("\u00a0", " ").lower())
    text = re.sub(r"^từ (?=[^-]*\d[^-]*-)", "", re.sub(r" (?:đến|tới|-) ", "-", text))
    return re.sub(r"\b0+(?=\d)", "", text)


def read_count(text: str) -> Reading[Count]:
    """Read a number of people or things: 50; gần 50; hơn 200; từ 50 trở lên.

    Raises:
        Unreadable: It is no whole number (D203), or bounded twice.
    """
    frame = framed(even(text))
    bounded_by = any(frame[part] for part in ("word", "sign", "from", "open"))
    try:
        reading = read_integer(frame["body"] if bounded_by else text)
    except Unreadable as refusal:
        raise _no_count(refusal.finding, text) from None
    if not bounded_by:
        return Reading(counted(reading.value), reading.findings)
    exact = Amount(value=Decimal(reading.value))
    bound = bound_of(frame, exact, text)
    return Reading(Count(value=reading.value, bound=bound), reading.findings)


_COUNTED_THING = regex(r"(?P<count>[\d.]*\d) [^\W\d].*")


def _no_count(finding: Finding, text: str) -> Unreadable:
    """Return the refusal of a count, with what to write for it."""
    if finding.rule is not UNREADABLE_NUMBER:
        return Unreadable(finding.rule, **finding.values)
    typed = _COUNTED_THING.search(text)
    shown = text[: typed.end("count")] if typed else "120, gần 120, hơn 120"
    return unreadable(text, (f"chỉ ghi con số: {shown}", f"write the number: {shown}"))


def read_percent(text: str) -> Reading[Decimal]:
    """Read a percentage, in points: 117,96%.

    Raises:
        Unreadable: It is no single exact percentage (D203, D224).
    """
    reading = single(text, text, "%")
    value = reading.value
    if value.unit != "%":
        raise Unreadable(OTHER_UNIT, text=text, unit="%")
    return Reading(value.value, reading.findings)


def single(typed: str, text: str, unit: str) -> Reading[Amount]:
    """Read an amount that is neither a range nor bounded."""
    reading = read_amount(typed, unit)
    value = reading.value
    if value.upper is not None or value.bound is not Bound.EXACT:
        hint = ("chỉ viết một con số", "write one number only")
        raise unreadable(text, hint)
    return reading


_LINK = r"(?: ?/ ?| trong(?: số| tổng số)? | trên tổng số )"


@cache
def _score() -> re.Pattern[str]:
    return re.compile(
        rf"(?:đạt )?(\d{{1,6}}){_LINK}(\d{{1,6}})(?: chỉ tiêu)?",
        re.ASCII | re.IGNORECASE,
    )


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<part>{NUMBER}){_LINK}(?P<whole>{NUMBER})(?P<unit>\D.*)?", re.IGNORECASE
    )


def read_score(text: str) -> Reading[tuple[int, int]]:
    """Read 15/17: how many were met, of how many.

    Whether more were met than there are is for a check to say.

    Raises:
        Unreadable: It is not two counts (D214).
    """
    match = _score().fullmatch(even(text))
    if match is None or not int(match[2]):
        raise Unreadable(UNREADABLE_SCORE, text=text)
    value = (int(match[1]), int(match[2]))
    same = is_even(text) and re.search(r"\d/\d", text) is not None
    return Reading(value, tidied(text, f"{value[0]}/{value[1]}", same=same))


def read_out_of(text: str) -> Reading[tuple[Amount, Amount]]:
    """Read 29,49/25 ha; 4/5 khu dân cư; 1 trong 3 đơn vị: a part and its whole.

    Raises:
        Unreadable: It is not two amounts of one unit (D214, D203).
    """
    match = _parts().fullmatch(even(text))
    if match is None:
        raise Unreadable(UNREADABLE_SCORE, text=text)
    whole = read_amount(match["whole"] + (match["unit"] or ""))
    part = read_amount(match["part"], whole.value.unit)
    part_value = attrs.evolve(part.value, unit=whole.value.unit)
    return Reading((part_value, whole.value), part.findings + whole.findings)
