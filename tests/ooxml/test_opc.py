"""Names, types and targets are compared as packages compare them, not by the letter."""

import io
import zipfile
from collections.abc import Callable

import pytest

from drafter import errors
from drafter.ooxml import limits, opc, package
from drafter.ooxml.dump import text
from drafter.templating.engine import examine, load

from .samples import NAMESPACES, Meeting, body, docx, part
from .test_package import TAGLESS

TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
HEADER = "word/header1.xml"
HEADER_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
)
DDE = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO a'
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
TEMPLATE = (
    f'<Relationships xmlns="{package.xml.NAMESPACES["rel"]}"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'attachedTemplate" TargetMode="External" Target="http://a.vn/b.dotm"/>'
    "</Relationships>"
)

Parts = dict[str, str]


def header(inner: str) -> Parts:
    """Return the parts of a file whose header holds some XML; ready to be disguised."""
    data = docx(lambda d: d.sections[0].header.paragraphs[0].add_run("a"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {
            name: archive.read(name).decode("latin-1") for name in archive.namelist()
        }
    parts[HEADER] = f"<w:hdr {NAMESPACES}>{inner}</w:hdr>"
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        "<w:zoom", '<w:attachedTemplate r:id="rId1"/><w:zoom'
    )
    parts["word/_rels/settings.xml.rels"] = TEMPLATE
    return parts


def zipped(parts: Parts) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.encode("latin-1"))
    return stream.getvalue()


def edit(name: str, old: str, new: str) -> Callable[[Parts], Parts]:
    def edited(parts: Parts) -> Parts:
        assert old in parts[name]
        return {**parts, name: parts[name].replace(old, new)}

    return edited


def renamed(old: str, new: str) -> Callable[[Parts], Parts]:
    def edited(parts: Parts) -> Parts:
        assert old in parts
        return {(new if name == old else name): data for name, data in parts.items()}

    return edited


def defaulted(parts: Parts) -> Parts:
    """Type a header by its ending and not by its name."""
    override = f'<Override PartName="/{HEADER}" ContentType="{HEADER_TYPE}"/>'
    default = f'<Default Extension="hd" ContentType="{HEADER_TYPE}"/>'
    assert override in parts[TYPES]
    types = parts[TYPES].replace(override, default)
    moved = renamed(HEADER, "word/header1.hd")({**parts, TYPES: types})
    return edit(RELS, "header1.xml", "header1.hd")(moved)


DISGUISES = {
    "plain": lambda parts: parts,
    "by ending": defaulted,
    "ending in capitals": lambda parts: edit(TYPES, '"hd"', '"HD"')(defaulted(parts)),
    "typed as any XML": edit(TYPES, HEADER_TYPE, "application/xml"),
    "type in capitals": edit(TYPES, HEADER_TYPE, HEADER_TYPE.upper()),
    "type with a parameter": edit(TYPES, HEADER_TYPE, f" {HEADER_TYPE} ; version=1"),
    "declared in capitals": edit(TYPES, f"/{HEADER}", f"/{HEADER.upper()}"),
    "declared with escapes": edit(TYPES, f"/{HEADER}", "/word/header%31.xml"),
    "name in capitals": renamed(HEADER, "word/HEADER1.XML"),
    "name with escapes": renamed(HEADER, "word/%68eader1.xml"),
    "target in capitals": edit(RELS, "header1.xml", "HEADER1.xml"),
    "target absolute": edit(RELS, "header1.xml", "/word/header1.xml"),
    "target upward": edit(RELS, "header1.xml", "../word/./header1.xml"),
    "target with escapes": edit(RELS, "header1.xml", "h%65ader1.xml"),
    "target with blanks": edit(RELS, "header1.xml", " header1.xml\n"),
    "relationships in capitals": renamed(RELS, "word/_RELS/Document.xml.RELS"),
    "settings' in capitals": renamed(
        "word/_rels/settings.xml.rels", "word/_rels/SETTINGS.XML.RELS"
    ),
    "content types in capitals": renamed(TYPES, "[CONTENT_TYPES].XML"),
    "mode in capitals": edit(
        "word/_rels/settings.xml.rels", '"External"', '" EXTERNAL "'
    ),
    "line after declaration": lambda parts: {
        **parts, HEADER: '<?xml version="1.0"?>\r\n\r\n' + parts[HEADER]
    },
    "blank before": lambda parts: {**parts, HEADER: "\n  " + parts[HEADER]},
}  # fmt: skip


def codes(data: bytes) -> set[str]:
    found = {finding.code for finding in examine(data, "mau.docx", Meeting)}
    return found - {TAGLESS}


@pytest.mark.parametrize("name", DISGUISES)
def test_an_attack_in_disguise_is_seen_as_in_its_plain_form(name):
    """A field that runs, a tag nobody knows, a template on a server: in any dress."""
    disguise = DISGUISES[name]
    tag = "<w:p><w:r><w:t>{{ khong_co }}</w:t></w:r></w:p>"

    assert codes(zipped(disguise(header(DDE)))) == {"T221", "T230"}
    assert codes(zipped(disguise(header(tag)))) == {"T104", "T230"}


@pytest.mark.parametrize("name", DISGUISES)
def test_an_honest_file_in_any_dress_is_filled_and_loses_its_link(name):
    """The harmless twin: the header is printed, no disguise remains in the paper."""
    tag = "<w:p><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p>"
    made = load(zipped(DISGUISES[name](header(tag)))).render(Meeting())

    assert text(made).startswith("hội trường")
    assert b"b.dotm" not in made
    opened = package.opened(made)
    assert "header" in opened.kinds.values()
    assert opened.files[TYPES] == package.opened(made).files[TYPES]
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {TYPES, "_rels/.rels", RELS} <= set(archive.namelist())
        assert b"attachedTemplate" not in archive.read("word/settings.xml")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_part_in_two_bytes_a_letter_is_refused_whatever_its_name(encoding):
    """Its tags would not be found."""
    parts = defaulted(header(DDE))
    data = parts.pop("word/header1.hd")
    stream = io.BytesIO(zipped(parts))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/header1.hd", data.encode(encoding))

    assert codes(stream.getvalue()) == {"T217"}


def test_what_is_declared_to_be_xml_and_is_none_is_refused():
    """Not a KeyError."""
    parts = defaulted(header(""))
    parts["word/header1.hd"] = "không phải XML"[:5]

    assert codes(zipped(parts)) == {"T202"}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (TYPES, "</Types>", f'<Override PartName="/{HEADER}" ContentType=""/></Types>'),
        (TYPES, HEADER_TYPE, HEADER_TYPE.replace("header", "footer")),
        (RELS, 'Id="rId1"', 'Id="rId2"'),
        (
            "_rels/.rels",
            "</Relationships>",
            '<Relationship Id="x" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/custom-properties" '
            'Target="word/header1.xml"/></Relationships>',
        ),
    ],
    ids=["types", "kind", "ids", "two kinds"],
)  # fmt: skip
def test_what_is_declared_twice_and_differently_is_refused(name, old, new):
    """Nobody knows which of the two a program would take."""
    data = zipped(edit(name, old, new)(header("<w:p/>")))

    assert codes(data) == {"T226"}
    with pytest.raises(errors.TemplateError):
        load(data)


def test_the_same_type_twice_is_no_fault():
    """The harmless twin."""
    more = f'<Override PartName="/{HEADER}" ContentType="{HEADER_TYPE}"/></Types>'

    assert codes(zipped(edit(TYPES, "</Types>", more)(header("<w:p/>")))) == {"T230"}


@pytest.mark.parametrize(
    "name", ["word/%2e%2e/a.xml", "word%2fdocument.xml", "word/a%5cb.xml", "%2fa.xml"]
)
def test_names_that_climb_out_by_escapes_are_refused(name):
    """As if they were written plainly."""
    parts = header("<w:p/>")

    assert codes(zipped({**parts, name: "<a/>"})) == {"T211"}


def test_the_main_part_is_what_the_package_says_and_not_its_name():
    """Tags of the real one are filled, another one of its type stays behind."""
    parts = header("<w:p/>")
    main = parts["word/document.xml"]
    parts = renamed("word/document.xml", "word/paper.xml")(parts)
    parts = renamed(RELS, "word/_rels/paper.xml.rels")(parts)
    parts = edit("_rels/.rels", "word/document.xml", "word/paper.xml")(parts)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    more = (
        f'<Override PartName="/word/paper.xml" ContentType="{kind}.main+xml"/></Types>'
    )
    parts = edit(TYPES, "</Types>", more)(parts)
    tag = "<w:body><w:p><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p>"
    parts["word/paper.xml"] = main.replace("<w:body>", tag)
    data = zipped({**parts, "word/document.xml": main})

    assert codes(data) == {"T230", "T232"}
    made = load(data).render(Meeting())
    assert "hội trường" in part(made, "word/paper.xml")
    with pytest.raises(KeyError):
        part(made, "word/document.xml")


def test_ten_thousand_names_are_compared_in_one_pass():
    """Content types, relationships and parts, each looked up and not searched for."""
    types = opc.content_types(
        {f"word/a{n}.xml": "application/xml" for n in range(9_999)}
    )
    names = [f"word/A{n}.XML" for n in range(9_999)]

    assert set(opc.declared(types, names).types.values()) == {"application/xml"}
    assert limits.PARTS < 10_000


def test_an_unnamed_body_is_still_a_paper():
    """A file without tricks has no findings of this kind."""
    assert codes(body("a")) == set()
