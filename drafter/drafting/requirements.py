"""What a template's manifest demands of the facts: ``bat_buoc``."""

from collections.abc import Iterable, Iterator
from functools import cache

from drafter.model import Conference, Issuance
from drafter.model.declarations import fields_at
from drafter.records import frozen
from drafter.templating.manifests import Manifest
from drafter.templating.shipped import papers
from drafter.views import PaperView, feeding
from drafter.vocabulary import Word, fold, keys, nearest, prints

ISSUANCES = "van_ban"


@frozen
class Requirement:
    """A key that must be filled.

    Attributes:
        key: The dotted key from the root of a file of facts, or from where a file
            tells how the paper is issued.
        path: The attributes that lead to it.
        word: The key itself, with its description.
        paper: The paper whose issuance it belongs to; empty for other facts.
    """

    key: str
    path: tuple[str, ...]
    word: Word
    paper: str = ""

    @property
    def full(self) -> str:
        """The key as tags say what feeds them."""
        return f"{ISSUANCES}.{self.key}" if self.paper else self.key


def requirements(manifest: Manifest) -> Iterator[Requirement]:
    """Yield what a manifest demands, which is known to be sound."""
    for key in manifest.required:
        if (wanted := requirement(key, manifest.paper)) is not None:
            yield wanted


def stand_in(
    conference: Conference, manifest: Manifest, used: Iterable[str], view: PaperView
) -> None:
    """Have what is demanded and lacking marked where a template prints it.

    Each is counted once as a gap of the view; one in whose place something else is
    printed is kept apart. Where a view fills the gap itself, it alone decides; where
    no tag is fed by the key, there is no place to mark.

    Args:
        conference: The facts.
        manifest: What the template demands.
        used: The paths of the tags that it uses.
        view: What it prints.
    """
    gaps = view.ctx.gaps
    for wanted in requirements(manifest):
        if not _is_lacking(conference, wanted):
            continue
        paths = [path for path in used if _prints(path, wanted)]
        empty = [place for path in paths if (place := _empty(path, view, wanted))]
        if wanted.word in gaps.asked:
            continue
        if empty:
            gaps.stand_ins.update(dict.fromkeys(empty, gaps.mark(wanted.word)))
        elif paths:
            gaps.unmarked.append(wanted.word)


def unprinted(manifest: Manifest, used: Iterable[str]) -> Iterator[Requirement]:
    """Yield what a manifest demands and none of a template's tags prints."""
    paths = tuple(used)
    for wanted in requirements(manifest):
        if not any(_prints(path, wanted) for path in paths):
            yield wanted


def _is_lacking(conference: Conference, wanted: Requirement) -> bool:
    root = conference.issuance(wanted.paper) if wanted.paper else conference
    held: list[object] = [root]
    for attribute in wanted.path:
        values = [getattr(one, attribute, None) for one in held]
        held = [
            item
            for value in values
            for item in (value if isinstance(value, tuple) else (value,))
            if item is not None and item != ""
        ]
    return not held


def _prints(path: str, wanted: Requirement) -> bool:
    """Tell whether a key feeds the tag at the end of a path."""
    steps = [fed for _, fed in feeding.along(path, PaperView)]
    return len(steps) == path.count(".") + 1 and _feeds(wanted, steps[-1])


def _feeds(wanted: Requirement, fed: Iterable[str]) -> bool:
    key = f"{wanted.full}."
    return any(key.startswith(f"{k}.") or f"{k}.".startswith(key) for k in fed)


def _empty(path: str, view: PaperView, wanted: Requirement) -> tuple[int, str] | None:
    """Return where on a path the first value stands that prints nothing, if fed by it.

    What stands in the items of a list is not followed.
    """
    owner: object = view
    names = path.split(".")
    steps = feeding.along(path, PaperView)
    for name, (attribute, fed) in zip(names, steps, strict=False):
        value = getattr(owner, attribute)
        if value in ("", ()) or (name is names[-1] and _is_blank(value)):
            return (id(owner), name) if _feeds(wanted, fed) else None
        if isinstance(value, str | bool | tuple):
            return None
        owner = value
    return None


def _is_blank(value: object) -> bool:
    return prints(type(value)) and not str(value)


def requirement(typed: str, paper: str) -> Requirement | None:
    """Return what a key of ``bat_buoc`` demands, if there is such a key.

    Args:
        typed: The key with its dots. That of the paper's own issuance may leave off
            ``van_ban.<paper>.``, and one whose name stands once in the contract all
            that is above it.
        paper: The paper that the template makes.
    """
    first, *rest = names = [fold(name) for name in typed.split(".")]
    named, issued = ".".join(names), (".".join(names), paper)
    if first == ISSUANCES and rest:
        named, issued = "", _issued(rest, paper)
    for key, root, whose in ((named, Conference, ""), (issued[0], Issuance, issued[1])):
        if (path := _path(key, root)) is not None:
            return Requirement(key, path, fields_at(key, root)[0].word, whose)
    alone = [key for key in known() if key.rpartition(".")[2] == named]
    return requirement(alone[0], paper) if len(alone) == 1 else None


def nearest_key(typed: str, paper: str) -> str | None:
    """Return the key most like one that there is not."""
    own = tuple(keys(Issuance))
    named = typed.removeprefix(f"{ISSUANCES}.{fold(paper)}.")
    near = nearest(named, (*known(), *own))
    last = [key for key in known() if key.rpartition(".")[2] == fold(typed)]
    return near or (last[0] if last else None)


def _issued(names: list[str], paper: str) -> tuple[str, str]:
    """Return what stands below ``van_ban`` and below a paper, and which paper it is."""
    whose = {fold(name): name for name in (*papers(), paper)}
    if names[0] in whose:
        return ".".join(names[1:]), whose[names[0]]
    return ".".join(names), paper


@cache
def known() -> tuple[str, ...]:
    """Return all keys of a file of facts with their dots, in the order of the model.

    What holds things of its own kind is followed once.
    """
    return tuple(_below(Conference, "", ()))


def _below(cls: type, above: str, around: tuple[type, ...]) -> Iterator[str]:
    for name, field in keys(cls).items():
        yield f"{above}{name}"
        for inner in field.holds:
            if inner not in (*around, cls):
                yield from _below(inner, f"{above}{name}.", (*around, cls))


def _path(key: str, root: type) -> tuple[str, ...] | None:
    names = key.split(".")
    try:
        return tuple(
            fields_at(".".join(names[: number + 1]), root)[0].attribute
            for number in range(len(names))
        )
    except KeyError:
        return None
