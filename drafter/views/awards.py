"""Awards: who gave what to how many, and to whom."""

from attrs import field

from drafter.model import Award, Body, Person
from drafter.records import frozen
from drafter.views.body_names import named
from drafter.views.context import Context
from drafter.views.person_view import described
from drafter.views.phrasing import bare, paragraph, sentence
from drafter.vocabulary import tag


@frozen(kw_only=True, eq=False, repr=False)
class AwardView:
    """Awards of one form by one issuer."""

    sentence: str = field(metadata=tag("cau", "Câu nêu khen thưởng"))
    awardees: tuple[str, ...] = field(metadata=tag("danh_sach", "Danh sách được khen"))

    def __str__(self) -> str:
        return self.sentence


@frozen(kw_only=True, eq=False, repr=False)
class AwardsView:
    """All awards of the conference."""

    sentence: str = field(metadata=tag("cau", "Cả phần khen thưởng thành một đoạn"))
    items: tuple[AwardView, ...] = field(metadata=tag("muc", "Từng hình thức"))

    def __str__(self) -> str:
        return self.sentence


def awards(ctx: Context) -> AwardsView:
    """Return the awards; an empty sentence where there were none."""
    clauses = [_clause(ctx, award) for award in ctx.conference.awards]
    return AwardsView(
        sentence=sentence("Dịp này,", "; ".join(clauses)) if clauses else "",
        items=tuple(
            AwardView(
                sentence=paragraph(
                    sentence(clause), "Danh sách cụ thể:" if award.awardees else ""
                ),
                awardees=tuple(sentence(_awardee(a)) for a in award.awardees),
            )
            for award, clause in zip(ctx.conference.awards, clauses, strict=True)
        ),
    )


def _clause(ctx: Context, award: Award) -> str:
    issuer = named(award.issuer) if isinstance(award.issuer, Body) else award.issuer
    badge = "huy hiệu" in award.form.casefold()
    verb = "trao" if badge and not award.presented_by else "tặng"
    receivers = _receivers(ctx, award, badge=badge)
    to = f" cho {receivers}" if receivers else ""
    reason = f" {bare(award.reason)}" if award.reason else ""
    clause = f"{issuer} {verb} {award.form}{to}{reason}"
    return f"{clause}{_parts(ctx, award, badge=badge)}{_presenters(ctx, award)}"


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


def _presenters(ctx: Context, award: Award) -> str:
    if isinstance(award.presented_by, str):
        return f", do {award.presented_by} trao" if award.presented_by else ""
    if not award.presented_by:
        return ""
    return f", do {ctx.cast.comrades(award.presented_by)} trao"


def _awardee(value: str | Person) -> str:
    return described(value) if isinstance(value, Person) else bare(value)
