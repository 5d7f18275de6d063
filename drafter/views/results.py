"""What was achieved, what was not, and why."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from drafter.computed import computed
from drafter.model import (
    Field,
    FigureChoice,
    Indicator,
    Result,
    Subsection,
    Task,
)
from drafter.model.figures import Area
from drafter.model.targets_met import unmet_apart
from drafter.views import figure_sentences
from drafter.views.context import TABLE_FROM, Context, Part, View
from drafter.views.event import within
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import (
    LONGEST,
    bare,
    bare_mid_sentence,
    begins_with_verb,
    capital,
    length,
    mid_sentence,
    paragraph,
    runs,
    semicolons,
    sentence,
    sentences,
    without,
)
from drafter.vocabulary import fold, tag

H = TypeVar("H", Result, Task)

REPORT_FIGURES = 3
"""Where an annex holds all figures, the report's text picks this many a field."""


REPORT = "bao_cao"
"""The report that may be short."""


class SectionResults:
    """The results under one heading.

    Attributes:
        area: The field of work, or the author's heading, that it stands under.
        name: The heading.
        figures: Its indicators, in words.
        statements: Its results in words, as they were typed.
    """

    def __init__(
        self,
        ctx: Context,
        area: Area,
        held: Sequence[Result | Subsection],
        name: str = "",
    ) -> None:
        self.area, self.name = area, name or heading(area)
        self.figures = tuple(Figure(ctx, i) for told in held for i in told.indicators)
        self.statements = tuple(text for told in held for text in told.statements)


class FieldResults(SectionResults):
    """The results of one field of work, or under a heading of the author's own.

    Attributes:
        area: The field, or the heading as typed.
        assessments: What was judged of it as a whole, as typed.
        subsections: Its parts, in the order in which they were typed.
    """

    def __init__(self, ctx: Context, area: Area, results: Sequence[Result]) -> None:
        super().__init__(ctx, area, results)
        self.assessments = tuple(r.assessment for r in results if r.assessment)
        self.subsections = tuple(
            SectionResults(ctx, area, [part], heading(part.name))
            for result in results
            for part in result.subsections
        )

    @property
    def sections(self) -> tuple[SectionResults, ...]:
        """Itself, then its parts."""
        return (self, *self.subsections)

    @property
    def every_figure(self) -> tuple[Figure, ...]:
        """Its figures and those of its parts."""
        return tuple(figure for part in self.sections for figure in part.figures)

    @property
    def every_statement(self) -> tuple[str, ...]:
        """Its statements and those of its parts."""
        return tuple(text for part in self.sections for text in part.statements)


class Results(View):
    """The results of the conference."""

    @computed
    def by_field(self) -> tuple[FieldResults, ...]:
        """Each heading once: fields alone in the template's order, else as typed."""
        groups = by_area(self.conference.results, self.ctx.order)
        fields = (FieldResults(self.ctx, group[0].area, group) for group in groups)
        return tuple(
            f for f in fields if f.assessments or f.every_figure or f.every_statement
        )

    def figure(self, indicator: Indicator) -> Figure:
        """Return an indicator as the figure whose clauses are made once."""
        return self._by_indicator[id(indicator)]

    def area(self, indicator: Indicator) -> Area:
        """Return the field of work or the heading that an indicator stands under."""
        return next(
            field.area
            for field in self.by_field
            if any(figure.indicator is indicator for figure in field.every_figure)
        )

    def subject(self, area: Area) -> str:
        """Return who did what a clause without subject says, in one field."""
        host = self.ctx.host
        return host.in_party_building if area is Field.PARTY_BUILDING else host.whole

    @computed
    def _by_indicator(self) -> Mapping[int, Figure]:
        every = (figure for field in self.by_field for figure in field.every_figure)
        return {id(figure.indicator): figure for figure in every}

    @computed
    def sections(self) -> tuple[SectionResults, ...]:
        """What stands under each heading, those of parts included."""
        return tuple(part for field in self.by_field for part in field.sections)

    @computed
    def annexed(self) -> bool:
        """Whether an annex holds the figures: they are many, or not all in words.

        Unmet targets are rows of it too. That of a short report stands in the report
        laid before the conference.
        """
        if self.short:
            return False
        if self._rows + len(unmet_apart(self.conference)) >= TABLE_FROM:
            return True
        told = (self.in_words(part.figures) for part in self.sections)
        pairs = zip(told, self.sections, strict=True)
        return any(len(some) < len(of.figures) for some, of in pairs)

    def in_words(self, figures: Sequence[Figure]) -> Sequence[Figure]:
        """Return the figures under a heading that stand in a report's sentences."""
        match self.choice:
            case FigureChoice.TABLE:
                return ()
            case FigureChoice.HEADLINES if self.headlined:
                return [f for f in figures if f.indicator.headline]
            case FigureChoice.HEADLINES:
                return _picked(figures)
            case None if self._many:
                return _picked(figures)
        return figures

    def in_prose(self, texts: Sequence[str]) -> Sequence[str]:
        """Return what was typed under a heading: a short report has figures alone."""
        return () if self.short else texts

    @computed
    def choice(self) -> FigureChoice | None:
        """Which figures the office wants in the sentences of this paper."""
        typed = self.conference.issuance(self.ctx.paper).figures
        return typed or (FigureChoice.HEADLINES if self.short else None)

    @computed
    def short(self) -> bool:
        """Whether the report of results leaves the rest to that laid before it."""
        return self.ctx.paper == REPORT and self.conference.issuance(REPORT).short

    @computed
    def headlined(self) -> bool:
        """Whether any figure is marked as a headline."""
        return any(f.indicator.headline for part in self.sections for f in part.figures)

    @property
    def _many(self) -> bool:
        return self._rows >= TABLE_FROM

    @computed
    def _rows(self) -> int:
        figures = (figure for part in self.sections for figure in part.figures)
        return sum(1 + len(f.indicator.parts) for f in figures)


class SectionView(View):
    """What is told under one heading."""

    def __init__(
        self,
        ctx: Context,
        results: SectionResults,
        figures: Sequence[Figure],
        statements: Sequence[str],
        assessments: Sequence[str] = (),
    ) -> None:
        """Tell some of what stands under a heading."""
        super().__init__(ctx)
        self.results, self._figures, self._statements = results, figures, statements
        self._assessments = assessments

    @tag("ten", "Tên lĩnh vực, đề mục", example="Kinh tế")
    def name(self) -> str:
        return self.results.name

    @tag(
        "muc",
        "Mỗi câu một mục: đánh giá, số liệu rồi kết quả bằng lời",
        keys=("ket_qua",),
    )
    def items(self) -> tuple[str, ...]:
        return self.assessments + self.figures + self.statements

    @tag("doan", "Cả lĩnh vực thành một đoạn văn")
    def paragraph(self) -> str:
        statements = listed_statements(self._statements)
        return paragraph(*self.assessments, *self.figures, *statements)

    @tag("danh_gia", "Các câu đánh giá chung về lĩnh vực")
    def assessments(self) -> tuple[str, ...]:
        return sentences(self._assessments)

    @tag("so_lieu", "Các câu nêu số liệu")
    def figures(self) -> tuple[str, ...]:
        return figure_sentences.sentences(self._figures, self._subject)

    @tag("noi_dung", "Các câu nêu kết quả bằng lời")
    def statements(self) -> tuple[str, ...]:
        return sentences(self._statements)

    @property
    def _subject(self) -> str:
        """Who did what a clause without subject says."""
        return self.ctx.view(Results).subject(self.results.area)

    def __str__(self) -> str:
        return self.paragraph


class FieldView(SectionView):
    """The results of one field of work, or under a heading of the author's own."""

    def __init__(
        self,
        ctx: Context,
        results: SectionResults,
        figures: Sequence[Figure],
        statements: Sequence[str],
        parts: Sequence[SectionView] = (),
        assessments: Sequence[str] = (),
    ) -> None:
        """Tell some of what stands under a field, and under its parts."""
        super().__init__(ctx, results, figures, statements, assessments)
        self._parts = tuple(parts)

    @tag("muc_con", "Các mục nhỏ, mỗi mục một đề mục", keys=("ket_qua.muc",))
    def parts(self) -> tuple[SectionView, ...]:
        return self._parts

    @property
    def needs_heading(self) -> bool:
        """Whether it is headed even when it stands alone."""
        return bool(self._parts) or not isinstance(self.results.area, Field)


def heading(area: Area) -> str:
    """Return what a paper calls a field of work, or a heading as it was typed."""
    return area.heading if isinstance(area, Field) else capital(bare(area))


def by_area(held: Iterable[H], order: Sequence[Field]) -> list[list[H]]:
    """Group what stands under one heading; what has none comes first.

    Args:
        held: Results or tasks, as typed.
        order: The order of fields; one heading of the author's own is enough for
            all to stand as they were typed.
    """
    groups: dict[Area | None, list[H]] = {}
    for one in held:
        key = fold(one.area) if isinstance(one.area, str) else one.area
        groups.setdefault(key, []).append(one)
    own = any(isinstance(area, str) for area in groups)
    rank: dict[Area | None, int] = {None: -1}
    if not own:
        rank.update((area, position) for position, area in enumerate(order))
    return [groups[key] for key in sorted(groups, key=lambda a: rank.get(a, len(rank)))]


def report_fields(ctx: Context) -> tuple[FieldView, ...]:
    """Return each field for the report; an annex holds what its text does not."""
    results = ctx.view(Results)
    pick, told = results.in_words, results.in_prose
    sections = results.sections
    shown = sum(len(pick(section.figures)) for section in sections)
    said = sum(len(told(section.statements)) for section in sections)
    ctx.extracts.note(Part.FIGURES, shown, sum(len(s.figures) for s in sections))
    ctx.extracts.note(Part.STATEMENTS, said, sum(len(s.statements) for s in sections))
    fields = (
        FieldView(
            ctx,
            field,
            pick(field.figures),
            told(field.statements),
            [
                SectionView(ctx, part, pick(part.figures), told(part.statements))
                for part in field.subsections
                if pick(part.figures) or told(part.statements)
            ],
            told(field.assessments),
        )
        for field in results.by_field
    )
    return tuple(field for field in fields if field.items or field.parts)


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
    judged = ctx.host.mid_sentence(conference.overview)
    if judged and context:
        told = sentence(f"{when}, mặc dù {context} nhưng {judged}")
        if length(told) <= LONGEST:
            return told
    who = f"{ctx.host.short} " if begins_with_verb(context) else ""
    faced = sentence(f"{when}, {who}{context}") if context else ""
    return paragraph(
        faced, sentence("" if faced else f"{when},", judged) if judged else ""
    )


def figures_note(ctx: Context) -> str:
    """Return "Ghi chú: Số liệu năm 2024 …." where it was typed."""
    note = sentence(without(ctx.conference.figures_note, "ghi chú:"))
    return f"Ghi chú: {note}" if note else ""


def lessons(ctx: Context) -> tuple[str, ...]:
    """Return the lessons, a sentence each."""
    return sentences(ctx.conference.lessons)


def proposals(ctx: Context) -> tuple[str, ...]:
    """Return the proposals, a sentence each."""
    return sentences(ctx.conference.proposals)
