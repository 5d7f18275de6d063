"""Why the parser stopped, and a page on which it can read on."""

from collections.abc import Sequence

import attrs

from drafter.findings import Edit, Finding, Mark, error
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source import traps
from drafter.source.events import Malformed, Place
from drafter.source.line import CLOSING, Line, closing_of, quoted
from drafter.source.page import Page
from drafter.source.traps import GLUED_DASH, MISSING_COLON, UNQUOTED_COLON, Trap

SYNTAX = error("Y100")
UNCLOSED_QUOTE = error("Y104")
UNEVEN_INDENT = error("Y114")
UNCLOSED_BRACKET = error("Y116")
MISSING_DASH = error("Y119")

_ITEM_START = regex(r"[\[{,](?=[^\[{,]*$)")
_ITEM_END = regex(r"[,\]}]")
FAR = 200
"""How many lines apart an opening and what it spoils are looked for."""


@frozen
class Recovery:
    """Why the parser stopped, and the page without the reason.

    Attributes:
        finding: What is wrong, and where.
        page: The page to read on with.
        certain: Whether the reason is known, so that the next stop is news.
    """

    finding: Finding
    page: Page
    certain: bool = True


def recovered(page: Page, malformed: Malformed, known: Sequence[Finding]) -> Recovery:
    """Return why the parser stopped: a trap of the lines around, or a guess.

    Args:
        page: The page that was read.
        malformed: Where the parser stopped.
        known: What was found before; mending it did not help, so it is not the reason.
    """
    for explain in EXPLANATIONS:
        recovery = explain(page, malformed)
        if recovery and not _among(recovery.finding, known):
            return recovery
    finding = SYNTAX.at(mark=page.mark(*malformed.place))
    return Recovery(finding, without(page, malformed.place.line), certain=False)


def line_trap(page: Page, malformed: Malformed) -> Recovery | None:
    """Look for a trap on the line that broke, or where what broke began."""
    for number in suspects(page, malformed):
        trap = traps.of_line(page.line(number))
        if trap is not None:
            mark = page.mark(number, trap.column, trap.length)
            below = _same_below(page, number, trap)
            repaired = {number: trap.repaired, **below}
            edits = (Edit(page.typed[n], text) for n, text in below.items())
            finding = trap.finding(mark, edits)
            return Recovery(finding, page.replaced(repaired))
    return None


def item_trap(page: Page, malformed: Malformed) -> Recovery | None:
    """Look for a trap of the one item inside braces or brackets that broke."""
    number, column = malformed.place
    text = page.line(number)
    before = _ITEM_START.search(text, 0, column)
    if before is None:
        return None
    piece = _ITEM_END.split(text[before.end() :], maxsplit=1)[0]
    trap = traps.of_item(piece)
    if trap is None:
        return None
    mark = page.mark(number, before.end() + trap.column)
    repaired = text[: before.end()] + trap.repaired + text[before.end() + len(piece) :]
    finding = attrs.evolve(trap, repaired=repaired).finding(mark)
    return Recovery(finding, page.replaced({number: repaired}))


def unclosed_quote(page: Page, malformed: Malformed) -> Recovery | None:
    """Find the quote that the parser was reading when the file ended."""
    line, column = malformed.context
    text = page.line(line)
    if text[column : column + 1] not in ('"', "'"):
        return None
    inner = text[column + 1 :]
    finding = UNCLOSED_QUOTE.at(
        mark=page.mark(line, column),
        character=text[column],
        quoted=f"{text[:column].strip()} {quoted(inner)}".strip(),
    )
    return Recovery(finding, page.replaced({line: text[:column] + quoted(inner)}))


def unclosed_quote_above(page: Page, malformed: Malformed) -> Recovery | None:
    """Find the open quote above that a later quote closed by accident."""
    line, column = malformed.place
    quote = page.line(line)[:column].rstrip()[-1:]
    if quote not in ('"', "'"):
        return None
    for number in range(line - 1, max(-1, line - FAR), -1):
        above = Line.of(page.lines[number])
        if above.value.startswith(quote) and not closing_of(above.value):
            place = Place(number, above.column)
            return unclosed_quote(page, Malformed(place, place))
    return None


def unclosed_bracket(page: Page, malformed: Malformed) -> Recovery | None:
    """Find the bracket that the parser was reading and that nothing closes."""
    line, column = malformed.context
    text = page.line(line)
    rest = "\n".join((text[column:], *page.lines[line + 1 : line + FAR]))
    if rest[:1] not in CLOSING or closing_of(rest):
        return None
    closing = CLOSING[rest[0]]
    finding = UNCLOSED_BRACKET.at(
        mark=page.mark(line, column), character=rest[0], closing=closing
    )
    return Recovery(finding, page.replaced({line: text + closing}))


def missing_dash(page: Page, malformed: Malformed) -> Recovery | None:
    """Find a text among the items of a list."""
    for number in (malformed.context.line, malformed.place.line):
        line, above = Line.of(page.line(number)), line_above(page, number)
        if line.bare and "-" in above.lead and line.indent == above.indent:
            text = page.line(number).strip()
            mark = page.mark(number, line.indent, len(text))
            finding = MISSING_DASH.at(mark=mark, text=text)
            return Recovery(finding, page.replaced({number: f"{line.lead}- {text}"}))
    return None


def continued_text(page: Page, malformed: Malformed) -> Recovery | None:
    """Find a text over two lines whose second line has a colon.

    A line that begins with one word and a colon is a field out of place instead.
    """
    number = malformed.place.line
    line, above = Line.of(page.line(number)), line_above(page, number)
    continues = above.bare or (above.value and above.indent < line.indent)
    if not (continues and " " in line.key.split(":")[0]) or "-" in line.lead:
        return None
    whole = f"{above.value} {line.key}{line.value}"
    finding = UNQUOTED_COLON.at(
        mark=page.mark(number, line.column - len(line.key.partition(":")[2]) - 1),
        quoted=above.advice(whole),
    )
    return Recovery(finding, page.replaced({number: ""}))


def missing_colon(page: Page, malformed: Malformed) -> Recovery | None:
    """Find a line that is no field where fields are expected."""
    for number in suspects(page, malformed):
        line = Line.of(page.line(number))
        if line.bare:
            mark = page.mark(number, line.indent, len(line.value))
            finding = MISSING_COLON.at(mark=mark)
            return Recovery(finding, without(page, number))
    return None


def uneven_indent(page: Page, malformed: Malformed) -> Recovery | None:
    """Find a line whose first word stands where no level of the file begins."""
    number, column = malformed.place
    line = Line.of(page.line(number))
    if column > line.column or not line.head.strip():
        return None
    mark = page.mark(number, line.indent)
    finding = UNEVEN_INDENT.at(mark=mark)
    return Recovery(finding, without(page, number, line.indent - 1))


EXPLANATIONS = (
    line_trap,
    item_trap,
    unclosed_quote,
    unclosed_quote_above,
    unclosed_bracket,
    missing_dash,
    continued_text,
    missing_colon,
    uneven_indent,
)
"""In the order in which they are asked; the first that knows speaks."""


def _among(finding: Finding, known: Sequence[Finding]) -> bool:
    return any(_place(finding) == _place(other) for other in known)


def _place(finding: Finding) -> tuple[int, int] | None:
    mark = finding.mark
    return (mark.line, mark.column) if isinstance(mark, Mark) else None


def _same_below(page: Page, number: int, trap: Trap) -> dict[int, str]:
    """Mend the glued dashes that follow: one cause, one finding."""
    repaired: dict[int, str] = {}
    while trap.rule is GLUED_DASH:
        number += 1
        below = traps.of_line(page.line(number))
        if below is None or (below.rule, below.column) != (trap.rule, trap.column):
            break
        repaired[number] = below.repaired
    return repaired


def without(page: Page, number: int, indent: int | None = None) -> Page:
    """Return the page without a line and what stands deeper below it."""
    number = min(number, len(page.lines) - 1)
    floor = Line.of(page.lines[number]).indent if indent is None else indent
    repaired = {number: ""}
    for below in range(number + 1, len(page.lines)):
        text = page.lines[below]
        if text.strip() and Line.of(text).indent <= floor:
            break
        repaired[below] = ""
    return page.replaced(repaired)


def suspects(page: Page, malformed: Malformed) -> tuple[int, ...]:
    """Return the lines to look at: also the one above, when it is no field."""
    above = _number_above(page, malformed.place.line)
    bare = above is not None and Line.of(page.line(above)).bare
    lines = (malformed.context.line, malformed.place.line)
    return (*lines, above) if bare and above is not None else lines


def line_above(page: Page, number: int) -> Line:
    """Return the nearest line above that is not blank; an empty one at the top."""
    above = _number_above(page, number)
    return Line.of("" if above is None else page.line(above))


def _number_above(page: Page, number: int) -> int | None:
    numbers = range(min(number, len(page.lines)) - 1, -1, -1)
    return next((x for x in numbers if page.line(x).strip()), None)
