"""Where the parser stops: why, and a page on which it can read on."""

import attrs

from drafter.findings import Finding
from drafter.source import trap_rules, traps
from drafter.source.events import Broken, Place
from drafter.source.lines import Line
from drafter.source.page import Page
from drafter.source.quoting import CLOSING, closing_of, quoted

FAR = 200
"""How many lines apart an opening and what it spoils are looked for."""


@attrs.frozen
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


def recovered(page: Page, broken: Broken) -> Recovery:
    """Return why the parser stopped: a trap of the lines around, or a guess."""
    for explain in EXPLANATIONS:
        if recovery := explain(page, broken):
            return recovery
    finding = trap_rules.SYNTAX.at(mark=page.mark(*broken.place))
    return Recovery(finding, _without(page, broken.place.line), certain=False)


def line_trap(page: Page, broken: Broken) -> Recovery | None:
    """Look for a trap on the line that broke, or where what broke began."""
    for number in (broken.context.line, broken.place.line):
        trap = traps.of_line(_text(page, number))
        if trap is not None:
            mark = page.mark(number, trap.column, trap.length)
            mended = {number: trap.mended, **_same_below(page, number, trap)}
            finding = trap.rule.at(mark=mark, **trap.values)
            return Recovery(finding, page.mended(mended))
    return None


def open_quote(page: Page, broken: Broken) -> Recovery | None:
    """Find the quote that the parser was reading when the file ended."""
    line, column = broken.context
    text = _text(page, line)
    if text[column : column + 1] not in ('"', "'"):
        return None
    inner = text[column + 1 :]
    finding = trap_rules.UNCLOSED_QUOTE.at(
        mark=page.mark(line, column),
        character=text[column],
        quoted=f"{text[:column].strip()} {quoted(inner)}".strip(),
    )
    return Recovery(finding, page.mended({line: text[:column] + quoted(inner)}))


def quote_above(page: Page, broken: Broken) -> Recovery | None:
    """Find the open quote above that a later quote closed by accident."""
    line, column = broken.place
    quote = _text(page, line)[:column].rstrip()[-1:]
    if quote not in ('"', "'"):
        return None
    for number in range(line - 1, max(-1, line - FAR), -1):
        above = Line.of(page.lines[number])
        if above.value.startswith(quote) and not closing_of(above.value):
            place = Place(number, above.column)
            return open_quote(page, Broken(place, place))
    return None


def open_bracket(page: Page, broken: Broken) -> Recovery | None:
    """Find the bracket that the parser was reading and that nothing closes."""
    line, column = broken.context
    text = _text(page, line)
    rest = "\n".join((text[column:], *page.lines[line + 1 : line + FAR]))
    if rest[:1] not in CLOSING or closing_of(rest):
        return None
    closing = CLOSING[rest[0]]
    finding = trap_rules.UNCLOSED_BRACKET.at(
        mark=page.mark(line, column), character=rest[0], closing=closing
    )
    return Recovery(finding, page.mended({line: text + closing}))


def missing_dash(page: Page, broken: Broken) -> Recovery | None:
    """Find a text among the items of a list."""
    number = broken.place.line
    line, above = Line.of(_text(page, number)), _line_above(page, number)
    if line.key or not line.value or line.indent != above.indent:
        return None
    if "-" in line.lead or "-" not in above.lead:
        return None
    text = _text(page, number).strip()
    finding = trap_rules.MISSING_DASH.at(
        mark=page.mark(number, line.indent, len(text)), text=text
    )
    return Recovery(finding, page.mended({number: f"{line.lead}- {text}"}))


def missing_colon(page: Page, broken: Broken) -> Recovery | None:
    """Find a line that is no field where fields are expected."""
    for number in (broken.context.line, broken.place.line):
        line = Line.of(_text(page, number))
        if line.value and not line.key and "-" not in line.lead:
            mark = page.mark(number, line.indent, len(line.value))
            finding = trap_rules.MISSING_COLON.at(mark=mark)
            return Recovery(finding, _without(page, number))
    return None


def uneven_indent(page: Page, broken: Broken) -> Recovery | None:
    """Find a line whose first word stands where no level of the file begins."""
    number, column = broken.place
    line = Line.of(_text(page, number))
    if column > line.column or not line.head.strip():
        return None
    mark = page.mark(number, line.indent)
    finding = trap_rules.UNEVEN_INDENT.at(mark=mark)
    return Recovery(finding, _without(page, number, line.indent - 1))


EXPLANATIONS = (
    line_trap,
    open_quote,
    quote_above,
    open_bracket,
    missing_dash,
    missing_colon,
    uneven_indent,
)
"""In the order in which they are asked; the first that knows speaks."""


def _same_below(page: Page, number: int, trap: traps.Trap) -> dict[int, str]:
    """Mend the glued dashes that follow: one cause, one finding."""
    mended: dict[int, str] = {}
    while trap.rule is trap_rules.GLUED_DASH:
        number += 1
        below = traps.of_line(_text(page, number))
        if below is None or (below.rule, below.column) != (trap.rule, trap.column):
            break
        mended[number] = below.mended
    return mended


def _without(page: Page, number: int, indent: int | None = None) -> Page:
    """Return the page without a line and what stands deeper below it."""
    number = min(number, len(page.lines) - 1)
    floor = Line.of(page.lines[number]).indent if indent is None else indent
    mended = {number: ""}
    for below in range(number + 1, len(page.lines)):
        text = page.lines[below]
        if text.strip() and Line.of(text).indent <= floor:
            break
        mended[below] = ""
    return page.mended(mended)


def _line_above(page: Page, number: int) -> Line:
    above = (x for x in reversed(page.lines[:number]) if x.strip())
    return Line.of(next(above, ""))


def _text(page: Page, number: int) -> str:
    return page.lines[number] if number < len(page.lines) else ""
