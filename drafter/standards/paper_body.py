"""The running text: headings, clauses, points, paragraphs."""

import re
from collections.abc import Iterator, Sequence

from drafter.ooxml.paragraph_format import Alignment
from drafter.patterns import regex
from drafter.records import frozen
from drafter.standards.text_line import Line

_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(pattern), kind)
    for pattern, kind in (
        (
            r"^(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:(?:thứ|THỨ)\s+\w+|[IVX]+|\d+)\b",
            "part_number",
        ),
        (r"^(?:Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+(?:\d+|[IVX]+)\b", "section_number"),
        (r"^Điều\s+\d+\b", "article"),
        (r"^[IVX]{1,6}\s*[.\-–)]\s*(?=[^\W\d_])", "section"),
        (r"^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s", "sub_clause"),
        (r"^\d{1,2}\s*[.)\-]\s*(?=[^\W\d_\"“(])", "clause"),
        (r"^[A-Z]\s*[.\-–)]\s*(?=[^\W\d_])", "letter_section"),
        (r"^[a-zđ]\s*[).]\s*(?=\S)", "point"),
        (r"^[-–•*]\s*(?=\S)", "dash_item"),
        (r"^\+\s*(?=\S)", "plus_item"),
    )
)
PROSE = frozenset(
    {"body", "clause", "sub_clause", "point", "dash_item", "plus_item", "legal_basis"}
)
"""Kinds of paragraphs that are prose, in whole sentences or items."""
_ARTICLE = regex(r"^Điều\s+\d+\b")
_BASIS = regex(r"^[-–]?\s*(?:Căn cứ|Xét đề nghị|Theo đề nghị|Xét)\b")
_CLAUSE = regex(
    r", (?:Ủy ban|UBND|Hội đồng|HĐND|Thường trực|Đảng ủy|Ban|Chi bộ|Văn phòng|Phòng"
    r"|Sở|Công an)\b.*\b(?:báo cáo|đề nghị|yêu cầu|thông báo|xây dựng|tổ chức|ban hành"
    r"|kính|trình|mời)\b"
)
"""A main clause behind a basis: the line is a sentence of the body."""
_FORMULA = regex(r"^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$|^KẾT LUẬN\s*:?$")
_ENDS = (".", ";", ":", "!", "?", "…", "”", '"', ",")
_SHORT = 80
"""A line without a stop and not longer than this is no paragraph of prose."""
_TITLE = 130
_STOPPED_TITLE = 50


@frozen(eq=False, repr=False)
class Item:
    """A paragraph of the body and the component it is.

    Attributes:
        line: The paragraph.
        kind: The component; one that no sheet speaks of when it is neither.
    """

    line: Line
    kind: str


def items(texts: Sequence[Line]) -> Iterator[Item]:
    """Yield the paragraphs of the running text with what each is."""
    before = ""
    started = False
    of_articles = any(_ARTICLE.search(line.text) for line in texts)
    for line in texts:
        kind = _kind(line, before, started)
        if kind == "clause" and _is_titled(line, of_articles=of_articles):
            kind = "clause_title"
        started = started or kind not in ("legal_basis", "heading", "formula")
        before = kind
        yield Item(line, kind)


def _kind(line: Line, before: str, started: bool) -> str:
    if not started and _is_basis(line.text):
        return "legal_basis"
    if _FORMULA.search(line.text):
        return "formula"
    if before == "part_number" and _is_heading(line):
        return "part_title"
    if before == "section_number" and _is_heading(line):
        return "section_title"
    kind = next((kind for pattern, kind in _KINDS if pattern.search(line.text)), "")
    if kind in ("section", "letter_section") and not _is_heading_of(line):
        return "body"
    if kind:
        return kind
    return "heading" if _is_heading(line) else "body"


def _is_basis(text: str) -> bool:
    led = text.endswith((".", ":")) and _CLAUSE.search(text)
    return bool(_BASIS.search(text)) and not led


def _is_titled(line: Line, *, of_articles: bool) -> bool:
    """Say whether a numbered line is a title: bold, or short and without a stop.

    Under articles a clause that is short and not bold is a sentence like others.
    """
    bold = line.is_bold
    if line.text.endswith(_ENDS):
        return bold and len(line.text) <= _STOPPED_TITLE
    return len(line.text) <= _TITLE if bold else not of_articles


def _is_heading_of(line: Line) -> bool:
    """Say whether a line behind a Roman number or a letter is no prose."""
    return len(line.text) <= 2 * _TITLE and not line.text.endswith((";", ","))


def _is_heading(line: Line) -> bool:
    """Say whether a line is set apart: in the middle, or short and without a stop."""
    if len(line.text) > 2 * _TITLE:
        return False
    centred = line.paragraph.format.alignment in (Alignment.CENTER, Alignment.RIGHT)
    stopped = line.text.endswith(_ENDS)
    limit = _TITLE if centred else _SHORT
    return line.is_upper or (len(line.text) <= limit and not stopped)
