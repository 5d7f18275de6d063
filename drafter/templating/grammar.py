"""One tag, read and held to what templates may say."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import NoReturn

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from drafter.ooxml import limits
from drafter.templating import characters, expressions
from drafter.templating import tag_rules as rules
from drafter.templating.environment import TagEnvironment
from drafter.templating.expressions import Refused


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


_ENVIRONMENT = TagEnvironment()
_STATEMENT = re.compile(r"\{%(?P<prefix>tr|tc|p|)\s+(?P<word>\w+)(?P<rest>.*)%\}", re.S)
_SPACED = re.compile(r"\{%\s+(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)%\}", re.S)
_WRONG_PREFIX = re.compile(
    r"(?P<open>\{[{%])(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)", re.S
)
_MARKED = re.compile(r"\{[{%][-+]|[-+][}%]\}")
_NESTING = re.compile(r"[(\[{.~+*/-]|\b(?:not|and|or|if|is)\b")
_NOT_UNDERSTOOD = re.compile(r"got '([^']*)'|unexpected (?:char )?'([^']*)'")


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
    if len(_NESTING.findall(typed)) > limits.NESTING:
        expressions.refuse(
            "quá nhiều ngoặc, dấu chấm, 'not', 'and', 'or'",
            "too many brackets, dots, 'not', 'and', 'or'",
        )
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
    expressions.path(node)
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
    expressions.condition(node.test)
    assert isinstance(node.test, nodes.Expr)
    return Tag(word, found["prefix"], source, node.test)


def _loop(source: str, prefix: str, rest: str) -> Tag:
    node = _parse(f"{{% for {rest} %}}{{% endfor %}}", source)
    assert isinstance(node, nodes.For)
    if node.recursive or node.test is not None:
        expressions.refuse(
            "vòng lặp có điều kiện hoặc đệ quy", "a filtered or recursive loop"
        )
    if not isinstance(node.target, nodes.Name):
        expressions.refuse("nhiều tên trong một vòng lặp", "several names in one loop")
    if node.target.name.startswith("_") or node.target.name == "loop":
        expressions.refuse(
            f"tên '{node.target.name}'", f"the name '{node.target.name}'"
        )
    assert isinstance(node.iter, nodes.Expr)
    expressions.path(node.iter)
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
    examples = {"{": "{{ dia_diem }}", "f": "{% for c in ket_qua %}"}
    keyword = _STATEMENT.match(source)
    sign = keyword["word"][0] if keyword else source[1]
    right = examples.get(sign, "{% if khen_thuong %}")
    return Refused(rules.SYNTAX, reason=reason[0], reason_en=reason[1], right=right)


def _wrong(reason: str, reason_en: str, right: str) -> NoReturn:
    raise Refused(rules.SYNTAX, reason=reason, reason_en=reason_en, right=right)
