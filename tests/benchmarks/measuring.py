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


def process(arguments: Sequence[str], *, rounds: int = 7) -> tuple[float, int]:
    """Return the least processor time of a Python process, and its peak in KiB.

    Works on Unix. Compiled modules are kept, as where drafter is installed.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    spent, peaks = [], []
    for _ in range(rounds + 1):
        child = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.returncode == 0, arguments
        spent.append(used.ru_utime + used.ru_stime)
        peaks.append(used.ru_maxrss)
    return min(spent[1:]), min(peaks)
