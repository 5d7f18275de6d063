"""From bytes to a document: all that is wrong with a file, in one run."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, error, errors
from drafter.records import frozen
from drafter.source import traps, yaml_limits
from drafter.source.builder import Builder
from drafter.source.encoding import decoded, garbled, old_font
from drafter.source.events import Loader, Malformed, available, events
from drafter.source.indentation import with_plain_indentation
from drafter.source.inputs import contents
from drafter.source.mending import located
from drafter.source.nodes import Document, Mapping, Node, Scalar
from drafter.source.page import Page, forbidden_characters, invisible_characters
from drafter.source.recovery import UNEVEN_INDENT, Recovery, recovered

EMPTY_FILE = error("Y126")
NOT_FIELDS = error("Y127")
FILE_TOO_LARGE = error("Y130")


def read(path: str | Path) -> Document:
    """Read a file of facts; ``-`` reads standard input.

    Raises:
        SourceError: The file cannot be opened.
        InvalidDocument: With every finding of the file.
    """
    return parse(contents(path), str(path))


def parse(data: bytes, name: str, loader: Loader | None = None) -> Document:
    """Return the document that some bytes hold.

    Args:
        data: The file's bytes.
        name: The file's name, for marks.
        loader: Which YAML parser to use; the quickest by default.

    Raises:
        InvalidDocument: With every finding of the file.
    """
    if len(data) > yaml_limits.MAX_BYTES:
        top = Mark(name, 1, 1)
        too_large = FILE_TOO_LARGE.at(mark=top, limit=yaml_limits.MAX_BYTES)
        raise InvalidDocument([too_large])
    text = decoded(data, name)
    typed = Page.of(name, text)
    page, starts = with_plain_indentation(typed)
    attempt = read_through(page, loader or available(), quiet=bool(starts))
    unreadable = tuple(garbled(typed)) or tuple(forbidden_characters(typed))
    invisible = invisible_characters(typed, text)
    findings = (*unreadable, *old_font(typed), *invisible, *starts, *attempt.findings)
    findings += tuple(wrong_root(page, attempt.root, alone=not errors(findings)))
    ordered = located(sorted(findings, key=_place), typed.typed)
    if not isinstance(attempt.root, Mapping) or errors(ordered):
        raise InvalidDocument(ordered)
    return Document(root=attempt.root, findings=ordered, name=name, lines=typed.typed)


def _place(finding: Finding) -> tuple[int, int]:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark) else (0, 0)


@frozen
class Attempt:
    """What one reading gave.

    Attributes:
        root: The node at the top; ``None`` for an empty page and a malformed one.
        findings: What was found, up to where the parser stopped.
        malformed: Where the parser stopped, if it did.
        limited: Whether reading ended because the page holds too much.
    """

    root: Node | None
    findings: tuple[Finding, ...]
    malformed: Malformed | None = None
    limited: bool = False


def read_through(page: Page, loader: Loader, *, quiet: bool) -> Attempt:
    """Read a page; where the parser stops, say why, mend the page, read again.

    Args:
        page: The page to read.
        loader: The parser to read with.
        quiet: Whether a stop that no trap explains follows from what is known.
    """
    attempt, known, reread = _attempt(page, loader), list[Finding](), 0
    for _ in range(yaml_limits.MAX_STOPS):
        if attempt.malformed is None:
            break
        recovery = recovered(page, attempt.malformed, known)
        if not _follows(recovery, known, quiet=quiet):
            known.append(recovery.finding)
        reread += len(page.text)
        if reread > yaml_limits.MAX_REREAD or recovery.page.lines == page.lines:
            break
        quiet = quiet or not recovery.certain
        page = recovery.page
        attempt = _attempt(page, loader)
    return attrs.evolve(attempt, findings=(*known, *attempt.findings))


def _follows(recovery: Recovery, known: list[Finding], *, quiet: bool) -> bool:
    """Return whether a stop probably follows from what was found before."""
    if recovery.finding.rule is UNEVEN_INDENT:
        return quiet
    return not recovery.certain and (quiet or bool(known))


def _attempt(page: Page, loader: Loader) -> Attempt:
    """Read a page up to the level too many that its text shows, or to its end."""
    end = yaml_limits.depth_end(page.text)
    if end is not None:
        attempt = _read(page, page.text[:end], loader)
        if attempt.limited:
            return attempt
    return _read(page, page.text, loader)


def _read(page: Page, text: str, loader: Loader) -> Attempt:
    """Read the text of a page.

    Where the C parser stops, the Python parser has the last word, so that findings
    do not depend on which one is installed: the C parser refuses some escapes, which
    our own check names, and its newer versions any deep nesting.
    """
    builder = Builder(page, events(text, loader))
    try:
        return Attempt(builder.document(), tuple(builder.findings))
    except yaml_limits.LimitReached as reached:
        findings = (*builder.findings, reached.finding)
        return Attempt(None, findings, limited=True)
    except Malformed as malformed:
        if loader is Loader.C:
            return _read(page, text, Loader.PYTHON)
        return Attempt(None, tuple(builder.findings), malformed)


def wrong_root(page: Page, root: Node | None, *, alone: bool) -> Iterator[Finding]:
    """Find a file that holds something else than fields.

    Args:
        page: The page as it was read.
        root: The node at the top; ``None`` when there is none.
        alone: Whether nothing else is wrong that would explain it.
    """
    if root is None or isinstance(root, Scalar):
        if alone:
            yield _empty(page) if root is None or root.empty else _text(page, root)
    elif not isinstance(root, Mapping):
        yield NOT_FIELDS.at(mark=root.mark, found="một danh sách", found_en="a list")


def _empty(page: Page) -> Finding:
    return EMPTY_FILE.at(mark=page.mark(0, 0))


def _text(page: Page, root: Scalar) -> Finding:
    """Return the trap that makes a field look like a text, or say that it is one."""
    number = root.mark.line - 1
    if trap := traps.of_line(page.line(number)):
        mark = page.mark(number, trap.column, trap.length)
        return trap.finding(mark)
    return NOT_FIELDS.at(mark=root.mark, found="một câu", found_en="a text")
