"""The sections of the news item: paragraphs, with photos and quotes behind them."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field

from drafter.model import EndMark, Press, Section
from drafter.records import frozen
from drafter.views import press_photos, press_quotes
from drafter.views.context import Context
from drafter.views.press_photos import PhotoView
from drafter.views.press_quotes import QuoteView
from drafter.vocabulary import tag


@frozen(kw_only=True, eq=False, repr=False)
class PressSectionView:
    """One section of the item with what stands after it."""

    name: str = field(metadata=tag("ten", "Tên phần", example="kết quả"))
    paragraphs: tuple[str, ...] = field(metadata=tag("doan", "Các đoạn văn của phần"))
    photos: tuple[PhotoView, ...] = field(metadata=tag("anh", "Ảnh đặt sau phần"))
    quotes: tuple[QuoteView, ...] = field(
        metadata=tag("trich_loi", "Lời trích đặt sau phần")
    )
    last: bool = field(
        default=False, metadata=tag("cuoi", "Có khi là đoạn cuối của bài")
    )


def sections(
    ctx: Context, told: Iterable[tuple[Section, Iterable[str]]]
) -> tuple[PressSectionView, ...]:
    """Return the sections that have something to show, the last one closed.

    Args:
        ctx: The paper's context.
        told: Every section with its paragraphs, empty ones too, in their order.
    """
    press_photos.note(ctx)
    press_quotes.note(ctx)
    mark = (ctx.conference.press or Press()).end or EndMark.STOP
    return tuple(_joined(ctx, _closed(list(_made(ctx, told)), mark)))


def _made(
    ctx: Context, told: Iterable[tuple[Section, Iterable[str]]]
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
        if held is not None and not (view.paragraphs or held.quotes):
            photos = press_photos.together(ctx, (*held.photos, *view.photos))
            held = evolve(held, photos=photos, quotes=view.quotes)
            continue
        if held is not None:
            yield held
        held = view if view.paragraphs or view.photos or view.quotes else None
    if held is not None:
        yield held
