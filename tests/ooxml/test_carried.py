"""What a paper may carry: one test per kind, each with a harmless twin."""

import io
import zipfile

import pytest

from drafter import errors
from drafter.ooxml import package
from drafter.templating.engine import examine, load

from .samples import NAMESPACES, Meeting, body, docx, part, raw, replaced
from .test_package import TAGLESS

TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MICROSOFT = "http://schemas.microsoft.com/office/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"
RELATIONS = f'<Relationships xmlns="{PACKAGE[:-1]}">{{}}</Relationships>'
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.12"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def codes(data: bytes) -> list[str]:
    found = examine(data, "mau.docx", Meeting)
    assert len(found) == len(set(found))
    return [finding.code for finding in found if finding.code != TAGLESS]


def names(data: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return set(archive.namelist())


def related(kind: str, target: str, *, mode: str = "", owner: str = RELS) -> str:
    """Return the text of a relationships file with one more relationship."""
    extra = f' TargetMode="{mode}"' if mode else ""
    more = f'<Relationship Id="x1" Type="{kind}" Target="{target}"{extra}/>'
    return part(body(), owner).replace("</Relationships>", f"{more}</Relationships>")


def with_part(
    kind: str,
    name: str,
    content_type: str,
    content: bytes = b"<a/>",
    *,
    inner: str = "",
    more: dict[str, bytes] | None = None,
) -> bytes:
    """Return a file with one more part, which its body may name as ``x1``."""
    override = f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
    types = part(body(), TYPES).replace("</Types>", override)
    owner = "_rels/.rels" if kind.startswith(("root:",)) else RELS
    kind = kind.removeprefix("root:")
    target = f"/{name}"
    parts = {
        TYPES: types.encode(),
        owner: related(kind, target, owner=owner).encode(),
        name: content,
        **(more or {}),
    }
    base = raw(inner or "<w:p/>")
    return replaced(base, parts)


DROPPED = {
    "task panes": (
        f"root:{MICROSOFT}2011/relationships/webextensiontaskpanes",
        "word/webextensions/taskpanes.xml",
        "application/vnd.ms-office.webextensiontaskpanes+xml",
    ),
    "a signature": (
        f"root:{PACKAGE}digital-signature/origin",
        "_xmlsignatures/origin.sigs",
        "application/vnd.openxmlformats-package.digital-signature-origin",
    ),
    "a label": (
        f"root:{MICROSOFT}2020/02/relationships/classificationlabels",
        "docMetadata/LabelInfo.xml",
        "application/vnd.ms-office.classificationlabels+xml",
    ),
    "XML of strangers": (
        f"{OFFICE}customXml", "customXml/item9.xml", "application/xml",
    ),
    "what nobody knows": ("http://a.vn/la", "word/la.bin", "application/x-la"),
    "a program": (f"{OFFICE}la", "word/a.exe", "application/x-msdownload"),
}  # fmt: skip


@pytest.mark.parametrize("name", DROPPED)
def test_what_nobody_sees_is_dropped_and_said_once(name):
    """The part, its relationship and its type are not in the paper."""
    kind, path, content_type = DROPPED[name]
    data = with_part(kind, path, content_type)

    assert codes(data) == ["T232"]
    made = load(data).render(Meeting())
    assert path not in names(made)
    assert path not in part(made, TYPES)
    assert path not in part(made, RELS) + part(made, "_rels/.rels")


def test_what_word_puts_into_every_file_is_dropped_without_a_word():
    """Thumbnails, printers, the empty list of works: nobody has to hear of them."""
    printer = with_part(
        f"{OFFICE}printerSettings", "word/printerSettings/a.bin", "application/x-a",
        inner='<w:p/><w:sectPr><w:printerSettings r:id="x1"/></w:sectPr>',
    )  # fmt: skip

    assert codes(printer) == []
    made = load(printer).render(Meeting())
    assert "printerSettings" not in part(made) + "".join(names(made))
    assert not {"docProps/thumbnail.jpeg", "customXml/item1.xml"} & names(made)
    assert {"docProps/thumbnail.jpeg", "customXml/item1.xml"} <= names(body())


def test_orphans_are_dropped_and_said_in_one_finding():
    """However many there are."""
    data = replaced(body(), {f"la/{n}.bin": b"x" for n in range(9)})

    finding = examine(data, "mau.docx")[0]
    assert finding.code == "T232"
    assert "la/0.bin, la/1.bin, la/2.bin, …" in finding.message()
    assert not any(
        name.startswith("la/") for name in names(load(data).render(Meeting()))
    )


SEEN = {
    "ink": (f"{OFFICE}customXml", "application/inkml+xml"),
    "a model": (f"{MICROSOFT}2017/06/relationships/model3d", "model/gltf.binary"),
    "a film": (f"{OFFICE}video", "video/mp4"),
    "an object": (f"{OFFICE}oleObject", "application/vnd.openxmlformats-a.oleObject"),
    "a file": (f"{OFFICE}package", SHEET),
    "what nobody knows": ("http://a.vn/la", "application/x-la"),
    "a program as a picture": (f"{OFFICE}image", "application/x-msdownload"),
    "HTML": (f"{OFFICE}aFChunk", "text/html"),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEN)
def test_what_is_seen_or_runs_is_refused(name):
    """Taking it out would change how the paper looks."""
    kind, content_type = SEEN[name]
    shown = '<w:p><w:r><w:drawing><a:x r:embed="x1"/></w:drawing></w:r></w:p>'
    data = with_part(kind, "word/la.bin", content_type, inner=shown)

    assert codes(data) == ["T216"]
    with pytest.raises(errors.TemplateError):
        load(data)


MAIN = f"{SHEET}.main+xml"


def workbook() -> bytes:
    """Return a workbook of no more than what makes it one."""
    types = (
        f'<Types xmlns="{package.xml.NAMESPACES["ct"]}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{MAIN}"/></Types>'
    )
    rels = (
        f'<Relationship Id="a" Type="{OFFICE}officeDocument" Target="xl/workbook.xml"/>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(TYPES, types)
        archive.writestr("_rels/.rels", RELATIONS.format(rels))
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def macros() -> bytes:
    data = workbook()
    types = part(data, TYPES).replace(MAIN, f"{SHEET_MACROS}.main+xml")
    return replaced(data, {TYPES: types.encode()})


def vba() -> bytes:
    data = workbook()
    kind = "application/vnd.ms-office.vbaProject"
    types = part(data, TYPES).replace(
        "</Types>", f'<Default Extension="bin" ContentType="{kind}"/></Types>'
    )
    return replaced(data, {TYPES: types.encode(), "xl/vbaProject.bin": b"x"})


def outside() -> bytes:
    rels = RELATIONS.format(
        f'<Relationship Id="x" Type="{OFFICE}hyperlink" Target="file:///a" '
        'TargetMode="External"/>'
    )
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    return replaced(workbook(), {name: rels.encode()})


def chart(embedded: bytes, name: str = "word/embeddings/a.xlsx") -> bytes:
    """Return a file with a chart whose figures are in an embedded file."""
    rels = RELATIONS.format(
        f'<Relationship Id="y1" Type="{OFFICE}package" Target="/{name}"/>'
    )
    content = (
        f'<c:chartSpace xmlns:c="urn:c" {NAMESPACES}><c:x r:id="y1"/></c:chartSpace>'
    )
    default = '<Default Extension="xlsx" ContentType="{}"/><Override PartName="/word/'
    types = part(body(), TYPES).replace(
        "</Types>",
        f'{default.format(SHEET)}charts/a.xml" ContentType="{CHART}"/></Types>',
    )
    inner = '<w:p><w:r><w:drawing><a:x r:id="x1"/></w:drawing></w:r></w:p>'
    return replaced(
        raw(inner),
        {
            TYPES: types.encode(),
            RELS: related(f"{OFFICE}chart", "/word/charts/a.xml").encode(),
            "word/charts/a.xml": content.encode(),
            "word/charts/_rels/a.xml.rels": rels.encode(),
            name: embedded,
        },
    )


@pytest.mark.parametrize(
    ("embedded", "found"),
    [
        (workbook(), []),
        (macros(), ["T216"]),
        (vba(), ["T216"]),
        (outside(), ["T216"]),
        (b"MZ" + bytes(99), ["T216"]),
        (body(), ["T216"]),
        (workbook()[:200], ["T216"]),
    ],
    ids=["cells", "macros", "vba", "outside", "program", "document", "cut off"],
)
def test_a_chart_keeps_its_own_workbook_and_no_other_file(embedded, found):
    """Its figures may be looked into; nothing may run."""
    data = chart(embedded)

    assert codes(data) == found
    if not found:
        assert "word/embeddings/a.xlsx" in names(load(data).render(Meeting()))


FIELD = '<w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar>'


def in_run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def form(inner: str) -> str:
    return in_run(FIELD.format(inner)) + in_run('<w:fldChar w:fldCharType="end"/>')


def picture(attribute: str) -> str:
    return in_run(f"<w:pict><v:shape {attribute}/></w:pict>")


def link(attributes: str) -> str:
    return in_run(
        '<w:drawing><wp:inline><wp:docPr id="1" name="a">'
        f"<a:hlinkClick {attributes}/></wp:docPr></wp:inline></w:drawing>"
    )


@pytest.mark.parametrize(
    ("attack", "code", "twin"),
    [
        (form('<w:entryMacro w:val="a"/>'), "T216", form('<w:name w:val="a"/>')),
        (form('<w:exitMacro w:val="a"/>'), "T216", form('<w:enabled/>')),
        (picture('href="javascript:a()"'), "T220", picture('href="https://a.vn"')),
        (picture('href="file:///a"'), "T220", picture('href="#muc"')),
        (picture('src="http://a.vn/b.png"'), "T220", picture('alt="http://a.vn"')),
        (picture('src="//a/b"'), "T220", picture('src="rId1"')),
        (
            in_run('<w:pict><v:imagedata o:href="\\\\a\\b.png" '
                   'xmlns:o="urn:schemas-microsoft-com:office:office"/></w:pict>'),
            "T220",
            in_run('<w:pict><v:imagedata o:title="\\\\a\\b.png" '
                   'xmlns:o="urn:schemas-microsoft-com:office:office"/></w:pict>'),
        ),
        (
            in_run('<w:pict><v:fill o:href="http://a.vn/b.png" '
                   'xmlns:o="urn:schemas-microsoft-com:office:office"/></w:pict>'),
            "T220",
            in_run('<w:pict><v:shape o:href="http://a.vn/b.png" '
                   'xmlns:o="urn:schemas-microsoft-com:office:office"/></w:pict>'),
        ),
        (
            in_run('<w:object><o:OLEObject '
                   'xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object>'),
            "T216",
            in_run("<w:object/>"),
        ),
        (link('invalidUrl="file:///a"'), "T220", link('invalidUrl=""')),
        (link('action="ppaction://program"'), "T216", link('action=""')),
        ('<w:altChunk r:id="x"/><w:p/>', "T216", "<w:p/>"),
        ('<w:subDoc r:id="x"/><w:p/>', "T216", "<w:p/>"),
    ],
)  # fmt: skip
def test_what_runs_or_fetches_in_the_text_is_refused(attack, code, twin):
    """And its harmless twin passes."""
    assert code in codes(raw(attack))
    assert codes(raw(twin)) == []


def field(code: str) -> str:
    return (
        in_run('<w:fldChar w:fldCharType="begin"/>')
        + f"<w:p><w:r>{code}</w:r></w:p>"
        + in_run('<w:fldChar w:fldCharType="end"/>')
    )


def said(code: str) -> str:
    return f"<w:instrText>{code}</w:instrText>"


NESTED = (
    '<w:fldChar w:fldCharType="begin"/>{}<w:fldChar w:fldCharType="separate"/>'
    '<w:t>{}</w:t><w:fldChar w:fldCharType="end"/>'
)


@pytest.mark.parametrize(
    ("attack", "twin"),
    [
        ('HYPERLINK "https://a.vn" "file:///b"', 'HYPERLINK "https://a.vn" \\o "b"'),
        ('HYPERLINK \\l "file:///b"', 'HYPERLINK \\l "muc_1"'),
        ('HYPERLINK "" \\t "javascript:a"', 'HYPERLINK "" \\t "_blank"'),
        ('HYPERLINK \\o "x" "file:///b"', 'HYPERLINK \\o "file:///b" "https://a.vn"'),
        ("HYPERLINK “file:///b”", "HYPERLINK “https://a.vn”"),
        ('HYPERLINK "\\\\a\\b"', 'HYPERLINK \\h "https://a.vn"'),
        ('HYPERLINK "\\\\\\\\a\\\\b"', 'HYPERLINK "https://a.vn" \\n'),
        ("HYPERLINK \\\\a\\b", "HYPERLINK \\h"),
    ],
)  # fmt: skip
def test_every_word_of_a_link_is_judged(attack, twin):
    """The second as the first, whatever switch stands before it."""
    assert codes(raw(field(said(attack)))) == ["T221"]
    assert codes(raw(field(said(twin)))) == []


@pytest.mark.parametrize(
    ("attack", "twin"),
    [
        (
            NESTED.format(said("QUOTE DDE"), "DDE") + said("AUTO a b"),
            said("IF ") + NESTED.format(said("PAGE"), "1") + said(" = 1 a b"),
        ),
        (
            said("DD") + NESTED.format(said("QUOTE E"), "E") + said(" a b"),
            said("= ") + NESTED.format(said("PAGE"), "1") + said(" + 1"),
        ),
        (
            said("HYPERLINK ") + NESTED.format(said("QUOTE a"), "a"),
            said("REF a ") + NESTED.format(said("QUOTE a"), "a"),
        ),
        ("<w:t>DDEAUTO a b</w:t>", "<w:t>PAGE</w:t>"),
    ],
)
def test_a_code_that_only_word_would_work_out_is_refused(attack, twin):
    """Its kind or its target is the result of another field."""
    assert codes(raw(field(attack))) == ["T221"]
    assert codes(raw(field(twin))) == []


def settings(inner: str) -> bytes:
    text = part(body(), "word/settings.xml").replace("<w:zoom", f"{inner}<w:zoom")
    return replaced(body(), {"word/settings.xml": text.encode()})


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ('<w:attachedSchema w:val="http://a.vn"/>', ["T232"]),
        ('<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>', ["T232"]),
        (
            '<sl:schemaLibrary xmlns:sl="http://schemas.openxmlformats.org/'
            'schemaLibrary/2006/main"><sl:schema sl:manifestLocation="http://a.vn"/>'
            "</sl:schemaLibrary>",
            ["T232"],
        ),
        ('<w:mailMerge><w:query w:val="SELECT"/></w:mailMerge>', ["T216"]),
        ("<w:mirrorMargins/>", []),
    ],
)
def test_settings_that_tell_of_others_stay_behind(inner, found):
    """Or are refused; a setting of the page stays."""
    data = settings(inner)

    assert codes(data) == found
    if "T216" not in found:
        made = part(load(data).render(Meeting()), "word/settings.xml")
        assert (inner[:11] in made) is (found == [])


def test_variables_that_a_field_shows_are_kept():
    """The harmless twin of hidden ones."""
    variables = '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>'
    data = raw(field(said("DOCVARIABLE a")), base=settings(variables))

    assert codes(data) == []
    assert "docVar" in part(load(data).render(Meeting()), "word/settings.xml")


def custom(*names: str) -> bytes:
    properties = "".join(
        f'<property name="{name}"><lpwstr>x</lpwstr></property>' for name in names
    )
    return with_part(
        f"root:{OFFICE}custom-properties",
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        f"<Properties>{properties}</Properties>".encode(),
    )


@pytest.mark.parametrize(
    ("name", "found", "is_kept"),
    [
        ("Số lưu trữ", [], True),
        ("drafter_niem_phong", [], False),
        ("drafter", [], False),
        ("ContentTypeId", ["T232"], False),
        ("MSIP_Label_1_Name", ["T232"], False),
    ],
)
def test_properties_of_an_office_stay_those_of_drafter_and_servers_go(
    name, found, is_kept
):
    """A template made from a drafted paper has no seal of that paper."""
    data = custom(name)

    assert codes(data) == found
    assert (
        name in part(load(data).render(Meeting()), "docProps/custom.xml")
    ) is is_kept


def test_the_digests_of_a_drafted_paper_go_without_a_word():
    """What drafter put in, it takes out."""
    own = b'<b xmlns="urn:drafter:ban-soan:1"/>'
    data = with_part(
        f"{OFFICE}customXml", "customXml/item7.xml", "application/xml", own
    )

    assert codes(data) == []
    assert "customXml/item7.xml" not in names(load(data).render(Meeting()))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x">{}</svg>'


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<rect/>", []),
        ('<image x:href="http://a.vn/b.png"/>', ["T220"]),
        ("<script>a()</script>", ["T216"]),
        ('<rect onload="a()"/>', ["T216"]),
        ('<a><set attributeName="x:href" to="javascript:a()"/></a>', ["T216"]),
        ('<set attributeName="fill" to="red"/>', []),
        ("<style>@import 'http://a.vn';</style>", ["T220"]),
        ('<rect style="fill:url( http://a.vn/#a)"/>', ["T220"]),
        ('<rect style="fill:u\\72l(http://a.vn)"/>', ["T220"]),
        ('<rect fill="url(#a)" style="fill:url( \'#a\')"/>', []),
        ("<text>url(http://a.vn)</text>", []),
    ],
)
def test_a_drawing_of_vectors_fetches_and_runs_nothing(inner, found):
    """It is XML and looked into as such."""
    shown = '<w:p><w:r><w:drawing><a:blip r:embed="x1"/></w:drawing></w:r></w:p>'
    content = SVG.format(inner).encode()
    data = with_part(
        f"{OFFICE}image", "word/media/a.svg", "image/svg+xml", content, inner=shown
    )

    assert codes(data) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\x89PNG\r\n\x1a\n", []),
        (b"\xff\xd8\xff\xe0", []),
        (b"\1\0\0\0 EMF", []),
        (b"\xd7\xcd\xc6\x9a", []),
        (b"MZ\x90", ["T216"]),
        (b"PK\3\4", ["T216"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ["T216"]),
        (b"<html/>", ["T216"]),
        (b"%!PS-Adobe", ["T216"]),
    ],
)
def test_a_picture_begins_as_one(content, found):
    """A program, an archive or a page that calls itself a picture is refused."""
    shown = '<w:p><w:r><w:drawing><a:blip r:embed="x1"/></w:drawing></w:r></w:p>'
    data = with_part(
        f"{OFFICE}image", "word/media/a.png", "image/png", content, inner=shown
    )

    assert codes(data) == found


def test_building_blocks_have_styles_of_their_own():
    """The paper's gaps are set in the paper's styles, not in those of its blocks."""
    styles = f'<w:styles {NAMESPACES}><w:style w:styleId="X"/></w:styles>'
    rels = RELATIONS.format(
        f'<Relationship Id="y1" Type="{OFFICE}styles" Target="styles.xml"/>'
    )
    types = part(body(), TYPES).replace(
        "</Types>",
        '<Override PartName="/word/glossary/styles.xml" '
        f'ContentType="{WORD}styles+xml"/><Override PartName='
        '"/word/glossary/document.xml" '
        f'ContentType="{WORD}document.glossary+xml"/></Types>',
    )
    parts = {
        TYPES: types,
        RELS: related(f"{OFFICE}glossaryDocument", "glossary/document.xml"),
        "word/glossary/document.xml": f"<w:glossaryDocument {NAMESPACES}/>",
        "word/glossary/_rels/document.xml.rels": rels,
        "word/glossary/styles.xml": styles,
    }
    data = replaced(docx(lambda d: d.add_paragraph("{{ dia_diem }}")),
                    {name: text.encode() for name, text in parts.items()})  # fmt: skip

    assert package.opened(data).of("styles") == ["word/styles.xml"]
    assert codes(data) == []
    assert part(load(data).render(Meeting()), "word/glossary/styles.xml")
