"""Tests of the folder of templates that a conference file names."""

import os
from pathlib import Path

import pytest

from drafter.drafting import own_templates
from drafter.errors import TemplateError


@pytest.mark.parametrize(
    "name",
    [
        r"\\may-chu\mau",
        "//may-chu/mau",
        r"\\?\C:\mau",
        "C:/mau",
        "C:mau",
        "https://vi-du.vn/mau",
        "mau/NUL",
        "mau\0a",
    ],
)
def test_a_folder_on_another_machine_is_refused_by_its_letters(name, monkeypatch):
    """Windows sends a hash of the password to whoever owns a path it looks at."""

    def asked(*_, **__):
        pytest.fail("the file system was asked")

    for call in ("stat", "lstat", "open", "readlink"):
        monkeypatch.setattr(os, call, asked)
    monkeypatch.setattr(os.path, "realpath", asked)
    monkeypatch.setattr(Path, "resolve", asked)

    with pytest.raises(TemplateError) as stopped:
        own_templates.of_paper(Path("x"), name, "bao-cao", "dang")
    assert [finding.code for finding in stopped.value.findings] == ["T504"]


def test_a_folder_beside_the_file_is_looked_at(tmp_path):
    """The harmless twin: a folder below the conference file's own."""
    (tmp_path / "mau" / "co-quan").mkdir(parents=True)

    assert (
        own_templates.of_paper(tmp_path, "mau/co-quan", "bao-cao", "dang").value is None
    )
