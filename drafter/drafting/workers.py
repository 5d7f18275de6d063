"""Processes of drafter's own, which hold each piece of work to a limit.

A process has one piece at a time. So it is known which one was under way when the
process ended or passed a limit: that one is told, no other is touched, and a new
process takes the place. A process is ended from outside, which stops C code too
(a regular expression, the scanner of YAML), on every system.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import suppress
from itertools import islice
from math import inf
from multiprocessing import connection
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from drafter.drafting.pieces import LIMITS, Limits, Lost, OverMemory, OverTime, Pulse

T = TypeVar("T")
R = TypeVar("R")
Taken = TypeVar("Taken", contravariant=True)
Given = TypeVar("Given", covariant=True)

AHEAD = 512
"""How many pieces are done or waiting before the first of them is awaited.

While one piece takes its time, the others go on for so many."""
AGAIN = 1
"""How often a piece is done again whose process was ended by somebody else."""
_MOST = 61
"""As many processes as Windows can wait for."""
_GARBAGE = 1_000
"""How many objects are made before Python looks for those that are garbage.

A command that makes one paper seldom looks; a process that makes thousands would hold
half as much memory again, and is no slower for it."""
_LIMITED, _UNLIMITED = b"limited", b"unlimited"
"""What a process sends for a pulse."""


class Work(Protocol[Taken, Given]):
    """What is done to a piece; it can be sent to another process."""

    def __call__(self, item: Taken, pulse: Pulse, /) -> Given:
        """Return what comes of a piece."""


def each(
    work: Work[T, R],
    items: Iterable[T],
    *,
    number: int,
    limits: Limits = LIMITS,
    ahead: int = AHEAD,
    arrived: Callable[[R], R] = lambda result: result,
) -> Generator[R | Lost[T], None, None]:
    """Yield what comes of each item, in their order.

    Args:
        work: What to do; what it returns can be sent to another process.
        items: What it is done to; taken as they are needed.
        number: How many processes do it.
        limits: What one item may take.
        ahead: How many items are under way, waiting or done at a time.
        arrived: What is done here with a result as soon as it is there, before its
            turn comes; returns what is yielded in its place.
    """
    crew = _Crew(work, min(number, _MOST), limits, arrived)
    rest = iter(items)
    window = deque[_Piece[T, R]]()
    try:
        while True:
            for item in islice(rest, ahead - len(window)):
                window.append(crew.take(item))
            if not window:
                return
            crew.turn(wait=False)
            while not window[0].is_done:
                crew.turn()
            yield window.popleft().result
    finally:
        crew.stop()


class _Piece(Generic[T, R]):
    """An item, how often it was begun, and what came of it once it is done."""

    result: R | Lost[T]

    def __init__(self, item: T) -> None:
        self.item = item
        self.begun = 0
        self.part = 0
        self.is_done = False

    def finish(self, result: R | Lost[T]) -> None:
        self.result = result
        self.is_done = True


class _Worker(Generic[T, R]):
    """A process, and the piece that it has under way."""

    def __init__(self, work: Work[T, R], limits: Limits) -> None:
        self.pipe, other = multiprocessing.Pipe()
        arguments = (other, work, limits.memory)
        self.process = multiprocessing.Process(
            target=_serve, args=arguments, daemon=True
        )
        self.process.start()
        other.close()
        self.piece: _Piece[T, R] | None = None
        self.deadline = 0.0
        self._seconds = limits.seconds

    def give(self, piece: _Piece[T, R]) -> None:
        """Let the process do a piece.

        Raises:
            OSError: The process has ended.
        """
        self.deadline = time.monotonic() + self._seconds
        self.pipe.send((piece.item,))
        piece.begun += 1
        piece.part = 0
        self.piece = piece

    def receive(self) -> bytes | None:
        """Return what the process has made of its piece; nothing for a pulse.

        Raises:
            EOFError, OSError: The process has ended.
        """
        data: bytes = self.pipe.recv_bytes()
        if data not in (_LIMITED, _UNLIMITED):
            return data
        seconds = self._seconds if data == _LIMITED else inf
        self.deadline = time.monotonic() + seconds
        if self.piece is not None:
            self.piece.part += 1
        return None

    def dismiss(self) -> None:
        """Let the process end when it has done what it has."""
        with suppress(OSError):
            self.pipe.send(None)

    def is_gone(self) -> bool:
        """Tell whether it has ended or should have; what it sent is let go.

        What has no limit of time is broken off: nobody knows when it would be over.
        """
        try:
            while self.pipe.poll():
                self.receive()
        except (EOFError, OSError):
            return True
        if self.deadline == inf:
            self._break_off()
        return self.deadline <= time.monotonic()

    def _break_off(self) -> None:
        pid = self.process.pid
        if pid is not None and self.process.is_alive() and os.name != "nt":
            os.kill(pid, signal.SIGINT)

    def end(self) -> str:
        """End the process, whatever it does; returns how it ended."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode or 0
        with suppress(ValueError):
            return signal.Signals(-code).name
        return f"exit {code}"


class _Crew(Generic[T, R]):
    """Some processes, started as they are needed, and the pieces that wait for them."""

    def __init__(
        self,
        work: Work[T, R],
        number: int,
        limits: Limits,
        arrived: Callable[[R], R],
    ) -> None:
        self._work = work
        self._arrived = arrived
        self._number = number
        self._limits = limits
        self._waiting = deque[_Piece[T, R]]()
        self._workers = list[_Worker[T, R]]()

    def take(self, item: T) -> _Piece[T, R]:
        """Take an item, which is done in its turn."""
        piece = _Piece[T, R](item)
        self._waiting.append(piece)
        return piece

    def turn(self, *, wait: bool = True) -> None:
        """Hand out what waits, and take what is done.

        Args:
            wait: Whether to wait until a piece is done or passes the limit of time.
        """
        self._hand_out()
        busy = [worker for worker in self._workers if worker.piece is not None]
        if not busy:
            return
        done = _await(busy, wait=wait)
        now = time.monotonic()
        for worker in busy:
            if worker.pipe in done:
                self._receive(worker)
            elif worker.deadline <= now:
                self._settle(worker, OverTime(self._limits.seconds))
        self._hand_out()

    def stop(self) -> None:
        """Let what has a limit of time be finished, and end the processes.

        An interruption may have come at any moment: what is under way, the processes
        alone know.
        """
        running = self._workers
        try:
            for worker in running:
                worker.dismiss()
            while running := [w for w in running if not w.is_gone()]:
                _await(running)
        finally:
            for worker in self._workers:
                worker.end()

    def _hand_out(self) -> None:
        """Give pieces that wait to processes that are free or can be started."""
        free = [worker for worker in self._workers if worker.piece is None]
        while self._waiting:
            try:
                worker = free.pop() if free else self._started()
            except OSError as why:
                if not self._workers:
                    piece = self._waiting.popleft()
                    piece.finish(Lost(piece.item, why))
                return
            if worker is None:
                return
            try:
                worker.give(self._waiting[0])
            except OSError:  # somebody ended it while it was free
                self._drop(worker)
            else:
                self._waiting.popleft()

    def _started(self) -> _Worker[T, R] | None:
        """Start a process, unless there are enough of them.

        Raises:
            OSError: The system has none to give.
        """
        if len(self._workers) == self._number:
            return None
        worker = _Worker(self._work, self._limits)
        self._workers.append(worker)
        return worker

    def _receive(self, worker: _Worker[T, R]) -> None:
        """Take what a process has sent, or see that it is gone."""
        try:
            data = worker.receive()
        except (EOFError, OSError):
            self._settle(worker, None)
            return
        if data is None or worker.piece is None:
            return
        result, failure = pickle.loads(data)
        if failure is None:
            worker.piece.finish(self._arrived(result))
            worker.piece = None
        else:
            self._settle(worker, failure)

    def _settle(self, worker: _Worker[T, R], why: Exception | None) -> None:
        """End a process; its piece is lost for a reason, or is done again."""
        ended = self._drop(worker)
        piece = worker.piece
        if piece is None:
            return
        if why is None and piece.begun <= AGAIN:
            self._waiting.appendleft(piece)
        else:
            lost = why or ProcessLookupError(ended)
            piece.finish(Lost(piece.item, lost, piece.part))

    def _drop(self, worker: _Worker[T, R]) -> str:
        self._workers.remove(worker)
        return worker.end()


def _await(workers: Sequence[_Worker[T, R]], *, wait: bool = True) -> Sequence[object]:
    """Wait until something comes through a pipe, or a limit of time is passed.

    Returns:
        The pipes through which something came.
    """
    left = min(worker.deadline for worker in workers) - time.monotonic()
    timeout = None if left == inf else max(0, left)
    return connection.wait([w.pipe for w in workers], timeout if wait else 0)


def _serve(
    pipe: "connection.Connection[Any, Any]", work: Work[T, R], memory: int
) -> None:
    """Do, in a process of its own, what comes through a pipe, until it is ended."""

    def pulse(*, limited: bool) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN if limited else _break_off)
        pipe.send_bytes(_LIMITED if limited else _UNLIMITED)

    _settle_in()
    _limit(memory)
    failure: Exception | None = None
    while failure is None and (given := pipe.recv()) is not None:
        try:
            answer = pickle.dumps((work(given[0], pulse), None))
        except KeyboardInterrupt:
            return
        except MemoryError:
            failure = OverMemory(memory)
        except Exception as why:
            failure = RuntimeError(f"{type(why).__name__}: {why}")
        # What was broken off is gone here, and with it what held the memory.
        pipe.send_bytes(answer if failure is None else pickle.dumps((None, failure)))


def _limit(memory: int) -> None:
    """Let what needs so many bytes more than there are now raise a MemoryError."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[5])
    wanted = pages * resource.getpagesize() + memory
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    limit = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))


def _break_off(*_: object) -> None:
    """Interrupt what has no limit of time; what it still does then is not disturbed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def _settle_in() -> None:
    """Leave interruptions to the parent, follow it when it is gone, live long."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
