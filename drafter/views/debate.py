"""The discussion: how many spoke, who and on what; what was agreed."""

import re
from itertools import chain, cycle

from drafter.computed import computed
from drafter.formatter.amounts import EITHER_WORD
from drafter.model import Discussion, Speech
from drafter.patterns import regex
from drafter.values import Count, counted
from drafter.views.context import TABLE_FROM, Context, View
from drafter.views.person_view import Cast, PersonView, Scene
from drafter.views.phrasing import (
    bare,
    capital,
    has_own_subject,
    listed,
    mid_sentence,
    paragraph,
    runs,
    sentence,
    without,
)
from drafter.views.speeches import contents
from drafter.vocabulary import tag

NAMED_AT_MOST = 4
"""A press item names up to this many speakers; more are grouped by topic."""

THEN = ("Tiếp đó là tham luận của", "Cùng với đó là tham luận của")

_COUNTED = regex(rf"(?:(?:{EITHER_WORD}) )?\d", re.IGNORECASE)
"""How a summary begins that says how much there was: "gần 50 ý kiến sôi nổi"."""


class DiscussionView(View):
    """The discussion, as a paragraph and as rows; empty where nothing was typed."""

    @tag("doan", "Đoạn văn kể phần thảo luận")
    def paragraph(self) -> str:
        return paragraph(self.opening, self._named, self.summary)

    @tag("mo_dau", "Câu nêu số ý kiến, người điều hành")
    def opening(self) -> str:
        value, moderated = self._value, ""
        if value.moderator is not None:
            moderated = self.ctx.cast(Scene.MODERATION).told(value.moderator)
        if value.count is None:
            return sentence(f"{moderated} điều hành thảo luận") if moderated else ""
        lead = f"Dưới sự điều hành của {moderated}, " if moderated else ""
        split = [
            f"{self._opinions(number)} {where}"
            for number, where in (
                (value.in_groups, "tại tổ"),
                (value.in_hall, "tại hội trường"),
            )
            if number is not None
        ]
        halls = f" ({', '.join(split)})" if split else ""
        count = self._opinions(value.count)
        return sentence(f"{lead}Hội nghị có {count} thảo luận{halls}")

    @tag("la_bang", "Có khi từ 6 tham luận trở lên")
    def as_table(self) -> bool:
        return len(self._value.speeches) >= TABLE_FROM

    @tag("dan_bang", "Câu dẫn vào bảng tham luận")
    def table_lead(self) -> str:
        return f"{self.opening} Các tham luận tại Hội nghị:".strip()

    @tag("tham_luan", "Người tham luận, có chức vụ và nội dung")
    def speakers(self) -> tuple[PersonView, ...]:
        return tuple(
            PersonView(
                number,
                speech.by,
                on_behalf=_behalf(speech),
                topic=capital(without(speech.topic, "về")),
            )
            for number, speech in enumerate(self._value.speeches, start=1)
        )

    @tag("tong_hop", "Điều người tham luận nêu và câu tổng hợp")
    def summary(self) -> str:
        spoken = (contents(self.ctx, speech) for speech in self._value.speeches)
        return paragraph(*spoken, _summary(self._value))

    @computed
    def _value(self) -> Discussion:
        return self.conference.discussion or Discussion()

    @computed
    def _named(self) -> str:
        """Tell who spoke on what, some sixty words a sentence."""
        if not self._value.speeches:
            return ""
        cast, count = self.ctx.cast(Scene.DISCUSSION), self._value.count
        named = [_contribution(speech, cast) for speech in self._value.speeches]
        if count is None:
            lead = "Hội nghị đã nghe"
        else:
            lead = "Trong đó có" if count != counted(len(named)) else "Đó là"
        leads = chain((f"{lead} tham luận của",), cycle(THEN))
        return paragraph(
            *(
                sentence(opening, "; ".join(run))
                for opening, run in zip(leads, runs(named), strict=False)
            )
        )

    def _opinions(self, count: Count) -> str:
        return self.fmt.headcount(count, "ý kiến")

    def __str__(self) -> str:
        return self.paragraph


def _summary(value: Discussion) -> str:
    """Return what the debate came to, as the conference's unless it says whose."""
    text = without(value.summary, "hội nghị")
    if not text or has_own_subject(text):
        return sentence(text)
    verb = "có " if _COUNTED.match(text) else ""
    return sentence(f"Hội nghị {verb}{mid_sentence(text)}")


def _contribution(speech: Speech, cast: Cast) -> str:
    who = cast.told(speech.by)
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
