"""What the views can put in place of a tag: text, yes or no, a list, a group."""

import types
import typing
from functools import cache

import attrs

from drafter.records import frozen
from drafter.vocabulary import TAG, declarations, is_declared, prints

ITEM = "[]"
"""In a path, what follows stands in each item of the list before."""


@frozen
class Shape:
    """The kinds of value that a field may have.

    Attributes:
        text: It may be a text.
        switch: It may be a yes or no.
        items: What the items of its list are, when it may be a list.
        views: The views that it may be.
        always: Whether it prints something whatever the facts are.
        choices: The only texts that it can be; none where there are others.
    """

    text: bool = False
    switch: bool = False
    items: "Shape | None" = None
    views: tuple[type, ...] = ()
    always: bool = False
    choices: tuple[str, ...] = ()

    def __or__(self, other: "Shape") -> "Shape":
        return Shape(
            self.text or other.text,
            self.switch or other.switch,
            self.items or other.items,
            (*self.views, *other.views),
            self.always and other.always,
            (*self.choices, *other.choices) if self.choices and other.choices else (),
        )

    @property
    def prints(self) -> bool:
        """Whether all that it can be prints by itself."""
        views_print = all(map(prints, self.views))
        return views_print and not self.switch and self.items is None

    @property
    def comparable(self) -> bool:
        """Whether it is text and nothing else."""
        return self.text and not (self.switch or self.items or self.views)

    @property
    def lasting(self) -> bool:
        """Whether it is there whatever the facts are, so that a test of it is vain."""
        if self.text or self.switch or self.items is not None or not self.views:
            return self.always
        return not any(_may_be_false(view) for view in self.views)

    @property
    def kind(self) -> tuple[str, str]:
        """Its name for a message, in Vietnamese and English."""
        if self.items is not None:
            return "một danh sách", "a list"
        if self.switch:
            return "giá trị có/không", "a yes/no"
        if self.views:
            return "một nhóm trường", "a group of fields"
        return "một giá trị chữ", "one text"

    def field(self, tag: str) -> "Shape | None":
        """Return the shape of a field inside it, if there is one of that name."""
        shapes = [fields_of(view)[tag] for view in self.views if tag in fields_of(view)]
        shape_of = shapes[0] if shapes else None
        for other in shapes[1:]:
            shape_of = other if shape_of is None else shape_of | other
        return shape_of

    def names(self) -> list[str]:
        """Return the names of the fields inside it."""
        return [tag for view in self.views for tag in fields_of(view)]


def _may_be_false(view: type) -> bool:
    """Whether a view can be empty, as a condition sees it."""
    return any("__bool__" in vars(base) for base in view.__mro__[:-1])


@cache
def fields_of(view: type) -> dict[str, Shape]:
    """Map the tags of a view to what each can hold."""
    declared = declarations(view, TAG).values()
    return {
        field.word.name: attrs.evolve(
            shape_of(field.type),
            always=field.word.always,
            choices=field.word.choices,
        )
        for field in declared
    }


def shape_of(annotation: object) -> Shape:
    """Read an annotation: ``str``, ``bool``, a view, a tuple of them, or a union."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        shape = Shape()
        for part in typing.get_args(annotation):
            shape |= shape_of(part)
        return shape
    if origin is tuple:
        return Shape(items=shape_of(typing.get_args(annotation)[0]))
    if annotation is str:
        return Shape(text=True)
    if annotation is bool:
        return Shape(switch=True)
    if isinstance(annotation, type) and is_declared(annotation):
        return Shape(views=(annotation,))
    raise TypeError(f"a view cannot hold {annotation!r}")
