"""The fields that a template uses, against the types of the views that fill it."""

import types
import typing
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache

from jinja2 import nodes

from drafter.findings import Finding, Spot, error
from drafter.ooxml import limits
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.templating import blocks, tags
from drafter.templating.blocks import PlacedTag
from drafter.templating.tags import Keyword
from drafter.vocabulary import TAG, declarations, fold, is_declared, nearest, prints

UNKNOWN_FIELD = error("T104")
LOOK_ALIKE = error("T105")
NOT_A_LIST = error("T112")
NOT_PRINTABLE = error("T113")
NO_FIELDS = error("T132")
NOT_COMPARABLE = error("T133")

ITEM = "[]"
"""In a path, what follows stands in each item of the list before."""

_UNKNOWN = ("?",)


class Usage(Enum):
    """What a template does with a field."""

    PRINTED = "printed"
    REPEATED = "repeated"
    TESTED = "tested"
    COMPARED = "compared"


@frozen
class Use:
    """One use of a field.

    Attributes:
        names: Its path from the root view, with ``[]`` for the items of a list.
        how: What is done with it.
        spot: Where.
        loop_name: What a ``for`` calls each item of it.
    """

    names: tuple[str, ...]
    how: Usage
    spot: Spot
    loop_name: str = ""

    @property
    def path(self) -> str:
        """The path as people write it, ``chi_tieu.ten``."""
        return ".".join(name for name in self.names if name != ITEM)

    @property
    def known(self) -> bool:
        """Whether the path is certain: not inside a loop that was refused."""
        return self.names[0] != _UNKNOWN[0]


def uses(placed: Iterable[PlacedTag]) -> Iterator[Use]:
    """Yield every use of a field by the tags of one part, in their order."""
    scope: dict[str, tuple[str, ...]] = {}
    hidden: list[tuple[str, tuple[str, ...] | None]] = []
    for item in placed:
        if item.echo:
            continue
        tag = item.tag
        if tag.node is not None:
            yield from _of(tag.node, _HOW[tag.word], item, scope)
        if tag.word is Keyword.FOR:
            inside: tuple[str, ...] = _UNKNOWN
            if tag.node is not None and len(hidden) < limits.LOOPS:
                inside = (*_names(tag.node, scope), ITEM)
            hidden.append((tag.name, scope.get(tag.name)))
            scope[tag.name] = inside
        elif tag.word is Keyword.ENDFOR and hidden:
            name, outer = hidden.pop()
            del scope[name]
            if outer is not None:
                scope[name] = outer


_HOW: Mapping[Keyword, Usage] = {
    Keyword.VALUE: Usage.PRINTED,
    Keyword.IF: Usage.TESTED,
    Keyword.ELIF: Usage.TESTED,
    Keyword.FOR: Usage.REPEATED,
}


def _of(
    node: nodes.Node, how: Usage, item: PlacedTag, scope: Mapping[str, tuple[str, ...]]
) -> Iterator[Use]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        name = item.tag.name if how is Usage.REPEATED else ""
        yield Use(_names(node, scope), how, item.spot, name)
        return
    inner = Usage.COMPARED if isinstance(node, nodes.Compare) else how
    for child in node.iter_child_nodes():
        yield from _of(child, inner, item, scope)


def _names(node: nodes.Node, scope: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if isinstance(node, nodes.Getattr):
        return (*_names(node.node, scope), node.attr)
    assert isinstance(node, nodes.Name)
    return scope.get(node.name, (node.name,))


@frozen
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
        views_print = all(map(prints, self.views))
        return views_print and not self.switch and self.items is None

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


@cache
def fields_of(view: type) -> dict[str, Shape]:
    """Map the tags of a view to what each can hold."""
    declared = declarations(view, TAG).values()
    return {field.word.name: shape_of(field.type) for field in declared}


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


_FIELDS = "xem các trường dùng được: drafter template fields"
_FIELDS_EN = "see the fields there are: drafter template fields"


def examine(uses: Iterable[Use], root: type) -> Iterator[Finding]:
    """Yield what a template asks of its root view that the view does not offer."""
    broken: set[tuple[str, ...]] = set()
    count = 0
    for use in uses:
        if count > limits.FINDINGS:
            return
        begins = (use.names[:count] for count in range(len(use.names) + 1))
        if not use.known or not broken.isdisjoint(begins):
            continue
        findings = list(_one(use, Shape(views=(root,))))
        if findings and use.how is Usage.REPEATED:
            broken.add((*use.names, ITEM))
        count += len(findings)
        yield from findings


def _one(use: Use, root: Shape) -> Iterator[Finding]:
    shape, path = root, ""
    for name in use.names:
        if name == ITEM:
            assert shape.items is not None
            shape = shape.items
            continue
        inside = shape.field(name)
        if inside is None:
            yield _missing(use, name, path, shape)
            return
        shape, path = inside, f"{path}.{name}".lstrip(".")
    yield from _used(use, shape, root)


def _used(use: Use, shape: Shape, root: Shape) -> Iterator[Finding]:
    kind, kind_en = shape.kind
    named = {"path": use.path, "kind": kind, "kind_en": kind_en}
    if use.how is Usage.PRINTED and not shape.prints:
        advice, advice_en = _instead(shape)
        yield NOT_PRINTABLE.at(
            mark=use.spot, **named, advice=advice, advice_en=advice_en
        )
    elif use.how is Usage.REPEATED and shape.items is None:
        lists = [name for name in root.names() if _is_list(root.field(name))]
        yield NOT_A_LIST.at(mark=use.spot, **named, lists=", ".join(lists))
    elif use.how is Usage.COMPARED and not shape.comparable:
        yield NOT_COMPARABLE.at(mark=use.spot, **named)
    elif use.how is Usage.REPEATED and use.loop_name in root.names():
        yield blocks.HIDES_FIELD.at(
            mark=use.spot, tag=use.spot.tag, name=use.loop_name, path=use.path
        )


def shows_pictures(uses: Iterable[Use], root: type) -> bool:
    """Whether a picture is among what a template prints of its root view."""
    shown = (_reached(use, Shape(views=(root,))) for use in uses if _prints(use))
    return any(shape is not None and Picture in shape.views for shape in shown)


def _prints(use: Use) -> bool:
    return use.known and use.how is Usage.PRINTED


def _reached(use: Use, root: Shape) -> Shape | None:
    """Return the shape at the end of a path, if the views have it."""
    shape: Shape | None = root
    for name in use.names:
        if shape is not None:
            shape = shape.items if name == ITEM else shape.field(name)
    return shape


def _missing(use: Use, name: str, path: str, shape: Shape) -> Finding:
    if not shape.views:
        kind, kind_en = shape.kind
        advice, advice_en = _instead(shape)
        return NO_FIELDS.at(
            mark=use.spot, name=name, path=path, kind=kind, kind_en=kind_en,
            advice=advice, advice_en=advice_en,
        )  # fmt: skip
    known = shape.names()
    twin = _twin(name, known)
    if twin:
        character, character_en = tags.strange_character(name)
        return LOOK_ALIKE.at(
            mark=use.spot, name=name, right=twin,
            character=character, character_en=character_en,
        )  # fmt: skip
    meant = nearest(name, known)
    advice = f"ý bạn là '{meant}'?" if meant else _FIELDS
    advice_en = f"do you mean '{meant}'?" if meant else _FIELDS_EN
    return UNKNOWN_FIELD.at(
        mark=use.spot, name=name, advice=advice, advice_en=advice_en
    )


def _twin(name: str, known: list[str]) -> str:
    """Return the known name that a name looks like but is not."""
    if tags.plain_text(name) in known:
        return tags.plain_text(name)
    decomposed = unicodedata.normalize("NFC", name) != name
    return next((k for k in known if decomposed and fold(name) == k), "")


def _instead(shape: Shape) -> tuple[str, str]:
    if shape.items is not None:
        return (
            "lặp lại từng phần tử: {% for x in … %}{{ x.… }}{% endfor %}",
            "repeat its items: {% for x in … %}{{ x.… }}{% endfor %}",
        )
    if shape.switch:
        return "dùng trong {% if … %}", "use it in {% if … %}"
    names = ", ".join(shape.names()[:6])
    if names:
        return f"in một trường bên trong: {names}", f"print a field inside: {names}"
    return _FIELDS, _FIELDS_EN


def _is_list(shape: Shape | None) -> bool:
    return shape is not None and shape.items is not None
