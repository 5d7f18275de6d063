"""Let one program look at all papers, after it has shown that it looks.

``python -m tests.validators PROGRAM SCRATCH``; ends with 0 when all is well, 1 when
something is found, 77 when the program cannot be had, which is no pass.
"""

import sys
import time
from pathlib import Path

from .fetching import NotAvailable
from .papers import faults, of_examples, of_strangers
from .planted import PLANTED
from .programs import PROGRAMS, Case, Program

NOT_RUN = 77


def looks(program: Program, name: str, good: Case, folder: Path) -> list[str]:
    """Return the planted damage that a program does not find, or sees in good files."""
    blind = [] if program.faults([good]) == [frozenset()] else ["a good file"]
    for damage in PLANTED[name]:
        path = folder / f"{damage.__name__}.docx"
        path.write_bytes(damage(good.path.read_bytes()))
        if program.faults([Case(path, good.lines)]) == [frozenset()]:
            blind.append(damage.__name__)
    return blind


def main(name: str, scratch: Path) -> int:
    """Get a program, try it on planted damage, then on all papers."""
    begun = time.monotonic()
    try:
        program = PROGRAMS[name](scratch)
    except NotAvailable as why:
        print(f"not run: {name} ({why})")
        return NOT_RUN
    folder = scratch / f"papers-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    examples, others = of_examples(folder), of_strangers(folder)
    assert len(examples) >= 32
    blind = looks(program, name, others[0].case, folder)
    print(f"planted damage not found: {', '.join(blind) or 'none'}")
    found = faults(program, [*examples, *others])
    for path, seen in found.items():
        print(path, *sorted(seen)[:5], sep="\n    ")
    print(
        f"{name}: {len(examples)} papers of examples, {len(others)} of strangers' "
        f"templates, {len(found)} with faults, {time.monotonic() - begun:.0f} s"
    )
    return int(bool(blind or found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
