"""The letterhead: who issues a paper, its number, place and day."""

import re
from collections.abc import Sequence

from drafter.standards.lines import Line, Side
from drafter.standards.phrases import ADDRESS, DATE, LETTER, NUMBER, Phrases

Found = dict[str, list[Line]]

_LONG = 110
"""A line of more characters than this stands in no letterhead."""
_FAR = 60
_SUPERIOR = re.compile(
    r"^(?:ĐẢNG BỘ|TỈNH (?:ỦY|UỶ)|BỘ|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|SỞ|TỔNG CỤC|BAN CHẤP HÀNH)\b"
)
_BODY = re.compile(
    r"^(?:ĐẢNG|(?:ỦY|UỶ) BAN|HỘI|BAN|VĂN PHÒNG|PHÒNG|CHI BỘ|CHI CỤC|CỤC|SỞ|TRƯỜNG"
    r"|TRUNG TÂM|HUYỆN (?:ỦY|UỶ)|THỊ (?:ỦY|UỶ)|QUẬN (?:ỦY|UỶ)|UBND|CÔNG AN|ĐẠI HỘI)\b"
)


def end(split: Sequence[tuple[Line, ...]], phrases: Phrases) -> int:
    """Return the number of the first paragraph after the letterhead."""
    seen = 0
    for number, lines in enumerate(split[:_FAR]):
        for line in lines:
            known = _is_known(line, phrases)
            if _ends(line, phrases, seen > 0) and not known:
                return number
            seen += known
    return last_known(split, phrases)


def last_known(split: Sequence[tuple[Line, ...]], phrases: Phrases) -> int:
    """Return the number after the last line that only a letterhead has."""
    known = [
        number
        for number, lines in enumerate(split[:_FAR])
        if any(_is_known(line, phrases) for line in lines)
    ]
    return known[-1] + 1 if known else 0


def recognise(
    split: Sequence[tuple[Line, ...]], phrases: Phrases, found: Found
) -> None:
    """Put the lines of the letterhead under their components."""
    rest: list[Line] = []
    numbered = False
    for line in (line for lines in split for line in lines):
        name = _name(line, phrases)
        if not name and numbered and line.side is not Side.RIGHT:
            name = _after_number(line, found)
        numbered = numbered or name == "number"
        if name:
            found.setdefault(name, []).append(line)
        elif not line.typed_rule and line.side is not Side.RIGHT:
            rest.append(line)
    _issuers([line for line in rest if _before_number(line, found)], found)


def _name(line: Line, phrases: Phrases) -> str:
    if NUMBER.search(line.text):
        return "number"
    if DATE.search(line.text) and len(line.text) < _LONG:
        return "place_date"
    return "letter_subject" if LETTER.search(line.text) else phrases.component(line)


def _after_number(line: Line, found: Found) -> str:
    """Return what follows the number in the left column: the subject of a letter."""
    above = found["number"][-1]
    same = line.side is above.side and line.side is Side.LEFT
    return "letter_subject" if same and not line.typed_rule else ""


def _before_number(line: Line, found: Found) -> bool:
    numbers = found.get("number", [])
    return not numbers or line.number <= numbers[0].number


def _issuers(rest: list[Line], found: Found) -> None:
    """Part the superior body from the issuing one: by weight, then by words."""
    upper = [line for line in rest if line.is_upper or len(rest) <= 3]
    if not upper:
        return
    heavy = [_bold(line) for line in upper]
    split = 0
    if len(upper) > 1 and True in heavy and not heavy[0]:
        split = heavy.index(True)
    elif len(upper) > 1 and _is_superior(upper):
        split = 1
    if upper[:split]:
        found["parent_issuer"] = upper[:split]
    found["issuer"] = upper[split:]


def _is_superior(upper: list[Line]) -> bool:
    """Say whether the first of several lines names a body of its own."""
    first, second = upper[0].text, upper[1].text
    return bool(_SUPERIOR.search(first.upper()) and _BODY.search(second.upper()))


def _bold(line: Line) -> bool:
    return bool(line.runs) and all(run.face.bold for run in line.runs)


def _is_known(line: Line, phrases: Phrases) -> bool:
    name = _name(line, phrases)
    return bool(name) and not (
        name in ("subject_dashes", "issuer_star") or len(line.text) > _LONG
    )


def _ends(line: Line, phrases: Phrases, begun: bool) -> bool:
    if len(line.text) > _LONG or ADDRESS.search(line.text):
        return True
    return line.side is Side.WHOLE and (
        phrases.is_type(line) or (begun and line.centred and _is_title(line))
    )


def _is_title(line: Line) -> bool:
    return line.is_upper and _bold(line) and not _BODY.search(line.text)
