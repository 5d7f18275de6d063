"""What a table has and gives no figure of, and that it is told."""

import pytest

from tests.indicator_tables.reading import facts, told
from tests.source.books import book, saved

AREA = "ket_qua:\n  - linh_vuc: kinh tế\n    bang: "


def test_a_column_of_units_that_names_the_rows_is_asked_for(tmp_path):
    made, _ = book([["TT", "Đơn vị", "Số hộ nghèo"], [1, "Thôn 1", 5]])
    (tmp_path / "bieu.xlsx").write_bytes(saved(made))

    refused = told(tmp_path, facts(AREA + "bieu.xlsx\n"))
    named = "{tep: bieu.xlsx, cot: {ten: B, don_vi_tinh: không}}\n"
    taken = told(tmp_path, facts(AREA + named))

    assert refused == ["X102 A1"]
    assert taken == ["kinh tế", "  Thôn 1: 5"]


@pytest.mark.parametrize("text", ["1-" * 15_000, "1" * 30_000, "đạt " * 7_000 + "1"])
def test_an_endless_text_is_no_figure(text, tmp_path):
    rows = [["Chỉ tiêu", "ĐVT", "TH 2025"], ["Thu", "tấn " * 7_000, text]]
    made, _ = book([*rows, ["Chi", "tấn", 5]])
    (tmp_path / "bieu.xlsx").write_bytes(saved(made))

    lines = told(tmp_path, facts(AREA + "bieu.xlsx\n"))

    assert lines == ["kinh tế", "  Chi: 5 tấn", "X106 C2"]
