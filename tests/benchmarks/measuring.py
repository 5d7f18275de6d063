"""Ratios of two ways to do a thing, measured in turn; quote them, not times."""

import gc
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import process_time

from drafter.records import frozen

ROOT = Path(__file__).parents[2]
UNCOUNTED = 2
"""How many runs of a process come before those that count."""

Work = Callable[[], object]


@frozen
class Row:
    """A line of the table: what was measured beside what, and its goal.

    Attributes:
        name: What was measured.
        measured: The ratio; none where it could not be measured.
        goal: The ratio wanted; none where the line only informs.
        least: Whether the goal is a lower bound, not an upper one.
        note: Figures that are shown and not judged, or why nothing was measured.
    """

    name: str
    measured: float | None
    goal: float | None = None
    least: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the goal is met; empty where the line only informs."""
        if self.measured is None:
            return "NOT RUN"
        if self.goal is None:
            return ""
        met = self.measured == self.goal or (self.measured > self.goal) is self.least
        return "met" if met else "MISSED"

    def __str__(self) -> str:
        measured = "" if self.measured is None else f"{self.measured:.3f}"
        bound = ">=" if self.least else "<="
        wanted = "" if self.goal is None else f"{bound} {self.goal:.3g}"
        line = f"{self.name:67} {measured:>8} {wanted:>8} {self.verdict:7} {self.note}"
        return line.rstrip()


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


@frozen
class Run:
    """What a process took, by the kernel's account of it alone.

    Attributes:
        processor: Seconds of user and system time.
        clock: Seconds from start to end.
        memory: The most memory at a time, in KiB.
        files: What it wrote into its folder, by name.
    """

    processor: float
    clock: float
    memory: int
    files: Mapping[str, bytes]


_LAUNCHER = """
import os, sys, time
began = time.monotonic()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
status, used = os.wait4(child, 0)[1:]
clock = time.monotonic() - began
print(used.ru_utime + used.ru_stime, clock, used.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small process between: a child's peak begins with that of who started it."""


def run(arguments: Sequence[str], home: Path = ROOT) -> Run:
    """Run Python in an empty folder; works on Unix.

    Args:
        arguments: What stands behind ``python``.
        home: Where drafter is imported from.

    Raises:
        RuntimeError: It failed; what it said.
    """
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER]
    with tempfile.TemporaryDirectory() as folder:
        told = _finished([*launcher, sys.executable, *arguments], home, folder)
        processor, clock, memory = told.split()[-3:]
        files = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    return Run(float(processor), float(clock), int(memory), files)


def in_turn(
    processes: Mapping[str, Sequence[str]], rounds: int = 11, home: Path = ROOT
) -> dict[str, list[Run]]:
    """Run processes in turn, the order reversed every second round.

    Returns:
        The runs of each; the first two, ``UNCOUNTED``, are for warming up.
    """
    runs: dict[str, list[Run]] = {name: [] for name in processes}
    for number in range(UNCOUNTED + rounds):
        for name in list(processes)[:: -1 if number % 2 else 1]:
            runs[name].append(run(processes[name], home))
    return runs


def times(
    runs: Mapping[str, Sequence[Run]], name: str, beside: str, what: str = "processor"
) -> float:
    """Return how many times another process's figure one takes: the median of rounds.

    Args:
        runs: What ``in_turn`` gave.
        name: What is measured.
        beside: What is the measure.
        what: The figure, an attribute of ``Run``.
    """
    rounds = zip(runs[name][UNCOUNTED:], runs[beside][UNCOUNTED:], strict=True)
    ratios = (getattr(one, what) / getattr(other, what) for one, other in rounds)
    return statistics.median(ratios)


def instructions(arguments: Sequence[str], home: Path = ROOT) -> float:
    """Return the million instructions of a Python process, as valgrind counts them.

    They are the same on every run.

    Raises:
        RuntimeError: It failed; what it said.
    """
    counter = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    for command in ([sys.executable], [*counter, sys.executable]):
        with tempfile.TemporaryDirectory() as folder:
            told = _finished([*command, *arguments], home, folder, PYTHONHASHSEED="0")
    collected = re.search(r"Collected : (\d+)", told)
    assert collected is not None, told
    return int(collected[1]) / 1e6


def _finished(command: Sequence[str], home: Path, folder: str, **settings: str) -> str:
    """Return what a command said on its second stream."""
    settings |= {"PYTHONPATH": str(home), "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stderr
