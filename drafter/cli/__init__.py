"""The command line: reads options, calls one function, prints."""

import atexit
import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

SELDOM = 100_000
"""How many objects are made before Python looks for those that are garbage.

What a command imports and reads lives until it leaves; a batch makes so many in a few
hundred papers.
"""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``drafter`` and leave with its exit code: 0 done, 1 content, 2 usage."""
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)  # all memory is given back at once
    try:
        from drafter.cli.program import program
    except KeyboardInterrupt:
        sys.exit(1)
    program.main(arguments, prog_name="drafter")
