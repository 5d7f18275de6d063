"""Forms of text: lists, house spelling, numbers of documents and references."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from drafter.formatter import lists, orthography, references
from drafter.formatter.lists import Link
from drafter.formatter.references import System
from drafter.formatter.settings import Settings
from drafter.values import Month


@frozen
class TextForms(Settings):
    """Writes what is more words than numbers."""

    def listing(self, items: Iterable[str], link: Link = "và") -> str:
        """Write a, b và c; with ";" between when an item holds a comma."""
        return self._as_typed(lists.listing(items, link))

    def house(self, text: str) -> str:
        """Return structured text in house spelling; names are not for this."""
        return orthography.house(text, self.tone, self.spelling)

    def document_number(
        self, number: int | None, symbol: str, system: System = System.STATE
    ) -> str:
        """Write Số: 05/BC-UBND of the State, Số 05-NQ/ĐU of the Party."""
        return self._as_typed(references.document_number(number, symbol, system))

    def reference(
        self,
        kind: str,
        number: str,
        day: date | Month | None,
        system: System = System.STATE,
        *,
        issuer: str = "",
        about: str = "",
    ) -> str:
        """Write Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của …"""  # noqa: D415
        said = references.reference(
            kind, number, day, system, issuer=issuer, about=about
        )
        return self._as_typed(said)
