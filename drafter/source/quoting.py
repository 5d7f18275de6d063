"""Quotes and brackets: how to write a value in them, and where they close."""

import re

_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_TOKEN = re.compile(
    r"(?<!\w)(?:\"(?:[^\"\\]|\\.)*(?:\"|$)|'(?:[^']|'')*(?:'|$))|[\[\]{}]",
    re.DOTALL,
)
_OPENING = re.compile(
    r"(?:^|[\[{,:]) *(?P<quote>[\"'])"
    r"(?:(?<=\")(?:[^\"\\]|\\.|\\$)*(?P<double>\"|$)"
    r"|(?<=')(?:[^']|'')*(?P<single>'|$))"
)
CLOSING = {"[": "]", "{": "}"}


def quoted(text: str) -> str:
    """Return a text in quotes that hold it as it is.

    >>> quoted('Chủ đề: Đoàn kết')
    '"Chủ đề: Đoàn kết"'
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def left_open(text: str, quote: str = "") -> str:
    """Return the quote that a line leaves open; empty when it closes all.

    Args:
        text: The line, from its value.
        quote: The quote that the line above left open, if it did.

    >>> left_open('{a: "b", c: "d')
    '"'
    """
    if quote:
        end = closing_of(quote + text)
        return left_open(text[end - 1 :]) if end else quote
    for found in _OPENING.finditer(text):
        if not (found["double"] or found["single"]):
            return found["quote"]
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
    if found := _QUOTED.match(text):
        return found.end()
    open_brackets: list[str] = []
    for token in _TOKEN.finditer(text if text[:1] in CLOSING else ""):
        if token[0] in CLOSING:
            open_brackets.append(CLOSING[token[0]])
        elif token[0] == open_brackets[-1]:
            open_brackets.pop()
        if not open_brackets:
            return token.end()
    return 0
