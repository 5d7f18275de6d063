"""Prose, one text at a time: what is left over, spelt or marked wrongly."""

import re
from collections.abc import Callable, Iterator

from drafter.checks.passages import Passage, passages, prose
from drafter.checks.rules import completeness, style
from drafter.checks.spacing import slips
from drafter.checks.spellings import OPENERS, PEOPLE_OF, TYPOS, VARIANTS, Spelling
from drafter.findings import Finding
from drafter.formatter.orthography import toned
from drafter.legacy import legacy_text
from drafter.model import Conference
from drafter.vocabulary import Kind

_RESIDUE = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\{%|%\}"
    r"|\bdate \d{4}-\d{2}(?:-\d{2})?"
    r"|</?(?:p|br|b|i|em|strong|span|div|a|img|h\d|table|td|tr|ul|li)\b[^<>]*>"
    r"|&(?:nbsp|amp|quot|lt|gt|#\d+);"
)
_PLACEHOLDER = re.compile(r"\[\s*CẦN (?:BỔ SUNG|KIỂM TRA)[^\]]*\]?", re.IGNORECASE)
_OPENING = re.compile(r"\s*(\w+) (\w+)")
_AFTER_SEMICOLON = re.compile(r";\s*(\w+) (\w+)")
_FINAL_MARK = re.compile(r"(?<!v\.v)(?<!\.\.)(\./\.|[.;,:])$")
_PEOPLE = re.compile(r"\bnhân dân\b(?! tệ)")
_SUSPECT = re.compile(r"[{}<&]|date ")
_SHOWN_WORDS = 5


def texts_are_sound(conference: Conference) -> Iterator[Finding]:
    """Every text is a person's own words, in Unicode, without a gap."""
    for passage in passages(conference):
        for check in _ANY_TEXT:
            yield from check(passage)


def prose_is_sound(conference: Conference) -> Iterator[Finding]:
    """All prose is spelt and marked as the papers need it."""
    for passage in prose(conference):
        for check in _PROSE:
            yield from check(passage)


def tones_are_of_one_style(conference: Conference) -> Iterator[Finding]:
    """Prose places its tone marks as the formatter does."""
    wanted = conference.tone_style
    found: list[tuple[Passage, str]] = [
        (passage, word)
        for passage in prose(conference)
        if toned(passage.text, wanted) != passage.text
        for word in re.findall(r"\w+", passage.text)
        if word.islower() and toned(word, wanted) != word
    ]
    if found:
        first, _ = found[0]
        words = list(dict.fromkeys(word for _, word in found))[:_SHOWN_WORDS]
        yield style.TONE_MIXED.at(
            *first.path, count=len(found), style=wanted.value, words=", ".join(words)
        )


def residue(passage: Passage) -> Iterator[Finding]:
    """No string of a program or a template is left."""
    if _SUSPECT.search(passage.text) and (found := _RESIDUE.search(passage.text)):
        yield completeness.RESIDUE.at(*passage.path, residue=found[0])


def placeholder(passage: Passage) -> Iterator[Finding]:
    """No gap that someone marked is left."""
    if "[" in passage.text and (found := _PLACEHOLDER.search(passage.text)):
        yield completeness.PLACEHOLDER_LEFT.at(*passage.path, gap=found[0])


def encoding(passage: Passage) -> Iterator[Finding]:
    """The text is Unicode, not pasted from an old font."""
    found = legacy_text(passage.text)
    if found:
        text = passage.text[:40]
        name = found.encoding.value
        yield style.LEGACY_ENCODING.at(*passage.path, encoding=name, text=text)


def variants(passage: Passage) -> Iterator[Finding]:
    """A word of several spellings has the usual one."""
    for found, right in _spelt(passage, VARIANTS):
        yield style.VARIANT_WORD.at(*passage.path, found=found, right=right)
    for people in _PEOPLE.finditer(passage.text):
        before = passage.text[: people.start()].rstrip().casefold()
        if not before.endswith(PEOPLE_OF):
            right = "Nhân dân"
            yield style.VARIANT_WORD.at(*passage.path, found=people[0], right=right)
            return


def typos(passage: Passage) -> Iterator[Finding]:
    """None of the known slips is there."""
    for found, right in _spelt(passage, TYPOS):
        yield style.KNOWN_TYPO.at(*passage.path, found=found, right=right)


def spacing(passage: Passage) -> Iterator[Finding]:
    """Marks and spaces stand as they should."""
    for found, right in slips(passage.text):
        yield style.SPACING.at(*passage.path, found=found, right=right)


def final_mark(passage: Passage) -> Iterator[Finding]:
    """An item has no mark at its end; its place supplies one."""
    if passage.kind is not Kind.ITEM or passage.text[-1] not in ".;,:":
        return
    if found := _FINAL_MARK.search(passage.text):
        yield style.FINAL_MARK.at(*passage.path, sign=found[1])


def capital(passage: Passage) -> Iterator[Finding]:
    """An item starts small unless a name opens it."""
    if passage.kind is Kind.ITEM:
        opening = _OPENING.match(passage.text)
        if opening and _opens_no_name(opening):
            yield style.CAPITAL_START.at(*passage.path, word=opening[1])


def capital_after_semicolon(passage: Passage) -> Iterator[Finding]:
    """After a semicolon the sentence goes on small."""
    for found in _AFTER_SEMICOLON.finditer(passage.text):
        if _opens_no_name(found):
            yield style.CAPITAL_INSIDE.at(*passage.path, word=found[1])
            return


def _opens_no_name(found: re.Match[str]) -> bool:
    first, second = found[1], found[2]
    capital_first = first.istitle() and second.islower()
    return capital_first and f"{first} {second}".casefold() in OPENERS


def _spelt(passage: Passage, table: tuple[Spelling, ...]) -> Iterator[tuple[str, str]]:
    small = passage.text.lower()
    for row in table:
        if row.cue in small and (found := row.pattern.search(passage.text)):
            meant = found.expand(row.right)
            capital = found[0][:1].isupper()
            yield found[0], meant[:1].upper() + meant[1:] if capital else meant


_Check = Callable[[Passage], Iterator[Finding]]
_ANY_TEXT: tuple[_Check, ...] = (residue, placeholder, encoding)
_PROSE: tuple[_Check, ...] = (
    variants,
    typos,
    spacing,
    final_mark,
    capital,
    capital_after_semicolon,
)
