"""A copy of the package in which a test changes files, and what may be changed."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from docx import Document

from tests.surface.tree import ROOT

COPIED = ("drafter", "templates", "examples")
TABLE = re.compile(r"^\| (?P<wish>an? [^|]+|my [^|]+) \| (?P<touched>[^|]+) \|$", re.M)


def touched(wish: str) -> tuple[str, ...]:
    """Return the paths that CONTRIBUTING names for a wish, as it spells them."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = {row["wish"].strip(): row["touched"] for row in TABLE.finditer(page)}
    paths = re.findall(r"`([\w/.<>-]+)`", rows[wish])
    return tuple(path.partition("<")[0] for path in paths)


class House:
    """The package in a folder of its own; only what a wish names is changed in it.

    Attributes:
        root: The folder.
        wish: A row of the table of CONTRIBUTING.
    """

    def __init__(self, root: Path, wish: str) -> None:
        self.root, self.wish = root, wish
        for name in COPIED:
            shutil.copytree(ROOT / name, root / name)
        self.allowed = touched(wish)

    def write(self, path: str, text: str) -> None:
        """Write a file that the wish may touch."""
        assert path.startswith(self.allowed), f"{self.wish}: {path} is not named"
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def copy(self, path: str, target: str) -> None:
        """Copy a folder to one that the wish may touch."""
        assert target.startswith(self.allowed), f"{self.wish}: {target} is not named"
        shutil.copytree(self.root / path, self.root / target)

    def put(self, path: str, pattern: str, text: str) -> None:
        """Put a text behind the one place of a file that a pattern finds."""
        before = (self.root / path).read_text(encoding="utf-8")
        found = list(re.finditer(pattern, before, re.MULTILINE | re.DOTALL))
        assert len(found) == 1, f"{path} has {len(found)} places for {pattern}"
        end = found[0].end()
        self.write(path, before[:end] + text + before[end:])

    def paragraph(self, template: str, text: str) -> None:
        """Add a paragraph to a template as a person does in Word."""
        assert template.startswith(self.allowed), f"{self.wish}: {template}"
        path = self.root / template / "template.docx"
        document = Document(str(path))
        document.add_paragraph(text)
        document.save(str(path))

    def run(self, *arguments: str, facts: str = "") -> str:
        """Run a command of the changed package; return both its streams."""
        work = self.root / "work"
        work.mkdir(exist_ok=True)
        (work / "a.yaml").write_text(facts, encoding="utf-8", newline="\n")
        run = subprocess.run(
            [sys.executable, "-m", "drafter", *arguments],
            cwd=work,
            env={**os.environ, "PYTHONPATH": str(self.root), "DRAFTER_LANG": "vi"},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        assert "Traceback" not in run.stderr, run.stderr
        return run.stdout + run.stderr

    def json(self, *arguments: str, facts: str = "") -> Any:
        """Return what a command prints as JSON."""
        return json.loads(self.run(*arguments, facts=facts))

    def found(self, facts: str) -> list[tuple[str, str]]:
        """Return code and path of what `check` finds in a file of facts."""
        findings = self.json("check", "a.yaml", "--json", facts=facts)["findings"]
        return [(f["code"], ".".join(map(str, f["path"]))) for f in findings]

    def printed(self, facts: str, paper: str = "bao-cao") -> str:
        """Return a paper of a file of facts as plain text, its spaces plain too."""
        arguments = ("render", "a.yaml", "-t", paper, "-o", "-", "--to", "txt")
        return self.run(*arguments, facts=facts).replace("\u00a0", " ")
