"""How a text is typed into a file, so that it is read back as the same text."""

from collections.abc import Iterable

from drafter.source.line import quoted
from drafter.source.nodes import Mapping, Scalar
from drafter.source.page import cleaned

STEP = 2
"""Columns by which what stands below a key is indented, where a file shows none."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def one_line(text: str, *, in_braces: bool = False, quote: str = "") -> str:
    """Return a text as one value on a line: plain where that is read as the same.

    Args:
        text: The text, as a reader shall get it.
        in_braces: Whether a comma would part it.
        quote: The quotes in which it stood before, which it keeps where it can.

    >>> one_line("9,8 tỷ đồng"), one_line("9,8 tỷ đồng", in_braces=True)
    ('9,8 tỷ đồng', '"9,8 tỷ đồng"')
    """
    if not text:
        return '""'
    if "\n" in text or "\t" in text:
        return f'"{text.translate(_ESCAPES)}"'
    if quote and quote not in text and "\\" not in text:
        return f"{quote}{text}{quote}"
    return text if not quote and _reads(text, in_braces=in_braces) else quoted(text)


def in_line(text: str) -> str:
    """Return a text of any source as one value on a line."""
    return one_line(read_as(text))


def key_lines(key: str, text: str, below: Iterable[str], step: int = STEP) -> list[str]:
    """Return the lines of a key: with a text, or with lines of YAML below it."""
    lines = [" " * step + line for line in below]
    value = f" {in_line(text)}" if read_as(text) and not lines else ""
    return [f"{one_line(key)}:{value}", *lines]


def item_lines(column: int, gap: int, body: Iterable[str]) -> list[str]:
    """Return the lines of an item.

    Args:
        column: Column of its dash.
        gap: Columns from the dash to what it holds.
        body: What it holds, lines of YAML.
    """
    first, *more = body
    below = " " * (column + gap)
    dash = " " * column + "-" + " " * (gap - 1)
    return [dash + first, *(below + line if line else "" for line in more)]


def read_as(text: str) -> str:
    """Return what a reader gets of a text that stands in a file."""
    return cleaned(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _reads(text: str, *, in_braces: bool) -> bool:
    """Whether a text without quotes is read as itself, and nothing is noticed."""
    from drafter.errors import InvalidDocument
    from drafter.source.parser import parse

    typed = f"{{x: {text}}}" if in_braces else f"x: {text}"
    try:
        document = parse(typed.encode("utf-8", "surrogatepass"), "-")
    except InvalidDocument:
        return False
    if len(document.root) != 1 or document.findings:
        return False
    value = document.root.get("x")
    same = isinstance(value, Scalar) and value.text == text and not value.empty
    return same and isinstance(document.root, Mapping)
