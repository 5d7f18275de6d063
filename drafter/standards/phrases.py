"""Fixed texts by which components are known, gathered from the sheets."""

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from drafter.formatter.orthography import toned
from drafter.standards.lines import Line, fold
from drafter.standards.sheet import Sheet
from drafter.values import ToneStyle

NUMBER = re.compile(r"^Số\s*[:.]?\s*[\d.…_\s]*[-/].*[A-ZĐ]|^Số\s*:.*/", re.IGNORECASE)
DATE = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
ADDRESS = re.compile(r"^Kính\s+(?:gửi|trình)\b", re.IGNORECASE)
LETTER = re.compile(r"^V\s*/\s*[vV]\b|^Về việc\b")


@frozen
class Phrases:
    """What the sheets say of the words of components.

    Attributes:
        fixed: Components by their folded text; marks without letters by a character.
        seen: Components by a pattern of their text.
        types: Folded types of papers and their codes, sheet by sheet.
    """

    fixed: Mapping[str, str]
    seen: tuple[tuple[re.Pattern[str], str], ...]
    types: tuple[str, ...]

    @classmethod
    def of(cls, sheets: Iterable[Sheet]) -> "Phrases":
        """Gather them from some sheets."""
        known = tuple(sheets)
        components = [c for sheet in known for c in sheet.components.values()]
        types = {fold(name) for sheet in known for name in sheet.types if name}
        return cls(
            {_key(c.phrase): c.name for c in components if c.phrase},
            tuple(
                (re.compile(c.seen, re.IGNORECASE), c.name)
                for c in components
                if c.seen
            ),
            tuple(sorted(types, key=len, reverse=True)),
        )

    def components(self, line: Line) -> tuple[str, ...]:
        """Return the components that a line is by its words alone.

        Two sheets may call the same words by two names.
        """
        fixed = self.fixed.get(_key(line.text))
        if fixed:
            return (fixed,)
        text = toned(line.text, ToneStyle.HOA_ON_O)
        names = (name for seen, name in self.seen if seen.search(text))
        return tuple(dict.fromkeys(names))

    def names_type(self, text: str) -> bool:
        """Say whether a text begins with the type of an official paper."""
        return f"{fold(text)} ".startswith(self._beginnings)

    def is_type(self, line: Line) -> bool:
        """Say whether a line is the type of a paper, or begins with it in capitals."""
        return line.folded in self.types or (
            line.is_upper and line.folded.startswith(self._beginnings)
        )

    @property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(f"{name} " for name in self.types)


def _key(text: str) -> str:
    """Return what a phrase is known by: its folded words, else its one character."""
    folded = fold(text)
    marks = set(re.sub(r"\s", "", text.replace("–", "-").replace("—", "-")))
    return folded or ("".join(marks) if len(marks) == 1 else "")
