"""Comparisons in phrases: kế hoạch HĐND tỉnh giao: gấp 2,14 lần."""

import re
from collections.abc import Mapping

import attrs

from drafter.errors import Unreadable
from drafter.formatter import Direction, read_period, read_ratio
from drafter.model import Benchmark, Comparison
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.fields import members, missing
from drafter.structure.leaves import scalar
from drafter.structure.lists import each, items
from drafter.structure.load import read, taken
from drafter.structure.phrase_rules import UNKNOWN_BENCHMARK
from drafter.structure.records import Values
from drafter.structure.refusals import Refused
from drafter.structure.spacing import plain
from drafter.values import Period, RatioForm
from drafter.vocabulary import fold, nearest, unaccented

WORDS: Mapping[str, Benchmark] = {
    "kế hoạch": Benchmark.PLAN,
    "kh": Benchmark.PLAN,
    "dự toán": Benchmark.ESTIMATE,
    "nghị quyết": Benchmark.RESOLUTION,
    "cùng kỳ": Benchmark.YEAR_AGO,
    "năm trước": Benchmark.BEFORE,
    "bình quân": Benchmark.AVERAGE,
}
"""How each benchmark is typed at the head of its phrase."""

_BY_BARE_WORD = {unaccented(word): benchmark for word, benchmark in WORDS.items()}

_BESIDE_WHAT = re.compile(r"so voi ")
_HEAD = re.compile(rf"(?P<word>{'|'.join(map(unaccented, WORDS))})(?= |$)")
_KI = re.compile(r"\bki\b")
_YEAR = re.compile(r"nam (\d{4})")
_BESIDE = re.compile(r"(?P<ratio>.+?) so với (?P<benchmark>.+)", re.I)
_OF_PLAN = re.compile(
    r"(?P<ratio>.*\d.*?) (?P<benchmark>(?:kế hoạch|dự toán|nghị quyết)\b.*)", re.I
)
_FALLS = frozenset({"giam", "thap_hon"})


def comparisons(node: Node, _: object = None) -> tuple[Comparison, ...]:
    """Read ``so_sanh``: phrases by benchmark, long forms, or a bare ratio."""
    found = each(items(node), _several)
    return tuple(one for several in found for one in several)


def comparison(node: Scalar) -> Comparison:
    """Read "98,5%", or "tăng 10% so với cùng kỳ năm 2023"."""
    typed = plain(node.text)
    found = _BESIDE.fullmatch(typed) or _OF_PLAN.fullmatch(typed)
    against = _against(found["benchmark"]) if found else None
    if found is None or against is None:
        return _with_ratio(node, node.text, Comparison())
    return _with_ratio(node, found["ratio"], against)


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
    if values.get("form") is RatioForm.WORDS and "stated" in values:
        return values | {"form": RatioForm.CHANGE}
    return values


def _several(node: Node) -> tuple[Comparison, ...]:
    """Read one item of ``so_sanh``; a mapping of phrases holds several."""
    if not isinstance(node, Fields) or set(node) <= set(members(Comparison)):
        return (read(node, Comparison),)
    typed = [key for key in node if not node[key].empty]
    return each(typed, lambda key: _entry(node, key))


def _entry(node: Fields, key: str) -> Comparison:
    typed = node.key_text(key)
    against = _against(typed)
    if against is None:
        raise _unknown(node, key)
    value = node[key]
    if isinstance(value, Fields):
        return attrs.evolve(
            read(value, Comparison),
            against=against.against,
            assigner=against.assigner,
            period=against.period,
        )
    return _with_ratio(scalar(value), scalar(value).text, against)


def _against(typed: str) -> Comparison | None:
    """Read what stands before the colon: benchmark, and whose or when.

    Like a key it may be typed without accents, in small letters, with ``_``.
    """
    phrase = plain(typed.replace("_", " "))
    bare = _KI.sub("ky", unaccented(phrase).lower())
    if skipped := _BESIDE_WHAT.match(bare):
        phrase, bare = phrase[skipped.end() :], bare[skipped.end() :]
    found = _HEAD.match(bare)
    if found is None:
        period = _period(phrase)
        if period is None:
            return None
        return Comparison(against=Benchmark.BEFORE, period=period)
    against, rest = _BY_BARE_WORD[found["word"]], phrase[found.end() :].strip()
    period = _period(rest) if rest else None
    if period is not None:
        return Comparison(against=against, period=period)
    return Comparison(against=against, assigner=rest)


def _period(text: str) -> Period | None:
    try:
        return read_period(text).value
    except Unreadable:
        year = _YEAR.fullmatch(unaccented(text).lower())
        return Period.year(int(year[1])) if year else None


def _with_ratio(node: Scalar, part: str, against: Comparison) -> Comparison:
    """Add what stands after the colon: a base, a ratio, or both."""
    ratio = taken(node, read_ratio, part)
    return attrs.evolve(
        against,
        base=ratio.base,
        stated=ratio.amount,
        form=ratio.form,
        falls=ratio.direction is Direction.DOWN,
    )


def _unknown(node: Fields, key: str) -> Refused:
    typed = node.key_text(key)
    words = [word.value for word in Benchmark]
    near = nearest(
        typed, [*words, *(m.word.name for m in members(Comparison).values())]
    )
    way = (f"so với một trong: {', '.join(words)}", f"one of: {', '.join(words)}")
    if near is not None:
        way = (f"ý bạn là '{near}'?", f"did you mean '{near}'?")
    return Refused(
        UNKNOWN_BENCHMARK.at(
            *node.path,
            key,
            mark=node.key_mark(key),
            text=typed,
            way_vi=way[0],
            way_en=way[1],
        )
    )
