"""Lists in a sentence: a, b và c."""

from collections.abc import Iterable, Mapping
from typing import Literal

from babel.lists import format_list

from drafter.formatter.digits import LOCALE

Link = Literal["và", "hoặc"]

_STYLES: Mapping[str, Literal["standard", "or"]] = {"và": "standard", "hoặc": "or"}


def listing(items: Iterable[str], link: Link = "và") -> str:
    """Write a, b và c; with ";" between when an item holds a comma."""
    said = [item for item in items if item]
    if not any("," in item or ";" in item for item in said):
        return format_list(said, _STYLES[link], LOCALE)
    if len(said) < 2:
        return "".join(said)
    return f"{'; '.join(said[:-1])} {link} {said[-1]}"
