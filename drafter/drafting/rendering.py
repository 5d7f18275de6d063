"""From facts to papers, in each form they can have."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from attrs import evolve, field

import drafter
from drafter import standards
from drafter.drafting import own_templates, templates
from drafter.drafting.arguments import (
    CONFERENCE,
    FLAG,
    FORM,
    NAME,
    PATH,
    SIZE,
    TEMPLATE,
    news_size,
    public,
)
from drafter.drafting.loading import Read, StrPath, gathered_for, strict_stops
from drafter.drafting.requirements import requirements, stand_in
from drafter.drafting.templates import Template
from drafter.errors import InvalidDocument, RenderError, SourceError, TemplateError
from drafter.files.writing import Outcome
from drafter.findings import Finding, Rule, Spot, error, errors
from drafter.findings import Path as Steps
from drafter.model import Body, Conference, Family, Indicator, Issuance, NewsSize
from drafter.model.declarations import classes, place
from drafter.model.issuers import suggested_symbol
from drafter.ooxml import seal
from drafter.outputs import BINARY, converter, sealing
from drafter.pictures import Gathered, Picture
from drafter.records import frozen
from drafter.templating import manifests, shipped
from drafter.views import PaperView, build
from drafter.views.context import (
    FIGURES,
    GAP,
    NO_SUPERIOR,
    NO_SYMBOL,
    UNMARKED,
    Extract,
    Gaps,
    gap_mark,
)
from drafter.views.phrasing import lower_first
from drafter.vocabulary import NotComputed, Word, key_of, words

PDF_CONVERTER_MISSING = error("F301")
PDF_FAILED = error("F302")
UNFORESEEN = error("F503")
_UNWRITTEN = {
    PDF_CONVERTER_MISSING: error("F301", "unwritten"),
    PDF_FAILED: error("F302", "unwritten"),
}


@frozen(kw_only=True)
class Paper:
    """One paper.

    Attributes:
        name: The paper's name, ``bao-cao``.
        template: The name of the template it was made with.
        title: What kind of paper it is: Tin bài.
        form: Its form, one of ``drafter.outputs.FORMS``.
        data: Its bytes; empty once it is written.
        files: The pictures in the folder beside it, by the names of their files; also
            empty once they are written.
        path: Where it was written, if it was.
        outcome: What became of what stood there.
        set_aside: The files that made room for it, where they are now.
        digests: The digests of what was written, by name, where a journal is kept.
        gaps: What the paper requires and the facts lack.
        noticed: What its template shows and does not stop.
        unnumbered: Whether number or day are left blank for the records clerk.
        left_out: What it tells in part: how many facts, of how many.
        photos_to_come: How many photos it keeps a place for.
        size: How long it is, if it is a news item.
        kept: How many entries of ``sua_tay`` it shows.
        weight_lost: Whether words in bold or italics lost that look by them.
    """

    name: str
    template: str
    title: str = ""
    form: str = "docx"
    data: bytes = field(default=b"", repr=False)
    files: Mapping[str, bytes] = field(factory=dict, repr=False)
    path: Path | None = None
    outcome: Outcome = Outcome.CREATED
    set_aside: tuple[Path, ...] = ()
    digests: Mapping[str, str] = field(factory=dict)
    gaps: tuple[Finding, ...] = ()
    noticed: tuple[Finding, ...] = field(default=(), repr=False)
    unnumbered: bool = False
    left_out: tuple[Extract, ...] = ()
    photos_to_come: int = 0
    size: NewsSize | None = None
    kept: int = 0
    weight_lost: bool = False


@frozen
class Unconverted:
    """Why a paper stayed .docx: no other form could be made of it.

    Attributes:
        rule: The rule that says so; it names the path of the .docx.
        reason: What the converter said.
    """

    rule: Rule
    reason: str = ""

    def at(self, path: Path) -> Finding:
        """Return the finding about a .docx that was written in its stead."""
        return self.rule.at(mark=Spot(str(path)), path=path, reason=self.reason)

    def unwritten(self) -> Finding:
        """Return the finding where no .docx is written in its stead."""
        return _UNWRITTEN[self.rule].at(reason=self.reason)


@public(
    conference=CONFERENCE,
    paper=NAME,
    template=TEMPLATE,
    form=FORM,
    strict=FLAG,
    folder=PATH,
    allow_outside=FLAG,
    size=SIZE,
)
def render(
    conference: Conference,
    *,
    paper: str = "bao-cao",
    template: Template | StrPath | bytes | None = None,
    form: str = "docx",
    strict: bool = False,
    folder: StrPath | None = None,
    allow_outside: bool = False,
    size: NewsSize | str | None = None,
) -> bytes:
    """Return a paper as bytes.

    No file of a photo is read without a folder: it then counts as not there yet.

    Args:
        conference: The facts.
        paper: The paper's name; ignored where a template is given.
        template: A loaded template, a name or path, or the bytes of a .docx.
        form: ``docx``, ``pdf``, ``html``, ``md`` or ``txt``; a text is UTF-8, and
            holds its photos, for there is no place beside it.
        strict: Whether a gap, a warning about the template, or a photo that cannot be
            read stops; one that is not there yet does not.
        folder: Where the names of photos begin, the folder of the conference file.
        allow_outside: Whether photos may stand outside that folder.
        size: How long a news item is: ``tin vắn``, ``tin``, ``bài``; as the facts
            say, else the template, else ``tin``.

    Raises:
        drafter.errors.TemplateError: The template is unknown or broken.
        drafter.errors.RenderError: A value cannot be printed.
        drafter.errors.InvalidDocument: A photo cannot be read; or, when it is
            strict, something is missing.
        drafter.errors.SourceError: There is no LibreOffice to make a PDF.
        TypeError: An argument is of another type.
        ValueError: There is no such form or size.
    """
    chosen = _template(conference, paper, template)
    gathered = Gathered(pictures={})
    if folder is not None and chosen.shows_pictures:
        gathered = gathered_for(conference, Path(folder), allow_outside=allow_outside)
    if errors(gathered.findings):
        raise InvalidDocument(gathered.findings)
    named = "" if template is not None else paper
    made = _made(conference, named, chosen, gathered.pictures, news_size(size))
    noticed = (*gathered.findings, *made.noticed)
    if strict and (missing := (*strict_stops(noticed), *made.gaps)):
        raise InvalidDocument(missing)
    (result,) = converted([made], form) if form != "pdf" else laid_out([made])
    if isinstance(result, Unconverted):
        raise SourceError([result.unwritten()])
    return result.data


def make(
    conference: Conference,
    *,
    paper: str = "bao-cao",
    template: Template | StrPath | bytes | None = None,
    pictures: Mapping[PurePosixPath, Picture] | None = None,
    size: NewsSize | None = None,
) -> Paper:
    """Return a paper with the name of its template and its gaps."""
    chosen = _template(conference, paper, template)
    named = "" if template is not None else paper
    return _made(conference, named, chosen, pictures or {}, size)


def make_of_file(
    read: Read, wanted: str | Template, size: NewsSize | None = None
) -> Paper:
    """Make a paper of a conference file, with the office's own template if any.

    Args:
        read: The file, read.
        wanted: The name of a paper, a path to a template, or a loaded one.
        size: How long a news item is, whatever the file says.
    """
    made = partial(make, read.sourced, pictures=read.gathered.pictures, size=size)
    if isinstance(wanted, Template) or own_templates.is_path(wanted):
        return made(template=wanted)
    if wanted in shipped.names() and wanted not in shipped.papers():
        return made(template=wanted)
    own = own_templates.of_paper(
        Path(read.document.name).parent,
        read.conference.template,
        wanted,
        variant(read.conference, wanted),
    )
    if own.value is None and wanted not in shipped.papers():
        unknown = manifests.unknown(wanted)
        raise TemplateError((*unknown.findings, *own.findings))
    paper = made(paper=wanted, template=own.value.path if own.value else None)
    return evolve(paper, noticed=(*own.findings, *paper.noticed))


def converted(
    papers: Sequence[Paper],
    form: str,
    folder: Callable[[Paper], str] = lambda paper: "",
) -> tuple[Paper, ...]:
    """Return papers in a form that drafter makes by itself; for a PDF as they are.

    Args:
        papers: Papers as .docx.
        form: One of ``drafter.outputs.FORMS``.
        folder: Names the folder beside a paper for its pictures; they are embedded
            where it is empty.
    """
    if form in BINARY:
        return tuple(papers)
    convert = converter(form)
    made = ((paper, convert(paper.data, folder(paper))) for paper in papers)
    return tuple(
        evolve(
            paper,
            form=form,
            data=sealing.sealed(result.data, form),
            files=result.files,
        )
        for paper, result in made
    )


def laid_out(papers: Sequence[Paper]) -> tuple[Paper | Unconverted, ...]:
    """Return papers as PDFs, made together; or what stood in the way of each.

    Args:
        papers: Papers as .docx, of one conference or of many.
    """
    from drafter.outputs import pdf  # what starts programs, which few runs do

    if (program := pdf.converter()) is None:
        return (Unconverted(PDF_CONVERTER_MISSING),) * len(papers)
    made = pdf.convert(program, [paper.data for paper in papers])
    return tuple(
        Unconverted(PDF_FAILED, result.reason)
        if isinstance(result, pdf.Failure)
        else evolve(paper, form="pdf", data=sealing.sealed(result, "pdf"))
        for paper, result in zip(papers, made, strict=True)
    )


def view_of(
    conference: Conference,
    template: Template,
    pictures: Mapping[PurePosixPath, Picture] | None = None,
    size: NewsSize | None = None,
) -> tuple[PaperView, Gaps]:
    """Return what a template prints of a conference, and its gaps.

    Raises:
        drafter.errors.RenderError: A value whose lack would be a gap is not computed.
    """
    manifest = template.manifest
    try:
        view, gaps = build(
            conference,
            paper=manifest.paper,
            profile=template.profile,
            required=[wanted.word for wanted in requirements(manifest)],
            order=template.order,
            pictures=pictures,
            size=size,
            template_size=template.size,
            family=_family(conference, template),
            letterhead=standards.issued_by(conference, template.manifest.paper).special,
        )
        stand_in(conference, manifest, template.document.fields, view)
    except NotComputed as why:
        finding = UNFORESEEN.at(mark=Spot(template.name), reason=str(why))
        raise RenderError([finding]) from why
    return view, gaps


def variant(conference: Conference, paper: str) -> str:
    """Return the variant of an official paper: the family whose rules it follows.

    Raises:
        drafter.standards.UnknownStandard: The file names rules that there are not.
    """
    return standards.family(conference, paper).value


def _made(
    conference: Conference,
    paper: str,
    chosen: Template,
    pictures: Mapping[PurePosixPath, Picture],
    size: NewsSize | None,
) -> Paper:
    """Make a paper and seal it; without a name of its own it has its template's."""
    view, gaps = view_of(conference, chosen, pictures, size)
    name = paper or chosen.manifest.output or chosen.manifest.paper
    made = Paper(
        name=name,
        template=chosen.name,
        title=chosen.manifest.title.partition(" về ")[0],
        data=chosen.render(view),
        gaps=(*_gaps(gaps.missing, name, conference.host), *_awaited(gaps, name)),
        noticed=(*chosen.findings, *_unmarked(gaps, name)),
        unnumbered=_is_unnumbered(conference, chosen, name),
        left_out=view.ctx.extracts.left_out,
        photos_to_come=gaps.photos,
        size=view.ctx.size,
    )
    return _sealed(_with_kept(made, conference, view), conference, chosen)


def _sealed(paper: Paper, conference: Conference, chosen: Template) -> Paper:
    """Return a paper, complete, with its seal."""
    said = seal.Properties(
        version=drafter.__version__,
        paper=paper.name,
        template=seal.short_digest(chosen.document.data),
        size=str(paper.size.value) if paper.size else "",
        data=conference.read_from,
    )
    return evolve(paper, data=seal.sealed(paper.data, said))


def _with_kept(paper: Paper, conference: Conference, view: PaperView) -> Paper:
    """Return a paper with what a person has written for it."""
    if not conference.kept_wording:
        return paper
    from drafter.drafting import kept_wording  # needs the tree of a paper

    entries = conference.kept_wording
    kept = kept_wording.applied(paper.data, entries, paper.name, view.typeset)
    return evolve(
        paper,
        data=kept.data,
        gaps=tuple(
            gap for gap in paper.gaps if gap_mark(gap.values["what"]) not in kept.filled
        ),
        noticed=(*paper.noticed, *kept.findings),
        kept=kept.count,
        weight_lost=kept.weight_lost,
    )


def _is_unnumbered(conference: Conference, chosen: Template, paper: str) -> bool:
    """Tell whether an official paper leaves its number or its day blank."""
    if chosen.name not in shipped.names() or chosen.manifest.rules == "khong":
        return False
    issued = conference.issuance(paper)
    return not issued.number or issued.day is None


def _template(
    conference: Conference,
    paper: str,
    template: Template | StrPath | bytes | None,
) -> Template:
    if isinstance(template, Template):
        return template
    if template is not None:
        return templates.load(template)
    return templates.load_shipped(manifests.choose(paper, variant(conference, paper)))


def _family(conference: Conference, template: Template) -> Family:
    """Return whose papers a template makes; one that does not say, the host's."""
    rules = template.manifest.rules
    known = {family.value: family for family in Family}
    return known.get(rules) or standards.family(conference, template.manifest.paper)


def _path(word: Word, paper: str) -> Steps:
    """Return the keys that lead to a fact, of an issuance to that of the paper."""
    above: Steps = ()
    for cls in classes():
        if any(word is known for known in words(cls).values()):
            own = (paper.replace("-", "_"),) if cls is Issuance else ()
            above = (*place(cls), *own)
    return (*above, word.name)


def _gaps(missing: Iterable[Word], paper: str, host: Body) -> tuple[Finding, ...]:
    """Return the findings of gaps, those of letterhead and signature first."""
    found = [_gap(word, paper, host) for word in missing]
    issuing = (place(Body)[0], place(Issuance)[0])
    return tuple(sorted(found, key=lambda gap: gap.path[0] not in issuing))


def _awaited(gaps: Gaps, paper: str) -> Iterator[Finding]:
    """Yield one finding of all figures whose results are still to come."""
    if gaps.awaited:
        key, number = key_of(Indicator, "actual"), len(gaps.awaited)
        yield FIGURES.at(
            *place(Indicator),
            key,
            paper=paper,
            key=key,
            count=number,
            what=f"{number} số liệu",
            figures="; ".join(gaps.awaited),
        )


def _unmarked(gaps: Gaps, paper: str) -> Iterator[Finding]:
    """Yield what is demanded and lacking where a paper prints something else."""
    for word in gaps.unmarked:
        what = lower_first(word.text)
        path = _path(word, paper)
        full = ".".join(map(str, path))
        yield UNMARKED.at(*path, paper=paper, what=what, key=word.name, full=full)


def _gap(word: Word, paper: str, host: Body) -> Finding:
    """Return the finding of a gap, at the part of the file that should fill it."""
    path = _path(word, paper)
    named: dict[str, Any] = {
        "paper": paper,
        "what": lower_first(word.text),
        "key": word.name,
    }
    if word is words(Body)["superior"]:
        return NO_SUPERIOR.at(*path, mark=None, body=host.read.name, **named)
    if word is words(Body)["symbol"]:
        return NO_SYMBOL.at(*path, mark=None, example=suggested_symbol(host), **named)
    named["full"] = ".".join(map(str, path))
    return GAP.at(*path, mark=None, what_en=word.name, **named)
