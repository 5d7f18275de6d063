"""A trap of one line: what went wrong, and what was meant."""

from collections.abc import Iterable

import attrs

from drafter.findings import Edit, Finding, Mark, Rule


@attrs.frozen
class Trap:
    """A trap found on a line, and the line as it was meant.

    Attributes:
        rule: What went wrong.
        column: Where, from 0.
        mended: The line that lets the parser read on; empty leaves it out.
        values: What the rule's sentences name.
        length: How many characters the caret underlines.
        meant: Whether ``mended`` is the line that was meant, not only one that can
            be read.
    """

    rule: Rule
    column: int
    mended: str
    values: dict[str, str] = attrs.field(factory=dict)
    length: int = 1
    meant: bool = False

    def finding(self, mark: Mark, below: Iterable[Edit] = ()) -> Finding:
        """Return the finding of the trap, with its mend where that is sure.

        Args:
            mark: Where the trap stands, with its line as typed.
            below: What mends the lines below that the same trap spoils.
        """
        line = Edit(mark.text, self.mended)
        mend = (line, *below) if self.meant else ()
        return self.rule.at(mark=mark, **self.values).mended_by(*mend)
