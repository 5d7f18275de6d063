"""Words of people that stand apart in the news item."""

from collections.abc import Iterator

from drafter.model import NewsSize, Person, Press, Quote, QuoteVerb, Section, SpeechKind
from drafter.patterns import regex
from drafter.views.context import Context, Part
from drafter.views.person_view import Cast, full_name, offices, same
from drafter.views.phrasing import bare, capital, mid_sentence, sentence, without
from drafter.views.press_sizes import RELEASE
from drafter.vocabulary import fold, tag

_MARKS = "“”\"'‘’"
_CLOSED = ("!", "?", "…")
_SAYING = (
    "bày tỏ",
    "cam kết",
    "cảm ơn",
    "cho biết",
    "cho rằng",
    "chúc",
    "đề nghị",
    "khẳng định",
    "kiến nghị",
    "mong",
    "nhấn mạnh",
    "yêu cầu",
)
"""Verbs by which words that are reported say themselves what the speaker does."""

_CLAUSES = regex(r"[,;]")
_POINTS = dict.fromkeys(map(ord, ".,;:!?“”"))
_COVERED = 0.8
"""From this share of its words on, a clause stands in a demand."""


class QuoteView:
    """Words of a person: in quotation marks if verbatim, else reported."""

    def __init__(self, ctx: Context, quote: Quote, before: str = "") -> None:
        """Quote somebody.

        Args:
            ctx: The paper's context.
            quote: The words.
            before: What the item tells before them, for who is known from it.
        """
        self.quote = quote
        self._ctx, self._before = ctx, before

    @tag("cau", "Cả câu dẫn lời", example="“…”, đồng chí A, Bí thư nhấn mạnh.")
    def sentence(self) -> str:
        if self.quote.verbatim:
            verb = self.quote.verb or QuoteVerb.STRESSES
            return f"“{_quoted(self.quote.words)}”, {self._named} {verb.value}."
        words = mid_sentence(_unmarked(bare(self.quote.words)))
        if fold(words).startswith(tuple(map(fold, _SAYING))):
            return sentence(self._named, words)
        verb = self.quote.verb or QuoteVerb.TELLS
        return sentence(self._named, verb.value, words)

    @tag("nguoi", "Chức vụ và tên người nói")
    def who(self) -> str:
        speaker = self.quote.speaker
        return f"{offices(speaker)} {full_name(speaker)}".strip()

    @tag("loi", "Lời được dẫn", keys=("tin_bai.trich_loi.noi_dung",))
    def words(self) -> str:
        words = sentence(self.quote.words)
        return f"“{words}”" if self.quote.verbatim else words

    @property
    def _named(self) -> str:
        """The speaker, with the offices unless the item has named them."""
        speaker = self.quote.speaker
        known = [speaker] if full_name(speaker) in self._before else []
        return Cast(self._ctx.manners, known).told(speaker)


def quotes(ctx: Context, section: Section, before: str) -> tuple[QuoteView, ...]:
    """Return the words that stand after a section.

    Args:
        ctx: The paper's context.
        section: The section.
        before: What the item tells up to there.
    """
    return tuple(
        QuoteView(ctx, quote, before)
        for quote in _told(ctx)
        if (quote.after or Section.SPEECH) is section
    )


def of_heads(ctx: Context, before: str) -> QuoteView | None:
    """Return verbatim words of who headed the conference, else of a superior, if any.

    Args:
        ctx: The paper's context.
        before: What is told before them.
    """
    facts = ctx.facts
    typed = (facts.press or Press()).quotes
    directed = (s.by for s in facts.speeches if s.kind is SpeechKind.DIRECTING)
    for person in (*facts.chairs, *directed):
        for quote in typed:
            if quote.verbatim and same(quote.speaker, person):
                return QuoteView(ctx, quote, before)
    return None


def note(ctx: Context) -> None:
    """Note how many of the quotations the item prints."""
    press = ctx.conference.press or Press()
    if ctx.paper != RELEASE:
        ctx.extracts.note(Part.QUOTES, len(_told(ctx)), len(press.quotes))


def _told(ctx: Context) -> tuple[Quote, ...]:
    """Return the quotations of an item: all, the first verbatim one, or none."""
    typed = (ctx.conference.press or Press()).quotes
    if ctx.size is NewsSize.BRIEF:
        return ()
    if ctx.size is NewsSize.NEWS:
        return tuple(quote for quote in typed if quote.verbatim)[:1]
    return tuple(quote for quote in typed if not _stands_in_speech(ctx, quote))


def _stands_in_speech(ctx: Context, quote: Quote) -> bool:
    """Whether each clause of words that are only reported is a demand of the speaker.

    Then they say again what the speech says; one clause that is new keeps them all.
    """
    if quote.verbatim:
        return False
    host = _words(ctx.host.full) | _words(ctx.host.short)
    demands = [_words(text) for text in _demands(ctx, quote.speaker)]
    clauses = _CLAUSES.split(without(quote.words, "đề nghị", "yêu cầu"))
    told = [words for clause in clauses if (words := _words(clause) - host)]
    return all(
        any(len(words & demand) >= len(words) * _COVERED for demand in demands)
        for words in told
    )


def _demands(ctx: Context, speaker: Person) -> Iterator[str]:
    for speech in ctx.conference.speeches:
        if same(speech.by, speaker):
            yield from speech.requests


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).translate(_POINTS).split("_"))


def _quoted(words: str) -> str:
    """Return words as they stand between quotation marks, before a comma."""
    inner = _unmarked(words.strip().rstrip(".,"))
    return capital(inner if inner.endswith(_CLOSED) else bare(inner))


def _unmarked(words: str) -> str:
    """Return words without the one pair of marks that they were typed in, if any."""
    whole = words[:1] in _MARKS and words[-1:] in _MARKS
    inner = words[1:-1]
    return words if not whole or set(inner) & set(_MARKS) else inner
