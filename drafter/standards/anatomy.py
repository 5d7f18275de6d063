"""Which line of a paper is what: letterhead, title, body, signature, annexes.

Components are known by where they stand, what they say and how they look; names
of styles are not looked at, so papers of any origin are read the same way.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from attrs import field, frozen

from drafter.ooxml.effective import Form, PageNumber, Paper, Paragraph, Run
from drafter.standards import annex, body, columns, head, outside, tail, title
from drafter.standards.body import Item
from drafter.standards.lines import Line
from drafter.standards.phrases import Phrases
from drafter.standards.sheet import Sheet

_OFFICIAL = (
    "number", "place_date", "letter_subject", "recipients_label", "sign_authority",
)  # fmt: skip
"""What only papers of bodies have."""
_ENOUGH = 3


@frozen(kw_only=True)
class Anatomy:
    """The components of one paper.

    Attributes:
        paper: The paper.
        lines: The lines of each component that was found.
        items: The paragraphs of the body, each with what it is.
        annexes: Numbers of the paragraphs that begin an annex.
        known_type: Whether its type is one of those that bodies issue.
        title_begins: Number of the paragraph after the letterhead.
        body_begins: Number of the first paragraph of the body.
        tail_begins: Number of the first paragraph of signature and recipients.
    """

    paper: Paper
    lines: Mapping[str, tuple[Line, ...]] = field(factory=dict)
    items: tuple[Item, ...] = ()
    annexes: tuple[int, ...] = ()
    known_type: bool = False
    title_begins: int = 0
    body_begins: int = 0
    tail_begins: int = 0

    def of(self, component: str) -> tuple[Line, ...]:
        """Return the lines of a component; none when it was not found."""
        return self.lines.get(component, ())

    def text(self, component: str) -> str:
        """Return the words of a component."""
        return " ".join(line.text for line in self.of(component))

    @property
    def recognised(self) -> bool:
        """Whether enough was found to call it the paper of a body.

        A contract or an application has the name of the State above it too.
        """
        opened = bool(self.of("national_name") or self.of("party_title"))
        found = sum(bool(self.of(name)) for name in _OFFICIAL)
        return opened + self.known_type + found >= _ENOUGH

    def zone(self, number: int) -> range:
        """Return the numbers of letterhead, title, body or rest around a paragraph."""
        edges = (
            0,
            self.title_begins,
            self.body_begins,
            self.tail_begins,
            len(self.paper.paragraphs),
        )
        for start, end in pairwise(edges):
            if start <= number < end:
                return range(start, end)
        return range(len(self.paper.paragraphs))


def read(paper: Paper, sheets: Iterable[Sheet]) -> Anatomy:
    """Return what was found in a paper.

    Args:
        paper: The paper.
        sheets: The sheets whose phrases and types may stand in it.
    """
    phrases = Phrases.of(sheets)
    split = [
        tuple(columns.columns(paper, paragraph, number))
        for number, paragraph in enumerate(paper.paragraphs)
    ]
    title_begins = head.end(split, phrases)
    found: dict[str, list[Line]] = {}
    signed = outside.signature(paper, split[:title_begins])
    found["digital_signature"] = signed
    rest = [
        tuple(line for line in lines if line not in signed)
        for lines in split[:title_begins]
    ]
    head.recognise(rest, phrases, found)
    body_begins = title.recognise(split, title_begins, phrases, found)
    tail_begins = tail.begin(split, body_begins)
    tail_ends = tail.end(split, tail_begins)
    tail.recognise(split[tail_begins:tail_ends], found)
    annexes = annex.recognise(split, tail_ends, found)
    last = tail_begins if tail_begins < len(split) else (*annexes, len(split))[0]
    items = tuple(body.items(_texts(paper.paragraphs, body_begins, last)))
    found["contact"] = outside.contact(paper)
    found["page_number"] = [
        _page_number(number)
        for section in paper.sections
        for number in section.page_numbers
    ]
    for item in items:
        found.setdefault(item.kind, []).append(item.line)
    return Anatomy(
        paper=paper,
        lines={name: tuple(kept) for name, kept in found.items() if kept},
        items=items,
        annexes=annexes,
        known_type=any(phrases.names_type(x.text) for x in found.get("type_name", ())),
        title_begins=title_begins,
        body_begins=body_begins,
        tail_begins=last,
    )


def _page_number(number: PageNumber) -> Line:
    """Return a page number as a line like any other."""
    run = Run(text="1", face=number.face)
    form = Form(align=number.align)
    paragraph = Paragraph(spot=number.spot, runs=(run,), form=form)
    return Line(text="1", runs=(run,), paragraph=paragraph)


def _texts(paragraphs: tuple[Paragraph, ...], start: int, end: int) -> list[Line]:
    """Return the running text: what stands in no table and no text box."""
    texts = [
        columns.whole(paragraph, number)
        for number, paragraph in enumerate(paragraphs[start:end], start)
        if paragraph.cell is None and not paragraph.boxed
    ]
    return [line for line in texts if line.text and not line.typed_rule]
