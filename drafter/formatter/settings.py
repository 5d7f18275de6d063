"""What all forms of one document share."""

from functools import lru_cache

from attrs import frozen

from drafter.formatter.orthography import Spelling, composed, spelt
from drafter.formatter.profile import OFFICIAL, Profile
from drafter.formatter.spaces import loosened
from drafter.values import ToneStyle


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
