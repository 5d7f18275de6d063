import pytest

from tests.cli.console import MINIMAL


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(here):
    """Write a conference file into the current folder; returns its name."""

    def write(more="", name="hoi-nghi.yaml", head=MINIMAL):
        (here / name).write_bytes((head + more).encode("utf-8"))
        return name

    return write
