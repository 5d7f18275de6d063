"""Many pieces of work through an executor: none lost, few in memory at a time.

An executor is anyone's: threads, processes, a cluster. A pool of processes breaks for
good when one of them is killed; where the function that makes the pool is given, what
was lost with it is done again in a new one, piece by piece, so that a piece which
kills its process each time is known and takes no other with it.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future
from itertools import islice
from typing import TypeVar

from drafter.drafting.pieces import Lost

T = TypeVar("T")
R = TypeVar("R")
Executors = Executor | Callable[[], Executor]

AHEAD = 128
"""How many pieces are handed to an executor before the first of them is awaited."""
AGAIN = 2
"""How often a piece that was lost is done again."""


def each(
    work: Callable[[T], R],
    items: Iterable[T],
    executor: Executors | None = None,
    *,
    ahead: int = AHEAD,
) -> Generator[R | Lost[T], None, None]:
    """Yield what comes of each item, in their order.

    Args:
        work: What to do; it can be sent to another process and raises nothing
            but that memory is short.
        items: What it is done to; taken as they are needed.
        executor: An executor, which is left running; or the function that makes
            one, which is called again when an executor breaks; or ``None``, for
            this thread.
        ahead: How many items are under way or waiting at a time.
    """
    if executor is None:
        yield from (_here(work, item) for item in items)
        return
    supply = _Supply(executor)
    rest = iter(items)
    queue = deque[tuple[T, Future[R]]]()
    again = False
    try:
        while True:
            if not again:
                fresh = islice(rest, ahead - len(queue))
                queue.extend((item, supply.submit(work, item)) for item in fresh)
            if not queue:
                if not again:
                    return
                again = False
                continue
            item, future = queue.popleft()
            try:
                result: R | Lost[T] = future.result()
            except MemoryError as why:
                result = Lost(item, why)
            except Exception as why:
                # What is under way may be lost too: see to that before there is more.
                again = True
                result = _again(supply, work, item, why)
            yield result
    finally:
        for _, future in queue:
            future.cancel()
        supply.close()


def _here(work: Callable[[T], R], item: T) -> R | Lost[T]:
    """Do a piece in this thread."""
    try:
        return work(item)
    except MemoryError as why:
        # What was broken off would be held by the traceback.
        return Lost(item, why.with_traceback(None))


def _again(
    supply: "_Supply", work: Callable[[T], R], item: T, why: Exception
) -> R | Lost[T]:
    for _ in range(AGAIN):
        try:
            return supply.submit(work, item).result()
        except Exception as reason:
            why = reason
    return Lost(item, why)


class _Supply:
    """An executor, and another one when it breaks."""

    def __init__(self, given: Executors) -> None:
        self._make = None if isinstance(given, Executor) else given
        self._executor = given if isinstance(given, Executor) else given()

    def submit(self, work: Callable[[T], R], item: T) -> Future[R]:
        try:
            return self._executor.submit(work, item)
        except BrokenExecutor as why:
            if self._make is None:
                broken = Future[R]()
                broken.set_exception(why)
                return broken
        self._executor.shutdown(cancel_futures=True)
        self._executor = self._make()
        return self._executor.submit(work, item)

    def close(self) -> None:
        if self._make is not None:
            self._executor.shutdown(cancel_futures=True)
