"""Facts that a paper requires and the file lacks: shown, counted, never guessed."""

from collections.abc import Iterable

from attrs import define, field

from drafter.views.prose import lower_first
from drafter.vocabulary import GAP_MARK, Word, words


@define
class Gaps:
    """Fills a required fact that is missing with its mark, and remembers it.

    Attributes:
        required: The Vietnamese keys that the paper's template demands.
        missing: The words of those found missing so far, in order.
    """

    required: frozenset[str]
    missing: list[Word] = field(factory=list)

    @classmethod
    def of(cls, required: Iterable[str]) -> "Gaps":
        """Return a fresh set of gaps for a paper's required keys."""
        return cls(required=frozenset(required))

    def fill(
        self, cls: type, attribute: str, value: str, *, always: bool = False
    ) -> str:
        """Return the value; where it is empty, the mark if the paper requires it.

        Args:
            cls: The model class whose declaration describes the fact.
            attribute: The English attribute.
            value: What the file gives, already written.
            always: Whether every paper requires it, whatever its template says.
        """
        word = words(cls)[attribute]
        if value or not (always or word.name in self.required):
            return value
        if word not in self.missing:
            self.missing.append(word)
        return GAP_MARK.format(lower_first(word.text.split(",")[0].split(";")[0]))
