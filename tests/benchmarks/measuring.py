"""Ratios of two ways to do a thing, measured in turn; quote them, not times."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import attrs

ROOT = Path(__file__).parents[2]
Work = Callable[[], object]


@attrs.frozen
class Row:
    """A line of the table: what was measured beside what, and its goal.

    Attributes:
        name: What was measured.
        measured: The ratio.
        goal: The ratio wanted; none where the line only informs.
        least: Whether the goal is a lower bound, not an upper one.
    """

    name: str
    measured: float
    goal: float | None = None
    least: bool = False

    def __str__(self) -> str:
        verdict, wanted = "", ""
        if self.goal is not None:
            met = (self.measured >= self.goal) is self.least or (
                self.measured == self.goal
            )
            wanted = f"{'>=' if self.least else '<='} {self.goal:g}"
            verdict = "met" if met else "MISSED"
        return f"{self.name:68} {self.measured:8.3f} {wanted:>8} {verdict}"


def ratio(one: Work, other: Work, *, rounds: int = 7, inner: int = 1) -> float:
    """Return how many times the processor time of one thing another takes.

    Of each the least of several rounds counts, the two in turn: what else the
    machine does can only add.

    Args:
        one: What is the measure.
        other: What is measured.
        rounds: How often each is timed.
        inner: How often the other is done in a round.
    """
    one(), other()
    measure, measured = [], []
    for _ in range(rounds):
        measure.append(_seconds(one, 1))
        measured.append(_seconds(other, inner))
    return min(measured) / min(measure)


def _seconds(work: Work, times: int) -> float:
    gc.collect()
    start = process_time()
    for _ in range(times):
        work()
    return (process_time() - start) / times


def process(arguments: Sequence[str], *, rounds: int = 7) -> float:
    """Return the least processor time of a Python process, in seconds.

    Works on Unix. Compiled modules are kept, as where drafter is installed.
    """
    spent = []
    for _ in range(rounds + 1):
        before = _children()
        _run(arguments)
        spent.append(_children() - before)
    return min(spent[1:])


def peak(code: str) -> int:
    """Return the most memory that a Python process takes for some code, in KiB.

    Works on Linux, whose kernel tells it of the process alone: what Python tells
    counts the process that started it too.
    """
    status = "open('/proc/self/status').read()"
    told = f"import re; print(re.search(r'VmHWM:\\s+(\\d+)', {status})[1])"
    return int(_run(["-c", f"{code}\n{told}"]))


def _children() -> float:
    import resource  # not on Windows, where the rest of this module works

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(arguments: Sequence[str]) -> str:
    """Run Python and return the last line of what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.rstrip().rpartition("\n")[2]
