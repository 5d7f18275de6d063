"""Papers in due form, made in memory: what stands where, and how it looks.

A draft is written from the defaults of a sheet; a test changes one thing in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.ooxml.text_width import advance
from drafter.standards import Sheet

LOOKS = ("size", "bold", "italic", "underline")
STANDS = ("align", "before", "after", "line", "exactly", "first_line")
PROSE = (
    "body", "clause", "clause_title", "point", "dash_item", "plus_item", "legal_basis",
    "article", "section",
)  # fmt: skip


@dataclass
class Block:
    """A paragraph: its component, its words, its formatting in points and mm."""

    component: str
    text: str
    size: Decimal = Decimal(14)
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"
    before: Decimal = Decimal(0)
    after: Decimal = Decimal(0)
    line: Decimal = Decimal(1)
    exactly: Decimal | None = None
    first_line: Decimal = Decimal(0)
    font: str = "Times New Roman"
    colour: str = ""
    rule: Decimal | None = None
    label_italic: bool = False
    boxed: bool = False
    above: bool = False


@dataclass
class Draft:
    """A paper: the two columns above and below, what is between, its annexes."""

    sheet: Sheet
    left: list[Block] = field(default_factory=list)
    right: list[Block] = field(default_factory=list)
    number: list[Block] = field(default_factory=list)
    date: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    recipients: list[Block] = field(default_factory=list)
    signature: list[Block] = field(default_factory=list)
    annexes: list[list[Block]] = field(default_factory=list)
    paper: tuple[int, int] = (210, 297)
    margins: dict[str, Decimal] = field(default_factory=dict)
    page_number: Block = field(default_factory=lambda: Block("page_number", ""))
    page_number_in: str = "header"
    first_hidden: bool = True
    restart: bool = True
    edge: Decimal = Decimal(10)
    top: list[Block] = field(default_factory=list)
    foot: list[Block] = field(default_factory=list)
    foot_on_page_one: bool = True
    mirrored: bool = False
    facing: bool = False
    rows: int = 0
    rows_whole: bool = True
    head_repeated: bool = True

    def parts(self) -> tuple[list[Block], ...]:
        """Return the lists that blocks stand in."""
        return (
            self.left, self.right, self.number, self.date, self.body,
            self.recipients, self.signature, self.top, self.foot, *self.annexes,
        )  # fmt: skip

    def blocks(self) -> Iterator[Block]:
        """Yield every block."""
        for part in self.parts():
            yield from part

    def of(self, component: str) -> list[Block]:
        """Return the blocks of a component."""
        if component == "page_number":
            return [self.page_number]
        return [block for block in self.blocks() if block.component == component]

    def remove(self, component: str) -> None:
        """Take a component out."""
        for part in self.parts():
            part[:] = [block for block in part if block.component != component]

    def add(self, where: list[Block], component: str, text: str, at: int = -1) -> Block:
        """Put a block of a component in its default form into a part."""
        block = formatted(self.sheet, component, text)
        where.insert(len(where) if at < 0 else at, block)
        return block


def formatted(sheet: Sheet, component: str, text: str) -> Block:
    """Return a block that looks as a sheet wants the component."""
    block = Block(component, text)
    prose = component in PROSE
    base = [sheet.rule(f"body.{aspect}") for aspect in STANDS] if prose else []
    if prose:
        block.after = Decimal(6)
    for rule in base:
        if rule is not None:
            setattr(block, rule.aspect, _value(rule.default))
    for aspect in (*LOOKS, *STANDS, "label_italic"):
        rule = sheet.rule(f"{component}.{aspect}")
        if rule is not None:
            setattr(block, aspect, _value(rule.default))
    for aspect in ("boxed", "above"):
        setattr(block, aspect, sheet.rule(f"{component}.{aspect}") is not None)
    room = sheet.rule(f"{component}.room")
    if room is not None:
        block.before = _value(room.default)
    if sheet.rule(f"{component}.side") and component == "digital_signature":
        block.align = "right"
    rule = sheet.rule(f"{component}.rule")
    if rule is not None:
        width = advance(text, block.size, block.bold, block.italic)
        block.rule = width * Decimal(rule.default) / 100
    return block


def _value(value: object) -> object:
    number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
    return Decimal(str(value)) if number else value


def started(sheet: Sheet) -> Draft:
    """Return a draft with the page of a sheet, and no words."""
    draft = Draft(sheet)
    for side in ("top", "bottom", "left", "right"):
        rule = sheet.rule(f"page.margin_{side}")
        draft.margins[side] = Decimal(str(rule.default)) if rule else Decimal(20)
    draft.page_number = formatted(sheet, "page_number", "")
    return draft
