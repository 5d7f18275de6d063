"""The press item: title, sapo, sections with their photos and quotes, byline."""

from collections.abc import Sequence

from attrs import evolve, field

from drafter.model import Contact, Photo, Press, Quote, Result, Section
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.views import (
    attendance,
    awards,
    debate,
    event,
    figure_clauses,
    plan,
    results,
    speeches,
)
from drafter.views.context import Context
from drafter.views.person_view import comrades, full_name, offices
from drafter.views.phrasing import (
    bare,
    capital,
    lower_first,
    paragraph,
    runs,
    semicolons,
    sentence,
)
from drafter.vocabulary import GAP_MARK, tag

END = "./."
PARAGRAPH = 100
"""Words up to which short fields of work share a paragraph."""

WORTH_A_TITLE = 80
"""From this share of targets met, in percent, the score makes the title."""


@frozen(kw_only=True, eq=False, repr=False)
class PhotoView:
    """A photo with its caption, or the caption alone."""

    picture: Picture | str = field(
        metadata=tag("anh", "Ảnh, trống khi chỉ có chú thích", example="(tấm ảnh)")
    )
    caption: str = field(metadata=tag("chu_thich", "Chú thích ảnh"))

    def __str__(self) -> str:
        return self.caption


@frozen(kw_only=True, eq=False, repr=False)
class QuoteView:
    """Words of a person, set apart from the text."""

    who: str = field(metadata=tag("nguoi", "Chức vụ và tên người nói"))
    words: str = field(metadata=tag("loi", "Lời được dẫn"))


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


@frozen(kw_only=True, eq=False, repr=False)
class ContactView:
    """Whom the press may ask."""

    shown: bool = field(metadata=tag("co", "Có khi có đầu mối liên hệ"))
    text: str = field(metadata=tag("nguoi", "Họ tên và chức vụ"))
    lines: tuple[str, ...] = field(metadata=tag("dong", "Điện thoại, thư, địa chỉ"))


@frozen(kw_only=True, eq=False, repr=False)
class PressView:
    """The news item and the press release."""

    title: str = field(metadata=tag("tieu_de", "Tít"))
    sapo: str = field(metadata=tag("sapo", "Sa-pô"))
    body: tuple[PressSectionView, ...] = field(metadata=tag("than_bai", "Các phần"))
    author: str = field(metadata=tag("tac_gia", "Tác giả và cơ quan"))
    photo_source: str = field(metadata=tag("nguon_anh", "Nguồn ảnh"))
    contact: ContactView = field(metadata=tag("lien_he", "Đầu mối liên hệ"))
    boilerplate: str = field(metadata=tag("gioi_thieu", "Giới thiệu cơ quan"))


def press(ctx: Context, ordered: Sequence[Result]) -> PressView:
    """Return the press item, its sentences made in the order they are read."""
    value = ctx.conference.press or Press()
    outlet = f" - {value.outlet}" if value.author and value.outlet else value.outlet
    return PressView(
        title=_title(ctx, value),
        sapo=_sapo(ctx, value, ordered),
        body=_body(ctx, value, ordered),
        author=f"{value.author}{outlet}",
        photo_source=value.photo_source,
        contact=_contact(ctx, value.contact),
        boilerplate=ctx.gaps.fill(Press, "boilerplate", sentence(value.boilerplate)),
    )


def _title(ctx: Context, value: Press) -> str:
    if value.title:
        return bare(value.title)
    if _score_is_news(ctx):
        return capital(f"{ctx.host.area} {_score(ctx, dated=True)}")
    return capital(f"{ctx.host.full} {event.name(ctx).short}")


def _score_is_news(ctx: Context) -> bool:
    value = ctx.conference.score
    return value is not None and value.met * 100 >= value.total * WORTH_A_TITLE


def _score(ctx: Context, *, dated: bool) -> str:
    value = ctx.conference.score
    assert value is not None
    scope = f" {value.scope}" if value.scope else ""
    when = f" {ctx.fmt.period(ctx.conference.period)}" if dated else ""
    met = ctx.fmt.score(value.met, value.total)
    return f"đạt và vượt {met} chỉ tiêu{scope}{when}"


def _sapo(ctx: Context, value: Press, ordered: Sequence[Result]) -> str:
    """Return the author's sapo, else one of score and headlines, else none."""
    if value.sapo:
        return sentence(value.sapo)
    named = [
        figure_clauses.clause(ctx, i)
        for result in ordered
        for i in result.indicators
        if i.headline and i.name
    ][:2]
    own_title = bool(value.title)
    if not _score_is_news(ctx) or not (own_title or named):
        return ""
    when = event.within(ctx.fmt.period(ctx.conference.period))
    scored = f"{ctx.host.area} {_score(ctx, dated=False)}" if own_title else ""
    return sentence(f"{when},", semicolons([scored, *named]))


def _body(
    ctx: Context, value: Press, ordered: Sequence[Result]
) -> tuple[PressSectionView, ...]:
    sections = (
        (Section.LEAD, _lead(ctx)),
        (Section.ATTENDANCE, _attendance(ctx)),
        (Section.RESULTS, _results(ctx, ordered)),
        (Section.DISCUSSION, _discussion(ctx)),
        (Section.PLAN, _plan(ctx)),
        (Section.SPEECH, _speeches(ctx)),
        (Section.AWARDS, (awards.awards(ctx).sentence,)),
    )
    views = [
        PressSectionView(
            name=section.value,
            paragraphs=tuple(text for text in paragraphs if text),
            photos=_photos(ctx, value, section),
            quotes=_quotes(value, section),
        )
        for section, paragraphs in sections
    ]
    return _closed([v for v in views if v.paragraphs or v.photos or v.quotes])


def _closed(sections: Sequence[PressSectionView]) -> tuple[PressSectionView, ...]:
    """End the item's last paragraph with the mark ./., which nothing follows.

    Photos and quotes of the last section stand before that paragraph.
    """
    last = max(n for n, section in enumerate(sections) if section.paragraphs)
    *before, final = sections[last].paragraphs
    shown = [
        evolve(section, paragraphs=tuple(before) if section is sections[last] else ())
        for section in sections[last:]
    ]
    closed = final.removesuffix(".") + END
    end = PressSectionView(
        name=sections[last].name,
        paragraphs=(closed,),
        photos=(),
        quotes=(),
        last=True,
    )
    filled = (s for s in shown if s.paragraphs or s.photos or s.quotes)
    return (*sections[:last], *filled, end)


def _lead(ctx: Context) -> tuple[str, ...]:
    return (event.press_lead(ctx),)


def _attendance(ctx: Context) -> tuple[str, ...]:
    came = attendance.attendance(ctx)
    return (
        paragraph(came.sentence, came.total),
        paragraph(attendance.chairs(ctx), *speeches.opening_speeches(ctx)),
        *attendance.presentations(ctx),
    )


def _results(ctx: Context, ordered: Sequence[Result]) -> tuple[str, ...]:
    paragraphs = (view.paragraph for view in results.press_fields(ctx, ordered))
    score = figure_clauses.score(ctx, ctx.conference.score)
    return (
        paragraph(results.overview(ctx), score),
        *(paragraph(*run) for run in runs(paragraphs, longest=PARAGRAPH)),
        paragraph(*results.recognitions(ctx)),
        results.shortcomings(ctx).paragraph,
    )


def _discussion(ctx: Context) -> tuple[str, ...]:
    grouped = debate.topics(ctx)
    view = debate.discussion(ctx)
    if grouped:
        return (paragraph(view.opening, grouped, view.summary), debate.decisions(ctx))
    return (view.paragraph, debate.decisions(ctx))


def _speeches(ctx: Context) -> tuple[str, ...]:
    return tuple(view.paragraph for view in speeches.speeches(ctx, numbered=False))


def _plan(ctx: Context) -> tuple[str, ...]:
    view = plan.plan(ctx, press=True)
    return (view.direction, view.tasks_paragraph, view.targets_paragraph)


def _photos(ctx: Context, value: Press, section: Section) -> tuple[PhotoView, ...]:
    photos = [p for p in value.photos if (p.after or Section.LEAD) is section]
    return tuple(_photo(ctx, photo) for photo in photos)


def _photo(ctx: Context, photo: Photo) -> PhotoView:
    """Return a photo; one that is named and not at hand leaves a gap to be seen."""
    caption = _caption(ctx, photo)
    if photo.file is None:
        return PhotoView(picture="", caption=caption)
    picture = ctx.pictures.get(photo.file)
    if picture is None:
        return PhotoView(picture=GAP_MARK.format(f"ảnh {photo.file}"), caption=caption)
    return PhotoView(picture=evolve(picture, caption=caption), caption=caption)


def _caption(ctx: Context, photo: Photo) -> str:
    """Return a caption that names whom it shows, if the typed one does not."""
    text = bare(photo.caption)
    unnamed = [p for p in photo.people if p.name.casefold() not in text.casefold()]
    if unnamed:
        doing = lower_first(text) or speeches.role(ctx, unnamed[0])
        text = f"{comrades(unnamed)} {doing}"
    credit = f" (Ảnh: {photo.credit})" if photo.credit else ""
    return sentence(f"{text}{credit}")


def _quotes(value: Press, section: Section) -> tuple[QuoteView, ...]:
    quotes = [q for q in value.quotes if (q.after or Section.SPEECH) is section]
    return tuple(_quote(quote) for quote in quotes)


def _quote(quote: Quote) -> QuoteView:
    words = sentence(quote.words)
    who = f"{offices(quote.speaker)} {full_name(quote.speaker)}".strip()
    return QuoteView(who=who, words=f"“{words}”" if quote.verbatim else words)


def _contact(ctx: Context, value: Contact | None) -> ContactView:
    given = value or Contact()
    person = ", ".join(p for p in (given.name, given.position) if p)
    lines = (
        ("Điện thoại", given.phone),
        ("Thư điện tử", given.email),
        ("Địa chỉ", given.address),
    )
    shown = tuple(f"{label}: {text}" for label, text in lines if text)
    text = ctx.gaps.fill(Press, "contact", person or (shown and " ") or "")
    return ContactView(shown=bool(text or shown), text=text.strip(), lines=shown)
