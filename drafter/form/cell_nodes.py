"""One cell and what a file of facts has in its place: both ways, without loss.

A cell holds a text as it is; of a list one item a line; of phrases by name, such as
``50 năm: 3``, one a line too. What fits no such way, a mapping inside a list, stands
as YAML in brackets. A backslash before the first character says that the text is
meant as it stands.
"""

from enum import Enum, auto
from functools import cache

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Cell, Mark
from drafter.model import AwardPart, Comparison, IssuedPapers, Suppression
from drafter.patterns import regex
from drafter.source import Entry, Mapping, Node, Scalar, Sequence, parse
from drafter.source.nodes import moved
from drafter.source.page import Extent
from drafter.source.yaml_text import flow
from drafter.vocabulary import Declaration, alternatives, fold, list_item

ESCAPE = "\\"
BY_NAME = (Comparison, AwardPart, IssuedPapers, Suppression)
"""Classes whose lists may be typed as a table: a name and a value."""
TICK = "x"
"""What says yes in a cell."""
NOWHERE = Cell("", "", 1, 1)

_TICKED = frozenset({"x", "✓", "✔", "v", "√"})
_YES, _NO = "có", "không"
_AS_IT_STANDS = regex(r"[\\{\[]|Ví dụ:")
_BULLET = regex(r"^[-–—•](?:\s+|$)")
_NAMED = regex(
    r"(?P<name>[^:{\[\\\\][^:]*?)\s*:(?!//)(?:\s+|$|(?<!\d:)|(?=\D))(?P<value>.*)"
)
_BRACKETS = {"{": "}", "[": "]"}


Place = Mark | Cell | Extent


class Shape(Enum):
    """How a value stands in a cell."""

    ONE = auto()
    """A text."""
    YES = auto()
    """Yes or no."""
    LINES = auto()
    """A list, one item a line."""
    NAMED = auto()
    """Values by name, one a line."""


@cache
def shape_of(field: Declaration) -> Shape:
    """Return how the values of a field stand in a cell."""
    kinds = alternatives(field.type) or (field.type,)
    item = next(filter(None, map(list_item, kinds)), None)
    if item in BY_NAME:
        return Shape.NAMED
    if item is not None:
        return Shape.LINES
    return Shape.YES if kinds == (bool,) else Shape.ONE


def encoded(node: Node, shape: Shape, parting: str = ";") -> str:
    """Return what a cell says for a value; nothing for one left out.

    Args:
        node: The value.
        shape: How it stands in a cell.
        parting: Signs that part a text, but no item of a list.
    """
    if node.empty:
        return ""
    simple = _simple(node, shape, parting)
    if simple is not None and said(decoded(simple, shape)) == said(node):
        return simple
    return flow(node)


def decoded(text: str, shape: Shape, place: Cell = NOWHERE) -> Node:
    """Return the value that a cell says, without its path.

    Args:
        text: What one sees in the cell, which is not empty.
        shape: How values stand in it.
        place: Where it stands.
    """
    if shape is Shape.YES and is_tick(text):
        return Scalar(place, _YES, ())
    if shape in (Shape.ONE, Shape.YES):
        return _one(text, place)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) == 1 and not isinstance(whole := _one(text, place), Scalar):
        return whole
    if shape is Shape.NAMED and (named := _named(lines, place)) is not None:
        return named
    if len(lines) == 1 and not _BULLET.match(lines[0]):
        return _one(lines[0], place)
    items = (_one(_BULLET.sub("", line, count=1), place) for line in lines)
    return Sequence(place, tuple(items), ())


def is_tick(text: str) -> bool:
    """Whether a cell is ticked."""
    return text.strip().casefold() in _TICKED


def said(node: Node) -> object:
    """Return what a node says, wherever and however it was typed.

    A list of one is its item; fields have no order.
    """
    if isinstance(node, Scalar):
        rows = (row.strip() for row in node.text.split("\n"))
        return " ".join(filter(None, rows)) if not node.empty else None
    if isinstance(node, Sequence):
        items = [said(item) for item in node if not item.empty]
        return items[0] if len(items) == 1 else items or None
    entries = {key: said(value) for key, value in node.items()}
    return {key: value for key, value in entries.items() if value is not None} or None


def mapping(entries: dict[str, Node], place: Place = NOWHERE) -> Mapping:
    """Return a mapping of keys as typed; its entries stand where their values do."""
    made = {fold(key): Entry(key, value.place, value) for key, value in entries.items()}
    return Mapping(place, made, ())


def listed(node: Node) -> tuple[Node, ...]:
    """Return the items of a list that are not empty; a value alone is one."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(item for item in items if not item.empty)


def _simple(node: Node, shape: Shape, parting: str) -> str | None:
    """Return how people would say a value in a cell, if there is a way."""
    if isinstance(node, Scalar):
        return _of_scalar(node, shape)
    if isinstance(node, Sequence):
        return _of_list(node, parting) if shape in _LISTS else None
    return _of_names(node) if shape is Shape.NAMED else None


def _of_scalar(node: Scalar, shape: Shape) -> str:
    if shape is Shape.YES and fold(node.text) in ("co", "true", "yes"):
        return TICK
    if shape in (Shape.ONE, Shape.YES):
        return _kept(node)
    if node.quoted and ";" in node.text:
        return f"- {_in_one_line(node)}"
    line = _in_one_line(node)
    return f"{ESCAPE}{line}" if _BULLET.match(line) else line


_LISTS = (Shape.LINES, Shape.NAMED)


def _of_list(node: Sequence, parting: str) -> str:
    items = listed(node)
    lines = [
        _in_one_line(item) if isinstance(item, Scalar) else flow(item) for item in items
    ]
    if (
        len(items) == 1
        and isinstance(items[0], Scalar)
        and set(parting) & set(lines[0])
    ):
        return f"- {lines[0]}"
    return "\n".join(
        f"{ESCAPE}{line}" if _BULLET.match(line) else line for line in lines
    )


def _of_names(node: Mapping) -> str | None:
    lines = list[str]()
    for key, entry in node.entries.items():
        if not isinstance(entry.value, Scalar) or fold(entry.key) != key:
            return None
        value = "" if entry.value.empty else _in_one_line(entry.value)
        lines.append(f"{entry.key}: {value}".strip())
    return "\n".join(lines)


def _kept(node: Scalar) -> str:
    """Return a text so that the cell says it again, quoted where it was."""
    null = Scalar(NOWHERE, node.text, ()).empty
    escaped = null or _AS_IT_STANDS.match(node.text)
    return f"{ESCAPE}{node.text}" if escaped else node.text


def _in_one_line(node: Scalar) -> str:
    rows = (row.strip() for row in node.text.split("\n"))
    folded = " ".join(filter(None, rows))
    return _kept(attrs.evolve(node, text=folded))


def _one(text: str, place: Cell) -> Node:
    """Return a text, or what stands in brackets."""
    if text.startswith(ESCAPE):
        return Scalar(place, text.removeprefix(ESCAPE).strip(), (), quoted=True)
    if text[-1:] == _BRACKETS.get(text[:1]):
        bracketed = _bracketed(text)
        if bracketed is not None:
            return moved(bracketed, (), place)
    return Scalar(place, text, ())


def _bracketed(text: str) -> Node | None:
    """Return what a text in brackets says as YAML, or nothing where it is none."""
    try:
        root = parse(f"o: {text}\n".encode(), "").root
    except InvalidDocument:
        return None
    return root["o"] if set(root) == {"o"} else None


def _named(lines: list[str], place: Cell) -> Mapping | None:
    """Return values by name, or nothing where a line has no name or one is twice."""
    pairs = [_NAMED.fullmatch(line) for line in lines]
    if not all(pair and fold(pair["name"]) for pair in pairs):
        return None
    found: dict[str, Node] = {}
    for pair in filter(None, pairs):
        found[pair["name"]] = (
            _one(pair["value"], place) if pair["value"] else Scalar(place, "", ())
        )
    return mapping(found, place) if len(set(map(fold, found))) == len(lines) else None


def cells_of(node: Node) -> list[str]:
    """Return what the cells of a column say for a list, an item each."""
    items = listed(node)
    alone = isinstance(node, Scalar) and not node.quoted
    texts = [
        _in_one_line(item) if isinstance(item, Scalar) else flow(item) for item in items
    ]
    if len(texts) == 1 and ";" in texts[0] and not alone:
        return [f"- {texts[0]}"]
    return [f"{ESCAPE}{text}" if _BULLET.match(text) else text for text in texts]


def list_of(cells: list[Node]) -> Node:
    """Return the list that the cells of a column say, each an item, or some lines.

    One text alone stays a text, whose semicolons part it as they do in a file.
    """
    if len(cells) == 1:
        return cells[0]
    items = tuple(item for cell in cells for item in listed(cell))
    return Sequence(cells[0].place, items, ())
