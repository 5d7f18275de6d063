"""One lead and its list: a sentence while it is short, else a line for each item."""

from collections.abc import Sequence

from drafter.views.phrasing import LONGEST, capital, length, paragraph, sentence
from drafter.vocabulary import tag


class Listing:
    """A list that is told once, under one lead.

    Up to `LONGEST` words it is one sentence, "lead: a; b.". Beyond them a report
    prints the lead and a line for each item; a news item cuts the list.
    """

    def __init__(
        self,
        lead: str,
        items: Sequence[str],
        *,
        preface: str = "",
        colon: bool = True,
        lines_from: int = 0,
    ) -> None:
        """Tell some items.

        Args:
            lead: What introduces them, without its colon.
            items: The items as they stand in mid-sentence, without final marks.
            preface: Sentences that stand before the lead.
            colon: Whether a colon parts the lead from several items in a sentence.
            lines_from: From how many items on they are lines however short; 0 for
                never.
        """
        self.lead, self.items, self.preface = lead, tuple(filter(None, items)), preface
        self._colon, self._lines_from = colon, lines_from

    @tag("cau", "Cả câu; khi danh sách dài thì là lời dẫn vào các mục")
    def opening(self) -> str:
        lead = f"{capital(self.lead)}:"
        return paragraph(self.preface, lead) if self._in_lines else str(self)

    @tag("muc", "Từng mục một dòng, khi danh sách dài")
    def lines(self) -> tuple[str, ...]:
        if not self._in_lines:
            return ()
        *before, last = map(capital, self.items)
        return (*(f"{item};" for item in before), sentence(last))

    def cut(self, most: int | None = None) -> "Listing":
        """Return its first items: at most so many, and such as a sentence holds."""
        kept: list[str] = []
        for item in self.items[:most]:
            if kept and length(" ".join((self.lead, *kept, item))) > LONGEST:
                break
            kept.append(item)
        return Listing(self.lead, kept, preface=self.preface, colon=self._colon)

    def beside(self, item: str) -> "Listing":
        """Return it with one item more: "…; cùng các chi bộ"."""
        return Listing(
            self.lead, (*self.items, item), preface=self.preface, colon=self._colon
        )

    @property
    def _in_lines(self) -> bool:
        number = len(self.items)
        if number < 2:
            return False
        is_long = length(" ".join((self.lead, *self.items))) > LONGEST
        return is_long or 0 < self._lines_from <= number

    @property
    def clause(self) -> str:
        """All of it in mid-sentence: "các đồng chí: A, …; B, …"."""
        colon = ":" if self.lead and self._colon and len(self.items) > 1 else ""
        return f"{self.lead}{colon} {'; '.join(self.items)}".strip()

    def __str__(self) -> str:
        """Return all of it as one sentence, whatever its length."""
        return paragraph(self.preface, sentence(self.clause) if self.items else "")

    def __bool__(self) -> bool:
        return bool(self.items or self.preface)
