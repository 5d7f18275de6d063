"""Tags in what Word keeps of its fields: kept, copied, or computed anew."""

import pytest

from drafter.ooxml import places
from drafter.templating.engine import examine, load
from tests.ooxml.samples import Meeting, part
from tests.templating.matrix.eleven_places import document, field, paragraph, words

TAG = words("{{ dia_diem }}")
SILENT = (
    'HYPERLINK "https://a.vn"', "FORMTEXT", "REF Muc1 \\h", "STYLEREF 1", "TITLE",
    "DOCPROPERTY a",
)  # fmt: skip
COMPUTED = ("PAGE", "NUMPAGES", "SEQ hinh", "= 1 + 1", 'IF 1 = 1 "a" "b"', "PAGEREF x")


@pytest.mark.parametrize("code", SILENT)
def test_words_that_a_field_keeps_or_copies_are_filled(code):
    template = document(paragraph(field(code, TAG)))

    assert examine(template, "m.docx", Meeting) == ()
    assert "hội trường" in part(load(template).paper(Meeting()))


@pytest.mark.parametrize("code", COMPUTED)
def test_words_that_word_computes_anew_take_no_tag(code):
    (finding,) = examine(document(paragraph(field(code, TAG))), "m.docx", Meeting)

    assert (finding.code, finding.mark.tag) == ("T171", "{{ dia_diem }}")
    assert finding.values["field"] == code.split()[0]


def test_a_block_in_a_copy_is_told_once():
    block = words("{% if khen_thuong %}a{% else %}b{% endif %}")
    (finding,) = examine(document(paragraph(field("REF a", block))), "m", Meeting)

    assert (finding.code, finding.mark.tag) == ("T171", "{% if khen_thuong %}")


def contents(*lines: str) -> str:
    """Return a table of contents over several paragraphs, as Word keeps it."""
    begin, end = field('TOC \\o "1-3"', "|").split("|")
    first, *rest = (words(line) for line in lines)
    return "".join(map(paragraph, (begin + first, *rest, end)))


def heading(text: str) -> str:
    return paragraph(words(text), properties='<w:pStyle w:val="Heading1"/>')


def test_the_contents_are_filled_and_are_to_be_updated():
    """A title with a tag: filled in both places; a hint tells of the pages."""
    template = document(contents("I. {{ dia_diem }}") + heading("I. {{ dia_diem }}"))
    (hint,) = examine(template, "m.docx", Meeting)

    assert (hint.code, places.described(hint.mark)) == ("T172", "thân, đoạn 2")
    paper = part(load(template).paper(Meeting()))
    assert paper.count("I. hội trường") == 2


def test_a_line_of_the_contents_that_comes_from_a_loop_is_refused_with_a_way_out():
    """Its name is unknown outside the loop; without that line the template passes."""
    loop = (
        paragraph(words("{%p for c in chi_tieu %}"))
        + heading("1. {{ c.ten }}")
        + paragraph(words("{%p endfor %}"))
    )
    _, finding = examine(document(contents("a", "1. {{ c.ten }}") + loop), "m", Meeting)
    after = examine(document(contents("a") + loop), "m.docx", Meeting)

    assert (finding.code, finding.mark.tag) == ("T171", "{{ c.ten }}")
    assert "xóa dòng này trong mục lục" in finding.hint()
    assert [f.code for f in after] == ["T172"]


def test_titles_above_are_told_and_the_contents_are_none():
    """By style, and by the numbers that titles of office papers have."""
    template = document(
        contents("I. Kết quả")
        + heading("I. KẾT QUẢ")
        + paragraph(words("1. Về kinh tế"))
        + paragraph(words("a) Nông nghiệp"))
        + paragraph(words("1. Sản lượng đạt 5 tấn; vượt kế hoạch;"))
        + paragraph(words("tại {{ dia_diemm }}"))
    )
    *_, finding = examine(template, "m.docx", Meeting)

    assert finding.mark.heading == "I. KẾT QUẢ › 1. Về kinh tế › a) Nông nghiệp"


def test_a_title_does_not_stand_under_itself_and_tags_are_no_title():
    """Above it stand those of higher levels; one of tags only helps nobody."""
    template = document(
        heading("I. KẾT QUẢ")
        + paragraph(words("1. {{ loai }}"))
        + paragraph(words("2. Họp tại {{ dia_diemm }}"))
        + heading("{{ sai }}")
        + paragraph(words("tại {{ dia_diem_m }}"))
    )
    found = examine(template, "m.docx", Meeting)

    above = [(finding.mark.tag, finding.mark.heading) for finding in found]
    assert above == [
        ("{{ dia_diemm }}", "I. KẾT QUẢ"),
        ("{{ sai }}", ""),
        ("{{ dia_diem_m }}", ""),
    ]


def test_a_field_that_shows_the_clock_is_told_at_its_paragraph():
    """Each of two fields at its own, not at the part as a whole."""
    clock = paragraph(field('DATE \\@ "d"', words("1")))
    found = examine(document(paragraph(TAG) + clock + clock), "m.docx", Meeting)

    told = [(f.code, places.described(f.mark)) for f in found]
    assert told == [("T222", "thân, đoạn 3"), ("T222", "thân, đoạn 4")]
