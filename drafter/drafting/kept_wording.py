"""Words of a person in a drafted paper: put where they belong, or told why not."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.drafting import alignment, own_templates
from drafter.errors import DrafterError, RenderError
from drafter.findings import Finding, error, hint, warning
from drafter.model import Conference, KeptWording
from drafter.ooxml.rewording import How, Outcome, Rewording, reworded
from drafter.patterns import regex
from drafter.records import frozen
from drafter.structure.refusals import meant
from drafter.templating.environment import FORBIDDEN
from drafter.templating.manifests import FOLDER
from drafter.templating.shipped import papers
from drafter.vocabulary import GAP_OPENINGS, fold, nearest

if TYPE_CHECKING:
    from drafter.drafting.loading import Read

BAD_CHARACTER = error("T302", "kept")
UNKNOWN_PAPER = warning("D484")
GONE = warning("D486")
GONE_FAR = warning("D486", "far")
TWICE = hint("D487")
TWICE_BEFORE = hint("D487", "before")
NO_FIT = warning("D488")
MERGED = warning("D488", "merged")
AGAIN = warning("D489")
_OF_PLACES = (GONE, GONE_FAR, TWICE, TWICE_BEFORE, NO_FIT, MERGED, AGAIN)
_GAP = regex("|".join(rf"{re.escape(mark)}[^\]]*\]" for mark in GAP_OPENINGS))


@frozen
class Applied:
    """A paper in which the words of a person stand.

    Attributes:
        data: Its bytes.
        count: How many entries it shows.
        weight_lost: Whether words in bold, italics or underlined lost that look.
        findings: Entries that it does not show, or for which two places could stand.
        filled: The marks of gaps that it shows no more.
    """

    data: bytes
    count: int = 0
    weight_lost: bool = False
    findings: tuple[Finding, ...] = ()
    filled: frozenset[str] = frozenset()


def applied(
    data: bytes,
    entries: Sequence[KeptWording],
    paper: str,
    typeset: Callable[[str], str] = str,
) -> Applied:
    """Return a paper as it was drafted, with the words kept for it.

    Args:
        data: The paper as .docx, drafted and not yet sealed.
        entries: All that is kept, of other papers too.
        paper: The name of the paper.
        typeset: Sets a text as the paper sets its own.

    Raises:
        drafter.errors.RenderError: A text has a character that Word cannot hold.
    """
    own = [(n, entry) for n, entry in enumerate(entries) if entry.is_of(paper)]
    if not own:
        return Applied(data)
    if stops := [stop for number, entry in own for stop in _stops(number, entry)]:
        raise RenderError(stops)
    wanted = [_rewording(entry) for _, entry in own]
    changed, outcomes = reworded(data, wanted, typeset)
    told = zip(own, outcomes, strict=True)
    findings = (
        finding
        for (position, entry), outcome in told
        for finding in _findings(position, entry, outcome)
    )
    return Applied(
        data=changed,
        count=sum(
            outcome.applied and not entry.is_as_drafted
            for (_, entry), outcome in zip(own, outcomes, strict=True)
        ),
        weight_lost=any(outcome.lost_weight for outcome in outcomes),
        findings=tuple(_once(findings)),
        filled=_filled(data, changed) if _touch_gaps(own) else frozenset(),
    )


def _touch_gaps(own: Iterable[tuple[int, KeptWording]]) -> bool:
    return any(_GAP.search(entry.drafted) for _, entry in own)


def _filled(before: bytes, after: bytes) -> frozenset[str]:
    """Return the marks of gaps that a paper showed and shows no more."""
    there, left = (
        {mark for text in alignment.texts(data) for mark in _GAP.findall(text)}
        for data in (before, after)
    )
    return frozenset(there - left)


def _stops(position: int, entry: KeptWording) -> Iterator[Finding]:
    if bad := FORBIDDEN.search(entry.text):
        path = ("kept_wording", position, "wording" if entry.wording else "added")
        code = f"U+{ord(bad[0]):04X}"
        yield BAD_CHARACTER.at(*path, paper=entry.paper, character=code)


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, one of several additions behind one doubtful place."""
    seen = set[object]()
    for finding in findings:
        place = (finding.rule, finding.values["text"])
        if finding.rule is not TWICE_BEFORE or place not in seen:
            yield finding
        seen.add(place)


def _rewording(entry: KeptWording) -> Rewording:
    if entry.removed:
        return Rewording(entry.drafted, How.REMOVED)
    if entry.wording:
        return Rewording(entry.drafted, How.CHANGED, entry.wording)
    return Rewording(entry.after, How.FOLLOWED, entry.added)


def _findings(position: int, entry: KeptWording, outcome: Outcome) -> Iterator[Finding]:
    """Yield why an entry is not shown, or what makes its place doubtful."""
    attribute = "drafted" if entry.drafted else "after"
    path = ("kept_wording", position, attribute)
    values: dict[str, Any] = {
        "paper": entry.paper,
        "text": entry.anchor,
        "key": "cau" if entry.drafted else "sau",
    }
    if outcome.taken:
        yield AGAIN.at(*path, **values)
    elif not outcome.places:
        yield (GONE if outcome.nearest else GONE_FAR).at(
            *path, nearest=outcome.nearest, **values
        )
    elif outcome.merged:
        yield MERGED.at(*path, **values)
    elif outcome.cells:
        yield NO_FIT.at(*path, cells=outcome.cells, **values)
    elif outcome.places > 1:
        rule = TWICE if entry.drafted else TWICE_BEFORE
        yield rule.at(*path, places=outcome.places, **values)


def of_no_paper(conference: Conference, folder: Path) -> Iterator[Finding]:
    """Yield the entries of papers that there are none of, shipped or an office's own.

    Args:
        conference: The facts.
        folder: The folder of their file.
    """
    for position, entry in enumerate(conference.kept_wording):
        name = _name(entry.paper)
        own = folder / (conference.template or FOLDER)
        if name in papers() or own_templates.makes(own, name):
            continue
        near, listed = nearest(name, papers()), ", ".join(papers())
        hints: dict[str, Any] = (
            dict(meant(near))
            if near
            else {"hint_vi": f"có: {listed}", "hint_en": f"there are: {listed}"}
        )
        path = ("kept_wording", position, "paper")
        yield UNKNOWN_PAPER.at(*path, text=entry.paper, **hints)


def in_drafts(read: "Read") -> Iterator[Finding]:
    """Yield what drafting the papers that entries name shows of the entries."""
    from drafter.drafting.rendering import make_of_file

    wanted = dict.fromkeys(_name(e.paper) for e in read.conference.kept_wording)
    for name in wanted:
        with suppress(DrafterError):  # why it cannot be drafted is for render to tell
            noticed = make_of_file(read, name).noticed
            yield from (n for n in noticed if n.rule in _OF_PLACES)


def _name(typed: str) -> str:
    """Return the name of a paper as templates have it."""
    own = fold(typed).replace("_", "-")
    return next((paper for paper in papers() if fold(paper) == fold(typed)), own)
