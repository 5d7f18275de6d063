"""Lines that stand where they do not fit: no dash, no colon, no level."""

from drafter.source import line_rules, value_rules
from drafter.source.events import Broken
from drafter.source.lines import Line
from drafter.source.page import Page
from drafter.source.recovery import Recovery, line_above, suspects, without


def missing_dash(page: Page, broken: Broken) -> Recovery | None:
    """Find a text among the items of a list."""
    for number in (broken.context.line, broken.place.line):
        line, above = Line.of(page.line(number)), line_above(page, number)
        if line.bare and "-" in above.lead and line.indent == above.indent:
            text = page.line(number).strip()
            mark = page.mark(number, line.indent, len(text))
            finding = line_rules.MISSING_DASH.at(mark=mark, text=text)
            return Recovery(finding, page.mended({number: f"{line.lead}- {text}"}))
    return None


def continued_text(page: Page, broken: Broken) -> Recovery | None:
    """Find a text over two lines whose second line has a colon.

    A line that begins with one word and a colon is a field out of place instead.
    """
    number = broken.place.line
    line, above = Line.of(page.line(number)), line_above(page, number)
    continues = above.bare or (above.value and above.indent < line.indent)
    if not (continues and " " in line.key.split(":")[0]) or "-" in line.lead:
        return None
    whole = f"{above.value} {line.key}{line.value}"
    finding = value_rules.UNQUOTED_COLON.at(
        mark=page.mark(number, line.column - len(line.key.partition(":")[2]) - 1),
        quoted=above.advice(whole),
    )
    return Recovery(finding, page.mended({number: ""}))


def missing_colon(page: Page, broken: Broken) -> Recovery | None:
    """Find a line that is no field where fields are expected."""
    for number in suspects(page, broken):
        line = Line.of(page.line(number))
        if line.bare:
            mark = page.mark(number, line.indent, len(line.value))
            finding = line_rules.MISSING_COLON.at(mark=mark)
            return Recovery(finding, without(page, number))
    return None


def uneven_indent(page: Page, broken: Broken) -> Recovery | None:
    """Find a line whose first word stands where no level of the file begins."""
    number, column = broken.place
    line = Line.of(page.line(number))
    if column > line.column or not line.head.strip():
        return None
    mark = page.mark(number, line.indent)
    finding = line_rules.UNEVEN_INDENT.at(mark=mark)
    return Recovery(finding, without(page, number, line.indent - 1))
