"""Which sheet the papers of a conference follow: by host and day, or by its file."""

from collections.abc import Iterable, Iterator

from drafter.findings import Finding, Path, hint, warning
from drafter.model import Conference, Family
from drafter.model.bodies import is_no_line
from drafter.model.body_kinds import OTHER
from drafter.model.issuers import standard
from drafter.standards.sheet import (
    CHOSEN,
    Sheet,
    UnknownStandard,
    choose,
    fallback,
    sheets,
)

OTHER_HOST = hint("R205", "host")
NO_ADDRESSEE = warning("R207")

_REPORTS = ("bao_cao", "bao_cao_trinh")


def issued_by(
    conference: Conference, paper: str, among: Iterable[Sheet] | None = None
) -> Sheet:
    """Return the sheet of a paper of a conference.

    What the file says of the paper comes first, then what it says of all papers,
    then the family of the host and the day of the paper.

    Raises:
        UnknownStandard: The file names a sheet that there is not.
    """
    known = tuple(sheets() if among is None else among)
    named = standard(conference, paper)
    if named and not is_no_line(named):
        return Sheet.named(named, known)
    return _usual(conference, paper, known)


def family(conference: Conference, paper: str) -> Family:
    """Return the family of a paper of a conference."""
    return issued_by(conference, paper).family


def examine(
    conference: Conference, among: Iterable[Sheet] | None = None
) -> Iterator[Finding]:
    """Yield what is to be said of the sheets that the papers follow."""
    known = tuple(sheets() if among is None else among)
    named = tuple(_named(conference))
    for path, name, paper in named:
        yield from _judged(conference, paper, name, path, known)
    if not named:
        yield from _unsure(conference, known)
    yield from _unaddressed(conference, known)


def _named(conference: Conference) -> Iterator[tuple[Path, str, str]]:
    """Yield place, name and paper of each sheet that the file names."""
    said: list[tuple[Path, str, str]] = [
        (("host", "standard"), conference.host.standard, ""),
        (("standard",), conference.standard, ""),
    ]
    for position, issuance in enumerate(conference.issuances):
        path = ("issuances", position, "standard")
        said.append((path, issuance.standard, issuance.paper))
    yield from (one for one in said if one[1] and not is_no_line(one[1]))


def _judged(
    conference: Conference, paper: str, name: str, path: Path, known: tuple[Sheet, ...]
) -> Iterator[Finding]:
    """Report a name that is none, and a choice that is not the usual one."""
    try:
        sheet = Sheet.named(name, known)
    except UnknownStandard as stopped:
        yield from (finding.placed(path, None) for finding in stopped.findings)
        return
    usual = _usual(conference, paper, known)
    if sheet != usual:
        yield CHOSEN.at(*path, short=sheet.short, usual=usual.short)


def _unsure(conference: Conference, known: tuple[Sheet, ...]) -> Iterator[Finding]:
    """Tell a host of no known kind which sheet its papers follow meanwhile."""
    if conference.host.kind is OTHER:
        usual = _usual(conference, "", known)
        yield OTHER_HOST.at(
            "host",
            body=conference.host.read.name,
            short=usual.short,
            name=usual.name,
            known=", ".join(sheet.name for sheet in known),
        )


def _unaddressed(conference: Conference, known: tuple[Sheet, ...]) -> Iterator[Finding]:
    """Report addressees of reports whose sheet keeps them for other papers."""
    for position, issuance in enumerate(conference.issuances):
        if not issuance.addressees or issuance.paper not in _REPORTS:
            continue
        try:
            sheet = issued_by(conference, issuance.paper, known)
        except UnknownStandard:
            continue
        if sheet.declares("addressee.only_in"):
            yield NO_ADDRESSEE.at(
                *("issuances", position, "addressees", 0),
                short=sheet.short,
                addressee=issuance.addressees[0],
            )


def _usual(conference: Conference, paper: str, known: tuple[Sheet, ...]) -> Sheet:
    """Return the sheet that the host and the day of a paper choose."""
    host = conference.host
    special = (sheet for sheet in known if sheet.special == host.kind.word)
    if (own := next(special, None)) is not None:
        return own
    return choose(host.family or fallback(known), conference.day_of(paper), known)
