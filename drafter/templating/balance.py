"""A proof that whatever a template's conditions say, its output is well formed.

Each branch of a block must leave the same elements open as it found. Then a
branch may be taken, left out or repeated, and every start has its end.
"""

import re

_TOKEN = re.compile(
    r"<(?P<close>/)?(?P<name>[^\s/>]+)[^>]*?(?P<empty>/)?>"
    r"|\{%\s*(?P<word>\w+)[^%]*?(?:%(?!\})[^%]*?)*%\}"
)


class Unbalanced(Exception):
    """A block leaves other elements open than it found."""


def prove(source: str) -> None:
    """Hold the Jinja source of a part to the rule above.

    Raises:
        Unbalanced: Some output of it would not be well formed.
    """
    elements: list[str] = []
    blocks: list[tuple[str, ...]] = []
    for token in _TOKEN.finditer(source):
        word = token["word"]
        if word in ("if", "for"):
            blocks.append(tuple(elements))
        elif word in ("elif", "else", "endif", "endfor"):
            if not blocks or blocks[-1] != tuple(elements):
                raise Unbalanced(token[0])
            if word.startswith("end"):
                blocks.pop()
        elif word is None and token["close"]:
            if not elements or elements.pop() != token["name"]:
                raise Unbalanced(token[0])
        elif word is None and not token["empty"]:
            elements.append(token["name"])
    if elements or blocks:
        raise Unbalanced("end")
