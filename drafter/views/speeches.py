"""Speeches: what was appraised, accepted, and asked point by point."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from drafter.computed import computed
from drafter.model import Discussion, Person, Speech, SpeechKind
from drafter.views.attendance import report_name
from drafter.views.context import Context, View
from drafter.views.person_view import Cast, Scene, same
from drafter.views.phrasing import (
    bare,
    bare_mid_sentence,
    capital,
    has_own_subject,
    mid_sentence,
    opened,
    paragraph,
    semicolons,
    sentence,
    without,
)
from drafter.vocabulary import fold, tag


class SpeechPhrases(NamedTuple):
    """How a kind of speech is told.

    Attributes:
        heading: Above it.
        lead: Before the speaker, at the start of a sentence.
        act: Behind the speaker.
    """

    heading: str
    lead: str
    act: str


PHRASES: Mapping[SpeechKind, SpeechPhrases] = {
    SpeechKind.OPENING: SpeechPhrases(
        "Phát biểu khai mạc",
        "Phát biểu khai mạc Hội nghị,",
        "phát biểu khai mạc Hội nghị",
    ),
    SpeechKind.DISCUSSION: SpeechPhrases(
        "Tham luận",
        "Tham luận tại Hội nghị,",
        "tham luận tại Hội nghị",
    ),
    SpeechKind.DIRECTING: SpeechPhrases(
        "Phát biểu chỉ đạo",
        "Phát biểu chỉ đạo Hội nghị,",
        "phát biểu chỉ đạo Hội nghị",
    ),
    SpeechKind.CONCLUDING: SpeechPhrases(
        "Phát biểu kết luận",
        "Phát biểu kết luận Hội nghị,",
        "phát biểu kết luận Hội nghị",
    ),
    SpeechKind.CLOSING: SpeechPhrases(
        "Phát biểu bế mạc",
        "Phát biểu bế mạc Hội nghị,",
        "phát biểu bế mạc Hội nghị",
    ),
    SpeechKind.REPLY: SpeechPhrases(
        "Tiếp thu ý kiến chỉ đạo",
        "Tiếp thu ý kiến chỉ đạo,",
        "tiếp thu ý kiến chỉ đạo tại Hội nghị",
    ),
}
_AT = " Hội nghị"
"""Where somebody spoke: the news item has said it."""

_APPRAISING = (
    "ghi nhận",
    "biểu dương",
    "đánh giá",
    "khẳng định",
    "nhấn mạnh",
    "chúc mừng",
    "chia sẻ",
    "đồng tình",
    "nhất trí",
    "nêu rõ",
    "cho rằng",
    "chỉ rõ",
    "phân tích",
)
_ASKS = dict.fromkeys((SpeechKind.CONCLUDING, SpeechKind.CLOSING), "yêu cầu")


class SpeechView(View):
    """A speech: what was appraised, and what was asked point by point."""

    def __init__(
        self, ctx: Context, speech: Speech, cast: Cast, *, goes_on: bool = False
    ) -> None:
        """Tell a speech.

        Args:
            ctx: The paper's context.
            speech: The speech.
            cast: Who was introduced before it; now its speaker too.
            goes_on: Whether the same speaker goes on.
        """
        super().__init__(ctx)
        self.speech, self.goes_on = speech, goes_on
        named = cast.told(speech.by)
        self._named = f"{named}{',' if ',' in named else ''}"
        self._again = cast.again(speech.by)

    @tag(
        "ten",
        "Tên phần phát biểu",
        example="Phát biểu chỉ đạo",
        keys=("phat_bieu.loai",),
    )
    def heading(self) -> str:
        return "" if self.goes_on else PHRASES[self.speech.kind].heading

    @tag("doan", "Cả bài phát biểu thành một đoạn văn")
    def paragraph(self) -> str:
        if not _has_contents(self.speech):
            return self._turn
        opening = _appraised(self.speech, self._speaker, self._again)
        if not opening and _moved(self.ctx, self.speech):
            opening = self._turn
        asking = self._again if opening else self._speaker
        host = "" if self.goes_on else self.ctx.host.short
        return paragraph(opening, _requests(self.ctx, self.speech, asking, host))

    @tag(
        "mo_dau",
        "Câu ghi nhận, tiếp thu",
        keys=("phat_bieu.ghi_nhan", "phat_bieu.tiep_thu"),
    )
    def opening(self) -> str:
        if len(_asked(self.speech)) < 2:
            return self.paragraph
        opening = _appraised(self.speech, self._speaker, self._again)
        asking = self._again if opening else self._speaker
        return paragraph(opening, capital(f"{asking} {self._asks}:"))

    @tag("yeu_cau", "Từng yêu cầu: Một là, …; Hai là, …")
    def points(self) -> tuple[str, ...]:
        asked = _asked(self.speech)
        said = self.ctx.host.mid_sentence
        return tuple(
            sentence(f"{capital(self.fmt.words(number))} là, {said(text)}")
            for number, text in enumerate(asked, start=1)
            if len(asked) > 1
        )

    @property
    def _asks(self) -> str:
        """What leads to requests told point by point: the verb and of whom."""
        apart = any(_says_who(self.ctx, text) for text in _asked(self.speech))
        of_whom = "" if apart or self.goes_on else self.ctx.host.short
        return f"{_verb(self.speech)} {of_whom}".strip()

    @computed
    def _speaker(self) -> str:
        """Return who spoke with what stands before: for whom, about what."""
        speech = self.speech
        behalf = f"thay mặt {bare(speech.on_behalf)}, " if speech.on_behalf else ""
        topic = f"về {bare(speech.topic)}, " if speech.topic else ""
        if self.goes_on:
            return f"{topic}{self._again}"
        lead = f"{PHRASES[speech.kind].lead} "
        if self.ctx.press:
            lead = lead.replace(_AT, "")
        if topic:
            lead = f"{lead.rstrip(', ')} {topic}"
        elif speech.kind is SpeechKind.REPLY and speech.accepted:
            lead = ""
        return f"{lead}{behalf}{self._named}"

    @computed
    def _turn(self) -> str:
        """Tell that somebody spoke, where nothing is known of what was said."""
        speech = self.speech
        behalf = f"thay mặt {bare(speech.on_behalf)}," if speech.on_behalf else ""
        topic = f" về {bare(speech.topic)}" if speech.topic else ""
        return sentence(behalf, f"{self._named} {PHRASES[speech.kind].act}{topic}")

    def __str__(self) -> str:
        return self.paragraph


def opening_speeches(ctx: Context) -> tuple[str, ...]:
    """Return a paragraph for each speech that opened the conference."""
    cast = ctx.cast(Scene.OPENING)
    opened = (s for s in ctx.conference.speeches if s.kind is SpeechKind.OPENING)
    return tuple(SpeechView(ctx, speech, cast).paragraph for speech in opened)


def speeches(
    ctx: Context, told: Sequence[Speech] | None = None
) -> tuple[SpeechView, ...]:
    """Return the speeches after the opening, in order.

    Args:
        ctx: The paper's context.
        told: Those that the paper tells, cut as it tells them; all where nothing is
            said.
    """
    cast = ctx.cast(Scene.SPEECHES)
    if told is None:
        told = [s for s in ctx.conference.speeches if s.kind is not SpeechKind.OPENING]
    return tuple(
        SpeechView(ctx, speech, cast, goes_on=_goes_on(before, speech))
        for before, speech in zip((None, *told), told, strict=False)
    )


def _goes_on(before: Speech | None, speech: Speech) -> bool:
    return (
        before is not None and same(before.by, speech.by) and before.kind is speech.kind
    )


def contents(ctx: Context, value: Speech) -> str:
    """Tell what a known speaker appraised and asked, where the turn was told before."""
    if not _has_contents(value):
        return ""
    cast = ctx.cast(Scene.SPEECHES)
    who, again = cast.told(value.by), cast.again(value.by)
    opening = _appraised(value, who, again)
    asking = again if opening else who
    return paragraph(opening, _requests(ctx, value, asking, ctx.host.short))


def _has_contents(value: Speech) -> bool:
    return bool(value.appraisal or value.accepted or value.requests)


def _requests(ctx: Context, value: Speech, asking: str, host: str) -> str:
    """Tell what was asked in one sentence, of the host first and then of others.

    An adverbial that the only request opens with stands before who asks; of several
    it stays with its own, behind a colon.

    Args:
        ctx: The paper's context.
        value: The speech.
        asking: Who asks, at the start of a sentence.
        host: What the host is called; empty where a text said it just before.
    """
    asked = _asked(value)
    ours = [text for text in asked if not _says_who(ctx, text)]
    others = [text for text in asked if text not in ours]
    lead = f"{asking} {_verb(value)} {host if ours else ''}".strip()
    if adverbial := _moved(ctx, value):
        lead = f"{adverbial}, {lead}"
        ours = [opened(ours[0])[1]]
    colon = ":" if any(opened(text)[0] for text in ours) else ""
    said = semicolons(map(ctx.host.mid_sentence, (*ours, *others)))
    return sentence(f"{lead}{colon}", said) if said else ""


def _moved(ctx: Context, value: Speech) -> str:
    """Return the adverbial that the only request opens with: it stands before all."""
    asked = _asked(value)
    if len(asked) != 1 or _says_who(ctx, asked[0]):
        return ""
    return opened(asked[0])[0]


def _asked(value: Speech) -> tuple[str, ...]:
    """Return the requests without the verb that introduces them."""
    return tuple(without(text, "đề nghị", "yêu cầu") for text in value.requests)


def _says_who(ctx: Context, text: str) -> bool:
    """Whether a request says itself of whom it is: of others, or the host by name."""
    return has_own_subject(text) or ctx.host.acts_in(text)


def _verb(value: Speech) -> str:
    return _ASKS.get(value.kind, "đề nghị")


def _appraised(value: Speech, who: str, again: str) -> str:
    """Return the sentence of what was appraised and accepted, if anything."""
    clauses = [*_appraisals(value.appraisal)]
    if value.accepted:
        accepted = bare_mid_sentence(value.accepted)
        clauses.append(
            accepted
            if fold(accepted).startswith("tiep_thu")
            else f"tiếp thu {accepted}"
        )
    if not clauses:
        return ""
    first, *rest = clauses
    more = (sentence(f"{again} {text}") for text in rest)
    return paragraph(sentence(f"{who} {first}"), *more)


def _appraisals(texts: Iterable[str]) -> Iterator[str]:
    """Yield what was appraised; what was typed without a verb shares one."""
    items = [mid_sentence(without(text, "đồng chí")) for text in texts]
    for has_verb, group in groupby(items, key=_has_verb):
        if has_verb:
            yield from group
        else:
            yield f"ghi nhận, đánh giá cao {'; '.join(group)}"


def _has_verb(item: str) -> bool:
    return item.casefold().startswith(_APPRAISING)


def role(ctx: Context, person: Person) -> str:
    """Return what a person did at the conference, for a photo without caption."""
    conference = ctx.conference
    value = conference.discussion or Discussion()
    for presented in conference.presentations:
        if same(presented.by, person):
            return f"trình bày {report_name(presented.report)}"
    for speech in (*conference.speeches, *value.speeches):
        if same(speech.by, person):
            topic = f" về {bare(speech.topic)}" if speech.topic else ""
            return f"{PHRASES[speech.kind].act}{topic}"
    if value.moderator and same(value.moderator, person):
        return "điều hành thảo luận tại Hội nghị"
    chairs = any(same(chair, person) for chair in conference.chairs)
    return "chủ trì Hội nghị" if chairs else "dự Hội nghị"
