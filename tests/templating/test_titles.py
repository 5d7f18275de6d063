"""Titles and letterheads break where a phrase allows it, in lines of one length."""

import functools
import io
import operator
import zipfile
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import drafter
from drafter.compounds import joints
from drafter.model import Body, Press
from drafter.ooxml import reader, text_width
from drafter.ooxml.run_format import RunFormat
from drafter.templating.line_breaks import best
from tests.conferences import LEAST
from tests.examples.samples import EXAMPLES

BOLD = RunFormat(size=Decimal(16), bold=True)


def wrapped(paragraph, available):
    """Return the lines of a paragraph as Word breaks them, at plain spaces alone."""
    lines = [""]
    for word in paragraph.text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        fits = text_width.width(longer, paragraph.text_format) <= available
        lines[-1:] = [longer] if fits else [lines[-1], word]
    return [line.replace("\u00a0", " ") for line in lines if line]


def title(text, paper="tin-bai", style="Tít"):
    made = drafter.render(evolve(LEAST, press=Press(title=text)), paper=paper)
    document = reader.read(made)
    (found,) = (p for p in document.paragraphs if p.style == style)
    return wrapped(found, document.available_width(found))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Tân Lập: Dấu ấn năm đầu vận hành chính quyền địa phương hai cấp",
            ["Tân Lập: Dấu ấn năm đầu vận hành", "chính quyền địa phương hai cấp"],
        ),
        (
            "Ban Chấp hành Đảng bộ xã Cẩm Lộc sơ kết giữa nhiệm kỳ 2020-2025",
            ["Ban Chấp hành Đảng bộ xã Cẩm Lộc", "sơ kết giữa nhiệm kỳ 2020-2025"],
        ),
        (
            "Sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm",
            [
                "Sơ kết công tác 6 tháng đầu năm,",
                "triển khai nhiệm vụ 6 tháng cuối năm",
            ],
        ),
        ("Tân Lập đạt và vượt 18/20 chỉ tiêu", ["Tân Lập đạt và vượt 18/20 chỉ tiêu"]),
    ],
)
def test_a_title_breaks_between_phrases(text, lines):
    assert title(text) == lines


WORDS = ("Tân", "Lập", "nhiệm", "vụ", "năm", "2026,", "phát", "triển", "và", "xã;")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=12, max_size=45))
def test_the_last_line_is_no_rest(words):
    lines = best(words, BOLD, Decimal(165), 3)

    widths = [text_width.width(" ".join(line), BOLD) for line in lines]
    assert functools.reduce(operator.iadd, map(list, lines), []) == words
    assert max(widths) <= 165
    if len(lines) > 1:
        assert len(lines[-1]) >= 3
        assert widths[-1] * 3 >= widths[0]


def test_no_word_of_several_syllables_is_parted():
    text = "TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC"

    assert [text[:at].split()[-1] for at in sorted(joints(text))] == [
        *("TỔNG", "CÔNG", "ĐIỆN"),
    ]
    assert joints("thăm Cẩm Lộc") == {8}


@pytest.mark.parametrize(
    ("superior", "lines"),
    [
        ("Tổng công ty Điện lực miền Bắc", ["TỔNG CÔNG TY", "ĐIỆN LỰC MIỀN BẮC"]),
        (
            "Ban Chỉ đạo các chương trình mục tiêu quốc gia",
            ["BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH", "MỤC TIÊU QUỐC GIA"],
        ),
    ],
)
def test_a_letterhead_is_parted_between_words(superior, lines):
    host = Body(name="Công ty Điện lực Hòa An", superior=(superior,), symbol="PC")
    made = drafter.render(evolve(LEAST, host=host), paper="bao-cao")

    (found,) = (
        p for p in reader.read(made).paragraphs if p.style.startswith("Cơ quan cấp")
    )
    assert found.text.replace("\u00a0", " ").split("\n") == lines


@pytest.mark.parametrize("name", ["Sở Tư pháp", "Ban Chỉ đạo chuyển đổi số"])
def test_the_columns_of_a_letterhead_do_not_touch(name):
    host = Body(name=f"{name} thành phố Hòa An", symbol="STP", seat="Thành phố Hòa An")
    document = reader.read(drafter.render(evolve(LEAST, host=host), paper="bao-cao"))

    head = [p for p in document.paragraphs if p.cell and p.cell.table == 1]
    widest = {1: Decimal(0), 2: Decimal(0)}
    room = {p.cell.column: p.cell.width for p in head}
    for p in head:
        for line in p.text.split("\n"):
            wide = text_width.width(line, p.text_format)
            widest[p.cell.column] = max(wide, widest[p.cell.column])
    assert sum(room[n] - widest[n] for n in room) / 2 >= 3


def test_the_text_of_a_title_stays_one_text():
    text = "Sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm"
    made = drafter.render(evolve(LEAST, press=Press(title=text)), paper="tin-bai")

    with zipfile.ZipFile(io.BytesIO(made)) as package:
        body = package.read("word/document.xml").decode()
    assert "<w:br/>" not in body
    assert text in reader.read(made).paragraphs[0].text.replace("\u00a0", " ")


def test_a_committee_of_a_long_name_keeps_its_line():
    conference = drafter.load(EXAMPLES / "thi-tran-cam-xuyen-2024.yaml")
    document = reader.read(drafter.render(conference, paper="bao-cao"))

    (issuer,) = (p for p in document.paragraphs if p.style == "Cơ quan ban hành")
    lines = wrapped(issuer, document.available_width(issuer))
    assert lines == ["ĐẢNG ỦY THỊ TRẤN CẨM XUYÊN"]
