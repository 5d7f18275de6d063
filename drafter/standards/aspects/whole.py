"""Aspects of all letters of a file: font, colour, encoding."""

import unicodedata
from collections.abc import Callable

from drafter.legacy import legacy_text
from drafter.ooxml.document import Run
from drafter.ooxml.run_format import RunFormat
from drafter.standards.breach import Breach, Scene, Verdict, same
from drafter.standards.requirement import Requirement
from drafter.standards.text_line import encoding

_WHITE = "FFFFFF"
"""What is white cannot be seen on paper."""
_COLOURED = frozenset({"urgency", "circulation", "secrecy"})


def font(scene: Scene, rule: Requirement) -> Verdict:
    """The font, whatever the style or theme it comes from."""
    return _whole(scene, lambda run: _fonts(run, str(rule.value)))


def colour(scene: Scene, rule: Requirement) -> Verdict:
    """The colour of type; red marks of urgency aside."""
    marks = {line.number for name in _COLOURED for line in scene.anatomy.of(name)}
    spared = {scene.paper.paragraphs[index].spot for index in marks}
    allowed = ("", str(rule.value), _WHITE)
    verdict = _whole(
        scene,
        lambda run: "" if run.format.colour in allowed else f"#{run.format.colour}",
    )
    return [b for b in verdict or [] if b.spot not in spared]


def unicode(scene: Scene, rule: Requirement) -> Verdict:
    """Letters in Unicode, not in the codes of an old font, whatever font is set."""

    def old(run: Run) -> str:
        pasted = legacy_text(run.text)
        found = encoding(run) or (pasted and pasted.encoding)
        return found.value if found else ""

    return _whole(scene, old)


def composed(scene: Scene, rule: Requirement) -> Verdict:
    """Letters with their accents as one character."""

    def loose(run: Run) -> str:
        text = run.text
        return (
            "" if unicodedata.is_normalized("NFC", text) else f"“{text.strip()[:30]}”"
        )

    return _whole(scene, loose)


def _fonts(run: Run, wanted: str) -> str:
    if encoding(run):
        return ""
    face: RunFormat = run.format
    plain = any(c.isascii() and c.isalnum() for c in run.text)
    accented = any(not c.isascii() and c.isalpha() for c in run.text)
    used = [face.ascii] * plain + [face.font] * accented
    return next((n for n in used if not n.casefold().startswith(wanted.casefold())), "")


def _whole(scene: Scene, wrong: Callable[[Run], str]) -> Verdict:
    """Judge every run of the file; a file without words cannot be judged."""
    faces = list(scene.paper.visible_runs())
    if not faces:
        return None
    return [
        Breach(same(found), paragraph.spot)
        for paragraph, run in faces
        if (found := wrong(run))
    ]
