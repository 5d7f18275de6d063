"""Safe repairs of a conference file: shown as a diff, and written.

The mend of a finding is made only when the mended text, examined again, has that
finding no more and no other in its place.
"""

from collections import Counter
from difflib import unified_diff
from pathlib import Path as Folder

from drafter import source
from drafter.drafting.loading import check_text
from drafter.errors import InvalidDocument
from drafter.files.file_names import BEFORE
from drafter.files.writing import Written, put
from drafter.findings import Finding, Path
from drafter.records import frozen
from drafter.source.encoding import decoded, encoded


@frozen
class Repairs:
    """What can safely be repaired in a file.

    Attributes:
        file: The file.
        diff: The repairs as a diff; empty where there is none.
        data: The file with them.
    """

    file: str
    diff: str = ""
    data: bytes = b""

    @classmethod
    def of(cls, file: str) -> "Repairs":
        """Look what can be repaired in a file; nothing in one that is no text.

        Raises:
            drafter.errors.SourceError: It cannot be opened.
        """
        before = source.contents(file)
        try:
            text = decoded(before, file)
        except InvalidDocument:
            return cls(file)
        better = repaired(text, file)
        return cls(file, diff(text, better, file), encoded(better, before))

    def write(self) -> Written | None:
        """Write the file where there is something to repair; the old one is kept.

        Raises:
            drafter.errors.SourceError: It cannot be written; it is as it was.
        """
        return put(self.file, self.data, lambda _: BEFORE) if self.diff else None


def repaired(text: str, name: str) -> str:
    """Return a text with every repair that is safe."""
    tried: set[Finding] = set()
    while True:
        better = _next(text, name, tried)
        if better is None:
            return text
        text = better


def diff(before: str, after: str, name: str) -> str:
    """Return the unified diff of two texts; empty when they are equal."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = unified_diff(old, new, name, name)
    return "".join(map(_ended, lines))


def _ended(line: str) -> str:
    ending = "\n\\ No newline at end of file\n"
    return line if line.endswith("\n") else line + ending


def _next(text: str, name: str, tried: set[Finding]) -> str | None:
    """Return the text with the first mend that was not tried and is safe."""
    folder = Folder(name).parent
    before = check_text(text, name, folder)
    for finding in before:
        if finding in tried:
            continue
        tried.add(finding)
        candidate = source.mended(text, finding.mend)
        if candidate == text:
            continue
        if _is_safe(finding, before, check_text(candidate, name, folder)):
            return candidate
    return None


def _is_safe(
    finding: Finding, before: tuple[Finding, ...], after: tuple[Finding, ...]
) -> bool:
    """Whether a finding went and nothing of its stage or an earlier one came.

    Later stages are not compared: an error in the text hides what the facts hold.
    """
    stage = _stage(finding)
    old = Counter(map(_which, (known for known in before if _stage(known) <= stage)))
    new = Counter(map(_which, (known for known in after if _stage(known) <= stage)))
    return not new - old and new[_which(finding)] < old[_which(finding)]


def _which(finding: Finding) -> tuple[str, Path]:
    return finding.code, finding.path


def _stage(finding: Finding) -> int:
    """Return the place in the row of stages: text, shape, values, facts."""
    order = ("Y", "D1", "D2")
    stages = (n for n, family in enumerate(order) if finding.code.startswith(family))
    return next(stages, len(order))
