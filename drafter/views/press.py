"""The press item: title, sapo, sections with their photos and quotes, byline."""

from collections.abc import Sequence

from drafter.computed import computed
from drafter.model import Contact, Press
from drafter.views import press_photos, press_sections, press_title
from drafter.views.context import Part, View
from drafter.views.phrasing import sentence
from drafter.views.press_figures import KeyFigureView, key_figures
from drafter.views.press_sections import PressSectionView
from drafter.views.press_sizes import RELEASE, Ceilings, ceilings
from drafter.views.press_story import Story
from drafter.views.results import Results
from drafter.vocabulary import tag


class ContactView(View):
    """Whom the press may ask."""

    @tag("co", "Có khi có đầu mối liên hệ")
    def shown(self) -> bool:
        return bool(self.text or self.lines)

    @tag(
        "nguoi",
        "Họ tên và chức vụ",
        keys=("tin_bai.lien_he.ho_ten", "tin_bai.lien_he.chuc_vu"),
    )
    def text(self) -> str:
        person = ", ".join(p for p in (self._given.name, self._given.position) if p)
        known = person or (self.lines and " ") or ""
        return self.ctx.gaps.fill(Press, "contact", known).strip()

    @tag(
        "dong",
        "Điện thoại, thư, địa chỉ",
        keys=(
            "tin_bai.lien_he.dien_thoai",
            "tin_bai.lien_he.email",
            "tin_bai.lien_he.dia_chi",
        ),
    )
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

    def __bool__(self) -> bool:
        return self.shown


class PressView(View):
    """The news item and the press release."""

    @tag("tieu_de", "Tít", always=True)
    def title(self) -> str:
        return press_title.title(self.ctx)

    @tag("sapo", "Sa-pô")
    def sapo(self) -> str:
        """The author's, else in a long item one of score and headlines, else none."""
        return self._story.sapo

    @tag(
        "than_bai",
        "Các phần",
        keys=(
            "dai_bieu",
            "ket_qua",
            "thao_luan",
            "phat_bieu",
            "nhiem_vu",
            "khen_thuong",
        ),
    )
    def body(self) -> tuple[PressSectionView, ...]:
        told, figures = self._story.sections, self._key_figures
        if figures:
            self._note(figures)
        return press_sections.sections(self.ctx, told, figures)

    @tag(
        "tac_gia",
        "Tác giả và cơ quan",
        example="Thanh Bình (Văn phòng Đảng ủy xã)",
        keys=("tin_bai.tac_gia", "tin_bai.co_quan_bao_chi"),
    )
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
        most = ceilings(self.ctx.paper, self.ctx.size)
        return most.with_fewer("figures", 0) if self._key_figures else most

    @computed
    def _key_figures(self) -> tuple[KeyFigureView, ...]:
        return key_figures(self.ctx) if self.ctx.paper == RELEASE else ()

    def _note(self, figures: Sequence[KeyFigureView]) -> None:
        """Note the figures that the table tells, beside that of the lead."""
        told = {id(row.figure.indicator) for row in figures} | {id(self._story.news)}
        fields = self.ctx.view(Results).by_field
        every = [f.indicator for field in fields for f in field.every_figure]
        number = sum(id(indicator) in told for indicator in every)
        self.ctx.extracts.note(Part.FIGURES, number, len(every))

    @computed
    def _story(self) -> Story:
        return Story(self.ctx, self._most)
