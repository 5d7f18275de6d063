"""Aspects of words: what must stand there, fixed texts, patterns, names."""

import re

from attrs import evolve

from drafter.findings import Spot
from drafter.formatter.orthography import toned
from drafter.model.reform import PAST, REFORM
from drafter.ooxml.places import BODY
from drafter.standards.aspects.patterns import compiled, matching, spot
from drafter.standards.breach import Breach, Scene, Verdict, quoted
from drafter.standards.paper_end import AUTHORITY
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line, fold
from drafter.values import ToneStyle

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

_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?![\d.])")
_BEFORE = re.compile(
    r"trước (?:ngày )?0?1/7/2025|(?:6|sáu) tháng đầu năm 2025|trước (?:khi )?sắp xếp",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:chuẩn bị|sẽ|dự kiến|sắp tới|đề án|phương án|từ (?:ngày )?0?1/7/2025)\b",
    re.IGNORECASE,
)


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
    return matching(_units(scene, rule), rule)


def prefix(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the abbreviation that begins an authority to sign."""
    return matching([x for x in scene.lines(rule) if AUTHORITY.search(x.text)], rule)


def forbidden(scene: Scene, rule: Requirement) -> Verdict:
    """Words that must not stand in a component."""
    found = scene.lines(rule)
    wrong = compiled(rule)
    return (
        [
            Breach(quoted(line.text), line.paragraph.spot)
            for line in found
            if wrong.search(_plain(line.text))
        ]
        if found
        else None
    )


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
    return [Breach(quoted(found[0].text), spot(found[0]))]


def names(scene: Scene, rule: Requirement) -> Verdict:
    """Names of bodies and places that a day does not know."""
    found = [line for name in _NAMING for line in scene.anatomy.of(name)]
    if not found:
        return None
    wrong = re.compile(str(rule.value), re.IGNORECASE)
    matches = ((line, wrong.search(_plain(line.text))) for line in found)
    return [Breach(quoted(match[0]), spot(line)) for line, match in matches if match]


def told_names(scene: Scene, rule: Requirement) -> Verdict:
    """The same in the running text, where it is not about another time.

    A quotation, a year before the reform, and words such as "cũ" or "trước đây" say
    that a name of before is meant; plans for the reform may use its names early.
    """
    if not scene.anatomy.items:
        return None
    wrong = re.compile(str(rule.value), re.IGNORECASE)
    elsewhere = _is_planned if rule.since is None else _is_past
    return [
        Breach(quoted(found[0]), spot(item.line))
        for item in scene.anatomy.items
        for sentence in _SENTENCE.split(_plain(item.line.text))
        if (found := wrong.search(_QUOTED.sub("", sentence)))
        and not elsewhere(sentence)
    ]


def _is_past(sentence: str) -> bool:
    """Say whether a sentence tells of the time before the reform."""
    old = any(int(year) < REFORM.year for year in _YEAR.findall(sentence))
    return old or bool(PAST.search(sentence) or _BEFORE.search(sentence))


def _is_planned(sentence: str) -> bool:
    """Say whether a sentence tells of the reform as of what is to come."""
    return bool(_PLANNED.search(sentence))


def _units(scene: Scene, rule: Requirement) -> list[Line]:
    """Return the lines of a component, those of a wrapped text as one."""
    found = list(scene.lines(rule))
    if rule.component in _EACH or not found:
        return found
    return [evolve(found[0], text=" ".join(line.text for line in found))]


def _plain(text: str) -> str:
    return toned(" ".join(text.split()), ToneStyle.HOA_ON_O)
