"""Aspects of numbers and days: zeros before them, codes in symbols."""

import re

from drafter.standards import paper_head
from drafter.standards.aspects.patterns import compiled, spot
from drafter.standards.breach import Breach, Scene, Verdict, quoted
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import Line, fold

_DIGITS = re.compile(r"\d+")


def padded(scene: Scene, rule: Requirement) -> Verdict:
    """A zero before numbers below ten, days below ten, and months 1 and 2."""
    found = scene.lines(rule)
    if not found:
        return None
    text = found[0].text
    written = paper_head.written_date(text)
    if written is not None:
        return _day(found[0], *written)
    digits = _DIGITS.search(text)
    if digits is None:
        return None
    right = digits[0].zfill(2)
    wrong = Breach(quoted(digits[0]), spot(found[0]), wanted=quoted(right))
    return [] if digits[0] == right else [wrong]


def _day(line: Line, day: str, month: str) -> Verdict:
    if not (day.isdigit() or month.isdigit()):
        return None
    right = paper_head.padded_date(day, month)
    if right == (day, month):
        return []
    said, wanted = (f"ngày {d} tháng {m}" for d, m in ((day, month), right))
    return [Breach(quoted(said), spot(line), wanted=quoted(wanted))]


def code(scene: Scene, rule: Requirement) -> Verdict:
    """The code of the type in the symbol."""
    found = scene.lines(rule)
    wanted = _wanted_code(scene)
    match = compiled(rule).search(scene.anatomy.text(rule.component))
    if not found or not wanted or match is None:
        return None
    wrong = Breach(quoted(match[1]), spot(found[0]), wanted=quoted(wanted))
    return [] if match[1] == wanted else [wrong]


def _wanted_code(scene: Scene) -> str:
    kind = fold(scene.anatomy.text("type_name"))
    known = {fold(name): code for name, code in scene.sheet.types.items()}
    if not kind:
        return known.get("", "") if scene.anatomy.of("letter_subject") else ""
    fitting = [name for name in known if name and kind.startswith(name)]
    return known[max(fitting, key=len)] if fitting else ""
