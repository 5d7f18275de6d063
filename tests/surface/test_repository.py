"""What is tracked is ours: no machine's paths, no registry's addresses, no locks."""

import os
import re
import unicodedata

import pytest

from tests.surface import tree

LOCKS = re.compile(r"(^|/)(.+\.lock|pylock.*\.toml|package-lock\.json)$")
# Written in pieces, so that this file does not hold what it looks for.
FOREIGN = (
    ".".join(("pypi", "org")),
    "python" + "hosted",
    ".".join(("npmjs", "com")),
    "/".join(("", "work", "")),
)


def test_no_lock_file_is_tracked():
    names = [path.relative_to(tree.ROOT).as_posix() for path in tree.tracked()]

    assert len(names) > 200
    assert [name for name in names if LOCKS.search(name)] == []


@pytest.mark.parametrize("foreign", FOREIGN)
def test_no_file_names_a_registry_or_a_machine(foreign):
    assert [name for name, text in tree.texts() if foreign in text] == []


def test_every_text_has_unix_line_ends_and_composed_letters():
    wrong = [
        name
        for name, text in tree.texts()
        if "\r" in text or not unicodedata.is_normalized("NFC", text)
    ]

    assert wrong == []


def test_the_script_of_ci_can_be_run():
    script = tree.ROOT / ".ci" / "run"

    assert script in tree.tracked()
    assert os.name == "nt" or script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
