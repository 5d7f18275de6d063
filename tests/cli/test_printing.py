"""A finding as text: place, sentence, line and caret, way out, count."""

import attrs
import click
import pytest

from drafter.cli import printing
from drafter.cli.language import in_language
from drafter.cli.printing import FileFinding
from drafter.findings import Cell, Mark, Spot, error, hint, warning
from tests.cli.console import run

RULE = error("D102")
MARK = Mark("hoi-nghi.yaml", 24, 5, "    thuc_hienn: 45", 10)
VALUES = {
    "key": "thuc_hienn",
    "subject_vi": "chỉ tiêu",
    "subject_en": "the figure",
    "hint_vi": "ý bạn là 'thuc_hien'?",
    "hint_en": "did you mean 'thuc_hien'?",
}
FOUND = FileFinding("hoi-nghi.yaml", RULE.at(mark=MARK, **VALUES))


def plain(found, lang="vi"):
    """Return the lines of a finding without colours."""
    with in_language(lang):
        return [click.unstyle(line) for line in printing.lines(found)]


def at(mark):
    """Return the finding at another place."""
    return FileFinding("x", attrs.evolve(FOUND.finding, mark=mark))


def test_place_sentence_line_caret_and_way_out():
    assert plain(FOUND) == [
        "hoi-nghi.yaml:24:5: lỗi D102 [unknown-field]: "
        "chỉ tiêu không có trường 'thuc_hienn'",
        " 24 |     thuc_hienn: 45",
        "    |     ^^^^^^^^^^",
        "  = gợi ý: ý bạn là 'thuc_hien'?",
    ]


def test_english_changes_the_words_and_nothing_else():
    assert plain(FOUND, "en") == [
        "hoi-nghi.yaml:24:5: error D102 [unknown-field]: "
        "the figure has no field 'thuc_hienn'",
        " 24 |     thuc_hienn: 45",
        "    |     ^^^^^^^^^^",
        "  = hint: did you mean 'thuc_hien'?",
    ]


def test_a_second_place_is_named_by_its_line_and_quoted():
    other = Mark("hoi-nghi.yaml", 31, 3, "  thuc_hien: 46", 9)
    found = attrs.evolve(FOUND.finding, other_mark=other)

    assert plain(FileFinding("hoi-nghi.yaml", found)) == [
        "hoi-nghi.yaml:24:5: lỗi D102 [unknown-field]: "
        "chỉ tiêu không có trường 'thuc_hienn'; chỗ thứ hai ở dòng 31",
        " 24 |     thuc_hienn: 45",
        "    |     ^^^^^^^^^^",
        " 31 |   thuc_hien: 46",
        "    |   ^^^^^^^^^",
        "  = gợi ý: ý bạn là 'thuc_hien'?",
    ]


def test_in_word_the_place_is_part_paragraph_cell_and_tag():
    spot = Spot("mau.docx", "thân", 20, 1, 3, 2, "{% if a %}", "I. KẾT QUẢ")

    first, second, *_ = plain(at(spot))

    assert first.startswith(
        "mau.docx: thân, đoạn 20, bảng 1 hàng 3 cột 2, dưới mục “I. KẾT QUẢ”: lỗi D102"
    )
    assert second == "    {% if a %}"


def test_without_a_place_the_file_stands_alone():
    first, second = plain(at(None))

    assert first.startswith("x: lỗi D102")
    assert second.startswith("  = gợi ý")


def test_a_long_line_is_cut_around_the_caret():
    text = "a" * 200 + "LỖI" + "b" * 200

    _, line, caret, _ = plain(at(Mark("x", 1, 201, text, 3)))

    assert len(line) < 120
    start = caret.index("^")
    assert line[start : start + 3] == "LỖI"


def test_a_caret_never_runs_past_its_line():
    *_, caret, _ = plain(at(Mark("x", 1, 3, "ab cd", 40)))

    assert caret == "    |   ^^^"


@pytest.mark.parametrize("text", ["a\tLỖI", "a\x1bLỖI", "a\N{NO-BREAK SPACE}LỖI"])
def test_what_cannot_be_printed_takes_one_column(text):
    _, line, caret, _ = plain(at(Mark("x", 1, 3, text, 3)))

    assert line[caret.index("^") :] == "LỖI"
    assert "\x1b" not in line


def test_what_is_absent_quotes_no_line(write):
    result = run("check", write("ket_qua:\n  - so_lieu: [12 ha]\n"))

    missing = result.stderr.split("lỗi D103")[1]
    assert missing.splitlines()[1].startswith("  = gợi ý: thêm một dòng")


def test_at_most_twenty_are_printed_then_counted(write):
    many = "".join(f"sai_truong_{n}: x\n" for n in range(25))

    result = run("check", write(many))

    assert result.stderr.count(" lỗi D102 [") == 20
    assert "… và " in result.stderr


def test_the_summary_counts_by_severity_and_names_the_gravest_code():
    rules = (hint("S101"), warning("D308"), RULE, RULE)
    found = [
        FileFinding(f"{n}.yaml", rule.at(key="k", near="n"))
        for n, rule in enumerate(rules)
    ]

    tally = printing.Tally()
    for item in found:
        tally.add([item])

    assert (
        click.unstyle(tally.summary())
        == "2 lỗi, 1 cảnh báo, 1 gợi ý trong 4 tệp · giải thích: drafter explain D102"
    )


def test_a_long_document_is_printed_as_a_short_one_is(capsys):
    lists = printing.Lists("findings", "papers", "more")
    items = [{"file": "Hội nghị\n", "path": ["a", 1], "gaps": []}, {"x": "y" * 70_000}]
    for item in items:
        lists.add("papers", item)
    lists.print()
    waited = capsys.readouterr().out
    printing.print_json({"findings": [], "papers": items, "more": []})

    assert waited == capsys.readouterr().out


def test_an_error_is_shown_among_more_hints_than_fit(write):
    items = "".join(f"  - Công tác số {n} còn chậm.\n" for n in range(25))

    result = run("check", write(f"han_che:\n{items}chi_tieu_dat: 20/10\n"))

    assert result.exit_code == 1
    assert "D304" in result.stderr
    assert "mục nữa" in result.stderr


CELL = Cell("bieu.xlsx", "Biểu 01", 12, 6, "0,992%", "3 | Đúng hạn | % | ", " | 98%")


def test_a_cell_is_named_as_excel_names_it_and_shown_in_its_row():
    head, row, caret, _ = plain(at(CELL))

    assert head.startswith("bieu.xlsx!Biểu 01!F12: lỗi D102")
    assert row == " 12 | 3 | Đúng hạn | % | 0,992% | 98%"
    assert caret == "    |                    ^^^^^^"


def test_a_cell_with_nothing_in_it_is_pointed_at():
    _, row, caret, _ = plain(at(attrs.evolve(CELL, text="")))

    assert caret.index("^") == row.index("| % | ") + 6


def test_a_second_place_may_be_a_cell():
    found = attrs.evolve(at(CELL).finding, other_mark=attrs.evolve(CELL, row=13))
    printed = plain(FileFinding("bieu.xlsx", found))

    assert printed[0].endswith("; chỗ thứ hai ở ô bieu.xlsx!Biểu 01!F13")
    assert printed[3].startswith(" 13 | ")


def test_a_cell_belongs_to_its_workbook_and_has_a_sheet_and_a_name_as_json():
    (found,) = printing.of_file("hoi-nghi.yaml", [at(CELL).finding])
    told = printing.record(found)

    assert (told["file"], told["sheet"], told["ref"]) == ("bieu.xlsx", "Biểu 01", "F12")
    assert (told["line"], told["column"]) == (12, 6)
