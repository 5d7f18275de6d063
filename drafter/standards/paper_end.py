"""The end of a paper: who signs, who receives it, the heads of its annexes."""

import re
from collections.abc import Sequence

from drafter.patterns import regex
from drafter.standards.paper_head import Components
from drafter.standards.text_line import Line, Side

_LABEL = regex(r"^Nơi\s+nhận\s*:?", re.IGNORECASE)
AUTHORITY = regex(
    r"^(?:T\s*[./]\s*M|K\s*[./]\s*T|T\s*[./]\s*L|T\.?\s*U\.?\s*Q|TM|KT|TL|Q)"
    r"\s*[./]?\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_POSITION = regex(
    r"^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|CHÁNH VĂN PHÒNG|VĂN PHÒNG|TRƯỞNG|GIÁM ĐỐC"
    r"|HIỆU TRƯỞNG|CHỦ NHIỆM|CỤC TRƯỞNG|TỔNG|BỘ TRƯỞNG|THỦ TRƯỞNG|ỦY VIÊN|UỶ VIÊN"
    r"|THƯ KÝ|CHỦ T|THỦ TƯỚNG|CHÁNH |THỨ TRƯỞNG|TRƯỞNG BAN"
    r"|VIỆN TRƯỞNG|CHỈ HUY|CHÍNH)|^PHÓ |^ỦY VIÊN"
)
_NOTE = regex(r"đã\s+ký|ký\s*,?\s*(?:tên|ghi|đóng)|\(\s*chữ\s+ký", re.IGNORECASE)
_TYPIST = regex(r"^[A-ZĐ]{1,5}\.?\s*\(?\s*\d{1,4}\s*\)?\.?$")
_ANNEX = regex(r"^Phụ\s+lục\b(?!.{25})", re.IGNORECASE)
_NEAR_END = 25

_ANNEX_LABEL = regex(r"^Phụ\s+lục(?:\s+(?:số\s+)?[\dIVXA-H]+)?\s*[.:]?$", re.IGNORECASE)
_ANNEX_REFERENCE = regex(r"^\(?\s*(?:Ban hành\s+)?Kèm\s+theo\b", re.IGNORECASE)


def begin(split: Sequence[tuple[Line, ...]], start: int) -> int:
    """Return the number of the first paragraph of signature and recipients."""
    for number in range(start, len(split)):
        if any(_opens(line) for line in split[number]):
            return _table_start(split, number)
    return _signature_alone(split, start)


def end(split: Sequence[tuple[Line, ...]], begin: int) -> int:
    """Return the number of the first paragraph after them."""
    if begin >= len(split):
        return len(split)
    cell = _cell_table(split, begin)
    for number in range(begin, len(split)):
        lines = split[number]
        if lines and any(_ANNEX.search(line.text) and line.centred for line in lines):
            return number
        if lines and cell is not None and _cell_table(split, number) != cell:
            return number
    return len(split)


def recognise(split: Sequence[tuple[Line, ...]], components: Components) -> None:
    """Put the lines of the end under their components."""
    signing: list[Line] = []
    listed = False
    for line in (line for lines in split for line in lines):
        if line.typed_rule or _NOTE.search(line.text):
            continue
        if _LABEL.search(line.text):
            listed = True
            components.setdefault("recipients_label", []).append(line)
        elif _TYPIST.search(line.text) and listed:
            components.setdefault("typist", []).append(line)
        elif _is_entry(line, listed=listed):
            components.setdefault("recipients_list", []).append(line)
        else:
            signing.append(line)
    _signature(signing, components)


def _signature(signing: list[Line], components: Components) -> None:
    """Part the authority, the position and the name, from above."""
    known = [_has_office(line) for line in signing]
    names = [line for line, office in zip(signing, known, strict=True) if not office]
    name = next((line for line in names if _is_name(line)), None)
    if name is None and signing and not known[-1]:
        name = signing[-1]
    kind = ""
    for line in signing:
        if line is name:
            continue
        if AUTHORITY.search(line.text):
            kind = "sign_authority"
        elif _POSITION.search(line.text.upper()) or kind != "sign_authority":
            kind = "sign_position"
        components.setdefault(kind, []).append(line)
    if name is not None:
        components["sign_name"] = [name]


def _has_office(line: Line) -> bool:
    return bool(AUTHORITY.search(line.text) or _POSITION.search(line.text.upper()))


def _is_entry(line: Line, *, listed: bool) -> bool:
    """Say whether a line is of the list of recipients."""
    if _has_office(line):
        return False
    if line.text.startswith(("-", "–", "+")):
        return True
    return listed and line.side is Side.LEFT and not _is_name(line)


def _is_name(line: Line) -> bool:
    """Say whether a line may be the name of a person."""
    words = line.text.split()
    capital = all(word[0].isupper() and word[1:].islower() for word in words)
    return 2 <= len(words) <= 6 and capital


def _opens(line: Line) -> bool:
    if _LABEL.search(line.text) and len(line.text) < 120:
        return True
    return bool(AUTHORITY.search(line.text)) and line.is_upper


def _table_start(split: Sequence[tuple[Line, ...]], number: int) -> int:
    """Return the first paragraph of the table that a paragraph stands in."""
    table = _cell_table(split, number)
    first = number
    for above in range(number - 1, -1, -1):
        if table is None or (split[above] and _cell_table(split, above) != table):
            break
        first = above if split[above] else first
    return first


def _cell_table(split: Sequence[tuple[Line, ...]], number: int) -> int | None:
    lines = split[number]
    cell = lines[0].paragraph.cell if lines else None
    return None if cell is None else cell.table


def _signature_alone(split: Sequence[tuple[Line, ...]], start: int) -> int:
    """Return where a signature without authority and recipients begins."""
    filled = [number for number in range(start, len(split)) if split[number]]
    for number in filled[-_NEAR_END:]:
        line = split[number][-1]
        placed = line.side is Side.RIGHT or line.centred
        if placed and line.is_upper and _POSITION.search(line.text):
            return _table_start(split, number)
    return len(split)


def recognise_annexes(
    split: Sequence[tuple[Line, ...]], start: int, components: Components
) -> tuple[int, ...]:
    """Put the heads of annexes under their components.

    Returns:
        The numbers of the paragraphs that begin an annex.
    """
    begun = []
    state = ""
    for number in range(start, len(split)):
        for line in split[number]:
            if _ANNEX_LABEL.search(line.text) and line.alone:
                begun.append(number)
                state = "appendix_label"
                components.setdefault(state, []).append(line)
            elif state and _ANNEX_REFERENCE.search(line.text):
                components.setdefault("appendix_reference", []).append(line)
                state = ""
            elif state == "appendix_label" and _is_annex_title(line):
                components.setdefault("appendix_title", []).append(line)
            else:
                state = ""
    return tuple(begun)


def _is_annex_title(line: Line) -> bool:
    return line.alone and (line.centred or line.is_upper)
