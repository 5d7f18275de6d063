"""Photos of the news item: those at hand with captions, and the places of others."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from attrs import evolve

from drafter.model import NewsSize, Photo, Press, Section
from drafter.pictures import Picture
from drafter.views import speeches
from drafter.views.context import Context, Part, View
from drafter.views.person_view import Cast
from drafter.views.phrasing import bare, lower_first, sentence
from drafter.views.press_sizes import RELEASE
from drafter.vocabulary import tag

_MOST: Mapping[NewsSize | None, int] = {NewsSize.BRIEF: 0, NewsSize.NEWS: 2}
"""How many photos at hand the small sizes show."""


class PhotoView(View):
    """A photo with its caption, or one place for some photos that are not at hand."""

    def __init__(self, ctx: Context, *photos: Photo) -> None:
        """Show a photo.

        Args:
            ctx: The paper's context.
            photos: One photo that is at hand; or some that are not, which adjoin.
        """
        super().__init__(ctx)
        self.photos = photos

    @tag(
        "anh",
        "Ảnh; ở chỗ chờ ảnh là chú thích, mỗi dòng một",
        example="(tấm ảnh)",
        keys=("tin_bai.hinh_anh.tep",),
    )
    def picture(self) -> Picture | str:
        """What is still to be placed is seen by its captions, each in its mark."""
        picture = _at_hand(self.ctx, self.photos[0])
        if picture is not None:
            return evolve(picture, caption=self.caption)
        captions = (_caption(self.ctx, photo) for photo in self.photos)
        return "\n".join(self.ctx.gaps.photo(bare(text)) for text in captions)

    @tag(
        "cho_anh",
        "Có khi là chỗ chờ những ảnh chưa có tệp",
        keys=("tin_bai.hinh_anh.tep",),
    )
    def is_place(self) -> bool:
        return _at_hand(self.ctx, self.photos[0]) is None

    @tag("chu_thich", "Chú thích ảnh, trống ở chỗ chờ ảnh")
    def caption(self) -> str:
        return "" if self.is_place else _caption(self.ctx, self.photos[0])

    def __str__(self) -> str:
        return self.caption


def photos(ctx: Context, section: Section) -> tuple[PhotoView, ...]:
    """Return the photos that stand after a section."""
    here = (p for p in _shown(ctx) if (p.after or Section.LEAD) is section)
    return tuple(_placed(ctx, here))


def together(ctx: Context, views: Iterable[PhotoView]) -> tuple[PhotoView, ...]:
    """Return photos that came to stand side by side; those not at hand share places."""
    return tuple(_placed(ctx, (photo for view in views for photo in view.photos)))


def note(ctx: Context) -> None:
    """Note how many of the photos the item shows, or keeps a place for."""
    press = ctx.conference.press or Press()
    if press.has_photos and ctx.paper != RELEASE:
        ctx.extracts.note(Part.PHOTOS, len(_shown(ctx)), len(press.photos))


def source(ctx: Context) -> str:
    """Return whose photos they are, if the item shows any."""
    press = ctx.conference.press or Press()
    return press.photo_source if _shown(ctx) else ""


def _shown(ctx: Context) -> tuple[Photo, ...]:
    """Return the photos of an item; only a long one keeps places for others."""
    press = ctx.conference.press or Press()
    if not press.has_photos:
        return ()
    most = _MOST.get(ctx.size)
    if most is None:
        return press.photos
    return tuple(photo for photo in press.photos if _at_hand(ctx, photo))[:most]


def _placed(ctx: Context, shown: Iterable[Photo]) -> Iterator[PhotoView]:
    for is_shown, run in groupby(shown, lambda photo: bool(_at_hand(ctx, photo))):
        if is_shown:
            yield from (PhotoView(ctx, photo) for photo in run)
        else:
            yield PhotoView(ctx, *run)


def _at_hand(ctx: Context, photo: Photo) -> Picture | None:
    return None if photo.file is None else ctx.pictures.get(photo.file)


def _caption(ctx: Context, photo: Photo) -> str:
    """Return what a photo shows; it names whom, if the typed caption does not."""
    text = bare(photo.caption)
    unnamed = [p for p in photo.people if p.name.casefold() not in text.casefold()]
    if unnamed:
        doing = lower_first(text) or speeches.role(ctx, unnamed[0])
        text = Cast(ctx.manners).doing(unnamed, doing)
    credit = f" (Ảnh: {photo.credit})" if photo.credit else ""
    return sentence(f"{text}{credit}")
