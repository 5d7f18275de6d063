"""The composition root: the only place that knows all stages."""

from drafter.pipeline.making import (
    DEFAULT_PAPERS,
    Paper,
    drawn,
    make,
    render,
    variant,
    view_of,
)
from drafter.pipeline.reading import (
    Read,
    StrPath,
    by_place,
    check,
    examine,
    gathered_for,
    load,
    placed,
    read,
)

__all__ = [
    "DEFAULT_PAPERS",
    "Paper",
    "Read",
    "StrPath",
    "by_place",
    "check",
    "drawn",
    "examine",
    "gathered_for",
    "load",
    "make",
    "placed",
    "read",
    "render",
    "variant",
    "view_of",
]
