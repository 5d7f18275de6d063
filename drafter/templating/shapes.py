"""What the field of a view can hold, read from its annotation."""

import types
import typing
from functools import cache

import attrs

from drafter.vocabulary import TAG, words


@attrs.frozen
class Shape:
    """The kinds of value that a field may have.

    Attributes:
        text: It may be a text.
        switch: It may be a yes or no.
        items: What the items of its list are, when it may be a list.
        views: The views that it may be.
    """

    text: bool = False
    switch: bool = False
    items: "Shape | None" = None
    views: tuple[type, ...] = ()

    def __or__(self, other: "Shape") -> "Shape":
        return Shape(
            self.text or other.text,
            self.switch or other.switch,
            self.items or other.items,
            (*self.views, *other.views),
        )

    @property
    def prints(self) -> bool:
        """Whether all that it can be prints by itself."""
        prints = all("__str__" in vars(view) for view in self.views)
        return prints and not self.switch and self.items is None

    @property
    def comparable(self) -> bool:
        """Whether it is text and nothing else."""
        return self == Shape(text=True)

    @property
    def kind(self) -> tuple[str, str]:
        """Its name for a message, in Vietnamese and English."""
        if self.items is not None:
            return "một danh sách", "a list"
        if self.switch:
            return "giá trị có/không", "a yes/no"
        if self.views and not self.prints:
            return "một nhóm trường", "a group of fields"
        return "một giá trị chữ", "one text"

    def field(self, tag: str) -> "Shape | None":
        """Return the shape of a field inside it, if there is one of that name."""
        found = [fields(view)[tag] for view in self.views if tag in fields(view)]
        shape = found[0] if found else None
        for other in found[1:]:
            shape = other if shape is None else shape | other
        return shape

    def names(self) -> list[str]:
        """Return the names of the fields inside it."""
        return [tag for view in self.views for tag in fields(view)]


@cache
def fields(view: type) -> dict[str, Shape]:
    """Map the tags of a view to what each can hold."""
    hints = typing.get_type_hints(view)
    return {
        word.name: shape(hints[attribute])
        for attribute, word in words(view, TAG).items()
    }


def shape(annotation: object) -> Shape:
    """Read an annotation: ``str``, ``bool``, a view, a tuple of them, or a union."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        found = Shape()
        for part in typing.get_args(annotation):
            found |= shape(part)
        return found
    if origin is tuple:
        return Shape(items=shape(typing.get_args(annotation)[0]))
    if annotation is str:
        return Shape(text=True)
    if annotation is bool:
        return Shape(switch=True)
    if isinstance(annotation, type) and attrs.has(annotation):
        return Shape(views=(annotation,))
    raise TypeError(f"a view cannot hold {annotation!r}")
