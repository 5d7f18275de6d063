"""The tags: what a template may print, of which keys, and what it prints of samples."""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache

import attrs

from drafter.ready import PACKAGE, Form
from drafter.records import frozen
from drafter.reference import samples
from drafter.templating import shapes
from drafter.views import PaperView
from drafter.views.feeding import fed
from drafter.vocabulary import (
    TAG,
    Declaration,
    declarations,
    is_declared,
    list_item,
    prints,
    words,
)

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
        keys: The dotted keys of a file of facts that it prints of; none of a number
            that is counted.
        always: Whether it prints something whatever the facts are.
        choices: The only words that it prints, where these are few.
        within: The list in whose items it stands, the innermost.
    """

    path: tuple[str, ...]
    text: str
    example: str
    kind: TagKind
    view: type | None = None
    keys: tuple[str, ...] = ()
    always: bool = False
    choices: tuple[str, ...] = ()
    within: "Tag | None" = None

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

    @property
    def around(self) -> "tuple[Tag, ...]":
        """The lists in whose items it stands, from the outermost."""
        return () if self.within is None else (*self.within.around, self.within)


def tags(cls: type = PaperView, above: Tag | None = None) -> Iterator[Tag]:
    """Yield the tags of a view in reading order, those of its groups too.

    What stands in the items of a list is not followed: see `below`.

    Args:
        cls: The view.
        above: The group that it is; nothing of the root.
    """
    for field in declarations(cls, TAG).values():
        word, (kind, view) = field.word, kind_of(field)
        path = (*(above.path if above else ()), word.name)
        tag = Tag(
            path=path,
            text=word.text,
            example=word.example,
            kind=kind,
            view=view,
            keys=fed(word, above.keys if above else None),
            always=shapes.fields_of(cls)[word.name].lasting,
            choices=word.choices,
        )
        yield tag
        if kind is TagKind.GROUP and view is not None:
            yield from tags(view, tag)


def below(above: Tag) -> tuple[Tag, ...]:
    """Return the tags of the items of a list, their paths from the root."""
    if above.kind is not TagKind.LIST or above.view is None:
        return ()
    return tuple(attrs.evolve(tag, within=above) for tag in tags(above.view, above))


def of_class(cls: type) -> tuple[Tag, ...]:
    """Return the tags of any view and of the items of its lists, by their names."""
    found: list[Tag] = []
    for field in declarations(cls, TAG).values():
        kind, view = kind_of(field)
        name = (field.word.name,)
        found.append(Tag(name, field.word.text, field.word.example, kind, view))
        if view is not None:
            found += (attrs.evolve(t, path=(*name, *t.path)) for t in of_class(view))
    return tuple(found)


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


def blank(view: object, used: Collection[str]) -> tuple[str, ...]:
    """Return the tags that are used and of which a view prints nothing."""
    shown = printed(view)
    return tuple(
        tag.name
        for tag in every()
        if tag.prints and tag.name in used and tag.name not in shown
    )


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


def kind_of(field: Declaration) -> tuple[TagKind, type | None]:
    """Return what a field is, and the view that it or its items are."""
    view = next(iter(field.holds), None)
    if field.type is bool:
        return TagKind.FLAG, None
    if list_item(field.type):
        return TagKind.LIST, view
    return (TagKind.GROUP, view) if view else (TagKind.TEXT, None)


@cache
def examples() -> Mapping[str, str]:
    """Map tags to what they print of the shipped examples, as it is kept."""
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
