"""Workbooks that shall hang a machine, climb out, or are no workbooks: all refused."""

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import InvalidDocument
from drafter.findings import letters
from drafter.source import workbook, workbook_limits
from tests.source import books
from tests.source.books import PARTS, made, packed, read, sheet_xml, styles_xml, words

DOCTYPE = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


def refused(data, name="bieu.xlsx"):
    """Return the code and variant of the one finding that a file is refused for."""
    with pytest.raises(InvalidDocument) as stop:
        workbook.read(data, name)
    (finding,) = stop.value.findings
    for lang in ("vi", "en"):
        assert "{" not in finding.message(lang) + finding.hint(lang)
        assert finding.hint(lang)
    return f"{finding.code} {finding.rule.variant}".strip()


def compound(stream):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "X201 broken"),
        (compound("Workbook"), "X201 old"),
        (compound("EncryptedPackage"), "X201 password"),
        (compound("WordDocument"), "X201 document"),
        (b"%PDF-1.7", "X201 document"),
        (b"<html><table>", "X201"),
        (b"<table><tr><td>1", "X201"),
        (b"TT;Ch", "X201 renamed"),
        (packed({"mimetype": "x", "content.xml": "<a/>"}), "X201"),
        (packed({"xl/workbook.bin": b"\0"}), "X201"),
        (packed({"word/document.xml": "<a/>"}), "X201 document"),
        (packed({"a.txt": "b"}), "X205"),
        (packed(PARTS), "X205"),
        (made(ONE)[:-40], "X201 broken"),
        (made(ONE)[:90], "X201 broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_is_no_workbook_is_named_with_a_way_out(data, why):
    assert refused(data) == why


@pytest.mark.parametrize(
    "part",
    ["xl/s.xml", "xl/t.xml", "xl/y.xml", "xl/workbook.xml", "_rels/.rels"],
)
def test_a_document_type_is_refused_wherever_it_stands(part):
    good = {"xl/s.xml": sheet_xml(ONE), "xl/t.xml": "<sst/>", "xl/y.xml": styles_xml()}
    parts = {**PARTS, **good}

    assert words(read(packed(parts))) == [["1"]]
    assert refused(packed({**parts, part: DOCTYPE + parts[part]})) == "X205 doctype"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"../a.xml": "<a/>"}, "X205 part_name"),
        ({"XL/S.xml": "<a/>"}, "X205 part_name"),
        ({f"xl/{n}": "" for n in range(2000)}, "X205 parts"),
        ({"xl/media.xml": b"\0" * (16 * 2**20 + 1)}, "X205 size"),
        ({"xl/media.xml": b"\0" * (2 * 2**20)}, "X205 packed"),
        ({"xl/s.xml": sheet_xml(ONE)[:-9]}, "X205"),
        ({"xl/s.xml": sheet_xml("<a>" * 300 + "</a>" * 300)}, "X205"),
        ({"xl/workbook.xml": "<a/>"}, "X205"),
    ],
)
def test_a_package_beyond_the_limits_is_refused(parts, why):
    assert refused(packed({**PARTS, "xl/s.xml": sheet_xml(ONE), **parts})) == why


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFE1"><v>1</v></c>',
        '<c r="?1"><v>1</v></c>',
        '<c t="s"><v>7</v></c>',
        '<c t="s"><v>x</v></c>',
        '<c s="9"><v>1</v></c>',
        '<c t="d"><v>hôm qua</v></c>',
        "<c><v>NaN</v></c>",
        "<c><v>1e400</v></c>",
        "<c><v>0x1</v></c>",
    ],
)
def test_a_cell_that_no_program_writes_is_damage_in_its_row(cell):
    with pytest.raises(InvalidDocument) as stop:
        read(made(f'<row r="7">{cell}</row>'))

    (finding,) = stop.value.findings
    assert (finding.code, str(finding.mark)) == ("X205", "bieu.xlsx!Biểu!A7")


@pytest.mark.parametrize("row", ["0", "-1", "1048577", "x", "9" * 5000])
def test_a_row_that_no_sheet_has_is_damage(row):
    assert refused(made(f'<row r="{row}"/>')) == "X205"


def test_declared_sizes_cost_nothing():
    everything = "A1:XFD1048576"
    before = f'<dimension ref="{everything}"/><cols><col min="1" max="16384"/></cols>'
    after = f'<mergeCells><mergeCell ref="{everything}"/></mergeCells>'

    sheet = read(made(ONE, before=before, after=after))

    assert words(sheet) == [["1"]]
    assert sheet.merges[0].bottom == 1048576


def test_a_stray_word_far_away_does_not_stretch_a_sheet():
    far = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'

    sheet = read(made(ONE + far))

    assert len(sheet.rows) == len(sheet.rows[0]) == 2 + workbook_limits.MAX_GAP
    assert sheet.rows[-1][-1].place.ref == "XFD1048576"


def test_strewn_words_are_refused_before_cells_are_made_between_them():
    strewn = (
        f'<row r="{n * 51}"><c r="{letters(n * 16)}{n * 51}"><v>1</v></c></row>'
        for n in range(1, 1000)
    )

    assert refused(made("".join(strewn))) == "X206"


def test_the_sheets_read_together_share_one_limit(monkeypatch):
    monkeypatch.setattr("drafter.source.xlsx_cells.MAX_CELLS", 3)
    book, _ = books.book([["a", "b"]])
    book.create_sheet("Hai")["B1"] = "c"
    data = books.saved(book)

    assert refused(data) == "X206"
    assert words(read(data, sheets=["Hai"])) == [["", "c"]]


def test_a_long_text_in_many_cells_is_kept_once():
    cell = '<c t="s"><v>0</v></c>'
    text = f"<si><t>{'xã ' * 9000}</t></si>"

    (row,) = read(made(f"<row>{cell * 5}</row>", texts=text)).rows

    assert len({id(seen.text) for seen in row}) == 1
    assert len(str(row[2].place.before)) <= 200


@pytest.mark.parametrize(
    "code",
    [
        "#" * 300,
        ";" * 900,
        "0" + "," * 99,
        "0" + "%" * 99,
        "0." + "0" * 99,
        "[>9.9.9]0",
    ],
)
@pytest.mark.parametrize("number", ["1e300", "-1e-300", "0"])
def test_odd_formats_of_odd_numbers_are_read(code, number):
    rows = f'<row><c s="1"><v>{number}</v></c></row>'

    assert read(made(rows, styles=styles_xml([code]))).name == "Biểu"


def test_macros_and_links_to_other_files_are_never_looked_at():
    rows = "<row><c><f>[1]Q!A1</f><v>8</v></c></row>"
    parts = {
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            'relationships"><Relationship Id="a" Type="x" TargetMode="External" '
            'Target="file://may-chu/bieu.xlsx"/></Relationships>'
        ),
    }

    assert words(read(made(rows, **parts), "bieu.xlsm")) == [["8"]]


def test_a_csv_too_long_is_refused():
    data = b"a;" * (workbook_limits.MAX_CSV // 2 + 1)

    assert refused(data, "bieu.csv") == "X205 file"


RICH = {
    **PARTS,
    "xl/s.xml": sheet_xml(
        '<row r="1"><c r="A1" s="1"><v>0.985</v></c><c r="B1" t="s"><v>0</v></c></row>'
        '<row r="2" hidden="1"><c r="A2" s="2" t="inlineStr"><is><t>s¶n</t></is></c>'
        '<c r="B2" t="b"><f>A1</f><v>1</v></c></row>',
        '<sheetViews><sheetView showZeros="0"/></sheetViews><sheetFormatPr/>'
        '<cols><col min="3" max="3" hidden="1"/></cols>',
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    ),
    "xl/t.xml": "<sst><si><r><rPr><b/></rPr><t>Chỉ tiêu</t></r></si></sst>",
    "xl/y.xml": styles_xml(["0.0%"], [".VnTime"]),
}


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(data):
    part = data.draw(st.sampled_from(sorted(RICH)))
    text = RICH[part]
    start = data.draw(st.integers(0, len(text)))
    end = start + data.draw(st.integers(0, 12))
    other = data.draw(st.text('<>/"= 0123456789-.AZrstvé&;', max_size=6))
    damaged = packed({**RICH, part: text[:start] + other + text[end:]})

    sheets, findings = (), ()
    try:
        sheets = workbook.read(damaged, "bieu.xlsx").sheets
    except InvalidDocument as stop:
        findings = stop.findings

    assert all(len({len(row) for row in sheet.rows}) < 2 for sheet in sheets)
    assert all(finding.message() and finding.hint() for finding in findings)


def test_an_archive_packed_otherwise_is_refused(tmp_path):
    path = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")

    assert refused(path.read_bytes()) == "X205 packing"
