"""The field book: what to paste into Word, what it means, which key feeds it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum

from drafter.model.declarations import holders
from drafter.records import frozen
from drafter.reference import tag_book
from drafter.reference.markdown_parts import block, code, page, table
from drafter.reference.tag_book import Tag, TagKind
from drafter.views import PaperView
from drafter.vocabulary import TAG, key_of, noun_of, prints, words

LONGEST = 60
"""How many characters of an example are shown."""
CELLS = 5
"""How many tags of an item stand in the row of a block; Word's page takes no more."""
BODY = "…"
"""What stands in a block about yes and no until its author types something."""
TITLE = "Danh mục thẻ"
HEAD = ("Dán vào Word", "Ý nghĩa", "Ví dụ", "Khóa trong tệp dữ liệu")
GENERAL = "Thẻ dùng ở bất cứ đâu"
_COMPUTED = {"vi": ("tự tính", "tự tính từ {}"), "en": ("computed", "computed of {}")}
_RESERVED = frozenset(
    ("and", "or", "not", "in", "is", "if", "else", "loop", "true", "false", "none")
)
"""Names that mean something else in a tag."""


class Place(Enum):
    """Where a block is pasted; the value says what its lines become."""

    PARAGRAPH = "đoạn"
    ROW = "hàng"
    ITEM = "mục danh sách"

    @property
    def prefix(self) -> str:
        """What follows ``{%`` in its tags."""
        return "tr" if self is Place.ROW else "p"


@frozen
class Block:
    """What is pasted in one go, each line a paragraph or a row of its own.

    Attributes:
        place: Where it is pasted.
        opening: The tags that open loops and conditions, from the outermost.
        body: What stands between: paragraphs, or the cells of the one row.
        closing: The tags that close.
    """

    place: Place
    opening: tuple[str, ...]
    body: tuple[str, ...]
    closing: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines; the cells of a row in one."""
        body = self.body if self.place is not Place.ROW else (" | ".join(self.body),)
        return (*self.opening, *body, *self.closing)


@frozen
class Entry:
    """One tag as it is typed at its place.

    Attributes:
        tag: The tag.
        paste: The lines to paste; inside the loops around its list, if any.
        example: What it prints, cut.
        forms: The names of its other forms.
        fed: The keys that feed it, as a file of facts has them.
    """

    tag: Tag
    paste: tuple[str, ...]
    example: str
    forms: tuple[str, ...]
    fed: tuple[str, ...]

    @property
    def name(self) -> str:
        """How the tag is reached where it stands: ``pb.ten``."""
        return reached(self.tag)

    @property
    def meaning(self) -> str:
        """What it means, and which words it can be where these are few."""
        named = ", ".join(f"“{word}”" for word in self.tag.choices)
        return f"{self.tag.text}: {named}" if named else self.tag.text

    @property
    def text(self) -> str:
        """What it means, and what other forms it has."""
        forms = ", ".join(f".{form}" for form in self.forms)
        return f"{self.meaning} (dạng khác: {forms})" if forms else self.meaning

    @property
    def is_computed(self) -> bool:
        """Whether it prints something else than the value of one key."""
        return self.tag.kind is TagKind.FLAG or len(self.fed) != 1

    def source(self, lang: str = "vi") -> str:
        """Say which key feeds it, or of which it is computed."""
        alone, of_keys = _COMPUTED[lang]
        named = ", ".join(self.fed)
        if not self.is_computed:
            return named
        return of_keys.format(named) if named else alone


@frozen
class Section:
    """A chapter of the book.

    Attributes:
        title: Its heading.
        entries: Its tags; of a list what stands in each item.
        tag: The list or the group that it is about, if it is about one.
        blocks: Of a list, the block for each place.
    """

    title: str
    entries: tuple[Entry, ...]
    tag: Tag | None = None
    blocks: tuple[Block, ...] = ()


def variable(tag: Tag) -> str:
    """Return what a loop calls an item: the first letters of the list's name.

    It hides no tag of the paper and no loop around.
    """
    name = "".join(word[0] for word in tag.path[-1].split("_"))
    root = {word.name for word in words(PaperView, TAG).values()}
    taken = {*root, *_RESERVED, *map(variable, tag.around)}
    free = (one for one in (name, *(f"{name}{n}" for n in range(2, 9))))
    return next(one for one in free if one not in taken)


def reached(tag: Tag) -> str:
    """Return a tag as it is typed, inside the loops around it."""
    if tag.within is None:
        return tag.name
    return ".".join((variable(tag.within), *tag.path[len(tag.within.path) :]))


def opening(tag: Tag, prefix: str = "p") -> str:
    """Return the tag that opens the block of a tag: its loop, or its condition."""
    if tag.kind is TagKind.LIST:
        return f"{{%{prefix} for {variable(tag)} in {reached(tag)} %}}"
    return f"{{%{prefix} if {reached(tag)} %}}"


def closing(tag: Tag, prefix: str = "p") -> str:
    """Return the tag that closes what `opening` opens."""
    return f"{{%{prefix} {'endfor' if tag.kind is TagKind.LIST else 'endif'} %}}"


def lines(tag: Tag, used: Collection[str] | None = None) -> tuple[str, ...]:
    """Return the paragraphs that print a tag, its items and all that is in them."""
    if tag.kind is TagKind.LIST:
        return (opening(tag), *_inside(tag, used), closing(tag))
    if tag.kind is TagKind.FLAG:
        return (opening(tag), BODY, closing(tag))
    return (_printed(reached(tag)),) if tag.prints else ()


def _inside(tag: Tag, used: Collection[str] | None) -> Iterator[str]:
    if _item_prints(tag):
        yield _printed(variable(tag))
    for inner in tag_book.within(tag_book.below(tag), used):
        yield from lines(inner, used)


def blocks(tag: Tag) -> tuple[Block, ...]:
    """Return a tag's block for each place, the loops around its list included.

    What may be empty stands under its condition.
    """
    return tuple(_block(tag, place) for place in Place)


def _block(tag: Tag, place: Place) -> Block:
    holders = tag.around if tag.always else (*tag.around, tag)
    return Block(
        place,
        tuple(opening(holder, place.prefix) for holder in holders),
        _body(tag, place),
        tuple(closing(holder, place.prefix) for holder in reversed(holders)),
    )


def _body(tag: Tag, place: Place) -> tuple[str, ...]:
    if tag.kind is TagKind.FLAG:
        return (BODY,)
    if tag.kind is not TagKind.LIST:
        return (_printed(reached(tag)),)
    if place is Place.PARAGRAPH:
        return tuple(_inside(tag, None))
    texts = [reached(t) for t in tag_book.below(tag) if t.kind is TagKind.TEXT]
    own = [variable(tag)] if _item_prints(tag) else []
    named = texts[:CELLS] if place is Place.ROW and texts else [*own, *texts][:1]
    return tuple(map(_printed, named)) or (BODY,)


def _item_prints(tag: Tag) -> bool:
    return tag.view is None or prints(tag.view)


def _printed(name: str) -> str:
    return f"{{{{ {name} }}}}"


def entry(tag: Tag, used: Collection[str] | None = None) -> Entry:
    """Return the line of the book about a tag."""
    forms: tuple[str, ...] = ()
    if tag.kind is TagKind.GROUP and tag.view is not None and tag.prints:
        forms = tuple(word.name for word in words(tag.view, TAG).values())
    return Entry(tag, lines(tag, used), _example(tag), forms, tuple(_fed(tag)))


def _fed(tag: Tag) -> Iterator[str]:
    """Yield the keys of a tag; where a table is keyed by a name, with its place."""
    for key in tag.keys:
        first, _, rest = key.partition(".")
        named = [
            key_of(cls, noun_of(cls).keyed_by)
            for cls in holders(first)
            if noun_of(cls).keyed_by
        ]
        yield f"{first}.<{named[0]}>.{rest}" if named and rest else key


def _example(tag: Tag) -> str:
    shown: Mapping[str, str] = tag_book.examples()
    text = " ".join((tag.example or shown.get(tag.name, "")).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def entries(used: Collection[str] | None = None) -> tuple[Entry, ...]:
    """Return what is typed outside any list; of a list its whole loop.

    Args:
        used: The paths to keep to; all when none are given.
    """
    listed = tag_book.within(tag_book.tags(), used)
    return tuple(one for one in (entry(tag, used) for tag in listed) if one.paste)


def entries_of_list(tag: Tag, used: Collection[str] | None = None) -> tuple[Entry, ...]:
    """Return what is typed inside the loop over a list; of texts the item itself."""
    listed = tag_book.within(tag_book.below(tag), used)
    found = tuple(one for one in (entry(t, used) for t in listed) if one.paste)
    if not _item_prints(tag):
        return found
    own = Entry(tag, (_printed(variable(tag)),), _example(tag), (), tuple(_fed(tag)))
    return (own, *found)


def sections(used: Collection[str] | None = None) -> tuple[Section, ...]:
    """Return the book, chapter by chapter: what stands anywhere, groups, lists."""
    listed = entries(used)
    groups = [
        tag
        for tag in tag_book.tags()
        if tag.kind is TagKind.GROUP and not tag.prints and len(tag.path) == 1
    ]
    heads = {tag.path[0] for tag in groups}
    general = tuple(one for one in listed if one.tag.path[0] not in heads)
    of_groups = [
        Section(
            group.text, tuple(e for e in listed if e.tag.path[0] == group.name), group
        )
        for group in groups
    ]
    of_lists = [
        section_of_list(t, used) for t in tag_book.within(tag_book.lists(), used)
    ]
    made = (Section(GENERAL, general), *of_groups, *of_lists)
    return tuple(section for section in made if section.entries)


def section_of_list(tag: Tag, used: Collection[str] | None = None) -> Section:
    """Return the chapter about the items of a list."""
    return Section(tag.text, entries_of_list(tag, used), tag, blocks(tag))


def section_about(name: str, used: Collection[str] | None = None) -> Section:
    """Return what is typed outside lists of a tag and its group, or of a key.

    Args:
        name: The name of a tag, or a key of the facts, its last word or all of it.
        used: The paths to keep to; all when none are given.
    """
    listed = entries(used)
    found = [one for one in listed if f"{one.tag.name}.".startswith(f"{name}.")]
    named = found or [one for one in listed if any(_is_key(k, name) for k in one.fed)]
    return Section(name, tuple(named))


def _is_key(key: str, name: str) -> bool:
    return name in (key, key.rpartition(".")[2]) or key.startswith(f"{name}.")


def text(book: Iterable[Section] | None = None) -> str:
    """Return the book, or some of its chapters, as a page."""
    return page(TITLE, _lines(sections() if book is None else book))


def _lines(book: Iterable[Section]) -> Iterator[str]:
    yield (
        "Dán thẻ vào mẫu Word đúng như cột thứ nhất; ô có nhiều dòng thì mỗi dòng là "
        "một đoạn riêng. Ví dụ lấy từ hội nghị mẫu, người và số đều không có thật. "
        "Cột cuối là trường của tệp dữ liệu mà thẻ lấy chữ; `<giay_to>` là tên giấy "
        "tờ, ví dụ `bao_cao`."
    )
    yield ""
    yield (
        "Muốn một thẻ chỉ in khi có chữ, đặt trước nó một đoạn `{%p if thu_ky %}`, sau "
        "nó một đoạn `{%p endif %}`. Trong bảng, lặp hay giấu cả hàng thì viết `{%tr`, "
        "mỗi dòng một hàng. Trong danh sách đánh số hay gạch đầu dòng, dán khối của "
        "đoạn rồi đặt kiểu danh sách cho dòng ở giữa."
    )
    yield ""
    yield (
        "Chép từ Word cho nhanh: `drafter template fields --to docx`. Tra nhanh: "
        "`drafter template fields`, `drafter template fields phat_bieu`."
    )
    yield ""
    for section in book:
        yield from _chapter(section)


def _chapter(section: Section) -> Iterator[str]:
    if not section.blocks:
        yield f"## {section.title}"
        yield ""
        yield from table(HEAD, map(_cells, section.entries))
        return
    assert section.tag is not None
    yield f"## Lặp {code(section.tag.name)}: {section.title}"
    yield ""
    for made in section.blocks:
        if made.place is not Place.ITEM:
            yield f"Mỗi dòng một {made.place.value}:"
            yield ""
            yield from block("\n".join(made.lines))
    yield from table(HEAD, map(_cells, section.entries))


def _cells(one: Entry) -> tuple[str, str, str, str]:
    fed = one.source() if one.is_computed else code(one.source())
    return "<br>".join(map(code, one.paste)), one.text, one.example, fed


def record(one: Entry) -> dict[str, object]:
    """Return the line of the book about a tag for a program."""
    return {
        "tag": "\n".join(one.paste),
        "path": one.tag.name,
        "kind": one.tag.kind.name.casefold(),
        "choices": list(one.tag.choices),
        "meaning": one.tag.text,
        "example": one.example,
        "forms": list(one.forms),
        "keys": list(one.fed),
        "computed": one.is_computed,
    }


def records_of_blocks(section: Section) -> Iterator[dict[str, object]]:
    """Yield the blocks of a list for a program."""
    for made in section.blocks:
        assert section.tag is not None
        yield {
            "path": section.tag.name,
            "place": made.place.name.casefold(),
            "opening": list(made.opening),
            "body": list(made.body),
            "closing": list(made.closing),
        }
