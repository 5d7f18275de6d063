"""What was achieved, what was not, and why."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field

from drafter.model import Causes, Conference, Field, Indicator, Recognition, Result
from drafter.records import frozen
from drafter.views import annex, figure_clauses
from drafter.views.context import Context
from drafter.views.event import within
from drafter.views.phrasing import (
    bare,
    bare_mid_sentence,
    listed,
    mid_sentence,
    paragraph,
    runs,
    semicolons,
    sentence,
    without,
)
from drafter.vocabulary import fold, tag

HEADINGS: Mapping[Field, str] = {
    Field.ECONOMY: "Kinh tế",
    Field.COUNTRY_AND_TOWN: "Xây dựng nông thôn mới, đô thị",
    Field.LAND_AND_ENVIRONMENT: "Quản lý đất đai, bảo vệ môi trường",
    Field.CULTURE_AND_SOCIETY: "Văn hóa - xã hội",
    Field.ADMINISTRATIVE_REFORM: "Cải cách hành chính",
    Field.DEFENCE_AND_SECURITY: "Quốc phòng - an ninh",
    Field.PARTY_BUILDING: "Công tác xây dựng Đảng",
    Field.GOVERNMENT: "Xây dựng chính quyền",
    Field.FRONT_AND_UNIONS: "Mặt trận Tổ quốc và các đoàn thể",
    Field.GENERAL: "Kết quả chung",
}
PRESS_FIGURES = 9
"""The news item shows five to nine figures."""
PRESS_STATEMENTS = 3
REPORT_FIGURES = 3
"""Where an annex holds all figures, the report's text picks this many a field."""


@frozen(kw_only=True, eq=False, repr=False)
class FieldView:
    """The results of one field of work."""

    name: str = field(metadata=tag("ten", "Tên lĩnh vực", example="Kinh tế"))
    items: tuple[str, ...] = field(
        metadata=tag("muc", "Mỗi câu một mục: số liệu rồi kết quả bằng lời")
    )
    paragraph: str = field(metadata=tag("doan", "Cả lĩnh vực thành một đoạn văn"))
    figures: tuple[str, ...] = field(metadata=tag("so_lieu", "Các câu nêu số liệu"))
    statements: tuple[str, ...] = field(
        metadata=tag("noi_dung", "Các câu nêu kết quả bằng lời")
    )

    def __str__(self) -> str:
        return self.paragraph


@frozen(kw_only=True, eq=False, repr=False)
class ShortcomingsView:
    """Shortcomings and their causes."""

    paragraph: str = field(metadata=tag("doan", "Đoạn văn nêu các hạn chế"))
    items: tuple[str, ...] = field(metadata=tag("muc", "Từng hạn chế, mỗi câu một mục"))
    shown: bool = field(metadata=tag("co", "Có khi nêu hạn chế hoặc nguyên nhân"))
    has_causes: bool = field(metadata=tag("co_nguyen_nhan", "Có khi nêu nguyên nhân"))
    both_causes: bool = field(
        metadata=tag("hai_loai_nguyen_nhan", "Có khi nêu cả khách quan và chủ quan")
    )
    causes_title: str = field(
        metadata=tag("ten_nguyen_nhan", "Tên phần nguyên nhân, theo loại đã nêu")
    )
    objective: tuple[str, ...] = field(
        metadata=tag("khach_quan", "Nguyên nhân khách quan, mỗi câu một mục")
    )
    subjective: tuple[str, ...] = field(
        metadata=tag("chu_quan", "Nguyên nhân chủ quan, mỗi câu một mục")
    )
    other: tuple[str, ...] = field(
        metadata=tag("khac", "Nguyên nhân không phân loại, mỗi câu một mục")
    )

    def __str__(self) -> str:
        return self.paragraph


def in_order(results: Iterable[Result], order: Sequence[Field]) -> tuple[Result, ...]:
    """Return the results by the template's order of fields, equal fields merged."""
    merged: dict[Field, Result] = {}
    for result in results:
        known = merged.get(result.area)
        merged[result.area] = _merged(known, result) if known else result
    rank = {area: position for position, area in enumerate(order)}
    return tuple(sorted(merged.values(), key=lambda r: rank.get(r.area, len(rank))))


def _merged(first: Result, second: Result) -> Result:
    return evolve(
        first,
        indicators=first.indicators + second.indicators,
        statements=first.statements + second.statements,
    )


def table(ctx: Context, results: Iterable[Result]) -> annex.FigureTableView:
    """Return the annex of all indicators."""
    labels = {area.name: heading for area, heading in HEADINGS.items()}
    return annex.table(ctx, results, labels)


def report_fields(
    ctx: Context, results: Iterable[Result], *, annexed: bool
) -> tuple[FieldView, ...]:
    """Return each field for the report; with an annex, the text picks figures."""
    return tuple(
        _field(ctx, r, _picked(r.indicators) if annexed else r.indicators)
        for r in results
    )


def press_fields(ctx: Context, results: Sequence[Result]) -> tuple[FieldView, ...]:
    """Return each field for the press: the headline figures and a few statements."""
    headlines = {i for r in results for i in r.indicators if i.headline}
    left = PRESS_FIGURES
    views = []
    for result in results:
        chosen = [i for i in result.indicators if not headlines or i in headlines]
        shown, left = chosen[:left], left - len(chosen[:left])
        few = evolve(result, statements=result.statements[:PRESS_STATEMENTS])
        if shown or few.statements:
            views.append(_field(ctx, few, shown))
    return tuple(views)


def _picked(indicators: Sequence[Indicator]) -> Sequence[Indicator]:
    """Pick the headlines, and what only a sentence says well: counts without name.

    Where no headline was chosen, the first figures fill what room is left.
    """
    picked = [i for i in indicators if i.headline or not i.name]
    if any(i.headline for i in picked):
        return picked
    named = [i for i in indicators if i.name][: max(0, REPORT_FIGURES - len(picked))]
    return [i for i in indicators if i in picked or i in named]


def subject(ctx: Context, area: Field) -> str:
    """Return who did what a clause without subject says."""
    if area is Field.PARTY_BUILDING and ctx.conference.host.organ.is_party:
        return "Đảng bộ"
    return ctx.host.whole


def _field(ctx: Context, result: Result, indicators: Sequence[Indicator]) -> FieldView:
    figures = figure_clauses.sentences(ctx, indicators, subject(ctx, result.area))
    statements = tuple(sentence(text) for text in result.statements)
    return FieldView(
        name=HEADINGS[result.area],
        items=figures + statements,
        paragraph=_paragraph(ctx, result, indicators),
        figures=figures,
        statements=statements,
    )


def _paragraph(ctx: Context, result: Result, indicators: Sequence[Indicator]) -> str:
    figures = figure_clauses.sentences(ctx, indicators, subject(ctx, result.area))
    stated = listed_statements(result.statements)
    return paragraph(*figures, *stated)


def listed_statements(statements: Iterable[str]) -> tuple[str, ...]:
    """Join statements, each with its own subject, into sentences of some length."""
    texts = (bare_mid_sentence(text) for text in statements)
    return tuple(sentence(semicolons(run)) for run in runs(texts))


def overview(ctx: Context) -> str:
    """Return "Năm 2024, mặc dù …, ….", in which either part may be absent."""
    conference = ctx.conference
    when = within(ctx.fmt.period(conference.period))
    context = mid_sentence(without(conference.context, "mặc dù", "tuy"))
    judged = bare_mid_sentence(conference.overview)
    if judged and context:
        return sentence(f"{when}, mặc dù {context} nhưng {judged}")
    if judged:
        return sentence(f"{when}, {judged}")
    if context:
        return sentence(f"{when}, {ctx.host.short} {context}")
    return ""


def recognitions(ctx: Context) -> tuple[str, ...]:
    """Return a sentence for each distinction given."""
    return tuple(_recognition(ctx, r) for r in ctx.conference.recognitions)


def _recognition(ctx: Context, value: Recognition) -> str:
    distinction = bare(value.distinction)
    met = "" if fold(distinction).startswith(("dat", "la_")) else "đạt chuẩn "
    giver = f"{value.issuer} " if value.issuer else ""
    return sentence(f"{ctx.host.area} được {giver}công nhận {met}{distinction}")


def shortcomings(ctx: Context) -> ShortcomingsView:
    """Return what was not achieved; nothing at all when nothing was typed."""
    conference = ctx.conference
    causes = conference.causes or Causes()
    beside = "Bên cạnh những kết quả đạt được, " if _has_results(conference) else ""
    several = "một số " if len(conference.shortcomings) > 1 else ""
    lead = f"{beside}vẫn còn {several}hạn chế" if beside else f"{several}hạn chế"
    return ShortcomingsView(
        paragraph=listed(
            lead, conference.shortcomings, further=("Ngoài ra,", "Cùng với đó,")
        ),
        items=_sentences(conference.shortcomings),
        shown=bool(conference.shortcomings or causes != Causes()),
        has_causes=bool(causes.objective or causes.subjective or causes.other),
        both_causes=bool(causes.objective and causes.subjective),
        causes_title=_causes_title(causes),
        objective=_sentences(causes.objective),
        subjective=_sentences(causes.subjective),
        other=_sentences(causes.other),
    )


def _causes_title(causes: Causes) -> str:
    """Return the heading of the causes, which says their kind where it is one."""
    if causes.other or bool(causes.objective) is bool(causes.subjective):
        return "Nguyên nhân"
    kind = "khách quan" if causes.objective else "chủ quan"
    return f"Nguyên nhân {kind}"


def _has_results(conference: Conference) -> bool:
    return bool(conference.results or conference.overview or conference.score)


def _sentences(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(sentence(item) for item in items)


def lessons(ctx: Context) -> tuple[str, ...]:
    """Return the lessons, a sentence each."""
    return _sentences(ctx.conference.lessons)


def proposals(ctx: Context) -> tuple[str, ...]:
    """Return the proposals, a sentence each."""
    return _sentences(ctx.conference.proposals)
