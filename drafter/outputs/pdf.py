"""Papers as PDFs: laid out by LibreOffice, many in one run.

LibreOffice takes longer to start than to lay out a paper, so a run takes many. The
profile of a run is private, because two runs on one profile lose files; a run that
hangs is ended. What a run left out is tried once more by itself, so that a paper which
no run survives takes no other with it.
"""

import contextlib
import io
import os
import shutil
import signal
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from xml.parsers.expat import ExpatError

from drafter.files import writing
from drafter.ooxml import core_properties, xml
from drafter.outputs import relaying
from drafter.patterns import regex
from drafter.records import frozen

LIMIT = 120
"""Seconds in which LibreOffice must bring another PDF, or be done."""
MOST = 50
"""How many papers a run takes: so many are held in memory at a time."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_TEMPORARY = ("TMPDIR", "TMP", "TEMP")
"""Where programs put what they should remove themselves; one that is killed cannot."""
_TIED = """\
exec 3<&0 </dev/null
(read -r _; kill -s KILL -- "-$$") <&3 3<&- &
exec "$@" 3<&-
"""
"""Lets a program go on only while who started it holds the other end of its input."""
_PACKAGE = xml.PACKAGE
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PROPERTIES = "docProps/core.xml"
_CREATED = regex(rb"(/CreationDate\(D:)\d{14}")
_SUM = regex(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")
_DIGITS = 14
_SMALLEST = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    f'"{_DOCUMENT}.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
    f'Id="r1" Type="{xml.OFFICE}/relationships/officeDocument" Target='
    '"word/document.xml"/></Relationships>',
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
}
"""The parts of a .docx that any LibreOffice lays out."""


@frozen
class Failure:
    """Why LibreOffice made no PDF of a paper.

    Attributes:
        reason: What it said, or what the system said of it.
    """

    reason: str


def converter() -> str | None:
    """Return the program that makes PDFs on this machine, if there is one."""
    on_path = (shutil.which(program) for program in _PROGRAMS)
    places = (place for place in _PLACES if Path(place).is_file())
    found = next((path for path in (*on_path, *places) if path), None)
    return found and os.path.abspath(found)


def convert(program: str, papers: Sequence[bytes]) -> tuple[bytes | Failure, ...]:
    """Return a PDF of each .docx, or why there is none.

    Args:
        program: The whole path of LibreOffice.
        papers: The bytes of the .docx files, any number of them.
    """
    done: dict[int, bytes | Failure] = {}
    for start in range(0, len(papers), MOST):
        chunk = papers[start : start + MOST]
        done |= _converted(program, dict(enumerate(chunk, start)))
    results = (done[number] for number in range(len(papers)))
    return tuple(
        made if isinstance(made, Failure) else dated(made, _moment(paper))
        for paper, made in zip(papers, results, strict=True)
    )


def dated(data: bytes, moment: str) -> bytes:
    """Return a PDF that says it was made when its paper says so, not by the clock.

    So the same paper gives the same file. No length changes, by which a PDF finds
    its parts.

    Args:
        data: The PDF; one that is written in another way stays as it is.
        moment: The moment, ``2026-01-08T00:00:00Z``.
    """
    digits = "".join(filter(str.isdigit, moment))
    if len(digits) != _DIGITS:
        return data
    place = data.rfind(b"/ID")
    body, end = data[:place], data[place:]
    body = _CREATED.sub(rb"\g<1>" + digits.encode(), body)
    digest = sha256(body).hexdigest()[:32].upper()
    return body + _SUM.sub(digest.encode(), end)


def _moment(paper: bytes) -> str:
    """Return when a paper says it was made; nothing where it does not say."""
    try:
        with zipfile.ZipFile(io.BytesIO(paper)) as package:
            return core_properties.created(package.read(_PROPERTIES))
    except (zipfile.BadZipFile, KeyError, ExpatError):
        return ""


def is_whole(data: bytes) -> bool:
    """Tell whether bytes are a PDF from its first line to its last, sealed or not."""
    before, _, last = data.rstrip().rpartition(b"\n")
    end = before.rstrip() if last.startswith(b"%drafter ") else last
    return data.startswith(b"%PDF-") and end.endswith(b"%%EOF")


def _converted(
    program: str, waiting: Mapping[int, bytes]
) -> dict[int, bytes | Failure]:
    """Convert the papers of one run, and of further runs if it leaves some out.

    Papers are laid out in turn. So the first that is missing is where a run ended, and
    is tried by itself; the others are not its fault, and go on together.
    """
    done: dict[int, bytes | Failure] = {}
    while waiting:
        made, failure = _run(program, waiting)
        done |= made
        waiting = {n: data for n, data in waiting.items() if n not in made}
        if not made and not _works(program):
            return done | dict.fromkeys(waiting, failure)
        if waiting:
            first, *others = waiting
            made, failure = _run(program, {first: waiting[first]})
            done[first] = made.get(first, failure)
            waiting = {number: waiting[number] for number in others}
    return done


def _works(program: str) -> bool:
    """Tell whether LibreOffice makes PDFs at all: it is not the papers, if it does not.

    Without this a LibreOffice that always hangs would cost the limit for each paper.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, part in _SMALLEST.items():
            package.writestr(name, part)
    made, _ = _run(program, {0: stream.getvalue()})
    return bool(made)


def _run(program: str, papers: Mapping[int, bytes]) -> tuple[dict[int, bytes], Failure]:
    """Run LibreOffice once, in a folder and with a profile that are new.

    Returns:
        The PDFs that are there and whole, and why others are not.
    """
    try:
        with _folder() as folder:
            sources = {number: folder / f"{number}.docx" for number in papers}
            for number, source in sources.items():
                source.write_bytes(relaying.ready(papers[number]))
            reason = _ended(program, folder, list(sources.values()))
            pdfs = {n: _read(s.with_suffix(".pdf")) for n, s in sources.items()}
    except OSError as why:
        return {}, Failure(why.strerror or type(why).__name__)
    made = {number: data for number, data in pdfs.items() if is_whole(data)}
    return made, Failure(reason)


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """Give a folder that nobody else reads, and remove what killed runs left."""
    place = Path(tempfile.gettempdir())
    writing.sweep(place)
    folder = writing.temporary(place)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ended(program: str, folder: Path, sources: Sequence[Path]) -> str:
    """Have papers laid out into their folder; returns what there is to tell of it."""
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "pdf"),
        *(source.name for source in sources),
    ]
    if os.name != "nt":
        command = ["/bin/sh", "-c", _TIED, "sh", *command]
    said = folder / "said.txt"
    with (
        said.open("wb") as stderr,
        subprocess.Popen(
            command,
            # In there names stay plain: LibreOffice reads a path as half an address.
            cwd=folder,
            env=os.environ | dict.fromkeys(_TEMPORARY, str(folder)) | {"TZ": "UTC"},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            start_new_session=True,
        ) as process,
    ):
        try:
            code = _awaited(process, folder)
        finally:
            _kill(process)
    if code is None:
        return f"> {LIMIT} s"
    lines = said.read_text("utf-8", "replace").strip().splitlines()
    told = [line for line in lines if not line.startswith("Warning:")]
    return told[-1] if told else f"exit {code}"


def _awaited(process: subprocess.Popen[bytes], folder: Path) -> int | None:
    """Wait for a run; returns its exit code, or nothing if it hangs."""
    before = -1
    while (made := sum(1 for _ in folder.glob("*.pdf"))) > before:
        before = made
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(LIMIT)
    return None


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a run that is not over, with the programs that it started itself.

    The program called is a starter, without which LibreOffice would go on.
    """
    if process.poll() is not None:
        return
    if os.name == "nt":
        tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)


def _read(path: Path) -> bytes:
    """Return the bytes of a PDF; none if it is not there."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
