"""Vietnamese by default, English on request, never the system's locale."""

import ast
import gettext
from pathlib import Path

import click
import pytest

from drafter.cli import click_texts, language
from drafter.cli.bilingual import Bilingual
from drafter.cli.program import program
from tests.cli.console import run

CLICK = Path(click.__file__).parent
# What drafter never lets Click say: passwords, dates, editors, faults of a programmer.
UNUSED = (
    "{editor}", "Unknown", "Choice(", "UUID", "format", "declared", "Name '",
    "determine name", "Arguments take", "Boolean option", "No options defined",
    "Confirm the action", "%(prog)s", "d", "Windows",
)  # fmt: skip


def walked(command=program, path="drafter"):
    """Yield every command that drafter has, with its name."""
    yield path, command
    for name, child in getattr(command, "commands", {}).items():
        yield from walked(child, f"{path} {name}")


COMMANDS = dict(walked())


def looked_up():
    """Return every text that the installed Click looks up."""
    found = set()
    for path in CLICK.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                count = {"_": 1, "ngettext": 2}.get(node.func.id, 0)
                texts = (
                    a.value for a in node.args[:count] if isinstance(a, ast.Constant)
                )
                found |= set(texts)
    return found


def test_what_click_can_say_is_in_the_table():
    texts = looked_up()
    assert len(texts) > 50

    assert [
        text
        for text in sorted(texts - set(click_texts.VIETNAMESE))
        if not text.startswith(UNUSED)
        and not any(u in text for u in UNUSED if len(u) > 3)
    ] == []


@pytest.mark.parametrize("english", click_texts.VIETNAMESE)
def test_a_translation_keeps_the_values_of_its_text(english):
    vietnamese = click_texts.VIETNAMESE[english]

    for name in ("{message}", "{name!r}", "{args}", "{choices}", "{filename!r}"):
        assert (name in vietnamese) is (name in english)


def test_the_table_is_used_while_a_command_runs_and_no_longer():
    with language.in_language("vi"), click_texts.hooked():
        assert click.exceptions._("Missing option") == "Thiếu tùy chọn"

    assert click.exceptions._ is gettext.gettext
    assert click.core.ngettext is gettext.ngettext


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (["explan"], "Không có lệnh 'explan'. Ý bạn là 'explain'?", "No such command"),
        (["render", "--srict"], "Không có tùy chọn '--srict'.", "No such option"),
        (["render"], "Thiếu đối số 'FILE...'.", "Missing argument 'FILE...'."),
        (["schema", "x"], "Thừa đối số (x)", "Got unexpected extra argument (x)"),
        (["render", "a", "--to", "odt"], "không nằm trong", "is not one of"),
        (["render", "a", "-j", "x"], "'x' không phải là số.", "valid integer"),
        (["render", "a", "-j", "0"], "0 nằm ngoài khoảng x>=1.", "not in the range"),
        (
            ["render", "a", "-o"],
            "Tùy chọn '-o' cần một giá trị.",
            "requires an argument",
        ),
    ],
)
def test_wrong_usage_is_told_in_the_language_of_the_run(arguments, vietnamese, english):
    told, in_english = run(*arguments), run("--lang", "en", *arguments)

    assert "Lỗi: " in told.stderr
    assert vietnamese in told.stderr
    assert english in in_english.stderr
    assert told.exit_code == in_english.exit_code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help_in_both_languages(name):
    command = COMMANDS[name]
    bilingual = [command, *(p for p in command.params if isinstance(p, click.Option))]

    for one in bilingual:
        assert isinstance(one, Bilingual), one
        assert one.vi, one
        assert one.en, one
        assert one.vi != one.en


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_in_the_language_of_the_run(name):
    arguments = name.split()[1:]
    told = run(*arguments, "--help").stdout
    in_english = run(*arguments, "--help", "--lang", "en").stdout

    assert told.startswith("Cách dùng: drafter")
    assert "Tùy chọn:" in told
    assert in_english.startswith("Usage: drafter")
    assert "Show this message and exit." in in_english


def test_the_option_stands_before_or_after_the_command():
    assert "Explain" in run("--lang", "en", "explain", "--help").stdout
    assert "Explain" in run("explain", "--lang=en", "--help").stdout


def test_the_variable_asks_for_english_and_the_option_wins():
    assert "wrong" in run("explain", "D102", DRAFTER_LANG="en").stdout.lower()
    assert "Sai:" in run("explain", "D102", "--lang", "vi", DRAFTER_LANG="en").stdout


@pytest.mark.parametrize("name", ["LANG", "LC_ALL", "LANGUAGE"])
def test_the_locale_of_the_system_is_not_followed(name):
    assert "Vì sao:" in run("explain", "D102", **{name: "en_US.UTF-8"}).stdout


def test_another_language_is_wrong_usage():
    assert run("explain", "D102", "--lang", "fr").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        ((), "vi"),
        (("--lang", "en"), "en"),
        (("--lang=en",), "en"),
        (("--lang",), "vi"),
        (("--", "--lang", "en"), "vi"),
    ],
)
def test_the_language_is_found_before_the_line_is_parsed(arguments, lang):
    assert language.requested(arguments, {}) == lang
