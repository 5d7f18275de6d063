"""Every rule is declared once and says all that ``drafter explain`` tells."""

import pytest

from drafter.reference.rule_book import find, rules, sentence

RULES = rules()


def test_there_are_rules():
    assert len(RULES) > 150


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_found_by_its_code(rule):
    assert find(rule.code) is rule


def test_a_rule_is_found_by_code_or_name():
    assert find("d102") is find("unknown-field") is not None
    assert find("D999") is None


def test_a_code_is_found_without_reading_sentences(monkeypatch):
    read = []
    monkeypatch.setattr("drafter.rules.table", lambda letter: read.append(letter))

    assert find("D334") is not None
    assert find("R110") is not None
    assert read == []


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("không có trường '{key}'", "không có trường '…'"),
        ("{hint_vi}", "…"),
        ("viết {{bao_cao: {key}}}", "viết {bao_cao: …}"),
        ("{a}, {b} và {c}", "… và …"),
    ],
)
def test_values_are_shown_as_dots(pattern, shown):
    assert sentence(pattern) == shown
