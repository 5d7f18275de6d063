"""What was said: the discussion, the speeches, what was agreed."""

from collections.abc import Mapping

from attrs import field, frozen

from drafter.model import Discussion, Person, Speech, SpeechKind
from drafter.views.attendance import TABLE_FROM, report_name
from drafter.views.context import Context
from drafter.views.people import COMRADE, PersonView, full_name, offices
from drafter.views.prose import (
    bare,
    besides,
    capital,
    has_own_subject,
    listed,
    paragraph,
    semicolons,
    sentence,
)
from drafter.vocabulary import fold, tag

NAMED_AT_MOST = 4
"""A press item names up to this many speakers; more are grouped by topic."""

LEADS: Mapping[SpeechKind, str] = {
    SpeechKind.OPENING: "Phát biểu khai mạc Hội nghị,",
    SpeechKind.DISCUSSION: "Tham luận tại Hội nghị,",
    SpeechKind.DIRECTING: "Phát biểu chỉ đạo Hội nghị,",
    SpeechKind.CONCLUDING: "Phát biểu kết luận Hội nghị,",
    SpeechKind.REPLY: "Tiếp thu ý kiến chỉ đạo,",
}
BARE: Mapping[SpeechKind, str] = {
    SpeechKind.OPENING: "phát biểu khai mạc Hội nghị",
    SpeechKind.DISCUSSION: "tham luận tại Hội nghị",
    SpeechKind.DIRECTING: "phát biểu chỉ đạo Hội nghị",
    SpeechKind.CONCLUDING: "phát biểu kết luận Hội nghị",
    SpeechKind.REPLY: "tiếp thu ý kiến chỉ đạo tại Hội nghị",
}
HEADINGS: Mapping[SpeechKind, str] = {
    SpeechKind.OPENING: "Phát biểu khai mạc",
    SpeechKind.DISCUSSION: "Tham luận",
    SpeechKind.DIRECTING: "Phát biểu chỉ đạo",
    SpeechKind.CONCLUDING: "Phát biểu kết luận",
    SpeechKind.REPLY: "Tiếp thu ý kiến chỉ đạo",
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
THEN = ("Tiếp đó,", "Cùng với đó,")
_ASKS = {SpeechKind.CONCLUDING: "yêu cầu"}


@frozen(kw_only=True)
class DiscussionView:
    """The discussion, as a paragraph and as rows."""

    paragraph: str = field(metadata=tag("doan", "Đoạn văn kể phần thảo luận"))
    opening: str = field(metadata=tag("mo_dau", "Câu nêu số ý kiến, người điều hành"))
    as_table: bool = field(metadata=tag("la_bang", "Có khi từ 6 tham luận trở lên"))
    table_lead: str = field(metadata=tag("dan_bang", "Câu dẫn vào bảng tham luận"))
    speakers: tuple[PersonView, ...] = field(
        metadata=tag("tham_luan", "Người tham luận, có chức vụ và nội dung")
    )
    summary: str = field(metadata=tag("tong_hop", "Câu tổng hợp thảo luận"))

    def __str__(self) -> str:
        return self.paragraph


@frozen(kw_only=True)
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


def discussion(ctx: Context) -> DiscussionView:
    """Return the discussion; empty strings where nothing was typed."""
    value = ctx.conference.discussion or Discussion()
    opening = _opening(ctx, value)
    speakers = tuple(
        PersonView(
            number=str(number),
            name=full_name(speech.speaker),
            positions=offices(speech.speaker),
            topic=capital(bare(speech.topic)),
        )
        for number, speech in enumerate(value.speeches, start=1)
    )
    summary = sentence(f"Hội nghị {bare(value.summary)}") if value.summary else ""
    return DiscussionView(
        paragraph=paragraph(opening, _speakers(ctx, value), summary),
        opening=opening,
        as_table=len(speakers) >= TABLE_FROM,
        table_lead=f"{opening} Các tham luận tại Hội nghị:".strip(),
        speakers=speakers,
        summary=summary,
    )


def _opening(ctx: Context, value: Discussion) -> str:
    moderated = ""
    if value.moderator is not None:
        moderated = ctx.cast.comrade(value.moderator)
    if value.count is None:
        return sentence(f"{moderated} điều hành thảo luận") if moderated else ""
    said = f"Hội nghị có {ctx.fmt.headcount(value.count, 'ý kiến')} thảo luận"
    split = [
        f"{ctx.fmt.headcount(number, 'ý kiến')} {where}"
        for number, where in (
            (value.in_groups, "tại tổ"),
            (value.in_hall, "tại hội trường"),
        )
        if number is not None
    ]
    said += f" ({', '.join(split)})" if split else ""
    return sentence(f"{said}, do {moderated} điều hành" if moderated else said)


def _speakers(ctx: Context, value: Discussion) -> str:
    if not value.speeches:
        return ""
    named = [_contribution(ctx, speech) for speech in value.speeches]
    if value.count is None:
        return listed("Tham luận tại Hội nghị có", named, further=THEN, flows=True)
    if value.count > len(named):
        return listed("Trong đó có", named, further=THEN, flows=True)
    return sentence(semicolons(named))


def _contribution(ctx: Context, speech: Speech) -> str:
    who = ctx.cast.comrade(speech.speaker)
    topic = bare(speech.topic)
    return f"{who} tham luận về {topic}" if topic else f"{who} tham luận"


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
            return f"{BARE[speech.kind]}{topic}"
    if value.moderator == person:
        return "điều hành thảo luận tại Hội nghị"
    return "chủ trì Hội nghị" if person in conference.chairs else "dự Hội nghị"


def topics(ctx: Context) -> str:
    """Return the press's sentence for many speakers: their topics, grouped."""
    value = ctx.conference.discussion or Discussion()
    if len(value.speeches) <= NAMED_AT_MOST:
        return ""
    named = [bare(s.topic) for s in value.speeches if s.topic]
    return listed("Các tham luận tập trung vào", named, further=("Cùng với đó là",))


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
    who = _speaker(ctx, value, goes_on=goes_on)
    apart = numbered and len(value.requests) > 1
    opening = _said(value, who)
    asking = capital(COMRADE) if opening else who
    points = tuple(
        sentence(f"{capital(ctx.fmt.words(number))} là, {bare(text)}")
        for number, text in enumerate(value.requests, start=1)
        if apart
    )
    whole = paragraph(opening, _requests(ctx, value, asking)) or _bare(ctx, value)
    return SpeechView(
        heading="" if goes_on else HEADINGS[value.kind],
        paragraph=whole,
        opening=paragraph(opening, _lead(ctx, value, asking)) if apart else whole,
        points=points,
    )


def _requests(ctx: Context, value: Speech, asking: str) -> str:
    """Tell what was asked of the host, and apart from it what of others."""
    verb = _verb(value)
    ours = [text for text in value.requests if not has_own_subject(text)]
    others = [text for text in value.requests if has_own_subject(text)]
    more = " tập trung" if len(ours) > 1 else ""
    told = listed(
        f"{asking} {verb} {ctx.host.short}{more}",
        ours,
        further=besides(f"{COMRADE} {verb}"),
        flows=True,
    )
    then = f"{capital(COMRADE)} cũng {verb}" if told else f"{asking} {verb}"
    return paragraph(told, sentence(then, semicolons(others)) if others else "")


def _lead(ctx: Context, value: Speech, asking: str) -> str:
    """Return what stands before requests that are told point by point."""
    if any(has_own_subject(text) for text in value.requests):
        return f"{asking} {_verb(value)}:"
    return f"{asking} {_verb(value)} {ctx.host.short} tập trung:"


def _verb(value: Speech) -> str:
    return _ASKS.get(value.kind, "đề nghị")


def _speaker(ctx: Context, value: Speech, *, goes_on: bool) -> str:
    behalf = f"thay mặt {bare(value.on_behalf)}, " if value.on_behalf else ""
    topic = bare(value.topic)
    lead = f"{LEADS[value.kind]} "
    if goes_on:
        lead = f"Về {topic}, " if topic else ""
    return f"{lead}{behalf}{ctx.cast.comrade(value.speaker)}"


def _said(value: Speech, who: str) -> str:
    """Return the sentence of what was appraised and accepted, if anything."""
    told = [_appraisal(text) for text in value.appraisal]
    if value.accepted:
        accepted = bare(value.accepted)
        told.append(
            accepted
            if fold(accepted).startswith("tiep_thu")
            else f"tiếp thu {accepted}"
        )
    if not told:
        return ""
    first, *rest = told
    more = (sentence(f"{capital(COMRADE)} {text}") for text in rest)
    return paragraph(sentence(f"{who} {first}"), *more)


def _appraisal(text: str) -> str:
    item = bare(text)
    said = item.casefold().startswith(_APPRAISING)
    return item if said else f"ghi nhận, đánh giá cao {item}"


def _bare(ctx: Context, value: Speech) -> str:
    behalf = f"thay mặt {bare(value.on_behalf)}," if value.on_behalf else ""
    topic = f" về {bare(value.topic)}" if value.topic else ""
    who = ctx.cast.comrade(value.speaker)
    return sentence(behalf, f"{who} {BARE[value.kind]}{topic}")


def decisions(ctx: Context) -> str:
    """Return "Hội nghị thống nhất: …"."""
    return listed(
        "Hội nghị thống nhất",
        ctx.conference.decisions,
        further=("Hội nghị cũng thống nhất",),
        flows=True,
    )
