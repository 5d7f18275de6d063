"""How a document writes its values: profile, spelling, spaces.

``OFFICIAL`` is for reports and office papers, ``PRESS`` for news items. A body
with other habits passes a profile of its own; nothing tests for these two.
"""

from functools import lru_cache

from drafter.formatter.orthography import Spelling, composed, spelt
from drafter.records import frozen
from drafter.values import ToneStyle

NBSP = "\u00a0"
"""Every writer puts it between parts that belong together."""


def loosened(text: str) -> str:
    """Return the text with plain spaces only."""
    return text.replace(NBSP, " ")


@frozen(kw_only=True)
class Profile:
    """How one kind of document writes what no law settles.

    Attributes:
        pad_day: Whether a day below ten takes a zero in a short date.
        padded_months: Months up to this one take a zero in a short date or month.
        range_mark: What stands between the ends of a term, a stage or a range.
        pad_counts: Whether counts 1 to 9 of things or people take a zero.
        ratio_decimals: Decimals of a ratio that is computed.
    """

    pad_day: bool
    padded_months: int
    range_mark: str
    pad_counts: bool
    ratio_decimals: int = 2


OFFICIAL = Profile(pad_day=True, padded_months=2, range_mark=" - ", pad_counts=True)
"""Reports and other office papers: 08/5/2023, 2020 - 2025, 05 ý kiến."""

PRESS = Profile(
    pad_day=False,
    padded_months=0,
    range_mark="-",
    pad_counts=False,
    ratio_decimals=1,
)
"""News items: 8/5/2023, 2020-2025, 5 ý kiến."""


@frozen
class Settings:
    """How a document writes its values.

    Attributes:
        profile: The habits of the document: ``OFFICIAL``, ``PRESS`` or another.
        nbsp: Whether the parts of a value are held together on one line.
        tone: Where the tone mark stands in oa, oe, uy.
        spelling: Whether tỷ, kỳ, quý or tỉ, kì, quí.
    """

    profile: Profile = OFFICIAL
    nbsp: bool = False
    tone: ToneStyle = ToneStyle.HOA_ON_O
    spelling: Spelling = Spelling.TY

    def _value(self, text: str) -> str:
        """Finish a value of our own words and units: spelling, then spaces."""
        return finished(text, self.nbsp, self.tone, self.spelling)

    def _as_typed(self, text: str) -> str:
        """Finish a text that holds names: NFC and spaces, no spelling."""
        return composed(text if self.nbsp else loosened(text))


@lru_cache(maxsize=8192)
def finished(text: str, nbsp: bool, tone: ToneStyle, spelling: Spelling) -> str:
    """Return a value in the spelling and with the spaces of its document."""
    text = spelt(composed(text), tone, spelling)
    return text if nbsp else loosened(text)
