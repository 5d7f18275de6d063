"""A program in place of LibreOffice, which tells what it was asked for."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter.records import frozen

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a script that runs")

_PROGRAM = '''\
#!{python} -SE
import os, subprocess, sys, time, zipfile
from pathlib import Path


def read(paper):
    """Return the words of a paper."""
    if not zipfile.is_zipfile(paper):
        return paper.read_text("utf-8")
    return zipfile.ZipFile(paper).read("word/document.xml").decode("utf-8")


def make(content=None):
    """Write the PDF of the paper at hand; it holds the paper, so that one knows it."""
    whole = b"%PDF-1.6\\n" + paper.read_bytes() + b"\\n%%EOF\\n"
    made.write_bytes(whole if content is None else content)


papers = [Path(argument) for argument in sys.argv if argument.endswith(".docx")]
with open({log!r}, "a", encoding="utf-8") as log:
    profile = sys.argv[1].partition("=")[2]
    print(profile, *(paper.stem for paper in papers), file=log)
alone = len(papers) == 1
for paper in papers:
    made, text = paper.with_suffix(".pdf"), read(paper)
'''


@frozen
class Office:
    """Writes the program and reads what it noted.

    Attributes:
        folder: Where the program stands.
    """

    folder: Path

    def write(self, script: str = "make()") -> str:
        """Write the program; returns its path.

        Args:
            script: What it does with each paper: ``make()`` makes the PDF of the
                ``paper``, ``made`` is its path, ``text`` what the paper says,
                ``alone`` tells whether it is the only one of the run.
        """
        program = self.folder / "soffice"
        text = _PROGRAM.format(python=sys.executable, log=str(self.folder / "log"))
        lines = [f"    {line}\n" for line in script.splitlines()]
        program.write_text(text + "".join(lines), encoding="utf-8")
        program.chmod(0o755)
        return str(program)

    @property
    def calls(self) -> list[list[str]]:
        """Which papers each run was for, by number."""
        return [line.split()[1:] for line in self._log()]

    @property
    def profiles(self) -> list[str]:
        """The profile of each run."""
        return [line.split()[0] for line in self._log()]

    def _log(self) -> list[str]:
        log = self.folder / "log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


@contextmanager
def no_folder_left(monkeypatch: pytest.MonkeyPatch, place: Path) -> Iterator[None]:
    """Have runs work in a place, and assert that they leave it empty."""
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert tempfile.gettempdir() == str(place)
    yield
    assert os.listdir(place) == []
