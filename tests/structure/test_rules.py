import pytest

from drafter.findings import declared

RULES = [rule for rule in declared("drafter.structure") if rule.code[:2] == "D1"]
"""Without those of the readers, which some modules compare with."""


def test_there_are_rules():
    assert len(RULES) > 20


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_wrong_example_breaks_the_rule(rule, notices):
    assert rule.code in {found.code for found in notices(rule.texts.wrong)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_right_example_is_clean(rule, notices):
    assert [
        str(found) for found in notices(rule.texts.right) if found.code != "D113"
    ] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_sentence_can_be_filled(rule, lang, notices):
    found = next(one for one in notices(rule.texts.wrong) if one.code == rule.code)

    assert "{" not in found.message(lang)
    assert found.mark is not None
    assert found.hint(lang) or rule.severity.value == "hint"
