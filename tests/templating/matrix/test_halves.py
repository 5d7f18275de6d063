"""Halves are decided when a template is loaded, whatever the facts say later."""

import pytest

from drafter import errors
from drafter.findings import Severity
from drafter.ooxml import places
from drafter.templating.engine import examine, load
from tests.ooxml.samples import Indicator, Meeting
from tests.templating.matrix.eleven_places import (
    cell,
    control,
    document,
    drawn_box,
    field,
    header,
    link,
    merged,
    paragraph,
    row,
    table,
    words,
)

LAST = "<w:p/>"
IF, END = "{% if khen_thuong %}", "{% endif %}"
P_IF, P_END = "{%p if khen_thuong %}", "{%p endif %}"
TR_FOR, TR_END = "{%tr for c in chi_tieu %}", "{%tr endfor %}"
FACTS = [
    Meeting(praised=praised, indicators=rows)
    for praised in (True, False)
    for rows in ((), (Indicator(title="Một"),), Meeting().indicators)
]


def typed(words_of_it: str) -> str:
    return paragraph(words(words_of_it))


def one(text: str) -> str:
    """Return a row whose first cell says something."""
    return row(cell(typed(text)), cell(LAST))


def held(*contents: str) -> bytes:
    return document("".join(contents) + LAST)


def from_header_to_body() -> bytes:
    base = header("header", "default")(typed(f"a{IF}b"))
    return with_part_of(base, typed(f"c{END}d"))


def with_part_of(base: bytes, content: str) -> bytes:
    from tests.ooxml.samples import part, replaced

    text = part(base).replace("<w:sectPr>", f"{content}<w:sectPr>")
    return replaced(base, {"word/document.xml": text.encode()})


REFUSED = {
    "tag half in a control": (
        held(paragraph(words("tại {{ dia"), control(words("_diem }}")))),
        ("T170", "{{ dia_diem }}", "thân, đoạn 2"),
    ),
    "tag half out of a control": (
        held(paragraph(control(words("tại {{ dia")), words("_diem }}"))),
        ("T170", "{{ dia_diem }}", "thân, trong ô điều khiển nội dung, đoạn 2"),
    ),
    "tag half in a link": (
        held(paragraph(link(words("{{ dia")), words("_diem }}"))),
        ("T170", "{{ dia_diem }}", "thân, đoạn 2"),
    ),
    "tag half in a field": (
        held(paragraph(field("PAGE", words("{{ dia")), words("_diem }}"))),
        ("T170", "{{ dia_diem }}", "thân, đoạn 2"),
    ),
    "block from a control outwards": (
        held(control(typed(P_IF)), typed("x"), typed(P_END)),
        ("T116", P_IF, "thân, trong ô điều khiển nội dung, đoạn 2"),
    ),
    "block from an inline control outwards": (
        held(paragraph(control(words(IF)), words("x"), words(END))),
        ("T116", IF, "thân, trong ô điều khiển nội dung, đoạn 2"),
    ),
    "block from a link outwards": (
        held(paragraph(link(words(f"a{IF}b")), words(f"x{END}"))),
        ("T116", IF, "thân, đoạn 2"),
    ),
    "block from one cell to the next": (
        held(table(row(cell(typed(f"{IF}a")), cell(typed(f"b{END}"))))),
        ("T116", IF, "thân, đoạn 1, bảng 1 hàng 1 cột 1"),
    ),
    "paragraphs from one cell to the next": (
        held(table(row(cell(typed(P_IF)), cell(typed(P_END) + LAST)))),
        ("T116", P_IF, "thân, đoạn 1, bảng 1 hàng 1 cột 1"),
    ),
    "cells from one row to the next": (
        held(table(one("{%tc if khen_thuong %}"), one("{%tc endif %}"))),
        ("T116", "{%tc if khen_thuong %}", "thân, đoạn 1, bảng 1 hàng 1 cột 1"),
    ),
    "rows from a control outwards": (
        held(table(control(one(TR_FOR)), one("{{ c.ten }}"), one(TR_END))),
        (
            "T116",
            TR_FOR,
            "thân, trong ô điều khiển nội dung, đoạn 1, bảng 1 hàng 1 cột 1",
        ),
    ),
    "block from a box to the body": (
        held(paragraph(f"<w:r>{drawn_box(typed(f'{IF}x'))}</w:r>"), typed(END)),
        ("T116", IF, "thân, trong hộp văn bản, đoạn 2"),
    ),
    "block from a header to the body": (
        from_header_to_body(),
        ("T116", IF, "đầu trang 1, đoạn 1"),
    ),
    "block into a field": (
        held(
            paragraph(words(f"a{IF}b"), field("HYPERLINK \\l Muc1", words(f"1{END}")))
        ),
        ("T173", IF, "thân, đoạn 2"),
    ),
    "block out of a linked field": (
        held(
            paragraph(
                field('HYPERLINK "https://a.vn"', words(f"a{IF}b")), words(f"x{END}")
            )
        ),
        ("T173", IF, "thân, đoạn 2"),
    ),
    "rows outside a table": (
        held(typed("{%tr if khen_thuong %}"), typed("x"), typed("{%tr endif %}")),
        ("T127", "{%tr if khen_thuong %}", "thân, đoạn 2"),
    ),
    "a loop over rows closed as text": (
        held(table(one(TR_FOR), one("{{ c.ten }}"), one("{% endfor %}"))),
        ("T106", TR_FOR, "thân, đoạn 1, bảng 1 hàng 1 cột 1"),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_half_is_refused_once_with_its_place_and_tag(case):
    """One finding, at the tag that opens; none follows from it."""
    template, expected = REFUSED[case]

    (finding,) = examine(template, "m.docx", Meeting)

    where = places.described(finding.mark)
    assert (finding.code, finding.mark.tag, where) == expected
    with pytest.raises(errors.TemplateError):
        load(template)


INSERTED = f'<w:ins w:id="9" w:author="a">{words("_di")}</w:ins>'
WHOLE = {
    "tag across tracked words": held(
        paragraph(words("{{ dia"), INSERTED, words("em }}"))
    ),
    "tag in a link": held(paragraph(link(words("{{ dia_diem }}")))),
    "block between two links": held(
        paragraph(link(words("a")), words(f"{IF}x{END}"), link(words("b")))
    ),
    "field inside a block": held(
        paragraph(words(IF), field("PAGE", words("1")), words(END))
    ),
    "rows in one control": held(
        table(control(one(TR_FOR) + one("{{ c.ten }}") + one(TR_END)), one("cuối"))
    ),
    "only rows of one control": held(
        table(control(one(TR_FOR) + one("{{ c.ten }}") + one(TR_END)))
    ),
    "cell emptied of its paragraphs": held(
        table(row(cell(typed(P_IF) + typed("x") + typed(P_END)), cell(LAST)))
    ),
    "rows of an inner table": held(
        table(
            row(
                cell(table(one(TR_FOR), one("{{ c.ten }}"), one(TR_END)) + LAST),
                cell(LAST),
            )
        )
    ),
    "rows with an inner table": held(
        table(
            one(TR_FOR),
            row(cell(table(one("{{ c.ten }}")) + LAST), cell(LAST)),
            one(TR_END),
        )
    ),
}


@pytest.mark.parametrize("case", WHOLE)
def test_what_stays_whole_is_silent_and_gives_a_paper_whatever_the_facts(case):
    """Every mixture of facts gives a paper that the check before writing accepts."""
    found = examine(WHOLE[case], "m.docx", Meeting)
    template = load(WHOLE[case])

    assert [f for f in found if f.severity is not Severity.HINT] == []
    assert all(template.paper(facts) for facts in FACTS)


def merge(*, whole: bool) -> bytes:
    """Return a merge of two rows of which the first, or both, may go."""
    first = row(merged(typed("Kinh tế"), begins=True), cell(LAST))
    second = row(merged(LAST, begins=False), cell(typed("b")))
    opening, closing = one("{%tr if khen_thuong %}"), one("{%tr endif %}")
    rows = (
        (opening, first, second, closing)
        if whole
        else (opening, first, closing, second)
    )
    return held(table(*rows, one("cuối")))


@pytest.mark.parametrize(("whole", "codes"), [(True, []), (False, ["T175"])])
def test_a_merge_whose_first_row_may_go_gives_a_paper_whatever_the_facts(whole, codes):
    """The first cell that is left begins the merge; a hint names the words that go."""
    template = merge(whole=whole)
    found = examine(template, "m.docx", Meeting)

    assert [f.code for f in found] == codes
    assert all("“Kinh tế”" in f.message() for f in found)
    assert all(load(template).paper(facts) for facts in FACTS)


def test_paragraphs_of_text_boxes_in_cells_are_told_with_their_cell():
    """A box in a cell has the place of the cell, its own table is an inner one."""
    inner = table(row(cell(typed("{{ sai }}")), cell(LAST)))
    box = paragraph(f"<w:r>{drawn_box(inner + LAST)}</w:r>")
    (finding,) = examine(held(table(row(cell(LAST), cell(box)))), "m", Meeting)

    assert places.described(finding.mark) == (
        "thân, trong hộp văn bản, đoạn 1, bảng 1 hàng 1 cột 2, bảng lồng 1 hàng 1 cột 1"
    )
