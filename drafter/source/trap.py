"""A trap of one line: what went wrong, and what was meant."""

import attrs

from drafter.findings import Rule


@attrs.frozen
class Trap:
    """A trap found on a line, and the line as it was meant.

    Attributes:
        rule: What went wrong.
        column: Where, from 0.
        mended: The line that lets the parser read on; empty leaves it out.
        values: What the rule's sentences name.
        length: How many characters the caret underlines.
    """

    rule: Rule
    column: int
    mended: str
    values: dict[str, str] = attrs.field(factory=dict)
    length: int = 1
