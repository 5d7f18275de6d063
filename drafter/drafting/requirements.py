"""What a template's manifest demands of the facts: ``bat_buoc``."""

from collections.abc import Iterator
from functools import cache

from drafter.model import Conference, Issuance
from drafter.model.declarations import fields_at
from drafter.records import frozen
from drafter.templating.manifests import Manifest
from drafter.templating.shipped import papers
from drafter.vocabulary import Word, fold, keys, nearest

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


def requirements(manifest: Manifest) -> Iterator[Requirement]:
    """Yield what a manifest demands, which is known to be sound."""
    for key in manifest.required:
        if (wanted := requirement(key, manifest.paper)) is not None:
            yield wanted


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
