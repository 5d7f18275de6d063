"""Amounts over a whole: 29,49/25 ha, 4/5 khu dân cư."""

import re

import attrs

from drafter.formatter import read_amount
from drafter.source import Node, Scalar
from drafter.structure.load import read, taken
from drafter.values import Amount

_OVER = re.compile(
    r"(?P<low>[^/]*\d)\s*/\s*(?P<high>[\d.,]*\d)(?P<unit>(?:\s+|%)\S?.*)?", re.S
)
"""29,49/25 ha; 4/5 khu dân cư: but not 48,25 triệu đồng/người/năm."""


def over(node: Node) -> re.Match[str] | None:
    """Match a fraction, or nothing."""
    return _OVER.fullmatch(node.text) if isinstance(node, Scalar) else None


def part(node: Scalar, found: re.Match[str], which: str) -> Amount:
    """Read one side of a fraction with the unit that both share."""
    unit = (found["unit"] or "").strip()
    typed = attrs.evolve(node, text=f"{found[which]} {unit}".strip())
    return taken(typed, read_amount)


def upper_part(node: Node, _: object = None) -> Amount:
    """Read an amount, of "29,49/25 ha" the first."""
    found = over(node)
    if found is None or not isinstance(node, Scalar):
        return read(node, Amount)
    return part(node, found, "low")
