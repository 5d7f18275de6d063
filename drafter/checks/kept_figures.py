"""Figures in wording that a hand has given a paper, against those of the file."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

from drafter.checks.indicators import figures
from drafter.errors import Unreadable
from drafter.findings import Finding, warning
from drafter.formatter import read_number
from drafter.formatter.comparison import ALL_OF_IT, percent_of
from drafter.model import Conference, KeptWording
from drafter.patterns import regex
from drafter.values import YEARS
from drafter.vocabulary import words

UNHELD = warning("D485")

_FIGURE = regex(r"(?<![^\W\d_])\d+(?:\.\d+)*(?:,\d+)?")


def kept_figures_are_held(conference: Conference) -> Iterator[Finding]:
    """A figure that a hand has written stands in the drafted words, or in the file."""
    held: frozenset[Decimal] | None = None
    for position, entry in enumerate(conference.kept_wording):
        known = frozenset(_said(entry.anchor))
        new = {t: n for t, n in _figures(entry.text) if n not in known}
        if new and held is None:
            held = frozenset((*_held(conference), *_computed(conference)))
        unheld = [text for text, number in new.items() if number not in (held or ())]
        if unheld:
            attribute = "wording" if entry.wording else "added"
            path = ("kept_wording", position, attribute)
            yield UNHELD.at(*path, figures=", ".join(unheld), paper=entry.paper)


def _figures(text: str) -> Iterator[tuple[str, Decimal]]:
    """Yield the numbers of a text, as typed and as they are."""
    for match in _FIGURE.finditer(text):
        try:
            yield match[0], read_number(match[0], bare=False).value
        except Unreadable:
            parts = match[0].replace(",", ".").split(".")
            yield from ((part, Decimal(part)) for part in parts)


def _said(text: str) -> Iterator[Decimal]:
    return (number for _, number in _figures(text))


def _held(value: object) -> Iterator[Decimal]:
    """Yield the numbers of a value and of all below it; a year those beside it."""
    if isinstance(value, KeptWording | bool):
        return
    if isinstance(value, str):
        yield from _said(value)
    elif isinstance(value, Decimal | int):
        number = Decimal(value)
        yield abs(number)
        if number in YEARS:
            yield from (number - 1, number + 1)
    elif isinstance(value, date):
        yield from map(Decimal, (value.day, value.month))
        yield from _held(value.year)
    elif isinstance(value, time):
        yield from map(Decimal, (value.hour, value.minute))
    elif isinstance(value, tuple):
        for item in value:
            yield from _held(item)
    else:
        cls: type = type(value)
        for attribute in words(cls):
            yield from _held(getattr(value, attribute))


def _computed(conference: Conference) -> Iterator[Decimal]:
    """Yield what a paper computes of each figure and its bases."""
    for _, indicator in figures(conference):
        actual = indicator.actual
        bases = [one.base for one in indicator.compare if one.base is not None]
        for base in (*bases, *filter(None, [indicator.of])):
            if actual is None or not base.value:
                continue
            yield abs(actual.value - base.value)
            for decimals in range(3):
                share = percent_of(actual.value, base.value, decimals)
                yield from (share, abs(share - ALL_OF_IT.value))
