"""Percentages, fractions and scores inside prose, against the figures."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from attrs import evolve

from drafter.checks.indicators import (
    WRITE,
    aligned,
    figures,
    share_of_base,
    stated,
    with_units,
)
from drafter.checks.passages import prose
from drafter.checks.spellings import words
from drafter.errors import Unreadable
from drafter.findings import Finding, Path, warning
from drafter.formatter import Ratio, agrees, compare, read_amount, read_number
from drafter.formatter.amounts import EITHER_WORD, WORDS
from drafter.formatter.comparison import (
    ALL_OF_IT,
    PERCENT,
    TIMES,
    decimals_of,
    is_exact,
    share,
)
from drafter.formatter.comparison_reader import VERBS, Meaning
from drafter.formatter.units import is_measure, measuring_words, unscaled
from drafter.model import (
    Amount,
    Benchmark,
    Bound,
    Comparison,
    Conference,
    Indicator,
    RatioForm,
    Score,
)
from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import Names

PERCENT_MISMATCH = warning("D305")
AMOUNT_MISMATCH = warning("D340")

_NUMBER = r"\d[\d.]*(?:,\d+)?"
_VERBS: Mapping[str, Meaning] = {
    **{verb: VERBS[verb] for verb in ("đạt", "bằng", "tăng", "giảm", "vượt")},
    **dict.fromkeys(("còn", "là"), VERBS["bằng"]),
}
"""Verbs that say a percentage of a figure: those of comparisons, and two of prose."""
_FRACTION = regex(
    rf"(?P<before>\w+\s+)?(?<![\d/.,])(?P<part>{_NUMBER})/(?P<whole>{_NUMBER})\s*"
    r"(?P<unit>[^\d,;.()%]{0,40}?)\s*"
    r"(?:\((?:(?:đạt|bằng|chiếm)\s+)?|,\s*(?:đạt|bằng|chiếm)\s+)"
    rf"(?:tỷ lệ\s+)?(?P<percent>{_NUMBER})\s?%"
    r"(?P<of>\s+(?:so với|kế hoạch|KH|chỉ tiêu|nghị quyết|dự toán|mục tiêu|cùng kỳ)\b)?"
)
_SCORE = regex(
    r"(?P<lead>đạt(?: và|,) vượt\s+)?(?<![\d/.,])(?P<met>\d+)/(?P<total>\d+)\s+chỉ tiêu"
    r"(?:[^,;.()\d]{0,40}?\s(?P<verdict>đạt(?: và|,) vượt|chưa đạt|không đạt))?",
    re.IGNORECASE,
)
_DATING = words("ngày sáng chiều tối đến trước sau từ tháng")
_CLAUSE_END = regex(r"[;:.!?](?=\s|$)")
_LINKS = words(
    "ước đạt thực hiện được là khoảng trên hơn gần dưới cả năm đã và bằng tăng giảm "
    "vượt so với cùng kỳ trước kế hoạch kh dự toán nghị quyết chỉ tiêu hđnd ubnd tỉnh "
    "huyện xã giao đề ra nay người"
)
"""Words that may stand between a figure's name and what is said of it."""
_OTHER_SIDE = words("tăng giảm vượt so trước kế kh dự nghị chỉ giao")
"""Words after which an amount is no result: a change, a plan, what was before."""
_LEADS = words(", và đó là có với kết quả năm nay kỳ đã ước")
"""Words before a name that leave it whole."""
_DIGIT = regex(r"\d")
_ATTRIBUTIVE = words("từ của cho theo vào chi dự hoạch độ lệ với nhiệm")
"""Words before a name that make it part of another one."""

_Named = tuple[Path, Indicator]
_Contradiction = tuple[str, str, str]
"""What the text says, what the figures give, and from which figures."""


@frozen(kw_only=True)
class PercentClaim:
    """A percentage in a text.

    Attributes:
        text: What the text says, as typed.
        start: Where it begins in the text.
        ratio: The percentage with its decimals and bound, and how it is said.
        against: What it may be compared with; empty when the text does not say.
    """

    text: str
    start: int
    ratio: Ratio
    against: tuple[Benchmark, ...]

    @property
    def decimals(self) -> int:
        """How many decimals it is typed with."""
        return decimals_of(self.ratio.amount.value) if self.ratio.amount else 0


@frozen(kw_only=True)
class FractionClaim:
    """A fraction with its percentage: 2/13 chi bộ (15,38%)."""

    text: str
    part: Decimal
    whole: Decimal
    unit: str
    of_plan: bool
    percent: Decimal


@frozen(kw_only=True)
class ScoreClaim:
    """So many of so many targets met, or not met."""

    text: str
    count: int
    total: int
    met: bool


def prose_agrees(conference: Conference) -> Iterator[Finding]:
    """What prose says in percent or as a score is what the figures say."""
    named = _named(conference)
    for passage in prose(conference):
        if "%" in passage.text or "/" in passage.text:
            for text, right, basis in _contradictions(passage.text, named, conference):
                yield PERCENT_MISMATCH.at(
                    *passage.path, said=text, computed=right, basis=basis
                )


def prose_has_the_amounts(conference: Conference) -> Iterator[Finding]:
    """What prose says that a figure came to is what its field says."""
    named = {name: n for name, n in _named(conference).items() if n[1].actual}
    for passage in prose(conference):
        if passage.word.names is Names.PLANS:
            continue
        for match in _amount().finditer(passage.text) if named else ():
            subject = _subject(passage.text, match.start(), named)
            said = _read(match["amount"])
            if (
                subject is None
                or said is None
                or not _opens(passage.text, match, subject)
            ):
                continue
            path, indicator = subject
            assert indicator.actual is not None
            known = _amounts_of(indicator) if is_exact(said) else (indicator.actual,)
            if not any(_is_said(said, amount) for amount in known):
                yield AMOUNT_MISMATCH.at(
                    *passage.path,
                    name=indicator.name,
                    said=match["amount"].strip(),
                    actual=WRITE.amount(indicator.actual),
                ).beside(*path, "actual")


def percent_claims(text: str) -> Iterator[PercentClaim]:
    """Yield the percentages that a text says of something."""
    tails = _tails()
    for match in _percent().finditer(text):
        value = _number(match["number"])
        if value is None:
            continue
        bound = WORDS.get((match["bound"] or "").lower(), Bound.EXACT)
        form, direction = _VERBS[match["verb"].lower()]
        amount = Amount(value=value, unit=PERCENT, bound=bound)
        yield PercentClaim(
            text=match[0].strip(),
            start=match.start(),
            ratio=Ratio(form=form, amount=amount, direction=direction),
            against=tails.get((match["tail"] or "").lower(), ()),
        )


def fraction_claims(text: str) -> Iterator[FractionClaim]:
    """Yield the fractions whose percentage stands beside them."""
    for match in _FRACTION.finditer(text):
        values = [_number(match[name]) for name in ("part", "whole", "percent")]
        dated = (match["before"] or "").strip().lower() in _DATING
        if dated or None in values or not values[1]:
            continue
        part, whole, percent = (value for value in values if value is not None)
        yield FractionClaim(
            text=match[0].removeprefix(match["before"] or "").strip(),
            part=part,
            whole=whole,
            unit=match["unit"].strip(),
            of_plan=match["of"] is not None,
            percent=percent,
        )


def score_claims(text: str) -> Iterator[ScoreClaim]:
    """Yield what a text says of the targets met or not met."""
    for match in _SCORE.finditer(text):
        verdict = (match["verdict"] or match["lead"] or "").strip().lower()
        if verdict:
            yield ScoreClaim(
                text=match[0].strip(),
                count=int(match["met"]),
                total=int(match["total"]),
                met=verdict.startswith("đạt"),
            )


@cache
def _tails() -> Mapping[str, tuple[Benchmark, ...]]:
    """Return what may follow a percentage, and the benchmarks that it may mean."""
    tails: dict[str, list[Benchmark]] = {}
    for benchmark in Benchmark:
        names = dict.fromkeys((*benchmark.phrases, *benchmark.prose))
        plain = names if benchmark.is_plan else {}
        beside = [*names, "năm"] if benchmark.is_past else names
        for tail in (*plain, *(f"so với {phrase}" for phrase in beside)):
            tails.setdefault(tail.lower(), []).append(benchmark)
    return {tail: tuple(benchmarks) for tail, benchmarks in tails.items()}


@cache
def _percent() -> re.Pattern[str]:
    tails = "|".join(sorted(_tails(), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<verb>{'|'.join(_VERBS)})\s+(?:(?P<bound>{EITHER_WORD})\s+)?"
        rf"(?P<number>{_NUMBER})\s?%(?:\s+(?P<tail>{tails})\b)?",
        re.IGNORECASE,
    )


@cache
def _amount() -> re.Pattern[str]:
    """Return a pattern of what a figure came to: a number with scale and unit."""
    words = measuring_words() - {PERCENT}
    units = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/-])(?P<amount>(?:(?:{EITHER_WORD})\s+)?{_NUMBER}"
        rf"(?:\s?(?:{units})(?![^\W\d_]))+)(?!\s*/)",
        re.IGNORECASE,
    )


def _read(text: str) -> Amount | None:
    try:
        return read_amount(text).value
    except Unreadable:
        return None


def _opens(text: str, match: re.Match[str], subject: _Named) -> bool:
    """Whether a clause says of a figure, and of no part or time of it, what it is.

    Of "thu ngân sách huyện kế hoạch 42 tỷ đồng" the amount is no result, nor where
    a rise or a fall is told.
    """
    start = max(
        (m.end() for m in _CLAUSE_END.finditer(text, 0, match.start())), default=0
    )
    clause = text[start : match.start()].casefold()
    before, _, between = clause.rpartition(subject[1].name.casefold())
    lead = before.replace(",", " , ").split()
    told = not _OTHER_SIDE.intersection(between.split()) and not _DIGIT.search(between)
    return told and (not lead or lead[-1] in _LEADS) and not _DIGIT.search(before)


def _is_said(said: Amount, known: Amount) -> bool:
    """Whether prose gives an amount, rounded as it may be, or what bounds it.

    What measures another thing cannot be judged.
    """
    scale, unit = unscaled(said.unit)
    if scale and not unit:
        said = evolve(said, unit=f"{said.unit} {unscaled(known.unit)[1]}")
    if (
        aligned(said, known) is None
        or known.upper is not None
        or said.upper is not None
    ):
        return True
    ratio = Ratio(form=RatioForm.TIMES, amount=evolve(said, unit=TIMES))
    one = Amount(value=Decimal(1), unit=said.unit)
    return agrees(ratio, known, one) if known.value else not said.value


def _amounts_of(indicator: Indicator) -> Iterator[Amount]:
    """Yield the amounts that a file gives of a figure."""
    yield from filter(None, (indicator.actual, indicator.cumulative, indicator.of))
    yield from (c.base for c in indicator.compare if c.base is not None)


def _number(text: str) -> Decimal | None:
    try:
        return read_number(text, bare=False).value
    except Unreadable:
        return None


def _contradictions(
    text: str, named: Mapping[str, _Named], conference: Conference
) -> Iterator[_Contradiction]:
    for claim in percent_claims(text):
        subject = _subject(text, claim.start, named)
        if subject is not None:
            yield from _against_figures(claim, subject[1])
    for fraction in fraction_claims(text):
        yield from _against_itself(fraction)
    if conference.score is not None:
        for score in score_claims(text):
            yield from _against_score(score, conference.score)


def _named(conference: Conference) -> Mapping[str, _Named]:
    """Return the indicators, with their paths, whose name is theirs alone."""
    by_name: dict[str, list[_Named]] = {}
    for path, indicator in figures(conference):
        if indicator.name:
            named = (path, indicator)
            by_name.setdefault(indicator.name.casefold(), []).append(named)
    return {name: several[0] for name, several in by_name.items() if len(several) == 1}


def _subject(text: str, end: int, named: Mapping[str, _Named]) -> _Named | None:
    """Return the indicator that a claim is about: named just before it."""
    start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, end)), default=0)
    clause = text[start:end].casefold()
    places = [(clause.rfind(name) + len(name), len(name), name) for name in named]
    places = [place for place in places if place[0] >= place[1]]
    if not places:
        return None
    stop, length, name = max(places)
    before = clause[: stop - length].split()
    between = re.findall(r"[^\W\d_]+", clause[stop:])
    unit = named[name][1].actual
    own = set(unit.unit.casefold().split() if unit else ())
    known = _LINKS | measuring_words() | own
    if not known.issuperset(between) or (before and before[-1] in _ATTRIBUTIVE):
        return None
    return named[name]


@frozen
class _Figure:
    """An amount and its base as the figures have them, and how they are shown.

    A stated ratio without a base is one of 100%.
    """

    actual: Amount
    base: Amount
    basis: str
    decimals: int = 0

    def bears_out(self, claim: PercentClaim) -> bool:
        return agrees(claim.ratio, self.actual, self.base)

    def shown(self, claim: PercentClaim) -> str:
        """Write what the claim should say; a rise that is claimed a fall is minus."""
        places = max(2, claim.decimals, self.decimals)
        right = compare(
            *(self.actual, self.base, Benchmark.PLAN, claim.ratio.form),
            decimals=places,
            relative=True,
        )
        assert isinstance(right, Ratio)
        assert right.amount is not None
        if right.falls is claim.ratio.falls:
            return WRITE.amount(right.amount)
        return WRITE.ratio(right.form, right.amount, direction=right.direction)


def _against_figures(
    claim: PercentClaim, indicator: Indicator
) -> Iterator[_Contradiction]:
    known = list(_figures(claim, indicator))
    if known and not any(figure.bears_out(claim) for figure in known):
        yield claim.text, known[0].shown(claim), known[0].basis


def _figures(claim: PercentClaim, indicator: Indicator) -> Iterator[_Figure]:
    actual, form = indicator.actual, claim.ratio.form
    if actual is not None and actual.unit == PERCENT:
        if form is RatioForm.OF and not claim.against and is_exact(actual):
            yield _Figure(actual, ALL_OF_IT, indicator.name, decimals_of(actual.value))
        return
    for comparison in indicator.compare:
        against = comparison.against
        if comparison.planned:
            continue
        if claim.against:
            is_meant = against in claim.against
        else:
            is_plan = against is not None and against.is_plan
            is_meant = is_plan or form is not RatioForm.OF
        if is_meant:
            yield from _figure(indicator, comparison)


def _figure(indicator: Indicator, comparison: Comparison) -> Iterator[_Figure]:
    actual, base = indicator.actual, comparison.base
    if actual and base and is_exact(actual) and is_exact(base):
        if aligned(actual, base) and base.value > 0:
            same = actual.unit == base.unit or not base.unit
            first = WRITE.number(actual.value) if same else WRITE.amount(actual)
            second = WRITE.number(base.value) if same else WRITE.amount(base)
            yield _Figure(*with_units(actual, base), f"{first}/{second}")
    elif comparison.stated is not None and is_exact(comparison.stated):
        percent = share_of_base(stated(comparison))
        if percent is not None:
            places = decimals_of(comparison.stated.value)
            yield _Figure(percent, ALL_OF_IT, indicator.name, places)


def _against_itself(claim: FractionClaim) -> Iterator[_Contradiction]:
    counted = claim.unit != "" and not is_measure(claim.unit)
    if claim.of_plan and counted:
        return
    part, whole = (Amount(value=value) for value in (claim.part, claim.whole))
    percent = Amount(value=claim.percent, unit=PERCENT)
    if not agrees(Ratio(form=RatioForm.OF, amount=percent), part, whole):
        places = max(2, decimals_of(claim.percent))
        right = share(claim.part, claim.whole, places)
        basis = f"{WRITE.number(claim.part)}/{WRITE.number(claim.whole)}"
        yield claim.text, WRITE.amount(right), basis


def _against_score(claim: ScoreClaim, score: Score) -> Iterator[_Contradiction]:
    """Contradict where one of the two numbers differs; two mean another scope."""
    met = score.met if claim.met else score.total - score.met
    if (claim.count == met) is not (claim.total == score.total):
        yield claim.text, WRITE.score(met, score.total), "chi_tieu_dat"
