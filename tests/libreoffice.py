"""Files as LibreOffice opens and saves them."""

import atexit
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

NEEDED = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
"""Marks a test that says nothing without it."""


def saved(data: bytes, ending: str, to: str = "", filters: str = "") -> bytes:
    """Return a file as LibreOffice saves it.

    Args:
        data: The file.
        ending: What it is, ``docx``.
        to: What it is saved as, if not as what it is.
        filters: The filter that saves it, where there are several.
    """
    return all_saved({"a": data}, ending, to, filters)["a"]


def all_saved(
    files: Mapping[str, bytes], ending: str, to: str = "", filters: str = ""
) -> dict[str, bytes]:
    """Return files by name as one run of LibreOffice saves them."""
    to = to or ending
    with tempfile.TemporaryDirectory(dir=_folder()) as name:
        folder = Path(name)
        paths = [folder / f"{file}.{ending}" for file in files]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(data)
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation={_profile()}", "--headless"),
                *("--convert-to", f"{to}:{filters}" if filters else to),
                *("--outdir", folder / "out", *paths),
            ],
            check=True,
            capture_output=True,
            timeout=240,
        )
        return {file: (folder / "out" / f"{file}.{to}").read_bytes() for file in files}


def _profile() -> str:
    """Return where the settings of all runs of a process lie: making them is slow."""
    return (_folder() / "profile").as_uri()


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="libreoffice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
