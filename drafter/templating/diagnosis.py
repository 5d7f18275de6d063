"""Why a paper could not be made: a slow walk of the tags that names the culprit.

Rendering itself only notices that something is wrong. This walk evaluates the
same tags one by one, with their full paths.
"""

from collections.abc import Iterator, Mapping

import attrs
from jinja2 import nodes

from drafter.findings import Finding, Rule, Spot
from drafter.templating import environment, rules


class _Missing(Exception):
    """A path leads nowhere."""


@attrs.frozen
class _Walk:
    spot: Spot
    scope: Mapping[str, tuple[str, object]]

    def within(self, name: str, path: str, value: object) -> "_Walk":
        return attrs.evolve(self, scope={**self.scope, name: (path, value)})

    def resolve(self, node: nodes.Node) -> tuple[str, object]:
        """Return the full path of a name or attribute, and its value."""
        if isinstance(node, nodes.Name) and node.name in self.scope:
            return self.scope[node.name]
        if isinstance(node, nodes.Getattr):
            path, owner = self.resolve(node.node)
            path = f"{path}.{node.attr}"
            attribute = environment.tags(type(owner)).get(node.attr)
            if attribute is None:
                raise _Missing(path)
            return path, getattr(owner, attribute)
        raise _Missing(getattr(node, "name", "?"))

    def truth(self, node: nodes.Node) -> object:
        match node:
            case nodes.Const():
                return node.value
            case nodes.Not():
                return not self.truth(node.node)
            case nodes.And():
                return self.truth(node.left) and self.truth(node.right)
            case nodes.Or():
                return self.truth(node.left) or self.truth(node.right)
            case nodes.Compare():
                same = self.truth(node.expr) == self.truth(node.ops[0].expr)
                return same if node.ops[0].op == "eq" else not same
        return self.resolve(node)[1]

    def findings(self, body: list[nodes.Node]) -> Iterator[Finding]:
        for node in body:
            try:
                yield from self.step(node)
            except _Missing as missing:
                yield self.finding(rules.NO_VALUE, str(missing))

    def step(self, node: nodes.Node) -> Iterator[Finding]:
        match node:
            case nodes.Output():
                yield from self.findings(list(node.nodes))
            case nodes.If():
                yield from self.branch(node)
            case nodes.For():
                yield from self.loop(node)
            case nodes.Name() | nodes.Getattr():
                yield from self.printed(*self.resolve(node))

    def branch(self, node: nodes.If) -> Iterator[Finding]:
        for arm in (node, *node.elif_):
            if self.truth(arm.test):
                yield from self.findings(arm.body)
                return
        yield from self.findings(node.else_)

    def loop(self, node: nodes.For) -> Iterator[Finding]:
        path, rows = self.resolve(node.iter)
        if not isinstance(rows, tuple):
            yield self.finding(rules.NOT_TEXT, path, kind=type(rows).__name__)
            return
        assert isinstance(node.target, nodes.Name)
        for row in rows:
            inner = self.within(node.target.name, path, row)
            yield from inner.findings(node.body)
        if not rows:
            yield from self.findings(node.else_)

    def printed(self, path: str, value: object) -> Iterator[Finding]:
        try:
            text = environment.text_of(value)
        except environment.Unprintable:
            yield self.finding(rules.NOT_TEXT, path, kind=type(value).__name__)
            return
        if found := environment.FORBIDDEN.search(text):
            code = f"U+{ord(found[0]):04X}"
            yield self.finding(rules.BAD_CHARACTER, path, character=code)

    def finding(self, rule: Rule, path: str, **values: object) -> Finding:
        mark = attrs.evolve(self.spot, tag=f"{{{{ {path} }}}}")
        return rule.at(mark=mark, tag=path, **values)


def explain(tree: nodes.Template, view: object, spot: Spot) -> tuple[Finding, ...]:
    """Return what of a view the tags of one part cannot print, each once."""
    scope = {tag: (tag, value) for tag, value in environment.context(view).items()}
    found = _Walk(spot, scope).findings(tree.body)
    return tuple({(f.code, f.mark): f for f in found}.values())
