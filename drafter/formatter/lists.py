"""Lists in a sentence: a, b và c."""

from collections.abc import Iterable

from babel.lists import format_list

from drafter.formatter.digits import LOCALE


def listing(items: Iterable[str]) -> str:
    """Write a, b và c; with ";" between when an item holds a comma."""
    said = [item for item in items if item]
    if not any("," in item or ";" in item for item in said):
        return format_list(said, "standard", LOCALE)
    if len(said) < 2:
        return "".join(said)
    return f"{'; '.join(said[:-1])} và {said[-1]}"
