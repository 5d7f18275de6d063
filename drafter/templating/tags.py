"""One tag, read and held to what templates may say: paths and plain conditions."""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import NoReturn

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from drafter.findings import Rule, error
from drafter.ooxml import limits
from drafter.patterns import regex
from drafter.records import frozen
from drafter.templating import habits
from drafter.templating.environment import ENVIRONMENT
from drafter.templating.habits import Mended

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
LETTERS = error("T150")
ACCENTS = error("T150", "accents")
OTHER_LANGUAGE = error("T151")
OTHER_BRACES = error("T152")
ENDS_WHAT = error("T151", "end")
TURN = error("T118", "loop")

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
    {"“": '"', "”": '"', "‘": "'", "’": "'", "\t": " ", "\n": " "}
    | dict.fromkeys("\u00a0\u202f\u2002\u2003\u2007\u2009\u3000", " ")
)
"""What Word writes for quotes and spaces, and what is meant."""

_MEANT = str.maketrans(
    dict.fromkeys("–—‐‑−", "-")
    | dict.fromkeys("«»„″", '"')
    | dict.fromkeys("‚′`´", "'")
    | {"…": ""}
)

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
    """A tag that a template may not hold.

    Attributes:
        rule: The rule that it breaks.
        values: What the rule's sentences name.
        meant: The tag that was meant, where it can be told.
        ends: Whether it was meant to end whatever is open.
    """

    def __init__(self, rule: Rule, **values: object) -> None:
        self.rule = rule
        self.values = values
        self.meant: Tag | None = None
        self.ends = False
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
            raise Refused(TURN, what="biến 'loop'", what_en="the variable 'loop'")
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


_STATEMENT = regex(
    r"\{%(?:(?P<prefix>tr|tc|p)\s+|\s*)(?P<word>\w+)(?P<rest>.*)%\}", re.S
)
_SPACED = regex(r"\{%\s+(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)%\}", re.S)
_WRONG_PREFIX = regex(r"(?P<open>\{[{%])(?P<prefix>tr|tc|p|r)\s+(?P<rest>.*)", re.S)
_MARKED = regex(r"\{[{%][-+]|[-+][}%]\}")
_NESTING = regex(r"[(\[{.~+*/-]|\b(?:not|and|or|if|is)\b")
_NOT_UNDERSTOOD = regex(r"got '([^']*)'|unexpected (?:char )?'([^']*)'")


@lru_cache(maxsize=4096)
def parsed(typed: str, *, mends: bool = True) -> Tag:
    """Return what a tag says.

    Args:
        typed: The tag.
        mends: Whether a refusal says what was meant, which takes a while.

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
    source = typed.translate(STRAIGHT)
    try:
        return _exactly(source)
    except Refused as why:
        raise (_with_mend(why, source) if mends else why) from why


def _exactly(source: str) -> Tag:
    """Read a tag as it stands.

    Raises:
        Refused: Templates may not say it.
    """
    if match := _MARKED.search(source):
        raise Refused(WHITESPACE_MARK, sign=match[0], right=_unmarked(source))
    if names := odd_characters(source):
        raise Refused(ODD_CHARACTER, character=names[0], character_en=names[1])
    return _value(source) if source.startswith("{{") else _statement(source)


def _unmarked(source: str) -> str:
    return _MARKED.sub(lambda m: m[0].replace("-", "").replace("+", ""), source)


_KEPT = frozenset((
    FILTER, EXPRESSION, VALUE_PREFIX, SPACED_PREFIX, WHITESPACE_MARK, ODD_CHARACTER,
))  # fmt: skip
"""Rules that say the cause by themselves; the mend is added."""
_WITH_MEND: Mapping[Rule, Rule] = {
    rule: error(rule.code, "mend")
    for rule in (SYNTAX, FILTER, EXPRESSION, ODD_CHARACTER)
}
"""Rules that say another way out where the tag that was meant is known."""


def _with_mend(why: Refused, source: str) -> Refused:
    """Return a refusal that names the tag that was meant, where it can be told."""
    if why.rule is COMMENT or why.values.get("keyword") == ">":
        return why
    plain = plain_text(_unmarked(source).translate(_MEANT))
    found = _as_it_stands(plain) or habits.mended(plain)
    meant = None if found is None else _proved(found)
    if found is None or meant is None:
        return why
    told = _told(why, found, plain)
    told.ends, told.meant = found.ends, meant if meant.source == found.right else None
    return told


def _as_it_stands(plain: str) -> Mended | None:
    try:
        return Mended(_exactly(plain).source, ())
    except Refused:
        return None


_EACH = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.S)


def _proved(found: Mended) -> Tag | None:
    """Return the first tag of a mend of which every tag is one that templates know."""
    if found.ends:
        return Tag(Keyword.VALUE, "", "")
    try:
        tags = [_exactly(match[0]) for match in _EACH.finditer(found.right)]
    except Refused:
        return None
    return tags[0]


_HYPHEN = regex(r"\w-\w")


def _told(why: Refused, found: Mended, typed: str) -> Refused:
    hyphens = why.rule is EXPRESSION and _HYPHEN.search(typed) and " -" not in typed
    spelt = hyphens and {habits.CAPITALS, habits.LETTERS}.issuperset(found.reasons)
    if not spelt and why.rule in _KEPT and found.reasons[:1] != (habits.STATEMENT,):
        values = {**why.values, "right": found.right}
        return Refused(_WITH_MEND.get(why.rule, why.rule), **values)
    causes = tuple(dict.fromkeys(found.reasons))
    reason = ", ".join(cause[0] for cause in causes)
    reason_en = ", ".join(cause[1] for cause in causes)
    values = {"reason": reason, "reason_en": reason_en, "right": found.right}
    if why.rule is SYNTAX and set(causes) <= {habits.ENDING, habits.SEVERAL}:
        return Refused(_WITH_MEND[SYNTAX], **{**why.values, "right": found.right})
    if {habits.CAPITALS, habits.LETTERS}.issuperset(causes):
        return Refused(LETTERS if habits.CAPITALS in causes else ACCENTS, **values)
    if causes[0] in (habits.STATEMENT, habits.VALUE):
        return Refused(OTHER_BRACES, **values)
    return Refused(ENDS_WHAT if found.ends else OTHER_LANGUAGE, **values)


_WORD = regex(r"\S+")
_MOST = 8
"""So many words after open braces may belong to the tag."""


def closed(typed: str, closing: str) -> tuple[str, Tag | None]:
    """Return the tag that was meant by one that lacks its last braces.

    Args:
        typed: What stands there, with the words after it.
        closing: The braces that it lacks.
    """
    if len(typed) > limits.TAG_LENGTH:
        return "", None
    source = plain_text(typed.translate(STRAIGHT))
    head, inner = source[:2], source[2:].lstrip("{%")
    cut = min((place for sign in "}%" if (place := inner.find(sign)) > 0), default=-1)
    ends = [match.end() for match in islice(_WORD.finditer(inner), _MOST)]
    shorter = [inner[:end] for end in reversed(ends)]
    for text in [inner[:cut]] if cut > 0 else shorter:
        whole = f"{head} {text.strip()} {closing}"
        if head == "{%" and text[:1] not in (" ", "") and cut > 0:
            whole = f"{head}{text.strip()} {closing}"
        try:
            tag = _exactly(whole)
        except Refused as why:
            told = _with_mend(why, whole) if cut > 0 else why
            if told.meant is None:
                continue
            tag = told.meant
        after = "" if cut > 0 else inner.partition(text)[2]
        return f"{tag.source}{after}", tag
    return "", None


def unbroken(typed: str) -> tuple[str, Tag | None]:
    """Return the tag that was meant by one whose braces are no braces of a tag."""
    plain = plain_text(typed.translate(STRAIGHT))
    inner = plain.strip("{}%<>[] ")
    mark = "%" if "%" in plain else ""
    whole = f"{{% {inner} %}}" if mark else f"{{{{ {inner} }}}}"
    try:
        tag = parsed(whole)
    except Refused as why:
        return (why.meant.source, why.meant) if why.meant else ("", None)
    return tag.source, tag


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
    if source.startswith("{{!"):
        raise Refused(COMMENT)
    if source.startswith("{{>"):
        raise Refused(STATEMENT, keyword=">")
    if source[2:-2].strip() == ".":
        return Tag(
            Keyword.VALUE, "", "{{ this }}", nodes.Name("this", "load", lineno=1)
        )
    if source[2:-2].strip() in habits.COMMANDS:
        _wrong("không có tên trường", "no name", "{{ dia_diem }}")
    if source.endswith("}}}"):
        _wrong("thừa ngoặc", "a brace too many", "{{ dia_diem }}")
    node: nodes.Node | None = _path(source[2:-2].strip(" "))
    if node is None:
        output = _parse(source, source)
        found = output.nodes if isinstance(output, nodes.Output) else []
        node = found[0] if len(found) == 1 else None
    if not isinstance(node, nodes.Expr):
        _wrong("không có tên trường", "no name", "{{ dia_diem }}")
    check_path(node)
    return Tag(Keyword.VALUE, "", source, node)


def _statement(source: str) -> Tag:
    if match := _SPACED.match(source):
        right = f"{{%{match['prefix']} {match['rest']}%}}"
        raise Refused(SPACED_PREFIX, prefix=match["prefix"], right=right)
    match = _STATEMENT.match(source)
    if match is None or source.startswith("{%r "):
        _unreadable(source)
    keyword, rest, prefix = match["word"], match["rest"].strip(), match["prefix"] or ""
    source = f"{{%{prefix} {keyword}{match['rest']}%}}"
    if keyword not in {word.value for word in Keyword if word.value}:
        raise Refused(STATEMENT, keyword=keyword)
    word = Keyword(keyword)
    if word not in (*OPENING, Keyword.ELIF):
        if rest:
            _wrong(
                f"thừa '{rest}'", f"'{rest}' is too much", f"{{%{prefix} {keyword} %}}"
            )
        return Tag(word, prefix, source)
    if word is Keyword.FOR:
        return _loop(source, prefix, rest)
    test = _path(rest)
    if test is None:
        node = _parse(f"{{% if {rest} %}}{{% endif %}}", source)
        assert isinstance(node, nodes.If)
        assert isinstance(node.test, nodes.Expr)
        test = node.test
    check_condition(test)
    return Tag(word, prefix, source, test)


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
    if keyword and keyword["prefix"]:
        right = f"{{%{keyword['prefix']}{right[2:]}"
    return Refused(SYNTAX, reason=reason[0], reason_en=reason[1], right=right)


def _wrong(reason: str, reason_en: str, right: str) -> NoReturn:
    raise Refused(SYNTAX, reason=reason, reason_en=reason_en, right=right)
