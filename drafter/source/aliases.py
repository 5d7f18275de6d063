"""Names that repeat a value, typed out: every value then stands where it is read."""

from collections.abc import Iterator

from drafter.patterns import regex
from drafter.source.cuts import Cut, LaidOut
from drafter.source.events import Place
from drafter.source.layout import ALIAS, Typed
from drafter.source.nodes import Document
from drafter.source.yaml_text import flow

_ANCHOR = regex(r"&\S+ *")


def spelled_out(text: str, document: Document) -> str:
    """Return a file in which no value is repeated by a name, else as it is.

    Args:
        text: The file, as it is typed.
        document: The same, read.
    """
    if "*" not in text or "&" not in text:
        return text
    typed = LaidOut.of(text, document.name)
    every = list(_every(typed.layout.root))
    if not any(one.style == ALIAS for one in every):
        return text
    return typed.changed([cut for one in every for cut in _cut(one, typed, document)])


def _every(typed: Typed) -> Iterator[Typed]:
    yield typed
    for one in typed.children:
        yield from _every(one)


def _cut(one: Typed, typed: LaidOut, document: Document) -> Iterator[Cut]:
    """Yield what types out a repeated value, or takes its name from the first."""
    if one.style == ALIAS:
        node, _ = document.reach(one.path)
        yield typed.cut(one.start, one.end, flow(node) or "null")
    elif named := _ANCHOR.match(typed.line(one.start.line), one.start.column):
        line, column = one.start
        if named.end() == len(named.string):
            column = len(named.string[:column].rstrip())
        yield typed.cut(Place(line, column), Place(line, named.end()), "")
