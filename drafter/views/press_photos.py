"""Photos of the news item, each with its caption."""

from attrs import evolve

from drafter.model import Photo
from drafter.pictures import Picture
from drafter.views import speeches
from drafter.views.context import Context, View
from drafter.views.person_view import Cast
from drafter.views.phrasing import bare, lower_first, sentence
from drafter.vocabulary import GAP_MARK, tag


class PhotoView(View):
    """A photo with its caption, or the caption alone."""

    def __init__(self, ctx: Context, photo: Photo) -> None:
        super().__init__(ctx)
        self.photo = photo

    @tag("anh", "Ảnh, trống khi chỉ có chú thích", example="(tấm ảnh)")
    def picture(self) -> Picture | str:
        """A photo that is named and not at hand leaves a gap to be seen."""
        if self.photo.file is None:
            return ""
        picture = self.ctx.pictures.get(self.photo.file)
        if picture is None:
            return GAP_MARK.format(f"ảnh {self.photo.file}")
        return evolve(picture, caption=self.caption)

    @tag("chu_thich", "Chú thích ảnh")
    def caption(self) -> str:
        """It names whom the photo shows, if the typed one does not."""
        photo, text = self.photo, bare(self.photo.caption)
        unnamed = [p for p in photo.people if p.name.casefold() not in text.casefold()]
        if unnamed:
            doing = lower_first(text) or speeches.role(self.ctx, unnamed[0])
            text = f"{Cast(self.ctx.manners).all_told(unnamed)} {doing}"
        credit = f" (Ảnh: {photo.credit})" if photo.credit else ""
        return sentence(f"{text}{credit}")

    def __str__(self) -> str:
        return self.caption
