"""Findings as comments of Word: where they stand, and what they leave alone."""

import io
from time import process_time

import pytest
from docx import Document

from drafter.findings import Spot
from drafter.ooxml import package, validation, xml
from drafter.ooxml.comments import Note, annotated
from tests.ooxml.samples import body, docx, part, raw, replaced

COMMENTS = "word/comments.xml"
NOTE = (
    '<w:{kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:{kind} w:id="2"><w:p><w:r><w:t>{{{{ a }}}}</w:t></w:r></w:p></w:{kind}>'
    "</w:{kind}s>"
)


def commented(data, *notes):
    """Return the annotated file, as sound as before, and its comments as text."""
    made = annotated(package.opened(data), notes)
    assert set(validation.examine(made)) <= set(validation.examine(data))
    return made, [comment.text for comment in Document(io.BytesIO(made)).comments]


def embraced(data):
    """Return what each comment embraces, by its number."""
    root = package.opened(data).tree("document")
    found = {}
    for element in root.iter():
        number = element.get(xml.name("w:id"))
        if element.tag == xml.name("w:commentRangeStart"):
            found[number] = ""
        elif element.tag == xml.name("w:commentRangeEnd"):
            found[number] = (found[number],)
        elif element.tag == xml.name("w:t"):
            for key, text in found.items():
                if isinstance(text, str):
                    found[key] = text + element.text
    return {key: text[0] for key, text in found.items()}


def at(tag="", paragraph=None, place="thân", **more):
    """Return a note about a place."""
    spot = Spot("mau.docx", place, paragraph, tag=tag, **more)
    return Note(("sai",), spot, elsewhere="ở chỗ khác")


def test_a_comment_says_its_lines_and_embraces_the_run_of_the_tag():
    def fill(document):
        document.add_paragraph("đầu")
        paragraph = document.add_paragraph("trước ")
        for text in ("{{ di", "a_diem }}", " sau"):
            paragraph.add_run(text)

    note = Note(
        ("lỗi T104: sai", "gợi ý: sửa"), Spot("", "thân", 2, tag="{{ dia_diem }}")
    )

    made, texts = commented(docx(fill), note)

    assert texts == ["lỗi T104: sai\ngợi ý: sửa"]
    assert embraced(made) == {"0": "{{ dia_diem }}"}
    (comment,) = Document(io.BytesIO(made)).comments
    assert (comment.author, comment.initials, comment.timestamp) == (
        "drafter",
        "d",
        None,
    )


def test_without_the_tag_the_whole_paragraph_is_embraced():
    made, _ = commented(body("một", "hai ba"), at("{{ không có }}", 2))

    assert embraced(made) == {"0": "hai ba"}


def test_a_cell_of_a_nested_table_and_a_content_control_take_comments():
    table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='1'/></w:tblGrid>{}</w:tbl>"
    row = "<w:tr><w:tc>{}<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    inner = table.format(row.format("", "{{ trong }}"))
    outer = table.format(row.format(inner, "{{ ngoài }}"))
    control = (
        "<w:sdt><w:sdtPr/><w:sdtContent>"
        "<w:p><w:r><w:t>{{ ô }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    cell = {"table": 1, "row": 1, "cell": 1}
    inside = at("{{ trong }}", 0, **cell, nested=((1, 1, 1),))
    outside = at("{{ ngoài }}", 0, **cell)
    held = at("{{ ô }}", 1, place="thân, trong ô điều khiển nội dung")

    made, texts = commented(raw(f"{outer}{control}"), inside, outside, held)

    assert embraced(made) == {"0": "{{ trong }}", "1": "{{ ngoài }}", "2": "{{ ô }}"}
    assert texts == ["sai"] * 3


def test_a_text_box_is_spoken_of_at_the_paragraph_that_holds_it():
    box = (
        "<w:p><w:r><w:t>neo</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        "<w:p><w:r><w:t>{{ hộp }}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    data = raw(f"<w:p><w:r><w:t>đầu</w:t></w:r></w:p>{box}")

    made, texts = commented(data, at("{{ hộp }}", 2, place="thân, trong hộp văn bản"))

    assert embraced(made)["0"].startswith("neo")
    assert texts == ["sai\nở chỗ khác"]


def test_a_footnote_is_spoken_of_at_its_reference():
    reference = (
        '<w:p><w:r><w:footnoteReference w:id="2"/><w:t>có chú thích</w:t></w:r></w:p>'
    )
    data = raw(
        f"<w:p><w:r><w:t>đầu</w:t></w:r></w:p>{reference}", base=with_part("footnotes")
    )
    data = replaced(data, {"word/footnotes.xml": NOTE.format(kind="footnote").encode()})

    made, texts = commented(data, at("{{ a }}", 1, place="chú thích chân trang 1"))

    assert embraced(made) == {"0": "có chú thích"}
    assert texts == ["sai\nở chỗ khác"]


def with_part(kind):
    """Return a document with one more part, declared and referred to."""
    data = body()
    types = part(data, "[Content_Types].xml").replace(
        "</Types>",
        f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.'
        f'openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>',
    )
    name = "word/_rels/document.xml.rels"
    relations = part(data, name).replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
        f'2006/relationships/{kind}" Target="{kind}.xml"/></Relationships>',
    )
    return replaced(
        data, {"[Content_Types].xml": types.encode(), name: relations.encode()}
    )


def test_a_header_is_spoken_of_at_the_beginning_of_its_section():
    def fill(document):
        document.add_paragraph("mục một")
        section = document.add_section()
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = "{{ a }}"
        document.add_paragraph("mục hai")

    made, texts = commented(docx(fill), at("{{ a }}", 1, place="đầu trang 2"))

    assert embraced(made) == {"0": "mục hai"}
    assert texts == ["sai\nở chỗ khác"]


@pytest.mark.parametrize("spot", [None, Spot("template.toml"), Spot("", "word/a.xml")])
def test_what_concerns_no_paragraph_stands_at_the_beginning(spot):
    made, texts = commented(body("một", "hai"), Note(("sai",), spot, "ở chỗ khác"))

    assert embraced(made) == {"0": "một"}
    assert texts == ["sai\nở chỗ khác"]


def test_comments_that_are_there_stay_and_no_number_is_given_twice():
    def fill(document):
        run = document.add_paragraph("một").runs[0]
        document.add_comment(run, text="của tôi", author="An")
        document.add_paragraph("hai")

    made, texts = commented(docx(fill), at("", 1), at("", 2))

    assert texts == ["của tôi", "sai", "sai"]
    assert embraced(made) == {"0": "một", "1": "một", "2": "hai"}


def test_other_parts_keep_their_bytes_and_the_same_notes_give_the_same_file():
    data = body("một")
    first, second = (annotated(package.opened(data), [at("", 1)]) for _ in "ab")
    before, after = package.opened(data).files, package.opened(first).files

    assert first == second
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {
        "[Content_Types].xml", "word/_rels/document.xml.rels",
        "word/document.xml", COMMENTS,
    }  # fmt: skip


def test_a_character_that_no_xml_holds_does_not_spoil_a_comment():
    _, texts = commented(body("một"), Note(("a\0b\ud800c",)))

    assert texts == ["a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"]


def test_a_document_without_a_paragraph_gets_one_for_its_comments():
    made, texts = commented(raw("<w:sectPr/>"), Note(("sai",)))

    assert texts == ["sai"]
    assert embraced(made) == {"0": ""}


def test_many_comments_in_one_paragraph_take_time_that_grows_with_their_number():
    """A thousand of them, which is as many findings as a template gets."""
    tags = [f"{{{{ x{number} }}}}" for number in range(1000)]

    def fill(document):
        paragraph = document.add_paragraph()
        for tag in tags:
            paragraph.add_run(tag)

    opened = package.opened(docx(fill))
    begun = process_time()
    made = annotated(opened, [at(tag, 1) for tag in tags])

    assert process_time() - begun < 3
    assert len(Document(io.BytesIO(made)).comments) == len(tags)
