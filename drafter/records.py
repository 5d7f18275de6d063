"""Classes of attributes, by attrs, that cost little to import.

attrs writes a method for each class and has Python compile it: more than half of what
importing a class of five fields takes. Here it writes `__init__` alone; comparison,
hash and display are written once, for all classes, and behave as attrs' own.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["define", "frozen"]

if TYPE_CHECKING:
    from attrs import define, frozen
else:

    def frozen(cls: type | None = None, **options: bool) -> object:
        """As ``attrs.frozen``."""
        return _record(cls, frozen=True, **options)

    def define(cls: type | None = None, **options: bool) -> object:
        """As ``attrs.define``."""
        return _record(cls, frozen=False, **options)


def _record(
    cls: type | None,
    *,
    eq: bool = True,
    repr: bool = True,
    order: bool = False,
    **options: Any,  # noqa: ANN401 - whatever attrs takes
) -> object:
    def lean(plain: type) -> type:
        own = frozenset(vars(plain))
        compares = eq and not order and "__eq__" not in own
        kept = options | {"eq": eq and order, "order": order, "repr": False}
        made: type = attrs.define(plain, **kept)
        if compares:
            _compare(made)
            if "__hash__" not in own:
                made.__hash__ = _hash(made) if options["frozen"] else None  # type: ignore
        if repr and "__repr__" not in own:
            made.__repr__ = _display  # type: ignore[assignment]
        return made

    return lean if cls is None else lean(cls)


def _compare(cls: type) -> None:
    """Let the instances of a class be equal whose attributes are."""
    key = _key([field.name for field in attrs.fields(cls) if field.eq])

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(key(self) == key(other))

    cls.__eq__ = __eq__  # type: ignore[method-assign, assignment]


def _hash(cls: type) -> Callable[[object], int]:
    fields = attrs.fields(cls)
    key = _key([f.name for f in fields if (f.eq if f.hash is None else f.hash)])

    def __hash__(self: object) -> int:  # noqa: N807
        return hash((cls, key(self)))

    return __hash__


def _key(names: list[str]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda record: ()


def _display(self: attrs.AttrsInstance) -> str:
    shown = (
        f"{field.name}={getattr(self, field.name)!r}"
        for field in attrs.fields(type(self))
        if field.repr
    )
    name = type(self).__qualname__.rpartition(">.")[2]
    return f"{name}({', '.join(shown)})"
