"""The reference page, written by the formatter itself."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

import attrs

from drafter.errors import Unreadable
from drafter.findings import Finding
from drafter.formatter.formatter import Formatter
from drafter.formatter.settings import OFFICIAL, PRESS
from drafter.values import Amount, Occasion, Period, Term
from tests.formatter.catalogue.bases import basis_of
from tests.formatter.catalogue.comparisons import COMPARISONS
from tests.formatter.catalogue.entry import Computes, Reads, Writes
from tests.formatter.catalogue.numbers import NUMBERS
from tests.formatter.catalogue.readers import READERS
from tests.formatter.catalogue.texts import FUNCTIONS, NAMES, TEXTS
from tests.formatter.catalogue.times import TIMES

WRITTEN: tuple[Writes, ...] = (*NUMBERS, *TIMES, *COMPARISONS, *TEXTS)
"""Every form that is written."""

_OFFICE, _NEWS = Formatter(OFFICIAL), Formatter(PRESS)
_AS_PHRASES: dict[type, Callable[[Any], str]] = {
    Amount: _OFFICE.amount,
    Occasion: _OFFICE.occasion,
    Period: _OFFICE.period,
    Term: _OFFICE.term,
}

_HEAD = """\
# The formatter

Written by the formatter itself; every row is a call of `drafter.formatter`.
`fmt` is `Formatter()`; the press column is `Formatter(PRESS)`. In calls,
`amount("trên 63%")` stands for `read_amount("trên 63%").value`, and so do
`occasion`, `period` and `term`.

Rows 6.1 are forms that are written, 6.2 number words, 6.3 comparisons, 8.1 numbers
that are read, 8.2 other phrases, 8.3 repairs, 0.1 profiles. A basis is *verified*
(read in the text), *unverified* (known second-hand) or a *choice* (no text settles
it); only the first may be shown to a user as law.

"""


def page() -> str:
    """Return the page as Markdown."""
    return _HEAD + "\n".join(
        (
            *_table("What it writes", _WRITTEN_HEAD, map(_written, WRITTEN)),
            *_table("What it computes", _COMPUTED_HEAD, map(_computed, FUNCTIONS)),
            *_table("What it reads", _READ_HEAD, _read_all(READERS)),
            *_table("Forms that are not read back", _UNREAD_HEAD, _unread()),
            *_table("Names", _NAMES_HEAD, _names()),
        )
    )


def exported() -> frozenset[str]:
    """Return every public name that the catalogue mentions."""
    readers = {entry.reader.__name__ for entry in READERS}
    functions = {entry.function.__name__ for entry in FUNCTIONS}
    return frozenset(readers | functions | {n for row in NAMES for n in row.names})


_WRITTEN_HEAD = ("row", "what", "call", "official", "press", "read back by", "basis")
_COMPUTED_HEAD = ("row", "what", "call", "result")
_READ_HEAD = ("row", "what", "typed", "value", "findings")
_UNREAD_HEAD = ("form", "example", "why")
_NAMES_HEAD = ("row", "what", "names")


def _written(entry: Writes) -> tuple[str, ...]:
    reader = f"`{entry.reader.__name__}`" if entry.reader else "-"
    basis = basis_of(entry.row, entry.what)
    return (
        entry.row,
        entry.what,
        f"`fmt.{entry.form}({_arguments(entry.args, dict(entry.options))})`",
        _text(write(_OFFICE, entry)),
        _text(write(_NEWS, entry)),
        reader,
        f"{basis.source} ({basis.status.value})",
    )


def write(fmt: Formatter, entry: Writes) -> object:
    """Return what a formatter makes of a row's sample."""
    form: Callable[..., object] = getattr(fmt, entry.form)
    return form(*entry.args, **entry.options)


def _computed(entry: Computes) -> tuple[str, ...]:
    name = entry.function.__name__
    call = f"`{name}({_arguments(entry.args, {})})`"
    return entry.row, entry.what, call, _value(entry.function(*entry.args))


def _read_all(entries: Iterable[Reads]) -> Iterable[tuple[str, ...]]:
    for entry in entries:
        for typed in entry.typed:
            value, said = _reading(entry.reader, typed)
            call = f"`{entry.reader.__name__}({_quoted(typed)})`"
            yield entry.row, entry.what, call, value, said


def _reading(reader: Callable[[str], Any], typed: str) -> tuple[str, str]:
    try:
        reading = reader(typed)
    except Unreadable as refusal:
        return "-", str(refusal.finding)
    return _value(reading.value), "; ".join(map(str, reading.findings)) or "-"


def _unread() -> Iterable[tuple[str, ...]]:
    for entry in WRITTEN:
        if entry.reader is None:
            yield f"`{entry.form}`", _text(write(_OFFICE, entry)), entry.unread


def _names() -> Iterable[tuple[str, ...]]:
    for row in NAMES:
        yield row.row, row.what, ", ".join(f"`{name}`" for name in row.names)


def _table(
    title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> list[str]:
    lines = [f"## {title}", "", _row(head), _row("---" for _ in head)]
    return [*lines, *map(_row, rows), ""]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(0x5C) + '|') for cell in cells)} |"


def _arguments(args: tuple[Any, ...], options: dict[str, Any]) -> str:
    named = [f"{name}={_argument(value)}" for name, value in options.items()]
    return ", ".join([*map(_argument, args), *named])


def _argument(value: object) -> str:
    for kind, write_phrase in _AS_PHRASES.items():
        if isinstance(value, kind):
            return f"{kind.__name__.lower()}({_quoted(write_phrase(value))})"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, str):
        return _quoted(value)
    if attrs.has(type(value)):
        return _record(value, _argument)
    if isinstance(value, list):
        return f"[{', '.join(map(_argument, value))}]"
    return repr(value).replace("datetime.date", "date")


def _value(value: object) -> str:
    """Show a value as text: amounts and times as they print."""
    for kind, write_phrase in _AS_PHRASES.items():
        if isinstance(value, kind):
            return write_phrase(value)
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Finding):
        return str(value)
    if isinstance(value, dict):
        return ", ".join(f"{_value(k)}: {_value(v)}" for k, v in value.items()) or "-"
    if isinstance(value, tuple):
        return f"({', '.join(map(_value, value))})"
    return _record(value, _value) if attrs.has(type(value)) else str(value)


def _record(value: object, show: Callable[[object], str]) -> str:
    """Show a record by the fields that say something."""
    kind: type[Any] = type(value)
    said = [
        f"{field.name}={show(getattr(value, field.name))}"
        for field in attrs.fields(kind)
        if getattr(value, field.name) != field.default
    ]
    return f"{type(value).__name__}({', '.join(said)})"


def _text(written: object) -> str:
    return "; ".join(written) if isinstance(written, tuple) else str(written)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
