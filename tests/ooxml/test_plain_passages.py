"""The words of a paper, passage by passage."""

import pytest

from drafter.ooxml import plain_passages, tracked_changes, xml

_W = xml.NAMESPACES["w"]


def _texts(body: str) -> list[str]:
    root = xml.parse(f'<w:body xmlns:w="{_W}">{body}</w:body>')
    accepted = tracked_changes.accepted(root)
    return [passage.text for passage in plain_passages.of(accepted)]


def _p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def _table(*rows: tuple[str, ...]) -> str:
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Kinh\u00a0tế", "Kinh tế"),
        ("93\u2011KH/HU", "93-KH/HU"),
        ("Kinh te\u0302\u0301", "Kinh tế"),
        ("  hai   dấu\tcách ", "hai dấu cách"),
        ("1. Kinh tế", "Kinh tế"),
        ("- Lưu Văn phòng.", "Lưu Văn phòng."),
        ("a) Nguyên nhân", "Nguyên nhân"),
        ("27/28 đảng viên", "27/28 đảng viên"),
        ("1.284,6 tỷ đồng", "1.284,6 tỷ đồng"),
        ("----------", ""),
    ],
)
def test_what_programs_write_in_two_ways_is_one(typed: str, same: str) -> None:
    """No-break marks, decomposed letters, typed numbers are no difference."""
    assert plain_passages.folded(typed) == same


def test_a_no_break_hyphen_of_word_is_a_hyphen() -> None:
    """Word has an element of its own for it."""
    run = "<w:p><w:r><w:t>93</w:t><w:noBreakHyphen/><w:t>KH/HU</w:t></w:r></w:p>"
    assert _texts(run) == ["93-KH/HU"]


def test_a_table_of_short_cells_is_read_row_by_row() -> None:
    """Its running numbers do not count: who takes out a row renumbers the rest."""
    table = _table(
        (_p("TT"), _p("Chỉ tiêu"), _p("Mức")), (_p("1"), _p("Thu"), _p("46,2"))
    )
    assert _texts(table) == ["TT | Chỉ tiêu | Mức", "Thu | 46,2"]


def test_a_table_that_sets_texts_side_by_side_is_read_by_paragraphs() -> None:
    """Such are letterhead and signature."""
    table = _table((_p("Nơi nhận:") + _p("- Lưu."), _p("BÍ THƯ") + _p("Đỗ Tường")))
    assert _texts(table) == ["Nơi nhận:", "Lưu.", "BÍ THƯ", "Đỗ Tường"]


@pytest.mark.parametrize("change", ["ins", "moveTo"])
def test_what_is_inserted_is_read(change: str) -> None:
    """Tracked changes are read as accepted."""
    run = f"<w:{change} w:id='1'><w:r><w:t>mới</w:t></w:r></w:{change}>"
    assert _texts(f"<w:p>{run}</w:p>") == ["mới"]


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_what_is_deleted_or_moved_away_is_not_read(change: str) -> None:
    """A paragraph whose mark is gone too is one with the next."""
    gone = f"<w:{change} w:id='1'><w:r><w:t>cũ</w:t></w:r></w:{change}>"
    mark = f"<w:pPr><w:rPr><w:{change} w:id='2'/></w:rPr></w:pPr>"
    kept = "" if change == "moveFrom" else gone.replace("w:t>", "w:delText>")
    texts = _texts(f"<w:p>{kept or gone}</w:p>" + _p("Một, ", mark) + _p("hai."))
    assert texts == ["Một, hai."]


def test_a_row_deleted_while_changes_are_tracked_is_gone() -> None:
    """Word marks the row, and the words in it too."""
    gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    table = _table((_p("Thu"), _p("46,2"))).replace("</w:tbl>", f"{gone}</w:tbl>")
    assert _texts(table) == ["Thu | 46,2"]
