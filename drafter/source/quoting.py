"""Quotes and brackets: how to write a value in them, and where they close."""

import re

_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_TOKEN = re.compile(
    r"(?<!\w)(?:\"(?:[^\"\\]|\\.)*(?:\"|$)|'(?:[^']|'')*(?:'|$))|.", re.DOTALL
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
