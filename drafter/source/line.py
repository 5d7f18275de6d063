"""One line of a file taken apart as a clerk means it: dashes, field, value, quotes."""

import re

from drafter.patterns import regex
from drafter.records import frozen

_HEAD = regex(
    r"""(?P<lead>\ *(?:-\ +)*)
    (?P<key>(?:"[^"]*"\ *|'[^']*'\ *|[^\s"'{\[\]},&*!|>%@`#][^#]*?):(?=\ |$)\ *)?""",
    re.VERBOSE,
)
_COMMENT = regex(r"(?<! ) +#|(?<! ) +$|^#")
COLON_BEHIND = regex(r" *:")
BLOCK_HEADER = regex(r"[|>][-+1-9]{0,2}\s*")
_QUOTED = regex(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_TOKEN = regex(
    r"(?<!\w)(?:\"(?:[^\"\\]|\\.)*(?:\"|$)|'(?:[^']|'')*(?:'|$))|[\[\]{}]",
    re.DOTALL,
)
_OPENING = regex(
    r"(?:^|[\[{,:]) *(?P<quote>[\"'])"
    r"(?:(?<=\")(?:[^\"\\]|\\.|\\$)*(?P<double>\"|$)"
    r"|(?<=')(?:[^']|'')*(?P<single>'|$))"
)
CLOSING = {"[": "]", "{": "}"}


@frozen
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


def quoted(text: str) -> str:
    """Return a text in quotes that hold it as it is.

    >>> quoted('Chủ đề: Đoàn kết')
    '"Chủ đề: Đoàn kết"'
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def open_quote(text: str, quote: str = "") -> str:
    """Return the quote that a line leaves open; empty when it closes all.

    Args:
        text: The line, from its value.
        quote: The quote that the line above left open, if it did.

    >>> open_quote('{a: "b", c: "d')
    '"'
    """
    if quote:
        end = closing_of(quote + text)
        return open_quote(text[end - 1 :]) if end else quote
    for match in _OPENING.finditer(text):
        if not (match["double"] or match["single"]):
            return match["quote"]
    return ""


def open_brackets(text: str) -> str:
    """Return the brackets that a text opens and leaves open.

    >>> open_brackets('so_sanh: {kế hoạch: [1], cùng kỳ: ')
    '{'
    """
    left: list[str] = []
    for token in _TOKEN.finditer(text):
        if token[0] in CLOSING:
            left.append(token[0])
        elif left and token[0] == CLOSING[left[-1]]:
            left.pop()
    return "".join(left)


def closing_of(text: str) -> int:
    """Return the length of what opens a text; 0 when it does not close.

    >>> closing_of('"Đoàn kết" là sức mạnh')
    10
    """
    if match := _QUOTED.match(text):
        return match.end()
    open_brackets: list[str] = []
    for token in _TOKEN.finditer(text if text[:1] in CLOSING else ""):
        if token[0] in CLOSING:
            open_brackets.append(CLOSING[token[0]])
        elif token[0] == open_brackets[-1]:
            open_brackets.pop()
        if not open_brackets:
            return token.end()
    return 0
