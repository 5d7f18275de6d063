"""One run over one file: what the hooks share, and how they read on."""

from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from typing import Any, TypeVar

from attrs import field
from cattrs.errors import IterableValidationError

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, Rule, hint, warning
from drafter.model import Person
from drafter.records import define
from drafter.source import Node, Scalar, Sequence
from drafter.structure.refusals import Refused, field_name, within
from drafter.structure.ways_out import explained
from drafter.values import ToneStyle
from drafter.vocabulary import list_item

EMPTY_ITEM = warning("D115")
NULL_ITEM = hint("D246")

T = TypeVar("T")
U = TypeVar("U")
Hook = Callable[[Node, Any], Any]
"""What reads a node as a type; cattrs passes the type too."""
Values = dict[str, Any]
"""The values of a class by attribute, before it is made."""


@define(kw_only=True, eq=False, repr=False)
class Run:
    """One run over one file: what its hooks share.

    Attributes:
        read: Structures a node as a type; the converter's own entry.
        people: Who is declared in ``nhan_su``, by folded key.
        named: Keys of ``nhan_su`` by name, as `name_key` writes it.
        used: Keys of people that something in the file names.
        tone: How structured text is spelt.
        findings: What was noticed so far.
        refusals: What stops the run and was met before the conference itself.
        awaited: The results that were typed without a value.
    """

    read: Callable[[Any, Any], Any]
    people: Mapping[str, Person] = field(factory=dict)
    named: Mapping[str, tuple[str, ...]] = field(factory=dict)
    used: set[str] = field(factory=set)
    tone: ToneStyle = ToneStyle.HOA_ON_O
    findings: list[Finding] = field(factory=list)
    refusals: list[Exception] = field(factory=list)
    awaited: list[Node] = field(factory=list)

    def notice(self, node: Node, rule: Rule, **values: object) -> None:
        """Keep a finding that does not stop."""
        self.findings.append(rule.at(*node.path, mark=node.mark, **values))


CURRENT: ContextVar[Run] = ContextVar("drafter-structure")
"""The run of this thread; set by `drafter.structure.structure` alone."""


def current() -> Run:
    """Return the run of this thread."""
    return CURRENT.get()


def read(node: Node, wanted: type[T]) -> T:
    """Structure a node as a type.

    Raises:
        Refused: The node is no such value; or a group of refusals.
    """
    value: T = current().read(node, wanted)
    return value


def taken(node: Scalar, reader: Callable[[str], Reading[T]], part: str = "") -> T:
    """Read a text, or a part of it, and keep what the reader noticed.

    Raises:
        Refused: The text is no such value.
    """
    mark = within(node, part) if part else node.mark
    try:
        reading = reader(part or node.text)
    except Unreadable as reason:
        raise Refused(explained(reason.finding, node).placed(node.path, mark)) from None
    current().findings += [f.placed(node.path, mark) for f in reading.findings]
    return reading.value


def each(things: Iterable[T], read: Callable[[T], U]) -> tuple[U, ...]:
    """Read every one: nodes, or the keys of a mapping.

    Raises:
        IterableValidationError: All of them that were refused.
    """
    values, problems = list[U](), list[Exception]()
    for thing in things:
        try:
            values.append(read(thing))
        except (Refused, ExceptionGroup) as stop:
            problems.append(stop)
    if problems:
        raise IterableValidationError("list", problems, tuple)
    return tuple(values)


def items(node: Node) -> tuple[Node, ...]:
    """Return the items of a list, or the value alone; empty ones are noticed."""
    if not isinstance(node, Sequence):
        return (node,)
    for position, item in enumerate(node, start=1):
        if item.empty:
            said = isinstance(item, Scalar) and item.text
            values = {"position": position, "field": field_name(node)}
            current().notice(item, NULL_ITEM if said else EMPTY_ITEM, **values)
    return tuple(item for item in node if not item.empty)


def list_of(wanted: object) -> Hook:
    """Return the hook of ``tuple[X, ...]``."""
    inner = list_item(wanted)

    def hook(node: Node, _: object = None) -> tuple[Any, ...]:
        return each(items(node), lambda item: current().read(item, inner))

    return hook
