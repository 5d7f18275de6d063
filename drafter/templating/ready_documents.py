"""Shipped templates as they are filled, kept ready beside their documents.

What gates, clean-up and Jinja make of a document is the same until the document or one
of them changes. It is worked out when drafter is built and kept as plain values:
docxtpl and lxml are then not even imported. Only a template that drafter ships, asked
for by its name, is taken from there; what a person gives goes through the gates.

Of the code of its tags both forms are kept that Jinja offers: the text of a Python
module, for the version of Jinja that wrote it, and the code objects of that text, for
the version of Python that compiled it. Where neither fits, the cleaned source is
compiled.
"""

import marshal
from collections.abc import Mapping
from importlib.util import MAGIC_NUMBER
from types import CodeType
from typing import Any

import attrs
from jinja2 import Template

from drafter import findings, ready
from drafter.findings import Finding, Rule, Severity, Spot
from drafter.ooxml import archive
from drafter.templating import engine
from drafter.templating.engine import LoadedTemplate
from drafter.templating.environment import ENVIRONMENT
from drafter.templating.fill import Risks, TaggedPart
from drafter.templating.shipped import form

Kept = Mapping[str, Any]
"""Plain values, as `marshal` reads them back."""

_FILE = "<template>"
"""What Jinja calls a template without a file."""


def load(data: bytes, name: str) -> LoadedTemplate | None:
    """Return a shipped template that is kept ready, if it is.

    Args:
        data: The bytes of its document.
        name: Its name, ``bao-cao/dang``.
    """
    kept = form(name, data).load()
    if kept is None:
        return None
    return LoadedTemplate(
        name=name,
        data=data,
        parts=tuple(_part(part, kept["code_of"]) for part in kept["parts"]),
        entries=tuple(archive.Entry(*entry) for entry in kept["entries"]),
        gap_style=kept["gap_style"],
        first_drawing=kept["first_drawing"],
        fields=kept["fields"],
        shows_pictures=kept["shows_pictures"],
        findings=tuple(map(_finding, kept["findings"])),
    )


def made(name: str, data: bytes, root: type) -> Kept | None:
    """Compile a template, and return it as plain values.

    None of a template with tags that the views do not offer, or with faults of its
    own, which are to be judged each time.

    Args:
        name: Its name.
        data: The bytes of its document.
        root: The class of its root view.

    Raises:
        drafter.errors.TemplateError: As of ``engine.load``.
    """
    document = engine.load(data, name)
    contract = engine.check_contract(document, root)
    if findings.errors(contract) or engine.own_faults(document):
        return None
    noticed = dict.fromkeys((*document.findings, *contract))
    return {
        "parts": [_plain_part(part) for part in document.parts],
        "entries": [
            (entry.name, entry.crc, entry.size, entry.packed)
            for entry in document.entries
        ],
        "gap_style": document.gap_style,
        "first_drawing": document.first_drawing,
        "fields": document.fields,
        "shows_pictures": engine.shows(document, root),
        "findings": [_plain_finding(finding) for finding in noticed],
        "code_of": _code_of(),
    }


def _code_of() -> tuple[str, bytes]:
    """Return what the code of templates is bound to: versions of Jinja and Python."""
    return ready.version("jinja2"), MAGIC_NUMBER


def _plain_part(part: TaggedPart) -> Kept:
    text = str(ENVIRONMENT.compile(part.source, raw=True))
    return {
        "name": part.name,
        "kind": part.kind,
        "label": part.label,
        "source": part.source,
        "whole": part.whole,
        "fitted": part.fitted,
        "columned": part.columned,
        "breaks": part.breaks,
        "copies": part.copies,
        "risks": (sorted(part.risks.emptied), *attrs.astuple(part.risks)[1:]),
        "python": text,
        "code": marshal.dumps(compile(text, _FILE, "exec")),
    }


def _plain_finding(finding: Finding) -> Kept:
    rule, mark = finding.rule, finding.mark
    assert isinstance(mark, Spot), "the gates say where in the document"
    return {
        "rule": (rule.code, rule.severity.value, rule.variant),
        "values": {name: str(value) for name, value in finding.values.items()},
        "spot": attrs.astuple(mark, recurse=False),
    }


def _finding(kept: Kept) -> Finding:
    code, severity, variant = kept["rule"]
    rule = Rule(code, Severity(severity), variant)
    return rule.at(mark=Spot(*kept["spot"]), **kept["values"])


def _part(kept: Kept, code_of: tuple[str, bytes]) -> TaggedPart:
    values = dict(kept)
    emptied, *risks = values.pop("risks")
    template = _template(
        kept["source"], values.pop("python"), values.pop("code"), code_of
    )
    found = Risks(frozenset(emptied), *risks)
    return TaggedPart(**values, template=template, risks=found)


def _template(
    source: str, python: str, code: bytes, code_of: tuple[str, bytes]
) -> Template:
    jinja, magic = _code_of()
    if code_of[0] != jinja:
        return ENVIRONMENT.from_string(source)
    loaded: CodeType
    if code_of[1] == magic:
        loaded = marshal.loads(code)
    else:
        loaded = compile(python, _FILE, "exec")
    return Template.from_code(ENVIRONMENT, loaded, ENVIRONMENT.make_globals(None))
