"""A strange file is refused with a sentence, or made harmless."""

import io
import zipfile

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as REL

from drafter import errors
from drafter.ooxml import archive, limits
from drafter.ooxml.dump import text
from drafter.templating.engine import examine, load

from .samples import DOCUMENT, NAMESPACES, Meeting, body, docx, part, raw, replaced

TYPES = "[Content_Types].xml"
TAGLESS = "T159"
"""Is said of most of these files: they have no tags."""
RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def found(data: bytes) -> list[str]:
    findings = examine(data, "mau.docx")
    for finding in findings:
        for lang in ("vi", "en"):
            assert finding.message(lang)
            assert finding.hint(lang)
    codes = [finding.code for finding in findings]
    if any(finding.severity.value == "error" for finding in findings):
        with pytest.raises(errors.TemplateError):
            load(data, "mau.docx")
    else:
        assert load(data).render(Meeting())
    return [code for code in codes if code != TAGLESS]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "rỗng"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "mật khẩu"),
        (b"{\\rtf1 a}", ".rtf"),
        (b"%PDF-1.7", "PDF"),
        (b"<html></html>", "trang web"),
        (body()[:900], "cắt dở"),
        (b"van ban thuong", "nội dung khác"),
    ],
)
def test_what_is_no_docx_is_named(data, kind):
    (finding,) = examine(data)

    assert finding.code == "T201"
    assert kind in finding.message()


def test_a_workbook_is_named():
    types = part(body(), TYPES).replace("wordprocessingml.document", "spreadsheetml.x")
    (finding,) = examine(replaced(body(), {TYPES: types.encode()}))

    assert "Excel" in finding.message()


def zipped(*entries: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    stream = io.BytesIO(body())
    with zipfile.ZipFile(stream, "a") as package:
        for info, content in entries:
            package.writestr(info, content)
    return stream.getvalue()


def named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("x")
    info.filename = info.orig_filename = name
    return info


@pytest.mark.parametrize(
    "name",
    [
        "../a.xml",
        "/a.xml",
        "word\\a.xml",
        "C:/a.xml",
        "word/./a.xml",
        "word//a.xml",
        "WORD/document.xml",
        "word/../a.xml",
    ],
)
def test_names_that_climb_out_or_come_twice_are_refused(name):
    assert found(zipped((named(name), b"x"))) == ["T211"]


def test_a_part_without_a_name_is_refused():
    assert found(archive.write([archive.pack("", b"x")])) == ["T211"]


def test_a_part_that_comes_twice_is_refused():
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped((named(DOCUMENT), b"x"))

    assert found(data) == ["T211"]


def test_a_picture_that_nothing_shows_stays_behind():
    data = zipped((named("word/media/a.png"), b"x"))

    assert found(data) == ["T232"]
    assert "word/media/a.png" not in names(load(data).render(Meeting()))


def test_another_packing_is_refused():
    info = named("word/media/a.bin")
    info.compress_type = zipfile.ZIP_BZIP2

    assert found(zipped((info, b"x" * 99))) == ["T212"]


def test_an_encrypted_part_is_refused():
    data = bytearray(body())
    position = data.rindex(b"PK\1\2") + 8
    data[position] |= 1

    assert found(bytes(data)) == ["T212"]


def test_a_wrong_checksum_is_refused():
    info = named("word/media/a.bin")
    data = zipped((info, b"MARKED")).replace(b"MARKED", b"MARKeD")

    assert found(data) == ["T202"]


@pytest.mark.parametrize(("more", "codes"), [(0, ["T232"]), (1, ["T210"])])
def test_the_number_of_parts_is_limited(more, codes):
    with zipfile.ZipFile(io.BytesIO(body())) as archive:
        room = limits.PARTS - len(archive.namelist())
    extra = [(named(f"a/{n}.bin"), b"") for n in range(room + more)]

    assert found(zipped(*extra)) == codes


@pytest.mark.parametrize(
    ("name", "size", "codes"),
    [
        ("word/a.bin", limits.PART, ["T232"]),
        ("word/a.bin", limits.PART + 1, ["T213"]),
        ("word/media/a.bin", limits.PICTURE, ["T232"]),
        ("word/media/a.bin", limits.PICTURE + 1, ["T213"]),
    ],
)
def test_the_size_of_a_part_is_limited(name, size, codes):
    assert found(zipped((named(name), bytes(size)))) == codes


def test_the_size_of_all_is_limited():
    large = [(named(f"word/media/{n}.bin"), bytes(24 * 2**20)) for n in range(3)]

    assert found(zipped(*large)) == ["T213"]


def test_a_bomb_is_refused_before_it_is_unpacked():
    info = named("word/media/a.bin")
    info.compress_type = zipfile.ZIP_DEFLATED

    assert found(zipped((info, bytes(2 * 2**20)))) == ["T214"]


def test_a_directory_that_lies_about_sizes_is_refused():
    info = named("word/media/a.bin")
    info.compress_type = zipfile.ZIP_DEFLATED
    data = bytearray(zipped((info, bytes(5000))))
    position = data.rindex(b"PK\1\2")
    data[position + 24 : position + 28] = (10).to_bytes(4, "little")

    assert found(bytes(data)) == ["T202"]


def stored(data: bytes) -> bytes:
    """Pack a file without deflating, so that it is no bomb by its ratio."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return stream.getvalue()


def nested(depth: int) -> bytes:
    inner = "<w:sdtContent>" * (depth - 4) + "</w:sdtContent>" * (depth - 4)
    return raw(f"<w:sdt>{inner}</w:sdt><w:p/>")


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (nested(limits.DEPTH), []),
        (nested(limits.DEPTH + 2), ["T215"]),
        (nested(400), ["T215"]),
        (raw(f"<w:p><w:r><w:t>{'a' * limits.TEXT}</w:t></w:r></w:p>"), []),
        (raw(f"<w:p><w:r><w:t>{'a' * (limits.TEXT + 1)}</w:t></w:r></w:p>"), ["T215"]),
        (raw("<w:p/>" * limits.ELEMENTS), ["T215"]),
        (raw("<!--a-->" * limits.ELEMENTS), ["T215"]),
    ],
)  # fmt: skip
def test_depth_length_and_number_of_elements_are_limited(data, codes):
    assert found(stored(data)) == codes


XML = '<?xml version="1.0" encoding="{}"?>'
BODY = f"<w:document {NAMESPACES}><w:body><w:p/></w:body></w:document>"


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"\xef\xbb\xbf" + XML.format("UTF-8").encode() + BODY.encode(), []),
        ((XML.format("utf-16") + BODY).encode("utf-16"), ["T217"]),
        ((XML.format("utf-16") + BODY).encode("utf-16-be"), ["T217"]),
        ((XML.format("windows-1258") + BODY).encode(), ["T217"]),
        ((XML.format("UTF-8") + "<!DOCTYPE w>" + BODY).encode(), ["T218"]),
        (f"<!DOCTYPE w [<!ENTITY a 'b'>]>{BODY}".encode(), ["T218"]),
        (BODY.replace("<w:p/>", "<w:p>").encode(), ["T202"]),
        (BODY.replace("<w:p/>", "a\x01").encode(), ["T202"]),
        (BODY.replace("w:", "x:").replace("xmlns:w=", "xmlns:x=").encode(), ["T219"]),
        (
            BODY.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).encode(),
            ["T219"],
        ),
    ],
)
def test_a_part_that_is_not_word_s_own_xml_is_refused(content, codes):
    assert found(replaced(body(), {DOCUMENT: content})) == codes


@pytest.mark.parametrize("name", [TYPES, RELS, "docProps/app.xml", "word/styles.xml"])
def test_a_document_type_is_refused_in_any_part(name):
    content = part(body(), name)
    head, _, rest = content.partition("?>")
    bad = f"{head}?><!DOCTYPE a [<!ENTITY b 'c'>]>{rest}"

    assert found(replaced(body(), {name: bad.encode()})) == ["T218"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/_rels/document.xml.rels", b"<foo/>"),
        ("word/_rels/document.xml.rels", b"<Relationships/>"),
    ],
    ids=["root", "namespace"],
)
def test_relationships_that_are_none_are_refused(name, content):
    data = body()

    assert found(data) == []
    assert "T219" in found(replaced(data, {name: content}))


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def related(kind: str, target: str, mode: str = "External") -> bytes:
    rels = part(body(), RELS).replace(
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>',
    )
    return replaced(body(), {RELS: rels.encode()})


@pytest.mark.parametrize(
    ("kind", "target", "codes"),
    [
        (REL.HYPERLINK, "https://chinhphu.vn", []),
        (REL.HYPERLINK, "mailto:a@b.vn", []),
        (REL.HYPERLINK, "HTTP://a.vn", []),
        (REL.HYPERLINK, "file:///C:/a.docx", ["T220"]),
        (REL.HYPERLINK, "java&#x9;script:alert(1)", ["T220"]),
        (REL.HYPERLINK, "%6aavascript:alert(1)", ["T220"]),
        (REL.HYPERLINK, r"\\may\a.docx", ["T220"]),
        (REL.HYPERLINK, "a.docx", ["T220"]),
        (REL.IMAGE, "https://a.vn/a.png", ["T220"]),
        (REL.IMAGE, r"\\may\a.png", ["T220"]),
        (REL.OLE_OBJECT, "https://a.vn/a.xlsx", ["T216"]),
        (OFFICE + "/subDocument", "a.docx", ["T216"]),
        (OFFICE + "/aFChunk", "a.html", ["T216"]),
    ],
)
def test_what_reaches_outside_is_refused(kind, target, codes):
    assert found(related(kind, target)) == codes


@pytest.mark.parametrize("target", ["http://a.vn/a.png", r"\\may\a.png", "C:/a.png"])
def test_a_target_called_internal_that_is_none_is_refused(target):
    assert found(related(REL.IMAGE, target, "Internal")) == ["T220"]


def test_a_target_that_is_missing_is_a_warning():
    assert found(related(REL.IMAGE, "media/none.png", "Internal")) == ["T223"]


def test_an_attached_template_is_taken_off():
    settings = part(body(), "word/settings.xml")
    rels = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" '
        f'Type="{OFFICE}/attachedTemplate" TargetMode="External" '
        'Target="file:///C:/Users/a/Normal.dotm"/></Relationships>'
    )
    settings = settings.replace("<w:zoom", '<w:attachedTemplate r:id="rId1"/><w:zoom')
    parts = {
        "word/settings.xml": settings.encode(),
        "word/_rels/settings.xml.rels": rels.encode(),
    }
    data = replaced(body(), parts)
    assert "attachedTemplate" in settings

    assert found(data) == ["T230"]
    made = load(data).render(Meeting())
    assert "attachedTemplate" not in part(made, "word/settings.xml")
    assert "Normal.dotm" not in part(made, "word/_rels/settings.xml.rels")


def declared(name: str, content_type: str) -> bytes:
    types = part(body(), TYPES).replace(
        "</Types>",
        f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>',
    )
    return replaced(body(), {TYPES: types.encode(), name: b"<a/>"})


@pytest.mark.parametrize(
    ("name", "content_type", "codes"),
    [
        ("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", ["T216"]),
        ("word/thu.xml", "application/vnd.ms-word.vbaData+xml", ["T216"]),
        ("word/a.bin", "application/vnd.ms-office.activeX", ["T216"]),
        ("customUI/a.xml", "application/vnd.ms-office.customUI+xml", ["T216"]),
        ("customXml/item1.xml", "application/xml", ["T232"]),
    ],
)
def test_active_content_is_refused_under_any_name(name, content_type, codes):
    assert found(declared(name, content_type)) == codes


def test_a_macro_document_is_refused_and_a_template_of_word_becomes_a_document():
    types = part(body("{{ dia_diem }}"), TYPES)
    plain = "vnd.openxmlformats-officedocument.wordprocessingml.document.main"
    macro = types.replace(plain, "vnd.ms-word.document.macroEnabled.main")
    dotx = types.replace("document.main+xml", "template.main+xml")
    assert types not in (macro, dotx)

    assert found(replaced(body(), {TYPES: macro.encode()})) == ["T216"]
    made = load(replaced(body("{{ dia_diem }}"), {TYPES: dotx.encode()})).render(
        Meeting()
    )
    assert "document.main+xml" in part(made, TYPES)
    assert text(made) == "hội trường\n"


def field(*codes: str) -> str:
    inner = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{inner}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


NESTED = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>INCLUDETEXT a</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


@pytest.mark.parametrize(
    ("xml", "codes"),
    [
        (field(" PAGE "), []),
        (field("TOC \\o"), []),
        (field('HYPERLINK "https://a.vn"'), []),
        (field('HYPERLINK \\l "muc"'), []),
        (field('HYPERLINK "file:///a"'), ["T221"]),
        (field("DATE"), ["T222"]),
        (field("DDEAUTO excel a"), ["T221"]),
        (field("inc", "lude", 'Picture "http://a"'), ["T221"]),
        (field("IMPORT a"), ["T221"]),
        (field("MERGEFIELD a"), ["T221"]),
        (field("MACROBUTTON a"), ["T221"]),
        (field("XYZ a"), ["T221"]),
        (NESTED, ["T221"]),
        ('<w:p><w:fldSimple w:instr="LINK a"/></w:p>', ["T221"]),
    ],
)
def test_fields_that_fetch_or_run_are_refused(xml, codes):
    assert found(raw(xml)) == codes


@pytest.mark.parametrize(
    ("span", "codes"), [("2", []), ("hai", ["T224"]), ("9" * 5000, ["T224"])]
)
def test_a_span_must_be_a_number(span, codes):
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr><w:p/></w:tc>'
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"

    assert found(raw(f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl><w:p/>")) == codes


def test_an_honest_file_has_no_findings():
    def fill(document):
        document.add_heading("Mục", 1)
        document.add_table(2, 2)
        document.sections[0].header.paragraphs[0].text = "đầu"

    assert found(docx(fill)) == []
