"""One tag, read and held to what templates may say."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import NoReturn

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from drafter.findings import Rule
from drafter.word import characters, limits
from drafter.word import tag_rules as rules
from drafter.word.environment import TagEnvironment


class Word(Enum):
    """What a tag does; the value is its keyword."""

    VALUE = ""
    IF = "if"
    ELIF = "elif"
    ELSE = "else"
    ENDIF = "endif"
    FOR = "for"
    ENDFOR = "endfor"


OPENING = frozenset({Word.IF, Word.FOR})
CLOSING: Mapping[Word, Word] = {Word.IF: Word.ENDIF, Word.FOR: Word.ENDFOR}


@attrs.frozen
class Tag:
    """A tag that a template may hold.

    Attributes:
        word: What it does.
        prefix: ``p``, ``tr``, ``tc`` or empty.
        source: Itself, with straight quotes and plain spaces.
        node: Its path, condition or list, as Jinja reads it.
        name: What a ``for`` calls each item.
    """

    word: Word
    prefix: str
    source: str
    node: nodes.Expr | None = attrs.field(default=None, eq=False, repr=False)
    name: str = ""

    @property
    def closing(self) -> str:
        """The tag that closes it."""
        return f"{{%{self.prefix} {CLOSING[self.word].value} %}}"


class Refused(Exception):
    """A tag that a template may not hold: the rule, and what its sentence names."""

    def __init__(self, rule: Rule, **values: object) -> None:
        self.rule = rule
        self.values = values
        super().__init__(rule.name)


_ENVIRONMENT = TagEnvironment()
_STATEMENT = re.compile(r"\{%(?P<prefix>tr|tc|p|)\s+(?P<word>\w+)(?P<rest>.*)%\}", re.S)
_SPACED = re.compile(r"\{%\s+(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)%\}", re.S)
_WRONG_PREFIX = re.compile(
    r"(?P<open>\{[{%])(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)", re.S
)
_MARKED = re.compile(r"\{[{%][-+]|[-+][}%]\}")
_NOT_UNDERSTOOD = re.compile(r"got '([^']*)'|unexpected (?:char )?'([^']*)'")
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


@lru_cache(maxsize=4096)
def parsed(typed: str) -> Tag:
    """Return what a tag says.

    Raises:
        Refused: Templates may not say it.
    """
    if len(typed) > limits.TAG_LENGTH:
        raise Refused(rules.TOO_LONG, count=len(typed), limit=limits.TAG_LENGTH)
    if typed.startswith("{#"):
        raise Refused(rules.COMMENT)
    source = " ".join(typed.translate(characters.STRAIGHT).split("\n"))
    if found := _MARKED.search(source):
        right = _MARKED.sub(lambda m: m[0].replace("-", "").replace("+", ""), source)
        raise Refused(rules.WHITESPACE_MARK, sign=found[0], right=right)
    if names := characters.odd(source):
        raise Refused(rules.ODD_CHARACTER, character=names[0], character_en=names[1])
    return _value(source) if source.startswith("{{") else _statement(source)


def _value(source: str) -> Tag:
    if found := _WRONG_PREFIX.match(source):
        right = f"{{{{ {found['rest']}"
        raise Refused(rules.VALUE_PREFIX, prefix=found["prefix"], right=right)
    output = _parse(source, source)
    (node,) = output.nodes if isinstance(output, nodes.Output) else (None,)
    if not isinstance(node, nodes.Expr):
        _wrong("không có tên trường", "no name", "{{ dia_diem }}")
    _path(node)
    return Tag(Word.VALUE, "", source, node)


def _statement(source: str) -> Tag:
    if found := _SPACED.match(source):
        right = f"{{%{found['prefix']} {found['rest']}%}}"
        raise Refused(rules.SPACED_PREFIX, prefix=found["prefix"], right=right)
    found = _STATEMENT.match(source)
    if found is None:
        _unreadable(source)
    keyword, rest = found["word"], found["rest"].strip()
    if keyword not in {word.value for word in Word if word.value}:
        raise Refused(rules.STATEMENT, keyword=keyword)
    word = Word(keyword)
    if word not in (*OPENING, Word.ELIF):
        if rest:
            _wrong(f"thừa '{rest}'", f"'{rest}' is too much", f"{{% {keyword} %}}")
        return Tag(word, found["prefix"], source)
    if word is Word.FOR:
        return _loop(source, found["prefix"], rest)
    node = _parse(f"{{% if {rest} %}}{{% endif %}}", source)
    assert isinstance(node, nodes.If)
    _condition(node.test)
    assert isinstance(node.test, nodes.Expr)
    return Tag(word, found["prefix"], source, node.test)


def _loop(source: str, prefix: str, rest: str) -> Tag:
    node = _parse(f"{{% for {rest} %}}{{% endfor %}}", source)
    assert isinstance(node, nodes.For)
    if node.recursive or node.test is not None:
        _refuse("vòng lặp có điều kiện hoặc đệ quy", "a filtered or recursive loop")
    if not isinstance(node.target, nodes.Name):
        _refuse("nhiều tên trong một vòng lặp", "several names in one loop")
    if node.target.name.startswith("_") or node.target.name == "loop":
        _refuse(f"tên '{node.target.name}'", f"the name '{node.target.name}'")
    assert isinstance(node.iter, nodes.Expr)
    _path(node.iter)
    return Tag(Word.FOR, prefix, source, node.iter, node.target.name)


def _unreadable(source: str) -> NoReturn:
    if found := _WRONG_PREFIX.match(source):
        right = f"{{% {found['rest']}"
        raise Refused(rules.VALUE_PREFIX, prefix=found["prefix"], right=right)
    spaced = f"{{% {source[2:].strip()}"
    if _STATEMENT.match(spaced):
        _wrong("thiếu dấu cách sau {%", "a space is missing after {%", spaced)
    _wrong("không đọc được", "it cannot be read", "{% if khen_thuong %}")


def _parse(text: str, source: str) -> nodes.Node:
    try:
        body = _ENVIRONMENT.parse(text).body
    except TemplateSyntaxError as why:
        raise _syntax(why.message or "", source) from why
    if len(body) != 1:
        _wrong("không có tên trường", "no name", "{{ dia_diem }}")
    return body[0]


def _syntax(message: str, source: str) -> Refused:
    """Say what Jinja does not understand, in words that a person knows."""
    found = _NOT_UNDERSTOOD.search(message)
    typed = next(filter(None, found.groups()), "") if found else ""
    reason = ("không đọc được", "it cannot be read")
    if typed.startswith("end of"):
        reason = ("thiếu tên trường ở cuối", "a name is missing at its end")
    elif typed:
        reason = (f"không hiểu '{typed}'", f"'{typed}' is not understood")
    examples = {"{": "{{ dia_diem }}", "f": "{% for c in chi_tieu %}"}
    keyword = _STATEMENT.match(source)
    sign = keyword["word"][0] if keyword else source[1]
    right = examples.get(sign, "{% if khen_thuong %}")
    return Refused(rules.SYNTAX, reason=reason[0], reason_en=reason[1], right=right)


def _condition(node: nodes.Node) -> None:
    """Hold a condition to paths, not, and, or, and comparisons with short texts."""
    match node:
        case nodes.Not():
            _condition(node.node)
        case nodes.And() | nodes.Or():
            _condition(node.left)
            _condition(node.right)
        case nodes.Compare(ops=[nodes.Operand(op="eq" | "ne")]):
            sides = (node.expr, node.ops[0].expr)
            texts = [side for side in sides if _is_text(side)]
            if len(texts) != 1:
                _refuse(*_KINDS[nodes.Compare])
            for side in sides:
                if side not in texts:
                    _path(side)
        case _:
            _path(node)


def _is_text(node: nodes.Node) -> bool:
    return (
        isinstance(node, nodes.Const)
        and isinstance(node.value, str)
        and len(node.value) <= _CONSTANT
    )


def _path(node: nodes.Node) -> None:
    """Hold an expression to a name and its attributes."""
    match node:
        case nodes.Name(name="loop"):
            _refuse("biến 'loop'", "the variable 'loop'")
        case nodes.Name(name=name) | nodes.Getattr(attr=name) if name.startswith("_"):
            _refuse(f"tên '{name}'", f"the name '{name}'")
        case nodes.Name():
            return
        case nodes.Getattr():
            _path(node.node)
        case nodes.Filter():
            raise Refused(rules.FILTER, filter=node.name)
        case _:
            for kind, names in _KINDS.items():
                if isinstance(node, kind):
                    _refuse(*names)
            _refuse("một biểu thức", "an expression")


def _refuse(what: str, what_en: str) -> NoReturn:
    raise Refused(rules.EXPRESSION, what=what, what_en=what_en)


def _wrong(reason: str, reason_en: str, right: str) -> NoReturn:
    raise Refused(rules.SYNTAX, reason=reason, reason_en=reason_en, right=right)
