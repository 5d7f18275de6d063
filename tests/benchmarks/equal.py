"""Whether drafter and docxtpl make the same paper of a template and a view.

Compared is the canonical XML of every part that has tags, before the fix-ups of our
own: letterheads that fit, gaps that show, titles in lines, closings that are kept, a
last section that is not empty. Texts are compared as views give them, not as they
are set: only we write hyphens that hold.
"""

import io
import zipfile
from collections.abc import Iterable
from contextlib import ExitStack
from unittest import mock

import attrs
from lxml import etree

from drafter.templating import engine, fill
from drafter.views import PaperView
from tests.benchmarks import sample


def unlike(template: engine.LoadedTemplate, view: object) -> dict[str, bool]:
    """Return whether each part with tags differs, by the name of the part."""
    names = [part.name for part in template.parts if part.name.startswith("word/")]
    with ExitStack() as without:
        without.enter_context(mock.patch.object(PaperView, "typeset", _as_given))
        for own in (fill.gaps, fill.titles, fill.closings):
            without.enter_context(mock.patch.object(own, "SIGNS", ()))
        ours = some(_bare(template).render(view), names)
        plain = sample.by_docxtpl(template.data, sample.plain(view))
    theirs = some(plain, names)
    return {name: _canonical(ours[name]) != _canonical(theirs[name]) for name in names}


def _as_given(_: PaperView, text: str) -> str:
    return str(text)


def some(data: bytes, names: Iterable[str]) -> dict[str, bytes]:
    """Return some files of a .docx by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in names}


def _bare(template: engine.LoadedTemplate) -> engine.LoadedTemplate:
    """Return a template without our fix-ups; grids are fitted as docxtpl does it."""
    plain = {"fitted": False, "columned": False, "breaks": False}
    parts = (
        attrs.evolve(
            part,
            risks=attrs.evolve(part.risks, grids=part.risks.grids or part.columned),
            **plain,
        )
        for part in template.parts
    )
    return attrs.evolve(template, parts=tuple(parts))


def _canonical(data: bytes) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    for column in root.iter("{*}gridCol"):
        column.attrib.clear()  # a grid of columns that came and went: rounded apart
    return etree.tostring(root, method="c14n")
