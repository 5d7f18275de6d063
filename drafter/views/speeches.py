"""Speeches: what was appraised, accepted, and asked point by point."""

from collections.abc import Mapping
from typing import NamedTuple

from attrs import field

from drafter.model import Discussion, Person, Speech, SpeechKind
from drafter.records import frozen
from drafter.views.attendance import report_name
from drafter.views.context import Context
from drafter.views.person_view import COMRADE
from drafter.views.phrasing import (
    bare,
    bare_mid_sentence,
    capital,
    focus,
    has_own_subject,
    listed,
    mid_sentence,
    paragraph,
    semicolons,
    sentence,
    with_connectives,
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
    SpeechKind.REPLY: SpeechPhrases(
        "Tiếp thu ý kiến chỉ đạo",
        "Tiếp thu ý kiến chỉ đạo,",
        "tiếp thu ý kiến chỉ đạo tại Hội nghị",
    ),
}
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
_ASKS = {SpeechKind.CONCLUDING: "yêu cầu"}


@frozen(kw_only=True, eq=False, repr=False)
class SpeechView:
    """A speech: what was appraised, and what was asked point by point."""

    heading: str = field(
        metadata=tag("ten", "Tên phần phát biểu", example="Phát biểu chỉ đạo")
    )
    paragraph: str = field(metadata=tag("doan", "Cả bài phát biểu thành một đoạn văn"))
    opening: str = field(metadata=tag("mo_dau", "Câu ghi nhận, tiếp thu"))
    points: tuple[str, ...] = field(
        metadata=tag("yeu_cau", "Từng yêu cầu: Một là, …; Hai là, …")
    )

    def __str__(self) -> str:
        return self.paragraph


def opening_speeches(ctx: Context) -> tuple[str, ...]:
    """Return a paragraph for each speech that opened the conference."""
    opened = [s for s in ctx.conference.speeches if s.kind is SpeechKind.OPENING]
    return tuple(
        _speech(ctx, value, goes_on=False, numbered=False).paragraph for value in opened
    )


def speeches(ctx: Context, *, numbered: bool) -> tuple[SpeechView, ...]:
    """Return the speeches after the opening, in order.

    Args:
        ctx: The paper's context.
        numbered: Whether what is asked is told point by point ("Một là, …").
    """
    views = []
    before: Speech | None = None
    for value in ctx.conference.speeches:
        if value.kind is SpeechKind.OPENING:
            continue
        goes_on = (
            before is not None
            and before.speaker == value.speaker
            and before.kind is value.kind
        )
        views.append(_speech(ctx, value, goes_on=goes_on, numbered=numbered))
        before = value
    return tuple(views)


def _speech(
    ctx: Context, value: Speech, *, goes_on: bool, numbered: bool
) -> SpeechView:
    if not (value.appraisal or value.accepted or value.requests):
        text = _turn(ctx, value)
        heading = "" if goes_on else PHRASES[value.kind].heading
        return SpeechView(heading=heading, paragraph=text, opening=text, points=())
    who = _speaker(ctx, value, goes_on=goes_on)
    apart = numbered and len(_asked(value)) > 1
    opening = _appraised(value, who)
    asking = capital(COMRADE) if opening else who
    points = tuple(
        sentence(f"{capital(ctx.fmt.words(number))} là, {mid_sentence(text)}")
        for number, text in enumerate(_asked(value), start=1)
        if apart
    )
    whole = _speech_text(ctx, value, who)
    return SpeechView(
        heading="" if goes_on else PHRASES[value.kind].heading,
        paragraph=whole,
        opening=paragraph(opening, _lead(ctx, value, asking)) if apart else whole,
        points=points,
    )


def contents(ctx: Context, value: Speech) -> str:
    """Tell what a speaker appraised and asked, where the turn was told before."""
    if not (value.appraisal or value.accepted or value.requests):
        return ""
    return _speech_text(ctx, value, capital(ctx.cast.comrade(value.speaker)))


def _speech_text(ctx: Context, value: Speech, who: str) -> str:
    opening = _appraised(value, who)
    asking = capital(COMRADE) if opening else who
    return paragraph(opening, _requests(ctx, value, asking))


def _requests(ctx: Context, value: Speech, asking: str) -> str:
    """Tell what was asked of the host, and apart from it what of others."""
    verb = _verb(value)
    ours = [text for text in _asked(value) if not has_own_subject(text)]
    others = [text for text in _asked(value) if has_own_subject(text)]
    own = listed(
        f"{asking} {verb} {ctx.host.short}{focus(ours)}",
        ours,
        further=with_connectives(f"{COMRADE} {verb}:"),
        flows=True,
    )
    then = f"{capital(COMRADE)} cũng {verb}" if own else f"{asking} {verb}"
    return paragraph(own, sentence(then, semicolons(others)) if others else "")


def _asked(value: Speech) -> tuple[str, ...]:
    """Return the requests without the verb that introduces them."""
    return tuple(without(text, "đề nghị", "yêu cầu") for text in value.requests)


def _lead(ctx: Context, value: Speech, asking: str) -> str:
    """Return what stands before requests that are told point by point."""
    if any(has_own_subject(text) for text in _asked(value)):
        return f"{asking} {_verb(value)}:"
    return f"{asking} {_verb(value)} {ctx.host.short}{focus(_asked(value))}:"


def _verb(value: Speech) -> str:
    return _ASKS.get(value.kind, "đề nghị")


def _speaker(ctx: Context, value: Speech, *, goes_on: bool) -> str:
    behalf = f"thay mặt {bare(value.on_behalf)}, " if value.on_behalf else ""
    topic = bare(value.topic)
    lead = f"{PHRASES[value.kind].lead} "
    if topic:
        about = f"về {topic}, "
        lead = capital(about) if goes_on else f"{lead.rstrip(', ')} {about}"
    elif goes_on or (value.kind is SpeechKind.REPLY and value.accepted):
        lead = ""
    return f"{lead}{behalf}{ctx.cast.comrade(value.speaker)}"


def _appraised(value: Speech, who: str) -> str:
    """Return the sentence of what was appraised and accepted, if anything."""
    clauses = [_appraisal(text) for text in value.appraisal]
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
    more = (sentence(f"{capital(COMRADE)} {text}") for text in rest)
    return paragraph(sentence(f"{who} {first}"), *more)


def _appraisal(text: str) -> str:
    item = mid_sentence(without(text, "đồng chí"))
    appraises = item.casefold().startswith(_APPRAISING)
    return item if appraises else f"ghi nhận, đánh giá cao {item}"


def _turn(ctx: Context, value: Speech) -> str:
    behalf = f"thay mặt {bare(value.on_behalf)}," if value.on_behalf else ""
    topic = f" về {bare(value.topic)}" if value.topic else ""
    who = ctx.cast.comrade(value.speaker)
    return sentence(behalf, f"{who} {PHRASES[value.kind].act}{topic}")


def role(ctx: Context, person: Person) -> str:
    """Return what a person did at the conference, for a photo without caption."""
    conference = ctx.conference
    value = conference.discussion or Discussion()
    for presented in conference.presentations:
        if presented.presenter == person:
            return f"trình bày {report_name(presented.report)}"
    for speech in (*conference.speeches, *value.speeches):
        if speech.speaker == person:
            topic = f" về {bare(speech.topic)}" if speech.topic else ""
            return f"{PHRASES[speech.kind].act}{topic}"
    if value.moderator == person:
        return "điều hành thảo luận tại Hội nghị"
    return "chủ trì Hội nghị" if person in conference.chairs else "dự Hội nghị"
