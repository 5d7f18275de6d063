"""What a run found, as text and as JSON; places, paths and columns in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, Any

import click
from attrs import asdict

from drafter.cli import streams
from drafter.cli.language import current, say
from drafter.files.file_names import argument as argument
from drafter.findings import (
    SEVERITY_WORDS,
    Cell,
    Edit,
    Finding,
    Mark,
    Place,
    Severity,
    Spot,
)
from drafter.records import frozen

MOST = 20
"""How many findings a run prints before it only counts them."""
WIDTH = 100
"""How many characters of a line are quoted around the caret."""
SCHEMA_VERSION = 1
"""The version of the shape of the JSON."""
_IN_MEMORY = _CHUNK = 2**16
"""How much of a long list is held in memory, in characters."""

ABSENT = ("missing-field", "missing", "paper-gap")
"""Rules about what is not there: they quote no line."""

_IN_TABLE = ("table", "row", "cell")

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
    """Return what every command shows, each once.

    Hints on facts are shown by a check only; those on a template have no other door
    that a person who renders would open.
    """
    kept = (item for item in findings if not is_hint_on_facts(item.finding))
    return tuple(dict.fromkeys(kept))


def is_hint_on_facts(finding: Finding) -> bool:
    """Tell whether ``drafter check`` of a conference file alone shows a finding."""
    return finding.severity is Severity.HINT and not finding.is_of_template


def count(findings: Iterable[FileFinding], severity: Severity) -> int:
    """Count the findings of a severity."""
    return sum(item.finding.severity is severity for item in findings)


def print_findings(findings: Sequence[FileFinding]) -> None:
    """Print findings to standard error: at most `MOST`, then a count, a summary."""
    tally = Tally()
    tally.add(findings)
    print_gravest(findings)
    tally.print()


def print_gravest(findings: Sequence[FileFinding]) -> None:
    """Print at most `MOST` findings to standard error, then how many are left.

    Where there are more, the gravest are kept, in the order of their places.
    """
    for item in gravest(findings):
        streams.note("\n".join(lines(item)))
    if len(findings) > MOST:
        left = len(findings) - MOST
        streams.note(say(f"… và {left} mục nữa", f"… and {left} more"))


def print_findings_as_json(findings: Iterable[FileFinding], **more: object) -> None:
    """Print findings, and what else a command has, to standard output."""
    print_json({"findings": [record(item) for item in findings], **more})


def print_json(content: Mapping[str, object]) -> None:
    """Print one JSON document with the version of its shape."""
    streams.result(as_json(content))


def as_json(content: Mapping[str, object]) -> str:
    """Return one JSON document with the version of its shape."""
    import json

    versioned = {"schema_version": SCHEMA_VERSION, **content}
    return json.dumps(versioned, ensure_ascii=False, indent=2)


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
        yield from _quoted(finding.other_line)
    if finding.hint(lang):
        yield f"  = {SEVERITY_WORDS[Severity.HINT][lang]}: {finding.hint(lang)}"


class Tally:
    """How many findings a run has, and in how many files; they themselves may be gone.

    Attributes:
        counts: How many there are of each severity.
        files: The files that they belong to.
        codes: The code of the first finding of each severity.
    """

    def __init__(self) -> None:
        self.counts = Counter[Severity]()
        self.files = set[str]()
        self.codes = dict[Severity, str]()

    def add(self, findings: Iterable[FileFinding]) -> None:
        """Count more findings."""
        for item in findings:
            self.counts[item.finding.severity] += 1
            self.files.update(filter(None, [item.file]))
            self.codes.setdefault(item.finding.severity, item.finding.code)

    def counted(self) -> str:
        """Return "3 lỗi, 1 cảnh báo", or an empty text."""
        return ", ".join(_counts(self.counts))

    def summary(self) -> str:
        """Return "3 lỗi, 1 cảnh báo trong 2 tệp · giải thích: drafter explain D102"."""
        files = len(self.files)
        within = say(f" trong {files} tệp", f" in {files} {_plural('file', files)}")
        first = self.codes[min(self.codes, key=_rank)]
        command = click.style(f"drafter explain {first}", bold=True)
        explained = say("giải thích", "explained")
        return f"{self.counted()}{within if files else ''} · {explained}: {command}"

    def print(self) -> None:
        """Print the summary to standard error, if anything was found."""
        if self.counts:
            streams.note(f"\n{self.summary()}")


class Lists:
    """A JSON document of long lists, which wait on the disk until all are there."""

    def __init__(self, *names: str) -> None:
        self._lists = {name: _waiting() for name in names}

    def add(self, name: str, item: object) -> None:
        """Add an item to a list."""
        import json

        text = json.dumps(item, ensure_ascii=False, indent=2)
        waiting = self._lists[name]
        waiting.write(",\n" if waiting.tell() else "\n")
        waiting.write("    " + text.replace("\n", "\n    "))

    def print(self) -> None:
        """Print the document once, with the version of its shape, as `print_json`."""
        streams.result(f'{{\n  "schema_version": {SCHEMA_VERSION}', end=False)
        for name, waiting in self._lists.items():
            streams.result(f',\n  "{name}": [', end=False)
            end = "\n  ]" if waiting.tell() else "]"
            waiting.seek(0)
            while text := waiting.read(_CHUNK):
                streams.result(text, end=False)
            streams.result(end, end=False)
            waiting.close()
        streams.result("\n}")


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


def place(file: str, mark: Place | None) -> str:
    """Return what stands before a message, without its final colon."""
    if isinstance(mark, Mark):
        return f"{mark.file}:{mark.line}:{mark.column}"
    if isinstance(mark, Spot):
        inner = ", ".join(_within(mark))
        return f"{mark.file}: {inner}" if inner else mark.file
    if isinstance(mark, Cell):
        return str(mark)
    return file


def columns(rows: Sequence[Sequence[str]], *, indent: int = 0) -> Iterator[str]:
    """Yield each row with its cells padded to the widest of their column."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield (" " * indent + "  ".join(cells)).rstrip()


def _file(finding: Finding, file: str) -> str:
    return finding.mark.file if isinstance(finding.mark, Place) else file


def _waiting() -> IO[str]:
    """Return a text that is kept in memory while it is short, and then on the disk."""
    from tempfile import SpooledTemporaryFile

    return SpooledTemporaryFile(
        _IN_MEMORY, "w+", encoding="utf-8", errors="surrogatepass", newline=""
    )


def _counts(counts: Mapping[Severity, int]) -> Iterator[str]:
    for severity, words in SEVERITY_WORDS.items():
        number = counts[severity]
        if number:
            yield say(
                f"{number} {words['vi']}", f"{number} {_plural(words['en'], number)}"
            )


def _plural(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"


def _rank(severity: Severity) -> int:
    return tuple(Severity).index(severity)


def _quoted(mark: Place | None) -> Iterator[str]:
    """Yield the line of a mark with a caret under it, or the words of a spot."""
    if isinstance(mark, Spot):
        yield from _nearby(mark)
        return
    if isinstance(mark, Cell):
        mark = _row(mark)
    if mark is None or not mark.text.strip():
        return
    text, start = _window(_printable(mark.text), mark.column - 1)
    length = max(1, min(mark.length, len(text) - start))
    gutter = max(3, len(str(mark.line)))
    yield f"{mark.line:>{gutter}} | {text}"
    yield f"{'':>{gutter}} | {' ' * start}{'^' * length}"


def _row(cell: Cell) -> Mark:
    """Return the row of a cell as a line of text."""
    line = cell.before + cell.text + cell.after
    return Mark(cell.file, cell.row, len(cell.before) + 1, line, len(cell.text))


def _nearby(spot: Spot) -> Iterator[str]:
    """Yield a tag, marked among the words beside it where it has any."""
    tag = _printable(spot.tag)
    near = _printable(spot.near)
    if tag and tag in near:
        yield f"    {near}"
        yield f"    {' ' * near.index(tag)}{'^' * len(tag)}"
    elif tag:
        if near:
            yield f"    ({say('sau', 'after')} “{near}”)"
        yield f"    {tag}"


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


def _place_record(mark: Place | None) -> dict[str, Any]:
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
            **_beside(mark),
        }
    if mark is None:
        return {"line": None, "column": None}
    if isinstance(mark, Cell):
        within = {"sheet": mark.sheet, "ref": mark.ref}
        return {"line": mark.row, "column": mark.column, **within}
    return {"line": mark.line, "column": mark.column}


def _beside(spot: Spot) -> dict[str, Any]:
    """Return what else is known of a place: inner tables, titles, words beside it."""
    inner = [dict(zip(_IN_TABLE, place, strict=True)) for place in spot.nested]
    more = {"nested": inner, "heading": spot.heading, "near": spot.near}
    return {name: value for name, value in more.items() if value}
