"""The composition root: the only place that knows all stages."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from attrs import evolve, frozen

from drafter import source, standards, structure, templates
from drafter.checks import RULES as CHECK_RULES
from drafter.checks import examine as examine_facts
from drafter.checks import set_aside
from drafter.errors import InvalidDocument
from drafter.findings import Finding, errors
from drafter.findings import Path as Steps
from drafter.formatter import RULES as READER_RULES
from drafter.model import Conference, Family, Issuance, Person, Place, Press
from drafter.model.paths import keys
from drafter.pictures import Gathered, Picture, gather
from drafter.pictures.rules import RULES as PICTURE_RULES
from drafter.pipeline_rules import UNKNOWN_SUPPRESSION
from drafter.source import Document
from drafter.source.rules import RULES as SOURCE_RULES
from drafter.template_rules import NOT_OWN
from drafter.templates import Template
from drafter.views import PaperView, build
from drafter.views.rules import GAP
from drafter.views.rules import RULES as VIEW_RULES
from drafter.vocabulary import Word, words

_STAGES = (
    SOURCE_RULES,
    structure.RULES,
    READER_RULES,
    CHECK_RULES,
    VIEW_RULES,
    PICTURE_RULES,
)
"""The rules of the stages whose warnings a file can set aside."""

DEFAULT_PAPERS = ("bao-cao", "tin-bai")
StrPath = str | os.PathLike[str]
_HOMES: Mapping[type, Steps] = {
    Place: ("don_vi",),
    Issuance: ("van_ban",),
    Person: ("nhan_su",),
    Press: ("tin_bai",),
}
"""Where a file says what papers may lack."""


@frozen(kw_only=True)
class Read:
    """A conference file, read: its facts, where they stand, what was noticed.

    Attributes:
        conference: The facts.
        document: The text with its places.
        findings: What reading and checking found, sorted by place.
        gathered: The photos that it names.
    """

    conference: Conference
    document: Document
    findings: tuple[Finding, ...]
    gathered: Gathered


@frozen(kw_only=True)
class Paper:
    """One paper, made and not yet written.

    Attributes:
        name: The paper's name, ``bao-cao``.
        template: The name of the template it was made with.
        data: The bytes of the .docx.
        gaps: What the paper requires and the facts lack.
    """

    name: str
    template: str
    data: bytes
    gaps: tuple[Finding, ...] = ()


def load(path: StrPath) -> Conference:
    """Read a conference file.

    Args:
        path: The file; ``-`` reads standard input.

    Raises:
        drafter.errors.SourceError: The file cannot be opened.
        drafter.errors.InvalidDocument: With all findings, errors among them.
    """
    return structure.structure(source.read(os.fspath(path))).value


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
    document = source.read(name) if data is None else source.parse(data, name)
    return examine(document, allow_outside=allow_outside)


def examine(
    document: Document, *, photos: bool = True, allow_outside: bool = False
) -> Read:
    """Turn the text of a conference file into facts and check them.

    Args:
        document: The text with its places.
        photos: Whether to read the photos that it names.
        allow_outside: Whether they may stand outside the folder of the file.

    Raises:
        drafter.errors.InvalidDocument: It cannot become a conference.
    """
    reading = structure.structure(document)
    conference = reading.value
    gathered = Gathered(pictures={})
    if photos:
        folder = Path(document.name).parent
        gathered = gathered_for(conference, folder, allow_outside=allow_outside)
    found = (*reading.findings, *_examined(conference), *gathered.findings)
    kept = (
        *set_aside(found, conference.suppressed),
        *_beside(conference, Path(document.name).parent),
    )
    return Read(
        conference=conference,
        document=document,
        findings=by_place(placed(finding, document) for finding in kept),
        gathered=gathered,
    )


def _beside(conference: Conference, folder: Path) -> Iterator[Finding]:
    """Yield what a file names and nothing has: codes, a folder of templates."""
    known = {rule.code for stage in _STAGES for rule in stage}
    for position, aside in enumerate(conference.suppressed):
        code = aside.code.strip().upper()
        if code not in known:
            yield UNKNOWN_SUPPRESSION.at("suppressed", position, code=code)
    if not templates.has_own(folder, conference.template):
        yield NOT_OWN.at("template", name=conference.template)


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


def check(subject: Conference | StrPath) -> tuple[Finding, ...]:
    """Return what is wrong with a conference, or with a conference file.

    A file adds what reading noticed, with line and column; a file that cannot be
    read as a conference gives the findings that say why.

    Raises:
        drafter.errors.SourceError: The file cannot be opened.
    """
    if isinstance(subject, Conference):
        return set_aside(_examined(subject), subject.suppressed)
    try:
        return read(subject).findings
    except InvalidDocument as stopped:
        return by_place(stopped.findings)


def render(
    conference: Conference,
    *,
    paper: str = "bao-cao",
    template: Template | StrPath | bytes | None = None,
    folder: StrPath | None = None,
    allow_outside: bool = False,
) -> bytes:
    """Return a paper as the bytes of a .docx.

    No file of a photo is read without a folder: a gap then marks its place.

    Args:
        conference: The facts.
        paper: The paper's name; ignored where a template is given.
        template: A loaded template, a path, or the bytes of a .docx.
        folder: Where the names of photos begin, the folder of the conference file.
        allow_outside: Whether photos may stand outside that folder.

    Raises:
        drafter.errors.TemplateError: The template is unknown or broken.
        drafter.errors.RenderError: A value cannot be printed.
        drafter.errors.InvalidDocument: A photo cannot be read.
    """
    chosen = _template(conference, paper, template)
    gathered = Gathered(pictures={})
    if folder is not None and chosen.shows_pictures:
        gathered = gathered_for(conference, Path(folder), allow_outside=allow_outside)
    if errors(gathered.findings):
        raise InvalidDocument(gathered.findings)
    return _made(conference, paper, chosen, gathered.pictures).data


def make(
    conference: Conference,
    *,
    paper: str = "bao-cao",
    template: Template | StrPath | bytes | None = None,
    pictures: Mapping[PurePosixPath, Picture] | None = None,
) -> Paper:
    """Return a paper with the name of its template and its gaps."""
    chosen = _template(conference, paper, template)
    named = "" if template is not None else paper
    return _made(conference, named, chosen, pictures or {})


def _made(
    conference: Conference,
    paper: str,
    chosen: Template,
    pictures: Mapping[PurePosixPath, Picture],
) -> Paper:
    """Make a paper; without a name of its own it has its template's."""
    view, missing = view_of(conference, chosen, pictures)
    name = paper or chosen.manifest.output or chosen.manifest.paper
    return Paper(
        name=name,
        template=chosen.name,
        data=chosen.render(view),
        gaps=tuple(_gap(word, name) for word in missing),
    )


def view_of(
    conference: Conference,
    template: Template,
    pictures: Mapping[PurePosixPath, Picture] | None = None,
) -> tuple[PaperView, tuple[Word, ...]]:
    """Return what a template prints of a conference, and the words of its gaps."""
    manifest = template.manifest
    return build(
        conference,
        paper=manifest.paper,
        profile=manifest.profile,
        required=manifest.required,
        order=manifest.order,
        pictures=pictures,
        family=_family(conference, template),
    )


def variant(conference: Conference, paper: str) -> str:
    """Return the variant of an official paper: the family whose rules it follows.

    Raises:
        drafter.standards.UnknownStandard: The file names rules that there are not.
    """
    return standards.family(conference, paper).value


def by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by line and column; those without a place come last."""
    last = 1 << 60

    def place(finding: Finding) -> tuple[int, int]:
        line = getattr(finding.mark, "line", last)
        return (line, getattr(finding.mark, "column", last))

    return tuple(sorted(dict.fromkeys(findings), key=place))


def drawn(found: Read, wanted: str | Template) -> Paper:
    """Make a paper of a conference file, with the office's own template if any.

    Args:
        found: The file, read.
        wanted: The name of a paper, a path to a template, or a loaded one.
    """
    pictures = found.gathered.pictures
    if isinstance(wanted, Template) or templates.is_path(wanted):
        return make(found.conference, template=wanted, pictures=pictures)
    if wanted in templates.names() and wanted not in templates.papers():
        return make(found.conference, template=wanted, pictures=pictures)
    own = templates.own(
        Path(found.document.name).parent,
        found.conference.template,
        wanted,
        variant(found.conference, wanted),
    )
    return make(found.conference, paper=wanted, template=own, pictures=pictures)


def _template(
    conference: Conference,
    paper: str,
    template: Template | StrPath | bytes | None,
) -> Template:
    if isinstance(template, Template):
        return template
    if template is not None:
        return templates.load(template)
    return templates.load_shipped(templates.choose(paper, variant(conference, paper)))


def _family(conference: Conference, template: Template) -> Family:
    """Return whose papers a template makes; one that does not say, the host's."""
    rules = template.manifest.rules
    known = {family.value: family for family in Family}
    return known.get(rules) or standards.family(conference, template.manifest.paper)


def _examined(conference: Conference) -> Iterator[Finding]:
    """Yield what facts and choices of a conference are open to."""
    yield from examine_facts(conference)
    yield from standards.examine(conference)


def _gap(word: Word, paper: str) -> Finding:
    """Return the finding of a gap, at the part of the file that should fill it."""
    above: Steps = ()
    for cls, place in _HOMES.items():
        if word in words(cls).values():
            above = (*place, paper.replace("-", "_")) if cls is Issuance else place
    return GAP.at(*above, word.name, paper=paper, what=word.text, key=word.name)


def placed(finding: Finding, document: Document) -> Finding:
    """Give a finding the path of keys and the place of the nearest one typed."""
    path = keys(finding.path)
    return evolve(finding, path=path, mark=finding.mark or document.mark(path))
