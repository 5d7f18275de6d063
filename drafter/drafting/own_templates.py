"""An office's own templates: those in the folder ``mau`` beside the facts, and by path.

A folder with ``template.docx`` is a template. Its ``template.toml`` says which paper it
makes; where it says nothing, the name of the folder does.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, field

from drafter.drafting import manifest_keys
from drafter.drafting.manifest_keys import NO_RULES
from drafter.errors import Reading, SourceError, TemplateError
from drafter.files import file_names
from drafter.findings import Finding, Spot, error, errors, hint, warning
from drafter.model import Family
from drafter.ooxml import limits
from drafter.records import frozen
from drafter.templating import manifest_text
from drafter.templating.manifests import FOLDER, Manifest, of_shipped
from drafter.templating.shipped import DOCUMENT, MANIFEST, names, papers
from drafter.vocabulary import fold

NO_DOCX = error("T503")
NOT_OWN = error("T504")
TOO_BIG = error("T213", "file")
NOT_USED = warning("T505")
RIVAL = warning("T506")
NEAR_PAPER = hint("T507")

DEPTH = 2
"""How many folders deep templates stand: ``<paper>/<variant>``."""
MOST = 1_000
"""How many files of the folder are looked at."""
WORD = (".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot", ".odt", ".ott", ".rtf")
"""Endings of what may be meant for a template."""
_ALIKE = 0.85
"""How much two names of papers are alike of which one is a slip for the other."""
_EXAMPLE = "giay-moi"
"""A paper of an office's own, as messages name one."""

Both = tuple[str, str]
"""A text in Vietnamese and in English."""


@frozen(kw_only=True)
class OwnTemplate:
    """What stands among an office's own templates.

    Attributes:
        path: The document; the folder where that has none.
        manifest: What it says of itself, or is presumed to say.
        meant: The paper that it makes or seems to be meant for; empty if nobody can
            tell.
        findings: What its manifest is open to; or why it is not used.
    """

    path: Path
    manifest: Manifest = field(factory=lambda: Manifest(paper=""))
    meant: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def is_used(self) -> bool:
        """Whether it is a template that can be used, of the paper that it makes."""
        return not errors(self.findings) and not any(
            finding.rule is NOT_USED for finding in self.findings
        )


def listed(folder: Path) -> tuple[OwnTemplate, ...]:
    """Return all that stands in a folder of own templates, such as ``mau``."""
    return tuple(item for place in _places(folder) for item in place.items())


def of_paper(
    folder: Path, name: str, paper: str, variant: str
) -> Reading[OwnTemplate | None]:
    """Return an office's own template of a paper, which stands before the shipped.

    What seems to be meant for the paper and is not used is told.

    Args:
        folder: The folder of the conference file.
        name: The folder of templates that the file names; ``mau`` if empty.
        paper: The paper's name.
        variant: The variant of official papers.

    Raises:
        drafter.errors.TemplateError: The named folder does not exist, or lies
            outside the folder of the conference file; or a manifest is wrong that
            is of this paper, or of one that nobody can tell.
    """
    if not has_own(folder, name):
        raise TemplateError([NOT_OWN.at(mark=Spot(name), name=name)])
    inside = Path(os.path.realpath(folder / (name or FOLDER)))
    items = listed(inside) if inside.is_dir() else ()
    if stops := [stop for item in items for stop in _stops(item, paper)]:
        raise TemplateError(stops)
    meant = [item for item in items if item.meant == paper]
    usable = [item for item in items if item.is_used and item.manifest.paper == paper]
    fitting = [item for item in usable if item.manifest.rules in (variant, NO_RULES)]
    fitting.sort(key=lambda item: item.manifest.rules != variant)
    told = [
        *(finding for item in meant for finding in item.findings),
        *(_other_family(item, variant) for item in usable if item not in fitting),
        *(_rival(item, fitting[0], inside) for item in fitting[1:]),
    ]
    if inside == Path(os.path.realpath(folder)):
        told = []  # where the facts lie, the papers drafted of them may lie too
    return Reading(fitting[0] if fitting else None, tuple(told))


def makes(folder: Path, paper: str) -> bool:
    """Tell whether a template below a folder makes a paper."""
    items = listed(folder) if folder.is_dir() else ()
    return any(item.is_used and item.manifest.paper == paper for item in items)


def hindered(folder: Path, paper: str) -> tuple[Finding, ...]:
    """Return why what is called like a paper below a folder does not make it."""
    items = listed(folder) if folder.is_dir() else ()
    return tuple(
        finding
        for item in items
        if not item.is_used
        and (item.meant == paper or _bare(paper) in _names_of(item.path, folder))
        for finding in item.findings
    )


def _names_of(path: Path, folder: Path) -> set[str]:
    """Return what a file and the folders that it stands in are called."""
    return set(map(_bare, path.relative_to(folder).with_suffix("").parts))


def has_own(folder: Path, name: str) -> bool:
    """Tell whether the folder of templates that a file names is there, if any."""
    if file_names.leads_away(name):
        return False
    inside = Path(os.path.realpath(folder / name))
    within = inside.is_relative_to(os.path.realpath(folder))
    return not name or (within and inside.is_dir())


def is_path(name: str) -> bool:
    """Whether a name is a path to a template, and no shipped template's name."""
    if name in names():
        return False
    return any(mark in name for mark in ("/", "\\", ".")) or Path(name).is_dir()


def find(path: Path) -> tuple[Path, Reading[Manifest]]:
    """Return the document that a path to a template leads to, and its manifest.

    Raises:
        drafter.errors.SourceError: Nothing is there, or it cannot be read.
        drafter.errors.TemplateError: It is a folder without a document.
    """
    if not os.path.exists(path):
        from drafter.source.inputs import unopened  # only who goes wrong pays for it

        raise SourceError([unopened(path, FileNotFoundError())])
    document: Path | None = path
    if path.is_dir():
        place = _Place(path, path, sorted(os.listdir(path)))
        document = place.document
    if document is None:
        raise TemplateError([place.without_document()])
    said = _said(document)
    paper = said.value.paper or Manifest().paper
    return document, Reading(evolve(said.value, paper=paper), said.findings)


def contents_of(document: Path) -> bytes:
    """Return the bytes of a document; its size is asked first.

    Raises:
        drafter.errors.SourceError: It cannot be read.
        drafter.errors.TemplateError: It is bigger than any template.
    """
    from drafter.source.inputs import contents  # shipped ones are read without it

    size = os.stat(document).st_size
    if size > limits.UNPACKED:
        spot = Spot(str(document))
        raise TemplateError([TOO_BIG.at(mark=spot, size=size, limit=limits.UNPACKED)])
    return contents(document, most=limits.UNPACKED + 1)


def without_document(folder: Path) -> Finding:
    """Return the finding of a folder that has no document of a template."""
    return _Place(folder, folder, sorted(os.listdir(folder))).without_document()


def _said(document: Path) -> Reading[Manifest]:
    """Return what the manifest of a document says; where it is silent, its names do.

    A manifest belongs to ``template.docx``; where there is none, to what there is. The
    paper is empty where neither tells it.
    """
    from drafter.source.inputs import contents

    presumed, beside = _presumed(document), document.with_name(MANIFEST)
    is_other = document.name.casefold() != DOCUMENT
    if not beside.is_file() or (is_other and document.with_name(DOCUMENT).is_file()):
        return Reading(presumed)
    said = manifest_keys.read(
        contents(beside, most=manifest_text.MOST + 1), str(beside)
    )
    paper = said.value.paper or presumed.paper
    return Reading(evolve(said.value, paper=paper), said.findings)


def _presumed(document: Path) -> Manifest:
    """Return what a template without manifest is, by its name or its folder's."""
    folder = document.absolute().parent
    is_other = document.name.casefold() != DOCUMENT
    called = document.stem if is_other else folder.name
    known = {_bare(paper): paper for paper in papers()}
    paper = known.get(_bare(called)) or known.get(_bare(folder.parent.name))
    if paper is None:
        return Manifest(paper="", output=called)
    like = next(name for name in names() if name.split("/")[0] == paper)
    rules = called if called in [family.value for family in Family] else NO_RULES
    return evolve(of_shipped(like), required=(), rules=rules, output=paper)


def _bare(name: str) -> str:
    return fold(name).replace("_", "")


def _called(name: str) -> str:
    """Return the paper that a name of a file or folder begins with, if any."""
    fitting = [paper for paper in papers() if _bare(name).startswith(_bare(paper))]
    return max(fitting, key=len, default="")


def _mistyped(paper: str) -> str:
    """Return the known paper that the name of an unknown one is a slip for, if any."""
    from difflib import get_close_matches

    known = {_bare(name): name for name in papers()}
    near = get_close_matches(_bare(paper), known, n=1, cutoff=_ALIKE)
    return known[near[0]] if near and paper not in papers() else ""


def _stops(item: OwnTemplate, paper: str) -> tuple[Finding, ...]:
    """Return what of a template forbids a paper: the faults of its manifest."""
    found = errors(item.findings) if item.meant in (paper, "") else ()
    return tuple(finding for finding in found if finding.rule is not NO_DOCX)


def _other_family(item: OwnTemplate, variant: str) -> Finding:
    rules = item.manifest.rules
    reason = (
        f'quy_tac = "{rules}", còn văn bản này theo thể thức {variant}',
        f'quy_tac = "{rules}", but this paper has the form {variant}',
    )
    advice = (
        f'thêm một mẫu có quy_tac = "{variant}", hoặc sửa quy_tac của mẫu này',
        f'add a template with quy_tac = "{variant}", or change that of this one',
    )
    return _unused(item.path, reason, advice)


def _rival(item: OwnTemplate, used: OwnTemplate, folder: Path) -> Finding:
    return RIVAL.at(
        mark=Spot(str(item.path)),
        name=item.path.relative_to(folder),
        other=used.path.relative_to(folder),
        path=item.path,
        paper=item.manifest.paper,
    )


def _renamed(word: Path, right: Path) -> Both:
    """Return how a Word file becomes the document of a template."""
    if word.suffix.lower() in (".docx", ".dotx"):
        return f"đổi tên thành {right}", f"rename it to {right}"
    return (
        f"mở bằng Word, lưu thành Word Document (.docx): {right}",
        f"open it in Word, save it as Word Document (.docx): {right}",
    )


def _unused(path: Path, reason: Both, advice: Both) -> Finding:
    return NOT_USED.at(
        mark=Spot(str(path)),
        name=path.name,
        reason=reason[0],
        reason_en=reason[1],
        advice=advice[0],
        advice_en=advice[1],
    )


def _places(folder: Path) -> "Iterator[_Place]":
    """Yield the folders that templates may stand in."""
    left = MOST
    for place, folders, files in os.walk(folder):
        above = Path(place).relative_to(folder).parts
        inner = sorted(name for name in folders if not name.startswith("."))
        folders[:] = inner if len(above) < DEPTH else []
        left -= len(files)
        if left < 0:
            return
        shown = sorted(name for name in files if not name.startswith((".", "~$")))
        yield _Place(Path(place), folder, shown, has_folders=bool(inner))


_OTHERWISE = (
    f"mẫu phải tên là {DOCUMENT}",
    f"a template is called {DOCUMENT}",
)
_ALONE = (
    "tệp không nằm trong thư mục của giấy tờ nào",
    "it does not stand in the folder of a paper",
)
_BESIDE = (
    f"thư mục này đã có {DOCUMENT}",
    f"its folder has a {DOCUMENT}",
)
_NO_PAPER = (
    f"{MANIFEST} bên cạnh chưa nói đây là giấy tờ gì",
    f"the {MANIFEST} beside it does not say which paper it makes",
)
_NO_MANIFEST = (
    f"bên cạnh chưa có {MANIFEST} nói đây là giấy tờ gì",
    f"no {MANIFEST} beside it says which paper it makes",
)
_SAY = (
    f'ghi vào {MANIFEST} một dòng: giay_to = "{_EXAMPLE}"',
    f'put a line into {MANIFEST}: giay_to = "{_EXAMPLE}"',
)


@frozen
class _Place:
    """A folder that templates may stand in.

    Attributes:
        path: The folder.
        top: The folder of all own templates, or the folder itself.
        files: The names of its files, sorted.
        has_folders: Whether templates may stand in folders below it.
    """

    path: Path
    top: Path
    files: Sequence[str]
    has_folders: bool = False

    @property
    def document(self) -> Path | None:
        """The document of its template; letters may be capital, as on Windows."""
        alike = [name for name in self.files if name.casefold() == DOCUMENT]
        return self.path / max(alike) if alike else None  # small letters come last

    @property
    def words(self) -> list[Path]:
        """Its other Word files."""
        paths = (self.path / name for name in self.files)
        word = (path for path in paths if path.suffix.lower() in WORD)
        return [path for path in word if path != self.document]

    @property
    def named(self) -> str:
        """The paper that its folders are called by, or nearly."""
        parts = self.path.relative_to(self.top).parts
        return next(filter(None, map(_called, reversed(parts))), "")

    def items(self) -> Iterator[OwnTemplate]:
        """Yield its template, and what is not used with the reason why."""
        if self.document is not None:
            yield self._template(self.document)
            yield from (self._unused(word, _BESIDE) for word in self.words)
        elif MANIFEST in self.files or self.named:
            said = _said(self.path / DOCUMENT)
            paper = said.value.paper or self.named
            for word in self.words:
                yield self._unused(word, _OTHERWISE, paper)
            if not self.words and (MANIFEST in self.files or not self.has_folders):
                lacking = (*said.findings, self.without_document())
                yield OwnTemplate(path=self.path, meant=paper, findings=lacking)
        else:
            for word in self.words:
                yield self._unused(word, _ALONE, _called(word.stem))

    def _template(self, document: Path) -> OwnTemplate:
        said = _said(document)
        paper, findings = said.value.paper, [*said.findings]
        near = _mistyped(paper)
        if near:
            spot = Spot(str(document))
            findings.append(NEAR_PAPER.at(mark=spot, paper=paper, near=near))
        elif not paper and not errors(findings):
            reason = _NO_PAPER if MANIFEST in self.files else _NO_MANIFEST
            findings.append(_unused(document, reason, _SAY))
        return OwnTemplate(
            path=document,
            manifest=said.value,
            meant=near or paper or self.named,
            findings=tuple(findings),
        )

    def _unused(self, word: Path, reason: Both, meant: str = "") -> OwnTemplate:
        """Return a Word file that is not used, because a template is called so."""
        right = self.path / DOCUMENT
        if reason is not _OTHERWISE:
            right = self.top / (meant or _EXAMPLE) / DOCUMENT
        findings = (_unused(word, reason, _renamed(word, right)),)
        return OwnTemplate(path=word, meant=meant, findings=findings)

    def without_document(self) -> Finding:
        """Return the finding of a folder that has no document."""
        advice = (
            f"đặt tệp Word của mẫu vào thư mục với tên {DOCUMENT}",
            f"put the Word file there under the name {DOCUMENT}",
        )
        if self.words:
            advice = _renamed(self.words[0], self.path / DOCUMENT)
        return NO_DOCX.at(
            mark=Spot(str(self.path)),
            name=self.path,
            advice=advice[0],
            advice_en=advice[1],
        )
