"""What was achieved, what was not, and why."""

from collections.abc import Iterable, Mapping, Sequence

from drafter.computed import computed
from drafter.model import Causes, Field, Recognition, Result
from drafter.views import figure_clauses
from drafter.views.context import TABLE_FROM, Context, View
from drafter.views.event import within
from drafter.views.figure_clauses import Figure
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


class FieldResults:
    """The results of one field of work.

    Attributes:
        area: The field.
        name: What its heading calls it.
        figures: Its indicators, in words.
        statements: Its results in words, as they were typed.
    """

    def __init__(self, ctx: Context, area: Field, results: Sequence[Result]) -> None:
        self.area, self.name = area, HEADINGS[area]
        self.figures = tuple(Figure(ctx, i) for r in results for i in r.indicators)
        self.statements = tuple(text for r in results for text in r.statements)


class Results(View):
    """The results of the conference."""

    @computed
    def by_field(self) -> tuple[FieldResults, ...]:
        """Each field once, in the template's order; others behind, as typed."""
        merged: dict[Field, list[Result]] = {}
        for result in self.conference.results:
            merged.setdefault(result.area, []).append(result)
        rank = {area: position for position, area in enumerate(self.ctx.order)}
        areas = sorted(merged, key=lambda area: rank.get(area, len(rank)))
        return tuple(FieldResults(self.ctx, area, merged[area]) for area in areas)

    @computed
    def annexed(self) -> bool:
        """Whether there are so many figures that an annex holds them."""
        figures = (figure for results in self.by_field for figure in results.figures)
        return sum(1 + len(f.indicator.parts) for f in figures) >= TABLE_FROM


class FieldView(View):
    """The results of one field of work."""

    def __init__(
        self,
        ctx: Context,
        results: FieldResults,
        figures: Sequence[Figure],
        statements: Sequence[str],
    ) -> None:
        """Tell some of the figures and statements of a field of work."""
        super().__init__(ctx)
        self.results, self._figures, self._statements = results, figures, statements

    @tag("ten", "Tên lĩnh vực", example="Kinh tế")
    def name(self) -> str:
        return self.results.name

    @tag("muc", "Mỗi câu một mục: số liệu rồi kết quả bằng lời")
    def items(self) -> tuple[str, ...]:
        return self.figures + self.statements

    @tag("doan", "Cả lĩnh vực thành một đoạn văn")
    def paragraph(self) -> str:
        return paragraph(*self.figures, *listed_statements(self._statements))

    @tag("so_lieu", "Các câu nêu số liệu")
    def figures(self) -> tuple[str, ...]:
        return figure_clauses.sentences(self._figures, self._subject)

    @tag("noi_dung", "Các câu nêu kết quả bằng lời")
    def statements(self) -> tuple[str, ...]:
        return _sentences(self._statements)

    @property
    def _subject(self) -> str:
        """Who did what a clause without subject says."""
        of_party = self.conference.host.organ.is_party
        if self.results.area is Field.PARTY_BUILDING and of_party:
            return "Đảng bộ"
        return self.ctx.host.whole

    def __str__(self) -> str:
        return self.paragraph


class ShortcomingsView(View):
    """Shortcomings and their causes; nothing at all when nothing was typed."""

    @tag("doan", "Đoạn văn nêu các hạn chế")
    def paragraph(self) -> str:
        conference = self.conference
        several = "một số " if len(conference.shortcomings) > 1 else ""
        lead = f"{several}hạn chế"
        if conference.results or conference.overview or conference.score:
            lead = f"Bên cạnh những kết quả đạt được, vẫn còn {lead}"
        return listed(
            lead, conference.shortcomings, further=("Ngoài ra,", "Cùng với đó,")
        )

    @tag("muc", "Từng hạn chế, mỗi câu một mục")
    def items(self) -> tuple[str, ...]:
        return _sentences(self.conference.shortcomings)

    @tag("co", "Có khi nêu hạn chế hoặc nguyên nhân")
    def shown(self) -> bool:
        return bool(self.conference.shortcomings or self._causes != Causes())

    @tag("co_nguyen_nhan", "Có khi nêu nguyên nhân")
    def has_causes(self) -> bool:
        causes = self._causes
        return bool(causes.objective or causes.subjective or causes.other)

    @tag("hai_loai_nguyen_nhan", "Có khi nêu cả khách quan và chủ quan")
    def both_causes(self) -> bool:
        return bool(self._causes.objective and self._causes.subjective)

    @tag("ten_nguyen_nhan", "Tên phần nguyên nhân, theo loại đã nêu")
    def causes_title(self) -> str:
        causes = self._causes
        if causes.other or bool(causes.objective) is bool(causes.subjective):
            return "Nguyên nhân"
        kind = "khách quan" if causes.objective else "chủ quan"
        return f"Nguyên nhân {kind}"

    @tag("khach_quan", "Nguyên nhân khách quan, mỗi câu một mục")
    def objective(self) -> tuple[str, ...]:
        return _sentences(self._causes.objective)

    @tag("chu_quan", "Nguyên nhân chủ quan, mỗi câu một mục")
    def subjective(self) -> tuple[str, ...]:
        return _sentences(self._causes.subjective)

    @tag("khac", "Nguyên nhân không phân loại, mỗi câu một mục")
    def other(self) -> tuple[str, ...]:
        return _sentences(self._causes.other)

    @property
    def _causes(self) -> Causes:
        return self.conference.causes or Causes()

    def __str__(self) -> str:
        return self.paragraph


def report_fields(ctx: Context) -> tuple[FieldView, ...]:
    """Return each field for the report; with an annex, the text picks figures."""
    results = ctx.view(Results)
    pick = _picked if results.annexed else tuple
    return tuple(
        FieldView(ctx, field, pick(field.figures), field.statements)
        for field in results.by_field
    )


def press_fields(ctx: Context) -> tuple[FieldView, ...]:
    """Return each field for the press: the headline figures and a few statements."""
    results = ctx.view(Results).by_field
    headlined = any(f.indicator.headline for field in results for f in field.figures)
    left = PRESS_FIGURES
    views = []
    for field in results:
        chosen = [f for f in field.figures if f.indicator.headline or not headlined]
        shown, left = chosen[:left], left - len(chosen[:left])
        statements = field.statements[:PRESS_STATEMENTS]
        if shown or statements:
            views.append(FieldView(ctx, field, shown, statements))
    return tuple(views)


def _picked(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Pick the headlines, and what only a sentence says well: counts without name.

    Where no headline was chosen, the first figures fill what room is left.
    """
    indicators = [figure.indicator for figure in figures]
    picked = [i for i in indicators if i.headline or not i.name]
    if not any(i.headline for i in picked):
        room = max(0, REPORT_FIGURES - len(picked))
        picked += [i for i in indicators if i.name][:room]
    return [figure for figure in figures if figure.indicator in picked]


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


def _sentences(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(sentence(item) for item in items)


def lessons(ctx: Context) -> tuple[str, ...]:
    """Return the lessons, a sentence each."""
    return _sentences(ctx.conference.lessons)


def proposals(ctx: Context) -> tuple[str, ...]:
    """Return the proposals, a sentence each."""
    return _sentences(ctx.conference.proposals)
