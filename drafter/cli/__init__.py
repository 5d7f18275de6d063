"""The command line: reads options, calls one function, prints."""

import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``drafter`` and leave with its exit code: 0 done, 1 content, 2 usage."""
    try:
        from drafter.cli.program import program
    except KeyboardInterrupt:
        sys.exit(1)
    program.main(arguments, prog_name="drafter")
