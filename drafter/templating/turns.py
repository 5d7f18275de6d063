"""Which turn of which loop a place of a filled part belongs to.

Some things begin anew with each turn of a loop: a list that stands in it, a vertical
merge that begins in it. A template is compiled with a mark where each turn of such a
loop begins, and with the loops named in an attribute of the things; once it is filled,
the attribute names the turns. Loops are numbered as their tags follow each other in a
part; turns, as they follow each other in a filled part.
"""

import re
from collections.abc import Collection, Iterable
from itertools import count

from drafter.ooxml import xml
from drafter.patterns import regex

_FOR = regex(r"\{%\s*for\b.*?%\}")
_MARK = "<?luot {}?>"
_ATTRIBUTE = "luot"
_EITHER = regex(rf'<\?luot (\d+)\?>|(?<= {_ATTRIBUTE}=")[\d ]*(?=")')

SIGNS = (b"<?luot ",)
"""What a filled part shows, encoded, when turns are to be counted in it."""


def attribute(loops: Iterable[int]) -> dict[str, str]:
    """Return the attribute of something that begins anew with each turn of loops."""
    return {_ATTRIBUTE: " ".join(map(str, loops))}


def taken(element: xml.Element) -> str:
    """Take the attribute from an element of a filled part; return what it says."""
    return xml.taken(element, _ATTRIBUTE)


def loops_of(root: xml.Element) -> set[int]:
    """Return the loops that are named in a tree."""
    named = (element.get(_ATTRIBUTE, "") for element in root.iter())
    return {int(loop) for loops in named for loop in loops.split()}


def are_named(source: str) -> bool:
    """Whether something in the source of a part begins anew with turns of loops."""
    return f' {_ATTRIBUTE}="' in source


def marked(source: str, loops: Collection[int]) -> str:
    """Return the source of a part with a mark where the turns of some loops begin."""
    numbers = count()

    def item(match: re.Match[str]) -> str:
        number = next(numbers)
        return match[0] + (_MARK.format(number) if number in loops else "")

    return _FOR.sub(item, source) if loops else source


def counted(text: str) -> str:
    """Return a filled part without marks: where loops were named, turns are."""
    turns: dict[str, int] = {}
    numbers = count(1)

    def item(match: re.Match[str]) -> str:
        if match[1]:
            turns[match[1]] = next(numbers)
            return ""
        return " ".join(str(turns.get(loop, 0)) for loop in match[0].split())

    return _EITHER.sub(item, text)
