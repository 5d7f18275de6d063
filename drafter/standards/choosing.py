"""Which sheet is for a paper: by the family of its issuer and its day."""

import re
from collections.abc import Iterable
from datetime import date

from drafter.formatter.orthography import toned
from drafter.model import Family
from drafter.standards.anatomy import Anatomy
from drafter.standards.sheet import Sheet, sheets
from drafter.values import ToneStyle

_ISSUERS = ("issuer", "parent_issuer", "sign_authority", "number")


def fallback(among: Iterable[Sheet]) -> Family:
    """Return the family whose rules bodies without rules of their own follow."""
    known = tuple(among)
    return next((sheet.family for sheet in known if sheet.fallback), known[0].family)


def choose(
    family: Family, day: date | None, among: Iterable[Sheet] | None = None
) -> Sheet:
    """Return the sheet for papers of a family on a day; of no day, the newest.

    Args:
        family: Whose papers.
        day: The day of the paper.
        among: The sheets to choose from, if not the shipped ones.
    """
    known = tuple(sheets() if among is None else among)
    own = sorted((s for s in known if s.family == family), key=lambda s: s.since)
    if day is None:
        return own[-1]
    fitting = [sheet for sheet in own if sheet.since <= day <= sheet.until]
    return fitting[-1] if fitting else own[0]


def family_of(anatomy: Anatomy, among: Iterable[Sheet]) -> Family | None:
    """Return the family whose form a paper has, or nothing when nothing shows it.

    The body that issues it says most; where two regimes are mixed it decides.
    """
    known = tuple(among)
    named = toned(
        " ".join(anatomy.text(name).upper() for name in _ISSUERS), ToneStyle.HOA_ON_O
    )
    by_name = {s.family for s in known if s.issuers and re.search(s.issuers, named)}
    by_opening = {s.family for s in known if anatomy.of(s.opening)}
    both = by_name & by_opening
    for found in (both, by_opening, by_name):
        if len(found) == 1:
            return next(iter(found))
    issuer = toned(anatomy.text("issuer").upper(), ToneStyle.HOA_ON_O)
    matches = [(m.start(), s.family) for s in known if (m := _found(s, issuer))]
    return min(matches)[1] if matches else None


def _found(sheet: Sheet, issuer: str) -> re.Match[str] | None:
    return re.search(sheet.issuers, issuer) if sheet.issuers else None
