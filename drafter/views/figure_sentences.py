"""Clauses of figures joined to sentences, none without a subject."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import LONGEST, length, runs, semicolons, sentence

PER_SENTENCE = 3


def sentences(figures: Iterable[Figure], subject: str) -> tuple[str, ...]:
    """Write figures at most three a sentence, none without a subject.

    Args:
        figures: The figures, in order.
        subject: Who does what a clause that begins with its verb says.
    """
    return tuple(
        sentence("" if owned else subject, semicolons(clauses))
        for owned, group in groupby(figures, key=lambda figure: figure.has_subject)
        for clauses in _runs(_clauses(group), LONGEST - length(subject))
    )


def _clauses(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield clauses; a verb that some in a row share is said once.

    "kiểm tra 12 tổ chức đảng, 25 đảng viên"
    """
    for verb, group in groupby(figures, key=lambda figure: figure.shared_verb):
        clauses = [figure.clause for figure in group]
        step = PER_SENTENCE if verb else 1
        for start in range(0, len(clauses), step):
            first, *rest = clauses[start : start + step]
            yield ", ".join((first, *(text.removeprefix(f"{verb} ") for text in rest)))


def _runs(clauses: Iterable[str], longest: int) -> Iterator[tuple[str, ...]]:
    """Cut clauses into sentences; one that has semicolons of its own is alone."""
    for is_list, group in groupby(clauses, key=lambda clause: ";" in clause):
        yield from runs(group, longest=longest, most=1 if is_list else PER_SENTENCE)
