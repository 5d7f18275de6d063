"""A template for its preview: what tags print is shaded, and every part of it shows."""

from collections.abc import Collection, Iterator

import attrs

from drafter import errors, findings
from drafter.ooxml import archive, xml
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.templating import compile, engine, gaps
from drafter.templating.engine import LoadedTemplate
from drafter.templating.environment import ENVIRONMENT
from drafter.templating.fill import TaggedPart

SHADE = "DDEBF7"
"""Pale blue; what a paper lacks is yellow."""
_VALUE = regex(r"(\{\{.*?\}\})")
_AFTER = frozenset(
    ("fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout")
)
"""What stands after a shade among a run's properties."""
_STATEMENT = regex(r"\{%\s*(?P<word>\w+)(?P<rest>[^%]*(?:%(?!\})[^%]*)*)%\}")
_MARKUP = regex(r"<[^>]*>")
_VALUES = regex(r"\{\{.*?\}\}")
_DRAWN = ("<w:drawing", "<w:pict", "<w:object")
_LENGTH = 30
"""Letters that a value or a drawing counts for, where branches are compared."""


@frozen
class Preview:
    """A template ready for its preview.

    Attributes:
        template: The template, its values shaded, its conditions settled.
        choices: How many times one branch of several is shown: the longest.
        blank: The paths of the tags that will print nothing.
    """

    template: LoadedTemplate
    choices: int
    blank: tuple[str, ...] = ()


def load(data: bytes, name: str) -> LoadedTemplate:
    """Read a template as one whose preview is wanted: its values are shaded.

    Args:
        data: The bytes of the .docx.
        name: What messages call it.

    Raises:
        drafter.errors.TemplateError: It is no .docx, or it holds what a template
            may not; all findings of the gates.
    """
    opened, problems, passage = compile.gated(data, name)
    noticed = problems if passage is None else (*problems, *passage.findings)
    if passage is None or findings.errors(noticed):
        raise errors.TemplateError(findings.errors(noticed))
    files = dict(opened.files)
    for part in passage.parts:
        if part.tags:
            _shade(part.root)
            files[part.name] = xml.document(xml.source(part.root))
    shaded = archive.write(archive.pack(path, files[path]) for path in files)
    return engine.load(shaded, name)


def settled(template: LoadedTemplate, blank: tuple[str, ...] = ()) -> Preview:
    """Decide the conditions of a template: all that are outside loops hold.

    Of several branches the one with most in it does. Those inside loops are left to
    each item.

    Args:
        template: The template.
        blank: The paths of the tags that will print nothing.
    """
    made = [_settled(part, blank) for part in template.parts]
    parts = tuple(part for part, _ in made)
    choices = sum(count for _, count in made)
    return Preview(attrs.evolve(template, parts=parts), choices, blank)


def _shade(root: xml.Element) -> None:
    """Give every value tag a run of its own, shaded."""
    for run in list(root.iter(xml.name("w:r"))):
        texts = (text.text or "" for text in xml.find_all(run, "w:t"))
        if any(map(_VALUE.search, texts)):
            gaps.split(run, _VALUE, _shaded)


def _shaded(run: xml.Element) -> None:
    properties = gaps.properties_of(run)
    for old in xml.find_all(properties, "w:shd"):
        properties.remove(old)
    fill = {"w:val": "clear", "w:color": "auto", "w:fill": SHADE}
    gaps.put_before(properties, "w:shd", fill, _AFTER)


def _settled(part: TaggedPart, blank: Collection[str]) -> tuple[TaggedPart, int]:
    """Return a part whose conditions outside loops are decided; how many of several."""
    blocks = list(_conditions(part.source))
    changes = sorted(
        change for block in blocks for change in block.decided(part.source, blank)
    )
    pieces, position = list[str](), 0
    for start, end, text in changes:
        pieces += [part.source[position:start], text]
        position = end
    source = "".join((*pieces, part.source[position:]))
    template = ENVIRONMENT.from_string(source)
    chosen = sum(len(block.tags) > len(("if", "endif")) for block in blocks)
    return attrs.evolve(part, source=source, template=template), chosen


@define
class _Condition:
    """A condition and its branches.

    Attributes:
        tags: Where its tags stand, from ``if`` to ``endif``, and what they are.
        in_loop: Whether a loop is around it.
    """

    tags: list[tuple[int, int, str]]
    in_loop: bool

    def decided(
        self, source: str, blank: Collection[str]
    ) -> list[tuple[int, int, str]]:
        """Return what is put in place of its tags, so that the longest branch shows."""
        branches = list(zip(self.tags, self.tags[1:], strict=False))
        lengths = [
            _length(source[end:start], blank) for (_, end, _), (start, *_) in branches
        ]
        longest = lengths.index(max(lengths))
        return [
            (start, end, f"{{% {word} {'true' if n == longest else 'false'} %}}")
            for n, ((start, end, word), _) in enumerate(branches)
            if word != "else"
        ]


def _length(branch: str, blank: Collection[str]) -> int:
    """Return how much a branch shows: its letters; a value or a drawing counts more."""
    drawn = sum(branch.count(sign) for sign in _DRAWN)
    values = [v for v in _VALUES.findall(branch) if v[2:-2].strip() not in blank]
    words = _VALUES.sub("", _STATEMENT.sub("", _MARKUP.sub("", branch)))
    return len(words.strip()) + _LENGTH * (drawn + len(values))


def _conditions(source: str) -> Iterator[_Condition]:
    """Yield the conditions of a part that no loop is around."""
    opened: list[_Condition | None] = []
    for match in _STATEMENT.finditer(source):
        word, place = match["word"], (match.start(), match.end(), match["word"])
        if word == "for":
            opened.append(None)
        elif word == "if":
            opened.append(_Condition([place], None in opened))
        elif word == "endfor":
            opened.pop()
        elif opened and (block := opened[-1]) is not None:
            block.tags.append(place)
            if word == "endif":
                opened.pop()
                if not block.in_loop:
                    yield block
