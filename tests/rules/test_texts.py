"""The sentences of rules are whole, alike in both languages, and can be filled."""

import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from string import Formatter

import attrs
import pytest

import drafter.rules
from drafter.findings import Rule, declared, warning
from drafter.rules import LETTERS, Texts, table, texts
from drafter.views import PaperView
from drafter.vocabulary import TAG, words

RULES = declared("drafter")
WITHOUT_EXAMPLE = {"engine-failed"}
"""A fault of ours: nobody types it, and nobody can mend it but us."""
TAGS = {word.name for word in words(PaperView, TAG).values()}
KEYS = {field.name for field in attrs.fields(Texts)}
FOLDER = Path(drafter.rules.__file__).parent


def placeholders(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def roots(pattern: str) -> set[str]:
    return {re.sub("_(vi|en)$", "", name) for name in placeholders(pattern)}


def test_codes_and_names_are_unique():
    names = Counter(rule.name for rule in RULES)

    assert len(RULES) > 300
    assert [name for name, times in names.items() if times > 1] == []


def test_every_text_belongs_to_a_rule_and_every_rule_has_a_text():
    codes = {code for letter in LETTERS for code in table(letter)}

    assert codes == {rule.code for rule in RULES}


def test_every_file_is_that_of_a_letter():
    files = sorted(path.stem for path in FOLDER.glob("*.toml"))

    assert len(files) >= 6
    assert set(files) <= set(LETTERS)
    for letter in files:
        assert {code[0] for code in table(letter)} == {letter}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda p: p.name)
def test_a_file_of_texts_is_tidy(path):
    """Codes in order, only known keys, composed characters, Unix line ends."""
    data = path.read_bytes()
    rows = tomllib.loads(data.decode("utf-8"))

    assert b"\r" not in data
    assert unicodedata.is_normalized("NFC", data.decode("utf-8"))
    assert list(rows) == sorted(rows)
    for row in rows.values():
        variants = {key for key, value in row.items() if isinstance(value, dict)}
        assert set(row) - variants <= KEYS
        assert all(set(row[variant]) <= KEYS for variant in variants)


def test_a_text_is_read_only_when_it_is_asked_for():
    """A rule may be declared, and a finding made, without its file being read."""
    rule = warning("D999")

    finding = rule.at("host", name="x")

    assert finding.code == "D999"
    with pytest.raises(KeyError):
        finding.message()


def test_a_variant_has_the_texts_of_its_rule_but_for_its_own():
    usual, variant = texts("S106"), texts("S106", "after_semicolon")

    assert variant.vi != usual.vi
    assert attrs.evolve(variant, vi=usual.vi, en=usual.en) == usual


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestRule:
    def test_it_says_what_and_why(self, rule: Rule):
        text = rule.texts

        assert all((text.vi, text.en, text.why_vi, text.why_en))

    def test_it_shows_wrong_and_right(self, rule: Rule):
        wrong, right = rule.texts.wrong, rule.texts.right
        shown = rule.name not in WITHOUT_EXAMPLE

        assert (bool(wrong), bool(right)) == (shown, shown)
        assert not shown or wrong != right

    def test_its_right_tags_are_tags_of_a_paper(self, rule: Rule):
        right = rule.texts.right.replace("{{{{", "{{")
        loops = re.findall(r"for (\w+) in", right)
        used = re.findall(r"(?:\{\{|\bif|\bin) (?:not )?(\w+)", right)

        assert "{{" not in right or used
        assert rule.code[0] != "T" or set(used) <= {*TAGS, *loops}

    def test_its_code_and_name_have_their_form(self, rule: Rule):
        assert re.fullmatch(r"[DFRSTXY]\d{3}", rule.code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)

    def test_both_languages_name_the_same_things(self, rule: Rule):
        text = rule.texts

        assert roots(text.vi) == roots(text.en)
        assert roots(text.hint_en) <= roots(text.hint_vi)
        assert bool(text.hint_vi) is bool(text.hint_en)

    def test_both_sentences_can_be_filled(self, rule: Rule):
        text = rule.texts
        names = placeholders(text.vi + text.en + text.hint_vi + text.hint_en)

        finding = rule.at(**dict.fromkeys(names, "x"))

        for lang in ("vi", "en"):
            pattern = text.message(lang)
            assert "{" not in finding.message(lang) or "{{" in pattern
            assert "{" not in finding.hint(lang) or "{{" in text.hint(lang)

    def test_nobody_is_shouted_at(self, rule: Rule):
        text = rule.texts

        assert "!" not in re.sub(
            r"!!\w+|'!|“!", "", text.vi + text.hint_vi + text.why_vi
        )
