"""Work through executors: none lost, few in memory, a killer found out."""

import os
import signal
import time
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from functools import partial

import pytest

from drafter.drafting.batch import each
from drafter.drafting.pieces import Lost

TWO = partial(ProcessPoolExecutor, 2)


def doubled(number):
    return 2 * number


def killed_at_seven(number):
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.01)
    return number


def killed_once(path):
    if not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


@pytest.mark.parametrize("executor", [None, TWO, partial(ThreadPoolExecutor, 3)])
def test_results_come_in_the_order_of_the_items(executor):
    assert list(each(doubled, range(300), executor)) == list(range(0, 600, 2))


def test_an_executor_of_the_caller_is_left_running():
    with ThreadPoolExecutor(2) as executor:
        assert list(each(doubled, range(3), executor)) == [0, 2, 4]
        assert executor.submit(doubled, 4).result() == 8


def test_the_one_that_kills_its_process_each_time_is_told_and_no_other_is_lost():
    results = list(each(killed_at_seven, range(20), TWO, ahead=8))

    assert [r for r in results if not isinstance(r, Lost)] == [
        number for number in range(20) if number != 7
    ]
    assert results[7].item == 7
    assert isinstance(results[7].why, BrokenExecutor)


def test_what_was_lost_once_is_done_again(tmp_path):
    paths = [tmp_path / str(number) for number in range(2)]

    assert list(each(killed_once, paths, TWO)) == ["0", "1"]


def test_a_broken_pool_that_cannot_be_made_again_tells_what_was_not_done():
    with ProcessPoolExecutor(1) as pool:
        with pytest.raises(BrokenExecutor):
            pool.submit(killed_at_seven, 7).result()
        results = list(each(doubled, range(3), pool))

    assert [result.item for result in results] == [0, 1, 2]


@pytest.mark.parametrize("executor", [None, partial(ThreadPoolExecutor, 2)])
def test_memory_that_is_too_short_is_told_and_not_tried_again(executor):
    begun = []

    def work(number):
        begun.append(number)
        if number == 1:
            raise MemoryError
        return number

    results = list(each(work, range(3), executor))

    assert isinstance(results[1].why, MemoryError)
    assert (results[0], results[2]) == (0, 2)
    assert sorted(begun) == [0, 1, 2]


class Counting(Executor):
    """Does the work when it is handed out, and counts what nobody has taken."""

    waiting = most = 0

    def submit(self, work, item):
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future = Future()
        future.set_result(work(item))
        return future


def test_only_so_many_are_handed_out_before_the_first_is_taken():
    executor = Counting()
    taken = []
    for result in each(doubled, iter(range(50)), executor, ahead=5):
        executor.waiting -= 1
        taken.append(result)

    assert len(taken) == 50
    assert executor.most == 5


def test_items_are_taken_as_they_are_needed():
    seen = []

    def items():
        for number in range(100):
            seen.append(number)
            yield number

    results = each(doubled, items(), Counting(), ahead=5)
    next(results)

    assert len(seen) <= 6


def test_who_stops_taking_stops_the_work(tmp_path):
    done = []

    def work(number):
        time.sleep(0.01)
        done.append(number)

    with ThreadPoolExecutor(1) as executor:
        results = each(work, range(100), executor)
        next(results)
        results.close()

    assert len(done) < 10
