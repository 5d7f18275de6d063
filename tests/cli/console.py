"""The command as a person runs it: inside this process, or in one of its own."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from drafter.cli.program import program

ROOT = Path(__file__).parents[2]
MINIMAL = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
"""
"""Four lines that make a conference; what a test adds begins on line 5."""


def run(
    *arguments: object, stdin: str | bytes | None = None, **environment: str
) -> Result:
    """Run a command inside this process."""
    clean = {"DRAFTER_LANG": None, "NO_COLOR": None, **environment}
    return CliRunner().invoke(program, [str(a) for a in arguments], stdin, env=clean)


def spawn(
    *arguments: object,
    stdin: bytes = b"",
    folder: Path | None = None,
    **environment: str,
) -> "subprocess.CompletedProcess[bytes]":
    """Run a command in a process of its own."""
    kept = {
        k: v for k, v in os.environ.items() if k not in ("DRAFTER_LANG", "NO_COLOR")
    }
    return subprocess.run(
        [sys.executable, "-m", "drafter", *map(str, arguments)],
        input=stdin,
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )
