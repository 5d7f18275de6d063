"""Which line of a paper is what: letterhead, title, body, signature, annexes.

Components are known by where they stand, what they say and how they look; names
of styles are not looked at, so papers of any origin are read the same way.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import field

from drafter.formatter.orthography import toned
from drafter.model import Family
from drafter.ooxml.document import Document, PageNumber, Paragraph, Run
from drafter.ooxml.paragraph_format import ParagraphFormat
from drafter.patterns import regex
from drafter.records import frozen
from drafter.standards import paper_body, paper_end, paper_head, paper_title
from drafter.standards.paper_body import Item
from drafter.standards.paper_head import Components, Phrases
from drafter.standards.sheet import Sheet
from drafter.standards.text_line import Line, column_lines, paragraph_line
from drafter.values import ToneStyle

_OFFICIAL = (
    "number", "place_date", "letter_subject", "recipients_label", "sign_authority",
)  # fmt: skip
"""What only papers of bodies have."""
_ENOUGH = 3

_ISSUERS = ("issuer", "parent_issuer", "sign_authority", "number")

_CONTACT = regex(
    r"\b(?:Địa chỉ|Trụ sở|ĐT|SĐT|Điện thoại|Tel|Fax|E-?mail|Thư điện tử|Website"
    r"|Cổng thông tin|Trang thông tin)\b|\w@\w",
    re.IGNORECASE,
)
_DIGITALLY_SIGNED = regex(
    r"\d{1,2}:\d{2}(?::\d{2})?\s*[+]0?7(?::?00)?\b|^(?:Ký (?:số )?bởi|Người ký"
    r"|Thời gian ký|Ngày ký)\s*:",
    re.IGNORECASE,
)


@frozen(kw_only=True, eq=False, repr=False)
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

    paper: Document
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
        official = sum(bool(self.of(name)) for name in _OFFICIAL)
        return opened + self.known_type + official >= _ENOUGH

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


def read(paper: Document, sheets: Iterable[Sheet]) -> Anatomy:
    """Return what was found in a paper.

    Args:
        paper: The paper.
        sheets: The sheets whose phrases and types may stand in it.
    """
    phrases = Phrases.of(sheets)
    split = [
        tuple(column_lines(paper, paragraph, number))
        for number, paragraph in enumerate(paper.paragraphs)
    ]
    title_begins = paper_head.end(split, phrases)
    components: Components = {}
    signed = _digital_signature(paper, split[:title_begins])
    components["digital_signature"] = signed
    rest = [
        tuple(line for line in lines if line not in signed)
        for lines in split[:title_begins]
    ]
    paper_head.recognise(rest, phrases, components)
    body_begins = paper_title.recognise(split, title_begins, phrases, components)
    tail_begins = paper_end.begin(split, body_begins)
    tail_ends = paper_end.end(split, tail_begins)
    paper_end.recognise(split[tail_begins:tail_ends], components)
    annexes = paper_end.recognise_annexes(split, tail_ends, components)
    last = tail_begins if tail_begins < len(split) else (*annexes, len(split))[0]
    items = tuple(paper_body.items(_texts(paper.paragraphs, body_begins, last)))
    components["contact"] = _contact(paper)
    components["page_number"] = [
        _page_number(number)
        for section in paper.sections
        for number in section.page_numbers
    ]
    for item in items:
        components.setdefault(item.kind, []).append(item.line)
    return Anatomy(
        paper=paper,
        lines={name: tuple(lines) for name, lines in components.items() if lines},
        items=items,
        annexes=annexes,
        known_type=any(
            phrases.names_type(x.text) for x in components.get("type_name", ())
        ),
        title_begins=title_begins,
        body_begins=body_begins,
        tail_begins=last,
    )


def _page_number(number: PageNumber) -> Line:
    """Return a page number as a line like any other."""
    run = Run(text="1", format=number.format)
    form = ParagraphFormat(alignment=number.alignment)
    paragraph = Paragraph(spot=number.spot, content=(run,), format=form)
    return Line(text="1", runs=(run,), paragraph=paragraph)


def _texts(paragraphs: tuple[Paragraph, ...], start: int, end: int) -> list[Line]:
    """Return the running text: what stands in no table and no text box."""
    texts = [
        paragraph_line(paragraph, number)
        for number, paragraph in enumerate(paragraphs[start:end], start)
        if paragraph.cell is None and not paragraph.in_text_box
    ]
    return [line for line in texts if line.text and not line.typed_rule]


def _contact(paper: Document) -> list[Line]:
    """Return the lines at the foot of the first pages that say how to reach a body."""
    return [
        line
        for line in _margin_lines(paper, header=False)
        if _CONTACT.search(line.text)
    ]


def _digital_signature(paper: Document, head: Sequence[tuple[Line, ...]]) -> list[Line]:
    """Return the lines of a digital signature at the top of page 1.

    Args:
        paper: The paper.
        head: The lines of its letterhead, by paragraph.
    """
    inside = (line for lines in head for line in lines)
    above = _margin_lines(paper, header=True)
    return [line for line in (*above, *inside) if _DIGITALLY_SIGNED.search(line.text)]


def _margin_lines(paper: Document, *, header: bool) -> Iterator[Line]:
    """Yield the lines above or below page 1, or below all pages of its section."""
    margins = paper.sections[0].headers_footers
    turns = ("default", "first") if not header else (_turn(paper),)
    for margin in margins:
        if margin.in_header is header and margin.pages in turns:
            yield from column_lines(paper, margin.paragraph, 0)


def _turn(paper: Document) -> str:
    return "first" if paper.sections[0].first_differs else "default"


def family_of(anatomy: Anatomy, among: Iterable[Sheet]) -> Family | None:
    """Return the family whose form a paper has, or nothing when nothing shows it.

    The body that issues it says most; where two regimes are mixed it decides.
    """
    known = tuple(among)
    named = toned(
        " ".join(anatomy.text(name).upper() for name in _ISSUERS), ToneStyle.HOA_ON_O
    )
    by_name = {s.family for s in known if s.issuers and re.search(s.issuers, named)}
    by_opening = {s.family for s in known if anatomy.of(s.opening)}
    both = by_name & by_opening
    for families in (both, by_opening, by_name):
        if len(families) == 1:
            return next(iter(families))
    issuer = toned(anatomy.text("issuer").upper(), ToneStyle.HOA_ON_O)
    matches = [(m.start(), s.family) for s in known if (m := _issuer_match(s, issuer))]
    return min(matches)[1] if matches else None


def _issuer_match(sheet: Sheet, issuer: str) -> re.Match[str] | None:
    return re.search(sheet.issuers, issuer) if sheet.issuers else None
