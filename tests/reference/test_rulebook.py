"""Every rule is declared once and says all that ``drafter explain`` tells."""

import pkgutil
import re
from collections import Counter
from importlib import import_module

import pytest

import drafter
from drafter.findings import Rule
from drafter.reference.rulebook import find, rules
from drafter.reference.sentences import sentence
from drafter.views import PaperView
from drafter.vocabulary import TAG, words

RULES = rules()
WITHOUT_EXAMPLE = {"engine-failed"}
"""A fault of ours: nobody types it, and nobody can mend it but us."""
TAGS = {word.name for word in words(PaperView, TAG).values()}
PLACES = re.compile(r"(?<!\{)\{(\w+)")


def declared():
    """Return every RULES tuple that a module of drafter has."""
    found = {}
    for info in pkgutil.walk_packages(drafter.__path__, "drafter."):
        if not info.name.endswith("__main__"):
            listed = getattr(import_module(info.name), "RULES", ())
            found |= {rule.code: info.name for rule in listed if isinstance(rule, Rule)}
    return found


def test_there_are_rules():
    assert len(RULES) > 150


def test_no_package_is_forgotten():
    assert sorted(set(declared()) - {rule.code for rule in RULES}) == []


def test_codes_are_unique():
    counted = Counter(rule.code for rule in RULES)

    assert [value for value, times in counted.items() if times > 1] == []


def test_a_rule_is_found_by_code_or_name():
    assert find("d102") is find("unknown-field") is not None
    assert find("D999") is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestRule:
    def test_it_says_what_and_why(self, rule):
        parts = ("vi", "en", "why", "why_en")

        assert [part for part in parts if not getattr(rule, part)] == []

    def test_it_shows_wrong_and_right(self, rule):
        shown = rule.name not in WITHOUT_EXAMPLE

        assert (bool(rule.wrong), bool(rule.right)) == (shown, shown)
        assert not shown or rule.wrong != rule.right

    def test_its_right_tags_are_tags_of_a_paper(self, rule):
        right = rule.right.replace("{{{{", "{{")
        loops = re.findall(r"for (\w+) in", right)
        used = re.findall(r"(?:\{\{|\bif|\bin) (?:not )?(\w+)", right)

        assert "{{" not in right or used
        assert rule.code[0] != "T" or set(used) <= {*TAGS, *loops}

    def test_its_code_and_name_have_their_form(self, rule):
        assert re.fullmatch(r"[DFRSTXY]\d{3}", rule.code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)

    def test_both_languages_have_a_way_out_or_neither(self, rule):
        assert bool(rule.hint_vi) is bool(rule.hint_en)

    def test_both_sentences_can_be_filled(self, rule):
        names = PLACES.findall(rule.vi + rule.en + rule.hint_vi + rule.hint_en)
        values = dict.fromkeys(names, "x")

        finding = rule.at(**values)

        for lang in ("vi", "en"):
            assert "{" not in finding.message(lang).replace("{%", "").replace(
                "{{", ""
            ) or ("{{" in getattr(rule, lang))
            assert finding.hint(lang) is not None

    def test_nobody_is_shouted_at(self, rule):
        assert "!" not in re.sub(r"!!\w+", "", rule.vi + rule.hint_vi + rule.why)


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("không có trường '{key}'", "không có trường '…'"),
        ("{way_vi}", "…"),
        ("viết {{bao_cao: {key}}}", "viết {bao_cao: …}"),
        ("{a}, {b} và {c}", "… và …"),
    ],
)
def test_values_are_shown_as_dots(pattern, shown):
    assert sentence(pattern) == shown
