"""What will stand in the tables of a report: names of rows, and how many targets."""

from collections.abc import Iterator

from drafter.checks.indicators import WRITE, figures, results
from drafter.findings import Finding, Path, hint, warning
from drafter.formatter.units import in_base, is_measure
from drafter.model import Conference, Indicator
from drafter.model.figures import Area, Field, identity
from drafter.model.predicates import inserted
from drafter.model.row_names import opening_verb, row_name
from drafter.model.targets_met import targets
from drafter.vocabulary import fold

VERB_FIRST = hint("D470")
SCORE_BESIDE_ROWS = warning("D471")
FIGURE_TWICE = warning("D472")


def names_are_nouns(conference: Conference) -> Iterator[Finding]:
    """The name of a figure, which the annex prints as typed, opens with a noun."""
    for path, figure in figures(conference):
        verb = opening_verb(figure.name)
        noun = _noun(figure, verb) if verb else ""
        if noun:
            yield VERB_FIRST.at(*path, "name", name=figure.name, verb=verb, noun=noun)


def score_counts_the_rows(conference: Conference) -> Iterator[Finding]:
    """As many figures have a plan, or are listed as unmet, as the score has targets.

    A file that gives no plan at all has nothing to be counted.
    """
    score, rows = conference.score, len(targets(conference))
    if rows == len(conference.unmet):
        return
    if score is not None and rows != score.total:
        yield SCORE_BESIDE_ROWS.at(
            "score", rows=rows, score=WRITE.score(score.met, score.total)
        )


def figures_stand_once(conference: Conference) -> Iterator[Finding]:
    """A name stands once under its heading, where paper and annex would print it twice.

    Two units are two things that are counted: một mô hình, một héc-ta.
    """
    seen: dict[tuple[Area | str, ...], Indicator] = {}
    for path, holder in results(conference):
        heading = (_area(conference, path), getattr(holder, "name", ""))
        for position, figure in enumerate(holder.indicators):
            if not figure.name:
                continue
            key = (*heading, *identity(figure), _measured(figure))
            if (first := seen.setdefault(key, figure)) is not figure:
                place = (*path, "indicators", position, "name")
                yield FIGURE_TWICE.at(
                    *place, name=figure.name, first=_result(first), then=_result(figure)
                )


def _area(conference: Conference, path: Path) -> Area:
    position = path[1]
    assert isinstance(position, int)
    area = conference.results[position].area
    return area if isinstance(area, Field) else fold(area)


def _measured(figure: Indicator) -> str:
    """Return the unit that a result counts in: tấn for tạ, đồng for tỷ đồng."""
    return in_base(figure.actual)[1] if figure.actual else figure.unit


def _result(figure: Indicator) -> str:
    return WRITE.amount(figure.actual) if figure.actual else "…"


def _noun(figure: Indicator, verb: str) -> str:
    """Return the noun that a table would print of the same words; empty without unit.

    "kết nạp đảng viên" counts what it names, "giải quyết việc làm" what its unit says.
    """
    unit = figure.actual.unit if figure.actual else ""
    name = f"{verb.lower()}{figure.name[len(verb) :]}"
    if not unit:
        return ""
    if is_measure(unit):
        return row_name(verb.lower(), unit, name[len(verb) :].strip())
    if parts := inserted(name, unit):
        return row_name(parts[0], unit, parts[1])
    return row_name(f"{name} cho", unit, "")
