"""Prose, one text at a time: what is left over, spelt or marked wrongly."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from drafter.checks.passages import Passage, passages, prose
from drafter.checks.spellings import (
    DOTS,
    EXPANSIONS,
    GAP_OF_DOTS,
    OPEN_WORDS,
    OPENERS,
    PEOPLE_OF,
    TYPOS,
    VARIANTS,
    Spelling,
    slip_table,
    words,
)
from drafter.findings import Edit, Finding, Path, Rule, error, hint, warning
from drafter.formatter.orthography import toned
from drafter.legacy import legacy_text
from drafter.model import Conference, Task
from drafter.patterns import regex
from drafter.vocabulary import Kind

PLACEHOLDER_LEFT = warning("D401")
DOTS_LEFT = warning("D401", "dots")
RESIDUE = error("D402")
DUPLICATE = hint("D404")
ABBREVIATION = hint("S101")
TONE_MIXED = hint("S102")
VARIANT_WORD = hint("S103")
SPACING = hint("S104")
FINAL_MARK = hint("S105")
CAPITAL_START = hint("S106")
CAPITAL_INSIDE = hint("S106", "after_semicolon")
LEGACY_ENCODING = warning("S107")
KNOWN_TYPO = hint("S108")

_RESIDUE = regex(
    r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\{%|%\}"
    r"|\bdate \d{4}-\d{2}(?:-\d{2})?"
    r"|</?(?:p|br|b|i|em|strong|span|div|a|img|h\d|table|td|tr|ul|li)\b[^<>]*>"
    r"|&(?:nbsp|amp|quot|lt|gt|#\d+);"
)
_PLACEHOLDER = regex(r"\[\s*CẦN (?:BỔ SUNG|KIỂM TRA)[^\]]*\]?", re.IGNORECASE)
_DOTS = regex(rf"\w+ {GAP_OF_DOTS}\w+|\b(?:{'|'.join(OPEN_WORDS)}) ?{DOTS}")
_OPENING = regex(r"\s*(\w+) (\w+)")
_AFTER_SEMICOLON = regex(r";\s*(\w+) (\w+)")
_FINAL_MARK = regex(r"(?<!v\.v)(?<!\.\.)(\./\.|[.;,:])$")
_PEOPLE = regex(r"\bnhân dân\b(?! tệ)")
_SUSPECT = regex(r"[{}<&]|date ")
_SHOWN_WORDS = 5
_TOKEN = regex(r"(?<![\w/.-])[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})*(?![\w/]|-\w)")
_ADDRESS = regex(r"https?:|www\.|@(?<=\w@)\w")
_EMPTY_WORDS = words(
    "và các của cho để trong trên với về là được có những một số tiếp tục tập trung "
    "công tác thực hiện tốt cần đã đang sẽ theo từ tại ra việc như đối"
)
_ALIKE = 0.6
_FEWEST_WORDS = 4


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
    deviating: list[tuple[Passage, str]] = [
        (passage, word)
        for passage in prose(conference)
        if toned(passage.text, wanted) != passage.text
        for word in re.findall(r"\w+", passage.text)
        if word.islower() and toned(word, wanted) != word
    ]
    if deviating:
        first, _ = deviating[0]
        shown = list(dict.fromkeys(word for _, word in deviating))[:_SHOWN_WORDS]
        yield TONE_MIXED.at(
            *first.path,
            count=len(deviating),
            style=wanted.value,
            words=", ".join(shown),
        )


def residue(passage: Passage) -> Iterator[Finding]:
    """No string of a program or a template is left."""
    if _SUSPECT.search(passage.text) and (match := _RESIDUE.search(passage.text)):
        yield RESIDUE.at(*passage.path, residue=match[0])


def placeholder(passage: Passage) -> Iterator[Finding]:
    """No gap that someone marked is left."""
    if "[" in passage.text and (match := _PLACEHOLDER.search(passage.text)):
        yield PLACEHOLDER_LEFT.at(*passage.path, gap=match[0])
    dotted = "…" in passage.text or "..." in passage.text
    if dotted and (match := _DOTS.search(passage.text)):
        yield DOTS_LEFT.at(*passage.path, gap=match[0])


def encoding(passage: Passage) -> Iterator[Finding]:
    """The text is Unicode, not pasted from an old font."""
    legacy = legacy_text(passage.text)
    if legacy:
        text = passage.text[:40]
        name = legacy.encoding.value
        yield LEGACY_ENCODING.at(*passage.path, encoding=name, text=text)


def variants(passage: Passage) -> Iterator[Finding]:
    """A word of several spellings has the usual one."""
    yield from _spelt(passage, VARIANTS, VARIANT_WORD)
    alone = [
        (people, "Nhân dân")
        for people in _PEOPLE.finditer(passage.text)
        if not passage.text[: people.start()].rstrip().casefold().endswith(PEOPLE_OF)
    ]
    yield from _respelt(passage, alone, VARIANT_WORD)


def typos(passage: Passage) -> Iterator[Finding]:
    """None of the known slips is there."""
    yield from _spelt(passage, TYPOS, KNOWN_TYPO)


def spacing(passage: Passage) -> Iterator[Finding]:
    """Marks and spaces stand as they should."""
    for edits in slips(passage.text):
        first = edits[0]
        finding = SPACING.at(*passage.path, found=first.typed, right=first.text)
        yield finding.mended_by(*edits)


def final_mark(passage: Passage) -> Iterator[Finding]:
    """An item has no mark at its end; its place supplies one."""
    if passage.kind is not Kind.ITEM or passage.text[-1] not in ".;,:":
        return
    if mark := _FINAL_MARK.search(passage.text):
        last = passage.text.rpartition(" ")[2]
        edit = Edit(last, last.removesuffix(mark[1]).rstrip())
        yield FINAL_MARK.at(*passage.path, sign=mark[1]).mended_by(edit)


def capital(passage: Passage) -> Iterator[Finding]:
    """An item starts small unless a name opens it."""
    if passage.kind is Kind.ITEM:
        opening = _OPENING.match(passage.text)
        if opening and _opens_no_name(opening):
            yield CAPITAL_START.at(*passage.path, word=opening[1])


def capital_after_semicolon(passage: Passage) -> Iterator[Finding]:
    """After a semicolon the sentence goes on small."""
    for match in _AFTER_SEMICOLON.finditer(passage.text):
        if _opens_no_name(match):
            yield CAPITAL_INSIDE.at(*passage.path, word=match[1])
            return


def _opens_no_name(match: re.Match[str]) -> bool:
    first, second = match[1], match[2]
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


def slips(text: str) -> Iterator[tuple[Edit, ...]]:
    """Yield each kind of slip: the words around each of its places, mended."""
    if _ADDRESS.search(text):
        return
    taken: list[range] = []
    characters = frozenset(text)
    for slip in slip_table():
        if not slip.may_stand_in(text, characters):
            continue
        places: list[range] = []
        for match in slip.pattern.finditer(text):
            place = _around(text, match)
            if not _overlaps(place, taken):
                taken.append(place)
                places.append(place)
        words = (text[place.start : place.stop] for place in places)
        if edits := tuple(Edit(typed, _mended(typed)) for typed in words):
            yield edits


def _mended(text: str) -> str:
    for slip in slip_table():
        text = slip.pattern.sub(slip.right, text)
    return text


def _around(text: str, match: re.Match[str]) -> range:
    """Return where the words stand that touch a slip."""
    start = text.rfind(" ", 0, match.start()) + 1
    end = text.find(" ", max(match.end(), match.start() + 1))
    return range(start, end if end >= 0 else len(text))


def _overlaps(place: range, others: list[range]) -> bool:
    return any(place.start < o.stop and o.start < place.stop for o in others)


def abbreviations_are_explained(conference: Conference) -> Iterator[Finding]:
    """An abbreviation is written out where it first stands."""
    known: set[str] = set()
    for passage in prose(conference):
        for match in _TOKEN.finditer(passage.text):
            short = match[0]
            if short not in EXPANSIONS or short in known:
                continue
            known.add(short)
            if not _explained(passage.text, match):
                full = EXPANSIONS[short]
                yield ABBREVIATION.at(*passage.path, short=short, full=full)


def _explained(text: str, match: re.Match[str]) -> bool:
    """Whether the words stand beside: "nông thôn mới (NTM)", "NTM (nông …)"."""
    in_brackets = text[: match.start()].endswith("(")
    return in_brackets or text[match.end() :].lstrip().startswith("(")


def items_differ(conference: Conference) -> Iterator[Finding]:
    """No two items of a list are nearly the same."""
    for items in _lists(conference):
        worded = [Content.of(item.text) for item in items]
        for later in range(1, len(items)):
            earlier = _twin(worded, later)
            if earlier is not None:
                text = items[earlier].text
                yield DUPLICATE.at(*items[later].path, other=earlier + 1, text=text)


def _lists(conference: Conference) -> Iterator[Sequence[Passage]]:
    by_list: dict[Path, list[Passage]] = {}
    for passage in prose(conference):
        if _is_item(passage):
            by_list.setdefault(_list_of(passage.path), []).append(passage)
    return iter(by_list.values())


def _is_item(passage: Passage) -> bool:
    """Whether a text is an item of a list, or the one text of such an item."""
    return isinstance(passage.path[-1], int) or passage.field == (Task, "text")


def _list_of(path: Path) -> Path:
    """Return what an item is listed under; results count as one list."""
    if path[0] in ("results", "tasks"):
        return path[:1]
    return path[:-1]


def _twin(worded: Sequence["Content"], later: int) -> int | None:
    item = worded[later]
    return next((i for i in range(later) if _are_alike(worded[i], item)), None)


class Content(NamedTuple):
    """The words of an item but for those that say little."""

    words: tuple[str, ...]
    different: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Content":
        """Return what an item says."""
        bare = (word.strip(',;:.()“”"') for word in text.casefold().split())
        words = tuple(word for word in bare if word and word not in _EMPTY_WORDS)
        return cls(words, frozenset(words))


def _are_alike(first: Content, second: Content) -> bool:
    if min(len(first.words), len(second.words)) < _FEWEST_WORDS:
        return first == second and bool(first.words)
    shared = len(first.different & second.different)
    if 2 * shared < _ALIKE * (len(first.different) + len(second.different)):
        return False
    from difflib import SequenceMatcher

    matched = SequenceMatcher(None, first.words, second.words, autojunk=False)
    return matched.ratio() >= _ALIKE


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
