"""What stands around the words of a paragraph: content controls, links, fields."""

from collections.abc import Iterable, Iterator, Mapping

from drafter.ooxml import active_content, xml
from drafter.records import define, frozen

_AROUND: Mapping[str, tuple[str, str]] = {
    xml.name("w:sdtContent"): ("một ô điều khiển nội dung", "a content control"),
    xml.name("w:hyperlink"): ("một liên kết", "a link"),
    xml.name("w:fldSimple"): ("một trường của Word", "a field of Word"),
}
_FIELD = _AROUND[xml.name("w:fldSimple")]
_MARKS = tuple(map(xml.name, ("w:fldChar", "w:instrText", "w:t")))

_KEPT = frozenset(("HYPERLINK", "FORMTEXT"))
"""Fields whose words stay as they are."""
_COPIED = frozenset((
    "TOC", "REF", "STYLEREF", "INDEX", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS",
    "COMMENTS", "DOCPROPERTY",
))  # fmt: skip
"""Fields whose words Word takes again from what was filled in elsewhere."""


_NEAREST = 3
"""How many of the fields inside one another are looked at."""


@frozen(eq=False)
class Around:
    """Something around words.

    Attributes:
        names: What it is called, in Vietnamese and English.
        code: The code of a field.
    """

    names: tuple[str, str]
    code: str = ""

    @property
    def kind(self) -> str:
        """The kind of a field, ``PAGE``; empty where its words are only kept."""
        kind = active_content.field_kind(self.code)
        return "" if kind in _KEPT else kind

    @property
    def copies(self) -> bool:
        """Whether a field shows again what is filled in elsewhere."""
        return self.kind in _COPIED or self.kind.startswith("_")


@define(eq=False)
class _Field:
    code: str = ""
    around: Around | None = None


class Surroundings:
    """What stands around the words of one part."""

    def __init__(self, root: xml.Element) -> None:
        self._fields = dict(_results(root))
        self._known: dict[xml.Element, Around] = {}

    def of(self, text: xml.Element) -> tuple[Around, ...]:
        """Return what is around the text of a run within its paragraph."""
        around = list(self._fields.get(text, ()))
        for ancestor in text.iterancestors():
            if ancestor.tag == xml.name("w:p"):
                break
            if ancestor.tag in _AROUND:
                around.append(self._one(ancestor))
        return tuple(around)

    def crossed(self, texts: Iterable[xml.Element]) -> Around | None:
        """Return what some of the texts stand in and the others do not."""
        groups = [self.of(text) for text in texts]
        return next(
            (
                item
                for group in groups
                for item in group
                if any(item not in other for other in groups)
            ),
            None,
        )

    def _one(self, element: xml.Element) -> Around:
        if element not in self._known:
            code = xml.value(element, "w:instr")
            self._known[element] = Around(_AROUND[element.tag], code)
        return self._known[element]


def _results(root: xml.Element) -> Iterator[tuple[xml.Element, tuple[Around, ...]]]:
    """Yield the texts in the results of fields, each with the fields around it."""
    open_fields: list[_Field] = []
    for element in root.iter(*_MARKS):
        turn = xml.value(element, "w:fldCharType")
        if turn == "begin":
            open_fields.append(_Field())
        elif turn == "separate" and open_fields:
            open_fields[-1].around = Around(_FIELD, open_fields[-1].code)
        elif turn == "end" and open_fields:
            open_fields.pop()
        elif element.tag == xml.name("w:instrText") and open_fields:
            open_fields[-1].code += element.text or ""
        elif element.tag == xml.name("w:t"):
            nearest = open_fields[-_NEAREST:]
            around = tuple(f.around for f in nearest if f.around is not None)
            if around:
                yield element, around
