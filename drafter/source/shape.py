"""What must stand at the top of a file: fields."""

from collections.abc import Iterator

from drafter.findings import Finding
from drafter.source import traps
from drafter.source.nodes import Mapping, Node, Scalar
from drafter.source.page import Page
from drafter.source.shape_rules import EMPTY_FILE, NOT_FIELDS


def misshapen(page: Page, root: Node | None, *, alone: bool) -> Iterator[Finding]:
    """Find a file that holds something else than fields.

    Args:
        page: The page as it was read.
        root: The node at the top; ``None`` when there is none.
        alone: Whether nothing else is wrong that would explain it.
    """
    if root is None or isinstance(root, Scalar):
        if alone:
            yield _empty(page) if root is None or root.empty else _text(page, root)
    elif not isinstance(root, Mapping):
        yield NOT_FIELDS.at(mark=root.mark, found="một danh sách", found_en="a list")


def _empty(page: Page) -> Finding:
    return EMPTY_FILE.at(mark=page.mark(0, 0))


def _text(page: Page, root: Scalar) -> Finding:
    """Return the trap that makes a field look like a text, or say that it is one."""
    number = root.mark.line - 1
    if trap := traps.of_line(page.line(number)):
        mark = page.mark(number, trap.column, trap.length)
        return trap.finding(mark)
    return NOT_FIELDS.at(mark=root.mark, found="một câu", found_en="a text")
