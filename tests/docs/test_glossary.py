"""The glossary: one plain sentence a word, and no word twice."""

import re

from tests.docs import pages

ROWS = re.findall(
    r"^\| (?!word|---)(.+?) \| (.+?) \|$", pages.text("docs/en/glossary.md"), re.M
)


def test_there_are_some_sixty_words_at_most_and_none_twice():
    words = [word.casefold() for word, _ in ROWS]

    assert 40 <= len(words) <= 64
    assert len(words) == len(set(words))


def test_each_is_told_in_one_plain_sentence():
    assert [
        told
        for _, told in ROWS
        if not re.fullmatch(r"[A-Z`][^.!]*(?:\.\w[^.!]*)*\.", told)
    ] == []
    assert [told for _, told in ROWS if len(told) > 110] == []
