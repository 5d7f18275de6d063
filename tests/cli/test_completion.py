"""What the shell offers on Tab, asked as Click's scripts for shells ask."""

import pytest
from click.shell_completion import ShellComplete

from drafter.cli.program import program
from drafter.templating import shipped
from tests.cli.console import spawn


def offered(*words):
    """Return what is offered for the last word, and whether files are."""
    *before, last = words
    items = ShellComplete(program, {}, "drafter", "_DRAFTER_COMPLETE").get_completions(
        before, last
    )
    names = [item.value for item in items if item.type == "plain"]
    return names, any(item.type == "file" for item in items)


def test_commands_below_a_word_are_offered():
    names, _ = offered("template", "")

    assert {"list", "copy", "check", "dump", "fields"} <= set(names)
    assert "check" in offered("c")[0]


def test_render_offers_papers_and_templates_and_files_after_t():
    names, files = offered("render", "hoi-nghi.yaml", "-t", "")

    assert {*shipped.papers(), *shipped.names()} == set(names)
    assert files
    assert offered("render", "-t", "tin")[0] == ["tin-bai"]


def test_explain_offers_codes_and_names():
    codes, _ = offered("explain", "d1")

    assert "D102" in codes
    assert all(code.startswith("D1") for code in codes)
    assert offered("explain", "unknown-fi")[0] == ["unknown-field"]
    assert offered("explain", "zz") == ([], False)


@pytest.mark.parametrize(
    "command", ["check", "copy", "diff", "dump", "fields", "preview", "restyle"]
)
def test_commands_on_templates_offer_those_that_are_shipped_and_files(command):
    names, files = offered("template", command, "bao-cao/")

    assert names == ["bao-cao/chinh-quyen", "bao-cao/dang"]
    assert files


@pytest.mark.parametrize(
    "words", [("render", ""), ("check", "a"), ("render", "-o", "k")]
)
def test_where_a_file_stands_files_are_offered(words):
    assert offered(*words) == ([], True)


def test_fields_offers_lists_too():
    assert "chi_tieu" in offered("template", "fields", "chi")[0]
    assert "chi_tieu" in offered("template", "fields", "bao-cao", "chi")[0]


def test_check_offers_the_sheets_of_rules():
    assert "nd30-2020" in offered("check", "a.docx", "--standard", "nd")[0]


def test_bash_is_given_the_names_behind_the_word_for_files(here):
    """Click's script for bash forgets what came before that word."""
    words = {"COMP_WORDS": "drafter render -t tin", "COMP_CWORD": "3"}

    result = spawn(**words, _DRAFTER_COMPLETE="bash_complete")

    assert result.stdout.decode().splitlines() == ["file,tin", "plain,tin-bai"]
    assert result.stderr == b""
