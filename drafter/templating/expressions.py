"""What stands inside a tag, held to paths and plain conditions."""

from collections.abc import Mapping
from typing import NoReturn

from jinja2 import nodes

from drafter.findings import Rule
from drafter.templating import tag_rules as rules

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


def condition(node: nodes.Node) -> None:
    """Hold a condition to paths, not, and, or, and comparisons with short texts.

    Raises:
        Refused: It holds something else.
    """
    match node:
        case nodes.Not():
            condition(node.node)
        case nodes.And() | nodes.Or():
            condition(node.left)
            condition(node.right)
        case nodes.Compare(ops=[nodes.Operand(op="eq" | "ne")]):
            sides = (node.expr, node.ops[0].expr)
            texts = [side for side in sides if _is_text(side)]
            if len(texts) != 1:
                refuse(*_KINDS[nodes.Compare])
            for side in sides:
                if side not in texts:
                    path(side)
        case _:
            path(node)


def _is_text(node: nodes.Node) -> bool:
    return (
        isinstance(node, nodes.Const)
        and isinstance(node.value, str)
        and len(node.value) <= _CONSTANT
    )


def path(node: nodes.Node) -> None:
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
            path(node.node)
        case nodes.Filter():
            raise Refused(rules.FILTER, filter=node.name)
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
    raise Refused(rules.EXPRESSION, what=what, what_en=what_en)
