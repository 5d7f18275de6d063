"""Processes that hold each piece to a limit: one that passes it touches no other."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter.drafting import workers
from drafter.drafting.pieces import Limits, Lost, OverMemory, OverTime
from drafter.drafting.workers import each

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Linux keeps the limit")
POSIX = pytest.mark.skipif(os.name == "nt", reason="kills a process by its id")
SHORT = Limits(seconds=1)
SMALL = Limits(memory=200 * 2**20)
CATASTROPHE = re.compile("(a+)+b")


def in_parts(seconds, pulse):
    """Take some time for each part, without a limit where it is negative."""
    for number, part in enumerate(seconds):
        if number:
            pulse(limited=part > 0)
        time.sleep(abs(part))
    return len(seconds)


def doubled(number, pulse):
    return 2 * number


def stuck_at_seven(number, pulse):
    if number == 7:
        CATASTROPHE.match("a" * 60)
    return number


def greedy_at_seven(number, pulse):
    if number == 7:
        held = [bytes(range(256)) * 2**12 for _ in range(2_000)]
        return len(held)
    return number, os.getpid()


def noted(path, pulse):
    """Note that a piece was begun; never end."""
    with path.open("a") as file:
        file.write("begun\n")
    time.sleep(600)


def killed_at_seven(number, pulse):
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def killed_once(path, pulse):
    if not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def fails(number, pulse):
    raise ZeroDivisionError(f"of {number}")


def unsendable(number, pulse):
    return lambda: number


def process(_, pulse):
    time.sleep(0.01)
    return os.getpid()


def large(number, pulse):
    return bytes([number]) * 3_000_000


def lost(results):
    return [result for result in results if isinstance(result, Lost)]


@pytest.mark.parametrize("number", [1, 2, 5])
def test_results_come_in_the_order_of_the_items(number):
    assert list(each(doubled, range(300), number=number)) == list(range(0, 600, 2))


def test_the_work_is_done_elsewhere_by_so_many_processes_and_no_more():
    processes = set(each(process, range(40), number=2))

    assert len(processes) == 2
    assert os.getpid() not in processes


def test_stuck_c_code_is_ended_at_the_limit_and_no_other_piece_is_lost():
    results = list(each(stuck_at_seven, range(20), number=2, limits=SHORT))

    (one,) = lost(results)
    assert one.item == 7
    assert isinstance(one.why, OverTime)
    assert one.why.args == (1,)
    assert [r for r in results if r is not one] == [n for n in range(20) if n != 7]


def test_while_one_piece_is_stuck_the_others_go_on():
    results = each(stuck_at_seven, range(7, 200), number=2, limits=SHORT)
    (one, *others) = results

    assert isinstance(one.why, OverTime)
    assert others == list(range(8, 200))


def test_a_piece_that_passed_the_limit_of_time_is_not_begun_again(tmp_path):
    begun = tmp_path / "begun"
    (one,) = each(noted, [begun], number=2, limits=Limits(seconds=0.5))

    assert isinstance(one.why, OverTime)
    assert begun.read_text() == "begun\n"


def test_each_part_of_a_piece_has_the_limit_of_time_for_itself():
    items = [[0.6, 0.6, 0.6], [0.1, -1.5], [0.1, 60]]
    whole, unlimited, stuck = each(in_parts, items, number=3, limits=SHORT)

    assert (whole, unlimited) == (3, 2)
    assert isinstance(stuck.why, OverTime)
    assert stuck.part == 1


@LINUX
def test_memory_is_limited_and_no_other_piece_is_lost():
    results = list(each(greedy_at_seven, range(20), number=1, limits=SMALL))

    (one,) = lost(results)
    assert one.item == 7
    assert isinstance(one.why, OverMemory)
    assert one.why.args == (200 * 2**20,)
    others = [result for result in results if result is not one]
    assert [number for number, _ in others] == [n for n in range(20) if n != 7]


@LINUX
def test_what_memory_was_too_short_in_is_not_used_again():
    results = [
        r
        for r in each(greedy_at_seven, range(20), number=1, limits=SMALL)
        if not isinstance(r, Lost)
    ]

    assert len({used for _, used in results[:7]}) == 1
    assert len({used for _, used in results}) == 2


@POSIX
def test_the_one_that_kills_its_process_each_time_is_told_and_no_other_is_lost():
    results = list(each(killed_at_seven, range(20), number=2))

    (one,) = lost(results)
    assert one.item == 7
    assert "SIGKILL" in str(one.why)
    assert [r for r in results if r is not one] == [n for n in range(20) if n != 7]


@POSIX
def test_what_was_killed_once_is_done_again(tmp_path):
    paths = [tmp_path / str(number) for number in range(3)]

    assert list(each(killed_once, paths, number=2)) == ["0", "1", "2"]


@POSIX
def test_a_process_killed_while_it_is_free_costs_nothing():
    results = each(process, range(10), number=1, ahead=1)
    first = next(results)
    os.kill(first, signal.SIGKILL)
    rest = list(results)

    assert first not in rest
    assert len(rest) == 9
    assert lost(rest) == []


@pytest.mark.parametrize("work", [fails, unsendable])
def test_what_cannot_come_back_is_told(work):
    results = list(each(work, range(3), number=2))

    assert [result.item for result in results] == [0, 1, 2]
    assert all(str(result.why) for result in lost(results))


def test_large_results_come_back_whole():
    results = list(each(large, range(6), number=2))

    assert results == [large(number, None) for number in range(6)]


def test_items_are_taken_as_they_are_needed():
    seen = []

    def items():
        for number in range(100):
            seen.append(number)
            yield number

    results = each(doubled, items(), number=2, ahead=5)
    next(results)
    taken = len(seen)
    results.close()

    assert taken <= 6


def test_who_stops_taking_stops_the_work_and_what_is_under_way_is_finished(tmp_path):
    paths = [tmp_path / str(number) for number in range(50)]

    results = each(written, paths, number=2)
    next(results)
    results.close()

    left = list(tmp_path.iterdir())
    assert 1 <= len(left) < 10
    assert {path.read_text() for path in left} == {"whole"}
    assert not workers.multiprocessing.active_children()


@POSIX
def test_what_has_no_limit_is_broken_off_when_the_work_is_stopped(tmp_path):
    results = each(endless, [tmp_path / "0", tmp_path / "1"], number=2)
    (tmp_path / "0").touch()
    next(results)
    while not (tmp_path / "1").exists():
        time.sleep(0.01)
    results.close()

    assert (tmp_path / "1").read_text() == "broken off, cleared up"


def endless(path, pulse):
    if path.exists():
        return
    pulse(limited=False)
    path.touch()
    try:
        time.sleep(600)
    except KeyboardInterrupt:
        path.write_text("broken off")
        time.sleep(0.2)
        path.write_text("broken off, cleared up")
        raise


def written(path, pulse):
    with path.open("w") as file:
        file.write("who")
        file.flush()
        time.sleep(0.05)
        file.write("le")


ORPHANS = """
import os, signal, time
from drafter.drafting import workers
def sleep(seconds, pulse):
    time.sleep(seconds)
results = workers.each(sleep, [0, 600, 600], number=2)
next(results)
os.kill(os.getpid(), signal.SIGKILL)
"""


@POSIX
def test_the_processes_end_with_the_one_that_made_them():
    # Standard output closes when the last process that holds it is gone.
    ended = subprocess.run(
        [sys.executable, "-c", ORPHANS],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        timeout=30,
        check=False,
    )

    assert ended.returncode == -signal.SIGKILL
