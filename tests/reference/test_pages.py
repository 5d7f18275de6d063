"""The generated pages are fresh, complete and reachable."""

import click
import pytest

from drafter.cli import click_texts, language
from drafter.cli.manual import manuals
from drafter.cli.program import program
from drafter.model import Conference
from drafter.model.declarations import classes
from drafter.reference.generated_pages import FOLDER, pages
from drafter.reference.rule_book import rules
from drafter.reference.typed_examples import example
from drafter.vocabulary import declarations, words
from tests.cli.console import ROOT, run

HERE = ROOT / FOLDER


@pytest.fixture(scope="module")
def made():
    root = click.Context(program, info_name="drafter")
    with language.in_language("vi"), click_texts.hooked():
        return pages(manuals(root))


def test_the_folder_holds_the_pages_and_no_others(made):
    assert sorted(path.name for path in HERE.glob("*.md")) == sorted(made)


@pytest.mark.parametrize(
    "name", ["danh-muc-the.md", "lenh.md", "ma-loi.md", "truong.md"]
)
def test_a_page_is_fresh(made, name):
    """Else: python -m drafter.reference docs."""
    assert (HERE / name).read_text(encoding="utf-8") == made[name]


def test_every_rule_has_its_paragraph(made):
    missing = [
        r.code for r in rules() if f"### {r.code} {r.name}\n" not in made["ma-loi.md"]
    ]

    assert missing == []


def test_every_command_has_its_paragraph(made):
    def names(group, above=""):
        for name, command in group.commands.items():
            if isinstance(command, click.Group):
                yield from names(command, f"{above}{name} ")
            elif not command.hidden:
                yield f"{above}{name}"

    found = list(names(program))
    assert len(found) >= 9
    for name in found:
        assert f"## drafter {name}\n" in made["lenh.md"]


def test_every_key_has_its_row(made):
    for cls in (Conference, *classes()):
        for word in words(cls).values():
            assert f"| `{word.name}`" in made["truong.md"]
            assert word.text in made["truong.md"]


def test_every_field_but_a_list_of_groups_has_an_example():
    bare = [
        (cls.__name__, field.word.name)
        for cls in (Conference, *classes())
        for field in declarations(cls).values()
        if not example(cls, field) and not field.holds
    ]

    assert bare == []


def test_one_command_writes_them(here, made):
    result = run("reference", "docs")

    assert result.exit_code == 0
    assert len(list((here / FOLDER).glob("*.md"))) == len(made)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path
