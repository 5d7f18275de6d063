"""The text of a manifest: what TOML says in it, and where each of its keys stands."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter import toml
from drafter.findings import Finding, Mark, error
from drafter.patterns import regex
from drafter.records import frozen

UNREADABLE = error("T140")
SYNTAX = error("T141")
TWICE = error("T141", "twice")

MOST = 16 * 2**10
"""How many bytes a manifest may have; those that we ship have less than 1,024."""
_DOTS = 200
"""Dots that a line may have: the time of `tomllib` grows with their square."""


@frozen
class Entry:
    """A key of a manifest, and what stands there.

    Attributes:
        name: The key; of one with dots what stands before the first.
        value: Its value.
        key: Where the key stands.
        place: Where the value stands, as far as it is on one line.
        items: Where the items of a list stand.
    """

    name: str
    value: Any
    key: Mark
    place: Mark
    items: tuple[Mark, ...] = ()


def read(data: bytes, file: str) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Return the keys of a manifest in their order, or why it cannot be read.

    Args:
        data: Its bytes: UTF-8, with or without a mark at their start.
        file: What messages call it.
    """
    start = Mark(file, 1, 1)
    if len(data) > MOST:
        return (), (_unreadable(start, *_TOO_LONG),)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as why:
        before = data[: why.start].decode("utf-8-sig", "replace")
        place = _mark(before.replace("\r\n", "\n"), file, len(before), len(before))
        return (), (_unreadable(place, *_NOT_UTF8),)
    try:
        if any(line.count(".") > _DOTS for line in text.split("\n")):
            raise RecursionError
        table = toml.parsed(text.encode())
    except RecursionError:
        return (), (_unreadable(start, *_TOO_DEEP),)
    except ValueError as why:
        return (), (_stopped(text, file, str(why)),)
    return tuple(_entries(text, file, table)), ()


_TOO_LONG = (
    f"tệp dài quá {MOST // 1024} KB",
    f"it is longer than {MOST // 1024} KB",
)
_TOO_DEEP = ("lồng nhau quá nhiều tầng", "it is nested too deep")
_NOT_UTF8 = ("tệp không phải văn bản UTF-8", "it is no text in UTF-8")


_SAVED = (
    "mở bằng Notepad, lưu lại với Encoding là UTF-8",
    "open it in Notepad and save it with the encoding UTF-8",
)
_ANEW = (
    "bắt đầu lại từ template.toml của một mẫu có sẵn: drafter template copy tin-bai",
    "begin again with that of a shipped template: drafter template copy tin-bai",
)


def _unreadable(mark: Mark, reason: str, reason_en: str) -> Finding:
    advice, advice_en = _SAVED if reason == _NOT_UTF8[0] else _ANEW
    return UNREADABLE.at(
        mark=mark,
        reason=reason,
        reason_en=reason_en,
        advice=advice,
        advice_en=advice_en,
    )


_PLACE = regex(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_STRAIGHT = ('viết dấu nháy thẳng " thay cho “ ”', 'write straight quotes " for “ ”')
_QUOTED = (
    'giá trị chữ phải nằm trong dấu nháy kép, ví dụ giay_to = "tin-bai"',
    'a text must stand in quotes, such as giay_to = "tin-bai"',
)
_CLOSED = ('thiếu dấu nháy đóng "', 'the closing quote " is missing')
_EQUALS = (
    "sau tên khóa phải là dấu =; tên khóa viết không dấu",
    "a key is followed by =, and has plain letters only",
)
_COMMA = (
    "danh sách thiếu dấu phẩy giữa hai mục, hoặc thiếu ] ở cuối",
    "a list lacks a comma between two items, or its closing ]",
)
_ONE_A_LINE = ("mỗi dòng chỉ ghi một khóa", "each line has one key")
_BACKSLASH = ("viết dấu \\ trong dấu nháy là \\\\", "write \\ in quotes as \\\\")
_BRACKET = ("thiếu dấu ngoặc đóng", "a closing bracket is missing")
_HIDDEN = ("có ký tự không in được", "a character does not print")
_OTHERWISE = ("viết chưa đúng TOML", "this is no TOML")
_SAID: Mapping[str, tuple[str, str]] = {
    "Illegal character '\\n'": _CLOSED,
    "Expected \"'": _CLOSED,
    "Unterminated string": _CLOSED,
    "Invalid value": _QUOTED,
    "Expected '=' after": _EQUALS,
    "Invalid statement": _EQUALS,
    "Invalid initial character": _EQUALS,
    "Expected newline": _ONE_A_LINE,
    "Unclosed array": _COMMA,
    "Unclosed inline table": _BRACKET,
    "Expected ']": _BRACKET,
    "Unescaped": _BACKSLASH,
    "Illegal character": _HIDDEN,
    "Found invalid character": _HIDDEN,
}
"""What is meant by how a message of `tomllib` begins; the first that fits counts."""
_CURLY = "“”„‟‘’‚‛«»"


def _stopped(text: str, file: str, message: str) -> Finding:
    """Return why TOML cannot read a text."""
    if (twice := _twice(text, file)) is not None:
        return twice
    match = _PLACE.search(message)
    end = len(text.rstrip())
    at = max(0, end - 1)
    if match and match[1]:
        lines = text.split("\n")
        above = sum(len(line) + 1 for line in lines[: int(match[1]) - 1])
        at = min(len(text), above + int(match[2]) - 1)
    said = next(
        (words for sign, words in _SAID.items() if message.startswith(sign)), _OTHERWISE
    )
    if text[at : at + 1] and text[at] in _CURLY:
        said = _STRAIGHT
    elif "end of document" in message and said is _QUOTED:
        said = _BRACKET
    return SYNTAX.at(
        mark=_mark(text, file, at, at + 1), reason=said[0], reason_en=said[1]
    )


def _twice(text: str, file: str) -> Finding | None:
    """Return the finding of the first key that stands twice."""
    first: dict[str, int] = {}
    for statement in _statements(text):
        line = text.count("\n", 0, statement.start) + 1
        if statement.name in first and not statement.is_dotted:
            mark = _mark(text, file, statement.start, statement.end)
            return TWICE.at(mark=mark, key=statement.name, line=first[statement.name])
        first.setdefault(statement.name, line)
    return None


@frozen
class _Statement:
    """Where a key and its value stand in a text: offsets of starts and ends."""

    name: str
    start: int
    end: int
    value: tuple[int, int]
    items: tuple[tuple[int, int], ...] = ()
    is_dotted: bool = False


_TOKEN = regex(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>"{3}(?:\\.|[^\\])*?(?:"{3,5}|\Z)|\'{3}.*?(?:\'{3,5}|\Z)
        |"(?:\\.|[^"\\\n])*"?|\'[^\'\n]*\'?)
    |(?P<open>[\[{])|(?P<close>[\]}])|(?P<sign>[=,\n])
    |(?P<bare>[^\s\#"'\[\]{}=,]+)""",
    re.VERBOSE | re.DOTALL,
)
"""A string that nobody closes goes to its end, so that each letter is read once."""


def _statements(text: str) -> Iterator[_Statement]:
    """Yield the keys at the top of a text of TOML, and the tables with a head.

    What stands below the head of a table belongs to it and is passed over.
    """
    tokens = (t for t in _TOKEN.finditer(text) if t.lastgroup != "comment")
    lines = _lines(tokens)
    in_table = False
    for line in lines:
        first = line[0]
        if first.lastgroup == "open":
            in_table = True
            name = next((t for t in line if t.lastgroup in ("bare", "string")), None)
            if name is not None:
                yield _of_head(name, line)
        elif not in_table:
            equals = next((i for i, t in enumerate(line) if t[0] == "="), len(line))
            if line[:equals] and line[equals + 1 :]:
                yield _of_key(line[:equals], line[equals + 1 :])


Tokens = list[re.Match[str]]


def _lines(tokens: Iterator[re.Match[str]]) -> Iterator[Tokens]:
    """Yield the tokens of each statement: those up to a line end outside brackets."""
    depth, line = 0, list[re.Match[str]]()
    for token in tokens:
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if token[0] != "\n":
            line.append(token)
        elif depth <= 0:
            if line:
                yield line
            depth, line = 0, []
    if line:
        yield line


def _of_head(name: re.Match[str], line: Tokens) -> _Statement:
    last = [token for token in line if token.lastgroup in ("bare", "string")][-1]
    return _Statement(
        _plain(name), name.start(), last.end(), (line[0].start(), line[-1].end())
    )


def _of_key(key: Tokens, value: Tokens) -> _Statement:
    return _Statement(
        name=_plain(key[0]),
        start=key[0].start(),
        end=key[-1].end(),
        value=(value[0].start(), value[-1].end()),
        items=tuple(_items(value)) if value[0][0] == "[" else (),
        is_dotted=len(key) > 1 or (key[0].lastgroup == "bare" and "." in key[0][0]),
    )


def _items(value: Tokens) -> Iterator[tuple[int, int]]:
    """Yield where the items of a list stand."""
    depth, begun, ended = 0, -1, -1
    for token in value:
        depth -= token.lastgroup == "close"
        if depth == 0 or (depth == 1 and token[0] == ","):
            if begun >= 0:
                yield begun, ended
            begun = -1
        else:
            begun, ended = token.start() if begun < 0 else begun, token.end()
        depth += token.lastgroup == "open"


def _plain(key: re.Match[str]) -> str:
    """Return the first part of a key as TOML reads it."""
    try:
        return next(iter(toml.parsed(f"{key[0]} = 0".encode())))
    except (ValueError, RecursionError):
        return key[0].split(".")[0]


def _entries(text: str, file: str, table: Mapping[str, Any]) -> Iterator[Entry]:
    seen = set[str]()
    for found in _statements(text):
        if found.name in table and found.name not in seen:
            seen.add(found.name)
            yield Entry(
                name=found.name,
                value=table[found.name],
                key=_mark(text, file, found.start, found.end),
                place=_mark(text, file, *found.value),
                items=tuple(_mark(text, file, *item) for item in found.items),
            )


def _mark(text: str, file: str, start: int, end: int) -> Mark:
    """Return the place between two offsets, as far as it is on one line."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    line = text[begin : len(text) if stop < 0 else stop]
    length = max(1, min(end, begin + len(line)) - start)
    return Mark(file, text.count("\n", 0, start) + 1, start - begin + 1, line, length)
