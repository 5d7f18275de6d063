"""The one place where what stopped becomes a message and an exit code."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.errors import SourceError


def guarded(function: Callable[..., int | None]) -> Callable[..., None]:
    """Run a command and leave with its exit code, whatever stopped it.

    Args:
        function: The command; it returns its exit code, or nothing for 0.
    """

    @wraps(function)
    def run(**options: object) -> None:
        from drafter.cli import printing, records, reporting
        from drafter.errors import DrafterError

        try:
            code = function(**options) or reporting.DONE
        except (DrafterError, OSError) as why:
            stop = why if isinstance(why, DrafterError) else _out_of_reach(why)
            found = reporting.of_stop(stop)
            show = records.report if options.get("as_json") else printing.report
            show(found)
            code = reporting.stop_code(stop)
        click.get_current_context().exit(code)

    return run


def _out_of_reach(why: OSError) -> "SourceError":
    """Return what to tell of a path that the system refuses to look at.

    Raises:
        OSError: It is about no path.
    """
    from drafter.errors import SourceError
    from drafter.source.file_rules import UNREADABLE

    if why.filename is None:
        raise why
    reason = why.strerror or why
    return SourceError([UNREADABLE.at(path=why.filename, reason=reason)])
