"""Many conferences: two processes beside one, the memory of each, a kill and a new go.

``python -m tests.benchmarks batch`` drafts 1,000 conferences, two papers each, while
nothing else runs; ``python -m tests.benchmarks.batch 10000`` another number. A run is a
command of its own, by the system's accounting: of the command itself, and of its
workers (all their time, the memory of the largest). Works on Unix.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

from drafter.records import frozen
from tests.benchmarks.measuring import Row

ROOT = Path(__file__).parents[2]
EXAMPLES = ("xa-cam-giang-2023", "thi-tran-cam-xuyen-2024", "mau-ubnd-xa-2026")
FILES = 1_000
SHARE = 5
"""How many times as many files the longer run has."""
GOAL = 1.6
GROWTH = 1.1
KILLED_AT = 0.4
"""The share of papers that stand when a run is killed."""
SCRIPT = """
import resource, sys
from drafter.cli import main
try:
    main(sys.argv[1:])
finally:
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(who)
        seconds = used.ru_utime + used.ru_stime
        print(seconds, used.ru_maxrss // 1024, file=sys.stderr)
"""


def conferences(folder: Path, number: int) -> list[str]:
    """Write conference files; returns their names."""
    names = [f"h{position:05}.yaml" for position in range(number)]
    for position, name in enumerate(names):
        example = EXAMPLES[position % len(EXAMPLES)]
        shutil.copy(ROOT / "examples" / f"{example}.yaml", folder / name)
    return names


@frozen
class Cost:
    """What a command took: seconds, seconds of processors, MiB."""

    clock: float
    own: float
    workers: float
    own_memory: int
    worker_memory: int

    def __str__(self) -> str:
        return (
            f"{self.clock:.1f} s by the clock; {self.own:.1f} and {self.workers:.1f} s "
            f"of processors, {self.own_memory} and {self.worker_memory} MiB "
            "of the command and its workers"
        )


def rows(number: int = FILES) -> Iterator[Row]:
    """Yield the goals of a batch."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        names = conferences(folder, number)
        run(folder, names[:2], 2)
        few = number // SHARE
        costs = {
            (files, jobs): run(folder, names[:files], jobs)
            for files, jobs in product((few, number), (1, 2))
        }
        yield from compared(costs)
        shutil.rmtree(folder / "ra")
        yield from gone_on(folder, names)


def compared(costs: Mapping[tuple[int, int], Cost]) -> Iterator[Row]:
    """Yield what runs took, by the number of files and of processes."""
    few, number = sorted({files for files, _ in costs})
    one, two, less = costs[number, 1], costs[number, 2], costs[few, 2]
    for (files, jobs), cost in costs.items():
        yield Row(
            f"{files:,} conferences, -j {jobs}, seconds", cost.clock, note=str(cost)
        )
    ideal = one.workers / (two.workers / 2)
    note = f"by the time of processors {ideal:.2f}"
    title = f"{number:,} conferences, one process / two"
    yield Row(title, one.clock / two.clock, GOAL, least=True, note=note)
    title = f"{number:,} / {few:,} conferences, peak memory"
    own = two.own_memory / less.own_memory
    yield Row(f"{title} of the command", own, GROWTH)
    worker = two.worker_memory / less.worker_memory
    yield Row(f"{title} of the largest worker", worker, GROWTH)


def gone_on(folder: Path, names: Sequence[str]) -> Iterator[Row]:
    """Kill a run, go on with it, and go on when all is done."""
    plain = papers(folder, names)
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, *_arguments(names, 2), "--resume"],
        cwd=folder,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while _standing(folder) < KILLED_AT * len(plain):
        assert process.poll() is None, "it ended before it could be killed"
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    standing = _standing(folder)
    again = run(folder, names, 2, "--resume")
    other = sum(plain[p.name] != p.read_bytes() for p in (folder / "ra").glob("*.docx"))
    missing = len(plain) - _standing(folder)
    note = f"killed at {standing} papers; then {again}"
    yield from judged(len(names), missing + other, note)
    done = run(folder, names, 2, "--resume")
    title = f"{len(names):,} conferences, all done before, seconds"
    yield Row(title, done.clock, note=str(done))


def judged(number: int, wrong: int, note: str = "") -> Iterator[Row]:
    """Yield how many papers are wrong after a kill and the run that went on."""
    title = f"{number:,} conferences, missing or other papers after a kill"
    yield Row(title, wrong, 0, note=note)


def run(folder: Path, names: Sequence[str], jobs: int, *more: str) -> Cost:
    """Render some files of a folder, and check that all papers are there."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *_arguments(names, jobs), *more],
        cwd=folder,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    clock = time.perf_counter() - began
    assert done.returncode == 0, done.stderr.decode()
    assert _standing(folder) >= 2 * len(names)
    own, own_memory, workers, worker_memory = map(float, done.stderr.split()[-4:])
    return Cost(clock, own, workers, int(own_memory), int(worker_memory))


def papers(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    """Return the papers of conferences of which each is the copy of another."""
    few = names[: len(EXAMPLES)]
    run(folder, few, 1)
    made = {path.name: path.read_bytes() for path in (folder / "ra").iterdir()}
    shutil.rmtree(folder / "ra")
    stems = [Path(name).stem for name in names]
    return {
        name.replace(stem, other): data
        for position, other in enumerate(stems)
        for stem in [stems[position % len(EXAMPLES)]]
        for name, data in made.items()
        if name.startswith(stem)
    }


def _arguments(names: Sequence[str], jobs: int) -> list[str]:
    return ["render", *names, "-o", "ra", "-j", str(jobs)]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def _standing(folder: Path) -> int:
    return sum(1 for _ in (folder / "ra").glob("*.docx"))


if __name__ == "__main__":
    for row in rows(int(sys.argv[1]) if len(sys.argv) > 1 else FILES):
        print(row)
