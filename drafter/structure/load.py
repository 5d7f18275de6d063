"""What the hooks of one run share: the people, the host, the findings."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any, TypeVar

from attrs import define, field

from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, Rule
from drafter.model import Body, Person
from drafter.source import Node, Scalar
from drafter.structure.refusals import Refused, within
from drafter.values import ToneStyle

T = TypeVar("T")


@define(kw_only=True)
class Load:
    """One run over one file.

    Attributes:
        read: Structures a node as a type; the converter's own entry.
        people: Who is declared in ``nhan_su``, by folded key.
        named: Keys of ``nhan_su`` by name, as `name_key` writes it.
        used: Keys of people that something in the file names.
        host: The body that holds the conference, once read.
        tone: How structured text is spelt.
        findings: What was noticed so far.
        refusals: What stops the run and was met before the conference itself.
    """

    read: Callable[[Any, Any], Any]
    people: Mapping[str, Person] = field(factory=dict)
    named: Mapping[str, tuple[str, ...]] = field(factory=dict)
    used: set[str] = field(factory=set)
    host: Body | None = None
    tone: ToneStyle = ToneStyle.HOA_ON_O
    findings: list[Finding] = field(factory=list)
    refusals: list[Exception] = field(factory=list)

    def notice(self, node: Node, rule: Rule, **values: object) -> None:
        """Keep a finding that does not stop."""
        self.findings.append(rule.at(*node.path, mark=node.mark, **values))


CURRENT: ContextVar[Load] = ContextVar("drafter-load")
"""The run of this thread; set by `drafter.structure.structure` alone."""


def current() -> Load:
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
    except Unreadable as why:
        raise Refused(why.finding.placed(node.path, mark)) from None
    current().findings += [f.placed(node.path, mark) for f in reading.findings]
    return reading.value
