"""A finished paper held against the rules of its sheet: findings and outcomes."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import evolve

from drafter.findings import Finding, Severity, Spot, hint, warning
from drafter.ooxml.reader import read
from drafter.records import frozen
from drafter.standards import anatomy as components
from drafter.standards.anatomy import family_of
from drafter.standards.aspect import Deviation, Inspection, Verdict, merged
from drafter.standards.paper_head import last_possible_day
from drafter.standards.requirement import Requirement
from drafter.standards.sheet import CHOSEN, Sheet, choose, fallback, sheets
from drafter.standards.sheet_contents import ASPECTS
from drafter.standards.sheet_values import Certainty, Wording
from drafter.standards.type_rules import LETTER_CASE
from drafter.standards.wording_rules import (
    FIXED_TEXT,
    FORBIDDEN,
    PADDED,
    TEXT_FORM,
    TYPE_CODE,
)

NO_LETTERHEAD = warning("R202")
NO_DAY = hint("R203")
OTHER_BODY = hint("R205")
OLDER = hint("R206")

SEVERITIES = {
    Certainty.VERIFIED: Severity.ERROR,
    Certainty.UNVERIFIED: Severity.WARNING,
    Certainty.CHOICE: Severity.HINT,
}
"""How grave a deviation is: only what was read in the law itself is an error."""

_OF_WORDS = frozenset(
    (FIXED_TEXT, TEXT_FORM, FORBIDDEN, PADDED, TYPE_CODE, LETTER_CASE)
)
"""Kinds of deviations of words; what is still to be filled in makes none."""
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.HINT)


class Outcome(StrEnum):
    """What became of a rule; one that was not evaluated never counts as passed."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_EVALUATED = "not_evaluated"


@frozen(kw_only=True, eq=False, repr=False)
class Report:
    """The result of a check.

    Attributes:
        sheet: The sheet that was used.
        findings: What was found, gravest first, then by place.
        outcomes: Every rule of the sheet and what became of it.
    """

    sheet: Sheet
    findings: tuple[Finding, ...]
    outcomes: tuple[tuple[str, Outcome], ...]

    def of(self, outcome: Outcome) -> tuple[str, ...]:
        """Return the rules that had an outcome."""
        return tuple(rule for rule, own in self.outcomes if own is outcome)


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
    special = (s for s in known if s.special and anatomy.of(s.opening))
    usual = next(special, None) or choose(family or fallback(known), day, known)
    sheet = Sheet.named(standard, known) if standard else usual
    inspection = Inspection(
        paper=paper, anatomy=anatomy, sheet=sheet, day=day, file=name
    )
    if not standard and not anatomy.recognised:
        return _unjudged(
            inspection,
            NO_LETTERHEAD.at(mark=inspection.spot, standard=usual.name),
        )
    if day is not None and day < sheet.dated:
        return _unjudged(
            inspection, OLDER.at(mark=_date_spot(inspection), short=sheet.short)
        )
    chosen = tuple(
        _chosen(inspection, usual, explicit=bool(standard), sure=bool(family))
    )
    return _judged(inspection, chosen)


def _judged(inspection: Inspection, chosen: tuple[Finding, ...]) -> Report:
    findings = list(chosen)
    outcomes = []
    for rule in inspection.sheet.requirements:
        verdict = _verdict(inspection, rule)
        findings += [_finding(inspection, rule, b) for b in merged(verdict or [])]
        outcomes.append((rule.id, _outcome(verdict)))
    ordered = sorted(findings, key=_rank)
    return Report(
        sheet=inspection.sheet, findings=tuple(ordered), outcomes=tuple(outcomes)
    )


def _verdict(inspection: Inspection, rule: Requirement) -> Verdict:
    """Judge one rule, unless it is not for this paper."""
    if not rule.in_force(inspection.day):
        return None
    if rule.when and not inspection.anatomy.of(rule.when):
        return None
    if rule.unless and inspection.anatomy.of(rule.unless):
        return None
    aspect = ASPECTS[rule.aspect]
    if aspect.rule in _OF_WORDS and any(line.gap for line in inspection.lines(rule)):
        return None
    return aspect.judge(inspection, rule)


def _outcome(verdict: Verdict) -> Outcome:
    if verdict is None:
        return Outcome.NOT_EVALUATED
    return Outcome.FAILED if verdict else Outcome.PASSED


def _unjudged(inspection: Inspection, finding: Finding) -> Report:
    outcomes = (
        (rule.id, Outcome.NOT_EVALUATED) for rule in inspection.sheet.requirements
    )
    return Report(sheet=inspection.sheet, findings=(finding,), outcomes=tuple(outcomes))


def _finding(
    inspection: Inspection, rule: Requirement, deviation: Deviation
) -> Finding:
    aspect = ASPECTS[rule.aspect]
    component = inspection.sheet.components[rule.component]
    required = deviation.required or aspect.values.text(rule, component)
    source, doubt = cited(rule)
    kind = evolve(aspect.rule, severity=SEVERITIES[rule.certainty])
    return kind.at(
        rule.id,
        mark=deviation.spot,
        component=component.label,
        component_en=component.label_en,
        found=deviation.actual[0],
        found_en=deviation.actual[1],
        required=required[0],
        required_en=required[1],
        source=source[0],
        source_en=source[1],
        doubt=doubt[0],
        doubt_en=doubt[1],
        more=f"; còn {deviation.more} chỗ như vậy" if deviation.more else "",
        more_en=f"; and in {deviation.more} other places" if deviation.more else "",
        **aspect.words,
    )


def cited(rule: Requirement) -> tuple[Wording, Wording]:
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
    inspection: Inspection, usual: Sheet, *, explicit: bool, sure: bool
) -> Iterator[Finding]:
    """Yield what is to be said of the sheet that was chosen."""
    spot = _date_spot(inspection)
    if explicit:
        if usual != inspection.sheet:
            yield CHOSEN.at(mark=spot, short=inspection.sheet.short, usual=usual.short)
        return
    if not sure:
        yield OTHER_BODY.at(mark=spot, short=inspection.sheet.short)
    if inspection.day is None:
        yield NO_DAY.at(mark=spot, short=inspection.sheet.short)


def _date_spot(inspection: Inspection) -> Spot:
    lines = inspection.anatomy.of("place_date")
    return lines[0].paragraph.spot if lines else inspection.spot


def _rank(finding: Finding) -> tuple[int, int, int]:
    spot = finding.mark
    place = (0, 0)
    if isinstance(spot, Spot):
        place = (spot.paragraph or 0, spot.table or 0)
    return (_ORDER.index(finding.severity), *place)
