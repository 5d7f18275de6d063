"""Prose, one text at a time: what is left over, spelt or marked wrongly."""

import re
from collections.abc import Callable, Iterator, Sequence

from drafter.checks.passages import Passage, passages, prose
from drafter.checks.rules import completeness, style
from drafter.checks.spacing import slips
from drafter.checks.spellings import OPENERS, PEOPLE_OF, TYPOS, VARIANTS, Spelling
from drafter.findings import Edit, Finding, Rule
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
    yield from _spelt(passage, VARIANTS, style.VARIANT_WORD)
    alone = [
        (people, "Nhân dân")
        for people in _PEOPLE.finditer(passage.text)
        if not passage.text[: people.start()].rstrip().casefold().endswith(PEOPLE_OF)
    ]
    yield from _respelt(passage, alone, style.VARIANT_WORD)


def typos(passage: Passage) -> Iterator[Finding]:
    """None of the known slips is there."""
    yield from _spelt(passage, TYPOS, style.KNOWN_TYPO)


def spacing(passage: Passage) -> Iterator[Finding]:
    """Marks and spaces stand as they should."""
    for edits in slips(passage.text):
        first = edits[0]
        finding = style.SPACING.at(*passage.path, found=first.typed, right=first.text)
        yield finding.mended_by(*edits)


def final_mark(passage: Passage) -> Iterator[Finding]:
    """An item has no mark at its end; its place supplies one."""
    if passage.kind is not Kind.ITEM or passage.text[-1] not in ".;,:":
        return
    if mark := _FINAL_MARK.search(passage.text):
        last = passage.text.rpartition(" ")[2]
        edit = Edit(last, last.removesuffix(mark[1]).rstrip())
        yield style.FINAL_MARK.at(*passage.path, sign=mark[1]).mended_by(edit)


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


def _spelt(
    passage: Passage, table: tuple[Spelling, ...], rule: Rule
) -> Iterator[Finding]:
    """Find the spellings of a table."""
    small = passage.text.lower()
    for row in table:
        if row.cue in small:
            matches = row.pattern.finditer(passage.text)
            meant = [(match, match.expand(row.right)) for match in matches]
            yield from _respelt(passage, meant, rule)


def _respelt(
    passage: Passage, meant: Sequence[tuple[re.Match[str], str]], rule: Rule
) -> Iterator[Finding]:
    """Name the first of some spellings; the mend is of all, with the word before."""
    edits: list[Edit] = []
    end = 0
    for match, right in meant:
        start = max(end, passage.text.rfind(" ", 0, max(0, match.start() - 1)) + 1)
        before = passage.text[start : match.start()]
        end = match.end()
        edits.append(Edit(before + match[0], before + _with_case(match[0], right)))
    if meant:
        match, right = meant[0]
        shown = _with_case(match[0], right)
        finding = rule.at(*passage.path, found=match[0], right=shown)
        yield finding.mended_by(*edits)


def _with_case(typed: str, right: str) -> str:
    return right[:1].upper() + right[1:] if typed[:1].isupper() else right


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
