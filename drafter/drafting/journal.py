"""The journal of a folder of papers: what is done there, and not to be done again.

A visible file of one line for each conference whose papers all stand, with digests of
all that they were made of and of the papers themselves. Whoever reads it believes
nothing else: no clock, no size, no name alone. A line torn by a kill says nothing, and
its conference is done again.
"""

import json
import os
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath, PureWindowsPath

from attrs import asdict

import drafter
from drafter.drafting import delivery, own_templates
from drafter.drafting.loading import Read
from drafter.drafting.templates import Template
from drafter.errors import SourceError
from drafter.files import writing
from drafter.findings import Finding, Spot
from drafter.model import NewsSize
from drafter.pictures import gathering
from drafter.records import frozen
from drafter.templating import manifests, shipped

NAME = "nhat-ky-drafter.jsonl"
HEAD = {
    "schema_version": 1,
    "drafter": "Nhật ký của drafter render --resume: văn bản nào trong thư mục này đã "
    "soạn xong, và từ dữ liệu nào. Xóa tệp này thì lần sau mọi văn bản được soạn lại.",
}
_LONGEST = 2**20
"""Bytes of a line that are read; what is longer is no line of ours."""
_READ = os.O_RDONLY
for _wanted in ("O_BINARY", "O_CLOEXEC", "O_NONBLOCK"):
    _READ |= getattr(os, _wanted, 0)
_APPEND = _READ | os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)


@frozen(kw_only=True)
class Entry:
    """What the papers of one conference were made of, and what they are.

    Attributes:
        stem: What its papers are told apart by.
        order: Digest of what was wanted: see `order_digest`.
        facts: Digest of the conference file.
        photos: Digest of each photo by its name; empty where none could be read.
        tables: Digest of each workbook whose tables it names, by its name.
        own: The folder of the office's own templates, as the facts name it.
        templates: Digest of the templates in it.
        papers: Digest of each paper by the name of its file, and of each picture
            beside it.
    """

    stem: str
    order: str
    facts: str
    photos: Mapping[str, str]
    tables: Mapping[str, str]
    own: str
    templates: str
    papers: Mapping[str, str]


def digest(data: bytes) -> str:
    """Return the digest of some bytes."""
    return sha256(data).hexdigest()


def order_digest(
    papers: Iterable[str | Template],
    *,
    form: str,
    strict: bool,
    allow_outside: bool,
    embed_images: bool = False,
    size: NewsSize | None = None,
) -> str:
    """Return what changes when papers made of the same facts could be others.

    It covers the options, the templates named for the run, and drafter with all
    templates that it brings along.
    """
    wanted = [
        paper
        if isinstance(paper, str)
        else (paper.name, paper.manifest, digest(paper.document.data))
        for paper in papers
    ]
    brought = [
        (name, file, digest(shipped.part(name, file)))
        for name in shipped.names()
        for file in (shipped.DOCUMENT, shipped.MANIFEST)
    ]
    chosen = (form, strict, allow_outside, embed_images, size)
    said = (drafter.__version__, wanted, *chosen, brought)
    return digest(repr(said).encode("utf-8", "surrogatepass"))


def made_of(stem: str, order: str, facts: bytes, read: Read) -> Entry:
    """Return the entry of a conference that was read, as yet without papers.

    It is asked for before templates are looked at: what changes in the meantime is
    then done again, and never taken for done.
    """
    conference, folder = read.conference, Path(read.document.name).parent
    own = conference.template or manifests.FOLDER
    photos = conference.press.photos if conference.press else ()
    digests = read.gathered.digests
    return Entry(
        stem=stem,
        order=order,
        facts=digest(facts),
        photos={
            str(photo.file): digests.get(photo.file, "")
            for photo in photos
            if photo.file is not None
        },
        tables={_from(folder, p): digest(data) for p, data in read.tables.items()},
        own=own,
        templates=_templates(folder, own),
        papers={},
    )


class Journal:
    """The journal of a folder, read once and added to.

    Args:
        folder: The folder of the papers; made if it does not exist.
        order: The digest of what is wanted now.
        allow_outside: Whether photos may stand outside the folder of their facts.

    Raises:
        drafter.errors.SourceError: It cannot be opened, or is a file of another kind.
    """

    def __init__(self, folder: Path, order: str, *, allow_outside: bool) -> None:
        self.path = folder / NAME
        self._order = order
        self._allow_outside = allow_outside
        self._places = defaultdict[str, list[int]](list)
        if obstacles := tuple(delivery.make(folder)):
            raise SourceError(obstacles)
        with ExitStack() as opened:
            try:
                self._handle = os.open(self.path, _APPEND, 0o666)
                opened.callback(os.close, self._handle)
                self._reader = opened.enter_context(
                    open(os.open(self.path, _READ), "rb")
                )
                self._refuse_other()
            except OSError as why:
                raise SourceError([writing.problem(self.path, why)]) from why
            self._index()
            self.close = opened.pop_all().close

    def add(self, entry: Entry) -> tuple[Finding, ...]:
        """Say that a conference is done; returns what stands in the way of that.

        A line begins with its line end, which parts it from one that was torn.
        """
        line = "\n" + json.dumps(asdict(entry), ensure_ascii=False)
        try:
            os.write(self._handle, line.encode("utf-8", "surrogatepass"))
        except OSError as why:
            return (writing.problem(self.path, why),)
        return ()

    def is_done(self, stem: str, source: str, data: bytes | None) -> bool:
        """Tell whether all papers of a conference stand, made of what is there now.

        Args:
            stem: What its papers are told apart by.
            source: The conference file.
            data: What stands in it, where it is no file.
        """
        entries = [entry for entry in self._entries(stem) if entry.order == self._order]
        if not entries:
            return False
        entry, folder = entries[-1], Path(source).parent
        facts = digest(data) if data is not None else _digest_of(Path(source))
        return (
            entry.facts == facts
            and all(
                drafted == _digest_of(self.path.parent / name)
                for name, drafted in entry.papers.items()
            )
            and all(
                drafted == self._beside(name, folder)
                for name, drafted in (*entry.photos.items(), *entry.tables.items())
            )
            and entry.templates == _templates(folder, entry.own)
        )

    def _beside(self, name: str, folder: Path) -> str:
        named, outside = PurePosixPath(name), self._allow_outside
        return gathering.digest(named, folder, allow_outside=outside)

    def _entries(self, stem: str) -> Iterator[Entry]:
        """Yield what is known of a conference, the newest last."""
        for place in self._places.get(stem, ()):
            self._reader.seek(place)
            entry = _read(self._reader.readline(_LONGEST))
            if entry is not None:
                yield entry

    def _index(self) -> None:
        """Note where the entries of each conference are: few bytes for each."""
        place = 0
        while line := self._reader.readline(_LONGEST):
            entry = _read(line)
            if entry is not None:
                self._places[entry.stem].append(place)
            place += len(line)

    def _refuse_other(self) -> None:
        """Give a new file its head.

        Raises:
            OSError: It cannot be written.
            drafter.errors.SourceError: There is a file that is no journal.
        """
        status = os.fstat(self._handle)
        is_file = stat.S_ISREG(status.st_mode)
        if is_file and not status.st_size:
            os.write(self._handle, json.dumps(HEAD, ensure_ascii=False).encode())
        elif not (is_file and _is_head(self._reader.readline(_LONGEST))):
            spot, folder = Spot(str(self.path)), self.path.parent.name
            raise SourceError(
                [
                    delivery.FILE_EXISTS.at(
                        mark=spot,
                        path=self.path,
                        command="drafter render --resume -o",
                        other=f"{folder or 'ket-qua'}-moi",
                    )
                ]
            )
        self._reader.seek(0)


def _is_head(line: bytes) -> bool:
    try:
        return bool(json.loads(line)["schema_version"] == HEAD["schema_version"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return False


def _read(line: bytes) -> Entry | None:
    """Return the entry of a line; nothing where it is none, or torn."""
    try:
        entry = Entry(**json.loads(line.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, RecursionError):
        return None
    texts = (entry.stem, entry.order, entry.facts, entry.own, entry.templates)
    maps = (entry.photos, entry.tables, entry.papers)
    if not all(isinstance(mapping, dict) for mapping in maps):
        return None
    pairs = (text for mapping in maps for pair in mapping.items() for text in pair)
    plain = all(map(_is_within, entry.papers))
    sound = plain and all(isinstance(text, str) for text in (*texts, *pairs))
    return entry if sound else None


def _is_within(name: str) -> bool:
    """Whether a name stays in its folder, or in a folder of that."""
    pieces = name.split("/")
    plain = all(PureWindowsPath(piece).name == piece for piece in pieces)
    return plain and len(pieces) <= 2 and ".." not in pieces


def _from(folder: Path, path: Path) -> str:
    """Return the name of a file as it is told from a folder, links followed."""
    try:
        return Path(os.path.relpath(path, os.path.realpath(folder))).as_posix()
    except ValueError:  # another drive of Windows
        return path.as_posix()


def _digest_of(path: Path) -> str:
    """Return the digest of a regular file; empty where none is, or nothing in it."""
    try:
        with open(os.open(path, _READ), "rb") as file:
            status = os.fstat(file.fileno())
            if not (stat.S_ISREG(status.st_mode) and status.st_size):
                return ""
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _templates(folder: Path, own: str) -> str:
    """Return the digest of the templates in a folder beside the facts.

    Nothing is looked at outside the folder of the facts, as for drafting.
    """
    if not own_templates.has_own(folder, own) and own != manifests.FOLDER:
        return ""
    inside = os.path.realpath(folder / own)
    kept = list[tuple[str, str]]()
    for place, folders, files in os.walk(inside):
        above = os.path.relpath(place, inside)
        folders[:] = sorted(folders) if above.count(os.sep) < 1 else []
        kept += [
            (os.path.join(above, name), _digest_of(Path(place, name)))
            for name in sorted(files)
            if name.casefold() in (shipped.DOCUMENT, shipped.MANIFEST)
        ]
    return digest(repr(kept).encode("utf-8", "surrogatepass"))
