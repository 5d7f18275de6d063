"""Scores: 15/17, 29,49/25 ha, 1 trong 3 đơn vị."""

import re

import attrs

from drafter.errors import Reading, Unreadable
from drafter.formatter import rules
from drafter.formatter.reading.amounts import read_amount
from drafter.formatter.reading.numbers import NUMBER
from drafter.formatter.reading.tidy import even, is_even, tidied
from drafter.values import Amount

_LINK = r"(?: ?/ ?| trong(?: số| tổng số)? | trên tổng số )"
_SCORE = re.compile(
    rf"(?:đạt )?(\d{{1,6}}){_LINK}(\d{{1,6}})(?: chỉ tiêu)?", re.ASCII | re.IGNORECASE
)
_PARTS = re.compile(
    rf"(?P<part>{NUMBER}){_LINK}(?P<whole>{NUMBER})(?P<unit>\D.*)?", re.IGNORECASE
)


def read_score(text: str) -> Reading[tuple[int, int]]:
    """Read 15/17: how many were met, of how many.

    Whether more were met than there are is for a check to say.

    Raises:
        Unreadable: It is not two counts (D214).
    """
    found = _SCORE.fullmatch(even(text))
    if found is None or not int(found[2]):
        raise Unreadable(rules.UNREADABLE_SCORE, text=text)
    value = (int(found[1]), int(found[2]))
    same = is_even(text) and re.search(r"\d/\d", text) is not None
    return Reading(value, tidied(text, f"{value[0]}/{value[1]}", same=same))


def read_out_of(text: str) -> Reading[tuple[Amount, Amount]]:
    """Read 29,49/25 ha; 4/5 khu dân cư; 1 trong 3 đơn vị: a part and its whole.

    Raises:
        Unreadable: It is not two amounts of one unit (D214, D203).
    """
    found = _PARTS.fullmatch(even(text))
    if found is None:
        raise Unreadable(rules.UNREADABLE_SCORE, text=text)
    whole = read_amount(found["whole"] + (found["unit"] or ""))
    part = read_amount(found["part"], whole.value.unit)
    part_value = attrs.evolve(part.value, unit=whole.value.unit)
    return Reading((part_value, whole.value), part.findings + whole.findings)
