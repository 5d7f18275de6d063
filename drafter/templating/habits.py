"""What a tag was meant to be that templates do not know: the tag that works.

Word's AutoCorrect, data files and other template languages leave their marks in tags.
Each is undone here by a table; whether the tag that comes out is one that templates
know, `tags` decides. A name is written as the fields are: small letters, no accents.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping

from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import fold

Reason = tuple[str, str]
"""What was wrong, in Vietnamese and English."""

CAPITALS: Reason = ("viết hoa", "capitals")
LETTERS: Reason = (
    "tên trường có dấu, gạch nối hoặc dấu cách",
    "a name with accents, hyphens or spaces",
)
WORDS: Reason = ("lệnh của ngôn ngữ khác", "a command of another language")
ENDING: Reason = ("thẻ đóng có chữ thừa", "an end with more words")
LOOP: Reason = ("vòng lặp viết: for … in …", "a loop reads: for … in …")
ASSIGNED: Reason = ("so sánh bằng viết hai dấu ==", "equality is written ==")
SIGNS: Reason = (
    "điều kiện nối bằng and, or, not",
    "conditions are joined by and, or, not",
)
TEST: Reason = (
    "hỏi có hay không thì chỉ viết tên trường",
    "whether there is a value is asked by its name alone",
)
QUOTES: Reason = ("chữ để so sánh đặt trong ngoặc kép", "text stands in quotes")
TRAILING: Reason = ("chữ hoặc dấu thừa ở cuối", "a word or mark too much at the end")
STATEMENT: Reason = ("lệnh đặt trong {% %}", "commands stand in {% %}")
VALUE: Reason = ("giá trị in ra đặt trong {{ }}", "values stand in {{ }}")
SPELLING: Reason = ("sai chính tả tên lệnh", "a misspelt command")
SPACE: Reason = ("thiếu dấu cách sau tiền tố", "a space is missing after the prefix")
SEVERAL: Reason = ("hai tên trong một thẻ", "two names in one tag")
CHOICE: Reason = ("lựa chọn trong một giá trị", "a choice inside a value")
ORNAMENT: Reason = ("ký hiệu của ngôn ngữ khác", "a sign of another language")

END_OF_ANY = "end"
"""Ends what is open; what that is, only the tags before it say."""


@frozen
class Mended:
    """A tag put right.

    Attributes:
        right: The tag that works, or words with several of them.
        reasons: What was wrong with the one typed.
        ends: Whether it ends whatever is open.
    """

    right: str
    reasons: tuple[Reason, ...]
    ends: bool = False


_COMMANDS: Mapping[str, str] = {
    **dict.fromkeys(("if", "neu", "when", "khi", "ifdef", "if_exists"), "if"),
    **dict.fromkeys(("unless", "ifnot", "if_not", "neu_khong_co"), "if not"),
    **dict.fromkeys(
        ("elif", "elseif", "elsif", "else_if", "elsei", "else_neu", "nguoc_lai_neu",
         "con_neu", "hoac_neu", "khong_thi_neu", "neu_khong_thi_neu"),
        "elif",
    ),
    **dict.fromkeys(
        ("else", "otherwise", "default", "nguoc_lai", "con_khong", "con_lai",
         "khong_thi", "neu_khong", "neu_khong_thi", "trai_lai"),
        "else",
    ),
    **dict.fromkeys(
        ("endif", "end_if", "fi", "ifend", "if_end", "endunless", "end_unless",
         "het_neu", "ket_thuc_neu", "dong_neu", "end_neu", "endneu"),
        "endif",
    ),
    **dict.fromkeys(
        ("for", "foreach", "range", "for_each", "each", "loop", "forall", "lap",
         "lap_lai",
         "voi_moi", "cho_moi", "moi", "duyet", "repeat"),
        "for",
    ),
    **dict.fromkeys(
        ("endfor", "end_for", "endforeach", "end_foreach", "end_for_each", "endeach",
         "end_each", "endloop", "end_loop", "next", "forend", "rof", "het_lap",
         "ket_thuc_lap", "dong_lap", "end_lap", "endlap", "endrepeat", "end_repeat"),
        "endfor",
    ),
    **dict.fromkeys(
        ("end", "ket_thuc", "het", "dong", "done", "xong"), END_OF_ANY
    ),
}  # fmt: skip
"""Folded words of commands, and the command that templates know."""

COMMANDS = frozenset(("else", "elif", "endif", "endfor", "elseif", "end"))
"""Words that are no names, though Jinja takes them for some."""

_UNKNOWN_TO_US = frozenset((
    "set", "include", "import", "from", "extends", "macro", "block", "raw", "with",
    "autoescape", "filter", "call", "do", "break", "continue", "print", "trans",
    "verbatim", "case", "switch", "while", "assign", "capture", "colspan", "vm", "hm",
    "cellbg", "debug", "define", "let", "var",
))  # fmt: skip
"""Commands that have no counterpart: no other tag was meant."""

_LONGEST_COMMAND = max(command.count("_") for command in _COMMANDS) + 1
_LONGEST = 200
"""What is longer was no tag that a person typed by a slip."""
_WORD = regex(r"[^\W_]\w*")
_STATEMENT = regex(r"\{%[-+]?(.*?)[-+]?%\}", re.S)
_BRACES = regex(r"\{\{[-+{]?(.*?)[-+}]?\}\}", re.S)
_NAME = r"[^\W\d]\w*(?:[ -]+\w+)*"
_PATH = regex(rf"{_NAME}(?:\s*\.\s*{_NAME})*")
_NO_NAMES = frozenset(
    ("if", "else", "and", "or", "not", "in", "is", "recursive", "true", "false", "none")
)
_SNAKE = regex(r"\w*_\w*(?:\.\w+)*|\w+\.\w+(?:\.\w+)*")


def mended(source: str) -> Mended | None:
    """Return the tag that was meant by one that is none of ours, if it can be told.

    Args:
        source: The tag, with plain quotes, spaces and signs.
    """
    if len(source) > _LONGEST:
        return None
    if match := _STATEMENT.fullmatch(source):
        return _statement(match[1].strip())
    if match := _BRACES.fullmatch(source):
        return _value(match[1].strip())
    return None


def path_of(typed: str) -> str:
    """Return a path as fields are written: ``Văn bản.Người ký`` is van_ban.nguoi_ky."""
    return ".".join(fold(name) for name in typed.split("."))


def name_of(typed: str) -> str:
    """Return the path that some words are when written as fields are; empty if none."""
    return _path(typed.strip("=$@&: "))[0]


def _path(typed: str) -> tuple[str, tuple[Reason, ...]]:
    """Return a path with what was wrong with it; empty where it is none."""
    typed = typed.strip()
    words = typed.lower().replace(".", " ").split()
    if not _PATH.fullmatch(typed) or not _NO_NAMES.isdisjoint(words):
        return "", ()
    right = path_of(typed)
    if right == typed:
        return right, ()
    return right, (CAPITALS if right == typed.lower() else LETTERS,)


# Statements.

_PREFIX = regex(r"(?P<prefix>tr|tc|p|r)\b\s*(?P<rest>.*)", re.I | re.S)
_GLUED = regex(
    r"(?P<prefix>tr|tc|p)(?P<rest>(?:if|for|else|elif|endif|endfor)\b.*)", re.I | re.S
)


def _statement(body: str) -> Mended | None:
    """Read what stands between ``{%`` and ``%}``."""
    prefix = ""
    reasons: tuple[Reason, ...] = ()
    glued = _GLUED.fullmatch(body)
    match = glued or _PREFIX.fullmatch(body)
    if match is not None and match["rest"]:
        typed, body = match["prefix"], match["rest"]
        prefix = typed.lower() if typed.lower() != "r" else ""
        capital = typed != typed.lower()
        reasons = ((CAPITALS,) if capital else ()) + ((SPACE,) if glued else ())
    stripped = body.lstrip("=/#@$ ") if body[:1] in "=#@$" else body
    found = _command(stripped)
    if found is None:
        return _no_command(stripped, prefix, reasons)
    command, rest, why = found
    return _commanded(prefix, command, rest, (*reasons, *why))


def _command(body: str) -> tuple[str, str, tuple[Reason, ...]] | None:
    """Split what was typed into the command that is known and the rest."""
    closing = body.startswith("/")
    text = f"end {body[1:]}" if closing else body
    words = list(_WORD.finditer(text))[:_LONGEST_COMMAND]
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        typed = text[:end]
        rest = text[end:].strip()
        command = _COMMANDS.get(fold(typed))
        if command is None or (command == "else" and rest and fold(typed) != "else"):
            if command == "else" and fold(typed) == "neu_khong":
                return "if not", rest, (WORDS,)
            continue
        if command == "endif" and fold(typed) == "end_if" and not closing and rest:
            rest = ""
        if closing and command == END_OF_ANY and rest:
            return END_OF_ANY, "", (WORDS,)
        return command, rest, _why(typed, command)
    return _misspelt(body)


def _why(typed: str, command: str) -> tuple[Reason, ...]:
    if typed == command:
        return ()
    return (CAPITALS,) if typed.lower() == command else (WORDS,)


_SLIPS = ("if", "for", "elif", "else", "endif", "endfor")


def _misspelt(body: str) -> tuple[str, str, tuple[Reason, ...]] | None:
    """Return the command of which a word is one letter away, or two swapped."""
    match = _WORD.match(body)
    if match is None or fold(match[0]) in _UNKNOWN_TO_US:
        return None
    typed, rest = fold(match[0]), body[match.end() :].strip()
    near = [word for word in _SLIPS if is_slip(typed, word)]
    likely = [word for word in near if bool(rest) == (word in ("if", "for", "elif"))]
    if len(likely) != 1 or (not rest and len(typed) < 4):
        return None
    return likely[0], rest, (SPELLING,)


def is_slip(typed: str, right: str) -> bool:
    """Whether one letter is missing, too much, other, or swapped with the next.

    >>> is_slip("fro", "for"), is_slip("edif", "endif"), is_slip("of", "for")
    (True, True, False)
    """
    if typed == right or typed[:1] != right[:1]:
        return False
    longer, shorter = (typed, right) if len(typed) >= len(right) else (right, typed)
    if len(longer) - len(shorter) > 1:
        return False
    start = next(
        (n for n, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b),
        len(shorter),
    )
    if len(longer) > len(shorter):
        return longer[start + 1 :] == shorter[start:]
    swapped = longer[start : start + 2][::-1] == shorter[start : start + 2]
    return longer[start + 1 :] == shorter[start + 1 :] or (
        swapped and longer[start + 2 :] == shorter[start + 2 :]
    )


def _no_command(body: str, prefix: str, reasons: tuple[Reason, ...]) -> Mended | None:
    """A name between the braces of a statement is a value."""
    word = _WORD.match(body)
    if word is None or fold(word[0]) in _UNKNOWN_TO_US:
        return None
    if fold(word[0]).removeprefix("end") in _UNKNOWN_TO_US:
        return None
    value = _value(body)
    if value is None or "{%" in value.right:
        return None
    return Mended(value.right, (VALUE,))


def _commanded(
    prefix: str, command: str, rest: str, reasons: tuple[Reason, ...]
) -> Mended | None:
    open_ = f"{{%{prefix} "
    if command == END_OF_ANY:
        ends = f"{open_}{END_OF_ANY} %}}"
        return Mended(ends, reasons or (WORDS,), ends=True)
    if command == "else" and rest:
        condition = rest.strip(" :,")
        if fold(condition).startswith(("if_", "neu_")):
            return _commanded(prefix, "elif", condition.split(None, 1)[1], (WORDS,))
        return Mended(f"{open_}else %}}", (*reasons, ENDING))
    if command in ("else", "endif", "endfor"):
        why = (*reasons, ENDING) if rest else reasons
        return Mended(f"{open_}{command} %}}", why)
    if command == "for":
        return _loop(open_, rest, reasons)
    keyword, _, negated = command.partition(" ")
    read = _condition(f"not ({rest})" if negated else rest)
    if read is None:
        return None
    text, why = read
    return Mended(f"{open_}{keyword} {text} %}}", (*reasons, *why))


_LOOPS = (
    regex(r"(?:(?:let|var|const|each|moi|mỗi)\s+)?(?P<name>[^\W\d]\w*(?: +\w+)*?)"
          r"(?:\s*(?P<sign>:|=>|<-|∈)\s*|\s+(?P<in>in|of|trong|từ|tu|thuoc|thuộc"
          r"|trong_so|ở)\s+)(?P<path>.+)", re.I),
    regex(r"(?P<path>.+?)\s+(?:as|như|la|là)\s+(?P<name>[^\W\d]\w*)", re.I),
    regex(r"\(?\s*\w+\s*,\s*(?P<name>[^\W\d]\w*)\s*\)?\s+in\s+(?P<path>.+)", re.I),
    regex(rf"(?P<path>{_NAME}(?:\.{_NAME})*)", re.I),
)  # fmt: skip
_TAIL = regex(r"\s*(?::|\{|\bdo|\bthen|\bthì|\bthi|;|,|\.)$", re.I)
_AROUND = regex(
    r"(?:sorted|list|reversed|enumerate|set|tuple|len|count|length|size|empty|bool|any"
    r"|defined|isset|exists|str|upper|lower)\s*\((?P<path>[^()]+)\)", re.I
)  # fmt: skip
_AFTER = regex(
    r"(?:\s*\|\s*\w+(?:\s*\([^()]*\))?|\.\w+\s*\([^()]*\)|\s*:\s*[^\s{}]+|\s*\(\s*\)|\s*\[[^\[\]]*\]|\.(?:length|size"
    r"|count|items|values|first|last|all|strip|upper|lower|title|capitalize)"
    r"(?:\s*\(\s*\))?|\?)+$", re.I
)  # fmt: skip


def _bare(typed: str) -> str:
    """Return a value without filters, calls, subscripts."""
    text = typed.strip()
    if match := _AROUND.fullmatch(text):
        text = match["path"].strip()
    return _AFTER.sub("", text).lstrip("$@#").strip()


_ITEMS = ("k", "m", "c", "x")


def _loop(open_: str, rest: str, reasons: tuple[Reason, ...]) -> Mended | None:
    text = _TAIL.sub("", rest).strip()
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    for pattern in _LOOPS:
        match = pattern.fullmatch(text.replace("$", ""))
        if match is None:
            continue
        groups = match.groupdict()
        path, why = _path(_bare(match["path"]))
        name = fold(groups.get("name") or "") or item_of(path)
        if path == name:
            name = item_of(path)
        if not path or not name:
            return None
        right = f"{open_}for {name} in {path} %}}"
        link = groups.get("in") or ""
        capital = link != "in" and link.lower() == "in"
        capital = capital or (groups.get("name") or name) != name
        if capital:
            letters = name != (groups.get("name") or name).lower()
            why = (*why, LETTERS if letters else CAPITALS)
        elif link != "in" or text != rest:
            why = (*why, LOOP)
        return Mended(right, (*reasons, *why))
    return None


def item_of(path: str) -> str:
    """Return a name for the items of a list: its initials, ``kq`` of ket_qua."""
    last = path.rpartition(".")[2]
    name = "".join(word[:1] for word in last.split("_"))
    return name if name != path else _ITEMS[0]


def renamed(source: str, name: str, taken: Container[str]) -> str:
    """Return a ``for`` that calls its items by a name that is free."""
    path = source.split(" in ", 1)[-1].removesuffix("%}").strip()
    other = item_of(path)
    while other in taken or other == name:
        other += "x"
    return source.replace(f"for {name} in", f"for {other} in", 1)


# Conditions.

_TOKEN = regex(
    r"\s*(?:(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign>===|!==|==|!=|<>|<=|>=|&&|\|\||[=<>!()])"
    r"|(?P<number>\d+(?:[.,]\d+)*%?)"
    r"|(?P<call>(?:len|count|length|size|empty|isset|exists|defined|bool|any)"
    r"\s*\([^()]*\))"
    r"|(?P<word>[^\W\d][\w.\-]*(?:\s*\|\s*\w+(?:\s*\([^()]*\))?|\(\s*\)|\[[^\[\]]*\])*)"
    r"|(?P<list>[\[(]\s*(?:\"[^\"]*\"|'[^']*')(?:\s*,\s*(?:\"[^\"]*\"|'[^']*'))*\s*[\])]))"
)
_OPERATORS: Mapping[str, str] = {
    "and": "and", "và": "and", "va": "and", "&&": "and", "or": "or", "hoặc": "or",
    "hoac": "or", "||": "or", "not": "not", "không": "not", "khong": "not",
    "chưa": "not", "!": "not", "(": "(", ")": ")",
    "==": "==", "=": "==", "===": "==", "eq": "==", "equals": "==", "bằng": "==",
    "là": "==", "is": "is", "!=": "!=", "<>": "!=", "!==": "!=", "ne": "!=",
    "neq": "!=", "khác": "!=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "gt": ">",
    "lt": "<", "in": "in",
}  # fmt: skip
_JOINING = frozenset(("and", "or"))
_COMPARING = frozenset(("==", "!=", "is", "<", ">", "<=", ">=", "in"))
_YES = frozenset(("true", "co", "yes", "defined", "exists", "dung"))
_NO = frozenset(("false", "none", "null", "nil", "undefined", "empty", "blank", "no",
                 "sai", "trong", "rong"))  # fmt: skip


@frozen
class _Token:
    """A piece of a condition: operator, text in quotes, number or name."""

    kind: str
    text: str
    typed: str


class _Unclear(Exception):
    """A condition cannot be told."""


class _Condition:
    """Reads a condition as people write it, and notes what was wrong."""

    def __init__(self, text: str) -> None:
        self.reasons: list[Reason] = []
        self.tokens = list(_tokens(text, self.reasons))
        self.place = 0

    def read(self) -> str:
        """Return the condition as templates write it.

        Raises:
            _Unclear: It cannot be told.
        """
        text = self.joined()
        if self.place < len(self.tokens):
            raise _Unclear
        return text

    def joined(self) -> str:
        parts = [self.term()]
        while self.ahead() in _JOINING:
            parts += [self.take().text, self.term()]
        return " ".join(parts)

    def ahead(self, further: int = 0) -> str:
        place = self.place + further
        token = self.tokens[place] if place < len(self.tokens) else None
        return token.text if token is not None and token.kind == "sign" else ""

    def take(self) -> _Token:
        if self.place >= len(self.tokens):
            raise _Unclear
        self.place += 1
        return self.tokens[self.place - 1]

    def term(self) -> str:
        if self.ahead() == "not":
            self.take()
            inner = self.term()
            return inner[4:] if inner.startswith("not ") else f"not {inner}"
        if self.ahead() == "(":
            self.take()
            inner = self.joined()
            if self.take().text != ")":
                raise _Unclear
            simple = not any(f" {word} " in f" {inner} " for word in _JOINING)
            return inner if simple else f"({inner})"
        return self.compared()

    def compared(self) -> str:
        left = self.take()
        if left.kind == "sign":
            raise _Unclear
        if self.ahead() == "not":
            self.take()
            if fold(self.take().text) not in _NO:
                raise _Unclear
            self.reasons.append(TEST)
            return self.path(left)
        if self.ahead() not in _COMPARING:
            return self.path(left)
        operator = self.take().text
        negated = operator == "!="
        if operator == "is" and self.ahead() == "not":
            self.take()
            negated = True
        right = self.take()
        if operator == "in" and left.kind == "text":
            operator = "=="
        if left.kind in ("text", "number") and right.kind == "name":
            left, right = right, left
        return self.pair(left, operator, right, negated=negated)

    def pair(self, left: _Token, operator: str, right: _Token, *, negated: bool) -> str:
        path = self.path(left)
        if operator == "in":
            return self.among(path, right)
        if operator in ("<", ">", "<=", ">="):
            self.reasons.append(TEST)
            none = (operator, right.text) in (("<", "1"), ("<=", "0"))
            return f"not {path}" if none else path
        counted = _bare(left.typed) != left.typed and right.text == "0"
        word = fold(right.text) if right.kind == "name" else ""
        if counted or word in _NO or word in _YES:
            self.reasons.append(TEST)
            return path if (word in _YES) is not negated else f"not {path}"
        sign = "!=" if negated else "=="
        if operator == "is":
            self.reasons.append(ASSIGNED)
        return f"{path} {sign} {self.text(right)}"

    def among(self, path: str, right: _Token) -> str:
        if right.kind != "list":
            raise _Unclear
        self.reasons.append(ASSIGNED)
        texts = regex(r"\"[^\"]*\"|'[^']*'").findall(right.text)
        return " or ".join(f"{path} == {text}" for text in texts)

    def text(self, token: _Token) -> str:
        if token.kind == "text":
            return token.text
        plain = token.kind == "name" and token.text.isascii() and " " not in token.text
        if plain or token.kind == "list":
            raise _Unclear
        self.reasons.append(QUOTES)
        return f'"{token.typed}"'

    def path(self, token: _Token) -> str:
        if token.kind != "name":
            raise _Unclear
        bare = _bare(token.text)
        if bare != token.text:
            self.reasons.append(TEST)
        path, why = _path(bare)
        if not path:
            raise _Unclear
        self.reasons += why
        return path


def _tokens(text: str, reasons: list[Reason]) -> Iterator[_Token]:
    """Split a condition; words that stand together are one name."""
    place, name = 0, ""
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.end() == place:
            if text[place:].strip():
                raise _Unclear
            break
        place = match.end()
        kind, typed = match.lastgroup or "", match[0].strip()
        operator = _OPERATORS.get(typed.lower()) if kind in ("word", "sign") else None
        if kind in ("word", "call") and operator is None:
            name = f"{name} {typed}".strip()
            continue
        if name:
            yield _Token("name", name, name)
            name = ""
        if operator is None:
            yield _Token(kind, typed, typed)
            continue
        if operator != typed and operator in ("and", "or", "not"):
            capital = typed.lower() == operator
            reasons.append(CAPITALS if capital else SIGNS)
        elif operator != typed:
            reasons.append(ASSIGNED)
        yield _Token("sign", operator, typed)
    if name:
        yield _Token("name", name, name)


def _condition(typed: str) -> tuple[str, tuple[Reason, ...]] | None:
    """Return a condition as templates write it, and what was wrong with it."""
    text = typed.strip()
    bare = _TAIL.sub("", text)
    try:
        reading = _Condition(bare)
        right = reading.read()
    except _Unclear:
        return None
    if bare != text:
        reading.reasons.append(TRAILING)
    return right, tuple(dict.fromkeys(reading.reasons))


# Values.

_PREFIXES = ("p", "tr", "tc", "r")
_BLOCK = regex(r"(?P<sign>[#^/])\s*(?P<word>.*)", re.S)
_CHOICE = regex(
    r"(?P<yes>.+?)\s+if\s+(?P<test>.+?)(?:\s+else\s+(?P<no>.+))?", re.I | re.S
)
_EITHER = regex(r"(?P<yes>.+?)\s*(?:\bor\b|\?\?|\|\||\?:)\s*(?P<no>.+)", re.I | re.S)
_JOINED = regex(r"\"[^\"]*\"|'[^']*'|[^~&,;+\"']+|[~&,;+]")
_REMARKS = frozenset(
    ("neu_co", "neu_can", "tuy_chon", "bat_buoc", "viet_hoa", "in_dam")
)
_TEXT = regex(r"\"([^\"{}]*)\"|'([^'{}]*)'")
_EDGES = " \t.,;:=$@&>!*_~{}"


def _value(body: str) -> Mended | None:
    """Read what stands between ``{{`` and ``}}``."""
    for reading in _VALUES:
        found = reading(body)
        if found is not None:
            return found
    return None


def _block(body: str) -> Mended | None:
    """``{{#if x}}``, ``{{/each}}``, ``{{^x}}``: blocks of other languages."""
    match = _BLOCK.fullmatch(body)
    if match is None:
        return None
    sign, word = match["sign"], match["word"].strip()
    found = _command(f"/{word}" if sign == "/" else word)
    if found is not None:
        command, rest, _ = found
        return _commanded("", command, rest, (WORDS,))
    if sign == "/":
        return Mended(f"{{% {END_OF_ANY} %}}", (WORDS,), ends=True)
    return _commanded("", "for" if sign == "#" else "if not", word, (WORDS,))


def _as_statement(body: str) -> Mended | None:
    """``{{ if x }}``: a command between the braces of a value."""
    found = _command(body)
    if found is None or SPELLING in found[2]:
        return None
    command, rest, _ = found
    bare = command in ("else", "endif", "endfor", END_OF_ANY)
    if bare and (rest or not _WORD.fullmatch(body.strip())):
        bare = fold(body) in _COMMANDS
    single = len(body.split()) == 1 and fold(body) not in _PLAIN_WORDS
    if not bare and (not rest or single):
        return None
    return _commanded("", command, rest if not bare else "", (STATEMENT,))


_PLAIN_WORDS = frozenset(("else", "endif", "endfor", "end", "elseif", "endeach"))


def _one_path(body: str) -> Mended | None:
    """A name that only its letters, signs around it or filters keep from being one."""
    text = body.strip(_EDGES)
    if quoted := _TEXT.fullmatch(text):
        inner = quoted[1] or quoted[2] or ""
        if not _SNAKE.fullmatch(inner):
            return None
        text = inner
    bare = _bare(text)
    words = bare.split()
    if len(words) == 2 and words[0].lower() in _PREFIXES:
        bare, words = words[1], words[1:]
    if len(words) > 1 and any("_" in word for word in words):
        if not all(_path(word)[0] for word in words):
            return None
        return Mended(" ".join(f"{{{{ {path_of(w)} }}}}" for w in words), (SEVERAL,))
    path, why = _path(bare)
    if not path:
        return None
    ornaments = (ORNAMENT,) if bare != body else ()
    return Mended(f"{{{{ {path} }}}}", (*ornaments, *why))


def _chosen(body: str) -> Mended | None:
    """``{{ x if y else z }}``, ``{{ x or "…" }}``."""
    match = _CHOICE.fullmatch(body) or _EITHER.fullmatch(body)
    if match is None:
        return None
    groups = match.groupdict()
    yes, no = _piece(match["yes"]), _piece(match["no"] or '""')
    test = _condition(groups.get("test") or match["yes"])
    if yes is None or no is None or test is None:
        return None
    other = f"{{% else %}}{no}" if no else ""
    return Mended(f"{{% if {test[0]} %}}{yes}{other}{{% endif %}}", (CHOICE,))


_INDEXED = regex(
    rf"(?P<path>{_NAME}(?:\.{_NAME})*)\[\d+\](?P<rest>(?:\.{_NAME})+)", re.I
)


def _indexed(body: str) -> Mended | None:
    """``{{ x[0].y }}``: what is inside an item is printed of every item."""
    match = _INDEXED.fullmatch(body)
    if match is None:
        return None
    path, rest = path_of(match["path"]), path_of(match["rest"][1:])
    item = item_of(path)
    inner = f"{{{{ {item}.{rest} }}}}"
    return Mended(f"{{% for {item} in {path} %}}{inner}{{% endfor %}}", (VALUE,))


def _several(body: str) -> Mended | None:
    """``{{ x ~ ", " ~ y }}``: the words between two values stand between their tags."""
    parts = [part for part in _JOINED.findall(body) if part.strip()]
    values, signs = parts[::2], set(parts[1::2])
    if signs <= set(",;") and any(_is_remark(value) for value in values[1:]):
        first = _piece(values[0])
        return Mended(first, (TRAILING,)) if first and len(values) == 2 else None
    pieces = [piece for part in values if (piece := _piece(part)) is not None]
    if not signs <= set("~&,;+") or len(pieces) < max(2, len(values)):
        return None
    return Mended(("" if signs & set("~&+") else ", ").join(pieces), (VALUE,))


def _is_remark(typed: str) -> bool:
    """Whether words are a remark of the author, ``nếu có``, and no value."""
    return fold(typed) in _REMARKS


def _piece(typed: str) -> str | None:
    """Return a text as it stands in the paper, or the tag of a value."""
    if match := _TEXT.fullmatch(typed.strip()):
        return match[1] or match[2] or ""
    path, _ = _path(_bare(typed))
    return f"{{{{ {path} }}}}" if path else None


_VALUES: tuple[Callable[[str], Mended | None], ...] = (
    _block, _as_statement, _indexed, _one_path, _chosen, _several,
)  # fmt: skip
