"""Words of people that stand apart in the news item."""

from drafter.model import Quote
from drafter.views.person_view import full_name, offices
from drafter.views.phrasing import sentence
from drafter.vocabulary import tag


class QuoteView:
    """Words of a person, set apart from the text."""

    def __init__(self, quote: Quote) -> None:
        self.quote = quote

    @tag("nguoi", "Chức vụ và tên người nói")
    def who(self) -> str:
        speaker = self.quote.speaker
        return f"{offices(speaker)} {full_name(speaker)}".strip()

    @tag("loi", "Lời được dẫn")
    def words(self) -> str:
        words = sentence(self.quote.words)
        return f"“{words}”" if self.quote.verbatim else words
