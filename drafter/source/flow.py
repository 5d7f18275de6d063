"""Commas inside braces and brackets that part what belongs together."""

import re
from collections.abc import Iterator

from drafter.findings import Finding
from drafter.source.events import Event, Kind
from drafter.source.line_rules import MISSING_COLON
from drafter.source.nodes import Entry, Scalar
from drafter.source.page import Page
from drafter.source.value_rules import COMMA_IN_BRACES

_COLON = re.compile(r" *:")


def parted_entry(
    page: Page, last: Entry | None, key: Event, value: Event
) -> Finding | None:
    """Find a word without a colon inside braces: the rest of the value before it.

    ``{kế hoạch: 96,7%}`` is ``96`` and a key ``7%`` to YAML.
    """
    if value.kind is not Kind.TEXT or value.text or value.style:
        return None
    if _COLON.match(page.line(key.end_line), key.end_column):
        return None
    mark = page.span(key)
    if last is None or not isinstance(last.value, Scalar):
        return MISSING_COLON.at(mark=mark)
    return _parted(page, last.value.text, key, prefix=f"{last.key}: ")


def parted_item(page: Page, before: Event | None, item: Event) -> Iterator[Finding]:
    """Find a decimal comma that parts a number inside brackets: ``[12,5 tỷ]``."""
    if before is None or before.style or item.style:
        return
    left, right = before.text, item.text
    glued = (item.line, item.column) == (before.end_line, before.end_column + 1)
    if glued and left[-1:].isdigit() and right[:1].isdigit():
        yield _parted(page, left, item)


def _parted(page: Page, left: str, item: Event, prefix: str = "") -> Finding:
    glued = page.line(item.line).endswith(",", 0, item.column)
    whole = f"{left},{'' if glued else ' '}{item.text}"
    return COMMA_IN_BRACES.at(
        mark=page.span(item),
        whole=whole,
        left=left,
        right=item.text,
        shown=f'{prefix}"{whole}"',
    )
