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
        names = _names(line, phrases)
        if not names and numbered and line.side is not Side.RIGHT:
            names = _after_number(line, found)
        numbered = numbered or "number" in names
        for name in names:
            found.setdefault(name, []).append(line)
        if names:
            continue
        if not line.typed_rule and _may_issue(line):
            rest.append(line)
    _issuers([line for line in rest if _before_number(line, found)], found)


def _names(line: Line, phrases: Phrases) -> tuple[str, ...]:
    if NUMBER.search(line.text):
        return ("number",)
    if DATE.search(line.text) and len(line.text) < _LONG:
        return ("place_date",)
    if LETTER.search(line.text):
        return ("letter_subject",)
    return phrases.components(line)


def _after_number(line: Line, found: Found) -> tuple[str, ...]:
    """Return what follows the number in the left column: the subject of a letter."""
    above = found["number"][-1]
    same = line.side is above.side and line.side is Side.LEFT
    return ("letter_subject",) if same and not line.typed_rule else ()


def _may_issue(line: Line) -> bool:
    """Say whether a line may name a body; at the right only by its words."""
    named = bool(_BODY.search(line.text) or _SUPERIOR.search(line.text))
    return line.side is not Side.RIGHT or named


def _before_number(line: Line, found: Found) -> bool:
    numbers = found.get("number", [])
    return not numbers or line.number <= numbers[0].number


def _issuers(rest: list[Line], found: Found) -> None:
    """Part the superior body from the issuing one: by weight, then by words."""
    upper = [line for line in rest if line.is_upper or len(rest) <= 3]
    if not upper:
        return
    heavy = [_bold(line) for line in upper]
    first = heavy.index(True) if True in heavy else 0
    if len(upper) > 1 and len(set(heavy)) == 1 and _is_superior(upper):
        first = 1
    above = [
        line
        for index, line in enumerate(upper)
        if index < first or (line.side is Side.RIGHT and not heavy[index])
    ]
    if above and len(above) < len(upper):
        found["parent_issuer"] = above
        upper = [line for line in upper if line not in above]
    found["issuer"] = upper


def _is_superior(upper: list[Line]) -> bool:
    """Say whether the first of several lines names a body of its own."""
    first, second = upper[0].text, upper[1].text
    return bool(_SUPERIOR.search(first.upper()) and _BODY.search(second.upper()))


def _bold(line: Line) -> bool:
    return bool(line.runs) and all(run.face.bold for run in line.runs)


def _is_known(line: Line, phrases: Phrases) -> bool:
    names = set(_names(line, phrases)) - {"subject_dashes", "issuer_star"}
    return bool(names) and len(line.text) <= _LONG


def _ends(line: Line, phrases: Phrases, begun: bool) -> bool:
    if len(line.text) > _LONG or ADDRESS.search(line.text):
        return True
    return line.alone and (
        phrases.is_type(line) or (begun and line.centred and _is_title(line))
    )


def _is_title(line: Line) -> bool:
    return line.is_upper and _bold(line) and not _BODY.search(line.text)
