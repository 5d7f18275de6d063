"""What is imported: nothing that a command does not use, and only downwards."""

import re
import subprocess
import sys
from functools import cache

import pytest

from tests.ooxml.samples import body
from tests.surface.tree import ROOT

WORD = ("docxtpl", "docx", "lxml")
JINJA = ("jinja2", "markupsafe")
READERS = ("yaml", "cattrs", "babel", "PIL", "openpyxl", "tomllib")
SLOW = (
    *("calendar", "concurrent.futures", "hashlib", "html", "importlib.resources"),
    *("json", "locale", "multiprocessing", "secrets", "socket", "subprocess"),
    *("tempfile", "traceback", "xml"),
)
"""Modules of the standard library that cost more than most of ours."""
FACTS = str(ROOT / "examples" / "thi-tran-cam-xuyen-2024.yaml")
TEMPLATE = str(ROOT / "templates" / "bao-cao" / "dang" / "template.docx")
RENDER = ("render", FACTS, "-o")
OF_FACTS = (
    *(*JINJA, *READERS, "docx", "docxtpl", "multiprocessing", "subprocess"),
    *("drafter.source.parser", "drafter.structure", "drafter.checks"),
)
"""What reads facts, or fills templates with them."""

LIGHT = {
    ("--help",): (
        "drafter.cli.program",
        "Cách dùng: drafter",
        (*WORD, *JINJA, *READERS, *SLOW, "attrs", "decimal", "drafter.findings"),
    ),
    ("--version",): (
        "drafter.cli.program",
        "drafter 0.",
        (*WORD, *JINJA, *READERS, *SLOW, "attrs", "decimal", "drafter.findings"),
    ),
    ("render", "--help"): (
        "drafter.cli.render",
        "--strict",
        (*WORD, *JINJA, *READERS, "drafter.model", "drafter.views"),
    ),
    ("explain", "D334"): (
        "drafter.reference.rule_book",
        "D334 [award-issuer]",
        (*WORD, *JINJA, *READERS, *SLOW, "drafter.source", "drafter.views"),
    ),
    ("schema",): (
        "drafter.reference.json_schema",
        "https://json-schema.org/draft/2020-12/schema",
        (
            *(*WORD, *JINJA, *(set(SLOW) - {"json"}), "babel", "cattrs", "tomllib"),
            *("drafter.structure", "drafter.formatter.dates", "drafter.views"),
        ),
    ),
    ("template", "list"): (
        "drafter.templating.manifests",
        "bao-cao/dang",
        (*WORD, *JINJA, *READERS, *SLOW, "drafter.model", "drafter.views"),
    ),
    ("template", "fields", "tin-bai"): (
        "drafter.reference.tag_book",
        "tin.tieu_de",
        (*WORD, *JINJA, *READERS, *(set(SLOW) - {"hashlib"}), "drafter.source"),
    ),
    ("check", TEMPLATE): (
        "drafter.drafting.unfilled",
        "drafter template check",
        (*OF_FACTS, "drafter.standards"),
    ),
    ("template", "check", TEMPLATE): (
        "drafter.templating.gate",
        "6 bảng: không có lỗi",
        (*(set(OF_FACTS) - {*JINJA, *WORD, "tomllib"}), "drafter.standards"),
    ),
    ("check", FACTS): (
        "drafter.checks.totals",
        "D334 [award-issuer]",
        (
            *(*WORD, *JINJA, *SLOW, "babel", "PIL", "tomllib"),
            *("drafter.views", "drafter.ooxml", "drafter.templating.engine"),
            *("drafter.pictures.picture", "drafter.standards.conformance"),
        ),
    ),
}
"""By command: a module of its own, what it prints, and what it does not import."""


def loaded_after(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after a statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return set(run.stdout.split())


@cache
def brought() -> set[str]:
    """Return what of them other packages import by themselves, in this environment."""
    of_others = loaded_after("import attrs, cattrs, click, yaml") & set(SLOW)
    assert len(of_others) < len(SLOW) / 2
    return of_others


def command(*arguments: object) -> tuple[str, set[str]]:
    """Return what a command prints in a process of its own, and what it imports."""
    code = (
        "import sys\nfrom drafter.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: print('\\nmodules:', *sys.modules, file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    told, _, modules = run.stderr.rpartition("\nmodules: ")
    return run.stdout + told, set(modules.split())


def test_importing_drafter_costs_neither_word_nor_babel_nor_cattrs():
    loaded = loaded_after("import drafter")

    assert "drafter" in loaded
    assert loaded.isdisjoint({*WORD, *JINJA, *READERS, "attrs", "click", "json"})


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_a_command_imports_nothing_that_it_does_not_use(arguments):
    own, text, unused = LIGHT[arguments]
    told, modules = command(*arguments)
    assert own in modules
    assert text in told

    assert sorted(modules & set(unused) - brought()) == []


def test_a_paper_is_checked_without_what_reads_facts(tmp_path):
    paper = tmp_path / "a.docx"
    paper.write_bytes(body("x"))

    told, modules = command("check", paper)

    assert "drafter.standards.conformance" in modules
    assert "xét thể thức theo" in told
    assert sorted(modules & set(OF_FACTS) - brought()) == []


def test_shipped_templates_are_filled_without_what_made_them_ready(tmp_path):
    _, modules = command(*RENDER, tmp_path)
    assert {"drafter.templating.fill", "jinja2"} <= modules
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "bao-cao.docx",
        "tin-bai.docx",
    ]

    unused = {
        *("docx", "docxtpl", "babel", "tomllib", "multiprocessing", "subprocess"),
        *("socket", "importlib.resources", "zipfile", "drafter.ooxml.validation"),
        *("drafter.templating.compile", "drafter.templating.gate"),
    }
    assert sorted(modules & unused) == []


def test_a_template_of_ones_own_is_made_ready_by_docxtpl(tmp_path):
    """The guards above would notice."""
    own = tmp_path / "rieng.docx"
    shipped = ROOT / "templates" / "tin-bai" / "template.docx"
    own.write_bytes(shipped.read_bytes())

    _, modules = command(*RENDER, tmp_path / "out", "-t", own)
    makers = {"drafter.templating.compile", "drafter.templating.gate", "zipfile"}
    assert {*WORD, *JINJA, *makers} <= modules


@pytest.mark.parametrize("home", ["drafter", "drafter.cli", "drafter.drafting.loading"])
def test_importing_changes_nothing_of_the_process(home):
    code = (
        "import gc, locale, logging, os\n"
        "def state():\n"
        "    handlers = tuple(logging.getLogger().handlers)\n"
        "    garbage = gc.isenabled(), gc.get_threshold()\n"
        "    places = dict(os.environ), locale.setlocale(locale.LC_ALL)\n"
        "    return places, handlers, garbage\n"
        "before = state()\n"
        f"import {home}\n"
        "assert state() == before, state()"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
    )

    assert run.returncode == 0, run.stderr.decode()


def test_imports_go_down_only_and_each_dependency_has_one_door():
    code = (
        "from importlinter.cli import lint_imports_command as lint\n"
        "lint(['--no-cache'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"\b([6-9]|1\d) kept, 0 broken", run.stdout)
