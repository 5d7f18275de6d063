"""From bytes to a document: all that is wrong with a file, in one run."""

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, errors
from drafter.source import controls, limit_rules, limits
from drafter.source.attempts import attempt
from drafter.source.encoding import decoded
from drafter.source.events import Loader, available
from drafter.source.garbling import garbled, old_font
from drafter.source.layout import laid_out
from drafter.source.mending import located
from drafter.source.nodes import Document, Mapping
from drafter.source.page import Page
from drafter.source.shape import misshapen


def parse(data: bytes, name: str, loader: Loader | None = None) -> Document:
    """Return the document that some bytes hold.

    Args:
        data: The file's bytes.
        name: The file's name, for marks.
        loader: Which YAML parser to use; the quickest by default.

    Raises:
        InvalidDocument: With every finding of the file.
    """
    if len(data) > limits.MAX_BYTES:
        top = Mark(name, 1, 1)
        too_large = limit_rules.FILE_TOO_LARGE.at(mark=top, limit=limits.MAX_BYTES)
        raise InvalidDocument([too_large])
    text = decoded(data, name)
    typed = Page.of(name, text)
    page, starts = laid_out(typed)
    tried = attempt(page, loader or available(), quiet=bool(starts))
    spoilt = tuple(garbled(typed)) or tuple(controls.forbidden(typed))
    characters = (*spoilt, *old_font(typed), *controls.dropped(typed, text))
    findings = (*characters, *starts, *tried.findings)
    findings += tuple(misshapen(page, tried.root, alone=not errors(findings)))
    ordered = located(sorted(findings, key=_place), typed.typed)
    if not isinstance(tried.root, Mapping) or errors(ordered):
        raise InvalidDocument(ordered)
    return Document(root=tried.root, findings=ordered, name=name, lines=typed.typed)


def _place(finding: Finding) -> tuple[int, int]:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark) else (0, 0)
