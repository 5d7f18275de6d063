"""Builds the templates that have a `build.py`, and writes every template's dump.

Run it after a change of wording or layout, and read the difference of the dumps.
"""

import runpy
import sys
from pathlib import Path

from drafter.ooxml.dump import dump

HERE = Path(__file__).parent


def main(folders: list[str]) -> None:
    """Write `template.docx` beside each `build.py`, `template.txt` beside each docx."""
    sys.path.insert(0, str(HERE))
    wanted = [Path(folder).resolve() for folder in folders]
    scripts = sorted(HERE.glob("*/**/build.py"))
    assert scripts, "no template to build"
    for script in scripts:
        if not wanted or script.parent in wanted:
            document = runpy.run_path(str(script))["build"]()
            document.save(script.parent / "template.docx")
            print(script.parent.relative_to(HERE))
    for document in sorted(HERE.glob("*/**/template.docx")):
        text = document.with_name("template.txt")
        text.write_text(dump(document.read_bytes()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
