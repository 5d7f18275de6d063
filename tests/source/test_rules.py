"""Every rule of reading says what, why, wrong and right; its examples are true."""

import pytest

from drafter.findings import Rule, declared

from .reports import findings

WITHOUT_EXAMPLE = {f"Y{number}" for number in range(130, 137)}
"""Limits, whose files are too large to show."""
OF_OTHER_FILES = "FX"
"""Letters of rules whose examples are no YAML: of files, of sheets."""
OF_THE_FILE = {"F111", "F113"}
SHOWN = tuple(
    rule
    for rule in declared("drafter.source")
    if rule.code in OF_THE_FILE
    or (rule.code[0] not in OF_OTHER_FILES and rule.code not in WITHOUT_EXAMPLE)
)


def test_there_are_rules_to_show():
    assert len(SHOWN) > 30


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_does_not(rule: Rule):
    assert rule.code in [finding.code for finding in findings(rule.texts.wrong)]
    assert findings(rule.texts.right) == ()


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_every_sentence_can_be_said_in_both_languages(rule: Rule):
    finding = next(f for f in findings(rule.texts.wrong) if f.rule is rule)

    for lang in ("vi", "en"):
        assert "{" not in finding.message(lang).replace("'{'", "").replace("{{", "")
        assert isinstance(finding.hint(lang), str)
