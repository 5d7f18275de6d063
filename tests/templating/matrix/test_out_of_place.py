"""Tags where no value can be filled in: told once, by what they stand in and where."""

import pytest

from drafter import errors
from drafter.ooxml import places
from drafter.templating.engine import examine, load
from tests.ooxml.samples import NAMESPACES, Meeting, part, replaced
from tests.templating.matrix.eleven_places import (
    RELATIONS,
    control,
    document,
    drawn_box,
    field,
    paragraph,
    paragraphs,
    words,
)

TAG = "{{ dia_diem }}"
BOX = f"<w:r>{drawn_box(paragraphs(('x',)))}</w:r>"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"


def with_part(name: str, kind: str, content_type: str, text: str, body: str) -> bytes:
    """Return a template with a part that its body refers to as ``rIdX``."""
    base = document(body)
    types = part(base, "[Content_Types].xml").replace(
        "</Types>",
        f'<Override PartName="/word/{name}" ContentType="{OFFICE}.{content_type}+xml"/>'
        "</Types>",
    )
    relation = f'<Relationship Id="rIdX" Type="{RELATIONS}/{kind}" Target="{name}"/>'
    return replaced(
        related(base, relation),
        {"[Content_Types].xml": types.encode(), f"word/{name}": text.encode()},
    )


def related(base: bytes, relation: str) -> bytes:
    name = "word/_rels/document.xml.rels"
    text = part(base, name).replace("</Relationships>", f"{relation}</Relationships>")
    # As Word writes it: the declaration on a line of its own.
    declared = f'<?xml version="1.0" encoding="UTF-8"?>\r\n{text}'
    return replaced(base, {name: declared.encode()})


def chart(text: str) -> bytes:
    shown = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="3" name="c"/>'
        f'<a:graphic><a:graphicData uri="{DRAWING}/chart"><c:chart '
        f'xmlns:c="{DRAWING}/chart" r:id="rIdX"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    one, two = text[:5], text[5:]
    space = (
        f'<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:title>'
        f"<a:p><a:r><a:t>{one}</a:t></a:r><a:r><a:t>{two}</a:t></a:r></a:p></c:title>"
        "</c:chartSpace>"
    )
    return with_part(
        "charts/chart1.xml", "chart", "drawingml.chart", space, paragraph(shown)
    )


def glossary() -> bytes:
    text = (
        f"<w:glossaryDocument {NAMESPACES}><w:docParts><w:docPart><w:docPartBody>"
        f"{paragraphs((TAG,))}</w:docPartBody></w:docPart></w:docParts>"
        "</w:glossaryDocument>"
    )
    kind = "wordprocessingml.document.glossary"
    return with_part("glossary/document.xml", "glossaryDocument", kind, text, "")


def linked(target: str) -> bytes:
    link = f'<w:hyperlink r:id="rId9">{words("trang tin")}</w:hyperlink>'
    return related(
        document(paragraph(link)),
        f'<Relationship Id="rId9" Type="{RELATIONS}/hyperlink" Target="{target}" '
        'TargetMode="External"/>',
    )


def formula() -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    return f'<m:oMath xmlns:m="{kind}"><m:r><m:t>{TAG}</m:t></m:r></m:oMath>'


IN_BODY = "thân, đoạn 2"
CASES = {
    "link target": (linked(f"https://a.vn/{TAG}"), "đích của một liên kết", IN_BODY),
    "link target, encoded": (
        linked("https://a.vn/%7b%7b%20dia_diem%20%7d%7d"),
        "đích của một liên kết",
        IN_BODY,
    ),
    "screen tip": (
        document(
            paragraph(
                f'<w:hyperlink w:anchor="a" w:tooltip="{TAG}">'
                f"{words('x')}</w:hyperlink>"
            )
        ),
        "chữ gợi ý của một liên kết",
        IN_BODY,
    ),
    "chart": (chart(TAG), "biểu đồ", IN_BODY),
    "building block": (
        glossary(),
        "khối dựng sẵn (Quick Parts)",
        "word/glossary/document.xml, đoạn 1",
    ),
    "WordArt": (
        document(
            paragraph(
                f'<w:r><w:pict><v:shape id="a"><v:textpath string="{TAG}"/></v:shape>'
                "</w:pict></w:r>"
            )
        ),
        "chữ nghệ thuật (WordArt) kiểu cũ",
        IN_BODY,
    ),
    "name of a shape": (
        document(paragraph(BOX.replace('name="Box"', f'name="{TAG}"'))),
        "tên của hình",
        IN_BODY,
    ),
    "formula": (
        document(paragraph(formula())),
        "công thức hoặc hình vẽ",
        "thân, đoạn 1",
    ),
    "field code": (
        document(paragraph(field(f"TITLE {TAG}", words("x")))),
        "mã trường của Word",
        IN_BODY,
    ),
    "name of a control": (
        document(
            control(paragraphs(("x",))).replace(
                "<w:sdtPr>", f'<w:sdtPr><w:alias w:val="{TAG}"/>'
            )
        ),
        "thuộc tính của ô điều khiển nội dung",
        "thân, trong ô điều khiển nội dung, đoạn 2",
    ),
    "form field": (
        document(
            paragraph(
                field("FORMTEXT", words("x")).replace(
                    'w:fldCharType="begin"/>',
                    'w:fldCharType="begin"><w:ffData><w:textInput>'
                    f'<w:default w:val="{TAG}"/></w:textInput></w:ffData></w:fldChar>',
                )
            )
        ),
        "giá trị sẵn của ô biểu mẫu",
        IN_BODY,
    ),
    "bookmark": (
        document(paragraph(f'<w:bookmarkStart w:id="1" w:name="{TAG}"/>', words("x"))),
        "tên của dấu trang",
        IN_BODY,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_tag_that_cannot_be_filled_is_told_once_by_what_it_stands_in(case):
    template, what, where = CASES[case]

    (finding,) = examine(template, "m.docx", Meeting)

    assert (finding.code, finding.mark.tag) == ("T126", TAG)
    assert finding.values["place"] == what
    assert places.described(finding.mark) == where
    with pytest.raises(errors.TemplateError):
        load(template)


def test_words_outside_paragraphs_hide_no_tag():
    """What no paragraph holds is not read as text, and so may hold none."""
    hidden = f"<w:tbl>{paragraph(words('{{ 7 * 7 }}'))}</w:tbl>"
    (finding,) = examine(document(paragraph(words(TAG)) + hidden), "m", Meeting)

    assert (finding.code, finding.mark.tag) == ("T126", "{{ 7 * 7 }}")


def test_an_alternative_text_prints_values_and_is_told_once_of_more():
    """Both copies of a text box carry it; a wrong name is one finding."""

    def described(text: str) -> bytes:
        return document(
            paragraph(BOX.replace('name="Box"', f'name="a" descr="{text}"'))
        )

    (block,) = examine(described("{% if loai %}a{% endif %}"), "m.docx", Meeting)
    (name,) = examine(described("ở {{ dia_diemm }}"), "m.docx", Meeting)

    assert (block.code, block.rule.variant) == ("T126", "alternative")
    assert (name.code, places.described(name.mark)) == ("T104", IN_BODY)
    assert examine(described("ở {{ dia_diem }}"), "m.docx", Meeting) == ()
