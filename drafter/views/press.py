"""The press item: title, sapo, sections with their photos and quotes, byline."""

from drafter.computed import computed
from drafter.model import Contact, Press
from drafter.views import press_photos, press_sections, press_title
from drafter.views.annex_rows import FigureView
from drafter.views.context import View
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import capital, sentence
from drafter.views.press_sections import PressSectionView
from drafter.views.press_selection import ranked_figures
from drafter.views.press_sizes import Ceilings, ceilings
from drafter.views.press_story import Story
from drafter.vocabulary import tag

FEWEST_ROWS = 3
"""So many figures make a table of key figures."""


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


class KeyFigureView(View):
    """A row of the table of key figures."""

    def __init__(self, figure: Figure, number: int) -> None:
        super().__init__(figure.ctx)
        self.figure, self._row = figure, FigureView(figure, str(number))

    @tag("ten", "Tên chỉ tiêu", example="Thu ngân sách")
    def name(self) -> str:
        return self._row.name

    @tag("thuc_hien", "Thực hiện, kèm đơn vị", example="46,2 tỷ đồng")
    def amount(self) -> str:
        unit = self._row.unit
        return f"{self._row.actual}{'' if unit == '%' else ' '}{unit}".strip()

    @tag("so_sanh", "So với kế hoạch, hoặc với kỳ trước")
    def compared(self) -> str:
        return capital(self.figure.standing)


class PressView(View):
    """The news item and the press release."""

    @tag("tieu_de", "Tít")
    def title(self) -> str:
        return press_title.title(self.ctx)

    @tag("sapo", "Sa-pô")
    def sapo(self) -> str:
        """The author's, else in a long item one of score and headlines, else none."""
        return self._story.sapo

    @tag("than_bai", "Các phần")
    def body(self) -> tuple[PressSectionView, ...]:
        return press_sections.sections(self.ctx, self._story.sections.items())

    @tag("so_lieu_chinh", "Bảng số liệu chính của thông cáo, từ 3 tới 6 dòng")
    def key_figures(self) -> tuple[KeyFigureView, ...]:
        """The headline figures, filled up with others where they are few."""
        ctx, most = self.ctx, self._most.rows
        ranked = ranked_figures(ctx)
        every = ranked_figures(ctx, chosen_only=False)
        wanted = ranked if len(ranked) >= FEWEST_ROWS else every[:FEWEST_ROWS]
        if len(wanted) < FEWEST_ROWS:
            return ()
        return tuple(KeyFigureView(f, n) for n, f in enumerate(wanted[:most], start=1))

    @tag("tac_gia", "Tác giả và cơ quan", example="Thanh Bình (Văn phòng Đảng ủy xã)")
    def author(self) -> str:
        author, outlet = self._given.author, self._given.outlet
        return f"{author} ({outlet})" if author and outlet else author or outlet

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
    def _most(self) -> Ceilings:
        assert self.ctx.size is not None, "the press has a size"
        return ceilings(self.ctx.paper, self.ctx.size)

    @computed
    def _story(self) -> Story:
        return Story(self.ctx, self._most)
