"""What a person changed is never overwritten: who judges what stands in its place."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from drafter.errors import SourceError
from drafter.files import file_names, writing
from drafter.files.file_names import STANDARD
from drafter.files.writing import Judge
from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import seal
from drafter.ooxml.seal import State
from drafter.outputs import sealing
from drafter.records import frozen

EDITED = error("F212")
SAVED_AGAIN = error("F212", "same_words")
NOT_OURS = error("F213")

_WORDS: Mapping[State, str] = {
    State.EDITED: file_names.EDITED,
    State.FOREIGN: file_names.FOREIGN,
}
"""What is added to the name of a file that is set aside."""


def stayed(findings: Iterable[Finding]) -> tuple[Path, ...]:
    """Return the files that findings tell to have stayed where a paper goes."""
    told = (f.mark for f in findings if f.rule in (EDITED, SAVED_AGAIN, NOT_OURS))
    return tuple(Path(mark.file) for mark in told if isinstance(mark, Spot))


@frozen(kw_only=True)
class Keeper:
    """Judges what stands where the papers of a conference file go.

    Attributes:
        source: The conference file, as it was named.
        overwrite: Whether what a person changed is set aside to make room.
    """

    source: str
    overwrite: bool = False

    def of_paper(self, path: Path, paper: str, form: str) -> Judge:
        """Return who judges what stands in the place of a paper.

        Args:
            path: The place.
            paper: The paper's name.
            form: Its form.
        """
        return partial(self._paper, _Place(path, paper, form))

    def of_picture(self, path: Path) -> Judge:
        """Return who judges a picture beside a paper.

        Its name tells its bytes, so that one with others is edited.
        """
        return partial(self._kept, _Place(path), State.EDITED)

    def _paper(self, place: "_Place", old: bytes) -> str:
        if place.form == "txt":
            return file_names.BEFORE  # nobody can tell whether it was edited
        state = sealing.state(old, place.form)
        return "" if state is State.SEALED else self._kept(place, state, old)

    def _kept(self, place: "_Place", state: State, old: bytes) -> str:
        """Return the word by which a file is set aside.

        Raises:
            drafter.errors.SourceError: It is not, and stays where it is.
        """
        if self.overwrite:
            return _WORDS[state]
        path, rule = place.path, _rule(state, place.form, old)
        command = self._command(place, state) if old.startswith(b"PK") else ""
        vi, en = _SEE[state]
        found = rule.at(
            mark=Spot(str(path)),
            see_vi=f"{vi}: {command}; " if command else "",
            see_en=f"{en}: {command}; " if command else "",
            kept=writing.aside(path, _WORDS[state]).name,
        )
        raise SourceError([found])

    def _command(self, place: "_Place", state: State) -> str:
        """Return what shows how a paper differs; nothing where nothing can."""
        if place.form != "docx" or self.source == STANDARD:
            return ""
        paper, facts = map(file_names.argument, (place.path, self.source))
        command = f"drafter diff {paper} {facts}"
        is_named = place.path.stem.endswith(place.paper)
        if state is State.EDITED or is_named:  # by its properties, by its name
            return command
        return f"{command} -t {place.paper}"


@frozen
class _Place:
    """Where a file goes: a paper of some form, or a picture beside one."""

    path: Path
    paper: str = ""
    form: str = ""


_SEE: Mapping[State, tuple[str, str]] = {
    State.EDITED: ("xem chỗ đã sửa", "see what was changed"),
    State.FOREIGN: ("xem khác bản soạn chỗ nào", "see how it differs from a draft"),
}


def _rule(state: State, form: str, old: bytes) -> Rule:
    if state is State.FOREIGN:
        return NOT_OURS
    return SAVED_AGAIN if form == "docx" and seal.has_same_words(old) else EDITED
