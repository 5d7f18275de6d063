"""What holds for a whole session of tests."""

from contextlib import suppress

import pytest


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make ready again what an edit has made stale, once for all processes."""
    from drafter.reference import ready_forms

    if not hasattr(session.config, "workerinput"):
        with suppress(OSError):  # a checkout that may not be written to is only slow
            ready_forms.save(all_anew=False)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case of many bytes by its argument: files of Word hold the hour."""
    return argname if isinstance(val, bytes) and len(val) > 40 else None
