"""A template, loaded once and filled many times."""

import itertools
from collections.abc import Mapping
from functools import lru_cache

import attrs
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree

from drafter import errors, findings
from drafter.findings import Finding, Rule, Spot
from drafter.ooxml import archive, available_width, package, prewrite
from drafter.templating import (
    admission,
    compiling,
    contract,
    diagnosis,
    environment,
    facts,
    filling,
    media,
    rules,
)
from drafter.templating.compiling import TaggedPart

_FAILURES = (filling.BadCharacter, filling.NotMended, etree.XMLSyntaxError)
_STOPS: Mapping[type[Exception], Rule] = {
    environment.TooManyTurns: rules.TOO_MANY_TURNS,
    filling.TooBig: rules.TOO_BIG,
}


@attrs.frozen
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
    uses: tuple[facts.Use, ...] = attrs.field(repr=False, eq=False)
    findings: tuple[Finding, ...] = attrs.field(repr=False, eq=False)

    def __reduce__(self) -> tuple[object, tuple[bytes, str]]:
        return shared, (self.data, self.name)

    def render(self, view: object) -> bytes:
        """Return the paper that the template gives with a root view.

        Raises:
            drafter.errors.RenderError: A value cannot be printed; says of which tag.
        """
        values = environment.context(view)
        album = media.album(self.entries)
        with environment.tallied() as tally:
            setting = filling.Setting(
                gap_style=self.gap_style,
                numbers=itertools.count(self.first_drawing),
                pictures=tally.pictures,
                relation=album.relation,
                layout=lambda: _layout(self),
            )
            made = {
                part.name: self._filled(part, values, view, setting)
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
        if found := check_paper(self, made):
            raise errors.RenderError(found)
        return made

    def _filled(
        self,
        part: TaggedPart,
        values: Mapping[str, object],
        view: object,
        setting: filling.Setting,
    ) -> archive.Entry:
        try:
            data = filling.filled(part, values, setting)
        except (JinjaError, environment.Unprintable, UnicodeError) as why:
            raise errors.RenderError(self._reasons(part, view, why)) from why
        except _FAILURES as why:
            raise errors.RenderError(self._reasons(part, view, why)) from why
        except tuple(_STOPS) as why:
            spot = Spot(self.name, part.label)
            raise errors.RenderError([_STOPS[type(why)].at(mark=spot)]) from why
        return archive.pack(part.name, *data)

    def _reasons(
        self, part: TaggedPart, view: object, why: Exception
    ) -> tuple[Finding, ...]:
        spot = Spot(self.name, part.label)
        tree = compiling.ENVIRONMENT.parse(part.source)
        reason = str(why) or type(why).__name__
        return diagnosis.explain(tree, view, spot) or (
            rules.ENGINE_FAILED.at(mark=spot, part=part.label, reason=reason),
        )


def load(data: bytes, name: str = "template.docx") -> LoadedTemplate:
    """Read and compile a template.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or it holds what a template
            may not; all findings of the gates.
    """
    opened, found, passage = admission.gated(data, name)
    noticed = found if passage is None else (*found, *passage.findings)
    if passage is None or findings.errors(noticed):
        raise errors.TemplateError(findings.errors(noticed))
    styles, gap_style = admission.with_gap_style(opened)
    parts = tuple(admission.compiled(passage, opened, name))
    return LoadedTemplate(
        name=name,
        data=data,
        parts=parts,
        entries=tuple(
            archive.pack(path, styles.get(path, content))
            for path, content in opened.files.items()
        ),
        gap_style=gap_style,
        first_drawing=admission.first_drawing(opened, parts),
        uses=admission.uses(passage),
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
        opened, found, passage = admission.gated(data, name)
        if passage is None:
            return found
        if not findings.errors(passage.findings):
            tuple(admission.compiled(passage, opened, name))
    except errors.TemplateError as why:
        return why.findings
    asked = (
        () if root is None else tuple(contract.examine(admission.uses(passage), root))
    )
    return (*found, *passage.merged(asked))


def check_contract(template: LoadedTemplate, root: type) -> tuple[Finding, ...]:
    """Return what a template asks of its root view that the view does not offer."""
    return tuple(contract.examine(template.uses, root))


def check_paper(template: LoadedTemplate, paper: bytes) -> tuple[Finding, ...]:
    """Return why Word would refuse or repair a paper that a template gave.

    Looked into is what a view can still spoil after the proofs made when the
    template was loaded; what the template itself does wrong is not held against
    the paper. ``prewrite.examine`` looks into everything.
    """
    opened, own = _own_faults(template)
    names = [part.name for part in template.parts if part.at_risk]
    if archive.count(paper) > len(template.entries):
        return _with_pictures(template, paper)
    changed = opened.changed(archive.some(paper, names))
    found = prewrite.of_parts(changed, template.name, names)
    return tuple(finding for finding in found if _fault(finding) not in own)


def _with_pictures(template: LoadedTemplate, paper: bytes) -> tuple[Finding, ...]:
    """Look into all parts of a paper that got pictures, and into the pictures."""
    opened, own = _own_faults(template)
    names = [part.name for part in template.parts]
    present = archive.names(paper)
    added = [name for name in present if name not in opened.files]
    relations = [name for name in present if name.endswith(".rels")]
    wanted = (package.CONTENT_TYPES, *names, *relations, *added)
    changed = opened.changed(archive.some(paper, dict.fromkeys(wanted)))
    found = (
        *prewrite.of_parts(changed, template.name, names),
        *prewrite.pictures(changed, template.name, added),
    )
    return tuple(finding for finding in found if _fault(finding) not in own)


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
    styles, _ = admission.with_gap_style(opened)
    opened = opened.changed(styles)
    names = [part.name for part in template.parts]
    found = prewrite.of_parts(opened, template.name, names)
    return opened, frozenset(map(_fault, found))


@lru_cache(maxsize=32)
def _layout(template: LoadedTemplate) -> available_width.Layout:
    return available_width.layout(_own_faults(template)[0])


def _fault(finding: Finding) -> tuple[str, str]:
    return finding.code, getattr(finding.mark, "part", "")
