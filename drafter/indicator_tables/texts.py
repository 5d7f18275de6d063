"""From the cells of a row to the texts that are read as its name, unit and amounts."""

import re
from decimal import Decimal
from functools import lru_cache

from attrs import evolve

from drafter.errors import Unreadable
from drafter.formatter import Formatter, read_amount
from drafter.formatter.unit_table import DITTO
from drafter.formatter.units import column_unit, is_known
from drafter.legacy import is_syllable
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.sheets import SheetCell
from drafter.values import Amount

RANK = "thứ hạng"
NOTHING = frozenset(("", "-", "–", "—", "x", "…", "...", "/", "*", "0/0", "--"))
"""What an office puts in a cell so that it is not empty."""
_BARE = regex(r"[+-]?\(?\d[\d.,]*\)?")
_TAIL = regex(r"(?P<number>.*\d)(?P<tail>\D*)", re.S)
_OPEN = regex(r"\s*(?:trở lên|trở xuống)?\s*", re.IGNORECASE)
_RANGE = regex(r"(?<=\d)\s*[-\u2010-\u2015\u2212]\s*(?=\d)")
_UNIT_IN_NAME = regex(
    r"(?P<name>.*\S)\s*(?:\(\s*(?:ĐVT\s*:?\s*)?(?P<inner>[^()]{1,40})\)"
    r"|,\s*(?:ĐVT\s*:?\s*)?(?P<behind>[^,()]{1,20}))\s*:?",
    re.S,
)
_NUMBERED = regex(
    r"(?:(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:[.)]|/(?!\s*\d))"
    r"|(?P<letter>[IVX]{1,5}(?:\.\d+)*|[A-HĐa-hđ])(?:[.)]+|\s?-(?=\s)|\.?-(?=\s)))"
    r"\s*(?=\S)"
)
_LONGEST_UNIT = 80
"""Letters of the longest text that can be a unit; a longer one is cut and told."""
_AROUND = regex(r"[\s.\-\u2010-\u2015]+")
_LEVEL = (
    r"(?:(?:giảm|kéo giảm|hạ|đưa)\s+)?(?:xuống còn|xuống|còn)\s+(?=\D{0,20}\d)"
    r"|(?:tăng|nâng)\s+lên\s+(?=\D{0,20}\d)"
)
_RESULT = regex(_LEVEL, re.IGNORECASE)
_LED = regex(
    rf"{_LEVEL}|(?:(?:phấn đấu|duy trì|ước|đạt được|đạt|bằng|là|mức)\s+)+"
    r"(?=\D{0,20}\d)",
    re.IGNORECASE,
)
"""Words before a level that say no more than that it is one: giảm còn dưới 2,3."""
_FOOTNOTE = regex(r"(?<=[\w%])\s*(?:\*{1,3}|\(\*{1,3}\))$")
"""The sign of a note below the table."""
_PERCENT = regex(r"^\s+%")
_PART = regex(r"(?P<part>[\d.]+)/(?P<whole>[\d.]+)(?P<unit>\s+[^\W\d].*)")
_DASH = regex(r"(?P<dash>[-+*•–—·])\s*(?=\S)")
_OF_IT = regex(
    r"(?:trong đó|tr\.? ?đó|bao gồm|gồm có|gồm(?! có))\b\s*:?\s*(?=[^\s:])",
    re.IGNORECASE,
)
_OPENS = regex(r"(?P<name>.*[^\s,;(.])[\s,;(.]+(?:trong|tr\.? ?) ?đó\s*:?\)?", re.I)


@frozen
class Named:
    """The name of a row, taken apart.

    Attributes:
        text: The name alone.
        number: The number before it, where the table has no column for that.
        dash: The dash before it: "-", or "+" of a level below.
        of_it: Whether "trong đó" stands before it.
        unit: A unit behind it: "Tỷ lệ hộ nghèo (%)".
        opens: Whether "trong đó:" stands behind it, and its parts below.
    """

    text: str
    number: str = ""
    dash: str = ""
    of_it: bool = False
    unit: str = ""
    opens: bool = False


def named(text: str) -> Named:
    """Take the name of a row apart."""
    rest = " ".join(text.split())
    number = dash = ""
    if match := _NUMBERED.match(rest):
        number = match["number"] or match["letter"]
        rest = rest[match.end() :]
    if match := _DASH.match(rest):
        dash = "+" if match["dash"] == "+" else "-"
        rest = rest[match.end() :]
    of_it = _OF_IT.match(rest)
    if of_it:
        rest = rest[of_it.end() :]
        if match := _DASH.match(rest):
            rest = rest[match.end() :]
    opens = _OPENS.fullmatch(rest)
    rest, unit = _without_unit(opens["name"] if opens else rest)
    text = _FOOTNOTE.sub("", rest).rstrip(" :;")
    return Named(text, number, dash, bool(of_it), unit, bool(opens))


def _without_unit(name: str) -> tuple[str, str]:
    """Part a name from the unit behind it, which must be a known one."""
    match = _UNIT_IN_NAME.fullmatch(name)
    if match is None:
        return name, ""
    unit = column_unit(match["inner"] or match["behind"])
    return (match["name"], unit) if is_known(unit) else (name, "")


def unit_of(cell: SheetCell | None, above: str) -> str:
    """Return the unit that a cell says; of "nt" the one above."""
    if cell is None or cell.empty or cell.text in NOTHING:
        return ""
    typed = _AROUND.sub("", cell.text.lower())
    if typed in DITTO or typed.strip("“”\"'") in DITTO:
        return above
    return column_unit(cell.text[:_LONGEST_UNIT])


def in_small(name: str) -> str:
    """Return a name or a heading that is typed in capitals as it is written.

    What is no syllable is an abbreviation and stays: TỔNG THU NSNN.
    """
    if not name.isupper() or " " not in name:
        return name
    words = [_small(word) for word in name.split(" ")]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _small(word: str) -> str:
    parts = re.findall(r"[^\W\d_]+", word)
    return word.lower() if all(map(is_syllable, parts)) else word


def is_nothing(cell: SheetCell) -> bool:
    """Whether a cell holds no figure; a nought shown as a dash is one."""
    return (
        cell.text.strip().lower() in NOTHING
        and not cell.findings
        and not _is_nought(cell)
    )


def _is_nought(cell: SheetCell) -> bool:
    return cell.number == 0 and not cell.empty


def amount_text(cell: SheetCell, unit: str, led: re.Pattern[str] = _RESULT) -> str:
    """Return the text of an amount: what one sees, with its unit.

    A number that nobody gave a unit has no groups: 1.174 alone is doubtful.
    """
    typed = " ".join(cell.text.split())
    typed = _FOOTNOTE.sub("", typed)
    typed = typed[match.end() :] if (match := led.match(typed)) else typed
    if _is_nought(cell) and not any(map(str.isdigit, typed)):
        typed = "0"
    if cell.number is not None and cell.number < 0 and typed.startswith("("):
        typed = f"-{typed.strip('()')}"
    match = _TAIL.fullmatch(typed)
    if match is None:
        return typed
    typed = typed if typed[:2].isupper() else typed[:1].lower() + typed[1:]
    match = _TAIL.fullmatch(typed)
    assert match is not None, "a small letter changes no digit"
    number = _RANGE.sub(" - ", match["number"]) if "/" not in typed else match["number"]
    tail = match["tail"].strip()
    if unit and unit.startswith(f"{tail.lower()} "):
        return f"{number} {unit}"
    if not _OPEN.fullmatch(match["tail"]):
        return number + _PERCENT.sub("%", match["tail"])
    if unit == RANK:
        return f"thứ {number}" if _BARE.fullmatch(number) else number
    if not unit and cell.number is not None and _BARE.fullmatch(number):
        number = number.replace(".", "")
    gap = "" if unit[:1] in "%‰" else " "
    return f"{number}{gap if unit else ''}{unit}{match['tail'].rstrip()}"


_CHANGED = regex(r"(?:tăng|giảm|vượt|gấp|cao hơn|thấp hơn)\b", re.IGNORECASE)


def base_text(cell: SheetCell, unit: str) -> str:
    """Return the text of a base: "đạt 95%" in a column of plans is the plan."""
    return amount_text(cell, unit, led=_LED)


def part_of(text: str, whole: str) -> str:
    """Return the part alone of a plan with the whole of its result: 18/20 of 19/20."""
    plan, result = _PART.fullmatch(text), _PART.fullmatch(whole)
    if plan is None or result is None or plan["whole"] != result["whole"]:
        return text
    return plan["part"] + plan["unit"]


def says_change(text: str) -> bool:
    """Whether a text says by how much something changed, and not how much it is."""
    return bool(_CHANGED.match(text))


def has_figure(cell: SheetCell) -> bool:
    """Whether a cell holds a figure, good or bad, and not words alone."""
    if is_nothing(cell):
        return False
    digits = any(map(str.isdigit, cell.text))
    return digits or bool(cell.findings) or cell.number is not None


@lru_cache(maxsize=8192)
def amount(text: str) -> Amount | None:
    """Return the amount that a text is, or nothing."""
    try:
        return read_amount(text).value
    except Unreadable:
        return None


def hundredfold(
    first: Amount | None, second: Amount | None, most: int
) -> Decimal | None:
    """Return how many times two percentages lie apart, where that is too much."""
    if first is None or second is None or first.unit != "%" or second.unit != "%":
        return None
    low, high = sorted((abs(first.value), abs(second.value)))
    if not low or high / low <= most:
        return None
    return high / low


def times_hundred(value: Amount) -> str:
    """Return a percentage that was stored as a part of 1: 0,992% is 99,2%."""
    upper = None if value.upper is None else value.upper * 100
    meant = evolve(value, value=value.value * 100, upper=upper)
    return Formatter().amount(meant, "auto")


def table_unit(typed: str) -> str:
    """Return the unit of a whole table, none of several: "triệu đồng, %"."""
    return "" if not typed or re.search(r"[,;]", typed) else column_unit(typed)
