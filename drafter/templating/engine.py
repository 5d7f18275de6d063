"""A template, loaded once and filled many times."""

import itertools
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree

from drafter import errors, findings
from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import archive, available_width, package, validation
from drafter.records import frozen
from drafter.templating import compile, contract, environment, fill, pictures
from drafter.templating.compile import TaggedPart

NOT_TEXT = error("T301")
BAD_CHARACTER = error("T302")
NO_VALUE = error("T303")
TOO_MANY_TURNS = error("T304")
TOO_BIG = error("T305")
ENGINE_FAILED = error("T309")

_FAILURES = (fill.BadCharacter, fill.NotMended, etree.XMLSyntaxError)
_STOPS: Mapping[type[Exception], Rule] = {
    environment.TooManyTurns: TOO_MANY_TURNS,
    fill.TooBig: TOO_BIG,
}


@frozen
class LoadedTemplate:
    """A template that can be filled by several threads at once.

    Attributes:
        name: What messages call it.
        data: The bytes it was loaded from.
        parts: The parts that have tags.
        entries: All files, packed; those without tags are copied as they are.
        gap_style: The id of the character style of a gap.
        first_drawing: The number that the first drawing gets.
        uses: Which fields it uses, where and how.
        findings: What was noticed and does not stop: warnings and hints.
    """

    name: str
    data: bytes = attrs.field(repr=False)
    parts: tuple[TaggedPart, ...] = attrs.field(repr=False, eq=False)
    entries: tuple[archive.Entry, ...] = attrs.field(repr=False, eq=False)
    gap_style: str = attrs.field(repr=False, eq=False)
    first_drawing: int = attrs.field(repr=False, eq=False)
    uses: tuple[contract.Use, ...] = attrs.field(repr=False, eq=False)
    findings: tuple[Finding, ...] = attrs.field(repr=False, eq=False)

    def __reduce__(self) -> tuple[object, tuple[bytes, str]]:
        return shared, (self.data, self.name)

    def render(self, view: object) -> bytes:
        """Return the paper that the template gives with a root view.

        Raises:
            drafter.errors.RenderError: A value cannot be printed; says of which tag.
        """
        names = {use.names[0] for use in self.uses}
        album = pictures.album(self.entries)
        with environment.tallied() as tally:
            setting = fill.FillContext(
                gap_style=self.gap_style,
                numbers=itertools.count(self.first_drawing),
                pictures=tally.pictures,
                relation=album.relation,
                layout=lambda: _layout(self),
            )
            made = {
                part.name: self._filled(part, names, view, setting)
                for part in self.parts
            }
        if album.files:
            return archive.write(album.bound(made))
        return archive.write(made.get(entry.name, entry) for entry in self.entries)

    def paper(self, view: object) -> bytes:
        """Return a paper that has also passed the check before writing.

        Raises:
            drafter.errors.RenderError: As ``render``; or Word would refuse it.
        """
        made = self.render(view)
        if problems := check_paper(self, made):
            raise errors.RenderError(problems)
        return made

    def _filled(
        self,
        part: TaggedPart,
        names: Collection[str],
        view: object,
        setting: fill.FillContext,
    ) -> archive.Entry:
        try:
            values = environment.context(view, names)
            data = fill.filled(part, values, setting)
        except (JinjaError, environment.Unprintable, UnicodeError) as why:
            raise errors.RenderError(self._reasons(part, values, why)) from why
        except _FAILURES as why:
            raise errors.RenderError(self._reasons(part, values, why)) from why
        except environment.NotComputed as why:
            raise errors.RenderError([self._failure(part, why)]) from why
        except tuple(_STOPS) as why:
            spot = Spot(self.name, part.label)
            raise errors.RenderError([_STOPS[type(why)].at(mark=spot)]) from why
        return archive.pack(part.name, *data)

    def _reasons(
        self, part: TaggedPart, values: Mapping[str, object], why: Exception
    ) -> tuple[Finding, ...]:
        spot = Spot(self.name, part.label)
        tree = environment.ENVIRONMENT.parse(part.source)
        try:
            return explained(tree, values, spot) or (self._failure(part, why),)
        except environment.NotComputed as fault:
            return (self._failure(part, fault),)

    def _failure(self, part: TaggedPart, why: Exception) -> Finding:
        spot, reason = Spot(self.name, part.label), str(why) or type(why).__name__
        return ENGINE_FAILED.at(mark=spot, part=part.label, reason=reason)


def load(data: bytes, name: str = "template.docx") -> LoadedTemplate:
    """Read and compile a template.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or it holds what a template
            may not; all findings of the gates.
    """
    opened, problems, passage = compile.gated(data, name)
    noticed = problems if passage is None else (*problems, *passage.findings)
    if passage is None or findings.errors(noticed):
        raise errors.TemplateError(findings.errors(noticed))
    styles, gap_style = compile.with_gap_style(opened)
    parts = tuple(compile.compiled_parts(passage, opened, name))
    return LoadedTemplate(
        name=name,
        data=data,
        parts=parts,
        entries=tuple(
            archive.pack(path, styles.get(path, content))
            for path, content in opened.files.items()
        ),
        gap_style=gap_style,
        first_drawing=compile.first_drawing(opened, parts),
        uses=compile.uses_of(passage),
        findings=noticed,
    )


@lru_cache(maxsize=32)
def shared(data: bytes, name: str) -> LoadedTemplate:
    """Return a template that this process reads and compiles once.

    Raises:
        drafter.errors.TemplateError: As ``load``.
    """
    return load(data, name)


def examine(
    data: bytes, name: str = "template.docx", root: type | None = None
) -> tuple[Finding, ...]:
    """Return all that is wrong with a template, in the order of its places.

    Args:
        data: The bytes of the .docx.
        name: What messages call it.
        root: The class of its root view; when given, the contract is checked too.
    """
    try:
        opened, problems, passage = compile.gated(data, name)
        if passage is None:
            return problems
        if not findings.errors(passage.findings):
            tuple(compile.compiled_parts(passage, opened, name))
    except errors.TemplateError as why:
        return why.findings
    asked = (
        () if root is None else tuple(contract.examine(compile.uses_of(passage), root))
    )
    return (*problems, *passage.merged(asked))


def check_contract(template: LoadedTemplate, root: type) -> tuple[Finding, ...]:
    """Return what a template asks of its root view that the view does not offer."""
    return tuple(contract.examine(template.uses, root))


def check_paper(template: LoadedTemplate, paper: bytes) -> tuple[Finding, ...]:
    """Return why Word would refuse or repair a paper that a template gave.

    Looked into is what a view can still spoil after the proofs made when the
    template was loaded; what the template itself does wrong is not held against
    the paper. ``validation.examine`` looks into everything.
    """
    opened, own = _own_faults(template)
    names = [part.name for part in template.parts if part.at_risk]
    if archive.count(paper) > len(template.entries):
        return _with_pictures(template, paper)
    changed = opened.changed(archive.some(paper, names))
    problems = validation.of_parts(changed, template.name, names)
    return tuple(finding for finding in problems if _fault(finding) not in own)


def _with_pictures(template: LoadedTemplate, paper: bytes) -> tuple[Finding, ...]:
    """Look into all parts of a paper that got pictures, and into the pictures."""
    opened, own = _own_faults(template)
    names = [part.name for part in template.parts]
    present = archive.names(paper)
    added = [name for name in present if name not in opened.files]
    relations = [name for name in present if name.endswith(".rels")]
    wanted = (package.CONTENT_TYPES, *names, *relations, *added)
    changed = opened.changed(archive.some(paper, dict.fromkeys(wanted)))
    problems = (
        *validation.of_parts(changed, template.name, names),
        *validation.pictures(changed, template.name, added),
    )
    return tuple(finding for finding in problems if _fault(finding) not in own)


def shows(template: LoadedTemplate, root: type) -> bool:
    """Whether a template prints a picture of its root view."""
    return contract.shows_pictures(template.uses, root)


def fields(template: LoadedTemplate) -> tuple[str, ...]:
    """Return the paths that a template uses, loops resolved, each once."""
    return tuple(dict.fromkeys(use.path for use in template.uses))


@lru_cache(maxsize=32)
def _own_faults(
    template: LoadedTemplate,
) -> tuple[package.Package, frozenset[tuple[str, str]]]:
    opened = package.opened(template.data, template.name)
    styles, _ = compile.with_gap_style(opened)
    opened = opened.changed(styles)
    names = [part.name for part in template.parts]
    problems = validation.of_parts(opened, template.name, names)
    return opened, frozenset(map(_fault, problems))


@lru_cache(maxsize=32)
def _layout(template: LoadedTemplate) -> available_width.Layout:
    return available_width.layout(_own_faults(template)[0])


def _fault(finding: Finding) -> tuple[str, str]:
    return finding.code, getattr(finding.mark, "part", "")


class _Missing(Exception):
    """A path leads nowhere."""


@frozen
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
            return path, environment.value_of(owner, attribute)
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
                yield self.finding(NO_VALUE, str(missing))

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
            yield self.finding(NOT_TEXT, path, kind=type(rows).__name__)
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
            yield self.finding(NOT_TEXT, path, kind=type(value).__name__)
            return
        if match := environment.FORBIDDEN.search(text):
            code = f"U+{ord(match[0]):04X}"
            yield self.finding(BAD_CHARACTER, path, character=code)

    def finding(self, rule: Rule, path: str, **values: object) -> Finding:
        mark = attrs.evolve(self.spot, tag=f"{{{{ {path} }}}}")
        return rule.at(mark=mark, tag=path, **values)


def explained(
    tree: nodes.Template, values: Mapping[str, object], spot: Spot
) -> tuple[Finding, ...]:
    """Return what of a view's values the tags of one part cannot print, each once.

    Raises:
        drafter.templating.environment.NotComputed: A value cannot be computed.
    """
    scope = {tag: (tag, value) for tag, value in values.items()}
    problems = _Walk(spot, scope).findings(tree.body)
    return tuple({(f.code, f.mark): f for f in problems}.values())
