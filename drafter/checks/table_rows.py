"""What will stand in the tables of a report: names of rows, and how many targets."""

from collections.abc import Iterator

from drafter.checks.indicators import WRITE, figures
from drafter.findings import Finding, hint, warning
from drafter.formatter.units import is_measure
from drafter.model import Conference, Indicator
from drafter.model.predicates import inserted
from drafter.model.row_names import opening_verb, row_name
from drafter.model.targets_met import targets

VERB_FIRST = hint("D470")
SCORE_BESIDE_ROWS = warning("D471")


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
