"""What a run found, as text and as JSON; places, paths and columns in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import click
from attrs import asdict

from drafter.cli import streams
from drafter.cli.language import current, say
from drafter.findings import SEVERITY_WORDS, Edit, Finding, Mark, Severity, Spot
from drafter.records import frozen

MOST = 20
"""How many findings a run prints before it only counts them."""
WIDTH = 100
"""How many characters of a line are quoted around the caret."""
SCHEMA_VERSION = 1
"""The version of the shape of the JSON."""

ABSENT = ("missing-field", "missing", "paper-gap")
"""Rules about what is not there: they quote no line."""

_COLOURS: Mapping[Severity, str] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.HINT: "cyan",
}


@frozen
class FileFinding:
    """A finding and the file it belongs to, as the user named it."""

    file: str
    finding: Finding


def of_file(file: str, findings: Iterable[Finding]) -> tuple[FileFinding, ...]:
    """Return the findings of one file; one with a place belongs to the file of that."""
    return tuple(FileFinding(_file(finding, file), finding) for finding in findings)


def without_hints(findings: Iterable[FileFinding]) -> tuple[FileFinding, ...]:
    """Return what every command shows, each once; hints are shown by a check only."""
    kept = (item for item in findings if item.finding.severity is not Severity.HINT)
    return tuple(dict.fromkeys(kept))


def count(findings: Iterable[FileFinding], severity: Severity) -> int:
    """Count the findings of a severity."""
    return sum(item.finding.severity is severity for item in findings)


def print_findings(findings: Sequence[FileFinding]) -> None:
    """Print findings to standard error: at most `MOST`, then a count, a summary.

    Where there are more, the gravest are kept, in the order of their places.
    """
    if not findings:
        return
    for item in gravest(findings):
        streams.note("\n".join(lines(item)))
    if len(findings) > MOST:
        left = len(findings) - MOST
        streams.note(say(f"… và {left} mục nữa", f"… and {left} more"))
    streams.note(f"\n{summary(findings)}")


def print_findings_as_json(findings: Iterable[FileFinding], **more: object) -> None:
    """Print findings, and what else a command has, to standard output."""
    print_json({"findings": [record(item) for item in findings], **more})


def print_json(content: Mapping[str, object]) -> None:
    """Print one JSON document with the version of its shape."""
    import json

    versioned = {"schema_version": SCHEMA_VERSION, **content}
    streams.result(json.dumps(versioned, ensure_ascii=False, indent=2))


def gravest(findings: Sequence[FileFinding]) -> list[FileFinding]:
    """Return at most `MOST` findings, errors before warnings before hints."""
    order = sorted(
        enumerate(findings), key=lambda pair: _rank(pair[1].finding.severity)
    )
    kept = sorted(number for number, _ in order[:MOST])
    return [findings[number] for number in kept]


def lines(item: FileFinding) -> Iterator[str]:
    """Yield the lines of one finding: place and sentence, line and caret, hint."""
    finding, lang = item.finding, current()
    word = SEVERITY_WORDS[finding.severity][lang]
    severity = click.style(word, fg=_COLOURS[finding.severity], bold=True)
    where = place(item.file, finding.mark)
    before = f"{where}: " if where else ""
    code = f"{finding.code} [{finding.rule.name}]"
    yield f"{before}{severity} {code}: {finding.message(lang)}"
    if finding.rule.name not in ABSENT:
        yield from _quoted(finding.mark)
    if finding.hint(lang):
        yield f"  = {SEVERITY_WORDS[Severity.HINT][lang]}: {finding.hint(lang)}"


def summary(findings: Sequence[FileFinding]) -> str:
    """Return "3 lỗi, 1 cảnh báo trong 2 tệp · giải thích: drafter explain D102"."""
    files = len({item.file for item in findings if item.file})
    counted = ", ".join(_counts(findings))
    within = say(f" trong {files} tệp", f" in {files} {_plural('file', files)}")
    first = min(findings, key=lambda item: _rank(item.finding.severity)).finding.code
    command = click.style(f"drafter explain {first}", bold=True)
    explained = say("giải thích", "explained")
    return f"{counted}{within if files else ''} · {explained}: {command}"


def record(item: FileFinding) -> dict[str, Any]:
    """Return a finding as plain data; message and hint alone know a language."""
    finding, lang = item.finding, current()
    return {
        "code": finding.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message(lang),
        "hint": finding.hint(lang),
        **_fix(finding.mend),
        "file": item.file or None,
        **_place_record(finding.mark),
        "path": list(finding.path),
    }


def _fix(mend: tuple[Edit, ...]) -> dict[str, Any]:
    """Return the edits of a finding, where the file shows their places."""
    spans = [(edit.span, edit.text) for edit in mend if edit.span is not None]
    if not spans:
        return {}
    return {"fix": [{"span": asdict(span), "text": text} for span, text in spans]}


def place(file: str, mark: Mark | Spot | None) -> str:
    """Return what stands before a message, without its final colon."""
    if isinstance(mark, Mark):
        return f"{mark.file}:{mark.line}:{mark.column}"
    if isinstance(mark, Spot):
        inner = ", ".join(_within(mark))
        return f"{mark.file}: {inner}" if inner else mark.file
    return file


def argument(path: object) -> str:
    """Return a path as it is typed on a command line: in quotes with spaces."""
    text = str(path)
    return f'"{text}"' if " " in text else text


def columns(rows: Sequence[Sequence[str]], *, indent: int = 0) -> Iterator[str]:
    """Yield each row with its cells padded to the widest of their column."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield (" " * indent + "  ".join(cells)).rstrip()


def _file(finding: Finding, file: str) -> str:
    return finding.mark.file if isinstance(finding.mark, Mark | Spot) else file


def _counts(findings: Sequence[FileFinding]) -> Iterator[str]:
    for severity, words in SEVERITY_WORDS.items():
        number = count(findings, severity)
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


def _within(spot: Spot) -> Iterator[str]:
    if spot.part or spot.paragraph or spot.table:
        from drafter.ooxml import places

        yield places.described(spot, current())
    if spot.heading:
        yield f"{say('dưới mục', 'under')} “{spot.heading}”"


def _place_record(mark: Mark | Spot | None) -> dict[str, Any]:
    if isinstance(mark, Spot):
        return {
            "line": None,
            "column": None,
            "part": mark.part,
            "paragraph": mark.paragraph,
            "table": mark.table,
            "row": mark.row,
            "cell": mark.cell,
            "tag": mark.tag,
        }
    if mark is None:
        return {"line": None, "column": None}
    return {"line": mark.line, "column": mark.column}
