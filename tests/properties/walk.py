"""What a paper must say: a naive walk of a template's tags over a view.

Nothing of the engine takes part: the package is read with the standard library,
the tags are told apart by one expression, and values are looked up one by one.
"""

import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import attrs

from drafter.vocabulary import TAG, words

Scope = Mapping[str, Any]
Element = ElementTree.Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TOLD = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml"
)
MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
SET = ""
"""Names how texts are set, among the tags that a walk sees."""
TAGS = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.S)
BODY = "word/document.xml"
END = "\x1e"
"""What stands between paragraphs here; no value can hold it."""
STATEMENT = re.compile(r"\{%(?:p|tr|tc)?\s+(\w+)\s*(.*?)\s*%\}", re.S)
TERM = re.compile(r"\s*('[^']*'|\"[^\"]*\"|==|!=|[\w.]+)")


def told(paper: bytes) -> dict[str, list[str]]:
    """Return the texts of each part of a file, paragraph by paragraph."""
    return {name: _said(lines) for name, lines in _parts(paper)}


def expected(template: bytes, view: object) -> dict[str, list[str]]:
    """Return what each part must say when the tags are filled with a view."""
    root = {word.name: getattr(view, name) for name, word in _words(view).items()}
    typeset = getattr(view, "typeset", str)
    scopes = {True: root | {SET: str}, False: root | {SET: typeset}}
    return {
        name: _said(
            _filled(_tokens(END.join(lines)), scopes[_is_core(name)]).split(END)
        )
        for name, lines in _parts(template)
    }


def _said(lines: list[str]) -> list[str]:
    """Return the lines that say something; a container may gain an empty one.

    Which spaces of a title hold is the engine's choice.
    """
    held = (line.replace("\u00a0", " ").replace("\u2011", "-") for line in lines)
    return [unicodedata.normalize("NFC", line) for line in held if line]


def _is_core(part: str) -> bool:
    return part.startswith("docProps")


def _parts(data: bytes) -> Iterator[tuple[str, list[str]]]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in sorted(filter(TOLD.fullmatch, package.namelist())):
            root = ElementTree.fromstring(package.read(name))
            texts = [e.text or "" for e in root if "/dc/terms/" not in e.tag]
            yield name, texts if _is_core(name) else list(_lines(root))


def _lines(element: Element) -> Iterator[str]:
    """Yield the paragraphs; a row or cell that holds a tag for it is that tag."""
    for child in element:
        if child.tag in (f"{WORD}tr", f"{WORD}tc"):
            sign = "{%" + child.tag.removeprefix(WORD) + " "
            lines = list(_lines(child))
            for_it = [line for line in lines if line.startswith(sign)]
            yield from for_it or lines
        elif child.tag == f"{WORD}p":
            yield "".join(_words_of(child))
            for inner in child.iter():
                if inner is not child and inner.tag == f"{WORD}txbxContent":
                    yield from _lines(inner)
        else:
            yield from _lines(child)


def _words_of(element: Element) -> Iterator[str]:
    for child in element:
        name = child.tag.removeprefix(WORD)
        if name == "t":
            yield child.text or ""
        elif name in MARKS and element.tag == f"{WORD}r":
            yield MARKS[name]
        elif name not in ("pPr", "rPr", "txbxContent"):
            yield from _words_of(child)


@attrs.define
class Block:
    """A loop or a condition, with what stands in it."""

    head: str
    branches: list[tuple[str, list[Any]]] = attrs.field(factory=list)


def _tokens(text: str) -> list[Any]:
    """Return words, values and blocks, nested as their tags are."""
    stack: list[tuple[Block | None, list[Any]]] = [(None, [])]
    for piece in TAGS.split(text):
        found = STATEMENT.fullmatch(piece)
        if found is None:
            stack[-1][1].append(piece)
            continue
        keyword, rest = found.groups()
        if keyword in ("if", "for"):
            block = Block(keyword)
            stack[-1][1].append(block)
            stack.append((block, []))
            block.branches.append((rest, stack[-1][1]))
        elif keyword in ("elif", "else"):
            block = stack.pop()[0]
            assert block is not None
            stack.append((block, []))
            block.branches.append((rest, stack[-1][1]))
        else:
            assert keyword in ("endif", "endfor"), keyword
            stack.pop()
    assert len(stack) == 1, "a block is not closed"
    return stack[0][1]


def _filled(tokens: list[Any], scope: Scope) -> str:
    return "".join(_one(token, scope) for token in tokens)


def _one(token: Any, scope: Scope) -> str:
    if isinstance(token, str):
        return _value(token, scope) if token.startswith("{{") else token
    if token.head == "if":
        for test, inner in token.branches:
            if not test or _holds(test, scope):
                return _filled(inner, scope)
        return ""
    (rest, inner), *other = token.branches
    name, path = re.split(r"\s+in\s+", rest)
    rows = _found(path, scope)
    if not rows and other:
        return _filled(other[0][1], scope)
    return "".join(_filled(inner, {**scope, name: row}) for row in rows)


def _value(tag: str, scope: Scope) -> str:
    text = scope[SET](str(_found(tag.strip("{} \u00a0"), scope)))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _holds(test: str, scope: Scope) -> bool:
    """Judge a condition: or binds weakest, then and, then not."""
    return any(
        all(_single(part, scope) for part in re.split(r"\s+and\s+", choice))
        for choice in re.split(r"\s+or\s+", test)
    )


def _single(test: str, scope: Scope) -> bool:
    if test.startswith("not "):
        return not _single(test.removeprefix("not ").strip(), scope)
    left, *rest = TERM.findall(test)
    if not rest:
        return bool(_found(left, scope))
    sign, right = rest
    return (_found(left, scope) == _found(right, scope)) is (sign == "==")


def _found(path: str, scope: Scope) -> Any:
    if path[0] in "'\"":
        return path[1:-1]
    first, *rest = path.split(".")
    value = scope[first]
    for step in rest:
        (name,) = (n for n, word in _words(value).items() if word.name == step)
        value = getattr(value, name)
    return value


def _words(view: object) -> Mapping[str, Any]:
    return words(type(view), TAG)
