"""A finished paper against the rules of its sheet."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from drafter.findings import Finding, Severity, Spot
from drafter.ooxml.places import BODY
from drafter.ooxml.reader import read
from drafter.standards import anatomy as components
from drafter.standards.anatomy import Anatomy, family_of
from drafter.standards.aspects import ASPECTS
from drafter.standards.breach import Breach, Said, Scene, Verdict, gathered
from drafter.standards.choosing import choose, fallback
from drafter.standards.paper_head import last_possible_day
from drafter.standards.report import Outcome, Report
from drafter.standards.requirement import Certainty, Requirement
from drafter.standards.rules import choice, letters, words
from drafter.standards.sheet import Sheet, sheets

SEVERITIES = {
    Certainty.VERIFIED: Severity.ERROR,
    Certainty.UNVERIFIED: Severity.WARNING,
    Certainty.CHOICE: Severity.HINT,
}
"""How grave a breach is: only what was read in the law itself is an error."""

_OF_WORDS = frozenset(
    (words.TEXT, words.SHAPE, words.FORBIDDEN, words.PADDED, words.CODE, letters.CASE)
)
"""Kinds of breaches of words; what is still to be filled in makes none."""
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.HINT)


def check(
    data: bytes,
    *,
    standard: str | None = None,
    name: str = "văn bản.docx",
    among: Iterable[Sheet] | None = None,
) -> Report:
    """Check the form of a finished paper.

    Args:
        data: The bytes of the .docx.
        standard: The name of a sheet, if its issuer and day are not to choose it.
        name: The name of the file, for the places of findings.
        among: The sheets there are, if not the shipped ones.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or damaged.
        drafter.standards.UnknownStandard: There is no sheet of that name.
    """
    known = tuple(sheets() if among is None else among)
    paper = read(data, name)
    anatomy = components.read(paper, known)
    day = last_possible_day(anatomy.text("place_date"))
    family = family_of(anatomy, known)
    usual = choose(family or fallback(known), day, known)
    sheet = Sheet.named(standard, known) if standard else usual
    scene = Scene(paper=paper, anatomy=anatomy, sheet=sheet, day=day, file=name)
    if not standard and not anatomy.recognised:
        return _unjudged(
            scene, choice.NO_LETTERHEAD.at(mark=Spot(name, BODY), standard=usual.name)
        )
    if day is not None and day < sheet.dated:
        return _unjudged(
            scene, choice.OLDER.at(mark=_date_spot(scene), short=sheet.short)
        )
    chosen = tuple(_chosen(scene, usual, explicit=bool(standard), sure=bool(family)))
    return _judged(scene, chosen)


def _judged(scene: Scene, chosen: tuple[Finding, ...]) -> Report:
    findings = list(chosen)
    outcomes = []
    for rule in scene.sheet.requirements:
        verdict = _verdict(scene, rule)
        findings += [_finding(scene, rule, b) for b in gathered(verdict or [])]
        outcomes.append((rule.id, _outcome(verdict)))
    ordered = sorted(findings, key=_rank)
    return Report(sheet=scene.sheet, findings=tuple(ordered), outcomes=tuple(outcomes))


def _verdict(scene: Scene, rule: Requirement) -> Verdict:
    """Judge one rule, unless it is not for this paper."""
    if not rule.in_force(scene.day):
        return None
    if rule.when and not scene.anatomy.of(rule.when):
        return None
    if rule.unless and scene.anatomy.of(rule.unless):
        return None
    aspect = ASPECTS[rule.aspect]
    if aspect.rule in _OF_WORDS and any(line.gap for line in scene.lines(rule)):
        return None
    return aspect.judge(scene, rule)


def _outcome(verdict: Verdict) -> Outcome:
    if verdict is None:
        return Outcome.NOT_EVALUATED
    return Outcome.FAILED if verdict else Outcome.PASSED


def _unjudged(scene: Scene, finding: Finding) -> Report:
    outcomes = ((rule.id, Outcome.NOT_EVALUATED) for rule in scene.sheet.requirements)
    return Report(sheet=scene.sheet, findings=(finding,), outcomes=tuple(outcomes))


def _finding(scene: Scene, rule: Requirement, breach: Breach) -> Finding:
    aspect = ASPECTS[rule.aspect]
    component = scene.sheet.components[rule.component]
    required = breach.wanted or aspect.said(rule)
    if rule.aspect == "text":
        required = (f"“{component.phrase}”",) * 2
    source, doubt = cited(rule)
    kind = evolve(aspect.rule, severity=SEVERITIES[rule.certainty])
    return kind.at(
        rule.id,
        mark=breach.spot,
        component=component.label,
        component_en=component.label_en,
        found=breach.found[0],
        found_en=breach.found[1],
        required=required[0],
        required_en=required[1],
        source=source[0],
        source_en=source[1],
        doubt=doubt[0],
        doubt_en=doubt[1],
        more=f"; còn {breach.more} chỗ như vậy" if breach.more else "",
        more_en=f"; and in {breach.more} other places" if breach.more else "",
        **aspect.words,
    )


def cited(rule: Requirement) -> tuple[Said, Said]:
    """Return where a rule comes from, and the doubt about it.

    Only a rule that was read in its text is cited as that text without a doubt.
    """
    if rule.certainty is Certainty.CHOICE:
        return ("nếp trình bày của drafter", "house style of drafter"), ("", "")
    text = ", ".join(filter(None, (rule.source, rule.article)))
    doubt = ("; chưa kiểm chứng đầy đủ", "; not fully verified")
    sure = rule.certainty is Certainty.VERIFIED
    return (text, text), ("", "") if sure else doubt


def _chosen(
    scene: Scene, usual: Sheet, *, explicit: bool, sure: bool
) -> Iterator[Finding]:
    """Yield what is to be said of the sheet that was chosen."""
    spot = _date_spot(scene)
    if explicit:
        if usual != scene.sheet:
            yield choice.CHOSEN.at(
                mark=spot, short=scene.sheet.short, usual=usual.short
            )
        return
    if not sure:
        yield choice.OTHER_BODY.at(mark=spot, short=scene.sheet.short)
    if scene.day is None:
        yield choice.NO_DAY.at(mark=spot, short=scene.sheet.short)


def _date_spot(scene: Scene) -> Spot:
    return _first_spot(scene.anatomy, "place_date") or Spot(scene.file, BODY)


def _first_spot(anatomy: Anatomy, component: str) -> Spot | None:
    lines = anatomy.of(component)
    return lines[0].paragraph.spot if lines else None


def _rank(finding: Finding) -> tuple[int, int, int]:
    spot = finding.mark
    place = (0, 0)
    if isinstance(spot, Spot):
        place = (spot.paragraph or 0, spot.table or 0)
    return (_ORDER.index(finding.severity), *place)
