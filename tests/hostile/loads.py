"""Files that would take time or memory without end: one of each class, by name."""

import io
import zipfile
from collections.abc import Callable, Mapping

from tests.ooxml.samples import NAMESPACES, body, part, replaced

WORD = f"<w:document {NAMESPACES}><w:body>{{}}</w:body></w:document>"
STYLES = "word/styles.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a file with some parts, packed so that no ratio gives it away."""
    stream = io.BytesIO()
    data = replaced(body(), {})
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in {*old.namelist(), *parts}:
            content = parts[name] if name in parts else old.read(name)
            new.writestr(name, content)
    return stream.getvalue()


def document(inner: str) -> bytes:
    """Return a file with some XML as its body."""
    return packed({"word/document.xml": WORD.format(inner)})


def paragraph(inner: str) -> bytes:
    """Return a file with some XML as its one paragraph."""
    return document(f"<w:p>{inner}</w:p>")


def run(text: str) -> str:
    """Return a run of text."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def extended(name: str, closing: str, more: str) -> bytes:
    """Return a file with more in one part before its closing tag."""
    return packed({name: part(body(), name).replace(closing, more + closing)})


BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"


def open_fields() -> bytes:
    """Return 10,000 fields that are not closed, each with a code."""
    return paragraph((BEGIN + CODE.format("PAGE " * 4)) * 10_000)


def nested_fields() -> bytes:
    """Return 10,000 fields in each other, closed."""
    return paragraph((BEGIN + CODE.format("IF ")) * 10_000 + END * 10_000)


def attributes() -> bytes:
    """Return 60,000 attributes on one element."""
    many = " ".join(f'a{n}="{n}"' for n in range(60_000))
    return document(f"<w:p {many}/>")


def namespaces() -> bytes:
    """Return 20,000 namespaces declared on one element."""
    many = " ".join(f'xmlns:a{n}="urn:{n}"' for n in range(20_000))
    return document(f"<w:p {many}/>" + "<w:p/>" * 1000)


def tags_in_runs() -> bytes:
    """Return 10,000 tags in one paragraph, a run each."""
    return paragraph(run("{{ dia_diem }}") * 10_000)


def split_tags() -> bytes:
    """Return 5,000 tags in one paragraph, each over three runs."""
    return paragraph((run("{{ dia") + run("_di") + run("em }}")) * 5_000)


def runs() -> bytes:
    """Return 190,000 runs and one tag in one paragraph."""
    return paragraph(run("a") * 190_000 + run("{{ dia_diem }}"))


def unclosed_tags() -> bytes:
    """Return 20,000 opened braces in one paragraph."""
    return paragraph(run("{{ a " * 20_000))


def braces() -> bytes:
    """Return a megabyte of opening braces."""
    return paragraph("".join(run("{" * 100_000) for _ in range(9)))


def wide_braces() -> bytes:
    """Return half tags that a careless pattern reads again and again."""
    return paragraph(run("{ { " * 60_000 + "{%" * 60_000 + "｛｛" * 60_000))


def branches() -> bytes:
    """Return 3,000 branches of one condition."""
    inner = "{% elif khen_thuong %}b" * 3_000
    return paragraph(run("{% if khen_thuong %}a" + inner + "{% endif %}"))


def blocks() -> bytes:
    """Return 9,000 conditions, one after the other."""
    return paragraph(run("{% if khen_thuong %}a{% endif %}") * 9_000)


def open_blocks() -> bytes:
    """Return 9,000 conditions that are not closed."""
    return document(f"<w:p>{run('{% if khen_thuong %}')}</w:p>" * 9_000)


def wrong_closings() -> bytes:
    """Return 9,000 loops opened and 9,000 conditions closed."""
    return paragraph(
        run("{% for c in chi_tieu %}") * 9_000 + run("{% endif %}") * 9_000
    )


def refusals() -> bytes:
    """Return 19,000 different tags that are all refused."""
    return paragraph("".join(run(f"{{{{ a{n}() }}}}") for n in range(19_000)))


def unknown_names() -> bytes:
    """Return 19,000 different names that no view has."""
    return document(
        "".join(f"<w:p>{run(f'{{{{ dia_diemm{n} }}}}')}</w:p>" for n in range(19_000))
    )


def prefixed() -> bytes:
    """Return 9,000 loops over rows in one table of one row."""
    cell = "<w:tc><w:p>" + run("{%tr for c in chi_tieu %}") * 9_000 + "</w:p></w:tc>"
    return document(f"<w:tbl><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl><w:p/>")


def parts() -> bytes:
    """Return 12 parts of 900,000 elements."""
    types = "".join(
        f'<Override PartName="/word/header{n}.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.header+xml"/>'
        for n in range(12)
    )
    head = f"<w:hdr {NAMESPACES}>" + "<w:p/>" * 900_000 + "</w:hdr>"
    made = dict.fromkeys((f"word/header{n}.xml" for n in range(12)), head)
    return packed(
        {**made, TYPES: part(body(), TYPES).replace("</Types>", types + "</Types>")}
    )


def one_part() -> bytes:
    """Return 130,000 paragraphs with a word each."""
    return document(f"<w:p>{run('a')}</w:p>" * 130_000)


def boxes() -> bytes:
    """Return 60 text boxes in each other, and 2,000 beside each other."""
    opened = "<w:p><w:r><w:pict><w:txbxContent>"
    closed = "</w:txbxContent></w:pict></w:r></w:p>"
    inner = opened * 45 + f"<w:p>{run('{{ dia_diem }}')}</w:p>" + closed * 45
    return document(inner * 2 + (opened + "<w:p/>" + closed) * 2_000)


def nested_tables() -> bytes:
    """Return 40 tables in each other, fifty times."""
    opened, closed = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return document((opened * 45 + closed * 45 + "<w:p/>") * 200)


def deep() -> bytes:
    """Return elements 100,000 deep."""
    return document("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)


def deep_many() -> bytes:
    """Return 2,000 piles of elements 190 deep."""
    return document(("<w:x>" * 190 + "</w:x>" * 190) * 2_000)


def deep_words() -> bytes:
    """Return 120,000 paragraphs 190 deep."""
    inner = f"<w:p>{run('a')}</w:p>" * 120_000
    return document("<w:sdt>" * 190 + inner + "</w:sdt>" * 190)


def deep_tags() -> bytes:
    """Return 19,000 tags 190 deep."""
    inner = f"<w:p>{run('{%p if khen_thuong %}')}</w:p>" * 9_000
    inner += f"<w:p>{run('{%p endif %}')}</w:p>" * 9_000
    return document("<w:sdt>" * 190 + inner + "</w:sdt>" * 190)


def bookmarks() -> bytes:
    """Return 60,000 bookmarks, and a tag."""
    marks = "".join(
        f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/><w:bookmarkEnd w:id="{n}"/>'
        for n in range(60_000)
    )
    return paragraph(marks + run("{{ dia_diem }}"))


def drawings() -> bytes:
    """Return 30,000 drawings that all have one id."""
    shown = '<wp:inline><wp:docPr id="1" name="a"/></wp:inline>'
    one = f"<w:r><w:drawing>{shown}</w:drawing></w:r>"
    return paragraph(one * 30_000 + run("{{ dia_diem }}"))


def controls() -> bytes:
    """Return 40 content controls in each other round 2,000 tags."""
    opened = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>'
    inner = f"<w:p>{run('{{ dia_diem }}')}</w:p>" * 2_000
    return document(opened * 40 + inner + "</w:sdtContent></w:sdt>" * 40)


def relations() -> bytes:
    """Return 100,000 relationships."""
    more = "".join(
        f'<Relationship Id="x{n}" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/hyperlink" '
        f'Target="https://a.vn/{n}" TargetMode="External"/>'
        for n in range(100_000)
    )
    return extended(RELATIONS, "</Relationships>", more)


def dangling() -> bytes:
    """Return 20,000 relationships to pictures that do not exist."""
    more = "".join(
        f'<Relationship Id="x{n}" Type="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships/image" Target="media/x{n}.png"/>'
        for n in range(20_000)
    )
    return extended(RELATIONS, "</Relationships>", more)


def types() -> bytes:
    """Return 100,000 content types."""
    more = "".join(
        f'<Override PartName="/word/a{n}.xml" ContentType="application/xml"/>'
        for n in range(100_000)
    )
    return extended(TYPES, "</Types>", more)


def styles() -> bytes:
    """Return a chain of 20,000 styles, and a paragraph in each of 2,000."""
    more = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/>'
        f'<w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(20_000)
    )
    content = part(body(), STYLES).replace("</w:styles>", more + "</w:styles>")
    inner = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>{run("a")}</w:p>'
        for n in range(2_000)
    )
    return packed({STYLES: content, "word/document.xml": WORD.format(inner)})


def style_circles() -> bytes:
    """Return 2,000 styles in one circle, and a paragraph in each."""
    more = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/>'
        f'<w:basedOn w:val="s{(n + 1) % 2_000}"/></w:style>'
        for n in range(2_000)
    )
    content = part(body(), STYLES).replace("</w:styles>", more + "</w:styles>")
    inner = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>{run("a")}</w:p>'
        for n in range(2_000)
    )
    return packed({STYLES: content, "word/document.xml": WORD.format(inner)})


def lists() -> bytes:
    """Return 20,000 lists and 20,000 paragraphs in them."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>'
    more = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
    more += "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/></w:num>'
        for n in range(100, 20_100)
    )
    inner = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr>'
        f"</w:pPr>{run('a')}</w:p>"
        for n in range(100, 20_100)
    )
    content = f"<w:numbering {NAMESPACES}>{more}</w:numbering>"
    return packed(
        {"word/numbering.xml": content, "word/document.xml": WORD.format(inner)}
    )


def wide_span() -> bytes:
    """Return a cell that spans a thousand million columns."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc>'
    return document(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl><w:p/>")


def wide_table() -> bytes:
    """Return a table of 500 rows with 100 cells that span 900 columns each."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="900"/></w:tcPr><w:p/></w:tc>'
    return document(f"<w:tbl>{f'<w:tr>{cell * 100}</w:tr>' * 500}</w:tbl><w:p/>")


def one_row() -> bytes:
    """Return a table of one row with 30,000 cells."""
    cell = "<w:tc><w:p/></w:tc>"
    return document(f"<w:tbl><w:tr>{cell * 30_000}</w:tr></w:tbl><w:p/>")


def rows() -> bytes:
    """Return 40,000 rows that a tag may change."""
    row = f"<w:tr><w:tc><w:p>{run('{{ dia_diem }}')}</w:p></w:tc></w:tr>"
    return document(f"<w:tbl>{row * 19_000}</w:tbl><w:p/>")


def entries() -> bytes:
    """Return 100,000 files in one archive."""
    stream = io.BytesIO(body())
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(100_000):
            archive.writestr(f"a/{number}.bin", b"")
    return stream.getvalue()


def empty_parts() -> bytes:
    """Return 1,900 small parts of XML."""
    return packed({f"a/{n}.xml": "<a/>" for n in range(1_900)})


def long_attribute() -> bytes:
    """Return a megabyte in one attribute, many times."""
    return document(f'<w:p a="{"{" * 1_000_000}"/>' * 14)


def alternatives() -> bytes:
    """Return 20,000 tags in one alternative text."""
    text = "{{ dia_diem }}" * 20_000
    return paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" '
        f'descr="{text}"/></wp:inline></w:drawing></w:r>'
    )


def codes() -> bytes:
    """Return one field code in 200,000 pieces."""
    return paragraph(BEGIN + CODE.format("PAGE") * 100_000 + END)


def hyperlink_code() -> bytes:
    """Return a megabyte of switches in one field code."""
    return paragraph(BEGIN + CODE.format("HYPERLINK " + "\\l " * 300_000) + END)


def sections() -> bytes:
    """Return 20,000 sections."""
    return document("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 20_000)


def properties() -> bytes:
    """Return 100,000 properties of the file."""
    inner = "<dc:title>{{ dia_diem }}</dc:title>" * 19_000
    name = "docProps/core.xml"
    return extended(name, "</cp:coreProperties>", inner)


def notes() -> bytes:
    """Return 30,000 references to notes that are not there."""
    return paragraph('<w:r><w:footnoteReference w:id="7"/></w:r>' * 30_000)


LOADS: Mapping[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        open_fields, nested_fields, attributes, namespaces, tags_in_runs, split_tags,
        runs, unclosed_tags, braces, wide_braces, branches, blocks, open_blocks,
        wrong_closings, refusals, unknown_names, prefixed, parts, one_part, boxes,
        nested_tables, deep, deep_many, deep_words, deep_tags, bookmarks, drawings,
        controls, relations, dangling,
        types, styles, style_circles, lists, wide_span, wide_table, one_row, rows,
        entries, empty_parts, long_attribute, alternatives, codes, hyperlink_code,
        sections, properties, notes,
    )
}  # fmt: skip
