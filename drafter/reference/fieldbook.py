"""The field book: every tag that a template may print, from the view classes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum

import attrs
from attrs import frozen

from drafter.views import PaperView
from drafter.vocabulary import TAG, Declaration, declarations, list_item, words


class Kind(Enum):
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
    kind: Kind
    view: type | None = None
    depth: int = 0

    @property
    def name(self) -> str:
        """The path as it is typed: ``thoi_gian.ngan``."""
        return ".".join(self.path)

    @property
    def prints(self) -> bool:
        """Whether it prints by itself."""
        if self.kind is Kind.GROUP:
            return self.view is not None and "__str__" in vars(self.view)
        return self.kind is Kind.TEXT


def tags(cls: type = PaperView, above: tuple[str, ...] = ()) -> Iterator[Tag]:
    """Yield the tags of a view in reading order, those of its groups too.

    What stands in the items of a list is not followed: see `below`.
    """
    for field in declarations(cls, TAG).values():
        word, (kind, view) = field.word, _kind(field)
        tag = Tag((*above, word.name), word.text, word.example, kind, view)
        yield tag
        if kind is Kind.GROUP and view is not None:
            yield from tags(view, tag.path)


def below(one: Tag) -> tuple[Tag, ...]:
    """Return the tags of the items of a list, their paths from the root."""
    if one.kind is not Kind.LIST or one.view is None:
        return ()
    inner = tags(one.view, one.path)
    return tuple(attrs.evolve(tag, depth=one.depth + 1) for tag in inner)


def every(found: Iterable[Tag] = ()) -> Iterator[Tag]:
    """Yield all tags at any depth, each list before what stands in its items."""
    for tag in found or tuple(tags()):
        yield tag
        inner = below(tag)
        if inner:
            yield from every(inner)


def lists() -> tuple[Tag, ...]:
    """Return every list of tags, at any depth."""
    return tuple(tag for tag in every() if tag.kind is Kind.LIST)


def within(found: Iterable[Tag], used: Collection[str] | None) -> Iterator[Tag]:
    """Yield the tags that stand on one of the used paths; all when none are given."""
    for tag in found:
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
        elif attrs.has(type(value)):
            if "__str__" in vars(type(value)):
                yield ".".join(path), str(value)
            yield from _printed(value, path)
        elif isinstance(value, str) and value:
            yield ".".join(path), value


def _first(
    items: tuple[object, ...], path: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield what the items print, the first that prints something for each tag."""
    found: dict[str, str] = {}
    for item in items:
        if isinstance(item, str):
            found.setdefault(".".join(path), item)
        else:
            for name, text in _printed(item, path):
                found.setdefault(name, text)
    yield from found.items()


def _kind(field: Declaration) -> tuple[Kind, type | None]:
    """Return what a field is, and the view that it or its items are."""
    view = next(iter(field.holds), None)
    if field.type is bool:
        return Kind.FLAG, None
    if list_item(field.type):
        return Kind.LIST, view
    return (Kind.GROUP, view) if view else (Kind.TEXT, None)
