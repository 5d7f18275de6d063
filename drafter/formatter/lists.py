"""Lists in a sentence: a, b và c."""

from collections.abc import Iterable, Mapping
from typing import Literal

from drafter.formatter.numbers import LOCALE

Link = Literal["và", "hoặc"]

_STYLES: Mapping[str, Literal["standard", "or"]] = {"và": "standard", "hoặc": "or"}


def listing(items: Iterable[str], link: Link = "và") -> str:
    """Write a, b và c; where an item holds a comma, A, Bí thư; B, Phó Bí thư."""
    present = [item for item in items if item]
    if not any("," in item or ";" in item for item in present):
        from babel.lists import format_list

        return format_list(present, _STYLES[link], LOCALE)
    if link == "hoặc" and len(present) > 1:
        present[-1] = f"{link} {present[-1]}"
    return "; ".join(present)
