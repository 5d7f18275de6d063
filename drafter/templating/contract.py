"""A template's paths against the types of the views that will fill it."""

import unicodedata
from collections.abc import Iterable, Iterator

from drafter.findings import Finding
from drafter.pictures import Picture
from drafter.templating import characters, tag_rules
from drafter.templating import contract_rules as rules
from drafter.templating.facts import ITEM, How, Use
from drafter.templating.shapes import Shape
from drafter.vocabulary import fold, nearest

_FIELDS = "xem các trường dùng được: drafter template fields"
_FIELDS_EN = "see the fields there are: drafter template fields"


def examine(uses: Iterable[Use], root: type) -> Iterator[Finding]:
    """Yield what a template asks of its root view that the view does not offer."""
    broken: set[tuple[str, ...]] = set()
    for use in uses:
        if not use.known or any(use.names[: len(path)] == path for path in broken):
            continue
        found = list(_one(use, Shape(views=(root,))))
        if found and use.how is How.REPEATED:
            broken.add((*use.names, ITEM))
        yield from found


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
    if use.how is How.PRINTED and not shape.prints:
        advice, advice_en = _instead(shape)
        yield rules.NOT_PRINTABLE.at(
            mark=use.spot, **named, advice=advice, advice_en=advice_en
        )
    elif use.how is How.REPEATED and shape.items is None:
        lists = [name for name in root.names() if _is_list(root.field(name))]
        yield rules.NOT_A_LIST.at(mark=use.spot, **named, lists=", ".join(lists))
    elif use.how is How.COMPARED and not shape.comparable:
        yield rules.NOT_COMPARABLE.at(mark=use.spot, **named)
    elif use.how is How.REPEATED and use.loop_name in root.names():
        yield tag_rules.HIDES_FIELD.at(
            mark=use.spot, tag=use.spot.tag, name=use.loop_name, path=use.path
        )


def shows_pictures(uses: Iterable[Use], root: type) -> bool:
    """Whether a picture is among what a template prints of its root view."""
    shown = (_reached(use, Shape(views=(root,))) for use in uses if _prints(use))
    return any(shape is not None and Picture in shape.views for shape in shown)


def _prints(use: Use) -> bool:
    return use.known and use.how is How.PRINTED


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
        return rules.NO_FIELDS.at(
            mark=use.spot, name=name, path=path, kind=kind, kind_en=kind_en,
            advice=advice, advice_en=advice_en,
        )  # fmt: skip
    known = shape.names()
    twin = _twin(name, known)
    if twin:
        character, character_en = characters.strange(name)
        return rules.LOOK_ALIKE.at(
            mark=use.spot, name=name, right=twin,
            character=character, character_en=character_en,
        )  # fmt: skip
    meant = nearest(name, known)
    advice = f"ý bạn là '{meant}'?" if meant else _FIELDS
    advice_en = f"do you mean '{meant}'?" if meant else _FIELDS_EN
    return rules.UNKNOWN_FIELD.at(
        mark=use.spot, name=name, advice=advice, advice_en=advice_en
    )


def _twin(name: str, known: list[str]) -> str:
    """Return the known name that a name looks like but is not."""
    if characters.plain(name) in known:
        return characters.plain(name)
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
