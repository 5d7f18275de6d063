"""A paper as PDF: laid out by LibreOffice, in a profile of its own.

The profile is private because two runs on one profile lose files; the run has a
time limit because LibreOffice may hang.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

LIMIT = 120
"""Seconds that one run of LibreOffice may take."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)


class ConversionFailed(Exception):
    """LibreOffice made no PDF, for the reason given."""


def converter() -> str | None:
    """Return the program that makes PDFs on this machine, if there is one."""
    on_path = (shutil.which(program) for program in _PROGRAMS)
    places = (place for place in _PLACES if Path(place).is_file())
    return next((path for path in (*on_path, *places) if path), None)


def convert(program: str, papers: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return some .docx as PDFs, made in one run.

    Args:
        program: The path of LibreOffice.
        papers: The bytes of the .docx files.

    Raises:
        ConversionFailed: It failed, took too long, or a PDF is not there.
    """
    with tempfile.TemporaryDirectory(prefix="drafter-pdf-") as name:
        folder = Path(name)
        sources = [folder / f"{number}.docx" for number in range(len(papers))]
        for source, data in zip(sources, papers, strict=True):
            source.write_bytes(data)
        _run(program, folder, sources)
        return tuple(_made(source.with_suffix(".pdf")) for source in sources)


def _run(program: str, folder: Path, sources: Sequence[Path]) -> None:
    profile = (folder / "profile").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        *("--headless", "--norestore", "--convert-to", "pdf"),
        *("--outdir", str(folder)),
        *map(str, sources),
    ]
    try:
        subprocess.run(command, capture_output=True, timeout=LIMIT, check=True)
    except subprocess.TimeoutExpired as why:
        raise ConversionFailed(f"> {LIMIT} s") from why
    except (OSError, subprocess.CalledProcessError) as why:
        raise ConversionFailed(_reason(why)) from why


def _reason(why: OSError | subprocess.CalledProcessError) -> str:
    if isinstance(why, OSError):
        return why.strerror or type(why).__name__
    stderr: bytes = why.stderr or b""
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit {why.returncode}"


def _made(path: Path) -> bytes:
    if not path.is_file() or not path.stat().st_size:
        raise ConversionFailed(f"no {path.name}")
    return path.read_bytes()
