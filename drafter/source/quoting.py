"""How a value is written in quotes."""


def quoted(text: str) -> str:
    """Return a text in quotes that hold it as it is.

    >>> quoted('Chủ đề: Đoàn kết')
    '"Chủ đề: Đoàn kết"'
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quoted_line(line: str, column: int) -> str:
    """Return a line with all that follows a column in quotes, unindented."""
    head, value = line[:column], line[column:].rstrip()
    return head.lstrip() + quoted(value)
