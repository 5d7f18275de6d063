"""Closed lists: each enum by its Vietnamese words, and the words people use."""

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from drafter.source import Node
from drafter.structure.leaves import scalar
from drafter.structure.refusals import meant, suggested
from drafter.structure.shape_rules import UNKNOWN_CHOICE
from drafter.structure.subjects import field_name
from drafter.vocabulary import fold, nearest, spellings

E = TypeVar("E", bound=Enum)


@cache
def _members(cls: type[Enum]) -> Mapping[str, Enum]:
    """Map the folded words of an enum to its members."""
    return {_folded(word): member for word, member in spellings(cls).items()}


def member(cls: type[E], word: str) -> E | None:
    """Return the member that a word names, or nothing."""
    named = _members(cls).get(_folded(word))
    return named if isinstance(named, cls) else None


def choice(cls: type[E]) -> Callable[[Node, Any], E]:
    """Return the hook of an enum."""

    def hook(node: Node, _: object = None) -> E:
        typed = scalar(node).text
        chosen = member(cls, typed)
        if chosen is None:
            values = {"field": field_name(node), "text": typed}
            near = nearest(typed, spellings(cls))
            finding = UNKNOWN_CHOICE.at(
                *node.path, mark=node.mark, **values, **_way(cls, near)
            )
            raise suggested(finding, typed, near)
        return chosen

    return hook


def _folded(word: str) -> str:
    return re.sub(r"[.,;:…]+", "", fold(word)).strip("_")


def _way(cls: type[Enum], near: str | None) -> dict[str, str]:
    if near is not None:
        return meant(near)
    listed = "; ".join(str(member.value) for member in cls)
    return {"way_vi": f"chọn một trong: {listed}", "way_en": f"choose one of: {listed}"}
