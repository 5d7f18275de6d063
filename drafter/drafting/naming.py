"""What papers are called."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from drafter.drafting import rules
from drafter.errors import SourceError
from drafter.files.file_names import composed, same
from drafter.findings import Spot

STANDARD = "-"
UNNAMED = "hoi-nghi"
"""What a conference read from standard input is called in file names."""


def named(paper: str, stem: str = "", form: str = "docx") -> str:
    """Return the file name of a paper: one component of a path, composed.

    Args:
        paper: The paper's name.
        stem: What several conferences are told apart by; may be empty.
        form: The form of the paper, which is the suffix.
    """
    return composed(f"{stem}-{paper}.{form}" if stem else f"{paper}.{form}")


def stems(names: Sequence[str]) -> tuple[str, ...]:
    """Return what the papers of each file are named after.

    Raises:
        drafter.errors.SourceError: Files would be named alike.
    """
    found = tuple(UNNAMED if n == STANDARD else Path(n).stem for n in names)
    counted = Counter(map(same, found))
    twins = [
        rules.SAME_STEM.at(mark=Spot(name), stem=stem)
        for name, stem in zip(names, found, strict=True)
        if counted[same(stem)] > 1
    ]
    if twins:
        raise SourceError(twins)
    return found
