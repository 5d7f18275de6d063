"""The book of tags: what a template may print, what to paste into Word, the page."""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum

import attrs

from drafter.ready import PACKAGE, Form
from drafter.records import frozen
from drafter.reference import samples
from drafter.reference.markdown_parts import code, page, table
from drafter.views import PaperView
from drafter.vocabulary import (
    TAG,
    Declaration,
    declarations,
    is_declared,
    list_item,
    prints,
    words,
)

LONGEST = 60
"""How many characters of an example are shown."""
_HEAD = ("Dán vào Word", "Ý nghĩa", "Ví dụ")
_SAMPLES = (samples.STATE, samples.PARTY)
_SOURCES = (
    "formatter", "model", "pictures", "reference", "source", "standards", "structure",
    "views", "computed.py", "errors.py", "findings.py", "legacy.py", "patterns.py",
    "records.py", "values.py", "vocabulary.py",
)  # fmt: skip
"""What reads the examples, and writes what tags print of them."""


class TagKind(Enum):
    """What a tag stands for, and so how a template uses it."""

    TEXT = "chữ"
    FLAG = "có hoặc không"
    GROUP = "nhóm trường"
    LIST = "danh sách"


@frozen
class Tag:
    """One tag.

    Attributes:
        path: Its Vietnamese names from the root, through lists too.
        text: What it means, Vietnamese.
        example: What it prints, as declared; may be empty.
        kind: How a template uses it.
        view: The view class of the group, or of the items of the list.
        depth: How many lists stand above it.
    """

    path: tuple[str, ...]
    text: str
    example: str
    kind: TagKind
    view: type | None = None
    depth: int = 0

    @property
    def name(self) -> str:
        """The path as it is typed: ``thoi_gian.ngan``."""
        return ".".join(self.path)

    @property
    def prints(self) -> bool:
        """Whether it prints by itself."""
        if self.kind is TagKind.GROUP:
            return self.view is not None and prints(self.view)
        return self.kind is TagKind.TEXT


def tags(cls: type = PaperView, above: tuple[str, ...] = ()) -> Iterator[Tag]:
    """Yield the tags of a view in reading order, those of its groups too.

    What stands in the items of a list is not followed: see `below`.
    """
    for field in declarations(cls, TAG).values():
        word, (kind, view) = field.word, _kind(field)
        tag = Tag((*above, word.name), word.text, word.example, kind, view)
        yield tag
        if kind is TagKind.GROUP and view is not None:
            yield from tags(view, tag.path)


def below(above: Tag) -> tuple[Tag, ...]:
    """Return the tags of the items of a list, their paths from the root."""
    if above.kind is not TagKind.LIST or above.view is None:
        return ()
    inner = tags(above.view, above.path)
    return tuple(attrs.evolve(tag, depth=above.depth + 1) for tag in inner)


def every(outer: Iterable[Tag] = ()) -> Iterator[Tag]:
    """Yield all tags at any depth, each list before what stands in its items."""
    for tag in outer or tuple(tags()):
        yield tag
        inner = below(tag)
        if inner:
            yield from every(inner)


def lists() -> tuple[Tag, ...]:
    """Return every list of tags, at any depth."""
    return tuple(tag for tag in every() if tag.kind is TagKind.LIST)


def within(listed: Iterable[Tag], used: Collection[str] | None) -> Iterator[Tag]:
    """Yield the tags that stand on one of the used paths; all when none are given."""
    for tag in listed:
        if used is None or any(_on(path, tag.name) for path in used):
            yield tag


def _on(path: str, name: str) -> bool:
    return path == name or path.startswith(f"{name}.")


def printed(view: object) -> Mapping[str, str]:
    """Map the names of tags to what they print of a view; of lists the first item."""
    return dict(_printed(view, ()))


def _printed(view: object, above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    cls: type = type(view)
    for attribute, word in words(cls, TAG).items():
        value, path = getattr(view, attribute), (*above, word.name)
        if isinstance(value, tuple):
            yield from _first(value, path)
        elif is_declared(type(value)):
            if prints(type(value)):
                yield ".".join(path), str(value)
            yield from _printed(value, path)
        elif isinstance(value, str) and value:
            yield ".".join(path), value


def _first(
    items: tuple[object, ...], path: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield what the items print, the first that prints something for each tag."""
    first: dict[str, str] = {}
    for item in items:
        if isinstance(item, str):
            first.setdefault(".".join(path), item)
        else:
            for name, text in _printed(item, path):
                first.setdefault(name, text)
    yield from first.items()


def _kind(field: Declaration) -> tuple[TagKind, type | None]:
    """Return what a field is, and the view that it or its items are."""
    view = next(iter(field.holds), None)
    if field.type is bool:
        return TagKind.FLAG, None
    if list_item(field.type):
        return TagKind.LIST, view
    return (TagKind.GROUP, view) if view else (TagKind.TEXT, None)


@frozen
class Row:
    """One line of the book."""

    paste: str
    text: str
    example: str = ""


def rows(listed: Iterable[Tag]) -> Iterator[Row]:
    """Yield a row for each tag, as it stands outside any list."""
    examples = _examples()
    for tag in listed:
        yield _row(tag, tag.name, examples)


def rows_of_list(tag: Tag, used: Collection[str] | None = None) -> Iterator[Row]:
    """Yield the rows of a loop over a list, from its ``for`` to its ``endfor``.

    Args:
        tag: The list.
        used: The paths to keep to; all when none are given.
    """
    item, examples = variable(tag), _examples()
    yield Row(
        f"{{%tr for {item} in {_reached(tag)} %}}",
        "bắt đầu lặp hàng (một hàng riêng); lặp đoạn thì viết {%p",
    )
    if not below(tag):
        yield Row(f"{{{{ {item} }}}}", tag.text, _shown(tag, examples))
    for inner in within(below(tag), used):
        rest = ".".join(inner.path[len(tag.path) :])
        yield _row(inner, f"{item}.{rest}", examples)
    yield Row("{%tr endfor %}", "kết thúc lặp (một hàng riêng); lặp đoạn thì viết {%p")


def variable(tag: Tag) -> str:
    """Return what a loop calls an item: the first letters of the list's name."""
    return "".join(word[0] for word in tag.path[-1].split("_"))


def _reached(tag: Tag) -> str:
    """Return the list as a template reaches it, through the loops around it."""
    around = [
        outer
        for outer in lists()
        if outer is not tag and outer.path == tag.path[: len(outer.path)] != tag.path
    ]
    if not around:
        return tag.name
    outer = max(around, key=lambda outer: len(outer.path))
    return ".".join((variable(outer), *tag.path[len(outer.path) :]))


def _row(tag: Tag, name: str, examples: Mapping[str, str]) -> Row:
    if tag.kind is TagKind.LIST:
        return Row(f"{{% for {variable(tag)} in {name} %}}", tag.text)
    if tag.kind is TagKind.FLAG:
        return Row(f"{{% if {name} %}}", tag.text)
    paste = f"{{{{ {name} }}}}" if tag.prints else f"{name}.…"
    return Row(paste, tag.text, _shown(tag, examples) if tag.prints else "")


def _shown(tag: Tag, examples: Mapping[str, str]) -> str:
    text = " ".join((tag.example or examples.get(tag.name, "")).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _examples() -> Mapping[str, str]:
    kept: Mapping[str, str] = form().value(of_samples)
    return kept


def form() -> Form:
    """Return where is kept what the tags print of the shipped examples."""
    data = b"".join(map(samples.data, _SAMPLES))
    return Form(
        file=PACKAGE / "reference" / "examples.ready",
        sources=_SOURCES,
        key=f"examples {zlib.crc32(data):08x}",
    )


def of_samples() -> dict[str, str]:
    """Map tags to what they print of the shipped examples."""
    examples: dict[str, str] = {}
    for name in _SAMPLES:
        examples = {**printed(samples.view(name)), **examples}
    return examples


def text() -> str:
    """Return the page."""
    return page("Danh mục thẻ", _lines())


def _lines() -> Iterator[str]:
    yield (
        "Dán thẻ vào mẫu Word đúng như cột thứ nhất. Thẻ `{{ … }}` in chữ, "
        "`{% if … %}` cần `{% endif %}`, `{% for … %}` cần `{% endfor %}`. Lặp một "
        "hàng của bảng thì viết `{%tr`, lặp một đoạn thì viết `{%p`. Ví dụ lấy từ "
        "hội nghị mẫu, người và số đều không có thật."
    )
    yield ""
    yield "Tra nhanh: `drafter template fields`, `drafter template fields chi_tieu`."
    yield ""
    yield "## Thẻ dùng ở bất cứ đâu"
    yield ""
    yield from table(_HEAD, _cells(rows(tags())))
    for tag in lists():
        if below(tag):
            yield f"## Lặp {code(tag.name)}: {tag.text}"
            yield ""
            yield from table(_HEAD, _cells(rows_of_list(tag)))


def _cells(listed: Iterable[Row]) -> Iterator[tuple[str, str, str]]:
    for row in listed:
        yield code(row.paste), row.text, row.example
