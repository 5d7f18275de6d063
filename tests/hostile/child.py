"""One hostile file through one door, in a process that may be killed.

``python -m tests.hostile.child DOOR FILE`` prints how it ended as JSON.
"""

import json
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

from drafter import errors


def template(data: bytes) -> str:
    """Check a template against what views offer, load it and fill it."""
    from drafter.templating import engine
    from drafter.views import PaperView
    from tests.ooxml.samples import Meeting

    findings = engine.examine(data, "mau.docx", PaperView)
    for finding in findings:
        assert finding.message() + finding.message("en") + finding.hint()
    try:
        engine.load(data, "mau.docx").paper(Meeting())
    except errors.TemplateError as why:
        return " ".join(sorted({finding.code for finding in why.findings}))
    except errors.RenderError as why:
        return "fill " + " ".join(sorted({f.code for f in why.findings}))
    return "made"


def check(data: bytes) -> str:
    """Judge the form of a finished paper."""
    from drafter import standards

    report = standards.check(data, name="van-ban.docx")
    return f"{len(report.findings)} findings"


def dump(data: bytes) -> str:
    """Print a file as text."""
    from drafter.ooxml.dump import dump as dumped

    return f"{len(dumped(data))} characters"


def sheet(data: bytes) -> str:
    """Read a workbook."""
    from drafter.source import workbook

    (read,) = workbook.read(data, "bieu.xlsx").sheets
    return f"{len(read.rows)} rows"


DOORS = {"template": template, "check": check, "dump": dump, "sheet": sheet}


def peak() -> float:
    """Return how many MB were held at most.

    What `getrusage` tells begins with the memory of the process that started this one.
    """
    with suppress(OSError):
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print how it ended, in how many seconds of work, with how many MB at most."""
    data = Path(sys.argv[2]).read_bytes()
    begun = time.process_time()
    try:
        ended = DOORS[sys.argv[1]](data)
    except errors.DrafterError as why:
        ended = " ".join(sorted({finding.code for finding in why.findings}))
    seconds = time.process_time() - begun
    print(json.dumps({"ended": ended, "seconds": seconds, "memory": peak()}))


if __name__ == "__main__":
    main()
