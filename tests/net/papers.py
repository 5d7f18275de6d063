"""Every example as every paper, made once for all tests of a run."""

import json
from functools import cache
from pathlib import Path

import drafter
from tests.cli.console import ROOT, run

EXAMPLES = {path.stem: path for path in sorted((ROOT / "examples").glob("*.yaml"))}
PAPERS = ("bao-cao", "bao-cao-trinh", "thong-cao-bao-chi", "tin-bai")
OFFICIAL = ("bao-cao", "bao-cao-trinh")
VARIANTS = ("chinh-quyen", "dang")
SHEETS = ("hd05-2026", "hd36-2018", "nd30-2020")
"""The sheets whose outcomes are held; one that is newer changes none of them."""
TEMPLATES = tuple(f"{paper}/{variant}" for paper in OFFICIAL for variant in VARIANTS)

Checked = dict[str, list[dict[str, object]]]


@cache
def conference(stem: str) -> drafter.Conference:
    return drafter.load(EXAMPLES[stem])


@cache
def made(stem: str, paper: str) -> bytes:
    """Return an example's paper, by the name of the paper or of a template."""
    kind = "template" if "/" in paper else "paper"
    return drafter.render(
        conference(stem), folder=EXAMPLES[stem].parent, **{kind: paper}
    )


def checked(folder: Path, paper: str, *arguments: str) -> Checked:
    """Return what `check --json` says of a paper of all examples, in one run."""
    for stem in EXAMPLES:
        (folder / f"{stem}.docx").write_bytes(made(stem, paper))
    names = [f"{stem}.docx" for stem in EXAMPLES]
    found: Checked = json.loads(run("check", *names, "--json", *arguments).stdout)
    return found
