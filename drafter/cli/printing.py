"""Findings as text: place, sentence, the line with a caret, the way out."""

from collections.abc import Iterator, Mapping, Sequence

import click

from drafter.cli import reporting, streams
from drafter.cli.language import current, say
from drafter.cli.places import place
from drafter.cli.reporting import Found
from drafter.findings import SEVERITY_WORDS, Mark, Severity, Spot

MOST = 20
"""How many findings a run prints before it only counts them."""
WIDTH = 100
"""How many characters of a line are quoted around the caret."""

ABSENT = ("missing-field", "missing", "paper-gap")
"""Rules about what is not there: they quote no line."""

_COLOURS: Mapping[Severity, str] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.HINT: "cyan",
}


def report(found: Sequence[Found]) -> None:
    """Print findings to standard error: at most `MOST`, then a count, a summary.

    Where there are more, the gravest are kept, in the order of their places.
    """
    if not found:
        return
    for one in gravest(found):
        streams.note("\n".join(lines(one)))
    if len(found) > MOST:
        left = len(found) - MOST
        streams.note(say(f"… và {left} mục nữa", f"… and {left} more"))
    streams.note(f"\n{summary(found)}")


def gravest(found: Sequence[Found]) -> list[Found]:
    """Return at most `MOST` findings, errors before warnings before hints."""
    ranks = list(Severity)
    order = sorted(
        range(len(found)), key=lambda n: ranks.index(found[n].finding.severity)
    )
    return [found[n] for n in sorted(order[:MOST])]


def lines(found: Found) -> Iterator[str]:
    """Yield the lines of one finding."""
    finding, lang = found.finding, current()
    word = SEVERITY_WORDS[finding.severity][lang]
    severity = click.style(word, fg=_COLOURS[finding.severity], bold=True)
    where = place(found.file, finding.mark)
    before = f"{where}: " if where else ""
    code = f"{finding.code} [{finding.rule.name}]"
    yield f"{before}{severity} {code}: {finding.message(lang)}"
    if finding.rule.name not in ABSENT:
        yield from _quoted(finding.mark)
    if finding.hint(lang):
        yield f"  = {SEVERITY_WORDS[Severity.HINT][lang]}: {finding.hint(lang)}"


def summary(found: Sequence[Found]) -> str:
    """Return "3 lỗi, 1 cảnh báo trong 2 tệp · giải thích: drafter explain D102"."""
    files = len({one.file for one in found if one.file})
    counted = ", ".join(_counts(found))
    within = say(f" trong {files} tệp", f" in {files} {_plural('file', files)}")
    first = min(found, key=lambda one: _rank(one.finding.severity)).finding.code
    command = click.style(f"drafter explain {first}", bold=True)
    explained = say("giải thích", "explained")
    return f"{counted}{within if files else ''} · {explained}: {command}"


def _counts(found: Sequence[Found]) -> Iterator[str]:
    for severity, words in SEVERITY_WORDS.items():
        number = reporting.count(found, severity)
        if number:
            yield say(
                f"{number} {words['vi']}", f"{number} {_plural(words['en'], number)}"
            )


def _plural(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"


def _rank(severity: Severity) -> int:
    return tuple(Severity).index(severity)


def _quoted(mark: Mark | Spot | None) -> Iterator[str]:
    """Yield the line of a mark with a caret under it, or the tag of a spot."""
    if isinstance(mark, Spot):
        if mark.tag:
            yield f"    {_printable(mark.tag)}"
        return
    if mark is None or not mark.text.strip():
        return
    text, start = _window(_printable(mark.text), mark.column - 1)
    length = max(1, min(mark.length, len(text) - start))
    gutter = max(3, len(str(mark.line)))
    yield f"{mark.line:>{gutter}} | {text}"
    yield f"{'':>{gutter}} | {' ' * start}{'^' * length}"


def _window(text: str, column: int) -> tuple[str, int]:
    """Cut a long line around a column; return it and the column in it."""
    if len(text) <= WIDTH:
        return text, min(column, len(text))
    first = max(0, min(column - WIDTH // 3, len(text) - WIDTH))
    cut = text[first : first + WIDTH]
    head, tail = "…" if first else "", "…" if first + WIDTH < len(text) else ""
    return f"{head}{cut}{tail}", column - first + len(head)


def _printable(text: str) -> str:
    """Show what cannot be printed as one character each, so that columns hold."""
    return "".join(
        c if c.isprintable() else " " if c.isspace() else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )
