"""What stands around the text of page 1: how to reach a body, its digital signature.

Both are known by their place and their words; where they are not found, nothing is
said of them.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.ooxml.effective import Paper
from drafter.standards import columns
from drafter.standards.lines import Line

_CONTACT = re.compile(
    r"\b(?:Địa chỉ|Trụ sở|ĐT|SĐT|Điện thoại|Tel|Fax|E-?mail|Thư điện tử|Website"
    r"|Cổng thông tin|Trang thông tin)\b|\w@\w",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?\s*[+]0?7(?::?00)?\b|^(?:Ký (?:số )?bởi|Người ký"
    r"|Thời gian ký|Ngày ký)\s*:",
    re.IGNORECASE,
)


def contact(paper: Paper) -> list[Line]:
    """Return the lines at the foot of the first pages that say how to reach a body."""
    return [line for line in _lines(paper, header=False) if _CONTACT.search(line.text)]


def signature(paper: Paper, head: Sequence[tuple[Line, ...]]) -> list[Line]:
    """Return the lines of a digital signature at the top of page 1.

    Args:
        paper: The paper.
        head: The lines of its letterhead, by paragraph.
    """
    inside = (line for lines in head for line in lines)
    above = _lines(paper, header=True)
    return [line for line in (*above, *inside) if _SIGNED.search(line.text)]


def _lines(paper: Paper, *, header: bool) -> Iterator[Line]:
    """Yield the lines above or below page 1, or below all pages of its section."""
    margins = paper.sections[0].margins
    turns = ("default", "first") if not header else (_turn(paper),)
    for margin in margins:
        if margin.header is header and margin.turn in turns:
            yield from columns.columns(paper, margin.paragraph, 0)


def _turn(paper: Paper) -> str:
    return "first" if paper.sections[0].first_differs else "default"
