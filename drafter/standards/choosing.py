"""Which sheet is for a paper: by the family of its issuer and its day."""

from collections.abc import Iterable
from datetime import date

from drafter.model import Family
from drafter.standards.sheet import Sheet, sheets


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
