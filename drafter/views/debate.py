"""The discussion: how many spoke, who and on what; what was agreed."""

from collections.abc import Sequence
from itertools import chain, cycle

from attrs import field

from drafter.model import Discussion, Speech
from drafter.records import frozen
from drafter.views.context import TABLE_FROM, Context
from drafter.views.person_view import PersonView, full_name, offices
from drafter.views.phrasing import (
    bare,
    capital,
    has_own_subject,
    listed,
    mid_sentence,
    paragraph,
    runs,
    semicolons,
    sentence,
    without,
)
from drafter.views.speeches import contents
from drafter.vocabulary import tag

NAMED_AT_MOST = 4
"""A press item names up to this many speakers; more are grouped by topic."""

THEN = ("Tiếp đó là tham luận của", "Cùng với đó là tham luận của")


@frozen(kw_only=True, eq=False, repr=False)
class DiscussionView:
    """The discussion, as a paragraph and as rows."""

    paragraph: str = field(metadata=tag("doan", "Đoạn văn kể phần thảo luận"))
    opening: str = field(metadata=tag("mo_dau", "Câu nêu số ý kiến, người điều hành"))
    as_table: bool = field(metadata=tag("la_bang", "Có khi từ 6 tham luận trở lên"))
    table_lead: str = field(metadata=tag("dan_bang", "Câu dẫn vào bảng tham luận"))
    speakers: tuple[PersonView, ...] = field(
        metadata=tag("tham_luan", "Người tham luận, có chức vụ và nội dung")
    )
    summary: str = field(
        metadata=tag("tong_hop", "Điều người tham luận nêu và câu tổng hợp")
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
            positions=", ".join(
                filter(None, (offices(speech.speaker), _behalf(speech)))
            ),
            topic=capital(without(speech.topic, "về")),
        )
        for number, speech in enumerate(value.speeches, start=1)
    )
    spoken = (contents(ctx, speech) for speech in value.speeches)
    named = _speakers(ctx, value)
    summary = paragraph(*spoken, _summary(value))
    return DiscussionView(
        paragraph=paragraph(opening, named, summary),
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
    lead = f"Dưới sự điều hành của {moderated}, " if moderated else ""
    text = f"{lead}Hội nghị có {ctx.fmt.headcount(value.count, 'ý kiến')} thảo luận"
    split = [
        f"{ctx.fmt.headcount(number, 'ý kiến')} {where}"
        for number, where in (
            (value.in_groups, "tại tổ"),
            (value.in_hall, "tại hội trường"),
        )
        if number is not None
    ]
    text += f" ({', '.join(split)})" if split else ""
    return sentence(text)


def _speakers(ctx: Context, value: Discussion) -> str:
    if not value.speeches:
        return ""
    named = [_contribution(ctx, speech) for speech in value.speeches]
    if value.count is None:
        return _speakers_text("Hội nghị đã nghe", named)
    return _speakers_text("Trong đó có" if value.count > len(named) else "Đó là", named)


def _speakers_text(lead: str, named: Sequence[str]) -> str:
    """Tell who spoke, some sixty words a sentence."""
    leads = chain((f"{lead} tham luận của",), cycle(THEN))
    return paragraph(
        *(
            sentence(opening, semicolons(run))
            for opening, run in zip(leads, runs(named), strict=False)
        )
    )


def _summary(value: Discussion) -> str:
    """Return what the debate came to, as the conference's unless it says whose."""
    text = without(value.summary, "hội nghị")
    if not text or has_own_subject(text):
        return sentence(text)
    return sentence(f"Hội nghị {mid_sentence(text)}")


def _contribution(ctx: Context, speech: Speech) -> str:
    who = ctx.cast.comrade(speech.speaker)
    who += f" ({_behalf(speech)})" if speech.on_behalf else ""
    topic = mid_sentence(without(speech.topic, "về"))
    return f"{who} về {topic}" if topic else who


def _behalf(speech: Speech) -> str:
    return f"thay mặt {bare(speech.on_behalf)}" if speech.on_behalf else ""


def topics(ctx: Context) -> str:
    """Return the press's sentence for many speakers: their topics, grouped."""
    value = ctx.conference.discussion or Discussion()
    if len(value.speeches) <= NAMED_AT_MOST:
        return ""
    named = [without(s.topic, "về") for s in value.speeches if s.topic]
    return listed("Các tham luận tập trung vào", named, further=("Cùng với đó là",))


def decisions(ctx: Context) -> str:
    """Return "Hội nghị thống nhất: …"."""
    return listed(
        "Hội nghị thống nhất",
        ctx.conference.decisions,
        further=("Hội nghị cũng thống nhất",),
        flows=True,
    )
