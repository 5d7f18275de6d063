"""How much faster two processes draft many conferences, and what memory they take.

Run it with ``python tests/benchmarks/batch.py [FILES]`` while nothing else runs; 1,000
files by default, two papers each. Each line is a command of its own, so that its
memory is its own: of the largest process, from the system's accounting of children.
Ratios of one run count, not times.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
EXAMPLES = ("xa-cam-giang-2023", "thi-tran-cam-xuyen-2024", "mau-ubnd-xa-2026")
GOAL = 1.6


def conferences(folder: Path, number: int) -> list[str]:
    """Write conference files; returns their names."""
    names = [f"h{position:05}.yaml" for position in range(number)]
    for position, name in enumerate(names):
        example = EXAMPLES[position % len(EXAMPLES)]
        shutil.copy(ROOT / "examples" / f"{example}.yaml", folder / name)
    return names


def run(folder: Path, names: list[str], jobs: int) -> tuple[float, int, int]:
    """Render all; returns seconds, and MiB of the command and of its largest worker."""
    out = folder / "ra"
    script = (
        "import resource, sys\n"
        "from drafter.cli import main\n"
        "try:\n"
        "    main(sys.argv[1:])\n"
        "finally:\n"
        "    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):\n"
        "        print(resource.getrusage(who).ru_maxrss // 1024, file=sys.stderr)\n"
    )
    began = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, "render", *names, "-o", "ra", "-j", str(jobs)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    seconds = perf_counter() - began
    assert done.returncode == 0, done.stderr.decode()
    assert len(list(out.iterdir())) == 2 * len(names)
    shutil.rmtree(out)
    own, workers = map(int, done.stderr.split()[-2:])
    return seconds, own, workers


def main(number: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        names = conferences(folder, number)
        run(folder, names[:2], 2)
        print("files  jobs  seconds  files/s  MiB command  MiB worker")
        times = {}
        for count, jobs in (
            (number // 5, 1),
            (number // 5, 2),
            (number, 1),
            (number, 2),
        ):
            seconds, own, workers = run(folder, names[:count], jobs)
            times[count, jobs] = seconds
            rate = count / seconds
            print(
                f"{count:5}  {jobs:4}  {seconds:7.1f}  {rate:7.1f}  "
                f"{own:11}  {workers if jobs > 1 else 0:10}"
            )
        ratio = times[number, 1] / times[number, 2]
        print(f"two processes: {ratio:.2f} times one (goal {GOAL})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
