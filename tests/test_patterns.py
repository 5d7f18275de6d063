"""Regular expressions cost nothing until they are used."""

import ast
import re
from pathlib import Path

import pytest

from drafter.patterns import regex

PACKAGE = Path(__file__).parents[1] / "drafter"


@pytest.fixture
def compiled(monkeypatch):
    """What `re` was asked to compile, in order."""
    asked = []
    compile_ = re.compile
    monkeypatch.setattr(
        re, "compile", lambda text, flags=0: asked.append(text) or compile_(text, flags)
    )
    return asked


def test_an_expression_is_compiled_once_and_at_first_use(compiled):
    year = regex(r"năm (\d{4})", re.IGNORECASE)
    assert compiled == []
    assert year.search("Năm 2025")[1] == "2025"
    assert year.sub("x", "năm 2025") == "x"
    assert year.groups == 1
    assert compiled == [r"năm (\d{4})"]


def test_it_does_what_a_compiled_one_does():
    text = "a1b22c"
    ours, theirs = regex(r"\d+"), re.compile(r"\d+")
    for name in ("search", "match", "findall", "split", "fullmatch"):
        found, expected = (getattr(p, name)(text) for p in (ours, theirs))
        assert str(found) == str(expected)
    assert [m[0] for m in ours.finditer(text)] == ["1", "22"]
    assert ours.sub("-", text) == theirs.sub("-", text)
    assert ours.pattern == theirs.pattern


def test_a_wrong_expression_is_told_at_first_use():
    with pytest.raises(re.error):
        regex("(").search("")


def test_what_an_expression_has_not_it_has_not():
    with pytest.raises(AttributeError):
        regex("a").unknown  # noqa: B018


def test_no_module_compiles_an_expression_when_it_is_imported():
    """A module declares expressions with `regex`, or compiles them in a function."""
    declared, early = 0, []

    def look(node, file):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.Lambda):
                continue
            if isinstance(child, ast.Call):
                name = ast.unparse(child.func)
                nonlocal declared
                declared += name == "regex"
                if name == "re.compile":
                    early.append(f"{file.name}:{child.lineno}")
            look(child, file)

    for file in sorted(PACKAGE.rglob("*.py")):
        look(ast.parse(file.read_text(encoding="utf-8")), file)
    assert declared > 100
    assert not early
