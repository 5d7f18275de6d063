"""Papers are what plain docxtpl makes of the same template, until we mend them."""

import io
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any

import attrs
import docxtpl
import jinja2
import pytest
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from lxml import etree

from drafter.ooxml import dump
from drafter.templating import compile, fill, repairs
from drafter.templating.engine import load
from drafter.vocabulary import GAP_MARK, TAG, is_declared, words
from tests.ooxml.samples import (
    NAMESPACES,
    Day,
    Indicator,
    Meeting,
    body,
    docx,
    part,
    raw,
    replaced,
)

TREE = Meeting(
    venue="A & B <c> \"d\" 'e'",
    praised=True,
    indicators=(
        Indicator(title="Một", value="1", causes=(Indicator(title="a"),) * 2),
        Indicator(title="Hai", met=False),
        Indicator(title="Ba", value="3"),
    ),
)


class Plain(dict[str, Any]):
    """A view as docxtpl takes it."""

    def __str__(self) -> str:
        return str(self["day_du"])


def plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_declared(type(value)):
        return Plain(
            (word.name, plain(getattr(value, name)))
            for name, word in words(type(value), TAG).items()
        )
    return value


def by_docxtpl(template: bytes, view: object) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render(plain(view), jinja2.Environment(autoescape=True))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def canonical(data: bytes, name: str) -> str:
    parser = etree.XMLParser(remove_blank_text=True)
    root = etree.fromstring(part(data, name).encode(), parser)
    return etree.tostring(root, method="c14n").decode()


def rows(*texts: tuple[str, ...], style: str = "Table Grid"):
    def fill(document: WordDocument) -> None:
        table = document.add_table(len(texts), len(texts[0]))
        table.style = style
        for row, line in zip(table.rows, texts, strict=True):
            for cell, text in zip(row.cells, line, strict=True):
                cell.text = text

    return docx(fill)


def runs(*pieces: str) -> bytes:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph()
        for number, piece in enumerate(pieces):
            paragraph.add_run(piece).bold = bool(number % 2)

    return docx(fill)


def margins(document: WordDocument) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ dia_diem }}"
    section.footer.paragraphs[0].text = "{% if khen_thuong %}{{ ngay_hop }}{% endif %}"
    document.add_paragraph("thân")


BOX = (
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>"
    "<w:t>{{ dia_diem }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
    "</w:pict></w:r><w:r><w:t>{{ ngay_hop }}</w:t></w:r></w:p><w:sectPr/>"
)
CONTROL = (
    "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p>"
    "</w:sdtContent></w:sdt><w:sectPr/>"
)
DRAWINGS = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="{{ dia_diem }}"/>'
    "</wp:inline></w:drawing></w:r></w:p>"
    "<w:p><w:r><w:t>{%p for c in chi_tieu %}</w:t></w:r></w:p>"
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="b"/></wp:inline>'
    "</w:drawing></w:r></w:p>"
    "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p><w:sectPr/>"
)
INSERTED = (
    '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:ins>'
    "</w:p><w:sectPr/>"
)

CORPUS = {
    "value": body("Họp tại {{ dia_diem }}, {{ ngay_hop }} ({{ ngay_hop.ngan }})."),
    "spaces": body(" {{dia_diem}} ", "{{ dia_diem  }}{{ ngay_hop }}"),
    "split by bold": runs("a {{ dia", "_di", "em }}"),
    "split braces": runs("a {", "{ dia_diem }", "}"),
    "curly quotes": body("{% if loai == “tong-ket” %}có{% else %}không{% endif %}"),
    "paragraphs": body(
        "{%p if khen_thuong %}", "có", "{%p else %}", "không", "{%p endif %}", "x"
    ),
    "elif": body("{% if not khen_thuong %}a{% elif chi_tieu %}b{% endif %}"),
    "inline loop": body("{% for c in chi_tieu %}{{ c.ten }}; {% endfor %}"),
    "else of a loop": body(
        "{% for c in chi_tieu %}{% for n in c.nguyen_nhan %}{{ n.ten }}{% else %}–"
        "{% endfor %} {% endfor %}"
    ),
    "over paragraphs": body("a{% if not khen_thuong %}b", "c{% endif %}d"),
    "paragraph loop": body(
        "{%p for c in chi_tieu %}", "{{ c.ten }}", "{%p endfor %}", "cuối"
    ),
    "row loop": rows(
        ("Tên", "Số"),
        ("{%tr for c in chi_tieu %}", ""),
        ("{{ c.ten }}", "{% if c.dat %}{{ c.gia_tri }}{% endif %}"),
        ("{%tr endfor %}", ""),
    ),
    "nested rows": rows(
        ("x",),
        ("{%tr for c in chi_tieu %}",),
        ("{{ c.ten }}",),
        ("{%tr for n in c.nguyen_nhan %}",),
        ("- {{ n.ten }}",),
        ("{%tr endfor %}",),
        ("{%tr if c.dat %}",),
        ("đạt",),
        ("{%tr endif %}",),
        ("{%tr endfor %}",),
    ),
    "column loop": rows(
        ("Tên", "{%tc for c in chi_tieu %}", "{{ c.ten }}", "{%tc endfor %}"),
        ("Số", "{%tc for c in chi_tieu %}", "{{ c.gia_tri }}", "{%tc endfor %}"),
    ),
    "fewer columns": rows(
        ("Tên", "{%tc if not khen_thuong %}", "x", "{%tc endif %}"),
        ("Số", "{%tc if not khen_thuong %}", "y", "{%tc endif %}"),
    ),
    "in a cell": rows(("a {% if khen_thuong %}b{% endif %}", "{{ dia_diem }}")),
    "margins": docx(margins),
    "text box": raw(BOX),
    "content control": raw(CONTROL),
    "drawings": raw(DRAWINGS),
    "insertion": raw(INSERTED),
    "no tags": body("a", "b {c} d"),
}
PARTS = ("word/document.xml", "word/header1.xml", "word/footer1.xml")


@pytest.mark.parametrize("name", CORPUS)
def test_the_xml_of_a_paper_is_what_docxtpl_makes(name):
    theirs = by_docxtpl(CORPUS[name], TREE)
    ours = load(CORPUS[name]).render(TREE)
    compared = [p for p in PARTS if f"/{p}" in part(ours, "[Content_Types].xml")]
    assert "word/document.xml" in compared

    for path in compared:
        assert canonical(ours, path) == canonical(theirs, path)


def footnoted(text: str) -> bytes:
    types = part(body(), "[Content_Types].xml")
    kind = types.split('document.xml" ContentType="')[1].split('"')[0]
    kind = kind.replace("document.main", "footnotes")
    types = types.replace(
        "</Types>",
        f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>',
    )
    rels = part(body(), "word/_rels/document.xml.rels")
    base = rels.split('Type="')[1].rpartition("/relationships/")[0]
    rels = rels.replace(
        "</Relationships>",
        f'<Relationship Id="rId90" Type="{base}/relationships/footnotes" '
        'Target="footnotes.xml"/></Relationships>',
    )
    note = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:id="1"><w:p><w:r>'
        f"<w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    extra = {
        "[Content_Types].xml": types.encode(),
        "word/_rels/document.xml.rels": rels.encode(),
        "word/footnotes.xml": note.encode(),
    }
    return replaced(body("{{ dia_diem }}"), extra)


def test_footnotes_are_what_docxtpl_makes():
    template = footnoted("{% if khen_thuong %}{{ dia_diem }}{% endif %}")
    ours, theirs = load(template).render(TREE), by_docxtpl(template, TREE)

    path = "word/footnotes.xml"
    assert canonical(ours, path) == canonical(theirs, path)
    assert "A &amp; B" in canonical(ours, path)


def test_a_line_break_is_what_docxtpl_makes():
    template, view = body("{{ dia_diem }}"), Meeting(venue="a\nb\n\nc")

    ours, theirs = load(template).render(view), by_docxtpl(template, view)
    assert canonical(ours, PARTS[0]) == canonical(theirs, PARTS[0]).replace(
        '<w:t xml:space="preserve"></w:t>', ""
    )


def test_docxtpl_is_the_version_whose_inside_we_know():
    assert docxtpl.__version__ == "0.20.2"


def test_clean_up_and_compile_run_once_for_a_hundred_papers(monkeypatch):
    cleaned, compiled = [], []
    clean_up, from_string = DocxTemplate.patch_xml, compile.ENVIRONMENT.from_string

    def patch_xml(self: DocxTemplate, source: str) -> str:
        cleaned.append(source)
        return clean_up(self, source)

    def compile_once(source: str) -> jinja2.Template:
        compiled.append(source)
        return from_string(source)

    monkeypatch.setattr(DocxTemplate, "patch_xml", patch_xml)
    monkeypatch.setattr(compile.ENVIRONMENT, "from_string", compile_once)
    template = load(CORPUS["margins"])
    papers = {template.render(Meeting(venue=f"phòng {n}")) for n in range(100)}

    assert len(papers) == 100
    assert len(cleaned) == len(compiled) == len(template.parts) == 2


def test_unchanged_parts_are_copied_as_they_are():
    template = load(CORPUS["value"])
    before = {entry.name: entry for entry in template.entries}
    paper = template.render(TREE)

    for name in ("word/theme/theme1.xml", "word/settings.xml", "docProps/app.xml"):
        assert before[name].packed in paper


def test_threads_share_a_template():
    template = load(CORPUS["row loop"])
    views = [
        Meeting(indicators=(Indicator(title=f"hàng {n}"),) * n) for n in range(1, 13)
    ]
    alone = [template.render(view) for view in views]
    barrier = threading.Barrier(4)

    def work(number: int) -> list[bytes]:
        barrier.wait()
        return [template.render(views[(number + n) % 12]) for n in range(12)]

    with ThreadPoolExecutor(4) as pool:
        for number, papers in enumerate(pool.map(work, range(4))):
            assert papers == [alone[(number + n) % 12] for n in range(12)]


def test_a_process_gives_the_same_paper():
    template = load(CORPUS["value"])
    with ProcessPoolExecutor(1) as pool:
        elsewhere = pool.submit(template.render, Meeting(day=Day(full="nay"))).result()

    assert elsewhere == template.render(Meeting(day=Day(full="nay")))
    assert dump.text(elsewhere).startswith("Họp tại hội trường, nay")


OPEN = '<w:t xml:space="preserve">'


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<w:t>a</w:t>", "<w:t>a</w:t>"),
        ("<w:t/><w:t>a\nb</w:t>", None),
        ('<w:p x="a\n"/>', '<w:p x="a\n"/>'),
        ('<w:p x="a\u2011"/>', '<w:p x="a-"/>'),
        ("<a:t>a\u2011b</a:t>", "<a:t>a-b</a:t>"),
        ("<w:t>a\u2011</w:t>", f"{OPEN}a</w:t><w:noBreakHyphen/>"),
    ],
)
def test_breaks_are_written_in_texts_only(text, kept):
    broken = f"<w:t/>{OPEN}a</w:t><w:br/>{OPEN}b</w:t>"

    assert repairs.keep_breaks(text) == (kept or broken)


@pytest.mark.parametrize("name", CORPUS)
def test_a_long_part_filled_in_many_blocks_is_the_same_paper(name, monkeypatch):
    template = load(CORPUS[name])
    gap = GAP_MARK.format("nơi họp")
    view = attrs.evolve(TREE, venue=f"a\n{gap}\tb")
    whole = template.render(view)
    monkeypatch.setattr(fill, "_PIECES", 1)

    assert template.render(view) == whole
