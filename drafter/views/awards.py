"""Awards: who gave what to how many, and to whom."""

from drafter.model import Award, Body, Person
from drafter.views.body_names import named
from drafter.views.context import Context, View
from drafter.views.person_view import Cast, Scene, described
from drafter.views.phrasing import bare, paragraph, sentence
from drafter.vocabulary import tag


class AwardView:
    """Awards of one form by one issuer."""

    def __init__(self, award: Award, clause: str) -> None:
        self.award, self.clause = award, clause

    @tag("cau", "Câu nêu khen thưởng")
    def sentence(self) -> str:
        listed = "Danh sách cụ thể:" if self.award.awardees else ""
        return paragraph(sentence(self.clause), listed)

    @tag("danh_sach", "Danh sách được khen")
    def awardees(self) -> tuple[str, ...]:
        return tuple(sentence(_awardee(awardee)) for awardee in self.award.awardees)

    def __str__(self) -> str:
        return self.sentence


class AwardsView(View):
    """All awards of the conference."""

    @tag("cau", "Cả phần khen thưởng thành một đoạn")
    def sentence(self) -> str:
        clauses = "; ".join(award.clause for award in self.items)
        return sentence("Dịp này,", clauses) if clauses else ""

    @tag("muc", "Từng hình thức")
    def items(self) -> tuple[AwardView, ...]:
        cast = self.ctx.cast(Scene.AWARDS)
        return tuple(
            AwardView(award, _clause(self.ctx, award, cast))
            for award in self.conference.awards
        )

    def __str__(self) -> str:
        return self.sentence


def _clause(ctx: Context, award: Award, cast: Cast) -> str:
    issuer = named(award.issuer) if isinstance(award.issuer, Body) else award.issuer
    badge = "huy hiệu" in award.form.casefold()
    verb = "trao" if badge and not award.presented_by else "tặng"
    receivers = _receivers(ctx, award, badge=badge)
    to = f" cho {receivers}" if receivers else ""
    reason = f" {bare(award.reason)}" if award.reason else ""
    clause = f"{issuer} {verb} {award.form}{to}{reason}"
    return f"{clause}{_parts(ctx, award, badge=badge)}{_presenters(award, cast)}"


def _receivers(ctx: Context, award: Award, *, badge: bool) -> str:
    person = "đồng chí" if badge else "cá nhân"
    counted = [
        ctx.fmt.headcount(count, noun)
        for count, noun in ((award.collectives, "tập thể"), (award.individuals, person))
        if count
    ]
    if not counted and award.parts:
        total = sum(part.count for part in award.parts)
        counted = [ctx.fmt.headcount(total, person)]
    if not counted and award.awardees:
        return ctx.fmt.listing([_awardee(a) for a in award.awardees])
    return " và ".join(counted)


def _parts(ctx: Context, award: Award, *, badge: bool) -> str:
    person = "đồng chí " if badge else ""
    inner = [
        f"{ctx.fmt.headcount(part.count, f'{person}{part.name}')}"
        for part in award.parts
    ]
    return f" ({', '.join(inner)})" if inner else ""


def _presenters(award: Award, cast: Cast) -> str:
    if isinstance(award.presented_by, str):
        return f", do {award.presented_by} trao" if award.presented_by else ""
    if not award.presented_by:
        return ""
    return f", do {cast.comrades(award.presented_by)} trao"


def _awardee(value: str | Person) -> str:
    return described(value) if isinstance(value, Person) else bare(value)
