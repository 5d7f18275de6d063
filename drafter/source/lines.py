"""One line of a file taken apart as a clerk means it: dashes, field, value."""

import re

import attrs

from drafter.source.quoting import closing_of, quoted

_HEAD = re.compile(
    r"""(?P<lead>\ *(?:-\ +)*)
    (?P<key>(?:"[^"]*"\ *|'[^']*'\ *|[^\s"'{\[\]},&*!|>%@`#][^#]*?):(?=\ |$)\ *)?""",
    re.VERBOSE,
)
_COMMENT = re.compile(r"(?<! ) +#|(?<! ) +$|^#")
BLOCK_HEADER = re.compile(r"[|>][-+1-9]{0,2}\s*")


@attrs.frozen
class Line:
    """The parts of a line, which joined are the line.

    Attributes:
        lead: Indentation and the dashes of list items.
        key: The field with its colon and the spaces after it; may be empty.
        value: What follows, without a comment.
        comment: A comment and the spaces around it.
    """

    lead: str
    key: str
    value: str
    comment: str

    @classmethod
    def of(cls, text: str) -> "Line":
        """Take a line apart."""
        head = _HEAD.match(text)
        lead, key = head.groups("") if head else ("", "")
        rest = text[len(lead + key) :]
        comment = _COMMENT.search(rest, closing_of(rest))
        end = comment.start() if comment else len(rest)
        return cls(lead, key, rest[:end], rest[end:])

    @property
    def head(self) -> str:
        """All that stands before the value."""
        return self.lead + self.key

    @property
    def column(self) -> int:
        """Column of the value, from 0."""
        return len(self.head)

    @property
    def indent(self) -> int:
        """Column of the first character that is not a space."""
        return len(self.lead) - len(self.lead.lstrip(" "))

    @property
    def bare(self) -> bool:
        """Whether the line is a text that is neither a field nor an item."""
        return bool(self.value) and not self.key and "-" not in self.lead

    @property
    def owner(self) -> int:
        """Column of what the value belongs to: its field, or its dash."""
        return len(self.lead) if self.key else max(0, self.lead.rfind("-"))

    @property
    def opens_block(self) -> bool:
        """Whether a text in ``|`` or ``>`` style begins below."""
        named = bool(self.key or "-" in self.lead)
        return named and bool(BLOCK_HEADER.fullmatch(self.value))

    def with_value(self, value: str) -> str:
        """Return the line with another value."""
        return f"{self.head}{value}{self.comment}"

    def advice(self, value: str | None = None) -> str:
        """Return how to write the line: its value in quotes, unindented."""
        shown = self.value if value is None else value
        return f"{self.head}{quoted(shown)}".strip()
