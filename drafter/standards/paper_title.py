"""The title: type of the paper, its subject, to whom it is sent."""

import re
from collections.abc import Sequence

from drafter.ooxml.document import Cell
from drafter.ooxml.paragraph_format import Alignment
from drafter.patterns import regex
from drafter.standards.paper_head import ADDRESS, Components, Phrases
from drafter.standards.text_line import Line

_HEADING = regex(
    r"^(?:Phần|Chương|Mục|Điều)\s+(?:\w+)\b|^[IVX]+\s*[.\-–]|^\d+\.|^[A-H]\s*[.\-–]\s"
    r"|^-?\s*Căn cứ\b",
    re.IGNORECASE,
)
_LONG = 420
_ENTRY = regex(r"^[-–+]\s*\S")


def recognise(
    split: Sequence[tuple[Line, ...]],
    start: int,
    phrases: Phrases,
    components: Components,
) -> int:
    """Put the lines of the title under their components.

    Returns:
        The number of the first paragraph of the body.
    """
    number = _skip(split, start)
    if number < len(split) and _is_type(split[number][0], phrases):
        number = _type(split, number, components)
        number = _subject(split, number, phrases, components)
    number = _skip(split, number)
    if number < len(split) and ADDRESS.search(split[number][0].text):
        number = _addressee(split, number, components)
    return number


def _is_type(line: Line, phrases: Phrases) -> bool:
    return phrases.is_type(line) or (
        line.is_upper and line.centred and not _HEADING.search(line.text)
    )


def _type(
    split: Sequence[tuple[Line, ...]], number: int, components: Components
) -> int:
    """Take the type; where the subject shares its paragraph, take that too."""
    first, *others = split[number]
    components["type_name"] = [first]
    if others:
        components["subject"] = others
    return number + 1


def _subject(
    split: Sequence[tuple[Line, ...]],
    number: int,
    phrases: Phrases,
    components: Components,
) -> int:
    """Take the subject, and the mark below it; a drawn line or a blank ends it."""
    subject = components.pop("subject", [])
    while number < len(split):
        lines = split[number]
        ended = bool(subject) and (not lines or bool(subject[-1].paragraph.lines))
        if ended or (lines and not _goes_on(lines[0], subject, phrases)):
            break
        subject.extend(lines)
        number += 1
    if subject:
        components["subject"] = subject
    return _mark(split, number, phrases, components)


def _mark(
    split: Sequence[tuple[Line, ...]],
    number: int,
    phrases: Phrases,
    components: Components,
) -> int:
    """Take the hyphens or whatever mark of its kind stands below a subject."""
    index = _skip(split, number)
    names = phrases.components(split[index][0]) if index < len(split) else ()
    for name in names:
        components.setdefault(name, []).extend(split[index])
    return index + 1 if names else number


def _goes_on(line: Line, subject: list[Line], phrases: Phrases) -> bool:
    """Say whether a line is of the subject."""
    if line.typed_rule or phrases.components(line):
        return False
    if ADDRESS.search(line.text) or _HEADING.search(line.text):
        return False
    if line.text.startswith("(") or not line.alone or len(line.text) > _LONG:
        return False
    if subject and line.is_upper and not subject[0].is_upper:
        return False
    if line.paragraph.format.alignment in (Alignment.CENTER, Alignment.RIGHT):
        return True
    bold = all(run.format.bold for run in line.runs)
    return not subject and bold and not line.text.endswith((".", ";", ":"))


def _addressee(
    split: Sequence[tuple[Line, ...]], number: int, components: Components
) -> int:
    """Take the label and, when there are several, the line of each."""
    addressee = list(split[number])
    several = addressee[-1].text.endswith(":") or any(
        _ENTRY.search(line.text) for line in addressee
    )
    cell = addressee[0].paragraph.cell
    number += 1
    while several and number < len(split):
        lines = split[number]
        inside = bool(lines) and _same_table(cell, lines[0])
        if lines and not (inside or _ENTRY.search(lines[0].text)):
            break
        addressee.extend(lines)
        number += 1
    components["addressee"] = addressee
    return number


def _same_table(cell: Cell | None, line: Line) -> bool:
    own = line.paragraph.cell
    return cell is not None and own is not None and own.table == cell.table


def _skip(split: Sequence[tuple[Line, ...]], number: int) -> int:
    """Return the number of the next paragraph with words."""
    while number < len(split) and (not split[number] or split[number][0].typed_rule):
        number += 1
    return number
