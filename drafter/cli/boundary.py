"""Where what stopped becomes a message and an exit code, and a fault a report."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

import click

import drafter
from drafter.cli import streams
from drafter.cli.language import say

if TYPE_CHECKING:
    from drafter.errors import DrafterError

DONE, CONTENT, USAGE = 0, 1, 2
"""Exit codes: done; the content needs work; wrong usage or a file out of reach."""
UNKNOWN = ("T501", "R201")
"""Codes about a name on the command line, which is usage and not content."""


def guarded(function: Callable[..., int | None]) -> Callable[..., None]:
    """Run a command and leave with its exit code, whatever stopped it.

    Args:
        function: The command; it returns its exit code, or nothing for 0.
    """

    @wraps(function)
    def run(**options: object) -> None:
        from drafter.errors import DrafterError

        try:
            code = function(**options) or DONE
        except (DrafterError, OSError) as why:
            from drafter.cli import printing
            from drafter.drafting.arguments import out_of_reach

            stop = why if isinstance(why, DrafterError) else out_of_reach(why)
            findings = printing.of_file("", stop.findings)
            if options.get("as_json"):
                printing.print_findings_as_json(findings)
            else:
                printing.print_findings(findings)
            code = exit_code(stop)
        click.get_current_context().exit(code)

    return run


def exit_code(stop: "DrafterError") -> int:
    """Return the exit code of what stopped."""
    from drafter.errors import InvalidDocument, SourceError

    if isinstance(stop, SourceError):
        return USAGE
    if isinstance(stop, InvalidDocument):
        return CONTENT
    unknown = any(finding.code in UNKNOWN for finding in stop.findings)
    return USAGE if unknown else CONTENT


def print_fault() -> None:
    """Show the traceback of a fault of ours, and ask for a report."""
    import platform
    import traceback

    traceback.print_exc()
    versions = f"drafter {drafter.__version__}, Python {platform.python_version()}"
    request = say(
        "Đây là lỗi của drafter, không phải của bạn; các tệp cũ vẫn nguyên. "
        "Nhờ bạn gửi báo lỗi kèm đoạn trên và tệp dữ liệu (đã bỏ thông tin riêng).",
        "This is a fault of drafter, not yours; old files are as they were. "
        "Please report it with the text above and the file, private facts removed.",
    )
    streams.note(f"\n{request}\n{versions}, {platform.platform()}")
