"""Rules on pages: size and direction, margins, backs, page numbers, annex pages."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from drafter.findings import error
from drafter.ooxml.document import PageNumber, Section
from drafter.standards import measure
from drafter.standards.aspect import (
    LENGTH,
    Aspect,
    Deviation,
    Inspection,
    Values,
    Verdict,
    always,
    amount,
    number,
    quoted,
    same,
    switch,
)
from drafter.standards.measure import ruled_tables
from drafter.standards.requirement import Allowance, Component, Requirement
from drafter.standards.sheet_values import (
    NUMBER,
    SWITCH,
    TEXT_OR_EMPTY,
    Kind,
    Wording,
    tuple_of,
)
from drafter.standards.text_line import plain_words

PAPER_SIZE = error("R240")
MARGIN = error("R241")
PAGE_NUMBER = error("R242")
FIRST_PAGE = error("R243")
ANNEX_PAGES = error("R244")
NUMBER_EDGE = error("R245")
ANNEX_NUMBER = error("R246")
DUPLEX = error("R247")
DIRECTION = error("R248")

_PAPER = Decimal(1)
_MARGIN = Decimal("0.5")
_TURNED: Mapping[str, Mapping[str, str]] = {
    "left": {"top": "top", "right": "right", "bottom": "bottom", "left": "left"},
    "top": {"top": "right", "right": "bottom", "bottom": "left", "left": "top"},
    "bottom": {"top": "left", "right": "top", "bottom": "right", "left": "bottom"},
    "right": {"top": "top", "right": "left", "bottom": "bottom", "left": "right"},
}
"""Where each margin of an upright front lies, by the edge that is bound.

No text says which margin is which on a page that lies across. Word turns the
margins with the page; others leave them. So the widest tells what is bound.
"""
_EDGE = Decimal(1)


def paper_size(inspection: Inspection, rule: Requirement) -> Verdict:
    """The size of the paper, whichever way it lies."""
    wrong, unread = [], False
    for section in inspection.paper.sections:
        if any(_has_size(section, size) for size in rule.values):
            continue
        other = _allowance(inspection, rule, section)
        if other is None:
            size = f"{number(section.width)} × {number(section.height)} mm"
            wrong.append(Deviation(same(size), inspection.spot))
        elif not other.read:
            unread = True
    return None if unread and not wrong else wrong


def portrait(inspection: Inspection, rule: Requirement) -> Verdict:
    """Pages that stand upright; one with a table may lie across."""
    sections = list(_large(inspection))
    tabled = {table.section for table in ruled_tables(inspection.paper)}
    words = ("nằm ngang mà không có bảng", "lying across without a table")
    wrong = [
        Deviation(words, inspection.spot)
        for index, section in sections
        if section.landscape and index not in tabled
    ]
    return wrong if sections else None


def margin(side: str) -> Callable[[Inspection, Requirement], Verdict]:
    """Return what judges one margin, whichever way a page lies."""

    def judge(inspection: Inspection, rule: Requirement) -> Verdict:
        widths = [
            getattr(section, _TURNED[_bound(section)][side])
            for _, section in _large(inspection)
        ]
        wrong = [
            Deviation(amount(width, "mm"), inspection.spot)
            for width in widths
            if not rule.allows(width, _MARGIN)
        ]
        return wrong if widths else None

    return judge


def back(inspection: Inspection, rule: Requirement) -> Verdict:
    """Margins that change places on the back of sheets printed on both sides.

    A file shows that it is for both sides by mirrored margins, by headers of its
    own for even pages, or by a section that begins on a back.
    """
    if inspection.paper.mirrored_margins:
        return []
    backs = [
        section for section in inspection.paper.sections if section.starts_on_even_page
    ]
    if not backs and any(section.even_differs for section in inspection.paper.sections):
        words = ("hai mặt cùng một kiểu lề", "the same margins on both sides")
        return [Deviation(words, inspection.spot)]
    assert isinstance(rule.value, tuple)
    required = tuple(Decimal(side) for side in rule.value)
    margins = [(section.left, section.right) for section in backs]
    wrong = [
        Deviation(_sides(*map(number, pair)), inspection.spot)
        for pair in margins
        if any(abs(a - b) > _MARGIN for a, b in zip(pair, required, strict=True))
    ]
    return wrong if backs else None


def _sides(left: object, right: object) -> Wording:
    """Say the margins of a back, in mm."""
    return (
        f"mặt sau lề trái {left}, lề phải {right} mm",
        f"on the back {left} mm at the left, {right} mm at the right",
    )


def _bound(section: Section) -> str:
    """Return the edge whose margin is the widest of those that may be bound."""
    edges: tuple[str, ...] = (
        ("left", "top", "bottom") if section.landscape else ("left",)
    )
    if section.starts_on_even_page and not section.landscape:
        edges = ("left", "right")
    return max(edges, key=lambda edge: getattr(section, edge))


def _large(inspection: Inspection) -> Iterator[tuple[int, Section]]:
    """Yield the sections but those of a smaller size that is allowed.

    What margins a smaller size has was not read.
    """
    rule = inspection.sheet.rule("page.paper")
    for index, section in enumerate(inspection.paper.sections):
        if rule is None or not any(
            _has_size(section, other.value) for other in rule.also
        ):
            yield index, section


def _allowance(
    inspection: Inspection, rule: Requirement, section: Section
) -> Allowance | None:
    kind = plain_words(inspection.anatomy.text("type_name"))
    for other in rule.also:
        named = any(kind.startswith(plain_words(name)) for name in other.types)
        if named and _has_size(section, other.value):
            return other
    return None


def _has_size(section: Section, size: tuple[int, ...]) -> bool:
    """Say whether the paper has a size, upright or across."""
    sides = sorted((section.width, section.height))
    return all(abs(a - b) <= _PAPER for a, b in zip(sides, sorted(size), strict=True))


def header(inspection: Inspection, rule: Requirement) -> Verdict:
    """Page numbers in the margin above the text; a single page needs none."""
    numbers = _numbers(inspection)
    if not numbers:
        if not measure.is_long(inspection.paper):
            return None
        return [Deviation(("không có số trang", "no page number"), inspection.spot)]
    words = ("ở chân trang", "below the text")
    return [Deviation(words, n.spot) for n in numbers if n.in_header is not rule.value]


def first_hidden(inspection: Inspection, rule: Requirement) -> Verdict:
    """No number on the first page."""
    section = inspection.paper.sections[0]
    if not _numbers(inspection):
        return None
    shown = [n for n in section.page_numbers if n.pages == "first"]
    if not section.first_differs:
        shown = [n for n in section.page_numbers if n.pages == "default"]
    words = ("trang 1 có số", "a number on page 1")
    return [Deviation(words, n.spot) for n in shown[:1]]


def restart(inspection: Inspection, rule: Requirement) -> Verdict:
    """Pages of each annex numbered from 1."""
    annexes = [inspection.paper.paragraphs[n] for n in inspection.anatomy.annexes]
    if not annexes or not _numbers(inspection):
        return None
    words = ("đánh số tiếp theo phần trước", "numbered on from what comes before")
    before = 0
    wrong = []
    for paragraph in annexes:
        own = paragraph.section > before
        if not own or inspection.paper.section(paragraph).first_page_number not in (
            0,
            1,
        ):
            wrong.append(Deviation(words, paragraph.spot))
        before = paragraph.section
    return wrong


def edge(inspection: Inspection, rule: Requirement) -> Verdict:
    """How far page numbers are from the upper edge."""
    numbered = [s for s in inspection.paper.sections if _above(s)]
    return (
        [
            Deviation(amount(section.header_distance, "mm"), _above(section)[0].spot)
            for section in numbered
            if not rule.allows(section.header_distance, _EDGE)
        ]
        if numbered
        else None
    )


def numbered(inspection: Inspection, rule: Requirement) -> Verdict:
    """Roman numbers of annexes, when there are two or more."""
    labels = inspection.lines(rule)
    if not labels:
        return None
    roman = [set(line.text.split()[-1].rstrip(".:")) <= set("IVX") for line in labels]
    several = len(labels) > 1
    return [
        Deviation(quoted(line.text), line.paragraph.spot)
        for line, is_roman in zip(labels, roman, strict=True)
        if several and not is_roman
    ]


def _numbers(inspection: Inspection) -> list[PageNumber]:
    return [n for section in inspection.paper.sections for n in section.page_numbers]


def _above(section: Section) -> list[PageNumber]:
    return [number for number in section.page_numbers if number.in_header]


_SHEET_SIZE = tuple_of(NUMBER, 2)


def _is_allowance(value: object) -> bool:
    kinds = {"value": _SHEET_SIZE, "types": tuple_of(TEXT_OR_EMPTY), "read": SWITCH}
    return (
        isinstance(value, dict)
        and {"value", "types"} <= set(value) <= set(kinds)
        and all(kinds[key].accepts(own) for key, own in value.items())
    )


def _sizes(rule: Requirement, component: Component) -> Wording:
    """Write sizes of paper, those of some types too."""
    first = [_size(value) for value in rule.values]
    vi, en = f"{' hoặc '.join(first)} mm", f"{' or '.join(first)} mm"
    for other in rule.also:
        types = ", ".join(other.types)
        doubt = ("", "") if other.read else (" (chưa đọc được quy định)", " (not read)")
        vi += f"; {types}: {_size(other.value)} mm{doubt[0]}"
        en += f"; {types}: {_size(other.value)} mm{doubt[1]}"
    return vi, en


def _size(value: tuple[int, ...]) -> str:
    return " × ".join(map(str, value))


def _back(rule: Requirement, component: Component) -> Wording:
    assert isinstance(rule.value, tuple)
    return _sides(*rule.value)


def _margin(side: str, vi: str, en: str) -> Aspect:
    return Aspect(vi, MARGIN, margin(side), LENGTH, {"side": vi, "side_en": en})


_ALLOWANCES = tuple_of(
    Kind(_is_allowance, ("{ value, types, read }", "{ value, types, read }"))
)
ASPECTS: Mapping[str, Aspect] = {
    "paper": Aspect(
        "khổ giấy",
        PAPER_SIZE,
        paper_size,
        Values(_SHEET_SIZE, _sizes, several=True, takes={"also": _ALLOWANCES}),
    ),
    "upright": Aspect(
        "chiều giấy",
        DIRECTION,
        portrait,
        always(
            "chiều dọc; trang có bảng được nằm ngang",
            "upright; a page with a table may lie across",
        ),
    ),
    "back": Aspect("in hai mặt", DUPLEX, back, Values(_SHEET_SIZE, _back)),
    "margin_top": _margin("top", "lề trên", "upper margin"),
    "margin_bottom": _margin("bottom", "lề dưới", "lower margin"),
    "margin_left": _margin("left", "lề trái", "left margin"),
    "margin_right": _margin("right", "lề phải", "right margin"),
    "header": Aspect(
        "vị trí",
        PAGE_NUMBER,
        header,
        switch(("ở đầu trang", "above the text"), ("ở chân trang", "below")),
    ),
    "first_hidden": Aspect(
        "trang thứ nhất",
        FIRST_PAGE,
        first_hidden,
        always("trang 1 không có số", "no number on page 1"),
    ),
    "restart": Aspect(
        "trang phụ lục",
        ANNEX_PAGES,
        restart,
        always("đánh số riêng từ 1", "numbered from 1"),
    ),
    "edge": Aspect("cách mép trên", NUMBER_EDGE, edge, LENGTH),
    "numbered": Aspect(
        "đánh số phụ lục", ANNEX_NUMBER, numbered, always("chữ số La Mã", "Roman")
    ),
}
"""What a sheet may rule of pages."""
