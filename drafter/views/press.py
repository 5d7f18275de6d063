"""The press item: title, sapo, sections with their photos and quotes, byline."""

from collections.abc import Iterator
from itertools import islice

from drafter.model import Contact, Press, Section
from drafter.views import (
    attendance,
    debate,
    event,
    plan,
    press_photos,
    press_sections,
    recognitions,
    results,
    score_clauses,
    speeches,
)
from drafter.views.attendance import AttendanceView, PresentationsView
from drafter.views.awards import AwardsView
from drafter.views.context import View
from drafter.views.debate import DiscussionView
from drafter.views.event import NameView
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import (
    bare,
    capital,
    paragraph,
    runs,
    semicolons,
    sentence,
)
from drafter.views.plan import PlanView
from drafter.views.press_sections import PressSectionView
from drafter.views.results import Results, ShortcomingsView
from drafter.vocabulary import tag

PARAGRAPH = 100
"""Words up to which short fields of work share a paragraph."""

WORTH_A_TITLE = 80
"""From this share of targets met, in percent, the score makes the title."""


class ContactView(View):
    """Whom the press may ask."""

    @tag("co", "Có khi có đầu mối liên hệ")
    def shown(self) -> bool:
        return bool(self.text or self.lines)

    @tag("nguoi", "Họ tên và chức vụ")
    def text(self) -> str:
        person = ", ".join(p for p in (self._given.name, self._given.position) if p)
        known = person or (self.lines and " ") or ""
        return self.ctx.gaps.fill(Press, "contact", known).strip()

    @tag("dong", "Điện thoại, thư, địa chỉ")
    def lines(self) -> tuple[str, ...]:
        lines = (
            ("Điện thoại", self._given.phone),
            ("Thư điện tử", self._given.email),
            ("Địa chỉ", self._given.address),
        )
        return tuple(f"{label}: {text}" for label, text in lines if text)

    @property
    def _given(self) -> Contact:
        press = self.conference.press
        return (press and press.contact) or Contact()


class PressView(View):
    """The news item and the press release."""

    @tag("tieu_de", "Tít")
    def title(self) -> str:
        host = self.ctx.host
        if self._given.title:
            return bare(self._given.title)
        if self._score_is_news:
            when = self.fmt.period(self.conference.period)
            return capital(f"{host.titled} {self._score} {when}")
        return capital(f"{host.full} {self.ctx.view(NameView).title}")

    @tag("sapo", "Sa-pô")
    def sapo(self) -> str:
        """The author's, else one of score and headlines, else none."""
        own_title = bool(self._given.title)
        if self._given.sapo:
            return sentence(self._given.sapo)
        if not self._score_is_news:
            return ""
        named = [figure.clause for figure in self._headlines]
        if not (own_title or named):
            return ""
        when = event.within(self.fmt.period(self.conference.period))
        scored = f"{self.ctx.host.titled} {self._score}" if own_title else ""
        return sentence(f"{when},", semicolons([scored, *named]))

    @tag("than_bai", "Các phần")
    def body(self) -> tuple[PressSectionView, ...]:
        sections = (
            (Section.LEAD, (event.press_lead(self.ctx),)),
            (Section.ATTENDANCE, self._attendance()),
            (Section.RESULTS, self._results()),
            (Section.DISCUSSION, self._discussion()),
            (Section.PLAN, self._plan()),
            (Section.SPEECH, (s.paragraph for s in speeches.speeches(self.ctx))),
            (Section.AWARDS, (self.ctx.view(AwardsView).sentence,)),
        )
        return press_sections.sections(self.ctx, sections)

    @tag("tac_gia", "Tác giả và cơ quan")
    def author(self) -> str:
        author, outlet = self._given.author, self._given.outlet
        return " - ".join(filter(None, (author, outlet)))

    @tag("nguon_anh", "Nguồn ảnh")
    def photo_source(self) -> str:
        return press_photos.source(self.ctx)

    @tag("lien_he", "Đầu mối liên hệ")
    def contact(self) -> ContactView:
        return self.ctx.view(ContactView)

    @tag("gioi_thieu", "Giới thiệu cơ quan")
    def boilerplate(self) -> str:
        text = sentence(self._given.boilerplate)
        return self.ctx.gaps.fill(Press, "boilerplate", text)

    @property
    def _given(self) -> Press:
        return self.conference.press or Press()

    @property
    def _score_is_news(self) -> bool:
        value = self.conference.score
        return value is not None and value.met * 100 >= value.total * WORTH_A_TITLE

    @property
    def _score(self) -> str:
        value = self.conference.score
        assert value is not None
        scope = f" {value.scope}" if value.scope else ""
        met = self.fmt.score(value.met, value.total)
        return f"đạt và vượt {met} chỉ tiêu{scope}"

    @property
    def _headlines(self) -> Iterator[Figure]:
        """The first figures that a headline can tell."""
        fields = self.ctx.view(Results).by_field
        told = (figure for field in fields for figure in field.every_figure)
        return islice((f for f in told if f.indicator.headline and f.indicator.name), 2)

    def _attendance(self) -> Iterator[str]:
        came = self.ctx.view(AttendanceView)
        yield paragraph(came.sentence, came.total)
        opened = speeches.opening_speeches(self.ctx)
        yield paragraph(str(attendance.chairs(self.ctx)), *opened)
        yield from self.ctx.view(PresentationsView).paragraphs

    def _results(self) -> Iterator[str]:
        judged = results.overview(self.ctx)
        yield paragraph(event.theme(self.ctx), judged, score_clauses.score(self.ctx))
        fields = (view.paragraph for view in results.press_fields(self.ctx))
        for run in runs(fields, longest=PARAGRAPH):
            yield paragraph(*run)
        yield paragraph(*recognitions.recognitions(self.ctx))
        yield self.ctx.view(ShortcomingsView).paragraph

    def _discussion(self) -> Iterator[str]:
        view, grouped = self.ctx.view(DiscussionView), debate.topics(self.ctx)
        whole = paragraph(view.opening, grouped, view.summary)
        yield whole if grouped else view.paragraph
        yield str(debate.decisions(self.ctx))

    def _plan(self) -> tuple[str, ...]:
        view = self.ctx.view(PlanView)
        parts = (view.direction, view.tasks_paragraph, view.targets_paragraph)
        return (*parts, plan.gap(self.ctx))
