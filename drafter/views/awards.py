"""Awards: who gave what to how many, and to whom."""

import re
from collections.abc import Sequence

from drafter.computed import computed
from drafter.model import Award, Honorific, Person
from drafter.model.honours import Honour, honour
from drafter.patterns import regex
from drafter.values import Count, counted
from drafter.views.context import Context, View
from drafter.views.person_view import Cast, Scene, described
from drafter.views.phrasing import LONGEST, bare, length, paragraph, runs, sentence
from drafter.vocabulary import tag

TOLD = 3
"""So many of those awarded stand in the sentence by name, where no count is typed."""

_PLAIN = Honour("", "tặng")
_HANDED = "trao"
_BADGE = regex(r"huy hiệu (?:.* )?đảng\b", re.IGNORECASE)
_YEARS = regex(r"^\d+ năm(?=:)")


class AwardView(View):
    """Awards of one form by one issuer."""

    def __init__(self, ctx: Context, award: Award, presenters: str = "") -> None:
        super().__init__(ctx)
        self.award, self._presenters = award, presenters
        self._family = honour(award.form) or _PLAIN

    @tag("cau", "Câu nêu khen thưởng")
    def sentence(self) -> str:
        listed = "Danh sách cụ thể:" if self.awardees else ""
        return paragraph(sentence(self.clause), listed)

    @tag("danh_sach", "Danh sách được khen, khi câu không nêu hết tên")
    def awardees(self) -> tuple[str, ...]:
        told = self._named or len(self._names) == 1
        return () if told else tuple(map(sentence, self._names))

    @computed
    def clause(self) -> str:
        """The award in mid-sentence: "Đảng ủy xã tặng giấy khen cho 4 tập thể"."""
        award, verb = self.award, self._family.verb
        words = (
            self.ctx.gaps.fill(Award, "issuer", award.issuer, always=True),
            _PLAIN.verb if verb == _HANDED and self._presenters else verb,
            award.form,
            self._receivers,
            bare(award.reason),
        )
        clause = " ".join(word for word in words if word)
        return f"{clause}{self._parts}{self._among}{self._presenters}"

    @property
    def sum(self) -> str:
        """Who was given it: "5 tập thể và 12 cá nhân được tặng giấy khen"."""
        award = self.award
        told = self._counted if self._typed else self._named or self._counted
        received = _to_whom(self.ctx, told)
        act = f"{self._family.verb} {award.form}".strip()
        return f"{received} được {act}"

    @property
    def _receivers(self) -> str:
        """Return "cho 5 tập thể và 12 cá nhân"; a gap where nothing says to whom."""
        known = self._named or self._counted
        if not known and self.award.reason.casefold().startswith("cho "):
            return ""
        told = _to_whom(self.ctx, known)
        return f"{self._family.joins} {told}".strip()

    @computed
    def _names(self) -> tuple[str, ...]:
        return tuple(map(_awardee, self.award.awardees))

    @computed
    def _typed(self) -> Count:
        """How many were awarded, as far as counts say it."""
        counts = (self.award.collectives, self.award.individuals)
        known = [count for count in counts if count]
        return Count.total(known or (part.count for part in self.award.parts))

    @computed
    def _named(self) -> str:
        """Everybody by name: the only one, or a few whom no count tells."""
        number = len(self._names)
        only = number == 1 and self._typed == counted(1)
        few = only or (not self._typed and number <= TOLD)
        if not (number and few):
            return ""
        has_offices = any("," in name for name in self._names)
        return "; ".join(self._names) if has_offices else self.fmt.listing(self._names)

    @property
    def _counted(self) -> str:
        """Return "05 tập thể và 12 cá nhân"."""
        award = self.award
        person = "đảng viên" if self._is_badge else "cá nhân"
        counts = ((award.collectives, "tập thể"), (award.individuals, person))
        told = [self.fmt.headcount(n, noun) for n, noun in counts if n]
        if not told and (number := self._typed or len(self._names)):
            people = self._typed or all(isinstance(a, Person) for a in award.awardees)
            noun = person if people else "tập thể, cá nhân"
            told = [self.fmt.headcount(number, noun)]
        return " và ".join(told)

    @property
    def _among(self) -> str:
        """Return ", trong đó có Chi bộ 1", the only one named of several."""
        alone = len(self._names) == 1 and not self._named
        return f", trong đó có {self._names[0]}" if alone else ""

    @property
    def _is_badge(self) -> bool:
        return _BADGE.match(self.award.form) is not None

    @property
    def _parts(self) -> str:
        """Return " (50 năm tuổi Đảng: 02; 40 năm: 03)"."""
        inner = [
            f"{part.name}: {self.fmt.headcount(part.count)}"
            for part in self.award.parts
        ]
        if inner and self._is_badge:
            inner[0] = _YEARS.sub(r"\g<0> tuổi Đảng", inner[0], count=1)
        return f" ({'; '.join(inner)})" if inner else ""

    def __str__(self) -> str:
        return self.sentence


class AwardsView(View):
    """All awards of the conference."""

    @tag("cau", "Cả phần khen thưởng thành một đoạn")
    def sentence(self) -> str:
        return _told([award.clause for award in self.items])

    @tag("muc", "Từng hình thức")
    def items(self) -> tuple[AwardView, ...]:
        cast = self.ctx.cast(Scene.AWARDS)
        return tuple(
            AwardView(self.ctx, award, _presenters(award, cast))
            for award in self.conference.awards
        )

    def __str__(self) -> str:
        return self.sentence

    def __bool__(self) -> bool:
        return bool(self.items)


def sums(ctx: Context) -> str:
    """Return "Dịp này, 9 đảng viên được trao …, 5 tập thể … được tặng giấy khen."."""
    told = [AwardView(ctx, award).sum for award in ctx.conference.awards]
    return sentence("Dịp này,", ", ".join(told)) if told else ""


def _told(clauses: Sequence[str]) -> str:
    """Tell all in a sentence, or in as many as its length asks for."""
    if not clauses:
        return ""
    lead = "Dịp này,"
    told = runs(clauses, longest=LONGEST - length(lead))
    first, *rest = map("; ".join, told)
    return paragraph(sentence(lead, first), *map(sentence, rest))


def _to_whom(ctx: Context, known: str) -> str:
    mark = "tập thể, cá nhân"
    return ctx.gaps.fill(Award, "awardees", known, always=True, mark=mark)


def _presenters(award: Award, cast: Cast) -> str:
    if isinstance(award.presented_by, str):
        who = award.presented_by
        return f", do {who}{',' if ',' in who else ''} trao" if who else ""
    if not award.presented_by:
        return ""
    return f", do {cast.doing(award.presented_by, 'trao')}"


def _awardee(value: str | Person) -> str:
    """Return somebody in mid-sentence: "ông Lê Văn Sáu"; a body as typed."""
    if isinstance(value, Person):
        return described(value)
    word, blank, name = bare(value).partition(" ")
    addressed = word.casefold() in {honorific.value for honorific in Honorific}
    return f"{word.lower() if addressed else word}{blank}{name}"
