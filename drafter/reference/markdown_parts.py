"""Pieces of Markdown that the reference pages are made of."""

from collections.abc import Iterable, Iterator, Sequence

NOTICE = (
    "<!-- Trang này được sinh ra: python -m drafter.reference docs. Đừng sửa tay. -->"
)


def page(title: str, lines: Iterable[str]) -> str:
    """Return a page with its title and the notice that nobody edits it."""
    return "\n".join([f"# {title}", "", NOTICE, "", *lines]).rstrip() + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table, and an empty one after it."""
    yield _row(head)
    yield _row(["---"] * len(head))
    for row in rows:
        yield _row(row)
    yield ""


def code(text: str) -> str:
    """Return a text as code inside a line; empty when there is none."""
    return f"`{text}`" if text else ""


def block(text: str, language: str = "") -> Iterator[str]:
    """Yield a block of code, and an empty line after it."""
    yield f"```{language}"
    yield from text.splitlines()
    yield "```"
    yield ""


def _row(cells: Sequence[str]) -> str:
    escaped = (cell.replace("|", r"\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"
