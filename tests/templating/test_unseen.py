"""What nobody sees on the page and every paper would carry is told once."""

import pytest

import drafter
from drafter.drafting.template_review import review
from drafter.ooxml import package
from drafter.ooxml.comments import Note, annotated
from tests.ooxml.samples import body, raw
from tests.templating.live import with_field
from tests.templating.test_mistakes import deleted

WORDS = "<w:r><w:t>{{ dia_diem }}</w:t></w:r>"
BY = 'w:id="{}" w:author="Chị Tư" w:date="2024-01-01T00:00:00Z"'


def changed(*elements):
    """Return a template with tracked changes in its second paragraph."""
    marked = "".join(
        f"<w:{name} {BY.format(number)}>{WORDS}</w:{name}>"
        for number, name in enumerate(elements)
    )
    return raw(f"<w:p><w:r><w:t>Đầu</w:t></w:r></w:p><w:p>{WORDS}{marked}</w:p>")


def formatted():
    """Return a template with tracked formatting."""
    change = f"<w:rPrChange {BY.format(1)}><w:rPr/></w:rPrChange>"
    return raw(
        f"<w:p><w:r><w:rPr><w:b/>{change}</w:rPr><w:t>Chữ</w:t></w:r>{WORDS}</w:p>"
    )


def found(template):
    """Return the findings of a template about what nobody sees."""
    told = [f for f in review(template).findings if "T203" <= f.code <= "T209"]
    loaded = drafter.load_template(template).findings
    assert [f.code for f in loaded if f in told] == [f.code for f in told]
    return told


def test_comments_are_told_once_with_their_number_and_their_authors():
    plain = body("Đầu", "Chữ {{ dia_diem }}")
    note = Note(("hỏi lại",), None, "")

    (told,) = found(annotated(package.opened(plain), [note, note]))

    assert told.code == "T203"
    assert "2 chú thích" in told.message()
    assert "drafter" in told.message()
    assert not found(plain)


@pytest.mark.parametrize(
    ("template", "count"),
    [
        (changed("ins"), 1),
        (changed("ins", "ins", "moveTo"), 3),
        (formatted(), 1),
    ],
)
def test_tracked_changes_are_told_once_at_the_first_with_who_made_them(template, count):
    (told,) = found(template)

    assert told.code == "T204"
    assert f"còn {count} sửa đổi" in told.message()
    assert "của Chị Tư" in told.message()
    assert told.mark.part == "thân"
    assert told.mark.paragraph in (1, 2)


def test_words_that_are_deleted_are_told_by_their_own_rule():
    template = deleted("{{ dia_diem }} ", "đã xóa", "")

    assert not found(template)
    assert "T131" in [finding.code for finding in review(template).findings]


@pytest.mark.parametrize("code", ["FILENAME \\p", "SAVEDATE", "userName", "EDITTIME"])
def test_a_field_that_tells_of_the_file_or_its_reader_is_told(code):
    (told,) = found(with_field(code))

    assert told.code == "T205"
    assert told.values["kind"] == code.split()[0].upper()
    assert told.mark.paragraph == 2


@pytest.mark.parametrize("code", ["PAGE", "NUMPAGES", "TOC \\o", "REF muc", "TITLE"])
def test_a_field_of_the_page_or_of_the_paper_is_not(code):
    assert not found(with_field(code))
