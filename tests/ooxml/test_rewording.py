"""Paragraphs and rows of a drafted paper that are to read otherwise."""

import pytest
from docx.shared import Pt

from drafter.ooxml import archive, package, plain_passages, rewording, validation, xml
from drafter.ooxml.rewording import How, Rewording
from tests.ooxml import samples

MAIN = "word/document.xml"
CHANGED, REMOVED, FOLLOWED = How.CHANGED, How.REMOVED, How.FOLLOWED


def drafted(fill):
    """Return a document as drafter itself would have written it."""
    files = package.opened(samples.docx(fill)).files
    return archive.write(archive.pack(name, data) for name, data in files.items())


def reworded(data, *wanted):
    """Return how a document reads after some rewordings, and what became of them."""
    made, outcomes = rewording.reworded(data, [Rewording(*one) for one in wanted])
    assert validation.examine(made) == ()
    return read(made), outcomes


def read(data):
    root = package.opened(data).roots[MAIN]
    return [p.text for p in plain_passages.of(root)]


def runs(data):
    """Return the runs of the first paragraph: each text, and whether it is bold."""
    root = xml.parse(package.opened(data).files[MAIN])
    paragraph = next(root.iter(xml.name("w:p")))
    return [
        ("".join(run.itertext()), xml.find(run, "w:rPr/w:b") is not None)
        for run in paragraph.iter(xml.name("w:r"))
    ]


def lines(*texts):
    return drafted(lambda document: [document.add_paragraph(text) for text in texts])


def people(document, *rows):
    document.add_paragraph("Dự có:")
    grid = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Hết.")


THREE = (("TT", "Tên"), ("1", "An"), ("2", "Bình"), ("3", "Chi"))
TABLE = drafted(lambda document: people(document, *THREE))


def test_a_paragraph_reads_as_it_is_to_read():
    said, (outcome,) = reworded(lines("Một.", "Hai."), ("Hai.", CHANGED, "Hai và ba."))

    assert said == ["Một.", "Hai và ba."]
    assert outcome.applied


def test_no_break_signs_and_spaces_keep_nothing_from_being_found():
    said, _ = reworded(
        lines("Ngày\u00a008 tháng 01, số 64\u2011BC"),
        ("Ngày 08  tháng 01, số 64-BC", CHANGED, "Ngày 08 tháng 01"),
    )

    assert said == ["Ngày 08 tháng 01"]


def test_a_paragraph_goes_and_others_come_behind_one_in_their_order():
    said, _ = reworded(
        lines("Một.", "Hai."),
        ("Một.", REMOVED),
        ("Một.", FOLLOWED, "Một rưỡi."),
        ("Một.", FOLLOWED, "Gần hai."),
    )

    assert said == ["Một rưỡi.", "Gần hai.", "Hai."]


def test_the_place_of_words_that_are_gone_is_told_by_what_is_like_them():
    said, (outcome, far) = reworded(
        lines("Thu ngân sách đạt 46,2 tỷ đồng."),
        ("Thu ngân sách đạt 46,3 tỷ đồng.", CHANGED, "Thu được nhiều."),
        ("Lời khác hẳn", REMOVED),
    )

    assert said == ["Thu ngân sách đạt 46,2 tỷ đồng."]
    assert (outcome.places, outcome.nearest) == (0, said[0])
    assert (far.places, far.nearest) == (0, "")


def test_of_two_places_alike_the_first_is_changed_and_a_second_entry_has_the_second():
    data = lines("Kính gửi:", "Kính gửi:")

    said, (one,) = reworded(data, ("Kính gửi:", CHANGED, "Kính trình:"))
    assert (said, one.places) == (["Kính trình:", "Kính gửi:"], 2)

    said, both = reworded(
        data, ("Kính gửi:", CHANGED, "Kính trình:"), ("Kính gửi:", REMOVED)
    )
    assert said == ["Kính trình:"]
    assert both[1].places == 1


def mixed(document):
    paragraph = document.add_paragraph()
    paragraph.add_run("Một là, ").bold = True
    paragraph.add_run("giữ vững kỷ cương ")
    paragraph.add_run("hành chính").bold = True


def test_words_that_stay_keep_their_look():
    data, (outcome,) = rewording.reworded(
        drafted(mixed),
        [Rewording("Một là, giữ vững kỷ cương hành chính", CHANGED,
                   "Một là, giữ nghiêm kỷ cương hành chính")],
    )  # fmt: skip

    assert runs(data) == [
        ("Một là, ", True), ("giữ nghiêm kỷ cương ", False), ("hành chính", True)
    ]  # fmt: skip
    assert not outcome.lost_weight


def test_bold_that_is_lost_is_told():
    data, (outcome,) = rewording.reworded(
        drafted(mixed),
        [Rewording("Một là, giữ vững kỷ cương hành chính", CHANGED, "Siết kỷ luật")],
    )

    assert "".join(text for text, _ in runs(data)) == "Siết kỷ luật"
    assert outcome.lost_weight


def test_what_fills_a_gap_is_not_marked_as_one():
    def fill(document):
        paragraph = document.add_paragraph("Chủ trì: ")
        run = paragraph.add_run("[CẦN BỔ SUNG: người chủ trì]")
        run.font.highlight_color = 7
        run.font.size = Pt(15)

    data, _ = rewording.reworded(
        drafted(fill),
        [Rewording("Chủ trì: [CẦN BỔ SUNG: người chủ trì]", CHANGED, "Chủ trì: bà An")],
    )

    assert read(data) == ["Chủ trì: bà An"]
    assert b"w:highlight" not in package.opened(data).files[MAIN]


def test_a_row_is_changed_cell_by_cell_its_running_number_left_out_or_typed():
    wanted = ("2 | Bình", CHANGED, "Bình Minh")
    assert reworded(TABLE, wanted)[0][1:-1] == ["TT | Tên", "An", "Bình Minh", "Chi"]

    wanted = ("Bình", CHANGED, "2 | Bình Minh")
    assert reworded(TABLE, wanted)[0][1:-1] == ["TT | Tên", "An", "Bình Minh", "Chi"]


def numbers(data):
    root = package.opened(data).roots[MAIN]
    return [p.cells for p in plain_passages.of(root) if p.cells]


def test_rows_come_and_go_and_are_numbered_through():
    data, _ = rewording.reworded(
        TABLE,
        [Rewording("An", REMOVED), Rewording("Bình", FOLLOWED, "3 | Bảo"),
         Rewording("TT | Tên", FOLLOWED, "1 | Ân")],
    )  # fmt: skip

    assert numbers(data) == [
        ("TT", "Tên"), ("1", "Ân"), ("2", "Bình"), ("3", "Bảo"), ("4", "Chi"),
    ]  # fmt: skip


def test_numbers_that_are_no_running_numbers_stay():
    years = (("Năm", "Số vụ"), ("2023", "5"), ("2024", "4"), ("2025", "3"))
    data = drafted(lambda document: people(document, *years))

    changed, _ = rewording.reworded(data, [Rewording("2023 | 5", REMOVED)])

    assert numbers(changed) == [("Năm", "Số vụ"), ("2024", "4"), ("2025", "3")]


@pytest.mark.parametrize("text", ["An | Bình | Chi", "1 | 2 | 3 | 4"])
def test_a_row_of_another_number_of_cells_is_not_taken(text):
    said, (outcome,) = reworded(TABLE, ("An", CHANGED, text))

    assert said == read(TABLE)
    assert (outcome.cells, outcome.applied) == (2, False)


def test_a_paragraph_behind_a_row_stands_behind_its_table():
    said, _ = reworded(TABLE, ("Chi", FOLLOWED, "Vắng một người."))

    assert said[-2:] == ["Vắng một người.", "Hết."]


def test_a_row_that_is_merged_with_another_stays():
    def fill(document):
        people(document, *THREE)
        grid = document.tables[0]
        grid.cell(1, 0).merge(grid.cell(2, 0))

    said, (outcome,) = reworded(drafted(fill), ("1 | An", REMOVED))

    assert outcome.merged or outcome.places == 0
    assert len(said) == len(read(drafted(fill)))


def test_behind_a_title_stands_a_paragraph_that_is_none():
    def fill(document):
        document.add_heading("Kinh tế", level=1)
        document.add_paragraph("Kinh tế tăng trưởng.")

    data, _ = rewording.reworded(
        drafted(fill), [Rewording("Kinh tế", FOLLOWED, "Ba điểm mới.")]
    )

    root = package.opened(data).roots[MAIN]
    styles = [
        xml.value(xml.find(p, "w:pPr/w:pStyle")) for p in root.iter(xml.name("w:p"))
    ]
    assert styles == ["Heading1", "", ""]
    assert read(data)[1] == "Ba điểm mới."


def test_the_end_of_a_section_outlives_its_paragraph():
    def fill(document):
        document.add_paragraph("Một.")
        document.add_paragraph("Hai.")
        document.add_section()
        document.add_paragraph("Ba.")

    data = drafted(fill)
    sections = package.opened(data).files[MAIN].count(b"<w:sectPr")
    last = read(data)[1]
    changed, _ = rewording.reworded(
        data, [Rewording(last, REMOVED), Rewording(last, FOLLOWED, "Hai rưỡi.")]
    )

    assert package.opened(changed).files[MAIN].count(b"<w:sectPr") == sections == 2
    assert read(changed) == ["Một.", "Hai rưỡi.", "Ba."]


def test_the_same_rewordings_give_the_same_bytes():
    wanted = [Rewording("An", REMOVED), Rewording("Hết.", FOLLOWED, "Xong.")]

    assert rewording.reworded(TABLE, wanted) == rewording.reworded(TABLE, wanted)


def test_the_lines_of_a_cell_stay_apart():
    def fill(document):
        people(document, *THREE, ("4", "Dung"), ("5", "Em"))
        cell = document.tables[0].cell(3, 1)
        cell.text = "Chi Văn Chi"
        cell.add_paragraph("Bí thư xã")

    data, (outcome,) = rewording.reworded(
        drafted(fill),
        [Rewording("Chi Văn Chi Bí thư xã", CHANGED, "3 | Chi Thị Chi Bí thư huyện")],
    )

    cell = list(package.opened(data).roots[MAIN].iter(xml.name("w:tc")))[7]
    assert outcome.applied
    assert ["".join(p.itertext()) for p in cell.iter(xml.name("w:p"))] == [
        "Chi Thị Chi", "Bí thư huyện"
    ]  # fmt: skip


def test_a_stroke_for_nothing_in_a_cell_stays():
    rows = (("Tên", "Số"), ("An", "-"), ("Bình", "2"))
    data = drafted(lambda document: people(document, *rows))

    changed, _ = rewording.reworded(data, [Rewording("An |", CHANGED, "Ân |")])

    assert b">-</w:t>" in package.opened(changed).files[MAIN]
    assert numbers(changed)[1] == ("Ân", "")


def test_words_with_a_stroke_are_those_of_a_row_and_others_of_a_paragraph():
    def fill(document):
        document.add_paragraph("Bình")
        people(document, *THREE)
        document.add_paragraph("Bình")

    data = drafted(fill)

    row, _ = rewording.reworded(data, [Rewording("2 | Bình", CHANGED, "2 | Bảo")])
    assert numbers(row)[2] == ("2", "Bảo")
    assert read(row)[0] == "Bình"

    _, (plain,) = rewording.reworded(data, [Rewording("Bình", CHANGED, "Bảo")])
    assert plain.places == 2


def test_a_bookmark_that_goes_on_elsewhere_keeps_both_its_ends():
    def fill(document):
        for text, end in (("Một.", "Start"), ("Hai.", ""), ("Ba.", "End")):
            paragraph = document.add_paragraph(text)._p
            if end:
                mark = paragraph.makeelement(xml.name(f"w:bookmark{end}"))
                mark.set(xml.name("w:id"), "7")
                mark.set(xml.name("w:name"), "cho_ky")
                paragraph.append(mark)

    said, _ = reworded(drafted(fill), ("Một.", REMOVED), ("Ba.", REMOVED))

    assert said == ["Hai."]
    data, _ = rewording.reworded(drafted(fill), [Rewording("Một.", REMOVED)])
    assert package.opened(data).files[MAIN].count(b'w:id="7"') == 2


def test_a_field_that_goes_on_elsewhere_is_not_broken():
    def fill(document):
        marks = {"Một.": ("begin", "separate"), "Hai.": (), "Ba.": ("end",)}
        for text, kinds in marks.items():
            paragraph = document.add_paragraph(text)
            for kind in kinds:
                run = paragraph.add_run()._r
                run.append(run.makeelement(xml.name("w:fldChar")))
                run[0].set(xml.name("w:fldCharType"), kind)

    said, _ = reworded(drafted(fill), ("Một.", REMOVED))

    assert said == ["Hai.", "Ba."]
