"""A template put into the form of a sheet: what changes, and that its words do not."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

import drafter
from drafter.ooxml import dump, reader
from drafter.standards import conformance, restyling
from drafter.standards.sheet import Sheet
from drafter.templating import engine, shipped
from tests.examples.samples import EXAMPLES

STATE, PARTY, YOUTH = "nd30-2020", "hd36-2018", "doan29-2013"
EXAMPLE = "mau-ubnd-xa-2026"
OWN = (
    (("{%p if van_ban.cap_tren %}", "{{ van_ban.cap_tren }}", "{%p endif %}",
      "{{ van_ban.co_quan }}"),
     ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
    (("{{ van_ban.so_ky_hieu }}",), ("{{ van_ban.dia_danh_ngay }}",)),
)  # fmt: skip
BODY = ("BÁO CÁO", "{{ van_ban.trich_yeu }}", "{{ thoi_gian_dia_diem }}",
        "{%p for b in bai_hoc %}", "{{ b }}", "{%p endfor %}",
        "{{ van_ban.loi_ket }}./.")  # fmt: skip
END = (
    (("Nơi nhận:", "{%p for n in van_ban.noi_nhan %}", "- {{ n }}", "{%p endfor %}"),
     ("{{ van_ban.quyen_han }}", "{{ van_ban.chuc_vu }}", "{{ van_ban.nguoi_ky }}")),
)  # fmt: skip


def styled(data: bytes, standard: str) -> restyling.Restyled:
    return restyling.restyled(data, "mau.docx", Sheet.named(standard))


def table(document, rows):
    made = document.add_table(rows=len(rows), cols=2)
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, lines in zip(row.cells, cells, strict=True):
            for number, line in enumerate(lines):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                run = paragraph.add_run(line)
                run.font.size, run.bold = Pt(11), True
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


@pytest.fixture(scope="module")
def own() -> bytes:
    """A report as its author made it: in Arial, formatted by hand, without a style."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(12)
    table(document, OWN)
    for line in BODY:
        document.add_paragraph(line).paragraph_format.space_after = Pt(20)
    table(document, END)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "standard"),
    [
        ("bao-cao/dang", PARTY),
        ("bao-cao/dang", "hd05-2026"),
        ("bao-cao-trinh/dang", PARTY),
        ("bao-cao/chinh-quyen", STATE),
        ("bao-cao/chinh-quyen", YOUTH),
        ("bao-cao-trinh/chinh-quyen", STATE),
    ],
)
def test_a_shipped_template_is_as_its_sheet_wants_it(name, standard):
    data = shipped.part(name, shipped.DOCUMENT)
    made = styled(data, standard)

    assert made.untouched
    assert made.data == data
    assert made.missing == ()


def test_an_authors_words_and_tags_stay(own):
    made = styled(own, STATE)

    assert dump.text(made.data).split() == dump.text(own).split()
    assert not made.untouched


def test_a_second_time_changes_nothing(own):
    first = styled(own, STATE)
    again = styled(first.data, STATE)

    assert again.untouched
    assert again.data == first.data


def test_what_changed_is_told(own):
    made = styled(own, STATE)

    assert "Nơi nhận" in made.added
    assert made.given["Thẻ"] == 6
    assert made.given["Danh sách nơi nhận"] == 1
    assert made.freed["Quốc hiệu"] == 1
    assert (made.spread, made.ruled, made.sections) == (2, 3, 1)
    assert made.numbered
    assert made.missing == ()


def test_a_paper_of_it_has_the_form_of_the_sheet(own):
    conference = drafter.load(EXAMPLES / f"{EXAMPLE}.yaml")
    paper = drafter.render(conference, template=styled(own, STATE).data)
    report = conformance.check(paper)

    assert report.sheet.name == STATE
    assert [f.code for f in report.findings if f.code != "R203"] == []


def test_what_contradicts_a_style_goes_and_no_more():
    document = docx.Document(BytesIO(shipped.part("bao-cao/dang", shipped.DOCUMENT)))
    text = next(p for p in document.paragraphs if p.style.name == "Nội dung")
    text.runs[0].font.size = Pt(12)
    text.runs[0].italic = True
    words = text.add_run(" một phần")
    words.bold = True
    text.paragraph_format.space_after = Pt(6)
    held = BytesIO()
    document.save(held)
    made = styled(held.getvalue(), PARTY)
    changed = docx.Document(BytesIO(made.data))
    after = next(p for p in changed.paragraphs if p.style.name == "Nội dung")

    assert dict(made.freed) == {"Nội dung": 1}
    assert [run.font.size for run in after.runs] == [None, None]
    assert [(run.italic, run.bold) for run in after.runs] == [
        (True, None),
        (None, True),
    ]
    assert after.paragraph_format.space_after == Pt(6)


def altered(old: str, new: str) -> bytes:
    """Return the State's report with a piece of its parts changed, all over."""
    held = BytesIO()
    data = shipped.part("bao-cao/chinh-quyen", shipped.DOCUMENT)
    with ZipFile(BytesIO(data)) as source, ZipFile(held, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, re.sub(old, new, text, flags=re.DOTALL))
    return held.getvalue()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<w:sectPr.*?</w:sectPr>", ""),
        ("<w:headerReference[^>]*>", ""),
        ("<w:body>.*</w:body>", "<w:body/>"),
        ('<w:name w:val="Mục"/>', ""),
        ('<w:name w:val="Mục"/>', '<w:name w:val="Khoản"/>'),
        ('w:type="paragraph"( w:customStyle="1" w:styleId="Muc")', r'w:type="table"\1'),
        ('w:abstractNumId="1"', 'w:abstractNumId="x"'),
        ('w:pgSz w:w="[0-9]+"', 'w:pgSz w:w="abc"'),
    ],
)
def test_what_a_file_lacks_is_added_once(old, new):
    made = styled(altered(old, new), STATE)

    assert not made.untouched
    assert [f.code for f in engine.examine(made.data) if f.code[0] == "T"] == []
    assert styled(made.data, STATE).untouched


def test_another_dialect_is_refused():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with pytest.raises(drafter.TemplateError) as caught:
        styled(altered(usual, strict), STATE)

    assert {finding.code for finding in caught.value.findings} == {"T219"}


def test_a_change_of_regime_is_told_style_by_style():
    made = styled(shipped.part("bao-cao/chinh-quyen", shipped.DOCUMENT), PARTY)
    told = {
        (name, d.aspect, int(d.before), int(d.after))
        for name, differences in made.changed.items()
        for d in differences
        if d.aspect == "size"
    }

    assert ("Cơ quan ban hành", "size", 13, 14) in told
    assert ("Danh sách nơi nhận", "size", 11, 12) in told
    assert made.missing == ("tiêu đề Đảng", "năm dấu gạch dưới trích yếu")


def test_page_numbers_come_back_that_a_program_dropped():
    data = shipped.part("bao-cao/chinh-quyen", shipped.DOCUMENT)
    held = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(held, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.replace(
                    b'<w:sectPr><w:pgSz w:w="16838"',
                    b'<w:sectPr><w:headerReference w:type="default" r:id="rId6"/>'
                    b'<w:pgSz w:w="16838"',
                )
            target.writestr(name, part)
    broken, made = held.getvalue(), styled(held.getvalue(), STATE)

    def numbered(paper: bytes) -> list[int]:
        return [len(section.page_numbers) for section in reader.read(paper).sections]

    assert 0 in numbered(broken)
    assert made.numbered
    assert 0 not in numbered(made.data)
