"""What reading some text reports: shared by the tests of reading."""

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark
from drafter.source.events import Loader, available
from drafter.source.nodes import Document, Mapping, Node, Scalar
from drafter.source.parser import parse

NAME = "hoi-nghi.yaml"
LOADERS = tuple(Loader) if available() is Loader.C else (Loader.PYTHON,)


def read(data: bytes | str, loader: Loader | None = None) -> Document:
    return parse(data.encode() if isinstance(data, str) else data, NAME, loader)


def findings(data: bytes | str, loader: Loader | None = None) -> tuple[Finding, ...]:
    """Return what reading finds, whether or not it stops."""
    try:
        return read(data, loader).findings
    except InvalidDocument as stopped:
        return stopped.findings


def places(
    data: bytes | str, loader: Loader | None = None
) -> list[tuple[str, int, int]]:
    """Return code, line and column of each finding."""
    return [
        (f.code, f.mark.line, f.mark.column)
        for f in findings(data, loader)
        if isinstance(f.mark, Mark)
    ]


def caret(finding: Finding) -> str:
    """Return the characters that the caret underlines."""
    mark = finding.mark
    assert isinstance(mark, Mark)
    return mark.text[mark.column - 1 :][: mark.length]


def plain(node: Node) -> object:
    """Return a node as plain texts, lists and dictionaries."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items()}
    return [plain(item) for item in node]


def everything(node: Node) -> object:
    """Return a node with all it knows, to compare two readings."""
    if isinstance(node, Scalar):
        return node, node.mark
    if isinstance(node, Mapping):
        entries = [
            (key, entry.key, entry.mark, everything(entry.value))
            for key, entry in node.entries.items()
        ]
        return node.mark, node.path, entries
    return node.mark, node.path, [everything(item) for item in node]
