"""Tags of YAML: all refused but ``!!str``, which says what everything is."""

from collections.abc import Iterator

from drafter.findings import Finding
from drafter.source.events import Event
from drafter.source.lines import Line
from drafter.source.page import Page
from drafter.source.shape_rules import TAG_REFUSED
from drafter.source.value_rules import RESERVED_FIRST

_CORE = "tag:yaml.org,2002:"


def refused_tag(page: Page, event: Event) -> Iterator[Finding]:
    """Refuse the tag of a node, if it has one.

    A ``!word`` is more likely a sentence that begins with an exclamation mark.
    """
    if event.tag in ("", f"{_CORE}str"):
        return
    mark, line = page.span(event), page.line(event.line)
    if line.startswith(("!!", "!<"), event.column):
        yield TAG_REFUSED.at(mark=mark, tag=event.tag.replace(_CORE, "!!"))
    else:
        shown = Line.of(line).advice()
        yield RESERVED_FIRST.at(mark=mark, character="!", quoted=shown)
