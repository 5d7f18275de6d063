import re

import pytest

from drafter.structure import RULES


def test_codes_are_unique_and_of_one_family():
    codes = [rule.code for rule in RULES]

    assert len(set(codes)) == len(codes) > 20
    assert all(re.fullmatch(r"D1\d\d", code) for code in codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_all_it_should(rule):
    assert all((rule.vi, rule.en, rule.why, rule.why_en, rule.wrong, rule.right))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_wrong_example_breaks_the_rule(rule, notices):
    assert rule.code in {found.code for found in notices(rule.wrong)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_right_example_is_clean(rule, notices):
    assert [str(found) for found in notices(rule.right) if found.code != "D113"] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_sentence_can_be_filled(rule, lang, notices):
    found = next(one for one in notices(rule.wrong) if one.code == rule.code)

    assert "{" not in found.message(lang)
    assert found.mark is not None
    assert found.hint(lang) or rule.severity.value == "hint"
