"""What Word refuses among the properties of a file: title, author, moments.

Read without a tree: of most templates it is the only part that a paper can spoil.
"""

from collections import Counter
from collections.abc import Iterator
from xml.parsers import expat

from drafter.findings import error
from drafter.patterns import regex

PROPERTY = error("T416")

_MOMENT = regex(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
_MOMENTS = ("created", "modified", "lastPrinted")
_MADE = regex(rb"(<dcterms:(?:created|modified)\b[^>]*(?<!/)>)[^<]*(?=</dcterms:)")
_TITLE = 255


def faults(data: bytes) -> Iterator[str]:
    """Yield the names of the properties that stand twice or hold what they may not.

    Args:
        data: The part, well formed.
    """
    properties = _properties(data)
    counted = Counter(name for name, _ in properties)
    for name, text in properties:
        wrong = (name in _MOMENTS and not _MOMENT.fullmatch(text)) or (
            name == "title" and len(text) > _TITLE
        )
        if wrong or counted[name] > 1:
            yield name


def dated(data: bytes, moment: str) -> bytes:
    """Return the part with another moment in which its file was made and changed.

    Args:
        data: The part, as it is written by the usual prefixes.
        moment: The moment, ``2026-01-08T00:00:00Z``.
    """
    return _MADE.sub(rb"\g<1>" + moment.encode(), data)


def created(data: bytes) -> str:
    """Return the moment in which a file says it was made, or nothing."""
    texts = dict(_properties(data))
    return texts.get("created", "")


def _properties(data: bytes) -> list[tuple[str, str]]:
    """Return the elements below the root with their texts, as they stand."""
    found: list[tuple[str, str]] = []
    open_elements: list[str] = []

    def start(name: str, attributes: object) -> None:
        open_elements.append(name.rpartition(" ")[2])
        if len(open_elements) == 2:
            found.append((open_elements[1], ""))

    def text(characters: str) -> None:
        if len(open_elements) == 2:
            found[-1] = (found[-1][0], found[-1][1] + characters)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: open_elements.pop()
    parser.CharacterDataHandler = text
    parser.Parse(data, True)
    return found
