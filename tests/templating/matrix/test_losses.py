"""What a tag takes away with its paragraph, row or cell is named, or harms nobody."""

import pytest

from drafter import errors
from drafter.findings import Severity
from drafter.templating.engine import examine, load
from tests.ooxml.samples import NAMESPACES, Meeting, part
from tests.templating.matrix.eleven_places import (
    bookmarked,
    cell,
    document,
    drawn_box,
    field,
    link,
    page_break,
    paragraph,
    paragraphs,
    row,
    table,
    with_part,
    words,
)

FOR, END = "{%p for c in chi_tieu %}", "{%p endfor %}"
ITEM = paragraph(words("{{ c.ten }}"))
REFERENCE = paragraph(field("REF Muc1 \\h", words("x")))
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="8" name="a"/></wp:inline>'
    "</w:drawing></w:r>"
)
SYMBOL = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
BREAK_BEFORE = "<w:pageBreakBefore/>"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
FORMULA = f'<m:oMath xmlns:m="{MATHS}"/>'


def with_end(*more: str, properties: str = "", rest: str = "") -> bytes:
    """Return a loop whose closing tag has something beside it."""
    end = paragraph(words(END), *more, properties=properties)
    return document(paragraph(words(FOR)) + ITEM + end + rest)


LOST = {
    "words": (with_end(words(" hết")), "“hết”", "“hết”"),
    "page break": (with_end(page_break()), "ngắt trang", "a page break"),
    "column break": (with_end(page_break("column")), "ngắt cột", "a column break"),
    "page break before": (
        with_end(properties=BREAK_BEFORE),
        "ngắt trang trước đoạn",
        "a page break before the paragraph",
    ),
    "picture": (with_end(PICTURE), "hình", "a picture"),
    "text box": (
        with_end(f"<w:r>{drawn_box(paragraphs(('x',)))}</w:r>"),
        "hộp văn bản",
        "a text box",
    ),
    "symbol": (with_end(SYMBOL), "ký hiệu", "a symbol"),
    "formula": (with_end(FORMULA), "công thức", "a formula"),
    "footnote": (
        with_end('<w:r><w:footnoteReference w:id="1"/></w:r>'),
        "chú thích chân trang",
        "a footnote",
    ),
    "field": (with_end(field("SEQ a", "")), "trường SEQ", "the field SEQ"),
    "simple field": (
        with_end('<w:fldSimple w:instr=" NUMPAGES "/>'),
        "trường NUMPAGES",
        "the field NUMPAGES",
    ),
    "bookmark of a reference": (
        with_end(bookmarked("", "Muc1"), rest=REFERENCE),
        "dấu trang “Muc1”",
        "the bookmark “Muc1”",
    ),
    "bookmark of a link": (
        with_end(bookmarked("", "Muc1"), rest=paragraph(link(words("x")))),
        "dấu trang “Muc1”",
        "the bookmark “Muc1”",
    ),
    "two things": (
        with_end(page_break(), PICTURE),
        "ngắt trang, hình",
        "a page break, a picture",
    ),
}


@pytest.mark.parametrize("case", LOST)
def test_what_goes_with_a_tag_is_named(case):
    """Named once, in both languages; no advice to add the prefix contradicts it."""
    template, vi, en = LOST[case]
    errors_found = [
        f for f in examine(template, "m.docx", Meeting) if f.severity is Severity.ERROR
    ]

    (finding,) = errors_found
    assert (finding.code, finding.mark.tag) == ("T109", END)
    assert finding.message().endswith(f": {vi}")
    assert finding.message("en").endswith(f": {en}")


@pytest.mark.parametrize("prefix", ["tr", "tc"])
def test_rows_and_cells_name_what_they_take(prefix):
    """The symbol stands in another cell of the row, or beside the tag in its cell."""
    tags = f"{{%{prefix} if khen_thuong %}}", f"{{%{prefix} endif %}}"
    opening = paragraph(words(tags[0]))
    if prefix == "tr":
        rows = [row(cell(opening), cell(paragraph(SYMBOL)))]
        rows += [row(cell(ITEM.replace("c.ten", "loai")), cell("<w:p/>"))]
        rows += [row(cell(paragraph(words(tags[1]))), cell("<w:p/>"))]
    else:
        last = cell(paragraph(words(tags[1])))
        rows = [row(cell(opening + paragraph(SYMBOL)), cell("<w:p/>"), last)]
    (finding,) = examine(document(table(*rows) + "<w:p/>"), "m.docx", Meeting)

    assert (finding.code, finding.mark.tag) == ("T109", tags[0])
    assert finding.message().endswith(": ký hiệu")


HARMLESS = {
    "line break and tab": with_end("<w:r><w:br/><w:tab/></w:r>"),
    "page that Word remembers": with_end("<w:r><w:lastRenderedPageBreak/></w:r>"),
    "bookmark of nobody": with_end(bookmarked("", "_GoBack")),
    "break before switched off": with_end(properties='<w:pageBreakBefore w:val="0"/>'),
    "break in a paragraph of its own": with_end(rest=paragraph(page_break())),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_what_nobody_misses_goes_in_silence(case):
    assert examine(HARMLESS[case], "m.docx", Meeting) == ()
    assert load(HARMLESS[case]).paper(Meeting())


def test_a_break_beside_a_tag_without_prefix_stays():
    """The way out of T109: without the prefix the paragraph and its break stay."""
    text = document(
        paragraph(words("{% for c in chi_tieu %}"))
        + ITEM
        + paragraph(words("{% endfor %}"), page_break())
    )
    found = examine(text, "m.docx", Meeting)
    paper = part(load(text).paper(Meeting()))

    assert found == (), "no advice that leads to a mistake"
    assert paper.count('w:type="page"') == 1


COMMENT = (
    '<w:commentRangeStart w:id="3"/>{}<w:commentRangeEnd w:id="3"/>'
    '<w:r><w:commentReference w:id="3"/></w:r>'
)


def commented(content: str) -> bytes:
    comment = paragraphs(("xem lại",))
    text = (
        f'<w:comments {NAMESPACES}><w:comment w:id="3" w:author="a">{comment}'
        "</w:comment></w:comments>"
    )
    return with_part(document(content), "comments.xml", "comments", text)


@pytest.mark.parametrize(
    ("opening", "inside", "kept"),
    [
        (COMMENT.format(words(FOR)), words("{{ c.ten }}"), False),
        (words(FOR), COMMENT.format(words("{{ c.ten }}")), False),
        (words("{%p if loai %}"), COMMENT.format(words("{{ loai }}")), True),
    ],
    ids=["on the tag", "in the loop", "in a condition"],
)
def test_a_comment_of_the_author_is_no_mistake(opening, inside, kept):
    """One in a loop or on a tag stays behind, whole; one in a condition travels."""
    end = END if "for" in opening else "{%p endif %}"
    template = commented(paragraph(opening) + paragraph(inside) + paragraph(words(end)))
    codes = [f.code for f in examine(template, "m.docx", Meeting)]
    paper = part(load(template).paper(Meeting()))

    assert codes == (["T203"] if kept else ["T174"])
    assert paper.count("<w:comment") == (3 if kept else 0)


def test_a_note_in_a_loop_is_told_where_it_stands():
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    template = document(
        paragraph(words(FOR))
        + paragraph(words("{{ c.ten }}"), note)
        + paragraph(words(END))
    )
    (finding,) = examine(template, "m.docx", Meeting)

    assert (finding.code, finding.mark.paragraph) == ("T134", 3)
    with pytest.raises(errors.TemplateError):
        load(template)
