"""What a preview prints: a view of a shipped example in which every tag has something.

The text is what an office will see: each value is one that a view has made of facts.
What the example leaves out is taken from others, so that what never stands side by
side in one paper, a short list and a long one, does so here.
"""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from attrs import evolve

from drafter.ready import PACKAGE
from drafter.reference import samples, tag_book
from drafter.reference.tag_book import TagKind
from drafter.views import build
from drafter.vocabulary import TAG, Declaration, declarations

if TYPE_CHECKING:
    from drafter.model import Conference
    from drafter.pictures import Picture
    from drafter.views import PaperView

FEWEST, MOST = 2, 3
"""How many items a list shows."""
HERE = PACKAGE / "reference"
EXTRA = "specimen.yaml"
"""Facts that the shipped examples have not, or in another way."""
_PHOTO = "anh/quang-canh.png"
_PAPERS = ("bao-cao", "bao-cao-trinh", "tin-bai", "thong-cao-bao-chi")

_OWN = frozenset(("tieu_ngu", "dau_sao"))
"""Tags of the letterhead that only some bodies have: none is lent them."""

Make = Callable[["Conference", Mapping[PurePosixPath, "Picture"]], "PaperView"]


def view(make: Make, *, party: bool) -> "PaperView":
    """Return what a template prints in its preview.

    Args:
        make: Returns what it prints of a conference and its photos.
        party: Whether the conference is one of the Party.
    """
    own, other = sorted(
        (samples.STATE, samples.PARTY),
        key=lambda name: (name == samples.PARTY) != party,
    )
    first, at_hand = samples.conference(own), photos()
    known = [
        evolve(one, host=first.host, work=first.work)
        for one in (*_extras(), samples.conference(other))
    ]
    others = [
        *(make(one, at_hand) for one in known),
        *(_made(one, paper, at_hand) for paper in _PAPERS for one in (first, *known)),
    ]
    filled: PaperView = _filled(make(first, at_hand), others, is_root=True)
    return filled


def _made(
    conference: "Conference", paper: str, photos: Mapping[PurePosixPath, "Picture"]
) -> "PaperView":
    return build(conference, paper=paper, pictures=photos)[0]


def _extras() -> Iterator["Conference"]:
    """Yield what has long lists, and what has one sentence where others have two."""
    from drafter import source, structure

    data = (HERE / EXTRA).read_bytes()
    extra = structure.structure(source.parse(data, EXTRA)).value
    yield extra
    yield evolve(extra, theme="", results=())


def photos() -> Mapping[PurePosixPath, "Picture"]:
    """Return the photo that comes with the examples; Pillow is not asked for it."""
    from drafter.pictures import Kind, Picture
    from drafter.pictures.image_formats import size_of
    from drafter.pictures.picture import DPI, EMU

    data = samples.data(_PHOTO)
    size = size_of(data, Kind.PNG)
    assert size is not None
    width, height = (side * EMU // DPI for side in size[:2])
    return {PurePosixPath(_PHOTO): Picture(data, Kind.PNG, width, height)}


def _filled(own: Any, others: Sequence[Any], *, is_root: bool = False) -> Any:  # noqa: ANN401
    """Return a view with all that others of its class have and it has not.

    Args:
        own: The view; it stays as it is.
        others: The others; each tag of theirs is computed only where it is wanted.
        is_root: Whether no list is around it, so that it says yes to every question.
    """
    made = copy.copy(own)
    for attribute, field in fields(own).items():
        theirs = map(attrgetter(attribute), others)
        mine = getattr(own, attribute)
        made.__dict__[attribute] = _value(field, mine, theirs, is_root=is_root)
    return made


def fields(view: object) -> Mapping[str, Declaration]:
    """Map the attributes of a view to their declarations; a text has none."""
    cls: type = type(view)
    return declarations(cls, TAG)


def _value(
    field: Declaration,
    mine: Any,  # noqa: ANN401 - of any tag
    theirs: Iterator[Any],
    *,
    is_root: bool,
) -> object:
    """Return what a tag prints: its own, or that of the first who has any.

    Outside lists its declared example is the last resort.
    """
    kind, _ = tag_book.kind_of(field)
    if kind is TagKind.FLAG:
        return is_root or mine
    if field.word.name in _OWN:
        return mine
    if kind is TagKind.LIST:
        return _items(mine, theirs, field, FEWEST if is_root else 1)
    if fields(mine):
        alike = [one for one in theirs if type(one) is type(mine)]
        return _filled(mine, alike, is_root=is_root)
    return mine or next(filter(None, theirs), field.word.example if is_root else "")


def _items(
    own: tuple[Any, ...], others: Iterator[Any], field: Declaration, fewest: int
) -> tuple[Any, ...]:
    """Return a few items of a list, of which each tag has something to print."""
    if not field.holds:
        return tuple(_few(own, others, fewest))
    pool, wanted = list(own), _names(field.holds[0])
    for more in others:
        if len(pool) >= fewest and wanted <= _shown(pool):
            break
        pool += more
    *first, last = _covering(pool) or [None]
    if last is None:
        return ()
    missed = not wanted <= _shown((*first, last))
    return (*(_filled(one, ()) for one in first), _filled(last, pool if missed else ()))


def _few(own: Iterable[Any], others: Iterator[Any], fewest: int) -> list[Any]:
    found = list(dict.fromkeys(own))[:MOST]
    for more in others:
        if len(found) >= fewest:
            break
        found = list(dict.fromkeys((*found, *more)))[:FEWEST]
    return found


def _covering(pool: Sequence[Any]) -> list[Any]:
    """Return the first items, and the one that prints most of what they do not.

    No two of them say the same.
    """
    by_text: dict[str, Any] = {}
    for item in pool:
        by_text.setdefault(_said(item), item)
    distinct = list(by_text.values())
    chosen = distinct[: MOST - 1]
    known, left = _shown(chosen), distinct[MOST - 1 :]
    return [*chosen, *sorted(left, key=lambda item: -len(_of_item(item) - known))[:1]]


def _said(item: object) -> str:
    return str(sorted(tag_book.printed(item).items()))


def _shown(items: Iterable[object]) -> set[str]:
    return {name for item in items for name in _of_item(item)}


def _of_item(item: object) -> frozenset[str]:
    """Return the tags of an item that print something or say yes."""
    found = set(tag_book.printed(item))
    for attribute, field in fields(item).items():
        if field.type is bool and getattr(item, attribute):
            found.add(field.word.name)
    return frozenset(found)


@cache
def _names(cls: type) -> frozenset[str]:
    """Return the tags that an item of a class may print, or say yes to."""
    return frozenset(
        tag.name
        for tag in tag_book.of_class(cls)
        if tag.prints
        or tag.kind is TagKind.FLAG
        or (tag.kind is TagKind.LIST and tag.view is None)
    )
