"""Word's own fields: which may stand in a template, and which reach out of it."""

import re
from collections.abc import Iterator

from drafter.ooxml import xml

LEGAL = frozenset((
    "=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY",
    "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DOCPROPERTY", "DOCVARIABLE",
    "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN",
    "FORMTEXT", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY",
    "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF",
    "PRINTDATE", "QUOTE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES",
    "SEQ", "SET", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TITLE",
    "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE",
))  # fmt: skip
"""Fields that look no farther than the file itself."""

CLOCK = frozenset(("DATE", "TIME"))
"""Fields that change with the day on which the paper is opened."""

SCHEMES = ("http", "https", "mailto")
"""Where a hyperlink may lead."""

_CODES = frozenset(map(xml.name, ("w:instrText", "w:delInstrText")))
_FIELD_MARKS = (*_CODES, xml.name("w:fldSimple"), xml.name("w:fldChar"))
_BOOKMARK = re.compile(r"[^\W\d]\w*")
_SWITCH = re.compile(r'\\[a-z*@#]\s*(?:"[^"]*"|\S*)?', re.I)
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*(?=:)", re.I)
_HIDDEN = re.compile("[\\s\0-\x20\u00ad\u200b-\u200f\ufeff]+")


def codes(root: xml.Element) -> Iterator[str]:
    """Yield the code of every field of a part, each joined over its runs."""
    stack: list[list[str]] = []
    for element in root.iter(*_FIELD_MARKS):
        if element.tag == xml.name("w:fldSimple"):
            yield xml.value(element, "w:instr")
        elif element.tag == xml.name("w:fldChar"):
            kind = xml.value(element, "w:fldCharType")
            if kind == "begin":
                stack.append([])
            elif kind in ("separate", "end") and stack and stack[-1]:
                yield "".join(stack[-1])
                stack[-1] = []
            if kind == "end" and stack:
                stack.pop()
        elif element.tag in _CODES:
            for code in stack or [[]]:
                code.append(element.text or "")
            if not stack:
                yield element.text or ""
    yield from ("".join(code) for code in stack if code)


def kind(code: str) -> str:
    """Return the kind of a field, ``PAGE``, as Word reads it from its code."""
    words = code.split()
    first = words[0].upper() if words else ""
    if first.startswith("="):
        return "="
    return first


def harmless(code: str) -> bool:
    """Say whether a field looks no farther than its own file."""
    name = kind(code)
    if name == "HYPERLINK":
        return _leads_inside(code)
    return not name or name in LEGAL or name in CLOCK or _is_reference(code)


def scheme(target: str) -> str:
    """Return the scheme of a target as programs understand it, or nothing."""
    found = _SCHEME.match(decoded(target))
    return found[0].lower() if found else ""


def decoded(target: str) -> str:
    """Return a target without what hides its scheme: blanks, escapes."""
    plain = re.sub(r"%([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), target, flags=re.I)
    return _HIDDEN.sub("", plain)


def _leads_inside(code: str) -> bool:
    rest = _SWITCH.sub(" ", code.strip()[len("HYPERLINK") :])
    target = rest.strip().strip('"').strip()
    return not target or target.startswith("#") or scheme(target) in SCHEMES


def _is_reference(code: str) -> bool:
    """A field that is only the name of a bookmark stands for a REF to it."""
    words = code.split()
    return (
        len(words) == 1
        and _BOOKMARK.fullmatch(words[0]) is not None
        and words[0].startswith(("_", "OLE_LINK"))
    )
