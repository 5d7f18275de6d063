"""One tag, read and held to what templates may say: paths and plain conditions."""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import NoReturn

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from drafter.findings import Rule, error
from drafter.ooxml import limits
from drafter.patterns import regex
from drafter.records import frozen
from drafter.templating.environment import ENVIRONMENT

SPACED_PREFIX = error("T107")
SYNTAX = error("T110")
FILTER = error("T111")
ODD_CHARACTER = error("T114")
STATEMENT = error("T117")
EXPRESSION = error("T118")
VALUE_PREFIX = error("T119")
COMMENT = error("T120")
WHITESPACE_MARK = error("T121")
TOO_LONG = error("T125")

ODD: Mapping[str, tuple[str, str]] = {
    "–": ("gạch ngang vừa (–)", "an en dash"),
    "—": ("gạch ngang dài (—)", "an em dash"),
    "‐": ("gạch nối Unicode (‐)", "a Unicode hyphen"),
    "‑": ("gạch nối không ngắt (‑)", "a no-break hyphen"),
    "−": ("dấu trừ (−)", "a minus sign"),
    "…": ("dấu ba chấm liền (…)", "an ellipsis"),
    "«": ("ngoặc kép kiểu Pháp («)", "a French quotation mark"),
    "»": ("ngoặc kép kiểu Pháp (»)", "a French quotation mark"),
    "„": ("ngoặc kép thấp („)", "a low quotation mark"),
    "‚": ("ngoặc đơn thấp (‚)", "a low single quotation mark"),
    "′": ("dấu phút (′)", "a prime"),
    "″": ("dấu giây (″)", "a double prime"),
    "`": ("dấu huyền (`)", "a grave accent"),
    "´": ("dấu sắc (´)", "an acute accent"),
    "\u00ad": ("gạch nối ẩn", "a soft hyphen"),
    "\u200b": ("khoảng trắng không bề rộng", "a zero-width space"),
    "\u200c": ("dấu ngăn nối ẩn", "a zero-width non-joiner"),
    "\u200d": ("dấu nối ẩn", "a zero-width joiner"),
    "\u2060": ("dấu nối từ ẩn", "a word joiner"),
    "\ufeff": ("dấu thứ tự byte ẩn", "a byte-order mark"),
}
"""Vietnamese and English names of what autocorrect and pasting leave in tags."""

STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u202f": " ", "\t": " "}
)
"""What Word writes for quotes and spaces, and what is meant."""

_ALPHABETS: Mapping[str, str] = {
    "CYRILLIC": "chữ Kirin",
    "GREEK": "chữ Hy Lạp",
    "FULLWIDTH": "chữ toàn khổ",
    "ARMENIAN": "chữ Armenia",
    "LATIN": "chữ Latinh đặc biệt",
}
_QUOTED = regex(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = regex("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TWINS = str.maketrans(
    "аеорсухіѕјһӏԁԛԝɡοαρνκι",
    "aeopcyxisjhldqwgoapvki",
)


def odd_characters(tag: str) -> tuple[str, str] | None:
    """Name the first character outside quotes that cannot be meant, if any."""
    for character in _QUOTED.sub("", tag):
        if character in ODD:
            return ODD[character]
        if "\uff01" <= character <= "\uff5e" or _HIDDEN.match(character):
            return describe(character)
    return None


def describe(character: str) -> tuple[str, str]:
    """Return the code of a character with its alphabet, and with its Unicode name."""
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}"
    alphabet = _ALPHABETS.get(name.partition(" ")[0], "")
    return f"{code} {alphabet}".strip(), f"{code} {name.lower()}".strip()


def plain_text(name: str) -> str:
    """Return what a name looks like: letters of other alphabets, hidden marks gone."""
    return _HIDDEN.sub("", unicodedata.normalize("NFKC", name)).translate(_TWINS)


def strange_character(name: str) -> tuple[str, str]:
    """Describe the first character of a name that is no plain letter or digit."""
    first = next((c for c in name if not c.isascii()), "")
    return describe(first) if first else ("", "")


_CONSTANT = 200
_KINDS: Mapping[type[nodes.Node], tuple[str, str]] = {
    nodes.Call: ("lời gọi hàm (…)", "a call"),
    nodes.Getitem: ("chỉ số […]", "a subscript"),
    nodes.Slice: ("lát cắt […:…]", "a slice"),
    nodes.List: ("danh sách viết sẵn", "a list"),
    nodes.Tuple: ("danh sách viết sẵn", "a tuple"),
    nodes.Dict: ("bảng tra viết sẵn", "a mapping"),
    nodes.Concat: ("phép nối '~'", "the joining '~'"),
    nodes.Test: ("phép thử 'is'", "a test with 'is'"),
    nodes.CondExpr: ("'if … else' trong một giá trị", "an inline 'if … else'"),
    nodes.Const: ("một hằng số", "a constant"),
    nodes.Compare: ("phép so sánh khác '==' và '!='", "a comparison but == and !="),
    nodes.BinExpr: ("phép tính", "arithmetic"),
    nodes.UnaryExpr: ("phép tính", "arithmetic"),
}


class Refused(Exception):
    """A tag that a template may not hold: the rule, and what its sentence names."""

    def __init__(self, rule: Rule, **values: object) -> None:
        self.rule = rule
        self.values = values
        super().__init__(rule.code)


def check_condition(node: nodes.Node) -> None:
    """Hold a condition to paths, not, and, or, and comparisons with short texts.

    Raises:
        Refused: It holds something else.
    """
    match node:
        case nodes.Not():
            check_condition(node.node)
        case nodes.And() | nodes.Or():
            check_condition(node.left)
            check_condition(node.right)
        case nodes.Compare(ops=[nodes.Operand(op="eq" | "ne")]):
            sides = (node.expr, node.ops[0].expr)
            texts = [side for side in sides if _is_text(side)]
            if len(texts) != 1:
                refuse(*_KINDS[nodes.Compare])
            for side in sides:
                if side not in texts:
                    check_path(side)
        case _:
            check_path(node)


def _is_text(node: nodes.Node) -> bool:
    return (
        isinstance(node, nodes.Const)
        and isinstance(node.value, str)
        and len(node.value) <= _CONSTANT
    )


def check_path(node: nodes.Node) -> None:
    """Hold an expression to a name and its attributes.

    Raises:
        Refused: It is something else.
    """
    match node:
        case nodes.Name(name="loop"):
            refuse("biến 'loop'", "the variable 'loop'")
        case nodes.Name(name=name) | nodes.Getattr(attr=name) if name.startswith("_"):
            refuse(f"tên '{name}'", f"the name '{name}'")
        case nodes.Name():
            return
        case nodes.Getattr():
            check_path(node.node)
        case nodes.Filter():
            raise Refused(FILTER, filter=node.name)
        case _:
            for kind, names in _KINDS.items():
                if isinstance(node, kind):
                    refuse(*names)
            refuse("một biểu thức", "an expression")


def refuse(what: str, what_en: str) -> NoReturn:
    """Refuse what an expression uses, named in both languages.

    Raises:
        Refused: Always.
    """
    raise Refused(EXPRESSION, what=what, what_en=what_en)


class Keyword(Enum):
    """What a tag does; the value is its keyword."""

    VALUE = ""
    IF = "if"
    ELIF = "elif"
    ELSE = "else"
    ENDIF = "endif"
    FOR = "for"
    ENDFOR = "endfor"


OPENING = frozenset({Keyword.IF, Keyword.FOR})
CLOSING: Mapping[Keyword, Keyword] = {
    Keyword.IF: Keyword.ENDIF,
    Keyword.FOR: Keyword.ENDFOR,
}


@frozen
class Tag:
    """A tag that a template may hold.

    Attributes:
        word: What it does.
        prefix: ``p``, ``tr``, ``tc`` or empty.
        source: Itself, with straight quotes and plain spaces.
        node: Its path, condition or list, as Jinja reads it.
        name: What a ``for`` calls each item.
    """

    word: Keyword
    prefix: str
    source: str
    node: nodes.Expr | None = attrs.field(default=None, eq=False, repr=False)
    name: str = ""

    @property
    def closing(self) -> str:
        """The tag that closes it."""
        return f"{{%{self.prefix} {CLOSING[self.word].value} %}}"


_STATEMENT = regex(r"\{%(?P<prefix>tr|tc|p|)\s+(?P<word>\w+)(?P<rest>.*)%\}", re.S)
_SPACED = regex(r"\{%\s+(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)%\}", re.S)
_WRONG_PREFIX = regex(r"(?P<open>\{[{%])(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)", re.S)
_MARKED = regex(r"\{[{%][-+]|[-+][}%]\}")
_NESTING = regex(r"[(\[{.~+*/-]|\b(?:not|and|or|if|is)\b")
_NOT_UNDERSTOOD = regex(r"got '([^']*)'|unexpected (?:char )?'([^']*)'")


@lru_cache(maxsize=4096)
def parsed(typed: str) -> Tag:
    """Return what a tag says.

    Raises:
        Refused: Templates may not say it.
    """
    if len(typed) > limits.TAG_LENGTH:
        raise Refused(TOO_LONG, count=len(typed), limit=limits.TAG_LENGTH)
    if typed.startswith("{#"):
        raise Refused(COMMENT)
    if len(_NESTING.findall(typed)) > limits.NESTING:
        refuse(
            "quá nhiều ngoặc, dấu chấm, 'not', 'and', 'or'",
            "too many brackets, dots, 'not', 'and', 'or'",
        )
    source = " ".join(typed.translate(STRAIGHT).split("\n"))
    if match := _MARKED.search(source):
        right = _MARKED.sub(lambda m: m[0].replace("-", "").replace("+", ""), source)
        raise Refused(WHITESPACE_MARK, sign=match[0], right=right)
    if names := odd_characters(source):
        raise Refused(ODD_CHARACTER, character=names[0], character_en=names[1])
    return _value(source) if source.startswith("{{") else _statement(source)


_PATH = regex(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
_WORDS = frozenset(
    ("and", "or", "not", "in", "is", "if", "else", "true", "false", "none")
)
"""Names that mean something else to Jinja."""


def _path(typed: str) -> nodes.Expr | None:
    """Return a path as Jinja reads it, where it is nothing else.

    Most tags are no more, and Jinja takes its whole machinery to read one.
    """
    names = typed.split(".")
    if not _PATH.fullmatch(typed) or not _WORDS.isdisjoint(names):
        return None
    node: nodes.Expr = nodes.Name(names[0], "load", lineno=1)
    for name in names[1:]:
        node = nodes.Getattr(node, name, "load", lineno=1)
    return node


def _value(source: str) -> Tag:
    if match := _WRONG_PREFIX.match(source):
        right = f"{{{{ {match['rest']}"
        raise Refused(VALUE_PREFIX, prefix=match["prefix"], right=right)
    node: nodes.Node | None = _path(source[2:-2].strip(" "))
    if node is None:
        output = _parse(source, source)
        (node,) = output.nodes if isinstance(output, nodes.Output) else (None,)
    if not isinstance(node, nodes.Expr):
        _wrong("không có tên trường", "no name", "{{ dia_diem }}")
    check_path(node)
    return Tag(Keyword.VALUE, "", source, node)


def _statement(source: str) -> Tag:
    if match := _SPACED.match(source):
        right = f"{{%{match['prefix']} {match['rest']}%}}"
        raise Refused(SPACED_PREFIX, prefix=match["prefix"], right=right)
    match = _STATEMENT.match(source)
    if match is None:
        _unreadable(source)
    keyword, rest = match["word"], match["rest"].strip()
    if keyword not in {word.value for word in Keyword if word.value}:
        raise Refused(STATEMENT, keyword=keyword)
    word = Keyword(keyword)
    if word not in (*OPENING, Keyword.ELIF):
        if rest:
            _wrong(f"thừa '{rest}'", f"'{rest}' is too much", f"{{% {keyword} %}}")
        return Tag(word, match["prefix"], source)
    if word is Keyword.FOR:
        return _loop(source, match["prefix"], rest)
    test = _path(rest)
    if test is None:
        node = _parse(f"{{% if {rest} %}}{{% endif %}}", source)
        assert isinstance(node, nodes.If)
        assert isinstance(node.test, nodes.Expr)
        test = node.test
    check_condition(test)
    return Tag(word, match["prefix"], source, test)


def _loop(source: str, prefix: str, rest: str) -> Tag:
    node = _parse(f"{{% for {rest} %}}{{% endfor %}}", source)
    assert isinstance(node, nodes.For)
    if node.recursive or node.test is not None:
        refuse("vòng lặp có điều kiện hoặc đệ quy", "a filtered or recursive loop")
    if not isinstance(node.target, nodes.Name):
        refuse("nhiều tên trong một vòng lặp", "several names in one loop")
    if node.target.name.startswith("_") or node.target.name == "loop":
        refuse(f"tên '{node.target.name}'", f"the name '{node.target.name}'")
    assert isinstance(node.iter, nodes.Expr)
    check_path(node.iter)
    return Tag(Keyword.FOR, prefix, source, node.iter, node.target.name)


def _unreadable(source: str) -> NoReturn:
    if match := _WRONG_PREFIX.match(source):
        right = f"{{% {match['rest']}"
        raise Refused(VALUE_PREFIX, prefix=match["prefix"], right=right)
    spaced = f"{{% {source[2:].strip()}"
    if _STATEMENT.match(spaced):
        _wrong("thiếu dấu cách sau {%", "a space is missing after {%", spaced)
    _wrong("không đọc được", "it cannot be read", "{% if khen_thuong %}")


def _parse(text: str, source: str) -> nodes.Node:
    try:
        body = ENVIRONMENT.parse(text).body
    except TemplateSyntaxError as why:
        raise _syntax(why.message or "", source) from why
    if len(body) != 1:
        _wrong("không có tên trường", "no name", "{{ dia_diem }}")
    return body[0]


def _syntax(message: str, source: str) -> Refused:
    """Say what Jinja does not understand, in words that a person knows."""
    match = _NOT_UNDERSTOOD.search(message)
    typed = next(filter(None, match.groups()), "") if match else ""
    reason = ("không đọc được", "it cannot be read")
    if typed.startswith("end of"):
        reason = ("thiếu tên trường ở cuối", "a name is missing at its end")
    elif typed:
        reason = (f"không hiểu '{typed}'", f"'{typed}' is not understood")
    examples = {"{": "{{ dia_diem }}", "f": "{% for c in ket_qua %}"}
    keyword = _STATEMENT.match(source)
    sign = keyword["word"][0] if keyword else source[1]
    right = examples.get(sign, "{% if khen_thuong %}")
    return Refused(SYNTAX, reason=reason[0], reason_en=reason[1], right=right)


def _wrong(reason: str, reason_en: str, right: str) -> NoReturn:
    raise Refused(SYNTAX, reason=reason, reason_en=reason_en, right=right)
