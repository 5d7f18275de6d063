"""Which ratios a run computed, so that it can say so with an example."""

from collections.abc import Iterable, Iterator

from drafter.formatter import Formatter, Ratio
from drafter.model import Benchmark, Comparison, Conference, Indicator, RatioForm
from drafter.records import frozen
from drafter.views.standings import ratio


@frozen
class Computed:
    """How many figures a conference has, and what was computed of them.

    Attributes:
        figures: Indicators in the results, parts included.
        ratios: Ratios that nobody typed.
        example: One of them: "thu ngân sách 13,7/12,5 tỷ đồng = 109,6% kế hoạch".
    """

    figures: int = 0
    ratios: int = 0
    example: str = ""


NOTHING = Computed()


def computed(conference: Conference) -> Computed:
    """Count what was computed for a conference."""
    indicators = tuple(_indicators(conference))
    ratios = tuple(_ratios((*indicators, *conference.unmet)))
    examples = (_example(*item) for item in ratios)
    shown = next((example for example in examples if example), "")
    return Computed(len(indicators), len(ratios), shown)


def sums_giving(conference: Conference, figure: str) -> Iterator[tuple[str, str]]:
    """Yield the names of indicators with a ratio that prints as a figure, and its sum.

    Args:
        conference: The facts.
        figure: The figure as printed, ``110%``.
    """
    fmt = Formatter()
    for indicator, comparison, result in _ratios(
        (*_indicators(conference), *conference.unmet)
    ):
        actual, base = indicator.actual, comparison.base
        if not (actual and base and result.amount and actual.unit == base.unit):
            continue
        if fmt.amount(result.amount) == figure:
            yield indicator.name or "", fmt.out_of(actual, base)


def _indicators(conference: Conference) -> Iterator[Indicator]:
    for result in conference.results:
        for told in result.told:
            for indicator in told.indicators:
                yield indicator
                yield from indicator.parts


def _ratios(
    indicators: Iterable[Indicator],
) -> Iterator[tuple[Indicator, Comparison, Ratio]]:
    for indicator in indicators:
        for comparison in indicator.compare:
            result = ratio(indicator, comparison)
            if result is not None and comparison.stated is None and comparison.base:
                yield indicator, comparison, result


def _example(indicator: Indicator, comparison: Comparison, result: Ratio) -> str:
    """Return a ratio as arithmetic; empty for one that is no plain share of a plan."""
    actual, base = indicator.actual, comparison.base
    plain = comparison.against is Benchmark.PLAN and result.form is RatioForm.OF
    if not (plain and indicator.name and actual and base and result.amount):
        return ""
    if actual.unit != base.unit:
        return ""
    fmt = Formatter()
    part = fmt.out_of(actual, base)
    return f"{indicator.name} {part} = {fmt.amount(result.amount)} kế hoạch"
