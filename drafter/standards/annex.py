"""Annexes: their labels, titles and references."""

import re
from collections.abc import Sequence

from drafter.standards.head import Found
from drafter.standards.lines import Line

_LABEL = re.compile(r"^Phụ\s+lục(?:\s+(?:số\s+)?[\dIVXA-H]+)?\s*[.:]?$", re.IGNORECASE)
_REFERENCE = re.compile(r"^\(?\s*(?:Ban hành\s+)?Kèm\s+theo\b", re.IGNORECASE)


def recognise(
    split: Sequence[tuple[Line, ...]], start: int, found: Found
) -> tuple[int, ...]:
    """Put the heads of annexes under their components.

    Returns:
        The numbers of the paragraphs that begin an annex.
    """
    begun = []
    state = ""
    for number in range(start, len(split)):
        for line in split[number]:
            if _LABEL.search(line.text) and line.alone:
                begun.append(number)
                state = "appendix_label"
                found.setdefault(state, []).append(line)
            elif state and _REFERENCE.search(line.text):
                found.setdefault("appendix_reference", []).append(line)
                state = ""
            elif state == "appendix_label" and _is_title(line):
                found.setdefault("appendix_title", []).append(line)
            else:
                state = ""
    return tuple(begun)


def _is_title(line: Line) -> bool:
    return line.alone and (line.centred or line.is_upper)
