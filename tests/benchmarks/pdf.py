"""PDFs of several conferences beside LibreOffice alone, called once for all papers."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from drafter.outputs.pdf import converter, is_whole
from tests.benchmarks import measuring
from tests.benchmarks.batch import conferences
from tests.benchmarks.measuring import ROOT, Row, Run, times
from tests.benchmarks.starting import installed, spent

FILES = 10
ROUNDS = 5
COMMAND = "drafter render --to pdf, ten conferences"
BARE = "one LibreOffice call"
TITLE = f"{COMMAND} / {BARE}"
GOAL = 1.5
_CALL = "import os, sys; os.execv(sys.argv[1], sys.argv[1:])"


def rows(rounds: int = ROUNDS) -> Iterator[Row]:
    """Yield the ratio, of drafter as its users install it."""
    if (program := converter()) is None:
        yield Row(TITLE, None, GOAL, note="LibreOffice is not installed")
        return
    with installed() as (folder, home):
        yield from compared(measuring.in_turn(processes(folder, program), rounds, home))


def processes(folder: Path, program: str) -> dict[str, tuple[str, ...]]:
    """Return the arguments of Python by the name of the process.

    Args:
        folder: Where facts, Word files and the profile of the bare call are put; that
            profile is made before the calls that count.
        program: The path of LibreOffice.
    """
    names = [str(folder / name) for name in conferences(folder, FILES)]
    word = folder / "word"
    drafter = ("-m", "drafter", "render", *names)
    made = [sys.executable, *drafter, "-o", str(word)]
    subprocess.run(made, cwd=ROOT, check=True, capture_output=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = (profile, "--headless", "--norestore", "--convert-to", "pdf")
    call = (program, *options, *map(str, sorted(word.iterdir())))
    return {COMMAND: (*drafter, "--to", "pdf"), BARE: ("-ISc", _CALL, *call)}


def compared(runs: Mapping[str, Sequence[Run]]) -> Iterator[Row]:
    """Yield the ratio of runs whose PDFs are all there and whole."""
    for name in (COMMAND, BARE):
        assert all(map(whole, runs[name])), name
    note = spent(runs, COMMAND, BARE)
    yield Row(TITLE, times(runs, COMMAND, BARE), GOAL, note=note)


def whole(run: Run) -> bool:
    """Tell whether a run made all PDFs, each from its first line to its last."""
    made = [name for name, data in run.files.items() if is_whole(data)]
    return len(made) == len(run.files) == 2 * FILES
