"""How much faster two processes draft many conferences, and what memory they take.

Run it with ``python tests/benchmarks/batch.py [FILES]`` while nothing else runs; 1,000
files by default, two papers each. Each line is a command of its own, so that time and
memory are its own, by the system's accounting: of the command itself, and of its
workers (all their time, the memory of the largest). Ratios of one run count, not times.
On a busy machine the seconds of the processors say more than those of the clock.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from time import perf_counter

import attrs

ROOT = Path(__file__).parents[2]
EXAMPLES = ("xa-cam-giang-2023", "thi-tran-cam-xuyen-2024", "mau-ubnd-xa-2026")
GOAL = 1.6
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


@attrs.frozen
class Cost:
    """What a command took: seconds, seconds of processors, MiB."""

    clock: float
    own: float
    workers: float
    own_memory: int
    worker_memory: int


def run(folder: Path, names: list[str], jobs: int) -> Cost:
    """Render all files of a folder, and check that all papers are there."""
    began = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "render", *names, "-o", "ra", "-j", str(jobs)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    clock = perf_counter() - began
    assert done.returncode == 0, done.stderr.decode()
    assert len(list((folder / "ra").iterdir())) == 2 * len(names)
    shutil.rmtree(folder / "ra")
    own, own_memory, workers, worker_memory = map(float, done.stderr.split()[-4:])
    return Cost(clock, own, workers, int(own_memory), int(worker_memory))


def main(number: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        names = conferences(folder, number)
        run(folder, names[:2], 2)
        print("files  jobs  clock s  processor s: own  workers  MiB: own  worker")
        costs = {}
        for count, jobs in product((number // 5, number), (1, 2)):
            cost = costs[count, jobs] = run(folder, names[:count], jobs)
            print(
                f"{count:5}  {jobs:4}  {cost.clock:7.1f}  {cost.own:16.1f}  "
                f"{cost.workers:7.1f}  {cost.own_memory:8}  {cost.worker_memory:6}"
            )
        one, two = costs[number, 1], costs[number, 2]
        print(f"two processes: {one.clock / two.clock:.2f} times one (goal {GOAL})")
        ideal = one.own / (two.own + two.workers / 2)
        print(f"by the time of processors, on two free ones: {ideal:.2f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
