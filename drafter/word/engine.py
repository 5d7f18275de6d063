"""A template, loaded once and filled many times."""

import zipfile
from collections.abc import Iterator

import attrs
from jinja2 import Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from drafter import errors
from drafter.findings import Finding, Spot
from drafter.word import (
    archive,
    cleaning,
    diagnosis,
    gaps,
    lines,
    package,
    repairs,
    rules,
    xml,
)
from drafter.word.environment import TagEnvironment, Unprintable, context

_ENVIRONMENT = TagEnvironment()


@attrs.frozen
class TaggedPart:
    """One part of a template that has tags.

    Attributes:
        name: Its name in the package.
        source: What Jinja compiled, after docxtpl's clean-up.
        template: The compiled tags.
    """

    name: str
    source: str = attrs.field(repr=False)
    template: Template = attrs.field(repr=False, eq=False)


@attrs.frozen
class LoadedTemplate:
    """A template that can be filled by several threads at once.

    Attributes:
        name: What messages call it.
        data: The bytes it was loaded from.
        parts: The parts that have tags.
        entries: All files, packed; those without tags are copied as they are.
        gap_style: The id of the character style of a gap.
    """

    name: str
    data: bytes = attrs.field(repr=False)
    parts: tuple[TaggedPart, ...] = attrs.field(repr=False, eq=False)
    entries: tuple[archive.Entry, ...] = attrs.field(repr=False, eq=False)
    gap_style: str = attrs.field(repr=False, eq=False)

    def __reduce__(self) -> tuple[object, tuple[bytes, str]]:
        return load, (self.data, self.name)

    def render(self, view: object) -> bytes:
        """Return the paper that the template gives with a root view.

        Raises:
            drafter.errors.RenderError: A value cannot be printed; says of which tag.
        """
        made = {part.name: self._render(part, view) for part in self.parts}
        return archive.write(made.get(entry.name, entry) for entry in self.entries)

    def _render(self, part: TaggedPart, view: object) -> archive.Entry:
        try:
            text = part.template.render(dict(context(view)))
            if diagnosis.FORBIDDEN.search(lines.normal(text)):
                raise Unprintable(part.name)
            root = xml.parse(xml.document(lines.kept(lines.normal(text))))
        except (JinjaError, Unprintable, UnicodeError, etree.XMLSyntaxError) as why:
            raise errors.RenderError(self._reasons(part, view, why)) from why
        repairs.mend(root)
        repairs.fit_grids(root)
        if gaps.present(text):
            gaps.highlight(root, self.gap_style)
        return archive.pack(part.name, xml.document(xml.source(root)))

    def _reasons(
        self, part: TaggedPart, view: object, why: Exception
    ) -> tuple[Finding, ...]:
        spot = Spot(self.name, part=part.name)
        found = diagnosis.explain(_ENVIRONMENT.parse(part.source), view, spot)
        return found or (rules.ENGINE_FAILED.at(mark=spot, part=part.name, reason=why),)


def load(data: bytes, name: str = "template.docx") -> LoadedTemplate:
    """Read and compile a template.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or its tags are wrong.
    """
    try:
        opened = package.opened(data)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as why:
        finding = rules.NOT_WORD.at(mark=Spot(name))
        raise errors.TemplateError([finding]) from why
    styles, gap_style = _with_gap_style(opened)
    return LoadedTemplate(
        name,
        data,
        tuple(_tagged(opened, name)),
        tuple(
            archive.pack(path, styles.get(path, bytes_))
            for path, bytes_ in opened.files.items()
        ),
        gap_style,
    )


def _tagged(opened: package.Package, name: str) -> Iterator[TaggedPart]:
    for part in opened.of(*package.RENDERED):
        spot = Spot(name, part=part)
        try:
            source = cleaning.cleaned(opened.files[part])
            if "{{" not in source and "{%" not in source:
                continue
            template = _ENVIRONMENT.from_string(source)
        except etree.XMLSyntaxError as why:
            finding = rules.ILL_FORMED.at(mark=spot, part=part)
            raise errors.TemplateError([finding]) from why
        except TemplateSyntaxError as why:
            finding = rules.SYNTAX.at(mark=spot, reason=why.message)
            raise errors.TemplateError([finding]) from why
        yield TaggedPart(part, source, template)


def _with_gap_style(opened: package.Package) -> tuple[dict[str, bytes], str]:
    """Return the styles part with the gap style in it, and the style's id."""
    for part in opened.of("styles"):
        styles = xml.parse(opened.files[part])
        before = len(styles)
        style = gaps.style_of(styles)
        if len(styles) == before:
            return {}, style
        return {part: xml.document(xml.source(styles))}, style
    return {}, gaps.STYLE_ID
