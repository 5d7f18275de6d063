"""The one place where what stopped becomes a message and an exit code."""

from collections.abc import Callable
from functools import wraps

import click


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
        except DrafterError as stop:
            found = reporting.of_stop(stop)
            show = records.report if options.get("as_json") else printing.report
            show(found)
            code = reporting.stop_code(stop)
        click.get_current_context().exit(code)

    return run
