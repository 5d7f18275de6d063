"""Tables that must agree do agree: what the code, its pages and its project say."""

import json
import re
import tomllib
from itertools import pairwise

import pytest

import drafter
from drafter.findings import SEVERITY_WORDS
from drafter.templating import shipped
from drafter.vocabulary import fold
from tests.cli.console import ROOT, run
from tests.net.papers import PAPERS
from tests.net.rules import RULES
from tests.surface import tree

PAGE = (ROOT / "docs" / "vi" / "tra-cuu" / "ma-loi.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]
LAYERS = [set(line.split(" | ")) for line in CONTRACTS[0]["layers"]]
SCHEMA = json.loads(run("schema").stdout)


def test_the_page_of_rules_has_each_rule_with_its_severity():
    paragraphs = re.findall(r"^### (\w+) (\S+)\n\n\*([^*]+)\*", PAGE, re.MULTILINE)

    assert len(paragraphs) > 300
    assert sorted(paragraphs) == sorted(
        (rule.code, rule.name, SEVERITY_WORDS[rule.severity]["vi"])
        for rule in RULES.values()
    )


def test_a_code_that_is_named_anywhere_is_the_code_of_a_rule():
    named = {
        (name, code)
        for name, text in tree.texts()
        if name.endswith((".md", ".yaml"))
        for code in re.findall(r"\b[DFRSTXY]\d{3}\b", text)
    }
    placeholders = {"D999"}

    assert len({code for _, code in named}) > 300
    assert sorted(n for n in named if n[1] not in {*RULES, *placeholders}) == []


def test_every_paper_has_its_key_in_the_schema():
    papers = SCHEMA["properties"]["van_ban"]
    keys = {key for one in found(papers, "properties") for key in one}

    assert set(shipped.papers()) >= set(PAPERS)
    assert {fold(paper) for paper in PAPERS} <= keys


def test_the_keys_of_a_manifest_are_told_to_authors():
    page = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    table = page[page.index("| key | means |") :].partition("\n\n")[0]
    told = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    files = tuple((ROOT / "templates").glob("**/template.toml"))
    used = {key for path in files for key in tomllib.loads(path.read_text("utf-8"))}

    assert len(files) >= 6
    assert len(used) > 4
    assert used <= told


def found(value, key):
    """Yield what stands under a key, at any depth."""
    if isinstance(value, dict):
        if key in value:
            yield value[key]
        for below in value.values():
            yield from found(below, key)
    elif isinstance(value, list):
        for below in value:
            yield from found(below, key)


def test_the_layers_name_all_that_lies_at_the_top_of_the_package():
    folder = ROOT / "drafter"
    named = {name.removeprefix("drafter.") for layer in LAYERS for name in layer}
    there = {
        path.stem
        for path in folder.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }

    assert len(there) > 12
    assert named == there - {"__init__", "__main__"}


@pytest.mark.parametrize("contract", CONTRACTS[1:], ids=lambda one: one["name"])
def test_a_door_is_shut_for_every_package_that_does_not_use_it(contract):
    """A package that is left out of the list imports what the door guards."""
    names = "|".join(contract["forbidden_modules"])
    use = re.compile(rf"^ *(?:import|from) (?:{names})\b", re.MULTILINE)
    packages = {path.parent for path in (ROOT / "drafter").glob("*/__init__.py")}
    users = {
        f"drafter.{package.name}"
        for package in packages
        if any(use.search(path.read_text("utf-8")) for path in package.rglob("*.py"))
    }

    assert users, "nobody uses it"
    assert {f"drafter.{one.name}" for one in packages} - users <= {
        *contract["source_modules"]
    }


def test_no_two_layers_name_the_same():
    named = [name for layer in LAYERS for name in layer]

    assert len(named) > 12
    assert len(named) == len(set(named))


def test_a_version_is_told_once_and_newest_first():
    """The changelog begins with what is not released, or with this version."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[?(\d+)\.(\d+)\.(\d+)", text, re.MULTILINE)
    assert all(later > earlier for later, earlier in pairwise(versions))
    assert re.search(r"^## ", text, re.MULTILINE)
    assert re.fullmatch(r"\d+\.\d+\.\d+", drafter.__version__)
