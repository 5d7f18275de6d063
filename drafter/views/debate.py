"""The discussion: how many spoke, who and on what; what was agreed."""

import re

from drafter.computed import computed
from drafter.formatter.amounts import EITHER_WORD
from drafter.model import Discussion, Person, Speech
from drafter.patterns import regex
from drafter.values import counted
from drafter.views.context import TABLE_FROM, Context, View
from drafter.views.listing import Listing
from drafter.views.person_view import Cast, PersonView, Scene
from drafter.views.phrasing import (
    bare,
    capital,
    has_own_subject,
    mid_sentence,
    paragraph,
    sentence,
    without,
)
from drafter.views.speeches import contents
from drafter.vocabulary import tag

LINES_FROM = 3
"""From so many speakers on each has a line."""

PRESS_TOPICS = 5
"""A news item tells up to so many topics, and no speaker."""

_COUNTED = regex(rf"(?:(?:{EITHER_WORD}) )?\d", re.IGNORECASE)
"""How a summary begins that says how much there was: "gần 50 ý kiến sôi nổi"."""


class DiscussionView(View):
    """The discussion, as a paragraph and as rows; empty where nothing was typed."""

    @tag("doan", "Đoạn văn kể phần thảo luận")
    def paragraph(self) -> str:
        return paragraph(str(self.told), self.summary)

    @tag(
        "mo_dau",
        "Câu nêu số ý kiến, người điều hành",
        keys=("thao_luan.so_y_kien", "thao_luan.dieu_hanh"),
    )
    def opening(self) -> str:
        return sentence(self._counted or self._moderated)

    @tag(
        "ke",
        "Số ý kiến và ai tham luận về gì; từ 3 tham luận thì có các mục",
        keys=("thao_luan.so_y_kien", "thao_luan.tham_luan"),
    )
    def told(self) -> Listing:
        """Tell the number in a sentence of its own where all who spoke are named."""
        if not self._speeches:
            return Listing("", [self._counted or self._moderated])
        if len(self._speeches) < LINES_FROM:
            cast = self.ctx.cast(Scene.DISCUSSION)
            verbs = ("" if self._names_some else "tham luận", "")
            told = zip(self._speeches, verbs, strict=False)
            spoken = [_contribution(speech, cast, verb) for speech, verb in told]
            if self._names_some:
                lead = f"{self._counted}, trong đó có tham luận của"
                return Listing(lead, spoken, colon=False)
            return Listing("", spoken, preface=self.opening)
        whom, preface = self._together, self.opening
        lead = f"Tham luận có {whom}" if whom else "Phát biểu tham luận có"
        if self._names_some:
            preface, lead = "", f"{self._counted}, trong đó có tham luận của {whom}"
        return Listing(
            lead.strip(), self._lines, preface=preface, lines_from=LINES_FROM
        )

    @tag("la_bang", "Có khi từ 6 tham luận trở lên", keys=("thao_luan.tham_luan",))
    def as_table(self) -> bool:
        return len(self._speeches) >= TABLE_FROM

    @tag("dan_bang", "Câu dẫn vào bảng tham luận", keys=("thao_luan.tham_luan",))
    def table_lead(self) -> str:
        return self.told.opening

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

    @property
    def _speeches(self) -> tuple[Speech, ...]:
        return self._value.speeches

    @property
    def _names_some(self) -> bool:
        """Whether more spoke than are named."""
        count = self._value.count
        return count is not None and count != counted(len(self._speeches))

    @computed
    def _counted(self) -> str:
        """Return "Hội nghị có 04 ý kiến thảo luận (…), do đồng chí X điều hành"."""
        value = self._value
        if value.count is None:
            return ""
        places = ((value.in_groups, "tại tổ"), (value.in_hall, "tại hội trường"))
        split = [
            f"{self.fmt.headcount(number)} {where}"
            for number, where in places
            if number is not None
        ]
        halls = f" ({', '.join(split)})" if split else ""
        moderated = f", do {self._moderator}" if self._moderator else ""
        number = self.fmt.headcount(value.count, "ý kiến")
        return f"Hội nghị có {number} thảo luận{halls}{moderated}"

    @property
    def _moderated(self) -> str:
        return f"{self._moderator} thảo luận" if self._moderator else ""

    @computed
    def _moderator(self) -> str:
        moderator = self._value.moderator
        if moderator is None:
            return ""
        return self.ctx.cast(Scene.MODERATION).doing((moderator,), "điều hành")

    @computed
    def _together(self) -> str:
        """The common word of address; none where a body or a rank is among them."""
        return self.ctx.manners.together([speech.by for speech in self._speeches])

    @computed
    def _lines(self) -> tuple[str, ...]:
        """Return "A, offices: topic" of each."""
        cast = self.ctx.cast(Scene.DISCUSSION)
        return tuple(
            _parted(_speaker(speech, cast, named=bool(self._together)), _topic(speech))
            for speech in self._speeches
        )

    def __str__(self) -> str:
        return self.paragraph

    def __bool__(self) -> bool:
        return bool(self.paragraph)


def _summary(value: Discussion) -> str:
    """Return what the debate came to, as the conference's unless it says whose."""
    text = without(value.summary, "hội nghị")
    if not text or has_own_subject(text):
        return sentence(text)
    verb = "có " if _COUNTED.match(text) else ""
    return sentence(f"Hội nghị {verb}{mid_sentence(text)}")


def _contribution(speech: Speech, cast: Cast, verb: str) -> str:
    """Return "đồng chí A, offices, tham luận về …"; the verb may be said before."""
    who, topic = _speaker(speech, cast), _topic(speech)
    act = f"{verb} về {topic}".strip() if topic else verb
    return f"{who}{',' if act and ',' in who else ''} {act}".strip()


def _parted(who: str, topic: str) -> str:
    return f"{who}: {topic}" if topic else who


def _speaker(speech: Speech, cast: Cast, *, named: bool = False) -> str:
    """Return a speaker with whom they spoke for.

    Args:
        speech: The speech.
        cast: Who was introduced before it.
        named: Whether a word before them addressed all.
    """
    by = speech.by
    who = cast.name(by) if named and isinstance(by, Person) else cast.told(by)
    return f"{who} ({_behalf(speech)})" if speech.on_behalf else who


def _topic(speech: Speech) -> str:
    return mid_sentence(without(speech.topic, "về"))


def _behalf(speech: Speech) -> str:
    return f"thay mặt {bare(speech.on_behalf)}" if speech.on_behalf else ""


def topics(ctx: Context, most: int = PRESS_TOPICS) -> str:
    """Return the press's sentence of the debate: how many spoke, and the first topics.

    "Hội nghị nghe 25 tham luận, tập trung vào …"; opinions where more than those
    named spoke.
    """
    value = ctx.conference.discussion or Discussion()
    number = value.count or counted(len(value.speeches))
    if not number:
        return ""
    every = number == counted(len(value.speeches))
    if every:
        lead = f"Hội nghị nghe {ctx.fmt.headcount(number, 'tham luận')}"
    else:
        lead = f"Hội nghị có {ctx.fmt.headcount(number, 'ý kiến thảo luận')}"
    named = [topic for speech in value.speeches if (topic := _topic(speech))]
    if not named:
        return sentence(lead)
    link = ", tập trung vào" if every else ", trong đó có tham luận về"
    link = " về" if every and len(named) == 1 else link
    told = Listing(f"{lead}{link}", named, colon=False)
    return str(told.cut(most))


def decisions(ctx: Context) -> Listing:
    """Return "Hội nghị thống nhất thông qua …; giao …."; the verb is said once."""
    agreed = tuple(map(ctx.host.mid_sentence, ctx.conference.decisions))
    says_verb = agreed and agreed[0].startswith("thống nhất ")
    lead = "Hội nghị đã" if says_verb else "Hội nghị thống nhất"
    return Listing(lead, agreed, colon=False)
