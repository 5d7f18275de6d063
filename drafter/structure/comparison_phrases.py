"""Comparisons in phrases: kế hoạch HĐND tỉnh giao: gấp 2,14 lần."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import attrs

from drafter.benchmarks import BENCHMARKS, BaseKind
from drafter.errors import Reading, Unreadable
from drafter.findings import Cell, Mark, Rule, error, warning
from drafter.formatter import (
    Direction,
    StatedRatio,
    read_amount,
    read_day,
    read_period,
    read_ratio,
)
from drafter.formatter.amounts import EITHER_WORD
from drafter.formatter.comparison_reader import VERBS
from drafter.formatter.dates import MISSING_YEAR, YEAR_BEYOND
from drafter.formatter.orthography import TIDIED
from drafter.model import Benchmark, Comparison
from drafter.patterns import regex
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.refusals import (
    Refused,
    at_key,
    meant,
    missing,
    refused,
    suggested,
)
from drafter.structure.run import Values, current, each, items, read, taken
from drafter.structure.single_values import plain, scalar
from drafter.values import PeriodKind, RatioForm
from drafter.vocabulary import fold, keys, nearest, unaccented

UNKNOWN_BENCHMARK = error("D120")
BENCHMARK_TWICE = error("D123")
EMPTY_COMPARISON = warning("D124")
EMPTY_COMPARISONS = warning("D124", "several")

V = TypeVar("V")

_BY_BARE_WORD = {unaccented(word): benchmark for word, benchmark in BENCHMARKS.items()}
_BESIDE_WHAT = regex(r"so voi ")
_HEAD = regex(
    rf"(?P<word>{'|'.join(sorted(_BY_BARE_WORD, key=len, reverse=True))})(?= |$)"
)
_SYNONYM = regex(
    "|".join(
        rf"{unaccented(spelling)}\b"
        for benchmark in Benchmark
        for spelling in benchmark.spellings
        if not spelling.isupper() and not spelling.startswith(benchmark.value)
    )
    or "(?!)"
)
"""Spellings that print as another word, which is reported."""

_SAID = "|".join(sorted(("là", "từ", *VERBS), key=len, reverse=True))
_LEADS = regex(
    rf"[\s:,]+(?P<value>(?:(?:{_SAID}|{EITHER_WORD}) )*[+-]?\d)", re.IGNORECASE
)
"""What stands before the words and the number of an amount or a ratio."""

_RANKED = regex(
    r"(?:xếp )?(?P<rank>(?:vị trí thứ|thứ hạng|thứ|hạng) \d+)(?: ?/ ?(?P<of>\d+))?"
    r"(?P<unit>(?: \D+)?)",
    re.IGNORECASE,
)
_BELOW_ZERO = regex(r"\s*[-−–] ?\d[\d.,]* ?%\s*")
_KI = regex(r"\bki\b")
_ACCENTED = regex(r"\b[Nn][Aa][Mm] (?=\d{4}$)")
_RECURRING = regex(
    r"(?:mùa|vụ|hè|đợt|chiến dịch|khóa|niên khóa|kỳ họp|kỳ thi|hội thi|hội thao|tuần lễ"
    r"|tháng hành động)\b.*(?:\d|\btrước$)",
    re.IGNORECASE,
)
"""What comes again, so that the one before is a base: mùa khô 2023 - 2024."""
_OF_PERIODS = Benchmark.BEFORE
"""What a period or a day alone is: "năm 2020: tăng 10%"."""

_LISTED = 5
"""So many bases of each kind are named where one is not known."""

_USUAL = frozenset(
    ("đạt", "bằng", "tăng", "giảm", "vượt", "gấp", "cao hơn", "thấp hơn")
)
"""Verbs that a paper chooses itself; any other is printed as it was typed."""

_FALLS = frozenset({"giam", "thap_hon", "it_hon"})


def comparisons(node: Node, _: object = None) -> tuple[Comparison, ...]:
    """Read ``so_sanh``: phrases by benchmark, long forms, or a bare ratio."""
    tables = each(items(node), _comparisons)
    return tuple(comparison for table in tables for comparison in table)


def comparison(node: Scalar) -> Comparison:
    """Read "98,5%", or "tăng 10% so với cùng kỳ năm 2023".

    Raises:
        Refused: It is no comparison, or with nothing that is known.
    """
    if (led := _led(node)) is not None:
        return led
    ratio = taken(node, read_ratio)
    against = _beside(ratio.against, node) if ratio.against else Comparison()
    if against is None:
        hint = _hint(_nearest(node.text))
        raise refused(node, UNKNOWN_BENCHMARK, text=ratio.against, **hint)
    return _with_ratio(against, ratio)


def _led(node: Scalar) -> Comparison | None:
    """Read "kế hoạch 60 kg/ha", "so với cùng kỳ tăng 5%": the base before its number.

    Of "kế hoạch năm 2025 60 ha" the last number is the amount.
    """
    typed = _bare(node.text)
    if _HEAD.match(_BESIDE_WHAT.sub("", typed, count=1)) is None:
        return None
    phrase = plain(node.text)
    for start in reversed([match.start("value") for match in _LEADS.finditer(phrase)]):
        against = _beside(phrase[:start].strip(" :,"), node)
        if against is None or re.search(r"\d", against.assigner):
            continue
        part = attrs.evolve(node, text=phrase[start:].removeprefix("là "))
        return _with_ratio(against, taken(part, read_ratio))
    return None


def finished(node: Fields, values: Values) -> Values:
    """Let ``dang: giảm`` of a long form say that the ratio falls.

    Raises:
        Refused: There is neither a base nor a ratio.
    """
    if not {"base", "stated", "form"} & set(values):
        raise missing(node, Comparison, "base", "stated")
    form = node.get("dang")
    if isinstance(form, Scalar) and fold(form.text) in _FALLS:
        values = {"falls": True} | values
    return values


def _comparisons(node: Node) -> tuple[Comparison, ...]:
    """Read one item of ``so_sanh``; a mapping of phrases holds several."""
    if not isinstance(node, Fields) or set(node) <= set(keys(Comparison)):
        return (read(node, Comparison),)
    for key in node:
        if node[key].empty:
            notice = at_key(EMPTY_COMPARISON, node, key, text=node.key_text(key))
            current().findings.append(notice.finding)
    return each(node.filled, lambda key: _entry(node, key))


def _entry(node: Fields, key: str) -> Comparison:
    typed = node.key_text(key)
    value = node[key]
    against = _beside(typed, value, node.key_mark(key))
    if against is None:
        near = _nearest(typed)
        stop = at_key(UNKNOWN_BENCHMARK, node, key, text=typed, **_hint(near))
        raise suggested(stop.finding, typed, near)
    if other := _SYNONYM.match(_BESIDE_WHAT.sub("", _bare(typed), count=1)):
        printed, mark = _BY_BARE_WORD[other[0]].value, node.key_mark(key)
        notice = TIDIED.at(*node.path, key, mark=mark, text=typed, read=printed)
        current().findings.append(notice)
    if isinstance(value, Fields):
        return attrs.evolve(
            read(value, Comparison),
            against=against.against,
            assigner=against.assigner,
            period=against.period,
            day=against.day,
        )
    if ranked := _RANKED.fullmatch(scalar(value).text.strip()):
        rank = attrs.evolve(scalar(value), text=ranked["rank"] + ranked["unit"])
        of = Decimal(ranked["of"]) if ranked["of"] else None
        return attrs.evolve(against, base=taken(rank, read_amount), of=of)
    is_plan = against.against is not None and against.against.is_plan
    if not is_plan and _BELOW_ZERO.fullmatch(scalar(value).text):
        return _below_zero(against, scalar(value))
    ratio = taken(scalar(value), read_ratio)
    if _is_planned(against, ratio):
        return attrs.evolve(_with_ratio(against, ratio), planned=True)
    again = _beside(ratio.against, value) if ratio.against else None
    if again is not None and again.against is not against.against:
        raise refused(value, BENCHMARK_TWICE, typed=typed, text=ratio.against)
    return _with_ratio(against, ratio)


def _below_zero(against: Comparison, node: Scalar) -> Comparison:
    """Read "-1,5%" as a fall and as a base: the indicator tells which it is."""
    base = taken(node, read_amount)
    stated = attrs.evolve(base, value=-base.value)
    fall = StatedRatio(
        base=base, form=RatioForm.CHANGE, amount=stated, direction=Direction.DOWN
    )
    return _with_ratio(against, fall)


def _beside(
    typed: str, node: Node, mark: Mark | Cell | None = None
) -> Comparison | None:
    """Read what a node is compared with.

    Raises:
        Refused: It names a year that nobody means.
    """
    try:
        return against(typed)
    except Unreadable as reason:
        finding = reason.finding.placed(node.path, mark or node.mark)
        raise Refused(finding) from None


def against(typed: str) -> Comparison | None:
    """Read what stands before the colon: benchmark, and whose or when.

    Like a key it may be typed without accents, in small letters, with ``_``.
    """
    phrase, bare = plain(typed.replace("_", " ")), _bare(typed)
    if skipped := _BESIDE_WHAT.match(bare):
        phrase, bare = phrase[skipped.end() :], bare[skipped.end() :]
    head = _HEAD.match(bare)
    if head is None:
        return _at(_OF_PERIODS, phrase, YEAR_BEYOND, MISSING_YEAR)
    against, rest = _BY_BARE_WORD[head["word"]], phrase[head.end() :].strip()
    if not rest:
        return None if against.is_open else Comparison(against=against)
    dated = _at(against, rest, YEAR_BEYOND)
    return dated or Comparison(against=against, assigner=rest)


def _at(against: Benchmark, text: str, *stops: Rule) -> Comparison | None:
    """Read the day or the period of a base, or nothing.

    Raises:
        Unreadable: It is one, but for a reason that stops: a year that nobody means.
    """
    whole = f"{against.span} {text}".strip()
    if (day := _tried(read_day, text, *stops)) is not None:
        return Comparison(against=against, day=day)
    period = _tried(read_period, _ACCENTED.sub("năm ", whole), *stops)
    if period is None:
        return None
    if period.kind is PeriodKind.EVENT and not (
        against is _OF_PERIODS and _RECURRING.match(period.name)
    ):
        return None
    return Comparison(against=against, period=period)


def _tried(reader: Callable[[str], Reading[V]], text: str, *stops: Rule) -> V | None:
    """Return what a text says, or nothing where it says no such thing."""
    try:
        return reader(text).value
    except Unreadable as reason:
        if reason.finding.rule in stops:
            raise
        return None


def _bare(typed: str) -> str:
    """Return a phrase without accents and capitals, cùng kì spelt cùng kỳ."""
    phrase = plain(typed.replace("_", " "))
    return _KI.sub("ky", unaccented(phrase).lower())


def _with_ratio(against: Comparison, ratio: StatedRatio) -> Comparison:
    """Add what stands after the colon: a base, a ratio, or both."""
    return attrs.evolve(
        against,
        base=ratio.base,
        stated=ratio.amount,
        form=ratio.form,
        verb="" if ratio.words in _USUAL else ratio.words,
        falls=ratio.direction is Direction.DOWN,
    )


def _is_planned(against: Comparison, ratio: StatedRatio) -> bool:
    """Whether "kế hoạch: giảm 1 điểm phần trăm" says what the plan itself is."""
    return (
        against.against is not None
        and against.against.is_plan
        and ratio.form in (RatioForm.CHANGE, RatioForm.POINTS)
        and ratio.words.startswith(("tăng", "giảm"))
        and ratio.base is None
        and not ratio.against
    )


def _nearest(typed: str) -> str | None:
    """Return the benchmark or the key that a word is almost."""
    return nearest(typed, [*(word.value for word in Benchmark), *keys(Comparison)])


def _hint(near: str | None) -> dict[str, str]:
    if near is not None:
        return meant(near)
    by_kind = ([word for word in Benchmark if word.kind is kind] for kind in BaseKind)
    listed = ", ".join(word.value for words in by_kind for word in words[:_LISTED])
    return {
        "hint_vi": f"so với một trong: {listed}; một năm, quý, ngày; trước khi …",
        "hint_en": f"one of: {listed}; a year, a quarter, a day; trước khi …",
    }
