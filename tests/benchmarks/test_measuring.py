"""How the benchmarks measure, with works and processes whose cost is known."""

import pytest

from tests.benchmarks import measuring
from tests.benchmarks.measuring import Row, Run


@pytest.fixture
def clock(monkeypatch):
    """A clock of the processor that goes on only as a test says."""
    told = [0.0]
    monkeypatch.setattr(measuring, "process_time", lambda: told[0])

    def works(*seconds):
        """Return a work that takes so long, each time it is done."""
        turns = iter(seconds)

        def work():
            told[0] += next(turns)

        return work

    return works


def test_a_ratio_is_of_the_least_of_all_rounds(clock):
    one, other = clock(9, 2, 1, 3), clock(9, *[7, 7, 6, 6, 8, 8])

    assert measuring.ratio(one, other, rounds=3, inner=2) == 6


@pytest.mark.parametrize(
    ("measured", "least", "verdict"),
    [
        (2, False, "MISSED"),
        (2, True, "met"),
        (1, False, "met"),
        (1, True, "met"),
        (0.5, False, "met"),
        (0.5, True, "MISSED"),
        (None, True, "NOT RUN"),
    ],
)
def test_a_row_says_whether_its_goal_is_met(measured, least, verdict):
    assert str(Row("a / b", measured, 1, least)).endswith(verdict)


def test_a_row_without_a_goal_is_not_judged():
    assert str(Row("a / b", 2, note="7 ms")).split() == [
        "a",
        "/",
        "b",
        "2.000",
        "7",
        "ms",
    ]


def test_a_process_is_accounted_for_by_itself():
    """Neither who started it nor another process counts."""
    here = bytearray(200 << 20)
    small, large = (
        measuring.run(["-c", code]) for code in ("pass", "held = bytearray(60 << 20)")
    )
    assert len(here) == 200 << 20

    assert small.memory < 60 << 10 < large.memory < 200 << 10
    assert 0 < small.processor < large.processor


def test_what_a_process_writes_into_its_folder_is_kept():
    code = "import sys; open(sys.argv[1], 'w').write(sys.argv[2])"

    assert measuring.run(["-c", code, "a.txt", "b"]).files == {"a.txt": b"b"}


def test_a_process_that_fails_stops_the_benchmark():
    with pytest.raises(RuntimeError, match="sentence"):
        measuring.run(["-c", "raise SystemExit('a sentence')"])


def test_processes_take_turns_and_every_second_round_is_reversed(monkeypatch):
    seen = []
    monkeypatch.setattr(
        measuring, "run", lambda arguments, home: seen.append(arguments)
    )
    runs = measuring.in_turn({"a": "A", "b": "B"}, rounds=2)

    assert seen == [*"AB", *"BA", *"AB", *"BA"]
    assert {name: len(of_it) for name, of_it in runs.items()} == {"a": 4, "b": 4}


def test_times_are_the_median_of_the_rounds_that_count():
    """The first two runs are as if they had not been."""

    def runs(*seconds):
        return [Run(second, 0, 0, {}) for second in (99, 0, *seconds)]

    assert measuring.times({"a": runs(2, 9, 8), "b": runs(1, 3, 1)}, "a", "b") == 3
