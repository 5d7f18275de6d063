"""The signs between digits and in lists, as Babel has them of CLDR (only door to it).

Importing Babel takes longer than all that is written with it: what it says is kept
ready, and asked for anew where that was said by another version.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from drafter.ready import Form

Link = Literal["và", "hoặc"]
"""What joins the last two items of a list."""
LOCALE = "vi"
"""Vietnamese, whatever the machine speaks."""

_STYLES: Mapping[Link, Literal["standard", "or"]] = {"và": "standard", "hoặc": "or"}
"""CLDR's names of the two kinds of a list."""

FORM = Form(
    Path(__file__).with_name("signs.ready"), ("formatter/signs.py",), ("babel",)
)


class Signs(NamedTuple):
    """The signs.

    Attributes:
        group: What parts the thousands of a number.
        decimal: What stands before its decimals.
        links: What stands between two items of a list, and before its last one.
    """

    group: str
    decimal: str
    links: Mapping[Link, tuple[str, str]]

    def joined(self, items: list[str], link: Link) -> str:
        """Write a, b và c."""
        between, last = self.links[link]
        return last.join(filter(None, (between.join(items[:-1]), *items[-1:])))


@cache
def signs() -> Signs:
    """Return the signs of Vietnamese."""
    return Signs(*FORM.value(of_babel))


def of_babel() -> tuple[object, ...]:
    """Return the signs as Babel has them."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    links = {link: _links(style) for link, style in _STYLES.items()}
    return get_group_symbol(LOCALE), get_decimal_symbol(LOCALE), links


def _links(style: Literal["standard", "or"]) -> tuple[str, str]:
    """Return what Babel puts between items, read off a list of one letter each."""
    from babel.lists import format_list

    text = format_list("012", style, LOCALE)
    return text[1 : text.index("1")], text[text.index("1") + 1 : -1]
