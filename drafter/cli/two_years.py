"""``drafter diff OLD NEW``: what this year's file still has of last year's."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafter.cli import boundary, printing, streams
from drafter.cli.language import say
from drafter.findings import Cell, Mark

if TYPE_CHECKING:
    from drafter.drafting.unchanged import Same


def compare(old: str, new: str, *, as_json: bool) -> int:
    """Print what two conference files have in common; the exit code says if all.

    Args:
        old: The file of last year.
        new: The file of this year.
        as_json: Whether to print JSON.

    Raises:
        drafter.errors.SourceError: A file cannot be opened, or holds no conference.
    """
    from drafter.drafting import loading, unchanged
    from drafter.errors import InvalidDocument, SourceError
    from drafter.formatter import Formatter

    try:
        before, after = loading.read(old), loading.read(new)
    except InvalidDocument as stop:
        raise SourceError(stop.findings) from stop  # 1 would say that they differ
    same = unchanged.unchanged(before, after)
    if as_json:
        printing.print_json({"same": [_record(one) for one in same]})
    else:
        period = Formatter().period(before.conference.period)
        for line in _lines(same, period):
            streams.result(line)
        streams.note(_summary(new, same, period))
    equal = before.conference == after.conference
    return boundary.DONE if equal else boundary.CONTENT


def _record(same: "Same") -> dict[str, object]:
    return {
        "kind": same.kind.value,
        "field": ".".join(map(str, same.field)),
        **_line("", same.mark),
        **_line("old_", same.old_mark),
        "text": same.text,
    }


def _line(before: str, mark: Mark | Cell) -> dict[str, object]:
    """Return where something stands: its line, of a sheet also sheet and cell."""
    line: dict[str, object] = {f"{before}line": mark.line}
    if isinstance(mark, Cell):
        line |= {f"{before}sheet": mark.sheet, f"{before}ref": mark.ref}
    return line


def _lines(same: "Sequence[Same]", period: str) -> Iterator[str]:
    """Yield the figures, then the sentences, each with both its lines."""
    from drafter.drafting.unchanged import SameKind

    heads = {
        SameKind.FIGURE: say("Số liệu còn như", "Figures as in"),
        SameKind.SENTENCE: say("Câu còn như", "Sentences as in"),
    }
    for kind, head in heads.items():
        rows = [one for one in same if one.kind is kind]
        if rows:
            yield f"{head} {period} ({len(rows)})"
            yield from (_row(one) for one in rows)


def _row(same: "Same") -> str:
    """Return the line of one: where it is now, what it says, where it was."""
    from drafter.drafting.unchanged import SameKind

    key = [step for step in same.field if isinstance(step, str)][-1]
    text = f"{key}: {same.text}" if same.kind is SameKind.FIGURE else f"“{same.text}”"
    name = f" ({same.name})" if same.name else ""
    now = _place(same.mark, f"{same.mark.file}:{same.mark.line}")
    line = same.old_mark.line
    then = _place(same.old_mark, say(f"dòng {line}", f"line {line}"))
    return f"  {now}  {text}{name}  ← {then}"


def _place(mark: Mark | Cell, line: str) -> str:
    return str(mark) if isinstance(mark, Cell) else line


def _summary(file: str, same: "Sequence[Same]", period: str) -> str:
    from drafter.drafting.unchanged import SameKind

    figures = sum(one.kind is SameKind.FIGURE for one in same)
    sentences = len(same) - figures
    if not same:
        return say(
            f"{file}: không còn số liệu, câu nào như {period}",
            f"{file}: no figure and no sentence is as in {period}",
        )
    return say(
        f"{file}: {figures} số liệu và {sentences} câu còn như {period}",
        f"{file}: {figures} figures and {sentences} sentences are as in {period}",
    )
