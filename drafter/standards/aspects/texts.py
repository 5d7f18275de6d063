"""Aspects of words: fixed texts, patterns, numbers of papers, lists of recipients."""

import re
from collections.abc import Mapping

from attrs import evolve

from drafter.findings import Spot
from drafter.formatter.orthography import toned
from drafter.standards import days
from drafter.standards.breach import Breach, Scene, Verdict, quoted
from drafter.standards.lines import Line, fold
from drafter.standards.sheet import Requirement
from drafter.standards.tail import AUTHORITY
from drafter.values import ToneStyle
from drafter.word.places import BODY

_BLANK = r"[.…_]+"
TOKENS: Mapping[str, str] = {
    "{number}": rf"(?:\d+|{_BLANK})? ?",
    "{code}": r"[A-ZĐ][A-Za-zĐđ]*\d*",
    "{place}": r"\S.*?",
    "{day}": rf"(?: (?:\d{{1,2}}|{_BLANK}))?",
    "{month}": rf"(?: (?:\d{{1,2}}|{_BLANK}))?",
    "{year}": rf"(?: (?:\d{{4}}|{_BLANK}))?",
}
"""What the names in a sheet's patterns stand for; a blank is filled by hand."""

_EACH = frozenset(
    {"section", "section_number", "part_number", "article", "clause", "clause_title",
     "point", "dash_item", "plus_item", "appendix_reference"}
)  # fmt: skip
"""Components whose every line follows the pattern, not all lines together."""
_NAMING = (
    "parent_issuer", "issuer", "addressee", "sign_authority", "sign_position",
    "recipients_list",
)  # fmt: skip
"""Components that name bodies as they are on the day of the paper."""
_DIGITS = re.compile(r"\d+")
_ENTRY = re.compile(r"^[-–+]\s")


def required(scene: Scene, rule: Requirement) -> Verdict:
    """A component that must be there."""
    if scene.lines(rule):
        return []
    return [Breach(("", ""), Spot(scene.file, BODY))]


def absent(scene: Scene, rule: Requirement) -> Verdict:
    """A component that belongs to other papers."""
    return [
        Breach(quoted(line.text), line.paragraph.spot) for line in scene.lines(rule)
    ]


def text(scene: Scene, rule: Requirement) -> Verdict:
    """A text that is always the same, in either style of tone marks."""
    phrase = scene.sheet.components[rule.component].phrase
    found = scene.lines(rule)
    capitals = phrase == phrase.upper()
    return (
        [
            Breach(quoted(line.text), line.paragraph.spot)
            for line in found
            if _plain(line.text.upper() if capitals else line.text) != _plain(phrase)
        ]
        if found
        else None
    )


def pattern(scene: Scene, rule: Requirement) -> Verdict:
    """The form of a text."""
    return _matching(_units(scene, rule), rule)


def prefix(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the abbreviation that begins an authority to sign."""
    return _matching([x for x in scene.lines(rule) if AUTHORITY.search(x.text)], rule)


def forbidden(scene: Scene, rule: Requirement) -> Verdict:
    """Words that must not stand in a component."""
    found = scene.lines(rule)
    wrong = _compiled(rule)
    return (
        [
            Breach(quoted(line.text), line.paragraph.spot)
            for line in found
            if wrong.search(_plain(line.text))
        ]
        if found
        else None
    )


def padded(scene: Scene, rule: Requirement) -> Verdict:
    """A zero before numbers below ten, days below ten, and months 1 and 2."""
    found = scene.lines(rule)
    if not found:
        return None
    written = days.written(found[0].text)
    if written is None:
        digits = _DIGITS.search(found[0].text)
        right = None if digits is None else digits[0].zfill(2)
        said = "" if digits is None else digits[0]
    else:
        filled = [part for part in written if part.isdigit()]
        right = None if not filled else days.padded(*written)
        said = f"{written[0]}/{written[1]}"
    if right is None:
        return None
    return [] if said == right else [Breach(quoted(found[0].text), _spot(found[0]))]


def code(scene: Scene, rule: Requirement) -> Verdict:
    """The code of the type in the symbol."""
    found = scene.lines(rule)
    wanted = _wanted_code(scene)
    match = _compiled(rule).search(scene.anatomy.text(rule.component))
    if not found or not wanted or match is None:
        return None
    return [] if match[1] == wanted else [Breach(quoted(match[1]), _spot(found[0]))]


def first(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the first line."""
    return _matching(list(scene.lines(rule)[:1]), rule)


def each(scene: Scene, rule: Requirement) -> Verdict:
    """The form of every line but the last."""
    found = _entries(scene.lines(rule))
    return _matching(found[:-1], rule) if found else None


def last(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the last line."""
    return _matching(_entries(scene.lines(rule))[-1:], rule)


def opens(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the first line, where another component asks for it."""
    return _matching(_entries(scene.lines(rule))[:1], rule)


def entries(scene: Scene, rule: Requirement) -> Verdict:
    """Several addressees: a dash each, a semicolon after each but the last."""
    found = [line for line in scene.lines(rule) if _ENTRY.search(line.text)]
    if not scene.lines(rule):
        return None
    wrong = [line for line in found[:-1] if not line.text.endswith(";")]
    wrong += [line for line in found[-1:] if not line.text.endswith(".")]
    return [Breach(quoted(line.text), _spot(line)) for line in wrong]


def end(scene: Scene, rule: Requirement) -> Verdict:
    """The mark at the end of the content."""
    items = scene.anatomy.items
    if not items:
        return None
    line = items[-1].line
    if _compiled(rule).search(line.text):
        return []
    return [Breach(quoted("…" + line.text[-25:]), _spot(line))]


def only_in(scene: Scene, rule: Requirement) -> Verdict:
    """A component that only some types of papers have."""
    found = scene.lines(rule)
    kinds = (
        [fold(str(kind)) for kind in rule.value]
        if isinstance(rule.value, tuple)
        else []
    )
    kind = fold(scene.anatomy.text("type_name"))
    fits = any(kind == k or (k and kind.startswith(k)) for k in kinds)
    if not found or fits:
        return []
    return [Breach(quoted(found[0].text), _spot(found[0]))]


def names(scene: Scene, rule: Requirement) -> Verdict:
    """Names of bodies and places that a day does not know."""
    found = [line for name in _NAMING for line in scene.anatomy.of(name)]
    if not found:
        return None
    wrong = re.compile(str(rule.value), re.IGNORECASE)
    matches = ((line, wrong.search(_plain(line.text))) for line in found)
    return [Breach(quoted(match[0]), _spot(line)) for line, match in matches if match]


def _wanted_code(scene: Scene) -> str:
    kind = fold(scene.anatomy.text("type_name"))
    known = {fold(name): code for name, code in scene.sheet.types.items()}
    if not kind:
        return known.get("", "") if scene.anatomy.of("letter_subject") else ""
    fitting = [name for name in known if name and kind.startswith(name)]
    return known[max(fitting, key=len)] if fitting else ""


def _units(scene: Scene, rule: Requirement) -> list[Line]:
    """Return the lines of a component, those of a wrapped text as one."""
    found = list(scene.lines(rule))
    if rule.component in _EACH or not found:
        return found
    return [evolve(found[0], text=" ".join(line.text for line in found))]


def _entries(found: tuple[Line, ...]) -> list[Line]:
    """Join lines of a list that go on without a dash to those they belong to."""
    joined: list[Line] = []
    for line in found:
        if joined and not _ENTRY.search(line.text) and not _starts(line):
            above = joined[-1]
            joined[-1] = evolve(above, text=f"{above.text} {line.text}")
        else:
            joined.append(line)
    return joined


def _starts(line: Line) -> bool:
    """Say whether a line without a dash begins something of its own."""
    return line.text.startswith(("Căn cứ", "Xét", "Theo đề nghị", "-", "–"))


def _matching(found: list[Line], rule: Requirement) -> Verdict:
    if not found:
        return None
    right = _compiled(rule)
    return [
        Breach(quoted(line.text), _spot(line))
        for line in found
        if not right.search(line.text)
    ]


def _compiled(rule: Requirement) -> re.Pattern[str]:
    written = str(rule.value)
    for token, meant in TOKENS.items():
        written = written.replace(token, meant)
    return re.compile(written)


def _plain(text: str) -> str:
    return toned(" ".join(text.split()), ToneStyle.HOA_ON_O)


def _spot(line: Line) -> Spot:
    return line.paragraph.spot
