"""Comparisons as typed: 25 ha, đạt 117,96%; giảm từ 7,56% xuống còn 2,1%."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from attrs import evolve

from drafter.benchmarks import BaseKind, Benchmark
from drafter.errors import Reading, Unreadable
from drafter.findings import Finding, error, warning
from drafter.formatter.amounts import read_amount
from drafter.formatter.comparison import PERCENT, POINTS, TIMES, Direction, Ratio
from drafter.formatter.numbers import exact, number
from drafter.formatter.orthography import TIDIED, even
from drafter.patterns import regex
from drafter.records import frozen
from drafter.values import Amount, Bound, RatioForm

UNREADABLE_RATIO = error("D212")
TIMES_AS_GROWTH = warning("D216")
SIGN_WITH_VERB = error("D217")

Meaning = tuple[RatioForm, Direction]


@frozen(kw_only=True)
class StatedRatio:
    """What stands after the benchmark.

    Attributes:
        base: What the amount is compared with, when it was typed.
        form: How the ratio is said; nothing for a bare percentage or amount.
        amount: The ratio as typed: its decimals count.
        direction: Up or down, as the verb says.
        words: The verb as typed: đạt, bằng, tăng, cao hơn.
        against: What it is compared with, when it was typed: kế hoạch, cùng kỳ.
    """

    base: Amount | None = None
    form: RatioForm | None = None
    amount: Amount | None = None
    direction: Direction = Direction.UP
    words: str = ""
    against: str = ""

    @property
    def ratio(self) -> Ratio | None:
        """The ratio, where a verb says how it is meant."""
        if self.form is None:
            return None
        return Ratio(form=self.form, amount=self.amount, direction=self.direction)


@frozen(kw_only=True)
class Move:
    """Where a figure came from, and where it stands now.

    Attributes:
        after: What it is now.
        before: What it was, when it was typed.
        direction: Which way it moved; nothing when it stayed.
        what: What was raised: tổng số.
    """

    after: Amount
    before: Amount | None = None
    direction: Direction | None = None
    what: str = ""


_OF = (RatioForm.OF, Direction.UP)
_RISE = (RatioForm.CHANGE, Direction.UP)
_FALL = (RatioForm.CHANGE, Direction.DOWN)

VERBS: Mapping[str, Meaning] = {
    **dict.fromkeys(("đạt", "bằng", "hoàn thành", "chiếm", "ước đạt", "ước bằng"), _OF),
    **dict.fromkeys(("đạt tỷ lệ", "chiếm tỷ lệ", "hoàn thành được"), _OF),
    **dict.fromkeys(("tăng", "tăng thêm", "tăng bình quân", "tăng trưởng"), _RISE),
    "ước tăng": _RISE,
    **dict.fromkeys(("giảm", "giảm thêm", "giảm bình quân", "ước giảm"), _FALL),
    **dict.fromkeys(("cao hơn", "nhiều hơn"), (RatioForm.ABOVE, Direction.UP)),
    **dict.fromkeys(("thấp hơn", "ít hơn"), (RatioForm.ABOVE, Direction.DOWN)),
    "vượt": (RatioForm.OVER, Direction.UP),
    "gấp": (RatioForm.TIMES, Direction.UP),
    "tăng gấp": (RatioForm.TIMES, Direction.UP),
}
"""What a verb before a number means."""

_ZERO = Amount(value=Decimal(0), unit=PERCENT)
ALONE: Mapping[str, Ratio] = {
    "cao hơn": Ratio(form=RatioForm.ABOVE),
    "thấp hơn": Ratio(form=RatioForm.ABOVE, direction=Direction.DOWN),
    **{
        verb: Ratio(form=RatioForm.CHANGE, amount=evolve(_ZERO, bound=bound))
        for verb, bound in (
            ("bằng", Bound.EXACT),
            ("không đổi", Bound.EXACT),
            ("xấp xỉ", Bound.ABOUT),
            ("gần bằng", Bound.NEARLY),
            ("không thấp hơn", Bound.AT_LEAST),
            ("không cao hơn", Bound.AT_MOST),
        )
    },
}
"""What a verb without a number means; "bằng" is a change of zero."""

FOLDS: Mapping[str, str] = {
    "đôi": "2",
    "rưỡi": "1.5",
    "hai": "2",
    "ba": "3",
    "bốn": "4",
    "năm": "5",
}
"""How many times "gấp đôi" and its like are."""

_TIME_WORDS = (
    *("năm", "mức", "đầu", "giữa", "cuối", "trước", "tháng", "quý"),
    *("giai đoạn", "nhiệm kỳ"),
)
"""What a base begins with that is named by its period."""

_DOWN_TO = "(?:xuống còn|xuống|còn)"
_EXAMPLE = "đạt 91%; tăng 7,5%; gấp 2,14 lần; 25 ha"
_EXAMPLES = (f"ví dụ: {_EXAMPLE}", f"such as: {_EXAMPLE}")
_NO_TIMES_LESS = (
    "giảm bao nhiêu thì ghi phần trăm hoặc số lượng, ví dụ: giảm 66,7%",
    "say in percent or in its unit by how much it fell, such as giảm 66,7%",
)
_ONE_A_LINE = (
    "mỗi dòng chỉ ghi một tỷ lệ: giữ một, hoặc tách thành hai gốc so sánh",
    "one ratio a line: keep one, or give each its own base",
)


class _Patterns(NamedTuple):
    """The shapes of comparisons, made of the verbs and of the rows of benchmarks.

    Attributes:
        ratio: 25 ha, đạt 117,96% kế hoạch.
        with_number: A verb with its number; a line has one.
        against_first: vượt kế hoạch 17,96%; cao hơn cùng kỳ từ 7 - 10%.
        alone: cao hơn bình quân của tỉnh; bằng cùng kỳ năm 2023.
        fold: gấp đôi so với năm 2020.
        signed: +10%, -5%: a change, as tables have it.
        pair: 25 ha, 117,96%.
        bare: 98,5% so với cùng kỳ.
        points: How percentage points are typed.
    """

    ratio: re.Pattern[str]
    with_number: re.Pattern[str]
    against_first: re.Pattern[str]
    alone: re.Pattern[str]
    fold: re.Pattern[str]
    signed: re.Pattern[str]
    pair: re.Pattern[str]
    bare: re.Pattern[str]
    points: re.Pattern[str]


def read_ratio(text: str) -> Reading[StatedRatio]:
    """Read a base, a ratio, or both.

    A bare percentage comes back as ``amount`` without a form, anything else
    without a verb as ``base``.

    Raises:
        Unreadable: It is none of these (D212), a number in it is none (D203),
            or a minus contradicts its verb (D217).
    """
    shapes = _patterns()
    typed = re.sub(r"%(?=[^\W\d_])", "% ", even(text))
    if len(shapes.with_number.findall(typed)) > 1:
        raise _refused(text, _ONE_A_LINE)
    if match := shapes.fold.fullmatch(typed):
        return _fold(match, text)
    if match := shapes.against_first.fullmatch(typed):
        return _stated(match, text)
    if match := shapes.alone.fullmatch(typed):
        return Reading(_with_verb(match, ALONE[match["verb"].lower()]))
    if match := shapes.ratio.fullmatch(typed):
        return _stated(match, text)
    if match := shapes.signed.fullmatch(typed):
        verb = "tăng" if match["sign"] == "+" else "giảm"
        return _signed(f"{verb} {match['amount']}", text)
    return _verbless(typed, text)


def read_moved(text: str) -> Reading[Move]:
    """Read giảm từ 7,56% xuống còn 2,1%; nâng tổng số lên 483 doanh nghiệp.

    Raises:
        Unreadable: It is no movement (D212), or a number in it is none (D203).
    """
    typed = even(text)
    for pattern, direction in _MOVES:
        if match := re.fullmatch(pattern, typed, re.IGNORECASE):
            return _move(match, direction)
    example = "ví dụ: giảm từ 7,56% xuống còn 2,1%"
    raise _refused(text, (example, example))


def read_verdict(text: str) -> Reading[bool]:
    """Read đạt kế hoạch, vượt kế hoạch or chưa đạt kế hoạch.

    Raises:
        Unreadable: It is no verdict (D212).
    """
    match = re.fullmatch(_VERDICT, even(text), re.IGNORECASE)
    if match is None:
        raise _refused(text, ("đạt kế hoạch, chưa đạt kế hoạch",) * 2)
    return Reading(match[1] is None)


_VERDICT = r"(chưa |không )?(?:đạt|vượt|đạt và vượt)\b\D*"
_MOVES = (
    (r"(?:tăng|nâng) từ (?P<before>.+?) lên (?P<after>.+)", Direction.UP),
    (rf"giảm từ (?P<before>.+?) {_DOWN_TO} (?P<after>.+)", Direction.DOWN),
    (rf"giảm {_DOWN_TO} (?P<after>.+)", Direction.DOWN),
    (r"(?:tăng|nâng) lên (?P<after>.+)", Direction.UP),
    (r"nâng (?P<what>\D+?) lên (?P<after>.+)", Direction.UP),
    (r"giữ nguyên (?P<after>.+)", None),
)


@cache
def _patterns() -> _Patterns:
    verbs, near = _either(VERBS), _either(_base_words())
    named = _either((*_base_words(), *_TIME_WORDS))
    against = (
        rf"(?:,? so với |(?:,? so|(?<!\d)) (?=(?:{named})\b)|(?<=\d) (?=kế hoạch\b))"
        r"(?P<against>.+)"
    )
    patterns = (
        rf"(?:(?P<base>.+?)(?:[,;] ?| \(| ))??(?P<verb>{verbs}) "
        rf"(?P<amount>.*?\d.*?)(?:{against})?\)?",
        rf"\b(?:{verbs}) (?:từ |trên |gần |hơn |khoảng )?\d",
        rf"(?P<base>(?!))?(?P<verb>{verbs})(?: so với| so)? "
        rf"(?P<against>(?:{near})(?: [^\d,;]+?)??(?: năm \d{{4}})?) "
        r"(?P<amount>(?:từ )?\d[\d.,]*(?: ?- ?\d[\d.,]*)? ?[^\d\s.,-].*)",
        rf"(?P<verb>{_either(ALONE)})(?:{against})?",
        rf"(?:tăng )?gấp (?P<fold>{_either(FOLDS)})(?: lần)?(?:{against})?",
        r"(?P<sign>[+-]) ?(?P<amount>\d[^-]*%.*)",
        r"(?P<base>.+?)(?:, |; | \()(?P<amount>[^()]*?%)\)?",
        rf"(?P<amount>.*%)(?:{against})",
        r" ?(?:điểm phần trăm|điểm %|% điểm|đpt)$",
    )
    return _Patterns(*(regex(pattern, re.IGNORECASE) for pattern in patterns))


def _base_words() -> tuple[str, ...]:
    """Return the words that begin a base; after an average there is no number.

    "tăng bình quân 7,5%" says how something rose, not beside what.
    """
    return tuple(
        f"{word}(?! \\d)" if benchmark.kind is BaseKind.PEERS else word
        for benchmark in Benchmark
        if not benchmark.is_open
        for word in dict.fromkeys((*benchmark.phrases, *benchmark.prose))
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _with_verb(
    match: re.Match[str], ratio: Ratio, base: Amount | None = None
) -> StatedRatio:
    parts = match.groupdict()
    return StatedRatio(
        base=base,
        form=ratio.form,
        amount=ratio.amount,
        direction=ratio.direction,
        words=parts.get("verb", "gấp").lower(),
        against=parts["against"] or "",
    )


def _fold(match: re.Match[str], text: str) -> Reading[StatedRatio]:
    times = Amount(value=exact(FOLDS[match["fold"].lower()]), unit=TIMES)
    read = f"gấp {number(times.value)} {TIMES}"
    finding = TIDIED.at(text=text, read=read)
    ratio = Ratio(form=RatioForm.TIMES, amount=times)
    return Reading(_with_verb(match, ratio), (finding,))


def _signed(verbal: str, text: str) -> Reading[StatedRatio]:
    """Read -5% as giảm 5%, and report it."""
    reading = read_ratio(verbal)
    finding = TIDIED.at(text=text, read=verbal)
    return Reading(reading.value, (finding, *reading.findings))


def _stated(match: re.Match[str], text: str) -> Reading[StatedRatio]:
    """Read a verb with its number, after a base or without."""
    form, direction = VERBS[match["verb"].lower()]
    base = read_amount(match["base"]) if match["base"] else None
    amount = _amount(match, form, text)
    findings = (base.findings if base else ()) + amount.findings
    if amount.value.unit == POINTS and form is not RatioForm.ABOVE:
        form = RatioForm.POINTS
    elif amount.value.unit == TIMES and form is not RatioForm.TIMES:
        if form is RatioForm.CHANGE:
            read = f"gấp {number(amount.value.value)} {TIMES}"
            findings += (TIMES_AS_GROWTH.at(text=text, read=read),)
        if direction is Direction.DOWN:
            raise _refused(text, _NO_TIMES_LESS)
        form = RatioForm.TIMES
    ratio = Ratio(form=form, amount=amount.value, direction=direction)
    value = base.value if base else None
    return Reading(_with_verb(match, ratio, value), findings)


def _amount(match: re.Match[str], form: RatioForm, text: str) -> Reading[Amount]:
    typed, verb = match["amount"], match["verb"].lower()
    points = _patterns().points.search(typed)
    if points:
        typed = typed[: points.start()]
    default = TIMES if form is RatioForm.TIMES else None
    reading = read_amount(typed, POINTS if points else default)
    value = evolve(reading.value, unit=POINTS) if points else reading.value
    if value.value < 0:
        raise Unreadable(SIGN_WITH_VERB, text=text, verb=verb)
    if not value.unit:
        raise _refused(text)
    findings = reading.findings
    if points and points[0].strip().lower() != POINTS:
        read = f"{verb} {number(value.value)} {POINTS}"
        findings += (TIDIED.at(text=text, read=read),)
    return Reading(value, findings)


def _verbless(typed: str, text: str) -> Reading[StatedRatio]:
    """Read a percentage, a base, or a base and a percentage, without a verb."""
    shapes = _patterns()
    if not re.search(r"\d", typed):
        raise _refused(text)
    if pair := shapes.pair.fullmatch(typed):
        base, percent = read_amount(pair["base"]), read_amount(pair["amount"])
        findings = base.findings + percent.findings
        return Reading(StatedRatio(base=base.value, amount=percent.value), findings)
    against = ""
    if bare := shapes.bare.fullmatch(typed):
        typed, against = bare["amount"], bare["against"]
    reading = read_amount(typed if against else text)
    if reading.value.unit != PERCENT:
        return Reading(StatedRatio(base=reading.value), reading.findings)
    value = StatedRatio(amount=reading.value, against=against)
    return Reading(value, reading.findings)


def _move(match: re.Match[str], direction: Direction | None) -> Reading[Move]:
    parts = match.groupdict()
    after = read_amount(parts["after"])
    findings: tuple[Finding, ...] = after.findings
    before = None
    if typed := parts.get("before"):
        reading = read_amount(typed, after.value.unit)
        before, findings = reading.value, reading.findings + findings
    what = parts.get("what") or ""
    move = Move(before=before, after=after.value, direction=direction, what=what)
    return Reading(move, findings)


def _refused(text: str, hint: tuple[str, str] = _EXAMPLES) -> Unreadable:
    return Unreadable(UNREADABLE_RATIO, text=text, hint_vi=hint[0], hint_en=hint[1])
