"""Whole processes: what a person waits for who types a command.

The usual script reads facts by the C loader of PyYAML and has docxtpl make one paper
of them, by the shipped template of the report; it checks nothing. ``import docxtpl``
is measured without docxcompose, which docxtpl imports where it happens to be.
"""

import io
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from lxml import etree

from tests.benchmarks import measuring, sample
from tests.benchmarks.measuring import ROOT, UNCOUNTED, Row, Run, times

_BARE = "import sys; sys.modules['docxcompose'] = None; import docxtpl"
_USUAL = """
import sys
sys.modules["docxcompose"] = None
import yaml
from docxtpl import DocxTemplate
from jinja2 import Environment
def shown(value):
    return value["day_du"] if isinstance(value, dict) else value
facts, template = sys.argv[1:]
with open(facts, encoding="utf-8") as file:
    values = yaml.load(file, Loader=yaml.CSafeLoader)
document = DocxTemplate(template)
document.render(values, Environment(autoescape=True, finalize=shown))
document.save("bao-cao.docx")
"""

BARE = "bare Python"
IMPORT = "import docxtpl"
USUAL = "usual script, one paper"
HELP = "drafter --help"
CHECK = "drafter check"
BOTH = "drafter render, both papers"
NEWS = "drafter render, tin-bai alone"
TEMPLATE = "drafter template check"
SCHEMA = "drafter schema"
EXPLAIN = "drafter explain"
FIELDS = "drafter template fields tin-bai"

PAPERS = {
    USUAL: ["bao-cao.docx"],
    BOTH: ["bao-cao.docx", "tin-bai.docx"],
    NEWS: ["tin-bai.docx"],
}
"""What a process writes; the others write nothing."""

GOALS = (
    (BOTH, USUAL, "processor", 1.5),
    (BOTH, USUAL, "memory", 1.25),
    (BOTH, IMPORT, "processor", 2.8),
    (CHECK, IMPORT, "processor", 1.8),
    (HELP, IMPORT, "processor", 0.5),
    (TEMPLATE, IMPORT, "processor", 3.0),
    (SCHEMA, IMPORT, "processor", 2.0),
    (EXPLAIN, IMPORT, "processor", 1.3),
    (FIELDS, IMPORT, "processor", None),
    (NEWS, IMPORT, "processor", None),
    (USUAL, IMPORT, "processor", None),
    (IMPORT, BARE, "processor", None),
)
"""What is measured, beside what, which figure of both, and how often it may be had."""

UNITS = {"processor": 1e-3, "clock": 1e-3, "memory": 1024}
"""A millisecond and a MiB, in the units of ``Run``."""


def processes(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the arguments of Python by the name of the process.

    Args:
        folder: Where the files that they read are put.
    """
    facts, template = folder / "facts.yaml", folder / "template.docx"
    loaded, view = sample.shipped(example=sample.SHORT)
    values: Any = json.loads(json.dumps(sample.used(loaded, view)))
    facts.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")
    template.write_bytes(loaded.data)
    example, drafter = str(sample.SHORT), ("-m", "drafter")
    return {
        BARE: ("-c", "pass"),
        IMPORT: ("-c", _BARE),
        USUAL: ("-c", _USUAL, str(facts), str(template)),
        HELP: (*drafter, "--help"),
        CHECK: (*drafter, "check", example),
        BOTH: (*drafter, "render", example),
        NEWS: (*drafter, "render", example, "-t", "tin-bai"),
        TEMPLATE: (*drafter, "template", "check", str(_strange(folder))),
        SCHEMA: (*drafter, "schema"),
        EXPLAIN: (*drafter, "explain", "D334"),
        FIELDS: (*drafter, "template", "fields", "tin-bai"),
    }


def rows(rounds: int = 11) -> Iterator[Row]:
    """Yield the ratios, of drafter as its users install it."""
    with installed() as (folder, home):
        yield from compared(measuring.in_turn(processes(folder), rounds, home))


def compared(runs: Mapping[str, Sequence[Run]]) -> Iterator[Row]:
    """Yield the ratios of runs whose papers are whole."""
    for name, papers in PAPERS.items():
        for run in (*runs[name][:UNCOUNTED], runs[name][-1]):
            assert whole(run, papers) == whole(runs[name][-1], papers), name
    for name, beside, what, goal in GOALS:
        title = f"{name} / {beside}" + (", peak memory" if what == "memory" else "")
        note = spent(runs, name, beside)
        yield Row(title, times(runs, name, beside, what), goal, note=note)
    written = {tuple(sorted(run.files.items())) for run in runs[BOTH]}
    yield Row(f"{BOTH}: different bytes of {len(runs[BOTH])} runs", len(written), 1)


def counted() -> Iterator[Row]:
    """Yield the ratios of instructions, which no other work on the machine changes."""
    if shutil.which("valgrind") is None:
        yield Row("million instructions", None, note="valgrind is not installed")
        return
    with installed() as (folder, home):
        counts = {
            name: measuring.instructions(arguments, home)
            for name, arguments in processes(folder).items()
        }
    for name, count in counts.items():
        title = f"{name} / {IMPORT}, instructions"
        yield Row(title, count / counts[IMPORT], note=f"{count:,.0f} million")


@contextmanager
def installed() -> Iterator[tuple[Path, Path]]:
    """Give a folder for files, and one where drafter is installed as a wheel.

    What it depends on is taken from where the benchmark runs.
    """
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    with tempfile.TemporaryDirectory() as name:
        folder, home = Path(name), Path(name, "home")
        subprocess.run([*pip, str(home), str(ROOT)], check=True)
        yield folder, home


def whole(run: Run, papers: Sequence[str]) -> dict[str, bytes]:
    """Return all parts of a run's papers; they can be read, and none is missing."""
    assert sorted(run.files) == papers
    parts = {}
    for paper in papers:
        with zipfile.ZipFile(io.BytesIO(run.files[paper])) as package:
            for name in package.namelist():
                parts[f"{paper}/{name}"] = package.read(name)
        assert len(etree.fromstring(parts[f"{paper}/word/document.xml"])[0]) > 3
    return parts


def spent(runs: Mapping[str, Sequence[Run]], name: str, beside: str) -> str:
    """Return the medians of two processes, to be shown."""

    def medians(what: str, unit: float) -> str:
        one, other = (
            statistics.median(getattr(run, what) for run in runs[process][UNCOUNTED:])
            for process in (name, beside)
        )
        return f"{one / unit:.0f} / {other / unit:.0f}"

    processor, clock, memory = (medians(what, unit) for what, unit in UNITS.items())
    return f"{processor} ms, clock {clock} ms, {memory} MiB"


def _strange(folder: Path) -> Path:
    """Write a template of an office's own: the largest, packed by another program."""
    path = folder / "own" / "template.docx"
    path.parent.mkdir()
    largest = ROOT / "templates" / "bao-cao" / "chinh-quyen" / path.name
    with (
        zipfile.ZipFile(largest) as shipped,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed,
    ):
        for name in shipped.namelist():
            packed.writestr(name, shipped.read(name))
    return path
