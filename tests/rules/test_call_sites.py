"""What a sentence names is what the code gives it."""

import ast
from collections import defaultdict
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import drafter
from drafter.findings import Rule, declared

from .test_texts import placeholders

ROOT = Path(drafter.__file__).parent


def rule_of(node: ast.expr, names: dict[str, object]) -> Rule | None:
    """Return the rule that an expression of a module names."""
    if isinstance(node, ast.Name):
        value = names.get(node.id)
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        value = getattr(names.get(node.value.id), node.attr, None)
    else:
        return None
    return value if isinstance(value, Rule) else None


@cache
def sources() -> dict[str, ast.Module]:
    """Map the modules of drafter to their syntax trees."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        if not name.endswith("__main__"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found[name.removesuffix(".__init__")] = tree
    return found


@cache
def call_sites() -> dict[Rule, list[tuple[str, frozenset[str] | None]]]:
    """Map each rule to where ``.at`` makes a finding of it, and with which values.

    None stands for values that the code passes on as ``**values``.
    """
    sites = defaultdict(list)
    for name, tree in sources().items():
        names = vars(import_module(name))
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or not isinstance(
                call.func, ast.Attribute
            ):
                continue
            rule = rule_of(call.func.value, names)
            if rule is None or call.func.attr != "at":
                continue
            given = {keyword.arg for keyword in call.keywords}
            values = None if None in given else frozenset(given - {"mark"})
            sites[rule].append((f"{name}:{call.lineno}", values))
    return sites


@cache
def words_of_the_code() -> frozenset[str]:
    """Return every keyword, parameter and key of a mapping in the code."""
    found = set()
    for tree in sources().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword | ast.arg) and node.arg:
                found.add(node.arg)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return frozenset(found)


def named(rule: Rule) -> set[str]:
    text = rule.texts
    return placeholders(text.vi + text.en + text.hint_vi + text.hint_en)


def test_there_are_call_sites():
    assert len(call_sites()) > 120
    assert sum(len(sites) for sites in call_sites().values()) > 150


@pytest.mark.parametrize("rule", call_sites(), ids=lambda rule: rule.code)
def test_a_call_gives_all_that_the_sentences_name(rule: Rule):
    missing = {
        place: sorted(named(rule) - values)
        for place, values in call_sites()[rule]
        if values is not None and named(rule) - values
    }

    assert missing == {}


@pytest.mark.parametrize("rule", call_sites(), ids=lambda rule: rule.code)
def test_a_call_gives_nothing_that_no_sentence_names(rule: Rule):
    idle = {
        place: sorted(values - named(rule))
        for place, values in call_sites()[rule]
        if values is not None and values - named(rule)
    }

    assert idle == {}


@pytest.mark.parametrize("rule", declared("drafter"), ids=lambda rule: rule.code)
def test_what_a_sentence_names_is_a_word_of_the_code(rule: Rule):
    """Also where a helper makes the finding: a misspelt name would stop a run.

    Some helpers add ``_en`` to the name of a value.
    """
    known = words_of_the_code()
    unknown = {
        name
        for name in named(rule)
        if name not in known and name.removesuffix("_en") not in known
    }

    assert unknown == set()
