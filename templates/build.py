"""Builds the templates that have a `build.py`: all, or the folders named.

Run it after a change of wording or layout, then `drafter template dump`.
"""

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main(folders: list[str]) -> None:
    """Write `template.docx` beside each `build.py`."""
    sys.path.insert(0, str(HERE))
    wanted = [Path(folder).resolve() for folder in folders]
    scripts = sorted(HERE.glob("*/**/build.py"))
    assert scripts, "no template to build"
    for script in scripts:
        if not wanted or script.parent in wanted:
            document = runpy.run_path(str(script))["build"]()
            document.save(script.parent / "template.docx")
            print(script.parent.relative_to(HERE))


if __name__ == "__main__":
    main(sys.argv[1:])
