"""The key ``bang``: which table of which workbook, and where it says so."""

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping

from attrs import field

from drafter.errors import Unreadable
from drafter.findings import Finding, error, letters
from drafter.indicator_tables.heads import Head, Heads, named
from drafter.model.proceedings import (
    TABLE_COLUMNS,
    TABLE_FILE,
    TABLE_GROUP,
    TABLE_PARTS,
    TABLE_SHEET,
)
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source.nodes import Mapping, Node, Scalar, Sequence
from drafter.vocabulary import Word, fold, nearest

UNKNOWN_KEY = error("X101", "key")
NO_FILE = error("X101", "unnamed")
NO_COLUMN = error("X101", "column")
MISSHAPEN = error("X101", "shape")

_LETTERS = regex(r"[A-Za-z]{1,3}")
_NO = frozenset(("khong", "bo", "no"))


@frozen(kw_only=True)
class Request:
    """One table that a conference file names.

    Attributes:
        node: Where it is named.
        file: The file, as typed.
        sheet: Its sheet; empty for the first that has a table.
        columns: Columns by what they are, as typed.
        group: The number or name of the one group that is taken; empty for all.
    """

    node: Node
    file: Scalar
    sheet: Scalar | None = None
    columns: AbstractMapping[str, Scalar] = field(factory=dict)
    group: Scalar | None = None


def requests(node: Node) -> Iterator[Request]:
    """Yield the tables of one ``bang``.

    Raises:
        Unreadable: It names no file, or has a key that it cannot have (X101).
    """
    if isinstance(node, Sequence):
        for item in node:
            yield from requests(item)
    elif isinstance(node, Scalar):
        yield Request(node=node, file=node)
    else:
        yield _long(node)


def _long(node: Mapping) -> Request:
    for key in node:
        _check_key(node, key)
    file = _one(node, TABLE_FILE)
    if file is None:
        raise Stopped(NO_FILE.at(*node.path, mark=node.mark))
    return Request(
        node=node,
        file=file,
        sheet=_one(node, TABLE_SHEET),
        columns=_columns(node),
        group=_one(node, TABLE_GROUP),
    )


def _check_key(node: Mapping, key: str) -> None:
    known = {word.name for word in TABLE_PARTS}
    if key in known:
        return
    near, mark = nearest(key, known), node.key_mark(key)
    values = {
        "key": node.key_text(key),
        "near_vi": f"; ý bạn là '{near}'?" if near else "",
        "near_en": f"; did you mean '{near}'?" if near else "",
    }
    raise Stopped(UNKNOWN_KEY.at(*node.path, key, mark=mark, **values))


def _one(node: Mapping, word: Word) -> Scalar | None:
    """Return the one value of a key, nothing of an empty one."""
    value = node.get(word.name)
    if value is None or value.empty:
        return None
    if isinstance(value, Scalar):
        return value
    raise _misshapen(value, word)


def _columns(node: Mapping) -> dict[str, Scalar]:
    value = node.get(TABLE_COLUMNS.name)
    if value is None or value.empty:
        return {}
    if not isinstance(value, Mapping):
        raise _misshapen(value, TABLE_COLUMNS)
    typed = {value.key_text(key): value[key] for key in value.filled}
    for one in typed.values():
        if not isinstance(one, Scalar):
            raise _misshapen(one, TABLE_COLUMNS)
    return {key: one for key, one in typed.items() if isinstance(one, Scalar)}


def _misshapen(value: Node, word: Word) -> "Stopped":
    values = {"key": word.name, "example": word.example}
    return Stopped(MISSHAPEN.at(*value.path, mark=value.mark, **values))


def chosen(request: Request, heads: Heads) -> dict[str, Head | None]:
    """Return the columns that a request names, by their letters or their heads.

    Raises:
        Unreadable: The sheet has no such column (X101).
    """
    return {key: _column(value, heads) for key, value in request.columns.items()}


def _column(typed: Scalar, heads: Heads) -> Head | None:
    text = typed.text.strip()
    if fold(text) in _NO:
        return None
    for head in heads.columns:
        if _LETTERS.fullmatch(text) and letters(head.column) == text.upper():
            return head
    same = [
        head for head in heads.columns if head.text and fold(head.text) == fold(text)
    ]
    if len(same) == 1:
        return same[0]
    listed = ", ".join(map(named, heads.columns))
    mark = typed.mark
    raise Stopped(NO_COLUMN.at(*typed.path, mark=mark, column=text, columns=listed))


class Stopped(Unreadable):
    """A table cannot be taken.

    Attributes:
        findings: Why, with its place; then what may be the reason, such as a hidden
            column.
    """

    def __init__(self, finding: Finding, *beside: Finding) -> None:
        super().__init__(finding.rule, **finding.values)
        self.finding = finding
        self.findings = (finding, *beside)
