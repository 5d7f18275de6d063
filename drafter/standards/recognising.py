"""Whose form a finished paper has: by the body that issues it and how it opens."""

import re
from collections.abc import Iterable

from drafter.formatter.orthography import toned
from drafter.model import Family
from drafter.standards.anatomy import Anatomy
from drafter.standards.sheet import Sheet
from drafter.values import ToneStyle

_ISSUERS = ("issuer", "parent_issuer", "sign_authority", "number")


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
