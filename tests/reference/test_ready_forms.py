"""What the build makes ready, and what it needs for that."""

import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from drafter.errors import TemplateError
from drafter.ready import PACKAGE
from drafter.reference import ready_forms
from drafter.templating import shipped
from drafter.templating.blocks import NOT_CLOSED
from tests.cli.console import run

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture
def files():
    """The files of all forms, which are there and put back."""
    held = {form.file: form.file.read_bytes() for form, _ in ready_forms.forms()}
    assert len(held) >= 2 * len(shipped.names())
    yield list(held)
    for file, data in held.items():
        file.write_bytes(data)


def test_forms_that_hold_are_left_alone(files):
    assert ready_forms.save(all_anew=False) == []


def test_a_form_that_does_not_hold_is_made_anew(files):
    sound = files[0].read_bytes()
    files[0].write_bytes(sound[:-1])

    assert [form.file for form in ready_forms.save(all_anew=False)] == [files[0]]
    assert files[0].read_bytes() == sound


@pytest.mark.parametrize(
    "wrong", [ValueError("TOML"), TemplateError([NOT_CLOSED.at(closing="x")])]
)
def test_what_cannot_be_made_is_left_for_who_uses_it(files, wrong, monkeypatch):
    def refused():
        raise wrong

    made = [(form, refused) for form, _ in ready_forms.forms()]
    monkeypatch.setattr(ready_forms, "forms", lambda: made)

    assert ready_forms.save() == []


def test_a_contributor_makes_them_all_with_one_command(files):
    files[0].unlink()
    made = run("reference", "ready")

    assert made.exit_code == 0
    assert made.stdout.split() == list(map(str, files))
    assert files[0].exists()


def test_every_file_of_toml_that_drafter_brings_along_has_a_form():
    brought = {*PACKAGE.rglob("*.toml"), *shipped.shipped().rglob("*.toml")}
    assert len(brought) > 10

    assert {table.file for table in ready_forms.tables()} == brought


def test_forms_are_not_kept_in_git(files):
    names = [str(file.relative_to(ROOT)) for file in files]
    ignored = subprocess.run(
        ["git", "check-ignore", *names], cwd=ROOT, capture_output=True, text=True
    )

    assert ignored.stdout.split() == names


def test_the_build_of_a_wheel_makes_them_and_takes_them_along():
    target = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    hook = ROOT / target["hooks"]["custom"]["path"]

    assert "ready_forms.save()" in hook.read_text("utf-8")
    assert "*.ready" in target["artifacts"]


IMPORTED = """
import sys
from drafter.reference import ready_forms
made = [make() for _, make in ready_forms.forms()]
assert all(made)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def distributions(requirements):
    return {re.match(r"[\w-]+", item)[0].lower(): item for item in requirements}


def test_the_build_requires_what_makes_forms_within_the_bounds_of_drafter():
    made = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    )
    homes = metadata.packages_distributions()
    imported = {
        home.lower() for name in made.stdout.split() for home in homes.get(name, ())
    }
    own = distributions(PROJECT["project"]["dependencies"])
    built = distributions(PROJECT["build-system"]["requires"])
    assert "docxtpl" in imported

    assert {name: own[name] for name in imported & own.keys()} == {
        name: built[name] for name in built.keys() - {"hatchling"}
    }
