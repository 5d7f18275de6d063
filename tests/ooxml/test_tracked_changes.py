"""Files in which Word, or LibreOffice, has tracked who changed what."""

import io
import re

import pytest
from docx import Document

from drafter.ooxml import (
    archive,
    comments,
    package,
    plain_passages,
    tracked_changes,
    xml,
)
from drafter.ooxml.tracked_changes import accepted, authors
from drafter.outputs import outline
from tests import libreoffice

MAIN = "word/document.xml"
TUONG = 'w:author="Đỗ Mạnh Tường" w:date="2026-01-10T08:00:00Z"'
MAI = 'w:author="Trịnh Thị Ngọc Mai" w:date="2026-01-10T08:00:00Z"'


def said(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def put_in(text, by=TUONG):
    return f'<w:ins w:id="1" {by}>{said(text)}</w:ins>'


def taken_out(text, by=TUONG):
    run = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="2" {by}>{run}</w:del>'


def moved(kind, text):
    """Return one end of a move, as Word marks it."""
    return (
        f'<w:{kind}RangeStart w:id="3" w:name="move1" {TUONG}/>'
        f'<w:{kind} w:id="4" {TUONG}>{said(text)}</w:{kind}>'
        f'<w:{kind}RangeEnd w:id="3"/>'
    )


def line(*content, mark=""):
    """Return a paragraph; ``mark`` says what became of its mark."""
    change = f'<w:pPr><w:rPr><w:{mark} w:id="5" {TUONG}/></w:rPr></w:pPr>'
    return f"<w:p>{change if mark else ''}{''.join(content)}</w:p>"


def row(*texts, change="", gone=""):
    """Return a row of a table.

    Args:
        texts: The words of its cells.
        change: Says that it came or went, ``ins`` or ``del``.
        gone: The words of a cell that went.
    """
    write = {"ins": put_in, "del": taken_out}.get(change, said)
    mark = f'<w:trPr><w:{change} w:id="6" {TUONG}/></w:trPr>' if change else ""
    cell_gone = f'<w:cellDel w:id="8" {TUONG}/>'
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>'
        f"{cell_gone if text == gone else ''}</w:tcPr>"
        f"{line(write(text))}</w:tc>"
        for text in texts
    )
    return f"<w:tr>{mark}{''.join(cells)}</w:tr>"


def table(*rows):
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    look = '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
    return f"<w:tbl>{look}{grid}{''.join(rows)}</w:tbl>"


def commented():
    """Return the files of a document with one comment, whose number is 0."""
    document = Document()
    runs = document.add_paragraph("Tỷ lệ").runs
    document.add_comment(runs, text="Rà lại số liệu", author="Trịnh Thị Ngọc Mai")
    stream = io.BytesIO()
    document.save(stream)
    return dict(package.opened(stream.getvalue()).files)


def docx(*blocks):
    """Return a document of some blocks."""
    files = commented()
    text = files[MAIN].decode()
    body = "".join(blocks)
    text = re.sub(r"<w:p>.*</w:p>(?=<w:sectPr)", lambda _: body, text, flags=re.DOTALL)
    files[MAIN] = text.encode()
    return archive.write(archive.pack(name, data) for name, data in files.items())


def read(data):
    """Return how a document reads in a tree of which nothing is tracked any more."""
    root = accepted(package.opened(data).roots[MAIN])
    left = {xml.name(f"w:{name}") for name in tracked_changes.CHANGES}
    assert not any(element.tag in left for element in root.iter())
    return [p.text for p in plain_passages.of(root)]


CASES = {
    "words": (
        [line(said("Kết nạp "), taken_out("38"), put_in("39"), said(" đảng viên."))],
        ["Kết nạp 39 đảng viên."], 1,
    ),
    "a paragraph taken out with its mark": (
        [line(taken_out("Đã bỏ."), mark="del"), line(said("Còn lại."))],
        ["Còn lại."], 1,
    ),
    "a paragraph put in for another": (
        [line(taken_out("Đã bỏ."), mark="del"), line(put_in("Thay vào."), mark="ins"),
         line(said("Còn lại."))],
        ["Thay vào.", "Còn lại."], 2,
    ),
    "a paragraph put in behind another": (
        [line(said("Một."), mark="ins"), line(put_in("Hai.")), line(said("Ba."))],
        ["Một.", "Hai.", "Ba."], 1,
    ),
    "two paragraphs made one": (
        [line(said("Thu ngân sách "), mark="del"), line(said("đạt khá."))],
        ["Thu ngân sách đạt khá."], 1,
    ),
    "a move": (
        [line(moved("moveFrom", "Chuyển."), mark="moveFrom"), line(said("Giữa.")),
         line(moved("moveTo", "Chuyển."), mark="moveTo"), line(said("Cuối."))],
        ["Giữa.", "Chuyển.", "Cuối."], 1,
    ),
    "rows": (
        [table(row("Tên", "Số"), row("An", "1", change="del"),
               row("Chi", "3", change="ins")), line(said("Hết."))],
        ["Tên | Số", "Chi | 3", "Hết."], 2,
    ),
    "a cell": (
        [table(row("Tên", "Số", "Cũ", gone="Cũ")), line(said("Hết."))],
        ["Tên | Số", "Hết."], 0,
    ),
    "a whole table": (
        [line(said("Một.")), table(row("Tên", "Số", change="del")), line(said("Hết."))],
        ["Một.", "Hết."], 1,
    ),
    "a look": (
        [line(f'<w:r><w:rPr><w:b/><w:rPrChange w:id="7" {TUONG}><w:rPr/></w:rPrChange>'
              "</w:rPr><w:t>Đậm.</w:t></w:r>")],
        ["Đậm."], 0,
    ),
}  # fmt: skip
"""Blocks, how they read when all is accepted, and in how many places words changed."""


@pytest.mark.parametrize("case", CASES)
def test_tracked_changes_are_read_as_if_accepted(case):
    blocks, expected, places = CASES[case]
    data = docx(*blocks)

    assert read(data) == expected
    assert sum(authors(data).values()) == places
    assert set(authors(data)) <= {"Đỗ Mạnh Tường"}


def test_an_outline_reads_so_too():
    blocks, expected, _ = CASES["rows"]

    grid, last = outline.outline(docx(*blocks))

    rows = [" | ".join(cell.text for cell in cells) for cells in grid.rows]
    assert [*rows, last.text] == expected


def test_a_paragraph_that_goes_on_in_the_next_looks_like_that():
    styled = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    root = accepted(
        package.opened(
            docx(
                line(said("Thu "), mark="del"), f"<w:p>{styled}{said('đạt khá')}</w:p>"
            )
        ).roots[MAIN]
    )

    (paragraph,) = root.iter(xml.name("w:p"))
    assert xml.value(xml.find(paragraph, "w:pPr/w:pStyle")) == "Heading1"


def test_each_author_is_counted_apart():
    data = docx(
        line(said("Một"), put_in(" hai", MAI), put_in(" ba")),
        line(taken_out("bốn", MAI)),
    )

    assert authors(data) == {"Trịnh Thị Ngọc Mai": 2, "Đỗ Mạnh Tường": 1}


def test_a_file_without_tracked_changes_is_left_as_it_is():
    root = package.opened(docx(line(said("Một.")))).roots[MAIN]

    assert accepted(root) is root
    assert authors(docx(line(said("Một.")))) == {}


BEGUN = '<w:commentRangeStart w:id="0"/>'
ENDED = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'


def test_a_comment_has_its_author_its_place_and_its_words():
    data = docx(
        line(said("Một.")), line(BEGUN, said("Tỷ lệ hộ nghèo còn 2,15%."), ENDED)
    )

    (remark,) = comments.remarks(data, "bao-cao.docx")

    assert (remark.author, remark.text) == ("Trịnh Thị Ngọc Mai", "Rà lại số liệu")
    assert remark.words == "Tỷ lệ hộ nghèo còn 2,15%."
    assert (remark.spot.file, remark.spot.paragraph) == ("bao-cao.docx", 2)
    assert read(data) == ["Một.", "Tỷ lệ hộ nghèo còn 2,15%."]


def test_a_comment_on_words_that_are_deleted_tells_them():
    data = docx(line(BEGUN, taken_out("Đã bỏ."), ENDED), line(said("Còn.")))

    (remark,) = comments.remarks(data)

    assert remark.words == "Đã bỏ."


def test_a_file_without_comments_has_none():
    assert comments.remarks(docx(line(said("Một.")))) == ()


@libreoffice.NEEDED
def test_libreoffice_writes_nothing_that_is_read_otherwise():
    """One document with all of it, opened and saved."""
    blocks = [block for blocks, _, _ in CASES.values() for block in blocks]
    data = docx(*blocks, line(BEGUN, said("Tỷ lệ."), ENDED))
    saved = libreoffice.saved(data, "docx", filters="MS Word 2007 XML")

    assert read(saved) == read(data)
    assert authors(saved) == authors(data)
    told = [(r.author, r.text, r.words) for r in comments.remarks(saved)]
    assert told == [(r.author, r.text, r.words) for r in comments.remarks(data)]
