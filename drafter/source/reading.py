"""From bytes to a document: all that is wrong with a file, in one run."""

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, Severity
from drafter.source import controls, events, limit_rules, limits
from drafter.source.build import Builder
from drafter.source.encoding import decoded
from drafter.source.layout import laid_out
from drafter.source.nodes import Document, Mapping, Node, Scalar
from drafter.source.page import Page
from drafter.source.recovery import recovered
from drafter.source.shape_rules import EMPTY_FILE, NOT_FIELDS


def parse(data: bytes, name: str, loader: events.Loader | None = None) -> Document:
    """Return the document that some bytes hold.

    Args:
        data: The file's bytes.
        name: The file's name, for marks.
        loader: Which YAML parser to use; the quickest by default.

    Raises:
        InvalidDocument: With every finding of the file.
    """
    if len(data) > limits.MAX_BYTES:
        too_large = limit_rules.FILE_TOO_LARGE.at(limit=limits.MAX_BYTES)
        raise InvalidDocument([too_large])
    text = decoded(data, name)
    page = Page.of(name, text)
    characters = (*controls.forbidden(page), *controls.dropped(page, text))
    page, starts = laid_out(page)
    root, found = _root(page, loader or events.available(), quiet=bool(starts))
    ordered = tuple(sorted((*characters, *starts, *found), key=_place))
    if not isinstance(root, Mapping) or any(map(_stops, ordered)):
        raise InvalidDocument(ordered)
    return Document(root=root, findings=ordered, name=name)


def _root(
    page: Page, loader: events.Loader, *, quiet: bool
) -> tuple[Node | None, list[Finding]]:
    """Read a page, mending it where the parser stops, to find what else is wrong.

    Args:
        page: The page to read.
        loader: The parser to begin with. Where it stops, the Python parser says why,
            so that findings do not depend on which parser is installed.
        quiet: Whether a stop that no trap explains follows from what is known.
    """
    builder, root, broken = _attempt(page, loader)
    if broken and loader is events.Loader.C:
        builder, root, broken = _attempt(page, events.Loader.PYTHON)
    traps: list[Finding] = []
    spent = 0
    while broken and spent < limits.MAX_REREAD:
        recovery = recovered(page, broken)
        if recovery.certain or not quiet:
            traps.append(recovery.finding)
        quiet = quiet or not recovery.certain
        page = recovery.page
        spent += len(page.text)
        builder, root, broken = _attempt(page, events.Loader.PYTHON)
    return root, [*traps, *builder.findings]


def _attempt(
    page: Page, loader: events.Loader
) -> tuple[Builder, Node | None, events.Broken | None]:
    builder = Builder(page, events.events(page.text, loader))
    root = None
    try:
        root = builder.document()
        builder.findings.extend(_shape(page, root))
    except limits.LimitReached as reached:
        builder.findings.append(reached.finding)
    except events.Broken as broken:
        return builder, None, broken
    return builder, root, None


def _shape(page: Page, root: Node | None) -> list[Finding]:
    if isinstance(root, Mapping):
        return []
    if root is None or (isinstance(root, Scalar) and root.empty):
        return [EMPTY_FILE.at(mark=page.mark(0, 0))]
    is_text = isinstance(root, Scalar)
    found, found_en = ("một câu", "a text") if is_text else ("một danh sách", "a list")
    return [NOT_FIELDS.at(mark=root.mark, found=found, found_en=found_en)]


def _stops(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _place(finding: Finding) -> tuple[int, int]:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark) else (0, 0)
