"""How a command starts: its version, its order, its ways to be called."""

import subprocess
import sys

import drafter
from tests.cli.console import ROOT, run

EXAMPLE = str(ROOT / "examples" / "toi-thieu.yaml")


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
