"""What is in the repository: its modules, its tracked files."""

import pkgutil
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import drafter

ROOT = Path(__file__).parents[2]
_BINARY = (".docx", ".xlsx", ".png", ".jpg")


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return every module of the package, imported."""
    found = pkgutil.walk_packages(drafter.__path__, "drafter.")
    names = [info.name for info in found if not info.name.endswith("__main__")]
    return (drafter, *(import_module(name) for name in names))


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files that git knows, and that are there."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def texts() -> tuple[tuple[str, str], ...]:
    """Return name and text of each tracked file that is no binary."""
    kept = [path for path in tracked() if path.suffix not in _BINARY]
    return tuple(
        (path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in kept
    )
