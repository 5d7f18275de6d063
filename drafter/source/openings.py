"""Quotes and brackets that open and do not close."""

from drafter.source import value_rules
from drafter.source.events import Broken, Place
from drafter.source.lines import Line
from drafter.source.page import Page
from drafter.source.quoting import CLOSING, closing_of, quoted
from drafter.source.recovery import Recovery

FAR = 200
"""How many lines apart an opening and what it spoils are looked for."""


def open_quote(page: Page, broken: Broken) -> Recovery | None:
    """Find the quote that the parser was reading when the file ended."""
    line, column = broken.context
    text = page.line(line)
    if text[column : column + 1] not in ('"', "'"):
        return None
    inner = text[column + 1 :]
    finding = value_rules.UNCLOSED_QUOTE.at(
        mark=page.mark(line, column),
        character=text[column],
        quoted=f"{text[:column].strip()} {quoted(inner)}".strip(),
    )
    return Recovery(finding, page.mended({line: text[:column] + quoted(inner)}))


def quote_above(page: Page, broken: Broken) -> Recovery | None:
    """Find the open quote above that a later quote closed by accident."""
    line, column = broken.place
    quote = page.line(line)[:column].rstrip()[-1:]
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
    text = page.line(line)
    rest = "\n".join((text[column:], *page.lines[line + 1 : line + FAR]))
    if rest[:1] not in CLOSING or closing_of(rest):
        return None
    closing = CLOSING[rest[0]]
    finding = value_rules.UNCLOSED_BRACKET.at(
        mark=page.mark(line, column), character=rest[0], closing=closing
    )
    return Recovery(finding, page.mended({line: text + closing}))
