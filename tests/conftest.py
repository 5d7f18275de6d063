"""What holds for a whole session of tests."""

import pytest


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make ready again what an edit has made stale, once for all processes."""
    from drafter.reference import ready_forms

    if not hasattr(session.config, "workerinput"):
        ready_forms.save(all_anew=False)
