"""The sections of the news item: paragraphs, with photos and quotes behind them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field

from drafter.model import EndMark, Press, Section
from drafter.records import frozen
from drafter.views import press_photos, press_quotes
from drafter.views.context import Context
from drafter.views.press_figures import KeyFigureView
from drafter.views.press_photos import PhotoView
from drafter.views.press_quotes import QuoteView
from drafter.views.press_sizes import RELEASE
from drafter.vocabulary import tag


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class PressSectionView:
    """One section of the item with what stands after it."""

    name: str = field(metadata=tag("ten", "Tên phần", example="kết quả"))
    paragraphs: tuple[str, ...] = field(metadata=tag("doan", "Các đoạn văn của phần"))
    photos: tuple[PhotoView, ...] = field(
        metadata=tag("anh", "Ảnh đặt sau phần", keys=("tin_bai.hinh_anh",))
    )
    quotes: tuple[QuoteView, ...] = field(
        metadata=tag("trich_loi", "Lời trích đặt sau phần", keys=("tin_bai.trich_loi",))
    )
    figures: tuple[KeyFigureView, ...] = field(
        default=(),
        metadata=tag(
            "so_lieu",
            "Bảng số liệu chính của thông cáo, đặt sau phần",
            keys=("ket_qua.so_lieu",),
        ),
    )
    last: bool = field(
        default=False, metadata=tag("cuoi", "Có khi là đoạn cuối của bài")
    )

    @tag(
        "co_so_sanh",
        "Có khi ít nhất một số liệu chính có so sánh",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def compared(self) -> bool:
        return any(row.compared for row in self.figures)


def sections(
    ctx: Context,
    told: Mapping[Section, Iterable[str]],
    figures: tuple[KeyFigureView, ...] = (),
) -> tuple[PressSectionView, ...]:
    """Return the sections that have something to show, the last one closed.

    Args:
        ctx: The paper's context.
        told: Every section with its paragraphs, empty ones too, in their order.
        figures: The rows of a table that stands after the results.
    """
    press_photos.note(ctx)
    press_quotes.note(ctx)
    made = list(_made(ctx, told.items(), figures))
    mark = (ctx.conference.press or Press()).end or EndMark.STOP
    closed = made if ctx.paper == RELEASE else _closed(made, mark)
    return tuple(_joined(ctx, closed))


def _made(
    ctx: Context,
    told: Iterable[tuple[Section, Iterable[str]]],
    figures: tuple[KeyFigureView, ...],
) -> Iterator[PressSectionView]:
    before = ""
    for section, texts in told:
        paragraphs = tuple(text for text in texts if text)
        before = "\n".join((before, *paragraphs))
        quotes = press_quotes.quotes(ctx, section, before)
        before = "\n".join((before, *(quote.sentence for quote in quotes)))
        yield PressSectionView(
            name=section.value,
            paragraphs=paragraphs,
            photos=press_photos.photos(ctx, section),
            quotes=quotes,
            figures=figures if section is Section.RESULTS else (),
        )


def _closed(
    made: Sequence[PressSectionView], mark: EndMark
) -> Sequence[PressSectionView]:
    """End the item's last paragraph with its mark, which nothing follows.

    Photos and quotes of the last section stand before that paragraph.
    """
    last = max((n for n, view in enumerate(made) if view.paragraphs), default=None)
    if last is None:
        return made
    *before, final = made[last].paragraphs
    end = PressSectionView(
        name=made[last].name,
        paragraphs=(final.removesuffix(".") + mark.value,),
        photos=(),
        quotes=(),
        last=True,
    )
    shortened = evolve(made[last], paragraphs=tuple(before))
    return (*made[:last], shortened, *made[last + 1 :], end)


def _joined(
    ctx: Context, made: Iterable[PressSectionView]
) -> Iterator[PressSectionView]:
    """Let photos that no text parts share a place, and leave out what is empty."""
    held: PressSectionView | None = None
    for view in made:
        apart = view.paragraphs or view.figures
        if held is not None and not (apart or held.quotes):
            photos = press_photos.together(ctx, (*held.photos, *view.photos))
            held = evolve(held, photos=photos, quotes=view.quotes)
            continue
        if held is not None:
            yield held
        shows = view.paragraphs or view.photos or view.quotes or view.figures
        held = view if shows else None
    if held is not None:
        yield held
