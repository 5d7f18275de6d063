"""What a command does not use it does not import."""

import subprocess
import sys

import pytest

import drafter
from tests.cli.console import ROOT, run

WORD = ("docxtpl", "docx", "lxml", "jinja2")
LIGHT = (*WORD, "babel", "cattrs", "yaml")
OURS = ("attrs", "json", "multiprocessing", "drafter.cli.render", "drafter.findings")
EXAMPLE = str(ROOT / "examples" / "toi-thieu.yaml")


def imported(arguments):
    """Return the modules that a command imports, in a process of its own."""
    code = (
        "import sys\nfrom drafter.cli import main\n"
        f"try: main({arguments!r})\nexcept SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True
    )
    return set(run.stderr.decode().split())


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["--help"], (*LIGHT, *OURS)),
        (["--version"], (*LIGHT, *OURS)),
        (["render", "--help"], LIGHT),
        (["explain", "D102"], WORD),
        (["schema"], WORD),
        (["template", "list"], WORD),
        (["template", "fields"], WORD),
        (["check", EXAMPLE], WORD),
    ],
)
def test_a_light_command_stays_light(arguments, unused):
    modules = imported(arguments)
    assert "click" in modules

    assert sorted(modules & set(unused)) == []


def test_rendering_uses_word():
    """The guard above would notice."""
    assert set(WORD) <= imported(
        ["render", EXAMPLE, "-t", "tin-bai", "-o", "-", "--to", "txt"]
    )


def test_the_version_is_told():
    assert run("--version").stdout == f"drafter {drafter.__version__}\n"


def test_python_m_drafter_is_the_command():
    command = [sys.executable, "-m", "drafter", "--version"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)

    assert told.stdout.decode().strip() == f"drafter {drafter.__version__}"


def test_commands_stand_in_the_order_in_which_they_are_needed():
    told = run("--help").stdout.partition("Các lệnh:")[2]

    names = [line.split()[0] for line in told.splitlines() if line[2:3].strip()]
    assert names[:4] == ["demo", "init", "render", "check"]
    assert "reference" not in names


def test_a_command_looks_for_garbage_seldom_and_others_as_before():
    code = (
        "import gc\n"
        "usual = gc.get_threshold()\n"
        "import drafter\n"
        "from drafter.cli import SELDOM, main\n"
        f"drafter.check({EXAMPLE!r})\n"
        "assert gc.get_threshold() == usual and usual[0] < SELDOM\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "assert gc.isenabled() and gc.get_threshold()[0] == SELDOM"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
