"""Aspects of type: size, weight, capitals, font, colour, encoding."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import takewhile

from drafter.ooxml.document import Run
from drafter.standards.breach import Breach, Said, Scene, Verdict, number, same
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line, is_upper

RUNNING = frozenset(
    {"body", "clause", "point", "dash_item", "plus_item", "legal_basis"}
)
"""Components of prose, in which a word may be set off from the rest."""

_NUMBERED = re.compile(r"Điều\s+\d+[.:]?")
_MARKS = ("*", "-----")
"""Components that have no letters."""
_WORDS: dict[str, tuple[Said, Said]] = {
    "bold": (("đậm", "bold"), ("không đậm", "not bold")),
    "italic": (("nghiêng", "italic"), ("đứng", "upright")),
    "underline": (("gạch chân", "underlined"), ("không gạch chân", "not underlined")),
}


def size(scene: Scene, rule: Requirement) -> Verdict:
    """The size of letters and digits."""
    found = scene.lines(rule)
    return (
        _judged(
            (line, (f"{number(run.format.size)} pt",) * 2)
            for line, run in _lettered(found)
            if not rule.allows(run.format.size)
        )
        if found
        else None
    )


def face(attribute: str) -> Callable[[Scene, Requirement], Verdict]:
    """Return what judges weight, slope or underline.

    In prose the greater part of the letters decides; elsewhere every letter.
    """

    def judge(scene: Scene, rule: Requirement) -> Verdict:
        found = scene.lines(rule)
        wanted = bool(rule.value)
        letters = list(_lettered(found))
        if rule.component == "article":
            letters = [(line, run) for line, run in letters if _leads(line, run)]
        if not letters:
            return None
        wrong = [
            (line, run)
            for line, run in letters
            if getattr(run.format, attribute) is not wanted
        ]
        if rule.component in RUNNING and _weight(wrong) * 2 <= _weight(letters):
            return []
        words = _WORDS[attribute][wanted]
        return _judged((line, words) for line, _ in wrong)

    return judge


def label_italic(scene: Scene, rule: Requirement) -> Verdict:
    """The slope of a label before a colon."""
    found = scene.lines(rule)
    if not found or not found[0].runs:
        return None
    italic = found[0].runs[0].format.italic
    words = _WORDS["italic"][bool(rule.value)]
    return _judged([(found[0], words)] if italic is not rule.value else [])


def case(scene: Scene, rule: Requirement) -> Verdict:
    """Capitals throughout, or not."""
    found = [line for line in scene.lines(rule) if any(map(str.isalpha, line.text))]
    if not found:
        return None
    upper = rule.value == "upper"
    words = ("chữ thường", "small letters") if upper else ("chữ in hoa", "capitals")
    return _judged(
        (line, words) for line in found if is_upper(_unnumbered(line)) is not upper
    )


def initial(scene: Scene, rule: Requirement) -> Verdict:
    """The first letter."""
    text = scene.anatomy.text(rule.component)
    if not text[:1].isalpha():
        return None
    upper = rule.value == "upper"
    words = (
        ("thường chữ cái đầu", "a small first letter")
        if upper
        else ("hoa chữ cái đầu", "a capital first letter")
    )
    wrong = text[0].isupper() is not upper
    return _judged([(scene.lines(rule)[0], words)] if wrong else [])


def coherent(scene: Scene, rule: Requirement) -> Verdict:
    """Sizes of several components that rise and fall together."""
    found = [scene.anatomy.of(name) for name in rule.of]
    if not all(lines and lines[0].runs for lines in found):
        return None
    sizes = tuple(max(run.format.size for run in lines[0].runs) for lines in found)
    if any(sizes == tuple(map(Decimal, known)) for known in rule.values):
        return []
    return [Breach(same(" / ".join(map(number, sizes))), found[0][0].paragraph.spot)]


def _judged(wrong: "Iterator[tuple[Line, Said]] | list[tuple[Line, Said]]") -> Verdict:
    return [Breach(words, line.paragraph.spot) for line, words in wrong]


def _lettered(found: tuple[Line, ...]) -> Iterator[tuple[Line, Run]]:
    for line in found:
        for run in line.runs:
            if any(map(str.isalnum, run.text)) or run.text.strip() in _MARKS:
                yield line, run


def _leads(line: Line, run: Run) -> bool:
    """Say whether a run is of an article's number or its title; not its sentence."""
    number = _NUMBERED.match(line.text)
    if number is None or not line.text.endswith((".", ":", ";")):
        return True
    before = "".join(
        one.text for one in takewhile(lambda one: one is not run, line.runs)
    )
    return len(before.strip()) < number.end()


def _weight(found: list[tuple[Line, Run]]) -> int:
    return sum(len(run.text) for _, run in found)


def _unnumbered(line: Line) -> str:
    """Return a heading without its Roman number, which is always in capitals."""
    if not line.paragraph.number:
        return line.text
    return "".join(run.text for run in line.runs)
