import re
import subprocess
import sys

import pytest

from tests.surface.tree import ROOT

HEAVY = ("docxtpl", "docx", "lxml", "jinja2", "babel", "cattrs", "yaml", "PIL")
HELP = "main(['--help'])"
CHECK = "main(['check', 'examples/xa-cam-giang-2023.yaml'])"


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


def quietly(statement: str) -> str:
    """Return the code of a statement of the command that prints nothing."""
    return (
        "import contextlib, io\n"
        "from drafter.cli import main\n"
        "with contextlib.suppress(SystemExit), "
        "contextlib.redirect_stdout(io.StringIO()):\n"
        f"    {statement}"
    )


def test_importing_drafter_costs_neither_word_nor_babel_nor_cattrs():
    loaded = loaded_after("import drafter")

    assert "drafter" in loaded
    assert loaded.isdisjoint({*HEAVY, "click"})


def test_the_help_costs_neither_word_nor_babel_nor_cattrs():
    loaded = loaded_after(quietly(HELP))

    assert "click" in loaded
    assert loaded.isdisjoint({*HEAVY, "attrs", "tomllib"})


def test_a_check_of_facts_costs_neither_views_nor_word():
    loaded = loaded_after(quietly(CHECK))

    assert "drafter.checks.totals" in loaded
    assert loaded.isdisjoint({"docxtpl", "docx", "lxml", "jinja2", "PIL"})
    assert loaded.isdisjoint({"drafter.views", "drafter.templating.engine"})


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
    assert re.search(r"\b[6-9] kept, 0 broken", run.stdout)
