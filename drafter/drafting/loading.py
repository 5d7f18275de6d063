"""From the text of a conference file to checked facts."""

import os
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Mapping_
from pathlib import Path
from typing import Protocol, TypeGuard, cast, runtime_checkable

from attrs import evolve, field

from drafter import source, standards, structure
from drafter.checks import examine as examine_facts
from drafter.checks import set_aside
from drafter.checks.magnitudes import FAR_FROM_BASE
from drafter.checks.prose import CAPITAL_START
from drafter.drafting.arguments import CONTENT, FACTS, SUBJECT, public
from drafter.errors import InvalidDocument
from drafter.findings import Cell, Finding, Severity, declared, warning
from drafter.findings import Path as Path_
from drafter.model import Conference, Person
from drafter.model.conference import PEOPLE
from drafter.model.declarations import key_path
from drafter.model.proceedings import TABLE
from drafter.pictures import Gathered, gather
from drafter.pictures.gathering import NOT_FOUND
from drafter.records import frozen
from drafter.source import Document, Mapping, Scalar, Sequence
from drafter.source.inputs import MOST_OF_ANY
from drafter.vocabulary import fold, words

StrPath = str | os.PathLike[str]


@runtime_checkable
class Stream(Protocol):
    """An open file, of text or of bytes."""

    def read(self, size: int, /) -> str | bytes:
        """Return what is left in it, at most so many letters or bytes."""


Facts = StrPath | bytes | bytearray | memoryview | Stream
"""A conference file: a path, or what stands in it."""


_NAME = words(Person)["name"].name
UNKNOWN_SUPPRESSION = warning("D407")
_HUNDREDFOLD = "X107"
_STAGES = (
    "drafter.source",
    "drafter.indicator_tables",
    "drafter.structure",
    "drafter.formatter",
    "drafter.checks",
    "drafter.views",
    "drafter.pictures",
)
"""The stages whose warnings a file can set aside."""


@frozen(kw_only=True)
class Read:
    """A conference file, read: its facts, where they stand, what was noticed.

    Attributes:
        conference: The facts.
        document: The text with its places.
        findings: What reading and checking found, sorted by place.
        gathered: The photos that it names.
        data: The bytes of the file, where it was read as one.
        tables: The workbooks that it names.
    """

    conference: Conference
    document: Document
    findings: tuple[Finding, ...]
    gathered: Gathered
    data: bytes = field(default=b"", repr=False)
    tables: Mapping_[Path, bytes] = field(factory=dict, repr=False)

    @property
    def sourced(self) -> Conference:
        """The facts, which know the file that they were read from."""
        return _sourced(self.conference, self.data, *self.tables.values())


@public(facts=FACTS)
def load(facts: Facts) -> Conference:
    """Read a conference file, or what would stand in one.

    Args:
        facts: The path of a file, ``-`` for standard input; the text of one, which
            has more than one line; its bytes; or an open file or other stream.

    Raises:
        drafter.errors.SourceError: The file cannot be opened.
        drafter.errors.InvalidDocument: With all findings, errors among them.
        TypeError: It is something else.
    """
    if _is_path(facts):
        name = os.fspath(facts)
        data = source.contents(name)
    else:
        data, name = _content(facts)
    folder = Path(name).parent if _is_path(facts) else None
    document, tables = with_tables(document_of(data, name), folder)
    return _sourced(structure.structure(document).value, data, *tables.values())


def with_tables(
    document: Document, folder: Path | None, *, allow_outside: bool = False
) -> tuple[Document, Mapping_[Path, bytes]]:
    """Return a document with the figures of the tables it names, and these files.

    What reads tables is imported with the first that a document names.

    Args:
        document: The text with its places.
        folder: Where the names of tables begin; nothing of a text without one.
        allow_outside: Whether a table may stand outside that folder.
    """
    if not _names_tables(document):
        return document, {}
    from drafter.indicator_tables.expansion import expanded

    return expanded(document, folder, allow_outside=allow_outside)


def _names_tables(document: Document) -> bool:
    results = document.root.get(words(Conference)["results"].name)
    items = results if isinstance(results, Sequence) else (results,)
    return any(isinstance(item, Mapping) and TABLE.name in item for item in items)


def document_of(data: bytes, name: str) -> Document:
    """Return what a conference file holds: YAML, or a form that was filled in.

    Raises:
        drafter.errors.InvalidDocument: With every finding of the file.
    """
    if source.is_workbook(data, name):
        from drafter import form  # a .yaml is read without what reads sheets

        return form.document(data, name)
    return source.parse(data, name)


def _sourced(conference: Conference, *files: bytes) -> Conference:
    from hashlib import sha256  # what a check does not need

    return conference.known_by(*(sha256(data).hexdigest() for data in files))


def read(
    path: StrPath, *, data: bytes | None = None, allow_outside: bool = False
) -> Read:
    """Read a conference file, check its facts, and read the photos it names.

    Nothing stops but reading.

    Args:
        path: The file; ``-`` reads standard input.
        data: Its content, if it was read before.
        allow_outside: Whether photos may stand outside the folder of the file.

    Raises:
        drafter.errors.SourceError: The file cannot be opened.
        drafter.errors.InvalidDocument: It cannot become a conference.
    """
    name = os.fspath(path)
    held = source.contents(name) if data is None else data
    document = document_of(held, name)
    folder = Path(name).parent
    return evolve(
        examine(document, folder=folder, allow_outside=allow_outside), data=held
    )


def examine(
    document: Document,
    *,
    folder: Path | None = None,
    photos: bool = True,
    allow_outside: bool = False,
) -> Read:
    """Turn the text of a conference file into facts and check them.

    Args:
        document: The text with its places.
        folder: Where the tables and photos that it names are; nothing of a text
            that stands in no folder.
        photos: Whether to read the photos that it names.
        allow_outside: Whether they may stand outside the folder of the file.

    Raises:
        drafter.errors.InvalidDocument: It cannot become a conference.
    """
    document, tables = with_tables(document, folder, allow_outside=allow_outside)
    reading = structure.structure(document)
    conference = reading.value
    gathered = Gathered(pictures={})
    if photos and folder is not None:
        gathered = gathered_for(conference, folder, allow_outside=allow_outside)
    findings = (*reading.findings, *_examined(conference), *gathered.findings)
    kept = (
        *set_aside(findings, conference.suppressed),
        *_beside(conference, Path(document.name).parent),
    )
    return Read(
        conference=conference,
        document=document,
        findings=by_place(_placed(kept, document)),
        gathered=gathered,
        tables=tables,
    )


@public(subject=SUBJECT)
def check(subject: Conference | Facts) -> tuple[Finding, ...]:
    """Return what is wrong with a conference, or with a conference file.

    A file adds what reading noticed, with line and column; a file that cannot be
    read as a conference gives the findings that say why. Photos are read only
    where a path says from where.

    Args:
        subject: A conference, or what `load` takes.

    Raises:
        drafter.errors.SourceError: The file cannot be opened.
        TypeError: It is something else.
    """
    if isinstance(subject, Conference):
        return set_aside(_examined(subject), subject.suppressed)
    if _is_path(subject):
        return check_file(os.fspath(subject))
    return check_text(*_content(subject))


def check_file(path: str) -> tuple[Finding, ...]:
    """Return what is wrong with a conference file; ``-`` is standard input."""
    try:
        found = read(path)
    except InvalidDocument as stopped:
        return by_place(stopped.findings)
    if not found.conference.kept_wording:
        return found.findings
    from drafter.drafting import kept_wording  # drafts the papers, which few files ask

    drafted = _placed(kept_wording.in_drafts(found), found.document)
    return by_place((*found.findings, *drafted))


def check_text(
    text: str | bytes, name: str, folder: Path | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with the text of a conference file, photos apart.

    No change of the text mends photos, and reading them takes time.

    Args:
        text: The content of the file.
        name: Its name, for marks.
        folder: Where the tables that it names are; nothing where nobody knows.
    """
    data = text.encode("utf-8") if isinstance(text, str) else text
    try:
        return examine(document_of(data, name), folder=folder, photos=False).findings
    except InvalidDocument as stopped:
        return by_place(stopped.findings)


def gathered_for(
    conference: Conference, folder: Path, *, allow_outside: bool = False
) -> Gathered:
    """Read the photos that a conference names.

    Args:
        conference: The facts.
        folder: Where the names begin, and what they may not leave.
        allow_outside: Whether photos may stand outside that folder.
    """
    photos = conference.press.photos if conference.press else ()
    named = (
        (("press", "photos", position, "file"), photo.file)
        for position, photo in enumerate(photos)
        if photo.file is not None
    )
    return gather(named, folder, allow_outside=allow_outside)


def by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by line and column, those without a place last; then by sheet."""
    last = 1 << 60

    def place(finding: Finding) -> tuple[str, str, int, int]:
        mark = finding.mark
        within = (mark.file, mark.sheet) if isinstance(mark, Cell) else ("", "")
        line = getattr(mark, "line", last)
        return (*within, line, getattr(mark, "column", last))

    return tuple(sorted(dict.fromkeys(findings), key=place))


def strict_stops(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the warnings that stop a strict run: all but of photos not there yet."""
    for finding in findings:
        if finding.severity is Severity.WARNING and finding.rule is not NOT_FOUND:
            yield finding


def placed(finding: Finding, document: Document) -> Finding:
    """Give a finding the paths of keys and the places of the nearest ones typed."""
    path, other = key_path(finding.path), key_path(finding.other)
    return evolve(
        finding,
        path=path,
        mark=finding.mark or document.mark(_told(path, document)),
        other=other,
        other_mark=document.mark(other) if other else None,
    )


def _told(path: Path_, document: Document) -> Path_:
    """Return where a file tells a fact: of whom it names by key or name, in nhan_su."""
    node, left = document.reach(path)
    people = document.root.get(PEOPLE.name)
    if not left or not isinstance(node, Scalar) or not isinstance(people, Mapping):
        return path
    for key, person in people.items():
        name = person.get(_NAME) if isinstance(person, Mapping) else person
        named = name.text if isinstance(name, Scalar) else ""
        if key == fold(node.text) or fold(named) == fold(node.text):
            return (PEOPLE.name, key, *left)
    return path


def _placed(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """Give findings their places, and those of the words that mend them."""
    marked = [placed(finding, document) for finding in findings]
    return source.located(_of_sheets(marked), document.lines)


def _of_sheets(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what a sheet may do and YAML not, and what is told of a cell already.

    Names begin with a capital in a table; a percentage a hundred times too small is
    far from its base too.
    """
    known = list(findings)
    told = {finding.mark for finding in known if finding.code == _HUNDREDFOLD}
    for finding in known:
        in_sheet = isinstance(finding.mark, Cell)
        again = finding.mark in told and finding.rule is FAR_FROM_BASE
        if not (in_sheet and (again or finding.rule is CAPITAL_START)):
            yield finding


def _is_path(facts: object) -> TypeGuard[StrPath]:
    """Tell a path from a text: no path of a conference file has two lines."""
    is_line = isinstance(facts, str) and not {"\n", "\r"}.intersection(facts)
    return is_line or isinstance(facts, os.PathLike)


def _content(facts: object) -> tuple[bytes, str]:
    """Return the bytes of what is no path, and a name for marks."""
    name = "text" if isinstance(facts, str) else "bytes"
    if isinstance(facts, Stream):
        name = str(getattr(facts, "name", "stream"))
        facts = facts.read(MOST_OF_ANY)  # one too many, which reading refuses
    if isinstance(facts, str):
        # The reader reports what is no character of UTF-8, with its place.
        facts = facts.encode("utf-8", "surrogatepass")
    CONTENT.refuse(facts, "facts")
    return bytes(cast("bytes", facts)), name


def _examined(conference: Conference) -> Iterator[Finding]:
    """Yield what facts and choices of a conference are open to."""
    yield from examine_facts(conference)
    yield from standards.examine(conference)


def _beside(conference: Conference, folder: Path) -> Iterator[Finding]:
    """Yield what a file names and nothing has: codes, a folder of templates."""
    asides = conference.suppressed
    known = {rule.code for rule in declared(*_STAGES)} if asides else frozenset()
    for position, aside in enumerate(asides):
        code = aside.code.strip().upper()
        if code not in known:
            yield UNKNOWN_SUPPRESSION.at("suppressed", position, code=code)
    if conference.kept_wording:
        from drafter.drafting import kept_wording

        yield from kept_wording.of_no_paper(conference, folder)
    if conference.template:
        from drafter.drafting import own_templates

        if not own_templates.has_own(folder, conference.template):
            yield own_templates.NOT_OWN.at("template", name=conference.template)
