"""Every rule of reading says what, why, wrong and right; its examples are true."""

import string
from collections import Counter

import pytest

from drafter.findings import Rule
from drafter.source.character_rules import CHARACTER_RULES
from drafter.source.file_rules import GARBLED, OLD_FONT
from drafter.source.limit_rules import LIMIT_RULES
from drafter.source.line_rules import LINE_RULES
from drafter.source.rules import RULES
from drafter.source.shape_rules import SHAPE_RULES
from drafter.source.value_rules import VALUE_RULES

from .reports import findings

SHOWN = (GARBLED, OLD_FONT, *VALUE_RULES, *LINE_RULES, *CHARACTER_RULES, *SHAPE_RULES)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_no_two_rules_share_a_code_or_a_name():
    codes, by_name = Counter(r.code for r in RULES), Counter(r.name for r in RULES)

    assert len(RULES) > 40
    assert [code for code, count in codes.items() if count > 1] == []
    assert [name for name, count in by_name.items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_all_its_texts_in_both_languages(rule: Rule):
    for text in (rule.vi, rule.en, rule.why, rule.why_en, rule.wrong, rule.right):
        assert text
    assert bool(rule.hint_vi) == bool(rule.hint_en)
    assert "!" not in (rule.vi + rule.why + rule.hint_vi).replace("'!", "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_two_sentences_name_the_same_things(rule: Rule):
    def roots(text: str) -> set[str]:
        return {name.removesuffix("_vi").removesuffix("_en") for name in names(text)}

    assert roots(rule.vi) == roots(rule.en)
    assert roots(rule.hint_vi) == roots(rule.hint_en)


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_does_not(rule: Rule):
    assert rule.code in [finding.code for finding in findings(rule.wrong)]
    assert findings(rule.right) == ()


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_every_sentence_can_be_said_in_both_languages(rule: Rule):
    finding = next(f for f in findings(rule.wrong) if f.rule is rule)

    for lang in ("vi", "en"):
        assert "{" not in finding.message(lang).replace("'{'", "").replace("{{", "")
        assert isinstance(finding.hint(lang), str)


def test_limits_are_rules_too():
    assert set(LIMIT_RULES) < set(RULES)
