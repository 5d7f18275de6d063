"""One row of the catalogue: what can be written or read, and how it is called."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from drafter.formatter.amounts import read_amount
from drafter.formatter.occasions import read_occasion
from drafter.formatter.period_reader import read_period
from drafter.formatter.terms import read_term
from drafter.values import Amount, Occasion, Period, Term


@frozen
class Writes:
    """A form that the formatter writes.

    Attributes:
        row: The row of the specification: 6.1 and its number.
        what: What is written.
        form: The name of the ``Formatter`` method.
        args: A sample value.
        options: Keywords of the call.
        reader: What reads the form back.
        value: What the reader gives; the first argument when absent.
        unread: Why nothing reads the form back.
    """

    row: str
    what: str
    form: str
    args: tuple[Any, ...]
    options: Mapping[str, Any] = {}
    reader: Callable[[str], Any] | None = None
    value: Any = None
    unread: str = ""

    @property
    def expected(self) -> object:
        """What reading the form back must give."""
        return self.args[0] if self.value is None else self.value


@frozen
class Reads:
    """A notation that is read.

    Attributes:
        row: The row of the specification: 8.1, 8.2 or 8.3.
        what: What is read.
        reader: The reader.
        typed: Samples, as offices type them.
    """

    row: str
    what: str
    reader: Callable[[str], Any]
    typed: tuple[str, ...]


@frozen
class Computes:
    """A function that neither writes a value nor reads one from a phrase."""

    row: str
    what: str
    function: Callable[..., Any]
    args: tuple[Any, ...]


@frozen
class Names:
    """Exported names that calls take, give or raise."""

    row: str
    what: str
    names: tuple[str, ...]


def amount(text: str) -> Amount:
    """Return the amount of a phrase."""
    return read_amount(text).value


def occasion(text: str) -> Occasion:
    """Return the occasion of a phrase."""
    return read_occasion(text).value


def period(text: str) -> Period:
    """Return the period of a phrase."""
    return read_period(text).value


def term(text: str) -> Term:
    """Return the term of a phrase."""
    return read_term(text).value
