"""A template, loaded once and filled many times."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateError as JinjaError

from drafter import errors, findings
from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import archive, available_width, core_properties, package, xml
from drafter.records import frozen
from drafter.templating import environment, fill, identities, pictures, restarts
from drafter.templating.fill import TaggedPart
from drafter.vocabulary import NotComputed

if TYPE_CHECKING:
    from drafter.templating.contract import Use

NOT_TEXT = error("T301")
BAD_CHARACTER = error("T302")
NO_VALUE = error("T303")
TOO_MANY_TURNS = error("T304")
TOO_BIG = error("T305")
TOO_MANY_LISTS = error("T310")
ENGINE_FAILED = error("T309")

_FAILURES = (
    JinjaError,
    environment.Unprintable,
    UnicodeError,
    fill.BadCharacter,
    fill.NotMended,
    SyntaxError,  # of the XML
)
_STOPS: Mapping[type[Exception], Rule] = {
    environment.TooManyTurns: TOO_MANY_TURNS,
    fill.TooBig: TOO_BIG,
    restarts.TooManyLists: TOO_MANY_LISTS,
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
        fields: The paths of the fields that it uses, loops resolved, each once.
        findings: What was noticed and does not stop: warnings and hints.
        read_uses: Each use of a field, where and how; none of a ready template.
        shows_pictures: Of a ready template, whether it prints a picture.
        names: The tags of the root view that it uses.
    """

    name: str
    data: bytes = attrs.field(repr=False)
    parts: tuple[TaggedPart, ...] = attrs.field(repr=False, eq=False)
    entries: tuple[archive.Entry, ...] = attrs.field(repr=False, eq=False)
    gap_style: str = attrs.field(repr=False, eq=False)
    first_drawing: int = attrs.field(repr=False, eq=False)
    fields: tuple[str, ...] = attrs.field(repr=False, eq=False)
    findings: tuple[Finding, ...] = attrs.field(default=(), repr=False, eq=False)
    read_uses: "tuple[Use, ...] | None" = attrs.field(
        default=None, repr=False, eq=False
    )
    shows_pictures: bool = attrs.field(default=False, repr=False, eq=False)
    names: frozenset[str] = attrs.field(init=False, repr=False, eq=False)

    @names.default
    def _named(self) -> frozenset[str]:
        return frozenset(path.partition(".")[0] for path in self.fields)

    @property
    def is_ready(self) -> bool:
        """Whether it was made ready when drafter was built, and only filled here."""
        return self.read_uses is None

    @property
    def uses(self) -> "tuple[Use, ...]":
        """Each use of a field, where and how; a ready template is read for it."""
        if self.read_uses is None:
            return shared(self.data, self.name).uses
        return self.read_uses

    def __reduce__(self) -> tuple[object, tuple[bytes, str]]:
        return shared_shipped if self.is_ready else shared, (self.data, self.name)

    def render(self, view: object) -> bytes:
        """Return the paper that the template gives with a root view.

        Raises:
            drafter.errors.RenderError: A value cannot be printed; says of which tag.
        """
        return archive.write(self._made(view).values())

    def paper(self, view: object) -> bytes:
        """Return a paper that has also passed the check before writing.

        Raises:
            drafter.errors.RenderError: As ``render``; or Word would refuse it.
        """
        made = self._made(view)
        if problems := _refusals(self, made):
            raise errors.RenderError(problems)
        return archive.write(made.values())

    def _made(self, view: object) -> dict[str, archive.Entry]:
        """Return the files of a paper by name, in their order."""
        album = pictures.album(self.entries)
        marks: environment.Marks = getattr(view, "stand_ins", {})
        with environment.tallied() as tally, environment.lacking(marks):
            lists = restarts.Restarts(lambda: _numbering(self)[1])
            setting = fill.FillContext(
                gap_style=self.gap_style,
                numbers=itertools.count(self.first_drawing),
                identities=identities.Identities(lambda: _texts(self)),
                restarts=lists,
                pictures=tally.pictures,
                relation=album.relation,
                layout=lambda: _layout(self),
            )
            made = {}
            for part in self.parts:
                with environment.typeset(_typesetter(view, part)):
                    made[part.name] = self._filled(part, view, setting)
        if lists.instances:
            made[_numbering(self)[0]] = archive.pack(
                _numbering(self)[0], xml.document(xml.source(lists.written()))
            )
        return {entry.name: entry for entry in album.bound(made)}

    def _filled(
        self, part: TaggedPart, view: object, setting: fill.FillContext
    ) -> archive.Entry:
        try:
            values = environment.context(view, self.names)
            data = fill.filled(part, values, setting)
        except _FAILURES as why:
            raise errors.RenderError(self._reasons(part, values, why)) from why
        except NotComputed as why:
            raise errors.RenderError([self._failure(part, why)]) from why
        except tuple(_STOPS) as why:
            spot = Spot(self.name, part.label)
            raise errors.RenderError([_STOPS[type(why)].at(mark=spot)]) from why
        moment: str = getattr(view, "moment", "")
        if part.kind == "core" and moment:
            data = [core_properties.dated(b"".join(data), moment)]
        return archive.pack(part.name, *data)

    def _reasons(
        self, part: TaggedPart, values: Mapping[str, object], why: Exception
    ) -> tuple[Finding, ...]:
        spot = Spot(self.name, part.label)
        tree = environment.ENVIRONMENT.parse(part.source)
        try:
            return explained(tree, values, spot) or (self._failure(part, why),)
        except NotComputed as fault:
            return (self._failure(part, fault),)

    def _failure(self, part: TaggedPart, why: Exception) -> Finding:
        spot, reason = Spot(self.name, part.label), str(why) or type(why).__name__
        return ENGINE_FAILED.at(mark=spot, part=part.label, reason=reason)


def _typesetter(view: object, part: TaggedPart) -> Callable[[str], str]:
    """Return how a root view has its texts set; properties of a file have no lines."""
    if part.kind in ("core", "custom"):
        return lambda text: text.replace("\u00a0", " ")
    typeset: Callable[[str], str] = getattr(view, "typeset", str)
    return typeset


def load(data: bytes, name: str = "template.docx") -> LoadedTemplate:
    """Read and compile a template.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or it holds what a template
            may not; all findings of the gates.
    """
    # docxtpl and python-docx are for templates that are not ready.
    from drafter.templating import compile

    opened, problems, passage = compile.gated(data, name)
    noticed = problems if passage is None else (*problems, *passage.findings)
    if passage is None or findings.errors(noticed):
        raise errors.TemplateError(findings.errors(noticed))
    styles, gap_style = compile.with_gap_style(opened)
    parts = tuple(compile.compiled_parts(passage, opened, name))
    uses = compile.uses_of(passage)
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
        fields=tuple(dict.fromkeys(use.path for use in _of_tags(uses))),
        read_uses=uses,
        findings=noticed,
    )


@lru_cache(maxsize=32)
def shared(data: bytes, name: str) -> LoadedTemplate:
    """Return a template that this process reads and compiles once.

    Raises:
        drafter.errors.TemplateError: As ``load``.
    """
    return load(data, name)


@lru_cache(maxsize=32)
def shared_shipped(data: bytes, name: str) -> LoadedTemplate:
    """Return a shipped template, ready if it is kept, and as ``shared`` if not.

    Args:
        data: The bytes of its document.
        name: Its name, ``bao-cao/dang``.

    Raises:
        drafter.errors.TemplateError: As ``load``.
    """
    from drafter.templating import ready_documents

    return ready_documents.load(data, name) or shared(data, name)


@frozen
class Examination:
    """What a look at a template shows, whether or not it can be filled.

    Attributes:
        findings: All that is wrong with it, in the order of its places.
        tags: How many tags it has.
        fields: The paths of the fields that it uses, each once.
        tables: How many tables it has, those inside others too.
    """

    findings: tuple[Finding, ...]
    tags: int = 0
    fields: tuple[str, ...] = ()
    tables: int = 0


def examined(
    data: bytes, name: str = "template.docx", root: type | None = None
) -> Examination:
    """Look at a template; nothing that is wrong with it stops.

    Args:
        data: The bytes of the .docx.
        name: What messages call it.
        root: The class of its root view; when given, the contract is checked too.
    """
    from drafter.templating import compile, contract

    try:
        opened, problems, passage = compile.gated(data, name)
    except errors.TemplateError as why:
        return Examination(why.findings)
    tables = compile.tables(opened)
    if passage is None:
        return Examination(problems, tables=tables)
    uses = compile.uses_of(passage)
    asked = () if root is None else tuple(contract.examine(uses, root))
    sound = not findings.errors(passage.findings)
    cut = compile.cut_across(passage, opened, name) if sound else ()
    return Examination(
        findings=(*problems, *passage.merged(asked), *cut),
        tags=sum(len(part.tags) for part in passage.parts),
        fields=tuple(dict.fromkeys(use.path for use in _of_tags(uses) if use.known)),
        tables=tables,
    )


def _of_tags(uses: "Iterable[Use]") -> "Iterator[Use]":
    """Yield the uses by tags, without those in brackets that make none."""
    from drafter.templating.contract import Usage

    return (use for use in uses if use.how is not Usage.BRACKETED)


def examine(
    data: bytes, name: str = "template.docx", root: type | None = None
) -> tuple[Finding, ...]:
    """Return all that is wrong with a template: the findings of `examined`."""
    return examined(data, name, root).findings


def check_contract(template: LoadedTemplate, root: type) -> tuple[Finding, ...]:
    """Return what a template asks of its root view that the view does not offer."""
    from drafter.templating import contract

    return tuple(contract.examine(template.uses, root))


def shows(template: LoadedTemplate, root: type) -> bool:
    """Whether a template prints a picture of its root view."""
    if template.is_ready:
        return template.shows_pictures
    from drafter.templating import contract

    return contract.shows_pictures(template.uses, root)


def check_paper(template: LoadedTemplate, paper: bytes) -> tuple[Finding, ...]:
    """Return why Word would refuse or repair a paper that a template gave.

    Looked into is what a view can still spoil after the proofs made when the
    template was loaded; what the template itself does wrong is not held against
    the paper. ``validation.examine`` looks into everything.
    """
    return _refusals(template, archive.entries(paper))


def _refusals(
    template: LoadedTemplate, made: Mapping[str, archive.Entry]
) -> tuple[Finding, ...]:
    if len(made) > len(template.entries):
        problems = _with_pictures(template, made)
    else:
        problems = (*_of_structure(template, made), *_of_properties(template, made))
    own = own_faults(template) if problems else ()
    return tuple(finding for finding in problems if _fault(finding) not in own)


def _of_structure(
    template: LoadedTemplate, made: Mapping[str, archive.Entry]
) -> Iterator[Finding]:
    """Look into the parts whose structure a view can spoil; most have none."""
    names = [part.name for part in template.parts if part.at_risk]
    if names:
        from drafter.ooxml import validation

        lists = _package(template).of("numbering")
        changed = _package(template).changed(
            _unpacked(made[name] for name in (*names, *lists))
        )
        yield from validation.of_parts(changed, template.name, names)


def _of_properties(
    template: LoadedTemplate, made: Mapping[str, archive.Entry]
) -> Iterator[Finding]:
    for part in template.parts:
        if part.kind == "core":
            spot = Spot(template.name, part.label)
            for value in core_properties.faults(archive.unpacked(made[part.name])):
                yield core_properties.PROPERTY.at(
                    mark=spot, part=part.label, value=value
                )


def _with_pictures(
    template: LoadedTemplate, made: Mapping[str, archive.Entry]
) -> tuple[Finding, ...]:
    """Look into all parts of a paper that got pictures, and into the pictures."""
    from drafter.ooxml import validation

    opened = _package(template)
    names = [part.name for part in template.parts]
    lists = opened.of("numbering")
    added = [name for name in made if name not in opened.files]
    relations = [name for name in made if name.endswith(".rels")]
    wanted = dict.fromkeys((package.CONTENT_TYPES, *names, *lists, *relations, *added))
    changed = opened.changed(_unpacked(made[name] for name in wanted))
    return (
        *validation.of_parts(changed, template.name, names),
        *validation.pictures(changed, template.name, added),
    )


def _unpacked(entries: Iterable[archive.Entry]) -> dict[str, bytes]:
    return {entry.name: archive.unpacked(entry) for entry in entries}


@lru_cache(maxsize=32)
def _package(template: LoadedTemplate) -> package.Package:
    return package.trusted(_unpacked(template.entries))


@lru_cache(maxsize=32)
def _layout(template: LoadedTemplate) -> available_width.Layout:
    return available_width.layout(_package(template))


def _numbering(template: LoadedTemplate) -> tuple[str, xml.Element]:
    """Return the part of a template that defines its lists: name and root."""
    opened = _package(template)
    (name, *_) = opened.of("numbering")
    return name, opened.roots[name]


def _texts(template: LoadedTemplate) -> Iterator[str]:
    """Yield the parts of a template that have text, as they are before filling."""
    opened = _package(template)
    for name in opened.of(*package.RENDERED):
        yield opened.files[name].decode("utf-8", "replace")


@lru_cache(maxsize=32)
def own_faults(template: LoadedTemplate) -> frozenset[tuple[str, str]]:
    """Return what Word would mend in a template itself: rule and part of each."""
    from drafter.ooxml import validation

    names = [part.name for part in template.parts]
    problems = validation.of_parts(_package(template), template.name, names)
    return frozenset(map(_fault, problems))


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
        drafter.vocabulary.NotComputed: A value cannot be computed.
    """
    scope = {tag: (tag, value) for tag, value in values.items()}
    problems = _Walk(spot, scope).findings(tree.body)
    return tuple({(f.code, f.mark): f for f in problems}.values())
