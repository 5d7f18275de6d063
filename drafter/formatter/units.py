"""Units of measure, scale words and counted things: as typed, printed and compared.

All knowledge of single units is in ``unit_table``.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, localcontext
from functools import cache, lru_cache
from typing import NamedTuple

from drafter.formatter.numbers import EXACT, rounded
from drafter.formatter.settings import NBSP
from drafter.formatter.unit_table import (
    ABBREVIATIONS,
    COUNTS,
    FAMILIES,
    MEASURES,
    SHORT_FORMS,
)
from drafter.formatter.unit_table import SCALES as _SCALES
from drafter.legacy import is_syllable
from drafter.patterns import regex
from drafter.values import Amount, Bound

SCALES: Mapping[str, int] = {scale: power for scale, power, _ in _SCALES}
"""Scale words, by their power of ten."""

EITHER_SCALE = "|".join(
    spelling for scale, _, others in _SCALES for spelling in (scale, *others)
)
"""A pattern of the scale words in every spelling."""

TIGHT = "".join(
    unit
    for unit, family, _, _ in MEASURES
    for name, gap, *_ in FAMILIES
    if name == family and not gap
)
"""Signs that follow their number without a space (NĐ 86/2012, Phụ lục V)."""

_ORDERED = ("lần", "sao", "độ")
"""What a number is of that counts no things: 3 lần, 4 sao."""

_LONGEST = max(len(unit.split()) for unit, *_ in (*MEASURES, *COUNTS))
"""Words of the longest unit in the table."""


class UnitMismatch(ValueError):
    """Two amounts measure different things."""


class Parts(NamedTuple):
    """A unit taken apart: "nghìn ha rừng" is nghìn, ha, rừng.

    Attributes:
        scale: The scale words.
        measure: What measures, with all after its slashes; empty where one counts.
        thing: What is counted or measured.
    """

    scale: str
    measure: str
    thing: str

    @property
    def unit(self) -> str:
        """The unit without the thing."""
        return f"{self.scale} {self.measure}".strip()


def unscaled(unit: str) -> tuple[int, str]:
    """Split a unit into its power of ten and the rest: nghìn tỷ đồng is 12, đồng."""
    scale, rest = _scaled(unit)
    return sum(SCALES[word] for word in scale), " ".join(rest)


@lru_cache(maxsize=1024)
def parted(unit: str) -> Parts:
    """Take a unit apart into its scale, its measure and the thing."""
    scale_words, words = _scaled(unit)
    scale, rest = " ".join(scale_words), " ".join(words)
    counted = Parts(scale, "", rest)
    length, family = _head(words)
    if not family:
        return counted
    after = words[length:]
    below = words[length - 1].split("/")[1:]
    if below and (below[-1] not in _measures() or any("/" in word for word in after)):
        return Parts(scale, rest, "")
    if after and (not _takes_things(family) or (family == "money" and not scale)):
        return counted
    return Parts(scale, " ".join(words[:length]), " ".join(after))


def is_measure(unit: str) -> bool:
    """Tell whether a unit measures (tấn, ha rừng, tỷ đồng, %) or counts things."""
    scale, measure, thing = parted(unit)
    return bool(measure or (scale and not thing))


def is_known(unit: str) -> bool:
    """Tell whether a unit measures, or is known to count things."""
    return is_measure(unit) or unit in _counts()


def counts(amount: Amount) -> bool:
    """Tell whether an amount is a number of things or people: 4 vụ, not 4 ha."""
    value = amount.value
    is_whole = value == value.to_integral_value() and amount.upper is None
    is_plain = is_whole and amount.bound is Bound.EXACT and amount.unit != ""
    return is_plain and value > 0 and not is_measure(amount.unit)


def is_of_things(unit: str) -> bool:
    """Tell whether a unit alone counts things or people, not thousands or a rate."""
    scale, measure, thing = parted(unit)
    return (
        bool(thing)
        and not scale
        and not measure
        and "/" not in unit
        and (thing.split()[0] not in _ORDERED)
    )


def is_part(unit: str) -> bool:
    """Tell whether n/m of a unit are some of a whole: 4/5 thôn, 92/100 điểm."""
    if not is_measure(unit):
        return True
    return any(parts for name, *_, parts in FAMILIES if name == family(unit))


def family(unit: str) -> str:
    """Return what a unit measures: "length", "money"; empty of what counts."""
    return _measures().get(parted(unit).measure, ("", ""))[0]


def short(unit: str) -> str:
    """Return what a thing is counted in: ha of ha rừng, vườn of vườn mẫu."""
    parts = parted(unit)
    if parts.measure:
        return parts.unit
    thing = f"{parts.thing} "
    word = next((w for w in _counted() if thing.startswith(f"{w} ")), "")
    counts = word != parts.thing and dict(COUNTS).get(word, False)
    return f"{parts.scale} {word}".strip() if counts else unit


def in_base(amount: Amount) -> tuple[Decimal, str]:
    """Return an amount's value in the base unit of its kind, and that unit."""
    return _in_base(str(amount.value), amount.unit)


@lru_cache(maxsize=4096)
def _in_base(number: str, unit: str) -> tuple[Decimal, str]:
    """Count a number in the base unit; its digits tell 5,0 from 5."""
    power, factor, base = _base(unit)
    with localcontext(EXACT):
        return rounded(Decimal(number).scaleb(power) * factor), base


def in_unit(value: Decimal, unit: str) -> Decimal:
    """Return a value counted in base units as so many of a unit."""
    one, _ = in_base(Amount(value=Decimal(1), unit=unit))
    with localcontext(EXACT) as context:
        context.prec = 60
        return value / one


def in_one_unit(a: Amount, b: Amount) -> tuple[Decimal, Decimal]:
    """Bring 850 triệu đồng and 13,7 tỷ đồng to one unit.

    Raises:
        UnitMismatch: They measure different things.
    """
    (first, first_unit), (second, second_unit) = in_base(a), in_base(b)
    if first_unit != second_unit:
        raise UnitMismatch(f"'{a.unit}' cannot be compared with '{b.unit}'")
    return first, second


@lru_cache(maxsize=1024)
def attached(unit: str) -> str:
    """Return a unit with the space before it; number, scale and unit are held.

    15 °C has its space, 45° and 63% have none (NĐ 86/2012, Phụ lục V).
    """
    if not unit:
        return ""
    if unit[0] in TIGHT and unit[:2] != "°C":
        return unit
    words = unit.split(" ")
    scales = next((i for i, w in enumerate(words) if w not in SCALES), len(words))
    held, free = words[: scales + 1], words[scales + 1 :]
    return NBSP + NBSP.join(held) + "".join(f" {word}" for word in free)


def read_unit(text: str) -> str | None:
    """Return a unit as it is printed, or nothing when it is none.

    One that begins right after its number must be in the table or a Vietnamese
    word: 25ha, 3MWh, 12thửa, not 5abc.
    """
    glued, text = not text[:1].isspace(), re.sub(r"\s*/\s*", "/", text.strip())
    if not text:
        return ""
    if not re.match(rf"[^\W\d_]|[{TIGHT}₫$]", text) or re.search("[,;:].*\\d", text):
        return None
    if text[0] in TIGHT and text[:2].lower() != "°c":
        return text
    words = [part for word in text.split(" ") for part in _split(word)]
    if glued and not _may_touch(words[0]):
        return None
    spelt = _respelt(words)
    return _spellings().get(spelt.lower(), spelt)


_THOUSANDS = regex(r"1[.,  ]?000(?P<more>[.,  ]?000)?\s*(?=\D)|10(?:\^3|³)\s*")
"""What stands for a scale word before a unit: 1000 tấn, 1.000.000 đồng."""


_RATE = regex(r"(?:tỷ|tỉ) lệ\s*\(?(?=[%‰])", re.IGNORECASE)
"""What stands before the sign in "Tỷ lệ (%)"."""
_OF_PLAN = regex(
    r"%\s*(?:KH|kế hoạch|NQ|nghị quyết|DT|dự toán|chỉ tiêu)\b.*", re.IGNORECASE
)
"""The unit of a row whose plan stands in its own column: % KH."""


def column_unit(text: str) -> str:
    """Return the unit that the column of a table writes: Tr.đ/người, HA, 1000 tấn.

    A word that nobody knows stays, its capital apart: "Tiêu chí" is tiêu chí.
    """
    typed = _OF_PLAN.sub("%", " ".join(text.split()).strip("(). "))
    typed = _RATE.sub("", typed)
    if scaled := _THOUSANDS.match(typed):
        scale = "triệu" if scaled["more"] else "nghìn"
        return column_unit(f"{scale} {typed[scaled.end() :]}")
    whole = _in_full(typed)
    if whole is None:
        head, *below = re.split(r"\s*/\s*", typed)
        parts = [_in_full(head) or _uncapitalised(head)]
        parts += [_in_full(part) or part.lower() for part in below]
        whole = "/".join(parts)
    return read_unit(f" {whole}") or whole


def _in_full(text: str) -> str | None:
    """Return the unit that a short form stands for."""
    return _short_forms().get(re.sub(r"[\s.]", "", text.lower()))


def _uncapitalised(text: str) -> str:
    """Return a unit in small letters, unless it is an abbreviation: HTX, USD."""
    first, *rest = text.split(" ")
    first = first.lower() if first[1:].islower() else first
    return " ".join(w.lower() if _is_word(w) else w for w in (first, *rest))


def _is_word(word: str) -> bool:
    """Tell whether a word in capitals is one, and no abbreviation."""
    lower = word.lower()
    if lower in (*_measures(), *SCALES):
        return True
    return word.isupper() and is_syllable(lower) and word not in _counts()


@cache
def _short_forms() -> Mapping[str, str]:
    return {typed: unit for unit, forms in SHORT_FORMS for typed in forms}


@cache
def measuring_words() -> frozenset[str]:
    """Return scale words and what measures things: tỷ, đồng, ha."""
    takes = (unit for unit, row in _measures().items() if _takes_things(row[0]))
    return frozenset((*SCALES, *takes))


TOUCHED = regex(r"\d[.,]*(?:[^\W\d_]|°)")
"""A number that something touches: without it no text has what `glued` matches."""


@cache
def glued() -> str:
    """Return a pattern, slow to compile, of a unit that may touch its number.

    Units of one letter count in their very case: 5m and 3W, never 3G.
    """
    known = sorted({*_spellings(), *_measures(), *_counts()}, key=len, reverse=True)
    units = "|".join(re.escape(u) for u in known if u not in TIGHT and len(u) > 1)
    letters = "|".join(u for u in _measures() if len(u) == 1 and u.isalpha())
    return (
        rf"(?:(?i:(?:{EITHER_SCALE}) ?)?(?:(?i:{units})|{letters})"
        rf"|(?i:{EITHER_SCALE}))(?!\w)"
    )


def _scaled(unit: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the scale words before a unit, and its own words."""
    words = unit.split()
    count = next((i for i, w in enumerate(words) if w not in SCALES), len(words))
    return words[:count], words[count:]


def _head(words: Sequence[str]) -> tuple[int, str]:
    """Return how many words a unit's name has, and its family if it measures.

    The longest name wins: "đồng chí" is no money.
    """
    for length in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:length]).partition("/")[0]
        if len(name.split()) == length:
            if name in _measures():
                return length, _measures()[name][0]
            if name in _counts():
                break
    return 0, ""


@lru_cache(maxsize=1024)
def _base(unit: str) -> tuple[int, Decimal, str]:
    """Return the power of ten of a unit, its worth, and the base unit it comes to."""
    power = unscaled(unit)[0]
    _, measure, thing = parted(unit)
    head, slash, below = measure.partition("/")
    family, worth = _measures().get(head, ("", ""))
    base = _bases()[family] if worth else head
    whole = " ".join(part for part in (base + slash + below, thing) if part)
    return power, Decimal(worth or 1), whole


def _split(word: str) -> tuple[str, ...]:
    """Split triệuđồng and tỷđồng/ha on known units only."""
    head, slash, rest = word.partition("/")
    lower = head.lower()
    if lower not in _spellings():
        for scale in EITHER_SCALE.split("|"):
            tail = lower.removeprefix(scale)
            if tail != lower and tail in _spellings():
                return scale, head[len(scale) :] + slash + rest
    return (word,)


def _may_touch(word: str) -> bool:
    """Tell whether a word may stand right after a number; one letter, in its case."""
    head = word.partition("/")[0]
    if len(head) == 1 and head.isascii():
        return head in _measures() or head in _spellings()
    return head.lower() in _spellings() or is_syllable(head)


def _respelt(words: Sequence[str]) -> str:
    """Print scale words and the unit's own first word; a thing stays as typed."""
    done: list[str] = []
    for word in words:
        done.append("/".join(map(_printed, word.split("/"))))
        if done[-1] not in SCALES:
            break
    return " ".join((*done, *words[len(done) :]))


def _printed(word: str) -> str:
    return word if word in _measures() else _spellings().get(word.lower(), word)


@cache
def _measures() -> Mapping[str, tuple[str, str]]:
    """Return family and worth of what measures, by its printed spelling."""
    return {unit: (family, worth) for unit, family, worth, _ in MEASURES}


@cache
def _counts() -> frozenset[str]:
    return frozenset(unit for unit, _ in COUNTS)


@cache
def _counted() -> tuple[str, ...]:
    """Return the words that things are counted in, the longest first."""
    return tuple(sorted((unit for unit, _ in COUNTS), key=len, reverse=True))


@cache
def _bases() -> Mapping[str, str]:
    return {family: unit for unit, family, worth, _ in MEASURES if worth == "1"}


def _takes_things(family: str) -> bool:
    return next(takes for name, _, takes, _ in FAMILIES if name == family)


@cache
def _spellings() -> Mapping[str, str]:
    """Return the printed spelling of units and scale words, by what may be typed.

    Keys are in small letters; a printed unit of one letter has its case alone.
    """
    rows = [
        *((unit, (unit, *others)) for unit, _, _, others in MEASURES),
        *((unit, (unit, *others)) for unit, others in ABBREVIATIONS),
        *((unit, (unit,)) for unit, _ in COUNTS),
        *((scale, (scale, *others)) for scale, _, others in _SCALES),
    ]
    return {
        typed.lower(): unit
        for unit, spellings in rows
        for typed in spellings
        if not (typed == unit and len(typed) == 1 and typed.isascii())
    }
