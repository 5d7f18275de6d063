"""Microseconds per call of the formatter, beside Babel's own calls.

Run it with ``python tests/benchmarks/formatter.py``. Ratios of one run count, not
times. *Fresh* means that every value is new, so that no cache helps; *again* means
the same value over and over, as the figures of one report in several papers.
"""

import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal, parse_decimal

sys.path.insert(0, str(Path(__file__).parents[2]))

from drafter.formatter import (
    Formatter,
    read_amount,
    read_day,
    read_number,
    read_period,
    read_ratio,
    read_words,
)
from drafter.values import Amount, Period

CALLS = 5_000
ROUNDS = 5
FMT = Formatter()

Call = Callable[[Any], object]

NUMBERS = tuple(Decimal(n * 7919 + 13).scaleb(-2) for n in range(CALLS * ROUNDS))
DAYS = tuple(date(1960, 1, 1) + timedelta(days=n) for n in range(CALLS * ROUNDS))
AMOUNTS = tuple(Amount(value=number, unit="tỷ đồng") for number in NUMBERS)
PERIODS = tuple(Period.months(1900 + n % 200, 1, 1 + n % 11) for n in range(CALLS))
PAIRS = tuple(zip(AMOUNTS[1:], AMOUNTS, strict=False))

ROWS: tuple[tuple[str, Call, Sequence[Any], Call | None], ...] = (
    ("number", FMT.number, NUMBERS, lambda n: format_decimal(n, locale="vi")),
    ("long date", FMT.long_day, DAYS, lambda d: format_date(d, "long", locale="vi")),
    ("short date", FMT.day, DAYS, lambda d: format_date(d, "short", locale="vi")),
    ("amount", FMT.amount, AMOUNTS, lambda a: format_decimal(a.value, locale="vi")),
    ("period", FMT.period, PERIODS, None),
    ("words", FMT.words, NUMBERS, None),
    ("comparison", lambda p: FMT.changed(*p, than="năm 2023"), PAIRS, None),
    (
        "read number",
        read_number,
        tuple(map(FMT.number, NUMBERS)),
        lambda text: parse_decimal(text, locale="vi"),
    ),
    ("read amount", read_amount, tuple(map(FMT.amount, AMOUNTS)), None),
    ("read day", read_day, tuple(map(FMT.long_day, DAYS)), None),
    ("read period", read_period, tuple(map(FMT.period, PERIODS)), None),
    ("read words", read_words, tuple(map(FMT.words, NUMBERS[:CALLS])), None),
    ("read ratio", read_ratio, tuple(f"tăng {n % 999},5%" for n in range(CALLS)), None),
)


def main() -> None:
    """Print the table."""
    print(f"{'':12} {'fresh':>8} {'again':>8} {'Babel':>8} {'Babel/fresh':>12}")
    for name, call, values, theirs in ROWS:
        fresh = timed(call, values)
        again = timed(call, values[:1])
        line = f"{name:12} {fresh:8.2f} {again:8.2f}"
        if theirs is not None:
            babel = timed(theirs, values)
            line += f" {babel:8.2f} {babel / fresh:12.1f}"
        print(line)
    print(f"\na report of 300 values: {report():.2f} ms")


def timed(call: Call, values: Sequence[Any]) -> float:
    """Return the median microseconds of a call over rounds of new values."""
    feed = cycle(values)
    rounds = []
    for _ in range(ROUNDS):
        batch = [next(feed) for _ in range(CALLS)]
        rounds.append(_seconds(call, batch) / CALLS * 1e6)
    return statistics.median(rounds)


def _seconds(call: Call, batch: Iterable[Any]) -> float:
    start = perf_counter()
    for value in batch:
        call(value)
    return perf_counter() - start


def report() -> float:
    """Return the milliseconds of all values of a long report, none seen before."""
    fresh = NUMBERS[::83][:300]
    fmt = Formatter(nbsp=True)
    start = perf_counter()
    for number in fresh:
        fmt.amount(Amount(value=number + 1, unit="triệu đồng"))
    return (perf_counter() - start) * 1e3


if __name__ == "__main__":
    main()
