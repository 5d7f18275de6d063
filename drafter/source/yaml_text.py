"""Facts to YAML: text that a clerk could have typed, and that reads back the same."""

import re
from collections.abc import Iterator

from drafter.patterns import regex
from drafter.source.line import quoted
from drafter.source.nodes import Mapping, Node, Scalar, Sequence
from drafter.source.typing_in import STEP, one_line

WIDTH = 100
"""Columns up to which the text of a field stays on its line."""
_SHORT_LIST = 60
"""Columns up to which a list of short names stays on the line of its field."""

_NAME = regex(r"[a-z][a-z0-9_]*")
_LIKE_FIELDS = regex(r"[:：]|^[-–—•]")
"""What, where a line begins, could be a field or another item."""
_ODD_SPACE = regex(r"\s\s|[^\S ]")
_ODD_LINE = regex(r"[\t\r\u0085\u2028\u2029]|^\s|\s$|^$", re.MULTILINE)
"""What a block of lines would lose, or show as something else."""


def text(root: Mapping) -> str:
    """Return the text of a file that holds a mapping.

    Each field has a line of its own; a long text is folded, a short list of names
    stays in brackets, a blank line stands around what takes several lines.

    Args:
        root: The mapping at the top, whose order is kept.
    """
    entries = [list(_entry(key, node, "")) for key, node in _typed(root)]
    lines = list[str]()
    for before, entry in zip([[], *entries], entries, strict=False):
        apart = lines and (len(before) > 1 or len(entry) > 1)
        lines += ["", *entry] if apart else entry
    return "".join(f"{line}\n" for line in lines) or "{}\n"


def flow(node: Node) -> str:
    """Return a node as YAML takes it on one line, lists and fields in brackets."""
    if isinstance(node, Scalar):
        return "" if _is_null(node) else one_line(node.text, in_braces=True)
    if isinstance(node, Sequence):
        return f"[{', '.join(flow(item) or 'null' for item in node)}]"
    entries = ((one_line(key, in_braces=True), flow(v)) for key, v in _typed(node))
    return f"{{{', '.join(f'{key}: {value}'.strip() for key, value in entries)}}}"


def _typed(node: Mapping) -> Iterator[tuple[str, Node]]:
    return ((entry.key, entry.value) for entry in node.entries.values())


def _is_null(node: Scalar) -> bool:
    return node.empty and not node.quoted


def _entry(key: str, node: Node, indent: str) -> Iterator[str]:
    """Yield the lines of a field."""
    head = f"{indent}{one_line(key)}:"
    if isinstance(node, Scalar):
        yield from _scalar(head, node, indent)
    elif node.empty or _is_short(node):
        yield f"{head} {flow(node)}"
    else:
        yield head
        yield from _block(node, indent + " " * STEP)


def _scalar(head: str, node: Scalar, indent: str) -> Iterator[str]:
    """Yield a field with a text: on its line, or in a block below it."""
    if _is_null(node):
        yield head
        return
    value, below = node.text, indent + " " * STEP
    if "\n" in value and not _ODD_LINE.search(value):
        yield f"{head} |-"
        yield from (below + row for row in value.split("\n"))
        return
    line = f"{head} {_kept_whole(node)}"
    if len(line) <= WIDTH or not _folds(node):
        yield line
    else:
        yield f"{head} >-"
        yield from _folded(value, below)


def _kept_whole(node: Scalar) -> str:
    """Return a text on one line; quotes keep together what semicolons would part."""
    held = node.quoted and (";" in node.text or Scalar(node.place, node.text, ()).empty)
    return one_line(node.text, quote='"' if held else "")


def _folds(node: Scalar) -> bool:
    """Whether a text may be folded: one space parts its words, and none else does."""
    held = node.quoted and ";" in node.text
    return not held and not _ODD_SPACE.search(node.text)


def _folded(value: str, indent: str) -> Iterator[str]:
    line = indent
    for word in value.split(" "):
        longer = f"{line}{word}" if line == indent else f"{line} {word}"
        if len(longer) > WIDTH and line != indent:
            yield line
            longer = indent + word
        line = longer
    yield line


def _is_short(node: Mapping | Sequence) -> bool:
    """Whether a node is a short list of names that other fields call by."""
    return (
        isinstance(node, Sequence)
        and all(isinstance(i, Scalar) and _is_name(i) for i in node)
        and len(flow(node)) <= _SHORT_LIST
    )


def _is_name(node: Scalar) -> bool:
    return bool(_NAME.fullmatch(node.text)) and not _is_null(node)


def _block(node: Mapping | Sequence, indent: str) -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in _typed(node):
            yield from _entry(key, value, indent)
        return
    for item in node:
        yield from _item(item, indent)


def _item(node: Node, indent: str) -> Iterator[str]:
    """Yield the lines of an item; its first stands behind the dash."""
    dash = f"{indent}- "
    if isinstance(node, Scalar):
        shown = "" if _is_null(node) else _kept_whole(node)
        if shown == node.text and _LIKE_FIELDS.search(shown):
            shown = quoted(shown)
        yield f"{dash}{shown}".rstrip()
    elif node.empty:
        yield f"{dash}{flow(node)}"
    else:
        first, *more = _block(node, indent + " " * STEP)
        yield f"{dash}{first.strip()}"
        yield from more
