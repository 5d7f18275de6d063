"""Values of an object that are computed when they are first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

V = TypeVar("V")


class computed(Generic[V]):  # noqa: N801 - reads as `property` does
    """A method that is read as a value: it runs once, if it is asked for at all.

    The value stands in the object under the method's name, as that of
    ``functools.cached_property`` does, but without the lock that Python 3.11 holds
    meanwhile over all objects of a class. A method has no effect beside its value,
    so that two threads that run it at once do no harm.

    The class has no slots. One of attrs that has them takes ``cached_property``, for
    which attrs keeps a slot.
    """

    name: str

    def __init__(self, method: Callable[[Any], V]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> V: ...

    def __get__(self, instance: object, owner: type) -> V | Self:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.compute(instance)
        return value

    def compute(self, instance: object) -> V:
        """Run the method for an object."""
        return self.method(instance)
