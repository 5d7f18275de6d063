"""Classes of facts: what they are built with must be of the declared types.

A text has letters where a list has items, so ``positions="Bí thư"`` would be read as
eight offices. A fact built in Python is therefore held to its annotations, as one
from a file is held to them by the reader.
"""

import types
import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from drafter import records
from drafter.vocabulary import noun_of

__all__ = ["fact"]

Test = Callable[[object], bool]

if TYPE_CHECKING:
    from attrs import frozen as fact
else:

    def fact(cls: type | None = None, **options: bool) -> object:
        """As ``attrs.frozen``; building an object refuses values of other types.

        A list is taken where a tuple is declared.

        Raises:
            TypeError: A value is of another type; names class, field and both types.
            ValueError: A name is empty.
        """

        def held(plain: type) -> type:
            _hold(plain)
            return records.frozen(plain, **options)

        return held if cls is None else held(cls)


def _hold(plain: type) -> None:
    """Have a class look at its values when an object is built, before its own check."""
    own: Test | None = vars(plain).get("__attrs_post_init__")

    def __attrs_post_init__(self: Any) -> None:  # noqa: ANN401, N807
        cls: type = type(self)
        for name, test, refuse in _tests(cls):
            if not test(getattr(self, name)):
                refuse(self)
        if own is not None:
            own(self)

    plain.__attrs_post_init__ = __attrs_post_init__  # type: ignore[attr-defined]


@cache
def _tests(cls: type) -> tuple[tuple[str, Test, Callable[[object], None]], ...]:
    """Return for each field its name, its test, and what to do where it fails."""
    annotations, names = typing.get_type_hints(cls), noun_of(cls).named_by
    return tuple(
        (
            field.name,
            _test(
                annotations[field.name],
                needed=field.name in names and field.default is attrs.NOTHING,
            ),
            _refusal(field.name, annotations[field.name]),
        )
        for field in attrs.fields(cls)
    )


def _test(annotation: Any, *, needed: bool) -> Test:  # noqa: ANN401
    if needed and annotation is str:
        return lambda value: isinstance(value, str) and bool(value.strip())
    return _of(annotation)


def _of(annotation: Any) -> Test:  # noqa: ANN401 - whatever stands behind a colon
    """Return what tells whether a value is of a type, the items of a tuple too."""
    origin = typing.get_origin(annotation)
    arguments = typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _of_one(arguments)
    if origin is tuple:
        return _of_items(arguments)
    if annotation is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    kind = origin or annotation
    return lambda value: isinstance(value, kind)


def _of_one(arguments: tuple[Any, ...]) -> Test:
    plain = tuple(a for a in arguments if isinstance(a, type) and a is not int)
    others = tuple(_of(a) for a in arguments if a not in plain)
    return lambda value: isinstance(value, plain) or any(test(value) for test in others)


def _of_items(arguments: tuple[Any, ...]) -> Test:
    if arguments[-1] is Ellipsis:
        test = _of(arguments[0])
        return lambda value: isinstance(value, tuple) and all(map(test, value))
    tests = tuple(map(_of, arguments))
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(tests)
        and all(test(item) for test, item in zip(tests, value, strict=True))
    )


def _refusal(name: str, annotation: Any) -> Callable[[object], None]:  # noqa: ANN401
    """Return what takes a list as a tuple, and stops at anything else."""
    test = _of(annotation)

    def refuse(self: object) -> None:
        value, owner = getattr(self, name), type(self).__name__
        if isinstance(value, list) and test(tuple(value)):
            object.__setattr__(self, name, tuple(value))
        elif test(value):
            raise ValueError(f"{owner}.{name}: a name is needed, this one is empty")
        else:
            wanted, came = _written(annotation), " in ".join(_came(value, annotation))
            raise TypeError(f"{owner}.{name}: expected {wanted}, not {came}")

    return refuse


def _came(value: object, annotation: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the type of a value; before it that of the first item that is wrong."""
    item = next(
        (a for a in typing.get_args(annotation) if a not in (..., type(None))), None
    )
    if typing.get_origin(annotation) is tuple and isinstance(value, tuple | list):
        wrong = (type(i).__name__ for i in value if not _of(item)(i))
        yield from (name for name, _ in zip(wrong, range(1), strict=False))
    yield type(value).__name__


def _written(annotation: Any) -> str:  # noqa: ANN401
    """Return an annotation as a programmer writes it, without modules."""
    if annotation is type(None):
        return "None"
    arguments = typing.get_args(annotation)
    if not arguments:
        return "..." if annotation is ... else annotation.__name__
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return " | ".join(map(_written, arguments))
    inner = ", ".join(map(_written, arguments))
    return f"{typing.get_origin(annotation).__name__}[{inner}]"
