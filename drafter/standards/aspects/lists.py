"""Aspects of lists: their first line, each line, the last; the mark at the end."""

import re

from attrs import evolve

from drafter.standards.aspects.patterns import compiled, matching, spot
from drafter.standards.breach import Breach, Scene, Verdict, quoted
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line

_ENTRY = re.compile(r"^[-–+]\s")


def first(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the first line."""
    return matching(list(scene.lines(rule)[:1]), rule)


def each(scene: Scene, rule: Requirement) -> Verdict:
    """The form of every line but the last."""
    found = _entries(scene.lines(rule))
    return matching(found[:-1], rule) if found else None


def last(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the last line."""
    return matching(_entries(scene.lines(rule))[-1:], rule)


def opens(scene: Scene, rule: Requirement) -> Verdict:
    """The form of the first line, where another component asks for it."""
    return matching(_entries(scene.lines(rule))[:1], rule)


def entries(scene: Scene, rule: Requirement) -> Verdict:
    """Several addressees: a dash each, a semicolon after each but the last."""
    found = [line for line in scene.lines(rule) if _ENTRY.search(line.text)]
    if not scene.lines(rule):
        return None
    wrong = [line for line in found[:-1] if not line.text.endswith(";")]
    wrong += [line for line in found[-1:] if not line.text.endswith(".")]
    return [Breach(quoted(line.text), spot(line)) for line in wrong]


def end(scene: Scene, rule: Requirement) -> Verdict:
    """The mark at the end of the content."""
    items = scene.anatomy.items
    if not items:
        return None
    line = items[-1].line
    if compiled(rule).search(line.text):
        return []
    return [Breach(quoted("…" + line.text[-25:]), spot(line))]


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
