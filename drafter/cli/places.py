"""Where a finding is, in words: file, line and column, or the place in Word."""

from collections.abc import Iterator

from drafter.cli.language import say
from drafter.findings import Mark, Spot


def place(file: str, mark: Mark | Spot | None) -> str:
    """Return what stands before a message, without its final colon."""
    if isinstance(mark, Mark):
        return f"{mark.file}:{mark.line}:{mark.column}"
    if isinstance(mark, Spot):
        inner = ", ".join(_within(mark))
        return f"{mark.file}: {inner}" if inner else mark.file
    return file


def _within(spot: Spot) -> Iterator[str]:
    if spot.part:
        yield spot.part
    if spot.paragraph:
        yield f"{say('đoạn', 'paragraph')} {spot.paragraph}"
    if spot.table:
        yield " ".join(_cell(spot))
    if spot.heading:
        yield f"{say('dưới mục', 'under')} “{spot.heading}”"


def _cell(spot: Spot) -> Iterator[str]:
    yield f"{say('bảng', 'table')} {spot.table}"
    if spot.row:
        yield f"{say('hàng', 'row')} {spot.row}"
    if spot.cell:
        yield f"{say('cột', 'column')} {spot.cell}"


def argument(path: object) -> str:
    """Return a path as it is typed on a command line: in quotes with spaces."""
    text = str(path)
    return f'"{text}"' if " " in text else text
