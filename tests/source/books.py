"""Workbooks for tests: written by openpyxl, or part by part as other programs do."""

import io
import zipfile

from openpyxl import Workbook

from drafter.source import workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Biểu" sheetId="1" r:id="s"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="s" Type="{_OFFICE}/worksheet" Target="/xl/s.xml"/>'
        f'<Relationship Id="t" Type="{_OFFICE}/sharedStrings" Target="t.xml"/>'
        f'<Relationship Id="y" Type="{_OFFICE}/styles" Target="y.xml"/>'
        "</Relationships>"
    ),
}
"""The parts of a workbook with one sheet beside the sheet itself."""


def sheet_xml(rows, before="", after=""):
    """Return the part of a sheet around its rows."""
    return (
        f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData>{after}'
        "</worksheet>"
    )


def texts_xml(items):
    """Return the part of shared texts around them."""
    return f'<sst xmlns="{_MAIN}">{items}</sst>'


def styles_xml(codes=(), fonts=()):
    """Return the part of styles: style 0 is plain, then one a code, then one a font."""
    numbers = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>'
        for n, code in enumerate(codes)
    )
    names = "".join(f'<font><name val="{name}"/></font>' for name in fonts)
    styles = [f'<xf numFmtId="{164 + n}"/>' for n, _ in enumerate(codes)]
    styles += [f'<xf fontId="{n}"/>' for n, _ in enumerate(fonts, 1)]
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts>{numbers}</numFmts>'
        f"<fonts><font/>{names}</fonts>"
        f'<cellXfs><xf numFmtId="0"/>{"".join(styles)}</cellXfs></styleSheet>'
    )


def packed(parts, packing=zipfile.ZIP_DEFLATED):
    """Return an archive of parts, texts or bytes by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def made(
    rows="",
    *,
    texts="",
    styles="",
    before="",
    after="",
    packing=zipfile.ZIP_DEFLATED,
    **parts,
):
    """Return a workbook of one sheet from XML."""
    own = {"xl/s.xml": sheet_xml(rows, before, after)}
    if texts:
        own["xl/t.xml"] = texts_xml(texts)
    if styles:
        own["xl/y.xml"] = styles
    return packed({**PARTS, **own, **parts}, packing)


def saved(book: Workbook):
    """Return the bytes of a workbook of openpyxl."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def book(rows=(), title="Biểu"):
    """Return a workbook of openpyxl with rows on its one sheet, and the sheet."""
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return made, sheet


def read(data, name="bieu.xlsx", **options):
    """Return the first sheet of a workbook."""
    return workbook.read(data, name, **options).sheets[0]


def words(sheet):
    """Return what one sees in the rows of a sheet."""
    return [[cell.text for cell in row] for row in sheet.rows]


def shown(data, name="bieu.xlsx"):
    """Return what one sees in the first sheet of a workbook."""
    return words(read(data, name))
